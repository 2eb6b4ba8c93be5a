"""Circles: things that wait for each other, directly or by way of others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

_Edges = Mapping[str, Sequence[str]]


def circles(edges: Iterable[tuple[str, str]]) -> dict[str, int]:
    """Return a number for each name that stands in a circle of edges, the same for all that reach one another.

    Each edge is looked at twice, however they run (Kosaraju).

    >>> circles([("heat", "station"), ("station", "heat"), ("tree", "heat"), ("wadi", "wadi")])
    {'heat': 0, 'station': 0, 'wadi': 1}
    """
    ahead: dict[str, list[str]] = defaultdict(list)
    behind: dict[str, list[str]] = defaultdict(list)
    for one, other in edges:
        ahead[one].append(other)
        behind[other].append(one)
    done: list[str] = []
    seen: set[str] = set()
    for name in list(ahead):
        done += _ended(name, ahead, seen)
    groups: list[list[str]] = []
    seen = set()
    for name in reversed(done):
        group = _ended(name, behind, seen)
        if len(group) > 1 or (group and name in ahead[name]):
            groups.append(group)
    place = {name: number for number, name in enumerate(dict.fromkeys([*ahead, *behind]))}
    groups.sort(key=lambda group: min(place[name] for name in group))
    number_of = {name: number for number, group in enumerate(groups) for name in group}
    return {name: number_of[name] for name in place if name in number_of}


def _ended(name: str, edges: _Edges, seen: set[str]) -> list[str]:
    """Return what is reached from a name for the first time, itself included, in the order in which it is left."""
    if name in seen:
        return []
    seen.add(name)
    ended: list[str] = []
    path = [(name, iter(edges.get(name, ())))]
    while path:
        here, more = path[-1]
        ahead = next((each for each in more if each not in seen), None)
        if ahead is None:
            ended.append(here)
            path.pop()
        else:
            seen.add(ahead)
            path.append((ahead, iter(edges.get(ahead, ()))))
    return ended
