"""Candidate pairs, worth judging: one tree over the footprints, asked with each body's surroundings."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies
from wijkaanpak_plugin.analysis.bodies.shapes import boxes_around
from wijkaanpak_plugin.analysis.judging.alternatives import alternatives
from wijkaanpak_plugin.analysis.judging.fit import Rows
from wijkaanpak_plugin.analysis.judging.renewals import continues, renews
from wijkaanpak_plugin.analysis.judging.rule_arrays import RuleArrays
from wijkaanpak_plugin.analysis.progress import Feedback, portions
from wijkaanpak_plugin.domain.body import CLAIM, EXISTING, WORK

#: Bodies asked for at once, so that a cancel is heard and the pairs of one portion fit in memory.
ASKED_AT_ONCE = 2_000


def fit_candidates(bodies: PreparedBodies, rules: RuleArrays, feedback: Feedback = None) -> Iterator[tuple[Rows, Rows]]:
    """Yield pairs of rows whose boxes are near enough for some rule: (claim or work, existing), (claim, claim or work).

    A pair of claims comes once, the first in order first.
    """
    slack = bodies.slack
    reach = rules.reach[bodies.kind].clip(min=0.0) + slack
    ruled = (rules.reach[bodies.kind] >= 0) | (bodies.design != "")
    proposals = np.flatnonzero((bodies.origin != EXISTING) & ruled)
    if not len(proposals):
        return
    # What is not known of a target widens its own box: one bad location does not widen every question.
    tree = shapely.STRtree(boxes_around(bodies.bounds, slack))
    for portion in portions(len(proposals), feedback, size=ASKED_AT_ONCE):
        asking = proposals[portion]
        asked, hits = tree.query(boxes_around(bodies.bounds[asking], reach[asking]))
        a, b = asking[asked], hits
        once = (bodies.origin[b] != CLAIM) | (a < b)
        a, b = a[once], b[once]
        pair = comparable(bodies, a, bodies, b)
        yield a[pair], b[pair]


def comparable(left: PreparedBodies, a: Rows, right: PreparedBodies, b: Rows) -> NDArray[np.bool_]:
    """Return which pairs are compared: what is proposed with what exists, and claims with claims and works.

    Not a body with itself or with a copy or part of the same claim, not a planned work with what it renews or joins,
    and not two claims of which each stands in a package but no package holds both.
    """
    against_existing = (right.origin[b] == EXISTING) & (left.origin[a] != EXISTING)
    proposed = (left.origin[a] == CLAIM) & (right.origin[b] != EXISTING)
    pair: NDArray[np.bool_] = (against_existing | proposed) & (left.family[a] != right.family[b])
    alike = pair & (left.origin[a] == WORK)
    rows = np.flatnonzero(alike)
    if len(rows):
        pair[rows] = ~(renews(left, a[rows], right, b[rows]) | continues(left, a[rows], right, b[rows]))
    rows = np.flatnonzero(pair & proposed)
    pair[rows] = ~alternatives(left, a[rows], right, b[rows])
    return pair
