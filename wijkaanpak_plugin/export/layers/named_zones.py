"""Zones that findings name: who reads "Pleintje blijft" in the list finds it on the map."""

from __future__ import annotations

from typing import Optional

from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsPalLayerSettings,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)

from wijkaanpak_plugin.domain.finding import MUST_STAY
from wijkaanpak_plugin.domain.short_names import short_expression
from wijkaanpak_plugin.export.content.shown import SheetContent
from wijkaanpak_plugin.export.layers.clipping import cut_off
from wijkaanpak_plugin.export.layers.memory_layers import copy_of
from wijkaanpak_plugin.export.layers.typography import GREY, text_format
from wijkaanpak_plugin.plan.schema.area_tables import ZONE
from wijkaanpak_plugin.plan.styling import symbols
from wijkaanpak_plugin.plan.styling.renderers import FRAME


def named_zones(content: SheetContent, within: Optional[QgsRectangle] = None) -> Optional[QgsVectorLayer]:
    """Return the zones that findings of the sheet name, pale and with their names; None when they name none.

    What the audience may not know of is named by no finding. within: cut the zones off at this extent.
    """
    found = content.findings
    named = set(found.loc[found["subtype"] == MUST_STAY, "b_id"])
    rows = [row for row in content.plan.stored(ZONE.name).getFeatures() if row["zone_id"] in named]
    if within is not None:
        rows = cut_off(rows, within)
    if not rows:
        return None
    layer = copy_of(content.plan.layer(ZONE.name), rows)
    layer.setRenderer(QgsSingleSymbolRenderer(named_zone_symbol()))
    layer.setLabeling(_names())
    layer.setLabelsEnabled(True)
    return layer


def named_zone_symbol() -> QgsFillSymbol:
    """Return how a zone looks that a finding names: it lies under the claims, and recedes."""
    return symbols.outline(FRAME, 0.3, (3.0, 1.0), 0.08)


def _names() -> QgsVectorLayerSimpleLabeling:
    settings = QgsPalLayerSettings()
    settings.fieldName = short_expression('"name"')
    settings.isExpression = True
    settings.autoWrapLength = 20
    settings.setFormat(text_format(6.0, colour=GREY, halo_mm=0.6))
    settings.placement = Qgis.LabelPlacement.Horizontal
    settings.priority = 3
    return QgsVectorLayerSimpleLabeling(settings)
