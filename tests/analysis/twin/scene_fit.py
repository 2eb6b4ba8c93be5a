"""Fit in the end state: every pair of a scene, and what others in it change of a verdict."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

import shapely
from twin.measuring import SAME_END_M, clear_distance, is_one_net, lies_along, meet, overlaps
from twin.pair_fit import judge, lack, not_judged, share
from twin.rule_lookup import RulesByHand
from twin.thing import SINK_M, Thing
from twin.verdict import SEVERITIES, Verdict, coupling

from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue
from wijkaanpak_plugin.domain.catalogue.rule_book import Rule, RuleBook

#: A claimed line that ends this near to a net joins it.
_JOINS_M = 0.5
#: A bare line or point frees so far around it.
_FREES_M = 0.5


class Found(NamedTuple):
    """A verdict about a claim or work and another body, with the rule that it rests on."""

    a: Thing
    b: Thing
    verdict: Verdict
    rule: Rule | None


class SceneFit:
    """All bodies of a scene and what they have to do with each other."""

    def __init__(self, things: list[Thing], book: RuleBook, kinds: KindCatalogue) -> None:
        self._things, self._book = things, RulesByHand(book, kinds)
        self._existing = [thing for thing in things if thing.origin == "existing"]
        self._nets: dict[str, list[Thing]] = {}
        # Where two pieces of a net meet is no end of either.
        ends = {e.id: [end for end in e.ends if not self._goes_on(e, end)] for e in self._existing}
        for e in self._existing:
            self._net(e)
        for e in self._existing:
            e.ends = ends[e.id]
        works = [thing for thing in things if thing.origin == "work"]
        self._renewed = {work.id: [e for e in self._existing if _renews(work, e)] for work in works}

    def _goes_on(self, piece: Thing, end: shapely.Point) -> bool:
        """Whether another piece of the same net begins where this one ends."""
        if not piece.is_net:
            return False
        others = [e for e in self._existing if e is not piece and (e.kind, e.owner) == (piece.kind, piece.owner)]
        return any(end.distance(other) <= SAME_END_M for e in others for other in e.ends)

    def verdicts(self) -> Iterator[Verdict]:
        """Yield every finding."""
        freed = self._freed_couplings(self.pairs)
        # Who uses the room that another one makes shares it by that.
        once = [f for f in self.pairs if f.verdict.subtype != "shared_space" or _pair(f.a, f.b) not in freed]
        kept = self._one_per_container(self._one_per_renewal(once))
        yield from (_named(each.verdict, each.a, each.b) for each in kept)
        for pair in freed:
            yield coupling("frees_space", 0.0)._replace(pair=pair)

    @cached_property
    def pairs(self) -> list[Found]:
        """Return what is found of each pair by itself, and of those that others make room for."""
        found = []
        for one, other in itertools.combinations(self._things, 2):
            a, b = _asker_first(one, other)
            if self._are_compared(a, b):
                verdict, rule = self._judged(a, b)
                if verdict:
                    found.append(Found(a, b, self._softened(a, b, verdict, rule), rule))
        return found

    def blocked(self) -> set[frozenset[str]]:
        """Return the pairs with a blocking conflict."""
        return {frozenset((f.a.id, f.b.id)) for f in self.pairs if f.verdict.severity == "blocking"}

    def _are_compared(self, a: Thing, b: Thing) -> bool:
        if "claim" not in (a.origin, b.origin) and "existing" not in (a.origin, b.origin):
            return False
        if a.origin == "existing" or are_alternatives(a, b):
            return False
        if a.origin == "work":
            return b not in self._renewed[a.id] and not _is_next_section(a, b) and not _has_freed(a, b)
        if any(b in self._renewed[work.id] and _comes_after(a, work) for work in self._works()):
            return False
        return not _joins(a, b) and not _joins(b, a) and not _has_freed(a, b)

    def _works(self) -> list[Thing]:
        return [thing for thing in self._things if thing.origin == "work"]

    def _judged(self, a: Thing, b: Thing) -> tuple[Verdict | None, Rule | None]:
        if a.design and a.design == b.design:
            return share(a, b), None
        rule, question = self._book.rules(a.kind, b.kind)
        verdict = judge(a, b, rule, self._net(b)) if rule else None
        if verdict is None and question:
            return not_judged(a, b), question
        if verdict and a.origin == "work" and self._had_it_before(a, b, verdict, rule):
            verdict = verdict._replace(subtype="works_near", severity="info", reason="")
        return verdict, rule

    def _had_it_before(self, work: Thing, other: Thing, verdict: Verdict, rule: Rule) -> bool:
        """Whether what a work renews already lacks the same against another body."""
        if verdict.type != "conflict" or verdict.severity == "info":
            return False
        for renewed in self._renewed[work.id]:
            before = renewed if renewed.known_width else renewed.as_wide_as(work.known_width)
            own_rule, _ = self._book.rules(before.kind, other.kind)
            if renewed is other or own_rule is None:
                continue
            if lack(before, other, own_rule) >= lack(work, other, rule) - SINK_M:
                return True
        return False

    def _net(self, piece: Thing) -> list[Thing]:
        """Return an existing cable or pipe with all that is one net with it; anything else by itself."""
        if piece.id not in self._nets:
            net, waiting = [piece], [piece] if piece.is_net and piece.origin == "existing" else []
            while waiting:
                last = waiting.pop()
                nearby = [other for other in self._existing if other not in net and is_one_net(last, other)]
                net, waiting = net + nearby, waiting + nearby
            self._nets.update({each.id: net for each in net})
        return self._nets[piece.id]

    # What is freed

    def _softened(self, a: Thing, b: Thing, verdict: Verdict, rule: Rule | None) -> Verdict:
        givers = self._givers(a, b, verdict, rule)
        return verdict._replace(severity="uncertain", reason="freed_by") if givers else verdict

    def _givers(self, a: Thing, b: Thing, verdict: Verdict, rule: Rule | None) -> list[Thing]:
        """Return the claims that together take away all that a body meets of another one."""
        if verdict.type != "conflict" or verdict.severity == "info" or b.origin != "existing":
            return []
        part = _part_met(a, b, verdict, rule)
        givers = [x for x in self._freeing(b) if x is not a and not are_alternatives(x, a) and _has_freed(x, b)]
        givers = [x for x in givers if freed_ground(x).intersects(part)]
        if not givers or part.is_empty:
            return []
        rest = part.difference(shapely.union_all([freed_ground(x) for x in givers]).buffer(SINK_M))
        places = [place for place in shapely.get_parts(rest) if place.geom_type == "Point" and not place.is_empty]
        return givers if rest.area < 1e-6 and rest.length < 1e-3 and not places else []

    def _freeing(self, b: Thing) -> list[Thing]:
        return [x for x in self._things if x.origin != "existing" and b.kind in x.frees]

    def _freed_couplings(self, found: list[Found]) -> set[tuple[str, str]]:
        pairs = {_pair(x, e) for e in self._existing for x in self._freeing(e) if _has_freed(x, e)}
        for each in found:
            if each.verdict.reason == "freed_by":
                original, rule = self._judged(each.a, each.b)
                givers = self._givers(each.a, each.b, original, rule)
                pairs |= {_pair(x, each.a) for x in givers if overlaps(x, each.a)}
        return pairs

    # What counts as one obstacle

    def _one_per_renewal(self, found: list[Found]) -> list[Found]:
        """Keep the most serious of what a claim has with a work and with what that renews."""
        obstacle = self._obstacles()
        rest = [f for f in found if f.a.origin != "claim" or f.b.id not in obstacle]
        merged = [f for f in found if f.a.origin == "claim" and f.b.id in obstacle]
        by_claim: dict[tuple[str, frozenset[str]], list[Found]] = {}
        for each in merged:
            by_claim.setdefault((each.a.id, obstacle[each.b.id]), []).append(each)
        return rest + [min(group, key=_most_serious) for group in by_claim.values()]

    def _obstacles(self) -> dict[str, frozenset[str]]:
        """Return the bodies that count as one with a work or with what it renews, by id."""
        groups: list[set[str]] = []
        for work in self._works():
            group = {work.id, *(e.id for e in self._renewed[work.id])}
            apart = [other for other in groups if not other & group]
            groups = [*apart, group.union(*(other for other in groups if other & group))]
        return {name: frozenset(group) for group in groups if len(group) > 1 for name in group}

    def _one_per_container(self, found: list[Found]) -> list[Found]:
        """Keep the most serious of what a claim or work has with a casing and with what lies in it."""
        conflicts = [f for f in found if f.verdict.type == "conflict"]
        lost: set[Found] = set()
        for asker in (thing for thing in self._things if thing.origin != "existing"):
            mine = {(f.b if f.a is asker else f.a).id: f for f in conflicts if asker in (f.a, f.b)}
            for container in (thing for thing in self._things if thing.id in mine and thing.is_container):
                held = [t for t in self._things if t.id in mine and t is not container and _lies_in(t, container)]
                if not held:
                    continue
                best = min(_most_serious(mine[thing.id])[:2] for thing in held)
                if best <= _most_serious(mine[container.id])[:2]:
                    lost.add(mine[container.id])
                else:
                    lost |= {mine[thing.id] for thing in held}
        return [each for each in found if each not in lost]


def are_alternatives(a: Thing, b: Thing) -> bool:
    """Whether two claims stand in packages, and in none together."""
    claims = a.origin == b.origin == "claim"
    return claims and bool(a.packages) and bool(b.packages) and not a.packages & b.packages


def freed_ground(x: Thing) -> shapely.Geometry:
    """Return the ground that a claim frees; around a bare point or line half a metre."""
    return x.footprint if x.footprint.area > 0 else x.footprint.buffer(_FREES_M, quad_segs=8)


def _has_freed(x: Thing, e: Thing) -> bool:
    """Whether a claim takes away something of an existing body."""
    if x.origin == "existing" or e.origin != "existing" or e.kind not in x.frees:
        return False
    return meet(freed_ground(x), e.footprint)


def _part_met(a: Thing, b: Thing, verdict: Verdict, rule: Rule | None) -> shapely.Geometry:
    """Return the part of an existing body that another one meets."""
    if verdict.reason == "size_unknown":
        a, b = a.cautious, b.cautious
    if rule is None or rule.relation != "clearance" or b.is_out_of_use:
        reach = 0.0 if overlaps(a, b) else a.accuracy + b.accuracy
    else:
        outside = clear_distance(a, b) >= rule.horizontal_m
        reach = rule.horizontal_m + (a.accuracy + b.accuracy if outside else 0.0)
    return b.footprint.intersection(a.footprint.buffer(reach, quad_segs=8) if reach else a.footprint)


def _renews(work: Thing, e: Thing) -> bool:
    if work.renews:
        return e.id in work.renews
    return work.kind == e.kind and lies_along(work, e)


def _is_next_section(work: Thing, e: Thing) -> bool:
    """Whether an existing body is of the net that a work is about, and joins it."""
    if (work.kind, work.owner) != (e.kind, e.owner):
        return False
    return work.footprint.intersects(e.footprint) or is_one_net(work, e)


def _comes_after(claim: Thing, work: Thing) -> bool:
    return bool(claim.window and work.window and claim.window[0] >= work.window[1])


def _joins(line: Thing, net: Thing) -> bool:
    if line.origin != "claim" or not (line.is_net and net.is_net and line.is_line):
        return False
    own_group = line.groups[0] == net.groups[0]
    return own_group and any(end.distance(net.footprint) <= _JOINS_M for end in line.ends)


def _lies_in(thing: Thing, container: Thing) -> bool:
    """Whether a net lies in a container of the same owner; of two containers the narrower lies in the other."""
    if not thing.is_net or thing.owner != container.owner:
        return False
    narrower = not thing.is_container or _room(thing) < _room(container)
    return narrower and lies_along(thing, container)


def _room(container: Thing) -> tuple[bool, float]:
    """Return how wide a container is; an area is wider than any line."""
    is_area = container.dimension == 2
    return is_area, container.footprint.area if is_area else container.width


def _most_serious(found: Found) -> tuple[int, float, bool]:
    return (
        SEVERITIES.index(found.verdict.severity),
        found.verdict.measured or 0.0,
        found.b.origin == "existing",
    )


def _asker_first(one: Thing, other: Thing) -> tuple[Thing, Thing]:
    order = ["claim", "work", "existing"]
    return (one, other) if order.index(one.origin) <= order.index(other.origin) else (other, one)


def _pair(a: Thing, b: Thing) -> tuple[str, str]:
    return tuple(sorted((a.id, b.id)))


def _named(verdict: Verdict, a: Thing, b: Thing) -> Verdict:
    return verdict._replace(pair=_pair(a, b))
