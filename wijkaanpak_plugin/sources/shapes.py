"""Geometry of rows, whatever kind of layer they come from: where it lies in the target's coordinates, in words that
Shapely knows; what cannot be used is a reason.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple, Optional

import numpy as np
import shapely
from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsGeometryCollection,
    QgsWkbTypes,
)

from wijkaanpak_plugin.domain.body import LARGEST_COORDINATE_M
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.profiles.profile_model import geometry_word
from wijkaanpak_plugin.sources.row_counts import LeftOut

#: Types of which a geometry is a set of faces in space, and how they begin as text.
_FACES = {QgsWkbTypes.Type.PolyhedralSurface: "PolyhedralSurface", QgsWkbTypes.Type.TIN: "TIN"}


class Unplaced(LeftOut):
    """A row has no place in the target's coordinate system."""


class RowShape(NamedTuple):
    """Geometry of a row as WKB; partly: it has parts of other types too, which are not in it."""

    wkb: bytes
    partly: bool


def row_wkb(
    geometry: QgsGeometry, transform: Optional[QgsCoordinateTransform], words: Optional[Collection[str]] = None
) -> RowShape:
    """Return the geometry of a row in the target's coordinates as WKB: 2D, curves as straight segments.

    words: of ``GEOMETRIES``, the types that suit, all when None; of a collection, the parts that suit are taken, those
    of each type together as one part. LeftOut when there is none, with the reason.
    """
    if geometry.isNull() or geometry.isEmpty():
        raise LeftOut(translate("Profiles", "no geometry"))
    by_word = _parts_by_word(geometry)
    if not by_word:
        raise LeftOut(translate("Profiles", "its surfaces stand upright and cover no ground"))
    suiting = [part for word, part in by_word.items() if words is None or word in words]
    if not suiting:
        raise LeftOut(translate("Profiles", "its geometry is of another type than this data has"))
    placed = moved(_together(suiting), transform)
    wkb = None if placed is None else flat_wkb(placed)
    if wkb is None:
        raise Unplaced(translate("Profiles", "it has no place in the plan's coordinate system"))
    return RowShape(wkb, len(suiting) < len(by_word))


def checked_shapes(shapes: Sequence[Optional[bytes]]) -> tuple[np.ndarray, np.ndarray]:
    """Return WKB as shapely geometry, None where that cannot be used, and the reason for it, empty where it can."""
    array = shapely.from_wkb(np.array([*shapes, None], dtype=object)[:-1], on_invalid="ignore")
    reasons = np.full(len(array), "", dtype=object)
    given = np.array([wkb is not None for wkb in shapes], dtype=bool)
    reasons[given & shapely.is_missing(array)] = translate("Profiles", "its geometry cannot be read")
    corners, owners = shapely.get_coordinates(array, return_index=True)
    beyond = ~(np.abs(corners) <= LARGEST_COORDINATE_M).all(axis=1)
    reasons[owners[beyond]] = translate("Profiles", "its coordinates are no place on earth")
    array[reasons != ""] = None
    return array, reasons


def moved(geometry: QgsGeometry, transform: Optional[QgsCoordinateTransform]) -> Optional[QgsGeometry]:
    """Return the geometry in the target's coordinates, None when it has no place there."""
    if transform is None or geometry.isNull():
        return geometry
    try:
        done = geometry.transform(transform) == Qgis.GeometryOperationResult.Success
    except QgsCsException:
        return None
    return geometry if done else None


def flat_wkb(geometry: QgsGeometry) -> Optional[bytes]:
    """Return WKB without curves, heights or measures: what shapely can read."""
    if geometry.isNull():
        return None
    wkb_type = geometry.wkbType()
    if QgsWkbTypes.isCurvedType(wkb_type):
        geometry = QgsGeometry(geometry.constGet().segmentize())
    if QgsWkbTypes.hasZ(wkb_type):
        geometry.get().dropZValue()
    if QgsWkbTypes.hasM(wkb_type):
        geometry.get().dropMValue()
    return geometry.asWkb().data()


def _parts_by_word(geometry: QgsGeometry) -> dict[Optional[str], QgsGeometry]:
    """Return the parts of a collection, those of each type as one, by the word for it; other geometry by itself.

    What covers no ground, walls of a building, is not there.
    """
    if QgsWkbTypes.flatType(geometry.wkbType()) != QgsWkbTypes.Type.GeometryCollection:
        known = _of_known_type(geometry)
        return {} if known.isEmpty() else {_word(known): known}
    parts: dict[Optional[str], list[QgsGeometry]] = {}
    for part in _parts(geometry):
        parts.setdefault(_word(part), []).append(part)
    return {word: same[0] if len(same) == 1 else QgsGeometry.collectGeometry(same) for word, same in parts.items()}


def _parts(geometry: QgsGeometry) -> list[QgsGeometry]:
    """Return what a collection holds, also of collections in it; without what is empty."""
    if QgsWkbTypes.flatType(geometry.wkbType()) != QgsWkbTypes.Type.GeometryCollection:
        known = _of_known_type(geometry)
        return [] if known.isEmpty() else [known]
    return [inner for part in geometry.asGeometryCollection() if not part.isEmpty() for inner in _parts(part)]


def _word(geometry: QgsGeometry) -> Optional[str]:
    return geometry_word(QgsWkbTypes.geometryType(geometry.wkbType()))


def _together(parts: Sequence[QgsGeometry]) -> QgsGeometry:
    """Return geometries of different types as one."""
    if len(parts) == 1:
        return parts[0]
    collection = QgsGeometryCollection()
    for part in parts:
        collection.addGeometry(part.constGet().clone())
    return QgsGeometry(collection)


def _of_known_type(geometry: QgsGeometry) -> QgsGeometry:
    """Return surfaces of a 3D building as polygons, empty when all of them stand upright; others as they are."""
    flat = QgsWkbTypes.flatType(geometry.wkbType())
    if flat in _FACES:
        # Both are written as a MultiPolygon is; QGIS itself converts neither from Python.
        return _seen_from_above(QgsGeometry.fromWkt("MultiPolygon" + geometry.asWkt(17)[len(_FACES[flat]) :]))
    if flat == QgsWkbTypes.Type.Triangle:
        return _seen_from_above(QgsGeometry.fromWkt("Polygon" + geometry.asWkt(17)[len("Triangle") :]))
    return geometry


def _seen_from_above(faces: QgsGeometry) -> QgsGeometry:
    """Return the ground under the faces of a building: roof and floor lie over each other, walls take no room."""
    parts = shapely.get_parts(shapely.make_valid(shapely.get_parts(shapely.from_wkb(flat_wkb(faces)))))
    ground = shapely.union_all(parts[shapely.area(parts) > 0])
    seen = QgsGeometry()
    seen.fromWkb(shapely.to_wkb(ground))
    return seen
