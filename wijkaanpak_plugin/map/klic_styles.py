"""How the layers of a KLIC delivery are drawn: networks in the colours of the sector, where it holds as an outline.

What is out of use is dashed, what is only planned dotted.
"""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsProperty,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsSymbolLayer,
    QgsVectorLayer,
)

from wijkaanpak_plugin.domain.body import DISUSED, PROJECTED
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.styling import symbols
from wijkaanpak_plugin.sources.klic.imkl import THEME_KINDS

#: Colour of a network by its theme, as viewers of KLIC deliveries draw it. Status: assumption, not read in the rules of
#: IMKL themselves.
COLOURS = {
    "laagspanning": "#960000",
    "middenspanning": "#C80000",
    "hoogspanning": "#FF0000",
    "landelijkHoogspanningsnet": "#FF0000",
    "gasLageDruk": "#FFD750",
    "gasHogeDruk": "#FFAF3C",
    "buisleidingGevaarlijkeInhoud": "#FF7F00",
    "petrochemie": "#FF7F00",
    "warmte": "#008080",
    "water": "#0000FF",
    "rioolVrijverval": "#BA38A8",
    "rioolOnderOverOfOnderdruk": "#800080",
    "datatransport": "#00C800",
    "wees": "#918A6F",
    "overig": "#6F5C10",
}
#: The same by kind; where several themes are one kind, that of the first.
SECTOR_COLOURS = {THEME_KINDS[theme]: colour for theme, colour in reversed(COLOURS.items())}
_OTHER = "#6E6E6E"
_AROUND, _PRECAUTION = "#4A6FA5", "#B2182B"

_THEME, _PRECAUTION_FIELD, _COVERAGE_FIELD = "theme", "precaution", "polygon_type"
_LINE_MM, _POINT_MM = 0.5, 1.4
_STATUS = "status"
#: Says a style for every line: of one without, QGIS would take that of the line before it.
_LINE_BY_STATUS = (
    f"""CASE WHEN "{_STATUS}" = '{DISUSED}' THEN 'dash' WHEN "{_STATUS}" = '{PROJECTED}' THEN 'dot' ELSE 'solid' END"""
)


def style_delivery(layer: QgsVectorLayer) -> None:
    """Style one layer of a delivery by what it holds; a layer that is none of these stays as it is."""
    names = layer.fields().names()
    if _COVERAGE_FIELD in names:
        layer.setRenderer(QgsSingleSymbolRenderer(symbols.outline(_AROUND, 0.6, (4.0, 2.0))))
    elif _PRECAUTION_FIELD in names:
        layer.setRenderer(QgsSingleSymbolRenderer(symbols.hatched(_PRECAUTION, 0.4, 45.0, 4.0, (2.0, 1.0))))
    elif _THEME in names:
        layer.setRenderer(_by_network(layer))
    layer.triggerRepaint()


def _by_network(layer: QgsVectorLayer) -> QgsCategorizedSymbolRenderer:
    """Return a category for each network that is there, in the order of the list, and one for the rest."""
    present = layer.uniqueValues(layer.fields().indexOf(_THEME))
    kinds = load_kinds()
    categories = [
        QgsRendererCategory(theme, _symbol(layer, colour), kinds.label(THEME_KINDS[theme]))
        for theme, colour in COLOURS.items()
        if theme in present
    ]
    other = translate("Map", "Network not known")
    return QgsCategorizedSymbolRenderer(_THEME, [*categories, QgsRendererCategory(None, _symbol(layer, _OTHER), other)])


def _symbol(layer: QgsVectorLayer, colour: str) -> QgsSymbol:
    if layer.geometryType() == Qgis.GeometryType.Line:
        line = QgsLineSymbol.createSimple({"line_color": colour, "line_width": str(_LINE_MM)})
        if _STATUS in layer.fields().names():
            broken = QgsProperty.fromExpression(_LINE_BY_STATUS)
            line.symbolLayer(0).setDataDefinedProperty(QgsSymbolLayer.Property.StrokeStyle, broken)
        return line
    if layer.geometryType() == Qgis.GeometryType.Polygon:
        return QgsFillSymbol.createSimple({"color": colour, "outline_color": colour, "outline_width": str(_LINE_MM)})
    look = {"color": colour, "outline_color": "#FFFFFF", "outline_width": "0.2", "size": str(_POINT_MM)}
    return QgsMarkerSymbol.createSimple(look)
