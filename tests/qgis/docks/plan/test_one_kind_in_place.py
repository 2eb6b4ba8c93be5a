"""A source whose fields do not suit is said to be of one kind where it is listed, alone or with others like it."""

from __future__ import annotations

import pytest
from plan_panel import choose, click, find, in_project, memory_polygons, points_on_disk
from qgis.PyQt.QtWidgets import QApplication, QCheckBox, QComboBox, QPushButton, QTreeView
from registering import register

from wijkaanpak_plugin.docks.plan.sources.one_kind_in_place import OneKindInPlace
from wijkaanpak_plugin.docks.plan.sources.several_sources_dialog import SeveralSourcesDialog
from wijkaanpak_plugin.docks.plan.sources.sources_control import profile_choices
from wijkaanpak_plugin.docks.widgets.value_fields import ChoiceField
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.sources.registry import registered_sources


@pytest.fixture
def unsuited(panel_plan, tmp_path):
    """Three sources without a field kind, and one with it."""
    controller, plan = panel_plan
    for name in ("bomen", "palen", "dingen"):
        register(plan, in_project(points_on_disk(tmp_path / f"{name}.gpkg", kind="naam")), "existing")
    register(plan, in_project(points_on_disk(tmp_path / "goed.gpkg")), "existing")
    return controller, plan


def make_current(controller, row):
    QApplication.processEvents()
    view = controller.dock.findChild(QTreeView, "WijkaanpakSources")
    view.setCurrentIndex(view.model().index(row, 0))


def profiles(plan):
    return [source.values["profile"] for source in registered_sources(plan)]


def test_it_is_asked_of_a_source_that_gives_nothing_and_of_no_other(unsuited):
    controller, _plan = unsuited
    make_current(controller, 3)
    assert not controller.dock.findChild(OneKindInPlace).isVisibleTo(controller.dock)
    make_current(controller, 0)
    assert controller.dock.findChild(OneKindInPlace).isVisibleTo(controller.dock)
    assert find(controller, ChoiceField, "WijkaanpakSourceAllOfIt").value_key() == "tree"
    make_current(controller, 2)
    assert find(controller, ChoiceField, "WijkaanpakSourceAllOfIt").value_key() is None
    assert not find(controller, QPushButton, "WijkaanpakReadAllAs").isEnabled()


def test_a_source_is_read_as_one_kind_in_one_step_that_can_be_undone(unsuited):
    controller, plan = unsuited
    make_current(controller, 0)
    click(controller, "WijkaanpakReadAllAs")
    assert profiles(plan)[0] == "all_of:tree"
    assert analysis_input(plan).bodies["kind"].tolist() == ["tree"] * 4
    plan.history.undo()
    assert "all_of:tree" not in profiles(plan)


def test_the_others_that_cannot_be_read_are_read_so_in_the_same_step(unsuited):
    controller, plan = unsuited
    make_current(controller, 1)
    also = find(controller, QCheckBox, "WijkaanpakSourceAlsoOthers")
    assert "2" in also.text()
    also.setChecked(True)
    choose(find(controller, ChoiceField, "WijkaanpakSourceAllOfIt"), "street_light")
    click(controller, "WijkaanpakReadAllAs")
    assert profiles(plan)[:3] == ["all_of:street_light"] * 3
    plan.history.undo()
    assert "all_of:street_light" not in profiles(plan)


def test_several_layers_without_a_profile_are_said_to_be_of_one_kind_at_once(qgis_new_project, qtbot, tmp_path):
    layers = [in_project(memory_polygons(name)) for name in ("a", "b")]
    layers.append(in_project(points_on_disk(tmp_path / "goed.gpkg")))
    taken = []
    dialog = SeveralSourcesDialog(None, layers, [], profile_choices, lambda wanted: taken.extend(wanted) or "")
    qtbot.addWidget(dialog)
    choose(dialog.findChild(QComboBox, "WijkaanpakSourceAllOthers"), "building")
    dialog.accept()
    assert [said.profile for _layer, said in taken] == ["all_of:building", "all_of:building", "body_fields"]
