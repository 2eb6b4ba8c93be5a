"""Overlap of two bodies: the ground that both take, and whether one lies on the other or only touches it.

One lies on the other when it meets the other shrunk by ``TOUCH_M``, whatever the area. Two that are too thin to shrink
do where their axes cross, or where a point lies within ``TOUCH_M`` of the other. Near an end that is itself no deeper
than that inside the other a line counts by its axis alone: a pipe drawn up to a wall at an angle lies on nothing.
"""

from __future__ import annotations

from itertools import product
from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.ops import substring

from wijkaanpak_plugin.analysis.arrays import Rows
from wijkaanpak_plugin.analysis.bodies.line_ends import own_ends
from wijkaanpak_plugin.analysis.bodies.prepared import Numbers, PreparedBodies
from wijkaanpak_plugin.analysis.bodies.shapes import Geometries
from wijkaanpak_plugin.analysis.judging.tolerance import TOUCH_M

#: So many widths from such an end a line counts by its axis alone.
_END_WIDTHS = 2.0
#: Shapes with more corners are cut to the surroundings of what they share before they are shrunk.
_MANY_CORNERS = 16
_MARGIN_M = 1.0
#: What is asked about so many others is prepared for that.
_MANY_PAIRS = 8
_ROUNDING = 1e-9
# Made once: an empty shape is read from text each time.
_NOTHING, _NO_POINT, NO_GROUND = shapely.Polygon(), shapely.Point(), shapely.MultiPolygon()


class Overlap(NamedTuple):
    """Common ground of pairs, its area in m2, and where one lies on the other.

    None and NaN where the ground need not be cut to say so: ``common_ground`` gives it.
    """

    shape: Geometries
    area: Numbers
    lies_in: NDArray[np.bool_]


class _Sides(NamedTuple):
    """Bodies, one per pair: the ground they take, its shape before it was grown, and the ends of that.

    thin: too thin to shrink.
    """

    ground: Geometries
    axis: Geometries
    ends: Geometries
    width: Numbers
    thin: NDArray[np.bool_]

    def rows(self, selection: NDArray[np.int64] | NDArray[np.bool_]) -> _Sides:
        return _Sides(
            self.ground[selection],
            self.axis[selection],
            self.ends[selection],
            self.width[selection],
            self.thin[selection],
        )


def overlaps(left: PreparedBodies, a: Rows, right: PreparedBodies, b: Rows) -> Overlap:
    """Return the overlap of the pairs (``left[a]``, ``right[b]``)."""
    return _unless_certain(_sides(left, a), a, _sides(right, b))


def _unless_certain(one: _Sides, rows: Rows, other: _Sides) -> Overlap:
    certain = _reaches_core(one, rows, other)
    if not certain.any():
        return _overlap(one, other)
    rest = np.flatnonzero(~certain)
    shape, area = np.full(len(rows), None, dtype=object), np.full(len(rows), np.nan)
    found = _overlap(one.rows(rest), other.rows(rest))
    shape[rest], area[rest], certain[rest] = found
    return Overlap(shape, area, certain)


def overlap_of(one: Geometries, rows: Rows, other: Geometries) -> Overlap:
    """Return the overlap of shapes as they are, pair by pair; rows: the body that each of ``one`` is the ground of."""
    return _unless_certain(_bare(one), rows, _bare(other))


def common_ground(one: Geometries, other: Geometries) -> Geometries:
    """Return the ground that both of each pair take."""
    shape = other.copy()
    inside = shapely.is_prepared(one)
    inside[inside] = shapely.contains_properly(one[inside], other[inside])
    cut = ~inside
    shape[cut] = shapely.intersection(one[cut], other[cut])
    return shape


def _reaches_core(one: _Sides, rows: Rows, other: _Sides) -> NDArray[np.bool_]:
    """Return where the axis of the other reaches deep into an area: whatever else there is, it lies in that.

    Only asked of areas that stand in many pairs (rows: the body of each): these are shrunk and prepared once.
    """
    result: NDArray[np.bool_] = (one.width <= 0) & ~one.thin
    if np.count_nonzero(result) < _MANY_PAIRS:
        return np.zeros(len(rows), dtype=bool)
    asked = np.flatnonzero(result)
    _, first, place, count = np.unique(rows[asked], return_index=True, return_inverse=True, return_counts=True)
    often = count >= _MANY_PAIRS
    cores = np.full(len(first), _NOTHING, dtype=object)
    cores[often] = shapely.buffer(one.ground[asked[first[often]]], -TOUCH_M, join_style="mitre")
    shapely.prepare(cores)
    with np.errstate(invalid="ignore"):  # GEOS compares with the box of an empty core, which has no numbers
        result[asked] = shapely.intersects(cores[place.reshape(-1)], other.axis[asked])
    return result


def _sides(bodies: PreparedBodies, rows: Rows) -> _Sides:
    shape, width = bodies.shape[rows], bodies.width[rows]
    flat = shapely.get_dimensions(shape) < 2
    thin = flat & (width <= 2 * TOUCH_M)
    return _Sides(bodies.footprint[rows], shape, bodies.ends[rows], np.where(flat, width, 0.0), thin)


def _bare(shapes: Geometries) -> _Sides:
    return _Sides(shapes, shapes, own_ends(shapes), np.zeros(len(shapes)), shapely.get_dimensions(shapes) < 2)


def _overlap(one: _Sides, other: _Sides) -> Overlap:
    shape = np.full(len(one.ground), NO_GROUND, dtype=object)
    # Asking first is cheap: of boxes that overlap, what they hold often does not.
    meets = shapely.intersects(one.ground, other.ground)
    shape[meets] = common_ground(one.ground[meets], other.ground[meets])
    area = shapely.area(shape)
    # Ground of more area than a border of that depth can have reaches deeper somewhere.
    lies_in = area > TOUCH_M * shapely.length(shape) + _ROUNDING
    doubtful = np.flatnonzero(~lies_in & (meets | _may_be_near(one, other)))
    if len(doubtful):
        lies_in[doubtful] = _is_deep(one.rows(doubtful), other.rows(doubtful), shape[doubtful])
    pulled_back = np.flatnonzero(lies_in & ((one.width > 0) | (other.width > 0)))
    if len(pulled_back):
        lies_in[pulled_back] = _without_ends(one.rows(pulled_back), other.rows(pulled_back), shape[pulled_back])
    return Overlap(shape, area, lies_in)


def _may_be_near(one: _Sides, other: _Sides) -> NDArray[np.bool_]:
    """Return the pairs of thin shapes one of which is a point: these need not meet."""
    points = (shapely.get_dimensions(one.axis) == 0) | (shapely.get_dimensions(other.axis) == 0)
    return one.thin & other.thin & points


def _is_deep(one: _Sides, other: _Sides, common: Geometries) -> NDArray[np.bool_]:
    """Return where one meets the other shrunk, or, of two that are too thin for that, both lie on each other."""
    boxes = shapely.bounds(common)
    core_one, core_other = _shrunk(one, boxes), _shrunk(other, boxes)
    deep = shapely.intersects(core_one, other.ground) | shapely.intersects(one.ground, core_other)
    thin = np.flatnonzero(~deep & _is_thin(one, core_one) & _is_thin(other, core_other))
    deep[thin] = _axes_meet(one.rows(thin), other.rows(thin))
    return deep


def _shrunk(sides: _Sides, boxes: Numbers) -> Geometries:
    ground = sides.ground.copy()
    large = (shapely.get_num_coordinates(ground) > _MANY_CORNERS) & ~np.isnan(boxes).any(axis=1)
    if large.any():
        box = boxes[large]
        window = shapely.box(box[:, 0] - _MARGIN_M, box[:, 1] - _MARGIN_M, box[:, 2] + _MARGIN_M, box[:, 3] + _MARGIN_M)
        ground[large] = shapely.intersection(ground[large], window)
    ground[sides.thin] = _NOTHING
    return shapely.buffer(ground, -TOUCH_M, join_style="mitre")


def _is_thin(sides: _Sides, core: Geometries) -> NDArray[np.bool_]:
    """Return which shapes are too thin to shrink; of one that was cut the whole of it counts."""
    thin = sides.thin.copy()
    rows = np.flatnonzero(~thin & shapely.is_empty(core))
    thin[rows] = shapely.is_empty(shapely.buffer(sides.ground[rows], -TOUCH_M, join_style="mitre"))
    return thin


def _axes_meet(one: _Sides, other: _Sides) -> NDArray[np.bool_]:
    """Return where axes cross; an end that lies within ``TOUCH_M`` of the other only touches it."""
    pointed = (shapely.get_dimensions(one.axis) == 0) | (shapely.get_dimensions(other.axis) == 0)
    meets: NDArray[np.bool_] = np.zeros(len(one.axis), dtype=bool)
    meets[pointed] = shapely.distance(one.axis[pointed], other.axis[pointed]) <= TOUCH_M
    lines = np.flatnonzero(~pointed)
    lines = lines[shapely.intersects(one.axis[lines], other.axis[lines])]
    first, second = one.rows(lines), other.rows(lines)
    meets[lines] = shapely.intersects(_between_ends(first, second.axis), _between_ends(second, first.axis))
    return meets


def _between_ends(lines: _Sides, others: Geometries) -> Geometries:
    """Return axes without the surroundings of those ends that lie within ``TOUCH_M`` of the other axis."""
    near = shapely.distance(lines.ends, others) <= TOUCH_M
    result = lines.axis.copy()
    for row in np.flatnonzero(near):
        touching = [end for end in shapely.get_parts(lines.ends[row]) if shapely.distance(end, others[row]) <= TOUCH_M]
        result[row] = shapely.difference(result[row], shapely.buffer(shapely.multipoints(touching), TOUCH_M * 1.01))
    return result


def _without_ends(one: _Sides, other: _Sides, common: Geometries) -> NDArray[np.bool_]:
    """Return where pairs that overlap do so away from the ends that reach no deeper than ``TOUCH_M``."""
    result = _axis_is_deep(one, other) | _axis_is_deep(other, one)
    asked = np.flatnonzero(~result)
    if len(asked):
        result[asked] = _deep_between_ends(one.rows(asked), other.rows(asked), common[asked])
    return result


def _axis_is_deep(grounds: _Sides, axes: _Sides) -> NDArray[np.bool_]:
    """Return where an axis lies deep in ground that has no ends of its own: then no end of that axis matters."""
    deep = grounds.width <= 0
    deep[deep] = shapely.intersects(_cores(grounds.rows(deep)), axes.axis[deep])
    return deep


def _deep_between_ends(one: _Sides, other: _Sides, common: Geometries) -> NDArray[np.bool_]:
    result = np.ones(len(one.ground), dtype=bool)
    ends_one, ends_other = _near_ends(one, other), _near_ends(other, one)
    rows: list[int] = []
    sides: tuple[list[_Sides], list[_Sides]] = ([], [])
    ended = np.flatnonzero(~shapely.is_empty(ends_one) | ~shapely.is_empty(ends_other))
    if len(ended):
        # The axis counts to its very ends.
        for first, second, ends in ((one, other, ends_one), (other, one, ends_other)):
            whole = shapely.is_empty(ends[ended])
            whole[whole] = shapely.intersects(_cores(first.rows(ended[whole])), second.axis[ended[whole]])
            ended = ended[~whole]
    for row in ended.tolist():
        firsts, seconds = _counted(one, row, other, ends_one[row]), _counted(other, row, one, ends_other[row])
        for first, second in product(firsts, seconds):
            rows.append(row)
            sides[0].append(first)
            sides[1].append(second)
        result[row] = False
    if rows:
        deep = _is_deep(_stacked(sides[0]), _stacked(sides[1]), common[rows])
        np.logical_or.at(result, np.array(rows), deep)
    return result


def _cores(sides: _Sides) -> Geometries:
    """Return grounds shrunk by ``TOUCH_M``, each once however many pairs it stands in."""
    if not len(sides.ground):
        return sides.ground
    numbers: dict[int, int] = {}
    place = [numbers.setdefault(id(ground), len(numbers)) for ground in sides.ground]
    first = np.unique(place, return_index=True)[1]
    single = sides.ground[first]
    single[sides.thin[first]] = _NOTHING
    cores = shapely.buffer(single, -TOUCH_M, join_style="mitre")
    if len(place) >= _MANY_PAIRS * len(cores):
        shapely.prepare(cores)
    return cores[np.array(place)]


def _near_ends(sides: _Sides, others: _Sides) -> Geometries:
    """Return the ends of lines with a width that are so near the other that they matter."""
    wide = sides.width > 0
    ends = sides.ends.copy()
    far = shapely.distance(ends, others.ground) > (_END_WIDTHS + 1) * sides.width
    ends[far | ~wide] = _NO_POINT
    return ends


def _counted(sides: _Sides, row: int, others: _Sides, ends: shapely.Geometry) -> list[_Sides]:
    """Return what of a body counts: all its ground, or that away from shallow ends, and its axis."""
    at = np.array([row])
    if ends.is_empty:
        return [sides.rows(at)]
    ground, reach = others.ground[row], (_END_WIDTHS + 1) * sides.width[row]
    core = shapely.buffer(ground, -TOUCH_M, join_style="mitre")
    shallow = [e for e in shapely.get_parts(ends) if e.distance(ground) <= reach and not core.intersects(e)]
    if not shallow:
        return [sides.rows(at)]
    axis = _pulled_back(sides.axis[row], shallow, _END_WIDTHS * sides.width[row])
    bare = sides.rows(at)._replace(ground=sides.axis[at], width=np.zeros(1), thin=np.ones(1, dtype=bool))
    if axis.is_empty:
        return [bare]
    strip = np.array([shapely.buffer(axis, sides.width[row] / 2, cap_style="flat")], dtype=object)
    return [bare, sides.rows(at)._replace(ground=strip, axis=np.array([axis], dtype=object))]


def _pulled_back(axis: shapely.Geometry, ends: list[shapely.Geometry], by: float) -> shapely.Geometry:
    """Return a line without its last ``by`` metres at some of its ends."""
    parts = []
    for part in shapely.get_parts(shapely.line_merge(axis)):
        first, last = shapely.get_point(part, 0), shapely.get_point(part, -1)
        start = by if any(first.equals(end) for end in ends) else 0.0
        stop = part.length - (by if any(last.equals(end) for end in ends) else 0.0)
        if start < stop:
            parts.append(substring(part, start, stop))
    return parts[0] if len(parts) == 1 else shapely.MultiLineString(parts)


def _stacked(sides: list[_Sides]) -> _Sides:
    return _Sides(*(np.concatenate(columns) for columns in zip(*sides)))
