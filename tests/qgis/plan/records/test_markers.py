"""Moments that count in the planning: each change is one step, dates that make no sense are told in one sentence."""

from __future__ import annotations

import pytest

from wijkaanpak_plugin.plan.parties.naming import party_names
from wijkaanpak_plugin.plan.records.markers import add_marker, change_marker, markers, remove_marker
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.errors import PlanError

GOAL = {"kind": "policy_goal", "name": "No gas", "from_date": "2035", "party": "Town", "source": "Heat programme"}


@pytest.fixture
def marker_id(plan):
    """A goal that is in the plan."""
    changes, marker_id = add_marker(plan, GOAL)
    plan.history.perform("Add", changes)
    return marker_id


def test_a_marker_is_added_with_its_party_and_taken_back_in_one_step(plan, marker_id):
    assert markers(plan) == [{"marker_id": marker_id, "to_date": None, **GOAL}]
    assert "Town" in party_names(plan)
    plan.history.undo()
    assert markers(plan) == []
    assert "Town" not in party_names(plan)


def test_a_marker_is_changed_and_removed_and_both_are_undone(plan, marker_id):
    plan.history.perform("Change", change_marker(plan, marker_id, {"from_date": "2030", "to_date": "2036"}))
    plan.history.perform("Remove", remove_marker(plan, marker_id))
    assert markers(plan) == []
    plan.history.undo()
    assert [(row["from_date"], row["to_date"]) for row in markers(plan)] == [("2030", "2036")]
    plan.history.undo()
    assert [(row["from_date"], row["to_date"]) for row in markers(plan)] == [("2035", None)]


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"name": ""}, "Give the moment a name."),
        ({"name": "  "}, "Give the moment a name."),
        ({"from_date": None}, "Say when it is"),
        ({"from_date": "2035", "to_date": "2034"}, r"It ends \(2034\) before it begins \(2035\)"),
        ({"from_date": "2035-05-02", "to_date": "2035-05-01"}, "before it begins"),
        ({"from_date": "1800"}, "'1800' lies outside the years 1900 to 2200"),
        ({"to_date": "2201"}, "'2201' lies outside"),
        ({"to_date": "9999"}, "'9999'"),
        ({"from_date": "soon"}, "'soon' is no date or period"),
        ({"from_date": "2035-13"}, "'2035-13' is no date or period"),
        ({"kind": "period"}, "A period has a first and a last day"),
    ],
)
def test_what_makes_no_sense_is_told_in_one_sentence_and_not_written(plan, marker_id, values, sentence):
    with pytest.raises(PlanError, match=sentence) as told:
        add_marker(plan, {**GOAL, **values})
    assert str(told.value).count(". ") == 0
    with pytest.raises(PlanError, match=sentence):
        change_marker(plan, marker_id, values)
    assert len(markers(plan)) == 1


def test_a_moment_may_have_only_a_last_day(plan):
    changes, _marker_id = add_marker(plan, {"kind": "deadline", "name": "Ready", "to_date": "May 2030"})
    plan.history.perform("Add", changes)
    assert [row["to_date"] for row in markers(plan)] == ["May 2030"]


def test_markers_come_by_date_and_those_of_which_none_can_be_read_last(plan):
    for name, first, last in (("c", None, "2031"), ("a", "2029-03", None), ("b", "2030", "2040")):
        changes, _id = add_marker(plan, {"kind": "steering", "name": name, "from_date": first, "to_date": last})
        plan.history.perform("Add", changes)
    from_elsewhere = Changes(plan)
    from_elsewhere.add("marker", {"kind": "steering", "name": "0", "from_date": "?"})
    plan.history.perform("Add", from_elsewhere)
    assert [row["name"] for row in markers(plan)] == ["a", "b", "c", "0"]


def test_a_marker_that_is_gone_is_neither_changed_nor_removed(plan, marker_id):
    plan.history.perform("Remove", remove_marker(plan, marker_id))
    for changing in (lambda: change_marker(plan, marker_id, GOAL), lambda: remove_marker(plan, marker_id)):
        with pytest.raises(PlanError):
            changing()
