"""The engine's twin: every pair by hand, one at a time, with no index and no arrays. Slow on purpose.

Written from the definitions alone; it shares only the catalogue, the rule book's text and the settings with the engine.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator
from typing import Any, NamedTuple

import pandas as pd
import shapely

from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue
from wijkaanpak_plugin.domain.catalogue.rule_book import Rule, RuleBook
from wijkaanpak_plugin.domain.settings import AnalysisSettings

STRICT = ["forbidden", "clearance", "shared", "allowed"]


class Verdict(NamedTuple):
    type: str
    subtype: str
    severity: str
    reason: str
    pair: tuple[str, str]
    measured: float | None
    shift: float | None
    gap: float | None


class Thing:
    """One body with everything filled in, as scalars."""

    def __init__(self, row: dict[str, Any], kinds: KindCatalogue) -> None:
        defaults = kinds.frame.loc[row["kind"]]
        self.id, self.origin, self.kind, self.owner = row["body_id"], row["origin"], row["kind"], row["owner"]
        self.shape = row["geometry"] if row["geometry"].is_valid else shapely.make_valid(row["geometry"])
        width = _first(row["width_m"], defaults["width_m"], 0.0)
        self.width = width
        if self.shape.geom_type == "Point" and width > 0:
            self.footprint = self.shape.buffer(width / 2, quad_segs=8)
        elif self.shape.geom_type == "LineString" and width > 0:
            self.footprint = self.shape.buffer(width / 2, quad_segs=8, cap_style="flat")
        else:
            self.footprint = self.shape
        self.top, self.bottom = self._heights(row, defaults)
        self.accuracy = _first(row["accuracy_m"], 0.0)
        self.opens = row["opens"] or defaults["opens"]
        self.frees = {key for name in row["frees"].split(",") if name for key in kinds.members(name)}
        self.window = _window(row)
        self.hardness, self.design, self.block = (_word(row, n) for n in ("hardness", "design_id", "building_block"))

    @staticmethod
    def _heights(row: dict[str, Any], defaults: pd.Series) -> tuple[float | None, float | None]:
        top, bottom = _first(row["top_m"], defaults["top_m"]), _first(row["bottom_m"], defaults["bottom_m"])
        if top is not None and bottom is not None and top < bottom:
            thickness = _first(defaults["top_m"]), _first(defaults["bottom_m"])
            if None in thickness:
                return (top, None) if _first(row["bottom_m"]) is None else (None, bottom)
            if _first(row["bottom_m"]) is None:
                return top, top - (thickness[0] - thickness[1])
            return bottom + (thickness[0] - thickness[1]), bottom
        return top, bottom


def _first(*values: Any) -> Any:
    for value in values:
        if value is not None and not (isinstance(value, float) and math.isnan(value)):
            return float(value)
    return None


def _word(row: dict[str, Any], name: str) -> str:
    return row[name] if isinstance(row.get(name), str) else ""


def _window(row: dict[str, Any]) -> tuple[float, float, float] | None:
    if not row["works_from"]:
        return None
    start = int(row["works_from"]) * 12.0
    end = (int(row["works_to"]) + 1) * 12.0
    duration = _first(row["duration_months"])
    return start, end, min(duration, end - start) if duration is not None else end - start


def rule_by_hand(a: str, b: str, book: RuleBook, kinds: KindCatalogue) -> Rule | None:
    """Return the most specific rule by reading the whole book for this pair."""
    best: tuple[Any, Rule] | None = None
    for rule in book.rules:
        for left, right in ((rule.a, rule.b), (rule.b, rule.a)):
            depth = _depth(a, left, kinds), _depth(b, right, kinds)
            if None in depth:
                continue
            groups = sum(step > 0 for step in depth)
            key = (groups, sum(depth), STRICT.index(rule.relation), -(rule.horizontal_m or 0.0), rule.rule_id)
            if best is None or key < best[0]:
                best = key, rule
    return best[1] if best else None


def _depth(kind: str, name: str, kinds: KindCatalogue) -> int | None:
    if kind == name:
        return 0
    groups = kinds.groups(kind)
    return groups.index(name) + 1 if name in groups else None


def brute_force(table: pd.DataFrame, book: RuleBook, kinds: KindCatalogue, settings: AnalysisSettings) -> list[Verdict]:
    """Return every verdict except coverage and merged containers, sorted."""
    things = [Thing(row, kinds) for row in table.to_dict("records")]
    found = list(_fit(things, book, kinds)) + list(_works(things, settings))
    return sorted(found, key=repr)


def _fit(things: list[Thing], book: RuleBook, kinds: KindCatalogue) -> Iterator[Verdict]:
    couplings = set()
    for a, b in itertools.combinations(sorted(things, key=lambda thing: thing.id), 2):
        if a.origin == "existing":
            a, b = b, a
        if not _comparable(a, b):
            continue
        rule = rule_by_hand(a.kind, b.kind, book, kinds)
        verdict = rule and _judge(a, b, rule)
        if not verdict:
            continue
        givers = [x for x in things if verdict.type == "conflict" and _frees(x, b)]
        if givers:
            verdict = verdict._replace(severity="uncertain", reason="freed_by")
            couplings |= {tuple(sorted((x.id, a.id))) for x in givers if x is not a and _common(x, a) > 0.01}
        yield verdict
    for pair in couplings:
        yield Verdict("coupling", "frees_space", "info", "", pair, 0.0, None, None)


def _comparable(a: Thing, b: Thing) -> bool:
    if b.origin == "existing":
        itself = a.origin == "work" and a.kind == b.kind and _is_about(a, b)
        return a.origin != "existing" and not itself
    return a.origin == "claim" and b.origin == "claim"


def _is_about(work: Thing, existing: Thing) -> bool:
    one_net = work.owner == existing.owner != "" and work.footprint.intersects(existing.footprint)
    return one_net or _lies_along(existing, work) or _lies_along(work, existing)


def _lies_along(part: Thing, whole: Thing) -> bool:
    common = part.shape.intersection(whole.footprint.buffer(0.5, quad_segs=8))
    if part.shape.geom_type == "Point":
        return not common.is_empty
    if part.shape.geom_type == "LineString":
        return common.length >= 0.5 * part.shape.length
    return common.area >= 0.5 * part.shape.area


def _common(a: Thing, b: Thing) -> float:
    return a.footprint.intersection(b.footprint).area


def _frees(x: Thing, e: Thing) -> bool:
    if x.origin == "existing" or e.origin != "existing" or e.kind not in x.frees:
        return False
    common = x.footprint.intersection(e.footprint)
    if e.footprint.geom_type in ("Polygon", "MultiPolygon"):
        return common.area >= 0.5 * e.footprint.area - 1e-9
    if e.footprint.geom_type in ("LineString", "MultiLineString"):
        return common.length >= 0.5 * e.footprint.length - 1e-9
    return x.footprint.intersects(e.footprint)


def _clear_distance(a: Thing, b: Thing) -> float:
    one = (a.shape, a.width / 2) if a.shape.geom_type == "Point" else (a.footprint, 0.0)
    other = (b.shape, b.width / 2) if b.shape.geom_type == "Point" else (b.footprint, 0.0)
    return round(max(0.0, one[0].distance(other[0]) - one[1] - other[1]), 4)


FAR = 1000.0


def _vertical_gaps(a: Thing, b: Thing) -> list[float]:
    """Return every gap there can be, with the heights that are not known at both their extremes."""
    return [
        round(max(0.0, bottom_a - top_b, bottom_b - top_a), 4)
        for (top_a, bottom_a), (top_b, bottom_b) in itertools.product(_extents(a), _extents(b))
    ]


def _extents(thing: Thing) -> list[tuple[float, float]]:
    if thing.top is None and thing.bottom is None:
        return [(FAR, -FAR), (FAR, FAR), (-FAR, -FAR)]
    if thing.top is None:
        return [(thing.bottom, thing.bottom), (FAR, thing.bottom)]
    if thing.bottom is None:
        return [(thing.top, thing.top), (thing.top, -FAR)]
    return [(thing.top, thing.bottom)]


def _judge(a: Thing, b: Thing, rule: Rule) -> Verdict | None:
    unknown = False
    if rule.vertical_m is not None:
        too_near = {gap < rule.vertical_m for gap in _vertical_gaps(a, b)}
        if too_near == {False}:
            return None
        unknown = len(too_near) == 2
    pair = tuple(sorted((a.id, b.id)))
    reason = "depth_unknown" if unknown else ""
    if rule.relation == "shared":
        severity = "uncertain" if unknown else "info"
        return (
            Verdict("coupling", "shared_space", severity, reason, pair, 0.0, None, None)
            if _common(a, b) > 0.01
            else None
        )
    distance, accuracy = _clear_distance(a, b), a.accuracy + b.accuracy
    if rule.relation == "clearance":
        if distance < rule.horizontal_m:
            severity = "blocking" if distance < 0.5 * rule.horizontal_m else "warning"
            return Verdict(
                "conflict", "clearance", "uncertain" if unknown else severity, reason, pair, distance, None, None
            )
        if distance < rule.horizontal_m + accuracy:
            return Verdict("conflict", "clearance", "uncertain", "within_accuracy", pair, distance, None, None)
    if rule.relation == "forbidden":
        if _common(a, b) > 0.01 or _lies_inside(a, b):
            return Verdict("conflict", "overlap", "uncertain" if unknown else "blocking", reason, pair, 0.0, None, None)
        if rule.horizontal_m is not None and distance < rule.horizontal_m + accuracy:
            return Verdict("conflict", "overlap", "uncertain", "within_accuracy", pair, distance, None, None)
    return None


def _lies_inside(a: Thing, b: Thing) -> bool:
    types = {a.footprint.geom_type, b.footprint.geom_type}
    if "Point" in types and not types & {"Polygon", "MultiPolygon"}:
        return a.footprint.distance(b.footprint) <= 0.02
    flat = not {"Polygon", "MultiPolygon"} >= types
    return flat and a.footprint.intersects(b.footprint) and not a.footprint.touches(b.footprint)


def _on_same_building(a: Thing, b: Thing) -> bool:
    """One reaches more than two centimetres into the other; of a line or a point any place inside counts."""
    if not {a.footprint.geom_type, b.footprint.geom_type} & {"Polygon", "MultiPolygon"}:
        return a.footprint.intersects(b.footprint)
    solid, other = (a, b) if "Polygon" in a.footprint.geom_type else (b, a)
    return solid.footprint.buffer(-0.02).intersects(other.footprint)


def _works(things: list[Thing], settings: AnalysisSettings) -> Iterator[Verdict]:
    for a, b in itertools.combinations([t for t in things if t.origin != "existing" and t.window], 2):
        if "none" in (a.opens, b.opens) or "" in (a.opens, b.opens) or not _of_two_projects(a, b):
            continue
        distance = _clear_distance(a, b)
        if distance > settings.search_distance_m or (a.opens == "building" and not _on_same_building(a, b)):
            continue
        if distance > 5 and _common_opened(a, b) < 10 and _along(a, b, settings.search_distance_m / 2) < 25:
            continue
        shift = max(0, max(a.window[0], b.window[0]) + min(a.window[2], b.window[2]) - min(a.window[1], b.window[1]))
        gap = max(0, max(a.window[0], b.window[0]) - min(a.window[1], b.window[1]))
        pair = tuple(sorted((a.id, b.id)))
        if shift <= max(_may_move(a, settings), _may_move(b, settings)):
            yield Verdict("coupling", "joint_works", "info", "", pair, distance, shift, gap)
        elif gap <= settings.redig_period_months and a.opens != "building" and _same_paving(a, b):
            yield Verdict("conflict", "redig", "warning", "", pair, distance, shift, gap)


def _of_two_projects(a: Thing, b: Thing) -> bool:
    if (a.opens == "building") != (b.opens == "building") or (a.design and a.design == b.design):
        return False
    same = (a.kind, a.owner) == (b.kind, b.owner)
    return not same or (a.opens == "building" and a.block != b.block)


def _may_move(thing: Thing, settings: AnalysisSettings) -> float:
    return min({"fixed": 0.0, "firm": 12.0}.get(thing.hardness, math.inf), settings.max_shift_months)


def _opened(thing: Thing) -> shapely.Geometry:
    return thing.footprint if thing.opens == "building" else thing.footprint.buffer(1.0, quad_segs=8)


def _common_opened(a: Thing, b: Thing) -> float:
    return _opened(a).intersection(_opened(b)).area


def _along(a: Thing, b: Thing, radius: float) -> float:
    """The smaller length that each of two lines runs near the other; 0 for other shapes."""
    if {a.shape.geom_type, b.shape.geom_type} != {"LineString"}:
        return 0.0
    near = (one.shape.intersection(other.footprint.buffer(radius, quad_segs=8)) for one, other in ((a, b), (b, a)))
    return min(part.length for part in near)


def _same_paving(a: Thing, b: Thing) -> bool:
    return _common_opened(a, b) > 0 or _along(a, b, 5.0) >= 25.0
