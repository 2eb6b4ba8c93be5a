"""Two cards over the map: what is compared, with the same lines at the same height, so that it can be read across."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

from qgis.core import QgsApplication
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QPixmap
from qgis.PyQt.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from wijkaanpak_plugin.docks.walk.over_map import OverMap
from wijkaanpak_plugin.docks.walk.pairs.cut_label import CutLabel
from wijkaanpak_plugin.docks.walk.pairs.letter import LETTERS, letter_picture
from wijkaanpak_plugin.docks.widgets.transition_symbols import draw_chip
from wijkaanpak_plugin.domain.translation import translate

#: Pixels in a wide window, and in a less wide one: height of the cards, name, the other lines, letter, transitions.
_HEIGHT, _NAME, _LINE, _LETTER, _SIGN = (196, 150), (30, 24), (19, 14), (48, 36), (26, 18)
#: Pixels of the button of a card, and lines of a name at most.
_ZOOM, _NAME_LINES = 40, 2
#: So many transitions have a sign; there are six.
_SIGNS = 3
_BORDER, _CHOSEN = 2, 4


@dataclass(frozen=True)
class CardWords:
    """What a card says. line: whose, when, how far. interest: in one sentence. loss: what the other one loses."""

    name: str
    line: str
    interest: str
    loss: str
    transitions: tuple[str, ...]


class PairCards(OverMap):
    """Card A and card B, of equal width; a press on one wants the map to go there."""

    #: 0 for A, 1 for B.
    pressed = pyqtSignal(int)

    def __init__(self, canvas: QgsMapCanvas, messages: QWidget) -> None:
        super().__init__("WijkaanpakPairCards", canvas, messages)
        self._is_wide = True
        self.cards = tuple(_Card(letter) for letter in LETTERS)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for number, card in enumerate(self.cards):
            row.addWidget(card, 1)
            card.pressed.connect(lambda number=number: self.pressed.emit(number))

    def show_pair(self, words: Sequence[CardWords]) -> None:
        """Show two interests."""
        for card, each in zip(self.cards, words):
            card.show_words(each)
        self.setAccessibleName(" – ".join(each.name for each in words))
        self.come()

    def choose(self, number: Optional[int]) -> None:
        """Mark the card that the map shows, or none."""
        for place, card in enumerate(self.cards):
            card.choose(place == number)

    def set_letters(self, is_wide: bool) -> None:
        """Take the letters of the window."""
        self._is_wide = is_wide
        for card in self.cards:
            card.set_letters(0 if is_wide else 1)

    def height_for(self, width: int) -> int:
        """Be as high as the cards of this window; a long name on one of them gives both two lines for it."""
        of_card = (width - self.layout().spacing()) // len(self.cards)
        lines = max(card.name_lines(of_card) for card in self.cards)
        for card in self.cards:
            card.set_name_lines(lines)
        return _HEIGHT[0 if self._is_wide else 1]


class _Card(QFrame):
    """One side."""

    pressed = pyqtSignal()

    def __init__(self, letter: str) -> None:
        super().__init__()
        self._is_chosen = False
        self._transitions: tuple[str, ...] = ()
        self._size = 0
        self.setObjectName(f"WijkaanpakPairCard_{letter}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._letter = letter
        self._sign, self._signs = QLabel(), QLabel()
        self._zoom = QToolButton()
        self._zoom.setObjectName(f"WijkaanpakPairZoom_{letter}")
        self._zoom.setIcon(QgsApplication.getThemeIcon("/mActionZoomIn.svg"))
        words = translate("Walk", "The map goes to {letter}; once more shows both.").format(letter=letter)
        self._zoom.setToolTip(words)
        self._zoom.setAccessibleName(words)
        self._zoom.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._zoom.clicked.connect(lambda _on: self.pressed.emit())
        lines = (f"WijkaanpakPair{part}_{letter}" for part in ("Name", "Line", "Interest", "Loss"))
        self._name, self._line, self._interest, self._loss = (CutLabel(name) for name in lines)
        side = QVBoxLayout()
        side.setSpacing(4)
        for widget in (self._sign, self._signs, self._zoom):
            side.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        side.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(2)
        for label in (self._name, self._line, self._interest, self._loss):
            column.addWidget(label)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(12)
        row.addLayout(side)
        row.addLayout(column, 1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    def show_words(self, words: CardWords) -> None:
        """Show one interest."""
        self._transitions = words.transitions[:_SIGNS]
        self._name.say(words.name)
        self._line.say(words.line)
        self._interest.say(words.interest)
        self._loss.say(words.loss)
        self._show_signs()

    @property
    def is_chosen(self) -> bool:
        """Whether it is the one that the map shows."""
        return self._is_chosen

    def choose(self, on: bool) -> None:
        """Have a thick border, or a thin one."""
        self._is_chosen = on
        self.update()

    def set_letters(self, size: int) -> None:
        """Take letters: 0 large, 1 smaller."""
        self._size = size
        side, line = _LETTER[size], _LINE[size]
        self._sign.setPixmap(letter_picture(self._letter, side))
        self.set_name_lines(1)
        self._line.set_letters(line)
        self._interest.set_letters(line)
        self._loss.set_letters(line, lines=2)
        self._zoom.setIconSize(QSize(_SIGN[size], _SIGN[size]))
        self._zoom.setFixedSize(_ZOOM, _ZOOM)
        self._show_signs()

    def name_lines(self, width: int) -> int:
        """Return how many lines its name needs on a card of so many pixels."""
        signs = max(_LETTER[self._size], self._signs.sizeHint().width(), _ZOOM)
        margins = self.layout().contentsMargins()
        beside = signs + self.layout().spacing() + margins.left() + margins.right()
        return self._name.lines_for(width - beside, _NAME_LINES)

    def set_name_lines(self, lines: int) -> None:
        """Have so many lines for its name."""
        self._name.set_letters(_NAME[self._size], lines, is_bold=True)

    def _show_signs(self) -> None:
        side, count = _SIGN[self._size], len(self._transitions)
        self._signs.setVisible(bool(count))
        if not count:
            return
        picture = QPixmap(count * (side + 2), side)
        picture.fill(QColor(0, 0, 0, 0))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, key in enumerate(self._transitions):
            draw_chip(painter, QRectF(place * (side + 2), 0, side, side), key)
        painter.end()
        self._signs.setPixmap(picture)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Want the map to go there."""
        event.accept()
        self.pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Hide the map, in every theme, and draw the border: thick and in another colour around the chosen one."""
        super().paintEvent(event)
        painter = QPainter(self)
        # The themes of QGIS with dark panels give every widget a transparent background, in its palette too.
        painter.fillRect(self.rect(), QApplication.palette().color(QPalette.ColorRole.Base))
        width = _CHOSEN if self._is_chosen else _BORDER
        role = QPalette.ColorRole.Highlight if self._is_chosen else QPalette.ColorRole.Text
        painter.setPen(QPen(self.palette().color(role), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap))
        inset = width // 2
        painter.drawRect(self.rect().adjusted(inset, inset, -inset, -inset))
        painter.end()
