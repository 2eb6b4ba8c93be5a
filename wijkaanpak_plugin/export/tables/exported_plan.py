"""A plan as one audience may know it: tables with their rows, ready to be written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from qgis.core import QgsCoordinateReferenceSystem

from wijkaanpak_plugin.plan.schema.table import Table
from wijkaanpak_plugin.plan.store.unlogged_changes import Row
from wijkaanpak_plugin.plan.styling.lists import Lists


@dataclass(frozen=True)
class ExportedPlan:
    """A plan as an audience may know it.

    name: of the plan. crs: of the shapes of the rows. tables: in the order of a file. rows: by the name of the table,
    values by column of the table, and WKB. names: what records are called, by their id. lists: words of the plan.
    remarks: what could not be read or was repaired, as sentences. nets: tables of the sources that hold cables and
    pipes.
    """

    name: str
    audience: str
    crs: QgsCoordinateReferenceSystem
    tables: tuple[Table, ...]
    rows: Mapping[str, list[Row]]
    names: Mapping[str, str]
    lists: Lists
    remarks: tuple[str, ...]
    nets: frozenset[str]

    def table(self, name: str) -> Table:
        """Return the table of that name; KeyError when there is none."""
        return next(table for table in self.tables if table.name == name)
