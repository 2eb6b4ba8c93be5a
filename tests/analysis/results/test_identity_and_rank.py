"""Findings keep their name, know when their grounds change, and come in order."""

from __future__ import annotations

import pytest
from scenes import bodies, body, book, only, rule, square

from wijkaanpak_plugin.analysis.analysis import analyse

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
    assert finding.sentence == "oak lies 1 m from cable and 2.5 m is asked; the locations are accurate to 1 m."
    assert (finding.rule_source, finding.rule_status) == ("made up for a test", "assumption")
