"""List model of the building blocks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from wijkaanpak_plugin.docks.claims.palette.block_icons import glyph_of
from wijkaanpak_plugin.docks.claims.palette.remembered import Remembered
from wijkaanpak_plugin.docks.claims.palette.texts import card_tooltip, summary
from wijkaanpak_plugin.domain.catalogue.building_block_search import folded, search_text
from wijkaanpak_plugin.domain.catalogue.building_blocks import BuildingBlock
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue, load_kinds
from wijkaanpak_plugin.domain.translation import translate

#: The parent of what has none.
NOWHERE = QModelIndex()

_FIRST = int(Qt.ItemDataRole.UserRole) + 1
#: The ``BuildingBlock`` of a row; its folded text for searches; the name of its picture.
BLOCK_ROLE, SEARCH_ROLE, GLYPH_ROLE = _FIRST, _FIRST + 1, _FIRST + 2
#: Whether it is a favourite; its place among the recent ones (0: newest), None when it is not there.
FAVOURITE_ROLE, RECENT_ROLE = _FIRST + 3, _FIRST + 4
#: One line that says in words what the card shows.
SUMMARY_ROLE = _FIRST + 5


class BlockModel(QAbstractListModel):
    """All building blocks, in the order of the alphabet of the user's language."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._kinds: KindCatalogue = load_kinds()
        self._remembered = Remembered()
        self._blocks: tuple[BuildingBlock, ...] = ()
        self._texts: tuple[str, ...] = ()
        self._glyphs: tuple[str, ...] = ()
        self._answers: dict[int, Callable[[int], Any]] = {
            int(Qt.ItemDataRole.DisplayRole): lambda row: self._blocks[row].label(),
            int(Qt.ItemDataRole.ToolTipRole): lambda row: card_tooltip(self._blocks[row], self._kinds),
            int(Qt.ItemDataRole.AccessibleTextRole): self._spoken,
            BLOCK_ROLE: lambda row: self._blocks[row],
            SEARCH_ROLE: lambda row: self._texts[row],
            GLYPH_ROLE: lambda row: self._glyphs[row],
            FAVOURITE_ROLE: lambda row: self._blocks[row].key in self._remembered.favourites,
            RECENT_ROLE: self._recent_place,
            SUMMARY_ROLE: lambda row: summary(self._blocks[row], self._kinds),
        }

    def set_blocks(self, blocks: Sequence[BuildingBlock]) -> None:
        """Show these blocks by their names; what serves no transition, such as a mere kind, stands after the others."""
        self.beginResetModel()
        self._blocks = tuple(sorted(blocks, key=lambda block: (not block.transitions, folded(block.label()))))
        self._texts = tuple(search_text(block, self._kinds) for block in self._blocks)
        self._glyphs = tuple(glyph_of(block, self._kinds) for block in self._blocks)
        self.endResetModel()

    def set_kinds(self, kinds: KindCatalogue) -> None:
        """Say what blocks measure by these kinds: those of the catalogue, or with the own sizes of a plan."""
        self._kinds = kinds

    def mark_used(self, key: str) -> None:
        """Put a block in front of the recent ones."""
        self._remembered.mark_used(key)
        self._emit_changed(range(len(self._blocks)), RECENT_ROLE)

    def set_favourite(self, key: str, on: bool) -> None:
        """Make a block a favourite, or no longer."""
        self._remembered.set_favourite(key, on)
        self._emit_changed([row for row, block in enumerate(self._blocks) if block.key == key], FAVOURITE_ROLE)

    def is_favourite(self, key: str) -> bool:
        """Say whether a block is a favourite."""
        return key in self._remembered.favourites

    def index_of(self, key: str) -> QModelIndex:
        """Return the place of a block, an invalid index when it is not there."""
        for row, block in enumerate(self._blocks):
            if block.key == key:
                return self.index(row, 0)
        return QModelIndex()

    def undrawable(self) -> int:
        """Return how many blocks claim no room of their own."""
        return sum(block.kind is None for block in self._blocks)

    def rowCount(self, parent: QModelIndex = NOWHERE) -> int:
        """Return the number of blocks."""
        return 0 if parent.isValid() else len(self._blocks)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a card shows."""
        answer = self._answers.get(int(role))
        if answer is None or not index.isValid() or index.row() >= len(self._blocks):
            return None
        return answer(index.row())

    def _emit_changed(self, rows: Sequence[int], role: int) -> None:
        if rows:
            self.dataChanged.emit(self.index(rows[0], 0), self.index(rows[-1], 0), [role])

    def _recent_place(self, row: int) -> Optional[int]:
        key = self._blocks[row].key
        recent = self._remembered.recent
        return recent.index(key) if key in recent else None

    def _spoken(self, row: int) -> str:
        block = self._blocks[row]
        said = summary(block, self._kinds)
        if block.key in self._remembered.favourites:
            return translate("Palette", "{card}; favourite").format(card=said)
        return said
