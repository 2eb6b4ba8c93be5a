"""Figures of packages by hand: performance, impact, relocations, costs, and what is said when nobody knows."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
import shapely
from package_scenes import by_key, package, posts, scene
from scenes import body, book, rule, square
from timeline_streets import line

from wijkaanpak_plugin.analysis.packages.all_figures import (
    beside_nothing,
    figures_of,
    openings_and_costs,
    single_value,
)
from wijkaanpak_plugin.analysis.packages.costs import costs
from wijkaanpak_plugin.analysis.packages.figures import costs_together
from wijkaanpak_plugin.analysis.packages.impact import impact, reopened
from wijkaanpak_plugin.analysis.packages.package_scene import AMBITION_COLUMNS, TASK_COLUMNS
from wijkaanpak_plugin.analysis.packages.performance import performance
from wijkaanpak_plugin.analysis.packages.relocations import relocations
from wijkaanpak_plugin.analysis.progress import AnalysisCancelled
from wijkaanpak_plugin.domain.packages.package_figures import load_package_figures

# Performance


def served(rows, claims, **more):
    return by_key(performance(scene(*rows, **more), package(*claims), ("energy", "mobility")))


def test_ground_that_serves_a_transition_counts_each_place_once():
    rows = (
        body("a", "planting", square(0, 0, 10), transitions="energy"),
        body("b", "planting", square(5, 0, 10), transitions="energy,mobility"),
        body("c", "planting", square(50, 0, 10), transitions="energy"),
    )
    found = served(rows, ("a", "b"))
    assert found["served_m2", "energy", "surface"].value == 150
    assert found["served_m2", "energy", "surface"].claims == ("a", "b")
    assert found["served_m2", "mobility", "surface"].value == 100


def test_lines_are_told_in_metres_per_layer():
    rows = (
        body("pipe", "heat", "LINESTRING (0 0, 100 0)", transitions="energy", width_m=0.5),
        body("again", "heat", "LINESTRING (50 0, 100 0)", transitions="energy", width_m=0.5),
    )
    found = served(rows, ("pipe", "again"))
    assert found["served_m", "energy", "underground"].value == 100
    assert found["served_m2", "energy", "underground"].value == 50


def test_a_claim_without_a_size_is_left_out_and_counted():
    rows = (
        body("pipe", "heat", "LINESTRING (0 0, 100 0)", transitions="energy"),
        body("crates", "infiltration_crates", square(0, 50, 10), transitions="energy"),
    )
    ground = served(rows, ("pipe", "crates"))["served_m2", "energy", "underground"]
    assert (ground.value, ground.unknown, ground.is_whole) == (100, 1, False)
    alone = served(rows, ("pipe",))["served_m2", "energy", "underground"]
    assert (alone.value, alone.unknown, alone.reason) == (None, 1, "no_sizes")


def test_a_tree_takes_no_ground_and_is_not_told_as_unknown():
    rows = (body("tree", "tree", "POINT (0 0)", transitions="energy"),)
    assert ("served_m2", "energy", "surface") not in served(rows, ("tree",))


def test_tasks_count_those_that_a_claim_serves_and_those_that_the_package_takes_along():
    tasks = pd.DataFrame([("t1", "energy"), ("t2", "energy"), ("t3", "energy")], columns=list(TASK_COLUMNS))
    plan = scene(body("a", "planting", square(0, 0, 10)), tasks=tasks, claim_tasks={"a": ("t1", "t9")})
    found = by_key(performance(plan, package("a", tasks=frozenset({"t1", "t2"})), ("energy", "mobility")))
    assert (found["tasks_taken", "energy"].value, found["tasks_taken", "energy"].upper) == (2, 3)
    assert found["tasks_taken", "energy"].claims == ("a",)
    assert (found["tasks_taken", "mobility"].value, found["tasks_taken", "mobility"].reason) == (None, "no_tasks")


def test_a_zone_is_served_by_a_claim_of_its_transition_that_lies_in_it():
    zones = pd.DataFrame(
        [("z1", "energy", square(0, 0, 20)), ("z2", "energy", square(100, 0, 20))], columns=list(AMBITION_COLUMNS)
    )
    rows = (
        body("a", "planting", square(5, 5, 5), transitions="energy"),
        body("b", "planting", square(105, 5, 5), transitions="mobility"),
    )
    found = served(rows, ("a", "b"), zones=zones)
    assert (found["zones_served", "energy"].value, found["zones_served", "energy"].claims) == (0.5, ("a",))
    assert (found["zones_served", "mobility"].value, found["zones_served", "mobility"].reason) == (None, "no_zones")


# Impact

STREET = (
    line("sewer", 0, "2027", kind="gravity_sewer", width_m=1.0, origin="work"),
    line("heat", 4, "2028", width_m=1.0),
)
STREETS = {"sewer": "Lindestraat", "heat": "Lindestraat"}


def moved(rows=STREET, claims=("sewer", "heat"), horizon=2036, **more):
    return by_key(impact(scene(*rows, **more), package(*claims, horizon=horizon)))


def test_openings_apart_and_together_with_their_ground():
    found = moved()
    assert (found["openings_alone"].value, found["openings_coupled"].value) == (2, 1)
    # A strip of 1 m beside and before each work of 1 m wide: 3 m x 102 m, and rounded corners.
    assert found["opened_alone_m2"].value == pytest.approx(2 * 3 * 102, rel=0.01)
    assert found["opened_coupled_m2"].value == pytest.approx(2 * 3 * 102, rel=0.01)
    assert found["openings_alone"].claims == ("heat", "sewer")


def test_works_outside_the_package_are_not_counted():
    assert moved(claims=("heat",))["openings_alone"].value == 1


def test_openings_per_square_metre_and_year_of_the_package():
    rows = STREET[0], line("heat", 0.5, "2034", width_m=1.0)
    found = moved(rows)
    # In 2027 and 2034 until and with 2036: ten years; 2.5 m of the 3.5 m that is opened lies in both.
    street = found["opened_alone_m2"].value / found["per_m2_year_alone"].value / 10
    assert street == pytest.approx(3.5 * 102, rel=0.01)
    assert found["per_m2_year_coupled"].value == found["per_m2_year_alone"].value


@pytest.mark.parametrize("horizon", [None, 2020])
def test_without_a_horizon_nothing_is_said_per_year(horizon):
    found = moved(horizon=horizon)["per_m2_year_alone"]
    assert (found.value, found.reason) == (None, "no_horizon")


def test_street_months_are_the_months_of_each_opening_in_each_street():
    assert moved(streets=STREETS)["street_months"].value == 12
    assert moved(streets={**STREETS, "heat": "Parklaan"})["street_months"].value == 24


def test_works_of_which_the_street_is_not_known_are_counted_apart():
    found = moved(streets={"sewer": "Lindestraat"})["street_months"]
    assert (found.value, found.unknown) == (12, 1)
    found = moved()["street_months"]
    assert (found.value, found.reason) == (None, "no_streets")


def test_works_of_which_nobody_knows_when_are_counted_apart():
    rows = *STREET, body("later", "drinking_water", "LINESTRING (0 8, 100 8)", opens="underground", width_m=1.0)
    found = moved(rows, ("sewer", "heat", "later"))["openings_alone"]
    assert (found.value, found.unknown) == (2, 1)
    found = moved(rows, ("later",))["openings_alone"]
    assert (found.value, found.unknown, found.reason) == (None, 1, "no_windows")


def test_a_package_that_opens_no_street_has_no_openings():
    found = moved((body("roof", "green_roof", square(0, 0, 5)),), ("roof",))
    assert (found["openings_alone"].value, found["street_months"].value) == (0, 0)


def test_a_street_that_opens_twice_counts_until_somebody_decided_on_it():
    rows = (*STREET[:1], line("heat", 4, "2033", width_m=1.0), line("glass", 5, "2027", kind="data", origin="work"))
    there = scene(*rows, with_findings=True)
    found = reopened(there, package("sewer", "heat"))
    assert (found.value, found.claims) == (1, ("heat", "sewer"))
    # Only what is in the package counts, and works alone are never judged against each other.
    assert reopened(there, package("heat")).value == 0
    alone = reopened(there, package("sewer", "glass"))
    assert (alone.value, alone.reason) == (None, "no_pairs")
    closed = frozenset(there.findings["finding_id"])
    assert reopened(replace(there, closed=closed), package("sewer", "heat")).value == 0


def test_the_share_on_private_ground_is_told_where_parcels_are_known():
    rows = (body("a", "planting", square(0, 0, 10)),)
    assert moved(rows, ("a",), private_ground=shapely.box(0, 0, 4, 10))["private_share"].value == 0.4
    found = moved(rows, ("a",))["private_share"]
    assert (found.value, found.reason) == (None, "no_parcels")


def test_ground_of_which_nobody_knows_whose_it_is_is_not_called_public():
    rows = (body("a", "planting", square(0, 0, 10)), body("b", "planting", square(20, 0, 10)))
    private, known = shapely.box(0, 0, 4, 10), shapely.box(0, 0, 10, 10)
    found = moved(rows, ("a", "b"), private_ground=private, known_ground=known)["private_share"]
    assert (found.value, found.unknown) == (0.2, 1)
    found = moved(rows, ("b",), private_ground=private, known_ground=known)["private_share"]
    assert (found.value, found.reason) == (None, "no_owners")


# Relocations

CABLE = body("cable", "low_voltage", "LINESTRING (0 5, 100 5)", "existing", owner="Grid", width_m=0.1)


def test_metres_of_a_cable_that_cannot_stay_count_once_per_operator():
    rows = (
        CABLE,
        body("a", "infiltration_crates", shapely.box(0, 0, 20, 10), top_m=-0.3, bottom_m=-2.0),
        body("b", "infiltration_crates", shapely.box(10, 0, 30, 10), top_m=-0.3, bottom_m=-2.0),
    )
    plan = scene(*rows, with_findings=True, rules=book(rule("infiltration_crates", "cable", "forbidden")))
    found = by_key(relocations(plan, package("a", "b")))
    assert found["relocations_m", "Grid", "low_voltage"].value == 30
    assert found["relocations_m", "Grid", "low_voltage"].claims == ("a", "b")
    assert by_key(relocations(plan, package("a")))["relocations_m", "Grid", "low_voltage"].value == 20


def test_a_cable_that_is_far_too_near_moves_over_the_length_within_the_distance():
    rules = book(rule("planting", "cable", "clearance", 3.0))
    plan = scene(CABLE, body("a", "planting", shapely.box(40, 6.05, 60, 10)), with_findings=True, rules=rules)
    metres = by_key(relocations(plan, package("a")))["relocations_m", "Grid", "low_voltage"].value
    # Beside 20 m, and round the corners as far as 3 m of the bed reaches a line at 1.05 m.
    assert metres == pytest.approx(20 + 2 * np.sqrt(3**2 - 1.05**2), abs=0.05)


def test_a_cable_of_which_the_depth_is_not_known_is_no_metre_and_no_zero():
    rules = book(rule("infiltration_crates", "cable", "forbidden", None, 0.3))
    crates = body("a", "infiltration_crates", shapely.box(0, 0, 20, 10), top_m=-1.0, bottom_m=-2.0)
    found = by_key(relocations(scene(CABLE, crates, with_findings=True, rules=rules), package("a")))
    assert (
        found["relocations_m", "Grid", "low_voltage"].value,
        found["relocations_m", "Grid", "low_voltage"].unknown,
    ) == (
        None,
        1,
    )


def test_without_an_analysis_nothing_is_said_of_relocations():
    (found,) = relocations(scene(CABLE), package("a"))
    assert (found.value, found.reason) == (None, "no_findings")
    (found,) = relocations(scene(CABLE, with_findings=True), package("a"))
    assert found.value == 0


# Costs


def paid(*rows, claims=None, measures=(), **more):
    ids = {row[0] for row in rows} - set(measures) if claims is None else claims
    return by_key(costs(scene(posts=posts(*rows), **more), package(*ids, measures=frozenset(measures))))


def test_costs_are_a_range_per_bearer_whatever_capitals_it_is_written_with():
    found = paid(
        ("a", 10, 20, "Gemeente", "yes", None), ("b", 5, 5, "gemeente ", "yes", None), ("m", 1, 2, "Corp", "yes", None)
    )
    assert (found["costs", "Gemeente"].value, found["costs", "Gemeente"].upper) == (15, 25)
    assert found["costs", "Gemeente"].claims == ("a", "b")
    assert found["costs", "Corp"].value == 1
    assert (found["costs_uncovered"].value, found["costs_uncovered"].upper) == (0, 0)


def test_a_post_of_which_nobody_knows_the_cost_is_counted_and_never_free():
    found = paid(("a", 10, 20, "Gemeente", "yes", None), ("b", None, None, "Gemeente", "yes", None))
    assert (found["costs", "Gemeente"].value, found["costs", "Gemeente"].unknown) == (10, 1)
    found = paid(("b", None, None, "Gemeente", "yes", None))["costs", "Gemeente"]
    assert (found.value, found.upper, found.reason) == (None, None, "no_costs")


def test_what_has_no_bearer_or_no_means_is_not_covered():
    found = paid(
        ("nobody", 10, 20, "", "yes", None),
        ("no", 1, 2, "Gemeente", "no", None),
        ("part", 100, 200, "Gemeente", "part", 150),
        ("yes", 7, 7, "Gemeente", "yes", None),
    )["costs_uncovered"]
    assert (found.value, found.upper, found.unknown) == (11, 20 + 2 + 50, 0)
    assert found.claims == ("no", "nobody", "part")


def test_where_nobody_said_whether_there_are_means_it_is_not_known_to_be_covered():
    found = paid(("a", 10, 20, "Gemeente", None, None), ("b", 10, 20, "", None, None))["costs_uncovered"]
    assert (found.value, found.upper, found.unknown) == (10, 20, 1)
    found = paid(("a", 10, 20, "Gemeente", None, None))["costs_uncovered"]
    assert (found.value, found.unknown, found.reason) == (None, 1, "no_means")
    assert paid(("a", None, None, "Gemeente", None, None))["costs_uncovered"].reason == "no_costs"


def test_agreements_cost_something_too_and_posts_of_others_do_not_count():
    rows = (
        ("a", 10, 20, "Gemeente", "yes", None),
        ("m", 1, 2, "Gemeente", "yes", None),
        ("x", 9, 9, "Gemeente", "yes", None),
    )
    assert paid(*rows, claims={"a"}, measures={"m"})["costs", "Gemeente"].upper == 22


def test_nothing_is_saved_without_costs_of_the_user():
    rows = (
        line("sewer", 0, "2027", kind="gravity_sewer", width_m=1.0),
        line("heat", 2, "2027", width_m=1.0),
        body("road", "carriageway", shapely.box(-10, -10, 110, 10), "existing"),
    )
    both = package("sewer", "heat")
    found = by_key(costs(scene(*rows), both))["saved_euro"]
    assert (found.value, found.reason) == (None, "no_unit_costs")
    unit_costs = pd.DataFrame([("carriageway", "m2", 100.0)], columns=["kind", "unit", "cost"])
    # Both open the metre between them: 1 m x 102 m.
    assert by_key(costs(scene(*rows, unit_costs=unit_costs), both))["saved_euro"].value == pytest.approx(
        10200, rel=0.02
    )


# All of them


@pytest.fixture
def plan():
    return scene(
        *STREET,
        body("green", "planting", shapely.box(0, 10, 25, 12), works_from="2028", works_to="2028", opens="surface"),
        body("bays", "parking", shapely.box(0, 10, 50, 12), "existing"),
        with_findings=True,
        streets=STREETS,
        posts=posts(("green", 10, 20, "Gemeente", "yes", None), ("heat", None, None, "", None, None)),
    )


def test_every_figure_is_one_of_the_catalogue_and_none_is_missing(plan):
    found = figures_of(plan, package("heat", "green", horizon=2036))
    assert {each.key for each in found} | {"served_m2", "served_m"} == set(load_package_figures())
    assert all(each.value is not None or each.reason or each.unknown for each in found)
    by_key(found)


def test_parking_that_becomes_green_is_told_in_places_and_square_metres(plan):
    found = by_key(figures_of(plan, package("green")))
    assert found["parking_change"].value == -4
    assert found["use_change_m2", "green", "surface"].value == 50
    assert found["use_change_m2", "parking", "surface"].claims == ("green",)
    assert found["trees_change"].value == 0


def test_a_package_is_told_beside_doing_nothing(plan):
    table = beside_nothing(plan, package("sewer", "heat", horizon=2036))
    rows = {(row.key, row.about): (row.value, row.nothing_value) for row in table.itertuples()}
    assert rows["openings_alone", ()] == (2, 1)
    assert rows["private_share", ()] == (None, None)


def test_the_order_of_bodies_changes_no_figure():
    rows = [
        *STREET,
        CABLE,
        body("green", "planting", shapely.box(0, 4, 25, 12), transitions="energy"),
        body("crates", "infiltration_crates", shapely.box(0, 0, 20, 10), transitions="energy"),
    ]
    claims = package("sewer", "heat", "green", "crates", horizon=2036)
    known = figures_of(scene(*rows, with_findings=True, streets=STREETS), claims)
    assert figures_of(scene(*reversed(rows), with_findings=True, streets=STREETS), claims) == known


def test_claims_of_other_packages_change_no_figure(plan):
    own = package("sewer", "green", horizon=2036)
    others = (
        line("gas", 2, "2027", kind="gas_low_pressure", width_m=1.0),
        body("more", "pedestrian_area", shapely.box(0, 0, 60, 30), transitions="energy", frees="parking"),
    )
    rows = [
        *STREET,
        body("green", "planting", shapely.box(0, 10, 25, 12), works_from="2028", works_to="2028", opens="surface"),
        body("bays", "parking", shapely.box(0, 10, 50, 12), "existing"),
    ]
    known = figures_of(scene(*rows, with_findings=True, streets=STREETS), own)
    assert figures_of(scene(*rows, *others, with_findings=True, streets=STREETS), own) == known


def test_figures_that_are_stopped_raise(plan):
    with pytest.raises(AnalysisCancelled):
        figures_of(plan, package("green"), lambda share: share < 0.4)


def test_what_is_not_wholly_known_is_no_score():
    found = costs(scene(posts=posts(("a", 10, 20, "", None, None), ("b", None, 9, "", None, None))), package("a", "b"))
    assert single_value(found, "costs_uncovered") is None
    found = costs(scene(posts=posts(("a", 10, 20, "", None, None))), package("a"))
    assert single_value(found, "costs_uncovered") == 15
    assert single_value(found, "street_months") is None


def test_costs_of_all_bearers_together_count_the_posts_that_are_not_whole():
    plan = scene(
        posts=posts(
            ("a", 100.0, 150.0, "Gemeente", "yes", None),
            ("b", 20.0, None, "Corporatie", None, None),
            ("c", None, None, None, None, None),
        )
    )
    found = costs_together(costs(plan, package("a", "b", "c")))
    assert (found.value, found.upper, found.unknown, found.claims) == (120, 150, 2, ("a", "b", "c"))
    unknown = costs_together(costs(plan, package("c")))
    assert (unknown.value, unknown.upper, unknown.unknown, unknown.reason) == (None, None, 1, "no_costs")
    assert costs_together(costs(plan, package())).claims == ()


def test_higher_ends_of_other_posts_than_the_lower_ones_are_no_range():
    plan = scene(posts=posts(("a", 500.0, None, "Gemeente", None, None), ("b", None, 100.0, "Gemeente", None, None)))
    of_all = costs(plan, package("a", "b"))
    for found in (by_key(of_all)["costs", "Gemeente"], costs_together(of_all)):
        assert (found.value, found.upper, found.unknown) == (500, None, 2)


def test_openings_and_costs_are_the_same_alone_as_among_all_figures():
    plan, claims = scene(*STREET, streets=STREETS), package("sewer", "heat", horizon=2036)
    some, every = openings_and_costs(plan, claims), figures_of(plan, claims)
    assert {each.key for each in some} >= {"openings_alone", "openings_coupled", "costs_uncovered"}
    assert all(each in every for each in some)
