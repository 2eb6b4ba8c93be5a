"""Freed space: a claim that takes something away (parking, a gas net) makes room for others."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, fields, replace
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies
from wijkaanpak_plugin.analysis.bodies.shapes import Geometries, share_of, visible_zones
from wijkaanpak_plugin.analysis.judging.fit import FitVerdicts, Rows
from wijkaanpak_plugin.domain.body import EXISTING
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue
from wijkaanpak_plugin.domain.finding import CLEARANCE, FREED_BY, OVERLAP, UNCERTAIN

#: A body is freed when at least this share of it is covered; engine, section 2.
FREED_SHARE = 0.5
_ROUNDING = 1e-9


@dataclass(frozen=True)
class FreedSpace:
    """Couplings between a claim that frees space and a claim that uses it, one row per pair of body rows.

    frees, uses: rows of the bodies; mutual: whether each frees space that the other uses; place: common ground;
    area: its m2.
    """

    frees: Rows
    uses: Rows
    mutual: NDArray[np.bool_]
    place: Geometries
    area: np.ndarray

    def rows(self, selection: NDArray[Any]) -> FreedSpace:
        """Return the couplings of a mask or an array of row numbers."""
        return FreedSpace(*(getattr(self, field.name)[selection] for field in fields(self)))


def freed_bodies(bodies: PreparedBodies, kinds: KindCatalogue) -> dict[int, list[int]]:
    """Return per existing body (row) the claims and works (rows) that take it away."""
    freeing = np.flatnonzero((bodies.origin != EXISTING) & np.array([bool(keys) for keys in bodies.frees], dtype=bool))
    result: dict[int, list[int]] = defaultdict(list)
    if not len(freeing):
        return result
    wanted = {int(row): _kind_keys(bodies.frees[row], kinds) for row in freeing}
    existing = np.flatnonzero(bodies.origin == EXISTING)
    existing = existing[np.isin(bodies.kind_key[existing].astype(str), sorted(frozenset().union(*wanted.values())))]
    if not len(existing):
        return result
    asked, hits = shapely.STRtree(bodies.footprint[existing]).query(bodies.footprint[freeing], predicate="intersects")
    claims, objects = freeing[asked], existing[hits]
    fitting = np.array([bodies.kind_key[o] in wanted[int(c)] for c, o in zip(claims, objects)], dtype=bool)
    claims, objects = claims[fitting], objects[fitting]
    common = shapely.intersection(bodies.footprint[claims], bodies.footprint[objects])
    covered = share_of(common, bodies.footprint[objects]) >= FREED_SHARE - _ROUNDING
    for claim, body in sorted(zip(claims[covered], objects[covered])):
        result[int(body)].append(int(claim))
    return result


def downgrade_freed(verdicts: FitVerdicts, freed: dict[int, list[int]]) -> FitVerdicts:
    """Make conflicts with freed bodies uncertain; a claim that frees a body does not collide with that body either."""
    conflict = (verdicts.subtype == OVERLAP) | (verdicts.subtype == CLEARANCE)
    free = conflict & np.array([int(b) in freed for b in verdicts.b], dtype=bool)
    severity = np.where(free, UNCERTAIN, verdicts.severity)
    return replace(verdicts, severity=severity, reason=np.where(free, FREED_BY, verdicts.reason))


def freeing_of(verdicts: FitVerdicts, freed: dict[int, list[int]]) -> dict[int, list[int]]:
    """Return per softened row of the verdicts the bodies (rows) that free the space."""
    return {int(row): freed[int(verdicts.b[row])] for row in np.flatnonzero(verdicts.reason == FREED_BY)}


def freed_couplings(
    bodies: PreparedBodies, verdicts: FitVerdicts, freeing: dict[int, list[int]], tolerance_m2: float
) -> FreedSpace:
    """Return who can use the space that whom frees: both overlap, and the user collides with what is taken away."""
    both = {(giver, int(verdicts.a[row])) for row, givers in freeing.items() for giver in givers}
    both = {(giver, user) for giver, user in both if bodies.family[giver] != bodies.family[user]}
    # Two claims that make room for each other are one finding: its name does not depend on the direction.
    pairs = sorted((giver, user) for giver, user in both if giver < user or (user, giver) not in both)
    mutual = np.array([(user, giver) in both for giver, user in pairs], dtype=bool)
    frees = np.array([giver for giver, _ in pairs], dtype=np.int64)
    uses = np.array([user for _, user in pairs], dtype=np.int64)
    common = shapely.intersection(bodies.footprint[frees], bodies.footprint[uses])
    area = shapely.area(common)
    enough = area > tolerance_m2
    frees, uses, mutual = frees[enough], uses[enough], mutual[enough]
    place = visible_zones(common[enough], bodies.footprint[frees], bodies.footprint[uses])
    return FreedSpace(frees, uses, mutual, place, area[enough])


def _kind_keys(frees: tuple[str, ...], kinds: KindCatalogue) -> frozenset[str]:
    return frozenset(key for name in frees for key in kinds.members(name))
