"""Features of other layers, as claims take them over."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Optional

from qgis.core import Qgis, QgsFeature, QgsGeometry, QgsMapSettings, QgsVectorLayer

from wijkaanpak_plugin.domain.body import WORK
from wijkaanpak_plugin.map.source_layers import SOURCE_PROPERTY
from wijkaanpak_plugin.plan.claims.confidential import feature_is_confidential
from wijkaanpak_plugin.plan.store.plan import Plan


def values_on(plan: Plan, values: Mapping[str, Any], layer: QgsVectorLayer, feature: QgsFeature) -> dict[str, Any]:
    """Return the values of a claim made of a feature: confidential where the feature or its source is. Planned work
    also names the object that it is on, and the registered source of that (None when the layer is not registered).
    """
    made = dict(values)
    if is_secret(plan, layer, feature):
        made["confidential"] = True
    if made.get("origin") == WORK:
        names = layer.fields().names()
        made["on_object"] = str(feature["body_id"] if "body_id" in names else feature.id())
        made["on_source"] = layer.customProperty(SOURCE_PROPERTY)
    return made


def is_secret(plan: Plan, layer: QgsVectorLayer, feature: QgsFeature) -> bool:
    """Say whether what is drawn after a feature is confidential, because the feature or its source is."""
    source_id = layer.customProperty(SOURCE_PROPERTY)
    return feature_is_confidential(plan, layer, feature, str(source_id) if source_id else None)


def line_on_map(settings: QgsMapSettings, layer: QgsVectorLayer, feature: QgsFeature) -> Optional[QgsGeometry]:
    """Return the line of a feature in the coordinates of the map, None when it is no line; QgsCsException when it has
    no place there.
    """
    line = QgsGeometry(feature.geometry())
    if line.type() != Qgis.GeometryType.Line:
        return None
    line.transform(settings.layerTransform(layer))
    return line
