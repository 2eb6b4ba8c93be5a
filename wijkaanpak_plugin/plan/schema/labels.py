"""Labels of tables and fixed choices, in the user's language, for those who know only a name or a key."""

from __future__ import annotations

from wijkaanpak_plugin.domain.translation import translated
from wijkaanpak_plugin.plan.schema.tables import TABLES, table

_CHOICES = {choice.key: choice.label for table in TABLES for field in table.fields for choice in field.choices}


def table_label(name: str) -> str:
    """Return what a table is called on screen; KeyError when the plan file has none of that name."""
    return translated(table(name).label)


def choice_label(key: str) -> str:
    """Return what a fixed choice is called on screen; the key itself when no column offers it."""
    return translated(_CHOICES[key]) if key in _CHOICES else key
