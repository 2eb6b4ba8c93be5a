"""Findings that are the same for people and have another name by now: the object came with another id."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Optional

import shapely

from wijkaanpak_plugin.plan.store.unlogged_changes import Row

#: What both have: the claim, what is wrong, and the kind (by the rule) and the party of the other.
_SAME = ("a_id", "type", "subtype", "rule_id", "owners")

#: Share of its zone that the finding of now must cover for the two to be one: most of it.
_MOST = 0.5


def moved_findings(
    gone: Sequence[tuple[Mapping[str, Any], Optional[bytes]]], fresh: Mapping[str, Row]
) -> dict[str, str]:
    """Return the finding_id by which each finding that is gone is known now, by its old one, where there is one.

    gone: facts and zone (WKB) of findings that are not found any more; fresh: those that were not there before. One
    that has no claim, or no zone, is never taken for another.
    """
    candidates: dict[tuple[Any, ...], list[tuple[str, shapely.Geometry]]] = {}
    if not gone:
        return {}
    for finding_id, row in fresh.items():
        if row.wkb is not None:
            candidates.setdefault(_key(row.values), []).append((finding_id, shapely.from_wkb(row.wkb)))
    moved = {}
    for values, wkb in gone:
        zone = shapely.from_wkb(wkb) if wkb is not None else None
        if zone is None or not values["a_id"] or not shapely.area(zone) > 0:
            continue
        shares = [(_share(zone, other), finding_id) for finding_id, other in candidates.get(_key(values), [])]
        share, finding_id = max(shares, default=(0.0, ""))
        if share > _MOST:
            moved[str(values["finding_id"])] = finding_id
    return moved


def _key(values: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(values.get(name) or "" for name in _SAME)


def _share(zone: shapely.Geometry, other: shapely.Geometry) -> float:
    try:
        common = shapely.intersection(zone, other)
    except shapely.errors.GEOSException:
        return 0.0
    return float(shapely.area(common) / shapely.area(zone))
