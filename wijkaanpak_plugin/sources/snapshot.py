"""A vector layer as it is now, readable in a task while the user goes on editing."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeatureIterator,
    QgsFeatureRequest,
    QgsFields,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)


class LayerSnapshot:
    """What reading needs of a layer, taken on the main thread; edits that are not saved yet are in it.

    It answers to the same names as ``QgsVectorLayer``, so that readers take either.
    """

    def __init__(self, layer: QgsVectorLayer) -> None:
        self._valid = layer.isValid()
        self._name = layer.name()
        self._provider = layer.providerType()
        self._address = layer.source()
        self._crs = layer.crs()
        self._fields = layer.fields()
        self._spatial = layer.isSpatial()
        self._geometry_type = layer.geometryType()
        self._count = layer.featureCount() if self._valid else 0
        self._source = QgsVectorLayerFeatureSource(layer) if self._valid else None

    def isValid(self) -> bool:
        """Return whether the layer could be read."""
        return self._valid

    def name(self) -> str:
        """Return the name of the layer."""
        return self._name

    def providerType(self) -> str:
        """Return the name of the provider."""
        return self._provider

    def source(self) -> str:
        """Return where the data lies, in the words of the provider."""
        return self._address

    def crs(self) -> QgsCoordinateReferenceSystem:
        """Return the coordinate reference system of the layer."""
        return self._crs

    def fields(self) -> QgsFields:
        """Return the fields of the layer."""
        return self._fields

    def isSpatial(self) -> bool:
        """Return whether the layer has geometry."""
        return self._spatial

    def geometryType(self) -> Qgis.GeometryType:
        """Return points, lines or polygons."""
        return self._geometry_type

    def featureCount(self) -> int:
        """Return the number of features, -1 when it is not known."""
        return self._count

    def getFeatures(self, request: QgsFeatureRequest) -> QgsFeatureIterator:
        """Return the features as they were when the snapshot was taken."""
        if self._source is None:
            return QgsFeatureIterator()
        return self._source.getFeatures(request)
