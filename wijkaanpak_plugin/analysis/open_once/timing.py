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

from wijkaanpak_plugin.analysis.arrays import Numbers, Rows

#: Months are counted in steps finer than a second, and as whole numbers: two equal dates stay equal, and sums do not
#: depend on their order.
STEPS = 1_000_000

#: Sets that are remembered: the same ones come back when groups are merged and dissolved.
_REMEMBERED = 50_000


class Planning(NamedTuple):
    """Window, duration and largest move of one work, in steps of months."""

    start: int
    end: int
    duration: int
    moves: int


class Timing(NamedTuple):
    """The opening of a set: its begin and length in months, what all move together, and what each planning moves."""

    begin: float
    months: float
    total_move: float
    moved: tuple[float, ...]


class Bounds(NamedTuple):
    """What an opening of a set has to keep to, in steps: how long it lasts; the latest of the earliest begins, and the
    earliest of the latest ones, of works that move as far as they may (the first is counted from the end of the
    opening).
    """

    lasts: int
    earliest: int
    latest: int


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

    def of(self, member: int) -> Planning:
        """Return the planning of a work."""
        return self.different[self.sort[member]]


def plannings_of(start: Numbers, end: Numbers, duration: Numbers, moves: Numbers) -> Plannings:
    """Return the plannings of works in months, one row each; a duration longer than its window is cut to that."""
    steps = np.rint(np.column_stack([start, end, duration, moves]) * STEPS).astype(np.int64)
    steps[:, 2] = np.minimum(steps[:, 2], steps[:, 1] - steps[:, 0])
    rows = [Planning(*row) for row in steps.tolist()]
    different = tuple(sorted(set(rows)))
    place = {planning: number for number, planning in enumerate(different)}
    return Plannings(different, tuple(place[row] for row in rows))


def bounds_of(planning: Planning) -> Bounds:
    """Return what an opening of one work has to keep to."""
    return Bounds(
        planning.duration,
        planning.start + planning.duration - planning.moves,
        planning.end - planning.duration + planning.moves,
    )


def least_move(plannings: Rows, counts: Rows) -> Optional[tuple[int, int]]:
    """Return begin and total move, in steps, of the opening of works with these plannings that moves the least, then of
    the earliest; None when none fits.

    plannings: (n, 4), a row for each different one; counts: (n,) how many works have it.
    """
    start, end, duration, largest = plannings.T
    latest, earliest = end - duration, start + duration - duration.max()
    low, high = (earliest - largest).max(), (latest + largest).min()
    if low > high:
        return None
    # What all move together bends only at these: it is least where as many works move later as earlier, and one of them
    # stays where it is there.
    bends = np.concatenate((earliest, latest))
    order = bends.argsort(kind="stable")
    least = int(bends[order[np.concatenate((counts, counts))[order].cumsum().searchsorted(counts.sum())]])
    if low <= least <= high:
        return least, int(np.maximum(0, np.maximum(least - latest, earliest - least)) @ counts)
    # What all move together only bends where one begins to move; the moments at which one of them stays where it is and
    # none moves too far begin and end there too, or where one has moved as far as it may.
    begin = np.concatenate((latest, earliest, (low, high)))
    begin = begin[(begin >= low) & (begin <= high)]
    begin.sort()
    moved = np.maximum(begin[:, None] - latest, earliest - begin[:, None])
    stays = (moved <= 0).any(axis=1)
    if not stays.any():
        return None
    total = np.maximum(0, moved[stays]) @ counts
    best = int(total.argmin())
    return int(begin[stays][best]), int(total[best])


@lru_cache(maxsize=_REMEMBERED)
def _timing(plannings: tuple[Planning, ...], counts: tuple[int, ...]) -> Optional[Timing]:
    found = least_move(np.array(plannings, dtype=np.int64), np.array(counts, dtype=np.int64))
    if found is None:
        return None
    begin, total = found
    lasts = max(planning.duration for planning in plannings)
    moved = [max(0, begin - each.end + each.duration, each.start + each.duration - lasts - begin) for each in plannings]
    return Timing(begin / STEPS, lasts / STEPS, total / STEPS, tuple(move / STEPS for move in moved))
