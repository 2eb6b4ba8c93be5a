"""Nets, delivered in pieces: claimed lines join them, and claims and planned works cross them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.bodies.cautious_shapes import cautious_bodies
from wijkaanpak_plugin.analysis.bodies.prepared import Numbers, PreparedBodies
from wijkaanpak_plugin.analysis.bodies.runs import run_farther
from wijkaanpak_plugin.analysis.bodies.shapes import Geometries, box_distance, buffered
from wijkaanpak_plugin.analysis.bodies.simple_axes import drawn_simply
from wijkaanpak_plugin.analysis.bodies.slants import SIN_45, cross_steeply, run_along
from wijkaanpak_plugin.analysis.judging.distance import clear_distances
from wijkaanpak_plugin.analysis.judging.fit import FitVerdicts, Rows, certain_distance
from wijkaanpak_plugin.analysis.judging.rule_arrays import RuleArrays
from wijkaanpak_plugin.domain.body import CLAIM
from wijkaanpak_plugin.domain.finding import BLOCKING, CLEARANCE, CROSSING, OVERLAP, SIZE_UNKNOWN, WARNING

#: A claimed line that ends within this distance of a net of its own group joins it; engine, section 8.
JOINS_M = 0.5
#: Rounding of coordinates in the length of a crossing.
_ROUNDING_M = 1e-6


def with_nets(bodies: PreparedBodies, verdicts: FitVerdicts, rules: RuleArrays) -> FitVerdicts:
    """Drop what is said of a line that a claim joins, and tell crossings from runs along a net."""
    a, b, nets = verdicts.a, verdicts.b, rules.kinds.net
    rows = np.flatnonzero(nets[bodies.kind[a]] & nets[bodies.kind[b]])
    if not len(rows):
        return verdicts
    joins = _joins(bodies, a[rows], b[rows], rules)
    subtype, stays = verdicts.subtype.copy(), np.ones(len(verdicts), dtype=bool)
    stays[rows[joins]] = False
    met = _nets_met(bodies, verdicts, rows, rules)
    certain = _is_certain(bodies, verdicts, met.rows, rules)
    certain &= verdicts.rows(met.rows).are((OVERLAP, CLEARANCE))
    grown = verdicts.reason[met.rows] == SIZE_UNKNOWN
    for some, width in ((certain & ~grown, bodies.width), (certain & grown, bodies.width + 2 * bodies.cautious)):
        if some.any():
            crossed = met.of(np.flatnonzero(some))
            subtype[crossed.rows[_are_crossed(bodies, verdicts, crossed, width, rules)]] = CROSSING
    severity = np.where((subtype == CROSSING) & (verdicts.severity == BLOCKING), WARNING, verdicts.severity)
    return replace(verdicts, subtype=subtype, severity=severity).rows(stays)


def _joins(bodies: PreparedBodies, a: Rows, b: Rows, rules: RuleArrays) -> NDArray[np.bool_]:
    """Return where a claimed line ends at another line of its own group."""
    group = rules.kinds.joins
    result = np.zeros(len(a), dtype=bool)
    rows = np.flatnonzero((group[bodies.kind[a]] >= 0) & (group[bodies.kind[a]] == group[bodies.kind[b]]))
    for one, other in ((a[rows], b[rows]), (b[rows], a[rows])):
        lines = (bodies.origin[one] == CLAIM) & (shapely.get_dimensions(bodies.shape[one]) == 1)
        result[rows[lines]] |= shapely.distance(bodies.ends[one[lines]], bodies.footprint[other[lines]]) <= JOINS_M
    return result


class _Met(NamedTuple):
    """Rows of verdicts, and what each of them meets: the ground of a whole net, as far as it is near, and its width.

    piece: a body (row) of that net; single: whether it is the whole of it.
    """

    rows: Rows
    ground: Geometries
    piece: Rows
    single: NDArray[np.bool_]
    widest: Rows

    def of(self, selection: Rows) -> _Met:
        return _Met(
            self.rows[selection],
            self.ground[selection],
            self.piece[selection],
            self.single[selection],
            self.widest[selection],
        )


def _nets_met(bodies: PreparedBodies, verdicts: FitVerdicts, rows: Rows, rules: RuleArrays) -> _Met:
    """Return the nets that may be crossed: lines, under a rule that gives a height, one of whose axes meets the other.

    Only what exists comes in pieces: a claim or a work is a net by itself. A piece that is out of the way because of
    its depth is a piece of its net all the same.
    """
    rows = rows[~np.isnan(rules.vertical[verdicts.rule[rows]])]
    a, b = verdicts.a[rows], verdicts.b[rows]
    rows = rows[(shapely.get_dimensions(np.stack([bodies.shape[a], bodies.shape[b]])) == 1).all(axis=0)]
    a, b = verdicts.a[rows], verdicts.b[rows]
    in_order = np.argsort(bodies.net, kind="stable")
    first, last = (np.searchsorted(bodies.net[in_order], bodies.net[b], side=side) for side in ("left", "right"))
    several = (bodies.net[b] >= 0) & (last - first > 1)
    alone = np.flatnonzero(~several)
    alone = alone[shapely.intersects(bodies.shape[a[alone]], bodies.shape[b[alone]])]
    single = _Met(rows[alone], bodies.footprint[b[alone]], b[alone], np.ones(len(alone), dtype=bool), b[alone])
    of_net: dict[tuple[int, int], list[int]] = defaultdict(list)
    for row in np.flatnonzero(several).tolist():
        of_net[int(a[row]), int(bodies.net[b[row]])].append(row)
    parts = [single]
    for (one, _), members in of_net.items():
        pieces = in_order[first[members[0]] : last[members[0]]]
        asked = float(np.nan_to_num(rules.horizontal[verdicts.rule[rows[members]]]).max())
        near = box_distance(bodies.bounds[[one]], bodies.bounds[pieces]) <= asked + bodies.width[one] / 2
        pieces = pieces[near & (shapely.get_dimensions(bodies.shape[pieces]) == 1)]
        if shapely.intersects(bodies.shape[one], bodies.shape[pieces]).any():
            count = len(members)
            ground = np.full(count, shapely.union_all(bodies.footprint[pieces]), dtype=object)
            widest = np.full(count, pieces[int(np.argmax(bodies.width[pieces]))], dtype=np.int64)
            parts.append(_Met(rows[members], ground, b[members], np.zeros(count, dtype=bool), widest))
    return _Met(*(np.concatenate(columns) for columns in zip(*parts)))


def _are_crossed(
    bodies: PreparedBodies, verdicts: FitVerdicts, met: _Met, width: Numbers, rules: RuleArrays
) -> NDArray[np.bool_]:
    """Return where a body crosses a net and runs along it nowhere; of two claims neither runs along the other."""
    a, rule = verdicts.a[met.rows], verdicts.rule[met.rows]
    asked = np.nan_to_num(rules.horizontal[rule])
    longest = (width[a] + width[met.widest] + 2 * asked) / SIN_45 + _ROUNDING_M
    reach = asked + width[a] / 2
    half_strip = reach + bodies.width[met.piece] / 2
    straight, axes = bodies.shape[met.piece], drawn_simply(bodies.shape[a])
    rest = np.flatnonzero(~run_along(axes, straight, half_strip, longest))
    crossed = np.zeros(len(a), dtype=bool)
    steep = cross_steeply(axes.rows(rest), straight[rest], met.ground[rest], reach[rest], half_strip[rest])
    crossed[rest] = steep & met.single[rest]
    rest = rest[~crossed[rest]]
    crossed[rest] = ~_runs_farther(bodies.shape[a[rest]], met.ground[rest], reach[rest], longest[rest])
    both = np.flatnonzero(crossed & (bodies.origin[met.piece] == CLAIM))
    other = met.piece[both]
    reach = asked[both] + width[other] / 2
    crossed[both] = ~_runs_farther(bodies.shape[other], bodies.footprint[a[both]], reach, longest[both])
    return crossed


def _runs_farther(axes: Geometries, grounds: Geometries, reach: Numbers, most: Numbers) -> NDArray[np.bool_]:
    """Return where a connected part of an axis that lies within ``reach`` of some ground is longer than ``most``."""
    if not len(axes):
        return np.zeros(0, dtype=bool)
    return run_farther(axes, buffered(grounds, reach), most)


def _is_certain(bodies: PreparedBodies, verdicts: FitVerdicts, rows: Rows, rules: RuleArrays) -> NDArray[np.bool_]:
    """Return which rows are about something too near even if the locations are as inaccurate as they may be."""
    a, b = verdicts.a[rows], verdicts.b[rows]
    required, accuracy = np.nan_to_num(rules.horizontal[verdicts.rule[rows]]), bodies.accuracy[a] + bodies.accuracy[b]
    # What only touches is at no distance either, but its zone reaches further than what both take.
    distance, lies_in = verdicts.measured[rows].copy(), np.isnan(verdicts.zone_reach[rows])
    grown = np.flatnonzero(verdicts.reason[rows] == SIZE_UNKNOWN)
    if len(grown):
        left, one = cautious_bodies(bodies, a[grown])
        right, other = cautious_bodies(bodies, b[grown])
        distance[grown] = clear_distances(left, one, right, other)
        lies_in[grown] = distance[grown] <= 0
    certain: NDArray[np.bool_] = lies_in | (distance < certain_distance(required, accuracy))
    return certain
