"""Findings that are the same for people and have another name by now: the object came with another id, or the rule has
another id.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Optional

import shapely

from wijkaanpak_plugin.plan.store.unlogged_changes import Row

#: What both have: the claim, what is wrong, and the kind (by the rule) and the party of the other.
_SAME = ("a_id", "type", "subtype", "rule_id", "owners")

#: What both have when only the rule has another id: the two, and the verdict.
_SAME_VERDICT = ("a_id", "b_id", "type", "subtype", "severity")
_FIGURES = ("measured_m", "required_m")
#: Metres by which a figure may differ and still be the same one: the tolerance of the findings themselves.
_SAME_M = 0.02

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


def renamed_findings(
    gone: Sequence[tuple[Mapping[str, Any], Optional[bytes]]], fresh: Mapping[str, Row]
) -> dict[str, str]:
    """Return the finding_id by which each finding that is gone is known now because its rule got another id.

    gone, fresh: as for ``moved_findings``. Both are about the same two, with the same verdict and, to 2 cm, the same
    figures: nothing that people judged is another thing now. Each new one takes the place of one.
    """
    candidates: dict[tuple[Any, ...], list[Row]] = {}
    for row in fresh.values() if gone else ():
        candidates.setdefault(_verdict(row.values), []).append(row)
    renamed = {}
    for values, _wkb in gone:
        if not values["a_id"] or not values["b_id"]:
            continue
        alike = candidates.get(_verdict(values), [])
        found = next((row for row in alike if _are_same_figures(values, row.values)), None)
        if found is not None:
            alike.remove(found)
            renamed[str(values["finding_id"])] = str(found.values["finding_id"])
    return renamed


def _verdict(values: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(values.get(name) or "" for name in _SAME_VERDICT)


def _are_same_figures(then: Mapping[str, Any], now: Mapping[str, Any]) -> bool:
    for name in _FIGURES:
        one, other = then.get(name), now.get(name)
        if (one is None) != (other is None) or (one is not None and abs(one - other) > _SAME_M + 1e-9):
            return False
    return True


def _key(values: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(values.get(name) or "" for name in _SAME)


def _share(zone: shapely.Geometry, other: shapely.Geometry) -> float:
    try:
        common = shapely.intersection(zone, other)
    except shapely.errors.GEOSException:
        return 0.0
    return float(shapely.area(common) / shapely.area(zone))
