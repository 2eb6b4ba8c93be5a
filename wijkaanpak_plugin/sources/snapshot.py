"""A vector layer as it is now, readable in a task while the user goes on editing."""

from __future__ import annotations

import re
from typing import Optional, Union

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeatureIterator,
    QgsFeatureRequest,
    QgsFields,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
    QgsWkbTypes,
)

from wijkaanpak_plugin.sources.promised_rows import promised_rows
from wijkaanpak_plugin.sources.row_choice import RowChoice

#: Providers that download rows while they are read, and may break off.
_SERVICES = ("WFS", "OAPIF", "arcgisfeatureserver")

#: Providers of files: a row that is not given is damaged there.
_FILES = ("ogr", "delimitedtext", "gpx", "spatialite")

#: What the address of a file says when GDAL fetches it, or its rows, from a server.
_FETCHED = re.compile(r"(?<!^file)://|/vsi(?:curl|s3|gs|az|adls|oss|swift|hdfs|webhdfs)[_/?]", re.IGNORECASE)


class LayerSnapshot:
    """What reading needs of a layer, taken on the main thread; edits that are not saved yet are in it.

    It answers to the same names as ``QgsVectorLayer``, so that readers take either.
    """

    def __init__(self, layer: QgsVectorLayer, choice: Optional[RowChoice] = None) -> None:
        """choice: which rows are meant, all when None; ``LayerRows`` gives no others."""
        self.choice = choice
        self._valid = layer.isValid()
        self._name = layer.name()
        self._provider = layer.providerType()
        self._address = layer.source()
        self._crs = crs_of(layer)
        self._fields = layer.fields()
        self._wkb_type = layer.wkbType()
        self._geometry_type = layer.geometryType()
        self._count = layer.featureCount() if self._valid else 0
        self._promised = promised_rows(layer) if self._valid else 0
        self._uncounted = self._valid and self._provider == "ogr" and layer.dataProvider().featureCount() < 0
        self._as_published = self._valid and _is_as_published(layer)
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

    def wkbType(self) -> Qgis.WkbType:
        """Return the type of geometry that the rows are said to have."""
        return self._wkb_type

    def crs(self) -> QgsCoordinateReferenceSystem:
        """Return the coordinate reference system of the layer."""
        return self._crs

    def fields(self) -> QgsFields:
        """Return the fields of the layer."""
        return self._fields

    def geometryType(self) -> Qgis.GeometryType:
        """Return points, lines or polygons."""
        return self._geometry_type

    def featureCount(self) -> int:
        """Return the number of features, -1 when it is not known."""
        return self._count

    def promised(self) -> int:
        """Return how many rows there are for sure, those included that are not given; 0 when it is not known.

        Those of the layer, or those that are selected; what a filter or a limit leaves is known afterwards only.
        """
        selected = self.choice.fids if self.choice is not None else None
        return self._promised if selected is None else len(selected)

    def cannot_be_counted(self) -> bool:
        """Return whether nothing tells that rows are missing: GDAL gives what it gets, and no number."""
        return self._uncounted and not self.is_selected()

    def is_selected(self) -> bool:
        """Return whether only rows of certain numbers are meant."""
        return self.choice is not None and self.choice.fids is not None

    def is_file(self) -> bool:
        """Return whether the rows come from a file on a disk."""
        return self._provider in _FILES and not _FETCHED.search(self._address)

    def service_address(self) -> Optional[str]:
        """Return where the service is that the rows come from; None when it is no service."""
        return self._address if self._provider in _SERVICES else None

    def is_as_published(self) -> bool:
        """Return whether the provider has the same rows and fields: nothing was edited, joined or calculated in QGIS,
        nor selected, which goes by numbers that the rows have in this layer only.
        """
        return self._as_published and not self.is_selected()

    def getFeatures(self, request: QgsFeatureRequest) -> QgsFeatureIterator:
        """Return the features as they were when the snapshot was taken."""
        if self._source is None:
            return QgsFeatureIterator()
        return self._source.getFeatures(request)


def has_geometry(layer: Union[QgsVectorLayer, LayerSnapshot]) -> bool:
    """Return whether rows of a layer have geometry, of whatever type; QGIS itself says no for collections."""
    return bool(layer.wkbType() != QgsWkbTypes.Type.NoGeometry)


def crs_of(layer: Union[QgsVectorLayer, LayerSnapshot]) -> QgsCoordinateReferenceSystem:
    """Return the coordinate reference system of a layer; QGIS itself takes over none for collections."""
    if isinstance(layer, QgsVectorLayer) and layer.isValid() and not layer.isSpatial() and has_geometry(layer):
        return layer.dataProvider().crs()
    return layer.crs()


def _is_as_published(layer: QgsVectorLayer) -> bool:
    """Return whether the provider has the same rows and fields: nothing was edited, joined or calculated in QGIS."""
    return not layer.isModified() and layer.fields().names() == layer.dataProvider().fields().names()


def may_hold_polygons(layer: Union[QgsVectorLayer, LayerSnapshot]) -> bool:
    """Return whether rows may be polygons: a layer of collections may hold them too."""
    polygons = (Qgis.GeometryType.Polygon, Qgis.GeometryType.Unknown)
    return has_geometry(layer) and layer.geometryType() in polygons
