"""Candidate pairs, worth judging: one tree over the footprints, asked with each body's surroundings."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies
from wijkaanpak_plugin.analysis.bodies.shapes import boxes_around, buffered, share_of
from wijkaanpak_plugin.analysis.judging.fit import Rows
from wijkaanpak_plugin.analysis.judging.rule_arrays import RuleArrays
from wijkaanpak_plugin.analysis.progress import Feedback, portions
from wijkaanpak_plugin.domain.body import CLAIM, EXISTING, WORK

#: Bodies asked for at once, so that a cancel is heard and the pairs of one portion fit in memory.
ASKED_AT_ONCE = 2_000

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
    reach = rules.reach[bodies.kind] + bodies.accuracy
    proposals = np.flatnonzero((bodies.origin != EXISTING) & (rules.reach[bodies.kind] >= 0))
    if not len(targets) or not len(proposals):
        return
    # The accuracy of a target widens its own box: one bad location does not widen every question.
    tree = shapely.STRtree(boxes_around(bodies.bounds[targets], bodies.accuracy[targets]))
    for portion in portions(len(proposals), feedback, size=ASKED_AT_ONCE):
        asking = proposals[portion]
        asked, hits = tree.query(boxes_around(bodies.bounds[asking], reach[asking]))
        a, b = asking[asked], targets[hits]
        pair = comparable(bodies, a, bodies, b) & ((bodies.origin[b] == EXISTING) | (a < b))
        yield a[pair], b[pair]


def comparable(left: PreparedBodies, a: Rows, right: PreparedBodies, b: Rows) -> NDArray[np.bool_]:
    """Return which pairs are compared in the end state: claim or work with existing, and claim with claim.

    Not a body with itself or with a copy or part of the same claim, and not a planned work with the object it is about.
    """
    against_existing = (right.origin[b] == EXISTING) & (left.origin[a] != EXISTING)
    both_claims = (left.origin[a] == CLAIM) & (right.origin[b] == CLAIM)
    pair = (against_existing | both_claims) & (left.family[a] != right.family[b])
    alike = pair & (left.origin[a] == WORK) & (left.kind_key[a] == right.kind_key[b])
    rows = np.flatnonzero(alike)
    if len(rows):
        pair[rows] = ~_is_about(left, a[rows], right, b[rows])
    return pair


def _is_about(left: PreparedBodies, works: Rows, right: PreparedBodies, existing: Rows) -> NDArray[np.bool_]:
    """Return where a work is about the existing body of its kind, or about the net of one owner that joins it."""
    one_net = (left.owner[works] == right.owner[existing]) & (left.owner[works] != "")
    joined = one_net & shapely.intersects(left.footprint[works], right.footprint[existing])
    return joined | _lies_along(right, existing, left, works) | _lies_along(left, works, right, existing)


def _lies_along(one: PreparedBodies, part: Rows, other: PreparedBodies, whole: Rows) -> NDArray[np.bool_]:
    """Return where at least half of ``part`` lies along ``whole``, by area, by length, or as a point."""
    near = buffered(other.footprint[whole], OBJECT_DISTANCE_M)
    return share_of(shapely.intersection(one.shape[part], near), one.shape[part]) >= OBJECT_SHARE
