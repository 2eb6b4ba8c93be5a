"""List of hot spots on screen: keys and mouse say which one is meant, and what to do with it."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QAbstractItemModel, QModelIndex, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFontMetrics, QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from wijkaanpak_plugin.docks.hot_spots.model import HOT_SPOT_ROLE
from wijkaanpak_plugin.docks.panel.own_key import OwnKey
from wijkaanpak_plugin.domain.translation import translate

_LINES = 2
#: Pixels that keep the texts of two rows apart.
_AROUND = 8
#: Hot spots that are always in sight.
_ROWS = 2


class HotSpotsList(QListView):
    """Emits what the user means; it knows no map."""

    #: The hot spot that is current now (``HotSpot``), None for none.
    current = pyqtSignal(object)
    #: A hot spot was clicked once.
    chosen = pyqtSignal(object)
    #: A hot spot was double-clicked, or Enter was pressed on it.
    entered_on = pyqtSignal(object)
    #: Delete was pressed on a hot spot.
    removal_wanted = pyqtSignal()

    def __init__(self, model: QAbstractItemModel, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("WijkaanpakHotSpotsList")
        self.setModel(model)
        self.setItemDelegate(_TwoLines(self))
        self.setAlternatingRowColors(True)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setAccessibleName(translate("HotSpotsDock", "Hot spots"))
        self.setIconSize(QSize(22, 22))
        self.clicked.connect(lambda index: self._emit_hot_spot(self.chosen, index))
        OwnKey(self, QKeySequence.StandardKey.Delete).pressed.connect(self._want_removal)
        self.doubleClicked.connect(lambda index: self._emit_hot_spot(self.entered_on, index))

    def sizeHint(self) -> QSize:
        """Ask for two hot spots: what is said of one comes first."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Show two hot spots at least."""
        row = _row_height(self.fontMetrics())
        return QSize(super().minimumSizeHint().width(), _ROWS * row + 2 * self.frameWidth())

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        """Say which hot spot is current."""
        super().currentChanged(current, previous)
        self.current.emit(current.data(HOT_SPOT_ROLE) if current.isValid() else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter means the current hot spot; other keys do what they do in a list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._emit_hot_spot(self.entered_on, self.currentIndex())
            event.accept()
        else:
            super().keyPressEvent(event)

    def _want_removal(self) -> None:
        if self.currentIndex().isValid():
            self.removal_wanted.emit()

    @staticmethod
    def _emit_hot_spot(signal: pyqtSignal, index: QModelIndex) -> None:
        hot_spot = index.data(HOT_SPOT_ROLE) if index.isValid() else None
        if hot_spot is not None:
            signal.emit(hot_spot)


class _TwoLines(QStyledItemDelegate):
    """Gives every row the same height, whatever its text, so that long lists scroll without measuring."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex) -> QSize:
        """Return the room of a row."""
        return QSize(0, _row_height(option.fontMetrics))


def _row_height(letters: QFontMetrics) -> int:
    return letters.lineSpacing() * _LINES + _AROUND
