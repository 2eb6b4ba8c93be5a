"""Page to choose which interests are compared: claims, ticked in the list or pressed on the map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QMouseEvent
from qgis.PyQt.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.walk.labels import plain_label, title_label
from wijkaanpak_plugin.docks.walk.pairs.interest import Interest
from wijkaanpak_plugin.docks.walk.pairs.texts import choosing_text, line_of
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.highlighted_toggle_button import HighlightedToggleButton
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.domain.weighing.pairwise_order import FEWEST_INTERESTS, MOST_INTERESTS

_ID = int(Qt.ItemDataRole.UserRole)
#: Pixels around a row: with its two lines it is as high as a finger needs.
_BETWEEN = 3
_TICKS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _ClaimList(QListWidget):
    """A press anywhere on a row ticks it, and so do Space and Enter: its box alone is too small for a finger."""

    pressed_row = pyqtSignal(str)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick the row that was pressed and let go."""
        pressed = self.currentItem()
        super().mouseReleaseEvent(event)
        item = self.itemAt(event.pos())
        if item is not None and item is pressed and event.button() == Qt.MouseButton.LeftButton:
            self.pressed_row.emit(str(item.data(_ID)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick the row of now."""
        item = self.currentItem()
        if item is not None and event.key() in _TICKS:
            event.accept()
            self.pressed_row.emit(str(item.data(_ID)))
        else:
            super().keyPressEvent(event)


class ChoosingPage(QWidget):
    """The order in which they are chosen is the order of the questions."""

    #: A claim is chosen, or no longer: its body_id.
    toggled = pyqtSignal(str)
    #: Whether a press on the map chooses.
    pick_wanted = pyqtSignal()
    begin_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._search = QLineEdit()
        self._search.setObjectName("WijkaanpakPairSearch")
        self._search.setClearButtonEnabled(True)
        self._search.setPlaceholderText(translate("Walk", "Search claims"))
        self._list = _ClaimList()
        self._list.setObjectName("WijkaanpakPairClaims")
        self._list.setAccessibleName(translate("Walk", "Claims"))
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setSpacing(_BETWEEN)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pick = HighlightedToggleButton()
        self._pick.setObjectName("WijkaanpakPairPick")
        self._pick.setText(translate("Walk", "Choose on the map"))
        self._pick.setCheckable(True)
        self._pick.setToolTip(translate("Walk", "A press on a claim chooses it, another one lets it go; Esc stops."))
        self._count = plain_label("WijkaanpakPairCount")
        self._before = plain_label("WijkaanpakPairBefore")
        self._before.hide()
        self._begin = QPushButton(translate("Walk", "&Compare two by two"))
        self._begin.setObjectName("WijkaanpakPairBegin")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        title = title_label(translate("Walk", "Which interests clash here?"))
        for widget in (title, self._before, self._pick, self._search):
            column.addWidget(widget)
        column.addWidget(self._list, 1)
        column.addWidget(self._count)
        column.addWidget(self._begin)
        self._search.textChanged.connect(self._narrow)
        self._list.pressed_row.connect(self.toggled)
        self._pick.clicked.connect(lambda _on: self.pick_wanted.emit())
        self._begin.clicked.connect(lambda _on: self.begin_wanted.emit())

    def show_interests(self, interests: Mapping[str, Interest], chosen: Sequence[str]) -> None:
        """List all interests, those that are chosen with a tick."""
        listed = sorted(interests.values(), key=lambda one: (one.name.casefold(), one.body_id))
        before = self._list.blockSignals(True)
        if [self._list.item(row).data(_ID) for row in range(self._list.count())] != [one.body_id for one in listed]:
            self._list.clear()
            for each in listed:
                item = QListWidgetItem()
                item.setData(_ID, each.body_id)
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
                self._list.addItem(item)
        for row, each in enumerate(listed):
            item, words = self._list.item(row), f"{each.name}\n{line_of(each)}"
            item.setText(words)
            item.setToolTip(as_it_is(words))
            item.setCheckState(Qt.CheckState.Checked if each.body_id in chosen else Qt.CheckState.Unchecked)
        self._list.blockSignals(before)
        self._narrow()
        self._count.setText(choosing_text(len(chosen)))
        self._begin.setEnabled(FEWEST_INTERESTS <= len(chosen) <= MOST_INTERESTS)

    def show_before(self, words: str) -> None:
        """Show what an earlier session came to; empty: none did."""
        self._before.setText(words)
        self._before.setVisible(bool(words))

    def show_picking(self, on: bool) -> None:
        """Say whether a press on the map chooses."""
        self._pick.setChecked(on)

    def _narrow(self) -> None:
        words = self._search.text().casefold().split()
        for row in range(self._list.count()):
            item = self._list.item(row)
            item.setHidden(not all(word in item.text().casefold() for word in words))
