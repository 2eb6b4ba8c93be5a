"""Casings, ducts and cable beds lie over their own cables: together they are one obstacle, counted once per claim."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.bodies.line_ends import NETS
from wijkaanpak_plugin.analysis.bodies.prepared import Numbers, PreparedBodies
from wijkaanpak_plugin.analysis.bodies.shapes import buffered, share_of
from wijkaanpak_plugin.analysis.judging.fit import FitVerdicts, Rows
from wijkaanpak_plugin.analysis.judging.gives_way import GivesWay, seriousness
from wijkaanpak_plugin.domain.body import EXISTING
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue
from wijkaanpak_plugin.domain.finding import SHARED_SPACE

CONTAINER_GROUP = "enclosure"

#: A cable belongs to a container when one of the two lies along the other for this share of its length ...
OWN_SHARE = 0.5
#: ... within this distance. Assumption: deliveries draw both lines from one survey; 0.5 m allows for a wide bed.
OWN_DISTANCE_M = 0.5


def merged_containers(bodies: PreparedBodies, verdicts: FitVerdicts, kinds: KindCatalogue) -> GivesWay:
    """Return which rows give way to which, so that a container and its own contents count once for each claim and work.

    The container gives way to contents that are at least as serious; where it is itself the most serious (the nearest
    of equals), its contents give way to it. Cables that share a container stay apart: they are different objects. It
    makes no difference which of them are claims, nor which of a pair is named first.
    """
    if len(verdicts) < 2:
        return {}
    conflict = verdicts.subtype != SHARED_SPACE
    lying = np.unique(np.concatenate([verdicts.a[conflict], verdicts.b[conflict]]))
    contents = _contents(bodies, lying, kinds)
    if not contents:
        return {}
    involved = np.array(sorted({*contents, *(body for inside in contents.values() for body in inside)}))
    rows = np.flatnonzero(conflict & (np.isin(verdicts.a, involved) | np.isin(verdicts.b, involved)))
    row_of: dict[tuple[int, int], int] = {}
    for row in rows.tolist():
        a, b = int(verdicts.a[row]), int(verdicts.b[row])
        row_of[a, b] = row
        if bodies.origin[b] != EXISTING:
            row_of[b, a] = row
    keepers: dict[int, list[int]] = defaultdict(list)
    for (body, container), row in sorted(row_of.items()):
        inside = [row_of[body, other] for other in contents.get(container, ()) if (body, other) in row_of]
        if not inside:
            continue
        nearest = _first(bodies, verdicts, inside)
        if seriousness(verdicts, nearest) <= seriousness(verdicts, row):
            keepers[row].append(nearest)
        else:
            for one in inside:
                keepers[one].append(row)
    return {row: _first(bodies, verdicts, several) for row, several in keepers.items()}


def _first(bodies: PreparedBodies, verdicts: FitVerdicts, rows: list[int]) -> int:
    """Return the most serious of some rows, the nearest of these; equals go by shape, and the same shape by id."""
    most = min(seriousness(verdicts, row) for row in rows)
    equals = [row for row in dict.fromkeys(rows) if seriousness(verdicts, row) == most]
    return equals[0] if len(equals) == 1 else min(equals, key=lambda row: _looks(bodies, verdicts, row))


def _looks(bodies: PreparedBodies, verdicts: FitVerdicts, row: int) -> list[tuple[str, str]]:
    pair = (int(verdicts.a[row]), int(verdicts.b[row]))
    return sorted((shapely.to_wkb(shapely.normalize(bodies.shape[one]), hex=True), bodies.ids[one]) for one in pair)


def _contents(bodies: PreparedBodies, rows: Rows, kinds: KindCatalogue) -> dict[int, list[int]]:
    """Return per container (row) the bodies of the same owner that lie in it, other containers included."""
    container_keys, net_keys = set(kinds.members(CONTAINER_GROUP)), set(kinds.members(NETS))
    if container_keys.isdisjoint(bodies.kind_key[rows]):
        return {}
    lines = rows[np.array([key in net_keys for key in bodies.kind_key[rows]], dtype=bool)]
    holders = lines[np.array([key in container_keys for key in bodies.kind_key[lines]], dtype=bool)]
    if not len(holders):
        return {}
    near_holders = buffered(bodies.footprint[holders], OWN_DISTANCE_M)
    asked, hits = shapely.STRtree(bodies.footprint[lines]).query(near_holders, predicate="intersects")
    outer, inner = holders[asked], lines[hits]
    fits = (outer != inner) & (bodies.owner[outer] == bodies.owner[inner])
    # Of two containers over each other the wider one holds the other; of the same width neither does.
    both = np.array([key in container_keys for key in bodies.kind_key[inner]], dtype=bool)
    (width, area), (other_width, other_area) = _room(bodies, outer), _room(bodies, inner)
    fits &= ~both | (width > other_width) | ((width == other_width) & (area > other_area))
    outer, inner, near = outer[fits], inner[fits], near_holders[asked[fits]]
    near_contents = buffered(bodies.footprint[inner], OWN_DISTANCE_M)
    own = _lies_along(bodies, inner, near) | _lies_along(bodies, outer, near_contents)
    result: dict[int, list[int]] = defaultdict(list)
    for holder, content in sorted(zip(outer[own].tolist(), inner[own].tolist())):
        result[holder].append(content)
    return result


def _lies_along(bodies: PreparedBodies, rows: Rows, surroundings: NDArray[np.object_]) -> NDArray[np.bool_]:
    shape = bodies.shape[rows]
    return share_of(shapely.intersection(shape, surroundings), shape) >= OWN_SHARE


def _room(bodies: PreparedBodies, rows: Rows) -> tuple[Numbers, Numbers]:
    """Return how wide containers are, and of areas, wider than any line, how large."""
    areas = shapely.get_dimensions(bodies.shape[rows]) == 2
    return np.where(areas, np.inf, bodies.width[rows]), np.where(areas, shapely.area(bodies.shape[rows]), 0.0)
