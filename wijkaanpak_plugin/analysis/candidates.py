"""Which pairs are worth judging: one tree over the footprints, asked with each body's surroundings."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.fit import Rows
from wijkaanpak_plugin.analysis.prepared import PreparedBodies
from wijkaanpak_plugin.analysis.progress import Feedback, portions
from wijkaanpak_plugin.analysis.rule_arrays import RuleArrays
from wijkaanpak_plugin.analysis.shapes import boxes_around, buffered, share_of
from wijkaanpak_plugin.domain.body import CLAIM, EXISTING, WORK

#: A work is about an existing body of its kind when this share of the one lies along the other ...
OBJECT_SHARE = 0.5
#: ... within this distance. Assumption: works are drawn over what they replace, the network in pieces of its own.
OBJECT_DISTANCE_M = 0.5


def fit_candidates(bodies: PreparedBodies, rules: RuleArrays, feedback: Feedback = None) -> Iterator[tuple[Rows, Rows]]:
    """Yield pairs of rows (claim or work, existing) and (claim, claim) whose boxes are near enough for some rule.

    A pair of claims comes once, the first in order first; a planned work is never paired with the object it is about:
    a body of its own kind that lies along it.
    """
    targets = np.flatnonzero(bodies.origin != WORK)
    reach = rules.reach[bodies.kind] + bodies.accuracy + bodies.accuracy.max(initial=0.0)
    movers = np.flatnonzero((bodies.origin != EXISTING) & (rules.reach[bodies.kind] >= 0))
    if not len(targets) or not len(movers):
        return
    tree = shapely.STRtree(bodies.footprint[targets])
    for portion in portions(len(movers), feedback):
        asking = movers[portion]
        asked, hits = tree.query(boxes_around(bodies.bounds[asking], reach[asking]))
        a, b = asking[asked], targets[hits]
        pair = _allowed_pairs(bodies, a, b)
        yield a[pair], b[pair]


def _allowed_pairs(bodies: PreparedBodies, a: Rows, b: Rows) -> NDArray[np.bool_]:
    against_existing = bodies.origin[b] == EXISTING
    both_claims = (bodies.origin[a] == CLAIM) & ~against_existing & (a < b)
    pair = against_existing | both_claims
    alike = against_existing & (bodies.origin[a] == WORK) & (bodies.kind_key[a] == bodies.kind_key[b])
    rows = np.flatnonzero(alike)
    pair[rows] = ~_is_about(bodies, a[rows], b[rows])
    return pair


def _is_about(bodies: PreparedBodies, works: Rows, existing: Rows) -> NDArray[np.bool_]:
    """Return where a work is about the existing body of its kind, or about the net of one owner that joins it."""
    one_net = (bodies.owner[works] == bodies.owner[existing]) & (bodies.owner[works] != "")
    joined = one_net & shapely.intersects(bodies.footprint[works], bodies.footprint[existing])
    return joined | _lies_along(bodies, existing, works) | _lies_along(bodies, works, existing)


def _lies_along(bodies: PreparedBodies, part: Rows, whole: Rows) -> NDArray[np.bool_]:
    """Return where at least half of ``part`` lies along ``whole``, by area, by length, or as a point."""
    common = shapely.intersection(bodies.shape[part], buffered(bodies.footprint[whole], OBJECT_DISTANCE_M))
    return share_of(common, bodies.shape[part]) >= OBJECT_SHARE


def near_pairs(
    bodies: PreparedBodies, rows: Rows, distance_m: float, feedback: Feedback = None
) -> Iterator[tuple[Rows, Rows]]:
    """Yield pairs among ``rows`` whose boxes lie within ``distance_m``, each pair once, the first in order first."""
    if len(rows) < 2:
        return
    tree = shapely.STRtree(bodies.footprint[rows])
    for portion in portions(len(rows), feedback):
        asked, hits = tree.query(boxes_around(bodies.bounds[rows[portion]], distance_m))
        a, b = rows[portion][asked], rows[hits]
        yield a[a < b], b[a < b]
