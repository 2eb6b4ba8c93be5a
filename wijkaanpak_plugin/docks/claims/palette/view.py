"""Palette of building blocks. It says which block the user wants; it knows no plan and no map."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.claims.palette.block_icons import glyph_icon
from wijkaanpak_plugin.docks.claims.palette.card_delegate import DESK, STUDIO
from wijkaanpak_plugin.docks.claims.palette.card_list import CardList
from wijkaanpak_plugin.docks.claims.palette.filter_bar import FilterBar
from wijkaanpak_plugin.docks.claims.palette.filters import FAVOURITES, RECENT, BlockFilter, CollectionFilter
from wijkaanpak_plugin.docks.claims.palette.model import SUMMARY_ROLE, BlockModel
from wijkaanpak_plugin.docks.claims.palette.search_row import SearchRow
from wijkaanpak_plugin.docks.claims.palette.texts import cannot_be_drawn
from wijkaanpak_plugin.docks.panel.own_key import OwnKey, is_favourite_key
from wijkaanpak_plugin.docks.panel.studio import StudioChanged
from wijkaanpak_plugin.domain.catalogue.building_block_search import words_of
from wijkaanpak_plugin.domain.catalogue.building_blocks import BuildingBlock
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue
from wijkaanpak_plugin.domain.translation import translate

_FILTERS_OPEN = "wijkaanpak/claims/filters_open"


class BuildingBlockPalette(QWidget):
    """Search, filters, cards and one line of words about the current card."""

    #: Key of the block that the user wants to draw; empty: none, because nothing fits what was typed.
    picked = pyqtSignal(str)
    #: Key of a block, and whether it is a favourite now.
    favourite_toggled = pyqtSignal(str, bool)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("WijkaanpakBlockPalette")
        self._studio = False
        self._model = BlockModel(self)
        self._collection = CollectionFilter(self)
        self._collection.setSourceModel(self._model)
        self._listed = BlockFilter(self)
        self._listed.setSourceModel(self._collection)
        self._row = SearchRow()
        self._filters = FilterBar()
        self.cards = CardList(self._listed)
        self._build()
        self._connect()
        self._row.set_filters_open(_filters_are_open())
        self._filters.setVisible(_filters_are_open())
        self._show_listed()

    def set_blocks(self, blocks: Sequence[BuildingBlock]) -> None:
        """Offer these blocks."""
        self._model.set_blocks(blocks)
        self._show_listed()

    def set_kinds(self, kinds: KindCatalogue) -> None:
        """Say in the tooltips what blocks measure by these kinds."""
        self._model.set_kinds(kinds)

    def mark_used(self, key: str) -> None:
        """Put a block in front of the recent ones; the card that is current stays so."""
        self._model.mark_used(key)
        self._refresh_keeping_current()

    def show_picked(self, key: str) -> None:
        """Show which block is drawn next; empty: none. The card that the keys mark is another matter."""
        self.cards.show_picked(key)

    def current_key(self) -> Optional[str]:
        """Return the key of the card that is current, None when there is none."""
        block = self.cards.block()
        return None if block is None else block.key

    def listed_keys(self) -> list[str]:
        """Return the keys of the cards that are listed, in their order."""
        blocks = (self.cards.block(self._listed.index(row, 0)) for row in range(self._listed.rowCount()))
        return [block.key for block in blocks if block is not None]

    def customEvent(self, event: QEvent) -> None:
        """Show large cards and fold the filters in a session; on a desk the filters are as the user left them."""
        if isinstance(event, StudioChanged):
            self._studio = event.on
            self.cards.set_sizes(STUDIO if event.on else DESK)
            self._row.set_filters_open(False if event.on else _filters_are_open())

    def clear_filters(self) -> None:
        """Offer all blocks again."""
        self._row.show_all()
        self._row.search.clear()
        self._filters.clear()

    # Keys

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+D from QGIS, which would remove the current layer."""
        if event.type() == QEvent.Type.ShortcutOverride and is_favourite_key(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+D makes the current card a favourite or no longer."""
        if is_favourite_key(event):
            self.favour_current()
        else:
            super().keyPressEvent(event)

    def favour_current(self) -> None:
        """Make the current card, if any, a favourite or no longer."""
        block = self.cards.block()
        if block is not None:
            self._toggle_favourite(block)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the picture of the button anew in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._clear.setIcon(glyph_icon("clear", self.palette()))

    # How it is built

    def _build(self) -> None:
        self._counted = QLabel()
        self._counted.setObjectName("WijkaanpakBlockCount")
        self._counted.setWordWrap(True)
        self._clear = QToolButton()
        self._clear.setObjectName("WijkaanpakBlocksClear")
        self._clear.setText(translate("Palette", "Clear all"))
        self._clear.setIcon(glyph_icon("clear", self.palette()))
        self._clear.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._clear.setAutoRaise(True)
        self._clear.setToolTip(translate("Palette", "Take search and all filters off, so that every block is offered."))
        self._summary = QLabel()
        self._summary.setObjectName("WijkaanpakBlockSummary")
        self._summary.setWordWrap(True)
        self._summary.setTextFormat(Qt.TextFormat.PlainText)
        self._summary.setToolTip(translate("Palette", "The marked card in words."))
        counting = QHBoxLayout()
        counting.addWidget(self._counted, 1)
        counting.addWidget(self._clear)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.cards)
        self._pages.addWidget(self._none_page())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._row)
        column.addWidget(self._filters)
        column.addLayout(counting)
        column.addWidget(self._pages, 1)
        column.addWidget(self._summary)

    def _none_page(self) -> QWidget:
        page = QWidget()
        self._none = QLabel()
        self._none.setObjectName("WijkaanpakBlocksNone")
        self._none.setWordWrap(True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._clear_when_none = QPushButton(translate("Palette", "Clear search and filters"))
        self._clear_when_none.setObjectName("WijkaanpakBlocksClearWhenNone")
        self._clear_when_none.setToolTip(self._clear.toolTip())
        column = QVBoxLayout(page)
        column.addStretch(1)
        column.addWidget(self._none)
        column.addWidget(self._clear_when_none, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        return page

    def search(self) -> None:
        """Put the cursor in the search line; what stands there is replaced by what is typed."""
        self._row.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._row.search.selectAll()

    def _connect(self) -> None:
        OwnKey(self, QKeySequence.StandardKey.Find).pressed.connect(self.search)
        self._row.search.textChanged.connect(lambda _text: self._look())
        self._row.search.left_downwards.connect(lambda: self.cards.setFocus(Qt.FocusReason.TabFocusReason))
        self._row.search.entered.connect(self._enter)
        self._row.collection_chosen.connect(self._change_collection)
        self._row.filters_toggled.connect(self._fold_filters)
        self._filters.changed.connect(self._look)
        self._clear.clicked.connect(lambda _checked: self.clear_filters())
        self._clear_when_none.clicked.connect(lambda _checked: self.clear_filters())
        self.cards.chosen.connect(self._pick)
        self.cards.starred.connect(self._toggle_favourite)
        self.cards.current.connect(self._show_summary_of)

    # What happens

    def _look(self) -> None:
        self._listed.set_query(self._filters.query(words_of(self._row.search.text())))
        self._show_listed()

    def _change_collection(self, collection: str) -> None:
        self._collection.set_collection(collection)
        self._show_listed()

    def _fold_filters(self, on: bool) -> None:
        self._filters.setVisible(on)
        if not self._studio:
            QgsSettings().setValue(_FILTERS_OPEN, on)

    def _enter(self) -> None:
        """Pick the marked card; where nothing fits what was typed, none: also not the one picked before."""
        if self.listed_keys():
            self.cards.choose_current()
        else:
            self.picked.emit("")

    def _pick(self, block: BuildingBlock) -> None:
        if block.kind is None:
            return
        self.picked.emit(block.key)
        if self._studio and self._row.search.text():
            # What was searched is found: the room is for the other cards again, this one among them.
            self._row.search.clear()
            self.cards.go_to(block.key)

    def _toggle_favourite(self, block: BuildingBlock) -> None:
        on = not self._model.is_favourite(block.key)
        self._model.set_favourite(block.key, on)
        self._refresh_keeping_current()
        self.favourite_toggled.emit(block.key, on)

    def _refresh_keeping_current(self) -> None:
        current = self.current_key()
        self._collection.refresh()
        self._count()
        if current is None or current not in self.listed_keys():
            self.cards.go_to_first()

    def _show_listed(self) -> None:
        self._count()
        self.cards.go_to_first()

    def _count(self) -> None:
        listed, total = self._listed.rowCount(), self._model.rowCount()
        unknown = self._listed.unknown()
        text = translate("Palette", "{listed} of {total} blocks").format(listed=listed, total=total)
        if unknown:
            text += translate("Palette", ", {count} not known").format(count=unknown)
        self._counted.setText(text)
        undrawable = translate("Palette", "Blocks that cannot be drawn, shown in grey: {count}.")
        meaning = translate("Palette", "Building blocks: the measures of the method.")
        self._counted.setToolTip(
            "\n".join((meaning, undrawable.format(count=self._model.undrawable()), cannot_be_drawn()))
        )
        narrowed = self._filters.active()
        self._row.set_active(narrowed)
        is_narrowed = bool(narrowed or self._row.search.text() or self._row.collection in (RECENT, FAVOURITES))
        self._clear.setVisible(is_narrowed)
        self._clear_when_none.setVisible(is_narrowed)
        self._none.setText(self._why_none(total))
        self._pages.setCurrentIndex(0 if listed else 1)
        self._summary.setVisible(bool(listed))

    def _why_none(self, total: int) -> str:
        if not total:
            return translate("Palette", "There are no building blocks: the catalogue is empty.")
        if self._collection.rowCount():
            return translate("Palette", "No building block fits the search and the filters.")
        if self._row.collection == RECENT:
            return translate("Palette", "Nothing has been drawn yet; blocks that you use come here.")
        return translate("Palette", "There are no favourites yet; press the star of a card, or Ctrl+D.")

    def _show_summary_of(self, block: Optional[BuildingBlock]) -> None:
        index = self.cards.currentIndex()
        self._summary.setText("" if block is None else str(index.data(SUMMARY_ROLE)))


def _filters_are_open() -> bool:
    return bool(QgsSettings().value(_FILTERS_OPEN, True, bool))
