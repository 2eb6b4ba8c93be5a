"""Ground in parts: each place belongs to one use, by who lies on top or by how many lie above each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import shapely

from wijkaanpak_plugin.analysis.arrays import Rows
from wijkaanpak_plugin.analysis.bodies.shapes import Geometries
from wijkaanpak_plugin.analysis.progress import Feedback, part_of, portions, tell
from wijkaanpak_plugin.domain.packages.space_uses import STACKED

#: Ground by use: no two of these overlap.
Parts = dict[str, shapely.Geometry]

_NOTHING = shapely.Polygon()
#: Ground that is smaller is what arithmetic leaves over (m2): a strip of 1 cm by 1 cm.
LEAST_M2 = 1e-4
#: Overlays are worked out on a grid of a tenth of a millimetre: what comes of real shapes is then valid, so that the
#: next overlay can be made of it.
_GRID_M = 1e-4
#: Pieces of ground between two questions whether to go on: some hundredths of a second of work.
_PORTION = 500


class Taking(NamedTuple):
    """Something that takes ground: its use, where, and whether it is new and so takes the place of what is not."""

    use: str
    ground: shapely.Geometry
    is_new: bool = False


def on_top(takings: Sequence[Taking], feedback: Feedback = None) -> Parts:
    """Return the ground by use where of several one counts: what is new, then the smaller, then by shape.

    The smaller is drawn on the larger (a bay on a street). Status: assumption. The order of ``takings`` and how often
    one is named change nothing. AnalysisCancelled when feedback says so.
    """
    ordered = sorted(takings, key=_order)
    parts: dict[str, list[shapely.Geometry]] = defaultdict(list)
    for taking, left in zip(ordered, without_earlier(_grounds(ordered), part_of(feedback, 0.0, 0.7))):
        if not left.is_empty:
            parts[taking.use].append(left)
    found = {}
    for number, (use, shapes) in enumerate(parts.items()):
        tell(feedback, 0.7 + 0.3 * number / len(parts))
        found[use] = together(shapes)
    return found


def without_earlier(grounds: Geometries, feedback: Feedback = None) -> Geometries:
    """Return of each ground what none of those before it takes. AnalysisCancelled when feedback says so."""
    later, earlier = shapely.STRtree(grounds).query(grounds, predicate="intersects")
    first = earlier < later
    later, earlier = later[first], earlier[first]
    # Those before it are the large ones, claims, of which the edges are sorted once.
    shapely.prepare(grounds[np.unique(earlier)])
    gone = np.zeros(len(later), dtype=bool)
    for part in portions(len(later), part_of(feedback, 0.0, 0.2)):
        gone[part] = shapely.covers(grounds[earlier[part]], grounds[later[part]])
    left = grounds.copy()
    left[later[gone]] = _NOTHING
    partly = ~np.isin(later, later[gone])
    later, earlier = later[partly], earlier[partly]
    # What only lies beside it takes nothing of it, as most things that exist do.
    overlap = np.zeros(len(later), dtype=bool)
    for part in portions(len(later), part_of(feedback, 0.2, 0.4)):
        overlap[part] = ~shapely.touches(grounds[earlier[part]], grounds[later[part]])
    feedback = part_of(feedback, 0.4, 1.0)
    for number, (row, others) in enumerate(_by_row(later[overlap], earlier[overlap]).items()):
        if number % _PORTION == 0:
            tell(feedback, number / len(later))
        left[row] = less(grounds[row], together(grounds[others]))
    return left


def meeting(grounds: Geometries, whole: shapely.Geometry) -> Geometries:
    """Return what each ground has of a large one: only the parts of that which are near are looked at."""
    pieces = shapely.get_parts(whole)
    row, piece = shapely.STRtree(pieces).query(grounds, predicate="intersects")
    met = np.full(len(grounds), _NOTHING, dtype=object)
    for number, near in _by_row(row, piece).items():
        met[number] = common(grounds[number], shapely.multipolygons(pieces[near]))
    return met


def above_each_other(takings: Sequence[Taking]) -> Parts:
    """Return the ground by use where things lie above each other: where two uses meet it is ``STACKED``."""
    by_use: dict[str, list[shapely.Geometry]] = defaultdict(list)
    for taking in takings:
        by_use[taking.use].append(taking.ground)
    whole = {use: together(shapes) for use, shapes in sorted(by_use.items())}
    met, seen = [], _NOTHING
    for shape in whole.values():
        met.append(common(shape, seen))
        seen = together([seen, shape])
    stacked = together(met)
    parts = {use: less(shape, stacked) for use, shape in whole.items()}
    return {**{use: shape for use, shape in parts.items() if not shape.is_empty}, STACKED: stacked}


def within(
    parts: Mapping[str, shapely.Geometry], ground: shapely.Geometry, rest: str, feedback: Feedback = None
) -> Parts:
    """Return the parts inside some ground; what of it is in no part is of use ``rest``. AnalysisCancelled when feedback
    says so.
    """
    found = {}
    for number, (use, shape) in enumerate(parts.items()):
        tell(feedback, number / len(parts))
        found[use] = common(shape, ground)
    left = less(ground, together(list(found.values())))
    found[rest] = together([found[rest], left]) if rest in found else left
    return {use: shape for use, shape in found.items() if shape.area >= LEAST_M2}


def less(ground: shapely.Geometry, taken: shapely.Geometry) -> shapely.Geometry:
    """Return the ground that is not taken."""
    return _polygons(shapely.difference(ground, taken, grid_size=_GRID_M))


def common(one: shapely.Geometry, other: shapely.Geometry) -> shapely.Geometry:
    """Return the ground that two have in common."""
    return _polygons(shapely.intersection(one, other, grid_size=_GRID_M))


def together(grounds: Sequence[shapely.Geometry] | Geometries) -> shapely.Geometry:
    """Return the ground of all, each place once; nothing of none."""
    if len(grounds) == 1:
        return flat(grounds[0])
    # Rounded afterwards: a union on a grid looks at all edges at once, and takes many times as long.
    return _polygons(shapely.set_precision(shapely.union_all(list(grounds)), _GRID_M)) if len(grounds) else _NOTHING


def _polygons(shape: shapely.Geometry) -> shapely.Geometry:
    """Return the polygons of what an overlay gave, as they are: no two of these overlap."""
    if shape.is_empty or shape.geom_type in ("Polygon", "MultiPolygon"):
        return shape if not shape.is_empty else _NOTHING
    parts = shapely.get_parts(shape)
    areas = parts[np.asarray(shapely.get_dimensions(parts)) == 2]
    # One of several polygons has parts of its own.
    return shapely.multipolygons(shapely.get_parts(areas)) if len(areas) else _NOTHING


def flat(shape: shapely.Geometry) -> shapely.Geometry:
    """Return only the polygons of a shape: what overlay leaves of lines and points has no area."""
    if shape.is_empty or shape.geom_type in ("Polygon", "MultiPolygon"):
        return shape if not shape.is_empty else _NOTHING
    parts = shapely.get_parts(shape)
    areas = parts[np.asarray(shapely.get_dimensions(parts)) == 2]
    return shapely.union_all(areas, grid_size=_GRID_M) if len(areas) else _NOTHING


def _by_row(rows: Rows, others: Rows) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for row, other in zip(rows.tolist(), others.tolist()):
        found[row].append(other)
    return found


def _grounds(takings: Sequence[Taking]) -> Geometries:
    return np.array([taking.ground for taking in takings], dtype=object)


def _order(taking: Taking) -> tuple[bool, float, bytes, str]:
    shape = shapely.normalize(taking.ground)
    return not taking.is_new, round(float(shape.area), 6), shapely.to_wkb(shape), taking.use
