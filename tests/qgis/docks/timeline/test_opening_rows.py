"""Rows of openings and their texts: what is not known stays so, also in the sum, and figures are the reader's."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pandas as pd
import pytest
import shapely

from wijkaanpak_plugin.analysis.open_once.opening import Opening, Openings
from wijkaanpak_plugin.docks.timeline.openings.opening_rows import (
    AVOIDED,
    EURO,
    GROUND,
    WHEN,
    opening_rows,
    sorted_rows,
    sums_of,
)
from wijkaanpak_plugin.docks.timeline.openings.opening_texts import (
    UNKNOWN,
    earth_text,
    lines_of,
    money_text,
    openings_text,
    saved_text,
    sum_lines,
    title_text,
    unread_text,
    when_text,
)
from wijkaanpak_plugin.domain.periods import Horizon
from wijkaanpak_plugin.domain.translation import install_translator

UNKNOWN_FIGURE = float("nan")
HORIZON = Horizon(2026, 2035)


def figures(**values):
    known = {
        "openings_avoided": 1,
        "m_alone": 200.0,
        "shared_m": 100.0,
        "shared_m2": 1250.0,
        "m3_alone": 800.0,
        "shared_m3": 300.0,
        "without_depth": 0,
        "per_m2_year_alone": 0.1625,
        "per_m2_year_once": 0.1,
        "saved_euro": 100000.0,
        "priced_m2": 1250.0,
    }
    return {**known, **values}


def rows(*groups):
    """Rows of openings: the begin in years, with what is otherwise than usual in their figures."""
    openings = tuple(
        Opening((f"one{place}", f"two{place}"), year * 12.0, 12.0, {}, 100.0, 200.0)
        for place, (year, _values) in enumerate(groups)
    )
    table = pd.DataFrame([figures(**values) for _year, values in groups])
    return opening_rows(Openings(openings), table, [shapely.box(0, 0, 1, 1)] * len(groups), {}, HORIZON)


@pytest.fixture
def dutch_numbers():
    install_translator(lambda _context, text: text, "nl", ",")
    yield
    install_translator(None)


@dataclass(frozen=True)
class InAStreet:
    """A bar of which only the street counts."""

    street: str
    name: str = "Werk"
    start: float = 2027 * 12.0
    end: float = 2028 * 12.0
    duration: float = 12.0


def test_every_street_of_an_opening_is_named_or_counted():
    works = Opening(tuple("abcde"), 2027 * 12.0, 12.0, {}, 100.0, 200.0)
    streets = ("Kastanjelaan", "Kastanjelaan", "Sleedoornstraat", "Parklaan", "")
    bars = {name: InAStreet(street) for name, street in zip("abcde", streets)}
    (row,) = opening_rows(Openings((works,)), pd.DataFrame([figures()]), [shapely.Point(0, 0)], bars, HORIZON)
    assert row.streets == "Kastanjelaan · Parklaan · +1"


def test_a_work_by_itself_is_no_row_and_takes_no_number():
    alone = Opening(("alone",), 2026 * 12.0, 12.0, {}, 100.0, 100.0)
    pair = Opening(("one", "two"), 2027 * 12.0, 12.0, {}, 100.0, 200.0)
    table = pd.DataFrame([figures(), figures()])
    (row,) = opening_rows(Openings((alone, pair)), table, [shapely.Point(0, 0)] * 2, {}, HORIZON)
    assert (row.number, row.ids) == (1, ("one", "two"))


def test_figures_are_in_the_numbers_of_the_reader(dutch_numbers):
    (row,) = rows((2027, {}))
    assert title_text(row) == "1  one0 and two0"
    assert saved_text(row) == "shared: 100 m of street · 1250 m²"
    assert openings_text(row) == "1 opening less · per m² and year 0,163 → 0,1"
    assert money_text(row, has_costs=True) == "€ 100.000 less"


def test_what_is_not_known_is_said_as_not_known():
    (row,) = rows((2027, {"m3_alone": UNKNOWN_FIGURE, "shared_m3": UNKNOWN_FIGURE, "without_depth": 1}))
    assert earth_text(row) == "m³ not known: 1 work without a depth"
    (row,) = rows((2027, {"saved_euro": UNKNOWN_FIGURE, "priced_m2": 0.0}))
    assert row.saved_euro is None
    assert lines_of(row, has_costs=False)[-1] == ("euro not known: the plan has no costs per m²", UNKNOWN)
    (row,) = rows((2027, {"saved_euro": 0.0, "priced_m2": 0.0}))
    assert money_text(row, has_costs=True) == "euro not known: no surface with a cost per m² lies here"
    (row,) = rows((2040, {}))
    assert openings_text(row) == "1 opening less · outside the horizon"


def test_nothing_in_common_is_no_unknown():
    (row,) = rows((2027, {"m_alone": 0.0, "shared_m": 0.0, "shared_m2": 0.0, "saved_euro": 0.0, "priced_m2": 0.0}))
    assert saved_text(row) == "shared: 0 m²"
    assert money_text(row, has_costs=True) == "no euro: they share no ground that is opened twice"
    (row,) = rows((2027, {"m3_alone": 0.0, "shared_m3": 0.0}))
    assert earth_text(row) == "no digging below ground level"


def test_euros_of_a_part_of_the_ground_say_so():
    (row,) = rows((2027, {"priced_m2": 250.0, "saved_euro": 20000.0}))
    assert money_text(row, True) == "€ 20,000 less (of 250 m² of 1250 m²; the rest has no cost)"


def test_the_sum_adds_what_is_known_and_counts_what_is_not():
    unknown = {"m3_alone": UNKNOWN_FIGURE, "shared_m3": UNKNOWN_FIGURE, "without_depth": 2}
    found = rows((2027, {}), (2028, {**unknown, "saved_euro": UNKNOWN_FIGURE, "priced_m2": 0.0}))
    sums = sums_of(found)
    assert (sums.avoided, sums.shared_m, sums.shared_m2, sums.shared_m3, sums.saved_euro) == (2, 200, 2500, 300, 1e5)
    said = [line.text for line in sum_lines(sums)]
    assert said[:4] == [
        "shared: 200 m of street · 2500 m²",
        "300 m³ of earth dug once",
        "m³ of 1 row not known",
        "€ 100,000 less (of 1250 m² of 2500 m²; the rest has no cost)",
    ]
    assert "not added up" in said[-1]
    nothing = sum_lines(sums_of([replace(found[1], saved_euro=None)]))
    assert not any("€" in line.text or "earth dug" in line.text for line in nothing)


def test_rows_are_sorted_by_any_figure_and_what_is_not_known_comes_last():
    found = rows((2030, {"openings_avoided": 3}), (2027, {"saved_euro": UNKNOWN_FIGURE, "priced_m2": 0.0}), (2028, {}))

    def order(by):
        return [row.number for row in sorted_rows(found, by)]

    assert order(WHEN) == [2, 3, 1]
    assert order(AVOIDED) == [1, 2, 3]
    assert order(EURO) == [1, 3, 2]
    assert order(GROUND) == [1, 2, 3]


@pytest.mark.parametrize(
    ("begin", "months", "said"),
    [(2027 * 12, 12, "2027"), (2027 * 12, 24, "2027–2028"), (2027 * 12 + 2, 6, "2027-03 – 2027-08")],
)
def test_when_it_opens_is_said_as_people_do(begin, months, said):
    (row,) = rows((2027, {}))
    assert when_text(replace(row, begin=float(begin), months=float(months))) == said


def test_sources_that_could_not_be_read_are_named():
    assert unread_text(()) == ""
    assert unread_text(("Topography",)).endswith(": Topography")
