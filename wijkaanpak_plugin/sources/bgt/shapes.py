"""Shapes of many objects at once: one by one the calls would take longer than the reading of the XML."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.sources.bgt.object_types import LINE, POINT, POLYGON
from wijkaanpak_plugin.sources.bgt.outline import Part

#: So many numbers are gathered before they become shapes: enough to be quick, few enough to take no memory.
_PORTION = 100_000

_MULTI = {POLYGON: shapely.multipolygons, LINE: shapely.multilinestrings, POINT: shapely.multipoints}


class Shapes:
    """Shapes of one sort, an object at a time: simple where it has one part, else a multi of its sort."""

    def __init__(self, sort: str) -> None:
        self._sort = sort
        self._made: list[NDArray[np.object_]] = []
        self._begin()

    def _begin(self) -> None:
        self._numbers: list[float] = []
        self._positions: list[int] = []  # of each path
        self._paths: list[int] = []  # of each part
        self._parts: list[int] = []  # of each object

    def add(self, parts: list[Part]) -> None:
        """Add an object with these parts, as `Outline.parts` gives them."""
        self._parts.append(len(parts))
        for part in parts:
            self._paths.append(len(part))
            for path in part:
                self._positions.append(len(path) // 2)
                self._numbers += path
        if len(self._numbers) > _PORTION:
            self._make()

    def all(self) -> NDArray[np.object_]:
        """Return the shapes of all objects, in their order."""
        self._make()
        return np.concatenate(self._made)

    def _make(self) -> None:
        positions = np.array(self._numbers, dtype=float).reshape(-1, 2)
        parts = self._simple(positions)
        counts = np.array(self._parts, dtype=int)
        starts = np.cumsum(counts) - counts
        shapes = parts[starts] if len(counts) else np.empty(0, dtype=object)
        for number in np.flatnonzero(counts > 1):
            shapes[number] = _MULTI[self._sort](parts[starts[number] : starts[number] + counts[number]])
        self._made.append(shapes)
        self._begin()

    def _simple(self, positions: NDArray[np.float64]) -> NDArray[np.object_]:
        """Return a shape for each part."""
        if self._sort == POINT:
            points: NDArray[np.object_] = shapely.points(positions[_firsts(self._positions)])
            return points
        path = np.repeat(np.arange(len(self._positions)), self._positions)
        if self._sort == LINE:
            lines: NDArray[np.object_] = shapely.linestrings(positions, indices=path)
            return lines
        rings = shapely.linearrings(positions, indices=path)
        polygons: NDArray[np.object_] = shapely.polygons(
            rings, indices=np.repeat(np.arange(len(self._paths)), self._paths)
        )
        return polygons


def _firsts(counts: list[int]) -> NDArray[np.int64]:
    """Return where each run begins of runs of so many."""
    ends: NDArray[np.int64] = np.cumsum(counts, dtype=np.int64)
    return ends - np.array(counts, dtype=np.int64)
