"""Shapes that can be compared at all: something is there, of a size that a neighbourhood can hold."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Callable

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.bodies.possible_sizes import has_place
from wijkaanpak_plugin.analysis.bodies.shapes import Geometries
from wijkaanpak_plugin.domain.body import GEOMETRY
from wijkaanpak_plugin.domain.report import Report
from wijkaanpak_plugin.domain.translation import translate

#: Longer (a line) or wider (an area), or with more corners, than any object of a neighbourhood: a slip, and dear to
#: compare. It counts for each part by itself. Status: assumption.
LONGEST_PART_M = 100_000.0
MOST_CORNERS = 1_000_000


def with_usable_shapes(
    bodies: pd.DataFrame, labels: Callable[[pd.DataFrame], Iterable[str]], report: Report
) -> pd.DataFrame:
    """Return the rows whose geometry can be compared, without empty parts; what is left out is said in ``report``.

    labels: what rows are called in a sentence.
    """
    given = bodies[GEOMETRY].to_numpy(dtype=object)
    shapes = _without_empty_parts(given)
    missing = ~has_place(shapes)
    endless = _endless(shapes) & ~missing
    usable = ~missing & ~endless
    whole = bodies if shapes is given else bodies.assign(**{GEOMETRY: shapes})
    if usable.all():
        return whole
    report.say_of(
        translate("Analysis", "Rows without usable geometry, left out: {count} ({names})"),
        labels(bodies[missing]),
    )
    report.say_of(
        translate(
            "Analysis",
            "Rows that are longer than 100 km or have more than a million corners, left out; draw"
            " them again or leave them out of the layer: {count} ({names})",
        ),
        labels(bodies[endless]),
    )
    return whole[usable]


def _without_empty_parts(shapes: Geometries) -> Geometries:
    """Drop empty parts: some of what Shapely does with them ends the process."""
    if (shapely.get_type_id(shapes) < shapely.GeometryType.MULTIPOINT).all():
        return shapes
    parts, owners = shapely.get_parts(shapes, return_index=True)
    # The parts of a collection may have parts themselves.
    parts, inner = shapely.get_parts(parts, return_index=True)
    with_empty = np.unique(owners[inner[shapely.is_empty(parts)]])
    if not len(with_empty):
        return shapes
    kept = shapes.copy()
    for row in with_empty:
        own = parts[(owners[inner] == row) & ~shapely.is_empty(parts)]
        kept[row] = _together(own)
    return kept


def _together(parts: Geometries) -> shapely.Geometry:
    types = {part.geom_type for part in parts}
    if types == {"Point"}:
        return shapely.multipoints(parts)
    if types == {"LineString"}:
        return shapely.multilinestrings(parts)
    if types == {"Polygon"}:
        return shapely.multipolygons(parts)
    return shapely.geometrycollections(parts)


def _endless(shapes: Geometries) -> NDArray[np.bool_]:
    result = np.zeros(len(shapes), dtype=bool)
    longest = np.fmax(_extent(shapes), _length(shapes))
    large = np.flatnonzero((longest > LONGEST_PART_M) | _has_many_corners(shapes))
    if len(large):
        parts, owners = shapely.get_parts(shapes[large], return_index=True)
        size = np.where(shapely.get_dimensions(parts) == 1, _length(parts), _extent(parts))
        result[large[owners[(size > LONGEST_PART_M) | _has_many_corners(parts)]]] = True
    return result


def _length(shapes: Geometries) -> NDArray[np.float64]:
    with np.errstate(invalid="ignore", over="ignore"):
        return shapely.length(shapes)


def _extent(shapes: Geometries) -> NDArray[np.float64]:
    """Return the longer side of the box around each shape in metres, NaN where there is none."""
    with np.errstate(invalid="ignore"):
        bounds = shapely.bounds(shapes)
        return np.maximum(bounds[:, 2] - bounds[:, 0], bounds[:, 3] - bounds[:, 1])


def _has_many_corners(shapes: Geometries) -> NDArray[np.bool_]:
    return shapely.get_num_coordinates(shapes) > MOST_CORNERS
