"""Studio mode arranges the window for a session and gives the desk back as it was."""

from __future__ import annotations

from contextlib import suppress

import pytest
from qgis.core import QgsSettings
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAction, QLabel, QMainWindow, QPushButton, QTableWidget, QToolBar, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.panel.large_targets import LETTERS, TARGET, LargeTargets
from wijkaanpak_plugin.docks.panel.studio import StudioSwitch
from wijkaanpak_plugin.docks.shell.studio_mode import Panel, StudioMode


class Window(QObject):
    """What studio mode needs of QGIS."""

    ready = pyqtSignal()

    def __init__(self, window):
        super().__init__()
        self._window = window

    @property
    def initializationCompleted(self):
        return self.ready

    def mainWindow(self):
        return self._window


def dock(window, name):
    made = QgsDockWidget(name, window)
    made.setObjectName(name)
    made.setWidget(QLabel(name))
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, made)
    return made


def window_with_panels(qtbot):
    """Return a window, not shown yet, with two panels of the plugin, one of QGIS and two toolbars; and its panels."""
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(QLabel("map"))
    window.resize(1600, 900)
    for name in ("mDigitizeToolBar", "WijkaanpakToolBar"):
        bar = QToolBar(name)
        bar.setObjectName(name)
        window.addToolBar(bar)
    docks = {name: dock(window, name) for name in ("Layers", "Claims", "Findings")}
    docks["Claims"].hide()
    return window, docks


@pytest.fixture
def desk(qtbot):
    """A window that is shown; yields window, panels and switch."""
    QgsSettings().remove("wijkaanpak/studio")
    window, docks = window_with_panels(qtbot)
    window.show()
    calls = []
    action = QAction(window)
    action.setCheckable(True)
    for name in ("Claims", "Findings"):
        StudioSwitch(docks[name]).switched.connect(lambda on, name=name: calls.append((name, on)))
    mode = StudioMode(Window(window), action, [Panel(docks["Claims"])], [Panel(docks["Findings"])])
    yield window, docks, action, calls, mode
    with suppress(TypeError):  # a test may have taken it down already
        mode.unload()


def bars(window):
    return {bar.objectName(): bar.isVisible() for bar in window.findChildren(QToolBar)}


def test_the_studio_shows_only_what_a_session_needs(desk):
    window, docks, action, calls, _mode = desk
    action.setChecked(True)
    assert [docks[name].isVisible() for name in ("Layers", "Claims", "Findings")] == [False, True, True]
    assert bars(window) == {"mDigitizeToolBar": False, "WijkaanpakToolBar": True}
    assert window.dockWidgetArea(docks["Claims"]) == Qt.DockWidgetArea.RightDockWidgetArea
    assert window.dockWidgetArea(docks["Findings"]) == Qt.DockWidgetArea.LeftDockWidgetArea
    assert window.iconSize().height() >= 32
    assert calls == [("Claims", True), ("Findings", True)]


def test_the_desk_comes_back_as_it_was(desk):
    window, docks, action, calls, _mode = desk
    before = window.iconSize()
    action.setChecked(True)
    calls.clear()
    action.setChecked(False)
    assert [docks[name].isVisible() for name in ("Layers", "Claims", "Findings")] == [True, False, True]
    assert bars(window) == {"mDigitizeToolBar": True, "WijkaanpakToolBar": True}
    assert window.dockWidgetArea(docks["Findings"]) == Qt.DockWidgetArea.LeftDockWidgetArea
    assert window.iconSize() == before
    assert calls == [("Claims", False), ("Findings", False)]


def test_taking_down_gives_the_desk_back(desk):
    _window, docks, action, _calls, mode = desk
    action.setChecked(True)
    mode.unload()
    assert docks["Layers"].isVisible()


def start_again(qtbot, left):
    """Return window, panels and studio mode of the next start of QGIS, which restores what it saved when it quit."""
    window, docks = window_with_panels(qtbot)
    iface = Window(window)
    mode = StudioMode(iface, QAction(window), [Panel(docks["Claims"])], [])
    window.restoreState(left)
    window.show()
    iface.ready.emit()
    return window, docks, mode


def visible(docks):
    return [docks[name].isVisible() for name in ("Layers", "Claims", "Findings")]


def test_qgis_that_quits_in_the_studio_starts_with_the_desk(desk, qtbot):
    window, _docks, action, _calls, mode = desk
    action.setChecked(True)
    left = window.saveState()
    mode.unload()
    again, docks, fresh = start_again(qtbot, left)
    assert visible(docks) == [True, False, True]
    assert bars(again) == {"mDigitizeToolBar": True, "WijkaanpakToolBar": True}
    fresh.unload()


def test_qgis_that_dies_in_the_studio_starts_with_the_desk(desk, qtbot):
    window, _docks, action, _calls, _mode = desk
    action.setChecked(True)
    _again, docks, fresh = start_again(qtbot, window.saveState())
    assert visible(docks) == [True, False, True]
    fresh.unload()


def test_a_desk_that_was_given_back_is_arranged_by_qgis_again(desk, qtbot):
    window, _docks, action, _calls, _mode = desk
    action.setChecked(True)
    action.setChecked(False)
    _docks["Layers"].hide()
    _again, docks, fresh = start_again(qtbot, window.saveState())
    assert visible(docks) == [False, False, True]
    fresh.unload()


def test_a_plugin_that_is_loaded_again_leaves_the_window_as_it_is(desk, qtbot):
    window, docks, action, _calls, mode = desk
    action.setChecked(True)
    mode.unload()
    docks["Layers"].hide()
    iface = Window(window)
    again = StudioMode(iface, action, [], [])
    iface.ready.emit()
    assert not docks["Layers"].isVisible()
    again.unload()


def test_controls_grow_and_shrink_again(qtbot):
    panel = QWidget()
    qtbot.addWidget(panel)
    button = QPushButton("x")
    QVBoxLayout(panel).addWidget(button)
    before = button.minimumHeight(), button.iconSize(), button.font().pointSize()
    large = LargeTargets(panel)
    panel.show()
    large.set_large(True)
    button.ensurePolished()
    assert button.minimumHeight() >= TARGET
    assert button.font().pointSize() == LETTERS
    large.set_large(True)
    large.set_large(False)
    assert (button.minimumHeight(), button.iconSize(), button.font().pointSize()) == before


def test_what_a_table_is_painted_with_shrinks_again_too(qtbot):
    panel = QWidget()
    qtbot.addWidget(panel)
    table = QTableWidget(2, 2)
    column = QVBoxLayout(panel)
    column.addWidget(table)
    title = QLabel("x")
    bold = title.font()
    bold.setBold(True)
    title.setFont(bold)
    column.addWidget(title)
    panel.show()
    painted = (table, table.viewport(), table.horizontalHeader(), table.verticalHeader(), title)
    before = [part.font().pointSizeF() for part in painted]
    large = LargeTargets(panel)
    large.set_large(True)
    assert [part.font().pointSizeF() for part in painted] == [LETTERS] * len(painted)
    large.set_large(False)
    assert [part.font().pointSizeF() for part in painted] == before
    assert title.font().bold()
