"""Judging of one drawn body: what is in its way, and what goes with it, while the pen is still moving."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.arrays import Texts, are_among
from wijkaanpak_plugin.analysis.bodies.line_ends import NETS
from wijkaanpak_plugin.analysis.bodies.packed import PackedBodies, packed, put_together
from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies
from wijkaanpak_plugin.analysis.bodies.shapes import box_distance
from wijkaanpak_plugin.analysis.incremental.around import Around, around
from wijkaanpak_plugin.analysis.incremental.body_index import BodyIndex, joined_bodies
from wijkaanpak_plugin.analysis.incremental.influence import lies_with_containers, surroundings
from wijkaanpak_plugin.analysis.incremental.known_taken import taken_among
from wijkaanpak_plugin.analysis.incremental.live_answer import LiveAnswer
from wijkaanpak_plugin.analysis.incremental.narrowed import may_matter
from wijkaanpak_plugin.analysis.incremental.unruled import first_unruled
from wijkaanpak_plugin.analysis.judging.candidates import comparable, fit_candidates
from wijkaanpak_plugin.analysis.judging.containers import CONTAINER_GROUP
from wijkaanpak_plugin.analysis.judging.criteria import Criteria
from wijkaanpak_plugin.analysis.judging.fit import FitVerdicts, Rows, joined, judge_pairs
from wijkaanpak_plugin.analysis.judging.freed import FREES_AROUND_M, Taken, kind_keys
from wijkaanpak_plugin.analysis.judging.gives_way import CountedWith
from wijkaanpak_plugin.analysis.judging.settled import Settled, settled
from wijkaanpak_plugin.analysis.judging.works import Blocked, WorksPairs, near_works, plannable
from wijkaanpak_plugin.domain.body import CLAIM, EXISTING, WORK

#: The drawn body stands in this row of every scene, before all others.
DRAWN = 0


def live_answers(index: BodyIndex, criteria: Criteria, drawn: Sequence[PreparedBodies]) -> list[LiveAnswer]:
    """Judge bodies that are drawn on one place, each (a table of one row) by itself.

    Each is judged as ``analyse`` would if it came first in order of id, and the others were not there. The indexed body
    with the same ``body_id`` is its former self and left out. Zones, coverage and sentences are computed when they are
    asked for. A body without a usable shape gets an answer without rows.
    """
    usable = [body for body in drawn if len(body)]
    if not usable:
        return [_of_nothing(body, criteria) for body in drawn]
    parts = [packed(body) for body in usable]
    together = put_together(parts).bodies
    # One shape meets hundreds of others.
    shapely.prepare(together.footprint)
    near = around(index, criteria, together)
    verdicts = _against_all(together, near, criteria)
    answers = iter([_answer(index, criteria, *of_one, near) for of_one in zip(usable, parts, verdicts)])
    return [next(answers) if len(body) else _of_nothing(body, criteria) for body in drawn]


def _answer(
    index: BodyIndex,
    criteria: Criteria,
    drawn: PreparedBodies,
    drawn_packed: PackedBodies,
    verdicts: FitVerdicts,
    near: Around,
) -> LiveAnswer:
    """Answer about one drawn body; verdicts: on it (``a``) and what is around it (``b``)."""
    if _may_lie_with_containers(drawn, near, criteria) and lies_with_containers(index, criteria, drawn, DRAWN):
        scene, verdicts = _scene_of_others(drawn, index, criteria)
        taken = None
    else:
        scene, verdicts, taken = _scene(drawn, drawn_packed, index, criteria, verdicts, near)
        verdicts = joined([verdicts, *_of_others(scene, criteria)])
    beside, existing = near.bodies, np.arange(len(near.existing))

    def look_unruled() -> str:
        return first_unruled(drawn, beside, existing, criteria) or first_unruled(
            drawn, scene, _other_claims(scene), criteria
        )

    found = settled(scene, verdicts, criteria, about=np.arange(len(scene)) == DRAWN, taken=taken)
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


def _against_all(drawn: PreparedBodies, near: Around, criteria: Criteria) -> list[FitVerdicts]:
    """Judge drawn bodies against all that is around them; return the verdicts on each, ``b`` are rows of ``near``."""
    bodies = near.bodies
    a, b = _pairs(np.arange(len(drawn)), np.arange(len(bodies)))
    near_enough = may_matter(drawn, a, bodies, b, criteria.rules)
    a, b = a[near_enough], b[near_enough]
    pair = comparable(drawn, a, bodies, b)
    verdicts = judge_pairs(drawn, a[pair], bodies, b[pair], criteria.rules)
    if len(drawn) == 1:
        return [verdicts]
    of_each = (verdicts.rows(np.flatnonzero(verdicts.a == row)) for row in range(len(drawn)))
    return [replace(found, a=np.full(len(found), DRAWN, dtype=np.int64)) for found in of_each]


def _scene(
    drawn: PreparedBodies,
    drawn_packed: PackedBodies,
    index: BodyIndex,
    criteria: Criteria,
    verdicts: FitVerdicts,
    near: Around,
) -> tuple[PreparedBodies, FitVerdicts, Taken | None]:
    """Bring together the drawn body (first) and all that matters to it, and renumber the verdicts.

    Of the existing bodies near it only those that gave a verdict matter, with their nets, and those that the drawn
    body may free or renew. What others take away comes with it, unless the drawn body takes something away itself.
    """
    count, beside = len(near.existing), near.bodies
    existing = np.zeros(len(near), dtype=bool)
    existing[verdicts.b] = True
    existing[count:] = False
    if criteria.rules.kinds.net[drawn.kind[DRAWN]]:
        # Only a cable or pipe crosses a net, and so asks for the rest of it.
        existing |= _of_their_nets(beside.net, existing)
    if drawn.frees[DRAWN]:
        existing[:count] |= _may_be_freed(drawn, beside, np.arange(count), criteria)
    renewed = index.renewed_near(near.proposals)
    if drawn.origin[DRAWN] == WORK:
        renewed = np.union1d(renewed, index.with_proposals(drawn).renewed_near(np.array([DRAWN])))
    others, in_index = near.held, np.append(near.existing, np.full(len(near) - count, -1))
    if len(renewed):
        existing[:count] |= np.isin(near.existing, renewed)
        # What a work names may lie anywhere.
        elsewhere = np.setdiff1d(renewed, near.existing)
        others, in_index = put_together([others, index.held.rows(elsewhere)]), np.append(in_index, elsewhere)
        existing = np.append(existing, np.ones(len(elsewhere), dtype=bool))
    ids = others.bodies.ids
    proposals = count + np.flatnonzero(ids[count : len(near)] != drawn.ids[DRAWN])
    # They stand in order of id in the index.
    exists = np.flatnonzero(existing)
    exists = exists[np.argsort(in_index[exists])]
    rows = np.concatenate([exists, proposals])[_merged(ids[exists], ids[proposals])]
    # The drawn body before all others.
    scene = put_together([drawn_packed, others.rows(rows)]).bodies
    place = np.zeros(len(others), dtype=np.int64)
    place[rows] = 1 + np.arange(len(rows))
    verdicts = replace(verdicts, b=place[verdicts.b])
    if drawn.frees[DRAWN]:
        return scene, verdicts, None
    freeing = proposals[[bool(keys) for keys in beside.frees[proposals]]]
    taken = taken_among(index, criteria.kinds, scene, np.sort(place[freeing]), in_index[exists], place[exists])
    return scene, verdicts, taken


def _merged(some: Texts, others: Texts) -> Rows:
    """Return the order that puts two lists of ids, each in order, in one: numbers in the one behind the other."""
    place = np.searchsorted(some, others) + np.arange(len(others))
    order, is_other = np.empty(len(some) + len(others), dtype=np.int64), np.zeros(len(some) + len(others), dtype=bool)
    is_other[place] = True
    order[is_other] = len(some) + np.arange(len(others))
    order[~is_other] = np.arange(len(some))
    return order


def _may_lie_with_containers(drawn: PreparedBodies, near: Around, criteria: Criteria) -> bool:
    """Say whether anything near the drawn body may hold it or lie in it: only then it is asked what does."""
    if drawn.kind_key[DRAWN] not in criteria.kinds.members(NETS):
        return False
    keys = criteria.kinds.members(CONTAINER_GROUP)
    own = np.flatnonzero(near.bodies.owner == drawn.owner[DRAWN])
    return len(own) > 0 and bool(drawn.kind_key[DRAWN] in keys or are_among(near.bodies.kind_key[own], keys).any())


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


def _of_their_nets(net: Rows, asked: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return which bodies are of one net with any of those ``asked``; net: the number of the net of each, or -1."""
    of_nets = np.unique(net[asked])
    among: NDArray[np.bool_] = np.isin(net, of_nets[of_nets >= 0])
    return among


def _of_others(scene: PreparedBodies, criteria: Criteria) -> list[FitVerdicts]:
    """Judge claims against a drawn work, and others against what exists where the drawn body decides about them."""
    others = np.flatnonzero(scene.origin != EXISTING)
    others = others[others != DRAWN]
    claims = others[scene.origin[others] == CLAIM]
    pairs = []
    if scene.origin[DRAWN] != CLAIM:
        pairs.append(_pairs(claims, np.array([DRAWN])))
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
