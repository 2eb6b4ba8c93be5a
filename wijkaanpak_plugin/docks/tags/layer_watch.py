"""Watches the vector layers of a project: what is selected in them, and which come, go or change."""

from __future__ import annotations

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from wijkaanpak_plugin.map.layer_signals import LayerSignals

#: A project that is opened brings its layers one by one; look when they have settled. Status: assumption.
_SETTLED_MS = 200


class LayerWatch(QObject):
    """Tells, once for many signals that come together, that the selection or the layers changed."""

    selection_changed = pyqtSignal()
    #: Set of the ids of layers that came or whose data changed; layers that went are simply not there any more.
    layers_changed = pyqtSignal(object)

    def __init__(self, project: QgsProject) -> None:
        super().__init__()
        self._project = project
        self._fresh: set[str] = set()
        self._selection_timer = self._timer(0, self.selection_changed.emit)
        self._layers_timer = self._timer(_SETTLED_MS, self._emit_layers)
        project.layersAdded.connect(self._added)
        project.layersRemoved.connect(self._removed)
        listeners = {
            "selectionChanged": self._selected,
            "dataSourceChanged": self._changed,
            "afterCommitChanges": self._changed,
        }
        self._layers = LayerSignals(project, listeners)

    def layers(self) -> list[QgsVectorLayer]:
        """Return the vector layers of the project."""
        return [layer for layer in self._project.mapLayers().values() if isinstance(layer, QgsVectorLayer)]

    def look_at_all(self) -> None:
        """Tell of all layers, as if they came now."""
        self._fresh.update(layer.id() for layer in self.layers())
        self._layers_timer.start()

    def unload(self) -> None:
        """Watch nothing any more."""
        self._selection_timer.stop()
        self._layers_timer.stop()
        self._project.layersAdded.disconnect(self._added)
        self._project.layersRemoved.disconnect(self._removed)
        self._layers.unload()
        self.deleteLater()

    def _timer(self, milliseconds: int, told: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(told)
        return timer

    def _added(self, layers: list[QgsMapLayer]) -> None:
        self._fresh.update(layer.id() for layer in layers)
        self._layers_timer.start()
        self._selection_timer.start()

    def _removed(self, *_layer_ids: object) -> None:
        self._layers_timer.start()
        self._selection_timer.start()

    def _selected(self, *_selection: object) -> None:
        self._selection_timer.start()

    def _changed(self, *_on: object) -> None:
        layer = self.sender()
        if isinstance(layer, QgsVectorLayer):
            self._fresh.add(layer.id())
        self._layers_timer.start()
        self._selection_timer.start()

    def _emit_layers(self) -> None:
        fresh, self._fresh = self._fresh, set()
        self.layers_changed.emit(fresh)
