"""Highlight of the place of a finding on the map: outlined, flashed, zoomed or panned to."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtGui import QColor

from wijkaanpak_plugin.domain.translation import translate

#: Yellow with a dark edge is seen on aerial photographs, on maps and beside the colours of the six transitions.
OUTLINE, EDGE = QColor("#FFD400"), QColor(40, 40, 40, 200)
#: The map shows this many times the zone, and never less than so many metres: the surroundings tell where it is.
MARGIN, SMALLEST_VIEW_M = 2.5, 25.0


class PlaceNotOnMap(Exception):
    """A place cannot be shown in the coordinate reference system of the map; the text is one sentence."""


class ZoneHighlight:
    """One highlighted zone on the map canvas."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self._edge = QgsRubberBand(canvas, Qgis.GeometryType.Polygon)
        self._edge.setStrokeColor(EDGE)
        self._edge.setFillColor(QColor(0, 0, 0, 0))
        self._edge.setWidth(6)
        self._band = QgsRubberBand(canvas, Qgis.GeometryType.Polygon)
        self._band.setStrokeColor(OUTLINE)
        self._band.setFillColor(QColor(255, 212, 0, 40))
        self._band.setWidth(3)

    def show(self, zone: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> None:
        """Outline a zone, in place of the one before."""
        for band in (self._edge, self._band):
            band.setToGeometry(zone, crs)

    def clear(self) -> None:
        """Outline nothing."""
        for band in (self._edge, self._band):
            band.reset(Qgis.GeometryType.Polygon)

    def flash(self, zone: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> None:
        """Flash a zone, so that the eye finds it."""
        self._canvas.flashGeometries([zone], crs, QColor(255, 212, 0, 255), QColor(255, 212, 0, 0), 3, 300)

    def zoom_to(self, zone: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> None:
        """Zoom so that the zone lies in the middle with its surroundings; PlaceNotOnMap when it has no place there."""
        box = zone.boundingBox()
        side = max(box.width(), box.height()) * MARGIN
        if not crs.isGeographic():
            side = max(side, SMALLEST_VIEW_M)
        self._canvas.setExtent(self._on_map(QgsRectangle.fromCenterAndSize(box.center(), side, side), crs), True)
        self._canvas.refresh()

    def pan_to(self, zone: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> None:
        """Move the map, at the scale it has; PlaceNotOnMap when the zone has no place there."""
        self._canvas.setCenter(self._on_map(zone.boundingBox(), crs).center())
        self._canvas.refresh()

    def bring_in_sight(self, zone: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> None:
        """Move the map to a zone of which nothing is seen, at the scale it has; PlaceNotOnMap when it has no place."""
        if not self._canvas.extent().intersects(self._on_map(zone.boundingBox(), crs)):
            self.pan_to(zone, crs)

    def visible_box(self, crs: QgsCoordinateReferenceSystem) -> tuple[float, float, float, float]:
        """Return what the map shows, as xmin, ymin, xmax, ymax in ``crs``; PlaceNotOnMap when that cannot be said."""
        to_plan = self._transform(crs)
        try:
            box = to_plan.transformBoundingBox(self._canvas.extent(), Qgis.TransformDirection.Reverse)
        except QgsCsException as error:
            raise _not_on_map() from error
        return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()

    def unload(self) -> None:
        """Remove the outline from the map."""
        for band in (self._band, self._edge):
            self._canvas.scene().removeItem(band)

    def _on_map(self, box: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> QgsRectangle:
        try:
            return self._transform(crs).transformBoundingBox(box)
        except QgsCsException as error:
            raise _not_on_map() from error

    def _transform(self, crs: QgsCoordinateReferenceSystem) -> QgsCoordinateTransform:
        return QgsCoordinateTransform(crs, self._canvas.mapSettings().destinationCrs(), QgsProject.instance())


def _not_on_map() -> PlaceNotOnMap:
    return PlaceNotOnMap(translate("Map", "This place cannot be shown in the coordinate reference system of the map."))
