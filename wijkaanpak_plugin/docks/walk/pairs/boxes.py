"""A box for each question, and a bar of how many parties chose what: to be seen, not to be computed with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtCore import QRect, QSize, Qt
from qgis.PyQt.QtGui import QBrush, QPainter, QPaintEvent, QPalette, QPen
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.domain.weighing.pairwise_order import Count

_BOX, _BAR, _GAP = 10, 32, 4
#: A part of the bar without votes is so wide, in pixels: its letter is read all the same.
_LEAST = 44


class QuestionBoxes(QWidget):
    """Filled: voted on. Hatched: the question of now. Empty: to come."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._voted: tuple[bool, ...] = ()
        self._current = -1
        self.setObjectName("WijkaanpakPairBoxes")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_questions(self, voted: Sequence[bool], current: int) -> None:
        """Show whether anybody voted, by question; current: which one it is now, from 0."""
        self._voted, self._current = tuple(voted), current
        text = translate("Walk", "{voted} of {questions} questions have votes.")
        self.setToolTip(text.format(voted=sum(voted), questions=len(voted)))
        self.setAccessibleName(self.toolTip())
        self.update()

    def sizeHint(self) -> QSize:
        """Be low."""
        return QSize(100, _BOX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the boxes."""
        painter, count = QPainter(self), max(1, len(self._voted))
        ink, fill = self.palette().color(QPalette.ColorRole.Text), self.palette().color(QPalette.ColorRole.Highlight)
        painter.setPen(QPen(ink, 1))
        for place, voted in enumerate(self._voted):
            left, right = (round(end * self.width() / count) for end in (place, place + 1))
            now = QBrush(fill, Qt.BrushStyle.Dense4Pattern) if place == self._current else Qt.BrushStyle.NoBrush
            painter.setBrush(QBrush(fill) if voted and place != self._current else now)
            painter.drawRect(QRect(left, 0, right - left - _GAP, _BOX - 1))
        painter.end()


class VoteBar(QWidget):
    """How many chose A, neither and B, each with its sign and number."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._count = Count()
        self.setObjectName("WijkaanpakPairBar")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """What it says."""
        return "  ".join(self._words)

    def show_count(self, count: Count) -> None:
        """Show how many parties chose what."""
        self._count = count
        self.setAccessibleName(self.text)
        self.update()

    @property
    def _words(self) -> tuple[str, str, str]:
        return f"A {self._count.first}", f"= {self._count.equal}", f"B {self._count.second}"

    def sizeHint(self) -> QSize:
        """Be as high as a button."""
        return QSize(100, _BAR)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the three parts, as wide as there are votes."""
        painter, count, palette = QPainter(self), self._count, self.palette()
        parts = (count.first, count.equal, count.second)
        room = self.width() - 1 - len(parts) * _LEAST
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        left = 0
        text = palette.color(QPalette.ColorRole.Text)
        for place, (part, words) in enumerate(zip(parts, self._words)):
            share = part / count.votes if count.votes else 1 / len(parts)
            box = QRect(left, 0, _LEAST + round(room * share), self.height() - 1)
            # Only A is filled: what themes make of other fills is not always to be read on.
            is_filled = place == 0 and count.votes > 0
            painter.setPen(text)
            painter.setBrush(palette.color(QPalette.ColorRole.Highlight) if is_filled else Qt.BrushStyle.NoBrush)
            painter.drawRect(box)
            painter.setPen(palette.color(QPalette.ColorRole.HighlightedText) if is_filled else text)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)
            left = box.right() + 1
        painter.end()
