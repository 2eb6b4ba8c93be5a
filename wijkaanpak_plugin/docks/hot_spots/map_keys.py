"""Keys that choose a kind while the map has the keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal

from wijkaanpak_plugin.docks.widgets.hot_spot_kinds import Kind, kind_of_key


class MapKeys(QObject):
    """Listens to the canvas from ``start`` to ``stop``; keys that choose nothing go on to the map."""

    #: Key of the kind that was chosen.
    chosen = pyqtSignal(str)

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__()
        self._canvas = canvas
        self._kinds: Sequence[Kind] = ()

    def start(self, kinds: Sequence[Kind]) -> None:
        """Choose among these kinds."""
        self._kinds = tuple(kinds)
        self._canvas.installEventFilter(self)

    def stop(self) -> None:
        """Leave all keys to the map."""
        self._canvas.removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the keys of the kinds: also before a shortcut of QGIS does, because R switches its streaming."""
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        kind = self._kind(event)
        if kind is None:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self.chosen.emit(kind.key)
        return True

    def _kind(self, event: QEvent) -> Optional[Kind]:
        plain = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        return kind_of_key(self._kinds, event.text()) if plain == Qt.KeyboardModifier.NoModifier else None
