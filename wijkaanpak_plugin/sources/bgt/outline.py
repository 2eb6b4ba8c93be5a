"""Outline of one object as its GML gives it, and the numbers that it stands for. RD New, in metres."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from wijkaanpak_plugin.sources.bgt import arcs
from wijkaanpak_plugin.sources.bgt.object_types import LINE, POINT, POLYGON

STRAIGHT, ARC, CIRCLE, CIRCLE_AROUND = "straight", "arc", "circle", "circle around"


#: A polygon (its rings, the outer one first), a line or a point (one of each): x and y in turn, in metres.
Part = list[list[float]]


class NoOutlineError(Exception):
    """The GML gives no geometry that can be used."""


@dataclass
class Segment:
    """One run of positions: how they are joined, how many numbers each has, their text, and the text of a radius."""

    joined: str
    dimension: int
    texts: list[str] = field(default_factory=list)
    radius: str = ""


@dataclass
class Outline:
    """Geometry of one object: polygons of rings (the outer one first) of segments, lines of segments, and points.

    ``not_read`` names the element of a geometry that is not read, such as a spline.
    """

    polygons: list[list[list[Segment]]] = field(default_factory=list)
    lines: list[list[Segment]] = field(default_factory=list)
    points: list[list[Segment]] = field(default_factory=list)
    not_read: str = ""

    @property
    def is_curved(self) -> bool:
        """Whether any of it is an arc or a circle."""
        rings = [ring for polygon in self.polygons for ring in polygon]
        return any(segment.joined != STRAIGHT for part in (*rings, *self.lines) for segment in part)

    def parts(self) -> dict[str, list[Part]]:
        """Return the parts of each sort that is there; NoOutlineError when there is none, or one of them is wrong.

        What is returned can be made into shapes: rings have three corners or more, lines two positions or more.
        """
        if self.not_read:
            raise NoOutlineError(self.not_read)
        parts = {}
        try:
            if self.polygons:
                parts[POLYGON] = [[_ring(ring) for ring in rings] for rings in self.polygons]
            if self.lines:
                parts[LINE] = [[_path(line, at_least=2)] for line in self.lines]
            if self.points:
                parts[POINT] = [[_path(point)] for point in self.points]
        except ValueError as error:
            raise NoOutlineError(str(error)) from error
        if not parts:
            raise NoOutlineError
        return parts


def _ring(segments: list[Segment]) -> list[float]:
    numbers = _path(segments, at_least=3)
    if len(numbers) == 6 and numbers[:2] == numbers[4:]:
        raise ValueError("too few corners")
    return numbers


def _path(segments: list[Segment], at_least: int = 1) -> list[float]:
    """Return x and y in turn of the positions of segments that follow one another; ValueError when they are too few."""
    if len(segments) == 1 and segments[0].joined == STRAIGHT:
        numbers = _numbers(segments[0])
        if segments[0].dimension != 2:
            numbers = [number for position in zip(numbers[::3], numbers[1::3]) for number in position]
    else:
        path: list[arcs.Position] = []
        for segment in segments:
            positions = _positions(segment)
            if path and math.dist(path[-1], positions[0]) > arcs.ARC_TOLERANCE_M:
                raise ValueError("segments that do not follow one another")
            path += positions[1:] if path else positions
        numbers = [number for position in path for number in position]
    if len(numbers) < 2 * at_least:
        raise ValueError("too few positions")
    return numbers


def _numbers(segment: Segment) -> list[float]:
    """Return all numbers of a segment; ValueError when one is no number, or there is none."""
    texts = segment.texts
    numbers = list(map(float, (texts[0] if len(texts) == 1 else " ".join(texts)).split()))
    if not numbers or len(numbers) % segment.dimension or not math.isfinite(sum(numbers)):
        raise ValueError("no positions")
    return numbers


def _positions(segment: Segment) -> list[arcs.Position]:
    numbers = _numbers(segment)
    positions = list(zip(numbers[:: segment.dimension], numbers[1 :: segment.dimension]))
    if segment.joined == STRAIGHT:
        return positions
    if segment.joined == ARC:
        return arcs.straightened(positions)
    if segment.joined == CIRCLE:
        return arcs.circle(positions)
    return arcs.circle_around(positions[0], float(segment.radius))
