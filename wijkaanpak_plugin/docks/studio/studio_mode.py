"""Studio mode: large targets and only what a session needs on the screen; the desk comes back as it was."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable, NamedTuple, Optional

from qgis.gui import QgisInterface, QgsDockWidget
from qgis.PyQt.QtCore import QByteArray, QSize, Qt
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QToolBar

#: Toolbars that stay: moving about the map, selecting, snapping, and the plugin's own (object names of QGIS).
_TOOLBARS = ("mMapNavToolBar", "mSelectionToolBar", "mSnappingToolBar", "WijkaanpakToolBar")
#: Side of a toolbar icon in pixels: with its margins a target of about 48, easy for a finger. Status: assumption.
_ICON = 36
#: Width of the panels: a quarter of a projector 1920 pixels wide.
_PANELS = 480


class Panel(NamedTuple):
    """A dock, and what makes it large or small again."""

    dock: QgsDockWidget
    set_studio: Callable[[bool], None]


class StudioMode:
    """Two arrangements of the window: the desk, as the user has it, and the studio."""

    def __init__(
        self, iface: QgisInterface, action: QAction, drawing: Sequence[Panel], answers: Sequence[Panel]
    ) -> None:
        """drawing: panels at the top right, as tabs, the last one in front. answers: below them, as tabs."""
        self._window = iface.mainWindow()
        self._action = action
        self._drawing, self._answers = list(drawing), list(answers)
        self._desk: Optional[QByteArray] = None
        self._icons: Optional[QSize] = None
        action.toggled.connect(self._switch)

    def take_down(self) -> None:
        """Give the desk back and stop listening."""
        self._action.setChecked(False)
        self._action.toggled.disconnect(self._switch)

    def _switch(self, on: bool) -> None:
        if on:
            self._enter()
        else:
            self._leave()

    def _enter(self) -> None:
        window = self._window
        self._desk, self._icons = window.saveState(), window.iconSize()
        own = [panel.dock for panel in (*self._drawing, *self._answers)]
        for dock in window.findChildren(QDockWidget):
            if dock not in own:
                dock.hide()
        for toolbar in window.findChildren(QToolBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
            toolbar.setVisible(toolbar.objectName() in _TOOLBARS)
        self._set_icons(QSize(_ICON, _ICON))
        for panel in (*self._drawing, *self._answers):
            panel.set_studio(True)
        self._arrange()

    def _arrange(self) -> None:
        for group in (self._drawing, self._answers):
            for panel in group:
                panel.dock.setFloating(False)
                self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, panel.dock)
                panel.dock.show()
        if self._drawing and self._answers:
            first, second = self._drawing[0].dock, self._answers[0].dock
            self._window.splitDockWidget(first, second, Qt.Orientation.Vertical)
        for group in (self._drawing, self._answers):
            for before, after in zip(group, group[1:]):
                self._window.tabifyDockWidget(before.dock, after.dock)
            if group:
                group[-1].dock.raise_()
        docks = [group[-1].dock for group in (self._drawing, self._answers) if group]
        height = self._window.height()
        self._window.resizeDocks(docks, [_PANELS] * len(docks), Qt.Orientation.Horizontal)
        self._window.resizeDocks(docks, [height * 6 // 10, height * 4 // 10][: len(docks)], Qt.Orientation.Vertical)

    def _leave(self) -> None:
        if self._desk is None or self._icons is None:
            return
        for panel in (*self._drawing, *self._answers):
            panel.set_studio(False)
        self._set_icons(self._icons)
        self._window.restoreState(self._desk)
        self._desk = self._icons = None

    def _set_icons(self, size: QSize) -> None:
        self._window.setIconSize(size)
        for toolbar in self._window.findChildren(QToolBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
            toolbar.setIconSize(size)
