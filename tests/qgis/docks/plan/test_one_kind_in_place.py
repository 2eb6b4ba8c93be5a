"""A source whose fields do not suit is said to be of one kind where it is listed, alone or with others like it."""

from __future__ import annotations

import pytest
from plan_panel import choose, click, find, in_project, points_on_disk
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QApplication, QCheckBox, QPushButton, QTreeView
from registering import register

from wijkaanpak_plugin.docks.plan.sources.one_kind_in_place import OneKindInPlace
from wijkaanpak_plugin.docks.widgets.value_fields import ChoiceField
from wijkaanpak_plugin.map.bgt_styles import COLOURS
from wijkaanpak_plugin.map.source_layers import SOURCE_PROPERTY
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.sources.registry import registered_sources


@pytest.fixture
def unsuited(panel_plan, tmp_path):
    """Three sources without a field kind, and one with it."""
    controller, plan = panel_plan
    for name in ("bomen", "palen", "dingen"):
        register(plan, in_project(points_on_disk(tmp_path / f"{name}.gpkg", kind="naam")), "existing")
    register(plan, in_project(points_on_disk(tmp_path / "goed.gpkg")), "existing")
    for source in registered_sources(plan):
        QgsProject.instance().mapLayersByName(source.name)[0].setCustomProperty(SOURCE_PROPERTY, source.source_id)
    return controller, plan


def make_current(controller, row):
    QApplication.processEvents()
    view = controller.dock.findChild(QTreeView, "WijkaanpakSources")
    view.setCurrentIndex(view.model().index(row, 0))


def look_of(name):
    """Return the colour in which all of a layer is drawn."""
    (layer,) = QgsProject.instance().mapLayersByName(name)
    (category,) = layer.renderer().categories()
    return category.symbol().color().name().upper()


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
    assert look_of("bomen") == COLOURS["tree"]
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
