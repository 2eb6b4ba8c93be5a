"""Displacement of markers on a map, so that they do not cover each other."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.float64]

_STEPS = 400
#: How strongly a marker is drawn back to its place, per step.
_PULL = 0.03
_GOLDEN_ANGLE = np.pi * (3.0 - np.sqrt(5.0))


def displaced(places: Points, distance: float, width: float, height: float, obstacles: Points, clear: Points) -> Points:
    """Return where markers go that belong to ``places`` (both n x 2, in millimetres on the sheet).

    Markers end at least ``distance`` apart where there is room for that, ``clear`` (m) from the centres of obstacles
    (m x 2), and inside the frame from (0, 0) to (width, height). The same input gives the same output.
    """
    if not len(places):
        return places.reshape(0, 2)
    angle = np.arange(len(places)) * _GOLDEN_ANGLE
    # Markers of one and the same place need a direction in which to part.
    moved = places + 0.05 * distance * np.column_stack([np.cos(angle), np.sin(angle)])
    margin = distance / 2
    low, high = np.array([margin, margin]), np.array([width - margin, height - margin])
    for step in range(_STEPS):
        pull = _PULL if step < _STEPS * 0.7 else 0.0
        moved = moved + pull * (places - moved) + _apart(moved, distance) + _away(moved, obstacles, clear)
        moved = np.clip(moved, low, np.maximum(low, high))
    return moved


def _apart(points: Points, distance: float) -> Points:
    gap = points[:, None, :] - points[None, :, :]
    length = np.hypot(gap[..., 0], gap[..., 1])
    np.fill_diagonal(length, np.inf)
    push = np.clip(distance * 1.02 - length, 0.0, None) / 2
    return np.asarray((gap / np.maximum(length, 1e-6)[..., None] * push[..., None]).sum(axis=1) * 0.6)


def _away(points: Points, obstacles: Points, clear: Points) -> Points:
    if not len(obstacles):
        return np.zeros_like(points)
    gap = points[:, None, :] - obstacles[None, :, :]
    length = np.hypot(gap[..., 0], gap[..., 1])
    push = np.clip(clear - length, 0.0, None)
    return np.asarray((gap / np.maximum(length, 1e-6)[..., None] * push[..., None]).sum(axis=1) * 0.5)
