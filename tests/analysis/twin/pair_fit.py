"""One pair under one rule: what the end state says, whoever else is there."""

from __future__ import annotations

import math
from collections.abc import Sequence

from twin.measuring import (
    clear_distance,
    common_area,
    crosses,
    is_underground,
    meets_area,
    overlaps,
    vertical_gaps,
)
from twin.thing import SINK_M, Thing
from twin.verdict import Verdict, conflict, coupling

from wijkaanpak_plugin.domain.catalogue.rule_book import Rule

#: What is near in a pair of which nobody published an answer.
_UNJUDGED_M = 1.0
#: Ground that counts as shared.
_SHARED_M2 = 1.0


def judge(a: Thing, b: Thing, rule: Rule, net: Sequence[Thing]) -> Verdict | None:
    """Return what a rule says of a claim or work and another body; ``net``: the pieces that count as one with it."""
    if rule.relation == "shared":
        return share(a, b) or (coupling("shared_space", 0.0) if meets_area(a, b) else None)
    if rule.relation == "allowed":
        return None
    if rule.relation == "precaution":
        digs = any(thing.opens in ("surface", "underground") for thing in (a, b) if thing.origin != "existing")
        return conflict("precaution", "info", "", 0.0) if digs and overlaps(a, b) else None
    found = _conflict(a, b, rule, net)
    if not (a.size_is_unknown or b.size_is_unknown) or _is_certain(a, b, rule):
        return found
    feared = _conflict(a.cautious, b.cautious, rule, net)
    if feared and (not found or _is_certain(a.cautious, b.cautious, rule)):
        uncertain = ("info", "") if feared.subtype == "works_near" else ("uncertain", "size_unknown")
        return feared._replace(severity=uncertain[0], reason=uncertain[1], measured=clear_distance(a, b))
    return found


def _is_certain(a: Thing, b: Thing, rule: Rule) -> bool:
    """Whether two bodies are too near on the map however inaccurate their locations are."""
    if rule.relation == "clearance" and not b.is_out_of_use:
        return clear_distance(a, b) < rule.horizontal_m - max(SINK_M, (a.accuracy + b.accuracy) / 10) - 1e-9
    return overlaps(a, b)


def share(a: Thing, b: Thing) -> Verdict | None:
    """Return that two bodies share ground."""
    return coupling("shared_space", 0.0) if common_area(a, b) > _SHARED_M2 else None


def not_judged(a: Thing, b: Thing) -> Verdict | None:
    """Return that nobody published an answer for two bodies this near to each other."""
    distance = 0.0 if overlaps(a, b) else clear_distance(a, b)
    deep = is_underground(a) and is_underground(b)
    if distance < _UNJUDGED_M if deep else overlaps(a, b):
        return conflict("not_judged", "info", "", distance)
    return None


def lack(a: Thing, b: Thing, rule: Rule) -> float:
    """Return how many metres are lacking; an overlap lacks more than any distance."""
    if rule.relation in ("shared", "allowed", "precaution"):
        return -math.inf
    needed = rule.vertical_m if rule.relation != "displaces" else None
    if needed is not None and all(gap >= needed for gap in vertical_gaps(a, b, "own_heights")):
        return -math.inf
    if rule.relation != "clearance" and overlaps(a, b):
        return math.inf
    return (rule.horizontal_m or 0.0) - clear_distance(a, b)


def _conflict(a: Thing, b: Thing, rule: Rule, net: Sequence[Thing]) -> Verdict | None:
    relation = _relation(a, b, rule)
    if relation in ("displaces", "works_near"):
        if not overlaps(a, b) or (b.is_out_of_use and _is_apart(a, b, rule)):
            return None
        return conflict(relation, "weigh" if relation == "displaces" else "info", "", 0.0)
    return _clearance(a, b, rule, net) if relation == "clearance" else _forbidden(a, b, rule, net)


def _relation(a: Thing, b: Thing, rule: Rule) -> str:
    if rule.relation != "displaces" and not b.is_out_of_use:
        return rule.relation
    gives_way = b.is_out_of_use or b.gives_way
    if a.origin == "claim" and b.origin != "claim" and gives_way:
        return "displaces"
    return "works_near" if a.origin == "work" and gives_way else "forbidden"


def _is_apart(a: Thing, b: Thing, rule: Rule) -> bool:
    """Whether two are known to lie as far above each other as a rule asks."""
    return rule.vertical_m is not None and all(g >= rule.vertical_m for g in vertical_gaps(a, b, "own_heights"))


def _clearance(a: Thing, b: Thing, rule: Rule, net: Sequence[Thing]) -> Verdict | None:
    needed, distance, accuracy = rule.horizontal_m, clear_distance(a, b), a.accuracy + b.accuracy
    certain = needed - max(SINK_M, accuracy / 10)
    if distance < certain - 1e-9:
        severity = "blocking" if distance < 0.5 * needed else "warning"
        return _at_depth(a, b, rule, net, conflict("clearance", severity, "", distance))
    if accuracy > 0 and distance < needed + accuracy:
        near = conflict("clearance", "uncertain", "within_accuracy", distance)
        return _at_depth(a, b, rule, net, near, inside=distance < needed)
    return None


def _forbidden(a: Thing, b: Thing, rule: Rule, net: Sequence[Thing]) -> Verdict | None:
    if overlaps(a, b):
        severity = "warning" if _is_small_part(a, b) else "blocking"
        return _at_depth(a, b, rule, net, conflict("overlap", severity, "", 0.0))
    distance, accuracy = clear_distance(a, b), a.accuracy + b.accuracy
    counts = rule.relation == "forbidden" and rule.horizontal_m == 0
    if counts and accuracy > 0 and distance < accuracy:
        return _at_depth(a, b, rule, net, conflict("overlap", "uncertain", "within_accuracy", distance), inside=False)
    return None


def _is_small_part(a: Thing, b: Thing) -> bool:
    """Whether two claims on the surface share less than a tenth of the smaller one."""
    on_top = all(thing.origin == "claim" and thing.layer == "surface" for thing in (a, b))
    return on_top and common_area(a, b) < 0.1 * min(a.footprint.area, b.footprint.area)


def _at_depth(
    a: Thing, b: Thing, rule: Rule, net: Sequence[Thing], found: Verdict, inside: bool = True
) -> Verdict | None:
    """Return a conflict on the map as what it is at the heights that are known of both."""
    if rule.vertical_m is None:
        return found
    too_near = {gap < rule.vertical_m for gap in vertical_gaps(a, b, "own_heights")}
    if too_near == {False}:
        return None
    if not inside and not any(gap < rule.vertical_m for gap in vertical_gaps(a, b, "soft_heights")):
        return None
    if found.reason != "within_accuracy" and _is_crossing(a, b, rule, net):
        found = conflict("crossing", "warning", "", found.measured or 0.0)
    return found._replace(severity="uncertain", reason="depth_unknown") if len(too_near) == 2 else found


def _is_crossing(a: Thing, b: Thing, rule: Rule, net: Sequence[Thing]) -> bool:
    if not all(thing.is_net and thing.is_line for thing in (a, b)):
        return False
    reach = rule.horizontal_m or 0.0
    return crosses(a, net, reach) and (b.origin != "claim" or crosses(b, [a], reach))
