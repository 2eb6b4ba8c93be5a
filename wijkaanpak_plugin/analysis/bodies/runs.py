"""How far an axis runs on through some ground, without cutting a line of many corners where its corners say enough."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.arrays import Numbers, Rows
from wijkaanpak_plugin.analysis.bodies.pieces import are_large
from wijkaanpak_plugin.analysis.bodies.shapes import Geometries

#: A run that is longer by this factor by its corners is longer when it is measured.
CERTAINLY = 1.01
#: Rounding of areas, as a share: a ground that fills its hull has no bays that a straight piece could leave.
_ROUNDING = 1e-9


class _ByCorners(NamedTuple):
    """Between which lengths the longest part of a line in each ground lies, by the corners that lie in that.

    begin, end: the corners between which all such parts lie that are longer than one piece.
    """

    least: Numbers
    at_most: Numbers
    begin: Rows
    end: Rows


def run_farther(axes: Geometries, grounds: Geometries, most: Numbers) -> NDArray[np.bool_]:
    """Return where a connected part of an axis that lies in some ground is longer than ``most``, pair by pair."""
    farther, unsure, axes = np.zeros(len(axes), dtype=bool), np.ones(len(axes), dtype=bool), axes.copy()
    of_axis: dict[int, list[int]] = defaultdict(list)
    for row in np.flatnonzero(are_large(axes)).tolist():
        of_axis[id(axes[row])].append(row)
    for listed in of_axis.values():
        rows, axis = np.array(listed), axes[listed[0]]
        # Where parts of a line may meet otherwise than one after the other its corners say nothing.
        if axis.geom_type != "LineString" or axis.is_closed or not axis.is_simple:
            continue
        corners = shapely.get_coordinates(axis)
        pieces = np.hypot(*np.diff(corners, axis=0).T)
        found = _by_corners(corners, pieces, grounds[rows])
        certain = np.flatnonzero(found.least > CERTAINLY * most[rows])
        certain = certain[_fill_their_hulls(grounds[rows[certain]])]
        farther[rows[certain]] = True
        unsure[rows] = ~farther[rows] & (found.at_most > most[rows])
        for at in np.flatnonzero(unsure[rows] & (pieces.max() <= most[rows])).tolist():
            axes[rows[at]] = shapely.linestrings(corners[found.begin[at] : found.end[at] + 1])
    rest = np.flatnonzero(unsure)
    farther[rest] = _longest(axes[rest], grounds[rest]) > most[rest]
    return farther


def _by_corners(corners: Numbers, pieces: Numbers, grounds: Geometries) -> _ByCorners:
    """Say by its corners how long the longest part of a line in each ground is; pieces: lengths from each to the next.

    Such a part goes from corner to corner in the ground, and less than one piece farther on both sides; or it lies
    within one piece. The least only holds in ground without bays.
    """
    least, at_most = np.zeros(len(grounds)), np.full(len(grounds), pieces.max())
    begin, end = np.full(len(grounds), len(corners)), np.zeros(len(grounds), dtype=np.int64)
    along = np.append(0.0, np.cumsum(pieces))
    asked, inside = shapely.STRtree(shapely.points(corners)).query(grounds, predicate="intersects")
    if len(asked):
        # One number for ground and corner: consecutive ones are corners that follow each other in the same ground.
        numbers = np.sort(asked * (len(corners) + 1) + inside)
        breaks = np.flatnonzero(np.diff(numbers) > 1)
        ground, first = np.divmod(numbers[np.append(0, breaks + 1)], len(corners) + 1)
        last = numbers[np.append(breaks, len(numbers) - 1)] % (len(corners) + 1)
        before, after = np.maximum(first - 1, 0), np.minimum(last + 1, len(corners) - 1)
        np.maximum.at(least, ground, along[last] - along[first])
        np.maximum.at(at_most, ground, along[after] - along[before])
        np.minimum.at(begin, ground, before)
        np.maximum.at(end, ground, after)
    return _ByCorners(least, at_most, begin, end)


def _fill_their_hulls(grounds: Geometries) -> NDArray[np.bool_]:
    """Return which grounds have no bays: a straight piece between two places in one does not leave it."""
    filled: NDArray[np.bool_] = shapely.area(grounds) >= shapely.area(shapely.convex_hull(grounds)) * (1 - _ROUNDING)
    return filled


def _longest(axes: Geometries, grounds: Geometries) -> Numbers:
    """Return the length of the longest connected part of each axis that lies in some ground."""
    longest = np.zeros(len(axes))
    if len(axes):
        near = shapely.intersection(_cut_to(axes, grounds), grounds)
        apart = shapely.get_type_id(near) == shapely.GeometryType.MULTILINESTRING
        near[apart] = shapely.line_merge(near[apart])
        parts, at = shapely.get_parts(near, return_index=True)
        np.maximum.at(longest, at, shapely.length(parts))
    return longest


def _cut_to(axes: Geometries, grounds: Geometries) -> Geometries:
    """Return axes of many corners as far as they lie in the box of some ground, pair by pair."""
    large = np.flatnonzero(are_large(axes))
    if not len(large):
        return axes
    result = axes.copy()
    for row, box in zip(large.tolist(), shapely.bounds(grounds[large])):
        result[row] = shapely.clip_by_rect(axes[row], *box)
    return result
