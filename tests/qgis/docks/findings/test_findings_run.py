"""An analysis from the panel: run, cancel, failure, outdated findings, and the map."""

from __future__ import annotations

import pytest
from endless_analysis import let_analyses_run_until_cancelled
from event_loop import process_events_until_idle
from qgis.core import Qgis, QgsApplication, QgsCoordinateReferenceSystem, QgsGeometry
from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtWidgets import QLabel, QPlainTextEdit, QProgressBar, QTreeView
from records import add_record, locked, open_again, save_all

from wijkaanpak_plugin.analysis.incremental.incremental import IncrementalAnalysis
from wijkaanpak_plugin.docks.findings.controller import FindingsController
from wijkaanpak_plugin.docks.live import live_findings
from wijkaanpak_plugin.docks.live.controller import LiveController
from wijkaanpak_plugin.docks.live.finding_cells import FOUND_ROLE
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.findings.findings import findings
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.errors import PlanError


@pytest.fixture
def live(qgis_iface, plan_in_project):
    """What keeps the findings up to date and knows whether they hold."""
    controller = LiveController(qgis_iface, plan_in_project, Messages(qgis_iface))
    yield controller
    controller.unload()


@pytest.fixture
def panel(qgis_iface, rd_map, plan_in_project, small_plan, live):
    """A controller with an open plan; yields controller and plan."""
    controller = FindingsController(qgis_iface, plan_in_project, Messages(qgis_iface))
    live.keep_up_to_date(controller)
    yield controller, open_again(plan_in_project, small_plan)
    controller.unload()


@pytest.fixture
def notices(panel, live):
    """Everything that was said above the list, one after the other."""
    said = []
    live.findings.state.changed.connect(lambda _status: said.append(notice(panel[0])))
    return said


def run_to_the_end(controller, qtbot):
    with qtbot.waitSignal(controller.analysis.succeeded, timeout=30000):
        controller.run()


def listed(controller):
    """Return how many findings stand in the list, those below a row of several too."""
    model = controller.dock.findChild(QTreeView, "WijkaanpakFindingsList").model()
    headings = [model.index(row, 0) for row in range(model.rowCount())]
    rows = [model.index(row, 0, heading) for heading in headings for row in range(model.rowCount(heading))]
    return sum(max(model.rowCount(row), 1) for row in rows)


def notice(controller):
    return controller.dock.findChild(QLabel, "WijkaanpakNotice").text()


def messages(qgis_iface, level):
    return qgis_iface.messageBar().get_messages(level)


def test_a_run_lists_and_stores_what_it_found(panel, qtbot):
    controller, plan = panel
    run_to_the_end(controller, qtbot)
    stored = findings(plan)
    assert len(stored) > 0
    assert listed(controller) == len(stored)
    assert not controller.analysis.is_running


def test_remarks_of_a_run_are_listed(panel, qtbot):
    controller, plan = panel
    add_record(plan, "claim_area", None, body_id="void", name="Zonder plek", kind="wadi")
    save_all(plan)
    run_to_the_end(controller, qtbot)
    box = controller.dock.findChild(QgsCollapsibleGroupBox, "WijkaanpakRemarks")
    assert "Zonder plek" in box.findChild(QPlainTextEdit).toPlainText()
    assert not box.isHidden()


def test_a_plan_without_a_claim_says_so_and_not_that_nothing_was_found(panel, plan_in_project, plan, qtbot):
    controller, _small = panel
    open_again(plan_in_project, plan)
    run_to_the_end(controller, qtbot)
    said = controller.dock.findChild(QLabel, "WijkaanpakMessage").text()
    assert "no claim and no planned work yet" in said
    assert "found nothing" not in said


def test_a_cancelled_run_changes_nothing_and_says_so(panel, qtbot, monkeypatch):
    controller, plan = panel
    let_analyses_run_until_cancelled(monkeypatch)
    controller.run()
    progress = controller.dock.findChild(QProgressBar, "WijkaanpakProgress")
    qtbot.waitUntil(lambda: progress.value() > 0)
    with qtbot.waitSignal(controller.analysis.cancelled, timeout=10000):
        controller.cancel()
    assert len(findings(plan)) == 0
    assert "cancelled" in notice(controller)


def test_a_second_run_is_refused_in_so_many_words(panel, qtbot, qgis_iface, monkeypatch):
    controller, _plan = panel
    let_analyses_run_until_cancelled(monkeypatch)
    controller.run()
    with qtbot.assertNotEmitted(controller.analysis.began):
        controller.run()
    assert "running already" in messages(qgis_iface, Qgis.MessageLevel.Info)[-1]
    with qtbot.waitSignal(controller.analysis.cancelled, timeout=10000):
        controller.cancel()


def test_a_failure_is_one_sentence_and_keeps_the_findings_there_were(panel, qtbot, qgis_iface, monkeypatch):
    controller, plan = panel
    run_to_the_end(controller, qtbot)
    before = len(findings(plan))

    def broken(_analysis, _feedback):
        raise ValueError("the ground is flat")

    monkeypatch.setattr(IncrementalAnalysis, "analyse", broken)
    with qtbot.waitSignal(controller.analysis.failed, timeout=10000) as failed:
        controller.run()
    assert "Traceback" in failed.args[1]
    said = messages(qgis_iface, Qgis.MessageLevel.Critical)[-1]
    assert "the ground is flat" in said
    assert "Traceback" not in said
    assert len(findings(plan)) == before == listed(controller)


def test_an_edit_makes_the_findings_outdated_until_they_are_found_again(panel, notices, qtbot):
    controller, plan = panel
    run_to_the_end(controller, qtbot)
    assert notice(controller) == ""
    notices.clear()
    add_record(plan, "claim_point", "Point (155060 463053)", body_id="tree2", kind="tree")
    qtbot.waitUntil(lambda: len(notices) == 2, timeout=30000)
    assert "has changed" in notices[0]
    assert notices[1] == ""


def test_an_edit_of_what_claims_are_judged_by_asks_for_a_whole_run(panel, live, qtbot, monkeypatch):
    controller, plan = panel
    monkeypatch.setattr(live_findings, "MOST_AT_ONCE", 2)
    run_to_the_end(controller, qtbot)
    changes = Changes(plan)
    changes.add("coverage", {"source": "klic"}, QgsGeometry.fromWkt("Polygon ((0 0, 1 0, 1 1, 0 0))"))
    plan.history.perform("Add coverage", changes)
    assert "has changed" in notice(controller)
    add_record(plan, "claim_point", "Point (155060 463053)", body_id="tree2", kind="tree")
    with qtbot.waitSignal(live.findings.updated, timeout=30000):
        save_all(plan)
    assert "has changed" in notice(controller)


def test_an_edit_during_a_run_makes_its_findings_outdated_from_the_start(panel, notices, qtbot):
    controller, plan = panel
    with qtbot.waitSignal(controller.analysis.stored, timeout=30000):
        controller.run()
        changes = Changes(plan)
        changes.add("claim_point", {"kind": "tree"}, QgsGeometry.fromWkt("Point (155060 463053)"))
        plan.history.perform("Draw", changes)
    assert notices[0] == "", "nothing is said while it runs"
    assert "has changed" in next(said for said in notices if said)
    qtbot.waitUntil(lambda: notice(controller) == "", timeout=30000)


def test_an_edit_during_a_run_that_finds_nothing_is_not_hidden(panel, notices, qtbot):
    controller, plan = panel
    changes = Changes(plan)
    for name in ("claim_point", "claim_line", "claim_area"):
        for feature in plan.layer(name).getFeatures():
            changes.remove(name, feature["body_id"])
    plan.history.perform("Delete all", changes)
    with qtbot.waitSignal(controller.analysis.succeeded, timeout=30000):
        controller.run()
        notices.clear()
        changes = Changes(plan)
        changes.add("claim_point", {"kind": "tree"}, QgsGeometry.fromWkt("Point (155060 463053)"))
        plan.history.perform("Draw", changes)
    assert listed(controller) == 0
    qtbot.waitUntil(lambda: bool(notices), timeout=30000)
    assert "has changed" in notices[0]


def test_a_click_shows_the_zone_in_the_middle_of_the_map(panel, qtbot, qgis_iface):
    controller, _plan = panel
    run_to_the_end(controller, qtbot)
    model = controller.dock.list.model()
    found = model.index(0, 0, model.index(0, 0)).data(FOUND_ROLE)
    controller.dock.finding_chosen.emit(found)
    extent = qgis_iface.mapCanvas().extent()
    assert extent.xMinimum() < found.box[0]
    assert found.box[2] < extent.xMaximum()
    assert extent.yMinimum() < found.box[1]
    assert found.box[3] < extent.yMaximum()


def test_a_zone_is_found_on_a_map_in_another_coordinate_system(panel, qtbot, qgis_iface):
    controller, _plan = panel
    run_to_the_end(controller, qtbot)
    canvas = qgis_iface.mapCanvas()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    model = controller.dock.list.model()
    controller.dock.finding_entered.emit(model.index(0, 0, model.index(0, 0)).data(FOUND_ROLE))
    centre = canvas.extent().center()
    assert 5.3 < centre.x() < 5.5
    assert 52.1 < centre.y() < 52.2


def test_closing_the_plan_empties_the_panel_and_forgets_a_run(panel, plan_in_project, qtbot, monkeypatch):
    controller, _plan = panel
    let_analyses_run_until_cancelled(monkeypatch)
    controller.run()
    with qtbot.assertNotEmitted(controller.analysis.cancelled):
        plan_in_project.close()
        qtbot.waitUntil(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
        process_events_until_idle()
    assert listed(controller) == 0
    assert not controller.analysis.is_running


def test_edits_that_wait_are_saved_when_the_plan_is_closed(panel, plan_in_project):
    _controller, plan = panel
    path = plan.backend.path
    add_record(plan, "claim_point", "Point (155060 463053)", body_id="tree2", kind="tree")
    plan_in_project.close()
    assert "tree2" in {row["body_id"] for row in open_plan(path).layer("claim_point").getFeatures()}


def test_a_plan_whose_edits_cannot_be_saved_is_not_closed(panel, plan_in_project):
    _controller, plan = panel
    add_record(plan, "claim_point", "Point (155060 463053)", body_id="tree2", kind="tree")
    with locked(plan.backend.path), pytest.raises(PlanError, match="not saved"):
        plan_in_project.close()
    plan_in_project.close()


def test_opening_a_plan_shows_the_findings_it_holds_and_says_that_they_are_of_earlier(panel, plan_in_project, qtbot):
    controller, plan = panel
    run_to_the_end(controller, qtbot)
    count = listed(controller)
    path = plan.backend.path
    plan_in_project.close()
    plan_in_project.open(path)
    assert listed(controller) == count
    assert "earlier" in notice(controller)


def unknown_ground(plan):
    table = findings(plan)
    return table[table["type"] == "no_coverage"]


def test_without_any_source_that_says_where_it_holds_each_claim_in_the_ground_is_not_known(panel, qtbot):
    controller, plan = panel
    run_to_the_end(controller, qtbot)
    said = set(unknown_ground(plan)["sentence"])
    assert "No data says what lies in the ground of Wadi: nothing is known there." in said
    changes = Changes(plan)
    everywhere = "Polygon ((150000 460000, 160000 460000, 160000 470000, 150000 470000, 150000 460000))"
    changes.add("coverage", {"source": "klic"}, QgsGeometry.fromWkt(everywhere))
    plan.history.perform("Add coverage", changes)
    run_to_the_end(controller, qtbot)
    assert unknown_ground(plan).empty


def test_a_list_of_only_what_was_edited_says_so(panel, live, qtbot, monkeypatch):
    controller, plan = panel
    monkeypatch.setattr(live_findings, "MOST_AT_ONCE", 2)
    add_record(plan, "claim_point", "Point (155060 463053)", body_id="tree2", kind="tree")
    with qtbot.waitSignal(live.findings.updated, timeout=30000):
        save_all(plan)
    assert "Only findings about what was edited" in notice(controller)
    run_to_the_end(controller, qtbot)
    assert notice(controller) == ""


def test_a_panel_that_comes_after_the_plan_was_opened_says_at_once_whether_its_findings_hold(
    panel, live, plan_in_project, qgis_iface, qtbot
):
    controller, plan = panel
    run_to_the_end(controller, qtbot)
    path = plan.backend.path
    plan_in_project.close()
    plan_in_project.open(path)
    later = FindingsController(qgis_iface, plan_in_project, Messages(qgis_iface))
    live.keep_up_to_date(later)
    assert "earlier" in notice(later)
    later.unload()
