"""Freehand tool: press, drag, release; a click without dragging is a point."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsLineString, QgsPoint, QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QApplication

from wijkaanpak_plugin.map.drawing.drawing_tool import DrawingTool
from wijkaanpak_plugin.map.drawing.finished_shape import NoShape, area_so_far, line_of, loop_of
from wijkaanpak_plugin.map.drawing.shapes import Shape

#: A drawn curve may differ so many pixels from the hand: less than the hand trembles.
SMOOTHING = 2.0
#: A finger that taps on a screen in the studio may slip so many pixels.
SLIP = 24


class FreehandTool(DrawingTool, QgsMapTool):
    """A lasso round an area, or a line. A loop that crosses itself becomes the area within its outer edge."""

    #: A click without dragging, in map coordinates.
    clicked = pyqtSignal(QgsPointXY)

    def __init__(
        self,
        canvas: QgsMapCanvas,
        shape: Shape = Shape.AREA,
        plan_crs: Optional[QgsCoordinateReferenceSystem] = None,
    ) -> None:
        QgsMapTool.__init__(self, canvas)
        self.shape = shape
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._pressed: Optional[QPoint] = None
        self._dragged = False
        self._points: list[QgsPoint] = []
        self._create_canvas_items(canvas, plan_crs)

    @property
    def is_drawing(self) -> bool:
        """Whether the button, or a finger, is down."""
        return self._pressed is not None

    # -- what QGIS calls

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        """Begin; another button while drawing gives up."""
        if self.is_drawing:
            self.cancel()
        elif event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.pos()
            self._points = [QgsPoint(event.mapPoint())]
            # While a button is down the canvas keeps keys from its tool, but tells them.
            self.canvas().keyPressed.connect(self._key_while_dragging)

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Follow the hand."""
        self.label.move_to(event.pos())
        if self._pressed is None:
            return
        self._points.append(QgsPoint(event.mapPoint()))
        moved = (event.pos() - self._pressed).manhattanLength()
        self._dragged = self._dragged or moved >= (SLIP if self._studio else QApplication.startDragDistance())
        self._emit_shape()

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """End: a click, or a shape."""
        if self._pressed is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if self._dragged:
            self._points.append(QgsPoint(event.mapPoint()))
            self._end()
        else:
            place = QgsPointXY(self._points[0])
            self._drop()
            self.clicked.emit(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the tool."""
        if event.key() == Qt.Key.Key_Escape:
            self._cancel_or_leave()
            event.ignore()

    # -- what it does

    def _key_while_dragging(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()

    def _end(self) -> None:
        points, pixel = self._smooth(), self.canvas().mapUnitsPerPixel()
        try:
            shape = line_of(points) if self.shape is Shape.LINE else loop_of(points, pixel)
        except NoShape as reason:
            self.cancel()
            self.refused.emit(str(reason))
            return
        self._finish(shape)

    def _drop(self) -> None:
        if self._pressed is not None:
            self.canvas().keyPressed.disconnect(self._key_while_dragging)
        self._pressed, self._dragged, self._points = None, False, []

    def _emit_shape(self) -> None:
        if not self._dragged:
            return
        points = self._smooth()
        try:
            shape = line_of(points) if self.shape is Shape.LINE else area_so_far(points)
        except NoShape:
            shape = QgsGeometry()
        self.label.set_measure(self._measure(shape))
        self._show(shape)

    def _smooth(self) -> list[QgsPoint]:
        line = QgsGeometry(QgsLineString(self._points))
        smooth = line.simplify(SMOOTHING * self.canvas().mapUnitsPerPixel())
        # Not in one line: the points are read from a geometry that has to live as long.
        return list(smooth.vertices())
