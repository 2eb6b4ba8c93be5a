"""Layers that an algorithm lets QGIS load: styled when they are there, on the main thread."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Callable

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsVectorLayer,
)
from qgis.PyQt import sip

Style = Callable[[QgsVectorLayer], object]


class _Styled(QgsProcessingLayerPostProcessorInterface):
    """Styles a layer when QGIS loads it."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style

    def postProcessLayer(
        self, layer: QgsVectorLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        self._style(layer)


#: Those that wait for their layer: the context takes each over and deletes it, but keeps its Python part not alive.
_waiting: list[_Styled] = []


def style_when_loaded(places: Iterable[str], context: QgsProcessingContext, style: Style) -> None:
    """Let ``style`` be called with each layer at ``places`` that QGIS is going to load."""
    _waiting[:] = [styled for styled in _waiting if not sip.isdeleted(styled)]
    for place in places:
        if context.willLoadLayerOnCompletion(place):
            styled = _Styled(style)
            _waiting.append(styled)
            context.layerToLoadOnCompletionDetails(place).setPostProcessor(styled)
