"""Verdicts on pairs of works by their time alone: what couples, and what opens the street twice."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.arrays import Numbers, Rows
from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies
from wijkaanpak_plugin.analysis.judging.movable import movable_months
from wijkaanpak_plugin.analysis.judging.works import Planning, between, shift_and_gap
from wijkaanpak_plugin.analysis.timeline.neighbours import Neighbours
from wijkaanpak_plugin.domain.settings import AnalysisSettings

Flags = NDArray[np.bool_]

#: Findings keep two decimals: a smaller shift is none there, and that is less than four hours.
_AS_PLANNED = 0.005


class Verdicts(NamedTuple):
    """Of each pair shift and gap in months (NaN where one has no window) and what follows from them.

    joint: one opening will do, with a shift that one of the two may make; fits: as planned; twice: the street is opened
    twice, too soon after each other.
    """

    shift: Numbers
    gap: Numbers
    joint: Flags
    fits: Flags
    twice: Flags

    def rows(self, selection: Any) -> Verdicts:
        """Return the verdicts of a mask or an array of row numbers."""
        return Verdicts(*(column[selection] for column in self))


class Judge:
    """Judges pairs of works for any planning of both: what may move and what is the same paving stays the same."""

    def __init__(self, pairs: Neighbours, works: PreparedBodies, settings: AnalysisSettings) -> None:
        """pairs: those that are judged, rows of ``works``; settings: of the plan."""
        self._pairs, self._works, self._settings = pairs, works, settings
        #: How far the one of each pair may move that may move farthest, in months.
        self.may_move = self._farthest(settings.max_shift_months)
        self._paving = pairs.same_paving & pairs.street

    def judged(self, pair: Rows, one: Planning, other: Planning) -> Verdicts:
        """Return the verdicts on pairs (rows), whichever of the two is called one; pair: rows of the pairs."""
        shift, gap = between(one, other)
        joint = shift <= self.may_move[pair]
        twice = ~joint & (gap <= self._settings.redig_period_months) & self._paving[pair]
        return Verdicts(shift, gap, joint, joint & (shift < _AS_PLANNED), twice)

    def joint_with(self, months: float) -> int:
        """Return how many pairs one opening will do for when a planning may move so many months at most."""
        shift, _gap = shift_and_gap(self._works, self._pairs.a, self._pairs.b)
        return int((shift <= self._farthest(months)).sum())

    def _farthest(self, months: float) -> Numbers:
        """Return how far the one of each pair may move that may move farthest, where nothing moves more than this."""
        movable = movable_months(self._works.hardness, months)
        return np.maximum(movable[self._pairs.a], movable[self._pairs.b])
