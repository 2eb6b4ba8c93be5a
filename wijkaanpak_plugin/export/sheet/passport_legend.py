"""The key of a sheet about a package: transitions with their letters, layers, how sure, how large, and the marks."""

from __future__ import annotations

from qgis.core import QgsSymbol

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.layers.claim_styles import ClaimStyle, symbol_of, weight_of
from wijkaanpak_plugin.export.layers.project_marks import hot_spot_symbol, project_symbol
from wijkaanpak_plugin.export.sheet.legend import LegendRow, plan_area_symbol
from wijkaanpak_plugin.plan.styling.lists import UNKNOWN_COLOUR, Lists

_AREA = "MultiPolygon"
#: Ground of what shows a layer, an edge or a weight, and no transition.
_PAPER = "#D5DCE0"
_SIZE_MM = 3.0


def passport_legend_rows(lists: Lists, with_hot_spots: bool = True) -> list[LegendRow]:
    """Return the rows of the key."""
    rows = claim_legend_rows(lists)
    rows.insert(-1, (translate("Passport", "project"), project_symbol(_SIZE_MM)))
    if with_hot_spots:
        rows.insert(-1, (translate("Passport", "hot spot"), hot_spot_symbol(_SIZE_MM)))
    return rows


def claim_legend_rows(lists: Lists) -> list[LegendRow]:
    """Return the rows that say how claims are drawn, and the plan area last."""
    rows: list[LegendRow] = [
        (f"{entry.label[:1].upper()}  {entry.label}", _field((entry.colour or UNKNOWN_COLOUR,)))
        for entry in lists.get("transition", [])
    ]
    rows.append((translate("Passport", "?  transition unknown"), _field((UNKNOWN_COLOUR,))))
    rows += [(entry.label, _field((_PAPER,), entry.key)) for entry in lists.get("vertical_layer", [])]
    rows.append((translate("Passport", "full edge: must or fixed"), _field((_PAPER,))))
    rows.append((translate("Passport", "broken edge: chance or not said"), _field((_PAPER,), is_hard=False)))
    text = translate("Passport", "edge: {level}")
    rows += [
        (text.format(level=entry.label), _field((_PAPER,), weight=weight_of(entry.key)))
        for entry in lists.get("scale_level", [])
    ]
    rows.append((translate("Passport", "plan area"), plan_area_symbol()))
    return rows


def _field(colours: tuple[str, ...], layer: str = "", is_hard: bool = True, weight: float = 0.35) -> QgsSymbol:
    return symbol_of(_AREA, ClaimStyle(colours, layer, is_hard, weight))
