"""Keys of the panels that work wherever the keyboard is: on the map, in a field, on a tab."""

from __future__ import annotations

from functools import partial
from typing import Any, Callable, Optional

from qgis.gui import QgisInterface
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QObject, Qt, QTimer
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDockWidget,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from wijkaanpak_plugin.docks.panel.dock_contents import DockContents
from wijkaanpak_plugin.docks.panel.own_key import is_favourite_key
from wijkaanpak_plugin.docks.panel.panel_dock import PanelDock
from wijkaanpak_plugin.docks.panel.studio import is_in_studio
from wijkaanpak_plugin.docks.shell.panel_docks import PanelDocks

#: Panels that come to the front within so many ms are arranged by the program (the window opens, studio mode begins):
#: only one that comes alone was brought there by the user.
_TOGETHER = 150


class PanelKeys(QObject):
    """Ctrl+F goes to the search of the panel in front, Ctrl+D makes the current card a favourite; Esc, Enter and a
    panel that goes out of sight give the map the keyboard; Ctrl+Z in a field that has nothing to undo itself is that of
    the window.

    QGIS has Ctrl+F for the filter of the current layer, and Ctrl+D to remove it. It keeps them in its own panels, and
    everywhere while no panel of the plugin is seen that has a search, or cards.
    """

    def __init__(self, iface: QgisInterface, panels: PanelDocks) -> None:
        super().__init__()
        self._canvas = iface.mapCanvas()
        self._panels = panels
        #: Keys of the panels that the user worked in, the last one first.
        self._recent: list[str] = []
        self._shown: list[str] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_TOGETHER)
        self._soon.timeout.connect(self._note_shown)
        self._field: Optional[QWidget] = None
        self._windows: list[QWidget] = [iface.mainWindow(), *panels.docks.values()]
        for window in self._windows:
            window.installEventFilter(self)
        for key, dock in panels.docks.items():
            dock.visibilityChanged.connect(partial(self._came_or_went, key))
        panels.when_any_is_built(self._connect_panel)
        QApplication.instance().focusChanged.connect(self._focus_changed)

    def unload(self) -> None:
        """Leave all keys to QGIS."""
        QApplication.instance().focusChanged.disconnect(self._focus_changed)
        self._soon.stop()
        for watched in (*self._windows, self._field):
            if watched is not None and not sip.isdeleted(watched):
                watched.removeEventFilter(self)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Ctrl+F and Ctrl+D before a shortcut does, and leave undo and redo to shortcuts where a field has none;
        all else goes its way.
        """
        if event.type() != QEvent.Type.ShortcutOverride:
            return False
        if watched is self._field:
            return self._leave_undo(event)
        if (event.matches(QKeySequence.StandardKey.Find) and self._find()) or (
            is_favourite_key(event) and self._favour()
        ):
            event.accept()
            return True
        return False

    # Undo

    def _leave_undo(self, event: QEvent) -> bool:
        """Qt's fields claim the keys of undo and redo even when they have nothing to take back."""
        undo, redo = _own_undo(self._field)
        if (event.matches(QKeySequence.StandardKey.Undo) and not undo) or (
            event.matches(QKeySequence.StandardKey.Redo) and not redo
        ):
            event.ignore()
            return True
        return False

    # The search, and favourites

    def _find(self) -> bool:
        """Go to a search; False where the keyboard is in another panel of QGIS, or no panel has one now."""
        return not self._is_in_qgis() and (self._ask(lambda contents: contents.find()) or self._find_in_studio())

    def _favour(self) -> bool:
        """Make the current card a favourite, or no longer; False where no panel in sight has cards."""
        return not self._is_in_qgis() and self._ask(lambda contents: contents.favour())

    def _ask(self, work: Callable[[DockContents], bool]) -> bool:
        """Let the first panel in sight that can do something do it: that with the keyboard, or that was used last."""
        self._note_shown()
        dock = _dock_of(QApplication.focusWidget())
        inside = [key for key, own in self._panels.docks.items() if own is dock]
        for key in dict.fromkeys([*inside, *self._recent, *self._panels.drawing_first]):
            contents = self._panels.docks[key].widget()
            if isinstance(contents, DockContents) and contents.isUserVisible() and work(contents):
                return True
        return False

    def _find_in_studio(self) -> bool:
        """Bring a panel with a search in front in the studio, which shows one at a time; False on the desk."""
        for key in self._panels.drawing_first:
            dock = self._panels.docks[key]
            if is_in_studio(dock):
                before = [other for other in self._panels.docks.values() if other.isUserVisible()]
                dock.setUserVisible(True)
                if self._panels.use(key, lambda controller: controller.dock.find()):
                    return True
                for other in before:
                    other.setUserVisible(True)
        return False

    def _is_in_qgis(self) -> bool:
        """Return whether the keyboard is in a panel of QGIS."""
        dock = _dock_of(QApplication.focusWidget())
        return dock is not None and not isinstance(dock, PanelDock)

    def _came_or_went(self, key: str, visible: bool) -> None:
        if visible:
            self._shown.append(key)
            self._soon.start()
        elif _dock_of(QApplication.focusWidget()) is self._panels.docks.get(key):
            # What is typed next would change something in a panel that nobody sees.
            self._give_keyboard_to_map()

    def _note_shown(self) -> None:
        shown, self._shown = set(self._shown), []
        if len(shown) == 1:
            self._note_used(*shown)

    def _note_used(self, key: str) -> None:
        self._recent = [key, *(other for other in self._recent if other != key)]

    # The keyboard

    def _connect_panel(self, panel: Any) -> None:
        if isinstance(panel.dock, DockContents):
            panel.dock.keyboard_left.connect(self._give_keyboard_to_map)

    def _give_keyboard_to_map(self) -> None:
        self._canvas.window().activateWindow()
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus_changed(self, _before: Optional[QWidget], now: Optional[QWidget]) -> None:
        if self._field is not None and not sip.isdeleted(self._field):
            self._field.removeEventFilter(self)
        self._field = None
        dock = _dock_of(now)
        for key, own in self._panels.docks.items():
            if own is dock and now is not None:
                self._note_used(key)
                self._field = now
                now.installEventFilter(self)


def _dock_of(widget: Optional[QWidget]) -> Optional[QDockWidget]:
    while widget is not None and not isinstance(widget, QDockWidget):
        widget = widget.parentWidget()
    return widget


def _own_undo(field: Optional[QWidget]) -> tuple[bool, bool]:
    """Return whether a field has something to undo and to redo itself."""
    if isinstance(field, QPlainTextEdit):
        return field.document().isUndoAvailable(), field.document().isRedoAvailable()
    line = field.lineEdit() if isinstance(field, (QComboBox, QAbstractSpinBox)) else field
    if isinstance(line, QLineEdit):
        return line.isUndoAvailable(), line.isRedoAvailable()
    return False, False
