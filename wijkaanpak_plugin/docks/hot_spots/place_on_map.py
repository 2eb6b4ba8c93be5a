"""Place of a hot spot on the map: flashed, and brought into view."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem
from qgis.gui import QgsMapCanvas

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.map.zone_highlight import PlaceNotOnMap, ZoneHighlight
from wijkaanpak_plugin.plan.hot_spots.records import HotSpot


class PlaceOnMap:
    """Moves the map only as far as is needed; says in one sentence when the map cannot show a place."""

    def __init__(self, canvas: QgsMapCanvas, messages: Messages) -> None:
        self._messages = messages
        self._zone = ZoneHighlight(canvas)
        self._crs = QgsCoordinateReferenceSystem()

    def set_crs(self, crs: QgsCoordinateReferenceSystem) -> None:
        """Take places to be in this CRS: that of the open plan."""
        self._crs = crs

    def show(self, hot_spot: HotSpot) -> None:
        """Flash a hot spot; the map moves there, at the scale it has, when it does not show it."""
        self._go_to(hot_spot, zoom=False)

    def zoom_to(self, hot_spot: HotSpot) -> None:
        """Zoom to a hot spot and flash it."""
        self._go_to(hot_spot, zoom=True)

    def unload(self) -> None:
        """Leave nothing on the map."""
        self._zone.unload()

    def _go_to(self, hot_spot: HotSpot, zoom: bool) -> None:
        if hot_spot.geometry.isEmpty():
            return
        try:
            if zoom:
                self._zone.zoom_to(hot_spot.geometry, self._crs)
            elif not self._is_visible(hot_spot):
                self._zone.pan_to(hot_spot.geometry, self._crs)
        except PlaceNotOnMap as error:
            self._messages.warning(str(error))
            return
        self._zone.flash(hot_spot.geometry, self._crs)

    def _is_visible(self, hot_spot: HotSpot) -> bool:
        xmin, ymin, xmax, ymax = self._zone.visible_box(self._crs)
        place = hot_spot.geometry.boundingBox().center()
        return xmin <= place.x() <= xmax and ymin <= place.y() <= ymax
