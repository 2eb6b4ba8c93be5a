"""Keys that another plugin gave an action of its own: Qt obeys neither of the two, and says nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QObject, Qt
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import QAction, QWidget

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.first_use import imported

_window_keys = imported("wijkaanpak_plugin.docks.panel.window_keys", "window_keys")

#: Shortcuts of a single widget come before those of the window anyhow.
_WIDE = (Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.ApplicationShortcut)


class SharedKeys(QObject):
    """Obeys actions of the plugin when something else in the window has their keys too, and says so once."""

    def __init__(self, window: QWidget, actions: Sequence[QAction], messages: Messages) -> None:
        super().__init__()
        self._window, self._actions, self._messages = window, actions, messages
        self._said = False
        window.installEventFilter(self)

    def unload(self) -> None:
        """Leave the keys alone."""
        if not sip.isdeleted(self._window):
            self._window.removeEventFilter(self)
        self.deleteLater()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take keys that are shared, before Qt finds that it cannot choose; all else goes its way."""
        if event.type() != QEvent.Type.ShortcutOverride:
            return False
        keys = _keys_of(event)
        for action in self._actions:
            other = self._other(keys) if action.isEnabled() and action.shortcut() == keys else None
            if other is not None:
                event.accept()
                action.trigger()
                self._say(action, other)
                return True
        return False

    def _other(self, keys: QKeySequence) -> Optional[str]:
        """Return the name of what else these keys are for, None when there is nothing."""
        known = _window_keys(self._window)
        for action in known.actions(keys):
            if action not in self._actions and action.shortcutContext() in _WIDE:
                return action.text().replace("&", "") or action.objectName()
        for shortcut in known.shortcuts(keys):
            if shortcut.context() in _WIDE:
                return shortcut.objectName()
        return None

    def _say(self, action: QAction, other: str) -> None:
        if self._said:
            return
        self._said = True
        text = translate(
            "Undo",
            "Something else in QGIS has the keys {keys} too ({other}); as long as the plan has something for them they "
            "are the plan's. You can give either other keys in Settings > Keyboard Shortcuts.",
        )
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self._messages.info(text.format(keys=keys, other=other or "?"))


def _keys_of(event: QKeyEvent) -> QKeySequence:
    modifiers = event.modifiers()
    # A number in Qt5, a flag in Qt6.
    return QKeySequence(int(getattr(modifiers, "value", modifiers)) | event.key())
