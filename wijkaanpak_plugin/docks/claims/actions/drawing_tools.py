"""Map tools of the Claims panel: made when they are wanted, one active at a time, gone with the plan."""

from __future__ import annotations

from typing import Optional, Union

from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsVectorLayer
from qgis.gui import QgisInterface, QgsMapTool
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from wijkaanpak_plugin.docks.claims.view.shape_buttons import AREA, CIRCLE, FEATURE, FREEHAND, LINE, PARALLEL, POINT
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.drawing.capture_tool import CaptureTool
from wijkaanpak_plugin.map.drawing.circle_tool import CircleTool
from wijkaanpak_plugin.map.drawing.freehand_tool import FreehandTool
from wijkaanpak_plugin.map.drawing.parallel_tool import ParallelTool
from wijkaanpak_plugin.map.drawing.pick_tool import PickFeatureTool
from wijkaanpak_plugin.map.drawing.shapes import Shape, State

#: Freehand as a line, for what is usually drawn as one.
FREEHAND_LINE = "freehand_line"
#: A line that splits a claim.
SPLIT = "split"
_CAPTURED = {LINE: Shape.LINE, AREA: Shape.AREA, POINT: Shape.POINT, SPLIT: Shape.LINE}
Tool = Union[CaptureTool, CircleTool, FreehandTool, ParallelTool, PickFeatureTool]


class DrawingTools(QObject):
    """Geometry is in the coordinates of the map."""

    #: The shape so far, at each move of the mouse; empty when there is none.
    changing = pyqtSignal(QgsGeometry)
    #: A shape is finished; the tool waits for the next.
    drawn = pyqtSignal(QgsGeometry)
    #: A feature was picked.
    picked = pyqtSignal(QgsVectorLayer, QgsFeature)
    #: A line was picked, of which parallels are drawn from now on.
    line_taken = pyqtSignal(QgsVectorLayer, QgsFeature)
    #: Why there is no shape, in one sentence.
    refused = pyqtSignal(str)
    #: No tool of this panel is active any more.
    left = pyqtSignal()

    def __init__(self, iface: QgisInterface) -> None:
        super().__init__()
        self._iface = iface
        self._canvas = iface.mapCanvas()
        self._crs: Optional[QgsCoordinateReferenceSystem] = None
        self._tools: dict[str, Tool] = {}
        self._active = ""
        self._before: Optional[QgsMapTool] = None
        self._width_m: Optional[float] = None
        self._studio = False
        self._note = ""
        self._canvas.mapToolSet.connect(self._tool_set)

    @property
    def active(self) -> str:
        """Name of the tool that is active, empty for none."""
        return self._active

    @property
    def tool(self) -> Optional[Tool]:
        """The tool that is active."""
        return self._tools.get(self._active)

    def set_crs(self, crs: Optional[QgsCoordinateReferenceSystem]) -> None:
        """Measure in this metric CRS from now on; the tools so far go."""
        self.stop()
        for tool in self._tools.values():
            tool.unload()
        self._tools.clear()
        self._crs = crs

    def start(self, name: str) -> None:
        """Put a tool in the user's hand; the one before comes back when it is left."""
        current = self._canvas.mapTool()
        if current not in self._tools.values():
            self._before = current
        tool = self._tools.get(name)
        if tool is None:
            tool = self._tools[name] = self._make(name)
        self._active = name
        if not isinstance(tool, PickFeatureTool):
            tool.set_width(None if name == SPLIT else self._width_m)
            tool.set_studio(self._studio)
            tool.label.set_note("" if name == SPLIT else self._note)
        self._canvas.setMapTool(tool)

    def stop(self) -> None:
        """Give the user back the tool from before."""
        if not self._active:
            return
        self._active = ""
        before, self._before = self._before, None
        if before is not None and not sip.isdeleted(before):
            self._canvas.setMapTool(before)
        else:
            self._canvas.unsetMapTool(self._canvas.mapTool())
        self._end()

    def set_width(self, width_m: Optional[float]) -> None:
        """Show the ground that a line or point of this width (m) takes."""
        self._width_m = width_m
        tool = self.tool
        if tool is not None and not isinstance(tool, PickFeatureTool) and self._active != SPLIT:
            tool.set_width(width_m)

    def set_note(self, note: str) -> None:
        """Say by the cursor when and whose what is drawn is."""
        self._note = note
        tool = self.tool
        if tool is not None and not isinstance(tool, PickFeatureTool) and self._active != SPLIT:
            tool.label.set_note(note)

    def set_studio(self, on: bool) -> None:
        """Draw thicker and write larger, for a projector."""
        self._studio = on
        for tool in self._tools.values():
            if not isinstance(tool, PickFeatureTool):
                tool.set_studio(on)

    def set_state(self, state: State) -> None:
        """Show on the rubber band what is known about the place."""
        tool = self.tool
        if tool is not None and not isinstance(tool, PickFeatureTool):
            tool.set_state(state)

    def unload(self) -> None:
        """Remove every tool, and leave the map as it was."""
        self.blockSignals(True)
        self.set_crs(None)
        self._canvas.mapToolSet.disconnect(self._tool_set)
        self.deleteLater()

    def _make(self, name: str) -> Tool:
        if name == FEATURE:
            tool = PickFeatureTool(self._canvas)
            tool.picked.connect(self.picked)
        else:
            tool = self._drawing_tool(name)
            tool.changing.connect(self.changing)
            tool.drawn.connect(self.drawn)
        tool.refused.connect(self.refused)
        tool.left.connect(self.stop)
        return tool

    def _drawing_tool(self, name: str) -> Tool:
        if name in _CAPTURED:
            return CaptureTool(self._canvas, self._iface.cadDockWidget(), _CAPTURED[name], self._crs)
        if name == CIRCLE:
            return CircleTool(self._canvas, self._iface.cadDockWidget(), self._crs)
        if name == PARALLEL:
            parallel = ParallelTool(self._canvas, self._crs)
            parallel.line_taken.connect(self.line_taken)
            return parallel
        tool = FreehandTool(self._canvas, Shape.LINE if name == FREEHAND_LINE else Shape.AREA, self._crs)
        tool.clicked.connect(self._explain_freehand)
        return tool

    def _explain_freehand(self, _place: object) -> None:
        self.refused.emit(translate("Claims", "Press the mouse button, draw, and only then let go."))

    def _tool_set(self, new: Optional[QgsMapTool], _old: Optional[QgsMapTool]) -> None:
        """Notice that the user took another tool, such as the one to move the map."""
        if self._active and new is not self.tool:
            self._active = ""
            self._before = None
            self._end()

    def _end(self) -> None:
        self.changing.emit(QgsGeometry())
        self.left.emit()


def freehand_for(geometry: str) -> str:
    """Return the freehand tool for what is usually drawn as ``geometry``."""
    return FREEHAND_LINE if geometry == LINE else FREEHAND
