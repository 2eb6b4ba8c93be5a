"""A line parallel to another one."""

from __future__ import annotations

from enum import Enum

from qgis.core import Qgis, QgsGeometry, QgsLineString, QgsPointXY

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.drawing.finished_shape import NoShape, parts

#: Segments of a quarter circle round an outer corner, and how far a mitred corner may reach, in distances.
SEGMENTS, MITRE = 8, 5.0


class Side(Enum):
    """The side of a line, seen in the direction in which it runs."""

    LEFT = "left"
    RIGHT = "right"


def parallel_line(
    line: QgsGeometry, distance_m: float, side: Side, join: Qgis.JoinStyle = Qgis.JoinStyle.Round
) -> QgsGeometry:
    """Return the line at ``distance_m`` (m, above zero) beside ``line``, which lies in a plane in metres.

    Lines that meet are joined first. Where the parallel of a sharp bend or of separate lines is in pieces, all of them
    are returned as a multipart line. NoShape, one sentence, when nothing is left at that distance.
    """
    sign = 1.0 if side is Side.LEFT else -1.0
    pieces: list[QgsGeometry] = []
    for part in parts(_joined(line)):
        offset = part.offsetCurve(sign * distance_m, SEGMENTS, join, MITRE)
        if not offset.isEmpty():
            pieces.extend(_along(part, piece) for piece in parts(offset))
    if not pieces:
        raise NoShape(translate("Drawing", "There is no parallel at this distance on this side of the line."))
    return pieces[0] if len(pieces) == 1 else _joined(QgsGeometry.collectGeometry(pieces))


def side_of(line: QgsGeometry, place: QgsPointXY) -> tuple[float, Side]:
    """Return how far a place lies from a line, in the units of both, and on which side."""
    squared, _nearest, _vertex, left_of = line.closestSegmentWithContext(place)
    return max(squared, 0.0) ** 0.5, Side.LEFT if left_of < 0 else Side.RIGHT


def nearest_part(lines: QgsGeometry, place: QgsPointXY) -> QgsGeometry:
    """Return the piece of a multipart line that lies nearest to a place, after joining those that meet."""
    point = QgsGeometry.fromPointXY(place)
    return min(parts(_joined(lines)), key=point.distance)


def _along(line: QgsGeometry, piece: QgsGeometry) -> QgsGeometry:
    """Return a piece of a parallel in the direction of its line: GEOS turns some round."""
    points = list(piece.vertices())
    first, last = (line.lineLocatePoint(QgsGeometry(end.clone())) for end in (points[0], points[-1]))
    return piece if first <= last else QgsGeometry(QgsLineString(points[::-1]))


def _joined(line: QgsGeometry) -> QgsGeometry:
    """Return lines that meet as one, straight and flat: a parallel of an arc or of a height means nothing here."""
    straight = QgsGeometry(line.constGet().segmentize())
    straight.get().dropZValue()
    straight.get().dropMValue()
    joined = straight.mergeLines()
    return straight if joined.isEmpty() else joined
