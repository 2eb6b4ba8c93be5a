"""The mouse over markers of findings: which one it is on, and a press on one, while no tool draws."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsMapCanvas, QgsMapToolIdentify, QgsMapToolPan
from qgis.PyQt.QtCore import QEvent, QObject, QPoint, QPointF, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication

from wijkaanpak_plugin.map.drawing.select_tool import SelectTool
from wijkaanpak_plugin.map.findings.finding_markers import FindingMarkers

#: Tools that look and draw nothing: a press on a marker is meant for the marker.
_LOOKING = (QgsMapToolPan, QgsMapToolIdentify, SelectTool)


class MarkerMouse(QObject):
    """Takes from the map only what happens on a marker."""

    #: finding_id of the marker that was pressed.
    pressed = pyqtSignal(str)
    #: finding_id of the marker below the mouse, empty for none.
    hovered = pyqtSignal(str)

    def __init__(self, canvas: QgsMapCanvas, markers: FindingMarkers) -> None:
        super().__init__(canvas)
        self._canvas, self._markers = canvas, markers
        self._below = ""
        self._pressed: Optional[tuple[str, QPoint]] = None
        canvas.viewport().installEventFilter(self)

    def unload(self) -> None:
        """Leave the mouse alone."""
        self._canvas.viewport().removeEventFilter(self)
        self.deleteLater()

    def eventFilter(self, _viewport: QObject, event: QEvent) -> bool:
        """Look where the mouse is; take a press of the left button on a marker."""
        kind = event.type()
        if kind == QEvent.Type.MouseMove:
            if self._pressed is not None:
                return True
            if not event.buttons():
                self._move_to(self._at(event.pos()))
        elif kind == QEvent.Type.Leave:
            self._move_to("")
        elif kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            return self._press(event.button(), event.pos())
        elif kind == QEvent.Type.MouseButtonRelease and self._pressed is not None:
            return self._release(event.pos())
        return False

    def _press(self, button: Qt.MouseButton, place: QPoint) -> bool:
        found = self._at(place) if button == Qt.MouseButton.LeftButton else ""
        self._pressed = (found, place) if found else None
        return bool(found)

    def _release(self, place: QPoint) -> bool:
        pressed, self._pressed = self._pressed, None
        if pressed is not None and (place - pressed[1]).manhattanLength() < QApplication.startDragDistance():
            self.pressed.emit(pressed[0])
        return True

    def _at(self, place: QPoint) -> str:
        tool = self._canvas.mapTool()
        if not self._markers.isVisible() or (tool is not None and not isinstance(tool, _LOOKING)):
            return ""
        return self._markers.at(QPointF(place))

    def _move_to(self, finding_id: str) -> None:
        if finding_id != self._below:
            self._below = finding_id
            self.hovered.emit(finding_id)
