"""Conflicts and couplings counted by transition and transition."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from wijkaanpak_plugin.docks.live.finding_row import FindingRow
from wijkaanpak_plugin.domain.finding import CONFLICT, COUPLING
from wijkaanpak_plugin.domain.findings.transition_cells import Cell, transition_cells


@dataclass(frozen=True)
class Counted:
    """How many rows of the list are conflicts, and how many are couplings."""

    conflicts: int = 0
    couplings: int = 0


@dataclass(frozen=True)
class Matrix:
    """cells: what was counted by cell, only where there is something. without: conflicts and couplings that serve no
    transition, and so stand in no cell.
    """

    cells: dict[Cell, Counted] = field(default_factory=dict)
    without: int = 0


def cells_of(found: FindingRow) -> list[Cell]:
    """Return the cells in which a finding is counted: one for each two transitions, the diagonal where there is one.

    What is not known, or only informs, is in none.
    """
    if found.heading not in (CONFLICT, COUPLING):
        return []
    return transition_cells(found.transitions)


def matrix_of(rows: Iterable[FindingRow]) -> Matrix:
    """Count rows of the list."""
    counts: dict[Cell, list[int]] = {}
    without = 0
    for found in rows:
        cells = cells_of(found)
        without += not cells and found.heading in (CONFLICT, COUPLING)
        for cell in cells:
            counts.setdefault(cell, [0, 0])[found.heading == COUPLING] += 1
    return Matrix({cell: Counted(*each) for cell, each in counts.items()}, without)
