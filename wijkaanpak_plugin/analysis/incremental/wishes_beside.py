"""Hot spots and zones beside what is being drawn: what it touches that must stay, and what it can take along."""

from __future__ import annotations

from functools import partial
from typing import Callable, NamedTuple

import numpy as np
import shapely

from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies
from wijkaanpak_plugin.analysis.judging.criteria import Criteria
from wijkaanpak_plugin.analysis.wishes.beside import Beside, beside, zones
from wijkaanpak_plugin.analysis.wishes.places import Places
from wijkaanpak_plugin.domain.finding import MUST_STAY


class WishBeside(NamedTuple):
    """One hot spot or zone: its id, kind and what is said of it; measured_m: clear distance; area_m2: ground in
    common, NaN where there is none to say; look_zone: gives the place, as a finding has it.
    """

    subtype: str
    place_id: str
    name: str
    kind: str
    measured_m: float
    area_m2: float
    look_zone: Callable[[], shapely.MultiPolygon]

    @property
    def touches(self) -> bool:
        """Whether what is drawn touches what must stay; else it can take a hot spot along."""
        return self.subtype == MUST_STAY


def wishes_beside(drawn: PreparedBodies, places: Places, criteria: Criteria) -> tuple[WishBeside, ...]:
    """Return what the drawn body (row 0) touches first, then what it can take along, each the nearest first."""
    body = drawn.rows(slice(0, 1))
    found = beside(body, places, criteria.settings.search_distance_m)
    order = np.lexsort((found.place, -np.nan_to_num(found.area), found.distance, found.subtype != MUST_STAY))
    return tuple(_one(body, places, found.rows([row])) for row in order.tolist())


def _one(body: PreparedBodies, places: Places, found: Beside) -> WishBeside:
    place = int(found.place[0])
    return WishBeside(
        subtype=str(found.subtype[0]),
        place_id=str(places.ids[place]),
        name=str(places.names[place]),
        kind=str(places.kind[place]),
        measured_m=float(found.distance[0]),
        area_m2=float(found.area[0]),
        look_zone=partial(_zone, body, places, found),
    )


def _zone(body: PreparedBodies, places: Places, found: Beside) -> shapely.MultiPolygon:
    return zones(body, places, found)[0]
