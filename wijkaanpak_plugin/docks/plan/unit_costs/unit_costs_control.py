"""The section with costs per unit, connected with the plan and with files of costs."""

from __future__ import annotations

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.plan.kind_table.kind_table_control import KindTableControl, KindTableText
from wijkaanpak_plugin.docks.plan.kind_table.kind_table_section import KindTableSection
from wijkaanpak_plugin.docks.plan.unit_costs.unit_cost_dialog import UnitCostDialog
from wijkaanpak_plugin.domain.files.unit_cost_csv import UNIT_COSTS
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.schema.goal_tables import UNIT_COST


def unit_costs_control(section: KindTableSection, messages: Messages) -> KindTableControl:
    """Return what lists the costs of the open plan, and changes them."""
    return KindTableControl(
        section, messages, UNIT_COST, UNIT_COSTS, _text(), lambda row, save, parent: UnitCostDialog(row, save, parent)
    )


def _text() -> KindTableText:
    return KindTableText(
        add=translate("UnitCosts", "Add cost: {kind}"),
        change=translate("UnitCosts", "Change cost: {kind}"),
        remove=translate("UnitCosts", "Remove cost: {kind}"),
        read=translate("UnitCosts", "Read costs: {file}"),
        was_read=translate("UnitCosts", "Costs read from {file}: {count}."),
        was_written=translate("UnitCosts", "The costs are in {path}."),
        reading=translate("UnitCosts", "Read Costs"),
        writing=translate("UnitCosts", "Write Costs"),
        file=translate("UnitCosts", "unit_costs.csv"),
        no_kind=translate("UnitCosts", "Choose the kind that the cost is of."),
    )
