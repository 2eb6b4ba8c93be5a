"""Keys of a walk: those that a presenter's clicker sends, and figures for the answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable

from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

#: Wherever the keyboard is, and only on the map: in a field a figure is typed.
_EVERYWHERE = {Qt.Key.Key_PageUp: "previous", Qt.Key.Key_PageDown: "next"}
_ON_MAP = {Qt.Key.Key_Home: "all", Qt.Key.Key_Escape: "end"}
_FIGURES = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)


class WalkKeys(QObject):
    """QGIS' map zooms on Page Up and Page Down; as long as somebody walks they go from stop to stop."""

    #: previous, next, all or end.
    pressed = pyqtSignal(str)
    #: The answer at this place, from 0.
    answer = pyqtSignal(int)

    def __init__(self, canvas: QgsMapCanvas, panel: Sequence[QWidget], is_on: Callable[[], bool]) -> None:
        """panel: what else has the keyboard while somebody walks. is_on: whether somebody does."""
        super().__init__()
        self._canvas, self._is_on = canvas, is_on
        self._watched: tuple[QWidget, ...] = (canvas, *panel)
        for widget in self._watched:
            widget.installEventFilter(self)

    def unload(self) -> None:
        """Leave all keys to the map."""
        for widget in self._watched:
            if not sip.isdeleted(widget):
                widget.removeEventFilter(self)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of a walk, also before a shortcut of QGIS does; all else goes its way."""
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) or not self._is_on():
            return False
        on_map = watched is self._canvas
        key = event.key() if not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier else None
        what = _EVERYWHERE.get(key) or (_ON_MAP.get(key) if on_map else None)
        is_figure = on_map and key in _FIGURES
        if what is None and not is_figure:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
            if what is not None:
                self.pressed.emit(what)
            else:
                self.answer.emit(_FIGURES.index(key))
        return True
