"""The letter of one side of a pair: white on a black disc, on its card and beside its shape on the map."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QPainter, QPen, QPixmap

#: The two sides of a pair.
LETTERS = ("A", "B")
INK, PAPER = QColor("#101418"), QColor("white")


def paint_letter(painter: QPainter, letter: str, middle: QPointF, side: float) -> None:
    """Paint a letter on a disc of this diameter in pixels."""
    disc = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(PAPER, 2))
    painter.setBrush(INK)
    painter.drawEllipse(disc)
    font = QFont(painter.font())
    font.setPixelSize(round(side * 0.6))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(PAPER)
    painter.drawText(disc, int(Qt.AlignmentFlag.AlignCenter), letter)


def letter_picture(letter: str, side: int) -> QPixmap:
    """Return a letter on its disc as a picture."""
    picture = QPixmap(side, side)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    paint_letter(painter, letter, QPointF(side / 2, side / 2), side - 2)
    painter.end()
    return picture
