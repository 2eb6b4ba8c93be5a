"""How networks of works were merged before: where nothing has changed the same groups merge again, in that order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Optional

from wijkaanpak_plugin.analysis.open_once.component import Component


class Merge(NamedTuple):
    """Two groups became one (numbers in ``Unions``); rank: by which it came before all other proposals, the smallest
    first.
    """

    rank: int
    a: int
    b: int
    union: int


@dataclass(frozen=True)
class MergeTrace:
    """All merges of a network, in their order; numbers: of its works, by id; linked: to which they were linked, by
    number; start: the groups that it began with.
    """

    numbers: Mapping[str, int]
    linked: Mapping[int, frozenset[int]]
    start: frozenset[int]
    merges: Sequence[Merge]

    def is_of(self, component: Component) -> bool:
        """Say whether works have the numbers that they had, so that ranks mean the same."""
        ids = component.ids
        return all(self.numbers.get(ids[work], work) == work for work in component.members)


class MergeTraces:
    """The last trace of each network, found back by its works (ids)."""

    def __init__(self) -> None:
        self._of_work: dict[str, MergeTrace] = {}

    def of(self, component: Component) -> Optional[MergeTrace]:
        """Return the trace of most works of a network, None where there is none that can be followed."""
        known = [self._of_work.get(component.ids[work]) for work in component.members]
        by_id = {id(trace): trace for trace in known if trace is not None}
        if not by_id:
            return None
        most, _count = Counter(id(trace) for trace in known if trace is not None).most_common(1)[0]
        return by_id[most] if by_id[most].is_of(component) else None

    def keep(self, component: Component, start: frozenset[int], merges: Sequence[Merge]) -> None:
        """Remember how a network was merged."""
        ids = component.ids
        trace = MergeTrace(
            {ids[work]: work for work in component.members},
            {work: component.linked[work] for work in component.members},
            start,
            merges,
        )
        self._of_work.update(dict.fromkeys(trace.numbers, trace))
