"""The coordinate reference system that a layer may be taken to have, where its data says none."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsRectangle,
    QgsVectorLayer,
)

from wijkaanpak_plugin.domain.rd_new import RD_NEW_BOUNDS
from wijkaanpak_plugin.sources.metric_crs import STANDARD_CRS
from wijkaanpak_plugin.sources.snapshot import crs_of, has_geometry

_DEGREES = "EPSG:4326"
#: The Netherlands in degrees: west, south, east, north.
_NETHERLANDS = QgsRectangle(3.2, 50.7, 7.3, 53.7)


def lacks_crs(layer: QgsVectorLayer) -> bool:
    """Return whether the rows of a layer have a place, and nothing says in which system."""
    return has_geometry(layer) and not crs_of(layer).isValid()


def supposed_crs(layer: QgsVectorLayer, of_plan: QgsCoordinateReferenceSystem) -> QgsCoordinateReferenceSystem:
    """Return the system in which the coordinates of a layer lie in the Netherlands: RD New, or degrees; else that of
    the plan where they fit it; one that is not valid when they fit none. It takes as long as the extent of the layer.
    """
    extent = layer.extent()
    if extent.isNull() or not extent.isFinite():
        return QgsCoordinateReferenceSystem()
    if QgsRectangle(*RD_NEW_BOUNDS).contains(extent):
        return QgsCoordinateReferenceSystem(STANDARD_CRS)
    if _NETHERLANDS.contains(extent):
        return QgsCoordinateReferenceSystem(_DEGREES)
    return QgsCoordinateReferenceSystem(of_plan) if _fits(extent, of_plan) else QgsCoordinateReferenceSystem()


def _fits(extent: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> bool:
    """Return whether coordinates lie where a system is meant to be used, as PROJ gives it."""
    to_degrees = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem(_DEGREES), QgsCoordinateTransformContext())
    try:
        return bool(crs.bounds().contains(to_degrees.transformBoundingBox(extent)))
    except QgsCsException:
        return False
