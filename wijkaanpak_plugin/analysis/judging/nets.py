"""Nets, delivered in pieces: claimed lines join them, and claims and planned works cross them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies
from wijkaanpak_plugin.analysis.bodies.shapes import buffered
from wijkaanpak_plugin.analysis.judging.fit import FitVerdicts, Rows, certain_distance
from wijkaanpak_plugin.analysis.judging.rule_arrays import RuleArrays
from wijkaanpak_plugin.domain.body import CLAIM
from wijkaanpak_plugin.domain.finding import BLOCKING, CLEARANCE, CROSSING, OVERLAP, WARNING

#: A claimed line that ends within this distance of a net of its own group joins it; engine, section 8.
JOINS_M = 0.5
#: A crossing is no more slanting than this; engine, section 2.1.
_SIN_45 = float(np.sqrt(0.5))
#: Rounding of arcs and coordinates in the length of a crossing.
_ROUNDING_M = 0.02


def with_nets(bodies: PreparedBodies, verdicts: FitVerdicts, rules: RuleArrays) -> FitVerdicts:
    """Drop what is said of a line that a claim joins, and tell crossings from runs along a net."""
    a, b, nets = verdicts.a, verdicts.b, rules.kinds.net
    rows = np.flatnonzero(nets[bodies.kind[a]] & nets[bodies.kind[b]])
    if not len(rows):
        return verdicts
    joins, crosses = _joins(bodies, a[rows], b[rows], rules), _crosses(bodies, verdicts, rows, rules)
    if not (joins | crosses).any():
        return verdicts
    subtype, stays = verdicts.subtype.copy(), np.ones(len(verdicts), dtype=bool)
    stays[rows[joins]] = False
    for net in _nets(bodies, a[rows], b[rows], crosses):
        of_net = rows[net]
        if _is_crossed(bodies, a[of_net[0]], b[of_net], verdicts.rule[of_net], rules):
            sure = of_net[verdicts.are((OVERLAP, CLEARANCE))[of_net] & _is_certain(bodies, verdicts, of_net, rules)]
            subtype[sure] = CROSSING
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


def _crosses(bodies: PreparedBodies, verdicts: FitVerdicts, rows: Rows, rules: RuleArrays) -> NDArray[np.bool_]:
    """Return which rows are about axes that cross, under a rule that gives a height."""
    a, b = verdicts.a[rows], verdicts.b[rows]
    crosses = ~np.isnan(rules.vertical[verdicts.rule[rows]]) & (verdicts.measured[rows] == 0)
    crosses &= (shapely.get_dimensions(bodies.shape[a]) == 1) & (shapely.get_dimensions(bodies.shape[b]) == 1)
    at = np.flatnonzero(crosses)
    crosses[at] = shapely.intersects(bodies.shape[a[at]], bodies.shape[b[at]])
    return crosses


def _nets(bodies: PreparedBodies, a: Rows, b: Rows, wanted: NDArray[np.bool_]) -> Iterator[Rows]:
    """Yield the rows of each net that one body meets, where any of them is wanted.

    Only what exists comes in pieces: a claim or a work is a net by itself.
    """
    net = np.where(bodies.net[b] >= 0, bodies.net[b], -1 - b)
    groups: dict[tuple[int, int], list[int]] = defaultdict(list)
    for row, key in enumerate(zip(a.tolist(), net.tolist())):
        groups[key].append(row)
    for members in groups.values():
        rows = np.array(members, dtype=np.int64)
        if wanted[rows].any():
            yield rows[shapely.get_dimensions(bodies.shape[b[rows]]) == 1]


def _is_crossed(bodies: PreparedBodies, a: int, pieces: Rows, rule: Rows, rules: RuleArrays) -> bool:
    """Say whether a body crosses a net and runs along it nowhere; of two claims neither runs along the other."""
    asked = float(np.nan_to_num(rules.horizontal[rule]).max())
    whole = shapely.union_all(bodies.footprint[pieces])
    width = float(bodies.width[pieces].max())
    crossed = _is_short(bodies, a, whole, width, asked)
    if bodies.origin[pieces[0]] == CLAIM:
        crossed &= _is_short(bodies, int(pieces[0]), bodies.footprint[a], float(bodies.width[a]), asked)
    return crossed


def _is_certain(bodies: PreparedBodies, verdicts: FitVerdicts, rows: Rows, rules: RuleArrays) -> NDArray[np.bool_]:
    """Return which rows are about something too near even if the locations are as inaccurate as they may be."""
    required = np.nan_to_num(rules.horizontal[verdicts.rule[rows]])
    accuracy = bodies.accuracy[verdicts.a[rows]] + bodies.accuracy[verdicts.b[rows]]
    certain: NDArray[np.bool_] = (verdicts.measured[rows] == 0) | (
        verdicts.measured[rows] < certain_distance(required, accuracy)
    )
    return certain


def _is_short(bodies: PreparedBodies, row: int, other: shapely.Geometry, width: float, asked: float) -> bool:
    own = float(bodies.width[row])
    around = buffered(np.array([other], dtype=object), asked + own / 2)[0]
    near = shapely.line_merge(shapely.intersection(bodies.shape[row], around))
    longest = float(shapely.length(shapely.get_parts(near)).max(initial=0.0))
    return longest <= (own + width + 2 * asked) / _SIN_45 + _ROUNDING_M
