"""How registered data is drawn that brings no style: always alike. QGIS takes another colour each time it opens it."""

from __future__ import annotations

from typing import Optional

from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsVectorLayer,
)

from wijkaanpak_plugin.plan.styling import symbols

#: Greys that recede, and in print still differ from paper. Status: assumption.
_FILL, _EDGE, _LINE, _POINT = "#DCDCD6", "#9A9A94", "#7D7D77", "#6E6E6E"
#: Outline of where data holds: below it all must be seen.
_AROUND = "#4A6FA5"


def draw_neutrally(layer: QgsVectorLayer, is_coverage: bool = False) -> None:
    """Give a layer the style for its kind of shapes; is_coverage: its areas say where other data holds."""
    symbol = symbols.outline(_AROUND, 0.6, (4.0, 2.0)) if is_coverage and _is_area(layer) else _symbol(layer)
    if symbol is not None:
        layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def _is_area(layer: QgsVectorLayer) -> bool:
    return bool(layer.geometryType() == Qgis.GeometryType.Polygon)


def _symbol(layer: QgsVectorLayer) -> Optional[QgsSymbol]:
    kind = layer.geometryType()
    if kind == Qgis.GeometryType.Polygon:
        return QgsFillSymbol.createSimple({"color": _FILL, "outline_color": _EDGE, "outline_width": "0.2"})
    if kind == Qgis.GeometryType.Line:
        return QgsLineSymbol.createSimple({"line_color": _LINE, "line_width": "0.4"})
    if kind == Qgis.GeometryType.Point:
        look = {"color": _POINT, "outline_color": "#FFFFFF", "outline_width": "0.2", "size": "1.6"}
        return QgsMarkerSymbol.createSimple(look)
    return None
