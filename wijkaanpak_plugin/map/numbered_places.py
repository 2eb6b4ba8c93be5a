"""Numbers on the map, and a ring around the one that the room looks at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QPainter, QPen

#: Pixels: the ring, a number beside its place, and how far beside.
_RING, _NUMBER, _BESIDE = 34, 22, 16
_INK, _PAPER = QColor("#101418"), QColor("white")


class NumberedPlace(NamedTuple):
    """A place in the CRS of the map, with its number."""

    point: QgsPointXY
    number: int


class NumberedPlaces(QgsMapCanvasItem):
    """Lies over the whole map and follows it; ``line_from`` is where a line to the ring begins, from the top."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._places: tuple[NumberedPlace, ...] = ()
        self._current = 0
        self._line_from = 0
        self.setZValue(100)
        self.hide()

    def show_places(self, places: Sequence[NumberedPlace], current: int, line_from: int) -> None:
        """Number these places; the one with the number ``current`` has the ring."""
        self._places, self._current, self._line_from = tuple(places), current, line_from
        self.show()
        self.update()

    def clear(self) -> None:
        """Number nothing."""
        self._places = ()
        self.hide()

    def boundingRect(self) -> QRectF:
        """Return the whole map."""
        return QRectF(0, 0, self._canvas.width(), self._canvas.height())

    def updatePosition(self) -> None:
        """Stay where the map is: the places are looked up when it is drawn."""
        self.setPos(0, 0)
        self.update()

    def paint(self, painter: QPainter, *_options: Any) -> None:
        """Draw the numbers, and the current one last."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place in sorted(self._places, key=lambda one: one.number == self._current):
            middle = self.toCanvasCoordinates(place.point)
            if place.number == self._current:
                self._paint_ring(painter, middle)
            self._paint_number(painter, middle, place.number)

    def _paint_ring(self, painter: QPainter, middle: QPointF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((_PAPER, 7), (_INK, 3)):
            painter.setPen(QPen(colour, width))
            painter.drawEllipse(middle, _RING, _RING)
            if self._line_from < middle.y() - _RING:
                painter.drawLine(QPointF(middle.x(), self._line_from), QPointF(middle.x(), middle.y() - _RING))

    def _paint_number(self, painter: QPainter, middle: QPointF, number: int) -> None:
        side = _NUMBER + (6 if number == self._current else 0)
        disc = QRectF(middle.x() + _BESIDE, middle.y() + _BESIDE, side, side)
        painter.setPen(QPen(_INK, 1.5))
        painter.setBrush(_INK if number == self._current else _PAPER)
        painter.drawEllipse(disc)
        font = QFont(painter.font())
        font.setPixelSize(round(side * 0.55))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(_PAPER if number == self._current else _INK)
        painter.drawText(disc, int(Qt.AlignmentFlag.AlignCenter), str(number))
