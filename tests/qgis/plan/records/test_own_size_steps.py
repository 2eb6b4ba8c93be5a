"""Own sizes of a plan: one for each kind; a file is taken over whole or not at all."""

from __future__ import annotations

import os

import pytest

from wijkaanpak_plugin.domain.files.own_size_csv import OWN_SIZES
from wijkaanpak_plugin.plan.records import kind_table_steps
from wijkaanpak_plugin.plan.records.kind_table_steps import BadRows
from wijkaanpak_plugin.plan.records.records import add_record, change_record, records
from wijkaanpak_plugin.plan.schema.list_tables import OWN_SIZE
from wijkaanpak_plugin.plan.store.errors import PlanError


def take_over(plan, path):
    return kind_table_steps.take_over(plan, OWN_SIZE, OWN_SIZES, path)


def write_out(plan, path):
    return kind_table_steps.write_out(plan, OWN_SIZE, OWN_SIZES, path)


def own_sizes(plan):
    return records(plan, "own_size")


def add(plan, **values):
    changes, size_id = add_record(plan, "own_size", values)
    plan.history.perform("Add", changes)
    return size_id


def told(plan):
    return sorted((row["kind"], row["width_m"], row["top_m"], row["bottom_m"]) for row in own_sizes(plan))


def a_file(tmp_path, text):
    path = tmp_path / "maten.csv"
    path.write_text(f"soort;breedte_m;bovenkant_m;onderkant_m\n{text}", encoding="utf-8")
    return path


def test_a_file_replaces_the_sizes_of_its_kinds_and_leaves_the_others_in_one_step(plan, tmp_path):
    add(plan, kind="heat", width_m=1.0, top_m=-0.8)
    add(plan, kind="tree", width_m=0.5)
    before = told(plan)
    changes, count = take_over(plan, a_file(tmp_path, "warmteleiding;1,2;;\nwadi;4;0;-0,5"))
    plan.history.perform("Read", changes)
    assert count == 2
    assert told(plan) == [("heat", 1.2, None, None), ("tree", 0.5, None, None), ("wadi", 4.0, 0.0, -0.5)]
    plan.history.undo()
    assert told(plan) == before


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ("heat;0;;", "Row 2: A width must be more than zero; leave it empty when it is not known."),
        ("heat;-1;;", "Row 2: A width must be more than zero; leave it empty when it is not known."),
        ("heat;;;", "Row 2: Give a width, a top or a bottom: without one it is no size."),
        ("heat;;-1,6;-1", "Row 2: The bottom (1 m) must lie below the top (1.6 m)."),
        ("heat;;1,0;", "Row 2: Heat pipe lies underground, but 1 m lies above ground level."),
        ("heat;5000;;", "Row 2: Nothing is more than 1000 m wide, high or deep."),
        ("iets;1;;", "Row 2: 'iets' is no kind of the catalogue."),
    ],
)
def test_a_wrong_row_is_named_and_nothing_of_the_file_is_taken_over(plan, tmp_path, row, sentence):
    with pytest.raises(BadRows, match="Nothing was read") as error:
        take_over(plan, a_file(tmp_path, f"{row}\ntree;0,5;;"))
    (said,) = error.value.problems
    assert said.replace("-1 m", "1 m").replace("-1.6 m", "1.6 m").replace("\u2212", "") == sentence
    assert told(plan) == []


def test_there_is_one_own_size_of_a_kind_and_it_can_be_changed(plan):
    size_id = add(plan, kind="heat", width_m=1.0)
    with pytest.raises(PlanError, match="heat pipe already; change that one"):
        add_record(plan, "own_size", {"kind": "heat", "width_m": 2.0})
    plan.history.perform("Change", change_record(plan, "own_size", size_id, {"width_m": 2.0}))
    assert told(plan) == [("heat", 2.0, None, None)]


def test_an_unknown_kind_is_refused(plan):
    with pytest.raises(PlanError, match="'niets' is no kind of the catalogue"):
        add_record(plan, "own_size", {"kind": "niets", "width_m": 1.0})


def test_what_is_written_is_taken_over_by_another_plan_and_the_same_again_changes_nothing(plan, tmp_path):
    add(plan, kind="heat", width_m=1.2, top_m=-1.0, bottom_m=-1.6, source="Handboek")
    before = own_sizes(plan)
    assert write_out(plan, tmp_path / "uit.csv") == 1
    changes, count = take_over(plan, tmp_path / "uit.csv")
    plan.history.perform("Read", changes)
    assert count == 1
    assert own_sizes(plan) == before


def test_a_file_that_is_not_there_or_is_no_file_or_has_no_rows_is_one_sentence(plan, tmp_path):
    os.mkfifo(tmp_path / "pipe.csv")
    for path in (tmp_path / "weg.csv", tmp_path, tmp_path / "pipe.csv", a_file(tmp_path, "")):
        with pytest.raises(PlanError) as error:
            take_over(plan, path)
        assert str(error.value).endswith(".")


def test_a_file_that_cannot_be_written_is_one_sentence(plan, tmp_path):
    with pytest.raises(PlanError, match=r"uit.csv could not be written: .+\."):
        write_out(plan, tmp_path / "weg" / "uit.csv")
