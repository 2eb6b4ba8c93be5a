"""What parties think of findings: noted, changed, taken back, and asked again when the finding is another one."""

from __future__ import annotations

import pytest
from stored_findings import found

from wijkaanpak_plugin.plan.decisions.judgements import (
    AGREES,
    DISAGREES,
    DOES_NOT_KNOW,
    judge,
    judgements_about,
    last_judgements,
    remark,
)
from wijkaanpak_plugin.plan.findings.findings import store_findings
from wijkaanpak_plugin.plan.parties.parties import find_party
from wijkaanpak_plugin.plan.store.errors import PlanError


def do(plan, changes):
    plan.history.perform("Judge", changes)


def said(plan, *finding_ids):
    """What each party says now of these, with its remark."""
    last = last_judgements(judgements_about(plan, finding_ids))
    return {party: [(one.judgement, one.remark) for one in each] for party, each in last.items()}


@pytest.fixture
def judged(plan):
    store_findings(plan, found(a="v1", b="v1", other="v1"))
    return plan


def test_a_judgement_is_one_step_and_makes_the_party_known(judged):
    do(judged, judge(judged, ["a"], "Gasnet", AGREES))
    assert said(judged, "a") == {"gasnet": [("yes", "")]}
    assert find_party(judged, "gasnet") is not None
    judged.history.undo()
    assert said(judged, "a") == {}
    assert find_party(judged, "gasnet") is None
    judged.history.redo()
    assert said(judged, "a") == {"gasnet": [("yes", "")]}


def test_the_same_once_more_takes_it_back(judged):
    do(judged, judge(judged, ["a"], "Gasnet", DISAGREES))
    do(judged, judge(judged, ["a"], " gasnet ", DISAGREES))
    assert judgements_about(judged, ["a"]) == []


def test_who_changes_its_mind_keeps_what_it_thought_before(judged):
    for judgement in (AGREES, DOES_NOT_KNOW, DISAGREES):
        do(judged, judge(judged, ["a"], "Gasnet", judgement))
    assert [one.judgement for one in judgements_about(judged, ["a"])] == ["yes", "unrated", "no"]
    assert said(judged, "a") == {"gasnet": [("no", "")]}


def test_what_is_said_of_a_row_is_said_of_each_finding_below_it(judged):
    do(judged, judge(judged, ["a", "b"], "Gasnet", AGREES))
    assert said(judged, "a", "b") == {"gasnet": [("yes", ""), ("yes", "")]}
    assert said(judged, "other") == {}


def test_of_a_row_of_which_a_part_was_judged_the_rest_follows(judged):
    do(judged, judge(judged, ["a"], "Gasnet", AGREES))
    do(judged, judge(judged, ["a", "b"], "Gasnet", AGREES))
    assert len(judgements_about(judged, ["a", "b"])) == 2


def test_a_remark_stands_with_the_judgement(judged):
    do(judged, judge(judged, ["a"], "Gasnet", DISAGREES))
    do(judged, remark(judged, ["a"], "Gasnet", " 2.5 m is what we need "))
    assert said(judged, "a") == {"gasnet": [("no", "2.5 m is what we need")]}
    do(judged, remark(judged, ["a"], "Gasnet", ""))
    assert said(judged, "a") == {"gasnet": [("no", "")]}


def test_who_only_remarks_does_not_know(judged):
    do(judged, remark(judged, ["a"], "Gasnet", "to be looked up"))
    assert said(judged, "a") == {"gasnet": [("unrated", "to be looked up")]}


def test_a_changed_finding_asks_again_and_keeps_its_history(judged):
    do(judged, judge(judged, ["a"], "Gasnet", AGREES))
    store_findings(judged, found(a="v2", b="v1", other="v1"))
    (before,) = judgements_about(judged, ["a"])
    assert before.judge_again
    do(judged, judge(judged, ["a"], "Gasnet", AGREES))
    assert [(one.version, one.judgement) for one in judgements_about(judged, ["a"])] == [("v1", "yes"), ("v2", "yes")]


def test_an_unchanged_finding_never_asks_again(judged):
    do(judged, judge(judged, ["a"], "Gasnet", AGREES))
    store_findings(judged, found(a="v1", b="v9", other="v9"))
    assert [one.judge_again for one in judgements_about(judged, ["a"])] == [False]


def test_a_judgement_can_be_undone_after_an_analysis_asked_for_it_again(judged):
    do(judged, judge(judged, ["a"], "Gasnet", AGREES))
    store_findings(judged, found(a="v2"))
    judged.history.undo()
    assert judgements_about(judged, ["a"]) == []


@pytest.mark.parametrize(
    ("finding", "party", "judgement"), [("gone", "Gasnet", AGREES), ("a", " ", AGREES), ("a", "Gasnet", "perhaps")]
)
def test_what_cannot_be_judged_is_said_in_one_sentence(judged, finding, party, judgement):
    with pytest.raises(PlanError) as error:
        judge(judged, [finding], party, judgement)
    assert len(str(error.value)) < 90
