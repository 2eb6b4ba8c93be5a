"""The map of the studio: names and signs grow, so that the room can read them, and the place in sight stays."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsMapCanvas

#: So much larger are names and signs: those of claims, of 8 points, then have 17 pixels. Status: assumption.
_GROWTH = 1.6


class StudioMap:
    """Uses the magnifier of QGIS, which no setting and no project holds; a package map does not know of it."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        #: The magnification that the user had on the desk, while the studio is there.
        self._before: Optional[float] = None

    def set_studio(self, on: bool) -> None:
        """Draw large, or as the user had it."""
        if on and self._before is None:
            self._before = self._canvas.magnificationFactor()
            self._magnify(self._before * _GROWTH)
        elif not on and self._before is not None:
            before, self._before = self._before, None
            self._magnify(before)

    def _magnify(self, factor: float) -> None:
        # What was asked for, and not what is seen of it in a window of another shape: else the map would show more
        # with each change.
        place, is_locked = self._canvas.mapSettings().extent(), self._canvas.scaleLocked()
        self._canvas.setScaleLocked(False)
        self._canvas.setMagnificationFactor(factor)
        if not place.isEmpty():
            self._canvas.setExtent(place, True)
        self._canvas.setScaleLocked(is_locked)
        self._canvas.refresh()
