"""Cables and pipes that cannot stay where a package puts something: metres per operator and kind."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import numpy as np
import pandas as pd
import shapely

from wijkaanpak_plugin.analysis.arrays import are_among
from wijkaanpak_plugin.analysis.bodies.shapes import buffered
from wijkaanpak_plugin.analysis.packages.figures import Figure, sorted_ids
from wijkaanpak_plugin.analysis.packages.package_scene import Package, PackageScene
from wijkaanpak_plugin.domain.body import EXISTING
from wijkaanpak_plugin.domain.finding import BLOCKING, CLEARANCE, CONFLICT, OVERLAP, UNCERTAIN
from wijkaanpak_plugin.domain.packages.package_figures import NO_FINDINGS

#: Operator and kind of a net; the operator is empty where nobody knows it.
_Net = tuple[str, str]
_NAMES = ("group_id", "type", "subtype", "severity", "a_id", "b_id", "b_kind", "owners", "required_m", "pairs")


def relocations(scene: PackageScene, package: Package) -> list[Figure]:
    """Return the length of existing cables and pipes that conflict with the package and cannot stay (blocking).

    Of each net the ground of all claims together, so that no metre counts twice. unknown: nets with which it is not
    certain, of which a depth is not known say, and findings that are stored as one row with others.
    """
    if scene.findings is None:
        return [Figure("relocations_m", None, reason=NO_FINDINGS)]
    nets = _nets(scene)
    ground: dict[str, list[shapely.Geometry]] = defaultdict(list)
    claims: dict[_Net, set[str]] = defaultdict(set)
    doubtful: dict[_Net, set[str]] = defaultdict(set)
    number = {str(name): row for row, name in enumerate(scene.bodies.ids)}
    for found in _conflicts(scene.findings, package):
        key = str(found["b_id"] or "")
        if key in nets and found["severity"] == BLOCKING:
            claims[nets[key]].add(str(found["a_id"]))
            if str(found["a_id"]) in number:
                ground[key].append(_where(scene, number[str(found["a_id"])], found))
        elif key in nets:
            doubtful[nets[key]].add(key)
        elif not key and _is_net(scene, str(found["b_kind"] or "")):
            net = (str(found["owners"] or ""), str(found["b_kind"]))
            doubtful[net].add(str(found["group_id"]))
            claims[net].add(str(found["a_id"]))
    metres: dict[_Net, float] = defaultdict(float)
    for key, places in ground.items():
        shape = scene.bodies.shape[number[key]]
        metres[nets[key]] += float(shapely.length(shapely.intersection(shape, shapely.union_all(places))))
    known = [
        Figure(
            "relocations_m",
            round(metres[net], 2) if net in metres else None,
            net,
            unknown=len(doubtful[net] - set(ground)),
            claims=sorted_ids(claims[net]),
        )
        for net in sorted({*metres, *doubtful})
    ]
    return known or [Figure("relocations_m", 0.0)]


def _nets(scene: PackageScene) -> dict[str, _Net]:
    """Return the operator and kind of what exists of cables and pipes, by id."""
    bodies = scene.bodies
    rows = np.flatnonzero((bodies.origin == EXISTING) & scene.criteria.rules.kinds.net[bodies.kind])
    return {str(bodies.ids[row]): (str(bodies.owner[row]), str(bodies.kind_key[row])) for row in rows}


def _is_net(scene: PackageScene, kind: str) -> bool:
    return bool(scene.criteria.rules.kinds.net[scene.criteria.kinds.index([kind])[0]])


def _conflicts(findings: pd.DataFrame, package: Package) -> list[dict[str, Any]]:
    """Return what claims of the package cannot be beside, or may not: overlaps and too small distances."""
    table = findings.reindex(columns=list(_NAMES))
    wanted = (table["type"] == CONFLICT) & table["subtype"].isin((OVERLAP, CLEARANCE))
    wanted &= table["severity"].isin((BLOCKING, UNCERTAIN))
    wanted &= are_among(table["a_id"].to_numpy(dtype=object), package.claims)
    return [{str(name): value for name, value in row.items()} for row in table[wanted].to_dict("records")]


def _where(scene: PackageScene, claim: int, found: dict[str, Any]) -> shapely.Geometry:
    """Return the ground in which nothing may stay: of the claim, and as far around it as the rule asks."""
    footprint = scene.bodies.footprint[[claim]]
    required = found["required_m"]
    reach = float(required) if found["subtype"] == CLEARANCE and required == required and required else 0.0
    return buffered(footprint, reach)[0] if reach else footprint[0]
