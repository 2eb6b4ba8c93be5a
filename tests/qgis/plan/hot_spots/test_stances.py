"""What a party thinks of a hot spot: one press notes it, another one changes it, the same once more takes it back."""

from __future__ import annotations

import pytest
from qgis.core import QgsGeometry

from wijkaanpak_plugin.plan.hot_spots.actions import add_hot_spot, react
from wijkaanpak_plugin.plan.hot_spots.records import hot_spots
from wijkaanpak_plugin.plan.hot_spots.stances import NOT_KNOWN, set_stance, stance_of
from wijkaanpak_plugin.plan.parties.parties import all_parties
from wijkaanpak_plugin.plan.store.errors import PlanError


@pytest.fixture
def spot(plan):
    """A plan with one hot spot; returns a function that reads it."""
    changes, _id = add_hot_spot(plan, QgsGeometry.fromWkt("Point (155100 463100)"), "risk", "Donker")
    plan.history.perform("Note", changes)
    return lambda: hot_spots(plan)[0]


def press(plan, spot, stance, party="Gemeente"):
    plan.history.perform("Stance", set_stance(plan, spot(), party, stance))


def said(spot):
    return [(one.party, one.stance, one.text) for one in spot().reactions]


def test_a_press_notes_it_with_its_party_and_another_one_changes_the_same_reaction(plan, spot):
    press(plan, spot, "agree")
    assert said(spot) == [("Gemeente", "agree", "")]
    assert [party.name for party in all_parties(plan)] == ["Gemeente"]
    press(plan, spot, "disagree", "gemeente")
    assert said(spot) == [("Gemeente", "disagree", "")]
    plan.history.undo()
    assert stance_of(spot(), "GEMEENTE") == "agree"


def test_who_does_not_know_was_asked_all_the_same(plan, spot):
    assert stance_of(spot(), "Gemeente") is None
    press(plan, spot, NOT_KNOWN)
    assert stance_of(spot(), "Gemeente") == NOT_KNOWN


def test_the_same_once_more_takes_it_back(plan, spot):
    press(plan, spot, "agree")
    press(plan, spot, "agree")
    assert said(spot) == []
    plan.history.undo()
    assert stance_of(spot(), "Gemeente") == "agree"


def test_taking_it_back_leaves_the_words(plan, spot):
    changes = react(plan, spot().hot_spot_id, "agree", "Gemeente", "Eerst licht")
    plan.history.perform("React", changes)
    press(plan, spot, "agree")
    assert said(spot) == [("Gemeente", "remark", "Eerst licht")]
    assert stance_of(spot(), "Gemeente") is None


def test_a_remark_is_no_stance(plan, spot):
    plan.history.perform("React", react(plan, spot().hot_spot_id, "remark", "Gemeente", "Donker"))
    press(plan, spot, "disagree")
    assert said(spot) == [("Gemeente", "remark", "Donker"), ("Gemeente", "disagree", "")]


def test_what_is_no_stance_is_refused(plan, spot):
    with pytest.raises(PlanError, match="no stance"):
        set_stance(plan, spot(), "Gemeente", "perhaps")
