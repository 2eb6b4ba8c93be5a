"""A casing over its own cables is one obstacle."""

from __future__ import annotations

from scenes import bodies, body, book, only, rule

from wijkaanpak_plugin.analysis.analysis import analyse

RULES = book(rule("tree", "cable_or_pipe", "clearance", 2.0))
TREE = body("tree", "tree", "POINT (10 1)")


def _cable(name: str, y: float, **values):
    return body(name, "medium_voltage", f"LINESTRING (0 {y}, 50 {y})", "existing", **{"owner": "grid", **values})


def _casing(y: float, **values):
    return body("casing", "casing", f"LINESTRING (5 {y}, 15 {y})", "existing", **{"owner": "grid", **values})


def _findings(*rows: dict):
    return analyse(bodies(TREE, *rows), rules=RULES).findings


def test_a_casing_over_its_own_cable_gives_one_finding():
    finding = only(_findings(_cable("cable", 0), _casing(0.1)))
    assert finding.sentence.endswith("Counted once with cable.")
    assert finding.measured_m == 0.9


def test_of_two_that_are_as_near_the_cable_itself_is_named():
    assert only(_findings(_cable("cable", 0), _casing(0))).b_id == "cable"


def test_a_casing_of_another_owner_counts_by_itself():
    assert len(_findings(_cable("cable", 0), _casing(0, owner="telecom"))) == 2


def test_a_cable_beside_the_casing_counts_by_itself():
    assert len(_findings(_cable("cable", 0), _cable("other", -0.9), _casing(0))) == 2


def test_cables_without_a_casing_count_one_by_one():
    assert len(_findings(_cable("cable", 0), _cable("other", 0.2))) == 2


def test_each_claim_has_its_own_group():
    second = body("tree 2", "tree", "POINT (11 1)")
    assert len(analyse(bodies(TREE, second, _cable("cable", 0), _casing(0)), rules=RULES).findings) == 2


def test_cables_that_share_a_casing_stay_two_obstacles_when_one_of_them_is_nearer():
    far_casing = body("casing", "casing", "LINESTRING (5 -0.2, 45 -0.2)", "existing", owner="grid")
    findings = _findings(_cable("near", 0.2), _cable("far", -0.6), far_casing)
    assert sorted(findings.b_id) == ["far", "near"]


def test_a_casing_over_short_links_of_one_cable_counts_once_with_them():
    links = [
        body(f"link {i}", "medium_voltage", f"LINESTRING ({5 + 3 * i} 0, {8 + 3 * i} 0)", "existing", owner="grid")
        for i in range(3)
    ]
    assert only(_findings(*links, _casing(0.1))).b_id == "casing"


def test_a_short_cable_in_a_long_bed_belongs_to_it():
    bed = body("bed", "cable_bed", "LINESTRING (-90 0, 90 0)", "existing", owner="grid", width_m=0.6)
    assert len(_findings(_cable("cable", 0), bed)) == 1


def test_a_casing_in_a_bed_over_a_cable_is_still_one_obstacle():
    bed = body("bed", "cable_bed", "LINESTRING (0 0, 50 0)", "existing", owner="grid", width_m=1.0)
    finding = only(_findings(_cable("cable", 0), _casing(0, width_m=0.2), bed))
    assert "cable" in finding.sentence
    assert "casing" in finding.sentence


def test_casings_beside_each_other_hold_nothing_of_each_other_unless_one_is_wider():
    beside = body("other", "casing", "LINESTRING (5 -0.3, 15 -0.3)", "existing", owner="grid", width_m=0.2)
    assert len(_findings(_casing(0, width_m=0.2), beside)) == 2
    assert len(_findings(_casing(0, width_m=0.4), beside)) == 1
