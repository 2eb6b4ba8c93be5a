"""Areas where an operator demands a precaution, and cables and pipes that are out of use or only planned."""

from __future__ import annotations

import pytest
import shapely
from scenes import bodies, body, book, only, rule

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.domain.catalogue.rule_book import load_rule_book
from wijkaanpak_plugin.domain.sentences import in_words

EV = body(
    "ev", "precaution_area", shapely.box(0, 0, 10, 10), "existing", name="Liander: hoog risico (G_HD)", owner="Liander"
)


def found(*rows, rules=None):
    """Return subtype, severity and reason of each conflict under the shipped rules, or these."""
    findings = analyse(bodies(*rows), rules=rules or load_rule_book()).findings
    conflicts = findings[findings["type"] == "conflict"]
    return list(conflicts[["subtype", "severity", "reason"]].itertuples(index=False, name=None))


# Precautions

PRECAUTION = ("precaution", "info", "")


@pytest.mark.parametrize("kind", ["heat", "tree", "planting", "parking", "new_building", "underground_container"])
def test_who_opens_the_ground_in_the_area_of_a_precaution_is_told(kind):
    shape = (
        "LINESTRING (-5 5, 15 5)" if kind == "heat" else "POINT (5 5)" if kind == "tree" else shapely.box(4, 4, 6, 6)
    )
    assert found(EV, body("claim", kind, shape)) == [PRECAUTION]


@pytest.mark.parametrize("kind", ["low_car_zone", "renovation", "solar_roof"])
def test_who_opens_no_ground_there_is_not(kind):
    assert found(EV, body("claim", kind, shapely.box(4, 4, 6, 6))) == []


def test_what_the_claim_itself_opens_decides():
    paving = shapely.box(4, 4, 6, 6)
    assert found(EV, body("claim", "footpath", paving, opens="none")) == []
    assert found(EV, body("claim", "footpath", paving, opens="surface")) == [PRECAUTION]
    assert found(EV, body("work", "footpath", paving, "work", opens="underground")) == [PRECAUTION]


def test_beside_the_area_nothing_is_said_and_no_distance_is_asked():
    assert found(EV, body("claim", "heat", "LINESTRING (-5 10.5, 15 10.5)", width_m=0.3)) == []
    # Whether a container of unknown size reaches into it is no conflict either.
    assert found(EV, body("claim", "underground_container", "POINT (11 5)")) == []


def test_the_finding_names_operator_and_demand_and_is_no_norm():
    findings = analyse(bodies(EV, body("claim", "heat", "LINESTRING (-5 5, 15 5)")), rules=load_rule_book()).findings
    row = only(findings)
    assert "Liander: hoog risico (G_HD)" in row["sentence"]
    assert "arrange it with the operator" in row["sentence"]
    assert (row["rule_status"], row["measured_m"]) == ("authority", 0.0)
    assert row["required_m"] != row["required_m"]


def test_areas_of_one_operator_are_one_group_for_a_claim():
    other = {**EV, "body_id": "other", "geometry": shapely.box(12, 0, 20, 10)}
    findings = analyse(
        bodies(EV, other, body("claim", "heat", "LINESTRING (-5 5, 25 5)")), rules=load_rule_book()
    ).findings
    assert len(findings) == 2
    assert findings["group_id"].nunique() == 1


# Out of use, and planned

PIPE = body("pipe", "gas_low_pressure", "LINESTRING (0 0, 50 0)", "existing", status="disused", width_m=0.1)
STATION = body("station", "transformer_station", shapely.box(10, -2, 13, 2))


def test_a_claim_over_a_pipe_out_of_use_weighs_and_does_not_block():
    assert found({**PIPE, "status": "functional"}, STATION) == [("overlap", "blocking", "")]
    assert found(PIPE, STATION) == [("displaces", "weigh", "")]


@pytest.mark.parametrize("status", ["functional", "projected", "", None])
def test_the_place_of_all_others_is_taken(status):
    assert found({**PIPE, "status": status}, STATION) == [("overlap", "blocking", "")]


def test_no_distance_is_kept_to_what_is_out_of_use():
    tree = body("tree", "tree", "POINT (20 1)")
    assert found({**PIPE, "status": ""}, tree) == [("clearance", "blocking", "")]
    assert found(PIPE, tree) == []
    assert found(PIPE, {**tree, "geometry": shapely.Point(20, 0)}) == [("displaces", "weigh", "")]


def test_who_is_known_to_lie_well_below_it_takes_no_place_of_it():
    rules = book(rule("heat", "gas_pipe", "forbidden", None, 0.3))
    heat = body("heat", "heat", "LINESTRING (5 -5, 5 5)", width_m=0.3, top_m=-2.0, bottom_m=-2.3)
    measured = {**PIPE, "top_m": -1.0, "bottom_m": -1.1, "depth_source": "measured"}
    assert found(measured, heat, rules=rules) == []
    assert found({**measured, "bottom_m": -1.9}, heat, rules=rules) == [("displaces", "weigh", "")]
    assert found({**measured, "depth_source": "network"}, heat, rules=rules) == [("displaces", "weigh", "")]


def test_a_work_takes_the_place_of_nothing_and_a_claim_is_never_out_of_use():
    assert found(PIPE, {**STATION, "origin": "work"}) == [("works_near", "info", "")]
    assert found({**PIPE, "origin": "claim"}, STATION) == [("overlap", "blocking", "")]


def test_the_sentence_says_that_it_can_be_taken_away_and_how_much_lies_there():
    findings = analyse(bodies(PIPE, STATION), rules=load_rule_book()).findings
    assert in_words(findings)["sentence"].tolist() == [
        "station lies over what is out of use and can be taken away: pipe, 3 m."
    ]
    several = bodies(
        PIPE, {**PIPE, "body_id": "second", "geometry": shapely.from_wkt("LINESTRING (0 1, 50 1)")}, STATION
    )
    assert analyse(several, rules=load_rule_book()).findings["group_id"].nunique() == 1
