"""Metric coordinate reference systems: where a metre on the map is a metre on the ground."""

from __future__ import annotations

from qgis.core import Qgis, QgsCoordinateReferenceSystem

#: RD New, the grid of Dutch plans.
STANDARD_CRS = "EPSG:28992"

#: Mercator maps count in metres that grow with the latitude: in the Netherlands 1.6 of them are one metre.
_STRETCHED = ("merc", "webmerc")


def is_metric(crs: QgsCoordinateReferenceSystem) -> bool:
    """Return whether distances in this system are metres on the ground."""
    if not crs.isValid() or crs.isGeographic() or crs.mapUnits() != Qgis.DistanceUnit.Meters:
        return False
    return crs.projectionAcronym() not in _STRETCHED
