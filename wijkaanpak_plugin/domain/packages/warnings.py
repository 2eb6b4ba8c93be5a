"""Warnings about a package: facts, from the worst to the least; who shows them makes sentences of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Optional

from wijkaanpak_plugin.domain.finding import BLOCKING, CONFLICT, DISPLACES, REDIG, WEIGH
from wijkaanpak_plugin.domain.packages.choice_cells import ChoiceCell
from wijkaanpak_plugin.domain.packages.choices import Quadrant

#: Two claims cannot take the same place; two are variants of one claim; a street is opened twice; one takes the place
#: of something; something waits and nobody promised it; no transition leads; a transition leads and no claim serves it;
#: a task is neither in nor left out with a reason; something is chosen and no claim is there; nobody looked for
#: conflicts.
EXCLUDES, VARIANTS, TWICE, TAKES_PLACE = "excludes", "variants", "twice", "takes_place"
WAITS, NO_LEADING, UNSERVED, TASKS, GAPS = "waits", "no_leading", "unserved", "tasks", "gaps"
NOT_ANALYSED = "not_analysed"
#: In the order in which they are listed.
WARNINGS = (EXCLUDES, VARIANTS, TWICE, TAKES_PLACE, WAITS, NO_LEADING, UNSERVED, TASKS, GAPS, NOT_ANALYSED)


@dataclass(frozen=True)
class Pair:
    """A finding about two bodies, by their ids. is_accepted: people said that it may be so, and why."""

    finding_id: str
    type: str
    subtype: str
    severity: str
    a_id: str
    b_id: str
    is_accepted: bool = False


@dataclass(frozen=True)
class PackageWarning:
    """One thing that is not in order. claims: ids of those that it is about. about: keys of what else it is about:
    tasks, transitions, dependencies, or ``transition|organisation|organisation_level`` of a cell.
    """

    kind: str
    claims: tuple[str, ...] = ()
    about: tuple[str, ...] = ()


@dataclass(frozen=True)
class PackageState:
    """What a package is, as far as warnings go.

    claims: ids of those that claim something. variants: those of them that are one claim, drawn on the same place
    twice. serving: transitions that they serve. pairs: findings, None: nobody looked for them. open_waits: by id of a
    dependency that nobody promised the claims that wait, none of the package as a whole. open_tasks: ids of those of
    which nobody said anything.
    """

    leading_transitions: Sequence[str]
    claims: Collection[str]
    variants: Sequence[tuple[str, ...]]
    serving: Collection[str]
    pairs: Optional[Sequence[Pair]]
    open_waits: Mapping[str, Sequence[str]]
    open_tasks: Sequence[str]
    cells: Mapping[tuple[str, Quadrant], ChoiceCell]


def package_warnings(package: PackageState) -> list[PackageWarning]:
    """Return what is not in order with a package, from the worst on."""
    found = [*_of_pairs(package), *(PackageWarning(VARIANTS, claims) for claims in package.variants)]
    found += [PackageWarning(WAITS, tuple(claims), (name,)) for name, claims in package.open_waits.items()]
    if not package.leading_transitions:
        found.append(PackageWarning(NO_LEADING))
    elif package.claims:
        lacking = [each for each in package.leading_transitions if each not in package.serving]
        found += [PackageWarning(UNSERVED, (), (transition,)) for transition in lacking]
    if package.open_tasks:
        found.append(PackageWarning(TASKS, (), tuple(package.open_tasks)))
    gaps = ["|".join((transition, *way)) for (transition, way), cell in package.cells.items() if cell.is_gap]
    if gaps:
        found.append(PackageWarning(GAPS, (), tuple(gaps)))
    if package.pairs is None and package.claims:
        found.append(PackageWarning(NOT_ANALYSED))
    return sorted(found, key=lambda warning: WARNINGS.index(warning.kind))


def pairs_inside(package: PackageState) -> list[Pair]:
    """Return the findings about two claims that both stand in the package."""
    return [pair for pair in package.pairs or () if pair.a_id in package.claims and pair.b_id in package.claims]


def pairs_across(package: PackageState) -> list[Pair]:
    """Return the findings about a claim of the package and something else."""
    return [pair for pair in package.pairs or () if (pair.a_id in package.claims) != (pair.b_id in package.claims)]


def _of_pairs(package: PackageState) -> list[PackageWarning]:
    """Return what claims of the package do to each other, and what they take the place of: once for each two."""
    inside = {id(pair) for pair in pairs_inside(package)}
    kinds: dict[tuple[str, tuple[str, ...]], None] = {}
    for pair in package.pairs or ():
        kind = _kind(pair, id(pair) in inside)
        if kind == TAKES_PLACE:
            kinds[kind, tuple(name for name in (pair.a_id, pair.b_id) if name in package.claims)] = None
        elif kind:
            kinds[kind, (pair.a_id, pair.b_id)] = None
    return [PackageWarning(kind, claims) for kind, claims in kinds]


def _kind(pair: Pair, is_inside: bool) -> str:
    if pair.type != CONFLICT or pair.is_accepted:
        return ""
    if pair.subtype == DISPLACES and pair.severity == WEIGH:
        return TAKES_PLACE
    if not is_inside:
        return ""
    if pair.subtype == REDIG:
        return TWICE
    return EXCLUDES if pair.severity == BLOCKING else ""
