"""Fit in the end state: judges pairs of bodies by the rule of their kinds (space and depth).

Pairs: claim or work against existing, claim against claim, and claim against work; never existing against existing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.arrays import Rows, are_among
from wijkaanpak_plugin.analysis.bodies.cautious_shapes import cautious_bodies
from wijkaanpak_plugin.analysis.bodies.pieces import parts_around
from wijkaanpak_plugin.analysis.bodies.prepared import Numbers, PreparedBodies, Texts
from wijkaanpak_plugin.analysis.bodies.shapes import Geometries, box_distance, buffered, visible_zones
from wijkaanpak_plugin.analysis.bodies.sizes import DEPTH_SOURCES
from wijkaanpak_plugin.analysis.judging.depth import depths
from wijkaanpak_plugin.analysis.judging.distance import clear_distances, core
from wijkaanpak_plugin.analysis.judging.overlap import NO_GROUND, Overlap, common_ground, overlaps
from wijkaanpak_plugin.analysis.judging.rule_arrays import (
    CLEARANCE,
    DISPLACES,
    FORBIDDEN,
    PRECAUTION,
    SHARED,
    UNJUDGED_M,
    RuleArrays,
)
from wijkaanpak_plugin.analysis.judging.tolerance import TOUCH_M
from wijkaanpak_plugin.domain import finding
from wijkaanpak_plugin.domain.body import CLAIM, EXISTING, OPENS_SURFACE, OPENS_UNDERGROUND, WORK

Flags = NDArray[np.bool_]

#: A conflict at less than this share of the required distance blocks; engine, section 2.
BLOCKING_SHARE = 0.5
#: Share of a location accuracy by which a shortfall may be less than certain; engine, section 2.
_ACCURACY_SHARE = 0.1
#: What two share is worth telling from this area on, in m2; engine, section 2.
SHARED_M2 = 1.0
#: Two claims on the surface that share less than this part of the smaller one are no more than a warning.
_SMALL_SHARE = 0.1
_DECIMALS = 4

_OPENS_GROUND = (OPENS_SURFACE, OPENS_UNDERGROUND)

#: Shapes with more corners than this are cut to the surroundings before they are grown.
_MANY_CORNERS = 48

#: Place of each source of a height, the least certain first.
_CERTAINTY = {name: place for place, name in enumerate(DEPTH_SOURCES)}
_SOURCES = np.array(DEPTH_SOURCES, dtype=object)
_NO_FLAGS: Flags = np.zeros(0, dtype=bool)

#: Subtype by the code of a relation.
_SUBTYPES = np.array(
    [
        finding.SHARED_SPACE,
        finding.SHARED_SPACE,
        finding.NOT_JUDGED,
        finding.PRECAUTION,
        finding.DISPLACES,
        finding.CLEARANCE,
        finding.OVERLAP,
    ],
    dtype=object,
)
#: Conflicts of the end state; works_near, not_judged and precaution are told, and in nobody's way.
HARD = (finding.OVERLAP, finding.CLEARANCE, finding.CROSSING, finding.DISPLACES)
CONFLICTS = (*HARD, finding.NOT_JUDGED, finding.PRECAUTION)


@dataclass(frozen=True)
class FitVerdicts:
    """One row per pair that gives a finding; ``a`` and ``b`` are rows of the two tables that were compared.

    rule: row of the rules, -1 where none was asked (parts of one design). measured: clear horizontal distance in
    metres; zone_reach: how far around ``b`` the zone reaches (NaN: it is the overlap itself); depth_source: what the
    least certain of the depths rests on, empty where the rule holds at any depth; overlap, area: common ground and its
    m2, None and NaN where nobody had to cut it yet (``with_ground``).
    """

    a: Rows
    b: Rows
    rule: Rows
    subtype: Texts
    severity: Texts
    reason: Texts
    measured: Numbers
    zone_reach: Numbers
    depth_source: Texts
    overlap: Geometries
    area: Numbers

    def __len__(self) -> int:
        return len(self.a)

    def rows(self, selection: Any) -> FitVerdicts:
        """Return the verdicts of a mask or an array of row numbers."""
        return FitVerdicts(**{name: getattr(self, name)[selection] for name in self.__dataclass_fields__})

    def are(self, subtypes: tuple[str, ...]) -> Flags:
        """Return which rows are of one of these subtypes."""
        return are_among(self.subtype, subtypes)


def joined(parts: list[FitVerdicts]) -> FitVerdicts:
    """Put verdicts of several portions behind each other."""
    parts = [part for part in parts if len(part)] or parts[:1]
    if len(parts) == 1:
        return parts[0]
    names = FitVerdicts.__dataclass_fields__
    return FitVerdicts(**{name: np.concatenate([getattr(part, name) for part in parts]) for name in names})


def in_order(verdicts: FitVerdicts) -> FitVerdicts:
    """Return verdicts in the order of their bodies, and of their rules where a pair has two."""
    return verdicts.rows(np.lexsort((verdicts.rule, verdicts.b, verdicts.a)))


def judge_pairs(left: PreparedBodies, a: Rows, right: PreparedBodies, b: Rows, rules: RuleArrays) -> FitVerdicts:
    """Judge the pairs (``left[a]``, ``right[b]``); only pairs that give a finding come back."""
    parts = []
    # Most stand in no design: each asking body is looked at once, however many pairs it has.
    if (left.design[a[np.append(True, a[1:] != a[:-1])[: len(a)]]] != "").any():
        of_design = (left.design[a] != "") & (left.design[a] == right.design[b])
        parts.append(_one_design(left, a[of_design], right, b[of_design]))
        a, b = a[~of_design], b[~of_design]
    judged = _by_rule(left, a, right, b, rules)
    parts.append(judged)
    unjudged = rules.unjudged[left.kind[a], right.kind[b]] >= 0
    if unjudged.any():
        a, b = a[unjudged], b[unjudged]
        known = np.isin(a * len(right) + b, judged.a * len(right) + judged.b)
        parts.append(_unjudged(left, a[~known], right, b[~known], rules))
    return joined(parts)


def _by_rule(left: PreparedBodies, a: Rows, right: PreparedBodies, b: Rows, rules: RuleArrays) -> FitVerdicts:
    a, b, rule, gap = _near_pairs(left, a, right, b, rules)
    relation, required = _relations(left, a, right, b, rule, rules), rules.horizontal[rule]
    accuracy, size = left.accuracy[a] + right.accuracy[b], left.cautious[a] + right.cautious[b]
    # What is shared or displaced is so on the map, whatever the depth; but no claim takes the place of a cable out of
    # use that is known to lie well above or below it.
    by_depth = (relation == CLEARANCE) | (relation == FORBIDDEN)
    out_of_use = (relation == DISPLACES) & right.removable[b]
    depth = depths(left, a, right, b, np.where(by_depth | out_of_use, rules.vertical[rule], np.nan))
    depth = depth._replace(unsure=depth.unsure & by_depth)
    ground = _overlaps(left, a, right, b, (relation != CLEARANCE) & (gap <= TOUCH_M))
    shared, clear, precaution = relation == SHARED, relation == CLEARANCE, relation == PRECAUTION
    told = shared | precaution
    distance = np.zeros(len(a))
    asked = clear | (~told & (~np.isnan(required) | (size > 0)))
    reach = rules.near[rule] + accuracy + size + TOUCH_M
    distance[asked] = clear_distances(left, a[asked], right, b[asked], reach[asked])
    distance[ground.lies_in] = 0.0

    near = _nearness(relation, distance, required, accuracy, ground.lies_in)
    unsized = np.flatnonzero((size > 0) & ~near.hit & ~told)
    grown = _when_grown(left, a, right, b, unsized, relation, required, rules)
    may_be_apart = depth.unsure & depth.seems_apart
    as_drawn = (near.hit | near.doubtful) & (near.inside | ~may_be_apart)
    only_grown = grown.hit | (grown.doubtful & ~as_drawn & (grown.inside | ~may_be_apart))
    found = (as_drawn | only_grown) & ~depth.apart
    found[shared] = False
    found[precaution] &= (_digs(left, a) | _digs(right, b))[precaution]
    both = np.flatnonzero(shared & (gap <= TOUCH_M))
    if len(both):
        ground = _measured(left, a, right, b, ground, both)
        found[both] = _is_shared(left, a[both], right, b[both], ground.rows(both))
    if not found.all():
        keep = np.flatnonzero(found)
        a, b, rule, relation = a[keep], b[keep], rule[keep], relation[keep]
        required, accuracy, size, distance = required[keep], accuracy[keep], size[keep], distance[keep]
        depth, ground, near, only_grown = depth.rows(keep), ground.rows(keep), near.rows(keep), only_grown[keep]

    severity = _severities(left, a, right, b, relation, distance < BLOCKING_SHARE * required, ground, rules)
    reason = np.full(len(a), "", dtype=object)
    # The first that holds is given; engine, section 2.
    reason[near.doubtful] = finding.WITHIN_ACCURACY
    reason[depth.unsure] = finding.DEPTH_UNKNOWN
    reason[only_grown] = finding.SIZE_UNKNOWN
    severity[reason != ""] = finding.UNCERTAIN
    reach = np.where(reason == "", required, np.nan_to_num(required) + accuracy + size)
    reach[(relation != CLEARANCE) & ~near.doubtful & ~only_grown] = np.nan
    subtype = _SUBTYPES[relation]
    beside = (relation == DISPLACES) & (left.origin[a] == WORK)
    subtype[beside], severity[beside], reason[beside] = finding.WORKS_NEAR, finding.INFO, ""
    asks_height = ~np.isnan(rules.vertical[rule]) & ((relation == CLEARANCE) | (relation == FORBIDDEN))
    source = _depth_sources(left, a, right, b, asks_height)
    return FitVerdicts(a, b, rule, subtype, severity, reason, distance, reach, source, ground.shape, ground.area)


def with_ground(left: PreparedBodies, right: PreparedBodies, verdicts: FitVerdicts) -> FitVerdicts:
    """Return verdicts with all the ground that the two of each have in common."""
    ground = _measured(left, verdicts.a, right, verdicts.b, _Ground(verdicts.overlap, verdicts.area, _NO_FLAGS))
    return replace(verdicts, overlap=ground.shape, area=ground.area)


def zones(left: PreparedBodies, right: PreparedBodies, verdicts: FitVerdicts) -> Geometries:
    """Return the place of each finding as a MultiPolygon: the overlap, or the part of ``a`` too near to ``b``.

    One place is one row of corners, whichever of the two was cut by the other.
    """
    result = with_ground(left, right, verdicts).overlap.copy()
    grown = ~np.isnan(verdicts.zone_reach)
    if grown.any():
        a, b, reach = verdicts.a[grown], verdicts.b[grown], verdicts.zone_reach[grown]
        near = _surroundings(right, b, left.bounds[a], reach)
        radius = np.where(shapely.get_dimensions(right.shape[b]) == 0, right.width[b] / 2, 0.0)
        result[grown] = shapely.intersection(left.footprint[a], _grown(near, reach + radius))
    return shapely.normalize(visible_zones(result, left.footprint[verdicts.a], right.footprint[verdicts.b]))


def _grown(shapes: Geometries, radius: Numbers) -> Geometries:
    """Return shapes grown by ``radius`` metres, each once however many pairs it stands in."""
    numbers: dict[tuple[int, float], int] = {}
    place = [numbers.setdefault((id(shape), by), len(numbers)) for shape, by in zip(shapes, radius.tolist())]
    first = np.unique(place, return_index=True)[1]
    return buffered(shapes[first], radius[first])[np.array(place)]


def _near_pairs(
    left: PreparedBodies, a: Rows, right: PreparedBodies, b: Rows, rules: RuleArrays
) -> tuple[Rows, Rows, Rows, Numbers]:
    """Keep pairs that have a rule and whose boxes are near enough for it."""
    rule = rules.of(left.kind[a], right.kind[b])
    with_rule = rule >= 0
    a, b, rule = a[with_rule], b[with_rule], rule[with_rule]
    gap = box_distance(left.bounds[a], right.bounds[b])
    slack = left.accuracy[a] + right.accuracy[b] + left.cautious[a] + right.cautious[b]
    near = gap <= rules.near[rule] + np.where(rules.relation[rule] == SHARED, 0.0, slack)
    return a[near], b[near], rule[near], gap[near]


def _relations(left: PreparedBodies, a: Rows, right: PreparedBodies, b: Rows, rule: Rows, rules: RuleArrays) -> Rows:
    """Return the relation of each pair: what does not give way cannot be displaced, and what is out of use can."""
    relation = rules.relation[rule]
    rows = np.flatnonzero(relation == DISPLACES)
    if len(rows):
        both_claims = (left.origin[a[rows]] == CLAIM) & (right.origin[b[rows]] == CLAIM)
        stays = both_claims | ~rules.kinds.gives_way[right.kind[b[rows]]]
        relation[rows[stays]] = FORBIDDEN
    relation[right.removable[b] & ((relation == FORBIDDEN) | (relation == CLEARANCE))] = DISPLACES
    return relation


def _digs(bodies: PreparedBodies, rows: Rows) -> Flags:
    """Return which bodies are claims or works that open the ground."""
    result: Flags = are_among(bodies.opens[rows], _OPENS_GROUND) & (bodies.origin[rows] != EXISTING)
    return result


class _Nearness(NamedTuple):
    """hit: too near, or on each other; doubtful: only within the accuracy of both locations.

    inside: nearer than the rule asks, doubtful or not.
    """

    hit: Flags
    doubtful: Flags
    inside: Flags

    def rows(self, selection: Rows) -> _Nearness:
        return _Nearness(self.hit[selection], self.doubtful[selection], self.inside[selection])


def _nearness(relation: Rows, distance: Numbers, required: Numbers, accuracy: Numbers, lies_in: Flags) -> _Nearness:
    clear = relation == CLEARANCE
    on = (relation == FORBIDDEN) | (relation == DISPLACES) | (relation == PRECAUTION)
    # What a forbidden pair keeps clear is nothing at all, and only where the rule says so does an accuracy matter.
    asks = clear | ((relation == FORBIDDEN) & (required == 0))
    hit = (clear & (distance < certain_distance(required, accuracy))) | (on & lies_in)
    doubtful = asks & ~hit & (accuracy > 0) & (distance < required + accuracy)
    return _Nearness(hit, doubtful, hit | (clear & (distance < required)))


def certain_distance(required: Numbers, accuracy: Numbers) -> Numbers:
    """Return below which distance two are too near, whatever the accuracy of their locations."""
    distance: Numbers = np.round(required - np.maximum(TOUCH_M, _ACCURACY_SHARE * accuracy), _DECIMALS)
    return distance


def _when_grown(
    left: PreparedBodies,
    a: Rows,
    right: PreparedBodies,
    b: Rows,
    rows: Rows,
    relation: Rows,
    required: Numbers,
    rules: RuleArrays,
) -> _Nearness:
    """Say of pairs, judged for ``rows`` only, how near they are once what has no size takes the room of its kind."""
    result = _Nearness(*np.zeros((3, len(a)), dtype=bool))
    if len(rows):
        accuracy = left.accuracy[a[rows]] + right.accuracy[b[rows]]
        left, a = cautious_bodies(left, a[rows])
        right, b = cautious_bodies(right, b[rows])
        relation, required = relation[rows], required[rows]
        ground = _overlaps(left, a, right, b, relation != CLEARANCE)
        near = _nearness(relation, clear_distances(left, a, right, b), required, accuracy, ground.lies_in)
        result.hit[rows], result.doubtful[rows], result.inside[rows] = near
    return result


class _Ground(NamedTuple):
    """Common ground of pairs as far as it was asked for and cut, see ``Overlap``."""

    shape: Geometries
    area: Numbers
    lies_in: Flags

    def rows(self, selection: Rows) -> _Ground:
        return _Ground(self.shape[selection], self.area[selection], self.lies_in[selection])


def _overlaps(left: PreparedBodies, a: Rows, right: PreparedBodies, b: Rows, asked: Flags) -> _Ground:
    shape = np.full(len(a), NO_GROUND, dtype=object)
    area, lies_in = np.zeros(len(a)), np.zeros(len(a), dtype=bool)
    rows = np.flatnonzero(asked)
    if len(rows):
        found: Overlap = overlaps(left, a[rows], right, b[rows])
        shape[rows], area[rows], lies_in[rows] = found
    return _Ground(shape, area, lies_in)


def _measured(
    left: PreparedBodies, a: Rows, right: PreparedBodies, b: Rows, ground: _Ground, rows: Rows | None = None
) -> _Ground:
    """Return the common ground, cut in all rows or in some."""
    rows = np.flatnonzero(np.isnan(ground.area)) if rows is None else rows[np.isnan(ground.area[rows])]
    if not len(rows):
        return ground
    shape, area = ground.shape.copy(), ground.area.copy()
    shape[rows] = common_ground(left.footprint[a[rows]], right.footprint[b[rows]])
    area[rows] = shapely.area(shape[rows])
    return ground._replace(shape=shape, area=area)


def _is_shared(left: PreparedBodies, a: Rows, right: PreparedBodies, b: Rows, ground: _Ground) -> Flags:
    """Return where two share ground: more than ``SHARED_M2``, or one without any ground lies in the other."""
    flat = shapely.get_dimensions(np.stack([left.footprint[a], right.footprint[b]])) < 2
    return (ground.area > SHARED_M2) | (ground.lies_in & (flat[0] != flat[1]))


def _severities(
    left: PreparedBodies,
    a: Rows,
    right: PreparedBodies,
    b: Rows,
    relation: Rows,
    much_too_near: Flags,
    ground: _Ground,
    rules: RuleArrays,
) -> Texts:
    severity = np.full(len(a), finding.WARNING, dtype=object)
    severity[(relation == SHARED) | (relation == PRECAUTION)] = finding.INFO
    severity[relation == DISPLACES] = finding.WEIGH
    severity[(relation == FORBIDDEN) | ((relation == CLEARANCE) & much_too_near)] = finding.BLOCKING
    claims = (relation == FORBIDDEN) & rules.kinds.surface[left.kind[a]] & rules.kinds.surface[right.kind[b]]
    if claims.any():
        claims &= (left.origin[a] == CLAIM) & (right.origin[b] == CLAIM)
    rows = np.flatnonzero(claims)
    if len(rows):
        smaller = np.minimum(shapely.area(left.footprint[a[rows]]), shapely.area(right.footprint[b[rows]]))
        little = _measured(left, a, right, b, ground, rows).area[rows] < _SMALL_SHARE * smaller
        severity[rows[little]] = finding.WARNING
    return severity


def _depth_sources(left: PreparedBodies, a: Rows, right: PreparedBodies, b: Rows, asked: Flags) -> Texts:
    result = np.full(len(a), "", dtype=object)
    rows, place = np.flatnonzero(asked), _CERTAINTY.__getitem__
    one, other = left.depth_source[a[rows]], right.depth_source[b[rows]]
    certainty = (np.fromiter(map(place, sources), dtype=np.int64, count=len(rows)) for sources in (one, other))
    result[rows] = _SOURCES[np.minimum(*certainty)]
    return result


def _told(
    a: Rows, b: Rows, rule: Rows, subtype: str, distance: Numbers, reach: Numbers, ground: _Ground, source: Texts
) -> FitVerdicts:
    """Return verdicts that are for information."""
    count = len(a)
    info, empty = np.full(count, finding.INFO, dtype=object), np.full(count, "", dtype=object)
    kind = np.full(count, subtype, dtype=object)
    return FitVerdicts(a, b, rule, kind, info, empty, distance, reach, source, ground.shape, ground.area)


def _one_design(left: PreparedBodies, a: Rows, right: PreparedBodies, b: Rows) -> FitVerdicts:
    """Parts of one design never conflict; what they share is worth telling."""
    found: Overlap = overlaps(left, a, right, b)
    ground = _measured(left, a, right, b, _Ground(*found))
    rows = np.flatnonzero(ground.area > SHARED_M2)
    ground, count = ground.rows(rows), len(rows)
    no_rule, none = np.full(count, -1, dtype=np.int64), np.full(count, "", dtype=object)
    return _told(a[rows], b[rows], no_rule, finding.SHARED_SPACE, np.zeros(count), np.full(count, np.nan), ground, none)


def _unjudged(left: PreparedBodies, a: Rows, right: PreparedBodies, b: Rows, rules: RuleArrays) -> FitVerdicts:
    """Say of which pairs nobody published whether they may be so near."""
    rule, gap = rules.unjudged[left.kind[a], right.kind[b]], box_distance(left.bounds[a], right.bounds[b])
    near = gap <= UNJUDGED_M
    a, b, rule, gap = a[near], b[near], rule[near], gap[near]
    below = _may_be_below(left, a, rules) & _may_be_below(right, b, rules)
    ground = _overlaps(left, a, right, b, gap <= TOUCH_M)
    distance = np.zeros(len(a))
    distance[below] = clear_distances(left, a[below], right, b[below], np.full(int(below.sum()), UNJUDGED_M))
    distance[ground.lies_in] = 0.0
    found = np.flatnonzero(np.where(below, distance < UNJUDGED_M, ground.lies_in))
    reach = np.where(below & ~ground.lies_in, UNJUDGED_M, np.nan)
    none = np.full(len(a), "", dtype=object)
    return _told(a, b, rule, finding.NOT_JUDGED, distance, reach, ground, none).rows(found)


def _may_be_below(bodies: PreparedBodies, rows: Rows, rules: RuleArrays) -> Flags:
    """Return which bodies lie underground, or at a depth that is not known."""
    unknown = np.isnan(bodies.top[rows]) & np.isnan(bodies.bottom[rows])
    result: Flags = unknown | rules.kinds.underground[bodies.kind[rows]]
    return result


def _surroundings(bodies: PreparedBodies, rows: Rows, boxes: Numbers, reach: Numbers) -> Geometries:
    """Return bodies to be grown by ``reach``, cut to what can matter inside ``boxes`` where they are large."""
    shapes = core(bodies, rows)[0].copy()
    large = shapely.get_num_coordinates(shapes) > _MANY_CORNERS
    if large.any():
        margin = reach[large] * 2 + 1.0
        box = boxes[large]
        around = box + np.multiply.outer(margin, [-1.0, -1.0, 1.0, 1.0])
        shapes[large] = _cut_to_boxes(parts_around(shapes[large], rows[large], around), around)
    return shapes


def _cut_to_boxes(shapes: Geometries, boxes: Numbers) -> Geometries:
    """Return what lies of each shape in its box: a quick cut, which can go wrong at a corner, where it went well."""
    cut = np.array([shapely.clip_by_rect(shape, *box) for shape, box in zip(shapes, boxes.tolist())], dtype=object)
    wrong = ~shapely.is_valid(cut)
    cut[wrong] = shapely.intersection(shapes[wrong], shapely.box(*boxes[wrong].T))
    return cut
