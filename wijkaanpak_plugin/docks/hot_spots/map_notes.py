"""Map tool that notes hot spots: a click is a place, a loop with the button down an area, in the plan's CRS."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
)
from qgis.gui import QgsMapCanvas, QgsMapTool
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication

from wijkaanpak_plugin.docks.hot_spots.map_keys import MapKeys
from wijkaanpak_plugin.docks.widgets.hot_spot_kinds import Kind
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.drawing.freehand_tool import SLIP, FreehandTool
from wijkaanpak_plugin.map.zone_highlight import PlaceNotOnMap


class MapNotes(QObject):
    """One map tool that is on or off. It emits places and edits nothing."""

    #: A point or an area, in the plan's CRS, and whether it is a click on the place of the click before.
    placed = pyqtSignal(QgsGeometry, bool)
    #: Key of the kind that was chosen with a key on the map.
    kind_chosen = pyqtSignal(str)
    #: Whether the tool is on.
    switched = pyqtSignal(bool)
    #: Why there is no place: one sentence.
    refused = pyqtSignal(str)

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__()
        self._canvas = canvas
        self._tool: Optional[FreehandTool] = None
        self._before: Optional[QgsMapTool] = None
        self._crs = QgsCoordinateReferenceSystem()
        self._keys = MapKeys(canvas)
        self._keys.chosen.connect(self.kind_chosen)
        self._is_studio = False
        #: Kinds whose keys begin noting, also while another tool is in hand.
        self._heard: Sequence[Kind] = ()
        #: The click before, in map coordinates.
        self._last: Optional[QgsPointXY] = None

    @property
    def is_on(self) -> bool:
        """Whether clicks on the map are noted."""
        return self._tool is not None

    def start(self, crs: QgsCoordinateReferenceSystem, kinds: Sequence[Kind]) -> None:
        """Take the clicks on the map, and the keys of these kinds; places come in ``crs``."""
        if self._tool is not None:
            self.give_keyboard_to_map()
            return
        self._crs = crs
        self._last = None
        self._before = self._canvas.mapTool()
        tool = self._tool = FreehandTool(self._canvas, plan_crs=crs)
        tool.set_studio(self._is_studio)
        tool.clicked.connect(self._clicked)
        tool.drawn.connect(self._place)
        tool.refused.connect(self.refused)
        tool.left.connect(self.stop)
        self._keys.start(kinds)
        self._canvas.setMapTool(tool)
        self._canvas.mapToolSet.connect(self._tool_set)
        self.give_keyboard_to_map()
        self.switched.emit(True)

    def stop(self) -> None:
        """Leave the map as it was, with the tool that was there before."""
        tool, self._tool = self._tool, None
        if tool is None:
            return
        self._canvas.mapToolSet.disconnect(self._tool_set)
        self.hear(self._heard)
        was_on_map = self._canvas.mapTool() is tool
        tool.unload()
        before, self._before = self._before, None
        if was_on_map and before is not None and not sip.isdeleted(before):
            self._canvas.setMapTool(before)
        self.switched.emit(False)

    def hear(self, kinds: Sequence[Kind]) -> None:
        """Take the keys of these kinds while the tool is off too; none: only while it is on."""
        self._heard = tuple(kinds)
        if self._tool is None:
            self._keys.stop()
            if self._heard:
                self._keys.start(self._heard)

    def give_keyboard_to_map(self) -> None:
        """Let the keys of the kinds work again after typing, when the tool is on."""
        if self._tool is not None:
            self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_studio(self, on: bool) -> None:
        """Draw thicker, for a projector."""
        self._is_studio = on
        if self._tool is not None:
            self._tool.set_studio(on)

    def unload(self) -> None:
        """Leave nothing behind."""
        self.blockSignals(True)
        self.stop()
        self._keys.deleteLater()
        self.deleteLater()

    def _tool_set(self, tool: Optional[QgsMapTool], _before: Optional[QgsMapTool] = None) -> None:
        if tool is not self._tool:
            self.stop()

    def _clicked(self, place: QgsPointXY) -> None:
        again = self._last is not None and self._pixels_between(self._last, place) <= self._slip
        self._last = place
        self._place(QgsGeometry.fromPointXY(place), again)

    def _pixels_between(self, one: QgsPointXY, other: QgsPointXY) -> float:
        """Return how far two places are from each other on the screen, as the map is now."""
        to_pixels = self._canvas.getCoordinateTransform()
        return to_pixels.transform(one).distance(to_pixels.transform(other))

    @property
    def _slip(self) -> int:
        """Pixels that a second click of the same hand, or finger, may be off."""
        return SLIP if self._is_studio else QApplication.startDragDistance()

    def _place(self, geometry: QgsGeometry, again: bool = False) -> None:
        try:
            self.placed.emit(to_plan(geometry, self._canvas, self._crs), again)
        except PlaceNotOnMap as error:
            self.refused.emit(str(error))


def to_plan(geometry: QgsGeometry, canvas: QgsMapCanvas, crs: QgsCoordinateReferenceSystem) -> QgsGeometry:
    """Return a geometry of the map in the plan's CRS; PlaceNotOnMap, one sentence, when it has no place there."""
    moved = QgsGeometry(geometry)
    text = translate("HotSpotsDock", "This place cannot be expressed in the coordinates of the plan ({crs}).")
    try:
        moved.transform(QgsCoordinateTransform(canvas.mapSettings().destinationCrs(), crs, QgsProject.instance()))
    except QgsCsException as error:
        raise PlaceNotOnMap(text.format(crs=crs.userFriendlyIdentifier())) from error
    box = moved.boundingBox()
    if not all(math.isfinite(value) for value in (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())):
        raise PlaceNotOnMap(text.format(crs=crs.userFriendlyIdentifier()))
    return moved
