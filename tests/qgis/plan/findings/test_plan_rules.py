"""Rules of a plan: each lies over the shipped rule of its id, and the shipped value is one step away."""

from __future__ import annotations

from dataclasses import replace

import pytest
from old_plans import old_plan
from records import add_record

from wijkaanpak_plugin.domain.catalogue.rule_book import Rule, load_rule_book
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.findings.plan_rules import (
    back_to_shipped,
    has_own_book,
    plan_rules,
    rule_in_plan,
    set_rule,
)
from wijkaanpak_plugin.plan.store.errors import PlanError

SHIPPED = next(rule for rule in load_rule_book().rules if rule.relation == "clearance")
OWN = replace(SHIPPED, horizontal_m=SHIPPED.horizontal_m + 1, source="handbook of the town", status="local")


def do(plan, changes):
    plan.history.perform("Rule", changes)


def rules_by_id(plan):
    return {rule.rule_id: rule for rule in plan_rules(plan).rules}


def test_without_rules_of_its_own_the_shipped_ones_hold(plan):
    assert plan_rules(plan).rules == load_rule_book().rules
    assert rule_in_plan(plan, SHIPPED.rule_id).rule == SHIPPED
    assert not rule_in_plan(plan, SHIPPED.rule_id).of_plan


def test_a_rule_of_the_plan_lies_over_the_shipped_one_and_all_others_hold(plan):
    do(plan, set_rule(plan, OWN))
    held = rules_by_id(plan)
    assert held[SHIPPED.rule_id] == OWN
    assert len(held) == len(load_rule_book().rules)
    found = rule_in_plan(plan, SHIPPED.rule_id)
    assert (found.rule, found.of_plan, found.shipped) == (OWN, True, SHIPPED)


def test_a_rule_of_an_id_of_its_own_holds_beside_the_shipped_ones(plan):
    do(plan, set_rule(plan, replace(OWN, rule_id="H-12")))
    held = rules_by_id(plan)
    assert held["H-12"].source == "handbook of the town"
    assert held[SHIPPED.rule_id] == SHIPPED


def test_changed_twice_it_is_one_rule_and_the_shipped_value_is_one_step_away(plan):
    do(plan, set_rule(plan, OWN))
    do(plan, set_rule(plan, replace(OWN, horizontal_m=9.0)))
    assert rules_by_id(plan)[SHIPPED.rule_id].horizontal_m == 9.0
    do(plan, back_to_shipped(plan, SHIPPED.rule_id))
    assert plan_rules(plan).rules == load_rule_book().rules
    plan.history.undo()
    assert rules_by_id(plan)[SHIPPED.rule_id].horizontal_m == 9.0


def test_a_rule_can_be_looked_at_without_being_written(plan):
    looked_at = {rule.rule_id: rule for rule in plan_rules(plan, OWN).rules}
    assert looked_at[SHIPPED.rule_id] == OWN
    assert rules_by_id(plan)[SHIPPED.rule_id] == SHIPPED


@pytest.mark.parametrize("number", [3, 4, 5])
def test_a_plan_that_brought_rules_of_an_earlier_version_keeps_them_as_its_whole_book(tmp_path, number):
    path = tmp_path / "plan.gpkg"
    with old_plan(path, number) as plan:
        add_record(plan, "rule", rule_id="own", a="heat", b="tree", relation="clearance", horizontal_m=5.0)
    plan = open_plan(path, bring_up_to_date=True)
    assert has_own_book(plan)
    assert [rule.rule_id for rule in plan_rules(plan).rules] == ["own"]
    assert rule_in_plan(plan, "own").shipped is None
    with pytest.raises(PlanError, match="not there"):
        rule_in_plan(plan, SHIPPED.rule_id)
    plan.close()


def test_a_plan_of_an_earlier_version_without_rules_has_no_book_of_its_own(tmp_path):
    path = tmp_path / "plan.gpkg"
    with old_plan(path, 5):
        pass
    plan = open_plan(path, bring_up_to_date=True)
    assert not has_own_book(plan)
    plan.close()


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"source": " "}, "where this comes from"),
        ({"horizontal_m": 0.0}, "more than 0"),
        ({"horizontal_m": None}, "more than 0"),
        ({"horizontal_m": -1.0}, "-1"),
        ({"vertical_m": 0.0}, "switch the rule off"),
        ({"relation": "perhaps"}, "perhaps"),
    ],
)
def test_what_makes_no_sense_is_refused_in_one_sentence(plan, values, words):
    with pytest.raises(PlanError, match=words):
        set_rule(plan, replace(OWN, **values))


def test_an_unknown_rule_is_said(plan):
    with pytest.raises(PlanError, match="not there"):
        rule_in_plan(plan, "gone")
    assert isinstance(rule_in_plan(plan, SHIPPED.rule_id).rule, Rule)
