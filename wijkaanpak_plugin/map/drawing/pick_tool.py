"""Pick tool: takes the feature under the cursor, of any layer that is visible."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsFeature, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.drawing.feature_hover import FeatureHover
from wijkaanpak_plugin.map.drawing.stays_active import StaysActive


class PickFeatureTool(StaysActive, QgsMapTool):
    """A click picks a feature and the tool waits for the next; the feature under the cursor lights up."""

    picked = pyqtSignal(QgsVectorLayer, QgsFeature)
    #: There is no feature here: one translated sentence.
    refused = pyqtSignal(str)
    #: Esc: the user wants out. A tool that nobody replaces then is unset by itself.
    left = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, accepts: Optional[Callable[[QgsVectorLayer], bool]] = None) -> None:
        QgsMapTool.__init__(self, canvas)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._hover = FeatureHover(canvas, accepts)

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Light up the feature under the cursor."""
        self._hover.look_at(event.pos())

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Pick the feature under the cursor."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        found = self._hover.find(event.pos())
        if found is None:
            self.refused.emit(translate("Drawing", "There is no feature here that can be taken."))
        else:
            self.picked.emit(found.layer, found.feature)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the tool."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            self.left.emit()
            if self.canvas().mapTool() is self:
                self.canvas().unsetMapTool(self)

    def deactivate(self) -> None:
        """Put the light out."""
        self._hover.clear()
        super().deactivate()

    def unload(self) -> None:
        """Leave the map as it was: no light, no tool."""
        self.canvas().unsetMapTool(self)
        self._hover.unload()
        self.deleteLater()
