"""Good openings of a large network of works: groups are merged while they fit, then small ones are dissolved.

There are too many partitions to weigh them all, so this need not find the best one. Works with the same planning go
together first, as they cost no move at all; then each time the two groups whose union moves the least more, until none
fit. Last, a group is taken apart when each of its works fits in a group beside it; when one is left over it stays.
"""

from __future__ import annotations

import heapq
from itertools import count
from typing import Optional

import numpy as np

from wijkaanpak_plugin.analysis.open_once.component import Component, Group, networks
from wijkaanpak_plugin.analysis.progress import Feedback, part_of, tell


def merged_groups(component: Component, feedback: Feedback = None) -> list[Group]:
    """Return feasible, connected groups of all works of a network."""
    merging = _Merging(component)
    merging.run(part_of(feedback, 0.0, 0.8))
    return _dissolved(component, sorted(merging.groups.values()), part_of(feedback, 0.8, 1.0))


class _Merging:
    """Groups by number, who lies beside whom, and the unions that are worth trying, the best first."""

    def __init__(self, component: Component) -> None:
        self._component = component
        self._numbers = count()
        self.groups: dict[int, Group] = {next(self._numbers): group for group in _of_one_planning(component)}
        self._moves = {number: self._move_of(group) for number, group in self.groups.items()}
        self._shared = self._shared_ground()
        self._waiting: list[tuple[float, int, Group, int, int]] = []

    def run(self, feedback: Feedback) -> None:
        """Merge until nothing fits."""
        start = len(self.groups)
        for number, others in self._shared.items():
            tell(feedback, 0.0)
            for other in others:
                if number < other:
                    self._propose(number, other)
        while self._waiting:
            *_, a, b = heapq.heappop(self._waiting)
            if a in self.groups and b in self.groups:
                tell(feedback, 1.0 - len(self.groups) / start)
                self._merge(a, b)

    def _merge(self, a: int, b: int) -> None:
        number = next(self._numbers)
        self.groups[number] = tuple(sorted((*self.groups.pop(a), *self.groups.pop(b))))
        self._moves[number] = self._move_of(self.groups[number])
        beside: dict[int, int] = {}
        for old in (a, b):
            for other, shared in self._shared.pop(old).items():
                if other not in (a, b):
                    beside[other] = beside.get(other, 0) + shared
                    del self._shared[other][old]
        self._shared[number] = beside
        for other, shared in beside.items():
            self._shared[other][number] = shared
            self._propose(number, other)

    def _propose(self, a: int, b: int) -> None:
        union = tuple(sorted((*self.groups[a], *self.groups[b])))
        timing = self._component.timing(union)
        if timing is not None:
            more = round(timing.total_move - self._moves[a] - self._moves[b], 6)
            heapq.heappush(self._waiting, (more, -self._shared[a][b], union, a, b))

    def _move_of(self, group: Group) -> float:
        timing = self._component.timing(group)
        return timing.total_move if timing else 0.0

    def _shared_ground(self) -> dict[int, dict[int, int]]:
        """Return for each group the groups that it is linked to, and the ground that they have in common."""
        group_of = {work: number for number, group in self.groups.items() for work in group}
        shared: dict[int, dict[int, int]] = {number: {} for number in self.groups}
        linked = self._component.linked
        pairs = [
            (work, other)
            for work in self._component.members
            for other in sorted(linked[work])
            if work < other and group_of[work] != group_of[other]
        ]
        for (work, other), ground in zip(pairs, self._component.ground.shared(np.array(pairs).reshape(-1, 2))):
            a, b = group_of[work], group_of[other]
            shared[a][b] = shared[b][a] = shared[a].get(b, 0) + ground
        return shared


def _of_one_planning(component: Component) -> list[Group]:
    """Return the works in groups that are linked and have the same planning."""
    sort = component.plannings.sort
    alike = {
        work: frozenset(other for other in component.linked[work] if sort[other] == sort[work])
        for work in component.members
    }
    return networks(component.members, alike)


def _dissolved(component: Component, groups: list[Group], feedback: Feedback) -> list[Group]:
    """Take groups apart whose works all fit in groups beside them, the smallest first, as long as any can be."""
    going_on = True
    while going_on:
        going_on = False
        for group in sorted(groups, key=lambda group: (len(group), group)):
            tell(feedback, 0.0)
            spread = _spread(component, group, [other for other in groups if other != group])
            if spread is not None:
                groups, going_on = sorted(spread), True
                break
    return groups


def _spread(component: Component, group: Group, others: list[Group]) -> Optional[list[Group]]:
    """Return the other groups with the works of ``group`` in them, None when one of its works is left over."""
    left, groups = list(group), list(others)
    while left:
        placed = False
        for work in list(left):
            place = _best_place(component, work, groups)
            if place is not None:
                groups[place] = tuple(sorted((*groups[place], work)))
                left.remove(work)
                placed = True
        if not placed:
            return None
    return groups


def _best_place(component: Component, work: int, groups: list[Group]) -> Optional[int]:
    """Return the group that takes a work for the least more move, None when none does."""
    best: Optional[tuple[float, Group, int]] = None
    for place, group in enumerate(groups):
        if component.linked[work].isdisjoint(group):
            continue
        before, after = component.timing(group), component.timing(tuple(sorted((*group, work))))
        if before is not None and after is not None:
            choice = (round(after.total_move - before.total_move, 6), group, place)
            best = choice if best is None else min(best, choice)
    return None if best is None else best[2]
