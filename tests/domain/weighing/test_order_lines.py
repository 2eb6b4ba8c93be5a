"""The order of interests in words, as the panel and the report say it."""

from __future__ import annotations

import pytest

from wijkaanpak_plugin.domain.weighing.order_lines import order_lines
from wijkaanpak_plugin.domain.weighing.pairwise_order import EQUAL, FIRST, Ballot, order

NAMES = {"a": "Wadi", "b": "Boom", "c": "Buis", "d": "Bank"}


def said(*votes, among="abc"):
    ballots = [Ballot(first, second, "Buurt", choice) for first, second, choice in votes]
    return order_lines(order(tuple(among), ballots), NAMES)


@pytest.mark.parametrize(
    ("votes", "lines"),
    [
        ((), ["Nobody has voted yet."]),
        (
            (("a", "b", FIRST),),
            ["1. Wadi", "2. Boom", "Without a place yet: Buis.", "Nobody voted on: Wadi – Buis; Boom – Buis."],
        ),
        (
            (("a", "b", EQUAL), ("c", "a", FIRST), ("c", "b", FIRST)),
            ["1. Buis", "2. Wadi = Boom (equal)"],
        ),
        (
            (("a", "b", FIRST), ("b", "c", FIRST), ("c", "a", FIRST)),
            ["1. Wadi, Boom, Buis (in a circle)", "Wadi above Boom above Buis above Wadi: talk on."],
        ),
        (
            (("a", "b", EQUAL), ("b", "c", EQUAL), ("a", "c", FIRST)),
            ["1. Wadi, Boom, Buis (in a circle)", "Wadi above Buis as much as Boom as much as Wadi: talk on."],
        ),
    ],
)
def test_places_ties_circles_and_gaps_have_a_line_each(votes, lines):
    assert said(*votes) == lines


def test_after_several_on_one_place_as_many_numbers_are_passed_over():
    lines = said(("a", "b", EQUAL), ("a", "c", FIRST), ("b", "c", FIRST))
    assert lines == ["1. Wadi = Boom (equal)", "3. Buis"]


def test_votes_on_two_pairs_that_nobody_compared_put_nothing_in_order():
    lines = said(("a", "b", FIRST), ("c", "d", FIRST), among="abcd")
    assert lines[0] == "Without a place yet: Wadi, Boom, Buis, Bank."
    assert "Wadi – Buis" in lines[1]
