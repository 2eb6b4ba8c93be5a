"""Nets, delivered in pieces: claimed lines join them, and claims and planned works cross them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.bodies.prepared import Numbers, PreparedBodies
from wijkaanpak_plugin.analysis.bodies.shapes import box_distance, buffered
from wijkaanpak_plugin.analysis.judging.fit import FitVerdicts, Rows, certain_distance
from wijkaanpak_plugin.analysis.judging.rule_arrays import RuleArrays
from wijkaanpak_plugin.domain.body import CLAIM
from wijkaanpak_plugin.domain.finding import BLOCKING, CLEARANCE, CROSSING, OVERLAP, SIZE_UNKNOWN, WARNING

#: A claimed line that ends within this distance of a net of its own group joins it; engine, section 8.
JOINS_M = 0.5
#: A crossing is no more slanting than this; engine, section 2.1.
_SIN_45 = float(np.sqrt(0.5))
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
    for met in _nets_met(bodies, verdicts, rows, rules):
        certain = _is_certain(bodies, verdicts, met.rows, rules)
        of_net = met.rows[certain & verdicts.rows(met.rows).are((OVERLAP, CLEARANCE))]
        grown = verdicts.reason[of_net] == SIZE_UNKNOWN
        for some, width in ((of_net[~grown], bodies.width), (of_net[grown], bodies.width + 2 * bodies.cautious)):
            if len(some) and _is_crossed(bodies, int(a[some[0]]), met.pieces, width, verdicts.rule[some], rules):
                subtype[some] = CROSSING
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
    """A net that one body meets: rows of the verdicts on it, and the pieces (rows of the bodies) that lie near."""

    rows: Rows
    pieces: Rows


def _nets_met(bodies: PreparedBodies, verdicts: FitVerdicts, rows: Rows, rules: RuleArrays) -> Iterator[_Met]:
    """Yield each net that may be crossed: lines, under a rule that gives a height, one of whose axes meets the other.

    Only what exists comes in pieces: a claim or a work is a net by itself. A piece that is out of the way because of
    its depth is a piece of its net all the same.
    """
    a, b = verdicts.a[rows], verdicts.b[rows]
    lines = shapely.get_dimensions(np.stack([bodies.shape[a], bodies.shape[b]])) == 1
    rows = rows[lines.all(axis=0) & ~np.isnan(rules.vertical[verdicts.rule[rows]])]
    a, b = verdicts.a[rows], verdicts.b[rows]
    crosses = shapely.intersects(bodies.shape[a], bodies.shape[b])
    in_order = np.argsort(bodies.net, kind="stable")
    numbers = bodies.net[in_order]
    first, last = (np.searchsorted(numbers, bodies.net[b], side=side) for side in ("left", "right"))
    several = (bodies.net[b] >= 0) & (last - first > 1)
    for row in np.flatnonzero(crosses & ~several):
        yield _Met(rows[[row]], b[[row]])
    of_net: dict[tuple[int, int], list[int]] = defaultdict(list)
    for row in np.flatnonzero(several).tolist():
        of_net[int(a[row]), int(bodies.net[b[row]])].append(row)
    for (one, _), members in of_net.items():
        pieces = in_order[first[members[0]] : last[members[0]]]
        asked = float(np.nan_to_num(rules.horizontal[verdicts.rule[rows[members]]]).max())
        near = box_distance(bodies.bounds[[one]], bodies.bounds[pieces]) <= asked + bodies.width[one] / 2
        pieces = pieces[near & (shapely.get_dimensions(bodies.shape[pieces]) == 1)]
        if shapely.intersects(bodies.shape[one], bodies.shape[pieces]).any():
            yield _Met(rows[members], pieces)


def _is_crossed(bodies: PreparedBodies, a: int, pieces: Rows, width: Numbers, rule: Rows, rules: RuleArrays) -> bool:
    """Say whether a body crosses a net and runs along it nowhere; of two claims neither runs along the other."""
    asked = float(np.nan_to_num(rules.horizontal[rule]).max())
    whole = shapely.union_all(bodies.footprint[pieces])
    widths = float(width[a] + width[pieces].max())
    crossed = _is_short(bodies.shape[a], width[a], whole, widths, asked)
    if bodies.origin[pieces[0]] == CLAIM:
        crossed &= _is_short(bodies.shape[pieces[0]], width[pieces[0]], bodies.footprint[a], widths, asked)
    return crossed


def _is_certain(bodies: PreparedBodies, verdicts: FitVerdicts, rows: Rows, rules: RuleArrays) -> NDArray[np.bool_]:
    """Return which rows are about something too near even if the locations are as inaccurate as they may be."""
    required = np.nan_to_num(rules.horizontal[verdicts.rule[rows]])
    accuracy = bodies.accuracy[verdicts.a[rows]] + bodies.accuracy[verdicts.b[rows]]
    certain: NDArray[np.bool_] = (verdicts.measured[rows] == 0) | (verdicts.reason[rows] == SIZE_UNKNOWN)
    return certain | (verdicts.measured[rows] < certain_distance(required, accuracy))


def _is_short(axis: shapely.Geometry, own: float, other: shapely.Geometry, widths: float, asked: float) -> bool:
    """Say whether each part of an axis that lies near another body is no longer than a crossing of it may be."""
    around = buffered(np.array([other], dtype=object), asked + own / 2)[0]
    near = shapely.line_merge(shapely.intersection(axis, around))
    longest = float(shapely.length(shapely.get_parts(near)).max(initial=0.0))
    return longest <= (widths + 2 * asked) / _SIN_45 + _ROUNDING_M
