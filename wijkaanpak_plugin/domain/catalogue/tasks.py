"""Transition tasks that a new plan starts with."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from wijkaanpak_plugin.domain.catalogue.table_schema import read_table
from wijkaanpak_plugin.resource_paths import resource


@dataclass(frozen=True)
class TransitionTask:
    """One task. transition: key of the transition that it belongs to."""

    key: str
    transition: str
    label_nl: str
    label_en: str
    source: str


@lru_cache(maxsize=1)
def load_tasks() -> tuple[TransitionTask, ...]:
    """Return the shipped tasks in their order; TableError names row and column."""
    rows = read_table(resource("catalogue", "tasks.csv"), resource("catalogue", "tasks.schema.json"))
    return tuple(TransitionTask(**row) for row in rows)
