"""Findings that are not shown: of a rule or one by one, with a reason, and shown again by whoever wants to."""

from __future__ import annotations

import pytest
import shapely
from stored_findings import found

from wijkaanpak_plugin.plan.decisions.hiding import lift, suppress_findings, suppress_rule
from wijkaanpak_plugin.plan.decisions.judgements import AGREES, judge
from wijkaanpak_plugin.plan.decisions.suppressions import all_suppressions, suppressed
from wijkaanpak_plugin.plan.findings.findings import findings, kept_findings, store_findings
from wijkaanpak_plugin.plan.parties.parties import add_party
from wijkaanpak_plugin.plan.store.errors import PlanError


def do(plan, changes):
    plan.history.perform("Suppress", changes)


def hidden(plan):
    held, table = suppressed(plan), findings(plan)
    return sorted(
        name for name, rule in zip(table["finding_id"], table["rule_id"]) if held.hides(name, rule)
    )  # fmt: skip


@pytest.fixture
def told(plan):
    table = found(a="v1", b="v1", c="v1").assign(rule_id=["roots", "roots", "depth"], a_id="tree", owners="Gasnet")
    store_findings(plan, table)
    return plan


def test_one_finding_is_not_shown_and_comes_back(told):
    do(told, suppress_findings(told, ["a"], "known and solved"))
    assert hidden(told) == ["a"]
    (held,) = suppressed(told).of({"a", "b"}, "roots")
    assert (held.reason, held.finding_id) == ("known and solved", "a")
    do(told, lift(told, [held.suppression_id]))
    assert hidden(told) == []
    told.history.undo()
    assert hidden(told) == ["a"]


def test_of_a_rule_no_finding_is_shown(told):
    do(told, suppress_rule(told, "roots", "our own trees stand in boxes"))
    assert hidden(told) == ["a", "b"]
    do(told, suppress_rule(told, "roots", "once more"))
    assert len(all_suppressions(told)) == 1


def test_it_ends_with_its_last_day(told):
    do(told, suppress_findings(told, ["a"], "until the council", until="2020-01-01"))
    do(told, suppress_findings(told, ["b"], "until the council", until="2999-01-01"))
    assert hidden(told) == ["b"]
    assert len(all_suppressions(told)) == 2


def test_it_stays_with_the_same_object_of_another_delivery(told):
    do(told, suppress_findings(told, ["a"], "known"))
    again = found(other="v7", b="v1", c="v1").assign(rule_id=["roots", "roots", "depth"], a_id="tree", owners="Gasnet")
    again.loc[again["finding_id"] == "b", "geometry"] = shapely.box(50, 50, 60, 60)
    store_findings(told, again)
    assert hidden(told) == ["other"]


def test_what_is_not_shown_keeps_a_row_of_its_own(told):
    do(told, suppress_findings(told, ["a"], "known"))
    assert kept_findings(told) == {"a"}


def test_nothing_is_hidden_without_a_reason_or_without_being_there(told):
    for attempt in (lambda: suppress_rule(told, "roots", " "), lambda: suppress_findings(told, ["gone"], "why")):
        with pytest.raises(PlanError):
            attempt()


def test_a_hard_condition_cannot_be_hidden_away_until_its_party_agrees(told):
    do(told, add_party(told, "gasnet", {"hard_conditions": "2.5 m free"})[0])
    for attempt in (
        lambda: suppress_findings(told, ["a"], "known"),
        lambda: suppress_rule(told, "roots", "our own trees stand in boxes"),
    ):
        with pytest.raises(PlanError, match=r"gasnet: 2\.5 m free"):
            attempt()
    do(told, judge(told, ["a"], "Gasnet", AGREES))
    do(told, suppress_findings(told, ["a"], "known"))
    with pytest.raises(PlanError, match=r"gasnet: 2\.5 m free"):
        suppress_rule(told, "roots", "b is of the same rule")
    do(told, judge(told, ["b"], "Gasnet", AGREES))
    do(told, suppress_rule(told, "roots", "our own trees stand in boxes"))
    assert hidden(told) == ["a", "b"]


def test_a_condition_of_who_owns_no_side_of_the_rule_hides_on(told):
    do(told, add_party(told, "Waterschap", {"hard_conditions": "no digging"})[0])
    do(told, suppress_rule(told, "roots", "our own trees stand in boxes"))
    assert hidden(told) == ["a", "b"]
