"""The dot of a transition, on the map and in the legend."""

from __future__ import annotations

from qgis.core import Qgis, QgsMarkerSymbol, QgsProperty, QgsSimpleMarkerSymbolLayer
from qgis.PyQt.QtGui import QColor

from wijkaanpak_plugin.plan.styling.lists import UNKNOWN_COLOUR

#: Size of a dot, in millimetres on A3.
_DOT_MM = 1.9


def dot(colour: str = "") -> QgsMarkerSymbol:
    """Return one dot; without a colour the fields ``colour`` and ``shift`` say how it looks and where it goes."""
    layer = QgsSimpleMarkerSymbolLayer(Qgis.MarkerShape.Circle, _DOT_MM)
    layer.setColor(QColor(colour or UNKNOWN_COLOUR))
    layer.setStrokeColor(QColor("#FFFFFF"))
    layer.setStrokeWidth(0.3)
    if not colour:
        layer.setDataDefinedProperty(layer.Property.PropertyFillColor, QgsProperty.fromField("colour"))
        offset = QgsProperty.fromExpression("to_string(\"shift\") || ',0'")
        layer.setDataDefinedProperty(layer.Property.PropertyOffset, offset)
    symbol = QgsMarkerSymbol()
    symbol.changeSymbolLayer(0, layer)
    return symbol
