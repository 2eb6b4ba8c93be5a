"""Field in which one of a list is chosen, or something else is written in own words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QWheelEvent
from qgis.PyQt.QtWidgets import QComboBox, QCompleter, QSizePolicy, QWidget

from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.press_through import PressThrough

#: Letters that are seen at least; a long name never sets the width of a form.
_FEWEST = 12


class WordsField(QComboBox):
    """Proposes what has the letters that are typed; what is proposed and not taken are words."""

    def __init__(self, choices: Iterable[tuple[str, str, str]], parent: Optional[QWidget] = None) -> None:
        """choices: key, label and what it is."""
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_FEWEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for key, label, meaning in choices:
            self.addItem(label, key)
            self.setItemData(self.count() - 1, as_it_is(f"{label}\n{meaning}"), Qt.ItemDataRole.ToolTipRole)
        completer = self.completer()
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        PressThrough(self)
        self.set_value(None, None)

    def set_value(self, key: Optional[str], words: Optional[str]) -> None:
        """Show a choice or, without one that is in the list, words."""
        place = self.findData(key) if key else -1
        self.setCurrentIndex(place)
        if place < 0:
            self.setEditText(words or "")
        self.lineEdit().setCursorPosition(0)

    def value_key(self) -> Optional[str]:
        """Return the key of what is chosen, also by writing the whole of its label; None for own words."""
        typed = self.currentText().strip()
        place = self.currentIndex()
        if place < 0 or self.itemText(place) != typed:
            place = self.findText(typed, Qt.MatchFlag.MatchFixedString) if typed else -1
        return None if place < 0 else str(self.itemData(place))

    def value_words(self) -> Optional[str]:
        """Return what is written where that is no choice; None when it is one, or nothing is written."""
        return None if self.value_key() else " ".join(self.currentText().split()) or None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page that is scrolled: nothing must change by it."""
        event.ignore()
