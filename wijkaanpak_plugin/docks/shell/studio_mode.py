"""Studio mode: one row of tools, one panel at a time, and the map as large as it can be; the desk comes back as it was.

The map keeps its size when another panel comes to the front: all panels share one place and one width. Only a panel
that is of no use so narrow stands below the map, as wide as the window.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import partial
from typing import Any, Callable, NamedTuple, Optional

from qgis.core import QgsSettings
from qgis.gui import QgisInterface, QgsDockWidget
from qgis.PyQt.QtCore import QByteArray, QSize, Qt, QTimer
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QMainWindow, QToolBar

from wijkaanpak_plugin.docks.panel.large_targets import WIDE
from wijkaanpak_plugin.docks.panel.studio import show_studio
from wijkaanpak_plugin.docks.shell.commands import Commands
from wijkaanpak_plugin.docks.shell.tool_row import ToolRow

#: Widths in pixels of the panel in a window of a projector, and in one less wide than ``WIDE``. With them the map has
#: more than 65 % of a window of 1920 x 1080, and of 1366 x 768.
_WIDTH, _NARROW_WIDTH = 444, 376
#: Share of the height of the window that a panel below the map takes. Status: assumption.
_LOW_SHARE = 0.45
#: Setting that holds the arrangement of the desk while the window is that of the studio, and its place on the screen.
_DESK, _PLACE = "wijkaanpak/studio/desk", "wijkaanpak/studio/place"
_LARGEST = 16_777_215  # what Qt calls QWIDGETSIZE_MAX, which Python does not know


class Desk(NamedTuple):
    """What the window was like before the studio."""

    arrangement: QByteArray
    place: QByteArray
    icons: QSize
    has_status_bar: bool
    is_full_screen: bool


class StudioMode:
    """Two arrangements of the window: the desk, as the user has it, and the studio."""

    def __init__(
        self,
        iface: QgisInterface,
        commands: Commands,
        docks: Mapping[str, QgsDockWidget],
        actions: Mapping[str, QAction],
        first: str,
        agenda: Callable[[], Any],
        below: Collection[str] = (),
    ) -> None:
        """docks, actions: by key of the panel; what shows it, and what brings it to the front in the studio. first: the
        panel in front the first time. agenda: makes the line that says where the session is (``AgendaLine``). below:
        keys of the panels that stand below the map.
        """
        self._below = frozenset(below)
        self._iface, self._window = iface, iface.mainWindow()
        self._commands, self._docks, self._actions = commands, dict(docks), dict(actions)
        self._front = first
        self._make_agenda = agenda
        self._agenda: Optional[Any] = None
        self._desk: Optional[Desk] = None
        self._row: Optional[ToolRow] = None
        # The room that a panel needs is there only after Qt has laid out the window.
        self._soon = QTimer()
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._settle)
        commands.studio.toggled.connect(self._switch)
        for key, action in self._actions.items():
            action.triggered.connect(partial(self._press, key))
            self._docks[key].visibilityChanged.connect(partial(self._seen, key))
        if self._window.isVisible():
            # The plugin was loaded again in a window that goes on: that has its desk.
            _forget()
        iface.initializationCompleted.connect(self._bring_desk_back)

    def unload(self) -> None:
        """Give the desk back and stop listening."""
        self._iface.initializationCompleted.disconnect(self._bring_desk_back)
        desk = self._desk
        self._commands.studio.setChecked(False)
        self._commands.studio.toggled.disconnect(self._switch)
        self._soon.stop()
        if desk is not None:
            # QGIS that quits saves its window before it unloads plugins: with the studio. The next start mends that.
            _keep(desk)

    def _bring_desk_back(self) -> None:
        """Arrange a window that QGIS has just restored as the desk, when it was left as the studio."""
        desk, place = QgsSettings().value(_DESK), QgsSettings().value(_PLACE)
        _forget()
        if isinstance(place, QByteArray):
            self._window.restoreGeometry(place)
        if isinstance(desk, QByteArray):
            self._window.restoreState(desk)

    def _switch(self, on: bool) -> None:
        if on:
            self._enter()
        else:
            self._leave()

    def _enter(self) -> None:
        window = self._window
        status = window.statusBar()
        desk = Desk(
            window.saveState(), window.saveGeometry(), window.iconSize(), status.isVisible(), window.isFullScreen()
        )
        _keep(desk)
        self._front = self._in_front() or self._front
        for dock in window.findChildren(QDockWidget):
            dock.hide()
        for toolbar in _toolbars(window):
            toolbar.hide()
        self._agenda = self._make_agenda()
        self._row = ToolRow(self._iface, self._commands, self._actions, self._agenda)
        window.addToolBar(Qt.ToolBarArea.TopToolBarArea, self._row)
        # Of height zero and not hidden: Qt takes the keys of a menu bar that is hidden for dead.
        window.menuBar().setFixedHeight(0)
        status.hide()
        window.setWindowState(window.windowState() | Qt.WindowState.WindowFullScreen)
        for key, dock in self._docks.items():
            dock.setFloating(False)
            area = (
                Qt.DockWidgetArea.BottomDockWidgetArea if key in self._below else Qt.DockWidgetArea.RightDockWidgetArea
            )
            window.addDockWidget(area, dock)
            show_studio(dock, True)
        beside = [dock for key, dock in self._docks.items() if key not in self._below]
        for before, after in zip(beside, beside[1:]):
            window.tabifyDockWidget(before, after)
        self._desk = desk
        self._bring(self._front)
        self._soon.start()

    def _leave(self) -> None:
        desk, self._desk = self._desk, None
        if desk is None:
            return
        window = self._window
        self._soon.stop()
        if self._agenda is not None:
            self._agenda.unload()
            self._agenda = None
        if self._row is not None:
            window.removeToolBar(self._row)
            self._row.deleteLater()
            self._row = None
        for dock in self._docks.values():
            _free_width(dock)
            show_studio(dock, False)
        menus = window.menuBar()
        menus.setMinimumHeight(0)
        menus.setMaximumHeight(_LARGEST)
        window.statusBar().setVisible(desk.has_status_bar)
        if not desk.is_full_screen:
            window.setWindowState(window.windowState() & ~Qt.WindowState.WindowFullScreen)
        window.restoreState(desk.arrangement)
        _forget()

    def _settle(self) -> None:
        """Give the panels their width, and the row its words, in a window that has its size now."""
        if self._row is None:
            return
        is_wide = self._window.width() >= WIDE
        for key, dock in self._docks.items():
            if key not in self._below:
                dock.setFixedWidth(_WIDTH if is_wide else _NARROW_WIDTH)
            elif key == self._front:
                self._window.resizeDocks([dock], [int(self._window.height() * _LOW_SHARE)], Qt.Orientation.Vertical)
        self._row.show_words(self._front, is_wide)

    # One panel at a time

    def _press(self, key: str, _checked: bool) -> None:
        self._bring(key)

    def _seen(self, key: str, visible: bool) -> None:
        """Bring a panel to the front that somebody else showed, such as a command that works in it."""
        if visible and self._desk is not None and key != self._front:
            self._bring(key)

    def _bring(self, key: str) -> None:
        self._front = key
        self._docks[key].show()
        self._docks[key].raise_()
        for other, dock in self._docks.items():
            if other != key:
                dock.hide()
            self._actions[other].setChecked(other == key)
        self._soon.start()

    def _in_front(self) -> Optional[str]:
        """Return the panel that the user sees on the desk, None when there is none or there are several."""
        seen = [key for key, dock in self._docks.items() if dock.isUserVisible()]
        return seen[0] if len(seen) == 1 else None


def _toolbars(window: QMainWindow) -> list[QToolBar]:
    return list(window.findChildren(QToolBar, options=Qt.FindChildOption.FindDirectChildrenOnly))


def _free_width(dock: QgsDockWidget) -> None:
    dock.setMinimumWidth(0)
    dock.setMaximumWidth(_LARGEST)


def _keep(desk: Desk) -> None:
    QgsSettings().setValue(_DESK, desk.arrangement)
    QgsSettings().setValue(_PLACE, desk.place)


def _forget() -> None:
    QgsSettings().remove(_DESK)
    QgsSettings().remove(_PLACE)
