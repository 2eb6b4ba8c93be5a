"""Base of the drawing tools: their signals, their bands on the map and the label by the cursor."""

from __future__ import annotations

from typing import Optional

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence

from wijkaanpak_plugin.domain.sentences import ground, metres
from wijkaanpak_plugin.map.drawing.cursor_label import CursorLabel
from wijkaanpak_plugin.map.drawing.metric_plane import MetricPlane, NoMetres
from wijkaanpak_plugin.map.drawing.rubber_bands import DrawingBands
from wijkaanpak_plugin.map.drawing.shapes import State
from wijkaanpak_plugin.map.drawing.stays_active import StaysActive

#: Segments of a quarter circle in a footprint.
SEGMENTS = 8
_END = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BACK = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class DrawingTool(StaysActive):
    """Stands beside a QgsMapTool as base of a drawing tool. A tool hands over geometry and edits no layer.

    Geometry is in the coordinates of the map (canvas). After ``drawn`` the tool waits for the next shape.
    """

    #: The shape with the point under the cursor, valid, at each move; empty when there is nothing yet.
    changing = pyqtSignal(QgsGeometry)
    #: The finished shape: one part, valid.
    drawn = pyqtSignal(QgsGeometry)
    #: The shape was given up.
    cancelled = pyqtSignal()
    #: Why there is no shape: one translated sentence. What was drawn so far stays where it can be mended.
    refused = pyqtSignal(str)
    #: Esc with nothing drawn yet: the user wants out. A tool that nobody replaces then is unset by itself.
    left = pyqtSignal()

    _width_m: Optional[float] = None
    _width_refused = False
    _studio = False

    def set_state(self, state: State) -> None:
        """Show what is known about the place: on the bands and at the edge of the label."""
        self.bands.set_state(state)
        self.label.set_state(state)

    def set_studio(self, on: bool) -> None:
        """Draw thicker and write larger, for a projector."""
        self._studio = on
        self.bands.set_studio(on)
        self.label.set_studio(on)

    def set_width(self, width_m: Optional[float]) -> None:
        """Show the ground that a line of this width, or a point of this diameter, takes (m); None shows none."""
        self._width_m = width_m
        self._width_refused = False
        self._emit_shape()

    @property
    def is_drawing(self) -> bool:
        """Whether a shape is being drawn."""
        raise NotImplementedError

    def cancel(self) -> None:
        """Give up the shape that is being drawn; ``cancelled`` when there was one."""
        was_drawing = self.is_drawing
        self._drop()
        self._clear()
        if was_drawing:
            self.cancelled.emit()

    def unload(self) -> None:
        """Leave the map as it was: no band, no label, no tool."""
        self._drop()
        self.canvas().unsetMapTool(self)
        self.bands.unload()
        self.label.unload()
        self.deleteLater()

    # -- what QGIS calls

    def activate(self) -> None:
        """Take the canvas, and the keys that mean something to a shape that is being drawn."""
        super().activate()
        self.canvas().installEventFilter(self)
        # The points of a shape half way would be somewhere else.
        self.canvas().destinationCrsChanged.connect(self.cancel)

    def deactivate(self) -> None:
        """Give up the shape that is being drawn and hide everything."""
        self.canvas().removeEventFilter(self)
        self.canvas().destinationCrsChanged.disconnect(self.cancel)
        self.cancel()
        super().deactivate()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keep the keys of a shape from the shortcuts of the window: undo takes back a point and no record."""
        if event.type() == QEvent.Type.ShortcutOverride and self.is_drawing and _is_for_drawing(event):
            event.accept()
            return True
        return False

    def _create_canvas_items(self, canvas: QgsMapCanvas, plan_crs: Optional[QgsCoordinateReferenceSystem]) -> None:
        """Make what the tool shows; to be called when the map tool itself is made."""
        self.bands = DrawingBands(canvas)
        self.label = CursorLabel(canvas)
        self.plane = MetricPlane(canvas, plan_crs)

    def _drop(self) -> None:
        """Forget the shape that is being drawn, silently."""
        raise NotImplementedError

    def _emit_shape(self) -> None:
        """Show and tell the shape as it is now with the point under the cursor."""
        raise NotImplementedError

    def _clear(self) -> None:
        self.set_state(State.NEUTRAL)
        self.bands.clear()
        self.label.clear()
        self.changing.emit(QgsGeometry())

    def _show(self, geometry: QgsGeometry) -> None:
        self.bands.show_shape(geometry)
        self.bands.show_footprint(self._footprint(geometry))
        self.changing.emit(geometry)

    def _finish(self, geometry: QgsGeometry) -> None:
        """Hand over a shape, and wait for the next."""
        self._drop()
        self._clear()
        self.drawn.emit(geometry)

    def _cancel_or_leave(self) -> None:
        """Do what Esc does: give up the shape, or the tool when there is none."""
        if self.is_drawing:
            self.cancel()
            return
        self.left.emit()
        if self.canvas().mapTool() is self:
            self.canvas().unsetMapTool(self)

    def _footprint(self, geometry: QgsGeometry) -> QgsGeometry:
        if not self._width_m or geometry.isEmpty() or geometry.type() == Qgis.GeometryType.Polygon:
            return QgsGeometry()
        try:
            flat = self.plane.from_map(geometry)
            cap, join = Qgis.EndCapStyle.Flat, Qgis.JoinStyle.Round
            if geometry.type() == Qgis.GeometryType.Point:
                cap = Qgis.EndCapStyle.Round
            return self.plane.to_map(flat.buffer(self._width_m / 2, SEGMENTS, cap, join, 2.0))
        except NoMetres as error:
            self._refuse_width(str(error))
            return QgsGeometry()

    def _refuse_width(self, reason: str) -> None:
        # Once is enough: it would be said again at every move of the mouse.
        if not self._width_refused:
            self._width_refused = True
            self.refused.emit(reason)

    def _measure(self, geometry: QgsGeometry) -> str:
        """Return the size of a shape in words, empty when it has none."""
        try:
            flat = self.plane.from_map(geometry)
        except NoMetres:
            return ""
        if flat.type() == Qgis.GeometryType.Polygon:
            return ground(flat.area())
        if flat.type() == Qgis.GeometryType.Line:
            return metres(flat.length())
        return ""


def ends_shape(event: QKeyEvent) -> bool:
    """Whether a key ends the shape."""
    return event.key() in _END


def takes_back(event: QKeyEvent) -> bool:
    """Whether a key takes back the last part of the shape."""
    return event.key() in _BACK or event.matches(QKeySequence.StandardKey.Undo)


def _is_for_drawing(event: QKeyEvent) -> bool:
    typed = event.text()
    number = len(typed) == 1 and typed in "0123456789,."
    return number or ends_shape(event) or takes_back(event) or event.key() == Qt.Key.Key_Escape
