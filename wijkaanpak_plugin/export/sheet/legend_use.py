"""Which rows of a legend the map needs: those of what lies on it."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsExpressionContextUtils,
    QgsFeatureRequest,
    QgsProject,
    QgsRectangle,
    QgsRenderContext,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize

#: Size at which a symbol is looked at, in pixels.
_GLANCE = 16


def keys_used(layer: QgsVectorLayer, shown: QgsRectangle, project: QgsProject) -> set[str]:
    """Return the keys of the rows that features in an extent, in the CRS of the project, are drawn with."""
    shown = QgsCoordinateTransform(project.crs(), layer.crs(), project).transformBoundingBox(shown)
    context = QgsRenderContext()
    context.expressionContext().appendScopes(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    renderer = layer.renderer().clone()
    if len(renderer.legendKeys()) < 2:
        # Where only names are written there is nothing to explain.
        if not any(_is_seen(symbol) for symbol in renderer.symbols(context)):
            return set()
        return renderer.legendKeys() | {""} if _lies_in(layer, shown) else set()
    keys: set[str] = set()
    renderer.startRender(context, layer.fields())
    for feature in layer.getFeatures(_rows_in(shown)):
        context.expressionContext().setFeature(feature)
        keys |= renderer.legendKeysForFeature(feature, context)
    renderer.stopRender(context)
    return keys


def _lies_in(layer: QgsVectorLayer, shown: QgsRectangle) -> bool:
    return any(True for _row in layer.getFeatures(_rows_in(shown).setNoAttributes().setLimit(1)))


def _rows_in(shown: QgsRectangle) -> QgsFeatureRequest:
    # Shapes are compared, not boxes: that of a bent line reaches where the line itself is not.
    return QgsFeatureRequest(shown).setFlags(Qgis.FeatureRequestFlag.ExactIntersect)


def _is_seen(symbol: QgsSymbol) -> bool:
    image = symbol.asImage(QSize(_GLANCE, _GLANCE))
    return any(image.pixelColor(x, y).alpha() for x in range(_GLANCE) for y in range(_GLANCE))
