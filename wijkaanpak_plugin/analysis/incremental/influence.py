"""How far a claim reaches: whose findings depend on it, and which bodies its own findings depend on.

Verdicts of the end state, works and coverage rest on the two bodies they name. Only two things reach further. A claim
that frees an existing body decides about every claim that collides with that body. A line in a container (or a
container that is claimed) decides, for each claim that collides with both, which of the two is named.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.analysis import Part
from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies
from wijkaanpak_plugin.analysis.bodies.shapes import boxes_around
from wijkaanpak_plugin.analysis.incremental.body_index import MARGIN_M, BodyIndex, joined_bodies, rows_near
from wijkaanpak_plugin.analysis.judging.containers import CONTAINER_GROUP, OWN_DISTANCE_M
from wijkaanpak_plugin.analysis.judging.criteria import Criteria
from wijkaanpak_plugin.analysis.judging.fit import Rows, judge_pairs
from wijkaanpak_plugin.analysis.judging.freed import freed_bodies
from wijkaanpak_plugin.domain import finding as words
from wijkaanpak_plugin.domain.body import CLAIM


class Surroundings(NamedTuple):
    """Bodies enough to find everything about some of them, and which part of them that is."""

    bodies: PreparedBodies
    part: Part


def depending_on(index: BodyIndex, judged_by: Criteria, rows: Rows) -> set[str]:
    """Return the ids of the claims and works whose findings depend on ``rows`` of the movers, besides those rows."""
    colliding = _colliding(index, judged_by, freed_by(index, judged_by, rows))
    depending = np.concatenate([colliding, _naming(index, judged_by, rows)])
    return set(index.movers.ids[depending]) - set(index.movers.ids[rows])


def surroundings(index: BodyIndex, judged_by: Criteria, rows: Rows) -> Surroundings:
    """Return all bodies that the findings about ``rows`` of the movers rest on."""
    movers = index.movers
    freed = freed_by(index, judged_by, rows)
    judged = np.unique(np.concatenate([rows, _naming(index, judged_by, rows)]))
    reach = judged_by.reach(movers)[judged]
    existing = index.existing_near(movers.bounds[judged], reach)
    near = [
        judged,
        index.movers_near(movers.bounds[judged], reach),
        index.movers_near(movers.bounds[rows], judged_by.settings.search_distance_m),
        index.freeing_near(index.existing.bounds[existing]),
    ]
    around = np.unique(np.concatenate(near))
    bodies = joined_bodies(movers.rows(around), index.existing.rows(existing))
    about = _are(bodies, movers.ids[rows])
    decide = np.concatenate([movers.ids[judged], index.existing.ids[freed]])
    return Surroundings(bodies, Part(about, about | _are(bodies, decide)))


def freed_by(index: BodyIndex, judged_by: Criteria, rows: Rows) -> Rows:
    """Return the existing bodies (rows) that ``rows`` of the movers take away."""
    giving = rows[np.isin(rows, index.freeing)]
    near = index.existing_near(index.movers.bounds[giving], 0.0)
    if not len(near):
        return near
    bodies = joined_bodies(index.movers.rows(giving), index.existing.rows(near))
    taken = bodies.ids[sorted(freed_bodies(bodies, judged_by.kinds))]
    return near[np.isin(index.existing.ids[near], taken)]


def _colliding(index: BodyIndex, judged_by: Criteria, freed: Rows) -> Rows:
    """Return the claims and works (rows) that collide with existing bodies that are freed."""
    existing, movers = index.existing, index.movers
    reach = judged_by.reach(movers)
    bounds, accuracy = existing.bounds[freed], existing.accuracy[freed]
    near = rows_near(movers.bounds, reach, bounds, accuracy)
    if not len(near):
        return near
    tree = shapely.STRtree(boxes_around(bounds, accuracy + MARGIN_M))
    asked, hits = tree.query(boxes_around(movers.bounds[near], reach[near]))
    tolerance = judged_by.settings.overlap_tolerance_m2
    verdicts = judge_pairs(movers, near[asked], existing, freed[hits], judged_by.rules, tolerance)
    conflict = np.isin(verdicts.subtype.astype(str), (words.OVERLAP, words.CLEARANCE))
    return np.unique(verdicts.a[conflict])


def _naming(index: BodyIndex, judged_by: Criteria, rows: Rows) -> Rows:
    """Return the claims (rows) near those of ``rows`` that may be named with, or give way to, a container."""
    movers = index.movers
    lines = rows[(shapely.get_dimensions(movers.shape[rows]) == 1) & (movers.origin[rows] == CLAIM)]
    lines = lines[[_lies_with_containers(index, judged_by, int(row)) for row in lines]] if len(lines) else lines
    near = index.movers_near(movers.bounds[lines], judged_by.reach(movers)[lines])
    return near[movers.origin[near] == CLAIM]


def _lies_with_containers(index: BodyIndex, judged_by: Criteria, row: int) -> bool:
    """Say whether a claimed line may be the container or the contents of another line of the same owner."""
    movers, existing = index.movers, index.existing
    keys = list(judged_by.kinds.members(CONTAINER_GROUP))
    bounds = movers.bounds[[row]]
    claimed = index.movers_near(bounds, OWN_DISTANCE_M)
    return any(
        bool(_same_owner(movers, row, bodies, near[near != row] if bodies is movers else near, keys).any())
        for bodies, near in ((movers, claimed), (existing, index.existing_near(bounds, OWN_DISTANCE_M)))
    )


def _same_owner(
    movers: PreparedBodies, row: int, bodies: PreparedBodies, near: Rows, container_keys: list[str]
) -> NDArray[np.bool_]:
    container = np.isin(bodies.kind_key[near].astype(str), container_keys)
    if movers.kind_key[row] in container_keys:
        container[:] = True
    lines = shapely.get_dimensions(bodies.shape[near]) == 1
    same: NDArray[np.bool_] = container & lines & (bodies.owner[near] == movers.owner[row])
    return same


def _are(bodies: PreparedBodies, ids: NDArray[np.object_]) -> NDArray[np.bool_]:
    wanted = set(ids)
    return np.fromiter((name in wanted for name in bodies.ids), dtype=bool, count=len(bodies))
