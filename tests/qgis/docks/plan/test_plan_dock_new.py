"""A new plan in two clicks: from selected polygons or an area that is drawn, in metres, and never over a file."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing

import pytest
from event_loop import process_events_until_idle
from plan_panel import SQUARE, Filled, click, in_project, memory_polygons, ok_button, press_ok, problem, said
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry, QgsProject, QgsRectangle, QgsSettings
from qgis.gui import QgsFileWidget, QgsProjectionSelectionWidget
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QStackedWidget, QWidget

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.plan.controller import PlanController
from wijkaanpak_plugin.docks.plan.new_plan.new_plan_dialog import NewPlanDialog
from wijkaanpak_plugin.map.drawing.capture_tool import CaptureTool
from wijkaanpak_plugin.map.selected_area import FoundArea, layer_with_selected_area, proposed_crs, selected_area
from wijkaanpak_plugin.plan.files.create import create_plan
from wijkaanpak_plugin.plan.store.author import chosen_author

RD = QgsCoordinateReferenceSystem("EPSG:28992")
DEGREES = QgsCoordinateReferenceSystem("EPSG:4326")


@pytest.fixture
def folder(tmp_path):
    """The folder in which plans are saved; remembered as the one used last."""
    before = QgsSettings().value("wijkaanpak/last_folder", "")
    QgsSettings().setValue("wijkaanpak/last_folder", str(tmp_path))
    yield tmp_path
    QgsSettings().setValue("wijkaanpak/last_folder", before)


@pytest.fixture
def panel(qgis_iface, folder, cad, plan_controller, plan_in_project):
    """A controller without a plan, and what holds the plan."""
    qgis_iface.mapCanvas().setDestinationCrs(RD)
    return plan_controller, plan_in_project


def part(dialog, kind, name):
    return dialog.findChild(kind, f"WijkaanpakNewPlan{name}")


def ok_is_enabled(dialog):
    return ok_button(dialog).isEnabled()


def found(wkt=SQUARE, crs=RD, name="Zuid", layer="Wijken"):
    return FoundArea(QgsGeometry.fromWkt(wkt), crs, name, layer)


@pytest.fixture
def ask(qtbot, folder):
    """Open a dialog for an area; what it makes is noted."""
    made = []

    def make(area, reason=""):
        dialog = NewPlanDialog(None, area, lambda wanted: (made.append(wanted), reason)[1])
        qtbot.addWidget(dialog)
        return dialog, made

    return make


# From what is selected


def test_two_clicks_make_a_plan_of_the_selected_polygon(panel, folder, qgis_iface, monkeypatch):
    controller, plan_in_project = panel
    layer = in_project(memory_polygons())
    layer.selectAll()
    qgis_iface.setActiveLayer(layer)
    Filled(monkeypatch, NewPlanDialog, press_ok)
    click(controller, "WijkaanpakNewFromSelection")
    plan = plan_in_project.plan
    assert (plan.name, plan.backend.path, plan.crs.authid()) == (
        "Bloemenbuurt",
        folder / "bloemenbuurt.gpkg",
        "EPSG:28992",
    )
    assert [feature.geometry().area() for feature in plan.layer("plan_area").getFeatures()] == pytest.approx([90000])
    assert plan.info["author"] == chosen_author()
    assert controller.dock.findChild(QLineEdit, "WijkaanpakPlanName").text() == "Bloemenbuurt"


def test_the_selection_may_be_in_another_layer_than_the_active_one(panel, qgis_iface, monkeypatch):
    controller, plan_in_project = panel
    other = in_project(memory_polygons("Leeg"))
    layer = in_project(memory_polygons())
    layer.selectAll()
    qgis_iface.setActiveLayer(other)
    Filled(monkeypatch, NewPlanDialog, press_ok)
    click(controller, "WijkaanpakNewFromSelection")
    assert plan_in_project.plan.name == "Bloemenbuurt"


def test_without_a_selection_it_says_what_to_do(panel, qgis_iface):
    controller, plan_in_project = panel
    click(controller, "WijkaanpakNewFromSelection")
    assert "Select one or more polygons" in said(qgis_iface, Qgis.MessageLevel.Info)[-1]
    assert plan_in_project.plan is None


def test_the_command_makes_a_plan_without_area_too(panel, monkeypatch):
    controller, plan_in_project = panel

    def name_it(dialog):
        part(dialog, QLineEdit, "Name").setText("Zonder gebied")
        press_ok(dialog)

    Filled(monkeypatch, NewPlanDialog, name_it)
    controller.new_plan()
    assert plan_in_project.plan.layer("plan_area").featureCount() == 0
    assert plan_in_project.plan.backend.path.name == "zonder-gebied.gpkg"


def test_a_cancelled_dialog_makes_nothing(panel, folder, qgis_iface, monkeypatch):
    controller, plan_in_project = panel
    layer = in_project(memory_polygons())
    layer.selectAll()
    qgis_iface.setActiveLayer(layer)
    Filled(monkeypatch, NewPlanDialog, lambda dialog: dialog.reject())
    click(controller, "WijkaanpakNewFromSelection")
    assert plan_in_project.plan is None
    assert list(folder.glob("*.gpkg")) == []


def test_a_layer_that_is_removed_during_the_dialog_takes_nothing_with_it(panel, qgis_iface, monkeypatch):
    controller, plan_in_project = panel
    layer = in_project(memory_polygons())
    layer.selectAll()
    qgis_iface.setActiveLayer(layer)

    def remove_and_press(dialog):
        QgsProject.instance().removeMapLayer(layer.id())
        press_ok(dialog)

    Filled(monkeypatch, NewPlanDialog, remove_and_press)
    click(controller, "WijkaanpakNewFromSelection")
    assert plan_in_project.plan.layer("plan_area").featureCount() == 1


def test_one_feature_gives_its_name_several_that_of_the_layer(qgis_new_project):
    other = SQUARE.replace("155", "156")
    layer = memory_polygons(rows=((SQUARE, "Noord"), (other, "Zuid")))
    layer.select(1)
    assert selected_area(layer).name == "Noord"
    layer.selectAll()
    area = selected_area(layer)
    assert area.name == "Wijken"
    assert area.shape.area() == pytest.approx(180000)


@pytest.mark.parametrize("called", ["", "12", "4.0", None])
def test_a_feature_without_a_real_name_gives_that_of_the_layer(qgis_new_project, called):
    layer = memory_polygons(rows=((SQUARE, called),))
    layer.selectAll()
    assert selected_area(layer).name == "Wijken"


def test_claims_that_are_selected_are_no_area_of_a_new_plan(panel, qgis_iface, plan):
    _controller, plan_in_project = panel
    plan.close()
    opened = plan_in_project.open(plan.backend.path)
    opened.layer("plan_area").selectAll()
    assert layer_with_selected_area(None, QgsProject.instance()) is None


# From what is drawn


def test_an_area_that_is_drawn_becomes_a_plan(panel, folder, qgis_iface, monkeypatch):
    controller, plan_in_project = panel
    canvas = qgis_iface.mapCanvas()
    canvas.resize(400, 300)
    canvas.show()
    canvas.setExtent(QgsRectangle(155000, 463000, 155400, 463300))
    QApplication.processEvents()
    before = canvas.mapTool()
    items = len(canvas.scene().items())
    per_pixel = canvas.mapUnitsPerPixel()
    filled = Filled(monkeypatch, NewPlanDialog, press_ok)
    click(controller, "WijkaanpakDrawArea")
    assert "corners" in controller.dock.findChild(QLabel, "WijkaanpakPlanMessage").text()
    viewport = canvas.viewport()
    for place in (QPoint(100, 50), QPoint(300, 50), QPoint(300, 250)):
        QTest.mouseMove(viewport, place)
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        process_events_until_idle()
    QTest.mouseClick(viewport, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, QPoint(300, 250))
    QApplication.processEvents()
    assert len(filled.dialogs) == 1
    assert plan_in_project.plan.name == "New plan"
    area = next(plan_in_project.plan.layer("plan_area").getFeatures()).geometry().area()
    assert area == pytest.approx(200 * 200 / 2 * per_pixel**2, rel=0.02)
    assert canvas.mapTool() is before
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(canvas.scene().items()) <= items
    assert "No plan is open" in controller.dock.findChild(QLabel, "WijkaanpakPlanMessage").text()


def test_an_area_drawn_over_a_map_without_system_is_in_rd_new_and_so_is_the_map_from_then_on(
    panel, qgis_iface, monkeypatch
):
    """The base map of a KLIC delivery does not say in what it counts, and QGIS begins in degrees."""
    controller, plan_in_project = panel
    QgsProject.instance().setCrs(DEGREES)
    canvas = qgis_iface.mapCanvas()
    canvas.setDestinationCrs(DEGREES)
    canvas.resize(400, 300)
    canvas.show()
    canvas.setExtent(QgsRectangle(155000, 463000, 155400, 463300))
    QApplication.processEvents()
    per_pixel = canvas.mapUnitsPerPixel()
    filled = Filled(monkeypatch, NewPlanDialog, press_ok)
    click(controller, "WijkaanpakDrawArea")
    for place in (QPoint(100, 50), QPoint(300, 50), QPoint(300, 250)):
        QTest.mouseMove(canvas.viewport(), place)
        QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        process_events_until_idle()
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, QPoint(300, 250))
    QApplication.processEvents()
    assert len(filled.dialogs) == 1
    plan = plan_in_project.plan
    assert plan.crs == RD
    area = next(plan.layer("plan_area").getFeatures()).geometry()
    assert area.area() == pytest.approx(200 * 200 / 2 * per_pixel**2, rel=0.02)
    assert area.distance(QgsGeometry.fromWkt("Point (155200 463150)")) < 400 * per_pixel
    assert QgsProject.instance().crs() == RD


def test_polygons_whose_coordinates_cannot_be_degrees_have_no_known_system(qgis_new_project):
    """A file without a system gets that of the project, whatever it counts in."""
    layer = memory_polygons()
    layer.setCrs(DEGREES)
    layer.selectAll()
    area = selected_area(layer)
    assert not area.crs.isValid()
    assert proposed_crs(area) == RD


def test_escape_stops_drawing_and_gives_the_tool_of_before_back(panel, qgis_iface):
    controller, _plan_in_project = panel
    canvas = qgis_iface.mapCanvas()
    canvas.show()
    click(controller, "WijkaanpakDrawArea")
    tool = canvas.mapTool()
    assert tool is not None
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert canvas.mapTool() is not tool
    assert not controller.dock.findChild(QPushButton, "WijkaanpakDrawArea").isChecked()


def test_a_second_click_on_the_button_stops_drawing(panel, qgis_iface):
    controller, _plan_in_project = panel
    canvas = qgis_iface.mapCanvas()
    before = canvas.mapTool()
    click(controller, "WijkaanpakDrawArea")
    assert canvas.mapTool() is not before
    click(controller, "WijkaanpakDrawArea")
    assert not isinstance(canvas.mapTool(), CaptureTool)
    assert "No plan is open" in controller.dock.findChild(QLabel, "WijkaanpakPlanMessage").text()


def test_behind_the_page_with_which_qgis_begins_there_is_no_map_to_draw_on(panel, qgis_iface, qtbot):
    controller, _plan_in_project = panel
    canvas = qgis_iface.mapCanvas()
    home, before, tool = canvas.parentWidget(), canvas.isHidden(), canvas.mapTool()
    pages, beginning, page = QStackedWidget(), QWidget(), QWidget()
    qtbot.addWidget(pages)
    canvas.setParent(page)
    pages.addWidget(beginning)
    pages.addWidget(page)
    try:
        click(controller, "WijkaanpakDrawArea")
        assert canvas.mapTool() is tool
        assert "There is no map yet" in said(qgis_iface, Qgis.MessageLevel.Info)[-1]
        assert not controller.dock.findChild(QPushButton, "WijkaanpakDrawArea").isChecked()
        pages.setCurrentWidget(page)
        click(controller, "WijkaanpakDrawArea")
        assert isinstance(canvas.mapTool(), CaptureTool)
        click(controller, "WijkaanpakDrawArea")
    finally:
        canvas.setParent(home)
        canvas.setHidden(before)


def test_taking_down_while_drawing_leaves_nothing_on_the_map(qgis_iface, plan_in_project, cad):
    canvas = qgis_iface.mapCanvas()
    items = set(canvas.scene().items())
    heard = canvas.receivers(canvas.mapToolSet)
    controller = PlanController(qgis_iface, plan_in_project, Messages(qgis_iface))
    click(controller, "WijkaanpakDrawArea")
    controller.unload()
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert set(canvas.scene().items()) <= items
    assert canvas.receivers(canvas.mapToolSet) == heard


# Metres


def test_an_area_in_degrees_in_the_netherlands_gets_rd_new():
    assert proposed_crs(found("Polygon ((5.38 52.15, 5.39 52.15, 5.39 52.16, 5.38 52.15))", DEGREES)) == RD


def test_an_area_in_utm_in_the_netherlands_gets_rd_new():
    utm = QgsCoordinateReferenceSystem("EPSG:25831")
    assert proposed_crs(found("Polygon ((660000 5780000, 661000 5780000, 661000 5781000, 660000 5780000))", utm)) == RD


def test_an_area_abroad_keeps_its_own_metric_system():
    lambert = QgsCoordinateReferenceSystem("EPSG:31370")
    shape = "Polygon ((150000 170000, 151000 170000, 151000 171000, 150000 170000))"
    assert proposed_crs(found(shape, lambert)) == lambert


def test_an_area_far_abroad_keeps_its_own_metric_system():
    utm = QgsCoordinateReferenceSystem("EPSG:25830")
    assert proposed_crs(found("Polygon ((700000 4370000, 701000 4370000, 701000 4371000, 700000 4370000))", utm)) == utm


def test_coordinates_of_unknown_system_that_look_like_rd_new_get_rd_new():
    assert proposed_crs(found(crs=QgsCoordinateReferenceSystem())) == RD


def test_a_plan_of_a_layer_in_degrees_lies_where_the_layer_lies(panel, qgis_iface, monkeypatch):
    controller, plan_in_project = panel
    wkt = "Polygon ((5.38 52.15, 5.39 52.15, 5.39 52.16, 5.38 52.16, 5.38 52.15))"
    layer = in_project(memory_polygons(crs="EPSG:4326", rows=((wkt, "Leusden"),)))
    layer.selectAll()
    qgis_iface.setActiveLayer(layer)
    Filled(monkeypatch, NewPlanDialog, press_ok)
    click(controller, "WijkaanpakNewFromSelection")
    box = plan_in_project.plan.layer("plan_area").extent()
    assert 154000 < box.center().x() < 157000
    assert 462000 < box.center().y() < 465000
    assert box.width() == pytest.approx(690, abs=15)


def test_a_layer_without_a_system_is_taken_to_be_in_that_of_the_plan_and_this_is_said(ask):
    dialog, made = ask(found(crs=QgsCoordinateReferenceSystem()))
    assert "taken to be those of EPSG:28992" in problem(dialog)
    press_ok(dialog)
    assert made[0].crs == RD


def test_an_area_in_degrees_abroad_asks_for_a_system_in_metres(ask):
    dialog, _made = ask(found("Polygon ((-1 40, -1 41, 0 41, -1 40))", DEGREES))
    assert not ok_is_enabled(dialog)
    assert "not known to lie in the Netherlands" in problem(dialog)
    part(dialog, QgsProjectionSelectionWidget, "Crs").setCrs(DEGREES)
    assert "does not measure metres" in problem(dialog)
    assert not ok_is_enabled(dialog)
    part(dialog, QgsProjectionSelectionWidget, "Crs").setCrs(QgsCoordinateReferenceSystem("EPSG:25830"))
    assert problem(dialog) == ""
    assert ok_is_enabled(dialog)


# The file


def test_everything_is_filled_in_so_that_enter_is_enough(ask, folder):
    dialog, made = ask(found())
    dialog.show()
    QTest.keyClick(part(dialog, QLineEdit, "Name"), Qt.Key.Key_Return)
    assert (made[0].file, made[0].name, made[0].crs) == (folder / "zuid.gpkg", "Zuid", RD)
    assert made[0].area is not None


def test_the_file_follows_the_name_until_the_user_chooses_one(ask, folder):
    dialog, _made = ask(found())
    part(dialog, QLineEdit, "Name").setText("Zuid-Oost")
    assert part(dialog, QgsFileWidget, "File").filePath() == str(folder / "zuid-oost.gpkg")
    part(dialog, QgsFileWidget, "File").setFilePath(str(folder / "eigen"))
    part(dialog, QLineEdit, "Name").setText("Anders")
    assert dialog.wanted.file == folder / "eigen.gpkg"


def test_a_file_that_is_there_is_not_proposed_and_not_taken(ask, folder):
    (folder / "zuid.gpkg").write_bytes(b"mine")
    dialog, _made = ask(found())
    assert dialog.wanted.file == folder / "zuid-2.gpkg"
    part(dialog, QgsFileWidget, "File").setFilePath(str(folder / "zuid.gpkg"))
    assert "exists already" in problem(dialog)
    assert not ok_is_enabled(dialog)


def test_the_form_shows_its_texts_and_each_field_has_a_tooltip(ask):
    dialog, _made = ask(None)
    assert dialog.windowTitle() == "New Plan"
    assert not dialog.testAttribute(Qt.WidgetAttribute.WA_Moved), "It would come in a corner of the screen."
    labels = [label.text() for label in dialog.findChildren(QLabel) if label.objectName().endswith("Label")]
    assert labels == ["&Name", "&File", "Plan area", "&Coordinates"]
    fields = [dialog.findChild(QWidget, f"WijkaanpakNewPlan{name}") for name in ("Name", "File", "Area", "Crs")]
    assert all(field.toolTip() for field in fields)


def test_name_and_file_are_needed(ask):
    dialog, _made = ask(None)
    assert not ok_is_enabled(dialog)
    part(dialog, QLineEdit, "Name").setText("Wijk")
    assert ok_is_enabled(dialog)
    part(dialog, QgsFileWidget, "File").setFilePath("")
    assert not ok_is_enabled(dialog)


def test_what_was_typed_stays_when_the_plan_cannot_be_made(ask):
    dialog, made = ask(found(), "The disk is full.")
    part(dialog, QLineEdit, "Name").setText("Lang bedacht")
    press_ok(dialog)
    assert problem(dialog) == "The disk is full."
    assert dialog.result() == 0
    assert part(dialog, QLineEdit, "Name").text() == "Lang bedacht"
    press_ok(dialog)
    assert len(made) == 2


@pytest.mark.parametrize("refusal", ["folder is gone", "read-only", "full"])
def test_a_folder_that_takes_no_file_is_one_sentence_in_the_dialog(
    panel, folder, qgis_iface, monkeypatch, refusal, tmp_path_factory
):
    controller, plan_in_project = panel
    layer = in_project(memory_polygons())
    layer.selectAll()
    qgis_iface.setActiveLayer(layer)
    elsewhere = tmp_path_factory.mktemp("stick")

    def refuse(_source, _target):
        raise OSError({"read-only": 30, "full": 28}[refusal], os.strerror(30))

    sentences = []

    def press(dialog):
        part(dialog, QgsFileWidget, "File").setFilePath(str(elsewhere / "plan.gpkg"))
        if refusal == "folder is gone":
            shutil.rmtree(elsewhere)
        else:
            monkeypatch.setattr("wijkaanpak_plugin.plan.store.geopackage.new_file.shutil.copyfile", refuse)
        press_ok(dialog)
        sentences.append(problem(dialog))
        assert part(dialog, QLineEdit, "Name").text() == "Bloemenbuurt"

    Filled(monkeypatch, NewPlanDialog, press)
    click(controller, "WijkaanpakNewFromSelection")
    words = {"folder is gone": "does not exist", "read-only": "no permission", "full": "disk is full"}
    assert words[refusal] in sentences[0]
    assert plan_in_project.plan is None
    assert not list(elsewhere.glob("*"))


@pytest.mark.parametrize("path", ["/", "./zuid", "../", "C:", "C:\\", "C:\\plannen", "\\\\server\\share\\", "."])
def test_a_path_may_be_typed_letter_by_letter(ask, path):
    dialog, _made = ask(found())
    line = part(dialog, QgsFileWidget, "File").lineEdit()
    line.selectAll()
    for letter in path:
        QTest.keyClicks(line, letter)
    assert line.text() == path
    assert ok_is_enabled(dialog) or "Give the file a name, such as zuid.gpkg" in problem(dialog)


def test_a_folder_alone_is_no_file_and_the_dialog_says_so(ask, folder):
    dialog, made = ask(found())
    line = part(dialog, QgsFileWidget, "File").lineEdit()
    line.selectAll()
    QTest.keyClicks(line, f"{folder}/")
    assert not ok_is_enabled(dialog)
    assert "Give the file a name" in problem(dialog)
    QTest.keyClicks(line, "noord")
    assert problem(dialog) == ""
    press_ok(dialog)
    assert [wanted.file for wanted in made] == [folder / "noord.gpkg"]


def test_a_plan_that_another_program_holds_is_one_sentence_and_can_be_opened_later(panel, folder, qgis_iface):
    controller, plan_in_project = panel
    path = folder / "zuid.gpkg"
    create_plan(path, "Zuid").close()
    with closing(sqlite3.connect(path)) as other:
        # The GeoPackage driver keeps its log beside the file; only without it does an exclusive lock stop readers.
        other.execute("PRAGMA journal_mode = DELETE")
        other.execute("BEGIN EXCLUSIVE")
        assert controller.open_file(path) is False
        other.execute("ROLLBACK")
    assert len(said(qgis_iface)) == 1
    assert "another program" in said(qgis_iface)[0]
    assert plan_in_project.plan is None
    assert controller.open_file(path)
