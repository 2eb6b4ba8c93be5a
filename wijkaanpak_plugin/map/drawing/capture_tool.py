"""Capture tool for a point, line or area, with QGIS' snapping, tracing, constraints and streaming."""

from __future__ import annotations

from typing import Optional

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry, QgsLineString, QgsPoint, QgsPointXY
from qgis.gui import (
    QgsAdvancedDigitizingDockWidget,
    QgsMapCanvas,
    QgsMapCanvasTracer,
    QgsMapMouseEvent,
    QgsMapToolCapture,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QAction

from wijkaanpak_plugin.map.drawing.any_layer import OnAnyLayer
from wijkaanpak_plugin.map.drawing.drawing_tool import DrawingTool, ends_shape, takes_back
from wijkaanpak_plugin.map.drawing.finished_shape import NoShape, area_of, area_so_far, line_of
from wijkaanpak_plugin.map.drawing.shapes import Shape

_MODES = {
    Shape.POINT: QgsMapToolCapture.CaptureMode.CapturePoint,
    Shape.LINE: QgsMapToolCapture.CaptureMode.CaptureLine,
    Shape.AREA: QgsMapToolCapture.CaptureMode.CapturePolygon,
}
_TECHNIQUES = (
    Qgis.CaptureTechnique.StraightSegments,
    Qgis.CaptureTechnique.CircularString,
    Qgis.CaptureTechnique.Streaming,
)


class CaptureTool(DrawingTool, OnAnyLayer, QgsMapToolCapture):
    """A left click adds a point, a right or double click ends the shape, Backspace takes a point back, Esc gives up.

    ``plan_crs`` measures width and length in metres; without it the map has to be in metres.
    """

    def __init__(
        self,
        canvas: QgsMapCanvas,
        cad_dock: QgsAdvancedDigitizingDockWidget,
        shape: Shape,
        plan_crs: Optional[QgsCoordinateReferenceSystem] = None,
    ) -> None:
        QgsMapToolCapture.__init__(self, canvas, cad_dock, _MODES[shape])
        self.shape = shape
        self._second_click = False
        self._cursor: Optional[QgsPointXY] = None
        self._create_canvas_items(canvas, plan_crs)

    @property
    def is_drawing(self) -> bool:
        """Whether at least one point of a line or an area was clicked."""
        return self.size() > 0

    def capabilities(self) -> QgsMapToolCapture.Capabilities:
        """Leave out the check of QGIS for each point: the finished shape is checked, with a sentence."""
        return QgsMapToolCapture.Capabilities(QgsMapToolCapture.Capability.NoCapabilities)

    def supportsTechnique(self, technique: Qgis.CaptureTechnique) -> bool:
        """Take straight segments, arcs and streaming from the toolbar of QGIS."""
        return technique in _TECHNIQUES

    def undo_point(self) -> None:
        """Take the last point back; the shape is given up with its only point."""
        if self.size() > 1:
            self.undo()
            self._emit_shape()
        else:
            self.cancel()

    # -- what QGIS calls

    def canvasDoubleClickEvent(self, event: QgsMapMouseEvent) -> None:
        """Remember that the release that follows is the second of a double click."""
        self._second_click = event.button() == Qt.MouseButton.LeftButton

    def cadCanvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Show the shape with the point under the cursor."""
        QgsMapToolCapture.cadCanvasMoveEvent(self, event)
        self._cursor = event.mapPoint()
        self.label.move_to(event.pos())
        self._emit_shape()

    def cadCanvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Add a point, or end the shape."""
        second, self._second_click = self._second_click, False
        self._cursor = event.mapPoint()
        if event.button() == Qt.MouseButton.RightButton:
            self._end(closed=event.modifiers() == Qt.KeyboardModifier.ShiftModifier)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._click(event, second)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Backspace, Delete and undo take a point back, Enter ends the shape, Esc gives up."""
        if takes_back(event):
            self.undo_point()
        elif ends_shape(event):
            self._end(closed=False)
        elif event.key() == Qt.Key.Key_Escape:
            self._cancel_or_leave()
        else:
            return
        # QGIS takes an ignored key as one that the tool has dealt with: it would delete the selected features else.
        event.ignore()

    # -- what it does

    def _click(self, event: QgsMapMouseEvent, second: bool) -> None:
        if self.shape is Shape.POINT:
            # The second click of a double one would put a second point on the first.
            if not second:
                self.cadDockWidget().clearPoints()
                self._finish(QgsGeometry.fromPointXY(event.mapPoint()))
        elif second and self.is_drawing:
            self._end(closed=False)
        else:
            before = set(self.canvas().scene().items())
            QgsMapToolCapture.cadCanvasReleaseEvent(self, event)
            self._hide_bands_of_qgis(before)
            self._emit_shape()

    def _hide_bands_of_qgis(self, before: set) -> None:
        """Hide what QGIS draws of the shape: its colour is red unless changed, and would look like a conflict."""
        for item in set(self.canvas().scene().items()) - before:
            item.setOpacity(0.0)

    def _end(self, closed: bool) -> None:
        """Hand over the shape; with ``closed`` a line returns to its first point."""
        if self.shape is Shape.POINT or not self.is_drawing:
            return
        points = self._points()
        try:
            outline = [*points, points[0]] if closed else points
            shape = area_of(points) if self.shape is Shape.AREA else line_of(outline)
        except NoShape as reason:
            self.refused.emit(str(reason))
            return
        self.cadDockWidget().clear()
        self._finish(shape)

    def _drop(self) -> None:
        self._second_click = False
        self.stopCapturing()
        self.cadDockWidget().clearPoints()

    def _emit_shape(self) -> None:
        """Show and tell the shape as it would be with a click here."""
        shape = self._with_cursor()
        self.label.set_measure(self._measure(shape) if self.is_drawing else "")
        self._show(shape)

    def _with_cursor(self) -> QgsGeometry:
        if self._cursor is None:
            return QgsGeometry()
        if self.shape is Shape.POINT:
            return QgsGeometry.fromPointXY(self._cursor)
        if not self.is_drawing:
            return QgsGeometry()
        points = [*self._points(), *self._way_to_cursor()]
        if self.shape is Shape.AREA:
            return area_so_far(points)
        try:
            return line_of(points)
        except NoShape:
            return QgsGeometry()

    def _points(self) -> list[QgsPoint]:
        curve = self.captureCurve()
        line = curve.curveToLine() if curve.hasCurvedSegments() else None
        return line.points() if isinstance(line, QgsLineString) else self.pointsZM()

    def _way_to_cursor(self) -> list[QgsPoint]:
        """Return the cursor, with the points along which QGIS traces to it."""
        tracer = QgsMapCanvasTracer.tracerForCanvas(self.canvas())
        if tracer is not None and _is_on(tracer.actionEnableTracing()) and _is_on(tracer.actionEnableSnapping()):
            way, _error = tracer.findShortestPath(QgsPointXY(self._points()[-1]), self._cursor)
            if way:
                return [QgsPoint(point) for point in way]
        return [QgsPoint(self._cursor)]


def _is_on(switch: Optional[QAction]) -> bool:
    """Whether a switch of QGIS is on; what has no switch is on."""
    return switch is None or switch.isChecked()
