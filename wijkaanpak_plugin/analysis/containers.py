"""Casings, ducts and cable beds lie over their own cables: together they are one obstacle, counted once per claim."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
import shapely

from wijkaanpak_plugin.analysis.fit import FitVerdicts
from wijkaanpak_plugin.analysis.prepared import PreparedBodies
from wijkaanpak_plugin.domain import finding as words
from wijkaanpak_plugin.domain.kinds import KindCatalogue

CONTAINER_GROUP = "enclosure"

#: A cable belongs to a container when the container's line runs along it for this share of its length ...
OWN_SHARE = 0.5
#: ... within this distance. Assumption: deliveries draw both lines from one survey; 0.5 m allows for a wide bed.
OWN_DISTANCE_M = 0.5

_SEVERITY_ORDER = {severity: place for place, severity in enumerate(words.SEVERITIES)}


def merge_containers(
    bodies: PreparedBodies, verdicts: FitVerdicts, kinds: KindCatalogue
) -> tuple[FitVerdicts, dict[int, list[int]]]:
    """Keep one finding per claim for a container and its own contents: the most serious, then the nearest.

    Returns the verdicts that stay and, per row of them, the bodies (rows) that were counted with it.
    """
    container_keys = set(kinds.members(CONTAINER_GROUP))
    conflicts = np.isin(verdicts.subtype.astype(str), (words.OVERLAP, words.CLEARANCE))
    holders = [row for row in np.flatnonzero(conflicts) if bodies.kind_key[verdicts.b[row]] in container_keys]
    if not holders:
        return verdicts, {}
    per_claim: dict[int, list[int]] = defaultdict(list)
    claims_with_holder = {int(verdicts.a[row]) for row in holders}
    for row in np.flatnonzero(conflicts):
        if int(verdicts.a[row]) in claims_with_holder:
            per_claim[int(verdicts.a[row])].append(int(row))
    groups = [group for rows in per_claim.values() for group in _groups(bodies, verdicts, rows, container_keys)]
    return _keep_worst(bodies, verdicts, groups, container_keys)


def _groups(
    bodies: PreparedBodies, verdicts: FitVerdicts, rows: list[int], container_keys: set[str]
) -> list[list[int]]:
    """Join each container's row with the rows of its contents; a chain of containers is one group."""
    leader = {row: row for row in rows}

    def find(row: int) -> int:
        while leader[row] != row:
            row = leader[row]
        return row

    for holder in rows:
        if bodies.kind_key[verdicts.b[holder]] not in container_keys:
            continue
        for other in rows:
            if other != holder and _holds(bodies, int(verdicts.b[holder]), int(verdicts.b[other])):
                first, second = sorted((find(holder), find(other)))
                leader[second] = first
    members: dict[int, list[int]] = defaultdict(list)
    for row in rows:
        members[find(row)].append(row)
    return [group for group in members.values() if len(group) > 1]


def _holds(bodies: PreparedBodies, container: int, content: int) -> bool:
    """Say whether ``content`` lies in ``container``: same owner, and the container's line runs along it."""
    if bodies.owner[container] != bodies.owner[content]:
        return False
    line = bodies.shape[container]
    if shapely.get_dimensions(line) != 1 or shapely.get_dimensions(bodies.shape[content]) != 1:
        return False
    reach = OWN_DISTANCE_M + bodies.width[container] / 2
    along = shapely.length(shapely.intersection(line, shapely.buffer(bodies.shape[content], reach)))
    return bool(along >= OWN_SHARE * shapely.length(line))


def _keep_worst(
    bodies: PreparedBodies, verdicts: FitVerdicts, groups: list[list[int]], container_keys: set[str]
) -> tuple[FitVerdicts, dict[int, list[int]]]:
    def seriousness(row: int) -> tuple[int, float, bool, str]:
        b = verdicts.b[row]
        holder = bodies.kind_key[b] in container_keys
        return _SEVERITY_ORDER[verdicts.severity[row]], float(verdicts.measured[row]), holder, str(bodies.ids[b])

    stays = np.ones(len(verdicts), dtype=bool)
    counted_with: dict[int, list[int]] = {}
    for group in groups:
        first, *others = sorted(group, key=seriousness)
        stays[others] = False
        counted_with[first] = [int(verdicts.b[row]) for row in others]
    new_row = np.cumsum(stays) - 1
    return verdicts.rows(stays), {int(new_row[row]): others for row, others in counted_with.items()}
