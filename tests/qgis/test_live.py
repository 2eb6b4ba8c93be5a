"""Live answers while drawing, and findings that follow each edit."""

from __future__ import annotations

import pandas as pd
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsProject

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.docks.live.feedback import LiveFeedback
from wijkaanpak_plugin.docks.live.live_plan import LivePlan
from wijkaanpak_plugin.domain.finding import FINDING_COLUMN_NAMES
from wijkaanpak_plugin.map.drawing.shapes import State
from wijkaanpak_plugin.map.open_plan import OpenPlan
from wijkaanpak_plugin.plan.analysis_input import analysis_input
from wijkaanpak_plugin.plan.changes import Changes
from wijkaanpak_plugin.plan.findings import findings

#: One metre beside the tree of the small plan.
LINE = "LineString (155000 463054, 155100 463054)"


class Label:
    def __init__(self):
        self.lines = []

    def set_lines(self, lines):
        self.lines = list(lines)


class Tool:
    def __init__(self):
        self.label = Label()
        self.state = None

    def set_state(self, state):
        self.state = state


@pytest.fixture
def live(qgis_iface, qgis_new_project, small_plan, qtbot):
    """The small plan, standing ready; yields LivePlan and Plan."""
    path = small_plan.path
    small_plan.close()
    project = QgsProject.instance()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:28992"))
    qgis_iface.mapCanvas().setDestinationCrs(project.crs())
    open_plan = OpenPlan(project)
    answers = LivePlan(open_plan)
    with qtbot.waitSignal(answers.stands, timeout=30000, check_params_cb=bool):
        plan = open_plan.open(path)
    yield answers, plan
    answers.take_down()
    open_plan.take_down()
    project.clear()


@pytest.fixture
def feedback(live, qgis_iface):
    shown = LiveFeedback(qgis_iface.mapCanvas(), live[0])
    yield shown
    shown.take_down()


def perform(plan, text, **changes):
    collected = Changes(plan)
    for what, arguments in changes.items():
        getattr(collected, what)(*arguments)
    plan.history.perform(text, collected)


def settled(answers, qtbot):
    qtbot.waitUntil(lambda: not answers.is_finding and not answers.is_reading, timeout=30000)


def same_as_a_whole_run(plan):
    """Compare what is stored with what an analysis of everything gives."""
    tables = analysis_input(plan)
    whole = analyse(tables.bodies, tables.coverage, tables.rules, tables.settings).findings
    columns = ["finding_id", "version", "type", "subtype", "severity", "a_id", "b_id", "sentence"]
    stored = findings(plan)[columns].fillna("").sort_values("finding_id").reset_index(drop=True)
    wanted = whole[columns].fillna("").sort_values("finding_id").reset_index(drop=True)
    assert set(columns) <= set(FINDING_COLUMN_NAMES)
    pd.testing.assert_frame_equal(stored, wanted, check_dtype=False)


def test_findings_follow_an_edit_its_undo_and_its_redo(live, qtbot):
    answers, plan = live
    perform(plan, "Draw", add=("claim_line", {"kind": "heat", "name": "Warmte"}, QgsGeometry.fromWkt(LINE)))
    settled(answers, qtbot)
    about = findings(plan)
    assert "Warmte" in set(about["a_name"]) | set(about["b_name"])
    plan.history.undo()
    settled(answers, qtbot)
    after = findings(plan)
    assert "Warmte" not in set(after["a_name"]) | set(after["b_name"])
    plan.history.redo()
    settled(answers, qtbot)
    assert len(findings(plan)) == len(about)


def test_after_every_claim_was_touched_the_findings_are_those_of_a_whole_run(live, qtbot):
    answers, plan = live
    for table in ("claim_point", "claim_line", "claim_area"):
        for feature in list(plan.layer(table).getFeatures()):
            perform(plan, "Rename", change=(table, feature["body_id"], {"why_here": "x"}))
    perform(plan, "Draw", add=("claim_line", {"kind": "heat", "name": "Warmte"}, QgsGeometry.fromWkt(LINE)))
    settled(answers, qtbot)
    same_as_a_whole_run(plan)


def test_a_dropped_claim_claims_nothing_any_more(live, qtbot):
    answers, plan = live
    perform(plan, "Draw", add=("claim_line", {"kind": "heat", "body_id": "h"}, QgsGeometry.fromWkt(LINE)))
    settled(answers, qtbot)
    assert "h" in set(findings(plan)["a_id"]) | set(findings(plan)["b_id"])
    perform(plan, "Drop", change=("claim_line", "h", {"status": "dropped"}))
    settled(answers, qtbot)
    assert "h" not in set(findings(plan)["a_id"]) | set(findings(plan)["b_id"])


def test_edits_made_while_the_plan_is_being_read_are_not_forgotten(live, qtbot):
    answers, plan = live
    answers.read_again()
    assert answers.standing is None
    perform(plan, "Draw", add=("claim_line", {"kind": "heat", "body_id": "h"}, QgsGeometry.fromWkt(LINE)))
    qtbot.waitUntil(lambda: answers.standing is not None, timeout=30000)
    settled(answers, qtbot)
    assert "h" in set(findings(plan)["a_id"]) | set(findings(plan)["b_id"])


def test_what_is_drawn_is_answered_on_the_label_and_the_map(live, feedback, qgis_iface):
    _answers, plan = live
    tool = Tool()
    items = qgis_iface.mapCanvas().scene().items
    count = len(items())
    feedback.show(tool, {"kind": "heat", "name": "Warmte"}, QgsGeometry.fromWkt(LINE), plan.crs)
    assert tool.state in (State.CONFLICT, State.UNKNOWN)
    assert tool.label.lines
    assert len(items()) == count, "places are shown on bands that are there already"
    assert any(item.isVisible() for item in items())


def test_nothing_is_said_to_be_free_where_no_source_says_anything(live, feedback):
    _answers, plan = live
    tool = Tool()
    far = QgsGeometry.fromWkt("Polygon ((155150 463150, 155160 463150, 155160 463160, 155150 463150))")
    feedback.show(tool, {"kind": "infiltration_crates"}, far, plan.crs)
    assert tool.state == State.UNKNOWN
    assert any("No data" in line for line in tool.label.lines)


def test_a_plan_that_is_still_being_read_says_so(live, feedback):
    answers, plan = live
    answers.read_again()
    tool = Tool()
    feedback.show(tool, {"kind": "heat"}, QgsGeometry.fromWkt(LINE), plan.crs)
    assert tool.state == State.UNKNOWN
    assert "being read" in tool.label.lines[0]


def test_an_empty_shape_and_switched_off_answers_say_nothing(live, feedback):
    _answers, plan = live
    tool = Tool()
    feedback.show(tool, {"kind": "heat"}, QgsGeometry(), plan.crs)
    assert (tool.state, tool.label.lines) == (State.NEUTRAL, [])
    feedback.set_on(False)
    feedback.show(tool, {"kind": "heat"}, QgsGeometry.fromWkt(LINE), plan.crs)
    assert (tool.state, tool.label.lines) == (State.NEUTRAL, [])


def test_a_kind_that_is_not_known_is_said_to_be_judged_by_no_rule(live, feedback):
    _answers, plan = live
    tool = Tool()
    feedback.show(tool, {"kind": None}, QgsGeometry.fromWkt(LINE), plan.crs)
    assert tool.state == State.UNKNOWN


def test_nothing_is_left_on_the_map(qgis_iface, live):
    items = qgis_iface.mapCanvas().scene().items
    before = len(items())
    shown = LiveFeedback(qgis_iface.mapCanvas(), live[0])
    assert len(items()) > before
    shown.take_down()
    assert len(items()) == before
