"""The one question about data from elsewhere: asked when a plan comes, and again from the list of sources."""

from __future__ import annotations

import shutil

import pytest
from plan_panel import click, find, points_on_disk, said
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QModelIndex, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QTreeView
from qgis.PyQt.QtXml import QDomDocument
from stranger import add_row

from wijkaanpak_plugin import classFactory
from wijkaanpak_plugin.docks.plan.sources.source_model import STATE
from wijkaanpak_plugin.docks.plan.sources.trust_dialog import TrustDialog
from wijkaanpak_plugin.map.project_memory import RememberedPlan, remember
from wijkaanpak_plugin.map.source_layers import SOURCE_PROPERTY
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.sources.registry import not_yet_trusted, registered_sources


@pytest.fixture
def strange_path(small_plan, tmp_path):
    """A plan in a folder of its own, that names a file beside that folder."""
    points_on_disk(tmp_path / "bomen.gpkg")
    small_plan.close()
    (tmp_path / "mail").mkdir()
    path = shutil.copy(small_plan.backend.path, tmp_path / "mail" / "plan.gpkg")
    plan = open_plan(path)
    add_row(plan, "../bomen.gpkg", name="Bomen", coverage="plan_area")
    plan.close()
    return path


@pytest.fixture
def plugin_window(qgis_iface, rd_map):
    """The window with the plugin in it."""
    plugin = classFactory(qgis_iface)
    plugin.initGui()
    yield qgis_iface.mainWindow()
    plugin.unload()
    QgsProject.instance().clear()


def question(window):
    """Return the question that waits, None when there is none."""
    return next((each for each in window.findChildren(TrustDialog) if each.isVisible()), None)


def press(dialog, name):
    QTest.mouseClick(dialog.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def rows_used(path):
    (source,) = registered_sources(open_plan(path))
    return source.values["rows_used"]


def source_layers():
    return [layer for layer in QgsProject.instance().mapLayers().values() if layer.customProperty(SOURCE_PROPERTY)]


def test_a_plan_that_comes_with_a_project_asks_once_with_its_addresses(plugin_window, strange_path, tmp_path, qtbot):
    remember(QgsProject.instance(), RememberedPlan(str(strange_path), "x"))
    QgsProject.instance().readProject.emit(QDomDocument())
    asked = question(plugin_window)
    assert asked.findChild(QPlainTextEdit).toPlainText() == f"Bomen: {tmp_path / 'bomen.gpkg'}"
    assert source_layers() == []
    press(asked, "WijkaanpakReadThese")
    assert [layer.name() for layer in source_layers()] == ["Bomen"]
    # Live answers read it at once, and count its rows.
    qtbot.waitUntil(lambda: rows_used(strange_path) == 2, timeout=30000)
    QgsProject.instance().readProject.emit(QDomDocument())
    assert question(plugin_window) is None


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_enter_and_esc_leave_the_addresses_alone(plugin_window, strange_path, key):
    remember(QgsProject.instance(), RememberedPlan(str(strange_path), "x"))
    QgsProject.instance().readProject.emit(QDomDocument())
    QTest.keyClick(question(plugin_window), key)
    assert question(plugin_window) is None
    assert source_layers() == []
    assert len(not_yet_trusted(open_plan(strange_path))) == 1


def test_a_question_goes_with_its_plan(plugin_window, strange_path):
    remember(QgsProject.instance(), RememberedPlan(str(strange_path), "x"))
    QgsProject.instance().readProject.emit(QDomDocument())
    assert question(plugin_window) is not None
    QgsProject.instance().clear()
    assert question(plugin_window) is None


def test_the_list_says_what_is_not_trusted_and_lets_it_be_read_later(
    plan_controller, plan_in_project, strange_path, qgis_iface
):
    assert plan_controller.open_file(strange_path)
    assert said(qgis_iface) == []
    assert source_layers() == []
    table = find(plan_controller, QTreeView, "WijkaanpakSources")
    assert "not trusted yet" in table.model().index(0, STATE).data()
    assert "not trusted yet" in find(plan_controller, QLabel, "WijkaanpakSourcesSummary").text()
    table.setCurrentIndex(table.model().index(0, 0))
    allowed = []
    plan_in_project.sources_allowed.connect(lambda: allowed.append(1))
    click(plan_controller, "WijkaanpakAllowSource")
    press(question(qgis_iface.mainWindow()), "WijkaanpakReadThese")
    assert allowed == [1]
    assert [layer.name() for layer in source_layers()] == ["Bomen"]


def test_the_button_is_there_only_for_what_is_not_trusted(plan_controller, strange_path, qtbot):
    plan_controller.open_file(strange_path)
    plan_controller.dock.show()
    qtbot.waitExposed(plan_controller.dock)
    button = find(plan_controller, QPushButton, "WijkaanpakAllowSource")
    assert button.isHidden()
    table = find(plan_controller, QTreeView, "WijkaanpakSources")
    table.setCurrentIndex(table.model().index(0, 0))
    assert not button.isHidden()
    section = plan_controller.dock.sources
    section.setCollapsed(True)
    table.setCurrentIndex(QModelIndex())
    section.setCollapsed(False)
    assert not button.isVisibleTo(section)


def test_a_name_cannot_pass_for_another_address(plan_controller, small_plan, qgis_iface):
    add_row(small_plan, "//evil/share/x.gpkg", name="Bomen: beside the plan\n")
    small_plan.close()
    plan_controller.open_file(small_plan.backend.path)
    table = find(plan_controller, QTreeView, "WijkaanpakSources")
    table.setCurrentIndex(table.model().index(0, 0))
    click(plan_controller, "WijkaanpakAllowSource")
    asked = question(qgis_iface.mainWindow())
    assert len(asked.findChild(QPlainTextEdit).toPlainText().splitlines()) == 1
    press(asked, "WijkaanpakNotNow")
