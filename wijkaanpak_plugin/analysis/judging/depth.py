"""Clear vertical distance between bodies; a height by default or of a whole net proves nothing."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.arrays import Rows
from wijkaanpak_plugin.analysis.bodies.prepared import Numbers, PreparedBodies

Flags = NDArray[np.bool_]

_DECIMALS = 4


class Depths(NamedTuple):
    """What the heights of pairs say of a rule.

    apart: they certainly lie further apart than it asks. unsure: that hangs on a height that is unknown, by default or
    of a whole net. seems_apart: apart, when such heights are taken for true.
    """

    apart: Flags
    unsure: Flags
    seems_apart: Flags

    def rows(self, selection: Rows) -> Depths:
        """Return the depths of some pairs."""
        return Depths(*(column[selection] for column in self))


def depths(left: PreparedBodies, a: Rows, right: PreparedBodies, b: Rows, required: Numbers) -> Depths:
    """Hold the heights of pairs against the clear heights that their rules ask; NaN: it holds at any depth."""
    apart, unsure, seems = (np.zeros(len(a), dtype=bool) for _ in range(3))
    rows = np.flatnonzero(~np.isnan(required))
    if len(rows):
        a, b, required = a[rows], b[rows], required[rows]
        least, most = _gap(left.sure_top[a], left.sure_bottom[a], right.sure_top[b], right.sure_bottom[b])
        apart[rows], unsure[rows] = least >= required, (least < required) & (most >= required)
        seems[rows] = vertical_gap(left, a, right, b)[0] >= required
    return Depths(apart, unsure, seems)


def vertical_gap(left: PreparedBodies, a: Rows, right: PreparedBodies, b: Rows) -> tuple[Numbers, Numbers]:
    """Return the least and the largest clear vertical distance that all known heights allow, in metres.

    Both are the same where all heights are known (0 where they overlap). An unknown height need not matter: a cable
    whose top is known lies below a kerb whatever its own bottom is. Heights by default count as known here.
    """
    return _gap(left.top[a], left.bottom[a], right.top[b], right.bottom[b])


def _gap(top: Numbers, bottom: Numbers, other_top: Numbers, other_bottom: Numbers) -> tuple[Numbers, Numbers]:
    one, other = _height_bounds(top, bottom), _height_bounds(other_top, other_bottom)
    least = np.maximum(one.bottom_least - other.top_most, other.bottom_least - one.top_most)
    most = np.maximum(one.bottom_most - other.top_least, other.bottom_most - one.top_least)
    return np.round(np.maximum(least, 0.0), _DECIMALS), np.round(np.maximum(most, 0.0), _DECIMALS)


class _HeightBounds(NamedTuple):
    top_least: Numbers
    top_most: Numbers
    bottom_least: Numbers
    bottom_most: Numbers


def _height_bounds(top: Numbers, bottom: Numbers) -> _HeightBounds:
    """Return how high and low top and bottom can lie: a bottom never lies above its own top."""
    no_top, no_bottom = np.isnan(top), np.isnan(bottom)
    return _HeightBounds(
        top_least=np.where(no_top, np.where(no_bottom, -np.inf, bottom), top),
        top_most=np.where(no_top, np.inf, top),
        bottom_least=np.where(no_bottom, -np.inf, bottom),
        bottom_most=np.where(no_bottom, np.where(no_top, np.inf, top), bottom),
    )
