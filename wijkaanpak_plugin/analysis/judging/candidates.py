"""Candidate pairs, worth judging: one tree over the footprints, asked with each body's surroundings."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.bodies.prepared import Numbers, PreparedBodies
from wijkaanpak_plugin.analysis.bodies.shapes import boxes_around
from wijkaanpak_plugin.analysis.judging.alternatives import alternatives
from wijkaanpak_plugin.analysis.judging.fit import Rows
from wijkaanpak_plugin.analysis.judging.renewals import continues, renews
from wijkaanpak_plugin.analysis.judging.rule_arrays import RuleArrays
from wijkaanpak_plugin.analysis.progress import Feedback, part_of, portions
from wijkaanpak_plugin.domain.body import CLAIM, EXISTING, WORK

#: Bodies asked for at once, so that a cancel is heard ...
ASKED_AT_ONCE = 2_000
#: ... and so many of them go to the tree together, however many others each of them meets there.
_QUERIED_AT_ONCE = 200
#: Pairs that come at once, so that all that is measured of them fits in memory.
PAIRS_AT_ONCE = 100_000


def fit_candidates(
    bodies: PreparedBodies, rules: RuleArrays, feedback: Feedback = None, judged: NDArray[np.bool_] | None = None
) -> Iterator[tuple[Rows, Rows]]:
    """Yield pairs of rows whose boxes are near enough for some rule: (claim or work, existing), (claim, claim or work).

    A pair of claims comes once, the first in order first. judged: (n,) the bodies that one of each pair must be; None:
    all pairs.
    """
    slack = bodies.slack
    reach = rules.reach[bodies.kind].clip(min=0.0) + slack
    ruled = (rules.reach[bodies.kind] >= 0) | (bodies.design != "")
    asking = (bodies.origin != EXISTING) & ruled
    everything = np.ones(len(bodies), dtype=bool)
    # What is not asked about itself may meet what is; and only that.
    asked_of = [(asking, everything)] if judged is None else [(asking & judged, everything), (asking & ~judged, judged)]
    for number, (those, others) in enumerate(asked_of):
        part = part_of(feedback, number / len(asked_of), (number + 1) / len(asked_of))
        proposals, targets = np.flatnonzero(those), np.flatnonzero(others)
        if not len(proposals) or not len(targets):
            continue
        # What is not known of a target widens its own box: one bad location does not widen every question.
        tree = shapely.STRtree(boxes_around(bodies.bounds[targets], slack[targets]))
        for portion in portions(len(proposals), part, size=ASKED_AT_ONCE):
            rows = proposals[portion]
            for asked, hits in _met(tree, bodies.bounds[rows], reach[rows]):
                a, b = rows[asked], targets[hits]
                once = (bodies.origin[b] != CLAIM) | (a < b)
                a, b = a[once], b[once]
                pair = comparable(bodies, a, bodies, b)
                a, b = a[pair], b[pair]
                for some in portions(len(a), None, size=PAIRS_AT_ONCE):
                    yield a[some], b[some]


def _met(tree: shapely.STRtree, bounds: Numbers, reach: Numbers) -> Iterator[tuple[Rows, Rows]]:
    """Yield what boxes meet in a tree (numbers of both): all of it at once, unless that is very much."""
    waiting: list[NDArray[np.int64]] = []
    for some in portions(len(bounds), None, size=_QUERIED_AT_ONCE):
        met = tree.query(boxes_around(bounds[some], reach[some]))
        met[0] += some.start
        waiting.append(met)
        if sum(pairs.shape[1] for pairs in waiting) >= PAIRS_AT_ONCE:
            yield tuple(np.hstack(waiting))
            waiting = []
    if waiting:
        yield tuple(np.hstack(waiting))


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
