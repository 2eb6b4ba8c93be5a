"""Outline of one object as its GML gives it, and the shapely geometries that it stands for. RD New, in metres."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Callable

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.sources.bgt import arcs
from wijkaanpak_plugin.sources.bgt.object_types import LINE, POINT, POLYGON

STRAIGHT, ARC, CIRCLE, CIRCLE_AROUND = "straight", "arc", "circle", "circle around"


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

    def shapes(self) -> dict[str, shapely.Geometry]:
        """Return the geometry of each sort that is there; NoOutlineError when there is none, or part of it is wrong."""
        if self.not_read:
            raise NoOutlineError(self.not_read)
        shapes = {}
        try:
            if self.polygons:
                shapes[POLYGON] = _one([_polygon(rings) for rings in self.polygons], shapely.multipolygons)
            if self.lines:
                shapes[LINE] = _one([shapely.linestrings(_path(line)) for line in self.lines], shapely.multilinestrings)
            if self.points:
                positions = np.concatenate([_path(point) for point in self.points])
                shapes[POINT] = _one(list(shapely.points(positions)), shapely.multipoints)
        except (ValueError, shapely.GEOSException) as error:
            raise NoOutlineError(str(error)) from error
        if not shapes:
            raise NoOutlineError
        return shapes


def _one(
    parts: list[shapely.Geometry], together: Callable[[list[shapely.Geometry]], shapely.Geometry]
) -> shapely.Geometry:
    return parts[0] if len(parts) == 1 else together(parts)


def _polygon(rings: list[list[Segment]]) -> shapely.Polygon:
    outer, *holes = (shapely.linearrings(_path(ring)) for ring in rings)
    return shapely.polygons(outer, holes or None)


def _path(segments: list[Segment]) -> NDArray[np.float64]:
    """Return the positions of segments that follow one another as an array of n x 2."""
    if len(segments) == 1 and segments[0].joined == STRAIGHT:
        return np.array(_numbers(segments[0])).reshape(-1, segments[0].dimension)[:, :2]
    path: list[arcs.Position] = []
    for segment in segments:
        positions = _positions(segment)
        if path and math.dist(path[-1], positions[0]) > arcs.ARC_TOLERANCE_M:
            raise ValueError("segments that do not follow one another")
        path += positions[1:] if path else positions
    return np.array(path).reshape(-1, 2)


def _numbers(segment: Segment) -> list[float]:
    """Return all numbers of a segment; ValueError when one is no number, or there is none."""
    texts = segment.texts
    numbers = [float(number) for number in (texts[0] if len(texts) == 1 else " ".join(texts)).split()]
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
