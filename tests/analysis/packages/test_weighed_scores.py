"""Scores of packages: judged and worked out on one scale, so that weights give an order."""

from __future__ import annotations

from wijkaanpak_plugin.analysis.packages.figures import Figure
from wijkaanpak_plugin.analysis.packages.weighed_scores import weighed_scores
from wijkaanpak_plugin.domain.packages.criteria import load_criteria_sets
from wijkaanpak_plugin.domain.packages.sensitivity import changed_orders, ranked

CRITERIA = load_criteria_sets()["same_area"]
FIGURES = {
    "one": [Figure("street_months", 12.0), Figure("openings_coupled", 2.0)],
    "two": [Figure("street_months", 36.0), Figure("openings_coupled", 2.0)],
    "three": [Figure("street_months", 24.0, unknown=1), Figure("openings_coupled", 5.0)],
}
JUDGED = {"same_area_synergy": {"one": -2.0, "two": 2.0, "three": 0.0}, "same_area_effort": {"one": 1.0}}


def test_what_is_less_is_better_where_the_criterion_says_so():
    scores = weighed_scores(CRITERIA, FIGURES, JUDGED)
    assert scores["same_area_nuisance"] == {"one": 1.0, "two": 0.0, "three": None}
    assert scores["same_area_coincidence"] == {"one": 1.0, "two": 1.0, "three": 0.0}


def test_what_nobody_judged_or_wholly_knows_is_no_score():
    scores = weighed_scores(CRITERIA, FIGURES, JUDGED)
    assert scores["same_area_synergy"] == {"one": 0.0, "two": 1.0, "three": 0.5}
    assert scores["same_area_effort"] == {"one": 0.75, "two": None, "three": None}
    assert weighed_scores(CRITERIA, {"four": []}, {})["same_area_nuisance"] == {"four": None}


def test_a_group_that_lets_two_criteria_weigh_hears_which_weight_decides():
    scores, packages = weighed_scores(CRITERIA, FIGURES, JUDGED), tuple(FIGURES)
    weights = {"same_area_nuisance": 2.2, "same_area_synergy": 2.0}
    order = ranked(scores, weights, packages)
    assert (order.places, order.unplaced) == ((("one",), ("two",)), ("three",))
    changed = {(each.criterion, each.factor) for each in changed_orders(scores, weights, packages)}
    assert changed == {("same_area_nuisance", 0.75), ("same_area_synergy", 1.25)}


def test_the_order_of_packages_changes_no_score():
    turned = dict(reversed(FIGURES.items()))
    assert weighed_scores(CRITERIA, turned, JUDGED) == weighed_scores(CRITERIA, FIGURES, JUDGED)
