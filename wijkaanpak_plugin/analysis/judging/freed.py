"""Freed space: a claim that takes something away (parking, a gas net) makes room for others, where it lies itself."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, fields, replace
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.arrays import are_among
from wijkaanpak_plugin.analysis.bodies.cautious_shapes import cautious_bodies
from wijkaanpak_plugin.analysis.bodies.prepared import Numbers, PreparedBodies
from wijkaanpak_plugin.analysis.bodies.shapes import Geometries, box_distance, buffered, visible_zones
from wijkaanpak_plugin.analysis.judging.alternatives import alternatives
from wijkaanpak_plugin.analysis.judging.distance import clear_distances, core
from wijkaanpak_plugin.analysis.judging.fit import HARD, FitVerdicts, Rows, with_ground
from wijkaanpak_plugin.analysis.judging.overlap import overlap_of, overlaps
from wijkaanpak_plugin.analysis.judging.rule_arrays import CLEARANCE, RuleArrays
from wijkaanpak_plugin.analysis.judging.tolerance import TOUCH_M
from wijkaanpak_plugin.domain.body import EXISTING
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue
from wijkaanpak_plugin.domain.finding import FREED_BY, SIZE_UNKNOWN, UNCERTAIN

#: What frees and has no width frees this far around it: it is drawn over what it takes away.
FREES_AROUND_M = 0.5

#: Pairs of bodies (rows) whose conflict is softened, and the bodies that free the place of it.
Freeing = dict[tuple[int, int], list[int]]
Flags = NDArray[np.bool_]


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
    wanted = {int(row): kind_keys(bodies.frees[row], kinds) for row in freeing}
    existing = np.flatnonzero(bodies.origin == EXISTING)
    existing = existing[are_among(bodies.kind_key[existing], frozenset().union(*wanted.values()))]
    ground = freed_ground(bodies, freeing)
    by_row = dict(zip(freeing.tolist(), ground))
    if not len(existing):
        return Taken(none, none, by_row)
    asked, hits = shapely.STRtree(bodies.footprint[existing]).query(ground, predicate="intersects")
    fitting = np.array(
        [bodies.kind_key[o] in wanted[int(c)] for c, o in zip(freeing[asked], existing[hits])], dtype=bool
    )
    asked, hits = asked[fitting], hits[fitting]
    taken = overlap_of(ground[asked], asked, bodies.footprint[existing[hits]]).lies_in
    by, what = freeing[asked[taken]], existing[hits[taken]]
    order = np.lexsort((by, what))
    return Taken(by[order], what[order], by_row)


def freed_ground(bodies: PreparedBodies, rows: Rows) -> Geometries:
    """Return the ground on which bodies take away what they free: their own, around what has none as well."""
    ground = bodies.footprint[rows].copy()
    flat = shapely.get_dimensions(ground) < 2
    ground[flat] = buffered(ground[flat], FREES_AROUND_M)
    return ground


def with_freed(
    bodies: PreparedBodies, verdicts: FitVerdicts, taken: Taken, rules: RuleArrays
) -> tuple[FitVerdicts, Freeing]:
    """Make conflicts uncertain whose place is freed, and say by whom; whoever frees has nothing with what it frees."""
    if not len(taken):
        return verdicts, {}
    start = np.searchsorted(taken.what, verdicts.b, side="left")
    count = np.searchsorted(taken.what, verdicts.b, side="right") - start
    row = np.repeat(np.arange(len(verdicts)), count)
    giver = taken.by[np.repeat(start, count) + np.arange(len(row)) - np.repeat(np.cumsum(count) - count, count)]
    stays = np.ones(len(verdicts), dtype=bool)
    stays[row[giver == verdicts.a[row]]] = False
    asked = np.flatnonzero((stays & verdicts.are(HARD))[row])
    row, giver = row[asked], giver[asked]
    near = _may_free(bodies, giver, verdicts.a[row], verdicts.zone_reach[row])
    freed = _freed_by(bodies, verdicts, row[near], giver[near], taken, rules)
    reason, severity = verdicts.reason.copy(), verdicts.severity.copy()
    soft = list(freed)
    reason[soft], severity[soft] = FREED_BY, UNCERTAIN
    freeing = {(int(verdicts.a[row]), int(verdicts.b[row])): givers for row, givers in freed.items()}
    return replace(verdicts, reason=reason, severity=severity).rows(stays), freeing


def _may_free(bodies: PreparedBodies, givers: Rows, users: Rows, reach: Numbers) -> NDArray[np.bool_]:
    """Return who may free ground within ``reach`` (NaN: 0) of others, of which it is no copy and no alternative."""
    gap = box_distance(bodies.bounds[givers], bodies.bounds[users])
    may: NDArray[np.bool_] = gap <= np.nan_to_num(reach) + FREES_AROUND_M + TOUCH_M
    may &= bodies.family[givers] != bodies.family[users]
    rows = np.flatnonzero(may)
    may[rows] = ~alternatives(bodies, givers[rows], bodies, users[rows])
    return may


def _freed_by(
    bodies: PreparedBodies, verdicts: FitVerdicts, rows: Rows, givers: Rows, taken: Taken, rules: RuleArrays
) -> dict[int, list[int]]:
    """Return who frees the whole part of an existing body that a conflict is about, by row of the verdicts.

    rows, givers: pairs of a verdict and who may free its place, in order of the rows.
    """
    asked, place = np.unique(rows, return_inverse=True)
    place = place.reshape(-1)
    parts = _parts_met(bodies, verdicts.rows(asked), rules)
    in_reach = _in_their_boxes(bodies, parts, place, givers)[place]
    place, givers = place[in_reach], givers[in_reach]
    ground = np.array([taken.ground[giver] for giver in givers.tolist()], dtype=object)
    # In order of the conflicts.
    here: dict[int, list[int]] = defaultdict(list)
    for pair in np.flatnonzero(shapely.dwithin(ground, parts[place], TOUCH_M)).tolist():
        here[int(place[pair])].append(int(givers[pair]))
    # What the same bodies free together is made once, however many conflicts lie there.
    free: dict[tuple[int, ...], shapely.Geometry] = {}
    for together in {tuple(some) for some in here.values()}:
        free[together] = shapely.union_all([taken.ground[one] for one in together]).buffer(TOUCH_M)
        shapely.prepare(free[together])
    part = parts[list(here)]
    around = np.array([free[tuple(some)] for some in here.values()], dtype=object)
    whole = shapely.contains_properly(around, part)
    rest = np.flatnonzero(~whole)
    whole[rest] = shapely.is_empty(shapely.difference(part[rest], around[rest]))
    return {int(asked[number]): some for (number, some), is_free in zip(here.items(), whole) if is_free}


def _in_their_boxes(bodies: PreparedBodies, parts: Geometries, place: Rows, givers: Rows) -> Flags:
    """Return which parts lie in the boxes of all that may free them together; place: of the part of each giver."""
    low, high = np.full((len(parts), 2), np.inf), np.full((len(parts), 2), -np.inf)
    np.minimum.at(low, place, bodies.bounds[givers, :2])
    np.maximum.at(high, place, bodies.bounds[givers, 2:])
    box, slack = shapely.bounds(parts).reshape(-1, 4), FREES_AROUND_M + TOUCH_M
    inside: Flags = ((box[:, :2] >= low - slack) & (box[:, 2:] <= high + slack)).all(axis=1)
    return inside


def _parts_met(bodies: PreparedBodies, verdicts: FitVerdicts, rules: RuleArrays) -> Geometries:
    """Return the parts of existing bodies that others overlap, or that lie within the distance of the rule."""
    verdicts = with_ground(bodies, bodies, verdicts)
    parts = verdicts.overlap.copy()
    overlap = np.isnan(verdicts.zone_reach)
    bare = overlap & shapely.is_empty(parts)
    parts[bare] = bodies.footprint[verdicts.b[bare]]
    unsized = verdicts.reason == SIZE_UNKNOWN
    as_drawn, grown = np.flatnonzero(~overlap & ~unsized), np.flatnonzero(unsized)
    drawn = verdicts.rows(as_drawn)
    parts[as_drawn] = _parts_within(bodies, drawn.a, bodies, drawn.b, drawn, rules)
    if len(grown):
        # Only the room that the two may take is in the way: that is what has to be free.
        feared = verdicts.rows(grown)
        left, a = cautious_bodies(bodies, feared.a)
        right, b = cautious_bodies(bodies, feared.b)
        parts[grown] = _parts_within(left, a, right, b, feared, rules)
    return parts


def _parts_within(
    left: PreparedBodies, a: Rows, right: PreparedBodies, b: Rows, verdicts: FitVerdicts, rules: RuleArrays
) -> Geometries:
    """Return the parts of ``right[b]`` that a conflict with ``left[a]`` is about; verdicts: that conflict, row by row.

    The accuracy of both counts where nothing else makes it one.
    """
    required, clear = np.nan_to_num(rules.horizontal[verdicts.rule]), rules.relation[verdicts.rule] == CLEARANCE
    too_near = np.where(clear, clear_distances(left, a, right, b) < required, False)
    on = np.flatnonzero(~clear)
    too_near[on] = overlaps(left, a[on], right, b[on]).lies_in
    reach = np.where(clear, required, 0.0) + np.where(too_near, 0.0, left.accuracy[a] + right.accuracy[b])
    around, radius = core(left, a)
    near, beside = left.footprint[a].copy(), np.flatnonzero(reach > 0)
    near[beside] = buffered(around[beside], (reach + radius)[beside])
    return shapely.intersection(right.footprint[b], near)


def freed_couplings(bodies: PreparedBodies, freeing: Freeing, taken: Taken, about: Flags | None = None) -> FreedSpace:
    """Return what is taken away by whom, and who can use the space: both overlap, and the user needs what is freed.

    about: (n,) the bodies that one of each pair must be; None: all pairs.
    """
    if not len(taken):
        return _NO_SPACE
    both = {(giver, user) for (user, _), givers in freeing.items() for giver in givers}
    # Two claims that make room for each other are one finding: its name does not depend on the direction.
    pairs = sorted((giver, user) for giver, user in both if giver < user or (user, giver) not in both)
    mutual = np.array([(user, giver) in both for giver, user in pairs], dtype=bool)
    frees = np.array([giver for giver, _ in pairs], dtype=np.int64)
    uses = np.array([user for _, user in pairs], dtype=np.int64)
    by, what = taken.by, taken.what
    if about is not None:
        wanted, told = about[frees] | about[uses], about[by] | about[what]
        frees, uses, mutual, by, what = frees[wanted], uses[wanted], mutual[wanted], by[told], what[told]
    enough = overlaps(bodies, frees, bodies, uses).lies_in
    frees, uses = np.append(frees[enough], by), np.append(uses[enough], what)
    mutual = np.append(mutual[enough], np.zeros(len(by), dtype=bool))
    ground = np.array([taken.ground[row] for row in frees.tolist()], dtype=object)
    common = shapely.intersection(ground, bodies.footprint[uses])
    place = visible_zones(common, ground, bodies.footprint[uses])
    return FreedSpace(frees, uses, mutual, place, shapely.area(common))


_NO_GROUND = np.zeros(0, dtype=object)
_NO_ROWS = np.zeros(0, dtype=np.int64)
_NO_SPACE = FreedSpace(_NO_ROWS, _NO_ROWS, np.zeros(0, dtype=bool), _NO_GROUND, np.zeros(0, dtype=float))


def kind_keys(frees: tuple[str, ...], kinds: KindCatalogue) -> frozenset[str]:
    """Return the kinds that names of kinds and groups stand for."""
    return frozenset(key for name in frees for key in kinds.members(name))
