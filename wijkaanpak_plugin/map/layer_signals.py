"""Signals of the vector layers of a project, those that come later as well."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Callable

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.PyQt import sip


class LayerSignals:
    """Connects signals of all vector layers of a project, until ``unload``; layers that go are let go of.

    listeners: what to call, by the name of a signal of ``QgsVectorLayer``.
    """

    def __init__(self, project: QgsProject, listeners: Mapping[str, Callable[..., Any]]) -> None:
        self._project = project
        self._listeners = listeners
        self._layers: dict[str, QgsVectorLayer] = {}
        project.layersAdded.connect(self._listen)
        project.layersRemoved.connect(self._forget)
        self._listen(project.mapLayers().values())

    def unload(self) -> None:
        """Hear nothing any more."""
        self._project.layersAdded.disconnect(self._listen)
        self._project.layersRemoved.disconnect(self._forget)
        for layer in self._layers.values():
            if not sip.isdeleted(layer):
                for signal, listener in self._listeners.items():
                    getattr(layer, signal).disconnect(listener)
        self._layers.clear()

    def _listen(self, layers: Iterable[QgsMapLayer]) -> None:
        for layer in layers:
            if isinstance(layer, QgsVectorLayer) and layer.id() not in self._layers:
                for signal, listener in self._listeners.items():
                    getattr(layer, signal).connect(listener)
                self._layers[layer.id()] = layer

    def _forget(self, layer_ids: Iterable[str]) -> None:
        for layer_id in layer_ids:
            self._layers.pop(layer_id, None)
