"""Two places that are compared: each with its letter beside it, and all that is of the same sort pale around them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Optional

from qgis.core import QgsGeometry, QgsPointXY, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker, QPen, QPolygonF

from wijkaanpak_plugin.docks.walk.pairs.letter import INK, LETTERS, PAPER, paint_letter

#: Pixels: a letter, how far beside the shape it stands, around a shape that stays full, and of a line that is pale.
_LETTER, _BESIDE, _AROUND, _PALE_LINE = 40, 44, 8, 16
#: Half of what lies below is seen through it.
_PALE = QColor(255, 255, 255, 128)


class PairOnMap(QgsMapCanvasItem):
    """Lies over the whole map and follows it; layers stay as they are."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._pair: tuple[QgsGeometry, ...] = ()
        self._others: tuple[QgsGeometry, ...] = ()
        self._covered = 0
        self.setZValue(90)
        self.hide()

    def show_pair(self, pair: Sequence[QgsGeometry], others: Sequence[QgsGeometry], covered: int) -> None:
        """Show two shapes with their letters and the others pale, all in the CRS of the map. covered: pixels of the
        map, from its top, on which no letter can be read.
        """
        self._pair, self._others, self._covered = tuple(pair), tuple(others), covered
        self.show()
        self.update()

    def clear(self) -> None:
        """Show the map as it is."""
        self._pair = self._others = ()
        self.hide()

    def boundingRect(self) -> QRectF:
        """Return the whole map."""
        return QRectF(0, 0, self._canvas.width(), self._canvas.height())

    def updatePosition(self) -> None:
        """Stay where the map is: the places are looked up when it is drawn."""
        self.setPos(0, 0)
        self.update()

    @property
    def letters(self) -> list[QPointF]:
        """Where the letters stand, in pixels of the map."""
        return [self._letter_at(place, number) for number, place in enumerate(self._pair)]

    def paint(self, painter: QPainter, *_options: Any) -> None:
        """Draw what is pale, then the letters with a line to their shapes."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        full = QPainterPath()
        full.addRect(self.boundingRect())
        for place in self._pair:
            full = full.subtracted(self._path(place, _AROUND))
        painter.setClipPath(full)
        painter.fillPath(self._pale_path(), _PALE)
        painter.restore()
        for letter, place, where in zip(LETTERS, self._pair, self.letters):
            for colour, width in ((PAPER, 6), (INK, 3)):
                painter.setPen(QPen(colour, width))
                painter.drawLine(where, self._pixel(_anchor(place)))
            paint_letter(painter, letter, where, _LETTER)

    def _pale_path(self) -> QPainterPath:
        """Return all others that are in sight as one shape: where several lie on each other nothing is paler."""
        path, seen = QPainterPath(), self._canvas.extent()
        path.setFillRule(Qt.FillRule.WindingFill)
        for place in self._others:
            if place.boundingBox().intersects(seen):
                path.addPath(self._path(place, _PALE_LINE))
        return path

    def _letter_at(self, place: QgsGeometry, number: int) -> QPointF:
        """Return where a letter stands: A below and left of its shape, B right of it, and both within the map."""
        box = self._path(place, 0).boundingRect()
        wanted = (
            QPointF(box.left() - _BESIDE, box.bottom() + _BESIDE / 2)
            if number == 0
            else QPointF(box.right() + _BESIDE, box.center().y())
        )
        least, most = _LETTER, max(_LETTER, self._canvas.width() - _LETTER)
        top, low = self._covered + _LETTER, max(self._covered + _LETTER, self._canvas.height() - _LETTER)
        return QPointF(min(max(wanted.x(), least), most), min(max(wanted.y(), top), low))

    def _path(self, place: QgsGeometry, width: int) -> QPainterPath:
        """Return a shape in pixels of the map; width: of what has none, and around an area."""
        path = QPainterPath()
        kind = place.type()
        for part in place.asGeometryCollection():
            if kind == QgsWkbTypes.GeometryType.PolygonGeometry:
                rings = part.asPolygon()
                for ring in rings:
                    path.addPolygon(QPolygonF([self._pixel(point) for point in ring]))
                    path.closeSubpath()
            elif kind == QgsWkbTypes.GeometryType.LineGeometry:
                path.addPolygon(QPolygonF([self._pixel(point) for point in part.asPolyline()]))
            else:
                path.addEllipse(self._pixel(part.asPoint()), max(width, 1), max(width, 1))
        if width and kind != QgsWkbTypes.GeometryType.PointGeometry:
            stroker = QPainterPathStroker()
            stroker.setWidth(width)
            around = stroker.createStroke(path)
            path = around if kind == QgsWkbTypes.GeometryType.LineGeometry else path.united(around)
        return path

    def _pixel(self, point: QgsPointXY) -> QPointF:
        return self.toCanvasCoordinates(point)


def _anchor(place: QgsGeometry) -> QgsPointXY:
    """Return a point on a shape."""
    inside: Optional[QgsGeometry] = place.pointOnSurface()
    if place.type() == QgsWkbTypes.GeometryType.LineGeometry:
        inside = place.interpolate(place.length() / 2)
    return inside.asPoint() if inside is not None and not inside.isEmpty() else place.boundingBox().center()
