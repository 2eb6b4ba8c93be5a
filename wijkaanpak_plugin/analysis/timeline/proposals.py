"""Shifts that are worth a look: of each work, and of works that are planned for the same time, as far as it takes.

A shift is as small as can be: so many whole months (of the calendar) or, where no whole month will do, days, that works
which are planned apart fit as planned, or that what opens a street twice couples again.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.arrays import Numbers, Rows, spans
from wijkaanpak_plugin.analysis.open_once.component import Group, networks
from wijkaanpak_plugin.analysis.timeline.moving import Moving
from wijkaanpak_plugin.analysis.timeline.verdicts import Judge
from wijkaanpak_plugin.analysis.timeline.windows import Windows
from wijkaanpak_plugin.domain.window import MONTHS_PER_DAY

#: How many months, and else days, after what the engine's months come to may be tried: a month is no fixed time.
_MONTHS_TRIED, _DAYS_BEFORE, _DAYS_TRIED = 3, 3, 10


@dataclass(frozen=True)
class Movers:
    """Sets of works that move together; the works of set n are ``members[first[n]:first[n + 1]]``."""

    members: Rows
    first: Rows

    def __len__(self) -> int:
        return len(self.first) - 1

    def of(self, sets: Rows) -> tuple[Rows, Rows]:
        """Return the works of some sets behind each other, and for each the place in ``sets`` that it belongs to."""
        places, owner = spans(self.first[sets], self.first[sets + 1] - self.first[sets])
        return self.members[places], owner


@dataclass(frozen=True)
class Proposals:
    """Shifts, one row each: which set of movers, and how many months and days (one of the two is 0; later is more)."""

    movers: Movers
    mover: Rows
    months: Rows
    days: Rows

    def __len__(self) -> int:
        return len(self.mover)

    def rows(self, selection: NDArray[np.bool_] | Rows) -> Proposals:
        """Return the shifts of a mask or an array of row numbers."""
        return Proposals(self.movers, self.mover[selection], self.months[selection], self.days[selection])

    @property
    def size(self) -> Numbers:
        """How far each moves, in months."""
        return np.abs(self.months + self.days * MONTHS_PER_DAY)


def movers(moving: Moving) -> Movers:
    """Return each work by itself, and works that fit as planned and are planned for exactly the same days."""
    windows, pairs = moving.windows, moving.pairs
    a, b = pairs.a, pairs.b
    same = (windows.first[a] == windows.first[b]) & (windows.after[a] == windows.after[b])
    same &= moving.verdicts.fits & pairs.street & moving.wanted
    sets = [np.array(one, dtype=np.int64) for one in _hanging_together(a[same], b[same])]
    members = np.concatenate([np.arange(len(windows)), *sets])
    sizes = np.array([1] * len(windows) + [len(one) for one in sets], dtype=np.int64)
    return Movers(members, np.concatenate([[0], np.cumsum(sizes)]))


def proposals(moving: Moving) -> Proposals:
    """Return the shifts of each set of movers that bring one of its works together with a neighbour that it does not
    fit with as planned; each once. Couplings that somebody does not want are no reason to move.
    """
    windows, pairs, judge, verdicts = moving.windows, moving.pairs, moving.judge, moving.verdicts
    sides = pairs.sides
    apart = np.flatnonzero((moving.wanted & ~verdicts.fits & (verdicts.joint | verdicts.twice))[sides.pair])
    one, other, pair = sides.one[apart], sides.other[apart], sides.pair[apart]
    later = windows.first[one] < windows.first[other]
    seeks = _Seeks(windows.rows(one), windows.rows(other), judge, pair, np.where(later, 1, -1))
    found = [(one, *seeks.least(verdicts.shift[pair], fitting=True))]
    twice = np.flatnonzero(verdicts.twice[pair])
    less = seeks.rows(twice)
    found.append((one[twice], *less.least(verdicts.shift[pair[twice]] - judge.may_move[pair[twice]], fitting=False)))
    work, months, days = (np.concatenate(columns) for columns in zip(*found))
    reached = (months != 0) | (days != 0)
    return _each_once(movers(moving), work[reached], months[reached], days[reached])


@dataclass(frozen=True)
class _Seeks:
    """Sides of pairs of which the one is to move towards the other: sign 1 later, -1 earlier."""

    one: Windows
    other: Windows
    judge: Judge
    pair: Rows
    sign: Rows

    def rows(self, selection: Rows) -> _Seeks:
        return _Seeks(
            self.one.rows(selection),
            self.other.rows(selection),
            self.judge,
            self.pair[selection],
            self.sign[selection],
        )

    def least(self, shift: Numbers, fitting: bool) -> tuple[Rows, Rows]:
        """Return the least months, or else days, that bring each pair so far; 0 and 0 where none do.

        shift: what it takes by the engine's months; fitting: until they fit as planned, else until they couple.
        """
        months, days = np.zeros(len(self.pair), dtype=np.int64), np.zeros(len(self.pair), dtype=np.int64)
        whole = np.maximum(1, np.floor(shift).astype(np.int64))
        for more in range(_MONTHS_TRIED):
            self._try(months, days, fitting, whole + more, 0 * whole)
        begin = np.maximum(1, np.floor(shift / MONTHS_PER_DAY).astype(np.int64) - _DAYS_BEFORE)
        for more in range(_DAYS_TRIED):
            self._try(months, days, fitting, 0 * begin, begin + more)
        return months, days

    def _try(self, months: Rows, days: Rows, fitting: bool, more_months: Rows, more_days: Rows) -> None:
        rows = np.flatnonzero((months == 0) & (days == 0))
        by_months, by_days = self.sign[rows] * more_months[rows], self.sign[rows] * more_days[rows]
        moved = self.one.rows(rows).moved(by_months, by_days)
        found = self.judge.judged(self.pair[rows], moved.planning, self.other.rows(rows).planning)
        good = (found.fits if fitting else found.joint) & moved.can_be_written
        months[rows[good]], days[rows[good]] = by_months[good], by_days[good]


def _each_once(moving: Movers, work: Rows, months: Rows, days: Rows) -> Proposals:
    """Return the shifts of works as shifts of each set that a work stands in."""
    of_set = np.repeat(np.arange(len(moving)), np.diff(moving.first))
    order = np.argsort(moving.members, kind="stable")
    first = np.searchsorted(moving.members[order], work, side="left")
    count = np.searchsorted(moving.members[order], work, side="right") - first
    places, owner = spans(first, count)
    mover = of_set[order[places]]
    rows = np.unique(np.column_stack([mover, months[owner], days[owner]]), axis=0)
    return Proposals(moving, rows[:, 0], rows[:, 1], rows[:, 2])


def _hanging_together(a: Rows, b: Rows) -> list[Group]:
    """Return the works that pairs tie together, in order of number."""
    beside: dict[int, set[int]] = {}
    for one, other in zip(a.tolist(), b.tolist()):
        beside.setdefault(one, set()).add(other)
        beside.setdefault(other, set()).add(one)
    return networks(beside, {work: frozenset(others) for work, others in beside.items()})
