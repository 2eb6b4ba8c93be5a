"""What is not known is said: outside a source's coverage, or where a party supplied nothing."""

from __future__ import annotations

import pandas as pd
import pytest
import shapely
from scenes import bodies, body, book, only, square

from wijkaanpak_plugin.analysis.analysis import analyse


def _coverage(*rows: dict) -> pd.DataFrame:
    return pd.DataFrame(list(rows))


def _delivery(name: str, shape, **values) -> dict:
    return {"source_id": name, "source": "klic", "name": name, "date": "2026-01-05", "geometry": shape, **values}


def _unknown(row: dict, coverage: pd.DataFrame):
    return analyse(bodies(row), coverage, rules=book()).findings


def test_a_claim_partly_outside_says_how_much():
    finding = only(_unknown(body("wadi", "wadi", square(8, 0, 4)), _coverage(_delivery("D1", square(0, 0, 10)))))
    assert (finding.type, finding.subtype, finding.severity) == ("no_coverage", "outside", "info")
    assert finding.sentence.startswith("50 % of swale (wadi) lies outside D1 (5 Jan 2026)")
    assert finding.shared_area_m2 == 8
    assert finding.geometry.equals(square(10, 0, 2).union(square(10, 2, 2)))


def test_a_claim_inside_gives_nothing():
    assert len(_unknown(body("wadi", "wadi", square(1, 1, 4)), _coverage(_delivery("D1", square(0, 0, 10))))) == 0


def test_a_claim_that_touches_the_edge_from_inside_gives_nothing():
    assert len(_unknown(body("wadi", "wadi", square(6, 0, 4)), _coverage(_delivery("D1", square(0, 0, 10))))) == 0


def test_two_deliveries_of_one_source_cover_together():
    coverage = _coverage(_delivery("D1", square(0, 0, 10)), _delivery("D2", square(10, 0, 10)))
    assert len(_unknown(body("wadi", "wadi", square(8, 0, 4)), coverage)) == 0


def test_every_source_is_asked_by_itself():
    coverage = _coverage(_delivery("D1", square(0, 0, 10)), {**_delivery("T", square(90, 0, 1)), "source": "trees"})
    assert only(_unknown(body("wadi", "wadi", square(1, 1, 2)), coverage)).b_id == "trees"


def test_a_claim_on_a_roof_does_not_need_the_ground():
    assert (
        len(_unknown(body("roof", "solar_roof", square(50, 50, 4)), _coverage(_delivery("D1", square(0, 0, 9))))) == 0
    )


def test_a_point_outside_is_outside_as_a_whole():
    finding = only(
        _unknown(body("bin", "underground_container", "POINT (50 50)"), _coverage(_delivery("D1", square(0, 0, 9))))
    )
    assert finding.sentence.startswith("100 %")
    assert finding.geometry.area > 0


def test_a_party_that_supplied_nothing_is_named():
    coverage = _coverage(_delivery("D1", square(0, 0, 10), missing="KPN, Ziggo"))
    findings = _unknown(body("wadi", "wadi", square(1, 1, 4)), coverage)
    assert sorted(findings.b_name) == ["KPN", "Ziggo"]
    assert set(findings.subtype) == {"not_supplied"}
    assert findings.finding_id.is_unique


@pytest.mark.parametrize("origin", ["work", "existing"])
def test_only_claims_are_asked(origin):
    row = body("wadi", "wadi", square(50, 50, 4), origin)
    assert len(_unknown(row, _coverage(_delivery("D1", square(0, 0, 9))))) == 0


def test_a_coverage_table_may_hold_nothing_but_geometry():
    assert len(_unknown(body("wadi", "wadi", square(50, 0, 4)), _coverage({"geometry": square(0, 0, 9)}))) == 1


@pytest.mark.parametrize("lost", [None, shapely.Polygon()])
def test_a_source_whose_polygon_is_lost_covers_nothing(lost):
    finding = only(_unknown(body("wadi", "wadi", square(0, 0, 4)), _coverage(_delivery("D1", lost))))
    assert finding.sentence.startswith("100 %")


def test_where_no_source_says_where_it_holds_nothing_is_known():
    finding = only(_unknown(body("wadi", "wadi", square(0, 0, 4)), pd.DataFrame(columns=["geometry"])))
    assert (finding.type, finding.subtype, finding.b_id, finding.shared_area_m2) == ("no_coverage", "outside", "", 16)
    assert finding.sentence == "No data says what lies in the ground of swale (wadi): nothing is known there."


def test_an_analysis_that_is_given_no_coverage_does_not_speak_of_it():
    assert len(_unknown(body("wadi", "wadi", square(0, 0, 4)), None)) == 0


def test_a_claim_that_only_touches_where_a_party_supplied_nothing_is_not_told_of_it():
    coverage = _coverage(_delivery("D1", square(0, 0, 9)), _delivery("D2", square(9, 0, 9), missing="KPN"))
    assert len(_unknown(body("wadi", "wadi", square(5, 0, 4)), coverage)) == 0


def _part(name: str, shape, **values) -> dict:
    return {**_delivery(name, shape, **values), "source": name, "delivery": "bgt"}


def test_a_claim_is_told_once_of_all_parts_of_a_delivery_of_the_one_that_leaves_most_of_it_unknown():
    parts = _coverage(
        _part("roads", square(0, 0, 10)), _part("trees", square(0, 0, 9)), _part("walls", square(0, 0, 11))
    )
    finding = only(_unknown(body("wadi", "wadi", square(8, 0, 4)), parts))
    assert (finding.b_name, finding.shared_area_m2) == ("trees", 12)


def test_another_delivery_is_told_of_by_itself_and_so_is_what_came_without_one():
    rows = (_part("roads", None), _part("trees", None), {**_part("pipes", None), "delivery": "klic"})
    alone = ({**_part("lamps", None), "delivery": ""}, {**_part("signs", None), "delivery": ""})
    findings = _unknown(body("wadi", "wadi", square(0, 0, 4)), _coverage(*rows, *alone))
    assert sorted(findings.b_name) == ["lamps", "pipes", "roads", "signs"]


def test_who_supplied_nothing_is_named_for_each_part_of_a_delivery():
    parts = _coverage(
        _part("cables", square(0, 0, 10), missing="KPN"), _part("pipes", square(0, 0, 10), missing="Vitens")
    )
    assert sorted(_unknown(body("wadi", "wadi", square(1, 1, 4)), parts).b_name) == ["KPN", "Vitens"]
