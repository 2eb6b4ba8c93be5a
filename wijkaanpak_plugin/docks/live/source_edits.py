"""Notices that data registered with the plan was edited and saved in this QGIS."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from wijkaanpak_plugin.map.source_layers import SOURCE_PROPERTY


class SourceEdits(QObject):
    """Watches the layers of a project that show registered data. What another program does to it nobody is told of."""

    #: The unique names of the sources that were edited (set), once for edits that come together.
    saved = pyqtSignal(object)

    def __init__(self, project: QgsProject) -> None:
        super().__init__()
        self._project = project
        self._watched: dict[str, QgsVectorLayer] = {}
        self._edited: set[str] = set()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._tell)
        project.layersAdded.connect(self._watch)
        project.layersRemoved.connect(self._forget)
        self._watch(project.mapLayers().values())

    def take_down(self) -> None:
        """Watch nothing any more."""
        self._soon.stop()
        self._project.layersAdded.disconnect(self._watch)
        self._project.layersRemoved.disconnect(self._forget)
        for layer in self._watched.values():
            if not sip.isdeleted(layer):
                layer.afterCommitChanges.disconnect(self._committed)
        self._watched.clear()
        self.deleteLater()

    def _watch(self, layers: Iterable[QgsMapLayer]) -> None:
        # Any layer may be registered later on: whether it is, is asked when it is edited.
        for layer in layers:
            if isinstance(layer, QgsVectorLayer) and layer.id() not in self._watched:
                layer.afterCommitChanges.connect(self._committed)
                self._watched[layer.id()] = layer

    def _forget(self, layer_ids: Iterable[str]) -> None:
        for layer_id in layer_ids:
            self._watched.pop(layer_id, None)

    def _committed(self) -> None:
        layer = self.sender()
        name = layer.customProperty(SOURCE_PROPERTY) if isinstance(layer, QgsVectorLayer) else None
        if name:
            self._edited.add(str(name))
            self._soon.start()

    def _tell(self) -> None:
        edited, self._edited = self._edited, set()
        self.saved.emit(edited)
