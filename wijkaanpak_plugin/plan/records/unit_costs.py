"""Costs per unit of a plan, as the user gave them: one for each kind and unit."""

from __future__ import annotations

from typing import Any

import pandas as pd

from wijkaanpak_plugin.plan.records.records import records
from wijkaanpak_plugin.plan.schema.goal_tables import UNIT_COST
from wijkaanpak_plugin.plan.store.plan import Plan


def unit_costs(plan: Plan) -> list[dict[str, Any]]:
    """Return the costs of a plan, by column, in the order in which they were added; PlanError when they cannot be
    read.
    """
    return records(plan, UNIT_COST.name)


def cost_table(plan: Plan) -> pd.DataFrame:
    """Return the costs of a plan as the engine takes them (kind, unit, cost in euro); PlanError as ``unit_costs``."""
    rows = unit_costs(plan)
    return pd.DataFrame({name: [row[name] for row in rows] for name in ("kind", "unit", "cost")}, dtype=object)
