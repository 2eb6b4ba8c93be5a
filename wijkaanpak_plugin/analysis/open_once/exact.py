"""The best openings of a small network of works: every partition is weighed, by bit mask."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from wijkaanpak_plugin.analysis.open_once.component import Component, Group
from wijkaanpak_plugin.analysis.progress import Feedback, tell

#: Networks of more works are not weighed whole: with 12 there are 4,096 sets to look at.
MOST_WORKS = 12


class _Choice(NamedTuple):
    """What the best partition of a set comes to: the smaller the better, from left to right."""

    openings: int
    not_saved: int
    move: float
    groups: tuple[Group, ...]


def best_groups(component: Component, feedback: Feedback = None) -> list[Group]:
    """Return the partition into groups: fewest openings, then most ground saved, then least total move, then the order
    of the works.
    """
    members = component.members
    if _is_group(component, members):
        return [members]
    sets = _sets_of(component, feedback)
    best: dict[int, _Choice] = {0: _Choice(0, 0, 0.0, ())}
    for mask in sets.in_use():
        tell(feedback, 1.0)
        best[mask] = min(_with(component, _works(members, group), best[mask & ~group]) for group in sets.first_of(mask))
    return list(best[len(sets.is_group) - 1].groups)


@dataclass(frozen=True)
class _Sets:
    """All sets of works (masks): whether one is a group, and into how few groups it falls apart."""

    is_group: list[bool]
    fewest: list[int]

    def first_of(self, mask: int) -> Iterator[int]:
        """Yield the groups with the lowest work of a set that a partition of it into the fewest groups may have."""
        for group in _with_lowest(mask):
            if self.is_group[group] and self.fewest[mask & ~group] + 1 == self.fewest[mask]:
                yield group

    def in_use(self) -> list[int]:
        """Return the sets that a partition of the whole into the fewest groups can leave over, the smallest first.

        Only for groups within these the ground is measured.
        """
        whole = len(self.is_group) - 1
        found, waiting = {whole}, [whole]
        while waiting:
            mask = waiting.pop()
            rests = {mask & ~group for group in self.first_of(mask)} - found - {0}
            found |= rests
            waiting.extend(rests)
        return sorted(found)


def _sets_of(component: Component, feedback: Feedback) -> _Sets:
    size = 1 << len(component.members)
    is_group, fewest = [False] * size, [0] * size
    for mask in range(1, size):
        if mask % 256 == 0:
            tell(feedback, mask / size)
        is_group[mask] = _is_group(component, _works(component.members, mask))
        # What is left of a set is a smaller number, so it was looked at before.
        fewest[mask] = 1 + min(fewest[mask & ~group] for group in _with_lowest(mask) if is_group[group])
    return _Sets(is_group, fewest)


def _is_group(component: Component, works: Group) -> bool:
    return component.is_connected(works) and component.timing(works) is not None


def _with(component: Component, group: Group, rest: _Choice) -> _Choice:
    timing = component.timing(group)
    move = rest.move + (timing.total_move if timing else 0.0)
    saved = component.ground.saved(group)
    return _Choice(rest.openings + 1, rest.not_saved - saved, round(move, 6), (group, *rest.groups))


def _with_lowest(mask: int) -> Iterator[int]:
    """Yield the parts of a set that hold its lowest work."""
    lowest = mask & -mask
    rest = part = mask & ~lowest
    while True:
        yield part | lowest
        if not part:
            return
        part = (part - 1) & rest


def _works(members: Group, mask: int) -> Group:
    return tuple(member for place, member in enumerate(members) if mask >> place & 1)
