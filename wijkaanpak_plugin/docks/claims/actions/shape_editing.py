"""Editing of the shape of a claim with the vertex tool of QGIS; it ends when that tool is left."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsVectorLayer
from qgis.gui import QgisInterface, QgsMapTool
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.domain.translation import translate


class ShapeEditing(QObject):
    """At most one layer at a time."""

    def __init__(self, iface: QgisInterface, messages: Messages) -> None:
        super().__init__()
        self._iface = iface
        self._messages = messages
        self._canvas = iface.mapCanvas()
        self._layer: Optional[QgsVectorLayer] = None
        self._tool: Optional[QgsMapTool] = None

    def start(self, layer: QgsVectorLayer) -> None:
        """Put the vertex tool in the user's hand, for this layer."""
        self.stop()
        if not layer.isEditable() and not layer.startEditing():
            text = translate("Claims", "Layer '{layer}' cannot be edited; is the plan file read-only?")
            self._messages.warning(text.format(layer=layer.name()))
            return
        self._layer = layer
        self._iface.setActiveLayer(layer)
        self._iface.actionVertexTool().trigger()
        self._tool = self._canvas.mapTool()
        self._canvas.mapToolSet.connect(self._tool_set)

    def stop(self) -> None:
        """Stop editing, and save what is not saved yet."""
        layer, self._layer, self._tool = self._layer, None, None
        if layer is None:
            return
        self._canvas.mapToolSet.disconnect(self._tool_set)
        if not sip.isdeleted(layer) and layer.isEditable() and not layer.commitChanges(True):
            text = translate("Claims", "The shape could not be saved: {reason}. It stays in edit mode.")
            self._messages.warning(text.format(reason="; ".join(layer.commitErrors())))

    def unload(self) -> None:
        """Stop editing."""
        self.stop()
        self.deleteLater()

    def _tool_set(self, new: Optional[QgsMapTool], _old: Optional[QgsMapTool]) -> None:
        if new is not self._tool:
            self.stop()
