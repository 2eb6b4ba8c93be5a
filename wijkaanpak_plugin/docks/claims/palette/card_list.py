"""Cards in columns: mouse and keys say which building block is picked and which is a favourite."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPoint, QRect, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from qgis.PyQt.QtWidgets import QListView, QToolTip, QWidget

from wijkaanpak_plugin.docks.claims.palette.card_delegate import CardDelegate, CardSizes
from wijkaanpak_plugin.docks.claims.palette.model import BLOCK_ROLE
from wijkaanpak_plugin.domain.catalogue.building_blocks import BuildingBlock
from wijkaanpak_plugin.domain.translation import translate

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CardList(QListView):
    """Emits what the user means, as a ``BuildingBlock``."""

    #: A card was clicked, or Enter was pressed on it.
    chosen = pyqtSignal(object)
    #: The star of a card was clicked.
    starred = pyqtSignal(object)
    #: The card that is current now, None when there is none.
    current = pyqtSignal(object)

    def __init__(self, model: QAbstractItemModel, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("WijkaanpakBlockCards")
        self.setAccessibleName(translate("Palette", "Building blocks"))
        self._cards = CardDelegate(self)
        self.setItemDelegate(self._cards)
        self.setModel(model)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        # Hovering is painted.
        self.setMouseTracking(True)
        self.clicked.connect(lambda index: self._emit_block(self.chosen, index))

    def sizeHint(self) -> QSize:
        """Ask for one row of cards: it takes all the room that others leave, and scrolls by itself."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Show one row of cards at least."""
        return QSize(super().minimumSizeHint().width(), self.gridSize().height() + 2 * self.frameWidth())

    def set_sizes(self, sizes: CardSizes) -> None:
        """Draw cards of these sizes."""
        self._cards.sizes = sizes
        self._fit()

    def show_picked(self, key: str) -> None:
        """Fill the card of the block that is drawn next; empty: none."""
        self._cards.picked = key
        self.viewport().update()

    def star_place(self, index: QModelIndex) -> QRect:
        """Return the box of the star of a card in the viewport."""
        return self._cards.star_box(self.visualRect(index))

    def block(self, index: Optional[QModelIndex] = None) -> Optional[BuildingBlock]:
        """Return the block of a card (default: the current one), None when there is none."""
        found = self.currentIndex() if index is None else index
        return found.data(BLOCK_ROLE) if found.isValid() else None

    def go_to_first(self) -> None:
        """Make the first card current and show it; no card when there is none."""
        self.setCurrentIndex(self.model().index(0, 0))
        self.scrollToTop()

    def go_to(self, key: str) -> None:
        """Make the card of a block current and show it; where it is not listed all stays as it is."""
        place = self._place_of(key)
        if place is not None:
            self.setCurrentIndex(place)
            self.scrollTo(place)

    def choose_current(self) -> None:
        """Pick the current card."""
        self._emit_block(self.chosen, self.currentIndex())

    # What Qt asks

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        """Say which card is current."""
        super().currentChanged(current, previous)
        self.current.emit(self.block(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter picks; keys with Ctrl are for the palette; other keys do what they do in a list."""
        if event.key() in ENTER:
            self.choose_current()
            event.accept()
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in (Qt.Key.Key_D, Qt.Key.Key_F):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let a press on a star not press the card."""
        if not self._star_pressed(event):
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Let the second press in a row on a star count as a press."""
        if not self._star_pressed(event):
            super().mouseDoubleClickEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say over a star what it does; over the rest of a card, what the card is."""
        if event.type() == QEvent.Type.ToolTip and self._is_on_star(event.pos()):
            meaning = translate("Palette", "Make this block a favourite, or no longer (Ctrl+D).")
            QToolTip.showText(event.globalPos(), meaning, self)
            return True
        return bool(super().viewportEvent(event))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns to the width; the card that was picked stays in sight where a form takes room from it."""
        picked = self._place_of(self._cards.picked)
        was_seen = picked is not None and QRect(QPoint(), event.oldSize()).intersects(self.visualRect(picked))
        self._fit()
        super().resizeEvent(event)
        if was_seen:
            self.scrollTo(picked)

    def changeEvent(self, event: QEvent) -> None:
        """Fit the cards to another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        # Room for the scroll bar is kept free always: cards that come and go with it would make it come and go.
        bar = self.verticalScrollBar().sizeHint().width()
        room = self.width() - 2 * self.frameWidth() - bar - 2
        self.setGridSize(self._cards.card_size(max(room, 80), self.fontMetrics()))
        self.updateGeometry()

    def _place_of(self, key: str) -> Optional[QModelIndex]:
        """Return where the card of a block is, None where it is not listed."""
        for row in range(self.model().rowCount() if key else 0):
            place = self.model().index(row, 0)
            block = self.block(place)
            if block is not None and block.key == key:
                return place
        return None

    def _star_pressed(self, event: QMouseEvent) -> bool:
        if event.button() != Qt.MouseButton.LeftButton or not self._is_on_star(event.pos()):
            return False
        event.accept()
        self._emit_block(self.starred, self.indexAt(event.pos()))
        return True

    def _is_on_star(self, place: QPoint) -> bool:
        index = self.indexAt(place)
        return index.isValid() and self.star_place(index).contains(place)

    def _emit_block(self, signal: pyqtSignal, index: QModelIndex) -> None:
        block = self.block(index)
        if block is not None:
            signal.emit(block)
