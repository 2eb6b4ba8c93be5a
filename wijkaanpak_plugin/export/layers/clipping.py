"""Clips by geometry what is else clipped by the painter: an SVG knows no clipping, so hatches and features would run
on over the edge."""

from __future__ import annotations

from typing import Optional

from qgis.core import (
    Qgis,
    QgsFeature,
    QgsFeatureRenderer,
    QgsGeometry,
    QgsLayoutItem,
    QgsLayoutItemMap,
    QgsLayoutItemShape,
    QgsLinePatternFillSymbolLayer,
    QgsMapClippingRegion,
    QgsRectangle,
    QgsRenderContext,
    QgsSymbol,
)


def clip_hatches(renderer: Optional[QgsFeatureRenderer]) -> None:
    """Let the lines of each hatch of a renderer end at the edge of its area."""
    if renderer is not None:
        for symbol in renderer.symbols(QgsRenderContext()):
            clip_hatch(symbol)


def clip_hatch(symbol: QgsSymbol) -> QgsSymbol:
    """Let the lines of a hatch end at the edge of its area, and return the symbol."""
    for layer in symbol.symbolLayers():
        if isinstance(layer, QgsLinePatternFillSymbolLayer):
            layer.setClipMode(Qgis.LineClipMode.ClipToIntersection)
    return symbol


def cut_off(rows: list[QgsFeature], within: QgsRectangle) -> list[QgsFeature]:
    """Return copies of the rows, cut off at an extent; those outside it are left out.

    Rule-based styles draw features whole even where the map says to clip them.
    """
    frame = QgsGeometry.fromRect(within)
    kept = []
    for row in rows:
        shape = row.geometry().intersection(frame)
        if not shape.isEmpty():
            shape.convertToMultiType()
            copy = QgsFeature(row)
            copy.setGeometry(shape)
            kept.append(copy)
    return kept


def clip_features(item: QgsLayoutItemMap) -> None:
    """Cut features and labels off at the frame of the map."""
    layout = item.layout()
    frame = QgsLayoutItemShape(layout)
    frame.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
    layout.addLayoutItem(frame)
    frame.setReferencePoint(QgsLayoutItem.ReferencePoint.UpperLeft)
    frame.attemptSetSceneRect(item.mapRectToScene(item.rect()))
    frame.setVisibility(False)
    settings = item.itemClippingSettings()
    settings.setSourceItem(frame)
    settings.setFeatureClippingType(QgsMapClippingRegion.FeatureClippingType.ClipToIntersection)
    settings.setForceLabelsInsideClipPath(True)
    settings.setEnabled(True)
