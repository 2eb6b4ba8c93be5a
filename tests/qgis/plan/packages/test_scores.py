"""Criteria, weights and judgements of a plan: written, read back, undone; what makes no sense is refused."""

from __future__ import annotations

import pytest

from wijkaanpak_plugin.docks.packages.scores.score_reading import shown_scores
from wijkaanpak_plugin.domain.packages.criteria import load_criteria_sets
from wijkaanpak_plugin.plan.packages.goal_criteria import GOALS
from wijkaanpak_plugin.plan.packages.scores import (
    add_criterion,
    criteria,
    groups,
    judge,
    judged_scores,
    judgements,
    remove_criteria,
    set_weight,
    use_criteria_set,
    weights,
)
from wijkaanpak_plugin.plan.records.records import add_record, records, remove_records
from wijkaanpak_plugin.plan.store.errors import PlanError


def do(plan, changes):
    plan.history.perform("Score", changes)


@pytest.fixture
def weighed(plan):
    """A plan with two packages and the criteria of works in one area."""
    for name in ("one", "two"):
        do(plan, add_record(plan, "package", {"package_id": name, "name": name.title()})[0])
    do(plan, use_criteria_set(plan, "same_area"))
    return plan


def id_of(plan, key):
    (found,) = (each.criterion_id for each in criteria(plan) if each.key == key)
    return found


def test_a_set_of_criteria_is_one_step_and_keeps_its_order_and_source(weighed):
    found = criteria(weighed)
    assert [each.key for each in found] == [each.key for each in load_criteria_sets()["same_area"]]
    assert [each.is_judged for each in found] == [False, True, True, False]
    assert all("2409-2410" in each.source for each in found)
    assert (found[0].direction, found[0].formula) == ("less", "street_months")
    weighed.history.undo()
    assert criteria(weighed) == []
    weighed.history.redo()
    assert criteria(weighed) == found


def test_a_set_that_is_there_already_is_not_taken_over_again(weighed):
    assert not use_criteria_set(weighed, "same_area")
    do(weighed, remove_criteria(weighed, [id_of(weighed, "same_area_synergy")]))
    do(weighed, use_criteria_set(weighed, "same_area"))
    assert [each.key for each in criteria(weighed)] == [each.key for each in load_criteria_sets()["same_area"]]


def test_a_criterion_of_ones_own_is_judged_and_has_a_name_that_no_other_has(weighed):
    changes, criterion_id = add_criterion(weighed, "  Steun  in de buurt ")
    do(weighed, changes)
    (own,) = (each for each in criteria(weighed) if each.criterion_id == criterion_id)
    assert (own.name, own.direction, own.is_judged) == ("Steun in de buurt", "more", True)
    for name in ("steun in de buurt", " "):
        with pytest.raises(PlanError):
            add_criterion(weighed, name)


def test_a_judgement_is_read_back_and_undone(weighed):
    synergy = id_of(weighed, "same_area_synergy")
    do(weighed, judge(weighed, "one", synergy, 2, "Tafel Noord", "samen met het riool"))
    do(weighed, judge(weighed, "two", synergy, -1))
    assert judged_scores(weighed) == {"same_area_synergy": {"one": 2, "two": -1}}
    first = judgements(weighed)[0]
    assert (first.source, first.remarks) == ("Tafel Noord", "samen met het riool")
    weighed.history.undo()
    assert judged_scores(weighed) == {"same_area_synergy": {"one": 2}}
    weighed.history.redo()
    assert judged_scores(weighed) == {"same_area_synergy": {"one": 2, "two": -1}}


def test_who_thinks_otherwise_writes_over_it_and_may_take_it_back(weighed):
    synergy = id_of(weighed, "same_area_synergy")
    for value in (2, 0):
        do(weighed, judge(weighed, "one", synergy, value))
    assert judged_scores(weighed) == {"same_area_synergy": {"one": 0}}
    assert len(records(weighed, "package_score")) == 1
    assert not judge(weighed, "one", synergy, 0)
    do(weighed, judge(weighed, "one", synergy, None))
    assert judged_scores(weighed) == {}
    weighed.history.undo()
    assert judged_scores(weighed) == {"same_area_synergy": {"one": 0}}


def test_what_nobody_judged_is_not_there_and_is_no_zero(weighed):
    do(weighed, judge(weighed, "one", id_of(weighed, "same_area_effort"), 0))
    assert judged_scores(weighed) == {"same_area_effort": {"one": 0}}


@pytest.mark.parametrize("value", [-3, 2.5, float("nan")])
def test_a_judgement_outside_the_scale_is_refused(weighed, value):
    with pytest.raises(PlanError, match="between -2 and 2"):
        judge(weighed, "one", id_of(weighed, "same_area_synergy"), value)


def test_what_is_worked_out_is_not_judged(weighed):
    with pytest.raises(PlanError, match="worked out"):
        judge(weighed, "one", id_of(weighed, "same_area_nuisance"), 1)


def test_a_package_or_criterion_that_is_gone_is_refused(weighed):
    synergy = id_of(weighed, "same_area_synergy")
    for package, criterion in (("gone", synergy), ("one", "gone")):
        with pytest.raises(PlanError):
            judge(weighed, package, criterion, 1)
    with pytest.raises(PlanError):
        set_weight(weighed, "gone", "Buurt", 1)


def test_each_group_has_weights_of_its_own_whatever_capitals_it_is_written_with(weighed):
    nuisance, synergy = id_of(weighed, "same_area_nuisance"), id_of(weighed, "same_area_synergy")
    do(weighed, set_weight(weighed, nuisance, "Buurt", 3))
    do(weighed, set_weight(weighed, synergy, "Gemeente", 1))
    do(weighed, set_weight(weighed, nuisance, " buurt ", 2.5))
    assert groups(weighed) == ["Buurt", "Gemeente"]
    assert weights(weighed, "BUURT") == {"same_area_nuisance": 2.5}
    assert weights(weighed, "Gemeente") == {"same_area_synergy": 1}
    weighed.history.undo()
    assert weights(weighed, "Buurt") == {"same_area_nuisance": 3}


def test_a_weight_is_taken_back_and_one_of_zero_is_kept(weighed):
    nuisance = id_of(weighed, "same_area_nuisance")
    do(weighed, set_weight(weighed, nuisance, "Buurt", 0))
    assert weights(weighed, "Buurt") == {"same_area_nuisance": 0}
    assert not set_weight(weighed, nuisance, "Buurt", 0)
    do(weighed, set_weight(weighed, nuisance, "Buurt", None))
    assert weights(weighed, "Buurt") == {}
    assert not set_weight(weighed, nuisance, "Buurt", None)


@pytest.mark.parametrize(("group", "value"), [("", 1), ("Buurt", -1), ("Buurt", float("nan"))])
def test_a_weight_of_nobody_or_below_zero_is_refused(weighed, group, value):
    with pytest.raises(PlanError):
        set_weight(weighed, id_of(weighed, "same_area_nuisance"), group, value)


def test_with_a_criterion_go_its_weights_and_judgements_in_one_step(weighed):
    synergy = id_of(weighed, "same_area_synergy")
    do(weighed, judge(weighed, "one", synergy, 2))
    do(weighed, set_weight(weighed, synergy, "Buurt", 3))
    do(weighed, remove_criteria(weighed, [synergy]))
    assert (records(weighed, "package_score"), records(weighed, "weight")) == ([], [])
    weighed.history.undo()
    assert judged_scores(weighed) == {"same_area_synergy": {"one": 2}}
    assert weights(weighed, "Buurt") == {"same_area_synergy": 3}


def test_with_a_package_go_its_judgements(weighed):
    do(weighed, judge(weighed, "one", id_of(weighed, "same_area_synergy"), 2))
    do(weighed, remove_records(weighed, "package", ["one"]))
    assert judged_scores(weighed) == {}


def test_a_score_of_an_older_plan_on_no_criterion_is_left_alone(weighed):
    do(weighed, add_record(weighed, "package_score", {"package_id": "one", "criterion": "impact", "value": 7})[0])
    assert judged_scores(weighed) == {}
    assert [row["criterion"] for row in records(weighed, "package_score")] == ["impact"]


def test_each_goal_of_the_plan_is_a_criterion_by_which_packages_are_judged(weighed):
    for goal, about in (("shade", "climate_adaptation"), ("homes", None)):
        do(weighed, add_record(weighed, "goal", {"goal_id": goal, "indicator": goal, "transition": about})[0])
    do(weighed, use_criteria_set(weighed, GOALS))
    assert [(each.name, each.is_judged) for each in criteria(weighed) if each.criterion_set == GOALS] == [
        ("climate adaptation: shade", True),
        ("homes", True),
    ]
    # A goal that comes later is taken over beside those that were there.
    do(weighed, add_record(weighed, "goal", {"goal_id": "quiet", "indicator": "quiet"})[0])
    do(weighed, use_criteria_set(weighed, GOALS))
    assert [each.name for each in criteria(weighed) if each.criterion_set == GOALS][-1] == "quiet"
    do(weighed, judge(weighed, "one", id_of(weighed, "goal_shade"), 2, "Bewoners"))
    assert judged_scores(weighed)["goal_shade"] == {"one": 2}
    page = shown_scores(weighed, "one", GOALS, "", None, "")
    assert (page.chosen_set.title, page.chosen_set.is_in_plan) == ("Contribution per goal", True)
