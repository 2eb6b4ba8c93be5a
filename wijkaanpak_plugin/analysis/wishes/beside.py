"""Claims and works beside hot spots and zones: what they can take along, and what they take the place of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.arrays import Numbers, Rows, Texts
from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies
from wijkaanpak_plugin.analysis.bodies.shapes import Geometries, boxes_around, buffered, visible_zones
from wijkaanpak_plugin.analysis.judging.distance import core
from wijkaanpak_plugin.analysis.judging.opened_ground import WORKING_STRIP_M
from wijkaanpak_plugin.analysis.wishes.places import Places
from wijkaanpak_plugin.domain.body import CLAIM, EXISTING, OPENS_SURFACE, OPENS_UNDERGROUND
from wijkaanpak_plugin.domain.finding import ANSWERS_HOT_SPOT, MUST_STAY

#: A point stands for the thing around it: what comes as near as this, in metres, touches it. Status: assumption.
KEEP_AROUND_M = 2.0
#: Distances are said, and compared, in steps of a thousandth of a millimetre.
_DECIMALS = 6
_OPENS_GROUND = (OPENS_SURFACE, OPENS_UNDERGROUND)


@dataclass(frozen=True)
class Beside:
    """One row per claim or work and place: rows of both, subtype, clear distance (m) and ground in common (m2)."""

    body: Rows
    place: Rows
    subtype: Texts
    distance: Numbers
    area: Numbers

    def __len__(self) -> int:
        return len(self.body)

    def rows(self, selection: Any) -> Beside:
        """Return the rows of a mask or an array of row numbers."""
        return replace(self, **{name: getattr(self, name)[selection] for name in self.__dataclass_fields__})


def beside(bodies: PreparedBodies, places: Places, search_distance_m: float) -> Beside:
    """Return the claims and works that can answer a hot spot, and the claims that lie over what must stay.

    A claim that was linked to what must stay is about keeping it (assumption).
    """
    near = max(search_distance_m, KEEP_AROUND_M)
    asking = np.flatnonzero(bodies.origin != EXISTING)
    if not len(places) or not len(asking):
        return _none()
    asked, place = places.tree.query(boxes_around(bodies.bounds[asking], near))
    body = asking[asked]
    order = np.lexsort((place, body))
    body, place = body[order], place[order].astype(np.int64)
    shape, radius = core(bodies, body)
    distance = np.round(np.maximum(shapely.distance(shape, places.shape[place]) - radius, 0.0), _DECIMALS)
    linked = np.array([bodies.ids[i] in places.linked[j] for i, j in zip(body, place)], dtype=bool)
    takes_along = _can_answer(bodies, body, places, place, linked) & (distance <= search_distance_m)
    takes_place = _touches(bodies, body, places, place, distance) & ~linked & (bodies.origin[body] == CLAIM)
    found = takes_along | takes_place
    body, place, distance = body[found], place[found], distance[found]
    subtype = np.where(takes_place[found], MUST_STAY, ANSWERS_HOT_SPOT).astype(object)
    return Beside(body, place, subtype, distance, _areas(bodies, body, places, place, subtype))


def zones(bodies: PreparedBodies, places: Places, found: Beside) -> Geometries:
    """Return the place of each row: the ground in common, or what lies between the two."""
    stays = found.subtype == MUST_STAY
    half = np.where(found.distance < WORKING_STRIP_M, 0.0, found.distance / 2)
    areas = places.is_area[found.place]
    around_body = np.where(stays, 0.0, WORKING_STRIP_M + half)
    around_place = np.where(stays, np.where(areas, 0.0, KEEP_AROUND_M), WORKING_STRIP_M + half)
    footprint, shape = bodies.footprint[found.body], places.shape[found.place]
    common = shapely.intersection(_grown(footprint, around_body), _grown(shape, around_place))
    return visible_zones(common, footprint, shape)


def _grown(shapes: Geometries, radius: Numbers) -> Geometries:
    """Return shapes grown by so much; a line that is grown by nothing stays a line."""
    grown = shapes.copy()
    wide = radius > 0
    grown[wide] = buffered(shapes[wide], radius[wide])
    return grown


def _can_answer(
    bodies: PreparedBodies, body: Rows, places: Places, place: Rows, linked: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """Return where the works of a claim open ground beside a hot spot that works can do something about."""
    opens = np.isin(bodies.opens[body].astype(str), _OPENS_GROUND)
    can: NDArray[np.bool_] = opens & places.answered[place] & (linked | ~places.only_linked[place])
    return can


def _touches(bodies: PreparedBodies, body: Rows, places: Places, place: Rows, distance: Numbers) -> NDArray[np.bool_]:
    """Return where a body lies in an area that must stay, by more than the tolerance, or beside such a point."""
    touches = places.stays[place] & ~places.is_area[place] & (distance <= KEEP_AROUND_M)
    over = np.flatnonzero(places.stays[place] & places.is_area[place] & (distance == 0))
    touches[over] = shapely.intersects(bodies.footprint[body[over]], places.core[place[over]])
    return touches


def _areas(bodies: PreparedBodies, body: Rows, places: Places, place: Rows, subtype: Texts) -> Numbers:
    """Return the ground that a claim takes of an area, NaN of a point and of what has no ground itself."""
    area = np.full(len(body), np.nan)
    rows = np.flatnonzero((subtype == MUST_STAY) & places.is_area[place])
    area[rows] = shapely.area(shapely.intersection(bodies.footprint[body[rows]], places.shape[place[rows]]))
    return np.where(area > 0, area, np.nan)


def _none() -> Beside:
    rows, numbers = np.zeros(0, dtype=np.int64), np.zeros(0)
    return Beside(rows, rows, np.zeros(0, dtype=object), numbers, numbers)
