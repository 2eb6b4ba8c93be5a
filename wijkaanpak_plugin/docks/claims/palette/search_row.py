"""Row above the cards: search, favourites, recent, and the button that folds the filters."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import QEvent, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QHBoxLayout, QToolButton, QWidget

from wijkaanpak_plugin.docks.claims.palette.block_icons import glyph_icon
from wijkaanpak_plugin.docks.claims.palette.card_list import ENTER
from wijkaanpak_plugin.docks.claims.palette.filters import ALL, FAVOURITES, RECENT
from wijkaanpak_plugin.domain.translation import translate


class SearchField(QgsFilterLineEdit):
    """Esc clears, arrow down goes to the cards, Enter picks the card that is current."""

    left_downwards = pyqtSignal()
    entered = pyqtSignal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take these keys; others are typed."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        elif event.key() in ENTER:
            self.entered.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()


class SearchRow(QWidget):
    """Search field and three buttons."""

    #: The collection that is wanted: all, recent or favourites.
    collection_chosen = pyqtSignal(str)
    #: Whether the filters are to be seen.
    filters_toggled = pyqtSignal(bool)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.search = SearchField()
        self.search.setObjectName("WijkaanpakBlockSearch")
        self.search.setShowSearchIcon(True)
        self.search.setShowClearButton(True)
        self.search.setPlaceholderText(translate("Palette", "Search blocks (Ctrl+F)"))
        self.search.setAccessibleName(translate("Palette", "Search blocks (Ctrl+F)"))
        self.search.setToolTip(
            translate(
                "Palette",
                "Searches Dutch and English names and kinds; all words must occur, accents do not matter.\n"
                "Enter picks the marked card, arrow down goes to the cards, Esc clears.",
            )
        )
        self._favourites = self._button(
            "favourite", translate("Palette", "Only favourites. The star of a card, or Ctrl+D, makes it one.")
        )
        self._recent = self._button("recent", translate("Palette", "Only the blocks used last, the newest first."))
        self._filters = self._button("filters", translate("Palette", "Show or hide the filters."))
        self._filters.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3)
        row.addWidget(self.search, 1)
        for button in self._buttons():
            row.addWidget(button)
        self._favourites.toggled.connect(lambda on: self._collection_pressed(self._recent, on))
        self._recent.toggled.connect(lambda on: self._collection_pressed(self._favourites, on))
        self._filters.toggled.connect(self.filters_toggled)

    @property
    def collection(self) -> str:
        """The collection that is wanted."""
        if self._favourites.isChecked():
            return FAVOURITES
        return RECENT if self._recent.isChecked() else ALL

    def show_all(self) -> None:
        """Leave favourites and recent."""
        self._favourites.setChecked(False)
        self._recent.setChecked(False)

    def set_filters_open(self, on: bool) -> None:
        """Press or release the button of the filters."""
        self._filters.setChecked(on)

    def set_active(self, count: int) -> None:
        """Say on the button how many filters narrow the list, so that folded ones are not forgotten."""
        self._filters.setText(str(count) if count else "")

    def changeEvent(self, event: QEvent) -> None:
        """Draw the pictures anew in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for button in self._buttons():
                button.setIcon(glyph_icon(button.property("glyph"), self.palette()))

    def _buttons(self) -> tuple[QToolButton, ...]:
        return (self._favourites, self._recent, self._filters)

    def _button(self, glyph: str, meaning: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"WijkaanpakBlocks_{glyph}")
        button.setProperty("glyph", glyph)
        button.setIcon(glyph_icon(glyph, self.palette()))
        button.setIconSize(QSize(16, 16))
        button.setCheckable(True)
        button.setToolTip(meaning)
        button.setAccessibleName(meaning)
        return button

    def _collection_pressed(self, other: QToolButton, on: bool) -> None:
        if on and other.isChecked():
            quiet = other.blockSignals(True)
            other.setChecked(False)
            other.blockSignals(quiet)
        self.collection_chosen.emit(self.collection)
