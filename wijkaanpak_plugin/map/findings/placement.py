"""Where markers stand: beside their places, apart from each other, and only as many as a map bears.

Pixels of the map, from its top left. Knows no map and no finding.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

#: Pixels that stay free between two markers.
APART = 6.0
#: Places that lie within so many pixels are one place for who looks at the map.
ONE_PLACE = 10.0
#: So many markers are drawn at most; of the others is said how many there are. Status: assumption.
MOST = 150
#: Steps from a place to where its marker may stand, in widths and heights of a marker: right above first, around it
#: then, further away last.
_STEPS = tuple(
    (x * far, y * far)
    for far in (1.0, 1.8)
    for x, y in ((0.6, -1.0), (-0.6, -1.0), (0.6, 1.0), (-0.6, 1.0), (1.0, 0.0), (-1.0, 0.0), (0.0, -1.4), (0.0, 1.4))
)


@dataclass(frozen=True)
class PlacedMarker:
    """row: which of the findings it is the marker of. x, y: its place. left, top: of the marker. more: so many others
    that lie here, or belong to the same claim, have no marker of their own.
    """

    row: int
    x: float
    y: float
    left: float
    top: float
    more: int


def in_view(points: NDArray[np.float64], width: float, height: float) -> NDArray[np.int64]:
    """Return which places (n, 2) lie on the map, in their order."""
    inside = (points >= 0).all(axis=1) & (points[:, 0] <= width) & (points[:, 1] <= height)
    return np.flatnonzero(inside)


def one_each(rows: NDArray[np.int64], codes: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the first row of each code and how many others it stands for; a code below 0 stands for itself.

    rows: which places, the most important first. codes: (n,) of all places, such as the number of a claim.
    """
    own = codes[rows]
    alone = own < 0
    own = np.where(alone, codes.max(initial=0) + 1 + np.arange(len(rows)), own)
    _code, first, count = np.unique(own, return_index=True, return_counts=True)
    order = np.argsort(first)
    return rows[first[order]], count[order] - 1


def place_markers(
    points: NDArray[np.float64],
    rows: NDArray[np.int64],
    more: NDArray[np.int64],
    marker: tuple[float, float],
    view: tuple[float, float],
) -> list[PlacedMarker]:
    """Place the markers of these rows so that they are ``APART``; what finds no room is counted by who stands there.

    points: (n, 2) of all places. rows: the most important first. more: how many others each of these stands for.
    marker, view: width and height.
    """
    rows, more = _thinned(points, rows, more)
    taken = _Taken(marker)
    placed: list[PlacedMarker] = []
    crowded: list[tuple[int, int]] = []
    for row, others in zip(rows.tolist(), more.tolist()):
        x, y = points[row].tolist()
        spot = next((spot for spot in _spots(x, y, marker, view) if taken.by(*spot) is None), None)
        if spot is None:
            nearest = taken.by(*next(iter(_spots(x, y, marker, view)), (x, y)))
            crowded.append((nearest if nearest is not None else 0, others + 1))
            continue
        taken.take(*spot, len(placed))
        placed.append(PlacedMarker(row, x, y, *spot, others))
    for number, others in crowded:
        if placed:
            one = placed[number]
            placed[number] = PlacedMarker(one.row, one.x, one.y, one.left, one.top, one.more + others)
    return placed


def _thinned(
    points: NDArray[np.float64], rows: NDArray[np.int64], more: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Keep the most important of the rows that lie at one place, with the number of the others; at most ``MOST``."""
    side = ONE_PLACE
    while len(rows):
        columns, lines = np.floor(points[rows] / side).astype(np.int64).T
        _cell, first, which = np.unique(columns * (1 << 20) + lines, return_index=True, return_inverse=True)
        counts = np.bincount(which.ravel(), weights=more + 1, minlength=len(first)).astype(np.int64) - 1
        order = np.argsort(first)
        rows, more = rows[first[order]], counts[order]
        if len(rows) <= MOST:
            break
        side *= 1.5
    return rows, more


def _spots(x: float, y: float, marker: tuple[float, float], view: tuple[float, float]) -> Sequence[tuple[float, float]]:
    """Return where the marker of a place may stand (left, top), the best first; none outside the map."""
    width, height = marker
    spots = [(x + dx * (width + APART) - width / 2, y + dy * (height + APART) - height / 2) for dx, dy in _STEPS]
    return [
        (left, top)
        for left, top in spots
        if left >= 0 and left + width <= view[0] and top >= 0 and top + height <= view[1]
    ]


class _Taken:
    """Room that is taken, looked up in a grid of which each cell is as large as a marker."""

    def __init__(self, marker: tuple[float, float]) -> None:
        self._wide, self._high = marker[0] + APART, marker[1] + APART
        self._cells: dict[tuple[int, int], list[tuple[float, float, int]]] = {}

    def by(self, left: float, top: float) -> int | None:
        """Return the number of a marker that is too near to this room, None when there is none."""
        column, row = int(left // self._wide), int(top // self._high)
        for x in (column - 1, column, column + 1):
            for y in (row - 1, row, row + 1):
                for other_left, other_top, number in self._cells.get((x, y), ()):
                    if abs(other_left - left) < self._wide and abs(other_top - top) < self._high:
                        return number
        return None

    def take(self, left: float, top: float, number: int) -> None:
        """Take this room."""
        cell = int(left // self._wide), int(top // self._high)
        self._cells.setdefault(cell, []).append((left, top, number))
