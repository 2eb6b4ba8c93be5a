"""Section of the street that an opening takes: the ground of all its works, in one outline."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.bodies.shapes import QUARTER_SEGMENTS
from wijkaanpak_plugin.analysis.judging.opened_ground import SAME_PAVING_M, WORKING_STRIP_M


def street_section(ground: NDArray[np.object_]) -> shapely.Polygon:
    """Return one polygon that holds all of ``ground`` (polygons in metres); empty without ground.

    Pieces under the same paving (within ``SAME_PAVING_M``) become one, what lies farther apart is joined by a strip as
    wide as a working strip on both sides of the shortest line between them: it says that they belong together, no more.
    """
    whole = shapely.union_all(ground)
    if whole.is_empty:
        return shapely.Polygon()
    reach = SAME_PAVING_M / 2.0
    near = shapely.buffer(shapely.buffer(whole, reach, quad_segs=QUARTER_SEGMENTS), -reach, quad_segs=QUARTER_SEGMENTS)
    parts = _polygons(shapely.union(whole, near))
    joined, rest = parts[0], parts[1:]
    while rest:
        nearest = int(np.argmin(shapely.distance(joined, np.array(rest, dtype=object))))
        part = rest.pop(nearest)
        strip = shapely.buffer(shapely.shortest_line(joined, part), WORKING_STRIP_M, quad_segs=QUARTER_SEGMENTS)
        joined = shapely.union_all([joined, strip, part])
    return max(_polygons(joined), key=shapely.area)


def _polygons(shape: shapely.Geometry) -> list[shapely.Polygon]:
    """Return the polygons of a shape, the largest first."""
    found = [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"]
    return sorted(found, key=shapely.area, reverse=True)
