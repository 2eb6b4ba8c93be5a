"""Shapes as registers take them: valid, simple, of one type, outer rings against the clock."""

from __future__ import annotations

from typing import Optional

import numpy as np
import shapely

from wijkaanpak_plugin.plan.schema.table import AREA, LINE, POINT

#: Of the parts of a repaired shape those that are points, lines or areas.
_DIMENSIONS = {POINT: 0, LINE: 1, AREA: 2}


def clean_shape(shape: Optional[shapely.Geometry], geometry: str, grid: float = 0.0) -> Optional[shapely.Geometry]:
    """Return a shape of this type (of ``GEOMETRY_TYPES``), valid and simple, in two dimensions.

    grid: size of the grid on which the corners are laid, in units of the shape; 0: they stay. None when nothing of that
    type is left, such as an area without extent.
    """
    if shape is None or shape.is_empty:
        return None
    flat = shapely.force_2d(shape)
    if not np.isfinite(shapely.get_coordinates(flat)).all():
        return None
    # Union repairs what crosses itself, and takes together what is there twice.
    whole = shapely.union_all([shapely.make_valid(flat)], grid_size=grid or None)
    parts = [part for part in shapely.get_parts(_parts(whole)) if shapely.get_dimensions(part) == _DIMENSIONS[geometry]]
    if not parts:
        return None
    if geometry == AREA:
        return shapely.multipolygons([_against_the_clock(part) for part in parts])
    return shapely.multilinestrings(_opened(parts)) if geometry == LINE else shapely.multipoints(parts)


def _parts(shape: shapely.Geometry) -> shapely.Geometry:
    """Return a collection whose parts are single ones: a repaired shape may be a collection of sets."""
    singles = [single for part in shapely.get_parts(shape) for single in shapely.get_parts(part)]
    return shapely.geometrycollections(singles)


def _opened(lines: list[shapely.LineString]) -> list[shapely.LineString]:
    """Return lines of which a loop is two halves: where another line ends on its begin they would not be simple."""
    opened: list[shapely.LineString] = []
    for line in lines:
        corners = shapely.get_coordinates(line)
        half = len(corners) // 2
        is_loop = len(lines) > 1 and shapely.is_closed(line)
        halves = (corners[: half + 1], corners[half:]) if is_loop else (corners,)
        opened += [shapely.linestrings(each) for each in halves]
    return opened


def _against_the_clock(area: shapely.Polygon) -> shapely.Polygon:
    shell, *holes = shapely.get_rings(area)
    return shapely.polygons(_ring(shell, True), [_ring(hole, False) for hole in holes] or None)


def _ring(ring: shapely.LinearRing, against: bool) -> shapely.LinearRing:
    return ring if bool(shapely.is_ccw(ring)) == against else shapely.reverse(ring)
