"""The legend: what colours, line styles, markers and the ground below mean."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsLayerTreeLayer,
    QgsLayoutItemLegend,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayer,
    QgsMapLayerLegendUtils,
    QgsProject,
    QgsRendererCategory,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt

from wijkaanpak_plugin.domain import finding as words
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.claim_layers import dot
from wijkaanpak_plugin.export.finding_layers import unknown_symbol
from wijkaanpak_plugin.export.finding_symbols import marker
from wijkaanpak_plugin.export.memory_layers import memory_layer
from wijkaanpak_plugin.plan import symbols
from wijkaanpak_plugin.plan.labels import choice_label
from wijkaanpak_plugin.plan.lists import UNKNOWN_COLOUR, Entry, Lists
from wijkaanpak_plugin.plan.table import AREA

_PALE = "#55636D"
#: Size of the markers in the legend, in millimetres on A3.
_MARKER_MM = 3.2

LegendRow = tuple[str, QgsSymbol]


def transition_rows(lists: Lists) -> list[LegendRow]:
    """Return one row per transition, and one for claims that serve several."""
    rows: list[LegendRow] = []
    for entry in lists.get("transition", []):
        rows.append((_capital(entry.label), _patch(entry)))
    rows.append((translate("Export", "Transition unknown"), symbols.outline(UNKNOWN_COLOUR, 0.5, None, 0.45)))
    rows.append((translate("Export", "One dot for each transition, where it serves several"), dot(_PALE)))
    return rows


def layer_rows(lists: Lists) -> list[LegendRow]:
    """Return one row per vertical layer, one for planned works, one for the plan area."""
    rows = [
        (_capital(entry.label), symbols.pattern(AREA, entry.key)) for entry in lists.get("vertical_layer", [])
    ]
    rows.append((translate("Export", "Vertical layer unknown"), symbols.pattern(AREA, "")))
    rows.append((translate("Export", "Planned works"), symbols.pattern(AREA, "work")))
    rows.append((translate("Export", "Plan area"), plan_area_symbol()))
    return rows


def finding_rows() -> list[LegendRow]:
    """Return one row per marker."""
    label = translate("Export", "Conflict, {severity}")
    rows: list[LegendRow] = [
        (label.format(severity=choice_label(key).lower()), marker(key, _MARKER_MM, with_halo=False))
        for key in (words.BLOCKING, words.WARNING, words.UNCERTAIN)
    ]
    rows.append((choice_label(words.COUPLING), marker(words.COUPLING, _MARKER_MM, with_halo=False)))
    rows.append((choice_label(words.NO_COVERAGE), unknown_symbol()))
    return rows


def rows_layer(rows: Iterable[LegendRow], crs: QgsCoordinateReferenceSystem) -> QgsVectorLayer:
    """Return a layer without records that has these rows in a legend."""
    layer = memory_layer("Point", crs, {"key": "string"}, [])
    categories = [QgsRendererCategory(label, symbol, label) for label, symbol in rows]
    layer.setRenderer(QgsCategorizedSymbolRenderer("key", categories))
    return layer


def fill_legend(
    legend: QgsLayoutItemLegend, title: str, layers: list[QgsMapLayer], project: QgsProject, filtered: bool
) -> None:
    """Show the rows of these layers under a title. filtered: only what the map shows."""
    legend.setAutoUpdateModel(False)
    legend.setTitle(title)
    root = legend.model().rootGroup()
    root.clear()
    for layer in layers:
        project.addMapLayer(layer, False)
        node = root.addLayer(layer)
        QgsLegendRenderer.setNodeLegendStyle(node, QgsLegendStyle.Style.Hidden)
        _capitals(legend, node)
    legend.setLegendFilterByMapEnabled(filtered)
    legend.updateLegend()


def _capitals(legend: QgsLayoutItemLegend, node: QgsLayerTreeLayer) -> None:
    """Begin each row with a capital, however the style of the data writes it."""
    for place, row in enumerate(legend.model().layerOriginalLegendNodes(node)):
        text = str(row.data(Qt.ItemDataRole.DisplayRole) or "")
        QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, place, _capital(text))
    legend.model().refreshLayerLegend(node)


def plan_area_symbol() -> QgsSymbol:
    """Return how the plan area is outlined."""
    return symbols.outline("#3A444B", 0.7, (2.4, 1.2))


def _patch(entry: Entry) -> QgsSymbol:
    return symbols.outline(entry.colour or UNKNOWN_COLOUR, 0.5, None, 0.45)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
