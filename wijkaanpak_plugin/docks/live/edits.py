"""What steps of a plan edited, as far as its findings rest on it."""

from __future__ import annotations

from dataclasses import dataclass, field

from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES
from wijkaanpak_plugin.plan.store.history import Step


@dataclass
class Edits:
    """Bodies that were edited (unique names), and whether what they are judged by was."""

    bodies: set[str] = field(default_factory=set)
    ground: bool = False


def edited_bodies(step: Step) -> set[str]:
    """Return the unique names of the claims and works that a step touched."""
    return set().union(*(step.records.get(table, frozenset()) for table in CLAIM_TABLES))
