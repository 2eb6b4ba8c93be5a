"""Plan files as earlier versions made them."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace

from wijkaanpak_plugin.plan.files import create, opening
from wijkaanpak_plugin.plan.schema.tables import TABLES
from wijkaanpak_plugin.plan.styling import stored_styles

#: Columns by table that came with each version.
CAME_WITH = {
    2: {
        "hot_spot": {"photo"},
        "hot_spot_area": {"photo"},
        "hot_spot_reaction": {"stance", "party"},
        "claim_point": {"copy_of"},
        "claim_line": {"copy_of"},
        "claim_area": {"copy_of"},
    },
    3: {"source": {"crs"}},
    4: {
        "finding": {
            "accuracy_m",
            "required_months",
            "share",
            "source_name",
            "source_date",
            "freed_by",
            "freed_by_names",
            "order_turns",
            "both_ways",
            "counted_with",
            "counted_with_names",
        }
    },
}


def added_since(version):
    """Return the columns by table that came after a version."""
    return {table: names for came, tables in CAME_WITH.items() if came > version for table, names in tables.items()}


def tables_of(version):
    """Return the tables as a version had them."""
    added = added_since(version)
    return tuple(
        replace(table, fields=tuple(field for field in table.fields if field.name not in added.get(table.name, ())))
        for table in TABLES
    )


@contextmanager
def version(monkeypatch, number):
    """Let plans be made and opened as version ``number`` did."""
    with monkeypatch.context() as before:
        for module in (create, opening, stored_styles):
            before.setattr(module, "TABLES", tables_of(number))
        for module in (create, opening):
            before.setattr(module, "SCHEMA_VERSION", number)
        yield
