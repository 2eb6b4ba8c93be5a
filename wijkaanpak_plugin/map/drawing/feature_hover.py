"""Highlight of the feature under the cursor, without keeping the mouse waiting."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint, QTimer

from wijkaanpak_plugin.map.drawing.feature_finder import FeatureFinder, FoundFeature
from wijkaanpak_plugin.map.zone_highlight import ZoneHighlight

#: The mouse rests so long before the map is searched (ms): a search in many layers is no work for each move.
REST = 60


class FeatureHover:
    """Finds features for a tool and lights up the one where the mouse rests."""

    def __init__(self, canvas: QgsMapCanvas, accepts: Optional[Callable[[QgsVectorLayer], bool]] = None) -> None:
        self._finder = FeatureFinder(canvas, accepts)
        self._light = ZoneHighlight(canvas)
        self._place = QPoint()
        self._timer = QTimer()
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST)
        self._timer.timeout.connect(self._light_up)

    def look_at(self, place: QPoint) -> None:
        """Light up what lies at a place, in pixels, once the mouse rests there."""
        self._place = place
        self._timer.start()

    def find(self, place: QPoint) -> Optional[FoundFeature]:
        """Return what lies at a place, in pixels."""
        return self._finder.at(place)

    def clear(self) -> None:
        """Put the light out."""
        self._timer.stop()
        self._light.clear()

    def unload(self) -> None:
        """Leave the map as it was."""
        self._timer.stop()
        self._light.unload()
        self._finder.unload()

    def _light_up(self) -> None:
        found = self._finder.at(self._place)
        if found is None:
            self._light.clear()
        else:
            self._light.show(found.feature.geometry(), found.layer.crs())
