"""A plan of an older version in the window: it is changed only after the user said so."""

from __future__ import annotations

import os

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton
from qgis.PyQt.QtXml import QDomDocument
from stranger import make_older

from wijkaanpak_plugin import classFactory
from wijkaanpak_plugin.docks.plan.update_question import UpdateQuestion
from wijkaanpak_plugin.map.project_memory import RememberedPlan, remember
from wijkaanpak_plugin.plan.schema.tables import SCHEMA_VERSION


@pytest.fixture
def old_path(small_plan):
    return make_older(small_plan)


def question(window):
    """Return the question that waits, None when there is none."""
    return next((each for each in window.findChildren(UpdateQuestion) if each.isVisible()), None)


def test_a_plan_is_brought_up_to_date_when_the_user_says_so(plan_controller, plan_in_project, old_path, qgis_iface):
    assert plan_controller.open_file(old_path) is False
    asked = question(qgis_iface.mainWindow())
    assert plan_in_project.plan is None
    assert os.listdir(old_path.parent) == [old_path.name]
    QTest.mouseClick(asked.findChild(QPushButton, "WijkaanpakBringUpToDate"), Qt.MouseButton.LeftButton)
    assert plan_in_project.plan.info["schema_version"] == str(SCHEMA_VERSION)
    assert sorted(os.listdir(old_path.parent))[-1] == "plan.version3.gpkg"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_enter_and_esc_leave_it_as_it_is(plan_controller, plan_in_project, old_path, qgis_iface, key):
    old = old_path.read_bytes()
    plan_controller.open_file(old_path)
    QTest.keyClick(question(qgis_iface.mainWindow()), key)
    assert question(qgis_iface.mainWindow()) is None
    assert plan_in_project.plan is None
    assert old_path.read_bytes() == old


def test_a_project_with_an_older_plan_asks_before_it_is_changed(qgis_iface, rd_map, old_path):
    old = old_path.read_bytes()
    plugin = classFactory(qgis_iface)
    plugin.initGui()
    try:
        remember(QgsProject.instance(), RememberedPlan(str(old_path), "x"))
        QgsProject.instance().readProject.emit(QDomDocument())
        assert question(qgis_iface.mainWindow()) is not None
        assert old_path.read_bytes() == old
    finally:
        plugin.unload()
        QgsProject.instance().clear()
    assert question(qgis_iface.mainWindow()) is None
