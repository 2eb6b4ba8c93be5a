"""Symbols of styles that somebody else made: what looks further than the row is switched off before they are drawn."""

from __future__ import annotations

from typing import Union

from qgis.core import QgsFeatureRenderer, QgsGeometryGeneratorSymbolLayer, QgsRenderContext, QgsSymbol, QgsSymbolLayer

from wijkaanpak_plugin.sources.foreign_expressions import reaches_out

#: Draws what the data holds.
_AS_IT_IS = "@geometry"


def close_off(renderer: QgsFeatureRenderer) -> None:
    """Let no symbol of a renderer run an expression that reads the machine, its user, files or other layers.

    A letter of a font marker, say, would print it on a sheet.
    """
    for symbol in renderer.symbols(QgsRenderContext()):
        _close_symbol(symbol)


def _close_symbol(symbol: QgsSymbol) -> None:
    _close_properties(symbol)
    for layer in symbol.symbolLayers():
        _close_properties(layer)
        if isinstance(layer, QgsGeometryGeneratorSymbolLayer) and reaches_out(layer.geometryExpression()):
            layer.setGeometryExpression(_AS_IT_IS)
        if layer.subSymbol() is not None:
            _close_symbol(layer.subSymbol())


def _close_properties(drawn: Union[QgsSymbol, QgsSymbolLayer]) -> None:
    properties = drawn.dataDefinedProperties()
    for key in properties.propertyKeys():
        defined = properties.property(key)
        if defined.isActive() and reaches_out(defined.asExpression()):
            defined.setActive(False)
            properties.setProperty(key, defined)
    drawn.setDataDefinedProperties(properties)
