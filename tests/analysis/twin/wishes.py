"""What people said, by hand: one claim and one hot spot at a time, one dependency at a time."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any, NamedTuple

import shapely
from twin.thing import Thing, items, text

from wijkaanpak_plugin.analysis.wishes.wishes import Wishes
from wijkaanpak_plugin.domain.settings import AnalysisSettings

_OPENS_GROUND = ("surface", "underground")
_WISHED = ("bottleneck", "risk", "opportunity", "idea")
_HECTARE = 10_000.0
_AROUND_A_POINT_M, _SINK_M = 2.0, 0.02


class Said(NamedTuple):
    """One finding about a wish."""

    subtype: str
    severity: str
    reason: str
    a: str
    b: str
    measured: float | None = None
    score: float | None = None


def wished(things: list[Thing], wishes: Wishes, settings: AnalysisSettings) -> list[Said]:
    """Return every finding about hot spots, zones and dependencies."""
    proposals = [thing for thing in things if thing.origin != "existing"]
    found: list[Said] = []
    for thing in proposals:
        for row in wishes.hot_spots.to_dict("records"):
            found += _about_spot(thing, row, settings)
        for row in wishes.zones.to_dict("records"):
            is_fixed = row["role"] == "frame" and row["frame"] == "fixed"
            if is_fixed and thing.origin == "claim" and _lies_in(thing, row["geometry"]):
                found.append(Said("touches_what_must_stay", "weigh", "", thing.id, row["zone_id"], 0.0))
    return sorted([*found, *_waits(proposals, wishes)], key=repr)


def _distance(thing: Thing, shape: shapely.Geometry) -> float:
    one, radius = (thing.shape, thing.width / 2) if thing.dimension == 0 else (thing.footprint, 0.0)
    return max(0.0, one.distance(shape) - radius)


def _lies_in(thing: Thing, area: shapely.Geometry) -> bool:
    inside = area.buffer(-_SINK_M)
    return thing.footprint.intersects(area if inside.is_empty else inside)


def _about_spot(thing: Thing, row: dict[str, Any], settings: AnalysisSettings) -> Iterator[Said]:
    shape, is_linked = row["geometry"], thing.id in items(row, "linked")
    distance = _distance(thing, shape)
    if row["kind"] == "keep" and thing.origin == "claim" and not is_linked:
        touches = distance <= _AROUND_A_POINT_M if shape.geom_type == "Point" else _lies_in(thing, shape)
        if touches:
            yield Said("touches_what_must_stay", "weigh", "", thing.id, row["hot_spot_id"], distance)
    if row["kind"] not in _WISHED or thing.opens not in _OPENS_GROUND or distance > settings.search_distance_m:
        return
    status = text(row, "status")
    if status in ("solved_otherwise", "not_with_reason"):
        return
    if (status == "taken_along" or shape.area > _HECTARE) and not is_linked:
        return
    agreeing = {" ".join(name.split()).lower() for name in items(row, "agreeing")}
    score = len(agreeing) + len(items(row, "transitions") & items(thing.row, "transitions"))
    yield Said("answers_hot_spot", "info", "", thing.id, row["hot_spot_id"], distance, float(score))


def _waits(proposals: list[Thing], wishes: Wishes) -> Iterator[Said]:
    known: dict[str, list[dict[str, Any]]] = {thing.id: [thing.row] for thing in proposals}
    for row in wishes.packages.to_dict("records"):
        known[row["package_id"]] = [thing.row for thing in proposals if row["package_id"] in thing.packages]
    rows = [row for row in wishes.dependencies.to_dict("records") if row["needs_id"] in known]
    reaches = _reaches(rows, known)
    told: set[frozenset[str]] = set()
    for row in sorted(rows, key=lambda row: (_name(row["needs_id"], wishes), row["dependency_id"])):
        on = text(row, "on_id")
        if on and (on, row["needs_id"]) in reaches:
            circle = frozenset(name for name in known if {(on, name), (name, on)} <= reaches)
            if circle not in told:
                told.add(circle)
                yield Said("dependency", "warning", "", "circle", ",".join(sorted(circle)))
            continue
        severity = _wrong(row, known)
        if severity:
            reason = "date_unknown" if severity == "uncertain" else ""
            yield Said("dependency", severity, reason, row["needs_id"], row["dependency_id"])


def _name(each: str, wishes: Wishes) -> str:
    return next((row["name"] for row in wishes.packages.to_dict("records") if row["package_id"] == each), each)


def _reaches(rows: list[dict[str, Any]], known: dict[str, list[dict[str, Any]]]) -> set[tuple[str, str]]:
    """Return who waits for whom, also by way of others."""
    found = {(row["needs_id"], row["on_id"]) for row in rows if row["on_id"] in known}
    found |= {(name, each["body_id"]) for name, each_of in known.items() for each in each_of if name != each["body_id"]}
    while True:
        more = {(a, d) for a, b in found for c, d in found if b == c} - found
        if not more:
            return found
        found |= more


def _wrong(row: dict[str, Any], known: dict[str, list[dict[str, Any]]]) -> str:
    needs, on = known[row["needs_id"]], known.get(text(row, "on_id"))
    begins = [_first(each["works_from"]) for each in needs if text(each, "works_from")]
    ends = [_last(each["works_to"]) for each in on or [] if text(each, "works_to")]
    start, ready = min(begins, default=None), max(ends, default=None)
    due = _last(row["needed_by"]) if text(row, "needed_by") else start
    promised = _last(row["promised_by"]) if text(row, "promised_by") else None
    if start and ready and ready > start:
        return "warning"
    if due and promised and promised > due:
        return "warning"
    if row["status"] == "open":
        return "warning"
    knows_all = bool(needs) and bool(on) and len(begins) == len(needs) and len(ends) == len(on or [])
    return "" if row["status"] == "arranged" or knows_all or (due and promised) else "uncertain"


def _first(written: str) -> datetime.date:
    return datetime.date(int(written), 1, 1) if len(written) == 4 else datetime.date.fromisoformat(written)


def _last(written: str) -> datetime.date:
    return datetime.date(int(written), 12, 31) if len(written) == 4 else datetime.date.fromisoformat(written)
