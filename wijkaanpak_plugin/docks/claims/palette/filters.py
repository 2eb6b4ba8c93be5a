"""Filters of the list of blocks: one proxy for the collection (all, recent, favourites), one for what is looked for."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QModelIndex, QObject, QSortFilterProxyModel

from wijkaanpak_plugin.docks.claims.palette.model import BLOCK_ROLE, FAVOURITE_ROLE, RECENT_ROLE, SEARCH_ROLE
from wijkaanpak_plugin.domain.catalogue.building_block_search import UNKNOWN, BlockQuery, match_of, relevance
from wijkaanpak_plugin.domain.catalogue.building_blocks import BuildingBlock

ALL, RECENT, FAVOURITES = "all", "recent", "favourites"

#: The column by which a proxy sorts to keep the order of its source.
AS_LISTED = -1


class CollectionFilter(QSortFilterProxyModel):
    """Passes all blocks, the recent ones with the newest first, or the favourites."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._collection = ALL
        self.setDynamicSortFilter(True)

    def set_collection(self, collection: str) -> None:
        """Take the blocks of this collection."""
        self._collection = collection
        self.sort(0 if collection == RECENT else AS_LISTED)
        self.invalidate()

    def refresh(self) -> None:
        """Look again: a block was used or its star was pressed."""
        self.invalidate()

    def filterAcceptsRow(self, source_row: int, source_parent: QModelIndex) -> bool:
        """Pass what is in the collection."""
        index = self.sourceModel().index(source_row, 0, source_parent)
        if self._collection == RECENT:
            return index.data(RECENT_ROLE) is not None
        return self._collection == ALL or bool(index.data(FAVOURITE_ROLE))

    def lessThan(self, left: QModelIndex, right: QModelIndex) -> bool:
        """Put the newest first; only the recent ones are sorted."""
        return (left.data(RECENT_ROLE) or 0) < (right.data(RECENT_ROLE) or 0)


class BlockFilter(QSortFilterProxyModel):
    """Passes the blocks that answer a query, and after them those of which that cannot be said."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._query = BlockQuery()
        #: How the blocks stand to the query: sorting asks this of each of them many times.
        self._ranks: dict[BuildingBlock, tuple[Optional[int], int]] = {}
        self.setDynamicSortFilter(True)

    @property
    def query(self) -> BlockQuery:
        """What is looked for."""
        return self._query

    def set_query(self, query: BlockQuery) -> None:
        """Look for this."""
        if query != self._query:
            self._query = query
            self._ranks.clear()
            self.sort(0 if query.words or query.scale_level or query.organisation else AS_LISTED)
            self.invalidate()

    def unknown(self) -> int:
        """Return how many of the listed blocks may answer the query or not: that is not known."""
        return sum(self._match_of(self.mapToSource(self.index(row, 0))) == UNKNOWN for row in range(self.rowCount()))

    def filterAcceptsRow(self, source_row: int, source_parent: QModelIndex) -> bool:
        """Pass what answers the query or may do so."""
        return self._match_of(self.sourceModel().index(source_row, 0, source_parent)) is not None

    def lessThan(self, left: QModelIndex, right: QModelIndex) -> bool:
        """Put what surely answers first, then whose name is most like what was typed; else as in the collection."""
        return self._place(left) < self._place(right)

    def _place(self, index: QModelIndex) -> tuple[int, int, int]:
        match, likeness = self._rank(index)
        return match or 0, likeness, index.row()

    def _match_of(self, index: QModelIndex) -> Optional[int]:
        return self._rank(index)[0]

    def _rank(self, index: QModelIndex) -> tuple[Optional[int], int]:
        block = index.data(BLOCK_ROLE)
        if block not in self._ranks:
            match = match_of(block, index.data(SEARCH_ROLE) or "", self._query)
            self._ranks[block] = match, 0 if match is None else relevance(block, self._query.words)
        return self._ranks[block]
