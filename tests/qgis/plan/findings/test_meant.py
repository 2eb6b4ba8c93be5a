"""A loss that is meant: what a claim takes the place of becomes what it takes away, in one step."""

from __future__ import annotations

import pytest
from qgis.core import QgsGeometry
from stored_findings import found

from wijkaanpak_plugin.plan.claims.claims import add_claim, claims_with
from wijkaanpak_plugin.plan.findings.findings import store_findings
from wijkaanpak_plugin.plan.findings.meant import taken_away_on_purpose
from wijkaanpak_plugin.plan.store.errors import PlanError

_PLACE = QgsGeometry.fromWkt("Polygon ((155010 463010, 155020 463010, 155020 463020, 155010 463010))")


def plan_with(plan, **values):
    changes, claim = add_claim(plan, {"kind": "planting", **values}, _PLACE)
    plan.history.perform("Add", changes)
    table = found(f1="v").assign(subtype="displaces", severity="weigh", a_id=claim, b_id="bay", b_kind="parking")
    store_findings(plan, table)
    return claim


def frees(plan, claim):
    return claims_with(plan, [claim])[0].values["frees"]


def test_what_a_claim_takes_the_place_of_is_taken_away_and_comes_back_with_one_undo(plan):
    claim = plan_with(plan)
    plan.history.perform("Meant", taken_away_on_purpose(plan, "f1"))
    assert frees(plan, claim) == "parking"
    plan.history.undo()
    assert frees(plan, claim) is None


def test_what_it_took_away_already_stays(plan):
    claim = plan_with(plan, frees="tree")
    plan.history.perform("Meant", taken_away_on_purpose(plan, "f1"))
    assert frees(plan, claim) == "tree,parking"


def test_a_finding_that_is_gone_is_said(plan):
    with pytest.raises(PlanError, match=r"^This finding is gone; "):
        taken_away_on_purpose(plan, "f2")
