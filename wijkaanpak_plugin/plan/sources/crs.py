"""The coordinate reference system of a source, where somebody set or corrected it in QGIS: its data does not know."""

from __future__ import annotations

from typing import Optional

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsVectorLayer

_WKT = "WKT:"


def own_crs(layer: QgsVectorLayer) -> Optional[str]:
    """Return the system in which a layer was put in QGIS, as `crs_named` reads it; None: as its data itself says."""
    crs, of_data = layer.crs(), layer.dataProvider().crs()
    if not crs.isValid() or crs == of_data:
        return None
    name = crs.authid()
    # What somebody defined has a name that holds on this machine only, and may be another system elsewhere.
    if name and not name.startswith("USER:") and QgsCoordinateReferenceSystem(name) == crs:
        return name
    return _WKT + crs.toWkt(Qgis.CrsWktVariant.Wkt2_2019)


def crs_named(name: str) -> QgsCoordinateReferenceSystem:
    """Return the system with this name, such as EPSG:28992, or with this definition, WKT: and its text; one that is not
    valid when it is not known here.
    """
    if name.startswith(_WKT):
        return QgsCoordinateReferenceSystem.fromWkt(name[len(_WKT) :])
    return QgsCoordinateReferenceSystem(name)
