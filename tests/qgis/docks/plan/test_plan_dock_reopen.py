"""A plan that was saved with a project, closed and opened again is back as it was, with its data and its session."""

from __future__ import annotations

import pytest
from plan_panel import points_on_disk, said
from qgis.core import QgsProject, QgsSingleSymbolRenderer, QgsSymbol
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit
from registering import register

from wijkaanpak_plugin.map.source_layers import SOURCE_PROPERTY
from wijkaanpak_plugin.plan.files.plan_area import change_plan_area
from wijkaanpak_plugin.plan.files.project_layers import plan_group
from wijkaanpak_plugin.plan.store.plan import PLAN_PROPERTY, Plan
from wijkaanpak_plugin.plan.store.sessions import current_session, start_session

PURPLE = "#800080"


@pytest.fixture
def panel(plan_controller, plan_in_project):
    return plan_controller, plan_in_project


@pytest.fixture
def path(plan, tmp_path):
    """A plan with a source, a vision and a session that is going on."""
    register(plan, points_on_disk(tmp_path / "bomen.gpkg"), "existing")
    plan.history.perform("Change vision", change_plan_area(plan, {"vision": "Groen."}))
    plan.history.perform("Start session", start_session(plan, "Studio 1", "Anna (gemeente)", ""))
    plan.close()
    return plan.backend.path


def layer_of(project, prop, value):
    found = [layer for layer in project.mapLayers().values() if layer.customProperty(prop) == value]
    assert len(found) == 1
    return found[0]


def change_by_hand(project, plan):
    """Do what a user does to a project: rename the group and a layer, hide one, give another a colour."""
    group = plan_group(project, plan.plan_id)
    group.setName("Mijn plan")
    group.findLayer(plan.layer("hot_spot").id()).setItemVisibilityChecked(False)
    plan.layer("claim_line").setName("Lijnen")
    symbol = QgsSymbol.defaultSymbol(plan.layer("claim_area").geometryType())
    symbol.setColor(QColor(PURPLE))
    plan.layer("claim_area").setRenderer(QgsSingleSymbolRenderer(symbol))


@pytest.mark.parametrize("moved", [False, True])
def test_a_plan_that_is_opened_again_with_its_project_is_as_it_was(panel, path, qgis_iface, tmp_path, moved):
    controller, plan_in_project = panel
    project = QgsProject.instance()
    assert controller.open_file(path)
    change_by_hand(project, plan_in_project.plan)
    source = next(layer for layer in project.mapLayers().values() if layer.customProperty(SOURCE_PROPERTY))
    source_id = source.customProperty(SOURCE_PROPERTY)
    source.setName("Bomen van de gemeente")
    count = len(project.mapLayers())
    file = tmp_path / "project.qgz"
    assert project.write(str(file))
    project.clear()
    QApplication.processEvents()
    assert "No plan is open" in controller.dock.findChild(QLabel, "WijkaanpakPlanMessage").text()
    if moved:
        before, tmp_path = tmp_path, tmp_path / "elders"
        tmp_path.mkdir()
        for name in ("project.qgz", "plan.gpkg", "bomen.gpkg"):
            (before / name).rename(tmp_path / name)
        file = tmp_path / "project.qgz"

    assert project.read(str(file))
    QApplication.processEvents()

    plan = plan_in_project.plan
    assert plan.backend.path == tmp_path / "plan.gpkg"
    assert len(project.mapLayers()) == count
    group = plan_group(project, plan.plan_id)
    assert group.name() == "Mijn plan"
    assert not group.findLayer(plan.layer("hot_spot").id()).itemVisibilityChecked()
    assert plan.layer("claim_line").name() == "Lijnen"
    assert plan.layer("claim_area").renderer().symbol().color().name() == PURPLE
    assert project.mapLayer(plan.layer("claim_area").id()) is plan.layer("claim_area")
    assert layer_of(project, SOURCE_PROPERTY, source_id).name() == "Bomen van de gemeente"
    assert layer_of(project, SOURCE_PROPERTY, source_id).featureCount() == 2
    assert current_session(plan).name == "Studio 1"
    assert controller.dock.findChild(QLineEdit, "WijkaanpakSessionName").text() == "Studio 1"
    assert controller.dock.plan.findChild(QPlainTextEdit, "WijkaanpakVision").toPlainText() == "Groen."
    assert said(qgis_iface) == []


def saved_and_closed(project, folder):
    """Save a project, close it, and return its file."""
    file = str(folder / "project.qgz")
    project.write(file)
    project.clear()
    return file


def test_work_goes_on_in_a_plan_that_came_with_its_project(panel, path, tmp_path):
    controller, plan_in_project = panel
    project = QgsProject.instance()
    controller.open_file(path)
    project.read(saved_and_closed(project, tmp_path))
    controller.dock.plan.changed.emit("vision", "Blauw.")
    layer = plan_in_project.plan.layer("plan_area")
    assert layer.customProperty(PLAN_PROPERTY) == plan_in_project.plan.plan_id
    assert [feature["vision"] for feature in layer.getFeatures()] == ["Blauw."]
    plan_in_project.plan.history.undo()
    assert controller.dock.plan.findChild(QPlainTextEdit, "WijkaanpakVision").toPlainText() == "Groen."


def test_a_source_whose_file_is_gone_is_told_in_the_list_and_its_layer_stays(panel, path, tmp_path):
    controller, _plan_in_project = panel
    project = QgsProject.instance()
    controller.open_file(path)
    file = saved_and_closed(project, tmp_path)
    (tmp_path / "bomen.gpkg").unlink()
    project.read(file)
    QApplication.processEvents()
    assert "cannot be read: 1" in controller.dock.findChild(QLabel, "WijkaanpakSourcesSummary").text()
    assert any(layer.customProperty(SOURCE_PROPERTY) for layer in project.mapLayers().values())


def test_opening_the_same_plan_twice_changes_nothing(panel, path):
    controller, plan_in_project = panel
    project = QgsProject.instance()
    controller.open_file(path)
    plan: Plan = plan_in_project.plan
    layers = set(project.mapLayers())
    assert controller.open_file(path)
    assert set(project.mapLayers()) == layers
    assert plan_in_project.plan.plan_id == plan.plan_id
    controller.dock.plan.changed.emit("vision", "Eenmaal.")
    assert plan_in_project.plan.history.undo_text == "Change vision"
