"""Studio mode: large targets and only what a session needs on the screen; the desk comes back as it was."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Optional

from qgis.core import QgsSettings
from qgis.gui import QgisInterface, QgsDockWidget
from qgis.PyQt.QtCore import QByteArray, QSize, Qt, QTimer
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QTabBar, QToolBar

from wijkaanpak_plugin.docks.panel.large_targets import STYLE
from wijkaanpak_plugin.docks.panel.studio import show_studio

#: Toolbars that stay: moving about the map, selecting, snapping, and the plugin's own (object names of QGIS).
_TOOLBARS = ("mMapNavToolBar", "mSelectionToolBar", "mSnappingToolBar", "WijkaanpakToolBar")
#: Side of a toolbar icon in pixels: with its margins a target of about 48, easy for a finger. Status: assumption.
_ICON = 36
#: Widths of the panels for drawing and for answers: of a projector 1920 pixels wide the map keeps more than half.
_WIDTHS = (460, 380)
#: In a window less wide than so many pixels all panels are tabs at the right, so that the map keeps its room.
_NARROW = 1600
#: Setting that holds the arrangement of the desk while the window is that of the studio.
_DESK = "wijkaanpak/studio/desk"


class Panel(NamedTuple):
    """A dock of the plugin."""

    dock: QgsDockWidget


class StudioMode:
    """Two arrangements of the window: the desk, as the user has it, and the studio."""

    def __init__(
        self, iface: QgisInterface, action: QAction, drawing: Sequence[Panel], answers: Sequence[Panel]
    ) -> None:
        """drawing: panels at the right, as tabs, the last one in front. answers: at the left, so that both are seen."""
        self._iface, self._window = iface, iface.mainWindow()
        self._action = action
        self._drawing, self._answers = list(drawing), list(answers)
        self._desk: Optional[QByteArray] = None
        self._icons: Optional[QSize] = None
        self._size = QSize()
        # The tabs of docks, and the room each needs, are there only after Qt has laid out the window.
        self._soon = QTimer()
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._settle)
        action.toggled.connect(self._switch)
        if self._window.isVisible():
            # The plugin was loaded again in a window that goes on: that has its desk.
            QgsSettings().remove(_DESK)
        iface.initializationCompleted.connect(self._bring_desk_back)

    def unload(self) -> None:
        """Give the desk back and stop listening."""
        self._iface.initializationCompleted.disconnect(self._bring_desk_back)
        desk = self._desk
        self._action.setChecked(False)
        self._action.toggled.disconnect(self._switch)
        if desk is not None:
            # QGIS that quits saves its window before it unloads plugins: with the studio. The next start mends that.
            QgsSettings().setValue(_DESK, desk)

    def _bring_desk_back(self) -> None:
        """Arrange a window that QGIS has just restored as the desk, when it was left as the studio."""
        desk = QgsSettings().value(_DESK)
        QgsSettings().remove(_DESK)
        if isinstance(desk, QByteArray):
            self._window.restoreState(desk)

    def _switch(self, on: bool) -> None:
        if on:
            self._enter()
        else:
            self._leave()

    def _enter(self) -> None:
        window = self._window
        self._desk, self._icons, self._size = window.saveState(), window.iconSize(), window.size()
        QgsSettings().setValue(_DESK, self._desk)
        own = [panel.dock for panel in (*self._drawing, *self._answers)]
        for dock in window.findChildren(QDockWidget):
            if dock not in own:
                dock.hide()
        for toolbar in window.findChildren(QToolBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
            toolbar.setVisible(toolbar.objectName() in _TOOLBARS)
        self._set_icons(QSize(_ICON, _ICON))
        for panel in (*self._drawing, *self._answers):
            show_studio(panel.dock, True)
        self._arrange()
        self._soon.start()

    def _arrange(self) -> None:
        for side, group in self._groups():
            for panel in group:
                panel.dock.setFloating(False)
                self._window.addDockWidget(side, panel.dock)
                panel.dock.show()
            for before, after in zip(group, group[1:]):
                self._window.tabifyDockWidget(before.dock, after.dock)
            group[-1].dock.raise_()

    def _groups(self) -> list[tuple[Qt.DockWidgetArea, list[Panel]]]:
        right, left = Qt.DockWidgetArea.RightDockWidgetArea, Qt.DockWidgetArea.LeftDockWidgetArea
        if self._window.width() < _NARROW:
            return [(right, [*self._answers, *self._drawing])]
        return [(side, group) for side, group in ((right, self._drawing), (left, self._answers)) if group]

    def _settle(self) -> None:
        """Give the panels their widths and the tabs their size; a window that grew gets its size back."""
        self._style_tabs(STYLE)
        docks = [group[-1].dock for _side, group in self._groups()]
        self._window.resizeDocks(docks, list(_WIDTHS[: len(docks)]), Qt.Orientation.Horizontal)
        if not self._window.isMaximized() and not self._window.isFullScreen():
            self._window.resize(self._size)

    def _style_tabs(self, style: str) -> None:
        for tabs in self._window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
            tabs.setStyleSheet(style)

    def _leave(self) -> None:
        if self._desk is None or self._icons is None:
            return
        self._soon.stop()
        self._style_tabs("")
        for panel in (*self._drawing, *self._answers):
            show_studio(panel.dock, False)
        self._set_icons(self._icons)
        self._window.restoreState(self._desk)
        QgsSettings().remove(_DESK)
        self._desk = self._icons = None

    def _set_icons(self, size: QSize) -> None:
        self._window.setIconSize(size)
        for toolbar in self._window.findChildren(QToolBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
            toolbar.setIconSize(size)
