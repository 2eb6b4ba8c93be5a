"""Parallel tool: draws a line parallel to one that is picked on the map."""

from __future__ import annotations

from typing import Optional

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCsException,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal

from wijkaanpak_plugin.domain.sentences import metres
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.drawing.feature_hover import FeatureHover
from wijkaanpak_plugin.map.drawing.finished_shape import NoShape
from wijkaanpak_plugin.map.drawing.metric_plane import NoMetres
from wijkaanpak_plugin.map.drawing.parallel import Side, nearest_part, parallel_line, side_of
from wijkaanpak_plugin.map.drawing.typed_tool import TypedTool


class ParallelTool(TypedTool, QgsMapTool):
    """A click picks a line; then the mouse sets side and distance, and a click takes the parallel.

    Digits typed over the map lock the distance. ``plan_crs`` is the plane in which it is measured; without it the map
    has to be in metres.
    """

    #: The line that was picked on the map, before anything is drawn after it.
    line_taken = pyqtSignal(QgsVectorLayer, QgsFeature)

    def __init__(self, canvas: QgsMapCanvas, plan_crs: Optional[QgsCoordinateReferenceSystem] = None) -> None:
        QgsMapTool.__init__(self, canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._hover = FeatureHover(canvas, _has_lines)
        self._line: Optional[QgsGeometry] = None
        self._cursor: Optional[QgsPointXY] = None
        self._create_canvas_items(canvas, plan_crs)

    @property
    def is_drawing(self) -> bool:
        """Whether a line was picked."""
        return self._line is not None

    def set_line(self, line: QgsGeometry) -> None:
        """Take a line, in map coordinates, as if it was picked; ``refused`` when it is none."""
        try:
            if line.type() != Qgis.GeometryType.Line or line.isEmpty():
                raise NoShape(translate("Drawing", "There is no line here to draw a parallel of."))
            flat = self.plane.from_map(line)
        except (NoShape, NoMetres) as reason:
            self.refused.emit(str(reason))
            return
        self._line = flat
        self._hover.clear()
        self._emit_shape()

    def unload(self) -> None:
        """Leave the map as it was."""
        self._hover.unload()
        super().unload()

    # -- what QGIS calls

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Light up the line under the cursor, or let the parallel follow the mouse."""
        self._cursor = event.mapPoint()
        self.label.move_to(event.pos())
        if self._line is None:
            self._hover.look_at(event.pos())
        else:
            self._emit_shape()

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Pick a line, or take the parallel; a right click lets go of the line."""
        self._cursor = event.mapPoint()
        if event.button() == Qt.MouseButton.RightButton:
            self.cancel()
        elif event.button() == Qt.MouseButton.LeftButton:
            if self._line is None:
                self._pick(event.pos())
            else:
                self._end()

    def deactivate(self) -> None:
        """Let go of the line and hide everything."""
        self._hover.clear()
        super().deactivate()

    # -- what it does

    def _pick(self, place: QPoint) -> None:
        found = self._hover.find(place)
        if found is None:
            self.refused.emit(translate("Drawing", "There is no line here to draw a parallel of."))
            return
        line = found.feature.geometry()
        try:
            line.transform(self.canvas().mapSettings().layerTransform(found.layer))
        except QgsCsException:
            self.refused.emit(translate("Drawing", "This line cannot be shown in the coordinates of the map."))
            return
        self.line_taken.emit(found.layer, found.feature)
        self.set_line(line)

    def _end(self) -> None:
        try:
            parallel, _said = self._parallel()
            if parallel.isEmpty():
                raise NoShape(_needs_distance())
        except (NoShape, NoMetres) as reason:
            self.refused.emit(str(reason))
            return
        self._finish(parallel)

    def _drop(self) -> None:
        self._line = None
        self._typed.clear()

    def _emit_shape(self) -> None:
        if self._line is None or self._cursor is None:
            return
        try:
            parallel, said = self._parallel()
        except (NoShape, NoMetres) as reason:
            parallel, said = QgsGeometry(), str(reason)
        self.label.set_measure(said)
        self._show(parallel)

    def _parallel(self) -> tuple[QgsGeometry, str]:
        """Return the parallel in map coordinates, empty at a typed distance of zero (that of what is typed next may be
        more), and its distance in words; NoShape, NoMetres.
        """
        place = self._flat_cursor()
        line = nearest_part(self._line, place)
        distance, side = side_of(line, place)
        typed = self._typed.value
        if typed == 0:
            return QgsGeometry(), self._typed.text
        # What is shown is what is drawn: the hand sets whole centimetres.
        distance = typed or round(distance, 2)
        if distance <= 0:
            raise NoShape(_needs_distance())
        parallel = nearest_part(parallel_line(line, distance, side), place)
        left, right = translate("Drawing", "{distance} to the left"), translate("Drawing", "{distance} to the right")
        said = (left if side is Side.LEFT else right).format(distance=self._typed.text or metres(distance))
        return self.plane.to_map(parallel), said

    def _flat_cursor(self) -> QgsPointXY:
        return self.plane.from_map(QgsGeometry.fromPointXY(self._cursor)).asPoint()


def _needs_distance() -> str:
    return translate("Drawing", "Move beside the line, or type a distance above zero.")


def _has_lines(layer: QgsVectorLayer) -> bool:
    return layer.geometryType() == Qgis.GeometryType.Line
