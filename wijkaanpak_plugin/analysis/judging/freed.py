"""Freed space: a claim that takes something away (parking, a gas net) makes room for others, where it lies itself."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, fields, replace
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies
from wijkaanpak_plugin.analysis.bodies.shapes import Geometries, box_distance, buffered, visible_zones
from wijkaanpak_plugin.analysis.judging.alternatives import are_alternatives
from wijkaanpak_plugin.analysis.judging.distance import core
from wijkaanpak_plugin.analysis.judging.fit import HARD, FitVerdicts, Rows
from wijkaanpak_plugin.analysis.judging.overlap import overlap_of, overlaps
from wijkaanpak_plugin.analysis.judging.rule_arrays import RuleArrays
from wijkaanpak_plugin.analysis.judging.tolerance import TOUCH_M
from wijkaanpak_plugin.domain.body import EXISTING
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue
from wijkaanpak_plugin.domain.finding import FREED_BY, SIZE_UNKNOWN, UNCERTAIN

#: What frees and has no width frees this far around it: it is drawn over what it takes away.
FREES_AROUND_M = 0.5

#: Pairs of bodies (rows) whose conflict is softened, and the bodies that free the place of it.
Freeing = dict[tuple[int, int], list[int]]


@dataclass(frozen=True)
class FreedSpace:
    """Couplings between a claim that frees space and what it takes away, or a claim that uses the space.

    One row per pair of rows of the bodies: frees, uses (or is taken away); mutual: whether each frees space that the
    other uses; place: common ground; area: its m2.
    """

    frees: Rows
    uses: Rows
    mutual: NDArray[np.bool_]
    place: Geometries
    area: np.ndarray

    def rows(self, selection: NDArray[Any]) -> FreedSpace:
        """Return the couplings of a mask or an array of row numbers."""
        return FreedSpace(*(getattr(self, field.name)[selection] for field in fields(self)))


@dataclass(frozen=True)
class Taken:
    """Pairs of rows of the bodies: who takes something away, and the existing object that lies under it, in order.

    ground: what each of those who free anything frees, by row of the bodies.
    """

    by: Rows
    what: Rows
    ground: dict[int, shapely.Geometry]

    def __len__(self) -> int:
        return len(self.by)


def taken_away(bodies: PreparedBodies, kinds: KindCatalogue) -> Taken:
    """Return which existing bodies claims and works take away, wholly or in part."""
    none = np.zeros(0, dtype=np.int64)
    freeing = np.flatnonzero((bodies.origin != EXISTING) & np.array([bool(keys) for keys in bodies.frees], dtype=bool))
    if not len(freeing):
        return Taken(none, none, {})
    wanted = {int(row): _kind_keys(bodies.frees[row], kinds) for row in freeing}
    existing = np.flatnonzero(bodies.origin == EXISTING)
    existing = existing[np.isin(bodies.kind_key[existing].astype(str), sorted(frozenset().union(*wanted.values())))]
    ground = bodies.footprint[freeing].copy()
    flat = shapely.get_dimensions(ground) < 2
    ground[flat] = buffered(ground[flat], FREES_AROUND_M)
    by_row = dict(zip(freeing.tolist(), ground))
    if not len(existing):
        return Taken(none, none, by_row)
    asked, hits = shapely.STRtree(bodies.footprint[existing]).query(ground, predicate="intersects")
    fitting = np.array(
        [bodies.kind_key[o] in wanted[int(c)] for c, o in zip(freeing[asked], existing[hits])], dtype=bool
    )
    asked, hits = asked[fitting], hits[fitting]
    under = overlap_of(ground[asked], bodies.footprint[existing[hits]]).lies_in
    by, what = freeing[asked[under]], existing[hits[under]]
    order = np.lexsort((by, what))
    return Taken(by[order], what[order], by_row)


def with_freed(
    bodies: PreparedBodies, verdicts: FitVerdicts, taken: Taken, rules: RuleArrays
) -> tuple[FitVerdicts, Freeing]:
    """Make conflicts uncertain whose place is freed, and say by whom; whoever frees has nothing with what it frees."""
    if not len(taken):
        return verdicts, {}
    givers: dict[int, list[int]] = defaultdict(list)
    for by, what in zip(taken.by.tolist(), taken.what.tolist()):
        givers[what].append(by)
    stays = np.ones(len(verdicts), dtype=bool)
    freeing: Freeing = {}
    reason, severity = verdicts.reason.copy(), verdicts.severity.copy()
    hard = verdicts.are(HARD)
    for row in np.flatnonzero(np.isin(verdicts.b, taken.what)).tolist():
        a, by = int(verdicts.a[row]), givers[int(verdicts.b[row])]
        if a in by:
            stays[row] = False
        if a in by or not hard[row]:
            continue
        others = [x for x in by if bodies.family[x] != bodies.family[a] and not are_alternatives(bodies, x, bodies, a)]
        others = _near(bodies, others, a, float(np.nan_to_num(verdicts.zone_reach[row]))) if others else others
        freed = _freed_by(bodies, verdicts.rows([row]), others, taken, rules) if others else []
        if freed:
            freeing[a, int(verdicts.b[row])] = freed
            reason[row], severity[row] = FREED_BY, UNCERTAIN
    return replace(verdicts, reason=reason, severity=severity).rows(stays), freeing


def _near(bodies: PreparedBodies, givers: list[int], user: int, reach: float) -> list[int]:
    """Return who may free any of the ground within ``reach`` of a body."""
    gap = box_distance(bodies.bounds[givers], np.broadcast_to(bodies.bounds[user], (len(givers), 4)))
    return [giver for giver, near in zip(givers, gap <= reach + FREES_AROUND_M + TOUCH_M) if near]


def _freed_by(
    bodies: PreparedBodies, verdict: FitVerdicts, givers: list[int], taken: Taken, rules: RuleArrays
) -> list[int]:
    """Return who frees the whole part of an existing body that a conflict is about, or nobody."""
    part = _part_met(bodies, verdict, rules)
    if part.is_empty:
        return []
    ground = [taken.ground[giver] for giver in givers]
    here = [giver for giver, one in zip(givers, ground) if shapely.dwithin(one, part, TOUCH_M)]
    if not here:
        return []
    free = shapely.union_all([taken.ground[giver] for giver in here])
    return here if part.difference(free.buffer(TOUCH_M)).is_empty else []


def _part_met(bodies: PreparedBodies, verdict: FitVerdicts, rules: RuleArrays) -> shapely.Geometry:
    """Return the part of an existing body that another one overlaps, or that lies within the distance of the rule."""
    a, b = verdict.a, verdict.b
    reach = verdict.zone_reach
    if np.isnan(reach[0]):
        met = shapely.intersection(bodies.footprint[a], bodies.footprint[b])[0]
        return bodies.footprint[b[0]] if met.is_empty else met
    required = np.nan_to_num(rules.horizontal[verdict.rule])
    size = bodies.cautious[a] + bodies.cautious[b]
    grown = np.where(verdict.reason == SIZE_UNKNOWN, size, 0.0)
    # What is only doubtful lies further away than that.
    reach = np.where(verdict.measured - grown < required, required + grown, reach)
    around, radius = core(bodies, a)
    return shapely.intersection(bodies.footprint[b], buffered(around, reach + radius))[0]


def freed_couplings(bodies: PreparedBodies, freeing: Freeing, taken: Taken) -> FreedSpace:
    """Return what is taken away by whom, and who can use the space: both overlap, and the user needs what is freed."""
    if not len(taken):
        return _NO_SPACE
    both = {(giver, user) for (user, _), givers in freeing.items() for giver in givers}
    # Two claims that make room for each other are one finding: its name does not depend on the direction.
    pairs = sorted((giver, user) for giver, user in both if giver < user or (user, giver) not in both)
    mutual = np.array([(user, giver) in both for giver, user in pairs], dtype=bool)
    frees = np.array([giver for giver, _ in pairs], dtype=np.int64)
    uses = np.array([user for _, user in pairs], dtype=np.int64)
    enough = overlaps(bodies, frees, bodies, uses).lies_in
    frees, uses = np.append(frees[enough], taken.by), np.append(uses[enough], taken.what)
    mutual = np.append(mutual[enough], np.zeros(len(taken), dtype=bool))
    ground = bodies.footprint[frees].copy()
    flat = shapely.get_dimensions(ground) < 2
    ground[flat] = buffered(ground[flat], FREES_AROUND_M)
    common = shapely.intersection(ground, bodies.footprint[uses])
    place = visible_zones(common, ground, bodies.footprint[uses])
    return FreedSpace(frees, uses, mutual, place, shapely.area(common))


_NO_ROWS = np.zeros(0, dtype=np.int64)
_NO_SPACE = FreedSpace(_NO_ROWS, _NO_ROWS, np.zeros(0, dtype=bool), np.zeros(0, dtype=object), np.zeros(0, dtype=float))


def _kind_keys(frees: tuple[str, ...], kinds: KindCatalogue) -> frozenset[str]:
    return frozenset(key for name in frees for key in kinds.members(name))
