"""The rule book: what two kinds may do to each other in the end state, and which rule holds for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue, load_kinds
from wijkaanpak_plugin.domain.catalogue.table_schema import ParsedTable, Problem, TableError, in_order, parse_table
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.resource_paths import resource

FORBIDDEN = "forbidden"
CLEARANCE = "clearance"
#: A claim on the surface takes the place of something that gives way.
DISPLACES = "displaces"
SHARED = "shared"
ALLOWED = "allowed"
#: Nobody published an answer: it is said, and the next wider rule still judges overlap.
UNJUDGED = "unjudged"
PRECAUTION = "precaution"
#: Of two rules that are equally specific the stricter one holds.
RELATIONS = (FORBIDDEN, CLEARANCE, DISPLACES, UNJUDGED, PRECAUTION, SHARED, ALLOWED)

_NO_RULE = -1
_MOST_RULES = int(np.iinfo(np.int16).max)
#: More than the places of two groups can add up to: a rule for a kind always goes before one for a group.
_GROUP_STEP = 1000
#: The widest groups, all kinds of one vertical layer each: last in the list of every kind, but in no catalogue.
ANY_SURFACE = "any_surface"
ANY_UNDERGROUND = "any_underground"
ANY_BUILDING = "any_building"
WIDEST_GROUPS = (ANY_SURFACE, ANY_UNDERGROUND, ANY_BUILDING)


@dataclass(frozen=True)
class Rule:
    """One rule for the unordered pair ``a``, ``b`` (kinds or groups).

    horizontal_m: clear distance in metres; for forbidden 0 says that a location accuracy counts too.
    vertical_m: clear height in metres from which the rule no longer holds, None: it holds at any depth.
    status: norm, authority, local or assumption.
    """

    rule_id: str
    a: str
    b: str
    relation: str
    horizontal_m: float | None
    vertical_m: float | None
    source: str
    status: str
    note: str = ""


class RuleBook:
    """Rules over a catalogue of n kinds.

    rules: in the order given. pair_index: (n, n) int16, symmetric: the place in ``rules`` of the rule that
    holds for two kinds, -1 where none does. unjudged_index: the same of the rule that says that nobody
    published an answer, -1 where another rule goes before it; the rule that would hold without it stands in
    pair_index. remarks: rules that have no effect because another is named for the same pair.

    Which rule holds: one for two kinds goes before one for a kind and a group, and that before one for two
    groups. Then the narrower groups go first (the sum of their places in the lists of the two kinds; the
    widest are ``WIDEST_GROUPS``, all kinds of a layer), then the stricter relation (the order of
    ``RELATIONS``), then the larger horizontal_m, then the first rule_id of the alphabet.

    >>> roots = Rule("roots", "cable", "tree", "clearance", 1.5, None, "a handbook", "authority")
    >>> book = RuleBook([roots], load_kinds())
    >>> tree, cable, building = book.kinds.index(["tree", "low_voltage", "building"])
    >>> book.rules[book.pair_index[cable, tree]].horizontal_m
    1.5
    >>> int(book.pair_index[building, tree])
    -1
    """

    def __init__(self, rules: Iterable[Rule], kinds: KindCatalogue, remarks: Iterable[Problem] = ()) -> None:
        """Take rules over ``kinds``; a rule that names a kind or group not in them never holds."""
        self.rules: tuple[Rule, ...] = tuple(rules)
        if len(self.rules) > _MOST_RULES:
            raise ValueError(f"a rule book holds at most {_MOST_RULES} rules")
        self.kinds = kinds
        self.remarks: tuple[Problem, ...] = (*remarks, *_without_kinds(self.rules, kinds))
        places = range(len(self.rules))
        judged = [place for place in places if self.rules[place].relation != UNJUDGED]
        self.pair_index: NDArray[np.int16] = _pair_index(self.rules, judged, kinds)
        first = _pair_index(self.rules, places, kinds) if len(judged) < len(places) else self.pair_index
        self.unjudged_index: NDArray[np.int16] = np.where(first == self.pair_index, np.int16(_NO_RULE), first)


def load_rule_book(path: Path | None = None, kinds: KindCatalogue | None = None) -> RuleBook:
    """Return the rules in ``path`` over ``kinds`` (default: the ones that are shipped).

    TableError names row and column of everything that is wrong.
    """
    if path is None and kinds is None:
        return _shipped()
    catalogue = load_kinds() if kinds is None else kinds
    return _read(resource("catalogue", "rules.csv") if path is None else Path(path), catalogue)


def check_rules(path: Path, kinds: KindCatalogue) -> list[Problem]:
    """Return everything that is wrong in a table of rules."""
    table = _table(path, kinds)
    return list(table.problems) or rule_problems(table)


@lru_cache(maxsize=1)
def _shipped() -> RuleBook:
    return _read(resource("catalogue", "rules.csv"), load_kinds())


def _table(path: Path, kinds: KindCatalogue) -> ParsedTable:
    known = {"kinds_or_groups": (*kinds.keys, *kinds.all_groups, *WIDEST_GROUPS)}
    return parse_table(path, resource("catalogue", "rules.schema.json"), known)


def _read(path: Path, kinds: KindCatalogue) -> RuleBook:
    table = _table(path, kinds)
    problems = table.problems or in_order(rule_problems(table))
    if problems:
        raise TableError(problems)
    rules = [Rule(**{**row, "note": row["note"] or ""}) for row in table.rows]
    return RuleBook(rules, kinds, [*_same_pairs(table), *_without_effect(table)])


def rule_problems(table: ParsedTable) -> list[Problem]:
    """Return what a schema cannot say: distances that do not fit the relation of their rule."""
    problems = []
    if len(table.rows) > _MOST_RULES:
        message = translate("TableCheck", "there are {count} rules; at most {most} can be used")
        text = message.format(count=len(table.rows), most=_MOST_RULES)
        problems.append(Problem(table.file, table.numbers[_MOST_RULES], None, text))
    for number, row in zip(table.numbers, table.rows):
        for column, message in _distance_messages(row):
            problems.append(Problem(table.file, number, column, message))
    return problems


def _distance_messages(row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    relation, horizontal, vertical = row["relation"], row["horizontal_m"], row["vertical_m"]
    if relation == CLEARANCE and not horizontal:
        yield "horizontal_m", translate("TableCheck", "a clearance needs a distance of more than 0")
    if relation == FORBIDDEN and horizontal:
        text = translate(
            "TableCheck",
            "{value} cannot be: a forbidden rule has no distance other than 0; use clearance to keep a distance",
        )
        yield "horizontal_m", text.format(value=f"{horizontal:g}")
    if relation in (SHARED, ALLOWED, DISPLACES, UNJUDGED, PRECAUTION) and horizontal is not None:
        text = translate("TableCheck", "leave this empty in place of {value}: the rule is about overlap only")
        yield "horizontal_m", text.format(value=f"{horizontal:g}")
    if vertical == 0:
        yield (
            "vertical_m",
            translate("TableCheck", "0 would switch the rule off; leave it empty for any depth"),
        )


def _same_pairs(table: ParsedTable) -> list[Problem]:
    """Return a remark for each rule whose unordered pair an earlier row names already."""
    first: dict[tuple[str, ...], tuple[int, str]] = {}
    remarks = []
    for number, row in zip(table.numbers, table.rows):
        pair = tuple(sorted((row["a"], row["b"])))
        if pair in first:
            message = translate("TableCheck", "row {row} ({rule}) is about the same pair; only the stricter one holds")
            text = message.format(row=first[pair][0], rule=first[pair][1])
            remarks.append(Problem(table.file, number, "rule_id", text))
        first.setdefault(pair, (number, row["rule_id"]))
    return remarks


def _without_effect(table: ParsedTable) -> Iterator[Problem]:
    """Yield a remark for each height that says nothing."""
    for number, row in zip(table.numbers, table.rows):
        if row["relation"] == ALLOWED and row["vertical_m"] is not None:
            message = translate("TableCheck", "this says nothing: what is allowed is allowed at any depth")
            yield Problem(table.file, number, "vertical_m", message)


def _without_kinds(rules: Sequence[Rule], kinds: KindCatalogue) -> Iterator[Problem]:
    """Yield a remark for each rule that can never hold, because the catalogue does not know what it names."""
    for rule in rules:
        for column, name in (("a", rule.a), ("b", rule.b)):
            if not rule_members(name, kinds):
                place = translate("TableCheck", "rule {rule}").format(rule=rule.rule_id)
                message = translate("TableCheck", "'{name}' is no kind and no group; the rule never holds")
                yield Problem(place, None, column, message.format(name=name))


def _pair_index(rules: Sequence[Rule], places: Iterable[int], kinds: KindCatalogue) -> NDArray[np.int16]:
    """Return the rule of each pair of kinds, among those at ``places``.

    The level of a rule at a pair says how specific it is there, 0 for two kinds. The strictest rules are
    written first; a later one takes a pair over only where its level is lower.
    """
    count = len(kinds)
    index = np.full((count, count), _NO_RULE, dtype=np.int16)
    level = np.full((count, count), np.iinfo(np.int32).max, dtype=np.int32)
    for place in sorted(places, key=lambda place: _strength(rules[place])):
        for rows, row_level, columns, column_level in _sides(rules[place], kinds):
            block = np.ix_(rows, columns)
            found = row_level[:, None] + column_level[None, :]
            better = found < level[block]
            index[block] = np.where(better, place, index[block])
            level[block] = np.where(better, found, level[block])
    return index


def _strength(rule: Rule) -> tuple[int, float, str]:
    """Return what decides between rules at the same level, the strongest first."""
    return RELATIONS.index(rule.relation), -(rule.horizontal_m or 0.0), rule.rule_id


def _sides(rule: Rule, kinds: KindCatalogue) -> Iterator[tuple[NDArray[np.int64], ...]]:
    """Return the kinds of both sides with the level of each, in both orders."""
    first, second = _side(rule.a, kinds), _side(rule.b, kinds)
    yield (*first, *second)
    yield (*second, *first)


def _side(name: str, kinds: KindCatalogue) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    members = rule_members(name, kinds)
    levels = [0 if name == key else _GROUP_STEP + _place(name, kinds.groups(key)) for key in members]
    return kinds.index(members), np.array(levels, dtype=np.int64)


def rule_members(name: str, kinds: KindCatalogue) -> tuple[str, ...]:
    """Return the kinds that a side of a rule is about: a kind, those of a group, or all of a layer."""
    if name in WIDEST_GROUPS:
        layer = name.split("_", 1)[1]
        return tuple(key for key, of_kind in zip(kinds.keys, kinds.vertical_layer) if of_kind == layer)
    return kinds.members(name)


def _place(name: str, groups: Sequence[str]) -> int:
    return len(groups) if name in WIDEST_GROUPS else groups.index(name)
