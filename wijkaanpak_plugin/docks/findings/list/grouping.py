"""Findings in groups: by severity, sort, street, claim, party or transition, each group in the order of a list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from wijkaanpak_plugin.docks.findings.list.severity_groups import (
    SEVERITY_GROUPS,
    severity_group,
    severity_group_meaning,
    severity_sign,
    severity_title,
)
from wijkaanpak_plugin.docks.live.finding_row import FindingRow
from wijkaanpak_plugin.docks.live.finding_texts import subtype_label
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.parties import party_key
from wijkaanpak_plugin.domain.translation import translate

#: Stands for what belongs to no street, party or transition; listed last.
NONE = ""


class GroupBy(Enum):
    """What the list can be grouped by; the value is what is remembered of it."""

    SEVERITY = "severity"
    SORT = "sort"
    STREET = "street"
    CLAIM = "claim"
    PARTY = "party"
    TRANSITION = "transition"


@dataclass(frozen=True)
class Group:
    """key: tells it from the other groups. sign: name of an icon, or empty. rows: in the order of the list."""

    key: str
    title: str
    meaning: str
    sign: str
    rows: list[FindingRow]


#: Key and title of a group.
_Name = tuple[str, str]


def group_by_label(by: GroupBy) -> str:
    """Return what a way of grouping is called."""
    return {
        GroupBy.SEVERITY: translate("FindingsDock", "Severity"),
        GroupBy.SORT: translate("FindingsDock", "Sort"),
        GroupBy.STREET: translate("FindingsDock", "Street"),
        GroupBy.CLAIM: translate("FindingsDock", "Claim"),
        GroupBy.PARTY: translate("FindingsDock", "Party"),
        GroupBy.TRANSITION: translate("FindingsDock", "Transition"),
    }[by]


def in_order(rows: Iterable[FindingRow], underground_first: bool) -> list[FindingRow]:
    """Return findings by severity group, then what lies underground where that is wanted, then as they rank."""
    places = {group: place for place, group in enumerate(SEVERITY_GROUPS)}
    return sorted(
        rows, key=lambda found: (places[severity_group(found)], underground_first and not found.beside.underground)
    )


def grouped(rows: Iterable[FindingRow], by: GroupBy, underground_first: bool = False) -> list[Group]:
    """Return the groups that hold a finding, in their order.

    A finding with two parties, transitions or claims stands in the group of each: who opens one looks for all of it.
    """
    members: dict[str, list[FindingRow]] = {}
    titles: dict[str, str] = {}
    for found in in_order(rows, underground_first):
        for key, title in _names(found, by):
            members.setdefault(key, []).append(found)
            titles.setdefault(key, title)
    order = _order(by, titles)
    return [Group(key, titles[key], _meaning(by, key), _sign(by, key), members[key]) for key in order]


def _names(found: FindingRow, by: GroupBy) -> Sequence[_Name]:
    if by is GroupBy.SEVERITY:
        key = severity_group(found)
        return ((key, severity_title(key)),)
    if by is GroupBy.SORT:
        return ((f"{severity_group(found)} {found.subtype}", subtype_label(found)),)
    several: dict[GroupBy, Callable[[], Sequence[_Name]]] = {
        GroupBy.STREET: lambda: ((found.beside.street, found.beside.street),) if found.beside.street else (),
        GroupBy.CLAIM: lambda: found.beside.claims,
        GroupBy.PARTY: lambda: tuple({party_key(name): name for name in found.owners}.items()),
        GroupBy.TRANSITION: lambda: tuple(
            (key, load_vocabularies()["transition"].label(key)) for key in found.transitions
        ),
    }
    return several[by]() or ((NONE, _without(by)),)


def _without(by: GroupBy) -> str:
    return {
        GroupBy.STREET: translate("FindingsDock", "Without a street"),
        GroupBy.CLAIM: translate("FindingsDock", "Without a claim"),
        GroupBy.PARTY: translate("FindingsDock", "Without a party"),
        GroupBy.TRANSITION: translate("FindingsDock", "Without a transition"),
    }[by]


def _order(by: GroupBy, titles: dict[str, str]) -> list[str]:
    """Return the keys of groups as they are listed; they come in the order of their most serious finding."""
    keys = list(titles)
    if by is GroupBy.SEVERITY:
        return sorted(keys, key=SEVERITY_GROUPS.index)
    if by is GroupBy.SORT:
        return keys
    if by is GroupBy.TRANSITION:
        known = load_vocabularies()["transition"].keys()
        places = {key: place for place, key in enumerate(known)}
        return sorted(keys, key=lambda key: (key == NONE, places.get(key, len(places)), key))
    return sorted(keys, key=lambda key: (key == NONE, titles[key].casefold(), key))


def _sign(by: GroupBy, key: str) -> str:
    if by is GroupBy.SEVERITY:
        return severity_sign(key)
    return severity_sign(key.split()[0]) if by is GroupBy.SORT else ""


def _meaning(by: GroupBy, key: str) -> str:
    if by is GroupBy.SEVERITY:
        return severity_group_meaning(key)
    if by is GroupBy.SORT:
        return severity_group_meaning(key.split()[0])
    if by is GroupBy.TRANSITION and key != NONE:
        return load_vocabularies()["transition"].definition(key)
    if by is GroupBy.STREET:
        return translate("FindingsDock", "The nearest street of the plan within 25 m of where it was found.")
    return ""
