"""Small vectorised geometry helpers on arrays of shapely geometries."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

Geometries = NDArray[np.object_]

#: Segments in a quarter circle of a buffer: the arc lies within 0.5 % of its radius.
QUARTER_SEGMENTS = 8

_NOTHING = shapely.MultiPolygon()

#: Thinner zones than this cannot be seen or clicked; they are drawn as a disc or strip of this radius.
VISIBLE_RADIUS_M = 0.1


def repaired(shapes: Geometries) -> tuple[Geometries, NDArray[np.bool_]]:
    """Return valid geometries and which of them had to be repaired.

    Repair keeps the largest dimension only: a polygon that falls apart into a polygon and a line stays a polygon.
    Ground that an area covers twice (a loop, parts over each other) belongs to it.
    """
    broken = ~shapely.is_valid(shapes) & ~shapely.is_missing(shapes)
    if not broken.any():
        return shapes, broken
    mended = shapes.copy()
    for row in np.flatnonzero(broken):
        mended[row] = _repaired(shapes[row])
    return mended, broken


def _repaired(shape: shapely.Geometry) -> shapely.Geometry:
    if shape.geom_type in ("Polygon", "MultiPolygon"):
        try:
            covered = _covered(shape)
        except shapely.GEOSException:
            covered = shapely.Polygon()
        if shapely.area(covered) > 0:
            return covered
    return _of_dimension(shapely.make_valid(shape), int(shapely.get_dimensions(shape)))


def _covered(shape: shapely.Geometry) -> shapely.Geometry:
    """Return all ground that the rings of an area enclose, without its holes; GEOSException when GEOS cannot say."""
    areas = [_enclosed(part.exterior).difference(_enclosed(*part.interiors)) for part in shapely.get_parts(shape)]
    return _of_dimension(shapely.union_all(areas), 2)


def _enclosed(*rings: shapely.LinearRing) -> shapely.Geometry:
    """Return the ground that any of the rings goes round, whatever way and however often.

    A ring that crosses itself falls apart into faces; a face that it goes round as often one way as the other lies
    outside: the hole of a band that was drawn as one line.
    """
    faces: list[shapely.Geometry] = []
    for ring in rings:
        parts = shapely.get_parts(shapely.polygonize([shapely.union_all([shapely.LineString(ring)])]))
        faces.extend(face for face in parts if _times_round(ring, shapely.point_on_surface(face)))
    return shapely.union_all(faces)


def _times_round(ring: shapely.LinearRing, place: shapely.Point) -> int:
    """Return how often a ring goes round a place that lies off it: anticlockwise counts up, clockwise down."""
    corners = shapely.get_coordinates(ring)
    start, end = corners[:-1], corners[1:]
    x, y = place.x, place.y
    left = (end[:, 0] - start[:, 0]) * (y - start[:, 1]) - (x - start[:, 0]) * (end[:, 1] - start[:, 1])
    up = (start[:, 1] <= y) & (end[:, 1] > y) & (left > 0)
    down = (start[:, 1] > y) & (end[:, 1] <= y) & (left < 0)
    return int(up.sum()) - int(down.sum())


def _of_dimension(whole: shapely.Geometry, dimension: int) -> shapely.Geometry:
    parts = shapely.get_parts(shapely.get_parts(whole))
    kept = parts[shapely.get_dimensions(parts) == dimension]
    if len(kept) == 0:
        return whole
    return shapely.union_all(kept) if len(kept) > 1 else kept[0]


def buffered(shapes: Geometries, radius: float | NDArray[np.float64]) -> Geometries:
    """Grow shapes with round corners by ``radius`` metres."""
    return shapely.buffer(shapes, radius, quad_segs=QUARTER_SEGMENTS)


def boxes_around(bounds: NDArray[np.float64], reach: NDArray[np.float64] | float) -> Geometries:
    """Return the bounding boxes (rows of xmin, ymin, xmax, ymax) grown by ``reach`` metres as polygons."""
    return shapely.box(bounds[:, 0] - reach, bounds[:, 1] - reach, bounds[:, 2] + reach, bounds[:, 3] + reach)


def box_distance(a: NDArray[np.float64], b: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the distance between bounding boxes, row by row: a lower bound of the distance of what they hold."""
    dx = np.maximum(0.0, np.maximum(a[:, 0] - b[:, 2], b[:, 0] - a[:, 2]))
    dy = np.maximum(0.0, np.maximum(a[:, 1] - b[:, 3], b[:, 1] - a[:, 3]))
    return np.hypot(dx, dy)


def multipolygons(shapes: Geometries) -> Geometries:
    """Return each shape's polygons as one MultiPolygon; a shape without area gives an empty one."""
    kinds = shapely.get_type_id(shapes)
    as_they_are = kinds == shapely.GeometryType.MULTIPOLYGON
    if as_they_are.all():
        return shapes.copy()
    parts, owners = shapely.get_parts(shapes, return_index=True)
    if (kinds == shapely.GeometryType.GEOMETRYCOLLECTION).any():
        parts, inner = shapely.get_parts(parts, return_index=True)
        owners = owners[inner]
    flat = shapely.get_dimensions(parts) == 2
    result = np.full(len(shapes), _NOTHING, dtype=object)
    if flat.any():
        shapely.multipolygons(parts[flat], indices=owners[flat], out=result)
    return result


def share_of(part: Geometries, whole: Geometries) -> NDArray[np.float64]:
    """Return how much of each ``whole`` its ``part`` is: by area, by length for lines, all or nothing for points."""
    dimension = shapely.get_dimensions(whole)
    size = np.where(dimension == 2, shapely.area(whole), shapely.length(whole))
    kept = np.where(dimension == 2, shapely.area(part), shapely.length(part))
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(dimension == 0, (~shapely.is_empty(part)).astype(float), kept / size)


def visible_zones(zones: Geometries, a: Geometries, b: Geometries) -> Geometries:
    """Return zones as MultiPolygons that can be seen: what has no area is drawn ``VISIBLE_RADIUS_M`` wide.

    Where the zone is empty, the place is the point of ``a`` nearest to ``b``.
    """
    result = multipolygons(zones)
    thin = shapely.area(result) < VISIBLE_RADIUS_M * VISIBLE_RADIUS_M
    if thin.any():
        places = zones[thin]
        empty = shapely.is_empty(places) | shapely.is_missing(places)
        if empty.any():
            places[empty] = shapely.get_point(shapely.shortest_line(a[thin][empty], b[thin][empty]), 0)
        result[thin] = multipolygons(buffered(places, VISIBLE_RADIUS_M))
    return result
