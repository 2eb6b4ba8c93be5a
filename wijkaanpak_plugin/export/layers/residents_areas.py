"""What residents see on the map: one outline for each project, however many pipes it has; full where it is decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsRendererCategory,
    QgsVectorLayer,
)

from wijkaanpak_plugin.export.content.passport.residents import Item
from wijkaanpak_plugin.export.layers.claim_styles import ClaimStyle, symbol_of
from wijkaanpak_plugin.export.layers.memory_layers import Row, memory_layer
from wijkaanpak_plugin.plan.claims.claims import Claim
from wijkaanpak_plugin.plan.styling.lists import UNKNOWN_COLOUR, Entry

#: Half the width of an outline around a line, and around a point, in metres. Status: assumption.
_HALF_M = 3.5
_SEGMENTS = 8


def residents_areas(
    items: Sequence[Item], claims: Sequence[Claim], transitions: Sequence[Entry], crs: QgsCoordinateReferenceSystem
) -> QgsVectorLayer:
    """Return the outlines of what is done, in the colour of the first thing that it is about."""
    shapes = {claim.body_id: claim.geometry for claim in claims}
    colours = {entry.key: entry.colour or UNKNOWN_COLOUR for entry in transitions}
    styles: dict[ClaimStyle, str] = {}
    rows: list[Row] = []
    for item in items:
        outline = _outline(item, shapes)
        if not outline.isEmpty():
            rows.append((outline, [styles.setdefault(residents_style(item, colours), str(len(styles)))]))
    layer = memory_layer("MultiPolygon", crs, {"style": "string"}, rows, "residents_area")
    categories = [QgsRendererCategory(key, symbol_of("MultiPolygon", style), "") for style, key in styles.items()]
    layer.setRenderer(QgsCategorizedSymbolRenderer("style", categories))
    return layer


def residents_style(item: Item, colours: Mapping[str, str]) -> ClaimStyle:
    """Return how an outline is drawn."""
    first = next(iter(item.project.transitions), "")
    return ClaimStyle((colours.get(first, UNKNOWN_COLOUR),), "", item.is_sure, 0.6)


def _outline(item: Item, shapes: Mapping[str, QgsGeometry]) -> QgsGeometry:
    parts = []
    for body_id in item.project.body_ids:
        shape = shapes.get(body_id, QgsGeometry())
        if shape.isEmpty():
            continue
        is_area = shape.type() == Qgis.GeometryType.Polygon
        parts.append(shape if is_area else shape.buffer(_HALF_M, _SEGMENTS))
    joined = QgsGeometry.unaryUnion(parts) if parts else QgsGeometry()
    if not joined.isEmpty():
        joined.convertToMultiType()
    return joined
