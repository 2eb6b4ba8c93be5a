"""Conflicts and couplings counted by transition and transition."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import combinations

from wijkaanpak_plugin.docks.live.finding_row import FindingRow
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.finding import CONFLICT, COUPLING

#: Two transitions, the later one of the list first (row, column); a transition with itself stands on the diagonal.
Cell = tuple[str, str]


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
    places = _places()
    known = sorted((key for key in found.transitions if key in places), key=places.__getitem__)
    if len(known) == 1:
        return [(known[0], known[0])]
    return [(later, earlier) for earlier, later in combinations(known, 2)]


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


@lru_cache(maxsize=1)
def _places() -> dict[str, int]:
    return {key: place for place, key in enumerate(load_vocabularies()["transition"].keys())}
