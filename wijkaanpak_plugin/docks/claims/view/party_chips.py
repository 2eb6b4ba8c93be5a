"""Whose the next shapes are: the parties at the table, one press each; the rest stands in a menu with a search."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtCore import QEvent, QSize, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from wijkaanpak_plugin.docks.claims.view.chip import TICK, Chip, let_grow
from wijkaanpak_plugin.docks.panel.large_targets import TARGET
from wijkaanpak_plugin.docks.widgets.parties.party_menu import PartyMenu
from wijkaanpak_plugin.domain.translation import translate

#: So many parties have a button where there is room; each has a key, Shift and a figure.
MOST = 9
_GAP = 3


class PartyChips(QWidget):
    """A row of as many parties as fit, whole; of the others one takes the place of the last when it is chosen."""

    #: The name of the party that is chosen, empty for none.
    chosen = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._names: list[str] = []
        self._party = ""
        self._chips = [Chip(f"WijkaanpakParty_{place}", f"⇧{place}") for place in range(1, MOST + 1)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        for place, chip in enumerate(self._chips):
            let_grow(chip)
            row.addWidget(chip)
            chip.clicked.connect(lambda _on, place=place: self.press(place))
        self.menu = PartyMenu(self)
        self.menu.chosen.connect(self._choose)
        self._more = QToolButton()
        self._more.setObjectName("WijkaanpakMoreParties")
        self._more.setMinimumHeight(TARGET)
        self._more.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._more.setMenu(self.menu)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setAccessibleName(translate("Claims", "All parties"))
        self._more.setToolTip(
            translate("Claims", "Whose the next shapes are: all parties, with a search; a new name can be typed.")
        )
        row.addWidget(self._more)
        # The panel has one width, however long the names are.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._fit()

    @property
    def party(self) -> str:
        """The party that is chosen, empty for none."""
        return self._party

    def set_parties(self, names: Sequence[str]) -> None:
        """Offer these, in their order; the one that is chosen stays so, also when nobody names it any more."""
        self._names = list(names)
        if self._party and self._party not in self._names:
            self._names.insert(0, self._party)
        self.menu.set_parties(self._names)
        self._fit()

    def press(self, place: int) -> None:
        """Choose the party of the chip at this place, or let it go where it is chosen."""
        if place < len(self._names) and not self._chips[place].isHidden():
            name = self._names[place]
            self._choose("" if name == self._party else name)

    def clear(self) -> None:
        """Let go of the party that is chosen, silently."""
        self._party = ""
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Ask for the height of a row, and for no width."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as fit now."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Show as many as fit in other letters."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _choose(self, name: str) -> None:
        self._party = name
        if name and name not in self._names:
            self._names.append(name)
            self.menu.set_parties(self._names)
        self._fit()
        self.chosen.emit(name)

    def _fit(self) -> None:
        shown = self._that_fit()
        if self._party in self._names and self._names.index(self._party) >= shown:
            # The chosen one is always in sight: where the last one stood.
            self._names.remove(self._party)
            self._names.insert(max(0, shown - 1), self._party)
            shown = max(1, self._that_fit())
        self._show(shown)

    def _that_fit(self) -> int:
        """Write the names on the chips, and return how many of them there is room for."""
        self._write_more(len(self._names))
        left, shown = self.width(), 0
        # One of them may be pressed, and has a tick then.
        left -= self._more.sizeHint().width() + self.fontMetrics().horizontalAdvance(f"{TICK} ")
        for chip, name in zip(self._chips, self._names):
            chip.show_choice(name, name)
            chip.setChecked(False)
            # One that was never in sight does not know yet how large its letters are.
            chip.ensurePolished()
            left -= chip.sizeHint().width() + _GAP
            if left < 0:
                break
            shown += 1
        return shown

    def _show(self, shown: int) -> None:
        for place, chip in enumerate(self._chips):
            chip.setVisible(place < shown)
            chip.setChecked(place < shown and self._names[place] == self._party)
        self._write_more(len(self._names) - shown)

    def _write_more(self, rest: int) -> None:
        if self._party:
            self._more.setText(f"+{rest}" if rest else "+")
        else:
            self._more.setText(" ".join(filter(None, (translate("Claims", "Who?"), f"+{rest}" if rest else ""))))
