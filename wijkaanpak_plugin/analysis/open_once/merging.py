"""Good openings of a large network of works: groups are merged while they fit, then small ones are dissolved.

There are too many partitions to weigh them all, so this need not find the best one. Works with the same planning go
together first, as they cost no move at all; then each time the two groups whose union moves the least more, until none
fit. Last, a group is taken apart when each of its works fits in a group beside it; when one is left over it stays.
"""

from __future__ import annotations

import heapq
from itertools import count
from typing import Optional

from wijkaanpak_plugin.analysis.open_once.component import Component, Group, networks
from wijkaanpak_plugin.analysis.open_once.unions import Unions
from wijkaanpak_plugin.analysis.progress import Feedback, part_of, tell

#: Room for ground in cm2, and for the number of a work or group, in a proposal.
_GROUND_BITS, _NUMBER_BITS = 63, 32
_MOST_GROUND, _MOST_NUMBER = (1 << _GROUND_BITS) - 1, (1 << _NUMBER_BITS) - 1


def merged_groups(component: Component, unions: Unions, feedback: Feedback = None) -> list[Group]:
    """Return feasible, connected groups of all works of a network.

    unions: what is known of groups of these works already; what is found is added.
    """
    tell(feedback, 0.0)
    single = {work: unions.work(component.ids[work], component.plannings.of(work)) for work in component.members}
    merging = _Merging(component, unions, single)
    tell(feedback, 0.0)
    merging.run(part_of(feedback, 0.0, 0.8))
    dissolving = _Dissolving(component, unions, single, merging)
    dissolving.run(part_of(feedback, 0.8, 1.0))
    return dissolving.groups


class _Merging:
    """Groups by number, who lies beside whom, and the unions that are worth trying, the best first."""

    def __init__(self, component: Component, unions: Unions, single: dict[int, int]) -> None:
        self._component, self._unions = component, unions
        numbers = count()
        self._numbers = numbers
        self._works: dict[int, list[int]] = {next(numbers): list(group) for group in _of_one_planning(component)}
        self._known = {number: self._united(works, single) for number, works in self._works.items()}
        self._first = {number: works[0] for number, works in self._works.items()}
        self._shared = self._shared_ground()
        self._waiting: list[int] = []

    @property
    def groups(self) -> list[Group]:
        """The groups as they are now, in order of number of their works."""
        return sorted(tuple(sorted(works)) for works in self._works.values())

    @property
    def known(self) -> list[tuple[list[int], int]]:
        """The works of each group, and what that is in ``Unions``."""
        return [(works, self._known[number]) for number, works in self._works.items()]

    def run(self, feedback: Feedback) -> None:
        """Merge until nothing fits."""
        start = len(self._works)
        for number, others in self._shared.items():
            tell(feedback, 0.0)
            self._propose(number, {other: shared for other, shared in others.items() if number < other})
        while self._waiting:
            a, b = _pair(heapq.heappop(self._waiting))
            if a in self._works and b in self._works:
                tell(feedback, 1.0 - len(self._works) / start)
                union = self._unions.union(self._known[a], self._known[b])
                if union is not None:
                    self._merge(a, b, union)

    def _merge(self, a: int, b: int, union: int) -> None:
        number = next(self._numbers)
        self._works[number] = self._works.pop(a) + self._works.pop(b)
        self._known[number] = union
        self._first[number] = min(self._first[a], self._first[b])
        beside, others = self._shared.pop(a), self._shared.pop(b)
        if len(beside) < len(others):
            beside, others = others, beside
        for other, shared in others.items():
            beside[other] = beside.get(other, 0) + shared
        for gone in (a, b):
            beside.pop(gone, None)
        self._shared[number] = beside
        for other, shared in beside.items():
            theirs = self._shared[other]
            theirs.pop(a, None)
            theirs.pop(b, None)
            theirs[number] = shared
        self._propose(number, beside)

    def _propose(self, a: int, beside: dict[int, int]) -> None:
        """Propose to merge a group with each of those beside it, by the ground that they share."""
        known, first, union_of, move = self._known, self._first, self._unions.union, self._unions.move
        one, own = known[a], first[a]
        stays = move(one)
        for b, shared in beside.items():
            union = union_of(one, known[b])
            if union is not None:
                more, other = move(union) - stays - move(known[b]), first[b]
                low, high = (own, other) if own < other else (other, own)
                heapq.heappush(self._waiting, _proposal(more, shared, low, high, a, b))

    def _united(self, works: list[int], single: dict[int, int]) -> int:
        """Return the group of works with one planning, which always fit."""
        known = single[works[0]]
        for work in works[1:]:
            union = self._unions.union(known, single[work])
            known = known if union is None else union
        return known

    def _shared_ground(self) -> dict[int, dict[int, int]]:
        """Return for each group the groups that it is linked to, and the ground that they have in common."""
        group_of = {work: number for number, works in self._works.items() for work in works}
        shared: dict[int, dict[int, int]] = {number: {} for number in self._works}
        linked = self._component.linked
        pairs = [
            (work, other)
            for work in self._component.members
            for other in sorted(linked[work])
            if work < other and group_of[work] != group_of[other]
        ]
        for (work, other), ground in zip(pairs, self._component.ground.shared(pairs)):
            a, b = group_of[work], group_of[other]
            shared[a][b] = shared[b][a] = shared[a].get(b, 0) + ground
        return shared


def _proposal(more: int, shared: int, first: int, second: int, a: int, b: int) -> int:
    """Return a proposal to merge the groups a and b as one number, the smaller the better: how much more works move,
    then how little ground is shared, then the lowest work of either. There are so many that tuples would cost more.
    """
    bits = _NUMBER_BITS
    rank = more << _GROUND_BITS | (_MOST_GROUND - shared)
    return (((rank << bits | first) << bits | second) << bits | a) << bits | b


def _pair(proposal: int) -> tuple[int, int]:
    """Return the groups of a proposal."""
    return proposal >> _NUMBER_BITS & _MOST_NUMBER, proposal & _MOST_NUMBER


def _of_one_planning(component: Component) -> list[Group]:
    """Return the works in groups that are linked and have the same planning."""
    sort = component.plannings.sort
    of_sort: dict[int, set[int]] = {}
    for work in component.members:
        of_sort.setdefault(sort[work], set()).add(work)
    alike = [networks(works, component.linked) for works in of_sort.values()]
    return sorted(group for groups in alike for group in groups)


class _Dissolving:
    """Takes groups apart whose works all fit in groups beside them, the smallest first, as long as any can be."""

    def __init__(self, component: Component, unions: Unions, single: dict[int, int], merging: _Merging) -> None:
        self._linked, self._unions, self._single = component.linked, unions, single
        self._works = {works[0]: list(works) for works in merging.groups}
        self._known = {min(works): known for works, known in merging.known}
        self._first = {group: group for group in self._works}
        self._group_of = {work: group for group, works in self._works.items() for work in works}

    @property
    def groups(self) -> list[Group]:
        """The groups as they are now, in order of number of their works."""
        return sorted(tuple(sorted(works)) for works in self._works.values())

    def run(self, feedback: Feedback) -> None:
        """Dissolve until no group can be."""
        going_on = True
        while going_on:
            going_on = False
            for group in sorted(self._works, key=lambda group: (len(self._works[group]), self._first[group])):
                tell(feedback, 0.0)
                places = self._places(group)
                if places is not None:
                    self._spread(group, places)
                    going_on = True
                    break

    def _places(self, group: int) -> Optional[dict[int, tuple[int, int]]]:
        """Return of each work of a group the group that takes it, and what that is with it then; None when one of them
        is left over.
        """
        left = list(self._works[group])
        placed: dict[int, tuple[int, int]] = {}
        grown: dict[int, int] = {}
        going_on = True
        while left and going_on:
            going_on = False
            for work in list(left):
                place = self._best_place(work, group, placed, grown)
                if place is not None:
                    placed[work] = place
                    grown[place[0]] = place[1]
                    left.remove(work)
                    going_on = True
        return None if left else placed

    def _best_place(
        self, work: int, group: int, placed: dict[int, tuple[int, int]], grown: dict[int, int]
    ) -> Optional[tuple[int, int]]:
        """Return the group that takes a work for the least more move and what it is then, None when none does."""
        beside = {placed[other][0] if other in placed else self._group_of[other] for other in self._linked[work]}
        best: Optional[tuple[int, int, int, int]] = None
        for place in beside - {group}:
            known = grown.get(place, self._known[place])
            union = self._unions.union(known, self._single[work])
            if union is not None:
                more = self._unions.move(union) - self._unions.move(known)
                choice = more, self._first[place], place, union
                best = choice if best is None else min(best, choice)
        return None if best is None else best[2:]

    def _spread(self, group: int, places: dict[int, tuple[int, int]]) -> None:
        del self._works[group], self._known[group]
        for work, (place, known) in places.items():
            self._works[place].append(work)
            self._known[place] = known
            self._first[place] = min(self._first[place], work)
            self._group_of[work] = place
