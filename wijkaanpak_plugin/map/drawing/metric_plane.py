"""Metres on a map whose coordinates may be degrees or stretched metres: everything is measured in the plan's CRS."""

from __future__ import annotations

from typing import Optional

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsProject,
)
from qgis.gui import QgsMapCanvas

from wijkaanpak_plugin.domain.translation import translate


class NoMetres(Exception):
    """Metres cannot be measured on this map; the text is one translated sentence."""


class MetricPlane:
    """Turns shapes between the map's coordinates and a plane in metres.

    Without a CRS of its own the map's coordinates are taken as metres, which is refused when they are not.
    """

    def __init__(self, canvas: QgsMapCanvas, crs: Optional[QgsCoordinateReferenceSystem] = None) -> None:
        self._canvas = canvas
        self._crs = crs if crs is not None and crs.isValid() else None

    def from_map(self, geometry: QgsGeometry) -> QgsGeometry:
        """Return a shape of the map in metres; NoMetres when that cannot be done."""
        return self._turned(geometry, Qgis.TransformDirection.Forward)

    def to_map(self, geometry: QgsGeometry) -> QgsGeometry:
        """Return a shape in metres in the coordinates of the map; NoMetres when that cannot be done."""
        return self._turned(geometry, Qgis.TransformDirection.Reverse)

    def _turned(self, geometry: QgsGeometry, direction: Qgis.TransformDirection) -> QgsGeometry:
        map_crs = self._canvas.mapSettings().destinationCrs()
        plane = self._crs or map_crs
        if plane.isValid() and plane.mapUnits() != Qgis.DistanceUnit.Meters:
            text = translate("Drawing", "The map has no coordinates in metres, so nothing can be measured on it.")
            raise NoMetres(text)
        turned = QgsGeometry(geometry)
        if map_crs.isValid() and map_crs != plane:
            self._transform(turned, QgsCoordinateTransform(map_crs, plane, QgsProject.instance()), direction)
        return turned

    @staticmethod
    def _transform(geometry: QgsGeometry, between: QgsCoordinateTransform, way: Qgis.TransformDirection) -> None:
        try:
            geometry.transform(between, way)
        except QgsCsException as error:
            text = translate("Drawing", "This place cannot be turned into the coordinates of the plan.")
            raise NoMetres(text) from error
