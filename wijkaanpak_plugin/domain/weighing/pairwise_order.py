"""Order of interests that parties compared two by two; ties and circles are said, and never solved.

Of a pair that interest is above the other one that more parties chose; as many for both, or only parties to whom both
weigh as much, is a tie; without any vote it is open. A place follows from all pairs that were voted on: who is above B,
which is above C, is above C too, unless the vote on those two says otherwise, and then the three go round in a circle.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from wijkaanpak_plugin.domain.parties import party_key

FIRST, SECOND, EQUAL = "first", "second", "equal"
CHOICES = (FIRST, SECOND, EQUAL)
#: A room does not answer more questions in one go. Status: assumption.
MOST_QUESTIONS = 10
FEWEST_INTERESTS, MOST_INTERESTS = 2, 5

Pair = tuple[str, str]


@dataclass(frozen=True)
class Ballot:
    """What a party chose of two interests (``CHOICES``); an empty choice is none. The last one of a party holds."""

    first: str
    second: str
    party: str
    choice: str

    def choice_of(self, pair: Pair) -> str:
        """Return the choice with the pair written in this order."""
        turned = {FIRST: SECOND, SECOND: FIRST}
        return self.choice if (self.first, self.second) == pair else turned.get(self.choice, self.choice)


@dataclass(frozen=True)
class Count:
    """How many parties chose the first of a pair, the second, and neither above the other."""

    first: int = 0
    second: int = 0
    equal: int = 0

    @property
    def votes(self) -> int:
        """How many parties chose."""
        return self.first + self.second + self.equal

    @property
    def outcome(self) -> str:
        """``FIRST``, ``SECOND`` or ``EQUAL``; empty as long as nobody chose."""
        if not self.votes:
            return ""
        if self.first == self.second:
            return EQUAL
        return FIRST if self.first > self.second else SECOND


@dataclass(frozen=True)
class Place:
    """One place in the order. in_circle: the votes go round among these, so that none of them comes first."""

    interests: tuple[str, ...]
    in_circle: bool = False


@dataclass(frozen=True)
class Circle:
    """Interests each of which is above the next one, or weighs as much (``is_above`` False), the last one as the first
    one's forerunner; at least one is above the next.
    """

    interests: tuple[str, ...]
    is_above: tuple[bool, ...]


@dataclass(frozen=True)
class Order:
    """places: from the first on. undetermined: interests that the votes so far give no place, in the order given.
    open_pairs: pairs that nobody voted on. circles: all that contradicts itself.
    """

    places: tuple[Place, ...]
    undetermined: tuple[str, ...]
    open_pairs: tuple[Pair, ...]
    circles: tuple[Circle, ...]


def pairs_of(interests: Sequence[str]) -> list[Pair]:
    """Return each pair of different interests once, in their order: n interests are n(n-1)/2 questions."""
    return list(combinations(dict.fromkeys(interests), 2))


def last_ballots(ballots: Iterable[Ballot], pair: Pair) -> dict[str, Ballot]:
    """Return by ``party_key`` what each party chose last of a pair, whichever of the two was written first."""
    wanted = set(pair)
    return {party_key(each.party): each for each in ballots if {each.first, each.second} == wanted}


def count(ballots: Iterable[Ballot], pair: Pair) -> Count:
    """Count who chose what of a pair, each party once."""
    chosen = Counter(each.choice_of(pair) for each in last_ballots(ballots, pair).values())
    return Count(chosen[FIRST], chosen[SECOND], chosen[EQUAL])


def order(interests: Sequence[str], ballots: Collection[Ballot]) -> Order:
    """Return the order that the votes give, as far as they do.

    An interest has a place when it is known of each other one that was voted on whether it is above, below or as much.
    """
    pairs = pairs_of(interests)
    outcomes = {pair: count(ballots, pair).outcome for pair in pairs}
    steps = _Steps(outcomes)
    voted = [name for name in dict.fromkeys(interests) if any(name in pair for pair, out in outcomes.items() if out)]
    placed = [name for name in voted if all(steps.are_compared(name, other) for other in voted if other != name)]
    return Order(
        tuple(_places(placed, steps)),
        tuple(name for name in dict.fromkeys(interests) if name not in placed),
        tuple(pair for pair in pairs if not outcomes[pair]),
        tuple(_circles(steps)),
    )


class _Steps:
    """From an interest to those that it is above, or that weigh as much."""

    def __init__(self, outcomes: dict[Pair, str]) -> None:
        self.above: set[Pair] = set()
        self.equal: set[Pair] = set()
        for (first, second), outcome in outcomes.items():
            if outcome == EQUAL:
                self.equal |= {(first, second), (second, first)}
            elif outcome:
                self.above.add((first, second) if outcome == FIRST else (second, first))

    def way(self, start: str, end: str) -> tuple[str, ...]:
        """Return the shortest way from one interest to another along such steps; empty where there is none."""
        ways: list[tuple[str, ...]] = [(start,)]
        seen = {start}
        for way in ways:
            for one, other in sorted(self.above | self.equal):
                if one == way[-1] and other == end:
                    return (*way, other)
                if one == way[-1] and other not in seen:
                    seen.add(other)
                    ways.append((*way, other))
        return ()

    def are_compared(self, one: str, other: str) -> bool:
        return bool(self.way(one, other) or self.way(other, one))

    def are_level(self, one: str, other: str) -> bool:
        """Say whether each is above the other or as much, by some way: they are equal, or go round in a circle."""
        return bool(self.way(one, other) and self.way(other, one))


def _places(placed: Sequence[str], steps: _Steps) -> Iterator[Place]:
    left = list(placed)
    while left:
        top = next(name for name in left if all(steps.way(name, other) for other in left if other != name))
        level = tuple(name for name in left if name == top or steps.are_level(name, top))
        yield Place(level, any(one in level and other in level for one, other in steps.above))
        left = [name for name in left if name not in level]


def _circles(steps: _Steps) -> Iterator[Circle]:
    """Yield the shortest circle through each step that leads into one, each circle once."""
    seen = set()
    for one, other in sorted(steps.above):
        back = steps.way(other, one)
        if not back:
            continue
        names = (one, *back[:-1])
        begin = names.index(min(names))
        names = names[begin:] + names[:begin]
        if names not in seen:
            seen.add(names)
            nexts = (*names[1:], names[0])
            yield Circle(names, tuple(pair in steps.above for pair in zip(names, nexts)))
