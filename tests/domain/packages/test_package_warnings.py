"""What is not in order with a package, and in which order it is said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wijkaanpak_plugin.domain.packages.choice_cells import ChoiceCell
from wijkaanpak_plugin.domain.packages.choices import Quadrant
from wijkaanpak_plugin.domain.packages.roles import role_by_rule
from wijkaanpak_plugin.domain.packages.warnings import (
    EXCLUDES,
    GAPS,
    NO_LEADING,
    NOT_ANALYSED,
    TAKES_PLACE,
    TASKS,
    TWICE,
    UNSERVED,
    VARIANTS,
    WAITS,
    PackageState,
    PackageWarning,
    Pair,
    package_warnings,
    pairs_across,
    pairs_inside,
)


def state(**changed):
    """A package in order, apart from what is said."""
    values = {
        "leading_transitions": ["energy"],
        "claims": ["heat", "tree"],
        "variants": [],
        "serving": {"energy"},
        "pairs": [],
        "open_waits": {},
        "open_tasks": [],
        "cells": {},
    }
    return PackageState(**{**values, **changed})


def pair(a_id, b_id, severity="blocking", subtype="overlap", kind="conflict"):
    return Pair(f"{a_id}-{b_id}", kind, subtype, severity, a_id, b_id)


def test_a_package_in_order_has_no_warning():
    assert package_warnings(state()) == []


@pytest.mark.parametrize(
    ("changed", "warning"),
    [
        ({"pairs": [pair("heat", "tree")]}, PackageWarning(EXCLUDES, ("heat", "tree"))),
        ({"pairs": [pair("heat", "tree", "warning", "redig")]}, PackageWarning(TWICE, ("heat", "tree"))),
        ({"pairs": [pair("tree", "bay 3", "weigh", "displaces")]}, PackageWarning(TAKES_PLACE, ("tree",))),
        ({"variants": [("heat", "tree")]}, PackageWarning(VARIANTS, ("heat", "tree"))),
        ({"open_waits": {"d": ["heat"]}}, PackageWarning(WAITS, ("heat",), ("d",))),
        ({"leading_transitions": []}, PackageWarning(NO_LEADING)),
        ({"leading_transitions": ["energy", "mobility"]}, PackageWarning(UNSERVED, (), ("mobility",))),
        ({"open_tasks": ["a", "b"]}, PackageWarning(TASKS, (), ("a", "b"))),
        ({"pairs": None}, PackageWarning(NOT_ANALYSED)),
        (
            {"cells": {("energy", Quadrant("central", "above")): ChoiceCell(("energy_saving",))}},
            PackageWarning(GAPS, (), ("energy|central|above",)),
        ),
    ],
)
def test_one_thing_that_is_not_in_order_is_said_once(changed, warning):
    assert package_warnings(state(**changed)) == [warning]


@pytest.mark.parametrize(
    "found",
    [
        pair("heat", "gas pipe"),
        pair("heat", "of another package"),
        pair("heat", "tree", "info", "joint_works", "coupling"),
        pair("heat", "tree", "uncertain"),
        pair("heat", "of another package", "warning", "redig"),
        replace(pair("heat", "tree"), is_accepted=True),
    ],
)
def test_what_two_claims_of_the_package_do_not_do_to_each_other_is_no_exclusion(found):
    assert package_warnings(state(pairs=[found])) == []


def test_many_findings_about_two_claims_are_one_warning():
    assert len(package_warnings(state(pairs=[pair("heat", "tree"), pair("heat", "tree", subtype="clearance")]))) == 1


def test_the_worst_comes_first():
    found = package_warnings(
        state(
            pairs=[pair("heat", "tree", "warning", "redig"), pair("tree", "heat")], open_tasks=["a"], variants=[("a",)]
        )
    )
    assert [warning.kind for warning in found] == [EXCLUDES, VARIANTS, TWICE, TASKS]


def test_an_empty_package_is_not_told_that_its_transition_lacks_claims_nor_that_nobody_looked():
    assert package_warnings(state(claims=[], serving=set(), pairs=None)) == []


def test_findings_inside_the_package_and_with_what_is_outside_are_kept_apart():
    inside, across, elsewhere = pair("heat", "tree"), pair("tree", "bus"), pair("bus", "bay")
    package = state(pairs=[inside, across, elsewhere])
    assert pairs_inside(package) == [inside]
    assert pairs_across(package) == [across]


@pytest.mark.parametrize(
    ("origin", "task_type", "transitions", "role"),
    [
        ("work", None, ["energy"], "occasion"),
        ("claim", "maintenance", ["energy"], "occasion"),
        ("claim", "transition", ["mobility", "energy"], "leading"),
        ("claim", None, ["mobility"], "following"),
        ("claim", None, [], "following"),
    ],
)
def test_a_role_follows_from_what_a_claim_is_and_serves(origin, task_type, transitions, role):
    assert role_by_rule(origin, task_type, transitions, ["energy"]) == role


def test_without_a_leading_transition_nothing_leads():
    assert role_by_rule("claim", None, ["energy"], []) == "following"
