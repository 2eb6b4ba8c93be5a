"""Lets the user draw one area on the map, once, and gives the map tool of before back."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry
from qgis.gui import QgisInterface, QgsMapCanvas, QgsMapTool
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QStackedWidget, QWidget

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.drawing.capture_tool import CaptureTool
from wijkaanpak_plugin.map.drawing.shapes import Shape
from wijkaanpak_plugin.map.drawing.stays_active import StaysActive


class AreaDrawing(QObject):
    """One area at a time."""

    #: The area, in the coordinates of the map.
    drawn = pyqtSignal(QgsGeometry)
    #: Whether an area is being drawn.
    going_on = pyqtSignal(bool)
    #: Why what was drawn is no area, in one sentence.
    refused = pyqtSignal(str)
    # A tool must not be put away in the middle of a click or of being replaced: these wait until it is done with that.
    _finished = pyqtSignal(object)
    _abandoned = pyqtSignal()

    def __init__(self, iface: QgisInterface) -> None:
        super().__init__()
        self._iface = iface
        self._canvas = iface.mapCanvas()
        self._tool: Optional[CaptureTool] = None
        self._before: Optional[QgsMapTool] = None
        self._finished.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)
        self._abandoned.connect(self.stop, Qt.ConnectionType.QueuedConnection)

    def start(self, crs: Optional[QgsCoordinateReferenceSystem] = None) -> None:
        """Give the map a tool that draws an area; nothing happens when it has it already. Behind the page with which
        QGIS begins there is no map, which is said.

        crs: that of the plan it is for, in which it is measured; without one the map has to be in metres.
        """
        if self._tool is not None:
            return
        if _is_covered(self._canvas):
            self.refused.emit(
                translate(
                    "PlanDock",
                    "There is no map yet to draw on: open a project, or drop a file on QGIS.",
                )
            )
            self.going_on.emit(False)
            return
        before = self._canvas.mapTool()
        # A panel whose own tool was replaced has let go of it: given back, it would draw what nobody asked for.
        self._before = None if isinstance(before, StaysActive) else before
        self._tool = CaptureTool(self._canvas, self._iface.cadDockWidget(), Shape.AREA, crs)
        self._tool.drawn.connect(self._take)
        self._tool.refused.connect(self.refused)
        self._canvas.setMapTool(self._tool)
        self._canvas.mapToolSet.connect(self._tool_changed)
        self._canvas.setFocus()
        self.going_on.emit(True)

    def stop(self) -> None:
        """Put the tool away, and give the map the one it had before."""
        if self._tool is None:
            return
        tool, self._tool = self._tool, None
        before, self._before = self._before, None
        self._canvas.mapToolSet.disconnect(self._tool_changed)
        tool.drawn.disconnect(self._take)
        tool.refused.disconnect(self.refused)
        if self._canvas.mapTool() is tool and before is not None and not sip.isdeleted(before):
            self._canvas.setMapTool(before)
        tool.unload()
        self.going_on.emit(False)

    def unload(self) -> None:
        """Leave nothing on the map."""
        self.stop()
        self.deleteLater()

    def _take(self, shape: QgsGeometry) -> None:
        self._finished.emit(QgsGeometry(shape))

    def _hand_over(self, shape: QgsGeometry) -> None:
        self.stop()
        self.drawn.emit(shape)

    def _tool_changed(self, tool: Optional[QgsMapTool], _before: Optional[QgsMapTool] = None) -> None:
        # Esc unsets the tool and another one replaces it: either way the user does not want to draw any more.
        if self._tool is not None and tool is not self._tool:
            self._abandoned.emit()


def _is_covered(canvas: QgsMapCanvas) -> bool:
    """Return whether another page stands where the map would be."""
    part: Optional[QWidget] = canvas
    while part is not None:
        around = part.parentWidget()
        if isinstance(around, QStackedWidget) and around.currentWidget() is not part:
            return True
        part = around
    return False
