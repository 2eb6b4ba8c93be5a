"""Symbols of plan layers. What a claim is shows in its colour, where it lies also in its line style and
hatch: nothing is told by colour alone."""

from __future__ import annotations

from typing import Optional

from qgis.core import (
    Qgis,
    QgsCentroidFillSymbolLayer,
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsProperty,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSymbol,
    QgsSymbolLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from wijkaanpak_plugin.plan.schema.table import AREA, LINE

WHITE = QColor("#FFFFFF")
GREY = QColor("#6E6E6E")

#: Line style of a vertical layer: pattern of strokes and gaps in millimetres, None is an unbroken line.
DASHES: dict[str, Optional[tuple[float, ...]]] = {
    "building": None,
    "surface": (3.0, 1.4),
    "underground": (0.7, 1.0),
    "work": (3.0, 1.0, 0.7, 1.0),
}
#: Directions of the hatch of a vertical layer, in degrees.
HATCHES: dict[str, tuple[float, ...]] = {"building": (45.0, 135.0), "underground": (45.0,), "work": (90.0,)}
#: Marker of a vertical layer.
MARKERS = {
    "building": Qgis.MarkerShape.Square,
    "surface": Qgis.MarkerShape.Circle,
    "underground": Qgis.MarkerShape.Diamond,
    "work": Qgis.MarkerShape.Cross2,
}


def wash(geometry: str, colour: str, opacity: float = 0.45) -> QgsSymbol:
    """Return a translucent field, band or disc of one colour, to lie under a line style or hatch."""
    paint = QColor(colour)
    paint.setAlphaF(opacity)
    if geometry == AREA:
        fill = QgsSimpleFillSymbolLayer(paint)
        fill.setStrokeStyle(Qt.PenStyle.NoPen)
        return _made_of(QgsFillSymbol(), fill)
    if geometry == LINE:
        line = QgsSimpleLineSymbolLayer(paint, 2.6)
        line.setPenCapStyle(Qt.PenCapStyle.FlatCap)
        return _made_of(QgsLineSymbol(), line)
    marker = QgsSimpleMarkerSymbolLayer(Qgis.MarkerShape.Circle, 5.6)
    marker.setColor(paint)
    marker.setStrokeStyle(Qt.PenStyle.NoPen)
    return _made_of(QgsMarkerSymbol(), marker)


def pattern(geometry: str, layer: str, colour_expression: str = "", colour: QColor = GREY) -> QgsSymbol:
    """Return the line style, hatch or marker of a vertical layer (or of planned work), coloured by an expression."""
    if geometry == AREA:
        layers: list[QgsSymbolLayer] = [_hatch(angle, colour, colour_expression) for angle in HATCHES.get(layer, ())]
        layers.append(_outline(layer, colour, colour_expression, 0.6 if layer else 0.3))
        return _made_of(QgsFillSymbol(), *layers)
    if geometry == LINE:
        return _made_of(QgsLineSymbol(), _outline(layer, colour, colour_expression, 0.9 if layer else 0.4))
    marker = QgsSimpleMarkerSymbolLayer(MARKERS.get(layer, Qgis.MarkerShape.Circle), 3.0 if layer else 1.6)
    marker.setColor(colour)
    marker.setStrokeColor(colour if layer == "work" else WHITE)
    marker.setStrokeWidth(0.8 if layer == "work" else 0.3)
    _colour_by(marker, colour_expression)
    return _made_of(QgsMarkerSymbol(), marker)


def outline(colour: str, width: float, dash: Optional[tuple[float, ...]] = None, opacity: float = 0.0) -> QgsFillSymbol:
    """Return an area with an outline and, when opacity is more than zero, a translucent fill of the same colour."""
    layers: list[QgsSymbolLayer] = []
    if opacity > 0:
        layers.append(wash(AREA, colour, opacity).takeSymbolLayer(0))
    line = QgsSimpleLineSymbolLayer(QColor(colour), width)
    _dash(line, dash)
    layers.append(line)
    return _made_of(QgsFillSymbol(), *layers)


def hatched(
    colour: str, width: float, angle: float, distance: float, dash: Optional[tuple[float, ...]] = None
) -> QgsFillSymbol:
    """Return an outlined area with a hatch."""
    symbol = outline(colour, width, dash)
    hatch = _hatch(angle, QColor(colour), "")
    hatch.setDistance(distance)
    symbol.insertSymbolLayer(0, hatch)
    return symbol


def spot(shape: Qgis.MarkerShape, colour: str, size: float = 5.0) -> QgsMarkerSymbol:
    """Return a marker that stands out: white rim, dark edge."""
    rim = QgsSimpleMarkerSymbolLayer(shape, size + 1.2)
    rim.setColor(WHITE)
    rim.setStrokeColor(QColor("#333333"))
    rim.setStrokeWidth(0.2)
    inner = QgsSimpleMarkerSymbolLayer(shape, size)
    inner.setColor(QColor(colour))
    inner.setStrokeColor(QColor(colour))
    inner.setStrokeWidth(0.2)
    return _made_of(QgsMarkerSymbol(), rim, inner)


def spot_area(shape: Qgis.MarkerShape, colour: str) -> QgsFillSymbol:
    """Return an outlined area with the marker of a hot spot in its middle."""
    symbol = outline(colour, 0.5, (2.0, 1.0), 0.12)
    middle = QgsCentroidFillSymbolLayer()
    middle.setSubSymbol(spot(shape, colour, 4.0))
    symbol.appendSymbolLayer(middle)
    return symbol


def sign_inside(shape: Qgis.MarkerShape, colour: str, size: float, is_filled: bool = True) -> QgsFillSymbol:
    """Return an area of which only a small sign inside it is drawn (size in millimetres), and nothing of the area."""
    sign = QgsSimpleMarkerSymbolLayer(shape, size)
    sign.setColor(QColor(colour) if is_filled else WHITE)
    sign.setStrokeColor(WHITE if is_filled else QColor(colour))
    sign.setStrokeWidth(0.2 if is_filled else 0.4)
    inside = QgsCentroidFillSymbolLayer()
    inside.setPointOnSurface(True)
    inside.setSubSymbol(_made_of(QgsMarkerSymbol(), sign))
    return _made_of(QgsFillSymbol(), inside)


def tag(geometry: str, colour: str, width_expression: str, broken_expression: str) -> QgsSymbol:
    """Return the symbol of tagged features: colour by transition, width by an expression in millimetres,
    and a broken line where the other expression is true."""
    if geometry == AREA:
        symbol: QgsSymbol = outline(colour, 0.6, None, 0.18)
    elif geometry == LINE:
        symbol = _made_of(QgsLineSymbol(), QgsSimpleLineSymbolLayer(QColor(colour), 0.6))
    else:
        marker = QgsSimpleMarkerSymbolLayer(Qgis.MarkerShape.Circle, 3.4)
        marker.setColor(WHITE)
        marker.setStrokeColor(QColor(colour))
        symbol = _made_of(QgsMarkerSymbol(), marker)
    line = symbol.symbolLayer(symbol.symbolLayerCount() - 1)
    style = f"CASE WHEN {broken_expression} THEN 'dash' ELSE 'solid' END"
    line.setDataDefinedProperty(QgsSymbolLayer.Property.StrokeWidth, QgsProperty.fromExpression(width_expression))
    line.setDataDefinedProperty(QgsSymbolLayer.Property.StrokeStyle, QgsProperty.fromExpression(style))
    return symbol


def _made_of(symbol: QgsSymbol, *layers: QgsSymbolLayer) -> QgsSymbol:
    """Return the symbol with these layers, from the bottom up, in place of its own."""
    while symbol.symbolLayerCount():
        symbol.deleteSymbolLayer(0)
    for layer in layers:
        symbol.appendSymbolLayer(layer)
    return symbol


def _outline(layer: str, colour: QColor, colour_expression: str, width: float) -> QgsSimpleLineSymbolLayer:
    line = QgsSimpleLineSymbolLayer(colour, width)
    line.setPenCapStyle(Qt.PenCapStyle.FlatCap)
    _dash(line, DASHES.get(layer))
    _colour_by(line, colour_expression)
    return line


def _dash(line: QgsSimpleLineSymbolLayer, dash: Optional[tuple[float, ...]]) -> None:
    if dash:
        line.setUseCustomDashPattern(True)
        line.setCustomDashVector(list(dash))
        line.setCustomDashPatternUnit(Qgis.RenderUnit.Millimeters)


def _hatch(angle: float, colour: QColor, colour_expression: str) -> QgsLinePatternFillSymbolLayer:
    line = QgsSimpleLineSymbolLayer(colour, 0.25)
    _colour_by(line, colour_expression)
    hatch = QgsLinePatternFillSymbolLayer()
    hatch.setLineAngle(angle)
    hatch.setDistance(2.2)
    hatch.setSubSymbol(_made_of(QgsLineSymbol(), line))
    return hatch


def _colour_by(layer: QgsSymbolLayer, expression: str) -> None:
    if not expression:
        return
    colour = QgsProperty.fromExpression(expression)
    if isinstance(layer, QgsSimpleLineSymbolLayer):
        layer.setDataDefinedProperty(QgsSymbolLayer.Property.StrokeColor, colour)
    else:
        layer.setDataDefinedProperty(QgsSymbolLayer.Property.FillColor, colour)
