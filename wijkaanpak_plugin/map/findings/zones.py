"""Zones of findings on the map: outlined in black and white, never filled, so that what lies below stays to be seen."""

from __future__ import annotations

from collections.abc import Sequence

import shapely
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

_INK, _BAND = QColor("#101418"), QColor(255, 255, 255, 230)


class FindingZones:
    """Zones of one sort, such as of what is filtered for."""

    def __init__(self, canvas: QgsMapCanvas, width: int, line: Qt.PenStyle) -> None:
        """width: of the outline in pixels."""
        self._canvas = canvas
        self._band = QgsRubberBand(canvas, Qgis.GeometryType.Polygon)
        self._band.setStrokeColor(_INK)
        self._band.setSecondaryStrokeColor(_BAND)
        self._band.setFillColor(QColor(0, 0, 0, 0))
        self._band.setWidth(width)
        self._band.setLineStyle(line)

    def show(self, zones: Sequence[shapely.Geometry], crs: QgsCoordinateReferenceSystem) -> None:
        """Outline these, in place of those before."""
        polygons = [part for part in shapely.get_parts(list(zones)) if part.geom_type == "Polygon"]
        if not polygons:
            self.clear()
            return
        geometry = QgsGeometry()
        geometry.fromWkb(shapely.to_wkb(shapely.MultiPolygon(polygons)))
        self._band.setToGeometry(geometry, crs)

    def clear(self) -> None:
        """Outline nothing."""
        self._band.reset(Qgis.GeometryType.Polygon)

    def unload(self) -> None:
        """Leave nothing on the map."""
        self._canvas.scene().removeItem(self._band)
