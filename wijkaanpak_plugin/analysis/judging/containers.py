"""Casings, ducts and cable beds lie over their own cables: together they are one obstacle, counted once per claim."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies
from wijkaanpak_plugin.analysis.bodies.shapes import buffered, share_of
from wijkaanpak_plugin.analysis.judging.fit import FitVerdicts, Rows
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue
from wijkaanpak_plugin.domain.finding import CLEARANCE, OVERLAP, SEVERITIES

CONTAINER_GROUP = "enclosure"

#: A cable belongs to a container when one of the two lies along the other for this share of its length ...
OWN_SHARE = 0.5
#: ... within this distance. Assumption: deliveries draw both lines from one survey; 0.5 m allows for a wide bed.
OWN_DISTANCE_M = 0.5

_SEVERITY_ORDER = {severity: place for place, severity in enumerate(SEVERITIES)}


def merge_containers(
    bodies: PreparedBodies, verdicts: FitVerdicts, kinds: KindCatalogue
) -> tuple[FitVerdicts, dict[int, list[int]]]:
    """Count a container and its own contents once per claim.

    The container gives way to contents that are at least as serious; where it is itself the most serious (the nearest
    of equals), its contents give way to it. Cables that share a container stay apart: they are different objects.
    Returns the verdicts that stay and, per row of them, the bodies (rows) that were counted with it.
    """
    conflict = np.isin(verdicts.subtype.astype(str), (OVERLAP, CLEARANCE))
    contents = _contents(bodies, np.unique(verdicts.b[conflict]), set(kinds.members(CONTAINER_GROUP)))
    if not contents:
        return verdicts, {}
    row_of = {(int(verdicts.a[row]), int(verdicts.b[row])): int(row) for row in np.flatnonzero(conflict)}
    gives_way_to: dict[int, int] = {}
    for (claim, body), row in row_of.items():
        inside = [row_of[claim, other] for other in contents.get(body, ()) if (claim, other) in row_of]
        if not inside:
            continue
        nearest = min(inside, key=lambda other: _seriousness(bodies, verdicts, other))
        if _seriousness(bodies, verdicts, nearest)[:2] <= _seriousness(bodies, verdicts, row)[:2]:
            gives_way_to[row] = nearest
        else:
            gives_way_to.update(dict.fromkeys(inside, row))
    return _without(verdicts, gives_way_to)


def _contents(bodies: PreparedBodies, rows: Rows, container_keys: set[str]) -> dict[int, list[int]]:
    """Return per container (row) the bodies of the same owner that lie in it, other containers included."""
    lines = rows[shapely.get_dimensions(bodies.shape[rows]) == 1]
    holders = lines[np.array([key in container_keys for key in bodies.kind_key[lines]], dtype=bool)]
    if not len(holders):
        return {}
    near_holders = buffered(bodies.footprint[holders], OWN_DISTANCE_M)
    asked, hits = shapely.STRtree(bodies.shape[lines]).query(near_holders, predicate="intersects")
    outer, inner = holders[asked], lines[hits]
    fits = (outer != inner) & (bodies.owner[outer] == bodies.owner[inner])
    # Of two containers over each other the wider one holds the other; equals are kept apart by their order.
    both = np.array([key in container_keys for key in bodies.kind_key[inner]], dtype=bool)
    difference = bodies.width[outer] - bodies.width[inner]
    fits &= ~both | (difference > 0) | ((difference == 0) & (outer < inner))
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


def _seriousness(bodies: PreparedBodies, verdicts: FitVerdicts, row: int) -> tuple[int, float, str]:
    return (
        _SEVERITY_ORDER[verdicts.severity[row]],
        float(verdicts.measured[row]),
        str(bodies.ids[verdicts.b[row]]),
    )


def _without(verdicts: FitVerdicts, gives_way_to: dict[int, int]) -> tuple[FitVerdicts, dict[int, list[int]]]:
    """Leave out the rows that give way, and say per row that stays which bodies were counted with it."""
    stays = np.ones(len(verdicts), dtype=bool)
    stays[list(gives_way_to)] = False
    new_row = np.cumsum(stays) - 1
    counted_with: dict[int, list[int]] = defaultdict(list)
    for row in sorted(gives_way_to):
        keeper = gives_way_to[row]
        while keeper in gives_way_to:
            keeper = gives_way_to[keeper]
        counted_with[int(new_row[keeper])].append(int(verdicts.b[row]))
    return verdicts.rows(stays), counted_with
