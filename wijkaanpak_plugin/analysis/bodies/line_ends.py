"""Ends of lines, and the nets that pieces of existing cables and pipes make: where two pieces meet is no end."""

from __future__ import annotations

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.arrays import Texts
from wijkaanpak_plugin.analysis.bodies.shapes import Geometries

Flags = NDArray[np.bool_]

#: The group of cables, pipes and what lies around them.
NETS = "cable_or_pipe"
#: Pieces of one kind and owner whose ends lie so near each other are one net; engine, section 2.1.
NET_END_M = 0.1
_NO_END = shapely.Point()


def own_ends(shapes: Geometries) -> Geometries:
    """Return the ends of each line, of anything else an empty point; where parts of one line meet is none."""
    ends = np.full(len(shapes), _NO_END, dtype=object)
    lines = np.flatnonzero(shapely.get_dimensions(shapes) == 1)
    found = shapely.boundary(shapes[lines])
    found[shapely.is_missing(found)] = _NO_END
    ends[lines] = found
    return ends


def join_end_to_end(one: Geometries, other: Geometries) -> Flags:
    """Return where two lines end at the same place, pair by pair."""
    near: Flags = shapely.distance(own_ends(one), own_ends(other)) <= NET_END_M
    return near


def ends_and_nets(
    shapes: Geometries, pieces: Flags, kind: NDArray[np.int64], owner: Texts
) -> tuple[Geometries, NDArray[np.int64]]:
    """Return the ends of lines, and the number of the net that each of the ``pieces`` belongs to, -1 for the rest.

    Pieces of one kind and owner that meet end to end are one net, and end where the net does.
    """
    ends, net = own_ends(shapes), np.full(len(shapes), -1, dtype=np.int64)
    rows = np.flatnonzero(pieces & ~shapely.is_empty(ends))
    net[rows] = rows
    if len(rows) < 2:
        return ends, net
    points, at = shapely.get_parts(ends[rows], return_index=True)
    sort = pd.factorize(owner[rows])[0] * (int(kind.max()) + 2) + kind[rows]
    one, other = shapely.STRtree(points).query(points, predicate="dwithin", distance=NET_END_M)
    linked = (sort[at[one]] == sort[at[other]]) & (at[one] != at[other])
    one, other = one[linked], other[linked]
    if not len(one):
        return ends, net
    net[rows] = rows[_connected(len(rows), at[one], at[other])]
    inner = np.zeros(len(points), dtype=bool)
    inner[one] = True
    for row in np.unique(at[inner]):
        of_row = _range(at, int(row))
        kept = points[of_row][~inner[of_row]]
        ends[rows[row]] = shapely.multipoints(kept) if len(kept) else _NO_END
    return ends, net


def _range(at: NDArray[np.int64], row: int) -> slice:
    """Return the points of one row; they stand in order of the rows."""
    return slice(int(np.searchsorted(at, row, side="left")), int(np.searchsorted(at, row, side="right")))


def _connected(count: int, one: NDArray[np.int64], other: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return for each of ``count`` things the first one that it is linked with, directly or by others."""
    first = np.arange(count, dtype=np.int64)
    while True:
        before = first.copy()
        np.minimum.at(first, one, before[other])
        np.minimum.at(first, before[one], before[other])
        first = first[first]
        if (first == before).all():
            return first
