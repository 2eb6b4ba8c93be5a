"""Zones in the Plan panel: drawn and saved at once, then told of, changed, removed, and kept while a plan is locked."""

from __future__ import annotations

import pytest
import translations
from plan_panel import Filled, click, find, press_ok, said
from qgis.core import QgsGeometry, QgsPointXY, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QTreeView
from records import locked, open_again

from wijkaanpak_plugin.docks.panel.studio import show_studio
from wijkaanpak_plugin.docks.plan.zones.zone_dialog import ZoneDialog
from wijkaanpak_plugin.domain.translation import install_translator
from wijkaanpak_plugin.map.drawing.capture_tool import CaptureTool
from wijkaanpak_plugin.map.drawing.shapes import Shape
from wijkaanpak_plugin.plan.records.records import add_record, records

_PARK = "Polygon ((155010 463010, 155110 463010, 155110 463060, 155010 463060, 155010 463010))"


@pytest.fixture
def canvas(panel_plan, qgis_iface, cad):
    """The map, looking at the plan."""
    canvas = qgis_iface.mapCanvas()
    canvas.resize(400, 300)
    canvas.show()
    canvas.setExtent(QgsRectangle(155000, 463000, 155400, 463300))
    QApplication.processEvents()
    return canvas


@pytest.fixture
def dutch():
    """The plugin speaks Dutch."""
    known = translations.translations_in(translations.FOLDER / "wijkaanpak_nl.ts")
    install_translator(lambda context, text: known.get((context, text), text), "nl", ",")
    yield
    install_translator(None)


def draw(canvas, *places):
    viewport = canvas.viewport()
    for place in places:
        QTest.mouseMove(viewport, QPoint(*place))
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(*place))
        QApplication.processEvents()
    QTest.mouseClick(viewport, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, QPoint(*places[-1]))
    QApplication.processEvents()


TRIANGLE = ((100, 50), (300, 50), (300, 250))


def fill(dialog, **values):
    for name, value in values.items():
        box = dialog.findChild(QComboBox, f"WijkaanpakZone_{name}")
        if box is not None:
            box.setCurrentIndex(box.findData(value))
        else:
            dialog.findChild(QLineEdit, f"WijkaanpakZone_{name}").setText(value)


def filled(**values):
    def answer(dialog):
        fill(dialog, **values)
        press_ok(dialog)

    return answer


def listed(controller):
    model = find(controller, QTreeView, "WijkaanpakZonesList").model()
    return [tuple(model.index(row, column).data() for column in range(2)) for row in range(model.rowCount())]


def note(plan, **values):
    changes, zone_id = add_record(plan, "zone", values, QgsGeometry.fromWkt(_PARK))
    plan.history.perform("Zone", changes)
    return zone_id


def choose_row(controller, row):
    view = find(controller, QTreeView, "WijkaanpakZonesList")
    view.setCurrentIndex(view.model().index(row, 0))
    return view


def test_a_zone_is_drawn_and_saved_before_anything_is_asked_and_undone_and_redone(
    panel_plan, canvas, qgis_iface, monkeypatch
):
    controller, plan = panel_plan
    node = QgsProject.instance().layerTreeRoot().findLayer(plan.layer("zone").id())
    before, saved = canvas.mapTool(), []

    def answer(dialog):
        saved.extend(records(plan, "zone"))
        fill(
            dialog,
            name="Park",
            role="ambition",
            transition="climate_adaptation",
            level="maximal",
            reason="Te weinig schaduw",
        )
        press_ok(dialog)

    Filled(monkeypatch, ZoneDialog, answer)
    assert not node.itemVisibilityChecked()
    click(controller, "WijkaanpakZonesAdd")
    assert isinstance(canvas.mapTool(), CaptureTool)
    assert node.itemVisibilityChecked()  # who draws one sees it
    assert find(controller, QLabel, "WijkaanpakZonesHow").isVisibleTo(controller.dock.zones)
    draw(canvas, *TRIANGLE)
    assert [row["role"] for row in saved] == [None]
    (row,) = records(plan, "zone")
    assert (row["name"], row["role"], row["transition"], row["level"]) == (
        "Park",
        "ambition",
        "climate_adaptation",
        "maximal",
    )
    area = next(plan.layer("zone").getFeatures()).geometry().area()
    assert area == pytest.approx(200 * 200 / 2 * canvas.mapUnitsPerPixel() ** 2, rel=0.02)
    assert canvas.mapTool() is before
    assert not find(controller, QPushButton, "WijkaanpakZonesAdd").isChecked()
    assert len(listed(controller)) == 1
    plan.history.undo()
    assert listed(controller) == [("(no name)", "not said yet")]
    plan.history.undo()
    assert (records(plan, "zone"), listed(controller)) == ([], [])
    plan.history.redo()
    plan.history.redo()
    assert listed(controller)[0][0] == "Park"
    choose_row(controller, 0)
    assert "Why: Te weinig schaduw" in find(controller, QLabel, "WijkaanpakZonesDetail").text().splitlines()


def test_an_outline_that_crosses_itself_is_refused_and_escape_gives_the_drawing_up(panel_plan, canvas, qgis_iface):
    controller, plan = panel_plan
    click(controller, "WijkaanpakZonesAdd")
    draw(canvas, (100, 50), (300, 250), (300, 50), (100, 250))
    assert "crosses itself" in " ".join(qgis_iface.messageBar().get_messages(0))
    for _press in range(2):  # the shape, then the tool
        QTest.keyClick(canvas, Qt.Key.Key_Escape)
        QApplication.processEvents()
    assert not isinstance(canvas.mapTool(), CaptureTool)
    assert not find(controller, QPushButton, "WijkaanpakZonesAdd").isChecked()
    assert records(plan, "zone") == []


def test_the_tool_of_another_panel_does_not_come_back_by_itself_and_a_session_ends_the_drawing(
    panel_plan, canvas, qgis_iface
):
    controller, _plan = panel_plan
    of_claims = CaptureTool(canvas, qgis_iface.cadDockWidget(), Shape.LINE)
    canvas.setMapTool(of_claims)
    click(controller, "WijkaanpakZonesAdd")
    show_studio(controller.dock, True)
    show_studio(controller.dock, False)
    assert not isinstance(canvas.mapTool(), CaptureTool)
    assert not find(controller, QPushButton, "WijkaanpakZonesAdd").isChecked()
    of_claims.unload()


def test_a_locked_plan_keeps_the_shape_until_it_can_be_saved(panel_plan, canvas, qgis_iface):
    controller, plan = panel_plan
    click(controller, "WijkaanpakZonesAdd")
    with locked(plan.backend.path):
        draw(canvas, *TRIANGLE)
    assert len(said(qgis_iface)) == 1
    assert find(controller, QLabel, "WijkaanpakZonesUnsaved").text() == "Zones that are not saved yet: 1"
    assert controller.not_saved(everywhere=False) == ["Drawn zones: 1"]
    click(controller, "WijkaanpakZonesTryAgain")
    assert listed(controller) == [("(no name)", "not said yet")]
    assert controller.not_saved(everywhere=True) == []
    assert not controller.dock.zones.unsaved.isVisibleTo(controller.dock.zones)


def test_a_zone_is_changed_and_removed_and_what_belongs_to_another_role_goes(panel_plan, monkeypatch):
    controller, plan = panel_plan
    note(plan, name="Kern", role="ambition", transition="climate_adaptation")
    shown = []

    def change(dialog):
        shown.extend(
            name
            for name in ("transition", "frame", "phase", "reason")
            if not dialog.findChild((QComboBox, QLineEdit), f"WijkaanpakZone_{name}").isHidden()
        )
        fill(dialog, role="frame", frame="fixed")
        press_ok(dialog)

    Filled(monkeypatch, ZoneDialog, change)
    view = choose_row(controller, 0)
    click(controller, "WijkaanpakZonesChange")
    assert shown == ["transition", "reason"]
    assert listed(controller) == [("Kern", "Frame · Fixed")]
    assert records(plan, "zone")[0]["transition"] is None
    assert plan.history.undo_text == "Change zone: Kern"
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert listed(controller) == []
    assert plan.history.undo_text == "Remove zone: Kern"
    plan.history.undo()
    assert listed(controller) == [("Kern", "Frame · Fixed")]


def test_choosing_a_row_selects_its_zone_and_brings_it_in_sight_and_the_map_chooses_a_row(panel_plan, qgis_iface):
    controller, plan = panel_plan
    first, second = (note(plan, name=name, role="sub_area", phase="2028") for name in ("Noord", "Zuid"))
    choose_row(controller, 1)
    assert [row["zone_id"] for row in plan.layer("zone").getSelectedFeatures()] == [second]
    assert qgis_iface.mapCanvas().extent().contains(QgsPointXY(155060, 463035))
    layer = plan.layer("zone")
    layer.selectByIds([row.id() for row in layer.getFeatures() if row["zone_id"] == first])
    QApplication.processEvents()
    assert find(controller, QTreeView, "WijkaanpakZonesList").currentIndex().data() == "Noord"


def test_another_plan_has_its_own_zones_and_dutch_has_its_own_words(panel_plan, plan_in_project, dutch):
    controller, plan = panel_plan
    note(plan, name="Singel", role="ambition", transition="climate_adaptation", level="above_average")
    plan_in_project.close()
    click(controller, "WijkaanpakZonesAdd")  # without a plan nothing is drawn
    assert not find(controller, QPushButton, "WijkaanpakZonesAdd").isChecked()
    open_again(plan_in_project, plan)
    assert listed(controller) == [("Singel", "Ambitie · klimaatadaptatie · Bovengemiddeld")]
