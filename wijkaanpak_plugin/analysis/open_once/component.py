"""Works that hang together by links: who is linked to whom, and which sets of them fit in one opening."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Optional

from wijkaanpak_plugin.analysis.open_once.ground import OpenedGround
from wijkaanpak_plugin.analysis.open_once.timing import Plannings, Timing

#: Works of one opening, in order of number.
Group = tuple[int, ...]


@dataclass(frozen=True)
class Component:
    """One network of linked works (numbers). Everything about sets of them is asked here.

    linked, plannings, ground and ids are those of all works, by number.
    """

    members: Group
    linked: dict[int, frozenset[int]]
    plannings: Plannings
    ground: OpenedGround
    ids: Sequence[str]

    def timing(self, group: Group) -> Optional[Timing]:
        """Return the best opening of a group, None when there is none."""
        return self.plannings.timing(group)

    def is_connected(self, group: Group) -> bool:
        """Say whether a group hangs together by links within it."""
        return len(reached(group[0], frozenset(group), self.linked)) == len(group)


def reached(first: int, among: Set[int], linked: Mapping[int, frozenset[int]]) -> set[int]:
    """Return all works ``among`` these that links between them lead to, the first included."""
    found, waiting = {first}, [first]
    while waiting:
        fresh = (linked[waiting.pop()] & among) - found
        found |= fresh
        waiting.extend(fresh)
    return found


def networks(works: Iterable[int], linked: Mapping[int, frozenset[int]]) -> list[Group]:
    """Return the works in groups that hang together, each group in order of number."""
    left = set(works)
    found = []
    for work in sorted(left):
        if work in left:
            one = reached(work, left, linked)
            left -= one
            found.append(tuple(sorted(one)))
    return found
