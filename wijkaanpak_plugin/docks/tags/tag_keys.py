"""The keys that tag: figures for transitions, letters for scale levels, on the map and in the panel only."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QShortcut, QWidget

from wijkaanpak_plugin.docks.tags.summary import TRANSITION


class TagKeys(QObject):
    """Shortcuts of some widgets and what is in them. A text field keeps the keys that are typed in it: Qt asks
    the field first.
    """

    #: List, key, and whether it must lead.
    pressed = pyqtSignal(str, str, bool)

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self._widgets = widgets
        self._shortcuts: list[QShortcut] = []
        self._on = False

    def set_keys(self, keys: Mapping[str, tuple[str, str]]) -> None:
        """Use these keys, in place of those before; value: list and key of its entry."""
        self._clear()
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
        self.deleteLater()

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
