"""Geometry as GML writes it, and the shapely geometry it stands for. Always RD New (EPSG:28992), in metres."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

EXTERIOR, INTERIOR, LINE, POINT = "exterior", "interior", "line", "point"


@dataclass
class GmlPart:
    """One run of coordinates: role, number of coordinates per position, and the text of them."""

    role: str
    dimension: int
    texts: list[str] = field(default_factory=list)


@dataclass
class GmlGeometry:
    """The geometry of one property of a feature: its parts in the order of the document."""

    parts: list[GmlPart] = field(default_factory=list)
    has_arcs: bool = False

    def of_role(self, *roles: str) -> list[GmlPart]:
        """Return the parts with one of ``roles``."""
        return [part for part in self.parts if part.role in roles]


def _positions(part: GmlPart) -> np.ndarray:
    """Return the positions as an array of n x 2, in metres; ValueError when the text is anything else."""
    numbers = np.array(" ".join(part.texts).split(), dtype=float)
    positions = numbers.reshape(-1, part.dimension)[:, :2]
    if not len(positions) or not np.isfinite(positions).all():
        raise ValueError("no positions")
    return positions


def line(geometry: GmlGeometry | None) -> BaseGeometry | None:
    """Return a LineString (parts that follow one another are joined, else MultiLineString), or None if there is none.

    Arcs are read as straight pieces between their points.
    """
    parts = geometry.of_role(LINE) if geometry else []
    try:
        pieces = [shapely.linestrings(_positions(part)) for part in parts]
    except (ValueError, shapely.GEOSException):
        return None
    if len(pieces) < 2:
        return pieces[0] if pieces else None
    return shapely.line_merge(shapely.multilinestrings(pieces))


def point(geometry: GmlGeometry | None) -> BaseGeometry | None:
    """Return a Point, or None if there is none."""
    parts = geometry.of_role(POINT) if geometry else []
    try:
        return shapely.points(_positions(parts[0])[0]) if parts else None
    except ValueError:
        return None


def polygon(geometry: GmlGeometry | None) -> BaseGeometry | None:
    """Return a Polygon or, of more than one, a MultiPolygon; None if there is none."""
    rings: list[list[np.ndarray]] = []
    try:
        for part in geometry.of_role(EXTERIOR, INTERIOR) if geometry else []:
            if part.role == EXTERIOR:
                rings.append([_positions(part)])
            elif rings:
                rings[-1].append(_positions(part))
        polygons = [shapely.Polygon(outer, holes) for outer, *holes in rings]
    except (ValueError, shapely.GEOSException):
        return None
    if len(polygons) < 2:
        return polygons[0] if polygons else None
    return shapely.MultiPolygon(polygons)
