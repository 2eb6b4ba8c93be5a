"""Costs per unit from and to a csv: a row for each kind and unit, and a sentence for each row that is wrong."""

from __future__ import annotations

import pytest

from wijkaanpak_plugin.domain.files.kind_table_csv import read_kind_table, write_kind_table
from wijkaanpak_plugin.domain.files.unit_cost_csv import UNIT_COSTS

HEAD = "soort;eenheid;kosten_euro;bron\n"


def cost(kind, unit, euro, source=None):
    return {"kind": kind, "unit": unit, "cost": euro, "source": source}


def read(text):
    found = read_kind_table(text if isinstance(text, bytes) else text.encode(), UNIT_COSTS)
    return [row.values for row in found.rows], found.problems


@pytest.mark.parametrize(
    ("unit", "key"),
    [
        ("m2", "m2"),
        ("M²", "m2"),
        ("vierkante meter", "m2"),
        ("m", "m"),
        ("meter", "m"),
        ("stuk", "piece"),
        ("st", "piece"),
    ],
)
def test_a_unit_is_understood_as_people_write_it(unit, key):
    assert read(f"{HEAD}rijbaan;{unit};80,5;Raming") == ([cost("carriageway", key, 80.5, "Raming")], [])


def test_one_kind_may_have_a_cost_in_more_units_but_one_in_each():
    rows, problems = read(f"{HEAD}rijbaan;m2;80\nrijbaan;m;200\ncarriageway;m²;90")
    assert rows == [cost("carriageway", "m2", 80.0), cost("carriageway", "m", 200.0)]
    assert problems == ["Row 4: 'carriageway m²' stands in row 2 already."]


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ("rijbaan;uur;80", "Row 2: 'uur' is none of m, m2, piece."),
        ("rijbaan;;80", "Row 2: '' is none of m, m2, piece."),
        ("rijbaan;m2;veel", "Row 2: 'veel' is no number."),
        ("iets;m2;80", "Row 2: 'iets' is no kind of the catalogue."),
    ],
)
def test_a_row_that_is_wrong_is_named_with_what_stands_there(row, sentence):
    assert read(HEAD + row) == ([], [sentence])


@pytest.mark.parametrize("head", ["soort;kosten", "soort;eenheid", "eenheid;kosten"])
def test_a_file_without_kind_unit_or_cost_says_which_headings_there_must_be(head):
    (sentence,) = read(f"{head}\nx;1")[1]
    assert "kind, unit, cost_euro, source" in sentence
    assert "at least kind, unit and one figure" in sentence


def test_what_is_written_is_read_back_as_it_was():
    rows = [cost("carriageway", "m2", 80.25, "=Raming"), cost("footpath", "piece", 0.0)]
    data = write_kind_table(rows, UNIT_COSTS)
    assert b"carriageway;m2;80,25;" in data
    assert read(data) == (rows, [])
