"""Which file is open: a copy of a plan, a plan that was moved, and the project that knows the file of before."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from plan_panel import points_on_disk, said
from qgis.core import QgsGeometry, QgsProject, QgsSingleSymbolRenderer, QgsSymbol
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QApplication
from registering import register

from wijkaanpak_plugin.map.project_memory import remembered
from wijkaanpak_plugin.map.source_layers import SOURCE_PROPERTY, show_sources
from wijkaanpak_plugin.plan.claims.claims import add_claim, change_claims
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.files.project_layers import DRAWING_ORDER, add_to_project, plan_group, plan_layers
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import TABLE_PROPERTY

PURPLE = "#800080"
PLACE = "Point (155111 463111)"


@pytest.fixture
def path(small_plan):
    small_plan.close()
    return small_plan.backend.path


@pytest.fixture
def copy(path, tmp_path):
    """A copy of the small plan in another folder: the same plan_id."""
    (tmp_path / "copy").mkdir()
    return Path(shutil.copy(path, tmp_path / "copy" / "copy.gpkg"))


def files_of(plan):
    """Return the files that the layers of a plan in the project show."""
    layers = plan_layers(QgsProject.instance(), plan.plan_id)
    return {Path(layer.source().split("|")[0]) for layer in layers}


def names_in(path):
    with closing(sqlite3.connect(path)) as connection:
        return sorted(str(name) for (name,) in connection.execute("SELECT name FROM claim_point"))


def plan_layer(table):
    layers = QgsProject.instance().mapLayers().values()
    (layer,) = [layer for layer in layers if layer.customProperty(TABLE_PROPERTY) == table]
    return layer


def draw_tree(plan):
    changes, body_id = add_claim(plan, {"kind": "tree", "name": "Nieuw"}, QgsGeometry.fromWkt(PLACE))
    plan.history.perform("Draw", changes)
    return body_id


def saved_project(folder):
    """Save the project, close it and return its file."""
    file = str(folder / "project.qgz")
    assert QgsProject.instance().write(file)
    QgsProject.instance().clear()
    return file


def make_purple(layer):
    symbol = QgsSymbol.defaultSymbol(layer.geometryType())
    symbol.setColor(QColor(PURPLE))
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def colour_of(layer):
    return layer.renderer().symbol().color().name()


# A copy


def test_a_copy_of_the_open_plan_is_worked_on_alone(plan_in_project, path, copy):
    plan_in_project.open(path)
    plan = plan_in_project.open(copy)
    assert files_of(plan) == {copy}
    body_id = draw_tree(plan)
    plan.history.perform("Name", change_claims(plan, [body_id], {"name": "Anders"}))
    layer = plan.layer("claim_point")
    assert layer.featureCount() == 2
    assert "Anders" in names_in(copy)
    assert len(names_in(path)) == 1


def test_what_qgis_itself_edits_in_a_copy_is_in_the_copy_and_can_be_undone(plan_in_project, path, copy):
    plan_in_project.open(path)
    plan = plan_in_project.open(copy)
    layer = plan_layer("claim_point")
    layer.startEditing()
    feature = next(layer.getFeatures())
    layer.changeAttributeValue(feature.id(), layer.fields().indexOf("name"), "Met de hand")
    QApplication.processEvents()
    assert names_in(copy) == ["Met de hand"]
    assert names_in(path) != ["Met de hand"]
    plan.history.undo()
    assert names_in(copy) == names_in(path)


def test_opening_a_copy_closes_the_first_plan_and_says_so_to_all(plan_in_project, path, copy):
    plan_in_project.open(path)
    heard = []
    plan_in_project.closed.connect(lambda: heard.append("closed"))
    plan_in_project.opened.connect(lambda plan: heard.append(plan.backend.path))
    plan_in_project.open(copy)
    assert heard == ["closed", copy]
    assert remembered(QgsProject.instance()).place == str(copy)


def test_edits_that_cannot_be_saved_keep_a_copy_from_being_opened(plan_in_project, path, copy, monkeypatch):
    plan = plan_in_project.open(path)
    layer = plan.layer("setting")
    layer.startEditing()
    feature = next(layer.getFeatures())
    layer.changeAttributeValue(feature.id(), layer.fields().indexOf("value"), "77")
    monkeypatch.setattr(type(layer), "commitChanges", lambda *_arguments: False)
    with pytest.raises(PlanError):
        plan_in_project.open(copy)
    assert plan_in_project.plan is plan
    assert layer.isModified()
    layer.rollBack()


def test_a_project_with_layers_of_a_copy_shows_the_file_that_is_opened(path, copy):
    project = QgsProject()
    add_to_project(open_plan(path), project)
    group = plan_group(project, open_plan(path).plan_id)
    order = [node.layer().customProperty(TABLE_PROPERTY) for node in group.findLayers()]
    plan = open_plan(copy)
    assert add_to_project(plan, project) == group
    layers = plan_layers(project, plan.plan_id)
    assert len(layers) == len(plan.project_tables)
    assert {Path(layer.source().split("|")[0]) for layer in layers} == {copy}
    assert [node.layer().customProperty(TABLE_PROPERTY) for node in group.findLayers()] == order
    project.clear()


def test_edits_in_a_layer_of_the_other_file_are_not_taken_along_or_lost(path, copy):
    project = QgsProject()
    first = open_plan(path)
    add_to_project(first, project)
    layer = first.layer("claim_point")
    layer.startEditing()
    layer.deleteFeature(next(layer.getFeatures()).id())
    with pytest.raises(PlanError) as told:
        add_to_project(open_plan(copy), project)
    assert layer.name() in str(told.value)
    assert layer.isModified()
    assert Path(layer.source().split("|")[0]) == path
    layer.rollBack()
    project.clear()


def test_the_data_of_a_copy_is_what_lies_beside_the_copy(plan_controller, plan_in_project, plan, tmp_path):
    register(plan, points_on_disk(tmp_path / "bomen.gpkg"), "existing")
    plan.close()
    (tmp_path / "b").mkdir()
    for name in ("plan.gpkg", "bomen.gpkg"):
        shutil.copy(tmp_path / name, tmp_path / "b" / name)
    assert plan_controller.open_file(tmp_path / "plan.gpkg")
    assert plan_controller.open_file(tmp_path / "b" / "plan.gpkg")
    assert [Path(layer.source().split("|")[0]).parent for layer in source_layers()] == [tmp_path / "b"]


def test_a_second_sample_is_another_file_all_over(built_sample, plan_controller, plan_in_project, tmp_path):
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        assert plan_controller.write_and_open_sample(tmp_path / name)
    assert files_of(plan_in_project.plan) == {tmp_path / "b" / "plan.gpkg"}
    assert {Path(layer.source().split("|")[0]).parent for layer in source_layers()} == {tmp_path / "b"}


def source_layers():
    return [layer for layer in QgsProject.instance().mapLayers().values() if layer.customProperty(SOURCE_PROPERTY)]


# A plan that was moved


@pytest.fixture
def moved(plan_controller, plan_in_project, plan, tmp_path):
    """A project whose plan, with its data, lies elsewhere under another name by now."""
    register(plan, points_on_disk(tmp_path / "bomen.gpkg"), "existing")
    plan.close()
    plan_controller.open_file(plan.backend.path)
    make_purple(plan_in_project.plan.layer("claim_area"))
    (source,) = source_layers()
    source.setName("Bomen van de gemeente")
    make_purple(source)
    group = plan_group(QgsProject.instance(), plan_in_project.plan.plan_id)
    group.findLayer(plan_in_project.plan.layer("hot_spot").id()).setItemVisibilityChecked(False)
    file = saved_project(tmp_path)
    (tmp_path / "elders").mkdir()
    shutil.move(tmp_path / "bomen.gpkg", tmp_path / "elders" / "bomen.gpkg")
    target = tmp_path / "elders" / "hernoemd.gpkg"
    shutil.move(plan.backend.path, target)
    QgsProject.instance().read(file)
    assert plan_in_project.plan is None
    return target


def test_a_plan_that_was_moved_works_in_its_project_when_it_is_opened_there(moved, plan_controller, plan_in_project):
    assert plan_controller.open_file(moved)
    plan = plan_in_project.plan
    layers = plan_layers(QgsProject.instance(), plan.plan_id)
    assert len(layers) == len(plan.project_tables)
    assert all(layer.isValid() for layer in layers)
    assert files_of(plan) == {moved}
    draw_tree(plan)
    assert plan_layer("claim_point").featureCount() == 1


def test_a_plan_that_was_moved_keeps_its_styles_and_its_order(moved, plan_controller, plan_in_project):
    plan_controller.open_file(moved)
    plan = plan_in_project.plan
    group = plan_group(QgsProject.instance(), plan.plan_id)
    tables = [node.layer().customProperty(TABLE_PROPERTY) for node in group.findLayers()]
    assert tables[: len(DRAWING_ORDER)] == list(DRAWING_ORDER)
    assert not group.findLayer(plan.layer("hot_spot").id()).itemVisibilityChecked()
    assert colour_of(plan.layer("claim_area")) == PURPLE
    assert plan.layer("claim_area").crs() == plan.crs


def test_data_that_was_moved_with_its_plan_works_again_too(moved, plan_controller, qgis_iface):
    before = len(said(qgis_iface))
    plan_controller.open_file(moved)
    (source,) = source_layers()
    assert source.isValid()
    assert source.featureCount() == 2
    assert source.crs().authid() == "EPSG:28992"
    assert source.name() == "Bomen van de gemeente"
    assert colour_of(source) == PURPLE
    assert len(said(qgis_iface)) == before


def test_data_that_is_gone_is_said_though_its_layer_is_in_the_project(moved, plan_controller, qgis_iface):
    (moved.parent / "bomen.gpkg").unlink()
    before = len(said(qgis_iface))
    plan_controller.open_file(moved)
    (told,) = said(qgis_iface)[before:]
    assert "bomen" in told
    assert len(source_layers()) == 1


def test_data_that_the_user_found_elsewhere_stays_when_what_is_registered_is_gone(
    moved, plan_controller, plan_in_project
):
    elsewhere = moved.parent / "gevonden.gpkg"
    (moved.parent / "bomen.gpkg").rename(elsewhere)
    (source,) = source_layers()
    source.setDataSource(str(elsewhere), source.name(), "ogr")
    plan_controller.open_file(moved)
    assert source.isValid()
    assert show_sources(plan_in_project.plan, QgsProject.instance()) == []
    assert Path(source.source().split("|")[0]) == elsewhere


def test_edits_in_data_are_kept_when_it_cannot_be_shown_from_its_new_place(
    plan_controller, plan_in_project, plan, tmp_path
):
    register(plan, points_on_disk(tmp_path / "bomen.gpkg"), "existing")
    plan.close()
    plan_controller.open_file(plan.backend.path)
    (source,) = source_layers()
    source.startEditing()
    source.deleteFeature(next(source.getFeatures()).id())
    (tmp_path / "b").mkdir()
    for name in ("plan.gpkg", "bomen.gpkg"):
        shutil.copy(tmp_path / name, tmp_path / "b" / name)
    second = plan_in_project.open(tmp_path / "b" / "plan.gpkg")
    (told,) = show_sources(second, QgsProject.instance())
    assert "not saved" in told
    assert source.isModified()
    source.rollBack()


def test_a_plan_that_was_moved_while_it_was_open_keeps_its_styles(plan_in_project, path, tmp_path):
    before = plan_in_project.open(path)
    make_purple(before.layer("claim_area"))
    count = len(QgsProject.instance().mapLayers())
    target = tmp_path / "hernoemd.gpkg"
    path.rename(target)
    plan = plan_in_project.open(target)
    assert files_of(plan) == {target}
    assert len(QgsProject.instance().mapLayers()) == count
    assert colour_of(plan.layer("claim_area")) == PURPLE
    draw_tree(plan)
    assert len(names_in(target)) == 2


def test_a_plan_whose_file_is_gone_makes_room_for_another_one(plan_in_project, path, tmp_path, empty_plan_file):
    first = plan_in_project.open(path)
    QgsProject.instance().removeMapLayer(first.layer("claim_line").id())
    path.unlink()
    other = Path(shutil.copy(empty_plan_file, tmp_path / "other.gpkg"))
    assert plan_in_project.open(other).backend.path == other


# The same plan once more


def test_the_plan_that_is_open_already_keeps_its_history_and_its_listeners(plan_in_project, path):
    plan = plan_in_project.open(path)
    draw_tree(plan)
    QgsProject.instance().removeMapLayer(plan.layer("coverage").id())
    heard = []
    plan_in_project.opened.connect(heard.append)
    plan_in_project.closed.connect(lambda: heard.append("closed"))
    assert plan_in_project.open(path) is plan
    assert heard == []
    assert plan.history.undo_text == "Draw"
    assert plan_layer("coverage") is plan.layer("coverage")
    plan.history.undo()
    assert len(names_in(path)) == 1


def test_the_same_file_by_another_path_is_the_same_plan(plan_in_project, path, tmp_path):
    plan = plan_in_project.open(path)
    (tmp_path / "link.gpkg").symlink_to(path)
    assert plan_in_project.open(tmp_path / "link.gpkg") is plan


def test_a_layer_that_came_back_is_saved_at_once_as_before(plan_in_project, path):
    plan = plan_in_project.open(path)
    QgsProject.instance().removeMapLayer(plan.layer("claim_point").id())
    plan_in_project.open(path)
    layer = plan_layer("claim_point")
    layer.startEditing()
    layer.changeAttributeValue(next(layer.getFeatures()).id(), layer.fields().indexOf("name"), "Terug")
    QApplication.processEvents()
    assert names_in(path) == ["Terug"]
    assert plan.history.undo_text is not None


def test_opening_again_does_not_change_over_to_a_duplicate_of_a_layer(plan_in_project, path):
    plan = plan_in_project.open(path)
    used = {table: plan.layer(table) for table in plan.project_tables}
    for layer in list(used.values()):
        QgsProject.instance().addMapLayer(layer.clone())
    plan_in_project.open(path)
    assert all(plan.layer(table) is layer for table, layer in used.items())
