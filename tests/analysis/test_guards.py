"""One bad or odd row never takes an analysis down, and what is left out of it is named."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from scenes import bodies, body, book, only, rule, square

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.analysis.incremental.incremental import IncrementalAnalysis
from wijkaanpak_plugin.analysis.judging.coverage import nothing_supplied_key
from wijkaanpak_plugin.analysis.results.identity import short_hash
from wijkaanpak_plugin.domain.body import GEOMETRY

_RULES = book(rule("tree", "low_voltage", "clearance", 2.5), rule("building", "building", "forbidden"))
_CABLE = body("cable", "low_voltage", "LINESTRING (0 1, 9 1)", "existing")

#: A line of which QGIS can make one part empty.
_HALF_EMPTY = shapely.from_wkt("MULTILINESTRING ((0 0, 5 0), EMPTY)")


def _remarks(*rows):
    return list(analyse(bodies(*rows), rules=_RULES).report)


def test_a_drawn_line_with_an_empty_part_is_judged_by_its_other_parts():
    incremental = IncrementalAnalysis(bodies(_CABLE), rules=_RULES)
    answer = incremental.ask(bodies(body("drawn", "tree", _HALF_EMPTY)))
    assert answer.finding(answer.worst_conflict).other_name == "cable"


@pytest.mark.parametrize(
    "shape",
    [
        _HALF_EMPTY,
        shapely.from_wkt("MULTIPOINT ((1 0), EMPTY)"),
        shapely.from_wkt("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), EMPTY)"),
        shapely.from_wkt("GEOMETRYCOLLECTION (MULTILINESTRING ((0 0, 5 0), EMPTY), POINT EMPTY)"),
    ],
    ids=lambda shape: shape.geom_type,
)
def test_an_empty_part_is_dropped_in_the_whole_run_and_live_alike(shape):
    drawn = body("drawn", "tree", shape)
    whole = analyse(bodies(_CABLE, drawn), rules=_RULES).findings
    assert (
        only(whole)["measured_m"]
        == IncrementalAnalysis(bodies(_CABLE), rules=_RULES).ask(bodies(drawn)).finding(0).measured_m
    )


def test_the_gap_between_the_parts_of_a_line_is_not_asked_about():
    apart = shapely.MultiLineString([[(0, 0), (5, 0)], [(4000, 0), (4005, 0)]])
    cables = [body(f"e{x}", "low_voltage", f"LINESTRING ({x} 1, {x + 1} 1)", "existing") for x in range(100, 3900, 100)]
    incremental = IncrementalAnalysis(bodies(_CABLE, *cables), rules=_RULES)
    assert len(incremental.ask(bodies(body("drawn", "tree", apart)))) == 1


@pytest.mark.parametrize(
    "shape",
    [
        shapely.LineString([(0, 0), (1e9, 0)]),
        shapely.MultiLineString([[(0, 0), (9, 0)], [(0, 5), (2e5, 5)]]),
        shapely.LineString(np.column_stack([np.arange(1_000_002) % 1000, np.arange(1_000_002) % 7])),
        shapely.box(0, 0, 1e9, 1),
    ],
    ids=["long", "a long part", "corners", "wide area"],
)
def test_what_is_larger_than_any_neighbourhood_is_left_out_and_named(shape):
    remarks = _remarks(body("endless", "tree", shape), _CABLE)
    assert [remark for remark in remarks if "endless" in remark and "left out" in remark]


def test_while_drawing_what_is_left_out_is_not_called_free():
    incremental = IncrementalAnalysis(bodies(_CABLE), rules=_RULES)
    answer = incremental.ask(bodies(body("drawn", "tree", "LINESTRING (0 0, 1e9 0)")))
    assert not answer.is_judged
    assert len(answer) == 0
    assert incremental.ask(bodies(body("drawn", "tree", "POINT (0 50)"))).is_judged


def test_the_ground_that_a_loop_covers_twice_is_kept():
    loop = shapely.Polygon([(0, 0), (10, 0), (10, 10), (4, 10), (4, 6), (14, 6), (14, 16), (0, 16)])
    overlapping = shapely.MultiPolygon([square(0, 0, 10), square(5, 5, 10)])
    ring = shapely.Polygon(square(0, 0, 10).exterior, [square(2, 2, 4).exterior, square(4, 4, 4).exterior])
    eight = shapely.Polygon([(0, 0), (10, 10), (10, 0), (0, 10)])
    for shape, area in ((loop, 200.0), (overlapping, 175.0), (ring, 100.0 - 28.0), (eight, 50.0)):
        assert not shape.is_valid
        table = bodies(body("loop", "building", shape), body("house", "building", square(-20, -20, 60), "existing"))
        found = only(analyse(table, rules=_RULES).findings)
        assert found["shared_area_m2"] == pytest.approx(area), shape


def test_an_open_band_that_closes_on_itself_keeps_its_hole():
    band = shapely.Polygon([(0, 0), (10, 0), (10, 10), (0, 10), (0, -1), (2, -1), (2, 8), (8, 8), (8, 2), (0, 2)])
    table = bodies(body("band", "building", band), body("house", "building", square(4, 4, 2), "existing"))
    assert not len(analyse(table, rules=_RULES).findings)


def test_a_dropped_claim_of_any_layer_claims_nothing():
    dropped = body("gone", "tree", "POINT (5 1)", status="dropped")
    result = analyse(bodies(dropped, _CABLE), rules=_RULES)
    assert not len(result.findings)
    assert [remark for remark in result.report if "gone" in remark and "dropped" in remark]


def test_an_existing_object_that_was_called_dropped_still_lies_there():
    cable = {**_CABLE, "status": "dropped"}
    assert len(analyse(bodies(body("new", "tree", "POINT (5 1)"), cable), rules=_RULES).findings) == 1


def test_a_duration_of_zero_is_said_to_be_taken_as_empty():
    works = {"works_from": "2027", "works_to": "2028", "opens": "surface"}
    remarks = _remarks(body("quick", "tree", "POINT (0 50)", duration_months=0.0, **works))
    assert [remark for remark in remarks if "quick" in remark and "Duration" in remark]


@pytest.mark.parametrize("offset", [0.0, 1e-9, 0.01, 0.02])
@pytest.mark.parametrize("accuracy", [0.0, 1.0])
def test_a_point_on_the_axis_of_a_cable_lies_on_it_whatever_the_last_bit_says(offset, accuracy):
    rules = book(rule("tree", "low_voltage", "forbidden", 0.0))
    x, y = 100_000.1, 400_000.3
    line = shapely.LineString([(x, y), (x + 7, y + 11)])
    middle = line.interpolate(4.0)
    point = shapely.Point(middle.x + offset, middle.y)
    cable = body("cable", "low_voltage", line, "existing", accuracy_m=accuracy)
    found = only(analyse(bodies(body("new", "tree", point), cable), rules=rules).findings)
    assert (found["severity"], found["reason"]) == ("blocking", "")
    answer = IncrementalAnalysis(bodies(cable), rules=rules).ask(bodies(body("new", "tree", point)))
    assert answer.finding(0).severity == "blocking"


def test_a_point_further_from_the_axis_than_two_centimetres_does_not_lie_on_it():
    rules = book(rule("tree", "low_voltage", "forbidden", 0.0))
    table = bodies(body("new", "tree", "POINT (5 1.03)"), _CABLE)
    assert not len(analyse(table, rules=rules).findings)


def test_each_source_and_party_has_a_finding_of_its_own_whatever_they_are_called():
    assert nothing_supplied_key("KLIC", "1 KPN") != nothing_supplied_key("KLIC 1", "KPN")
    coverage = bodies()[[GEOMETRY]].reindex(range(2))
    coverage[GEOMETRY] = [square(-50, -50, 100)] * 2
    coverage = coverage.assign(source=["KLIC", "KLIC 1"], source_id=["KLIC", "KLIC 1"], missing=["1 KPN", "KPN"])
    findings = analyse(bodies(body("new", "tree", "POINT (0 0)")), coverage, _RULES).findings
    assert len(findings) == 2
    assert findings["finding_id"].is_unique


def test_parts_of_an_identity_stay_apart_whatever_they_hold():
    assert short_hash("a\x1fb", "c") != short_hash("a", "b\x1fc")
    assert short_hash("a\x1b", "b") != short_hash("a", "\x1bb")


@pytest.mark.parametrize(
    "parts",
    [
        [("house", "new_building", "planting"), ("garden", "planting", "built")],
        [
            ("house", "new_building", "planting"),
            ("garden", "planting", "carriageway"),
            ("road", "carriageway", "built"),
        ],
    ],
)
def test_a_design_of_which_the_parts_take_each_other_away_is_said_by_name(parts):
    rows = [
        body(name, kind, square(place, 0, 9), frees=frees, design_id="Plein")
        for place, (name, kind, frees) in enumerate(parts)
    ]
    names = ", ".join(sorted(name for name, _kind, _frees in parts))
    assert _remarks(*rows) == [
        f"Designs with parts that take each other away, so that nothing of these stays: 1 (Plein ({names}))"
    ]


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"frees": ""}, "one of the two takes nothing away"),
        ({"design_id": "Straat"}, "they are parts of two designs"),
        ({"geometry": square(20, 0, 9)}, "one goes here and the other there"),
    ],
)
def test_parts_that_leave_each_other_alone_are_not_said(changed, why):
    house = body("house", "new_building", square(0, 0, 9), frees="planting", design_id="Plein")
    garden = body("garden", "planting", square(1, 0, 9), frees="built", design_id="Plein")
    assert _remarks(house, {**garden, **changed}) == [], why
