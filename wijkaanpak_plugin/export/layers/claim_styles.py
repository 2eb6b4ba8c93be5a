"""How a claim is drawn on the sheets for the area plan: a full edge is hard and a broken one a chance, hatch and dots
tell the layer, bands the transitions, the weight of the edge the scale level. Nothing is told by colour alone.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from typing import Any, NamedTuple

import shapely
from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsGeometry,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPointPatternFillSymbolLayer,
    QgsRendererCategory,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSymbol,
    QgsSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from wijkaanpak_plugin.domain.body import split_list
from wijkaanpak_plugin.export.content.passport.hardness import hardness_of
from wijkaanpak_plugin.export.content.passport.passport import HARD
from wijkaanpak_plugin.export.content.places import middle_of
from wijkaanpak_plugin.export.layers.memory_layers import Row, memory_layer
from wijkaanpak_plugin.export.layers.side_by_side import offsets
from wijkaanpak_plugin.plan.claims.claims import Claim
from wijkaanpak_plugin.plan.styling.lists import UNKNOWN_COLOUR, Entry

#: The part of a colour that its edge has, and of a fill that is no paper.
_EDGE, _FILL = 0.55, 0.62
#: Width of the edge by scale level, and where that is not known, in millimetres on A3.
_WEIGHTS = {"metropolitan": 0.9, "urban": 0.6, "neighbourhood": 0.35}
_NO_WEIGHT = 0.35
#: Strokes and gaps of the edge of a chance, in millimetres on A3.
_CHANCE = [1.5, 0.9]
#: Width of bands, distance of hatch and dots, width of a line at least, and of a mark, in millimetres on A3.
_BAND, _STEP, _LINE, _MARK = 1.5, 1.5, 1.5, 3.0
#: Room between the middles of lines that are drawn side by side, in millimetres on A3.
_STEP_ASIDE = 2.4
#: What is smaller than this on paper is drawn as a mark.
_SMALLEST = 2.0
_HALO = 0.2
#: Fill and edge of what is there too and not what the map is about.
_PALE_FILL, _PALE_EDGE = "#D9DFE2", "#A9B4BA"
_BUILDING, _UNDERGROUND = "building", "underground"


class ClaimStyle(NamedTuple):
    """colours: of the first two transitions; layer: key of the vertical layer; weight: of the edge; beside: of a line,
    how far to the left it is drawn beside its place, in widths of a line; is_pale: whether it recedes.
    """

    colours: tuple[str, ...]
    layer: str
    is_hard: bool
    weight: float
    beside: float = 0.0
    is_pale: bool = False

    @property
    def dark(self) -> QColor:
        """Colour of its edge."""
        return QColor(_PALE_EDGE) if self.is_pale else edge_colour(self.colours[0])

    def pale(self) -> ClaimStyle:
        """Return the style of the same claim where the map is about others: without colours."""
        return self._replace(colours=(_PALE_FILL,), is_pale=True)


def style_of(values: Mapping[str, Any], colours: Mapping[str, str]) -> ClaimStyle:
    """Return how a claim is drawn; colours: by key of the transition."""
    served = [colours.get(key, UNKNOWN_COLOUR) for key in split_list(values["transitions"])][:2]
    return ClaimStyle(
        tuple(served) or (UNKNOWN_COLOUR,),
        str(values["vertical_layer"] or ""),
        hardness_of(values) == HARD,
        weight_of(str(values["scale_level"] or "")),
    )


def weight_of(scale_level: str) -> float:
    """Return the width of the edge of claims of a scale level, in millimetres on A3."""
    return _WEIGHTS.get(scale_level, _NO_WEIGHT)


def claim_style_layers(
    claims: Sequence[Claim],
    transitions: Sequence[Entry],
    unit: float,
    crs: QgsCoordinateReferenceSystem,
    pale: Container[str] = (),
) -> list[QgsVectorLayer]:
    """Return the claims, points on top of lines on top of areas; a small one is a mark.

    unit: map units in a millimetre on A3. pale: body_id of claims that the map is not about, which
    lie below the others.
    """
    colours = {entry.key: entry.colour or UNKNOWN_COLOUR for entry in transitions}
    rows: dict[str, list[tuple[ClaimStyle, QgsGeometry]]] = {
        "MultiPoint": [],
        "MultiLineString": [],
        "MultiPolygon": [],
    }
    for claim in claims:
        if claim.geometry.isEmpty():
            continue
        geometry, shape = _shape(claim.geometry, unit)
        style = style_of(claim.values, colours)
        rows[geometry].append((style.pale() if claim.body_id in pale else style, shape))
    rows["MultiLineString"] = _side_by_side(rows["MultiLineString"], unit)
    # Large areas first, so that small ones are not hidden below them.
    rows["MultiPolygon"].sort(key=lambda row: -row[1].area())
    parts = [
        (geometry, [row for row in found if row[0].is_pale == is_pale])
        for is_pale in (False, True)
        for geometry, found in rows.items()
    ]
    return [_layer(geometry, found, crs) for geometry, found in parts if found]


def _side_by_side(found: list[tuple[ClaimStyle, QgsGeometry]], unit: float) -> list[tuple[ClaimStyle, QgsGeometry]]:
    """Return lines that would lie on each other on paper as lines beside each other."""
    lines = [_longest(shape) for _style, shape in found]
    steps = offsets(lines, _STEP_ASIDE * unit)
    return [(style._replace(beside=step), shape) for (style, shape), step in zip(found, steps)]


def _longest(shape: QgsGeometry) -> shapely.Geometry:
    """Return the longest part of a line: it says where the whole lies."""
    parts = shapely.get_parts(shapely.from_wkb(bytes(shape.asWkb())))
    return max(parts, key=lambda part: float(part.length))


def symbol_of(geometry: str, style: ClaimStyle) -> QgsSymbol:
    """Return the symbol of a style. geometry: MultiPoint, MultiLineString or MultiPolygon."""
    if geometry == "MultiPolygon":
        return _area(style)
    return _line(style) if geometry == "MultiLineString" else _point(style)


def edge_colour(colour: str) -> QColor:
    """Return the dark shade of a colour, for edges and letters."""
    paint = QColor(colour)
    return QColor(round(paint.red() * _EDGE), round(paint.green() * _EDGE), round(paint.blue() * _EDGE))


def _shape(shape: QgsGeometry, unit: float) -> tuple[str, QgsGeometry]:
    box = shape.boundingBox()
    if shape.type() == Qgis.GeometryType.Point or max(box.width(), box.height()) < _SMALLEST * unit:
        point = QgsGeometry(middle_of(shape)) if shape.type() != Qgis.GeometryType.Point else QgsGeometry(shape)
        point.convertToMultiType()
        return "MultiPoint", point
    multi = QgsGeometry(shape)
    multi.convertToMultiType()
    return ("MultiLineString" if shape.type() == Qgis.GeometryType.Line else "MultiPolygon"), multi


def _layer(
    geometry: str, found: Sequence[tuple[ClaimStyle, QgsGeometry]], crs: QgsCoordinateReferenceSystem
) -> QgsVectorLayer:
    keys = {style: str(number) for number, style in enumerate(dict.fromkeys(style for style, _shape in found))}
    rows: list[Row] = [(shape, [keys[style]]) for style, shape in found]
    layer = memory_layer(geometry, crs, {"style": "string"}, rows, "package_claim")
    categories = [QgsRendererCategory(key, symbol_of(geometry, style), "") for style, key in keys.items()]
    layer.setRenderer(QgsCategorizedSymbolRenderer("style", categories))
    return layer


def _area(style: ClaimStyle) -> QgsFillSymbol:
    fill = QgsSimpleFillSymbolLayer(_pale(style.colours[0]))
    fill.setStrokeStyle(Qt.PenStyle.NoPen)
    layers: list[QgsSymbolLayer] = [fill]
    if len(style.colours) > 1:
        layers.append(_hatch(_pale(style.colours[1]), _BAND, 2 * _BAND))
    dark = style.dark
    if style.layer == _BUILDING:
        layers.append(_hatch(dark, 0.2, _STEP))
    elif style.layer == _UNDERGROUND:
        layers.append(_dots(dark))
    layers += [_stroke(QColor("#FFFFFF"), style.weight + 2 * _HALO), _stroke(dark, style.weight, not style.is_hard)]
    return _made(QgsFillSymbol(), layers)


def _line(style: ClaimStyle) -> QgsLineSymbol:
    dark = style.dark
    layers = [
        _stroke(QColor("#FFFFFF"), _LINE + 2 * (style.weight + _HALO)),
        _stroke(dark, _LINE + 2 * style.weight, not style.is_hard),
        _stroke(QColor(style.colours[0]), _LINE),
    ]
    if len(style.colours) > 1:
        layers.append(_stroke(QColor(style.colours[1]), _LINE, pattern=[_BAND, _BAND]))
    if style.layer == _UNDERGROUND:
        dots = _stroke(QColor("#FFFFFF"), 0.5, pattern=[0.01, _STEP])
        dots.setPenCapStyle(Qt.PenCapStyle.RoundCap)
        layers.append(dots)
    elif style.layer == _BUILDING:
        layers.append(_stroke(dark, 0.3, pattern=[_STEP / 2, _STEP / 2]))
    for layer in layers:
        layer.setOffset(-style.beside * _STEP_ASIDE)
    return _made(QgsLineSymbol(), layers)


def _point(style: ClaimStyle) -> QgsMarkerSymbol:
    """Return a mark: a disc on the ground, a square on a building, a diamond below the ground."""
    shapes = {_BUILDING: Qgis.MarkerShape.Square, _UNDERGROUND: Qgis.MarkerShape.Diamond}
    halo = _disc(shapes.get(style.layer, Qgis.MarkerShape.Circle), _MARK + 2 * (style.weight + _HALO))
    halo.setColor(QColor("#FFFFFF"))
    halo.setStrokeStyle(Qt.PenStyle.NoPen)
    mark = _disc(shapes.get(style.layer, Qgis.MarkerShape.Circle), _MARK)
    mark.setColor(QColor(style.colours[0]))
    mark.setStrokeColor(style.dark)
    mark.setStrokeWidth(style.weight)
    mark.setStrokeStyle(Qt.PenStyle.SolidLine if style.is_hard else Qt.PenStyle.DashLine)
    return _made(QgsMarkerSymbol(), [halo, mark])


def _disc(shape: Qgis.MarkerShape, size: float) -> QgsSimpleMarkerSymbolLayer:
    return QgsSimpleMarkerSymbolLayer(shape, size)


def _pale(colour: str) -> QColor:
    paint = QColor(colour)
    parts = (paint.red(), paint.green(), paint.blue())
    return QColor(*(round(255 + _FILL * (part - 255)) for part in parts))


def _hatch(colour: QColor, width: float, distance: float) -> QgsLinePatternFillSymbolLayer:
    hatch = QgsLinePatternFillSymbolLayer()
    hatch.setLineAngle(45.0)
    hatch.setDistance(distance)
    hatch.setSubSymbol(_made(QgsLineSymbol(), [_stroke(colour, width)]))
    return hatch


def _dots(colour: QColor) -> QgsPointPatternFillSymbolLayer:
    dot = QgsSimpleMarkerSymbolLayer(Qgis.MarkerShape.Circle, 0.45)
    dot.setColor(colour)
    dot.setStrokeStyle(Qt.PenStyle.NoPen)
    dots = QgsPointPatternFillSymbolLayer()
    dots.setDistanceX(_STEP)
    dots.setDistanceY(_STEP)
    dots.setClipMode(Qgis.MarkerClipMode.CentroidWithin)
    dots.setSubSymbol(_made(QgsMarkerSymbol(), [dot]))
    return dots


def _stroke(
    colour: QColor, width: float, is_broken: bool = False, pattern: Sequence[float] = ()
) -> QgsSimpleLineSymbolLayer:
    line = QgsSimpleLineSymbolLayer(colour, width)
    line.setPenCapStyle(Qt.PenCapStyle.FlatCap)
    line.setPenJoinStyle(Qt.PenJoinStyle.MiterJoin)
    dash = list(pattern) or (_CHANCE if is_broken else [])
    if dash:
        line.setUseCustomDashPattern(True)
        line.setCustomDashVector(dash)
        line.setCustomDashPatternUnit(Qgis.RenderUnit.Millimeters)
    return line


def _made(symbol: Any, layers: Sequence[QgsSymbolLayer]) -> Any:
    symbol.deleteSymbolLayer(0)
    for layer in layers:
        symbol.appendSymbolLayer(layer)
    return symbol
