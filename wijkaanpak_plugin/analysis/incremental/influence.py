"""Influence of a claim: whose findings depend on it, and which bodies its own findings depend on.

Verdicts of the end state, works and coverage rest on the two bodies they name. Only three things reach further. A claim
that frees an existing body, and a work that renews one, decide about every claim that collides with that body. A line
in a container (or a container that is proposed) decides, for each that collides with both, which of the two is named.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.arrays import are_among
from wijkaanpak_plugin.analysis.bodies.line_ends import NETS
from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies
from wijkaanpak_plugin.analysis.bodies.shapes import boxes_around
from wijkaanpak_plugin.analysis.incremental.body_index import MARGIN_M, BodyIndex, grown_boxes, joined_bodies, rows_near
from wijkaanpak_plugin.analysis.judging.containers import CONTAINER_GROUP, OWN_DISTANCE_M
from wijkaanpak_plugin.analysis.judging.criteria import Criteria
from wijkaanpak_plugin.analysis.judging.fit import Rows, judge_pairs
from wijkaanpak_plugin.analysis.judging.freed import FREES_AROUND_M, taken_away
from wijkaanpak_plugin.analysis.results.scope import Scope
from wijkaanpak_plugin.domain.body import CLAIM, WORK


class Surroundings(NamedTuple):
    """Bodies enough to find everything about some of them, and which part of them that is."""

    bodies: PreparedBodies
    scope: Scope


def depending_on(index: BodyIndex, criteria: Criteria, rows: Rows) -> set[str]:
    """Return the ids of the claims and works whose findings depend on ``rows`` of the proposals, besides those rows."""
    decided = np.union1d(freed_by(index, criteria, rows), index.renewed_near(rows))
    colliding = _colliding(index, criteria, decided)
    depending = np.concatenate([colliding, _naming(index, criteria, rows)])
    return set(index.proposals.ids[depending]) - set(index.proposals.ids[rows])


def surroundings(index: BodyIndex, criteria: Criteria, rows: Rows, elsewhere: Rows | None = None) -> Surroundings:
    """Return all bodies that the findings about ``rows`` of the proposals rest on.

    elsewhere: rows of the proposals that are asked about in other portions.
    """
    proposals = index.proposals
    freed = freed_by(index, criteria, rows)
    works = rows[proposals.origin[rows] == WORK]
    beside = index.proposals_near(proposals.bounds[works], criteria.reach(proposals)[works])
    # Of two works nothing is said in the end state: only claims meet a work together with what it renews.
    beside = beside[proposals.origin[beside] == CLAIM]
    judged = np.unique(np.concatenate([rows, _naming(index, criteria, rows), beside]))
    reach = criteria.reach(proposals)[judged]
    existing = np.union1d(index.existing_near(proposals.bounds[judged], reach), index.renewed_near(judged))
    near = [
        judged,
        index.proposals_near(proposals.bounds[judged], reach),
        index.proposals_near(proposals.bounds[rows], criteria.settings.search_distance_m),
        index.freeing_near(index.existing.bounds[existing]),
        index.renewing_near(index.existing.bounds[existing]),
    ]
    around = np.unique(np.concatenate(near))
    bodies = joined_bodies(proposals.rows(around), index.held.rows(existing).bodies)
    about = _are(bodies, proposals.ids[rows])
    decide = np.concatenate([proposals.ids[judged], index.existing.ids[freed]])
    others = None if elsewhere is None else _are(bodies, proposals.ids[elsewhere])
    return Surroundings(bodies, Scope(about, about | _are(bodies, decide), others))


def freed_by(index: BodyIndex, criteria: Criteria, rows: Rows) -> Rows:
    """Return the existing bodies (rows) that ``rows`` of the proposals take away."""
    giving = rows[np.isin(rows, index.freeing)]
    near = index.existing_near(index.proposals.bounds[giving], FREES_AROUND_M)
    if not len(near):
        return near
    bodies = joined_bodies(index.proposals.rows(giving), index.held.rows(near).bodies)
    taken = bodies.ids[np.unique(taken_away(bodies, criteria.kinds).what)]
    return near[np.isin(index.existing.ids[near], taken)]


def _colliding(index: BodyIndex, criteria: Criteria, decided: Rows) -> Rows:
    """Return the claims and works (rows) that collide with existing bodies that are freed or renewed."""
    existing, proposals = index.existing, index.proposals
    reach = criteria.reach(proposals)
    bounds, slack = existing.bounds[decided], existing.slack[decided]
    near = rows_near(grown_boxes(proposals.bounds, reach), bounds, slack)
    if not len(near):
        return near
    tree = shapely.STRtree(boxes_around(bounds, slack + MARGIN_M))
    asked, hits = tree.query(boxes_around(proposals.bounds[near], reach[near]))
    verdicts = judge_pairs(proposals, near[asked], existing, decided[hits], criteria.rules)
    return np.unique(verdicts.a)


def _naming(index: BodyIndex, criteria: Criteria, rows: Rows) -> Rows:
    """Return the claims and works (rows) near those of ``rows`` that may be named with, or give way to, a container."""
    proposals = index.proposals
    lines = rows[[lies_with_containers(index, criteria, proposals, int(row)) for row in rows]] if len(rows) else rows
    # Beside what is named with a line lies what is named with that, on either side.
    return index.proposals_near(proposals.bounds[lines], criteria.reach(proposals)[lines] + 2 * OWN_DISTANCE_M)


def lies_with_containers(index: BodyIndex, criteria: Criteria, bodies: PreparedBodies, row: int) -> bool:
    """Say whether a row of ``bodies`` is a proposed cable or pipe that may hold, or lie in, another one of its owner.

    bodies: the proposals of the index, or what may take the place of one of them.
    """
    if bodies.kind_key[row] not in criteria.kinds.members(NETS):
        return False
    keys, bounds = criteria.kinds.members(CONTAINER_GROUP), bodies.bounds[[row]]
    is_container = bodies.kind_key[row] in keys
    proposed = index.proposals_near(bounds, OWN_DISTANCE_M)
    proposed = proposed[index.proposals.ids[proposed] != bodies.ids[row]]
    for others, near in (
        (index.proposals, proposed),
        (index.existing, index.existing_along(bodies.rows([row]), np.array([OWN_DISTANCE_M]))),
    ):
        near = near[others.owner[near] == bodies.owner[row]]
        if len(near) and (is_container or are_among(others.kind_key[near], keys).any()):
            return True
    return False


def _are(bodies: PreparedBodies, ids: NDArray[np.object_]) -> NDArray[np.bool_]:
    wanted = set(ids)
    return np.fromiter((name in wanted for name in bodies.ids), dtype=bool, count=len(bodies))
