"""The copy of a feature's geometry that a tag keeps."""

from __future__ import annotations

from typing import Optional

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsProject,
    QgsVectorLayer,
)

from wijkaanpak_plugin.sources.vector_layer import flat_wkb, moved

#: Why there is no copy, or what was done to it.
NO_GEOMETRY, NO_PLACE, BROKEN, REPAIRED = "no_geometry", "no_place", "broken", "repaired"

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
            self._transform = QgsCoordinateTransform(layer.crs(), crs, QgsProject.instance().transformContext())

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


def tag_table(geometry: QgsGeometry) -> str:
    """Return the table that holds tags with this geometry; KeyError for one that is no point, line or area."""
    return _TABLES[geometry.type()]


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
