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
SAME_END_M = 0.1
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


@lru_cache(maxsize=4096)
def overlaps(a: Thing, b: Thing) -> bool:
    """Whether one meets the other shrunk by what does not count; of two thin ones whether their axes cross."""
    if a.footprint.distance(b.footprint) > SINK_M:
        return False
    if all(thing.dimension < 2 and thing.width <= 2 * SINK_M for thing in (a, b)):
        return meet(a.shape, b.shape)
    pairs = itertools.product(_what_counts(a, b), _what_counts(b, a))
    return any(meet(one.ground, other.ground, one.axis, other.axis) for one, other in pairs)


class _Counts(NamedTuple):
    """What counts of a body, and what that is about: of two too thin to shrink only the axes count."""

    ground: shapely.Geometry
    axis: shapely.Geometry


def _what_counts(thing: Thing, other: Thing) -> list[_Counts]:
    """Return a body's ground; of a line only its axis within two widths of an end that is not inside the other."""
    ends = [end for end in thing.ends if not other.core.intersects(end)] if thing.width else []
    if not ends:
        return [_Counts(thing.footprint, thing.shape)]
    rest = [_without_ends(part, ends, 2 * thing.width) for part in shapely.get_parts(thing.shape)]
    strips = [_Counts(grown(part, thing.width), part) for part in rest if part.length > 0]
    return [_Counts(thing.shape, thing.shape), *strips]


def _without_ends(line: shapely.LineString, ends: Sequence[shapely.Point], length: float) -> shapely.Geometry:
    start = length if shapely.Point(line.coords[0]) in ends else 0.0
    finish = line.length - (length if shapely.Point(line.coords[-1]) in ends else 0.0)
    return ops.substring(line, start, finish) if start < finish else shapely.LineString()


def meet(
    one: shapely.Geometry,
    other: shapely.Geometry,
    axis: shapely.Geometry | None = None,
    other_axis: shapely.Geometry | None = None,
) -> bool:
    """Whether one shape meets the other shrunk; of two thin ones whether axes cross, or a point lies on the other."""
    cores = [shape.buffer(-SINK_M) if shape.area > 0 else shapely.Polygon() for shape in (one, other)]
    if one.intersects(cores[1]) or other.intersects(cores[0]):
        return True
    if not cores[0].is_empty or not cores[1].is_empty:
        return False
    one, other = axis or one, other_axis or other
    if 0 in (shapely.get_dimensions(one), shapely.get_dimensions(other)):
        return one.distance(other) <= SINK_M
    return _between_ends(one, other).intersects(_between_ends(other, one))


def _between_ends(line: shapely.Geometry, other: shapely.Geometry) -> shapely.Geometry:
    """Return a line without those of its ends that lie on the other: they only touch it."""
    if shapely.get_dimensions(line) != 1:
        return line
    touching = [end for end in shapely.get_parts(line.boundary) if end.distance(other) <= SINK_M]
    return line.difference(shapely.MultiPoint(touching).buffer(SINK_M * 1.01)) if touching else line


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
    return any(one.distance(other) <= SAME_END_M for one, other in itertools.product(a.ends, b.ends))


def crosses(a: Thing, net: Sequence[Thing], horizontal_m: float) -> bool:
    """Whether a line crosses a net: their axes meet, and each run of the line near the net is short."""
    if not any(a.shape.intersects(piece.shape) for piece in net):
        return False
    widths = a.width + max(piece.width for piece in net)
    longest = (widths + 2 * horizontal_m) / math.sin(math.radians(45)) + 1e-6
    near = shapely.union_all([piece.footprint.buffer(horizontal_m + a.width / 2, quad_segs=8) for piece in net])
    return all(run.length <= longest for run in _runs(a.shape.intersection(near)))


def _runs(parts: shapely.Geometry) -> Sequence[shapely.Geometry]:
    lines = [part for part in shapely.get_parts(parts) if part.length > 0]
    return shapely.get_parts(shapely.line_merge(shapely.union_all(lines))) if lines else []
