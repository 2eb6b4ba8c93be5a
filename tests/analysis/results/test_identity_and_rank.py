"""Findings keep their name, know when their grounds change, and come in order."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
import shapely
from scenes import bodies, body, book, only, random_scene, rule, square

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.domain.finding import FACT_COLUMN_NAMES

#: Columns that name things.
IDS = ("finding_id", "group_id", "version", "a_id", "b_id", "freed_by", "order_turns", "counted_with")

RULES = book(rule("planting", "parking", "forbidden"), rule("wadi", "planting", "shared"))
PARKING = body("parking", "parking", square(0, 0, 10), "existing")


def _finding(**changes):
    planting = {**body("planting", "planting", square(2, 2, 4)), **changes}
    return only(analyse(bodies(planting, PARKING), rules=RULES).findings)


@pytest.mark.parametrize(
    "change",
    [
        {"geometry": square(2, 2, 5)},
        {"owner": "water board"},
        {"top_m": 1.0},
        {"works_from": "2027", "works_to": "2028"},
        {"transitions": "energy"},
        {"accuracy_m": 0.5},
    ],
    ids=lambda change: next(iter(change)),
)
def test_a_finding_keeps_its_id_and_gets_a_new_version_when_its_grounds_change(change):
    before, after = _finding(), _finding(**change)
    assert before.finding_id == after.finding_id
    assert before.version != after.version


def test_a_new_name_changes_nothing_that_was_judged():
    before, after = _finding(), _finding(name="flower bed")
    assert before.version == after.version
    assert "flower bed" in after.sentence


def test_the_same_shape_drawn_the_other_way_round_is_the_same_version():
    assert _finding().version == _finding(geometry=square(2, 2, 4).reverse()).version


def test_conflicts_come_first_and_couplings_that_serve_more_interests_before_others():
    rows = [
        PARKING,
        body("planting", "planting", square(2, 2, 4)),
        body("poor", "wadi", square(2, 2, 3), transitions="climate_adaptation"),
        body("rich", "wadi", square(2, 2, 2), transitions="climate_adaptation,nature_inclusivity", owner="water board"),
    ]
    findings = analyse(bodies(*rows), rules=RULES).findings
    assert findings.type.tolist() == ["conflict", "coupling", "coupling"]
    assert "rich" in set(findings.loc[1, ["a_id", "b_id"]])
    assert findings.score.tolist()[1:] == [3, 1]


def test_a_sentence_says_what_was_measured_and_what_is_asked():
    rules = book(rule("tree", "low_voltage", "clearance", 2.5))
    cable = body("cable", "low_voltage", "LINESTRING (0 0, 9 0)", "existing", accuracy_m=1.0)
    finding = only(analyse(bodies(body("oak", "tree", "POINT (4 1)"), cable), rules=rules).findings)
    assert finding.sentence == "oak lies about 1 m from cable and 2.5 m is asked; the locations are accurate to 1 m."
    assert (finding.rule_source, finding.rule_status) == ("made up for a test", "assumption")


def _digits(text):
    return re.sub(r"\d", lambda digit: str(9 - int(digit.group())), text)


def _renamed(table):
    """Return the same bodies under ids in another order."""
    return table.assign(body_id=[_digits(name) for name in table["body_id"]])


@pytest.mark.parametrize("seed", range(12))
def test_with_other_ids_the_same_rows_come_in_the_same_order(seed):
    table, rules = random_scene(seed)
    table["name"] = [f"{kind} {place}" for place, kind in enumerate(table["kind"])]
    before, after = (analyse(each, rules=rules).findings for each in (table, _renamed(table)))
    said = [name for name in FACT_COLUMN_NAMES if name not in IDS]
    assert before[said].equals(after[said])
    zones, again = (each.geometry[~each.subtype.isin(["joint_works", "redig"])].to_numpy() for each in (before, after))
    assert shapely.area(shapely.symmetric_difference(zones, again)).max() < 0.01
    assert before.finding_id.tolist() != after.finding_id.tolist()


def test_the_other_object_cut_off_at_another_place_leaves_the_version_as_it_is():
    rules = book(rule("tree", "low_voltage", "clearance", 2.5))
    oak = body("oak", "tree", "POINT (4 1)")
    short, long = (body("cable", "low_voltage", f"LINESTRING (-9 0, {end} 0)", "existing") for end in (9, 90))
    one, other = (only(analyse(bodies(oak, cable), rules=rules).findings) for cable in (short, long))
    assert one.version == other.version
    nearer = body("cable", "low_voltage", "LINESTRING (-9 0.05, 9 0.05)", "existing")
    assert only(analyse(bodies(oak, nearer), rules=rules).findings).version != one.version


def test_a_claim_that_grows_elsewhere_keeps_what_was_judged():
    planting = {"geometry": square(2, 2, 4)}
    grown = {"geometry": shapely.union(square(2, 2, 4), shapely.box(-6, 2, 2, 6).difference(square(0, 0, 10)))}
    assert _finding(**planting).version == _finding(**grown).version


def test_of_two_claims_the_larger_is_named_first_whatever_they_are_called():
    rules = book(rule("planting", "wadi", "forbidden"))
    for small, large in (("a", "z"), ("z", "a")):
        found = only(
            analyse(
                bodies(body(small, "wadi", square(2, 2, 2)), body(large, "planting", square(0, 0, 9))), rules=rules
            ).findings
        )
        assert (found.a_id, found.b_id) == (large, small)


def test_a_conflict_with_a_norm_comes_before_a_larger_one_that_somebody_assumed():
    rules = book(
        replace(rule("planting", "parking", "forbidden"), status="assumption"),
        replace(rule("planting", "footpath", "forbidden"), status="norm"),
    )
    path = body("path", "footpath", square(5, 5, 1), "existing")
    found = analyse(bodies(body("planting", "planting", square(2, 2, 8)), PARKING, path), rules=rules).findings
    assert found.b_id.tolist() == ["path", "parking"]


def test_what_lies_in_the_ground_comes_before_the_surface_and_the_larger_shortfall_first():
    rules = book(
        rule("tree", "low_voltage", "clearance", 2.5),
        rule("tree", "gas_low_pressure", "clearance", 2.5),
        rule("tree", "building", "clearance", 4.0),
    )
    oak = body("oak", "tree", "POINT (0 0)")
    around = [
        body("house", "building", square(2.1, -1, 3), "existing"),
        body("gas", "gas_low_pressure", "LINESTRING (-9 2.2, 9 2.2)", "existing"),
        body("cable", "low_voltage", "LINESTRING (-9 -1.5, 9 -1.5)", "existing"),
    ]
    found = analyse(bodies(oak, *around), rules=rules).findings
    assert found.severity.tolist() == ["warning"] * 3
    assert found.b_id.tolist() == ["cable", "gas", "house"]


def test_a_coupling_over_more_ground_comes_before_one_that_needs_less_of_a_shift():
    rules = book(rule("planting", "wadi", "shared"))
    wadis = [body("small", "wadi", square(2, 2, 2)), body("large", "wadi", square(4, 4, 3))]
    found = analyse(bodies(body("planting", "planting", square(0, 0, 9)), *wadis), rules=rules).findings
    assert found.b_id.tolist() == ["large", "small"]
