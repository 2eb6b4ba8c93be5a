"""Claims on the map: drawn as in the plan, on a white edge so that they stand out, with a dot for each transition
of a claim that serves more than one."""

from __future__ import annotations

from typing import Optional

import numpy as np
from qgis.core import (
    Qgis,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsRectangle,
    QgsSimpleLineSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor

from wijkaanpak_plugin.domain.body import split_list
from wijkaanpak_plugin.export.content.places import middle_of
from wijkaanpak_plugin.export.content.shown import SheetContent
from wijkaanpak_plugin.export.layers.clipping import cut_off
from wijkaanpak_plugin.export.layers.displacement import Points
from wijkaanpak_plugin.export.layers.dot_symbol import dot
from wijkaanpak_plugin.export.layers.memory_layers import copy_of, memory_layer
from wijkaanpak_plugin.export.layers.typography import text_format
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES
from wijkaanpak_plugin.plan.store.values import plain
from wijkaanpak_plugin.plan.styling.lists import UNKNOWN_COLOUR, Entry
from wijkaanpak_plugin.plan.styling.map_labels import CLAIM_NAME

#: Room between the middles of two dots, in millimetres on A3.
_DOT_STEP_MM = 1.75
#: How wide the dots of a claim are together, and the symbol of a claim that is a point with its white edge, in
#: millimetres on A3.
DOTS_MM, SYMBOL_MM = 4.5, 6.6
#: Letters of a word at most before it goes on in a next line: by itself a line ends at a blank only. Status:
#: assumption, more than words have.
LONGEST_WORD = 25
_IN_LINES = rf"regexp_replace({CLAIM_NAME}, '(\\S{{{LONGEST_WORD}}})(?=\\S)', '\\1\n')"


def claim_layers(content: SheetContent, within: Optional[QgsRectangle] = None) -> list[QgsVectorLayer]:
    """Return the claims, points on top of lines on top of areas, each upon its white edge.

    within: cut the claims off at this extent.
    """
    layers = []
    for table in CLAIM_TABLES:
        rows = content.claims[table] if within is None else cut_off(content.claims[table], within)
        if rows:
            layer = copy_of(content.plan.layer(table), rows)
            _small_on_top(layer)
            layer.setLabeling(_names(table))
            layer.setLabelsEnabled(True)
            edge = copy_of(layer, rows)
            edge.setRenderer(QgsSingleSymbolRenderer(_edge(table)))
            layers += [layer, edge]
    return layers


def dot_layer(content: SheetContent, transitions: list[Entry]) -> tuple[Optional[QgsVectorLayer], Points]:
    """Return the dots of claims that serve several transitions, and where they lie (n x 2, map units)."""
    colours = {entry.key: entry.colour or UNKNOWN_COLOUR for entry in transitions}
    rows, places = [], []
    for table in CLAIM_TABLES:
        for claim in content.claims[table]:
            served = split_list(plain(claim["transitions"]))
            if len(served) > 1:
                place = middle_of(claim.geometry())
                places.append([place.asPoint().x(), place.asPoint().y()])
                rows += [
                    (place, [colours.get(key, UNKNOWN_COLOUR), (step - (len(served) - 1) / 2) * _DOT_STEP_MM])
                    for step, key in enumerate(served)
                ]
    if not rows:
        return None, np.empty((0, 2))
    crs = content.plan.crs
    layer = memory_layer("Point", crs, {"colour": "string", "shift": "double"}, rows, "claim_transitions")
    layer.setRenderer(QgsSingleSymbolRenderer(dot()))
    return layer, np.array(places)


def symbol_places(content: SheetContent) -> Points:
    """Return where the symbols of claims that are points stand (n x 2, map units)."""
    parts = [part for row in content.claims["claim_point"] for part in row.geometry().vertices()]
    return np.array([[part.x(), part.y()] for part in parts], dtype=float).reshape(-1, 2)


def _edge(table: str) -> QgsSymbol:
    if table == "claim_area":
        fill = QgsFillSymbol.createSimple({"color": "255,255,255,120", "outline_color": "255,255,255,230"})
        fill.symbolLayer(0).setStrokeWidth(1.3)
        return fill
    if table == "claim_line":
        line = QgsLineSymbol()
        line.changeSymbolLayer(0, QgsSimpleLineSymbolLayer(QColor(255, 255, 255, 230), 3.4))
        return line
    return QgsMarkerSymbol.createSimple({"color": "255,255,255,230", "outline_style": "no", "size": str(SYMBOL_MM)})


def _small_on_top(layer: QgsVectorLayer) -> None:
    """Draw large areas first, so that small ones are not hidden below them."""
    if layer.geometryType() == Qgis.GeometryType.Polygon:
        clause = QgsFeatureRequest.OrderByClause("area(@geometry)", False)
        layer.renderer().setOrderBy(QgsFeatureRequest.OrderBy([clause]))
        layer.renderer().setOrderByEnabled(True)


def _names(table: str) -> QgsVectorLayerSimpleLabeling:
    settings = QgsPalLayerSettings()
    settings.fieldName = CLAIM_NAME if table == "claim_line" else _IN_LINES
    settings.isExpression = True
    settings.autoWrapLength = 20
    settings.setFormat(text_format(6.2, halo_mm=0.7))
    settings.priority = 6
    if table == "claim_line":
        settings.placement = Qgis.LabelPlacement.Curved
        settings.lineSettings().setPlacementFlags(
            Qgis.LabelLinePlacementFlags(Qgis.LabelLinePlacementFlag.AboveLine | Qgis.LabelLinePlacementFlag.BelowLine)
        )
        settings.autoWrapLength = 0
    elif table == "claim_area":
        settings.placement = Qgis.LabelPlacement.OutsidePolygons
        settings.dist = 0.6
    else:
        settings.placement = Qgis.LabelPlacement.OrderedPositionsAroundPoint
        settings.offsetType = Qgis.LabelOffsetType.FromSymbolBounds
        settings.dist = 0.6
    return QgsVectorLayerSimpleLabeling(settings)
