"""The axis of a street or canal: a smooth line on which places are named by station and offset."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from shapely import Polygon
from shapely.geometry import LineString, Point

_STEP_M = 1.0


class Axis:
    """A smooth line through control points, measured in metres from its begin.

    A station is a distance along the axis, an offset a distance square to it; left of the direction is positive.
    """

    def __init__(self, control_points: Sequence[tuple[float, float]]) -> None:
        curve = _through(np.asarray(control_points, dtype=float))
        self._points = _resampled(curve, _STEP_M)
        steps = np.hypot(*np.diff(self._points, axis=0).T)
        self._stations = np.concatenate([[0.0], np.cumsum(steps)])
        tangents = np.gradient(self._points, axis=0)
        tangents /= np.hypot(tangents[:, 0], tangents[:, 1])[:, None]
        self._normals = np.column_stack([-tangents[:, 1], tangents[:, 0]])
        self.length = float(self._stations[-1])
        self.geometry = LineString(self._points)

    def at(self, station: float, offset: float = 0.0) -> Point:
        """Return the point at a station and an offset (metres)."""
        return Point(self._coordinates(np.array([station]), offset)[0])

    def direction(self, station: float) -> np.ndarray:
        """Return the unit vector along the axis at a station."""
        normal = self._normal(np.array([station]))[0]
        return np.array([normal[1], -normal[0]])

    def line(self, start: float, end: float, offset: float = 0.0) -> LineString:
        """Return the part between two stations, moved sideways by ``offset``."""
        return LineString(self._coordinates(self._between(start, end), offset)).simplify(0.02)

    def strip(self, start: float, end: float, inner: float, outer: float) -> Polygon:
        """Return the strip between two stations and two offsets."""
        stations = self._between(start, end)
        there, back = self._coordinates(stations, inner), self._coordinates(stations, outer)
        return Polygon(np.vstack([there, back[::-1]])).simplify(0.02).buffer(0)

    def station_of(self, point: Point) -> float:
        """Return the station of the place on the axis nearest to a point."""
        return float(self.geometry.project(point))

    def _between(self, start: float, end: float) -> np.ndarray:
        inside = self._stations[(self._stations > start + 0.05) & (self._stations < end - 0.05)]
        return np.concatenate([[start], inside, [end]])

    def _normal(self, stations: np.ndarray) -> np.ndarray:
        columns = [np.interp(stations, self._stations, self._normals[:, axis]) for axis in (0, 1)]
        normals = np.column_stack(columns)
        return normals / np.hypot(normals[:, 0], normals[:, 1])[:, None]

    def _coordinates(self, stations: np.ndarray, offset: float) -> np.ndarray:
        columns = [np.interp(stations, self._stations, self._points[:, axis]) for axis in (0, 1)]
        return np.column_stack(columns) + offset * self._normal(stations)


def _through(points: np.ndarray, parts: int = 24) -> np.ndarray:
    """Return a Catmull-Rom curve through the points."""
    if len(points) == 2:
        return points
    padded = np.vstack([2 * points[0] - points[1], points, 2 * points[-1] - points[-2]])
    t = np.linspace(0.0, 1.0, parts, endpoint=False)[:, None]
    pieces = []
    for p0, p1, p2, p3 in zip(padded, padded[1:], padded[2:], padded[3:]):
        square, cube = t**2, t**3
        curve = 2 * p1 + (p2 - p0) * t + (2 * p0 - 5 * p1 + 4 * p2 - p3) * square
        pieces.append(0.5 * (curve + (3 * p1 - p0 - 3 * p2 + p3) * cube))
    return np.vstack([*pieces, points[-1:]])


def _resampled(curve: np.ndarray, step: float) -> np.ndarray:
    lengths = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(curve, axis=0).T))])
    count = max(2, round(lengths[-1] / step) + 1)
    stations = np.linspace(0.0, lengths[-1], count)
    return np.column_stack([np.interp(stations, lengths, curve[:, axis]) for axis in (0, 1)])
