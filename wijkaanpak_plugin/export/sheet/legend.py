"""The legend: what colours, line styles, markers and the ground below mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple, Optional

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsLayerTreeLayer,
    QgsLayerTreeModelLegendNode,
    QgsLayoutItemLegend,
    QgsLayoutUtils,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsLineSymbol,
    QgsMapLayerLegendUtils,
    QgsRectangle,
    QgsRendererCategory,
    QgsSymbol,
    QgsSymbolLegendNode,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSizeF, Qt
from qgis.PyQt.QtGui import QColor

from wijkaanpak_plugin.domain.finding import BLOCKING, COUPLING, NO_COVERAGE, UNCERTAIN, WARNING, WEIGH
from wijkaanpak_plugin.domain.plain_text import without_expressions
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.layers.clipping import clip_hatch
from wijkaanpak_plugin.export.layers.dot_symbol import dot
from wijkaanpak_plugin.export.layers.finding_layers import unknown_symbol
from wijkaanpak_plugin.export.layers.finding_symbols import marker
from wijkaanpak_plugin.export.layers.memory_layers import memory_layer
from wijkaanpak_plugin.export.sheet.legend_labels import Breaking, LabelLines
from wijkaanpak_plugin.export.sheet.legend_use import keys_used
from wijkaanpak_plugin.export.sheet.paper import DOTS_ON_THE_TEMPLATE
from wijkaanpak_plugin.plan.schema.labels import choice_label
from wijkaanpak_plugin.plan.schema.table import AREA
from wijkaanpak_plugin.plan.styling import symbols
from wijkaanpak_plugin.plan.styling.lists import UNKNOWN_COLOUR, Entry, Lists
from wijkaanpak_plugin.plan.styling.own_language import kind_in_users_language

_PALE = "#55636D"
#: Which of the shapes of one thing says most in a legend, the first most.
_WORTH = {Qgis.GeometryType.Line: 0, Qgis.GeometryType.Polygon: 1, Qgis.GeometryType.Point: 2}
#: Degrees of the circle of colours within which two are shades of one.
_SHADE = 8
#: Size of the markers in the legend, in millimetres on A3.
_MARKER_MM = 3.2

LegendRow = tuple[str, QgsSymbol]


def transition_rows(lists: Lists) -> list[LegendRow]:
    """Return one row per transition, and one for claims that serve several."""
    rows: list[LegendRow] = []
    for entry in lists.get("transition", []):
        rows.append((_capital(entry.label), _patch(entry)))
    rows.append((translate("Export", "Transition unknown"), symbols.outline(UNKNOWN_COLOUR, 0.5, None, 0.45)))
    rows.append((translate("Export", "Serves several transitions:|one dot for each"), dot(_PALE)))
    return rows


def layer_rows(lists: Lists, zone: Optional[QgsSymbol] = None) -> list[LegendRow]:
    """Return one row per vertical layer, one for planned works, one for the plan area.

    zone: how zones are drawn that findings name; None: there are none.
    """
    rows = [(_capital(entry.label), symbols.pattern(AREA, entry.key)) for entry in lists.get("vertical_layer", [])]
    rows.append((translate("Export", "Layer unknown"), symbols.pattern(AREA, "")))
    rows.append((translate("Export", "Planned works"), symbols.pattern(AREA, "work")))
    rows.append((translate("Export", "Plan area"), plan_area_symbol()))
    if zone is not None:
        rows.append((translate("Export", "Fixed zone"), zone))
    return rows


def finding_rows() -> list[LegendRow]:
    """Return one row per marker."""
    label = translate("Export", "Conflict, {severity}")
    rows: list[LegendRow] = [
        (label.format(severity=choice_label(key).lower()), marker(key, _MARKER_MM, with_halo=False))
        for key in (BLOCKING, WARNING, WEIGH, UNCERTAIN)
    ]
    rows.append((choice_label(COUPLING), marker(COUPLING, _MARKER_MM, with_halo=False)))
    rows.append((choice_label(NO_COVERAGE), unknown_symbol()))
    return rows


def rows_layer(rows: Iterable[LegendRow], crs: QgsCoordinateReferenceSystem) -> QgsVectorLayer:
    """Return a layer without records that has these rows in a legend."""
    layer = memory_layer("Point", crs, {"key": "string"}, [])
    categories = [QgsRendererCategory(label, clip_hatch(symbol), label) for label, symbol in rows]
    layer.setRenderer(QgsCategorizedSymbolRenderer("key", categories))
    return layer


class Shown(NamedTuple):
    """What a map shows, in the CRS of its project: all of it, and the part that it is about."""

    whole: QgsRectangle
    subject: QgsRectangle


def fill_legend(
    legend: QgsLayoutItemLegend, title: str, layers: list[QgsVectorLayer], shown: Optional[Shown] = None
) -> None:
    """Show the rows of these layers under a title.

    shown: then only rows of what lies on the map are kept, and those for which the legend has no room are left out:
    first of what lies around the subject of the map only, and always the last of the layer with the most rows, so that
    a layer keeps one as long as there is room. Without it every row stays.
    """
    legend.setAutoUpdateModel(False)
    legend.setLegendFilterByMapEnabled(False)
    legend.setTitle(title)
    root = legend.model().rootGroup()
    root.clear()
    project = legend.layout().project()
    places, around = [], set()
    for layer in layers:
        project.addMapLayer(layer, False)
        node = root.addLayer(layer)
        QgsLegendRenderer.setNodeLegendStyle(node, QgsLegendStyle.Style.Hidden)
        _begin_with_capitals(legend, node, layer)
        places += [(node, place) for place in _rows_used(legend, node, layer, shown and shown.whole)]
        inside = _rows_used(legend, node, layer, shown and shown.subject)
        around |= {(layer.id(), place) for _node, place in places if _node is node and place not in inside}
    if shown is not None:
        places = _said_once(legend, places)
        _wrap(legend, places)
    _keep(legend, places)
    while shown is not None and len(places) > 1 and not _fits(legend):
        outer = [(node, place) for node, place in places if (node.layerId(), place) in around]
        places.remove(_least_missed(outer or places))
        _keep(legend, places)
    legend.updateLegend()


def _wrap(legend: QgsLayoutItemLegend, places: list[tuple[QgsLayerTreeLayer, int]]) -> None:
    """Break labels that are wider than a column: one of them would leave no room for any other row. A word is broken
    only where the legend would else be too wide, a plain one as the last.
    """
    labels = {
        (node.layerId(), place): QgsMapLayerLegendUtils.legendNodeUserLabel(node, place) for node, place in places
    }
    for breaking in Breaking:
        lines = LabelLines(legend, breaking)
        for node, place in places:
            QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, place, lines.of(labels[node.layerId(), place]))
        _keep(legend, places)
        if all(_size(legend, dots).width() <= legend.rect().width() for dots in DOTS_ON_THE_TEMPLATE):
            return


def _begin_with_capitals(legend: QgsLayoutItemLegend, node: QgsLayerTreeLayer, layer: QgsVectorLayer) -> None:
    for place, row in enumerate(legend.model().layerOriginalLegendNodes(node)):
        text = str(row.data(Qt.ItemDataRole.DisplayRole) or "")
        # The name of a layer, where it stands for all that is in it, is somebody's own.
        label = without_expressions(text) if text == layer.name() else _row_label(text)
        QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, place, label)


def _rows_used(
    legend: QgsLayoutItemLegend, node: QgsLayerTreeLayer, layer: QgsVectorLayer, shown: Optional[QgsRectangle]
) -> list[int]:
    """Return the places of the rows of what lies in an extent, of all where there is none."""
    rows = legend.model().layerOriginalLegendNodes(node)
    if shown is None:
        return list(range(len(rows)))
    used = keys_used(layer, shown, legend.layout().project())
    rule = QgsLayerTreeModelLegendNode.CustomRole.RuleKey
    return [place for place, row in enumerate(rows) if str(row.data(rule) or "") in used]


def _said_once(
    legend: QgsLayoutItemLegend, places: list[tuple[QgsLayerTreeLayer, int]]
) -> list[tuple[QgsLayerTreeLayer, int]]:
    """Return the rows without those that say the same of the same colour: a net has lines, points and areas. The line
    stays, then the area.
    """
    kept: list[tuple[str, Optional[QColor], tuple[QgsLayerTreeLayer, int]]] = []
    for node, place in sorted(places, key=lambda row: _WORTH.get(row[0].layer().geometryType(), len(_WORTH))):
        row = legend.model().layerOriginalLegendNodes(node)[place]
        colour = row.symbol().color() if isinstance(row, QgsSymbolLegendNode) else None
        label = QgsMapLayerLegendUtils.legendNodeUserLabel(node, place)
        if not any(label == other and _is_alike(colour, its_colour) for other, its_colour, _row in kept):
            kept.append((label, colour, (node, place)))
    rows = [row for _label, _colour, row in kept]
    return [row for row in places if row in rows]


def _is_alike(one: Optional[QColor], other: Optional[QColor]) -> bool:
    """Say whether two colours are shades of one: what recedes is more or less pale by its shape."""
    if one is None or other is None:
        return False
    around = abs(one.hue() - other.hue())
    return min(around, 360 - around) <= _SHADE


def _least_missed(places: list[tuple[QgsLayerTreeLayer, int]]) -> tuple[QgsLayerTreeLayer, int]:
    """Return the last row of the layer that has the most; of layers with as many that of the last."""
    counts = Counter(node.layerId() for node, _place in places)
    return max(reversed(places), key=lambda row: counts[row[0].layerId()])


def _row_label(text: str) -> str:
    """Return what the legend says for a label of a list or of a style: text, whatever stands in it."""
    return without_expressions(_capital(kind_in_users_language(text)))


def _keep(legend: QgsLayoutItemLegend, places: list[tuple[QgsLayerTreeLayer, int]]) -> None:
    """Show these rows only; a layer without any is taken out."""
    kept: dict[str, list[int]] = {}
    for node, place in places:
        kept.setdefault(node.layerId(), []).append(place)
    for node in legend.model().rootGroup().findLayers():
        if node.layerId() in kept:
            QgsMapLayerLegendUtils.setLegendNodeOrder(node, kept[node.layerId()])
            legend.model().refreshLayerLegend(node)
        else:
            legend.model().rootGroup().removeChildNode(node)


def _fits(legend: QgsLayoutItemLegend) -> bool:
    # Letters are rounded to dots: with other dots rows may fall in other columns.
    sizes, room = [_size(legend, dots) for dots in DOTS_ON_THE_TEMPLATE], legend.rect()
    return all(size.width() <= room.width() and size.height() <= room.height() for size in sizes)


def _size(legend: QgsLayoutItemLegend, dots_per_inch: int) -> QSizeF:
    """Return how large a legend would be, in millimetres on A3."""
    context = QgsLayoutUtils.createRenderContextForLayout(legend.layout(), None, dots_per_inch)
    return QgsLegendRenderer(legend.model(), legend.legendSettings()).minimumSize(context)


def plan_area_symbol() -> QgsFillSymbol:
    """Return how the plan area is outlined."""
    return symbols.outline("#3A444B", 0.7, (2.4, 1.2))


def plan_area_line() -> QgsLineSymbol:
    """Return the same outline for the boundary as a line."""
    line = QgsLineSymbol()
    line.changeSymbolLayer(0, plan_area_symbol().takeSymbolLayer(0))
    return line


def _patch(entry: Entry) -> QgsSymbol:
    return symbols.outline(entry.colour or UNKNOWN_COLOUR, 0.5, None, 0.45)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
