"""Where on a shape a mark of it stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.core import Qgis, QgsGeometry


def middle_of(shape: QgsGeometry) -> QgsGeometry:
    """Return a point in the middle of a shape, and on it where it is a line or an area, in its CRS."""
    if shape.type() == Qgis.GeometryType.Line:
        return shape.interpolate(shape.length() / 2)
    if shape.type() == Qgis.GeometryType.Polygon:
        inside, _distance = shape.poleOfInaccessibility(1.0)
        return inside
    return shape.centroid()


def place_of(shapes: Sequence[QgsGeometry]) -> Optional[tuple[float, float]]:
    """Return where the mark of several shapes stands: in the middle of the one that lies nearest to all of them
    together; None where none lies anywhere.
    """
    middles = [middle_of(shape).asPoint() for shape in shapes if not shape.isEmpty()]
    if not middles:
        return None
    nearest = min(middles, key=lambda point: sum(point.distance(other) for other in middles))
    return nearest.x(), nearest.y()
