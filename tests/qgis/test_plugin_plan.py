"""The open plan in a project: remembered, restored, closed with its group; and the commands that open one."""

from __future__ import annotations

import json

import pytest
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QDialog, QFileDialog

from wijkaanpak_plugin.docks.messages import Messages
from wijkaanpak_plugin.docks.plan import controller as plan_commands
from wijkaanpak_plugin.docks.plan.controller import PlanController
from wijkaanpak_plugin.map.open_plan import OpenPlan
from wijkaanpak_plugin.map.project_memory import KEY, SCHEMA_VERSION, SCOPE, ProjectMemoryError, remembered
from wijkaanpak_plugin.plan.plan_file import Plan
from wijkaanpak_plugin.plan.project import plan_group
from wijkaanpak_plugin.plan.sources import register_source


@pytest.fixture
def path(small_plan):
    small_plan.close()
    return small_plan.path


@pytest.fixture
def open_plan(qgis_iface, qgis_new_project):
    plan = OpenPlan(QgsProject.instance())
    yield plan
    plan.take_down()
    QgsProject.instance().clear()


@pytest.fixture
def commands(qgis_iface, open_plan):
    commands = PlanController(qgis_iface, open_plan, Messages(qgis_iface))
    yield commands
    commands.take_down()


def warnings(qgis_iface):
    return qgis_iface.messageBar().get_messages(Qgis.MessageLevel.Warning)


def test_a_saved_project_opens_its_plan_again(open_plan, path, tmp_path):
    open_plan.open(path)
    file = str(tmp_path / "project.qgz")
    project = QgsProject.instance()
    assert project.write(file)
    project.clear()
    assert open_plan.plan is None
    assert project.read(file)
    assert open_plan.plan is not None
    assert open_plan.plan.path == path
    layers = [layer for layer in project.mapLayers().values() if layer.customProperty("wijkaanpak/table") == "finding"]
    assert len(layers) == 1


def test_the_project_keeps_the_path_relative_so_that_both_can_move(open_plan, path, tmp_path):
    project = QgsProject.instance()
    project.setFileName(str(tmp_path / "project.qgz"))
    open_plan.open(path)
    state = json.loads(project.readEntry(SCOPE, KEY)[0])
    assert state["schema_version"] == SCHEMA_VERSION
    assert state["plan"]["path"] == "./plan.gpkg"


def test_a_plan_file_that_is_gone_is_told_once(open_plan, path, tmp_path, qtbot):
    open_plan.open(path)
    file = str(tmp_path / "project.qgz")
    QgsProject.instance().write(file)
    QgsProject.instance().clear()
    path.unlink()
    told = []
    open_plan.problem.connect(told.append)
    QgsProject.instance().read(file)
    assert len(told) == 1
    assert "plan.gpkg" in told[0]
    assert open_plan.plan is None


def test_removing_the_group_closes_the_plan(open_plan, path, qtbot):
    plan = open_plan.open(path)
    project = QgsProject.instance()
    group = plan_group(project, plan.plan_id)
    with qtbot.waitSignal(open_plan.closed):
        group.parent().removeChildNode(group)
    assert open_plan.plan is None
    assert remembered(project) is None


def test_opening_another_plan_takes_the_first_one_out(open_plan, path, tmp_path):
    first = open_plan.open(path)
    from wijkaanpak_plugin.plan.create import create_plan

    second = create_plan(tmp_path / "other.gpkg", "Tweede")
    second.close()
    open_plan.open(tmp_path / "other.gpkg")
    assert plan_group(QgsProject.instance(), first.plan_id) is None
    assert open_plan.plan.name == "Tweede"


@pytest.mark.parametrize("text", ["no json", "[]", '{"schema_version": 1}', '{"schema_version": 99}'])
def test_what_a_project_remembers_badly_is_one_sentence(qgis_new_project, text):
    QgsProject.instance().writeEntry(SCOPE, KEY, text)
    with pytest.raises(ProjectMemoryError):
        remembered(QgsProject.instance())
    QgsProject.instance().removeEntry(SCOPE, KEY)


def test_opening_a_file_that_is_no_plan_is_one_sentence(commands, qgis_iface, tmp_path):
    wrong = tmp_path / "text.gpkg"
    wrong.write_text("no plan", encoding="utf-8")
    assert commands.open_file(wrong) is False
    assert len(warnings(qgis_iface)) == 1


def test_opening_a_plan_sets_the_map_to_its_area(commands, open_plan, path, qgis_iface):
    qgis_iface.mapCanvas().setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:28992"))
    assert commands.open_file(path)
    assert QgsProject.instance().crs().authid() == "EPSG:28992"
    centre = qgis_iface.mapCanvas().extent().center()
    assert abs(centre.x() - 155100) < 5
    assert abs(centre.y() - 463100) < 5


def test_opening_a_plan_shows_its_registered_data_and_names_what_is_missing(commands, path, qgis_iface, tmp_path):
    plan = Plan.open(path)
    trees = QgsVectorLayer("Point?crs=EPSG:28992&field=kind:string", "Bomen", "memory")
    register_source(plan, trees, "background")
    table = plan.layer("source")
    assert table.commitChanges()
    plan.close()
    assert commands.open_file(path)
    names = [layer.name() for layer in QgsProject.instance().mapLayers().values()]
    assert names.count("Bomen") + len([text for text in warnings(qgis_iface) if "Bomen" in text]) == 1


def test_the_sample_is_not_written_over_a_plan(commands, qgis_iface, tmp_path):
    (tmp_path / "plan.gpkg").write_bytes(b"mine")
    assert commands.write_and_open_sample(tmp_path) is False
    assert (tmp_path / "plan.gpkg").read_bytes() == b"mine"
    assert len(warnings(qgis_iface)) == 1


def test_a_new_plan_takes_the_selected_polygons_as_its_area(commands, open_plan, qgis_iface, tmp_path, monkeypatch):
    layer = QgsVectorLayer("Polygon?crs=EPSG:28992", "Wijken", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt("Polygon ((155000 463000, 155300 463000, 155300 463300, 155000 463000))"))
    layer.dataProvider().addFeature(feature)
    layer.selectAll()
    QgsProject.instance().addMapLayer(layer)
    qgis_iface.setActiveLayer(layer)

    def fill_in(dialog):
        dialog._name.setText("Nieuw")
        dialog._file.setFilePath(str(tmp_path / "nieuw"))
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(plan_commands.NewPlanDialog, "exec", fill_in)
    commands.new_plan()
    assert open_plan.plan.name == "Nieuw"
    areas = [feature.geometry().area() for feature in open_plan.plan.layer("plan_area").getFeatures()]
    assert areas == pytest.approx([45000])


def test_the_new_plan_dialog_asks_for_name_and_file_before_it_can_be_accepted(qtbot):
    dialog = plan_commands.NewPlanDialog(None, None)
    qtbot.addWidget(dialog)
    button = dialog._buttons.button(dialog._buttons.StandardButton.Ok)
    assert not button.isEnabled()
    assert not dialog.takes_selection
    dialog._name.setText("Wijk")
    dialog._file.setFilePath("wijk")
    assert button.isEnabled()
    assert dialog.path.name == "wijk.gpkg"


def test_choosing_no_file_opens_nothing(commands, open_plan, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: ("", ""))
    commands.open_plan()
    assert open_plan.plan is None


def test_exporting_without_a_plan_says_what_to_do(commands, qgis_iface):
    commands.export_map()
    assert "Open a plan" in qgis_iface.messageBar().get_messages(Qgis.MessageLevel.Info)[-1]
