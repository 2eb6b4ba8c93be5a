"""Layers that an algorithm is given: whole, or with a choice of rows (selected ones only, a filter, a limit)."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingUtils,
    QgsProperty,
    QgsVectorLayer,
)

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.row_choice import RowChoice
from wijkaanpak_plugin.sources.snapshot import LayerSnapshot
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


def given_layer(item: Any, context: QgsProcessingContext) -> LayerSnapshot:
    """Return a snapshot of the layer of one value, with the choice of rows that is asked for.

    LayerError, one sentence, when there is no such layer, nothing is selected, or the filter cannot be used.
    """
    source = without_choice(item, context)
    layer = source if isinstance(source, QgsMapLayer) else QgsProcessingUtils.mapLayerFromString(str(source), context)
    if not isinstance(layer, QgsVectorLayer) or not layer.isValid():
        raise LayerError(translate("Processing", "{layer} is no vector layer that can be read.").format(layer=source))
    return LayerSnapshot(layer, _choice(layer, item) if asks_for_rows(item) else None)


def _choice(layer: QgsVectorLayer, wanted: QgsProcessingFeatureSourceDefinition) -> RowChoice:
    selected = layer.selectedFeatureIds() if wanted.selectedFeaturesOnly else None
    if selected is not None and not selected:
        text = translate(
            "Processing",
            "Nothing is selected in layer '{layer}'; select what is to be used, or use all of its features.",
        )
        raise LayerError(text.format(layer=layer.name()))
    choice = RowChoice(
        layer, selected, wanted.filterExpression, wanted.featureLimit if wanted.featureLimit > 0 else None
    )
    if choice.problem:
        text = translate("Processing", "The filter on layer '{layer}' cannot be used: {reason}.")
        raise LayerError(text.format(layer=layer.name(), reason=choice.problem.rstrip(".")))
    return choice
