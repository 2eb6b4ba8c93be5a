"""Finished shape: what a hand drew as one valid shape, or in one sentence why it is none."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import Qgis, QgsGeometry, QgsLineString, QgsPoint, QgsPolygon

from wijkaanpak_plugin.domain.translation import translate

#: A piece that holds this much of the area is the shape; what the crossing cut off is a slip of the hand.
NEARLY_ALL = 0.99
#: A loop of a free hand that is smaller than this part of the largest one comes from its ends crossing.
TAIL = 0.1


class NoShape(Exception):
    """What was drawn is no shape; the text is one translated sentence."""


def line_of(points: Sequence[QgsPoint]) -> QgsGeometry:
    """Return the line through points, without doubles; NoShape when they are all one place."""
    line = _without_doubles(points)
    if len(line) < 2:
        raise NoShape(translate("Drawing", "A line needs two different points."))
    return QgsGeometry(QgsLineString(line))


def area_of(points: Sequence[QgsPoint]) -> QgsGeometry:
    """Return the area within points; NoShape when they enclose none, or two separate ones because they cross."""
    areas = _enclosed(points)
    whole = sum(area.area() for area in areas)
    largest = max(areas, key=QgsGeometry.area)
    if largest.area() < NEARLY_ALL * whole:
        raise NoShape(translate("Drawing", "The outline crosses itself. Remove points with Backspace."))
    return largest


def loop_of(points: Sequence[QgsPoint], gap: float) -> QgsGeometry:
    """Return the area within a loop drawn by a free hand; NoShape when it encloses none.

    Ends that cross are cut off. Loops that touch each other, an eight for one, are joined by a neck of about ``gap``,
    in units of the map: nothing that was drawn is lost.
    """
    areas = _enclosed(points)
    largest = max(areas, key=QgsGeometry.area)
    loops = [area for area in areas if area.area() >= TAIL * largest.area()]
    if len(loops) == 1:
        return largest
    joined = QgsGeometry.unaryUnion(loops).buffer(gap, 2)
    return max(parts(joined), key=QgsGeometry.area).removeInteriorRings()


def area_so_far(points: Sequence[QgsPoint]) -> QgsGeometry:
    """Return the largest area within points, empty while they enclose none: a shape half way may cross itself."""
    try:
        return max(_enclosed(points), key=QgsGeometry.area)
    except NoShape:
        return QgsGeometry()


def parts(geometry: QgsGeometry) -> list[QgsGeometry]:
    """Return the parts of a geometry as copies, so that they live on without it."""
    return [QgsGeometry(part.clone()) for part in geometry.constParts()]


def _enclosed(points: Sequence[QgsPoint]) -> list[QgsGeometry]:
    """Return the separate areas that an outline encloses, without holes; NoShape when there is none."""
    ring = _without_doubles(points)
    if len(ring) > 1 and ring[0] == ring[-1]:
        ring.pop()
    if len(ring) < 3:
        raise NoShape(translate("Drawing", "An area needs three different points."))
    area = QgsGeometry(QgsPolygon(QgsLineString([*ring, ring[0]])))
    areas = [area] if area.isGeosValid() else _faces(area)
    areas = [area for area in areas if area.area() > 0]
    if not areas:
        raise NoShape(translate("Drawing", "The points lie on one line and enclose no area."))
    return areas


def _faces(crossing: QgsGeometry) -> list[QgsGeometry]:
    """Return the areas enclosed by an outline that crosses itself, joined where they have an edge in common."""
    outline = QgsGeometry(crossing.constGet().boundary())
    faces = QgsGeometry.polygonize([QgsGeometry.unaryUnion([outline])])
    joined = QgsGeometry.unaryUnion(parts(faces))
    if joined.type() != Qgis.GeometryType.Polygon:
        return []
    return [part.removeInteriorRings() for part in parts(joined)]


def _without_doubles(points: Sequence[QgsPoint]) -> list[QgsPoint]:
    kept: list[QgsPoint] = []
    for point in points:
        flat = QgsPoint(point.x(), point.y())
        if not kept or flat != kept[-1]:
            kept.append(flat)
    return kept
