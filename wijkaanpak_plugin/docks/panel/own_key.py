"""Key that belongs to a panel while the keyboard is there, and to QGIS elsewhere."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import QWidget


class OwnKey(QObject):
    """Listens to a widget and what is in it. A shortcut would not do: QGIS has the same keys for something else (to
    delete what is selected on the map, say), and of two shortcuts with the same keys Qt obeys neither.
    """

    pressed = pyqtSignal()

    def __init__(self, widget: QWidget, key: QKeySequence.StandardKey) -> None:
        super().__init__(widget)
        self._key = key
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the key, before a shortcut does; all else goes its way."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if not (override or event.type() == QEvent.Type.KeyPress) or not event.matches(self._key):
            return False
        event.accept()
        if not override:
            self.pressed.emit()
        return True


def is_favourite_key(event: QKeyEvent) -> bool:
    """Whether keys are Ctrl+D, which makes something a favourite."""
    return bool(event.key() == Qt.Key.Key_D and event.modifiers() == Qt.KeyboardModifier.ControlModifier)
