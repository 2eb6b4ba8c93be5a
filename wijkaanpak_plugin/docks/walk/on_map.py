"""What a walk shows on the map: the hot spot in the middle of what is free, with its words above, and all numbers."""

from __future__ import annotations

from collections.abc import Sequence
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
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QWidget

from wijkaanpak_plugin.docks.walk.reading_strip import ReadingStrip
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.numbered_places import NumberedPlace, NumberedPlaces
from wijkaanpak_plugin.map.zone_highlight import PlaceNotOnMap

#: Metres around a hot spot that are seen at least. Status: assumption.
_AROUND_M = 40.0
#: So much larger than what it holds is a view of several places.
_ROOMY = 1.1


class WalkOnMap:
    """Nothing can be drawn meanwhile: the map has a tool that only moves it."""

    def __init__(self, canvas: QgsMapCanvas, messages: QWidget) -> None:
        """Take the map, and the bar with messages that comes over it."""
        self._canvas = canvas
        self._messages = messages
        self._numbered: tuple[Sequence[NumberedPlace], int] = ((), 0)
        self._strip: Optional[ReadingStrip] = None
        self._numbers: Optional[NumberedPlaces] = None
        self._tool: Optional[QgsMapToolPan] = None
        self._tool_before: Optional[QgsMapTool] = None
        self._before = QgsRectangle()
        self._crs = QgsCoordinateReferenceSystem()

    @property
    def is_on(self) -> bool:
        """Whether a walk is on the map."""
        return self._strip is not None

    def begin(self, crs: QgsCoordinateReferenceSystem) -> None:
        """Begin a walk; places are in this CRS."""
        self._crs = crs
        if self.is_on:
            return
        self._before = self._canvas.extent()
        self._strip, self._numbers = ReadingStrip(self._canvas, self._messages), NumberedPlaces(self._canvas)
        self._strip.moved.connect(self._draw_numbers)
        self._tool, self._tool_before = QgsMapToolPan(self._canvas), self._canvas.mapTool()
        self._canvas.setMapTool(self._tool)

    def end(self, go_back: bool) -> None:
        """End it, with the tool in hand that was there before. go_back: show what the map showed before."""
        strip, numbers, tool = self._strip, self._numbers, self._tool
        self._strip = self._numbers = self._tool = None
        self._numbered = (), 0
        if strip is None or numbers is None:
            return
        strip.unload()
        self._canvas.scene().removeItem(numbers)
        if tool is not None:
            self._take_back(tool)
        if go_back and not self._before.isEmpty():
            self._show(self._before)

    def _take_back(self, tool: QgsMapToolPan) -> None:
        """Give the map the tool of before, unless the user took another one meanwhile."""
        before, self._tool_before = self._tool_before, None
        if self._canvas.mapTool() is tool and before is not None and not sip.isdeleted(before):
            self._canvas.setMapTool(before)
        self._canvas.unsetMapTool(tool)

    def show_words(self, icon: QIcon, words: str, below: str, place: str) -> None:
        """Let the room read a hot spot."""
        if self._strip is not None:
            self._strip.show_words(icon, words, below, place)

    def show_numbers(self, places: Sequence[QgsGeometry], current: int) -> None:
        """Number these places from 1; the one with the number ``current`` has a ring. PlaceNotOnMap."""
        if self._numbers is None or self._strip is None:
            return
        to_map = self._to_map()
        try:
            points = [to_map.transform(_middle(place)) for place in places]
        except QgsCsException as error:
            raise _not_on_map() from error
        self._numbered = [NumberedPlace(point, number) for number, point in enumerate(points, start=1)], current
        self._draw_numbers()

    def _draw_numbers(self) -> None:
        if self._numbers is not None and self._strip is not None and self._numbered[0]:
            self._numbers.show_places(*self._numbered, self._strip.bottom)

    def go_to(self, place: QgsGeometry) -> None:
        """Zoom so that a place lies in the middle of what the strip leaves free; PlaceNotOnMap."""
        box = place.boundingBox()
        half = max(box.width(), box.height()) / 2 + (0 if self._crs.isGeographic() else _AROUND_M)
        self._show(self._on_map(QgsRectangle.fromCenterAndSize(box.center(), 2 * half, 2 * half)))
        # Below the strip as much is free as is above the middle: the middle of that lies half a strip lower.
        free = self._canvas.height() - self._covered
        if free > 0:
            self._canvas.zoomByFactor(self._canvas.height() / free)
        transform = self._canvas.getCoordinateTransform()
        self._canvas.setCenter(transform.toMapCoordinates(self._canvas.width() // 2, (free) // 2))
        self._canvas.refresh()

    def show_all(self, places: Sequence[QgsGeometry]) -> None:
        """Show all of these places at once; PlaceNotOnMap."""
        box = QgsRectangle()
        for place in places:
            box.combineExtentWith(place.boundingBox())
        if not box.isNull():
            box.grow(0 if self._crs.isGeographic() else _AROUND_M)
            box.scale(_ROOMY)
            self._show(self._on_map(box))

    @property
    def _covered(self) -> int:
        return self._strip.bottom if self._strip is not None else 0

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
