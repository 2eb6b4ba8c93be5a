"""Layers that an algorithm is given: whole, or with a choice of rows (selected ones only, a filter, a limit)."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsExpression,
    QgsFeatureRequest,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingUtils,
    QgsProperty,
    QgsVectorLayer,
)

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.vector_layer import LayerError


def without_choice(value: Any, context: QgsProcessingContext) -> Any:
    """Return what a value of a parameter for layers names, without a choice of rows: a layer, an id, a file, a list."""
    if isinstance(value, (list, tuple)):
        return [without_choice(item, context) for item in value]
    source = value.source if isinstance(value, QgsProcessingFeatureSourceDefinition) else value
    if isinstance(source, QgsProperty):
        source, _found = source.value(context.expressionContext(), None)
    return source


def asks_for_rows(item: Any) -> bool:
    """Return whether a value asks for a choice of the rows of its layer."""
    if not isinstance(item, QgsProcessingFeatureSourceDefinition):
        return False
    return item.selectedFeaturesOnly or bool(item.filterExpression) or item.featureLimit > 0


def given_layer(item: Any, context: QgsProcessingContext) -> QgsVectorLayer:
    """Return the layer of one value, in memory with the rows that are asked for where that is not all of them.

    LayerError, one sentence, when there is no such layer, nothing is selected, or the filter is no expression.
    """
    source = without_choice(item, context)
    layer = source if isinstance(source, QgsMapLayer) else QgsProcessingUtils.mapLayerFromString(str(source), context)
    if not isinstance(layer, QgsVectorLayer) or not layer.isValid():
        raise LayerError(translate("Processing", "{layer} is no vector layer that can be read.").format(layer=source))
    return _chosen(layer, item) if asks_for_rows(item) else layer


def _chosen(layer: QgsVectorLayer, wanted: QgsProcessingFeatureSourceDefinition) -> QgsVectorLayer:
    if wanted.selectedFeaturesOnly:
        layer = _selected(layer)
    request = QgsFeatureRequest()
    if wanted.filterExpression:
        expression = QgsExpression(wanted.filterExpression)
        if expression.hasParserError():
            text = translate("Processing", "The filter on layer '{layer}' is no expression: {reason}.")
            reason = " ".join(expression.parserErrorString().split())
            raise LayerError(text.format(layer=layer.name(), reason=reason))
        request.setFilterExpression(wanted.filterExpression)
    if wanted.featureLimit > 0:
        request.setLimit(wanted.featureLimit)
    return layer.materialize(request)


def _selected(layer: QgsVectorLayer) -> QgsVectorLayer:
    wanted = layer.selectedFeatureIds()
    if not wanted:
        text = translate(
            "Processing",
            "Nothing is selected in layer '{layer}'; select what is to be used, or use all of its features.",
        )
        raise LayerError(text.format(layer=layer.name()))
    chosen = layer.materialize(QgsFeatureRequest().setFilterFids(wanted))
    if chosen.featureCount() != len(wanted):
        text = translate("Processing", "Of layer '{layer}' not every selected feature could be read; load it again.")
        raise LayerError(text.format(layer=layer.name()))
    return chosen
