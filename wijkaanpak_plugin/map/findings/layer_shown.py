"""Whether a layer of the project is switched on in the layer tree, told when that changes."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsMapLayer, QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal

from wijkaanpak_plugin.map.connections import Connections


class LayerShown(QObject):
    """layer: returns the layer that is meant, None when there is none (any more)."""

    changed = pyqtSignal(bool)

    def __init__(self, project: QgsProject, layer: Callable[[], Optional[QgsMapLayer]]) -> None:
        super().__init__()
        self._root = project.layerTreeRoot()
        self._layer = layer
        self._said = False
        self._connections = Connections()
        self._connections.connect(self._root, self._root.visibilityChanged, self.look)
        self._connections.connect(self._root, self._root.addedChildren, self.look)
        self._connections.connect(self._root, self._root.removedChildren, self.look)

    def is_shown(self) -> bool:
        """Say whether the layer is there, and it and the groups it stands in are switched on."""
        layer = self._layer()
        node = self._root.findLayer(layer.id()) if layer is not None else None
        self._said = node is not None and bool(node.isVisible())
        return self._said

    def look(self, *_changed: object) -> None:
        """Look again, and say when it is otherwise than was said last."""
        before = self._said
        if self.is_shown() != before:
            self.changed.emit(not before)

    def unload(self) -> None:
        """Look no more."""
        self._connections.undo()
        self.deleteLater()
