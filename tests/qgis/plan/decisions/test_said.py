"""What is known beside a finding because of people: number, judgements, table, and whether it is shown."""

from __future__ import annotations

import pytest
from stored_findings import found

from wijkaanpak_plugin.domain.findings.said import Said, said_together
from wijkaanpak_plugin.plan.decisions.decisions import CONFRONTATION, DECIDED, DECISION, accept, confront, move_to_table
from wijkaanpak_plugin.plan.decisions.hiding import suppress_findings, suppress_rule
from wijkaanpak_plugin.plan.decisions.judgements import AGREES, DISAGREES, judge
from wijkaanpak_plugin.plan.decisions.said import said_of_findings
from wijkaanpak_plugin.plan.findings.findings import store_findings


@pytest.fixture
def stored(plan):
    store_findings(plan, found(a="v1", b="v1", c="v1").assign(rule_id=["r1", "r2", "r2"]))
    return plan


def do(plan, changes):
    plan.history.perform("Say", changes)


def test_of_a_finding_that_nobody_looked_at_only_the_number_and_the_day_are_known(stored):
    said = said_of_findings(stored)
    assert [said[name].mark for name in "abc"] == [1, 2, 3]
    assert said["a"] == Said(mark=1, first_found=said["a"].first_found)
    assert said["a"].first_found


def test_the_last_judgement_of_each_party_counts_and_a_change_asks_again(stored):
    do(stored, judge(stored, ["a"], "Gasnet", AGREES))
    do(stored, judge(stored, ["a"], "gasnet ", DISAGREES))
    do(stored, judge(stored, ["a"], "Gemeente", AGREES))
    said = said_of_findings(stored, ["a"])["a"]
    assert (said.agree, said.disagree, said.again) == ({"gemeente"}, {"gasnet"}, False)
    store_findings(stored, found(a="v2", b="v1", c="v1"))
    assert said_of_findings(stored, ["a"])["a"].judge_again


def test_the_table_and_what_was_accepted_are_known(stored):
    do(stored, confront(stored, ["a"], dict.fromkeys(CONFRONTATION, "x")))
    do(stored, move_to_table(stored, ["a"], DECISION))
    do(stored, accept(stored, ["b"], "it is meant"))
    said = said_of_findings(stored)
    assert (said["a"].stage, said["a"].settled) == (DECISION, False)
    assert (said["b"].accepted, said["b"].settled) == (True, True)


def test_what_is_not_shown_is_known_by_finding_and_by_rule(stored):
    do(stored, suppress_findings(stored, ["a"], "double"))
    do(stored, suppress_rule(stored, "r2", "not here"))
    assert [said_of_findings(stored)[name].hidden for name in "abc"] == [True, True, True]
    stored.history.undo()
    assert [said_of_findings(stored)[name].hidden for name in "abc"] == [True, False, False]


def test_a_finding_keeps_the_day_it_was_first_found(plan, fixed_clock, monkeypatch):
    store_findings(plan, found(a="v1"))
    day = said_of_findings(plan)["a"].first_found
    monkeypatch.setattr("wijkaanpak_plugin.plan.findings.findings.now", lambda: "2031-02-03T04:05:06.000Z")
    store_findings(plan, found(a="v2", b="v1"))
    said = said_of_findings(plan)
    assert said["a"].first_found == day
    assert said["b"].first_found > day


def test_of_a_row_of_several_the_one_who_disagrees_with_a_part_disagrees():
    row = said_together(
        [
            Said(mark=4, agree=frozenset({"x", "y"}), stage=DECIDED, hidden=True, first_found="2026-02-01"),
            Said(mark=4, agree=frozenset({"x"}), disagree=frozenset({"y"}), stage=DECISION, first_found="2026-01-01"),
        ]
    )
    assert (row.agree, row.disagree) == ({"x"}, {"y"})
    assert (row.mark, row.stage, row.hidden, row.first_found) == (4, DECISION, False, "2026-01-01")
