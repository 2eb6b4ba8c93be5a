"""What a walk shows on the map: the stop in the middle of what is free, with its words above, and all numbers."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgsMapCanvas, QgsMapTool, QgsMapToolPan
from qgis.PyQt import sip

from wijkaanpak_plugin.docks.walk.along import Stop
from wijkaanpak_plugin.docks.walk.over_map import OverMap
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.findings.finding_markers import show_only_markers_of
from wijkaanpak_plugin.map.numbered_places import NumberedPlace, NumberedPlaces
from wijkaanpak_plugin.map.zone_highlight import PlaceNotOnMap

#: Metres around a stop that are seen at least. Status: assumption.
_AROUND_M = 40.0
#: So much larger than what it holds is a view of several places.
_ROOMY = 1.1
#: So many stops before and after the current one have their number on the map: thousands would cover it.
_NUMBERED = 100


class WalkOnMap:
    """Nothing can be drawn meanwhile: the map has a tool that only moves it."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self._numbered: tuple[Sequence[NumberedPlace], int] = ((), 0)
        self._over: Optional[OverMap] = None
        self._numbers: Optional[NumberedPlaces] = None
        self._tool: Optional[QgsMapToolPan] = None
        self._tool_before: Optional[QgsMapTool] = None
        self._before = QgsRectangle()
        self._crs = QgsCoordinateReferenceSystem()

    @property
    def is_on(self) -> bool:
        """Whether a walk is on the map."""
        return self._tool is not None

    def begin(self, crs: QgsCoordinateReferenceSystem) -> None:
        """Begin a walk; places are in this CRS."""
        self._crs = crs
        if self.is_on:
            return
        self._before = self._canvas.extent()
        self._numbers = NumberedPlaces(self._canvas)
        self._tool, self._tool_before = QgsMapToolPan(self._canvas), self._canvas.mapTool()
        self._canvas.setMapTool(self._tool)

    def end(self, go_back: bool) -> None:
        """End it, with the tool in hand that was there before. go_back: show what the map showed before."""
        over, numbers, tool = self._over, self._numbers, self._tool
        self._over = self._numbers = self._tool = None
        self._numbered = (), 0
        if numbers is None or tool is None:
            return
        if over is not None:
            over.unload()
        self._canvas.scene().removeItem(numbers)
        show_only_markers_of(self._canvas, None)
        self._take_back(tool)
        if go_back and not self._before.isEmpty():
            self._show(self._before)

    def _take_back(self, tool: QgsMapToolPan) -> None:
        """Give the map the tool of before, unless the user took another one meanwhile."""
        before, self._tool_before = self._tool_before, None
        if self._canvas.mapTool() is tool and before is not None and not sip.isdeleted(before):
            self._canvas.setMapTool(before)
        self._canvas.unsetMapTool(tool)

    def lay(self, over: OverMap) -> None:
        """Lay over the map what the room reads, in place of what lay there."""
        if self._over is not None:
            self._over.unload()
        self._over = over
        over.moved.connect(self._draw_numbers)

    def show_numbers(self, stops: Sequence[Stop], current: Optional[Stop]) -> None:
        """Number these places; the current one has a ring. PlaceNotOnMap."""
        if not self.is_on:
            return
        here = stops.index(current) if current is not None and current in stops else 0
        near = [stop for stop in stops[max(0, here - _NUMBERED) : here + _NUMBERED + 1] if not stop.place.isEmpty()]
        to_map = self._to_map()
        try:
            points = [to_map.transform(_middle(stop.place)) for stop in near]
        except QgsCsException as error:
            raise _not_on_map() from error
        numbered = [NumberedPlace(point, stop.number) for point, stop in zip(points, near)]
        self._numbered = numbered, current.number if current is not None else 0
        self._draw_numbers()

    def show_markers_of(self, finding_ids: Collection[str]) -> None:
        """Let the map have markers of these findings only, for as long as the walk goes on."""
        if self.is_on:
            show_only_markers_of(self._canvas, finding_ids)

    def _draw_numbers(self) -> None:
        if self._numbers is not None:
            self._numbers.show_places(*self._numbered, self._covered)

    def go_to(self, place: QgsGeometry) -> None:
        """Zoom so that a place lies in the middle of what is free; an empty one moves nothing. PlaceNotOnMap."""
        if place.isEmpty():
            return
        box = place.boundingBox()
        half = max(box.width(), box.height()) / 2 + (0 if self._crs.isGeographic() else _AROUND_M)
        self._show(self._on_map(QgsRectangle.fromCenterAndSize(box.center(), 2 * half, 2 * half)))
        # Below what lies over the map as much is free as is above the middle: the middle of that lies lower.
        free = self._canvas.height() - self._covered
        if free > 0:
            self._canvas.zoomByFactor(self._canvas.height() / free)
        transform = self._canvas.getCoordinateTransform()
        self._canvas.setCenter(transform.toMapCoordinates(self._canvas.width() // 2, free // 2))
        self._canvas.refresh()

    def show_all(self, places: Sequence[QgsGeometry]) -> None:
        """Show all of these places at once; PlaceNotOnMap."""
        box = QgsRectangle()
        for place in places:
            if not place.isEmpty():
                box.combineExtentWith(place.boundingBox())
        if not box.isNull():
            box.grow(0 if self._crs.isGeographic() else _AROUND_M)
            box.scale(_ROOMY)
            self._show(self._on_map(box))

    @property
    def _covered(self) -> int:
        return self._over.bottom if self._over is not None else 0

    def _show(self, box: QgsRectangle) -> None:
        self._canvas.setExtent(box, True)
        self._canvas.refresh()

    def _to_map(self) -> QgsCoordinateTransform:
        return QgsCoordinateTransform(self._crs, self._canvas.mapSettings().destinationCrs(), QgsProject.instance())

    def _on_map(self, box: QgsRectangle) -> QgsRectangle:
        try:
            return self._to_map().transformBoundingBox(box)
        except QgsCsException as error:
            raise _not_on_map() from error


def _middle(place: QgsGeometry) -> object:
    return place.boundingBox().center()


def _not_on_map() -> PlaceNotOnMap:
    return PlaceNotOnMap(translate("Map", "This place cannot be shown in the coordinate reference system of the map."))
