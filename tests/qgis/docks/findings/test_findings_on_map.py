"""What people said of findings in the list, and findings on the map: kept up to date, marked, chosen without echo."""

from __future__ import annotations

import pytest
import shapely
from map_bands import shapes_on
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsProject, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QToolButton
from records import open_again
from stored_findings import found

from wijkaanpak_plugin.docks.findings.controller import FindingsController
from wijkaanpak_plugin.docks.live import finding_rows
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.studio import show_studio
from wijkaanpak_plugin.map.findings.finding_markers import DESK, STUDIO, FindingMarkers
from wijkaanpak_plugin.plan.decisions.decisions import accept
from wijkaanpak_plugin.plan.decisions.hiding import suppress_findings
from wijkaanpak_plugin.plan.decisions.judgements import AGREES, judge
from wijkaanpak_plugin.plan.findings.findings import findings, store_affected, store_findings
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.sessions import start_session

#: Edge of the zones that this panel outlines, and of a chosen place.
INK, CHOSEN = "#101418", "#ffd400"


def three_findings():
    """Findings of the wadi, the tree and the sewer, 50 m apart."""
    table = found(a="v1", b="v1", c="v1").assign(
        a_id=["wadi", "tree", "sewer"], a_name=["Wadi", "Boom", "Riool"], a_kind=["wadi", "tree", "gravity_sewer"]
    )
    table["geometry"] = [shapely.box(155000 + 50 * n, 463050, 155005 + 50 * n, 463055) for n in range(3)]
    return table


@pytest.fixture
def panel(qgis_iface, rd_map, plan_in_project, small_plan, qtbot, monkeypatch):
    """A controller with an open plan of three findings, on a map that is seen and shows them."""
    canvas = QgsMapCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(800, 600)
    canvas.show()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:28992"))
    qtbot.waitUntil(lambda: canvas.mapSettings().outputSize().width() > 700)
    monkeypatch.setattr(qgis_iface, "mapCanvas", lambda: canvas)
    store_findings(small_plan, three_findings())
    controller = FindingsController(qgis_iface, plan_in_project, Messages(qgis_iface))
    qtbot.addWidget(controller.dock)
    controller.dock.resize(420, 800)
    controller.dock.show()
    plan = open_again(plan_in_project, small_plan)
    canvas.setExtent(QgsRectangle(154980, 463000, 155140, 463120))
    yield controller, plan, canvas
    controller.unload()


def markers(canvas):
    return next(item for item in canvas.scene().items() if isinstance(item, FindingMarkers))


def marked(canvas):
    return sorted(name for name, _more, _box in markers(canvas).placed) if markers(canvas).isVisible() else []


def do(plan, changes):
    plan.history.perform("Say", changes)


def row(dock, name):
    return next(found for found in dock.browser.model.findings() if found.finding_id == name)


def test_a_judgement_comes_into_the_list_and_undo_takes_it_out(panel):
    controller, plan, _canvas = panel
    do(plan, judge(plan, ["a"], "Gasnet", AGREES))
    assert row(controller.dock, "a").said.agree == {"gasnet"}
    plan.history.undo()
    assert row(controller.dock, "a").said.agree == frozenset()


def test_a_step_on_a_finding_makes_no_other_row_anew(panel, monkeypatch):
    controller, plan, _canvas = panel
    before = {name: row(controller.dock, name) for name in "abc"}
    monkeypatch.setattr(finding_rows, "_found", None)
    do(plan, accept(plan, ["b"], "it is meant"))
    after = {name: row(controller.dock, name) for name in "abc"}
    assert after["b"].said.accepted
    assert [after[name] is before[name] for name in "abc"] == [True, False, True]


def test_what_is_not_to_be_shown_goes_from_list_and_map_and_comes_back(panel):
    controller, plan, canvas = panel
    do(plan, suppress_findings(plan, ["b"], "double"))
    assert marked(canvas) == ["a", "c"]
    assert "1 finding is not shown" in controller.dock.findChild(QLabel, "WijkaanpakHiddenFindings").text()
    plan.history.undo()
    assert marked(canvas) == ["a", "b", "c"]


def test_a_street_that_is_drawn_and_a_package_that_is_filled_come_to_the_findings(panel):
    controller, plan, _canvas = panel
    changes = Changes(plan)
    changes.add("street", {"name": "Elzenlaan"}, QgsGeometry.fromWkt("LineString (154990 463045, 155010 463045)"))
    changes.add("package", {"package_id": "p", "name": "Groen"})
    changes.add("package_claim", {"package_id": "p", "body_id": "wadi"})
    do(plan, changes)
    assert [row(controller.dock, name).beside.street for name in "ac"] == ["Elzenlaan", ""]
    assert row(controller.dock, "a").beside.packages == {"p"}
    packages = controller.dock.findChild(QComboBox, "WijkaanpakFilter_package")
    assert packages.itemText(1) == "Groen"


def test_a_session_that_begins_can_be_filtered_by_and_what_was_there_before_is_not_new(panel):
    controller, plan, _canvas = panel
    do(plan, start_session(plan, "Atelier 2"))
    sessions = controller.dock.findChild(QComboBox, "WijkaanpakFilter_session")
    assert sessions.itemText(1) == "new since Atelier 2"


def test_each_finding_has_its_number_on_the_map_and_in_the_plan(panel):
    controller, plan, canvas = panel
    stored = findings(plan)
    assert marked(canvas) == ["a", "b", "c"]
    assert {name: row(controller.dock, name).mark for name in "abc"} == dict(
        zip(stored["finding_id"], stored["mark"].astype(int))
    )


def test_a_press_on_a_marker_chooses_its_row_and_leaves_the_map_where_it_is(panel):
    controller, _plan, canvas = panel
    extent = canvas.extent()
    _name, _more, box = next(one for one in markers(canvas).placed if one[0] == "b")
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert controller.dock.current.finding_id == "b"
    assert canvas.extent() == extent
    assert len(shapes_on(canvas, CHOSEN)) == 1


def test_a_row_rings_its_marker_without_an_echo(panel, qtbot):
    controller, _plan, canvas = panel
    with qtbot.waitSignals([controller.dock.finding_current]), qtbot.assertNotEmitted(controller.dock.finding_chosen):
        controller.dock.choose("c")
    assert markers(canvas).placed[0][0] == "c"
    with qtbot.assertNotEmitted(controller.dock.finding_current):
        markers(canvas).choose("a")


def test_at_rest_no_zone_is_outlined_and_below_the_mouse_the_one_that_is_meant(panel):
    _controller, _plan, canvas = panel
    assert shapes_on(canvas) == []
    box = next(box for name, _more, box in markers(canvas).placed if name == "a")
    QTest.mouseMove(canvas.viewport(), box.center().toPoint())
    (zone,) = shapes_on(canvas, INK)
    assert zone.boundingBox().center().x() == pytest.approx(155002.5)
    QTest.mouseMove(canvas.viewport(), canvas.viewport().rect().bottomLeft())
    assert shapes_on(canvas) == []


def test_zones_that_are_filtered_for_are_outlined_until_the_filter_goes(panel):
    controller, _plan, canvas = panel
    controller.dock.findChild(QToolButton, "WijkaanpakFilterLayer_surface").click()
    (zones,) = shapes_on(canvas, INK)
    assert marked(canvas) == ["a", "b"]
    assert zones.boundingBox().width() == pytest.approx(55)
    controller.dock.findChild(QToolButton, "WijkaanpakActive_layers").click()
    assert shapes_on(canvas) == []


def test_when_another_panel_comes_in_front_markers_stay_at_rest(panel):
    controller, _plan, canvas = panel
    controller.dock.findChild(QToolButton, "WijkaanpakFilterLayer_surface").click()
    controller.dock.choose("b")
    controller.dock.hide()
    assert marked(canvas) == ["a", "b"]
    assert shapes_on(canvas) == []
    controller.dock.show()
    assert len(shapes_on(canvas, INK)) == 1
    assert len(shapes_on(canvas, CHOSEN)) == 1


def test_markers_go_with_the_layer_of_the_findings(panel):
    _controller, plan, canvas = panel
    node = QgsProject.instance().layerTreeRoot().findLayer(plan.shown("finding").id())
    node.setItemVisibilityChecked(False)
    assert marked(canvas) == []
    node.setItemVisibilityChecked(True)
    assert marked(canvas) == ["a", "b", "c"]
    node.parent().setItemVisibilityChecked(False)
    assert marked(canvas) == []


def test_what_is_found_first_by_an_edit_has_its_number_and_its_claim(panel):
    controller, plan, canvas = panel
    everything = {"wadi", "tree", "sewer"}
    store_findings(plan, three_findings().iloc[:0])
    controller.show_updated(everything, three_findings().iloc[:0])
    controller.open_plan(plan)
    assert marked(canvas) == []
    store_affected(plan, three_findings(), everything)
    controller.show_updated(everything, three_findings())
    # The numbers of those of before are given to nobody else.
    assert [row(controller.dock, name).mark for name in "abc"] == [4, 5, 6]
    assert [body for body, _name in row(controller.dock, "a").beside.claims] == ["wadi"]


def test_without_a_plan_nothing_is_marked(panel, plan_in_project):
    _controller, _plan, canvas = panel
    plan_in_project.close()
    assert marked(canvas) == []


def test_in_a_session_markers_are_large(panel):
    controller, _plan, canvas = panel
    show_studio(controller.dock, True)
    assert markers(canvas).placed[0][2].height() == STUDIO
    show_studio(controller.dock, False)
    assert markers(canvas).placed[0][2].height() == DESK


def test_what_the_map_shows_is_listed_again_when_it_stands_still(panel, qtbot):
    controller, _plan, canvas = panel
    controller.dock.findChild(object, "WijkaanpakInExtent").setChecked(True)
    count = controller.dock.findChild(QLabel, "WijkaanpakCount")
    assert count.text() == "3 findings"
    canvas.setExtent(QgsRectangle(154990, 463040, 155020, 463060))
    qtbot.waitUntil(lambda: count.text() == "1 of 3 findings")


def test_unloading_leaves_nothing_on_the_map(qgis_iface, rd_map, plan_in_project, small_plan):
    items = len(qgis_iface.mapCanvas().scene().items())
    controller = FindingsController(qgis_iface, plan_in_project, Messages(qgis_iface))
    controller.unload()
    assert len(qgis_iface.mapCanvas().scene().items()) == items
