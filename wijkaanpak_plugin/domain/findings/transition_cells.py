"""Cells of a table of transition by transition: in which a finding is counted."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import combinations

from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies

#: Two transitions, the later one of the list first (row, column); a transition with itself stands on the diagonal.
Cell = tuple[str, str]


def transition_cells(transitions: Iterable[str]) -> list[Cell]:
    """Return the cells of a finding by the transitions of both its sides: one for each two, the diagonal for one alone.

    >>> transition_cells(["mobility", "energy"]), transition_cells(["energy"]), transition_cells([])
    ([('mobility', 'energy')], [('energy', 'energy')], [])
    """
    places = _places()
    known = sorted({key for key in transitions if key in places}, key=places.__getitem__)
    if len(known) == 1:
        return [(known[0], known[0])]
    return [(later, earlier) for earlier, later in combinations(known, 2)]


@lru_cache(maxsize=1)
def _places() -> dict[str, int]:
    return {key: place for place, key in enumerate(load_vocabularies()["transition"].keys())}
