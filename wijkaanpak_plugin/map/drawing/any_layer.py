"""Use of a drawing tool whatever layer is current."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from qgis.core import QgsMapLayer
from qgis.gui import QgsMapMouseEvent

if TYPE_CHECKING:
    from qgis.gui import QgsMapToolAdvancedDigitizing as _BesideTool
else:
    # Only one base of a class may be of QGIS: the tool that this one stands beside.
    _BesideTool = object


class OnAnyLayer(_BesideTool):
    """Stands between a drawing tool and QgsMapToolAdvancedDigitizing.

    QGIS gives digitizing tools no mouse events while a table without geometry is the current layer, and captures in the
    CRS of the current layer. A drawing belongs to no layer: it gets every event, in the coordinates of the map.
    """

    def layer(self) -> Optional[QgsMapLayer]:
        """Return no layer, so that QGIS captures in the coordinates of the map."""
        return None

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        """Pass a press on."""
        if not self._current_layer_is_a_table():
            super().canvasPressEvent(event)

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Pass a move on, snapped."""
        if self._current_layer_is_a_table():
            event.snapPoint()
            self.cadCanvasMoveEvent(event)
        else:
            super().canvasMoveEvent(event)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Pass a click on, snapped."""
        if self._current_layer_is_a_table():
            event.snapPoint()
            self.cadCanvasReleaseEvent(event)
        else:
            super().canvasReleaseEvent(event)

    def _current_layer_is_a_table(self) -> bool:
        current = self.canvas().currentLayer()
        return current is not None and not current.isSpatial()
