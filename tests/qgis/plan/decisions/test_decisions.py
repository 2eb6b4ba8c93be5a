"""Confrontation and decision: what lacks is said, a hard condition holds, and nothing is decided silently."""

from __future__ import annotations

import pytest
from qgis.core import QgsGeometry
from stored_findings import found

from wijkaanpak_plugin.plan.decisions.decisions import (
    CONFRONTATION,
    HardCondition,
    accept,
    compensate_at,
    confront,
    decide,
    move_to_table,
    obstacle_sentence,
    obstacles,
    take_back,
)
from wijkaanpak_plugin.plan.decisions.judgements import AGREES, DISAGREES, judge
from wijkaanpak_plugin.plan.findings.findings import findings, store_findings
from wijkaanpak_plugin.plan.parties.parties import add_party
from wijkaanpak_plugin.plan.store.errors import PlanError

DECISION = {"choice": "elsewhere", "decided_by": "Wijkregisseur", "mandate": "college", "decided_at": "2026-11-28"}


def do(plan, changes):
    plan.history.perform("Decide", changes)


def values(plan, finding_id, *names):
    table = findings(plan).set_index("finding_id")
    return [table.loc[finding_id, name] for name in names]


@pytest.fixture
def confronted(plan):
    """A finding between a municipality and an operator, of which everything is filled in."""
    store_findings(plan, found(a="v1", b="v1").assign(owners="Gemeente, Gasnet"))
    do(plan, confront(plan, ["a"], dict.fromkeys(CONFRONTATION, "said")))
    return plan


def with_condition(plan):
    changes, _id = add_party(plan, "gasnet", {"party_type": "network_operator", "hard_conditions": "2.5 m free"})
    do(plan, changes)
    return plan


def test_what_lacks_keeps_a_finding_from_the_decision_table_and_is_named(plan):
    store_findings(plan, found(a="v1"))
    do(plan, confront(plan, ["a"], {"interest": "shade", "space": "1.86 m", "time": "2028", "reach": "the street"}))
    assert obstacles(plan, ["a"]).lacking == ("money", "bearers")
    with pytest.raises(PlanError, match="money, bearers"):
        move_to_table(plan, ["a"], "decision")
    with pytest.raises(PlanError, match="money, bearers"):
        decide(plan, ["a"], DECISION)
    do(plan, confront(plan, ["a"], {"money": "nobody yet", "bearers": "municipality"}))
    do(plan, move_to_table(plan, ["a"], "decision"))
    assert values(plan, "a", "table_stage") == ["decision"]


def test_of_a_row_each_finding_below_it_is_asked(confronted):
    assert obstacles(confronted, ["a", "b"]).lacking == CONFRONTATION
    do(confronted, confront(confronted, ["a", "b"], dict.fromkeys(CONFRONTATION, "said")))
    assert not obstacles(confronted, ["a", "b"])


def test_who_empties_a_field_takes_the_finding_off_the_decision_table(confronted):
    do(confronted, move_to_table(confronted, ["a"], "decision"))
    do(confronted, confront(confronted, ["a"], {"money": " "}))
    assert values(confronted, "a", "table_stage", "money") == ["preparation", None]


def test_a_decision_says_what_who_when_and_with_which_mandate(confronted):
    do(confronted, decide(confronted, ["a"], {**DECISION, "decision_reason": "no room"}))
    names = ("table_stage", "choice", "decided_by", "mandate", "decided_version", "decision_reason")
    assert values(confronted, "a", *names) == ["decided", "elsewhere", "Wijkregisseur", "college", "v1", "no room"]
    confronted.history.undo()
    assert values(confronted, "a", "table_stage", "choice", "decided_version") == [None, None, None]


@pytest.mark.parametrize("name", DECISION)
def test_without_one_of_these_nothing_is_decided(confronted, name):
    with pytest.raises(PlanError, match="Nothing is decided without"):
        decide(confronted, ["a"], {**DECISION, name: " "})


def test_a_changed_finding_asks_to_decide_again_and_keeps_what_was_decided(confronted):
    do(confronted, decide(confronted, ["a"], DECISION))
    store_findings(confronted, found(a="v2", b="v1"))
    assert values(confronted, "a", "decide_again", "choice", "mandate") == [True, "elsewhere", "college"]


def test_a_hard_condition_holds_until_its_party_agrees_to_the_finding_as_it_is(confronted):
    plan = with_condition(confronted)
    assert obstacles(plan, ["a"]).hard == (HardCondition("gasnet", "2.5 m free"),)
    for attempt in (
        lambda: move_to_table(plan, ["a"], "decision"),
        lambda: decide(plan, ["a"], DECISION),
        lambda: accept(plan, ["a"], "we take the risk"),
    ):
        with pytest.raises(PlanError, match=r"gasnet: 2\.5 m free"):
            attempt()
    do(plan, judge(plan, ["a"], "Gasnet", DISAGREES))
    assert obstacles(plan, ["a"]).hard
    do(plan, judge(plan, ["a"], "Gasnet", AGREES))
    assert not obstacles(plan, ["a"])
    store_findings(plan, found(a="v2", b="v1").assign(owners="Gemeente, Gasnet"))
    assert obstacles(plan, ["a"]).hard


def test_a_condition_of_a_party_that_owns_neither_side_holds_nothing_up(confronted):
    do(confronted, add_party(confronted, "Waterschap", {"hard_conditions": "no digging"})[0])
    assert not obstacles(confronted, ["a"])


def test_it_is_said_both_what_lacks_and_who_holds_it_up(confronted):
    plan = with_condition(confronted)
    do(plan, confront(plan, ["a"], {"money": None}))
    sentence = obstacle_sentence(obstacles(plan, ["a"]))
    assert "money" in sentence
    assert "gasnet: 2.5 m free" in sentence


def test_what_is_compensated_elsewhere_says_where(confronted):
    do(confronted, confront(confronted, ["a"], {"resolution": "compensate_elsewhere"}))
    assert obstacles(confronted, ["a"]).lacking == ("compensation_place",)
    do(confronted, compensate_at(confronted, ["a"], QgsGeometry.fromWkt("Point (155012.345 463010)")))
    assert values(confronted, "a", "compensation_place") == ["Point (155012.35 463010)"]
    assert not obstacles(confronted, ["a"])
    do(confronted, confront(confronted, ["a"], {"resolution": "relocate"}))
    assert values(confronted, "a", "resolution", "compensation_place") == ["relocate", None]


def test_who_accepts_says_why_and_can_take_it_back(confronted):
    with pytest.raises(PlanError, match="why"):
        accept(confronted, ["a"], "  ")
    do(confronted, accept(confronted, ["a"], "the tree is young"))
    assert values(confronted, "a", "accepted", "decision_reason") == [True, "the tree is young"]
    store_findings(confronted, found(a="v2", b="v1"))
    assert values(confronted, "a", "decide_again") == [True]
    do(confronted, take_back(confronted, ["a"]))
    assert values(confronted, "a", "accepted", "decide_again") == [None, None]


def test_what_is_gone_is_said_in_one_sentence(plan):
    for attempt in (lambda: confront(plan, ["x"], {"money": "1"}), lambda: obstacles(plan, ["x"])):
        with pytest.raises(PlanError, match="gone"):
            attempt()
