"""The strip on the map from which the room reads a hot spot."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.panel.large_targets import WIDE

_NAME = "WijkaanpakReadingStrip"
#: Pixels to the edges of the map.
_FROM_EDGE = 12
#: Pixels of the words, of what stands below them and of the sign: in a wide window, and in a less wide one. Words that
#: are long are smaller, so that they are seen whole. Status: assumption.
_WORDS, _LONG_WORDS, _BELOW, _SIGN = (40, 26), (28, 19), (20, 15), (56, 36)
_LONG, _MOST = 90, 260
_OF_BAR = (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Resize, QEvent.Type.Move)


class ReadingStrip(QFrame):
    """Lies over the map and takes no keyboard; what is pressed on it is not pressed on the map.

    messages: the bar with messages, which comes over the top of the map: the strip stands below it.
    """

    #: It stands elsewhere, or is higher or lower.
    moved = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, messages: QWidget) -> None:
        super().__init__(canvas)
        self._messages = messages
        self.setObjectName(_NAME)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
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
        for watched in (canvas, messages):
            watched.installEventFilter(self)
        self.hide()

    def unload(self) -> None:
        """Watch nothing any more, and go."""
        for watched in (self.parentWidget(), self._messages):
            watched.removeEventFilter(self)
        self.hide()
        self.setParent(None)
        self.deleteLater()

    def show_words(self, icon: QIcon, words: str, below: str, place: str) -> None:
        """Show the words of a hot spot, what is to be said about it, and which one it is."""
        self._icon = icon
        self._words.setText(words if len(words) <= _MOST else f"{words[: _MOST - 1]}…")
        self._below.setText(below)
        self._place.setText(place)
        self.setAccessibleName(" · ".join((place, words, below)))
        self.fit()
        self.show()
        self.raise_()

    def fit(self) -> None:
        """Take the width of the map, and the height that the words need."""
        canvas = self.parentWidget()
        size = 0 if canvas.window().width() >= WIDE else 1
        words = (_LONG_WORDS if len(self._words.text()) > _LONG else _WORDS)[size]
        # By style sheet: QGIS gives the whole application one, and beside that a font has no effect.
        self._words.setStyleSheet(f"font-size: {words}px; font-weight: bold;")
        self._below.setStyleSheet(f"font-size: {_BELOW[size]}px;")
        self._place.setStyleSheet(f"font-size: {_LONG_WORDS[size]}px;")
        if self._icon is not None:
            self._sign.setPixmap(self._icon.pixmap(QSize(_SIGN[size], _SIGN[size])))
        width = max(0, canvas.width() - 2 * _FROM_EDGE)
        self.layout().invalidate()
        height = max(0, self.layout().totalHeightForWidth(width))
        before = self.geometry()
        self.setGeometry(_FROM_EDGE, self._below_messages + _FROM_EDGE, width, height)
        if self.geometry() != before:
            self.moved.emit()

    @property
    def bottom(self) -> int:
        """How many pixels of the map, from its top, it takes."""
        return self.geometry().bottom() if self.isVisibleTo(self.parentWidget()) else 0

    @property
    def _below_messages(self) -> int:
        """How many pixels of the map, from its top, messages cover."""
        canvas, bar = self.parentWidget(), self._messages
        if not bar.isVisible():
            return 0
        covered = QRect(canvas.mapFromGlobal(bar.mapToGlobal(QPoint())), bar.size()).intersected(canvas.rect())
        return covered.bottom() + 1 if covered.isValid() else 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the map and the bar with messages; all else goes its way."""
        of_map = watched is self.parentWidget() and event.type() == QEvent.Type.Resize
        of_bar = watched is self._messages and event.type() in _OF_BAR
        if (of_map or of_bar) and not self.isHidden():
            self.fit()
        return False
