"""The strip on the map from which the room reads a stop."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.walk.over_map import OverMap

_NAME = "WijkaanpakReadingStrip"
#: Pixels of the words, of what stands below them and of the sign: in a wide window, and in a less wide one. Words that
#: are long are smaller, so that they are seen whole. Status: assumption.
_WORDS, _LONG_WORDS, _BELOW, _SIGN = (40, 26), (28, 19), (20, 15), (56, 36)
_LONG, _MOST = 90, 260


class ReadingStrip(OverMap):
    """A sign, words, what stands below them, and which one of how many it is."""

    def __init__(self, canvas: QgsMapCanvas, messages: QWidget) -> None:
        super().__init__(_NAME, canvas, messages)
        self.setFrameShape(QFrame.Shape.Box)
        self.setAutoFillBackground(True)
        # The themes of QGIS with dark panels make every widget transparent, also one whose background is filled.
        self.setStyleSheet(f"QFrame#{_NAME} {{ background-color: palette(window); }}")
        self._sign, self._words, self._below, self._place = QLabel(), QLabel(), QLabel(), QLabel()
        self._icon: Optional[QIcon] = None
        for name, label in (("Words", self._words), ("Below", self._below), ("Place", self._place)):
            label.setObjectName(f"WijkaanpakStrip{name}")
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self._words)
        column.addWidget(self._below)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(14)
        row.addWidget(self._sign)
        row.addLayout(column, 1)
        row.addWidget(self._place)

    def show_words(self, icon: QIcon, words: str, below: str, place: str) -> None:
        """Show the words of a stop, what is to be said about it, and which one it is."""
        self._icon = icon
        self._words.setText(words if len(words) <= _MOST else f"{words[: _MOST - 1]}…")
        self._below.setText(below)
        self._place.setText(place)
        self.setAccessibleName(" · ".join((place, words, below)))
        self.come()

    def set_letters(self, is_wide: bool) -> None:
        """Take the letters of the window, smaller ones for long words."""
        size = 0 if is_wide else 1
        words = (_LONG_WORDS if len(self._words.text()) > _LONG else _WORDS)[size]
        # By style sheet: QGIS gives the whole application one, and beside that a font has no effect.
        self._words.setStyleSheet(f"font-size: {words}px; font-weight: bold;")
        self._below.setStyleSheet(f"font-size: {_BELOW[size]}px;")
        self._place.setStyleSheet(f"font-size: {_LONG_WORDS[size]}px;")
        if self._icon is not None:
            self._sign.setPixmap(self._icon.pixmap(QSize(_SIGN[size], _SIGN[size])))
