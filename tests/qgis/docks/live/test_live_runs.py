"""Live findings and the analysis that the user asks for: neither puts older findings in the place of newer ones."""

from __future__ import annotations

import pytest
from live_plans import (
    MAPPING,
    draw_heat,
    found_names,
    memory_file,
    perform,
    same_as_a_whole_run,
    settled,
    until_all_holds,
)
from osgeo import ogr
from qgis.core import QgsGeometry
from qgis.PyQt.QtWidgets import QLabel
from records import add_record, open_again
from registering import register

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.analysis.incremental.incremental import IncrementalAnalysis
from wijkaanpak_plugin.docks.findings.controller import FindingsController
from wijkaanpak_plugin.docks.live import live_findings
from wijkaanpak_plugin.docks.live.controller import LiveController
from wijkaanpak_plugin.docks.live.finding_rows import FindingRows
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.findings.findings import findings as stored_findings
from wijkaanpak_plugin.plan.findings.findings import store_findings


@pytest.fixture
def panels(rd_map, qgis_iface, plan_in_project, small_plan, qtbot):
    """The Findings panel and live answers for the small plan; yields LiveFindings, FindingsController and Plan."""
    messages = Messages(qgis_iface)
    findings = FindingsController(qgis_iface, plan_in_project, messages)
    live = LiveController(qgis_iface, plan_in_project, messages)
    live.keep_up_to_date(findings)
    with qtbot.waitSignal(live.findings.stands, timeout=30000, check_params_cb=bool):
        plan = open_again(plan_in_project, small_plan)
    yield live.findings, findings, plan
    live.unload()
    findings.unload()


@pytest.fixture
def tree_file(panels, qtbot):
    """The file of two trees far from everything, registered with the plan and read."""
    answers, _findings, plan = panels
    layer = memory_file(plan.backend.path.parent / "trees.gpkg")
    register(plan, layer, "existing", mapping=MAPPING, coverage="plan_area")
    settled(answers, qtbot)
    return plan.backend.path.parent / "trees.gpkg"


def run(panels, qtbot, meanwhile=lambda: None):
    answers, findings, _plan = panels
    with qtbot.waitSignal(findings.analysis.stored, timeout=30000):
        findings.run()
        meanwhile()
    settled(answers, qtbot)


def slow_run(panels, qtbot, meanwhile):
    """Run, and be done only after what was edited meanwhile was read and found anew."""
    answers, findings, plan = panels
    findings.analysis.began.emit()
    tables = analysis_input(plan)
    meanwhile()
    settled(answers, qtbot)
    found = analyse(
        tables.bodies, tables.coverage, tables.rules, tables.settings, tables.kinds, wishes=tables.wishes
    ).findings
    store_findings(plan, found)
    findings.analysis.succeeded.emit(FindingRows(found), [])
    findings.analysis.stored.emit(
        IncrementalAnalysis(
            tables.bodies, tables.coverage, tables.rules, tables.settings, tables.kinds, wishes=tables.wishes
        )
    )
    settled(answers, qtbot)


#: An analysis that is done before or after what is edited meanwhile was found anew.
ANY_RUN = pytest.mark.parametrize("run_any", [run, slow_run])


def notice(findings):
    return findings.dock.findChild(QLabel, "WijkaanpakNotice").text()


def plant_on_the_heat_pipe(path):
    """Plant a tree as another program does, which tells nobody."""
    dataset = ogr.Open(str(path), 1)
    table = dataset.GetLayer(0)
    tree = ogr.Feature(table.GetLayerDefn())
    tree.SetGeometry(ogr.CreateGeometryFromWkt("POINT (155100 463050)"))
    table.CreateFeature(tree)


def rename(plan, name):
    perform(plan, "Rename", change=("claim_line", "heat", {"name": name}))


def test_what_a_run_found_in_data_that_another_program_changed_stays_after_the_next_edit(panels, tree_file, qtbot):
    answers, findings, plan = panels
    rename(plan, "Warmte")
    settled(answers, qtbot)
    plant_on_the_heat_pipe(tree_file)
    run(panels, qtbot)
    same_as_a_whole_run(plan)
    rename(plan, "Warmtenet 2")
    settled(answers, qtbot)
    same_as_a_whole_run(plan)
    assert notice(findings) == ""


def test_what_a_run_found_in_data_that_was_away_before_stays_after_the_next_edit(panels, tree_file, qtbot):
    answers, _findings, plan = panels
    plant_on_the_heat_pipe(tree_file)
    away = tree_file.rename(tree_file.with_suffix(".away"))
    answers.read_again()
    settled(answers, qtbot)
    away.rename(tree_file)
    run(panels, qtbot)
    rename(plan, "Warmtenet 2")
    settled(answers, qtbot)
    same_as_a_whole_run(plan)


@ANY_RUN
def test_a_claim_that_was_edited_during_a_run_is_judged_as_it_is_now(panels, qtbot, run_any):
    _answers, findings, plan = panels

    def edit():
        draw_heat(plan)
        perform(plan, "Delete", remove=("claim_area", "wadi"))

    run_any(panels, qtbot, edit)
    assert "h" in found_names(plan)
    same_as_a_whole_run(plan)
    assert notice(findings) == ""


@ANY_RUN
def test_when_what_claims_are_judged_by_changes_during_a_run_everything_is_found_again(panels, qtbot, run_any):
    _answers, findings, plan = panels
    area = QgsGeometry.fromWkt("Polygon ((155000 463000, 155020 463000, 155020 463020, 155000 463000))")

    def edit():
        perform(plan, "Coverage", add=("coverage", {"source": "klic", "polygon_type": "dig"}, area))
        perform(plan, "Delete", remove=("claim_area", "wadi"))

    run_any(panels, qtbot, edit)
    same_as_a_whole_run(plan)
    assert notice(findings) == ""


@ANY_RUN
def test_in_a_large_plan_a_change_of_what_claims_are_judged_by_during_a_run_asks_for_another(
    panels, qtbot, monkeypatch, run_any
):
    answers, findings, plan = panels
    monkeypatch.setattr(live_findings, "MOST_AT_ONCE", 2)
    area = QgsGeometry.fromWkt("Polygon ((155000 463000, 155020 463000, 155020 463020, 155000 463000))")
    run_any(panels, qtbot, lambda: perform(plan, "Coverage", add=("coverage", {"source": "klic"}, area)))
    assert "has changed" in notice(findings)
    draw_heat(plan)
    settled(answers, qtbot)
    assert "has changed" in notice(findings)


def test_after_a_run_a_large_plan_has_all_findings_and_keeps_them_with_the_next_edit(panels, qtbot, monkeypatch):
    answers, findings, plan = panels
    monkeypatch.setattr(live_findings, "MOST_AT_ONCE", 2)
    rename(plan, "Warmte")
    settled(answers, qtbot)
    assert "Only findings about what was edited" in notice(findings)
    run(panels, qtbot)
    assert notice(findings) == ""
    draw_heat(plan)
    settled(answers, qtbot)
    same_as_a_whole_run(plan)
    assert notice(findings) == ""


def test_a_run_that_failed_leaves_live_answers_as_they_were(panels, qtbot, monkeypatch):
    answers, findings, plan = panels
    incremental = answers.incremental

    def broken(_analysis, _feedback):
        raise ValueError("the ground is flat")

    with monkeypatch.context() as failing:
        failing.setattr(IncrementalAnalysis, "analyse", broken)
        with qtbot.waitSignal(findings.analysis.failed, timeout=30000):
            findings.run()
    assert answers.incremental is incremental
    draw_heat(plan)
    settled(answers, qtbot)
    same_as_a_whole_run(plan)


def test_a_rule_that_is_typed_into_the_attribute_table_is_what_claims_are_judged_by(panels, qtbot):
    answers, findings, plan = panels
    run(panels, qtbot)
    rule = {"rule_id": "own", "a": "heat", "b": "tree", "relation": "clearance", "horizontal_m": 50.0}
    add_record(plan, "rule", **rule, source="test", status="assumption")
    with until_all_holds(answers, qtbot):
        assert plan.layer("rule").isModified()
    assert "own" in set(stored_findings(plan)["rule_id"])
    same_as_a_whole_run(plan)
    assert notice(findings) == ""
    plan.history.undo()
    settled(answers, qtbot)
    assert "own" not in set(stored_findings(plan)["rule_id"])
    same_as_a_whole_run(plan)


def test_a_setting_that_makes_no_sense_is_said_in_one_sentence_and_undo_sets_it_right(panels, qtbot):
    answers, findings, plan = panels
    run(panels, qtbot)
    layer = plan.layer("setting")
    row = next(row for row in layer.getFeatures() if row["key"] == "search_distance_m")
    layer.startEditing()
    with qtbot.waitSignal(answers.problem, timeout=30000) as said:
        layer.changeAttributeValue(row.id(), layer.fields().indexOf("value"), "far")
    assert "search_distance_m is 'far'" in said.args[0]
    assert "has changed" in notice(findings)
    with until_all_holds(answers, qtbot):
        plan.history.undo()
    same_as_a_whole_run(plan)
    assert notice(findings) == ""
