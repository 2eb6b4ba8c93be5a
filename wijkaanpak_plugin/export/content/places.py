"""Where on a shape a mark of it stands."""

from __future__ import annotations

from qgis.core import Qgis, QgsGeometry


def middle_of(shape: QgsGeometry) -> QgsGeometry:
    """Return a point in the middle of a shape, and on it where it is a line or an area, in its CRS."""
    if shape.type() == Qgis.GeometryType.Line:
        return shape.interpolate(shape.length() / 2)
    if shape.type() == Qgis.GeometryType.Polygon:
        inside, _distance = shape.poleOfInaccessibility(1.0)
        return inside
    return shape.centroid()
