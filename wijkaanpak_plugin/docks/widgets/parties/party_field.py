"""The field in which a party is chosen or named, the same wherever one is asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QWheelEvent
from qgis.PyQt.QtWidgets import QComboBox, QSizePolicy, QWidget

from wijkaanpak_plugin.docks.widgets.parties.party_menu import PartyMenu
from wijkaanpak_plugin.domain.body import split_list
from wijkaanpak_plugin.domain.parties import Parties
from wijkaanpak_plugin.domain.translation import translate

#: Letters that are seen at least; a long name never sets the width of a panel.
_FEWEST = 8


class PartyField(QComboBox):
    """A line to type in, whose arrow opens all parties with a search. A name that is not there makes a party."""

    #: The name (None: not known), spelled as the party is; names separated by commas where there may be several.
    edited = pyqtSignal(object)

    def __init__(self, several: bool = False, parent: Optional[QWidget] = None) -> None:
        """several: whether more than one party may be named."""
        super().__init__(parent)
        self._several = several
        self._parties = Parties()
        self._known: Optional[str] = None
        self._empty = ""
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_FEWEST)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # What it would propose while somebody types lies over what stands below, and takes the press meant for that.
        self.setCompleter(None)
        self.menu = PartyMenu(self)
        self.menu.chosen.connect(self._take)
        self.lineEdit().editingFinished.connect(self._emit_edited)
        self.activated.connect(lambda _row: self._emit_edited())

    def set_parties(self, names: Sequence[str]) -> None:
        """Offer these, in their order; what is written stays."""
        written = self.currentText()
        self._parties = Parties(names)
        self.menu.set_parties(self._parties.names)
        self.clear()
        if not self._several:
            self.addItems(self._parties.names)
        self.setEditText(written)

    def set_value(self, name: Optional[str], differing: bool = False) -> None:
        """Show a party (None: not known), or that the selected records differ."""
        self._known = name
        self.setEditText(", ".join(split_list(name)) if self._several else name or "")
        sign = translate("Claims", "differs") if differing else self._empty
        self.lineEdit().setPlaceholderText(sign)
        self.lineEdit().setCursorPosition(0)

    def say_when_empty(self, text: str) -> None:
        """Let the field say this as long as nobody is named."""
        self._empty = text
        self.lineEdit().setPlaceholderText(text)

    def value_text(self) -> Optional[str]:
        """Return who is named, spelled as the parties are; None for nobody."""
        # Of names that were only typed nothing is kept: they may be half a word still.
        return Parties(self._parties.names).spelled(self.currentText(), self._several)

    def showPopup(self) -> None:
        """Open all parties with a search, in place of a plain list."""
        self.menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page that is scrolled: nothing must change by it."""
        event.ignore()

    def _take(self, name: str) -> None:
        named = self.value_text() if self._several else None
        self.setEditText(", ".join([*split_list(named), name]))
        self._emit_edited()

    def _emit_edited(self) -> None:
        name = self.value_text()
        if name != self._known:
            self._known = name
            self.edited.emit(name)
