"""Finder of the feature at a place on the map, as QGIS' own identify tool would find it."""

from __future__ import annotations

from typing import Callable, NamedTuple, Optional

from qgis.core import Qgis, QgsFeature, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMapToolIdentify
from qgis.PyQt.QtCore import QPoint


class FoundFeature(NamedTuple):
    """A feature and its layer."""

    layer: QgsVectorLayer
    feature: QgsFeature


class FeatureFinder:
    """Looks in the visible vector layers that ``accepts`` lets through; in all of them without it."""

    def __init__(self, canvas: QgsMapCanvas, accepts: Optional[Callable[[QgsVectorLayer], bool]] = None) -> None:
        self._canvas = canvas
        self._accepts = accepts
        self._identify = QgsMapToolIdentify(canvas)

    def at(self, place: QPoint) -> Optional[FoundFeature]:
        """Return what lies at a place on the canvas, in pixels.

        A point goes before a line and a line before an area, whatever lies on top: else the area of a whole plan would
        hide all that stands in it. Of points and lines the topmost, of areas the smallest is taken.
        """
        layers = [layer for layer in self._canvas.layers(True) if self._searched(layer)]
        if not layers:
            return None
        hits = self._identify.identify(place.x(), place.y(), layers, QgsMapToolIdentify.IdentifyMode.TopDownAll)
        order = {layer.id(): number for number, layer in enumerate(layers)}
        found = [FoundFeature(hit.mLayer, hit.mFeature) for hit in hits if isinstance(hit.mLayer, QgsVectorLayer)]
        return min(found, key=lambda one: _preference(one, order[one.layer.id()]), default=None)

    def unload(self) -> None:
        """Remove the helper from the canvas."""
        self._identify.deleteLater()

    def _searched(self, layer: object) -> bool:
        if not isinstance(layer, QgsVectorLayer) or not layer.isSpatial():
            return False
        return self._accepts is None or self._accepts(layer)


def _preference(one: FoundFeature, order: int) -> tuple[int, float]:
    kind = one.layer.geometryType()
    if kind == Qgis.GeometryType.Point:
        return 0, order
    if kind == Qgis.GeometryType.Line:
        return 1, order
    return 2, one.feature.geometry().area()
