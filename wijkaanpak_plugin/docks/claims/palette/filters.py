"""What is listed: one proxy for the shelf (all, recent, favourites) and one for the wish of the filters."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QModelIndex, QObject, QSortFilterProxyModel

from wijkaanpak_plugin.docks.claims.palette.model import BLOCK_ROLE, FAVOURITE_ROLE, RECENT_ROLE, SEARCH_ROLE
from wijkaanpak_plugin.domain.building_block_search import UNKNOWN, BlockWish, relevance, standing

ALL, RECENT, FAVOURITES = "all", "recent", "favourites"


class ShelfFilter(QSortFilterProxyModel):
    """Passes all blocks, the recent ones with the newest first, or the favourites."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._shelf = ALL
        self.setDynamicSortFilter(True)
        self.sort(0)

    def set_shelf(self, shelf: str) -> None:
        """Take the blocks of this shelf."""
        self._shelf = shelf
        self.invalidate()

    def refresh(self) -> None:
        """Look again: a block was used or its star was pressed."""
        self.invalidate()

    def filterAcceptsRow(self, source_row: int, source_parent: QModelIndex) -> bool:
        """Pass what stands on the shelf."""
        index = self.sourceModel().index(source_row, 0, source_parent)
        if self._shelf == RECENT:
            return index.data(RECENT_ROLE) is not None
        return self._shelf == ALL or bool(index.data(FAVOURITE_ROLE))

    def lessThan(self, left: QModelIndex, right: QModelIndex) -> bool:
        """Put the newest first on the recent shelf; keep the order of the list on the others."""
        if self._shelf == RECENT:
            return (left.data(RECENT_ROLE) or 0) < (right.data(RECENT_ROLE) or 0)
        return left.row() < right.row()


class WishFilter(QSortFilterProxyModel):
    """Passes the blocks that answer a wish, and after them those of which that cannot be said."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._wish = BlockWish()
        self.setDynamicSortFilter(True)
        self.sort(0)

    @property
    def wish(self) -> BlockWish:
        """What is looked for."""
        return self._wish

    def set_wish(self, wish: BlockWish) -> None:
        """Look for this."""
        if wish != self._wish:
            self._wish = wish
            self.invalidate()

    def unknown(self) -> int:
        """Return how many of the listed blocks may answer the wish or not: that is not known."""
        return sum(self._standing(self.mapToSource(self.index(row, 0))) == UNKNOWN for row in range(self.rowCount()))

    def filterAcceptsRow(self, source_row: int, source_parent: QModelIndex) -> bool:
        """Pass what answers the wish or may do so."""
        return self._standing(self.sourceModel().index(source_row, 0, source_parent)) is not None

    def lessThan(self, left: QModelIndex, right: QModelIndex) -> bool:
        """Put what surely answers first, then whose name is most like what was typed; else as on the shelf."""
        return self._place(left) < self._place(right)

    def _place(self, index: QModelIndex) -> tuple[int, int, int]:
        return self._standing(index) or 0, relevance(index.data(BLOCK_ROLE), self._wish.words), index.row()

    def _standing(self, index: QModelIndex) -> Optional[int]:
        return standing(index.data(BLOCK_ROLE), index.data(SEARCH_ROLE) or "", self._wish)
