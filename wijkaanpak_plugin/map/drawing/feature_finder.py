"""Finder of the feature at a place on the map, as QGIS' own identify tool would find it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Callable, NamedTuple, Optional

from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMapToolIdentify
from qgis.PyQt.QtCore import QPoint


class FoundFeature(NamedTuple):
    """A feature and its layer."""

    layer: QgsVectorLayer
    feature: QgsFeature


class FoundInArea(NamedTuple):
    """Features of one layer, by their ids, and the other layers that have something in the same area."""

    layer: QgsVectorLayer
    fids: list[int]
    others: list[QgsVectorLayer]


class FeatureFinder:
    """Looks in the visible vector layers that ``accepts`` lets through; in all of them without it."""

    def __init__(
        self,
        canvas: QgsMapCanvas,
        accepts: Optional[Callable[[QgsVectorLayer], bool]] = None,
        preference: Optional[Callable[[QgsVectorLayer], int]] = None,
    ) -> None:
        """preference: what it returns for a layer goes before all else, the lowest first; without it all are alike."""
        self._canvas = canvas
        self._accepts = accepts
        self._preference = preference
        self._identify = QgsMapToolIdentify(canvas)

    def at(self, place: QPoint) -> Optional[FoundFeature]:
        """Return what lies at a place on the canvas, in pixels.

        A point goes before a line and a line before an area, whatever lies on top: else the area of a whole plan would
        hide all that stands in it. Of points and lines the topmost, of areas the smallest is taken.
        """
        layers = self._layers()
        if not layers:
            return None
        hits = self._identify.identify(place.x(), place.y(), layers, QgsMapToolIdentify.IdentifyMode.TopDownAll)
        order = {layer.id(): number for number, layer in enumerate(layers)}
        found = [FoundFeature(hit.mLayer, hit.mFeature) for hit in hits if isinstance(hit.mLayer, QgsVectorLayer)]
        return min(found, key=lambda one: (self._turn(one.layer), *_by_size(one, order[one.layer.id()])), default=None)

    def within(self, shape: QgsGeometry) -> Optional[FoundInArea]:
        """Return the layer whose turn it is of those with features that touch an area, in the coordinates of the map,
        and the ids of these features; None when there are none. Of layers that are alike the topmost is taken.
        """
        layers = iter(sorted(self._layers(), key=self._turn))
        for layer in layers:
            fids = list(self._touching(layer, shape))
            if fids:
                others = [other for other in layers if next(self._touching(other, shape), None) is not None]
                return FoundInArea(layer, fids, others)
        return None

    def unload(self) -> None:
        """Remove the helper from the canvas."""
        self._identify.deleteLater()

    def _layers(self) -> list[QgsVectorLayer]:
        return [layer for layer in self._canvas.layers(True) if self._searched(layer)]

    def _turn(self, layer: QgsVectorLayer) -> int:
        return 0 if self._preference is None else self._preference(layer)

    def _touching(self, layer: QgsVectorLayer, shape: QgsGeometry) -> Iterator[int]:
        area = QgsGeometry(shape)
        to_layer = QgsCoordinateTransform(
            self._canvas.mapSettings().destinationCrs(), layer.crs(), QgsProject.instance()
        )
        try:
            area.transform(to_layer)
        except QgsCsException:
            return  # the area has no place in this layer, so nothing of the layer lies in it
        request = QgsFeatureRequest().setFilterRect(area.boundingBox()).setNoAttributes()
        engine = QgsGeometry.createGeometryEngine(area.constGet())
        engine.prepareGeometry()
        for row in layer.getFeatures(request):
            if row.hasGeometry() and engine.intersects(row.geometry().constGet()):
                yield row.id()

    def _searched(self, layer: object) -> bool:
        if not isinstance(layer, QgsVectorLayer) or not layer.isSpatial():
            return False
        return self._accepts is None or self._accepts(layer)


def _by_size(one: FoundFeature, order: int) -> tuple[int, float]:
    kind = one.layer.geometryType()
    if kind == Qgis.GeometryType.Point:
        return 0, order
    if kind == Qgis.GeometryType.Line:
        return 1, order
    return 2, one.feature.geometry().area()
