"""Clear horizontal distance between bodies."""

from __future__ import annotations

import numpy as np
import shapely

from wijkaanpak_plugin.analysis.arrays import Rows
from wijkaanpak_plugin.analysis.bodies.pieces import are_large, distances_within
from wijkaanpak_plugin.analysis.bodies.prepared import Numbers, PreparedBodies
from wijkaanpak_plugin.analysis.bodies.shapes import Geometries

#: Distances are compared in tenths of a millimetre: 2.5 m must not become 2.4999999 m by arithmetic or a file format.
_DECIMALS = 4


def clear_distances(
    left: PreparedBodies, a: Rows, right: PreparedBodies, b: Rows, reach: Numbers | None = None
) -> Numbers:
    """Return the clear horizontal distance of each pair in metres; round bodies are measured from their centre.

    reach: how far it matters; what lies farther from a shape of many corners may come out as infinite.
    """
    one, one_radius = core(left, a)
    other, other_radius = core(right, b)
    if reach is None:
        distance = shapely.distance(one, other)
    else:
        distance = _within(one, a, other, b, reach + one_radius + other_radius)
    return np.round(np.maximum(distance - one_radius - other_radius, 0.0), _DECIMALS)


def _within(one: Geometries, a: Rows, other: Geometries, b: Rows, reach: Numbers) -> Numbers:
    large = are_large(one)
    other_large = ~large & are_large(other)
    plain = ~large & ~other_large
    if plain.all():
        return np.asarray(shapely.distance(one, other), dtype=float)
    distance = np.empty(len(one))
    distance[plain] = shapely.distance(one[plain], other[plain])
    distance[large] = distances_within(one[large], a[large], other[large], reach[large])
    rest = other_large
    distance[rest] = distances_within(other[rest], b[rest], one[rest], reach[rest])
    return distance


def core(bodies: PreparedBodies, rows: Rows) -> tuple[Geometries, Numbers]:
    """Return what distances are measured from, and how far the body reaches beyond it: half the width of a point."""
    points = shapely.get_dimensions(bodies.shape[rows]) == 0
    shape, radius = bodies.footprint[rows], np.zeros(len(rows))
    if points.any():
        shape[points], radius[points] = bodies.shape[rows[points]], bodies.width[rows[points]] / 2
    return shape, radius
