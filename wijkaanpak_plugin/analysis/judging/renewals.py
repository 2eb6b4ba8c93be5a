"""Renewals: what a planned work does with the existing objects that it renews.

The two are one obstacle: the old one until the work is finished, the new one from then on. And what already lay too
near to something before it was renewed is no conflict of the work, only a reason to be careful.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.arrays import are_among
from wijkaanpak_plugin.analysis.bodies.line_ends import join_end_to_end
from wijkaanpak_plugin.analysis.bodies.prepared import Numbers, PreparedBodies, footprints
from wijkaanpak_plugin.analysis.bodies.shapes import boxes_around, buffered, share_of
from wijkaanpak_plugin.analysis.judging.depth import depths
from wijkaanpak_plugin.analysis.judging.distance import clear_distances
from wijkaanpak_plugin.analysis.judging.fit import FitVerdicts, Rows
from wijkaanpak_plugin.analysis.judging.gives_way import GivesWay, seriousness
from wijkaanpak_plugin.analysis.judging.overlap import overlaps
from wijkaanpak_plugin.analysis.judging.rule_arrays import CLEARANCE, SHARED, UNJUDGED, RuleArrays
from wijkaanpak_plugin.analysis.judging.tolerance import TOUCH_M
from wijkaanpak_plugin.domain.body import CLAIM, EXISTING, WORK
from wijkaanpak_plugin.domain.finding import CLEARANCE as TOO_NEAR
from wijkaanpak_plugin.domain.finding import CROSSING, INFO, OVERLAP, WORKS_NEAR

#: A work renews an existing body of its kind when this share of the one lies along the other ...
OBJECT_SHARE = 0.5
#: ... within this distance. Assumption: works are drawn over what they replace, the network in pieces of its own.
OBJECT_DISTANCE_M = 0.5


@dataclass(frozen=True)
class Renewals:
    """Pairs of rows of the bodies: a work, and an existing object that it renews."""

    works: Rows
    existing: Rows

    def __len__(self) -> int:
        return len(self.works)


def renewals(bodies: PreparedBodies) -> Renewals:
    """Return what the works among ``bodies`` renew."""
    works = np.flatnonzero(bodies.origin == WORK)
    existing = np.flatnonzero(bodies.origin == EXISTING) if len(works) else works
    if len(works):
        named = {name for row in works for name in bodies.renews[row]}
        alike = np.isin(bodies.kind[existing], bodies.kind[works])
        existing = existing[alike | are_among(bodies.ids[existing], named)]
    if not len(works) or not len(existing):
        return Renewals(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64))
    tree = shapely.STRtree(bodies.footprint[existing])
    asked, hits = tree.query(boxes_around(bodies.bounds[works], OBJECT_DISTANCE_M))
    one, other = works[asked], existing[hits]
    number = dict(zip(bodies.ids[existing].tolist(), existing.tolist()))
    explicit = [(row, number[name]) for row in works for name in bodies.renews[row] if name in number]
    renewed = renews(bodies, one, bodies, other)
    pairs = {*zip(one[renewed].tolist(), other[renewed].tolist()), *((int(w), int(e)) for w, e in explicit)}
    columns = np.array(sorted(pairs), dtype=np.int64).reshape(-1, 2)
    return Renewals(columns[:, 0], columns[:, 1])


def renews(left: PreparedBodies, works: Rows, right: PreparedBodies, existing: Rows) -> NDArray[np.bool_]:
    """Return where a work renews an existing body: what it names, else what lies along it of its own kind."""
    named, result = _names_any(left, works), np.zeros(len(works), dtype=bool)
    for row in np.flatnonzero(named):
        result[row] = right.ids[existing[row]] in left.renews[works[row]]
    rows = np.flatnonzero(~named & (left.kind_key[works] == right.kind_key[existing]))
    works, existing = works[rows], existing[rows]
    result[rows] = _lies_along(right, existing, left, works) | _lies_along(left, works, right, existing)
    return result


def continues(left: PreparedBodies, works: Rows, right: PreparedBodies, existing: Rows) -> NDArray[np.bool_]:
    """Return where an existing body joins a work as the next part of its net: of its kind and of its owner."""
    result: NDArray[np.bool_] = left.kind_key[works] == right.kind_key[existing]
    result &= left.owner[works] == right.owner[existing]
    rows = np.flatnonzero(result)
    works, existing = works[rows], existing[rows]
    meets = shapely.intersects(left.footprint[works], right.footprint[existing])
    result[rows] = meets | join_end_to_end(left.shape[works], right.shape[existing])
    return result


def _names_any(bodies: PreparedBodies, works: Rows) -> NDArray[np.bool_]:
    return np.array([bool(names) for names in bodies.renews[works]], dtype=bool)


def _lies_along(one: PreparedBodies, part: Rows, other: PreparedBodies, whole: Rows) -> NDArray[np.bool_]:
    """Return where at least half of ``part`` lies along ``whole``, by area, by length, or as a point."""
    near = buffered(other.footprint[whole], OBJECT_DISTANCE_M)
    return share_of(shapely.intersection(one.shape[part], near), one.shape[part]) >= OBJECT_SHARE


def in_place(bodies: PreparedBodies, verdicts: FitVerdicts, renewed: Renewals, rules: RuleArrays) -> FitVerdicts:
    """Say of a work only that it is near what the object that it renews lay as near to already."""
    if not len(renewed):
        return verdicts
    hard = verdicts.are((OVERLAP, TOO_NEAR, CROSSING)) & (bodies.origin[verdicts.a] == WORK)
    rows = np.flatnonzero(hard & (bodies.origin[verdicts.b] == EXISTING))
    if not len(rows):
        return verdicts
    start = np.searchsorted(renewed.works, verdicts.a[rows], side="left")
    count = np.searchsorted(renewed.works, verdicts.a[rows], side="right") - start
    row = np.repeat(rows, count)
    within = np.arange(len(row)) - np.repeat(np.cumsum(count) - count, count)
    old = renewed.existing[np.repeat(start, count) + within]
    had = _shortfall_of_old(bodies, verdicts.a[row], old, verdicts.b[row], rules)
    relation = rules.relation[verdicts.rule[row]]
    lies_in = (relation != CLEARANCE) & np.isnan(verdicts.zone_reach[row])
    has = np.where(lies_in, np.inf, np.nan_to_num(rules.horizontal[verdicts.rule[row]]) - verdicts.measured[row])
    same = np.unique(row[had >= has - TOUCH_M])
    subtype, severity, reason = verdicts.subtype.copy(), verdicts.severity.copy(), verdicts.reason.copy()
    subtype[same], severity[same], reason[same] = WORKS_NEAR, INFO, ""
    return replace(verdicts, subtype=subtype, severity=severity, reason=reason)


def _shortfall_of_old(bodies: PreparedBodies, works: Rows, old: Rows, other: Rows, rules: RuleArrays) -> Numbers:
    """Return how much too near old objects lie to others by the rule of their own kind; infinite where they overlap."""
    was = bodies.rows(old)
    bare = (was.width <= 0) & (shapely.get_dimensions(was.shape) < 2)
    width = np.where(bare, bodies.width[works], was.width)
    was = replace(was, width=width, footprint=np.where(bare, footprints(was.shape, width), was.footprint))
    own = np.arange(len(was))
    rule = rules.of(was.kind, bodies.kind[other])
    relation = rules.relation[rule]
    shortfall = np.nan_to_num(rules.horizontal[rule]) - clear_distances(was, own, bodies, other)
    lies_in = (relation != CLEARANCE) & overlaps(was, own, bodies, other).lies_in
    asks = (rule >= 0) & (old != other) & (relation != SHARED) & (relation != UNJUDGED)
    asks &= ~depths(was, own, bodies, other, rules.vertical[rule]).apart
    result: Numbers = np.where(asks, np.where(lies_in, np.inf, shortfall), -np.inf)
    return result


def without_what_is_gone(bodies: PreparedBodies, verdicts: FitVerdicts, renewed: Renewals) -> FitVerdicts:
    """Leave out what claims have with objects that are renewed before they begin."""
    if not len(renewed):
        return verdicts
    of_claim = (bodies.origin[verdicts.a] == CLAIM) & np.isin(verdicts.b, renewed.existing)
    rows = np.flatnonzero(of_claim)
    ready: dict[int, float] = {}
    for work, old in zip(renewed.works.tolist(), renewed.existing.tolist()):
        if not np.isnan(bodies.end[work]):
            ready[old] = min(ready.get(old, np.inf), float(bodies.end[work]))
    gone = [row for row in rows.tolist() if bodies.start[verdicts.a[row]] >= ready.get(int(verdicts.b[row]), np.inf)]
    stays = np.ones(len(verdicts), dtype=bool)
    stays[gone] = False
    return verdicts.rows(stays)


def merged_renewals(bodies: PreparedBodies, verdicts: FitVerdicts, renewed: Renewals) -> GivesWay:
    """Return which rows give way to which: a work and what it renews are one obstacle to each claim."""
    if not len(renewed):
        return {}
    obstacle: dict[int, int] = {}
    for work, old in zip(renewed.works.tolist(), renewed.existing.tolist()):
        one, other = obstacle.setdefault(work, work), obstacle.setdefault(old, old)
        if one != other:
            obstacle.update({body: one for body, number in obstacle.items() if number == other})
    of_claim = np.flatnonzero((bodies.origin[verdicts.a] == CLAIM) & np.isin(verdicts.b, list(obstacle)))
    together: dict[tuple[int, int], list[int]] = defaultdict(list)
    for row in of_claim.tolist():
        together[int(verdicts.a[row]), obstacle[int(verdicts.b[row])]].append(row)
    result: GivesWay = {}
    for rows in together.values():
        # Of two that are as serious and as near the new one counts.
        keeper = min(rows, key=lambda row: (*seriousness(verdicts, row), *_new_first(bodies, int(verdicts.b[row]))))
        result.update({row: keeper for row in rows if row != keeper})
    return result


def _new_first(bodies: PreparedBodies, body: int) -> tuple[bool, str]:
    return bodies.origin[body] == EXISTING, str(bodies.ids[body])
