"""When several works fit in one opening, and how far each planning moves for it; engine, section 6.

An opening of a set of works lasts as long as the longest of them, W months from o. Work i with window [E, L) and
duration D moves max(0, o + D - L, E + D - W - o) months. A set fits when some o has a work that stays where it is and
no other moves farther than it may.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, Optional

import numpy as np

from wijkaanpak_plugin.analysis.arrays import Numbers

#: Months are compared in steps finer than a second, so that two equal dates stay equal.
_DECIMALS = 6

#: Sets that are remembered: the same ones come back when groups are merged and dissolved.
_REMEMBERED = 50_000


class Planning(NamedTuple):
    """Window, duration and largest move of one work, in months."""

    start: float
    end: float
    duration: float
    moves: float


class Timing(NamedTuple):
    """The opening of a set: its begin and length in months, what all move together, and what each planning moves."""

    begin: float
    months: float
    total_move: float
    moved: tuple[float, ...]


@dataclass(frozen=True)
class Plannings:
    """The plannings of all works, each different one once; ``sort`` says which one each work has."""

    different: tuple[Planning, ...]
    sort: tuple[int, ...]

    def timing(self, members: tuple[int, ...]) -> Optional[Timing]:
        """Return the opening of these works with the least total move, then the earliest; None when none fits.

        ``moved`` follows the order of ``members``.
        """
        counts: dict[int, int] = {}
        for member in members:
            counts[self.sort[member]] = counts.get(self.sort[member], 0) + 1
        sorts = tuple(sorted(counts))
        found = _timing(tuple(self.different[sort] for sort in sorts), tuple(counts[sort] for sort in sorts))
        if found is None:
            return None
        moved = dict(zip(sorts, found.moved))
        return found._replace(moved=tuple(moved[self.sort[member]] for member in members))


def plannings_of(start: Numbers, end: Numbers, duration: Numbers, moves: Numbers) -> Plannings:
    """Return the plannings of works, one row each; a duration longer than its window is cut to that."""
    start, end = np.round(start, _DECIMALS), np.round(end, _DECIMALS)
    within = np.minimum(duration, end - start)
    rows = [Planning(*row) for row in np.round(np.column_stack([start, end, within, moves]), _DECIMALS).tolist()]
    different = tuple(sorted(set(rows)))
    place = {planning: number for number, planning in enumerate(different)}
    return Plannings(different, tuple(place[row] for row in rows))


@lru_cache(maxsize=_REMEMBERED)
def _timing(plannings: tuple[Planning, ...], counts: tuple[int, ...]) -> Optional[Timing]:
    start, end, duration, largest = np.array(plannings, dtype=float).T
    months = float(duration.max())
    latest, earliest = end - duration, start + duration - months
    # Where all moves are within bounds and one is 0, what all move together is least at one of these moments.
    corners = (latest, earliest, latest + largest, latest - largest, earliest + largest, earliest - largest)
    begin = np.unique(np.round(np.concatenate(corners), _DECIMALS))[:, None]
    moved = np.round(np.maximum(0.0, np.maximum(begin - latest, earliest - begin)), _DECIMALS)
    fits = (moved <= largest).all(axis=1) & (moved == 0).any(axis=1)
    if not fits.any():
        return None
    total = np.round(moved @ np.array(counts, dtype=float), _DECIMALS)
    best = int(np.flatnonzero(fits & (total == total[fits].min()))[0])
    return Timing(float(begin[best, 0]), months, float(total[best]), tuple(moved[best].tolist()))
