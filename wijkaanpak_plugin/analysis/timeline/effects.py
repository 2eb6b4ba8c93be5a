"""What shifts change: of every pair of what moves with what stays, before and after."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.arrays import Rows
from wijkaanpak_plugin.analysis.judging.works import Planning
from wijkaanpak_plugin.analysis.progress import Feedback, tell
from wijkaanpak_plugin.analysis.timeline.moving import Moving
from wijkaanpak_plugin.analysis.timeline.proposals import Proposals
from wijkaanpak_plugin.analysis.timeline.verdicts import Flags, Verdicts

#: Pairs that are judged at once: some hundred megabytes.
_AT_ONCE = 500_000


@dataclass(frozen=True)
class Effects:
    """Pairs that shifts are about, in order of shift.

    proposal: row of the shift; side: row of the sides of the neighbours, of which ``one`` moves; before, after: the
    verdicts.
    """

    proposal: Rows
    side: Rows
    before: Verdicts
    after: Verdicts

    def rows(self, selection: NDArray[np.bool_] | Rows) -> Effects:
        """Return the pairs of a mask or an array of row numbers."""
        return Effects(
            self.proposal[selection], self.side[selection], self.before.rows(selection), self.after.rows(selection)
        )

    @property
    def fits_gained(self) -> Flags:
        """Which pairs fit as planned then and do not now."""
        return self.after.fits & ~self.before.fits

    @property
    def fits_lost(self) -> Flags:
        """Which pairs fit as planned now and not then."""
        return self.before.fits & ~self.after.fits

    @property
    def couplings_gained(self) -> Flags:
        """Which pairs couple then (one opening will do) and do not now."""
        return self.after.joint & ~self.before.joint

    @property
    def couplings_lost(self) -> Flags:
        """Which pairs couple now and not then."""
        return self.before.joint & ~self.after.joint

    @property
    def twice_gone(self) -> Flags:
        """Which pairs open the street twice now and not then."""
        return self.before.twice & ~self.after.twice

    @property
    def twice_new(self) -> Flags:
        """Which pairs open the street twice then and not now."""
        return self.after.twice & ~self.before.twice

    @property
    def farther(self) -> Flags:
        """Which pairs stay what they are and need a larger shift then."""
        stays = (self.before.joint & self.after.joint) | (self.before.twice & self.after.twice)
        return stays & ~self.before.fits & (self.after.shift > self.before.shift)


#: What is counted of each shift, by the name of its column.
COUNTED = (
    "fits_gained",
    "couplings_gained",
    "twice_gone",
    "fits_lost",
    "couplings_lost",
    "twice_new",
    "farther",
)


def effects(moving: Moving, shifts: Proposals) -> Effects:
    """Return what shifts change, pair by pair; pairs that move as a whole, and those that somebody does not want, are
    left out.
    """
    parts = list(effects_in_portions(moving, shifts))
    if not parts:
        none = np.zeros(0, dtype=np.int64)
        return Effects(none, none, moving.verdicts.rows(none), moving.verdicts.rows(none))
    return Effects(
        np.concatenate([part.proposal for part in parts]),
        np.concatenate([part.side for part in parts]),
        *(
            Verdicts(*(np.concatenate(columns) for columns in zip(*(getattr(part, name) for part in parts))))
            for name in ("before", "after")
        ),
    )


def counts(found: Effects, count: int) -> dict[str, Rows]:
    """Return how many pairs of each of ``count`` shifts change in which way, by the names of ``COUNTED``."""
    return {name: np.bincount(found.proposal[getattr(found, name)], minlength=count) for name in COUNTED}


def effects_in_portions(moving: Moving, shifts: Proposals, feedback: Feedback = None) -> Iterator[Effects]:
    """Yield what shifts change, some shifts at a time: however many there are, so many pairs fit in memory.

    ``AnalysisCancelled`` when feedback says so.
    """
    sides, windows = moving.pairs.sides, moving.windows
    member, shift_of = shifts.movers.of(shifts.mover)
    sizes = np.bincount(shift_of, weights=np.diff(sides.first)[member], minlength=len(shifts))
    portion = (np.cumsum(sizes) // _AT_ONCE).astype(np.int64)
    every = np.unique(portion)
    for done, number in enumerate(every):
        tell(feedback, done / len(every))
        rows = np.flatnonzero(portion[shift_of] == number)
        work, shift = member[rows], shift_of[rows]
        planning = windows.rows(work).moved(shifts.months[shift], shifts.days[shift]).planning
        side, place = sides.of(work)
        counted = moving.wanted[sides.pair[side]] & ~_move_too(shifts, shift[place], sides.other[side], len(windows))
        side, place = side[counted], place[counted]
        pair = sides.pair[side]
        moved = Planning(*(column[place] for column in planning))
        after = moving.judge.judged(pair, moved, windows.rows(sides.other[side]).planning)
        found = Effects(shift[place], side, moving.verdicts.rows(pair), after)
        changed = found.farther
        for name in COUNTED:
            changed = changed | getattr(found, name)
        yield found.rows(np.flatnonzero(changed))


def _move_too(shifts: Proposals, shift: Rows, other: Rows, count: int) -> Flags:
    """Return which works (``other``) are among those that a shift moves."""
    member, mover = shifts.movers.of(np.arange(len(shifts.movers)))
    among = np.isin(shifts.mover[shift] * count + other, mover * count + member)
    return np.asarray(among, dtype=bool)
