"""Drawing tools whose measure can be typed over the map."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsCoordinateReferenceSystem
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeyEvent

from wijkaanpak_plugin.map.drawing.drawing_tool import DrawingTool, ends_shape, takes_back
from wijkaanpak_plugin.map.drawing.typed_metres import TypedMetres


class TypedTool(DrawingTool):
    """Digits are the measure of the shape, a radius or a distance."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits are the measure, Enter takes it, Backspace takes back a digit or the shape, Esc gives up."""
        if self.is_drawing and self._typed.take(event):
            self._emit_shape()
        elif ends_shape(event) and self.is_drawing:
            self._end()
        elif takes_back(event):
            self.cancel()
        elif event.key() == Qt.Key.Key_Escape:
            self._cancel_or_leave()
        else:
            return
        # QGIS takes an ignored key as one that the tool has dealt with: it would delete the selected features else.
        event.ignore()

    def _create_canvas_items(self, canvas: QgsMapCanvas, plan_crs: Optional[QgsCoordinateReferenceSystem]) -> None:
        super()._create_canvas_items(canvas, plan_crs)
        self._typed = TypedMetres()

    def _end(self) -> None:
        """Take the shape as it is now."""
        raise NotImplementedError
