"""Streets of a plan: which one a place belongs to, and along which something lies."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Optional

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.domain.body import GEOMETRY
from wijkaanpak_plugin.plan.schema.area_tables import STREET, STREET_AREA
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.values import plain, plain_geometry

#: A place further from every street than this belongs to none (metres). Source: the method, table of records.
REACH_M = 25.0
STREET_TABLES = (STREET.name, STREET_AREA.name)


class Streets:
    """Streets as lines and areas, in the CRS of the plan."""

    def __init__(self, names: list[str], shapes: list[shapely.Geometry]) -> None:
        self._names, self._shapes = names, shapes
        self._tree = shapely.STRtree(shapes)

    def nearest(self, places: NDArray[np.object_]) -> list[str]:
        """Return the name of the nearest street within ``REACH_M`` of each place (shape or None), empty for none.

        Of two that are equally near the first by name counts.
        """
        found = [""] * len(places)
        if not self._names or not len(places):
            return found
        there = np.array([place is not None and not place.is_empty for place in places], dtype=bool)
        rows = np.flatnonzero(there)
        if not len(rows):
            return found
        pairs = self._tree.query_nearest(places[rows], max_distance=REACH_M, all_matches=True)
        for place, street in zip(*pairs.tolist()):
            row, name = int(rows[place]), self._names[street]
            found[row] = min(found[row], name) if found[row] else name
        return found

    def stretch(self, shape: shapely.Geometry) -> Optional[shapely.Geometry]:
        """Return the part of the nearest street that lies along a shape, as lines: of a street that is an area the
        middle of the ground along it. None where no street lies within ``REACH_M``.

        It ends where the shape ends and tells nothing of how far beside the street that lies.
        """
        (name,) = self.nearest(np.array([shape], dtype=object))
        own = [each for each, known in zip(self._shapes, self._names) if name and known == name]
        parts = [_axis(shapely.intersection(each, shape.buffer(REACH_M, cap_style="flat"))) for each in own]
        lines = [part for part in parts if part is not None]
        return shapely.line_merge(shapely.union_all(lines)) if lines else None


def _axis(part: shapely.Geometry) -> Optional[shapely.Geometry]:
    """Return the lines of a shape, and the line through the length of an area; None where there is neither."""
    if shapely.get_dimensions(part) < 1 or part.is_empty:
        return None
    if shapely.get_dimensions(part) == 1:
        return part if part.geom_type != "GeometryCollection" else None
    box = shapely.get_coordinates(shapely.oriented_envelope(part))
    if len(box) < 4:
        return None
    first, second = np.hypot(*(box[1] - box[0])), np.hypot(*(box[2] - box[1]))
    ends = (box[0], box[1], box[2], box[3]) if first < second else (box[1], box[2], box[3], box[0])
    return shapely.LineString([(ends[0] + ends[1]) / 2, (ends[2] + ends[3]) / 2])


def plan_streets(plan: Plan) -> Streets:
    """Return the streets of a plan; PlanError when they cannot be read."""
    names, shapes = [], []
    for table in STREET_TABLES:
        for feature in plan.stored(table).getFeatures():
            shape = shapely.from_wkb(plain_geometry(feature.geometry()), on_invalid="ignore")
            name = plain(feature["name"])
            if name and shape is not None and not shape.is_empty:
                names.append(name)
                shapes.append(shape)
    return Streets(names, shapes)


def streets_along(bodies: pd.DataFrame, streets: Streets) -> Mapping[str, str]:
    """Return the name of the street that each body lies along by body_id: the nearest to its middle, or to any part of
    what is long and has its middle elsewhere. What lies along none is left out.

    bodies: body_id and geometry, in the CRS of the streets.
    """
    shapes = bodies[GEOMETRY].to_numpy(dtype=object)
    middles = np.array([shapely.point_on_surface(shape) for shape in shapes], dtype=object)
    along = zip(bodies["body_id"], streets.nearest(middles), streets.nearest(shapes))
    return {str(name): middle or any_part for name, middle, any_part in along if middle or any_part}
