"""The rows of the four cross-tables of an export: of the whole plan, and of each package."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any, Optional

import pandas as pd

from wijkaanpak_plugin.analysis.progress import Feedback, part_of, tell
from wijkaanpak_plugin.export.content.passport.reading_tables import read_cross_tables
from wijkaanpak_plugin.export.content.sheet_content import content_if_any
from wijkaanpak_plugin.export.tables.cross_tables import CROSS_TABLES, OF_PACKAGE
from wijkaanpak_plugin.export.tables.exported_plan import ExportedPlan
from wijkaanpak_plugin.plan.schema.package_tables import PACKAGE
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.unlogged_changes import Row


def cross_rows(plan: Plan, exported: ExportedPlan, feedback: Feedback = None) -> dict[str, list[Row]]:
    """Return the rows by the name of the table: of the whole plan, then of each package by name, as the sheet of tables
    shows them to the audience of an export. The plan is analysed once more for each.

    PlanError when the plan cannot be read; AnalysisCancelled when feedback says to stop.
    """
    rows: dict[str, list[Row]] = {table.name: [] for table in CROSS_TABLES}
    packages = [(row.values["package_id"], str(row.values["name"] or "")) for row in exported.rows[PACKAGE.name]]
    by_name = sorted(packages, key=lambda package: (package[1].casefold(), package[0]))
    wanted: list[tuple[Optional[str], str]] = [(None, ""), *by_name]
    for place, (package_id, name) in enumerate(wanted):
        tell(feedback, place / len(wanted))
        part = part_of(feedback, place / len(wanted), (place + 1) / len(wanted))
        content = content_if_any(plan, exported.audience, package_id, part)
        if content is None:
            continue
        found = read_cross_tables(content)
        for table, cells in zip(CROSS_TABLES, (found.transitions, found.layers, found.parties, found.streets)):
            names = [field.name for field in table.fields[len(OF_PACKAGE) :]]
            for values in _cells(cells, names):
                rows[table.name].append(Row({"package_id": package_id, "package": name or None, **values}))
    return rows


def _cells(cells: pd.DataFrame, names: list[str]) -> Iterator[Mapping[str, Any]]:
    """Yield the values of each row, in the order of the columns: what is unknown or nobody's is empty."""
    for row in cells.itertuples(index=False, name=None):
        yield {
            name: None if value == "" or (isinstance(value, float) and math.isnan(value)) else _plain(value)
            for name, value in zip(names, row)
        }


def _plain(value: Any) -> Any:
    """Return a value as Python has it: a file takes no number of numpy."""
    return value.item() if hasattr(value, "item") else value
