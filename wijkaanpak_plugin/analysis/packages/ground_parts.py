"""Ground in parts: each place belongs to one use, by who lies on top or by how many lie above each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import shapely

from wijkaanpak_plugin.domain.packages.space_uses import STACKED

#: Ground by use: no two of these overlap.
Parts = dict[str, shapely.Geometry]

_NOTHING = shapely.Polygon()
#: Ground that is smaller is what arithmetic leaves over (m2): a strip of 1 cm by 1 cm.
LEAST_M2 = 1e-4


class Taking(NamedTuple):
    """Something that takes ground: its use, where, and whether it is new and so takes the place of what is not."""

    use: str
    ground: shapely.Geometry
    is_new: bool = False


def on_top(takings: Sequence[Taking]) -> Parts:
    """Return the ground by use where of several one counts: what is new, then the smaller, then by shape.

    The smaller is drawn on the larger (a bay on a street). Status: assumption. The order of ``takings`` and how often
    one is named change nothing.
    """
    parts: dict[str, list[shapely.Geometry]] = defaultdict(list)
    covered = _NOTHING
    for taking in sorted(takings, key=_order):
        left = flat(taking.ground.difference(covered))
        if not left.is_empty:
            parts[taking.use].append(left)
            covered = covered.union(left)
    return {use: shapely.union_all(shapes) for use, shapes in parts.items()}


def above_each_other(takings: Sequence[Taking]) -> Parts:
    """Return the ground by use where things lie above each other: where two uses meet it is ``STACKED``."""
    by_use: dict[str, list[shapely.Geometry]] = defaultdict(list)
    for taking in takings:
        by_use[taking.use].append(taking.ground)
    whole = {use: shapely.union_all(shapes) for use, shapes in sorted(by_use.items())}
    met, seen = [], _NOTHING
    for shape in whole.values():
        met.append(shape.intersection(seen))
        seen = seen.union(shape)
    stacked = flat(shapely.union_all(met)) if met else _NOTHING
    parts = {use: flat(shape.difference(stacked)) for use, shape in whole.items()}
    return {**{use: shape for use, shape in parts.items() if not shape.is_empty}, STACKED: stacked}


def within(parts: Mapping[str, shapely.Geometry], ground: shapely.Geometry, rest: str) -> Parts:
    """Return the parts inside some ground; what of it is in no part is of use ``rest``."""
    found = {use: flat(shape.intersection(ground)) for use, shape in parts.items()}
    left = flat(ground.difference(shapely.union_all(list(found.values()))) if found else ground)
    found[rest] = flat(found[rest].union(left)) if rest in found else left
    return {use: shape for use, shape in found.items() if shape.area >= LEAST_M2}


def flat(shape: shapely.Geometry) -> shapely.Geometry:
    """Return only the polygons of a shape: what overlay leaves of lines and points has no area."""
    if shape.is_empty or shape.geom_type in ("Polygon", "MultiPolygon"):
        return shape if not shape.is_empty else _NOTHING
    parts = shapely.get_parts(shape)
    areas = parts[np.asarray(shapely.get_dimensions(parts)) == 2]
    return shapely.union_all(areas) if len(areas) else _NOTHING


def _order(taking: Taking) -> tuple[bool, float, bytes, str]:
    shape = shapely.normalize(taking.ground)
    return not taking.is_new, round(float(shape.area), 6), shapely.to_wkb(shape), taking.use
