"""Nets, delivered in pieces: claimed lines join them, and claims and planned works cross them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies
from wijkaanpak_plugin.analysis.bodies.shapes import Geometries, buffered
from wijkaanpak_plugin.analysis.judging.fit import FitVerdicts, Rows
from wijkaanpak_plugin.analysis.judging.rule_arrays import RuleArrays
from wijkaanpak_plugin.domain.body import CLAIM, EXISTING
from wijkaanpak_plugin.domain.finding import BLOCKING, CLEARANCE, CROSSING, OVERLAP, WARNING, WITHIN_ACCURACY

#: A claimed line that ends within this distance of a net of its own group joins it; engine, section 8.
JOINS_M = 0.5
#: Pieces of one kind and owner whose ends lie so near each other are one net; engine, section 2.1.
NET_END_M = 0.1
#: A crossing is no more slanting than this; engine, section 2.1.
_SIN_45 = float(np.sqrt(0.5))
#: Rounding of arcs and coordinates in the length of a crossing.
_ROUNDING_M = 0.02


def with_nets(bodies: PreparedBodies, verdicts: FitVerdicts, rules: RuleArrays) -> FitVerdicts:
    """Drop what is said of a line that a claim joins, and tell crossings from runs along a net."""
    a, b, nets = verdicts.a, verdicts.b, rules.kinds.net
    rows = np.flatnonzero(
        nets[bodies.kind[a]]
        & nets[bodies.kind[b]]
        & (shapely.get_dimensions(bodies.shape[a]) == 1)
        & (shapely.get_dimensions(bodies.shape[b]) == 1)
    )
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
            sure = of_net[verdicts.reason[of_net] != WITHIN_ACCURACY]
            subtype[sure[verdicts.rows(sure).are((OVERLAP, CLEARANCE))]] = CROSSING
    severity = np.where((subtype == CROSSING) & (verdicts.severity == BLOCKING), WARNING, verdicts.severity)
    return replace(verdicts, subtype=subtype, severity=severity).rows(stays)


def _joins(bodies: PreparedBodies, a: Rows, b: Rows, rules: RuleArrays) -> NDArray[np.bool_]:
    """Return where a claimed line ends at another line of its own group."""
    group = rules.kinds.joins
    result = np.zeros(len(a), dtype=bool)
    rows = np.flatnonzero((group[bodies.kind[a]] >= 0) & (group[bodies.kind[a]] == group[bodies.kind[b]]))
    for one, other in ((a[rows], b[rows]), (b[rows], a[rows])):
        ends = shapely.boundary(bodies.shape[one])
        near = shapely.distance(ends, bodies.footprint[other]) <= JOINS_M
        result[rows] |= near & (bodies.origin[one] == CLAIM)
    return result


def _crosses(bodies: PreparedBodies, verdicts: FitVerdicts, rows: Rows, rules: RuleArrays) -> NDArray[np.bool_]:
    """Return which rows are about axes that cross, under a rule that gives a height."""
    a, b = verdicts.a[rows], verdicts.b[rows]
    crosses = ~np.isnan(rules.vertical[verdicts.rule[rows]]) & (verdicts.measured[rows] == 0)
    at = np.flatnonzero(crosses)
    crosses[at] = shapely.intersects(bodies.shape[a[at]], bodies.shape[b[at]])
    return crosses


def _nets(bodies: PreparedBodies, a: Rows, b: Rows, wanted: NDArray[np.bool_]) -> Iterator[Rows]:
    """Yield the rows of each net that one body meets, where any of them is wanted.

    Only what exists comes in pieces: a claim or a work is a net by itself.
    """
    owner = pd.factorize(bodies.owner[b])[0]
    alone = np.where(bodies.origin[b] == EXISTING, -1, b)
    groups: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for row, key in enumerate(zip(a.tolist(), bodies.kind[b].tolist(), owner.tolist(), alone.tolist())):
        groups[key].append(row)
    for members in groups.values():
        rows = np.array(members, dtype=np.int64)
        if not wanted[rows].any():
            continue
        number = _connected(bodies.shape[b[rows]])
        for net in np.unique(number[wanted[rows]]):
            yield rows[number == net]


def join_end_to_end(one: Geometries, other: Geometries) -> NDArray[np.bool_]:
    """Return where two lines end at the same place, pair by pair."""
    near: NDArray[np.bool_] = shapely.distance(shapely.boundary(one), shapely.boundary(other)) <= NET_END_M
    return near


def _connected(lines: Geometries) -> Rows:
    """Return the number of the net that each line belongs to: lines that meet end to end have the same."""
    number = np.arange(len(lines), dtype=np.int64)
    if len(lines) < 2:
        return number
    ends, owners = shapely.get_parts(shapely.boundary(lines), return_index=True)
    if not len(ends):
        return number
    first, second = shapely.STRtree(ends).query(ends, predicate="dwithin", distance=NET_END_M)
    links = [(owners[one], owners[other]) for one, other in zip(first, second) if owners[one] < owners[other]]
    for one, other in links:
        low, high = sorted((number[one], number[other]))
        if low != high:
            number[number == high] = low
    return number


def _is_crossed(bodies: PreparedBodies, a: int, pieces: Rows, rule: Rows, rules: RuleArrays) -> bool:
    """Say whether a body crosses a net and runs along it nowhere; of two claims neither runs along the other."""
    asked = float(np.nan_to_num(rules.horizontal[rule]).max())
    whole = shapely.union_all(bodies.footprint[pieces])
    width = float(bodies.width[pieces].max())
    crossed = _is_short(bodies, a, whole, width, asked)
    if bodies.origin[pieces[0]] == CLAIM:
        crossed &= _is_short(bodies, int(pieces[0]), bodies.footprint[a], float(bodies.width[a]), asked)
    return crossed


def _is_short(bodies: PreparedBodies, row: int, other: shapely.Geometry, width: float, asked: float) -> bool:
    own = float(bodies.width[row])
    around = buffered(np.array([other], dtype=object), asked + own / 2)[0]
    near = shapely.line_merge(shapely.intersection(bodies.shape[row], around))
    longest = float(shapely.length(shapely.get_parts(near)).max(initial=0.0))
    return longest <= (own + width + 2 * asked) / _SIN_45 + _ROUNDING_M
