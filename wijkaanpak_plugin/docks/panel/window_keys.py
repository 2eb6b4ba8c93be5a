"""What in a window has keys of its own: thousands of actions are looked through once, not at each press."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QObject
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QAction, QShortcut, QWidget

_NAME = "WijkaanpakWindowKeys"
#: Keys are given and plugins are loaded in other windows; what adds an action here says so.
_MAY_BRING_KEYS = (QEvent.Type.WindowActivate, QEvent.Type.ActionAdded, QEvent.Type.ChildAdded)


class WindowKeys(QObject):
    """The actions and shortcuts of a window that have keys, found anew after something may have brought others."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName(_NAME)
        self._window = window
        self._actions: list[QAction] = []
        self._shortcuts: list[QShortcut] = []
        self._is_known = False
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look again at the next press when something may have brought other keys; all events go their way."""
        if event.type() in _MAY_BRING_KEYS:
            self._is_known = False
        return False

    def actions(self, keys: QKeySequence) -> Iterator[QAction]:
        """Yield the actions that work and have these keys."""
        self._look()
        for action in self._actions:
            if not sip.isdeleted(action) and action.isEnabled() and keys in action.shortcuts():
                yield action

    def shortcuts(self, keys: QKeySequence) -> Iterator[QShortcut]:
        """Yield the shortcuts that are no action's, work and have these keys."""
        self._look()
        for shortcut in self._shortcuts:
            if not sip.isdeleted(shortcut) and shortcut.isEnabled() and shortcut.key() == keys:
                yield shortcut

    def _look(self) -> None:
        if not self._is_known:
            self._is_known = True
            self._actions = [action for action in self._window.findChildren(QAction) if action.shortcuts()]
            self._shortcuts = self._window.findChildren(QShortcut)


def window_keys(window: QWidget) -> WindowKeys:
    """Return what knows the keys of a window; it goes with the window."""
    return window.findChild(WindowKeys, _NAME) or WindowKeys(window)
