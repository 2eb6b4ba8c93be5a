"""Metres of street that lines open together: those beside each other are one stretch."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.bodies.shapes import QUARTER_SEGMENTS
from wijkaanpak_plugin.analysis.judging.opened_ground import SAME_PAVING_M


def street_length(shapes: NDArray[np.object_]) -> float:
    """Return the length of the lines among ``shapes`` in metres, the longest first; of another line what lies within
    ``SAME_PAVING_M`` of one that was counted is the same stretch of street. 0 where there is no line.
    """
    lines = shapes[shapely.get_dimensions(shapes) == 1]
    lines = (
        lines[np.lexsort((shapely.to_wkb(shapely.normalize(lines)), -shapely.length(lines)))] if len(lines) else lines
    )
    total, counted = 0.0, shapely.Polygon()
    for line in lines:
        total += shapely.length(shapely.difference(line, counted))
        counted = shapely.union(counted, shapely.buffer(line, SAME_PAVING_M, quad_segs=QUARTER_SEGMENTS))
    return float(total)
