"""The order of interests from votes on pairs: places, ties and circles, beside a twin that tries every way by force."""

from __future__ import annotations

from itertools import combinations, permutations

from hypothesis import given, settings
from hypothesis import strategies as some

from wijkaanpak_plugin.domain.weighing.pairwise_order import (
    EQUAL,
    FIRST,
    MOST_INTERESTS,
    MOST_QUESTIONS,
    SECOND,
    Ballot,
    Circle,
    Count,
    Place,
    count,
    order,
    pairs_of,
)

NAMES = ("A", "B", "C", "D", "E")


def above(first, second, party="Buurt"):
    return Ballot(first, second, party, FIRST)


def as_much(first, second, party="Buurt"):
    return Ballot(first, second, party, EQUAL)


def places(*ballots, among="ABC"):
    return [place.interests for place in order(tuple(among), ballots).places]


def test_four_interests_are_six_questions_and_five_are_as_many_as_are_asked():
    assert pairs_of("ABCD") == [("A", "B"), ("A", "C"), ("A", "D"), ("B", "C"), ("B", "D"), ("C", "D")]
    assert len(pairs_of(NAMES[:MOST_INTERESTS])) == MOST_QUESTIONS


def test_one_interest_or_none_asks_nothing():
    assert (pairs_of(()), pairs_of("A"), pairs_of("AA")) == ([], [], [])
    assert order("A", []) == order("A", [above("A", "B")])
    assert order("A", []).places == ()


def test_what_more_parties_chose_stands_above():
    ballots = [above("A", "B", "Buurt"), above("A", "B", "Gemeente"), above("B", "A", "Corporatie")]
    assert count(ballots, ("A", "B")) == Count(2, 1, 0)
    assert places(*ballots, among="BA") == [("A",), ("B",)]


def test_the_last_vote_of_a_party_holds_however_its_name_and_the_pair_are_written():
    ballots = [above("A", "B", "Buurt"), Ballot("B", "A", " buurt", FIRST)]
    assert count(ballots, ("A", "B")) == Count(0, 1, 0)
    assert count(ballots, ("B", "A")) == Count(1, 0, 0)


def test_a_vote_that_was_taken_back_is_none():
    ballots = [above("A", "B"), Ballot("A", "B", "Buurt", "")]
    assert count(ballots, ("A", "B")).outcome == ""
    assert order("AB", ballots).open_pairs == (("A", "B"),)


def test_as_many_for_both_is_a_tie_and_so_is_as_much():
    assert places(above("A", "B", "Buurt"), above("B", "A", "Gemeente"), among="AB") == [("A", "B")]
    assert places(as_much("A", "B"), above("B", "C")) == [("A", "B"), ("C",)]


def test_who_is_above_one_that_is_above_a_third_is_above_it_and_the_open_pair_is_named():
    found = order("ABC", [above("A", "B"), above("B", "C")])
    assert [place.interests for place in found.places] == [("A",), ("B",), ("C",)]
    assert found.open_pairs == (("A", "C"),)


def test_interests_without_votes_have_no_place():
    found = order("ABCD", [above("B", "A")])
    assert [place.interests for place in found.places] == [("B",), ("A",)]
    assert found.undetermined == ("C", "D")


def test_two_pairs_that_nobody_compared_give_no_places():
    found = order("ABCD", [above("A", "B"), above("C", "D")])
    assert (found.places, found.undetermined) == ((), ("A", "B", "C", "D"))


def test_a_circle_is_told_and_not_solved():
    found = order("ABCD", [above("A", "B"), above("B", "C"), above("C", "A"), above("A", "D")])
    assert found.circles == (Circle(("A", "B", "C"), (True, True, True)),)
    assert found.places == (Place(("A", "B", "C"), in_circle=True), Place(("D",)))


def test_ties_that_contradict_a_vote_are_a_circle_too():
    found = order("ABC", [as_much("A", "B"), as_much("B", "C"), above("A", "C")])
    assert found.circles == (Circle(("A", "C", "B"), (True, False, False)),)
    assert found.places == (Place(("A", "B", "C"), in_circle=True),)


def test_votes_on_other_interests_change_nothing():
    assert order("AB", [above("A", "B"), above("B", "X"), above("X", "A")]) == order("AB", [above("A", "B")])


# The twin: every way and every circle, by trying all of them.

BALLOTS = some.lists(
    some.builds(
        lambda pair, party, choice: Ballot(*pair, party, choice),
        some.sampled_from(list(permutations(NAMES, 2))),
        some.sampled_from(["Buurt", "buurt ", "Gemeente", "Corporatie"]),
        some.sampled_from([FIRST, SECOND, EQUAL, ""]),
    ),
    max_size=40,
)
AMONG = some.integers(0, 5).map(lambda most: NAMES[:most])


def outcome_by_force(ballots, one, other):
    """1, -1, 0 or None, counted party by party."""
    sides = {}
    for ballot in ballots:
        if {ballot.first, ballot.second} == {one, other}:
            chosen = {FIRST: ballot.first, SECOND: ballot.second, EQUAL: "both", "": None}[ballot.choice]
            sides[ballot.party.strip().casefold()] = chosen
    said = [side for side in sides.values() if side is not None]
    more = said.count(one) - said.count(other)
    return None if not said else (more > 0) - (more < 0)


def is_led(ballots, names, one, other):
    """Whether any way along all others, in any order, leads from one to the other without a step down."""
    between = [name for name in names if name not in (one, other)]
    ways = (way for length in range(len(between) + 1) for way in permutations(between, length))
    return any(
        all(
            (outcome_by_force(ballots, *step) or 0) >= 0 and outcome_by_force(ballots, *step) is not None
            for step in zip((one, *way), (*way, other))
        )
        for way in ways
    )


@given(AMONG, BALLOTS)
@settings(max_examples=150, deadline=None)
def test_places_are_those_of_the_twin(names, ballots):
    found = order(names, ballots)
    voted = [n for n in names if any(outcome_by_force(ballots, n, m) is not None for m in names if m != n)]
    led = {pair: is_led(ballots, names, *pair) for pair in permutations(names, 2)}
    placed = [n for n in voted if all(led[n, m] or led[m, n] for m in voted if m != n)]
    assert sorted(name for place in found.places for name in place.interests) == sorted(placed)
    assert list(found.undetermined) == [name for name in names if name not in placed]
    for number, place in enumerate(found.places):
        assert all(led[pair] for pair in permutations(place.interests, 2))
        for later in found.places[number + 1 :]:
            assert all(led[one, other] and not led[other, one] for one in place.interests for other in later.interests)
        strict = [pair for pair in permutations(place.interests, 2) if outcome_by_force(ballots, *pair) == 1]
        assert place.in_circle == bool(strict)


@given(AMONG, BALLOTS)
@settings(max_examples=150, deadline=None)
def test_circles_are_those_of_the_twin(names, ballots):
    found = order(names, ballots)
    in_circles = {
        (one, other)
        for one, other in permutations(names, 2)
        if outcome_by_force(ballots, one, other) == 1 and is_led(ballots, names, other, one)
    }
    told = set()
    for circle in found.circles:
        steps = list(zip(circle.interests, (*circle.interests[1:], circle.interests[0])))
        outcomes = [outcome_by_force(ballots, *step) for step in steps]
        assert [outcome == 1 for outcome in outcomes] == list(circle.is_above)
        assert set(outcomes) <= {0, 1}
        assert 1 in outcomes
        assert len(set(circle.interests)) == len(circle.interests)
        told |= {step for step, outcome in zip(steps, outcomes) if outcome == 1}
    assert in_circles == told
    assert len({circle.interests for circle in found.circles}) == len(found.circles)


@given(AMONG, BALLOTS)
@settings(max_examples=60, deadline=None)
def test_open_pairs_are_those_without_a_vote_and_the_order_of_the_votes_of_others_changes_nothing(names, ballots):
    found = order(names, ballots)
    pairs = list(combinations(names, 2))
    assert list(found.open_pairs) == [pair for pair in pairs if outcome_by_force(ballots, *pair) is None]
    by_party = sorted(ballots, key=lambda ballot: ballot.party.strip().casefold())
    assert order(names, by_party) == found
