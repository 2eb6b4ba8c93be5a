"""Live answers while drawing, and findings that follow each edit."""

from __future__ import annotations

import pytest
from event_loop import process_events_until_idle
from live_plans import (
    LINE,
    MAPPING,
    draw_heat,
    found_names,
    memory_file,
    perform,
    same_as_a_whole_run,
    settled,
    until_all_holds,
)
from map_bands import shapes_on
from qgis.core import (
    QgsApplication,
    QgsGeometry,
    QgsProject,
    QgsVectorLayer,
)
from records import open_again
from registering import register
from told_tool import Tool

from wijkaanpak_plugin.docks.live import live_findings
from wijkaanpak_plugin.docks.live.feedback import LiveFeedback
from wijkaanpak_plugin.docks.live.live_findings import LiveFindings
from wijkaanpak_plugin.docks.live.source_edits import SourceEdits
from wijkaanpak_plugin.map.drawing.rubber_bands import LOOKS
from wijkaanpak_plugin.map.drawing.shapes import State
from wijkaanpak_plugin.plan.findings.findings import findings
from wijkaanpak_plugin.plan.findings.state import FindingsStatus
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.geopackage.dataset import changing


@pytest.fixture
def live(rd_map, plan_in_project, small_plan, qtbot):
    """The small plan, its bodies prepared; yields LiveFindings and Plan."""
    answers = LiveFindings(plan_in_project)
    with qtbot.waitSignal(answers.stands, timeout=30000, check_params_cb=bool):
        plan = open_again(plan_in_project, small_plan)
    yield answers, plan
    answers.unload()


@pytest.fixture
def feedback(live, qgis_iface):
    shown = LiveFeedback(qgis_iface.mapCanvas(), live[0])
    yield shown
    shown.unload()


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
    draw_heat(plan)
    settled(answers, qtbot)
    assert "h" in set(findings(plan)["a_id"]) | set(findings(plan)["b_id"])
    perform(plan, "Drop", change=("claim_line", "h", {"status": "dropped"}))
    settled(answers, qtbot)
    assert "h" not in set(findings(plan)["a_id"]) | set(findings(plan)["b_id"])


def test_edits_made_while_the_plan_is_being_read_are_not_forgotten(live, qtbot):
    answers, plan = live
    answers.read_again()
    assert answers.incremental is None
    draw_heat(plan)
    qtbot.waitUntil(lambda: answers.incremental is not None, timeout=30000)
    settled(answers, qtbot)
    assert "h" in set(findings(plan)["a_id"]) | set(findings(plan)["b_id"])


def test_what_was_being_found_when_everything_is_read_again_is_found_after_that(live, qtbot):
    answers, plan = live
    draw_heat(plan)
    assert answers.is_finding
    answers.read_again()
    qtbot.waitUntil(lambda: answers.incremental is not None, timeout=30000)
    settled(answers, qtbot)
    assert "h" in found_names(plan)


def test_findings_that_could_not_be_stored_come_with_the_next_edit(live, qtbot, monkeypatch):
    answers, plan = live

    def refuse(*_what):
        raise PlanError("The disk is full.")

    with monkeypatch.context() as full:
        full.setattr(live_findings, "store_affected", refuse)
        with qtbot.waitSignal(answers.problem) as said:
            draw_heat(plan)
    assert said.args[0].endswith("The disk is full.")
    assert not answers.is_finding
    assert "h" not in found_names(plan)
    perform(plan, "Rename", change=("claim_point", "tree", {"why_here": "x"}))
    settled(answers, qtbot)
    assert "h" in found_names(plan)


def test_findings_of_a_task_that_was_cancelled_come_with_the_next_edit(live, qtbot):
    answers, plan = live
    draw_heat(plan)
    QgsApplication.taskManager().cancelAll()
    qtbot.waitUntil(lambda: not answers.is_finding, timeout=30000)
    perform(plan, "Rename", change=("claim_point", "tree", {"why_here": "x"}))
    settled(answers, qtbot)
    assert "h" in found_names(plan)


def test_a_claim_that_was_called_existing_in_a_table_of_attributes_claims_nothing(live, qtbot):
    answers, plan = live
    draw_heat(plan)
    settled(answers, qtbot)
    perform(plan, "Edit", change=("claim_line", "h", {"origin": "existing"}))
    settled(answers, qtbot)
    assert "h" not in found_names(plan)


def test_what_people_write_about_the_plan_asks_for_no_reading_but_another_boundary_does(live, qtbot):
    answers, plan = live
    (area,) = plan.layer("plan_area").getFeatures()
    perform(plan, "Write", change=("plan_area", area["area_id"], {"vision": "Groen"}))
    assert answers.incremental is not None
    smaller = QgsGeometry.fromWkt("Polygon ((155000 463000, 155100 463000, 155100 463100, 155000 463000))")
    perform(plan, "Draw", change=("plan_area", area["area_id"], {}, smaller))
    assert answers.is_reading
    qtbot.waitUntil(lambda: answers.incremental is not None, timeout=30000)


@pytest.fixture
def trees(live):
    """A layer of the project with two trees on the line, registered with the plan."""
    layer = memory_file(live[1].backend.path.parent / "trees.gpkg")
    QgsProject.instance().addMapLayer(layer)
    return layer


def counts(plan):
    (row,) = plan.layer("source").getFeatures()
    return row["rows_used"], row["rows_left_out"]


def test_how_many_rows_were_used_is_written_down_without_a_step_and_without_reading_again(live, trees, qtbot):
    answers, plan = live
    begun = []
    answers.stands.connect(lambda stands: begun.append(stands))
    register(plan, trees, "existing", mapping=MAPPING, coverage="plan_area")
    qtbot.waitUntil(lambda: answers.incremental is not None, timeout=30000)
    assert counts(plan) == (2, 0)
    assert plan.history.undo_text == "Register source"
    settled(answers, qtbot)
    process_events_until_idle()
    assert begun == [False, True]
    plan.history.undo()
    assert plan.layer("source").featureCount() == 0


@pytest.fixture
def source_edits(live, plan_in_project):
    """Names of the sources that were edited, a set for each time."""
    edits = SourceEdits(QgsProject.instance(), plan_in_project)
    heard = []
    edits.saved.connect(heard.append)
    yield heard
    edits.unload()


def delete_first(layer):
    layer.startEditing()
    layer.deleteFeature(1)
    assert layer.commitChanges()


def test_a_source_that_is_edited_and_saved_in_qgis_is_read_again(live, trees, source_edits, qtbot):
    source_id = register(live[1], trees, "existing", mapping=MAPPING)
    delete_first(trees)
    qtbot.waitUntil(lambda: bool(source_edits))
    assert source_edits == [{source_id}]


@pytest.mark.parametrize("written", ["{path}", "{path}|layername=trees", "{path}|layername=trees|subset=fid < 2"])
def test_a_source_that_is_edited_through_another_layer_of_the_same_file_is_read_again(
    live, trees, source_edits, qtbot, written
):
    path = trees.source().partition("|")[0]
    source_id = register(live[1], trees, "existing", mapping=MAPPING)
    own = QgsVectorLayer(written.format(path=path), "Own", "ogr")
    QgsProject.instance().addMapLayer(own)
    delete_first(own)
    qtbot.waitUntil(lambda: bool(source_edits))
    assert source_edits == [{source_id}]


def test_an_edit_of_data_that_is_not_registered_asks_for_no_reading(live, trees, source_edits):
    register(live[1], trees, "existing", mapping=MAPPING)
    other = memory_file(live[1].backend.path.parent / "other.gpkg")
    QgsProject.instance().addMapLayer(other)
    delete_first(other)
    process_events_until_idle()
    assert source_edits == []


def test_a_plan_whose_rules_make_no_sense_says_so_and_not_that_it_is_still_being_read(live, feedback, monkeypatch):
    answers, plan = live

    def refuse(_plan):
        raise PlanError("Setting 'x' is no number.")

    said = []
    answers.problem.connect(lambda sentence, _details: said.append(sentence))
    monkeypatch.setattr(live_findings, "plan_snapshot", refuse)
    answers.read_again()
    assert said == ["Live answers cannot be given: Setting 'x' is no number."]
    tool = Tool()
    feedback.show(tool, {"kind": "heat"}, QgsGeometry.fromWkt(LINE), plan.crs)
    assert tool.state == State.UNKNOWN
    assert tool.label.lines == ["? No answer: Setting 'x' is no number."]
    monkeypatch.undo()
    answers.read_again()
    feedback.show(tool, {"kind": "heat"}, QgsGeometry.fromWkt(LINE), plan.crs)
    assert "still being read" in tool.label.lines[0]


def test_a_wrong_setting_stands_whole_in_the_label_in_lines_that_fit_a_screen(live, feedback):
    answers, plan = live
    with changing(plan.backend.path) as dataset:
        dataset.ExecuteSQL(f"UPDATE setting SET value = '{'x' * 5000}' WHERE key = 'search_distance_m'")
    answers.read_again()
    tool = Tool()
    feedback.show(tool, {"kind": "heat"}, QgsGeometry.fromWkt(LINE), plan.crs)
    said = " ".join(line.strip() for line in tool.label.lines)
    assert "search_distance_m" in said
    assert "must be a number from 0 to 10000" in said
    assert len(tool.label.lines) <= 4
    assert max(map(len, tool.label.lines)) < 70


def test_a_plan_that_is_closed_while_it_is_read_or_judged_leaves_no_work_behind(live, plan_in_project, qtbot):
    answers, plan = live
    draw_heat(plan)
    assert answers.is_finding
    plan_in_project.close()
    assert not answers.is_finding
    assert answers.incremental is None
    with qtbot.waitSignal(answers.stands, timeout=30000, check_params_cb=bool):
        plan = plan_in_project.open(plan.backend.path)
    assert answers.is_reading is False
    assert not answers.is_finding
    perform(plan, "Rename", change=("claim_line", "h", {"why_here": "x"}))
    settled(answers, qtbot)
    assert "h" in found_names(plan)


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


def test_without_a_period_the_label_says_that_nothing_can_be_said_of_opening_once(live, feedback):
    _answers, plan = live
    tool = Tool()
    far = QgsGeometry.fromWkt("LineString (155500 463500, 155520 463500)")
    feedback.show(tool, {"kind": "heat"}, far, plan.crs)
    assert "? No period: nothing can be said about opening once" in tool.label.lines
    feedback.show(tool, {"kind": "heat", "works_from": "2028", "works_to": "2030"}, far, plan.crs)
    assert not any("No period" in line for line in tool.label.lines)
    feedback.show(tool, {"kind": "solar_roof"}, QgsGeometry.fromWkt("Point (155500 463500)"), plan.crs)
    assert not any("No period" in line for line in tool.label.lines)


def test_without_a_period_the_label_says_where_the_street_opens(live, feedback, qtbot):
    answers, plan = live
    sewer = {"kind": "gravity_sewer", "origin": "work", "name": "Riool", "works_from": "2027", "works_to": "2027"}
    perform(plan, "Work", add=("claim_line", sewer, QgsGeometry.fromWkt("LineString (155500 463505, 155520 463505)")))
    settled(answers, qtbot)
    tool = Tool()
    feedback.show(tool, {"kind": "heat"}, QgsGeometry.fromWkt("LineString (155500 463500, 155520 463500)"), plan.crs)
    assert tool.label.lines[-2:] == ["⇄ Here the street opens: Riool 2027", "    choose a period to go along"]


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


def test_an_empty_shape_says_nothing(live, feedback):
    _answers, plan = live
    tool = Tool()
    feedback.show(tool, {"kind": "heat"}, QgsGeometry(), plan.crs)
    assert (tool.state, tool.label.lines) == (State.NEUTRAL, [])


def test_a_kind_that_is_not_known_is_said_to_be_judged_by_no_rule(live, feedback):
    _answers, plan = live
    tool = Tool()
    feedback.show(tool, {"kind": None}, QgsGeometry.fromWkt(LINE), plan.crs)
    assert tool.state == State.UNKNOWN


def test_a_trench_of_unknown_width_is_not_called_free(live, feedback):
    _answers, plan = live
    tool = Tool()
    beside = QgsGeometry.fromWkt("LineString (155000 463080, 155100 463080)")
    feedback.show(tool, {"kind": "shared_trench"}, beside, plan.crs)
    assert tool.state == State.UNKNOWN
    assert any("No size is known" in line for line in tool.label.lines)
    assert not any("No conflict" in line for line in tool.label.lines)


def test_a_shape_that_cannot_be_judged_is_not_called_free(live, feedback):
    _answers, plan = live
    tool = Tool()
    feedback.show(tool, {"kind": "heat"}, QgsGeometry.fromWkt("LineString (0 0, 1000000 0)"), plan.crs)
    assert tool.state == State.UNKNOWN
    assert "draw it again" in tool.label.lines[0]


def test_a_rule_is_named_in_words_not_by_its_key(live, feedback):
    _answers, plan = live
    tool = Tool()
    feedback.show(tool, {"kind": "heat"}, QgsGeometry.fromWkt(LINE), plan.crs)
    (rule,) = [line for line in tool.label.lines if "rule " in line]
    assert "rule tree – cable or pipe (" in rule


def test_nothing_is_left_on_the_map(qgis_iface, live):
    items = qgis_iface.mapCanvas().scene().items
    before = len(items())
    shown = LiveFeedback(qgis_iface.mapCanvas(), live[0])
    assert len(items()) > before
    shown.unload()
    assert len(items()) == before


def test_what_is_in_the_way_lights_up_near_the_drawing_only(live, feedback, qgis_iface):
    _answers, plan = live
    tool = Tool()
    feedback.show(tool, {"kind": "heat"}, QgsGeometry.fromWkt(LINE), plan.crs)
    (lit,) = shapes_on(qgis_iface.mapCanvas(), LOOKS[State.CONFLICT].colour)
    assert lit.contains(QgsGeometry.fromWkt("Point (155050 463053)")), "the tree"
    assert lit.boundingBox().xMaximum() <= 155110.1, "of the heat pipe of 200 m only what lies beside the drawing"
    feedback.show(tool, {"kind": "heat"}, QgsGeometry(), plan.crs)
    assert shapes_on(qgis_iface.mapCanvas()) == []


def test_when_what_claims_are_judged_by_changes_all_findings_are_found_again(live, qtbot):
    answers, plan = live
    assert len(findings(plan)) == 0
    area = QgsGeometry.fromWkt("Polygon ((155000 463000, 155020 463000, 155020 463020, 155000 463000))")
    with until_all_holds(answers, qtbot):
        perform(plan, "Coverage", add=("coverage", {"source": "klic", "polygon_type": "dig"}, area))
    same_as_a_whole_run(plan)


def test_a_plan_without_claims_is_up_to_date_as_soon_as_it_was_read(live, qtbot):
    answers, plan = live
    for table in ("claim_point", "claim_line", "claim_area"):
        for feature in list(plan.layer(table).getFeatures()):
            perform(plan, "Delete", remove=(table, feature["body_id"]))
    settled(answers, qtbot)
    with until_all_holds(answers, qtbot):
        answers.inputs_changed()
    assert len(findings(plan)) == 0


def test_the_first_edit_of_a_plan_that_was_never_analysed_finds_everything(live, qtbot):
    answers, plan = live
    with until_all_holds(answers, qtbot):
        perform(plan, "Draw", add=("claim_line", {"kind": "heat", "name": "Warmte"}, QgsGeometry.fromWkt(LINE)))
    same_as_a_whole_run(plan)


def test_in_a_large_plan_only_what_was_edited_is_found(live, qtbot, monkeypatch):
    answers, plan = live
    monkeypatch.setattr(live_findings, "MOST_AT_ONCE", 2)
    said = []
    answers.state.changed.connect(said.append)
    draw_heat(plan)
    settled(answers, qtbot)
    assert said == [FindingsStatus.OUTDATED, FindingsStatus.PARTIAL]
    about = findings(plan)
    assert set(about["a_id"]) | set(about["b_id"]) >= {"h"}
