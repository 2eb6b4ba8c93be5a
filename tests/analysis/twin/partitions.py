"""Works in as few openings as can be, by trying every partition and every month."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import shapely

Work = dict[str, Any]
Links = Sequence[tuple[str, str]]


class Best(NamedTuple):
    """The best plan of openings: how many, how many square metres less than each alone, how many months of moving."""

    openings: int
    saved_m2: float
    total_move: float


def best_plan(works: Sequence[Work], links: Links, most_moves: float) -> Best:
    """Return the figures of the best partition of works into groups that can be opened once."""
    alone = sum(work["geometry"].area for work in works)
    move = lru_cache(maxsize=None)(lambda places: least_move([works[place] for place in places], links, most_moves))
    area = lru_cache(maxsize=None)(lambda places: shapely.union_all([works[n]["geometry"] for n in places]).area)
    plans = []
    for partition in _partitions(list(range(len(works)))):
        groups = [tuple(sorted(group)) for group in partition]
        if None not in (moves := [move(group) for group in groups]):
            opened = sum(area(group) for group in groups)
            plans.append((len(groups), -round(alone - opened, 3), round(sum(moves), 6)))
    openings, saved, move = min(plans)
    return Best(openings, -saved, move)


def least_move(group: Sequence[Work], links: Links, most_moves: float) -> float | None:
    """Return how little works of whole months can move to share one opening; None where they cannot."""
    if not _is_connected([work["body_id"] for work in group], links):
        return None
    lasts = max(work["duration"] for work in group)
    first = int(min(work["start"] for work in group) - lasts - most_moves)
    last = int(max(work["end"] for work in group) + most_moves)
    moves = [moves_at(group, lasts, begin) for begin in range(first, last + 1)]
    fitting = [sum(each) for each in moves if 0 in each and _all_may(group, each, most_moves)]
    return min(fitting, default=None)


def moves_at(group: Sequence[Work], lasts: float, begin: float) -> list[float]:
    """Return how far each work moves for an opening that begins then."""
    return [
        max(0.0, begin + work["duration"] - work["end"], work["start"] + work["duration"] - lasts - begin)
        for work in group
    ]


def _all_may(group: Sequence[Work], moves: Sequence[float], most_moves: float) -> bool:
    return all(move <= min(work["moves"], most_moves) for work, move in zip(group, moves))


def _is_connected(names: Sequence[str], links: Links) -> bool:
    reached, waiting = {names[0]}, [names[0]]
    while waiting:
        last = waiting.pop()
        for pair in links:
            if last in pair:
                fresh = {name for name in pair if name in names} - reached
                reached, waiting = reached | fresh, [*waiting, *fresh]
    return reached == set(names)


def _partitions(places: list[int]) -> Iterator[list[list[int]]]:
    if len(places) < 2:
        yield [places] if places else []
        return
    first, *rest = places
    for partition in _partitions(rest):
        yield [[first], *partition]
        for place, group in enumerate(partition):
            yield [*partition[:place], [first, *group], *partition[place + 1 :]]
