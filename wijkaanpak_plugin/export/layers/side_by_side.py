"""Lines that lie on each other on paper are drawn side by side, in the order in which they lie."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

#: A line runs along another when this share of the shorter one lies closer to it than the distance.
_SHARE = 0.4


def offsets(lines: Sequence[BaseGeometry], distance: float) -> list[float]:
    """Return how far each line is drawn beside its place, to the left of its own direction, in steps of one line.

    distance: lines closer than this run along each other, in the units of the lines. Those that do are drawn beside
    each other around their middle; a line by itself stays where it is.
    """
    found = [0.0] * len(lines)
    for members in _bundles(lines, distance):
        leader = max(members, key=lambda at: lines[at].length)
        sides = {at: _side(lines[leader], lines[at]) for at in members}
        ordered = sorted(members, key=lambda at: (sides[at], at))
        for place, at in enumerate(ordered):
            step = place - (len(ordered) - 1) / 2
            found[at] = step if _runs_along(lines[leader], lines[at]) else -step
    return found


def _bundles(lines: Sequence[BaseGeometry], distance: float) -> list[list[int]]:
    """Return the lines that run along each other, also by way of another, together; two at least."""
    if len(lines) < 2:
        return []
    together = list(range(len(lines)))

    def first(at: int) -> int:
        while together[at] != at:
            at = together[at]
        return at

    around = [line.buffer(distance, cap_style="flat") for line in lines]
    for one, other in np.transpose(shapely.STRtree(lines).query(around, predicate="intersects")).tolist():
        if one < other:
            short, near = sorted((one, other), key=lambda at: lines[at].length)
            if lines[short].intersection(around[near]).length >= _SHARE * lines[short].length:
                together[first(other)] = first(one)
    groups: dict[int, list[int]] = {}
    for at in range(len(lines)):
        groups.setdefault(first(at), []).append(at)
    return [group for group in groups.values() if len(group) > 1]


def _side(leader: BaseGeometry, line: BaseGeometry) -> float:
    """Return how far the middle of a line lies at the left of the leader."""
    middle = line.interpolate(0.5, normalized=True)
    along = leader.project(middle)
    before, after = leader.interpolate(max(along - 0.5, 0.0)), leader.interpolate(min(along + 0.5, leader.length))
    cross = (after.x - before.x) * (middle.y - before.y) - (after.y - before.y) * (middle.x - before.x)
    return float(np.sign(cross) * leader.distance(middle))


def _runs_along(leader: BaseGeometry, line: BaseGeometry) -> bool:
    """Say whether a line has the direction of the leader."""
    begin, end = (leader.project(line.interpolate(share, normalized=True)) for share in (0.25, 0.75))
    return bool(begin <= end)
