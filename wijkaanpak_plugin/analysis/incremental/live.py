"""Judging of one drawn body: what is in its way, and what goes with it, while the pen is still moving."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies, prepare
from wijkaanpak_plugin.analysis.bodies.shapes import box_distance
from wijkaanpak_plugin.analysis.incremental.body_index import BodyIndex
from wijkaanpak_plugin.analysis.incremental.live_answer import LiveAnswer
from wijkaanpak_plugin.analysis.incremental.unruled import first_unruled
from wijkaanpak_plugin.analysis.judging.candidates import comparable
from wijkaanpak_plugin.analysis.judging.criteria import Criteria
from wijkaanpak_plugin.analysis.judging.fit import FitVerdicts, Rows, joined, judge_pairs
from wijkaanpak_plugin.analysis.judging.freed import FREES_AROUND_M, kind_keys
from wijkaanpak_plugin.analysis.judging.settled import settled
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
    near = index.existing_along(drawn, max(float(criteria.reach(drawn)[0]), 0.0))
    against_existing = _against_existing(drawn, index, near, criteria)
    scene, verdicts = _scene(drawn, index, criteria, against_existing, near)
    existing = index.existing

    def look_unruled() -> str:
        return first_unruled(drawn, existing, near, criteria) or first_unruled(
            drawn, scene, _other_claims(scene), criteria
        )

    found = settled(scene, joined([verdicts, *_against_others(scene, criteria)]), criteria)
    couplings = found.couplings
    couplings = couplings.rows((couplings.frees == DRAWN) | (couplings.uses == DRAWN))
    rows = np.flatnonzero((found.verdicts.a == DRAWN) | (found.verdicts.b == DRAWN))
    freeing, counted_with = (
        {new: by_row[old] for new, old in enumerate(rows.tolist()) if old in by_row}
        for by_row in (found.freeing, found.counted_with)
    )
    return LiveAnswer(
        scene,
        criteria,
        found.verdicts.rows(rows),
        freeing,
        counted_with,
        couplings,
        _works(scene, criteria, found.blocked),
        look_unruled,
    )


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
    existing = _with_their_nets(index, np.unique(verdicts.b), along)
    if drawn.frees[DRAWN]:
        under = index.existing_near(drawn.bounds, FREES_AROUND_M)
        existing = np.union1d(existing, under[_may_be_freed(drawn, index.existing, under, criteria)])
    near = index.proposals_near(drawn.bounds, reach)
    alone = index.with_proposals(drawn)
    renewed = alone.renewed_near(np.array([DRAWN])) if drawn.origin[DRAWN] == WORK else existing[:0]
    existing = np.unique(np.concatenate([existing, renewed, index.renewed_near(near)]))
    bounds = index.existing.bounds[existing]
    proposals = np.unique(np.concatenate([near, index.freeing_near(bounds), index.renewing_near(bounds)]))
    proposals = proposals[index.proposals.ids[proposals] != drawn.ids[DRAWN]]
    ids = np.concatenate([index.existing.ids[existing], index.proposals.ids[proposals]])
    order = np.argsort(ids.astype(str), kind="stable")

    def column(name: str) -> NDArray[Any]:
        others = [getattr(index.existing, name)[existing], getattr(index.proposals, name)[proposals]]
        return np.concatenate([getattr(drawn, name), np.concatenate(others)[order]])

    scene = PreparedBodies(**{name: column(name) for name in _COLUMNS})
    place = np.flatnonzero(order < len(existing))
    # Existing bodies stand in order of id in the index and in the scene alike.
    at = 1 + place[np.searchsorted(existing, verdicts.b)] if len(existing) else verdicts.b
    return scene, replace(verdicts, b=at)


def _may_be_freed(drawn: PreparedBodies, existing: PreparedBodies, rows: Rows, criteria: Criteria) -> NDArray[np.bool_]:
    """Return which existing bodies (rows) the drawn one, the first of its table, may take away."""
    kinds = sorted(kind_keys(drawn.frees[DRAWN], criteria.kinds))
    boxes = np.broadcast_to(drawn.bounds[DRAWN], (len(rows), 4))
    near: NDArray[np.bool_] = box_distance(existing.bounds[rows], boxes) <= FREES_AROUND_M
    return near & np.isin(existing.kind_key[rows].astype(str), kinds)


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
