"""Votes on pairs: noted, changed, taken back and explained, each as one step; what was said before stays."""

from __future__ import annotations

import pytest

from wijkaanpak_plugin.domain.weighing.pairwise_order import EQUAL, FIRST, SECOND, Count, count
from wijkaanpak_plugin.plan.decisions.votes import interests_in, last_votes, say_why, vote, votes_of
from wijkaanpak_plugin.plan.parties.parties import find_party
from wijkaanpak_plugin.plan.store.errors import PlanError

PAIR = ("heat", "wadi")
TURNED = ("wadi", "heat")


def do(plan, changes):
    plan.history.perform("Vote", changes)


def counted(plan, pair=PAIR, session=""):
    return count([each.ballot for each in votes_of(plan, session)], pair)


def said(plan, pair=PAIR):
    return {party: (each.choice, each.reason) for party, each in last_votes(votes_of(plan, ""), pair).items()}


def test_a_vote_is_one_step_and_makes_the_party_known(plan):
    do(plan, vote(plan, "s", PAIR, "Buurt", FIRST))
    assert counted(plan, session="s") == Count(1, 0, 0)
    assert counted(plan) == Count()
    assert find_party(plan, "buurt") is not None
    plan.history.undo()
    assert votes_of(plan, "s") == []
    assert find_party(plan, "buurt") is None
    plan.history.redo()
    assert counted(plan, session="s") == Count(1, 0, 0)


def test_another_choice_takes_its_place_and_the_history_is_kept(plan):
    for choice in (FIRST, EQUAL, SECOND):
        do(plan, vote(plan, "", PAIR, "Buurt", choice))
    assert [each.choice for each in votes_of(plan, "")] == [FIRST, EQUAL, SECOND]
    assert counted(plan) == Count(0, 1, 0)
    plan.history.undo()
    assert counted(plan) == Count(0, 0, 1)


def test_the_same_press_takes_it_back_and_what_was_chosen_before_does_not_come_again(plan):
    for choice in (FIRST, SECOND, SECOND):
        do(plan, vote(plan, "", PAIR, " buurt " if choice == SECOND else "Buurt", choice))
    assert counted(plan) == Count()
    plan.history.undo()
    assert counted(plan) == Count(0, 1, 0)


def test_the_pair_may_be_written_the_other_way_round(plan):
    do(plan, vote(plan, "", PAIR, "Buurt", FIRST))
    assert counted(plan, TURNED) == Count(0, 1, 0)
    do(plan, vote(plan, "", TURNED, "Buurt", SECOND))
    assert counted(plan) == Count()
    do(plan, vote(plan, "", TURNED, "Buurt", FIRST))
    assert counted(plan) == Count(0, 1, 0)


def test_words_belong_to_the_choice_that_they_were_said_of(plan):
    do(plan, vote(plan, "", PAIR, "Buurt", FIRST))
    do(plan, say_why(plan, "", PAIR, "Buurt", "  warm huis "))
    assert said(plan) == {"buurt": (FIRST, "warm huis")}
    do(plan, vote(plan, "", PAIR, "Buurt", SECOND))
    assert said(plan) == {"buurt": (SECOND, "")}
    plan.history.undo()
    assert said(plan) == {"buurt": (FIRST, "warm huis")}
    do(plan, say_why(plan, "", PAIR, "Buurt", ""))
    assert said(plan) == {"buurt": (FIRST, "")}


def test_who_speaks_first_has_not_chosen_and_keeps_its_words_when_it_does(plan):
    do(plan, say_why(plan, "", PAIR, "Buurt", "Eerst praten"))
    assert counted(plan) == Count()
    do(plan, vote(plan, "", PAIR, "Buurt", EQUAL))
    assert said(plan) == {"buurt": (EQUAL, "Eerst praten")}


def test_no_words_of_who_said_nothing_are_no_step(plan):
    assert not say_why(plan, "", PAIR, "Buurt", "  ")


@pytest.mark.parametrize(
    ("pair", "party", "choice"), [(PAIR, " ", FIRST), (("heat", "heat"), "Buurt", FIRST), (PAIR, "Buurt", "maybe")]
)
def test_what_is_no_vote_is_refused_in_one_sentence(plan, pair, party, choice):
    with pytest.raises(PlanError) as error:
        vote(plan, "", pair, party, choice)
    assert str(error.value).endswith(".")
    assert votes_of(plan, "") == []


def test_interests_come_in_the_order_in_which_they_were_voted_on(plan):
    do(plan, vote(plan, "", PAIR, "Buurt", FIRST))
    do(plan, vote(plan, "", ("tree", "heat"), "Buurt", FIRST))
    assert interests_in(votes_of(plan, "")) == ["heat", "wadi", "tree"]
