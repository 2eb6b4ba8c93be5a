"""What a drawn body lies on without a rule, or of which no size is known, is said: it is not free."""

from __future__ import annotations

import pytest
from scenes import bodies, body, book, rule, square

from wijkaanpak_plugin.analysis.incremental.incremental import IncrementalAnalysis

#: A plan's own book may leave pairs without an answer; the shipped one leaves none.
_BOOK = book(rule("solar_roof", "building", "allowed"))

_SHOPS = body("shops", "building", square(0, 0, 30), "existing")
_THROUGH = "LINESTRING (-10 5, 21 5)"


def _asked(drawn, *others):
    return IncrementalAnalysis(bodies(*others), rules=_BOOK).ask(bodies(drawn))


def test_a_trench_through_a_building_lies_where_no_rule_speaks():
    answer = _asked(body("drawn", "shared_trench", _THROUGH), _SHOPS)
    assert answer.conflicts == []
    assert answer.unruled == "shops"


def test_a_trench_beside_a_building_lies_on_nothing():
    assert _asked(body("drawn", "shared_trench", "LINESTRING (-10 -5, 21 -5)"), _SHOPS).unruled == ""


def test_a_rule_that_allows_it_is_a_rule():
    assert _asked(body("drawn", "solar_roof", square(5, 5, 5)), _SHOPS).unruled == ""


def test_a_wall_that_is_shared_is_no_ground_in_common():
    assert _asked(body("drawn", "meeting_place", square(30, 0, 5)), _SHOPS).unruled == ""
    assert _asked(body("drawn", "meeting_place", square(25, 0, 5)), _SHOPS).unruled == "shops"


def test_a_claim_without_a_rule_counts_as_what_exists_does():
    assert _asked(body("drawn", "mobility_hub", square(2, 2, 5)), body("p", "planting", square(0, 0, 9))).unruled == "p"


def test_what_lies_in_the_ground_is_not_asked_about_the_paving_above_it_nor_a_zone_about_anything():
    road = body("road", "verge", square(0, 0, 30), "existing")
    assert _asked(body("drawn", "shared_trench", _THROUGH), road).unruled == ""
    assert _asked(body("drawn", "low_car_zone", square(0, 0, 9)), road).unruled == ""


_STANDS = {"tree": "POINT (3 5)", "tree_row": "LINESTRING (3 -5, 3 25)", "water": square(0, 0, 30)}
_CLAIMS_BELOW = (
    "shared_trench",
    "utility_tunnel",
    "infiltration_crates",
    "underground_water_storage",
    "gravel_soakaway",
    "underground_parking",
)


@pytest.mark.parametrize("stands", _STANDS)
@pytest.mark.parametrize("kind", _CLAIMS_BELOW)
def test_what_lies_in_the_ground_is_asked_about_roots_and_water_that_reach_down_to_it(kind, stands):
    below = body("drawn", kind, _THROUGH, width_m=1.0)
    assert _asked(below, body("s", stands, _STANDS[stands], "existing")).unruled == "s"
    assert _asked(body("drawn", stands, _STANDS[stands]), body("b", kind, _THROUGH, width_m=1.0)).unruled == "b"


@pytest.mark.parametrize("cover", ["carriageway", "footpath", "parking", "verge", "planting", "park", "private_yard"])
@pytest.mark.parametrize("kind", _CLAIMS_BELOW)
def test_paving_and_grass_only_cover_what_lies_in_the_ground(kind, cover):
    below = body("drawn", kind, _THROUGH, width_m=1.0)
    assert _asked(below, body("c", cover, square(0, 0, 30), "existing")).unruled == ""


def test_depths_that_are_known_say_whether_something_reaches_down():
    tank = {"top_m": -1.0, "bottom_m": -3.0}
    assert _asked(body("d", "infiltration_crates", square(2, 2, 5)), body("w", "wadi", square(0, 0, 9))).unruled == "w"
    below = body("d", "infiltration_crates", square(2, 2, 5), **tank)
    assert _asked(below, body("w", "wadi", square(0, 0, 9))).unruled == ""
    assert _asked(below, body("w", "water", square(0, 0, 9), "existing", top_m=0, bottom_m=-0.5)).unruled == ""
    assert _asked(below, body("w", "water_square", square(0, 0, 9))).unruled == ""
    assert _asked(below, body("w", "water_square", square(0, 0, 9), bottom_m=-1.5)).unruled == "w"


@pytest.mark.parametrize(
    ("kind", "shape", "width", "lacks"),
    [
        ("shared_trench", _THROUGH, None, True),
        ("underground_container", "POINT (0 0)", None, True),
        ("heat", _THROUGH, 0.0, True),
        ("heat", _THROUGH, 0.9, False),
        ("footpath", _THROUGH, None, False),
        ("low_voltage", _THROUGH, None, False),
        ("tree", "POINT (0 0)", None, False),
        ("wadi", square(0, 0, 5), None, False),
    ],
)
def test_a_width_lacks_where_something_takes_room_and_neither_it_nor_its_kind_gives_one(kind, shape, width, lacks):
    assert _asked(body("drawn", kind, shape, width_m=width), _SHOPS).lacks_size is lacks
