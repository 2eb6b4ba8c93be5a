"""Own sizes of a plan count wherever a claim has none of its own: in findings, live answers, works and on the sheet."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
import shapely
from qgis.core import QgsGeometry

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.analysis.incremental.incremental import IncrementalAnalysis
from wijkaanpak_plugin.export.audience import INTERNAL
from wijkaanpak_plugin.export.content.sheet_content import sheet_content
from wijkaanpak_plugin.plan.claims.claims import add_claim
from wijkaanpak_plugin.plan.claims.designs import drawn_along
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.records.own_sizes import plan_kinds
from wijkaanpak_plugin.plan.records.records import add_record

#: 1.5 m beside the tree of the small plan.
LINE = "LineString (155000 463054.5, 155100 463054.5)"


@pytest.fixture
def plan(small_plan):
    """The small plan with a heat pipe of which nobody typed a width, 1.5 m beside a tree."""
    changes, _ = add_claim(small_plan, {"kind": "heat", "name": "Warmte", "body_id": "h"}, QgsGeometry.fromWkt(LINE))
    small_plan.history.perform("Draw", changes)
    return small_plan


def set_size(plan, **figures):
    plan.history.perform("Set size", add_record(plan, "own_size", {"kind": "heat", "source": "Handboek", **figures})[0])


def from_tree(findings):
    about = findings["a_id"].isin(("h", "tree")) & findings["b_id"].isin(("h", "tree"))
    return findings.loc[about, "measured_m"].tolist()


def whole(plan):
    known = analysis_input(plan)
    return analyse(known.bodies, known.coverage, known.rules, known.settings, known.kinds).findings


def test_a_whole_analysis_counts_with_the_own_size(plan):
    assert from_tree(whole(plan)) == pytest.approx([1.5])
    set_size(plan, width_m=2.0)
    assert from_tree(whole(plan)) == pytest.approx([0.5])


def test_what_is_drawn_along_with_a_claim_has_the_own_size(small_plan):
    own = {"kind": "infiltration_strip", "width_m": 3.5, "top_m": -0.2, "source": "Handboek"}
    small_plan.history.perform("Set size", add_record(small_plan, "own_size", own)[0])
    strip, _tank = drawn_along({"kind": "heat", "building_block": "climate_street"}, plan_kinds(small_plan))
    assert (strip["kind"], strip["width_m"], strip["top_m"]) == ("infiltration_strip", 3.5, -0.2)


def test_what_is_drawn_is_judged_with_the_own_size(plan):
    set_size(plan, width_m=2.0)
    known = analysis_input(plan)
    stands = IncrementalAnalysis(known.bodies, known.coverage, known.rules, known.settings, known.kinds)
    drawn = known.bodies[known.bodies["body_id"] == "h"]
    answer = stands.ask(drawn)
    assert shapely.area(answer.bodies.footprint[0]) == pytest.approx(200.0)
    assert not answer.lacks_size


def test_the_sheet_counts_with_the_own_size(plan):
    set_size(plan, width_m=2.0)
    assert from_tree(sheet_content(plan, INTERNAL, None).findings) == pytest.approx([0.5])


def test_a_size_that_makes_no_sense_is_said_and_does_not_count(plan):
    set_size(plan, width_m=2.0)
    with closing(sqlite3.connect(plan.backend.path)) as file, file:
        file.execute("UPDATE own_size SET width_m = 0")
    assert "Own widths that are not more than zero, left out: 1 (heat pipe)" in list(analysis_input(plan).report)
    assert from_tree(whole(plan)) == pytest.approx([1.5])
