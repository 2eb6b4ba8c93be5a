"""A plan in a project: found by custom property, shown in drawing order, taken out without a trace."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject

from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.files.project_layers import (
    DRAWING_ORDER,
    add_to_project,
    plan_group,
    remove_from_project,
)
from wijkaanpak_plugin.plan.native_edits.native_edits import NativeEdits
from wijkaanpak_plugin.plan.schema.tables import TABLES
from wijkaanpak_plugin.plan.store.plan import TABLE_PROPERTY


@pytest.fixture
def project():
    project = QgsProject()
    yield project
    project.clear()


def test_all_tables_are_added_with_the_map_layers_in_drawing_order(plan, project):
    group = add_to_project(plan, project)
    tables = [node.layer().customProperty(TABLE_PROPERTY) for node in group.findLayers()]
    assert tables[: len(DRAWING_ORDER)] == list(DRAWING_ORDER)
    assert sorted(tables) == sorted(table.name for table in TABLES if table.in_project)
    (inner,) = group.findGroups()
    assert not inner.isExpanded()


def test_every_table_with_geometry_has_a_place_in_the_drawing_order():
    assert sorted(DRAWING_ORDER) == sorted(table.name for table in TABLES if table.geometry and table.in_project)


def test_a_table_that_nobody_needs_there_has_no_layer_and_is_not_opened(plan, project):
    add_to_project(plan, project)
    NativeEdits(plan).unload()
    opened = {name for name in plan.tables if plan.shown(name) is not None}
    assert opened == set(plan.project_tables)
    assert {"zone", "party"} <= opened
    assert not {"goal", "street", "vote", "own_size"} & opened


def test_the_group_is_found_whatever_it_is_called(plan, project):
    group = add_to_project(plan, project)
    group.setName("Something else")
    assert plan_group(project, plan.plan_id) == group
    assert plan_group(project, "another plan") is None


def test_adding_twice_gives_one_group(plan, project):
    first = add_to_project(plan, project)
    assert add_to_project(plan, project) == first
    assert len(project.mapLayers()) == len(plan.project_tables)


def test_the_plan_edits_the_layers_of_the_project(plan, project):
    add_to_project(plan, project)
    assert plan.layer("claim_area").id() in project.mapLayers()


def test_removing_leaves_nothing_behind_and_the_plan_usable(plan, project):
    add_to_project(plan, project)
    remove_from_project(plan, project)
    assert project.mapLayers() == {}
    assert project.layerTreeRoot().children() == []
    assert plan.layer("claim_area").isValid()


def test_a_saved_project_brings_the_plan_back(plan, project, tmp_path):
    add_to_project(plan, project)
    assert project.write(str(tmp_path / "wijk.qgs"))
    project.clear()
    assert project.read(str(tmp_path / "wijk.qgs"))
    again = open_plan(plan.backend.path)
    add_to_project(again, project)
    assert len(project.mapLayers()) == len(plan.project_tables)
    assert again.layer("claim_line").id() in project.mapLayers()


def test_layers_that_were_taken_out_come_back_in_their_place(plan, project):
    group = add_to_project(plan, project)
    before = [node.layer().customProperty(TABLE_PROPERTY) for node in group.findLayers()]
    for name in ("claim_line", "hot_spot", "log"):
        project.removeMapLayer(plan.layer(name).id())
    again = add_to_project(open_plan(plan.backend.path), project)
    assert again == group
    tables = [node.layer().customProperty(TABLE_PROPERTY) for node in group.findLayers()]
    assert tables[: len(DRAWING_ORDER)] == before[: len(DRAWING_ORDER)]
    assert sorted(tables) == sorted(before)
    assert len(group.findGroups()) == 1
