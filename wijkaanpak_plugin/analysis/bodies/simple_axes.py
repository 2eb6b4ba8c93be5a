"""Axes drawn with few corners, and how an axis of many corners lies beside such a one."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.arrays import Numbers
from wijkaanpak_plugin.analysis.bodies.shapes import Geometries

#: A line of more corners is not judged piece by piece.
_FEW_CORNERS = 8
#: What is left of a line of more corners may lie this far beside it.
_BESIDE_M = 0.02
#: To look how an axis can be drawn with few corners costs as much as cutting it so often.
_WORTH_ITS_LOOK = 16


class SimpleAxes(NamedTuple):
    """Axes drawn with few corners, row by row.

    axes: the axis, or one of few corners beside it; few: whether there is such a one. Where there is, each part of the
    axis lies at most ``beside`` (m) from a part of the simple one that is at most ``longer`` times shorter, and parts
    that follow each other lie beside parts that do so.
    """

    axes: Geometries
    few: NDArray[np.bool_]
    beside: Numbers
    longer: Numbers

    def rows(self, selection: NDArray[np.int64]) -> SimpleAxes:
        """Return some rows."""
        return SimpleAxes(self.axes[selection], self.few[selection], self.beside[selection], self.longer[selection])


def drawn_simply(axes: Geometries) -> SimpleAxes:
    """Draw axes with few corners, where that is possible; the same axis may be asked in many rows."""
    lines = shapely.get_type_id(axes) == shapely.GeometryType.LINESTRING
    few = lines & (shapely.get_num_coordinates(axes) <= _FEW_CORNERS)
    result = SimpleAxes(axes.copy(), few, np.zeros(len(axes)), np.ones(len(axes)))
    rows_of: dict[int, list[int]] = defaultdict(list)
    for row in np.flatnonzero(lines & ~few).tolist():
        rows_of[id(axes[row])].append(row)
    for rows in rows_of.values():
        if len(rows) < _WORTH_ITS_LOOK:
            continue
        axis = axes[rows[0]]
        simple = shapely.simplify(axis, _BESIDE_M, preserve_topology=False)
        if shapely.get_num_coordinates(simple) > _FEW_CORNERS or not axis.is_simple:
            continue
        beside, longer = _compared(shapely.get_coordinates(axis), shapely.get_coordinates(simple))
        if np.isfinite(longer):
            for column, value in zip(result, (simple, True, beside, longer)):
                column[rows] = value
    return result


def _compared(corners: Numbers, kept: Numbers) -> tuple[float, float]:
    """Return how far a line lies beside one that keeps some of its corners, and by which factor it is longer.

    The factor is infinite where the line turns back, seen along the other one.
    """
    at = [0]
    for corner in kept[1:-1]:
        same = np.flatnonzero((corners[at[-1] + 1 :] == corner).all(axis=1))
        at.append(at[-1] + 1 + int(same[0]))
    piece = np.searchsorted(at, np.arange(len(corners) - 1), side="right") - 1
    along = np.diff(kept, axis=0)
    with np.errstate(divide="ignore", invalid="ignore"):
        along /= np.hypot(*along.T)[:, None]
        steps = np.diff(corners, axis=0)
        forward = (steps * along[piece]).sum(axis=1)
        from_start = corners[:-1] - kept[piece]
        beside = np.abs(from_start[:, 0] * along[piece, 1] - from_start[:, 1] * along[piece, 0])
        longer = np.where(forward > 0, np.hypot(*steps.T) / forward, np.inf)
    return float(beside.max()), float(longer.max())
