"""Layers in memory that live only as long as one sheet."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsVectorLayer

from wijkaanpak_plugin.export.errors import ExportError
from wijkaanpak_plugin.export.layers.foreign_symbols import close_off

Row = tuple[QgsGeometry, list[Any]]


def memory_layer(
    geometry: str, crs: QgsCoordinateReferenceSystem, fields: dict[str, str], rows: Iterable[Row], name: str = ""
) -> QgsVectorLayer:
    """Return a layer with these rows.

    geometry: Point, LineString, Polygon or a multi of them; fields: name to type (string, integer, double);
    rows: geometry in ``crs`` and the values in the order of the fields.
    """
    # Without a length a text of more than 255 letters would be refused, and the whole sheet with it.
    columns = "".join(f"&field={field}:{'string(0)' if kind == 'string' else kind}" for field, kind in fields.items())
    layer = QgsVectorLayer(f"{geometry}?{columns[1:]}", name, "memory")
    layer.setCrs(crs)
    features = []
    for shape, values in rows:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(shape)
        feature.setAttributes(values)
        features.append(feature)
    done, _ = layer.dataProvider().addFeatures(features)
    if not done:
        raise ExportError(layer.dataProvider().lastError())
    layer.updateExtents()
    return layer


def copy_of(layer: QgsVectorLayer, rows: list[QgsFeature]) -> QgsVectorLayer:
    """Return a layer with these rows of another one, drawn in the same way and without labels."""
    copy = QgsVectorLayer(f"{layer.wkbType().name}", layer.name(), "memory")
    copy.setCrs(layer.crs())
    copy.dataProvider().addAttributes(layer.fields().toList())
    copy.updateFields()
    done, _ = copy.dataProvider().addFeatures([QgsFeature(row) for row in rows])
    if not done:
        raise ExportError(copy.dataProvider().lastError())
    copy.updateExtents()
    if layer.renderer() is not None:
        drawn = layer.renderer().clone()
        close_off(drawn)
        copy.setRenderer(drawn)
    return copy
