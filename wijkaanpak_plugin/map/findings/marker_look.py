"""How the marker of a finding looks: sign and number, the same on the map and in lists.

White with black letters in every theme, as all that lies on the map; no colour stands alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Optional

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QIcon, QPainter, QPen

from wijkaanpak_plugin.resource_paths import resource

INK, PAPER, SETTLED_PAPER = QColor("#101418"), QColor("white"), QColor("#d5d8db")
#: Parts of the height of a marker: letters, what keeps parts of it apart, the dot on what is new.
_LETTERS, _GAP, _DOT = 0.58, 0.17, 0.34
#: Stands for the number of a finding that has none yet.
_NO_NUMBER = "–"


class MarkerState(Enum):
    """What a marker says beside its number."""

    OPEN = ""
    SETTLED = "✓"
    AGAIN = "↻"


@dataclass(frozen=True)
class MarkerLook:
    """sign: name of an icon. number: None before the finding has one. more: so many others stand at this place."""

    sign: str
    number: Optional[int]
    state: MarkerState = MarkerState.OPEN
    is_new: bool = False
    more: int = 0

    @property
    def words(self) -> str:
        """What is written in it."""
        return " ".join(filter(None, (_NO_NUMBER if self.number is None else str(self.number), self.state.value)))


def marker_width(look: MarkerLook, height: float, font: QFont) -> float:
    """Return the width of a marker of a height, in pixels; font: the letters of where it is drawn."""
    letters = QFontMetricsF(marker_font(font, height))
    more = letters.horizontalAdvance(_more(look)) + height * _GAP if look.more else 0.0
    return float(height + letters.horizontalAdvance(look.words) + 2 * height * _GAP + more)


def marker_font(font: QFont, height: float) -> QFont:
    """Return the letters of a marker of a height."""
    bold = QFont(font)
    bold.setPixelSize(max(1, round(height * _LETTERS)))
    bold.setBold(True)
    return bold


def draw_marker(painter: QPainter, box: QRectF, look: MarkerLook, is_chosen: bool = False) -> None:
    """Draw a marker in a box of ``marker_width`` by its height; the chosen one has a white band and a thick edge."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    height, gap = box.height(), box.height() * _GAP
    if is_chosen:
        painter.setPen(QPen(INK, 7))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QPen(PAPER, 4))
        painter.drawRoundedRect(box, 4, 4)
    painter.setPen(QPen(INK, 2.0 if is_chosen else 1.2))
    painter.setBrush(SETTLED_PAPER if look.state is MarkerState.SETTLED else PAPER)
    painter.drawRoundedRect(box, 4, 4)
    _icon(look.sign).paint(painter, QRectF(box.left(), box.top(), height, height).adjusted(3, 3, -2, -3).toRect())
    painter.setFont(marker_font(painter.font(), height))
    painter.setPen(INK)
    words = box.adjusted(height, 0, 0, 0)
    painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), look.words)
    if look.more:
        left = words.adjusted(QFontMetricsF(painter.font()).horizontalAdvance(look.words) + 2 * gap, 0, 0, 0)
        painter.drawLine(QPointF(left.left() - gap, box.top()), QPointF(left.left() - gap, box.bottom()))
        painter.drawText(left, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), _more(look))
    if look.is_new:
        painter.setPen(QPen(PAPER, 1))
        painter.setBrush(INK)
        side = height * _DOT
        painter.drawEllipse(QRectF(box.left() - side / 3, box.top() - side / 3, side, side))
    painter.restore()


def _more(look: MarkerLook) -> str:
    return f"+{look.more}"


@lru_cache(maxsize=32)
def _icon(sign: str) -> QIcon:
    return QIcon(str(resource("icons", f"{sign}.svg")))
