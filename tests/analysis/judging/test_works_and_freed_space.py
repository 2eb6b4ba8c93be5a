"""One opening for several works, and space that one claim frees for another."""

from __future__ import annotations

import pytest
from scenes import bodies, body, book, only, rule, square

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.domain.settings import AnalysisSettings

SEWER = body("sewer", "gravity_sewer", "LINESTRING (0 0, 100 0)", "work", works_from="2027", works_to="2027")


def _pipe(y: float = 8, year: str = "2028", **values):
    return body("heat", "heat", f"LINESTRING (0 {y}, 100 {y})", works_from=year, works_to=year, **values)


def _findings(*rows: dict, **settings: float):
    return analyse(bodies(*rows), rules=book(), settings=AnalysisSettings(**settings))


def test_works_just_inside_the_search_distance_are_compared_and_beyond_it_not():
    assert len(_findings(SEWER, _pipe(4), search_distance_m=4).findings) == 1
    assert len(_findings(SEWER, _pipe(4.01), search_distance_m=4).findings) == 0


def test_the_shared_length_is_the_smaller_of_both():
    short = body("short", "heat", "LINESTRING (10 5, 30 5)", works_from="2027", works_to="2027")
    assert only(_findings(SEWER, short).findings).shared_length_m == pytest.approx(20)


def test_a_shared_volume_is_given_only_where_heights_are_known():
    heights = {"width_m": 2.0, "top_m": -1.0, "bottom_m": -2.0}
    crossing = body("heat", "heat", "LINESTRING (50 -9, 50 9)", works_from="2027", works_to="2027", **heights)
    sewer = {**SEWER, "width_m": 1.0, "top_m": -1.5, "bottom_m": -3.0}
    assert only(_findings(sewer, crossing).findings).shared_volume_m3 == pytest.approx(2 * 1 * 0.5)
    unknown = {**sewer, "top_m": None, "bottom_m": None}
    assert only(_findings(unknown, crossing).findings)[["shared_volume_m3"]].isna().all()


def test_works_on_a_building_go_with_works_on_the_same_building_only():
    window = {"works_from": "2027", "works_to": "2027"}
    renovation = body("renovation", "building", square(0, 0, 10), opens="building", owner="a", **window)
    insulation = body("insulation", "building", square(2, 2, 10), opens="building", owner="b", **window)
    neighbour = body("neighbour", "building", square(13, 0, 5), opens="building", owner="c", **window)
    street = body("street", "heat", "LINESTRING (0 -2, 50 -2)", opens="underground", **window)
    finding = only(_findings(renovation, insulation, neighbour, street).findings)
    assert {finding.a_id, finding.b_id} == {"renovation", "insulation"}


def test_a_claim_is_named_before_a_planned_work():
    assert only(_findings({**SEWER, "body_id": "a sewer"}, _pipe()).findings).a_id == "heat"


@pytest.mark.parametrize("opens", ["none", ""])
def test_what_opens_nothing_takes_no_part(opens):
    quiet = body("deal", "unheard_of", "LINESTRING (0 8, 100 8)", works_from="2027", works_to="2027", opens=opens)
    assert len(_findings(SEWER, quiet).findings) == 0


def test_a_larger_shift_gives_more_couplings_and_the_numbers_are_told():
    pipes = [
        {**_pipe(4, "2027"), "body_id": "now", "owner": "a"},
        {**_pipe(5, "2028"), "body_id": "soon", "owner": "b"},
        {**_pipe(6, "2031"), "body_id": "later", "owner": "c"},
    ]
    result = _findings(SEWER, *pipes, redig_period_months=0)
    assert result.couplings_per_shift == {0: 1, 12: 3, 24: 3, 60: 6}
    assert (result.findings.subtype == "joint_works").sum() == 3


PARKING = body("parking", "parking", square(0, 0, 10), "existing")
RULES = book(rule("planting", "parking", "forbidden"), rule("mobility_hub", "parking", "forbidden"))


def _freed(hub_shape, **values):
    hub = body("hub", "mobility_hub", hub_shape, frees="parking", **values)
    planting = body("planting", "planting", square(1, 1, 3))
    return analyse(bodies(PARKING, planting, hub), rules=RULES).findings


def test_space_is_freed_where_all_that_is_used_of_it_is_covered_and_not_where_less_is():
    whole = _freed("POLYGON ((0 0, 10 0, 10 4, 0 4, 0 0))")
    less = _freed("POLYGON ((0 0, 10 0, 10 3.9, 0 3.9, 0 0))")
    assert set(whole[whole.b_id == "parking"].reason) == {"freed_by", ""}
    assert set(less[(less.a_id == "planting") & (less.b_id == "parking")].reason) == {""}
    assert set(less[less.subtype == "frees_space"].b_id) == {"parking"}


def test_two_claims_that_make_room_for_each_other_are_one_finding_that_says_both():
    things = bodies(
        PARKING,
        body("shed", "building", square(2, 2, 3), "existing"),
        body("hub", "mobility_hub", square(0, 0, 10), frees="parking"),
        body("lawn", "planting", square(1, 1, 6), frees="building"),
    )
    rules = book(rule("planting", "parking", "forbidden"), rule("mobility_hub", "building", "forbidden"))
    found = analyse(things, rules=rules).findings
    coupling = only(found[found.both_ways.eq(True)])
    assert "hub makes room for lawn" in coupling.sentence
    assert "lawn makes room for hub" in coupling.sentence
    assert found.finding_id.is_unique
    turned = analyse(things.iloc[::-1], rules=rules).findings
    assert only(turned[turned.both_ways.eq(True)]).sentence == coupling.sentence


def test_copies_of_one_claim_are_not_compared_with_each_other_but_with_all_else():
    planned = {"works_from": "2028", "works_to": "2029", "opens": "surface"}
    rules = book(rule("planting", "planting", "forbidden"), rule("planting", "parking", "forbidden"))
    things = bodies(
        PARKING,
        body("a", "planting", square(1, 1, 3), owner="x", frees="parking", **planned),
        body("b", "planting", square(1, 1, 3), owner="y", frees="parking", **planned),
        body("c", "planting", square(2, 2, 3), owner="z", **planned),
    )
    alone = analyse(things, rules=rules).findings
    assert {frozenset("ab"), frozenset("ac"), frozenset("bc")} <= set(map(frozenset, zip(alone.a_id, alone.b_id)))
    copied = analyse(things.assign(copy_of=["", "", "a", ""]), rules=rules).findings
    assert frozenset("ab") not in set(map(frozenset, zip(copied.a_id, copied.b_id)))
    rest = alone[~(alone.a_id.isin(["a", "b"]) & alone.b_id.isin(["a", "b"]))]
    assert sorted(copied.finding_id) == sorted(rest.finding_id)
    of_copies = analyse(things.assign(copy_of=["", "first", "first", ""]), rules=rules).findings
    assert sorted(of_copies.finding_id) == sorted(rest.finding_id)


def test_a_claim_does_not_collide_with_what_it_takes_away_itself():
    own = _freed(square(0, 0, 10))
    assert set(own[own.a_id == "hub"].subtype) == {"frees_space"}


def test_a_group_may_be_freed():
    cable = body("cable", "low_voltage", "LINESTRING (0 0, 10 0)", "existing")
    tree = body("tree", "tree", "POINT (5 1)")
    works = body("removal", "heat", "POLYGON ((0 -2, 9 -2, 9 2, 0 2, 0 -2))", frees="electricity_cable")
    rules = book(rule("tree", "low_voltage", "clearance", 2.5))
    findings = analyse(bodies(cable, tree, works), rules=rules).findings
    assert only(findings[findings.type == "conflict"]).reason == "freed_by"


def test_the_order_need_not_turn_when_the_space_is_free_in_time():
    early = _freed(square(0, 0, 10), works_from="2026", works_to="2026")
    assert set(early.order_turns) == {""}


def _beside_freed_parking(freed):
    """Say of a bank 1.5 m beside a parking place of unknown size what it has with that."""
    rules = book(rule("planting", "parking", "clearance", 0.5))
    things = bodies(
        body("place", "parking", "POINT (0 0)", "existing"),
        body("bank", "planting", square(1.5, -5, 10)),
        body("works", "heat", freed, frees="parking"),
    )
    findings = analyse(things, rules=rules).findings
    return only(findings[(findings.a_id == "bank") & (findings.b_id == "place")]).reason


def test_the_room_that_a_parking_place_may_take_is_free_only_where_all_of_it_is_freed():
    around_the_point = square(-0.4, -0.4, 0.8)
    assert _beside_freed_parking(around_the_point) == "size_unknown"
    assert _beside_freed_parking(square(-1.3, -1.3, 2.6)) == "freed_by"
