"""Studio mode arranges the window for a session and gives the desk back as it was."""

from __future__ import annotations

import pytest
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAction, QLabel, QMainWindow, QPushButton, QTableWidget, QToolBar, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.large_targets import LETTERS, TARGET, LargeTargets
from wijkaanpak_plugin.docks.studio.studio_mode import Panel, StudioMode


class Window:
    """What studio mode needs of QGIS."""

    def __init__(self, window):
        self._window = window

    def mainWindow(self):
        return self._window


def dock(window, name):
    made = QgsDockWidget(name, window)
    made.setObjectName(name)
    made.setWidget(QLabel(name))
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, made)
    return made


@pytest.fixture
def desk(qtbot):
    """A window with two panels of the plugin, one of QGIS and two toolbars; yields window, panels and switch."""
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
    window.show()
    calls = []
    action = QAction(window)
    action.setCheckable(True)
    drawing = [Panel(docks["Claims"], lambda on: calls.append(("claims", on)))]
    answers = [Panel(docks["Findings"], lambda on: calls.append(("findings", on)))]
    mode = StudioMode(Window(window), action, drawing, answers)
    yield window, docks, action, calls, mode
    mode.take_down()


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
    assert calls == [("claims", True), ("findings", True)]


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
    assert calls == [("claims", False), ("findings", False)]


def test_taking_down_gives_the_desk_back(desk):
    _window, docks, action, _calls, mode = desk
    action.setChecked(True)
    mode.take_down()
    assert docks["Layers"].isVisible()
    action.toggled.connect(lambda _on: None)
    mode._action.toggled.connect(mode._switch)  # so that the fixture can take it down again


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
