"""Model of the list of hot spots, and its filter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QAbstractListModel, QModelIndex, QObject, QSortFilterProxyModel, Qt

from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.hot_spot_kinds import Kind, kind_icon
from wijkaanpak_plugin.docks.widgets.hot_spots.texts import first_line, reaction_text, second_line, tooltip
from wijkaanpak_plugin.plan.hot_spots.records import HotSpot

#: The ``HotSpot`` of a row.
HOT_SPOT_ROLE = int(Qt.ItemDataRole.UserRole) + 1
#: The parent of what has none.
NOWHERE = QModelIndex()


class HotSpotsModel(QAbstractListModel):
    """One row for each hot spot, of two lines: what is said, and what is known about it."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._rows: list[HotSpot] = []
        self._kinds: Sequence[Kind] = ()

    def set_hot_spots(self, hot_spots: Sequence[HotSpot], kinds: Sequence[Kind]) -> None:
        """Show these hot spots, in the order in which they are given."""
        self.beginResetModel()
        self._rows, self._kinds = list(hot_spots), tuple(kinds)
        self.endResetModel()

    def index_of(self, hot_spot_id: str) -> QModelIndex:
        """Return the place of a hot spot, an invalid index when it is not listed."""
        for row, hot_spot in enumerate(self._rows):
            if hot_spot.hot_spot_id == hot_spot_id:
                return self.index(row, 0)
        return QModelIndex()

    def rowCount(self, parent: QModelIndex = NOWHERE) -> int:
        """Return the number of hot spots."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row shows."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        hot_spot = self._rows[index.row()]
        shown: dict[int, Callable[[], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda: f"{first_line(hot_spot)}\n{second_line(hot_spot, self._kinds)}",
            Qt.ItemDataRole.ToolTipRole: lambda: as_it_is(tooltip(hot_spot, self._kinds), wrapped=True),
            Qt.ItemDataRole.DecorationRole: lambda: kind_icon(hot_spot.kind),
            Qt.ItemDataRole.AccessibleTextRole: lambda: f"{first_line(hot_spot)}. {second_line(hot_spot, self._kinds)}",
            HOT_SPOT_ROLE: lambda: hot_spot,
        }
        return shown[role]() if role in shown else None


class HotSpotsFilter(QSortFilterProxyModel):
    """Passes hot spots of one kind (or of all) in which all the words of a search occur."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._kind: Optional[str] = None
        self._words: list[str] = []

    def set_kind(self, kind: Optional[str]) -> None:
        """Pass this kind; None passes all."""
        self._kind = kind
        self.invalidateFilter()

    def set_text(self, text: str) -> None:
        """Search for these words, in any order and case."""
        self._words = text.casefold().split()
        self.invalidateFilter()

    def filterAcceptsRow(self, source_row: int, source_parent: QModelIndex) -> bool:
        """Say whether a hot spot passes."""
        index = self.sourceModel().index(source_row, 0, source_parent)
        hot_spot: HotSpot = index.data(HOT_SPOT_ROLE)
        if self._kind is not None and hot_spot.kind != self._kind:
            return False
        if not self._words:
            return True
        reactions = (reaction_text(reaction) for reaction in hot_spot.reactions)
        claims = (claim.name for claim in hot_spot.claims)
        whole = " ".join((hot_spot.text, index.data(), *reactions, *claims)).casefold()
        return all(word in whole for word in self._words)
