"""Indexes by which rows of a table that keeps growing are found without reading all of it."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from wijkaanpak_plugin.plan.schema.table import Table
from wijkaanpak_plugin.plan.store.geopackage.dataset import GeoPackageError, changing, reading, selected, short_wait


def index_name(table: Table) -> str:
    """Return what the index of a table is called."""
    return "_".join((table.name, *table.looked_up_by))


def index_statement(table: Table) -> str:
    """Return the SQL that makes the index of a table, where it has none yet."""
    columns = ", ".join(f'"{name}"' for name in table.looked_up_by)
    return f'CREATE INDEX IF NOT EXISTS "{index_name(table)}" ON "{table.name}" ({columns})'


def add_missing_indexes(path: Path, tables: Iterable[Table]) -> None:
    """Give a file that was made without them the indexes of these tables, where that can be done now."""
    with suppress(GeoPackageError, UnicodeDecodeError), short_wait():
        missing = _missing(path, [table for table in tables if table.looked_up_by])
        if missing:
            with changing(path) as dataset:
                for table in missing:
                    dataset.ExecuteSQL(index_statement(table))


def _missing(path: Path, tables: list[Table]) -> list[Table]:
    """Return the tables whose index a file does not have."""
    with reading(path) as dataset:
        known = {name for (name,) in selected(dataset, "SELECT name FROM sqlite_master WHERE type = 'index'")}
        del dataset
    return [table for table in tables if index_name(table) not in known]
