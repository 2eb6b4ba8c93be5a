"""Live: what is in the way of one drawn body, and what goes with it, while the pen is still moving."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import shapely

from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies, prepare
from wijkaanpak_plugin.analysis.incremental.body_index import BodyIndex, joined_bodies
from wijkaanpak_plugin.analysis.incremental.live_answer import LiveAnswer
from wijkaanpak_plugin.analysis.judging.candidates import comparable
from wijkaanpak_plugin.analysis.judging.containers import merge_containers
from wijkaanpak_plugin.analysis.judging.criteria import Criteria
from wijkaanpak_plugin.analysis.judging.fit import FitVerdicts, Rows, joined, judge_pairs
from wijkaanpak_plugin.analysis.judging.freed import freed_bodies, freed_couplings, freeing_of, soften
from wijkaanpak_plugin.analysis.judging.works import WorksPairs, near_works, plannable
from wijkaanpak_plugin.domain.body import CLAIM, EXISTING

#: The drawn body stands in this row of every scene, before all others.
DRAWN = 0


def live_answer(index: BodyIndex, judged_by: Criteria, body: pd.DataFrame) -> LiveAnswer:
    """Judge one drawn body (a table of one row) as ``analyse`` would if it came first in order of id.

    The indexed body with the same ``body_id`` is its former self and left out. Zones, coverage and sentences are
    computed when they are asked for. A body without a usable shape gets an answer without rows.
    """
    drawn = prepare(body, judged_by.kinds)
    if not len(drawn):
        return _of_nothing(drawn, judged_by)
    # One shape meets hundreds of others.
    shapely.prepare(drawn.footprint)
    against_existing = _against_existing(drawn, index, judged_by)
    scene, verdicts = _scene(drawn, index, judged_by, against_existing)
    tolerance = judged_by.settings.overlap_tolerance_m2
    verdicts = joined([verdicts, *_against_others(scene, judged_by)])
    verdicts = verdicts.rows(np.lexsort((verdicts.b, verdicts.a)))
    freed = freed_bodies(scene, judged_by.kinds)
    verdicts = soften(verdicts, freed)
    couplings = freed_couplings(scene, verdicts, freeing_of(verdicts, freed), tolerance)
    couplings = couplings.rows((couplings.frees == DRAWN) | (couplings.uses == DRAWN))
    mine, counted_with = merge_containers(scene, verdicts.rows(verdicts.a == DRAWN), judged_by.kinds)
    works = _works(scene, judged_by)
    return LiveAnswer(scene, judged_by, mine, freeing_of(mine, freed), counted_with, couplings, works)


def _against_existing(drawn: PreparedBodies, index: BodyIndex, judged_by: Criteria) -> FitVerdicts:
    """Judge the drawn body against what exists; ``b`` are rows of the existing bodies."""
    near = index.existing_along(drawn, float(judged_by.reach(drawn)[0]))
    first = np.zeros(len(near), dtype=np.int64)
    pair = comparable(drawn, first, index.existing, near)
    tolerance = judged_by.settings.overlap_tolerance_m2
    return judge_pairs(drawn, first[pair], index.existing, near[pair], judged_by.rules, tolerance)


def _scene(
    drawn: PreparedBodies, index: BodyIndex, judged_by: Criteria, verdicts: FitVerdicts
) -> tuple[PreparedBodies, FitVerdicts]:
    """Bring together the drawn body (first) and all that matters to it, and renumber the verdicts.

    Of the existing bodies only those that gave a verdict matter, and those that the drawn body may free.
    """
    reach = max(float(judged_by.reach(drawn)[0]), judged_by.settings.search_distance_m if plannable(drawn)[0] else 0.0)
    existing = np.unique(verdicts.b)
    if drawn.frees[0]:
        existing = np.union1d(existing, index.existing_near(drawn.bounds, 0.0))
    near = index.movers_near(drawn.bounds, reach)
    movers = np.union1d(near, index.freeing_near(index.existing.bounds[existing]))
    movers = movers[index.movers.ids[movers] != drawn.ids[DRAWN]]
    parts = index.existing.rows(existing), index.movers.rows(movers)
    others = joined_bodies(*parts)
    place = np.flatnonzero(others.origin == EXISTING)
    columns = {name: np.concatenate([getattr(t, name) for t in (drawn, others)]) for name in _COLUMNS}
    # Existing bodies stand in order of id in the index and in the scene alike.
    at = 1 + place[np.searchsorted(existing, verdicts.b)] if len(existing) else verdicts.b
    return PreparedBodies(**columns), replace(verdicts, b=at)


_COLUMNS = tuple(PreparedBodies.__dataclass_fields__)


def _against_others(scene: PreparedBodies, judged_by: Criteria) -> list[FitVerdicts]:
    """Judge the drawn body against claims, and, where it frees something, other claims against what exists."""
    tolerance = judged_by.settings.overlap_tolerance_m2
    claims = np.flatnonzero(scene.origin == CLAIM)
    claims = claims[claims != DRAWN]
    pairs = [_pairs(np.array([DRAWN]), claims)]
    if scene.frees[DRAWN]:
        movers = np.flatnonzero(scene.origin != EXISTING)
        pairs.append(_pairs(movers[movers != DRAWN], np.flatnonzero(scene.origin == EXISTING)))
    result = []
    for a, b in pairs:
        pair = comparable(scene, a, scene, b)
        result.append(judge_pairs(scene, a[pair], scene, b[pair], judged_by.rules, tolerance))
    return result


def _pairs(a: Rows, b: Rows) -> tuple[Rows, Rows]:
    return np.repeat(a, len(b)), np.tile(b, len(a))


def _of_nothing(drawn: PreparedBodies, judged_by: Criteria) -> LiveAnswer:
    none = np.zeros(0, dtype=np.int64)
    verdicts = judge_pairs(drawn, none, drawn, none, judged_by.rules, 0.0)
    freed = freed_couplings(drawn, verdicts, {}, 0.0)
    return LiveAnswer(drawn, judged_by, verdicts, {}, {}, freed, near_works(drawn, none, none, judged_by.settings))


def _works(scene: PreparedBodies, judged_by: Criteria) -> WorksPairs:
    """Return the works that share an opening with the drawn body, or open the street again."""
    can = plannable(scene)
    others = np.flatnonzero(can)
    others = others[others != DRAWN] if can[DRAWN] else others[:0]
    pairs = near_works(scene, np.full(len(others), DRAWN, dtype=np.int64), others, judged_by.settings)
    return pairs.rows(pairs.subtype != "")
