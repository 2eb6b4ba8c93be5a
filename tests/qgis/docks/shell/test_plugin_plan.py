"""The open plan in a project: remembered, restored, closed with its group; and the plan_controller that open one."""

from __future__ import annotations

import json

import pytest
from plan_panel import points_on_disk
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsProject
from qgis.PyQt.QtWidgets import QFileDialog
from registering import register

from wijkaanpak_plugin.docks.exports.export_command import ExportCommand
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.map.project_memory import KEY, SCHEMA_VERSION, SCOPE, ProjectMemoryError, remembered
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.files.project_layers import plan_group


@pytest.fixture
def path(small_plan):
    small_plan.close()
    return small_plan.backend.path


def warnings(qgis_iface):
    return qgis_iface.messageBar().get_messages(Qgis.MessageLevel.Warning)


def test_a_saved_project_opens_its_plan_again(plan_in_project, path, tmp_path):
    plan_in_project.open(path)
    file = str(tmp_path / "project.qgz")
    project = QgsProject.instance()
    assert project.write(file)
    project.clear()
    assert plan_in_project.plan is None
    assert project.read(file)
    assert plan_in_project.plan is not None
    assert plan_in_project.plan.backend.path == path
    layers = [layer for layer in project.mapLayers().values() if layer.customProperty("wijkaanpak/table") == "finding"]
    assert len(layers) == 1


def test_the_project_keeps_the_path_relative_so_that_both_can_move(plan_in_project, path, tmp_path):
    project = QgsProject.instance()
    project.setFileName(str(tmp_path / "project.qgz"))
    plan_in_project.open(path)
    state = json.loads(project.readEntry(SCOPE, KEY)[0])
    assert state["schema_version"] == SCHEMA_VERSION
    assert state["plan"]["path"] == "./plan.gpkg"


def test_a_plan_file_that_is_gone_is_told_once(plan_in_project, path, tmp_path, qtbot):
    plan_in_project.open(path)
    file = str(tmp_path / "project.qgz")
    QgsProject.instance().write(file)
    QgsProject.instance().clear()
    path.unlink()
    told = []
    plan_in_project.problem.connect(told.append)
    QgsProject.instance().read(file)
    assert len(told) == 1
    assert "plan.gpkg" in told[0]
    assert plan_in_project.plan is None


def test_removing_the_group_closes_the_plan(plan_in_project, path, qtbot):
    plan = plan_in_project.open(path)
    project = QgsProject.instance()
    group = plan_group(project, plan.plan_id)
    with qtbot.waitSignal(plan_in_project.closed):
        group.parent().removeChildNode(group)
    assert plan_in_project.plan is None
    assert remembered(project) is None


def test_opening_another_plan_takes_the_first_one_out(plan_in_project, path, tmp_path):
    first = plan_in_project.open(path)
    from wijkaanpak_plugin.plan.files.create import create_plan

    second = create_plan(tmp_path / "other.gpkg", "Tweede")
    second.close()
    plan_in_project.open(tmp_path / "other.gpkg")
    assert plan_group(QgsProject.instance(), first.plan_id) is None
    assert plan_in_project.plan.name == "Tweede"


@pytest.mark.parametrize(
    "text",
    [
        "no json",
        "[]",
        '{"schema_version": 1}',
        '{"schema_version": 99}',
        '{"schema_version": 1e999}',
        '{"schema_version": NaN}',
        "[" * 100_000,
        '{"schema_version": 1, "plan": ' + "[" * 100_000,
    ],
    ids=lambda text: text[:24],
)
def test_what_a_project_remembers_badly_is_one_sentence(qgis_new_project, text):
    QgsProject.instance().writeEntry(SCOPE, KEY, text)
    with pytest.raises(ProjectMemoryError):
        remembered(QgsProject.instance())
    QgsProject.instance().removeEntry(SCOPE, KEY)


def test_opening_a_file_that_is_no_plan_is_one_sentence(plan_controller, qgis_iface, tmp_path):
    wrong = tmp_path / "text.gpkg"
    wrong.write_text("no plan", encoding="utf-8")
    assert plan_controller.open_file(wrong) is False
    assert len(warnings(qgis_iface)) == 1


def test_opening_a_plan_sets_the_map_to_its_area(plan_controller, plan_in_project, path, qgis_iface):
    qgis_iface.mapCanvas().setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:28992"))
    assert plan_controller.open_file(path)
    assert QgsProject.instance().crs().authid() == "EPSG:28992"
    centre = qgis_iface.mapCanvas().extent().center()
    assert abs(centre.x() - 155100) < 5
    assert abs(centre.y() - 463100) < 5


@pytest.mark.parametrize("there", [True, False])
def test_opening_a_plan_shows_its_data_and_names_what_is_missing(plan_controller, path, qgis_iface, tmp_path, there):
    plan = open_plan(path)
    trees = tmp_path / "Bomen.gpkg"
    register(plan, points_on_disk(trees), "background")
    plan.close()
    if not there:
        trees.unlink()
    assert plan_controller.open_file(path)
    names = [layer.name() for layer in QgsProject.instance().mapLayers().values()]
    assert names.count("Bomen") == (1 if there else 0)
    assert len([text for text in warnings(qgis_iface) if "Bomen" in text]) == (0 if there else 1)


def test_the_sample_is_not_written_over_a_plan(plan_controller, qgis_iface, tmp_path):
    (tmp_path / "plan.gpkg").write_bytes(b"mine")
    assert plan_controller.write_and_open_sample(tmp_path) is False
    assert (tmp_path / "plan.gpkg").read_bytes() == b"mine"
    assert len(warnings(qgis_iface)) == 1


def test_choosing_no_file_opens_nothing(plan_controller, plan_in_project, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: ("", ""))
    plan_controller.choose_plan()
    assert plan_in_project.plan is None


def test_exporting_without_a_plan_says_what_to_do(plan_in_project, qgis_iface):
    ExportCommand(qgis_iface, plan_in_project, Messages(qgis_iface)).export_map()
    assert "Open a plan" in qgis_iface.messageBar().get_messages(Qgis.MessageLevel.Info)[-1]


def test_a_layer_that_is_taken_off_the_map_is_said_once_and_is_back_when_the_plan_is_opened_again(
    plan_in_project, path
):
    said = []
    plan_in_project.problem.connect(said.append)
    plan = plan_in_project.open(path)
    project = QgsProject.instance()
    names = [plan.layer(table).name() for table in ("claim_line", "claim_area")]
    project.removeMapLayers([plan.layer(table).id() for table in ("claim_line", "claim_area")])
    assert len(said) == 1
    assert all(name in said[0] for name in names)
    again = plan_in_project.open(path)
    assert again.layer("claim_line").id() in project.mapLayers()
    plan_in_project.close()
    assert len(said) == 1, "closing the plan takes nothing away from it"


def test_removing_a_duplicate_of_a_layer_of_the_plan_says_nothing(plan_in_project, path):
    plan = plan_in_project.open(path)
    project = QgsProject.instance()
    duplicate = plan.layer("claim_line").clone()
    project.addMapLayer(duplicate)
    said = []
    plan_in_project.problem.connect(said.append)
    project.removeMapLayer(duplicate.id())
    assert said == []
    name = plan.layer("claim_line").name()
    project.removeMapLayer(plan.layer("claim_line").id())
    assert [name in sentence for sentence in said] == [True]


def test_clearing_the_project_says_nothing_of_layers(plan_in_project, path):
    said = []
    plan_in_project.problem.connect(said.append)
    plan_in_project.open(path)
    QgsProject.instance().clear()
    assert said == []
