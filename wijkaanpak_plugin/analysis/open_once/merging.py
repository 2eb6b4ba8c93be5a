"""Good openings of a large network of works: groups are merged while they fit, then small ones are dissolved.

There are too many partitions to weigh them all, so this need not find the best one. Works with the same planning go
together first, as they cost no move at all; then each time the two groups whose union moves the least more, until none
fit. Last, a group is taken apart when each of its works fits in a group beside it; when one is left over it stays.
"""

from __future__ import annotations

import heapq
from collections.abc import Collection, Iterator
from itertools import count
from typing import Optional

from wijkaanpak_plugin.analysis.open_once.component import Component, Group, networks
from wijkaanpak_plugin.analysis.open_once.merge_trace import Merge, MergeTrace, MergeTraces
from wijkaanpak_plugin.analysis.open_once.unions import Unions
from wijkaanpak_plugin.analysis.progress import Feedback, part_of, tell

#: Room for ground in cm2, and for the number of a work or a stamp, in a proposal.
_GROUND_BITS, _NUMBER_BITS = 63, 32
_MOST_GROUND, _MOST_NUMBER = (1 << _GROUND_BITS) - 1, (1 << _NUMBER_BITS) - 1


def merged_groups(component: Component, unions: Unions, traces: MergeTraces, feedback: Feedback = None) -> list[Group]:
    """Return feasible, connected groups of all works of a network.

    unions, traces: what is known already of groups of these works, and how they were merged; what is found is added.
    """
    tell(feedback, 0.0)
    single = {work: unions.work(component.ids[work], component.plannings.of(work)) for work in component.members}
    merging = _Merging(component, unions, single)
    tell(feedback, 0.0)
    start = frozenset(merging.start)
    merging.run(traces.of(component), part_of(feedback, 0.0, 0.8))
    traces.keep(component, start, merging.merges)
    dissolving = _Dissolving(component, unions, single, merging)
    dissolving.run(part_of(feedback, 0.8, 1.0))
    return dissolving.groups


class _Merging:
    """Groups by number, who lies beside whom, and the unions that are worth trying, the best first.

    A group that takes in another one keeps its number and gets another stamp: what was proposed of it before is void.
    Groups of before (``_as_before``) are those that were there too when the network was merged the last time, at the
    same point: which two of them are next is known, and only proposals of the other groups have to be made.
    """

    def __init__(self, component: Component, unions: Unions, single: dict[int, int]) -> None:
        self._component, self._unions = component, unions
        self._works: dict[int, list[int]] = dict(enumerate(map(list, _of_one_planning(component))))
        self._known = {number: self._united(works, single) for number, works in self._works.items()}
        self._first = {number: works[0] for number, works in self._works.items()}
        self._shared = self._shared_ground()
        self._stamp = {number: number for number in self._works}
        self._of_stamp = dict(self._stamp)
        self._stamps = count(len(self._works))
        self._waiting: list[int] = []
        #: Groups of before by what they are in ``Unions``, and all other groups.
        self._as_before: dict[int, int] = {}
        self._fresh = set(self._works)
        #: What was merged, in its order.
        self.merges: list[Merge] = []

    @property
    def groups(self) -> list[Group]:
        """The groups as they are now, in order of number of their works."""
        return sorted(tuple(sorted(works)) for works in self._works.values())

    @property
    def known(self) -> list[tuple[list[int], int]]:
        """The works of each group, and what that is in ``Unions``."""
        return [(works, self._known[number]) for number, works in self._works.items()]

    @property
    def start(self) -> Collection[int]:
        """What the groups are in ``Unions``."""
        return self._known.values()

    def run(self, before: Optional[MergeTrace], feedback: Feedback) -> None:
        """Merge until nothing fits; before: how this network was merged the last time, None: it was not."""
        start = len(self._works)
        if before is not None:
            self._find_those_of(before)
        for number in self._fresh:
            tell(feedback, 0.0)
            # Of two fresh groups one proposes.
            beside = self._shared[number]
            self._propose(number, [other for other in beside if number < other or other not in self._fresh])
        again = iter(() if before is None else before.merges)
        following = self._next_of(again)
        while True:
            best = self._best_proposal()
            if following is not None and (best is None or following[0].rank < best[0]):
                tell(feedback, 1.0 - len(self._works) / start)
                self._merge_again(*following)
            elif best is not None:
                tell(feedback, 1.0 - len(self._works) / start)
                self._merge_fresh(*best)
            else:
                return
            if following is not None and not self._still_comes(following[0]):
                following = self._next_of(again, following[0])

    def _find_those_of(self, before: MergeTrace) -> None:
        linked = self._component.linked
        for number, known in self._known.items():
            if known in before.start and all(linked[w] == before.linked.get(w) for w in self._works[number]):
                self._as_before[known] = number
                self._fresh.discard(number)

    def _still_comes(self, merge: Merge) -> bool:
        return merge.a in self._as_before and merge.b in self._as_before

    def _next_of(self, again: Iterator[Merge], missed: Optional[Merge] = None) -> Optional[tuple[Merge, int, int]]:
        """Return the next merge of two groups of before, and these; a group whose partner is not there is fresh."""
        merge = missed if missed is not None else next(again, None)
        while merge is not None:
            a, b = self._as_before.get(merge.a), self._as_before.get(merge.b)
            if a is not None and b is not None:
                return merge, a, b
            for known, number in ((merge.a, a), (merge.b, b)):
                if number is not None:
                    del self._as_before[known]
                    self._fresh.add(number)
                    self._propose(number, self._shared[number])
            merge = next(again, None)
        return None

    def _best_proposal(self) -> Optional[tuple[int, int, int]]:
        """Return the rank and the groups of the best proposal that still holds, and take it from the others."""
        waiting, of_stamp = self._waiting, self._of_stamp
        while waiting:
            proposal = waiting[0]
            a = of_stamp.get(proposal >> _NUMBER_BITS & _MOST_NUMBER)
            b = of_stamp.get(proposal & _MOST_NUMBER)
            if a is not None and b is not None:
                return proposal >> 2 * _NUMBER_BITS, a, b
            heapq.heappop(waiting)
        return None

    def _merge_again(self, merge: Merge, a: int, b: int) -> None:
        """Let two groups of before merge as they did."""
        del self._as_before[merge.a], self._as_before[merge.b]
        number = self._merge(merge.rank, a, b, merge.union)
        self._as_before[merge.union] = number
        fresh = self._fresh
        self._propose(number, [other for other in self._shared[number] if other in fresh])

    def _merge_fresh(self, rank: int, a: int, b: int) -> None:
        """Let two groups merge of which not both are of before."""
        heapq.heappop(self._waiting)
        union = self._unions.union(self._known[a], self._known[b])
        if union is None:
            return
        for gone in (a, b):
            if gone not in self._fresh:
                del self._as_before[self._known[gone]]
            self._fresh.discard(gone)
        number = self._merge(rank, a, b, union)
        self._fresh.add(number)
        self._propose(number, self._shared[number])

    def _merge(self, rank: int, a: int, b: int, union: int) -> int:
        """Let the group with the most beside it take in the other one; return which one that is."""
        self.merges.append(Merge(rank, self._known[a], self._known[b], union))
        if len(self._shared[a]) < len(self._shared[b]):
            a, b = b, a
        self._works[a] += self._works.pop(b)
        self._known[a] = union
        self._first[a] = min(self._first[a], self._first.pop(b))
        del self._of_stamp[self._stamp[a]], self._of_stamp[self._stamp.pop(b)], self._known[b]
        self._stamp[a] = next(self._stamps)
        self._of_stamp[self._stamp[a]] = a
        beside = self._shared[a]
        for other, shared in self._shared.pop(b).items():
            theirs = self._shared[other]
            del theirs[b]
            if other != a:
                beside[other] = theirs[a] = beside.get(other, 0) + shared
        return a

    def _propose(self, a: int, others: Collection[int]) -> None:
        """Propose to merge a group with some of those beside it, by the ground that they share.

        A proposal is one number, the smaller the better: how much more works move, then how little ground is shared,
        then the lowest work of either, last the stamps of both. There are so many that tuples would cost more.
        """
        known, first, stamp, waiting, beside = self._known, self._first, self._stamp, self._waiting, self._shared[a]
        own, mine, bits = first[a], stamp[a], _NUMBER_BITS
        more_moves = self._unions.more_moves(known[a], [known[b] for b in others])
        for b, more in zip(others, more_moves):
            if more is not None:
                other = first[b]
                rank = more << _GROUND_BITS | (_MOST_GROUND - beside[b])
                pair = own << bits | other if own < other else other << bits | own
                heapq.heappush(waiting, ((rank << 2 * bits | pair) << bits | mine) << bits | stamp[b])

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
