"""Judging of one drawn body: what is in its way, and what goes with it, while the pen is still moving."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.arrays import Texts, are_among
from wijkaanpak_plugin.analysis.bodies.line_ends import NETS
from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies, prepare
from wijkaanpak_plugin.analysis.bodies.shapes import box_distance
from wijkaanpak_plugin.analysis.incremental.body_index import BodyIndex, joined_bodies
from wijkaanpak_plugin.analysis.incremental.influence import lies_with_containers, surroundings
from wijkaanpak_plugin.analysis.incremental.live_answer import LiveAnswer
from wijkaanpak_plugin.analysis.incremental.unruled import first_unruled
from wijkaanpak_plugin.analysis.judging.candidates import comparable, fit_candidates
from wijkaanpak_plugin.analysis.judging.containers import CONTAINER_GROUP, OWN_DISTANCE_M
from wijkaanpak_plugin.analysis.judging.criteria import Criteria
from wijkaanpak_plugin.analysis.judging.fit import FitVerdicts, Rows, joined, judge_pairs
from wijkaanpak_plugin.analysis.judging.freed import FREES_AROUND_M, kind_keys
from wijkaanpak_plugin.analysis.judging.gives_way import CountedWith
from wijkaanpak_plugin.analysis.judging.settled import Settled, settled
from wijkaanpak_plugin.analysis.judging.works import Blocked, WorksPairs, near_works, plannable
from wijkaanpak_plugin.domain.body import CLAIM, EXISTING, WORK

#: The drawn body stands in this row of every scene, before all others.
DRAWN = 0


def live_answer(index: BodyIndex, criteria: Criteria, body: pd.DataFrame) -> LiveAnswer:
    """Judge one drawn body (a table of one row) as ``analyse`` would if it came first in order of id.

    The indexed body with the same ``body_id`` is its former self and left out. Zones, coverage and sentences are
    computed when they are asked for. A body without a usable shape gets an answer without rows.
    """
    drawn = prepare(body, criteria.kinds)
    if not len(drawn):
        return _of_nothing(drawn, criteria)
    # One shape meets hundreds of others.
    shapely.prepare(drawn.footprint)
    near = index.existing_along(drawn, max(float(criteria.reach(drawn)[0]), OWN_DISTANCE_M))
    against_existing = _against_existing(drawn, index, near, criteria)
    if _may_lie_with_containers(drawn, index, near, criteria) and lies_with_containers(index, criteria, drawn, DRAWN):
        scene, verdicts = _scene_of_others(drawn, index, criteria)
    else:
        scene, verdicts = _scene(drawn, index, criteria, against_existing, near)
        verdicts = joined([verdicts, *_against_others(scene, criteria)])
    existing = index.existing

    def look_unruled() -> str:
        return first_unruled(drawn, existing, near, criteria) or first_unruled(
            drawn, scene, _other_claims(scene), criteria
        )

    found = settled(scene, verdicts, criteria, about=np.arange(len(scene)) == DRAWN)
    works = _works(scene, criteria, found.blocked)
    return LiveAnswer(scene, criteria, *_shown(found), found.couplings, works, look_unruled)


def _shown(found: Settled) -> tuple[FitVerdicts, dict[int, list[int]], CountedWith]:
    """Return the verdicts on the drawn body, who frees what by their row, and what is counted with them.

    What another body has with the drawn one and with its container or contents is one finding: where that names the
    others, it is shown with the drawn body all the same.
    """
    rows = np.flatnonzero((found.verdicts.a == DRAWN) | (found.verdicts.b == DRAWN))
    freeing, counted_with = (
        {new: by_row[old] for new, old in enumerate(rows.tolist()) if old in by_row}
        for by_row in (found.freeing, found.counted_with)
    )
    told = {body for bodies in counted_with.values() for body in bodies}
    merged, merged_freeing = found.given_way
    shown = [int(row) for row in np.flatnonzero((merged.a == DRAWN) | (merged.b == DRAWN))]
    shown = [row for row in shown if int(merged.a[row] + merged.b[row]) not in told]
    for new, row in enumerate(shown, start=len(rows)):
        counted_with[new] = _counted_together(found, int(merged.a[row] + merged.b[row]))
        if row in merged_freeing:
            freeing[new] = merged_freeing[row]
    return joined([found.verdicts.rows(rows), merged.rows(shown)]), freeing, counted_with


def _counted_together(found: Settled, other: int) -> list[int]:
    """Return what is counted once with the drawn body where another one meets both."""
    together: set[int] = set()
    for row, bodies in found.counted_with.items():
        named = {int(found.verdicts.a[row]), int(found.verdicts.b[row])}
        if DRAWN in bodies and other in named.union(bodies):
            together |= named.union(bodies)
    return sorted(together - {DRAWN, other})


def _against_existing(drawn: PreparedBodies, index: BodyIndex, near: Rows, criteria: Criteria) -> FitVerdicts:
    """Judge the drawn body against the existing bodies ``near`` it; ``b`` are rows of the existing bodies."""
    first = np.zeros(len(near), dtype=np.int64)
    pair = comparable(drawn, first, index.existing, near)
    return judge_pairs(drawn, first[pair], index.existing, near[pair], criteria.rules)


def _scene(
    drawn: PreparedBodies, index: BodyIndex, criteria: Criteria, verdicts: FitVerdicts, along: Rows
) -> tuple[PreparedBodies, FitVerdicts]:
    """Bring together the drawn body (first) and all that matters to it, and renumber the verdicts.

    Of the existing bodies ``along`` it only those that gave a verdict matter, with their nets, and those that the drawn
    body may free or renew.
    """
    reach = max(float(criteria.reach(drawn)[0]), criteria.settings.search_distance_m if plannable(drawn)[0] else 0.0)
    existing = np.unique(verdicts.b)
    if criteria.rules.kinds.net[drawn.kind[DRAWN]]:
        # Only a cable or pipe crosses a net, and so asks for the rest of it.
        existing = _with_their_nets(index, existing, along)
    if drawn.frees[DRAWN]:
        under = index.existing_near(drawn.bounds, FREES_AROUND_M)
        existing = np.union1d(existing, under[_may_be_freed(drawn, index.existing, under, criteria)])
    near = index.proposals_along(drawn, reach)
    alone = index.with_proposals(drawn)
    renewed = alone.renewed_near(np.array([DRAWN])) if drawn.origin[DRAWN] == WORK else existing[:0]
    existing = np.unique(np.concatenate([existing, renewed, index.renewed_near(near)]))
    bounds = index.existing.bounds[existing]
    proposals = np.unique(np.concatenate([near, index.freeing_near(bounds), index.renewing_near(bounds)]))
    proposals = proposals[index.proposals.ids[proposals] != drawn.ids[DRAWN]]
    in_order = _merged(index.existing.ids[existing], index.proposals.ids[proposals])
    exists = in_order < len(existing)
    # The drawn body before all others.
    place, of_proposals = 1 + np.flatnonzero(exists), 1 + np.flatnonzero(~exists)

    def column(name: str) -> NDArray[Any]:
        mine = getattr(drawn, name)
        result: NDArray[Any] = np.empty((1 + len(in_order), *mine.shape[1:]), dtype=mine.dtype)
        result[:1] = mine
        result[place] = getattr(index.existing, name)[existing]
        result[of_proposals] = getattr(index.proposals, name)[proposals]
        return result

    scene = PreparedBodies(**{name: column(name) for name in _COLUMNS})
    # Existing bodies stand in order of id in the index and in the scene alike.
    at = place[np.searchsorted(existing, verdicts.b)] if len(existing) else verdicts.b
    return scene, replace(verdicts, b=at)


def _merged(some: Texts, others: Texts) -> Rows:
    """Return the order that puts two lists of ids, each in order, in one: numbers in the one behind the other."""
    place = np.searchsorted(some, others) + np.arange(len(others))
    order, is_other = np.empty(len(some) + len(others), dtype=np.int64), np.zeros(len(some) + len(others), dtype=bool)
    is_other[place] = True
    order[is_other] = len(some) + np.arange(len(others))
    order[~is_other] = np.arange(len(some))
    return order


def _may_lie_with_containers(drawn: PreparedBodies, index: BodyIndex, near: Rows, criteria: Criteria) -> bool:
    """Say whether anything near the drawn body may hold it or lie in it: only then it is asked what does.

    near: the existing bodies (rows) within ``OWN_DISTANCE_M``, and more.
    """
    if drawn.kind_key[DRAWN] not in criteria.kinds.members(NETS):
        return False
    keys = criteria.kinds.members(CONTAINER_GROUP)
    proposed = index.proposals_near(drawn.bounds, OWN_DISTANCE_M)
    for others, rows in ((index.proposals, proposed), (index.existing, near)):
        rows = rows[others.owner[rows] == drawn.owner[DRAWN]]
        if len(rows) and (drawn.kind_key[DRAWN] in keys or are_among(others.kind_key[rows], keys).any()):
            return True
    return False


def _scene_of_others(drawn: PreparedBodies, index: BodyIndex, criteria: Criteria) -> tuple[PreparedBodies, FitVerdicts]:
    """Bring together the drawn body (first) and all that others meet around it, and judge those others too.

    What lies with a container gives way to it, or the container to that, by what each other claim meets of both.
    """
    others = index.proposals.rows(index.proposals.ids != drawn.ids[DRAWN])
    after = index.with_proposals(joined_bodies(others, drawn))
    bodies, scope = surroundings(after, criteria, np.flatnonzero(after.proposals.ids == drawn.ids[DRAWN]))
    is_drawn = (bodies.ids == drawn.ids[DRAWN]) & (bodies.origin != EXISTING)
    order = np.argsort(~is_drawn, kind="stable")
    scene, judged = bodies.rows(order), scope.judged[order]
    parts = [
        judge_pairs(scene, a[wanted], scene, b[wanted], criteria.rules)
        for a, b in fit_candidates(scene, criteria.rules)
        for wanted in (judged[a] | judged[b],)
    ]
    none = np.zeros(0, dtype=np.int64)
    return scene, joined([judge_pairs(scene, none, scene, none, criteria.rules), *parts])


def _may_be_freed(drawn: PreparedBodies, existing: PreparedBodies, rows: Rows, criteria: Criteria) -> NDArray[np.bool_]:
    """Return which existing bodies (rows) the drawn one, the first of its table, may take away."""
    kinds = kind_keys(drawn.frees[DRAWN], criteria.kinds)
    boxes = np.broadcast_to(drawn.bounds[DRAWN], (len(rows), 4))
    near: NDArray[np.bool_] = box_distance(existing.bounds[rows], boxes) <= FREES_AROUND_M
    return near & are_among(existing.kind_key[rows], kinds)


def _with_their_nets(index: BodyIndex, rows: Rows, along: Rows) -> Rows:
    """Return existing bodies with those ``along`` the drawn one that are of one net with any of them."""
    net = index.existing.net
    of_nets = np.unique(net[rows])
    return np.union1d(rows, along[np.isin(net[along], of_nets[of_nets >= 0])])


_COLUMNS = tuple(PreparedBodies.__dataclass_fields__)


def _against_others(scene: PreparedBodies, criteria: Criteria) -> list[FitVerdicts]:
    """Judge the drawn body against claims and works, and others against what exists where it decides about them."""
    others = np.flatnonzero(scene.origin != EXISTING)
    others = others[others != DRAWN]
    claims, works = others[scene.origin[others] == CLAIM], others[scene.origin[others] == WORK]
    drawn = np.array([DRAWN])
    if scene.origin[DRAWN] == CLAIM:
        pairs = [_pairs(drawn, np.concatenate([claims, works]))]
    else:
        pairs = [_pairs(claims, drawn)]
    if scene.frees[DRAWN]:
        existing = np.flatnonzero(scene.origin == EXISTING)
        pairs.append(_pairs(others, existing[_may_be_freed(scene, scene, existing, criteria)]))
    elif scene.origin[DRAWN] == WORK:
        pairs.append(_pairs(claims, np.flatnonzero(scene.origin == EXISTING)))
    result = []
    for a, b in pairs:
        pair = comparable(scene, a, scene, b)
        result.append(judge_pairs(scene, a[pair], scene, b[pair], criteria.rules))
    return result


def _other_claims(scene: PreparedBodies) -> Rows:
    claims = np.flatnonzero(scene.origin == CLAIM)
    return claims[(claims != DRAWN) & (scene.family[claims] != scene.family[DRAWN])]


def _pairs(a: Rows, b: Rows) -> tuple[Rows, Rows]:
    return np.repeat(a, len(b)), np.tile(b, len(a))


def _of_nothing(drawn: PreparedBodies, criteria: Criteria) -> LiveAnswer:
    none = np.zeros(0, dtype=np.int64)
    found = settled(drawn, judge_pairs(drawn, none, drawn, none, criteria.rules), criteria)
    works = near_works(drawn, none, none, criteria.settings)
    return LiveAnswer(drawn, criteria, found.verdicts, {}, {}, found.couplings, works, str)


def _works(scene: PreparedBodies, criteria: Criteria, blocked: Blocked) -> WorksPairs:
    """Return the works that share an opening with the drawn body, or open the street again."""
    can = plannable(scene)
    others = np.flatnonzero(can)
    others = others[others != DRAWN] if can[DRAWN] else others[:0]
    pairs = near_works(scene, np.full(len(others), DRAWN, dtype=np.int64), others, criteria.settings, blocked)
    return pairs.rows(pairs.subtype != "")
