"""Fit in the end state: judges pairs of bodies by the rule of their kinds (space and depth).

Pairs: claim or work against existing, and claim against claim; never existing against existing.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any, NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.bodies.prepared import Numbers, PreparedBodies, Texts
from wijkaanpak_plugin.analysis.bodies.shapes import Geometries, box_distance, buffered, visible_zones
from wijkaanpak_plugin.analysis.judging.rule_arrays import CLEARANCE, FORBIDDEN, ON_AXIS_M, SHARED, RuleArrays
from wijkaanpak_plugin.domain import finding

Rows = NDArray[np.int64]

#: Distances are compared in tenths of a millimetre: 2.5 m must not become 2.4999999 m by arithmetic or a file format.
_DECIMALS = 4

#: A conflict at less than this share of the required distance blocks; engine, section 2.
BLOCKING_SHARE = 0.5

#: Shapes with more corners than this are cut to the surroundings before they are grown.
_MANY_CORNERS = 48


@dataclass(frozen=True)
class FitVerdicts:
    """One row per pair that gives a finding; ``a`` and ``b`` are rows of the two tables that were compared."""

    a: Rows
    b: Rows
    rule: Rows
    subtype: Texts
    severity: Texts
    reason: Texts
    measured: Numbers
    zone_reach: Numbers
    area: Numbers
    overlap: Geometries

    def __len__(self) -> int:
        return len(self.a)

    def rows(self, selection: Any) -> FitVerdicts:
        """Return the verdicts of a mask or an array of row numbers."""
        return replace(self, **{field.name: getattr(self, field.name)[selection] for field in fields(self)})


def joined(parts: list[FitVerdicts]) -> FitVerdicts:
    """Put verdicts of several portions behind each other."""
    return FitVerdicts(
        *(np.concatenate([getattr(part, field.name) for part in parts]) for field in fields(FitVerdicts))
    )


def judge_pairs(
    left: PreparedBodies, a: Rows, right: PreparedBodies, b: Rows, rules: RuleArrays, tolerance_m2: float
) -> FitVerdicts:
    """Judge the pairs (``left[a]``, ``right[b]``); only pairs that give a finding come back.

    ``measured`` is the clear horizontal distance in metres, ``zone_reach`` how far around ``b`` the zone reaches (NaN:
    the zone is the overlap itself), ``area`` the overlap in m2.
    """
    a, b, rule, gap = _near_pairs(left, a, right, b, rules)
    relation, required, accuracy = rules.relation[rule], rules.horizontal[rule], left.accuracy[a] + right.accuracy[b]
    holds, unknown = _vertical(left, a, right, b, rules.vertical[rule])
    overlap, area, lies_in = _overlaps(left, a, right, b, (relation != CLEARANCE) & (gap <= ON_AXIS_M), tolerance_m2)
    distance = _distances(left, a, right, b, (relation == CLEARANCE) | ((relation == FORBIDDEN) & ~np.isnan(required)))
    distance[lies_in] = 0.0

    close = (relation == CLEARANCE) & (distance < required)
    hit = close | ((relation == FORBIDDEN) & lies_in) | ((relation == SHARED) & (area > tolerance_m2))
    doubtful = (relation != SHARED) & ~hit & (distance < required + accuracy)
    severity = np.full(len(a), finding.WARNING, dtype=object)
    severity[(relation == FORBIDDEN) | (close & (distance < BLOCKING_SHARE * required))] = finding.BLOCKING
    severity[relation == SHARED] = finding.INFO
    severity[unknown | doubtful] = finding.UNCERTAIN
    reason = np.where(doubtful, finding.WITHIN_ACCURACY, np.where(unknown, finding.DEPTH_UNKNOWN, "")).astype(object)
    subtype = np.array([finding.SHARED_SPACE, finding.SHARED_SPACE, finding.CLEARANCE, finding.OVERLAP], dtype=object)[
        relation
    ]
    reach = np.where(severity == finding.UNCERTAIN, required + accuracy, required)
    reach[(relation != CLEARANCE) & ~doubtful] = np.nan
    found = (hit | doubtful) & (holds | unknown)
    verdicts = FitVerdicts(a, b, rule, subtype, severity, reason, distance, reach, area, overlap)
    return verdicts.rows(found)


def zones(left: PreparedBodies, right: PreparedBodies, verdicts: FitVerdicts) -> Geometries:
    """Return the place of each finding as a MultiPolygon: the overlap, or the part of ``a`` too near to ``b``."""
    result = verdicts.overlap.copy()
    grown = ~np.isnan(verdicts.zone_reach)
    if grown.any():
        a, b, reach = verdicts.a[grown], verdicts.b[grown], verdicts.zone_reach[grown]
        near = _surroundings(right, b, left.bounds[a], reach)
        radius = np.where(shapely.get_dimensions(right.shape[b]) == 0, right.width[b] / 2, 0.0)
        result[grown] = shapely.intersection(left.footprint[a], buffered(near, reach + radius))
    return visible_zones(result, left.footprint[verdicts.a], right.footprint[verdicts.b])


def _near_pairs(
    left: PreparedBodies, a: Rows, right: PreparedBodies, b: Rows, rules: RuleArrays
) -> tuple[Rows, Rows, Rows, Numbers]:
    """Keep pairs that have a rule and whose boxes are near enough for it."""
    rule = rules.of(left.kind[a], right.kind[b])
    with_rule = rule >= 0
    a, b, rule = a[with_rule], b[with_rule], rule[with_rule]
    gap = box_distance(left.bounds[a], right.bounds[b])
    needed = rules.near[rule] + np.where(rules.relation[rule] == SHARED, 0.0, left.accuracy[a] + right.accuracy[b])
    near = gap <= needed
    return a[near], b[near], rule[near], gap[near]


def _vertical(
    left: PreparedBodies, a: Rows, right: PreparedBodies, b: Rows, required: Numbers
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Return where the vertical test says that the rule holds, and where it cannot be said for want of a depth."""
    least, most = vertical_gap(left, a, right, b)
    any_depth = np.isnan(required)
    holds = any_depth | (most < required)
    return holds, ~holds & (least < required)


def vertical_gap(left: PreparedBodies, a: Rows, right: PreparedBodies, b: Rows) -> tuple[Numbers, Numbers]:
    """Return the least and the largest clear vertical distance that the known heights allow, in metres.

    Both are the same where all heights are known (0 where they overlap). An unknown height need not matter: a cable
    whose top is known lies below a kerb whatever its own bottom is.
    """
    one, other = _height_bounds(left, a), _height_bounds(right, b)
    least = np.maximum(one.bottom_least - other.top_most, other.bottom_least - one.top_most)
    most = np.maximum(one.bottom_most - other.top_least, other.bottom_most - one.top_least)
    return np.round(np.maximum(least, 0.0), _DECIMALS), np.round(np.maximum(most, 0.0), _DECIMALS)


class _HeightBounds(NamedTuple):
    top_least: Numbers
    top_most: Numbers
    bottom_least: Numbers
    bottom_most: Numbers


def _height_bounds(bodies: PreparedBodies, rows: Rows) -> _HeightBounds:
    """Return how high and low top and bottom can lie: a bottom never lies above its own top."""
    top, bottom = bodies.top[rows], bodies.bottom[rows]
    no_top, no_bottom = np.isnan(top), np.isnan(bottom)
    return _HeightBounds(
        top_least=np.where(no_top, np.where(no_bottom, -np.inf, bottom), top),
        top_most=np.where(no_top, np.inf, top),
        bottom_least=np.where(no_bottom, -np.inf, bottom),
        bottom_most=np.where(no_bottom, np.where(no_top, np.inf, top), bottom),
    )


def _overlaps(
    left: PreparedBodies,
    a: Rows,
    right: PreparedBodies,
    b: Rows,
    asked: NDArray[np.bool_],
    tolerance_m2: float,
) -> tuple[Geometries, Numbers, NDArray[np.bool_]]:
    """Return the common ground of the pairs asked for, its area, and where one lies on the other.

    What has no area of its own lies on a footprint as `overlap_of` says.
    """
    overlap = np.full(len(a), shapely.MultiPolygon(), dtype=object)
    area = np.zeros(len(a))
    lies_in = np.zeros(len(a), dtype=bool)
    rows = np.flatnonzero(asked)
    found = overlap_of(left.footprint[a[rows]], right.footprint[b[rows]], tolerance_m2)
    overlap[rows], area[rows], lies_in[rows] = found
    return overlap, area, lies_in


class Overlap(NamedTuple):
    """Common ground of pairs, its area in m2, and where one lies on the other."""

    shape: Geometries
    area: Numbers
    lies_in: NDArray[np.bool_]


def overlap_of(one: Geometries, other: Geometries, tolerance_m2: float) -> Overlap:
    """Return the overlap of footprints, pair by pair.

    Areas lie on each other when they share more than ``tolerance_m2``; a line or point when the interiors meet; a point
    on a line or a point within ``ON_AXIS_M``.
    """
    shape = np.full(len(one), shapely.MultiPolygon(), dtype=object)
    # Asking first is cheap: of boxes that overlap, what they hold often does not.
    meets = shapely.intersects(one, other)
    inside = meets & shapely.is_prepared(one)
    inside[inside] = shapely.contains_properly(one[inside], other[inside])
    shape[inside] = other[inside]
    cut = meets & ~inside
    shape[cut] = shapely.intersection(one[cut], other[cut])
    area = shapely.area(shape)
    lies_in = area > tolerance_m2
    dimensions = np.stack([shapely.get_dimensions(one), shapely.get_dimensions(other)])
    flat = (dimensions < 2).any(axis=0)
    lies_in[flat] = meets[flat]
    touching = flat & meets
    lies_in[touching] = ~shapely.touches(one[touching], other[touching])
    pointed = (dimensions < 2).all(axis=0) & (dimensions == 0).any(axis=0)
    lies_in[pointed] = shapely.distance(one[pointed], other[pointed]) <= ON_AXIS_M
    return Overlap(shape, area, lies_in)


def _distances(left: PreparedBodies, a: Rows, right: PreparedBodies, b: Rows, asked: NDArray[np.bool_]) -> Numbers:
    """Return the clear distance of the pairs asked for, else 0."""
    distance = np.zeros(len(a))
    distance[asked] = clear_distances(left, a[asked], right, b[asked])
    return distance


def clear_distances(left: PreparedBodies, a: Rows, right: PreparedBodies, b: Rows) -> Numbers:
    """Return the clear horizontal distance of each pair in metres; round bodies are measured from their centre."""
    one, one_radius = _core(left, a)
    other, other_radius = _core(right, b)
    return np.round(np.maximum(shapely.distance(one, other) - one_radius - other_radius, 0.0), _DECIMALS)


def _core(bodies: PreparedBodies, rows: Rows) -> tuple[Geometries, Numbers]:
    points = shapely.get_dimensions(bodies.shape[rows]) == 0
    core = np.where(points, bodies.shape[rows], bodies.footprint[rows])
    return core, np.where(points, bodies.width[rows] / 2, 0.0)


def _surroundings(bodies: PreparedBodies, rows: Rows, boxes: Numbers, reach: Numbers) -> Geometries:
    """Return bodies to be grown by ``reach``, cut to what can matter inside ``boxes`` where they are large."""
    core = _core(bodies, rows)[0].copy()
    large = shapely.get_num_coordinates(core) > _MANY_CORNERS
    if large.any():
        margin = reach[large] * 2 + 1.0
        box = boxes[large]
        window = shapely.box(box[:, 0] - margin, box[:, 1] - margin, box[:, 2] + margin, box[:, 3] + margin)
        core[large] = shapely.intersection(core[large], window)
    return core
