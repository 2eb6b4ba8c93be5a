"""Distances, overlaps and crossings of two things, one pair at a time."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import shapely
from shapely import ops
from twin.thing import SINK_M, Thing, extents, grown

#: Ends of pieces of one net lie no further apart.
_SAME_END_M = 0.1
#: A work renews what lies along it no further away.
_ALONG_M = 0.5


@lru_cache(maxsize=4096)
def clear_distance(a: Thing, b: Thing) -> float:
    """Return the distance between footprints; what is round is measured from its centre, so that it is exact."""
    one = (a.shape, a.width / 2) if a.dimension == 0 else (a.footprint, 0.0)
    other = (b.shape, b.width / 2) if b.dimension == 0 else (b.footprint, 0.0)
    return round(max(0.0, one[0].distance(other[0]) - one[1] - other[1]), 4)


def common_area(a: Thing, b: Thing) -> float:
    """Return the square metres that both take."""
    return a.footprint.intersection(b.footprint).area


class Ground(NamedTuple):
    """A piece of ground, and the axis by which it counts where it is too thin to shrink."""

    shape: shapely.Geometry
    axis: shapely.Geometry


@lru_cache(maxsize=4096)
def overlaps(a: Thing, b: Thing) -> bool:
    """Whether one meets the other shrunk by what does not count; of two thin ones whether their axes cross."""
    if a.footprint.distance(b.footprint) > SINK_M:
        return False
    return any(meet(one, other) for one, other in itertools.product(_what_counts(a, b), _what_counts(b, a)))


def whole(thing: Thing) -> Ground:
    """Return all ground that a body takes."""
    return Ground(thing.footprint, thing.shape)


def _what_counts(thing: Thing, other: Thing) -> list[Ground]:
    """Return a body's ground; of a line only its axis within two widths of an end that is not inside the other."""
    ends = [end for end in thing.loose_ends if not other.core.intersects(end)] if thing.width else []
    if not ends:
        return [whole(thing)]
    rest = [_without_ends(part, ends, 2 * thing.width) for part in shapely.get_parts(thing.shape)]
    axis = Ground(thing.shape, thing.shape)
    return [axis, *(Ground(grown(part, thing.width), part) for part in rest if part.length > 0)]


def _without_ends(line: shapely.LineString, ends: Sequence[shapely.Point], length: float) -> shapely.Geometry:
    start = length if shapely.Point(line.coords[0]) in ends else 0.0
    finish = line.length - (length if shapely.Point(line.coords[-1]) in ends else 0.0)
    return ops.substring(line, start, finish) if start < finish else shapely.LineString()


def meet(one: Ground, other: Ground) -> bool:
    """Whether one meets the other shrunk; of thin ones whether their axes cross or a point is near."""
    cores = [ground.shape.buffer(-SINK_M) if ground.shape.area > 0 else shapely.Polygon() for ground in (one, other)]
    if one.shape.intersects(cores[1]) or other.shape.intersects(cores[0]):
        return True
    if not cores[0].is_empty or not cores[1].is_empty:
        return False
    if 0 in (shapely.get_dimensions(one.axis), shapely.get_dimensions(other.axis)):
        return one.axis.distance(other.axis) <= SINK_M
    return _trimmed(one.axis, other.axis).intersects(_trimmed(other.axis, one.axis))


def _trimmed(axis: shapely.Geometry, other: shapely.Geometry) -> shapely.Geometry:
    """Return a line without what reaches beyond another one at its ends by no more than counts."""
    if shapely.get_dimensions(axis) != 1:
        return axis
    places = [*shapely.get_parts(axis.intersection(other))]
    return shapely.union_all([_without_overshoot(part, other, places) for part in shapely.get_parts(axis)])


def _without_overshoot(
    line: shapely.LineString, other: shapely.Geometry, places: Sequence[shapely.Geometry]
) -> shapely.LineString:
    start, finish = 0.0, line.length
    for place in [] if line.is_ring else places:
        at = line.project(place.centroid)
        if shapely.Point(line.coords[0]).distance(other) <= SINK_M and at < 1:
            start = max(start, at + 1e-6)
        if shapely.Point(line.coords[-1]).distance(other) <= SINK_M and at > line.length - 1:
            finish = min(finish, at - 1e-6)
    return ops.substring(line, start, finish) if start < finish else shapely.LineString()


def meets_area(a: Thing, b: Thing) -> bool:
    """Whether one is a bare point or line that lies in the area of the other."""
    bare = [shapely.get_dimensions(thing.footprint) < 2 for thing in (a, b)]
    return bare.count(True) == 1 and overlaps(a, b)


def vertical_gaps(a: Thing, b: Thing, what: str) -> list[float]:
    """Return every vertical gap there can be with the heights of that name."""
    return [
        round(max(0.0, bottom_a - top_b, bottom_b - top_a), 4)
        for (top_a, bottom_a), (top_b, bottom_b) in itertools.product(
            extents(getattr(a, what)), extents(getattr(b, what))
        )
    ]


def is_underground(thing: Thing) -> bool:
    """Whether it lies underground, or may do so as far as anybody knows."""
    return thing.layer == "underground" or thing.soft_heights == (None, None)


@lru_cache(maxsize=4096)
def lies_along(a: Thing, b: Thing) -> bool:
    """Whether half of either lies within half a metre of the other."""
    return _half_within(a, b) or _half_within(b, a)


def _half_within(part: Thing, whole: Thing) -> bool:
    if part.footprint.distance(whole.footprint) > _ALONG_M:
        return False
    common = part.shape.intersection(whole.footprint.buffer(_ALONG_M, quad_segs=8))
    if part.dimension == 0:
        return not common.is_empty
    if part.dimension == 1:
        return common.length >= 0.5 * part.shape.length
    return common.area >= 0.5 * part.shape.area


def is_one_net(a: Thing, b: Thing) -> bool:
    """Whether two pieces of one kind and owner end at the same place."""
    if (a.kind, a.owner) != (b.kind, b.owner) or not (a.is_line and b.is_line):
        return False
    return any(one.distance(other) <= _SAME_END_M for one, other in itertools.product(a.ends, b.ends))


def loose_ends(piece: Thing, others: Sequence[Thing]) -> list[shapely.Point]:
    """Return the ends of a piece at which no other piece of its net goes on."""
    going_on = [end for other in others for end in other.ends]
    return [end for end in piece.ends if all(end.distance(other) > _SAME_END_M for other in going_on)]


def crosses(a: Thing, net: Sequence[Thing], horizontal_m: float) -> bool:
    """Whether a line crosses pieces of a net: their axes meet, and each run of the line near them is short."""
    if not any(a.shape.intersects(piece.shape) for piece in net):
        return False
    reach = horizontal_m + a.width / 2
    longest = (a.width + max(piece.width for piece in net) + 2 * horizontal_m) / math.sin(math.radians(45)) + SINK_M
    near = shapely.union_all(
        [piece.footprint.buffer(reach, quad_segs=8) if reach else piece.footprint for piece in net]
    )
    return all(run.length <= longest for run in _runs(a.shape.intersection(near)))


def connected(piece: Thing, pieces: Sequence[Thing]) -> list[Thing]:
    """Return a piece with those of the others that are one net with it."""
    net, waiting = [piece], [piece]
    while waiting:
        last = waiting.pop()
        nearby = [other for other in pieces if other not in net and is_one_net(last, other)]
        net, waiting = net + nearby, waiting + nearby
    return net


def _runs(parts: shapely.Geometry) -> Sequence[shapely.Geometry]:
    lines = [part for part in shapely.get_parts(parts) if part.length > 0]
    return shapely.get_parts(shapely.line_merge(shapely.union_all(lines))) if lines else []
