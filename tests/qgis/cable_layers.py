"""Layers of cables as a publisher might deliver them, for tests of profiles that are proposed."""

from __future__ import annotations

from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

LINE = "LineString(155000 463000, 155009 463000)"


def cable_layer(fields, rows):
    """Return a memory layer kabels. fields: names with QGIS' word for their type, as ``thema:string``. rows: their
    values.
    """
    address = "&".join(["LineString?crs=EPSG:28992", *(f"field={field}" for field in fields)])
    layer = QgsVectorLayer(address, "kabels", "memory")
    for values in rows:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(LINE))
        feature.setAttributes(list(values))
        layer.dataProvider().addFeatures([feature])
    return layer
