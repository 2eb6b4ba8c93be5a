"""The section with the parties of the plan: list and grid show one choice, below them the fields of the chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import QEvent, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from wijkaanpak_plugin.docks.panel.own_key import OwnKey
from wijkaanpak_plugin.docks.panel.studio import StudioChanged
from wijkaanpak_plugin.docks.plan.parties.party_fields import PartyFields
from wijkaanpak_plugin.docks.plan.parties.party_grid import PartyGrid
from wijkaanpak_plugin.docks.plan.parties.party_texts import party_tip, without_place
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.parties.party_sign import sign_icon, signs_of
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.parties.parties import Party

_ID_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_SIGN = 22


class PartiesSection(QgsCollapsibleGroupBox):
    """It says what the user wants done with the party that is chosen (party_id)."""

    #: Name of a party that is to be added.
    added = pyqtSignal(str)
    #: party_id, and columns with their new values.
    changed = pyqtSignal(str, object)
    #: party_id of the one that stays, and of the one that is the same.
    merge_wanted = pyqtSignal(str, str)
    removal_wanted = pyqtSignal(str)
    contact_wanted = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("WijkaanpakPartiesSection")
        self.setSaveCollapsedState(False)
        self._parties: tuple[Party, ...] = ()
        self._build()
        self._connect()
        self.show_parties([])

    @property
    def chosen_id(self) -> str:
        """party_id of the party that is chosen, empty for none."""
        item = self._list.currentItem()
        return str(item.data(_ID_ROLE)) if item is not None else ""

    def show_parties(self, parties: Sequence[Party], chosen: str = "") -> None:
        """List these, with this one chosen; empty: the one that was."""
        wanted = chosen or self.chosen_id
        self._parties = tuple(parties)
        signs = signs_of(parties)
        self._list.blockSignals(True)
        self._list.clear()
        for party in parties:
            item = QListWidgetItem(sign_icon(signs[party.name], _SIGN), party.name)
            item.setData(_ID_ROLE, party.party_id)
            item.setToolTip(as_it_is(party_tip(party)))
            self._list.addItem(item)
        self._list.blockSignals(False)
        self._grid.show_parties(parties, signs)
        missing = without_place(sum(not (party.interest and party.influence) for party in parties))
        self._missing.setText(missing)
        self._missing.setVisible(bool(missing))
        self.setTitle(translate("PartiesSection", "Parties ({count})").format(count=len(parties)))
        self.choose(wanted)

    def choose(self, party_id: str) -> None:
        """Let list, grid and fields show this party."""
        row = next((row for row, party in enumerate(self._parties) if party.party_id == party_id), -1)
        self._list.blockSignals(True)
        self._list.setCurrentRow(row)
        self._list.blockSignals(False)
        self._grid.choose(party_id if row >= 0 else "")
        party = self._parties[row] if row >= 0 else None
        self._fields.show_party(party)
        for button in (self._merge, self._remove):
            button.setEnabled(party is not None)
        self._merge.setEnabled(party is not None and len(self._parties) > 1)

    def customEvent(self, event: QEvent) -> None:
        """Show who there is in a session, to look at; the desk changes it."""
        if isinstance(event, StudioChanged):
            for widget in (self._fields, self._buttons):
                widget.setVisible(not event.on)
            self._grid.only_look(event.on)

    def _build(self) -> None:
        self._list = QListWidget()
        self._list.setObjectName("WijkaanpakPartyList")
        self._list.setAccessibleName(translate("PartiesSection", "Parties of the plan"))
        self._list.setIconSize(QSize(_SIGN, _SIGN))
        # Names of parties often begin alike.
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setMinimumWidth(110)
        self._grid = PartyGrid()
        self._missing = QLabel()
        self._missing.setObjectName("WijkaanpakPartiesWithoutPlace")
        self._missing.setWordWrap(True)
        self._fields = PartyFields()
        self._new = QLineEdit()
        self._new.setObjectName("WijkaanpakNewParty")
        self._new.setPlaceholderText(translate("PartiesSection", "New party"))
        self._new.setAccessibleName(translate("PartiesSection", "New party"))
        self._new.setToolTip(translate("PartiesSection", "Type a name and press Enter: a party is added."))
        self._merge = _button(
            "WijkaanpakMergeParties",
            translate("PartiesSection", "Mer&ge with"),
            translate(
                "PartiesSection",
                "Choose a party that is the same one: it goes, and this one is named in its place everywhere.",
            ),
        )
        self._others = QMenu(self._merge)
        self._merge.setMenu(self._others)
        self._remove = _button(
            "WijkaanpakRemoveParty",
            translate("PartiesSection", "&Delete"),
            translate("PartiesSection", "Delete the chosen party, as long as nothing in the plan names it. (Delete)"),
        )
        both = QWidget()
        # The panel scrolls as a whole: nothing in it shares out what room there is.
        both.setFixedHeight(self._grid.sizeHint().height())
        beside = QHBoxLayout(both)
        beside.setContentsMargins(0, 0, 0, 0)
        # Names are longer than the grid is wide.
        beside.addWidget(self._list, 1)
        beside.addWidget(self._grid)
        self._buttons = QWidget()
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._new, 1)
        row.addWidget(self._merge)
        row.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(both)
        column.addWidget(self._missing)
        column.addWidget(self._buttons)
        column.addWidget(self._fields)

    def _connect(self) -> None:
        self._list.currentRowChanged.connect(lambda _row: self.choose(self.chosen_id))
        self._grid.chosen.connect(self.choose)
        self._grid.placed.connect(
            lambda party_id, interest, influence: self.changed.emit(
                party_id, {"interest": interest, "influence": influence}
            )
        )
        self._fields.edited.connect(lambda values: self.changed.emit(self.chosen_id, values))
        self._fields.contact_wanted.connect(lambda: self.contact_wanted.emit(self.chosen_id))
        self._new.returnPressed.connect(self._add)
        self._remove.clicked.connect(lambda _on: self._want_removal())
        OwnKey(self._list, QKeySequence.StandardKey.Delete).pressed.connect(self._want_removal)
        self._others.aboutToShow.connect(self._offer_others)

    def _add(self) -> None:
        name = self._new.text().strip()
        if name:
            self.added.emit(name)

    def was_added(self) -> None:
        """Empty the line of the new party: it is in the plan."""
        self._new.clear()

    def _want_removal(self) -> None:
        if self.chosen_id and not self._buttons.isHidden():
            self.removal_wanted.emit(self.chosen_id)

    def _offer_others(self) -> None:
        self._others.clear()
        kept = self.chosen_id
        for party in self._parties:
            if party.party_id != kept:
                action = self._others.addAction(party.name.replace("&", "&&"))
                action.triggered.connect(lambda _on, other=party.party_id: self.merge_wanted.emit(kept, other))


def _button(name: str, text: str, definition: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setToolTip(definition)
    return button
