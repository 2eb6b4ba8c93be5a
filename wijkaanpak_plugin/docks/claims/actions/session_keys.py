"""Keys of the studio for when, whose and what the next shapes are, while the map has the keyboard."""

from __future__ import annotations

from typing import Callable

from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QShortcut

from wijkaanpak_plugin.docks.claims.view.party_chips import MOST
from wijkaanpak_plugin.docks.claims.view.period_chips import PERIOD_KEYS

#: Planned work, and what the building block frees.
WORK_KEY, FREEING_KEY = "G", "V"
_LETTERS = (*PERIOD_KEYS, WORK_KEY, FREEING_KEY)


class SessionKeys(QObject):
    """Listens to the canvas. QGIS has single letters too, such as R for streaming: as long as these keys mean something
    they come first.
    """

    #: A letter of those above was pressed.
    letter = pyqtSignal(str)
    #: The party at this place, from 0.
    party = pyqtSignal(int)

    def __init__(self, canvas: QgsMapCanvas, is_on: Callable[[], bool]) -> None:
        """is_on: whether the keys mean something now."""
        super().__init__()
        self._canvas, self._is_on = canvas, is_on
        canvas.installEventFilter(self)
        self._shortcuts = [self._shortcut(place) for place in range(MOST)]
        self.renew()

    def renew(self) -> None:
        """Leave the keys of the parties to others, or take them, as it is now."""
        on = self._is_on()
        for shortcut in self._shortcuts:
            shortcut.setEnabled(on)

    def unload(self) -> None:
        """Leave all keys to the map."""
        if not sip.isdeleted(self._canvas):
            self._canvas.removeEventFilter(self)
        for shortcut in self._shortcuts:
            if not sip.isdeleted(shortcut):
                shortcut.setEnabled(False)
                shortcut.deleteLater()
        self.deleteLater()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the letters, also before a shortcut of QGIS does; all else goes its way."""
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) or event.modifiers():
            return False
        letter = QKeySequence(event.key()).toString()
        if letter not in _LETTERS or not self._is_on():
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
            self.letter.emit(letter)
        return True

    def _shortcut(self, place: int) -> QShortcut:
        # As a shortcut: what Shift and a figure write differs from keyboard to keyboard.
        shortcut = QShortcut(QKeySequence(f"Shift+{place + 1}"), self._canvas)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(lambda: self.party.emit(place))
        return shortcut
