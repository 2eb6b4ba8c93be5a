"""Pages, search and tools stand in QGIS' own places once its window is there, and leave nothing behind."""

from __future__ import annotations

import pytest
from qgis.gui import QgsAbstractMapToolHandler
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QMainWindow, QScrollArea
from qgis_window import WindowInterface
from working_window import working_window

from wijkaanpak_plugin import classFactory
from wijkaanpak_plugin.docks.shell.panels import PAGES_PART, PANELS, guide


@pytest.fixture
def window(qtbot):
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


REGISTERED = (
    ("registerOptionsWidgetFactory", "unregisterOptionsWidgetFactory"),
    ("registerProjectPropertiesWidgetFactory", "unregisterProjectPropertiesWidgetFactory"),
    ("registerLocatorFilter", "deregisterLocatorFilter"),
)


def handed(iface, name):
    """What was handed to QGIS by a method of its interface."""
    return [call.args[0] for call in getattr(iface, name).call_args_list]


@pytest.mark.parametrize(("put", "take"), REGISTERED)
def test_each_comes_once_the_window_is_there_and_goes_with_the_plugin(window, qtbot, qgis_new_project, put, take):
    iface = WindowInterface(window)
    plugin = classFactory(iface)
    plugin.initGui()
    assert handed(iface, put) == []
    qtbot.waitUntil(lambda: len(handed(iface, put)) == 1, timeout=20000)
    assert handed(iface, take) == []
    plugin.unload()
    assert handed(iface, take) == handed(iface, put)


def test_a_plugin_that_goes_at_once_puts_nothing_there(window, qtbot, qgis_new_project):
    iface = WindowInterface(window)
    plugin = classFactory(iface)
    plugin.initGui()
    plugin.unload()
    QApplication.processEvents()
    assert [handed(iface, put) for put, _take in REGISTERED] == [[], [], []]


def test_the_pages_have_keys_that_are_the_same_in_every_language(window, qtbot, qgis_new_project):
    iface = WindowInterface(window)
    plugin = classFactory(iface)
    plugin.initGui()
    qtbot.waitUntil(lambda: len(handed(iface, "registerLocatorFilter")) == 1, timeout=20000)
    keys = [handed(iface, put)[0].key() for put, _take in REGISTERED[:2]]
    titles = [handed(iface, put)[0].title() for put, _take in REGISTERED[:2]]
    plugin.unload()
    assert keys == ["WijkaanpakOptions", "WijkaanpakPlanProperties"]
    assert titles == ["Wijkaanpak", "Wijkaanpak"]


# Map tools


def test_the_tool_that_picks_is_handed_to_qgis_and_is_for_whoever_has_a_plan(qtbot, small_plan_path):
    with working_window(qtbot) as desk:
        desk.commands.studio.setChecked(True)
        (handler,) = handed(desk.iface, "registerMapToolHandler")
        context = QgsAbstractMapToolHandler.Context()
        assert handler.action() is desk.commands.pick
        assert not handler.isCompatibleWithLayer(None, context)
        assert not desk.commands.pick.isEnabled()
        desk.plan_in_project.open(small_plan_path)
        assert handler.isCompatibleWithLayer(None, context)
        assert handler.isCompatibleWithLayer(desk.plan.layer("claim_line"), context)
        assert desk.commands.pick.isEnabled()
        desk.plan_in_project.close()
        assert not desk.commands.pick.isEnabled()
        desk.commands.studio.setChecked(False)
        iface = desk.iface
    assert handed(iface, "unregisterMapToolHandler") == [handler]


def test_a_second_press_puts_the_tool_away_also_where_qgis_gives_it_at_each_press(qtbot, small_plan_path):
    with working_window(qtbot, small_plan_path) as desk:
        desk.commands.studio.setChecked(True)
        (handler,) = handed(desk.iface, "registerMapToolHandler")
        # As QGIS does it for what was registered.
        desk.commands.pick.triggered.connect(lambda _on: desk.canvas.setMapTool(handler.mapTool()))
        before = desk.canvas.mapTool()
        desk.commands.pick.trigger()
        assert desk.canvas.mapTool() is handler.mapTool()
        desk.commands.pick.trigger()
        qtbot.waitUntil(lambda: desk.canvas.mapTool() is before, timeout=20000)
        assert not desk.commands.pick.isChecked()
        desk.commands.studio.setChecked(False)


# Help


def shown_part(window):
    """The text that the guide stands at: its letters are bold."""
    (text,) = [label.text() for label in window.findChildren(QLabel) if label.font().bold()]
    return text


@pytest.mark.parametrize("key", [panel.key for panel in PANELS])
def test_f1_in_a_panel_opens_the_guide_at_that_panel(qtbot, small_plan_path, key):
    with working_window(qtbot, small_plan_path) as desk:
        dock = desk.bring(key)
        QTest.keyClick(dock.widget(), Qt.Key.Key_F1)
        quick_guide = desk.window.findChild(QDialog, "WijkaanpakQuickGuide")
        assert quick_guide.isVisible()
        steps = next(part.steps for part in guide(PANELS) if part.key == key)
        assert steps[0] in shown_part(quick_guide)


def test_f1_in_a_field_of_a_panel_is_for_the_panel_too(qtbot, small_plan_path):
    with working_window(qtbot, small_plan_path) as desk:
        desk.bring("claims")
        desk.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        QTest.keyClick(field, Qt.Key.Key_F1)
        assert "Claims" in shown_part(desk.window.findChild(QDialog, "WijkaanpakQuickGuide"))


def test_help_of_a_page_can_be_read_while_its_dialog_is_open(qtbot, small_plan_path):
    with working_window(qtbot, small_plan_path) as desk:
        desk.workplace.show_help("claims")
        dialog = QDialog(desk.window)
        dialog.open()
        qtbot.waitUntil(lambda: QApplication.activeModalWidget() is dialog, timeout=20000)
        desk.workplace.show_help(PAGES_PART)
        quick_guide = dialog.findChild(QDialog, "WijkaanpakQuickGuide")
        assert quick_guide.isVisible()
        assert "Ctrl+K" in shown_part(quick_guide)
        scroll = quick_guide.findChild(QScrollArea).verticalScrollBar()
        assert scroll.value() > 0
        dialog.close()
        dialog.deleteLater()
        QApplication.processEvents()
        desk.workplace.show_help("claims")
        guides = desk.window.findChildren(QDialog, "WijkaanpakQuickGuide")
        assert ["Claims" in shown_part(each) for each in guides if each.isVisible()] == [True]
