"""The copy of a feature's geometry that a tag keeps."""

from __future__ import annotations

from typing import Optional

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

from wijkaanpak_plugin.sources.shapes import flat_wkb, moved
from wijkaanpak_plugin.sources.transforms import sound_transform

#: Why there is no copy, or what was done to it.
NO_GEOMETRY, NO_PLACE, BROKEN, REPAIRED = "no_geometry", "no_place", "broken", "repaired"

#: Shapes of which no part lies further off than this are the same one: rounding, and moving to another CRS.
#: Status: assumption; it must stay below the distance of two cables that lie side by side.
_SAME_M = 0.01
#: Areas that share this part of what they cover together are the same one, drawn a little better. Status: assumption.
_SAME_SHARE = 0.9

_TABLES = {
    Qgis.GeometryType.Point: "feature_tag_point",
    Qgis.GeometryType.Line: "feature_tag_line",
    Qgis.GeometryType.Polygon: "feature_tag_area",
}


class GeometryCopy:
    """Copies geometries of one layer into the CRS of a plan."""

    def __init__(self, layer: QgsVectorLayer, crs: QgsCoordinateReferenceSystem) -> None:
        self._has_crs = layer.crs().isValid()
        self._transform: Optional[QgsCoordinateTransform] = None
        if self._has_crs and layer.crs() != crs:
            self._transform = sound_transform(layer.crs(), crs, QgsProject.instance().transformContext())
            self._has_crs = self._transform is not None

    def of(self, geometry: QgsGeometry) -> tuple[Optional[QgsGeometry], str]:
        """Return a flat multi geometry in the plan's CRS and "", or ``REPAIRED``; or None and why there is none."""
        if geometry.isEmpty() or geometry.type() not in _TABLES:
            return None, NO_GEOMETRY
        if not self._has_crs:
            return None, NO_PLACE
        there = moved(QgsGeometry(geometry), self._transform)
        wkb = flat_wkb(there) if there is not None else None
        if wkb is None:
            return None, NO_PLACE
        copy = QgsGeometry()
        copy.fromWkb(wkb)
        return _valid(copy)

    def box(self, geometry: QgsGeometry) -> Optional[QgsRectangle]:
        """Return where a geometry lies in the plan's CRS, None when it has no place there."""
        there = moved(QgsGeometry(geometry), self._transform) if self._has_crs and not geometry.isEmpty() else None
        return there.boundingBox() if there is not None else None


def is_same_shape(one: QgsGeometry, other: QgsGeometry) -> bool:
    """Say whether two geometries in the plan's CRS have the very same shape, but for rounding."""
    if one.type() != other.type() or not _boxes_fit(one.boundingBox(), other.boundingBox()):
        return False
    return 0.0 <= one.hausdorffDistance(other) <= _SAME_M


def is_near_shape(one: QgsGeometry, other: QgsGeometry) -> bool:
    """Say whether two geometries in the plan's CRS have nearly the same shape: areas may differ by a correction."""
    if is_same_shape(one, other):
        return True
    if one.type() != other.type() or one.type() != Qgis.GeometryType.Polygon:
        return False
    shared = one.intersection(other).area()
    return shared > 0.0 and shared >= _SAME_SHARE * (one.area() + other.area() - shared)


def tag_shape(wkb: Optional[bytes]) -> QgsGeometry:
    """Return the geometry that a tag keeps; a null one where it keeps none."""
    geometry = QgsGeometry()
    if wkb is not None:
        geometry.fromWkb(wkb)
    return geometry


def tag_table(geometry: QgsGeometry) -> str:
    """Return the table that holds tags with this geometry; KeyError for one that is no point, line or area."""
    return _TABLES[geometry.type()]


def _boxes_fit(one: QgsRectangle, other: QgsRectangle) -> bool:
    pairs = (
        (one.xMinimum(), other.xMinimum()),
        (one.yMinimum(), other.yMinimum()),
        (one.xMaximum(), other.xMaximum()),
        (one.yMaximum(), other.yMaximum()),
    )
    return all(abs(first - second) <= _SAME_M for first, second in pairs)


def _valid(geometry: QgsGeometry) -> tuple[Optional[QgsGeometry], str]:
    """Return a multi geometry; areas that cross themselves are repaired, because their hectares would be wrong."""
    note = ""
    if geometry.type() == Qgis.GeometryType.Polygon and not geometry.isGeosValid():
        repaired = geometry.makeValid()
        if not repaired.convertGeometryCollectionToSubclass(Qgis.GeometryType.Polygon):
            repaired = repaired if repaired.type() == Qgis.GeometryType.Polygon else QgsGeometry()
        geometry, note = repaired, REPAIRED
    if geometry.isEmpty():
        return None, BROKEN
    geometry.convertToMultiType()
    return geometry, note
