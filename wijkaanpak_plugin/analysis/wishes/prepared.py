"""Wishes made ready once, as bodies are: places to compare with, and what waits in vain."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import dataclass
from typing import Callable, NamedTuple

import pandas as pd

from wijkaanpak_plugin.analysis.wishes.places import Places, prepared_places
from wijkaanpak_plugin.analysis.wishes.planned import Planned, members_of, planned_bodies, planned_packages
from wijkaanpak_plugin.analysis.wishes.waiting import Waiting, waiting
from wijkaanpak_plugin.analysis.wishes.wishes import Wishes

#: What is planned, by id.
Planning = dict[str, Planned]


class _Edit(NamedTuple):
    bodies: pd.DataFrame
    ids: frozenset[str]


@dataclass(frozen=True)
class PreparedWishes:
    """Hot spots and zones, and the dependencies of which something must be said."""

    places: Places
    waiting: tuple[Waiting, ...]

    @property
    def ids(self) -> set[str]:
        """Ids of everything that a finding may be about."""
        return {*self.places.ids.tolist(), *(row.dependency_id for row in self.waiting)}

    def differing_from(self, before: PreparedWishes) -> set[str]:
        """Return the ids of what came, went, or says something else than before."""
        differing: set[str] = set()
        if self.places is not before.places:
            differing |= _differing(before.places.by_id(), self.places.by_id())
        if self.waiting != before.waiting:
            rows = [{row.dependency_id: tuple(row) for row in wishes.waiting} for wishes in (before, self)]
            differing |= _differing(rows[0], rows[1])
        return differing

    def about(self, body_ids: set[str]) -> set[str]:
        """Return the dependencies (ids) whose place is that of one of these claims."""
        return {row.dependency_id for row in self.waiting if not body_ids.isdisjoint(row.bodies)}


class PlannedWishes:
    """Wishes with the planning of the claims and works that they name; it never changes but makes another one."""

    def __init__(self, wishes: Wishes, read: Callable[[], pd.DataFrame]) -> None:
        """read: gives the claims and works (columns of ``domain/body.py``); asked when something waits for anything."""
        self._wishes, self._read = wishes, read
        self._planned: Planning | None = None
        self._edits: tuple[_Edit, ...] = ()
        self.now = PreparedWishes(prepared_places(wishes.hot_spots, wishes.zones), tuple(self._waiting()))

    @property
    def has_dependencies(self) -> bool:
        """Whether anything waits for something."""
        return len(self._wishes.dependencies) > 0

    def with_wishes(self, wishes: Wishes) -> PlannedWishes:
        """Return the same bodies with other wishes."""
        other = copy(self)
        other._wishes = wishes
        other.now = PreparedWishes(prepared_places(wishes.hot_spots, wishes.zones), tuple(other._waiting()))
        return other

    def with_bodies(self, changed: pd.DataFrame, edited: Iterable[str]) -> PlannedWishes:
        """Return the same wishes with other bodies: ``changed`` in the place of all that have an id in ``edited``."""
        other = copy(self)
        other._edits = (*self._edits, _Edit(changed, frozenset(edited)))
        other.now = PreparedWishes(self.now.places, tuple(other._waiting()))
        return other

    def _waiting(self) -> list[Waiting]:
        wishes = self._wishes
        if not len(wishes.dependencies):
            return []
        planned = {**planned_bodies(wishes.undrawn), **self._planning()}
        members = members_of(planned)
        return waiting(wishes, {**planned_packages(wishes.packages, planned, members), **planned}, members)

    def _planning(self) -> Planning:
        """Return what is planned after all edits; the edits are looked at when somebody asks."""
        planned = planned_bodies(self._read()) if self._planned is None else self._planned
        for edit in self._edits:
            planned = {name: body for name, body in planned.items() if name not in edit.ids}
            planned.update(planned_bodies(edit.bodies))
        self._planned, self._edits = planned, ()
        return planned


def _differing(one: Mapping[str, tuple[object, ...]], other: Mapping[str, tuple[object, ...]]) -> set[str]:
    return {name for name in {*one, *other} if one.get(name) != other.get(name)}
