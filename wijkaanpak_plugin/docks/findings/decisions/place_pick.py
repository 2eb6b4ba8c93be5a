"""Asks for one place on the map; the tool of before comes back after the click, or with Esc."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
)
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsMapToolEmitPoint, QgsSnapIndicator
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeyEvent


class PlacePick:
    """One click, snapped as QGIS is set to."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self._tool: Optional[_PickTool] = None
        self._before: Optional[QgsMapTool] = None

    def begin(self, crs: QgsCoordinateReferenceSystem, picked: Callable[[QgsGeometry], None]) -> None:
        """Ask for a place; ``picked`` gets it in this CRS. A place that this CRS does not have is no place."""
        self.end()
        self._before = self._canvas.mapTool()
        self._tool = _PickTool(self._canvas, self.end)
        self._tool.canvasClicked.connect(lambda point, _button: self._take(point, crs, picked))
        self._canvas.setMapTool(self._tool)
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """Ask no more."""
        tool, self._tool = self._tool, None
        if tool is None:
            return
        if self._canvas.mapTool() is tool:
            self._canvas.unsetMapTool(tool)
            if self._before is not None:
                self._canvas.setMapTool(self._before)
        self._before = None

    def _take(
        self, point: QgsPointXY, crs: QgsCoordinateReferenceSystem, picked: Callable[[QgsGeometry], None]
    ) -> None:
        place = QgsGeometry.fromPointXY(point)
        shown = self._canvas.mapSettings().destinationCrs()
        self.end()
        try:
            place.transform(QgsCoordinateTransform(shown, crs, QgsProject.instance()))
        except QgsCsException:
            return
        picked(place)


class _PickTool(QgsMapToolEmitPoint):
    """Shows what it snaps to."""

    def __init__(self, canvas: QgsMapCanvas, leave: Callable[[], None]) -> None:
        super().__init__(canvas)
        self._leave = leave
        self._snap = QgsSnapIndicator(canvas)

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Snap."""
        event.snapPoint()
        self._snap.setMatch(event.mapPointMatch())

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Take the place under the cursor, or what it snaps to."""
        self.canvasClicked.emit(event.snapPoint(), event.button())

    def canvasPressEvent(self, _event: QgsMapMouseEvent) -> None:
        """Wait for the button to be let go: QGIS would take the place twice."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc asks no more."""
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self._leave()

    def deactivate(self) -> None:
        """Show no snapping any more."""
        self._snap.setVisible(False)
        super().deactivate()
