"""Order of packages under weights, and whether a quarter more or less of one weight changes it."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest

from wijkaanpak_plugin.domain.packages.sensitivity import STEP, changed_orders, ranked, scaled

SCORES = {
    "energy": {"one": 1.0, "two": 0.0, "three": 0.5},
    "costs": {"one": 0.0, "two": 1.0, "three": 0.5},
}
PACKAGES = ("one", "two", "three")


def test_the_heavier_criterion_decides():
    order = ranked(SCORES, {"energy": 3, "costs": 1}, PACKAGES)
    assert order.places == (("one",), ("three",), ("two",))
    assert order.totals == {"one": 0.75, "three": 0.5, "two": 0.25}


def test_as_much_weight_for_both_is_a_tie_that_is_said():
    order = ranked(SCORES, {"energy": 2, "costs": 2}, PACKAGES)
    assert [set(place) for place in order.places] == [set(PACKAGES)]
    assert len(order.ties) == 1


def test_a_package_with_a_score_that_nobody_knows_has_no_place():
    scores = {**SCORES, "costs": {**SCORES["costs"], "one": None}}
    order = ranked(scores, {"energy": 3, "costs": 1}, PACKAGES)
    assert (order.places, order.unplaced) == ((("three",), ("two",)), ("one",))
    # What weighs nothing need not be known.
    assert ranked(scores, {"energy": 3, "costs": 0}, PACKAGES).unplaced == ()


def test_a_package_that_was_not_scored_at_all_has_no_place():
    assert ranked(SCORES, {"energy": 1}, ("one", "four")).unplaced == ("four",)


def test_without_weights_nothing_has_a_place():
    order = ranked(SCORES, {}, PACKAGES)
    assert (order.places, order.unplaced) == ((), PACKAGES)


def test_a_weight_below_zero_is_refused():
    with pytest.raises(ValueError, match="weight"):
        ranked(SCORES, {"energy": -1}, PACKAGES)


def test_the_order_holds_when_a_weight_is_far_heavier():
    assert changed_orders(SCORES, {"energy": 3, "costs": 1}, PACKAGES) == ()


def test_the_weight_that_changes_the_order_is_named():
    # One has 0.55, two has 0.45; with a quarter less for energy two comes first.
    found = changed_orders(SCORES, {"energy": 1.1, "costs": 0.9}, PACKAGES)
    assert {(each.criterion, each.factor) for each in found} == {("energy", 1 - STEP), ("costs", 1 + STEP)}
    assert all(each.order.places[0] == ("two",) for each in found)


def test_a_tie_that_falls_apart_is_a_change():
    found = changed_orders(SCORES, {"energy": 1, "costs": 1}, PACKAGES)
    assert {each.criterion for each in found} == {"energy", "costs"}


def test_a_criterion_on_which_all_are_equal_changes_nothing():
    scores = {**SCORES, "law": dict.fromkeys(PACKAGES, 0.7)}
    weights = {"energy": 3.0, "costs": 1.0, "law": 2.0}
    assert all(each.criterion != "law" for each in changed_orders(scores, weights, PACKAGES))
    assert ranked(scores, weights, PACKAGES).places == ranked(SCORES, {"energy": 3, "costs": 1}, PACKAGES).places


@pytest.mark.parametrize("seed", range(10))
def test_the_order_of_packages_and_criteria_and_the_sum_of_weights_change_nothing(seed):
    random = np.random.default_rng(seed)
    scores = {key: {name: float(random.integers(0, 5)) / 4 for name in PACKAGES} for key in "abc"}
    weights = {key: float(random.integers(0, 4)) for key in "abc"}
    places = [set(place) for place in ranked(scores, weights, PACKAGES).places]
    for packages in permutations(PACKAGES):
        turned = ranked(scores, {key: 10 * weights[key] for key in "cab"}, packages)
        assert [set(place) for place in turned.places] == places


def test_figures_that_are_all_equal_make_nobody_worse():
    assert scaled({"a": 5.0, "b": 5.0, "c": None}, "more") == {"a": 1.0, "b": 1.0, "c": None}
    assert scaled({"a": None}, "more") == {"a": None}
