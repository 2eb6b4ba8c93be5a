"""Says in which coordinate reference systems a metre on the map is a metre on the ground."""

from __future__ import annotations

from qgis.core import Qgis, QgsCoordinateReferenceSystem

#: Mercator maps count in metres that grow with the latitude: in the Netherlands 1.6 of them are one metre.
_STRETCHED = ("merc", "webmerc")


def is_metric(crs: QgsCoordinateReferenceSystem) -> bool:
    """Return whether distances in this system are metres on the ground."""
    if not crs.isValid() or crs.isGeographic() or crs.mapUnits() != Qgis.DistanceUnit.Meters:
        return False
    return crs.projectionAcronym() not in _STRETCHED
