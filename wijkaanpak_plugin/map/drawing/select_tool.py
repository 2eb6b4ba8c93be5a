"""Select tool: a click takes what lies under the cursor, a drag what lies in a box, in whatever layer that is."""

from __future__ import annotations

from typing import Optional

from qgis.core import Qgis, QgsGeometry
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsRubberBand
from qgis.PyQt.QtCore import QPoint, QRect, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent
from qgis.PyQt.QtWidgets import QApplication

from wijkaanpak_plugin.map.drawing.stays_active import StaysActive

_EDGE, _FILL = QColor(254, 178, 76), QColor(254, 178, 76, 63)
_ADDS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class SelectTool(StaysActive, QgsMapTool):
    """It selects nothing itself: it says where, and the tool waits for the next press."""

    #: A place in pixels of the canvas, and whether Shift or Ctrl is down.
    clicked = pyqtSignal(QPoint, bool)
    #: A box in the coordinates of the map, and whether Shift or Ctrl is down.
    boxed = pyqtSignal(QgsGeometry, bool)
    #: Esc: the user wants out.
    left = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        QgsMapTool.__init__(self, canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._pressed: Optional[QPoint] = None
        self._band = QgsRubberBand(canvas, Qgis.GeometryType.Polygon)
        self._band.setStrokeColor(_EDGE)
        self._band.setFillColor(_FILL)

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        """Begin."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.pos()

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Show the box."""
        if self._pressed is not None and self._is_drag(event.pos()):
            self._band.setToCanvasRectangle(QRect(self._pressed, event.pos()).normalized())

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Say what was meant: a place, or a box."""
        if self._pressed is None or event.button() != Qt.MouseButton.LeftButton:
            return
        adds = bool(event.modifiers() & _ADDS)
        if self._is_drag(event.pos()):
            self._band.setToCanvasRectangle(QRect(self._pressed, event.pos()).normalized())
            box = self._band.asGeometry()
            self._drop()
            self.boxed.emit(box, adds)
        else:
            self._drop()
            self.clicked.emit(event.pos(), adds)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up the box; without one it leaves the tool."""
        if event.key() != Qt.Key.Key_Escape:
            return
        event.ignore()
        if self._pressed is not None:
            self._drop()
            return
        self.left.emit()
        if self.canvas().mapTool() is self:
            self.canvas().unsetMapTool(self)

    def deactivate(self) -> None:
        """Leave no box."""
        self._drop()
        super().deactivate()

    def unload(self) -> None:
        """Leave the map as it was."""
        self.canvas().unsetMapTool(self)
        self.canvas().scene().removeItem(self._band)
        self.deleteLater()

    def _is_drag(self, place: QPoint) -> bool:
        return (
            self._pressed is not None and (place - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        )

    def _drop(self) -> None:
        self._pressed = None
        self._band.reset(Qgis.GeometryType.Polygon)
