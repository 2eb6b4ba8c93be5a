"""How axes cross straight ones, as far as their slants say it: what can be said without cutting anything."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.arrays import Numbers, Rows
from wijkaanpak_plugin.analysis.bodies.runs import CERTAINLY
from wijkaanpak_plugin.analysis.bodies.shapes import Geometries
from wijkaanpak_plugin.analysis.bodies.simple_axes import SimpleAxes

#: A crossing is no more slanting than this; engine, section 2.1.
SIN_45 = float(np.sqrt(0.5))


def cross_steeply(
    axes: SimpleAxes, straight: Geometries, grounds: Geometries, reach: Numbers, half_strip: Numbers
) -> NDArray[np.bool_]:
    """Return where axes cross a straight one at 45 degrees or more: no run is longer than may be.

    grounds: what the straight axis takes; reach: how near to it counts as along it; half_strip: the same, from the
    straight axis. False says nothing.
    """
    rows = np.flatnonzero(_of_few_corners(axes, straight))
    result = np.zeros(len(straight), dtype=bool)
    result[rows] = True
    start, end, of_row = _pieces(axes.axes, rows)
    ends = shapely.get_coordinates(straight[of_row]).reshape(-1, 2, 2)
    along, across = end - start, ends[:, 1] - ends[:, 0]
    beside, longer, strip = axes.beside[of_row], axes.longer[of_row], half_strip[of_row]
    steepest = np.abs(_cross_product(along, across)) * strip
    least = SIN_45 * np.hypot(*along.T) * np.hypot(*across.T) * (strip + beside) * longer
    flat = np.flatnonzero(steepest < least)
    pieces = shapely.linestrings(np.stack([start[flat], end[flat]], axis=1))
    turns = 1 + np.flatnonzero(of_row[:-1] == of_row[1:])
    for shapes, of_shape in ((pieces, of_row[flat]), (shapely.points(start[turns]), of_row[turns])):
        near = shapely.dwithin(shapes, grounds[of_shape], reach[of_shape] + axes.beside[of_shape])
        result[of_shape[near]] = False
    return result


def run_along(axes: SimpleAxes, straight: Geometries, half_strip: Numbers, longest: Numbers) -> NDArray[np.bool_]:
    """Return where axes meet a straight one so slantingly that they run along it farther than may be.

    half_strip: how near the straight axis counts as along it. False says nothing, as in ``cross_steeply``: a run that
    is cut short by an end or a corner has to be measured.
    """
    result = np.zeros(len(straight), dtype=bool)
    start, end, of_row = _pieces(axes.axes, np.flatnonzero(_of_few_corners(axes, straight)))
    ends = shapely.get_coordinates(straight[of_row]).reshape(-1, 2, 2)
    along, across, offset = end - start, ends[:, 1] - ends[:, 0], ends[:, 0] - start
    lengths = np.hypot(*along.T), np.hypot(*across.T)
    turn = _cross_product(along, across)
    with np.errstate(divide="ignore", invalid="ignore"):
        places = _cross_product(offset, across) / turn, _cross_product(offset, along) / turn
        sine = np.abs(turn) / (lengths[0] * lengths[1])
        # Half of what a run is longer than, on each side of where the axes meet.
        half = CERTAINLY * longest[of_row] / 2
        beside = axes.beside[of_row]
        runs = sine * half <= half_strip[of_row] - beside
        for place, length in zip(places, lengths):
            runs &= (place * length >= half + beside) & ((1 - place) * length >= half + beside)
    result[of_row[runs]] = True
    return result


def _of_few_corners(axes: SimpleAxes, straight: Geometries) -> NDArray[np.bool_]:
    """Return where an axis can be drawn with few corners and the other one has none."""
    few: NDArray[np.bool_] = axes.few & (shapely.get_num_coordinates(straight) == 2)
    return few


def _pieces(axes: Geometries, rows: Rows) -> tuple[Numbers, Numbers, Rows]:
    """Return start and end of each straight piece of the axes of some rows, and its row."""
    corners, at = shapely.get_coordinates(axes[rows], return_index=True)
    same = at[:-1] == at[1:]
    return corners[:-1][same], corners[1:][same], rows[at[:-1][same]]


def _cross_product(one: Numbers, other: Numbers) -> Numbers:
    result: Numbers = one[:, 0] * other[:, 1] - one[:, 1] * other[:, 0]
    return result
