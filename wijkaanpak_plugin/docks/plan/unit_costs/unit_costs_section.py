"""The section with costs per unit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wijkaanpak_plugin.docks.plan.kind_table.kind_table_section import KindTableSection
from wijkaanpak_plugin.docks.widgets.lists.rows_list import RowsText
from wijkaanpak_plugin.docks.widgets.lists.rows_model import Column
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.files.units import SQUARE_METRE
from wijkaanpak_plugin.domain.sentences.figures import number
from wijkaanpak_plugin.domain.translation import translate, translated
from wijkaanpak_plugin.plan.schema.goal_tables import UNITS

_CENTS = 2


def unit_costs_section() -> KindTableSection:
    """Return the section; its rows are records of the table, by column."""
    return KindTableSection(_text(), _columns(), "cost_id", _details, _of_files())


def _text() -> RowsText:
    return RowsText(
        name="WijkaanpakUnitCosts",
        title=translate("UnitCosts", "Costs per unit"),
        nothing=translate(
            "UnitCosts",
            "No costs: nothing is said about money. With a cost per m² of opening and closing a surface the timeline "
            "says what opening once saves.",
        ),
        add=translate("UnitCosts", "Fill in what one unit of a kind costs, by your own estimate."),
        change=translate("UnitCosts", "Change this cost."),
        remove=translate("UnitCosts", "Take this cost away; what rests on it is not said any more."),
    )


def _of_files() -> tuple[str, str]:
    return (
        translate(
            "UnitCosts",
            "Take over costs from a file: a row for each kind and unit. Other costs stay. When a row is wrong nothing "
            "is read, and it is said which.",
        ),
        translate("UnitCosts", "Write these costs to a file, to fill in more in a spreadsheet or to use elsewhere."),
    )


def _columns() -> list[Column[Mapping[str, Any]]]:
    return [
        Column(
            translate("UnitCosts", "Kind"),
            translate("UnitCosts", "What the cost is of."),
            lambda row: load_kinds().label(str(row["kind"])),
        ),
        Column(
            translate("UnitCosts", "Euro"),
            translate("UnitCosts", "What one of it costs, in euros."),
            _cost,
            numbers=True,
        ),
        Column(translate("UnitCosts", "Unit"), translate("UnitCosts", "Of what the cost is one."), _unit),
    ]


def _details(row: Mapping[str, Any]) -> list[str]:
    kinds, kind = load_kinds(), str(row["kind"])
    lines = [f"{kinds.label(kind)} – {kinds.definition(kind)}" if kind in kinds else kind]
    lines.append(f"€ {_cost(row)} {_unit(row)}")
    on_top = kind in kinds and kinds.vertical_layer[kinds.index([kind])[0]] == "surface"
    if on_top and row["unit"] == SQUARE_METRE:
        lines.append(
            translate("UnitCosts", "The timeline takes it for opening and closing this surface once (assumption).")
        )
    else:
        lines.append(translate("UnitCosts", "The timeline takes only costs per m² of what lies on the surface."))
    if row["source"]:
        lines.append(translate("UnitCosts", "Source: {source}").format(source=row["source"]))
    else:
        lines.append(translate("UnitCosts", "Source not known"))
    return lines


def _cost(row: Mapping[str, Any]) -> str:
    return translate("UnitCosts", "unknown") if row["cost"] is None else number(row["cost"], _CENTS)


def _unit(row: Mapping[str, Any]) -> str:
    return next((translated(unit.label) for unit in UNITS if unit.key == row["unit"]), str(row["unit"]))
