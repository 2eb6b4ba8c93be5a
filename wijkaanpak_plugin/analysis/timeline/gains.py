"""Metres and square metres of street that shifts open once, or open apart from then on."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely

from wijkaanpak_plugin.analysis.arrays import Numbers, Rows
from wijkaanpak_plugin.analysis.bodies.shapes import Geometries
from wijkaanpak_plugin.analysis.timeline.effects import Effects
from wijkaanpak_plugin.analysis.timeline.neighbours import Neighbours
from wijkaanpak_plugin.analysis.timeline.proposals import Proposals


def street_metres(shifts: Proposals, found: Effects, pairs: Neighbours) -> Numbers:
    """Return of each shift the metres of street that the pairs in ``found`` have in common, each metre once.

    It is what the lines that move run along one of the others, and never more than what all pairs have in common. Of
    lines that move together and run beside each other the longest counts.
    """
    sides = pairs.sides
    length = np.nan_to_num(pairs.length[sides.pair[found.side]])
    total = np.bincount(found.proposal, weights=length, minlength=len(shifts))
    lines = np.flatnonzero(length > 0)
    proposal, side = found.proposal[lines], found.side[lines]
    work = sides.one[side]
    # One number for each work that moves in each shift.
    key, line = np.unique(proposal * len(pairs.works) + work, return_inverse=True)
    piece, owner = pairs.stretches.of(side)
    own = _covered(line.reshape(-1)[owner], pairs.stretches.begin[piece], pairs.stretches.end[piece], len(key))
    own -= _beside_longer(shifts, pairs, key, (line.reshape(-1)[owner], piece))
    along = np.bincount(key // max(len(pairs.works), 1), weights=own, minlength=len(shifts))
    return np.minimum(along, total).astype(float)


def shared_ground(one: Sequence[Rows], others: Sequence[Rows], ground: Geometries) -> Numbers:
    """Return the m2 that the works ``one`` and the works ``others`` of each row both open, each square metre once.

    ground: opened ground of each work.
    """
    first, second = _together(one, ground), _together(others, ground)
    return np.asarray(shapely.area(shapely.intersection(first, second)), dtype=float).reshape(-1)


def _together(works: Sequence[Rows], ground: Geometries) -> Geometries:
    """Return the ground of several works at once, row by row; of those that many rows have in common once."""
    keys = [tuple(sorted(set(row.tolist()))) for row in works]
    single = {key: number for number, key in enumerate(dict.fromkeys(keys))}
    united = np.empty(len(single), dtype=object)
    for key, number in single.items():
        united[number] = ground[key[0]] if len(key) == 1 else shapely.union_all(ground[list(key)])
    return united[[single[key] for key in keys]]


def _covered(group: Rows, begin: Numbers, end: Numbers, count: int) -> Numbers:
    """Return how long the stretches of each group are together, what several cover once."""
    if not len(group):
        return np.zeros(count)
    order = np.lexsort((begin, group))
    group, begin, end = group[order], begin[order], end[order]
    # Each group lies behind the one before it, so that one running maximum serves all.
    apart = group * (float(end.max() - begin.min()) + 1.0)
    begin, end = begin + apart, end + apart
    reached = np.maximum.accumulate(end)
    before = np.concatenate([[-np.inf], reached[:-1]])
    fresh = np.maximum(0.0, end - np.maximum(begin, before))
    return np.bincount(group, weights=fresh, minlength=count).astype(float)


def _beside_longer(shifts: Proposals, pairs: Neighbours, key: Rows, gained: tuple[Rows, Rows]) -> Numbers:
    """Return of each line that moves (key: shift and work) how much of what it gains runs beside a longer one that
    moves with it and gains something too.
    """
    count, sides = len(pairs.works), pairs.sides
    result = np.zeros(len(key))
    several = np.flatnonzero(np.diff(shifts.movers.first)[shifts.mover[key // count]] > 1)
    if not len(several):
        return result
    side, place = sides.of(key[several] % count)
    proposal = key[several][place] // count
    other = sides.other[side]
    length = shapely.length(pairs.works.shape)
    one = sides.one[side]
    before = pairs.place[other] < pairs.place[one]
    longer = (length[other] > length[one]) | ((length[other] == length[one]) & before)
    with_it = longer & np.isin(proposal * count + other, key)
    side, line = side[with_it], several[place[with_it]]
    piece, owner = pairs.stretches.of(side)
    beside = line[owner], pairs.stretches.begin[piece], pairs.stretches.end[piece]
    line_of, own = gained
    mine = np.isin(line_of, line)
    own_begin, own_end = pairs.stretches.begin[own[mine]], pairs.stretches.end[own[mine]]
    both = [np.concatenate(columns) for columns in zip(beside, (line_of[mine], own_begin, own_end))]
    alone = _covered(line_of[mine], own_begin, own_end, len(key))
    # What both cover: each by itself, less the two together.
    result = alone + _covered(*beside, len(key)) - _covered(both[0], both[1], both[2], len(key))
    return np.where(np.isin(np.arange(len(key)), line), result, 0.0)
