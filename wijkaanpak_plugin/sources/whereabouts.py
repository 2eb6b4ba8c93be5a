"""Where the rows of a source lie, and how far that can be trusted: the same checks whatever way data comes in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Optional

import numpy as np
import shapely
from qgis.core import QgsCoordinateReferenceSystem

from wijkaanpak_plugin.analysis.bodies.shapes import box_distance
from wijkaanpak_plugin.domain.rd_new import outside_rd, outside_text
from wijkaanpak_plugin.domain.sentences import number
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.metric_crs import STANDARD_CRS
from wijkaanpak_plugin.sources.row_counts import RowCounts

#: Data that begins within this distance of the plan is about its surroundings.
_NEAR_M = 1_000.0

#: How PROJ writes the projection of RD New, whatever its datum.
_RD_PROJECTION = ("+proj=sterea", "+lat_0=52.156", "+x_0=155000", "+y_0=463000")
#: The ellipsoid of its datum, Amersfoort.
_RD_ELLIPSOID = "+ellps=bessel"


def outside_remark(crs: QgsCoordinateReferenceSystem, shapes: np.ndarray) -> Optional[str]:
    """Return what to say of shapes in ``crs`` that lie where RD New is no map any more, None when none do."""
    if crs.authid() != STANDARD_CRS:
        return None
    return outside_text(int(outside_rd(shapely.bounds(shapes)).sum()))


def crs_doubt(crs: QgsCoordinateReferenceSystem) -> Optional[str]:
    """Return why coordinates cannot be trusted to the metre: RD New whose datum got lost shifts more than 100 m."""
    definition = crs.toProj()
    if crs.authid() or _RD_ELLIPSOID in definition or not all(part in definition for part in _RD_PROJECTION):
        return None
    return translate(
        "Sources",
        "Its coordinate reference system has the figures of RD New but not its datum, so its objects lie over 100 m "
        "off and it calls no place free; set EPSG:28992 in the properties of the layer.",
    )


def crs_remark(crs: QgsCoordinateReferenceSystem) -> Optional[str]:
    """Return what to say of a coordinate reference system that is none of the known ones, None when it is."""
    if crs.authid() or crs_doubt(crs):
        return None
    text = translate(
        "Sources",
        "Its coordinate reference system, {crs}, has no EPSG code, so how accurately it lies on the map is not known; "
        "set the right one in the properties of the layer.",
    )
    return text.format(crs=crs.description() or crs.userFriendlyIdentifier())


def doubt_where_it_lies(
    crs: QgsCoordinateReferenceSystem, layer_crs: QgsCoordinateReferenceSystem, shapes: np.ndarray, counts: RowCounts
) -> None:
    """Add to what was counted of bodies why their place cannot be trusted.

    crs: of ``shapes``. layer_crs: as the layer says itself.
    """
    outside = outside_remark(crs, shapes)
    if outside:
        counts.doubts.append(outside)
    doubt_crs(layer_crs, counts)


def doubt_crs(crs: QgsCoordinateReferenceSystem, counts: RowCounts) -> None:
    """Add to what was counted of a layer why its coordinate reference system cannot be trusted."""
    doubt, remark = crs_doubt(crs), crs_remark(crs)
    if doubt:
        counts.doubts.append(doubt)
    if remark:
        counts.remarks.append(remark)


def surroundings(shapes: Iterable[Optional[shapely.Geometry]]) -> Optional[shapely.Geometry]:
    """Return the box around claims and areas of a plan, None when none of them has a place."""
    bounds = shapely.total_bounds(np.array([*shapes, None], dtype=object))
    return None if np.isnan(bounds).any() else shapely.box(*bounds)


def elsewhere_doubt(plan: Optional[shapely.Geometry], shapes: np.ndarray) -> Optional[str]:
    """Return why a source says nothing of a plan: it has no object, or none anywhere near; None when it has.

    plan: its area, or its claims; None when that is not known.
    """
    box = surroundings(shapes)
    if box is None:
        return translate("Sources", "It gives no object at all, so it calls no place free.")
    if plan is not None and not plan.is_empty:
        distance = float(box_distance(shapely.bounds(plan).reshape(1, 4), shapely.bounds(box).reshape(1, 4))[0])
        if distance > _NEAR_M:
            text = translate(
                "Sources",
                "All of it lies elsewhere, {distance} km from the plan, so it calls no place free; "
                "register data of this place, or check its coordinate reference system.",
            )
            return text.format(distance=number(distance / 1000, 0))
    return None
