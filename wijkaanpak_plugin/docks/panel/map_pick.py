"""Picks features on the map for a panel, of whatever layer; the tool that was active before comes back afterwards."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsFeature, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMapTool
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal

from wijkaanpak_plugin.map.drawing.pick_tool import PickFeatureTool


class MapPick(QObject):
    """Takes the map until the panel or the user stops it, or another tool is chosen."""

    picked = pyqtSignal(QgsVectorLayer, QgsFeature)
    active_changed = pyqtSignal(bool)
    #: One sentence: there is nothing here to pick.
    refused = pyqtSignal(str)

    def __init__(self, canvas: QgsMapCanvas, accepts: Callable[[QgsVectorLayer], bool]) -> None:
        super().__init__()
        self._canvas = canvas
        self._before: Optional[QgsMapTool] = None
        self._tool = PickFeatureTool(canvas, accepts)
        self._tool.picked.connect(self.picked)
        self._tool.refused.connect(self.refused)
        self._tool.left.connect(self.stop)
        canvas.mapToolSet.connect(self._tool_set)

    @property
    def is_active(self) -> bool:
        """Whether a click on the map picks a feature now."""
        return self._canvas.mapTool() is self._tool

    def toggle(self) -> None:
        """Begin to pick, or stop."""
        if self.is_active:
            self.stop()
            return
        self._before = self._canvas.mapTool()
        self._canvas.setMapTool(self._tool)
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop(self) -> None:
        """Give the map back to the tool that was active before."""
        if not self.is_active:
            return
        if self._before is not None and not sip.isdeleted(self._before):
            self._canvas.setMapTool(self._before)
        else:
            self._canvas.unsetMapTool(self._tool)
        self._before = None

    def unload(self) -> None:
        """Leave nothing on the map."""
        self.stop()
        self._canvas.mapToolSet.disconnect(self._tool_set)
        self._tool.unload()
        self.deleteLater()

    def _tool_set(self, tool: Optional[QgsMapTool], _before: object = None) -> None:
        self.active_changed.emit(tool is self._tool)
