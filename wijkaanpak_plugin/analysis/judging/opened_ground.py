"""Ground that works open, and what two works have in common of it.

Opened ground is the footprint with a working strip all round; works on a building open no ground, theirs is the
footprint itself.
"""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.bodies.prepared import Numbers, PreparedBodies
from wijkaanpak_plugin.analysis.bodies.shapes import Geometries, buffered, visible_zones
from wijkaanpak_plugin.analysis.judging.distance import Rows
from wijkaanpak_plugin.analysis.judging.overlap import overlaps
from wijkaanpak_plugin.domain.body import OPENS_BUILDING

#: Width of the strip around a footprint that is opened with it, in metres. Status: assumption.
WORKING_STRIP_M = 1.0

#: Lines that run as near to each other as this, over at least this length, lie under the same paving, in metres.
#: Status: assumption.
SAME_PAVING_M, SAME_PAVING_LENGTH_M = 5.0, 25.0

#: Two works farther apart than the first (m) have something to share only where they have one of the other two in
#: common (m2, m). Status: assumption.
APART_M, LEAST_AREA_M2, LEAST_LENGTH_M = 5.0, 10.0, 25.0

#: Works run along each other within this share of the search distance. Status: assumption.
ALONG_SHARE = 0.5


def opened_ground(bodies: PreparedBodies, rows: Rows) -> Geometries:
    """Return the ground that the works of some bodies open."""
    return buffered(bodies.footprint[rows], _strips(bodies, rows))


def common_area(bodies: PreparedBodies, a: Rows, b: Rows, distance: Numbers) -> Numbers:
    """Return the opened ground that two works have in common in m2; distance: clear distance of their footprints."""
    area = np.zeros(len(a))
    near = np.flatnonzero(_strips_overlap(bodies, a, b, distance) | _on_building(bodies, a))
    area[near] = shapely.area(_common_ground(bodies, a[near], b[near], _strips(bodies, a[near])))
    return area


def common_length(bodies: PreparedBodies, a: Rows, b: Rows, radius: float, distance: Numbers) -> Numbers:
    """Return for two lines the smaller of the lengths that each runs within ``radius`` of the other, else NaN."""
    length = np.full(len(a), np.nan)
    lines = _are_lines(bodies, a, b)
    length[lines] = 0.0
    near = np.flatnonzero(lines & (distance <= radius))
    length[near] = _lengths_along(bodies, a[near], b[near], radius)
    return length


def same_paving(bodies: PreparedBodies, a: Rows, b: Rows, distance: Numbers) -> NDArray[np.bool_]:
    """Return where the works of two bodies open the same paving: their opened ground overlaps, or they are lines that
    run near each other for long enough. Works on buildings open none.
    """
    same = _strips_overlap(bodies, a, b, distance)
    beside = ~same & (distance <= SAME_PAVING_M) & _are_lines(bodies, a, b)
    rows = np.flatnonzero(beside & ~_on_building(bodies, a))
    same[rows] = _lengths_along(bodies, a[rows], b[rows], SAME_PAVING_M) >= SAME_PAVING_LENGTH_M
    return same


def share_enough(
    bodies: PreparedBodies, a: Rows, b: Rows, distance: Numbers, search_distance_m: float
) -> NDArray[np.bool_]:
    """Return where two works lie near each other, or have enough in common to do them in one go."""
    enough = distance <= APART_M
    far = np.flatnonzero(~enough)
    a, b, distance = a[far], b[far], distance[far]
    # A line that is shorter has no such length in common, and needs no measuring.
    shorter = np.minimum(shapely.length(bodies.shape[a]), shapely.length(bodies.shape[b]))
    long = np.flatnonzero(shorter >= LEAST_LENGTH_M)
    along = common_length(bodies, a[long], b[long], search_distance_m * ALONG_SHARE, distance[long])
    enough[far[long]] = along >= LEAST_LENGTH_M
    enough[far] |= common_area(bodies, a, b, distance) >= LEAST_AREA_M2
    return enough


def on_one_building(bodies: PreparedBodies, a: Rows, b: Rows) -> NDArray[np.bool_]:
    """Return where two works on buildings are on the same one: one lies on the other, not only beside it."""
    return overlaps(bodies, a, bodies, b).lies_in


def works_zones(bodies: PreparedBodies, a: Rows, b: Rows, distance: Numbers) -> Geometries:
    """Return the place of what two works share: their common opened ground, or what lies between them."""
    half = np.where(_strips_overlap(bodies, a, b, distance), 0.0, distance / 2)
    radius = np.where(_on_building(bodies, a), 0.0, WORKING_STRIP_M + half)
    return visible_zones(_common_ground(bodies, a, b, radius), bodies.footprint[a], bodies.footprint[b])


def _strips(bodies: PreparedBodies, rows: Rows) -> Numbers:
    return np.where(_on_building(bodies, rows), 0.0, WORKING_STRIP_M)


def _on_building(bodies: PreparedBodies, rows: Rows) -> NDArray[np.bool_]:
    on: NDArray[np.bool_] = bodies.opens[rows] == OPENS_BUILDING
    return on


def _strips_overlap(bodies: PreparedBodies, a: Rows, b: Rows, distance: Numbers) -> NDArray[np.bool_]:
    return (distance < 2 * WORKING_STRIP_M) & ~_on_building(bodies, a) & ~_on_building(bodies, b)


def _are_lines(bodies: PreparedBodies, a: Rows, b: Rows) -> NDArray[np.bool_]:
    lines: NDArray[np.bool_] = (shapely.get_dimensions(bodies.shape[a]) == 1) & (
        shapely.get_dimensions(bodies.shape[b]) == 1
    )
    return lines


def _common_ground(bodies: PreparedBodies, a: Rows, b: Rows, radius: Numbers) -> Geometries:
    """Return what both footprints, grown by ``radius``, have in common."""
    first, second = _grown(bodies, a, b, radius)
    return shapely.intersection(first, second)


def _lengths_along(bodies: PreparedBodies, a: Rows, b: Rows, radius: float) -> Numbers:
    near_a, near_b = _grown(bodies, a, b, np.full(len(a), radius))
    along = np.minimum(
        shapely.length(shapely.intersection(bodies.shape[a], near_b)),
        shapely.length(shapely.intersection(bodies.shape[b], near_a)),
    )
    return np.asarray(along, dtype=float)


def _grown(bodies: PreparedBodies, a: Rows, b: Rows, radius: Numbers) -> tuple[Geometries, Geometries]:
    """Grow each body once per radius, however many pairs it stands in; returns the shapes of both sides."""
    # Row and radius in one number: rows of a table take far longer to tell apart.
    wanted = np.concatenate([a, b]) + 1j * np.concatenate([radius, radius])
    single, place = np.unique(wanted, return_inverse=True)
    shapes = buffered(bodies.footprint[single.real.astype(np.int64)], single.imag)
    place = place.reshape(-1)
    return shapes[place[: len(a)]], shapes[place[len(a) :]]
