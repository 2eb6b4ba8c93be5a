"""The keys that tag: figures for transitions, letters for scale levels, on the map and in the panel only."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QShortcut, QWidget

from wijkaanpak_plugin.docks.panel.window_keys import window_keys
from wijkaanpak_plugin.docks.tags.summary import TRANSITION


class TagKeys(QObject):
    """Shortcuts of some widgets and what is in them. A text field keeps the keys that are typed in it: Qt asks
    the field first.

    QGIS has keys of one letter too, such as S for snapping. Qt gives a key that two ask for to neither of them; while
    these keys work, they come first.
    """

    #: List, key, and whether it must lead.
    pressed = pyqtSignal(str, str, bool)

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self._widgets = widgets
        self._shortcuts: list[QShortcut] = []
        self._letters: dict[str, tuple[str, str]] = {}
        self._on = False
        for widget in widgets:
            widget.installEventFilter(self)

    def set_keys(self, keys: Mapping[str, tuple[str, str]]) -> None:
        """Use these keys, in place of those before; value: list and key of its entry."""
        self._clear()
        self._letters = dict(keys)
        for letter, (of_list, key) in keys.items():
            self._add(letter, of_list, key, False)
            if of_list == TRANSITION:
                self._add(f"Shift+{letter}", of_list, key, True)

    def set_enabled(self, on: bool) -> None:
        """Let the keys work, or leave them to whoever wants them."""
        self._on = on
        for shortcut in self._shortcuts:
            shortcut.setEnabled(on)

    def unload(self) -> None:
        """Remove the shortcuts."""
        self._clear()
        for widget in self._widgets:
            if not sip.isdeleted(widget):
                widget.removeEventFilter(self)
        self.deleteLater()

    def eventFilter(self, widget: QObject, event: QEvent) -> bool:
        """Take a key that an action of QGIS asks for as well before Qt gives it to neither; all else goes its way."""
        if event.type() != QEvent.Type.ShortcutOverride or not self._on:
            return False
        pressed = self._letters.get(QKeySequence(event.key()).toString()) if not event.modifiers() else None
        if pressed is None or not _is_an_action_of(widget.window(), QKeySequence(event.key())):
            return False
        event.accept()
        if not event.isAutoRepeat():
            self.pressed.emit(*pressed, False)
        return True

    def _add(self, sequence: str, of_list: str, key: str, lead: bool) -> None:
        for widget in self._widgets:
            shortcut = QShortcut(QKeySequence(sequence), widget)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.setEnabled(self._on)
            shortcut.activated.connect(lambda: self.pressed.emit(of_list, key, lead))
            self._shortcuts.append(shortcut)

    def _clear(self) -> None:
        for shortcut in self._shortcuts:
            if not sip.isdeleted(shortcut):
                shortcut.setEnabled(False)
                shortcut.deleteLater()
        self._shortcuts.clear()


def _is_an_action_of(window: QWidget, key: QKeySequence) -> bool:
    return next(window_keys(window).actions(key), None) is not None
