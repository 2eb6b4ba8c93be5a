"""Claims of one package on a small map: in the colour of the transition that leads, with a dark edge."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsGeometry,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsRectangle,
    QgsRendererCategory,
    QgsSimpleLineSymbolLayer,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from wijkaanpak_plugin.domain.body import split_list
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.export.layers.memory_layers import Row, memory_layer
from wijkaanpak_plugin.plan.claims.claims import Claim
from wijkaanpak_plugin.plan.styling.lists import UNKNOWN_COLOUR

_INK = "#1C2833"
#: Millimetres: edge of an area, width of a line and of its edge, and size of a point.
_EDGE, _LINE, _AROUND_LINE, _POINT = 0.2, 0.7, 1.1, 1.6
#: Room around all claims, as a part of their size, and the least size, in metres: one point has none of its own.
_AIR, _SMALLEST_M = 0.06, 100.0
_TYPES = {
    Qgis.GeometryType.Point: "MultiPoint",
    Qgis.GeometryType.Line: "MultiLineString",
    Qgis.GeometryType.Polygon: "MultiPolygon",
}


def common_extent(shapes: Iterable[QgsGeometry]) -> QgsRectangle:
    """Return what all maps show: every shape, with some room around; nothing where none has a place."""
    extent = QgsRectangle()
    for shape in shapes:
        if not shape.isEmpty():
            extent.combineExtentWith(shape.boundingBox())
    if extent.isNull():
        return QgsRectangle()
    size = max(extent.width(), extent.height())
    return extent.buffered(max(_AIR * size, (_SMALLEST_M - size) / 2))


def claim_layers(claims: Sequence[Claim], crs: QgsCoordinateReferenceSystem) -> list[QgsVectorLayer]:
    """Return the claims, points on top of lines on top of areas, large ones below small ones."""
    found = []
    for kind in (Qgis.GeometryType.Point, Qgis.GeometryType.Line, Qgis.GeometryType.Polygon):
        drawn = [each for each in claims if not each.geometry.isEmpty() and each.geometry.type() == kind]
        if not drawn:
            continue
        drawn.sort(key=lambda each: (-each.geometry.area(), each.body_id))
        rows: list[Row] = [(_multi(each.geometry), [_colour(each)]) for each in drawn]
        layer = memory_layer(_TYPES[kind], crs, {"colour": "string"}, rows, "compared_claims")
        colours = dict.fromkeys(_colour(each) for each in drawn)
        categories = [QgsRendererCategory(each, _symbol(kind, each), each) for each in colours]
        layer.setRenderer(QgsCategorizedSymbolRenderer("colour", categories))
        found.append(layer)
    return found


def _symbol(kind: Qgis.GeometryType, colour: str) -> QgsSymbol:
    if kind == Qgis.GeometryType.Polygon:
        return QgsFillSymbol.createSimple({"color": colour, "outline_color": _INK, "outline_width": str(_EDGE)})
    if kind == Qgis.GeometryType.Line:
        line = QgsLineSymbol()
        line.changeSymbolLayer(0, QgsSimpleLineSymbolLayer(QColor(_INK), _AROUND_LINE))
        line.appendSymbolLayer(QgsSimpleLineSymbolLayer(QColor(colour), _LINE))
        return line
    return QgsMarkerSymbol.createSimple(
        {"color": colour, "outline_color": _INK, "outline_width": str(_EDGE), "size": str(_POINT)}
    )


def _colour(claim: Claim) -> str:
    served = split_list(claim.values.get("transitions"))
    colours = {term.key: term.colour for term in load_vocabularies()["transition"]}
    return next((colours[key] for key in served if colours.get(key)), None) or UNKNOWN_COLOUR


def _multi(shape: QgsGeometry) -> QgsGeometry:
    copy = QgsGeometry(shape)
    copy.convertToMultiType()
    return copy
