"""Where the street opens near something drawn of which nobody said when: a hint to whoever draws, and no finding."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import shapely

from wijkaanpak_plugin.analysis.arrays import are_among
from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies
from wijkaanpak_plugin.analysis.incremental.body_index import BodyIndex
from wijkaanpak_plugin.domain.body import EXISTING, OPENS_SURFACE, OPENS_UNDERGROUND, WORK
from wijkaanpak_plugin.domain.window import day_at, last_day_before

_STREET = (OPENS_SURFACE, OPENS_UNDERGROUND)


class Opening(NamedTuple):
    """Works that open the street: their name, and the first and last year of their window."""

    name: str
    first_year: int
    last_year: int


class Openings(NamedTuple):
    """What can be said about opening the street once with something drawn.

    lacks_window: it opens the street, and nobody said when; only then the others are looked for. near: works with a
    window within the search distance, planned works before claims, the earliest first.
    """

    lacks_window: bool
    near: tuple[Opening, ...] = ()


def openings_near(index: BodyIndex, drawn: PreparedBodies, search_distance_m: float) -> Openings:
    """Return where the street opens near a drawn body (a table of one row, or of none where it cannot be judged)."""
    if not len(drawn) or drawn.opens[0] not in _STREET or not np.isnan(drawn.start[0]):
        return Openings(lacks_window=False)
    rows = index.proposals_near(drawn.bounds, search_distance_m)
    others = index.proposals.rows(rows)
    opens = are_among(others.opens, _STREET) & ~np.isnan(others.start) & (others.origin != EXISTING)
    others = others.rows(opens & (others.ids != drawn.ids[0]) & (others.family != drawn.family[0]))
    near = shapely.distance(others.footprint, drawn.footprint[0]) <= search_distance_m
    others = others.rows(near)
    order = np.lexsort((others.ids.astype(str), others.start, others.origin != WORK))
    return Openings(lacks_window=True, near=tuple(_opening(others, row) for row in order))


def _opening(bodies: PreparedBodies, row: int) -> Opening:
    first, last = day_at(float(bodies.start[row])), last_day_before(float(bodies.end[row]))
    return Opening(str(bodies.names[row]), first.year, last.year)
