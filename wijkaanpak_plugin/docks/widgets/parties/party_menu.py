"""Menu with all parties and a search, for those that have no button of their own; a new name can be typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QMenu, QVBoxLayout, QWidget, QWidgetAction

from wijkaanpak_plugin.docks.panel.large_targets import TARGET
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.domain.translation import translate

_WIDTH, _ROWS = 320, 7


class PartyMenu(QMenu):
    """Opens with the keyboard in its search."""

    #: Name of the party that was chosen or typed.
    chosen = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._search = QLineEdit()
        self._search.setObjectName("WijkaanpakPartySearch")
        self._search.setClearButtonEnabled(True)
        self._search.setPlaceholderText(translate("Claims", "Search, or a new name"))
        self._search.setAccessibleName(translate("Claims", "Party"))
        self._search.setToolTip(
            translate("Claims", "Enter takes the first party that is listed, or the name as it is typed.")
        )
        self._list = QListWidget()
        self._list.setObjectName("WijkaanpakParties")
        self._list.setAccessibleName(translate("Claims", "Parties"))
        self._list.setToolTip(translate("Claims", "Parties of the session, and owners of claims of this plan."))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFixedHeight(_ROWS * TARGET)
        page = QWidget()
        page.setMinimumWidth(_WIDTH)
        column = QVBoxLayout(page)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self._search)
        column.addWidget(self._list)
        action = QWidgetAction(self)
        action.setDefaultWidget(page)
        self.addAction(action)
        self._search.textChanged.connect(lambda _text: self._fill())
        self._search.returnPressed.connect(self._take_typed)
        self._list.itemClicked.connect(lambda item: self._take(item.data(Qt.ItemDataRole.UserRole)))
        self._list.itemActivated.connect(lambda item: self._take(item.data(Qt.ItemDataRole.UserRole)))

    def set_parties(self, names: Sequence[str]) -> None:
        """Offer these."""
        self._names = tuple(names)
        self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with an empty search."""
        super().showEvent(event)
        self._search.clear()
        self._search.setFocus(Qt.FocusReason.PopupFocusReason)

    def _fill(self) -> None:
        words = self._search.text().casefold().split()
        self._list.clear()
        for name in self._names:
            if all(word in name.casefold() for word in words):
                item = QListWidgetItem(name)
                item.setData(Qt.ItemDataRole.UserRole, name)
                item.setSizeHint(QSize(0, TARGET))
                item.setToolTip(as_it_is(name))
                self._list.addItem(item)

    def _take_typed(self) -> None:
        typed = " ".join(self._search.text().split())
        first = self._list.item(0)
        if typed:
            self._take(typed if first is None else first.data(Qt.ItemDataRole.UserRole))

    def _take(self, name: str) -> None:
        self.close()
        self.chosen.emit(name)
