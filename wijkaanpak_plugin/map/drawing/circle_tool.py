"""Circle tool: a click in the middle and a click on the edge."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsCircle, QgsCoordinateReferenceSystem, QgsGeometry, QgsPoint, QgsPointXY
from qgis.gui import QgsAdvancedDigitizingDockWidget, QgsMapCanvas, QgsMapMouseEvent, QgsMapToolAdvancedDigitizing
from qgis.PyQt.QtCore import Qt

from wijkaanpak_plugin.domain.sentences import metres
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.drawing.any_layer import OnAnyLayer
from wijkaanpak_plugin.map.drawing.metric_plane import NoMetres
from wijkaanpak_plugin.map.drawing.typed_tool import TypedTool

#: Corners of the polygon that stands for a circle: 0.2 % of its area is lost.
CORNERS = 60


class CircleTool(TypedTool, OnAnyLayer, QgsMapToolAdvancedDigitizing):
    """The radius follows the mouse, is typed in metres and taken with Enter, or is locked in the CAD dock of QGIS.

    ``plan_crs`` is the plane in which the circle is round; without it the map has to be in metres.
    """

    def __init__(
        self,
        canvas: QgsMapCanvas,
        cad_dock: QgsAdvancedDigitizingDockWidget,
        plan_crs: Optional[QgsCoordinateReferenceSystem] = None,
    ) -> None:
        QgsMapToolAdvancedDigitizing.__init__(self, canvas, cad_dock)
        self.setUseSnappingIndicator(True)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._middle: Optional[QgsPointXY] = None
        self._cursor = QgsPointXY()
        self._create_canvas_items(canvas, plan_crs)

    @property
    def is_drawing(self) -> bool:
        """Whether the middle was clicked."""
        return self._middle is not None

    # -- what QGIS calls

    def cadCanvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Let the radius follow the mouse."""
        self._cursor = event.mapPoint()
        self.label.move_to(event.pos())
        self._emit_shape()

    def cadCanvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Take the middle, then the radius; a right click takes the radius too."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._cursor = event.mapPoint()
            if self._middle is None:
                self._middle = event.mapPoint()
                self._emit_shape()
            else:
                self._end()
        elif event.button() == Qt.MouseButton.RightButton and self.is_drawing:
            self._end()

    # -- what it does

    def _end(self) -> None:
        try:
            circle, radius = self._circle()
        except NoMetres as reason:
            self.refused.emit(str(reason))
            return
        if radius > 0:
            self._finish(circle)
        else:
            text = translate("Drawing", "A circle needs a radius above zero: click beside its middle, or type it.")
            self.refused.emit(text)

    def _drop(self) -> None:
        self._middle = None
        self._typed.clear()
        self.cadDockWidget().clearPoints()

    def _emit_shape(self) -> None:
        if self._middle is None:
            return
        try:
            circle, radius = self._circle()
        except NoMetres:
            circle, radius = QgsGeometry(), 0.0
        said = self._typed.text or metres(radius)
        self.label.set_measure(translate("Drawing", "Radius {radius}").format(radius=said))
        self._show(circle)

    def _circle(self) -> tuple[QgsGeometry, float]:
        """Return the circle in map coordinates, empty without a radius, and the radius in m; NoMetres."""
        middle = self.plane.from_map(QgsGeometry.fromPointXY(self._middle))
        radius = self._typed.value
        if radius is None:
            radius = middle.distance(self.plane.from_map(QgsGeometry.fromPointXY(self._cursor)))
        if radius <= 0:
            return QgsGeometry(), 0.0
        polygon = QgsCircle(QgsPoint(middle.asPoint()), radius).toPolygon(CORNERS)
        return self.plane.to_map(QgsGeometry(polygon)), radius
