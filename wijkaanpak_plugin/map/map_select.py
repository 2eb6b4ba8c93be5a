"""Selecting on the map over all layers that are seen, not in the current one alone."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsGeometry, QgsPointXY, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMapTool
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QPoint, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication

from wijkaanpak_plugin.map.drawing.feature_finder import FeatureFinder
from wijkaanpak_plugin.map.drawing.freehand_tool import FreehandTool
from wijkaanpak_plugin.map.drawing.select_tool import SelectTool

#: Names of the two tools.
RECTANGLE, FREEHAND = "select", "freehand"
_ADDS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class MapSelect(QObject):
    """Two tools, a box and a loop; a click with either takes what lies under the cursor. It selects nothing itself."""

    #: A layer, the ids of features in it (list), and whether they are added to what is selected.
    chosen = pyqtSignal(QgsVectorLayer, object, bool)
    #: The layer of which an area was taken, and the others (list) that have something there too.
    passed_over = pyqtSignal(QgsVectorLayer, object)
    #: There is nothing there; whether it would have been added.
    missed = pyqtSignal(bool)
    #: Why what was drawn is no area, in one sentence.
    refused = pyqtSignal(str)
    #: Name of the tool that is in hand now (``RECTANGLE`` or ``FREEHAND``), empty for none.
    active_changed = pyqtSignal(str)

    def __init__(
        self,
        canvas: QgsMapCanvas,
        accepts: Callable[[QgsVectorLayer], bool],
        preference: Callable[[QgsVectorLayer], int],
    ) -> None:
        """accepts: whether features of a layer can be taken. preference: the lower, the earlier a layer is taken."""
        super().__init__()
        self._canvas = canvas
        self._finder = FeatureFinder(canvas, accepts, preference)
        self._before: Optional[QgsMapTool] = None
        box, loop = SelectTool(canvas), FreehandTool(canvas)
        box.clicked.connect(self._click)
        box.boxed.connect(self._take)
        loop.clicked.connect(self._click_at)
        loop.drawn.connect(lambda shape: self._take(shape, _adds()))
        loop.refused.connect(self.refused)
        self._tools: dict[str, SelectTool | FreehandTool] = {RECTANGLE: box, FREEHAND: loop}
        for tool in self._tools.values():
            tool.left.connect(self.stop)
        canvas.mapToolSet.connect(self._tool_set)

    @property
    def active(self) -> str:
        """Name of the tool that is in hand, empty for none."""
        in_hand = self._canvas.mapTool()
        return next((name for name, tool in self._tools.items() if tool is in_hand), "")

    def tool(self, name: str) -> SelectTool | FreehandTool:
        """Return one of the two tools."""
        return self._tools[name]

    def toggle(self, name: str) -> None:
        """Take a tool in hand, or put it away when it is."""
        if self.active == name:
            self.stop()
            return
        if not self.active:
            self._before = self._canvas.mapTool()
        self._canvas.setMapTool(self._tools[name])
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop(self) -> None:
        """Give the map back to the tool that was active before."""
        name, before = self.active, self._before
        if not name:
            return
        self._before = None
        if before is not None and not sip.isdeleted(before):
            self._canvas.setMapTool(before)
        else:
            self._canvas.unsetMapTool(self._tools[name])

    def unload(self) -> None:
        """Leave nothing on the map."""
        self.blockSignals(True)
        self.stop()
        self._canvas.mapToolSet.disconnect(self._tool_set)
        for tool in self._tools.values():
            tool.unload()
        self._finder.unload()
        self.deleteLater()

    def _click_at(self, place: QgsPointXY) -> None:
        pixel = self._canvas.getCoordinateTransform().transform(place)
        self._click(QPoint(round(pixel.x()), round(pixel.y())), _adds())

    def _click(self, place: QPoint, adds: bool) -> None:
        found = self._finder.at(place)
        if found is None:
            self.missed.emit(adds)
        else:
            self.chosen.emit(found.layer, [found.feature.id()], adds)

    def _take(self, shape: QgsGeometry, adds: bool) -> None:
        found = self._finder.within(shape)
        if found is None:
            self.missed.emit(adds)
        else:
            self.chosen.emit(found.layer, found.fids, adds)
            if found.others:
                self.passed_over.emit(found.layer, found.others)

    def _tool_set(self, *_tools: object) -> None:
        self.active_changed.emit(self.active)


def _adds() -> bool:
    return bool(QApplication.keyboardModifiers() & _ADDS)
