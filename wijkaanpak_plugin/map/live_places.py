"""Places of a live answer, lit up on the map: where it collides, and what it goes together with."""

from __future__ import annotations

from collections.abc import Sequence

import shapely
from qgis.core import Qgis, QgsGeometry
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtGui import QColor

from wijkaanpak_plugin.map.drawing.metric_plane import MetricPlane, NoMetres
from wijkaanpak_plugin.map.drawing.rubber_bands import HALO, LOOKS
from wijkaanpak_plugin.map.drawing.shapes import State

#: Width of the edge in pixels, at a desk and from the back of a room.
_DESK, _STUDIO = 2, 4
#: How opaque the hatching is, of 255: the map stays visible below it.
_HATCH = 190


class LivePlaces:
    """Two bands: conflicts hatched and dashed, couplings dotted; told apart without colour too."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self._bands = {state: self._band(state) for state in (State.COUPLING, State.CONFLICT)}

    def show(
        self, plane: MetricPlane, conflicts: Sequence[shapely.Geometry], couplings: Sequence[shapely.Geometry]
    ) -> None:
        """Show these places, in the plan's coordinates, in place of those before."""
        self._show(State.CONFLICT, plane, conflicts)
        self._show(State.COUPLING, plane, couplings)

    def clear(self) -> None:
        """Show nothing."""
        for band in self._bands.values():
            band.reset(Qgis.GeometryType.Polygon)

    def set_studio(self, on: bool) -> None:
        """Draw thicker, for a projector."""
        for band in self._bands.values():
            band.setWidth(_STUDIO if on else _DESK)

    def unload(self) -> None:
        """Remove the bands from the map, for good."""
        for band in self._bands.values():
            self._canvas.scene().removeItem(band)
        self._bands.clear()

    def _show(self, state: State, plane: MetricPlane, places: Sequence[shapely.Geometry]) -> None:
        band = self._bands[state]
        areas = [place for place in places if place is not None and not place.is_empty]
        if not areas:
            band.reset(Qgis.GeometryType.Polygon)
            return
        geometry = QgsGeometry()
        geometry.fromWkb(shapely.to_wkb(shapely.MultiPolygon(_polygons(areas))))
        try:
            band.setToGeometry(plane.to_map(geometry))
        except NoMetres:
            band.reset(Qgis.GeometryType.Polygon)

    def _band(self, state: State) -> QgsRubberBand:
        look = LOOKS[state]
        band = QgsRubberBand(self._canvas, Qgis.GeometryType.Polygon)
        fill = QColor(look.colour)
        fill.setAlpha(_HATCH)
        band.setStrokeColor(QColor(look.colour))
        band.setSecondaryStrokeColor(HALO)
        band.setFillColor(fill)
        band.setBrushStyle(look.hatch)
        band.setLineStyle(look.line)
        band.setWidth(_DESK)
        return band


def _polygons(places: Sequence[shapely.Geometry]) -> list[shapely.Polygon]:
    parts = shapely.get_parts(list(places))
    return [part for part in shapely.get_parts(parts) if part.geom_type == "Polygon"]
