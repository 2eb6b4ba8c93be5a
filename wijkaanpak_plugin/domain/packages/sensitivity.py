"""Order of packages under weights, and whether it holds when a weight is a quarter less or more.

A score lies between 0 and 1, 1 is best. Nothing is put in order that is not known: a package without a score on a
criterion that weighs something has no place. Packages whose totals differ by less than rounding are a tie, and it is
said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Optional

from wijkaanpak_plugin.domain.packages.criteria import HIGHEST, LESS, LOWEST

#: How far a weight is moved. Source: the question of the method, whether the order changes by a quarter.
STEP = 0.25
#: Totals that differ by less are equal: what arithmetic leaves over.
_SAME = 1e-9

#: By criterion and then by package; None where nobody knows it.
Scores = Mapping[str, Mapping[str, Optional[float]]]


@dataclass(frozen=True)
class RankedOrder:
    """places: packages from the best on, those with the same total together. unplaced: those with a score that is not
    known, in the order given. totals: of those that have a place, between 0 and 1.
    """

    places: tuple[tuple[str, ...], ...]
    unplaced: tuple[str, ...]
    totals: Mapping[str, float]

    @property
    def ties(self) -> tuple[tuple[str, ...], ...]:
        """Packages that nothing puts in order."""
        return tuple(place for place in self.places if len(place) > 1)


@dataclass(frozen=True)
class ChangedOrder:
    """What the order becomes when one weight changes. criterion: whose; factor: by what it is multiplied."""

    criterion: str
    factor: float
    order: RankedOrder


def scaled(values: Mapping[str, Optional[float]], direction: str) -> dict[str, Optional[float]]:
    """Return figures of packages between 0 (the worst of them) and 1 (the best); None stays None.

    Where all are equal nobody is worse: each is 1. Status: assumption.

    >>> scaled({"a": 10.0, "b": 30.0, "c": 20.0, "d": None}, "less")
    {'a': 1.0, 'b': 0.0, 'c': 0.5, 'd': None}
    """
    known = [value for value in values.values() if value is not None]
    low, high = (min(known), max(known)) if known else (0.0, 0.0)
    if high - low <= _SAME:
        return {name: None if value is None else 1.0 for name, value in values.items()}
    best, worst = (low, high) if direction == LESS else (high, low)
    return {name: None if value is None else (value - worst) / (best - worst) for name, value in values.items()}


def scaled_judgements(values: Mapping[str, Optional[float]]) -> dict[str, Optional[float]]:
    """Return judgements (-2 to 2, 2 is best) between 0 and 1; None stays None.

    >>> scaled_judgements({"a": 2.0, "b": 0.0, "c": None})
    {'a': 1.0, 'b': 0.5, 'c': None}
    """
    return {name: None if value is None else (value - LOWEST) / (HIGHEST - LOWEST) for name, value in values.items()}


def ranked(scores: Scores, weights: Mapping[str, float], packages: Sequence[str]) -> RankedOrder:
    """Return the order of packages by the weighted mean of their scores.

    weights: by criterion, ValueError for one below 0; a criterion without a weight, or with 0, counts for nothing.
    Where nothing weighs anything no package has a place.
    """
    if any(not weight >= 0 for weight in weights.values()):
        raise ValueError("a weight is 0 or more")
    heavy = {criterion: weight for criterion, weight in weights.items() if weight > 0}
    whole = sum(heavy[criterion] for criterion in sorted(heavy))
    totals: dict[str, float] = {}
    for package in packages:
        own = {criterion: scores.get(criterion, {}).get(package) for criterion in sorted(heavy)}
        if heavy and all(value is not None for value in own.values()):
            totals[package] = sum(heavy[name] * value for name, value in own.items() if value is not None) / whole
    return RankedOrder(tuple(_places(totals)), tuple(package for package in packages if package not in totals), totals)


def changed_orders(
    scores: Scores, weights: Mapping[str, float], packages: Sequence[str], step: float = STEP
) -> tuple[ChangedOrder, ...]:
    """Return each change of one weight, by ``step`` less or more, that changes the order; none where it holds.

    A tie that falls apart is a change, and so is one that comes.
    """
    first = ranked(scores, weights, packages)
    found = []
    for criterion in weights:
        for factor in (1 - step, 1 + step):
            order = ranked(scores, {**weights, criterion: weights[criterion] * factor}, packages)
            if [set(place) for place in order.places] != [set(place) for place in first.places]:
                found.append(ChangedOrder(criterion, factor, order))
    return tuple(found)


def _places(totals: Mapping[str, float]) -> list[tuple[str, ...]]:
    places: list[list[str]] = []
    for package in sorted(totals, key=lambda name: -totals[name]):
        if places and abs(totals[places[-1][0]] - totals[package]) <= _SAME:
            places[-1].append(package)
        else:
            places.append([package])
    return [tuple(place) for place in places]
