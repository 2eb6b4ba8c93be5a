"""Findings that say the same of one claim are one row: counted together, and stored as one where they are many."""

from __future__ import annotations

import pandas as pd
import pytest
import shapely
from scenes import bodies, body, book, rule, square

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.analysis.results.counts import groups_under, pairs_under
from wijkaanpak_plugin.analysis.results.groups import with_large_groups_as_one
from wijkaanpak_plugin.domain.finding import CONFLICT, INFO
from wijkaanpak_plugin.domain.sentences import finding_sentence, group_sentence

RULES = book(rule("tree", "low_voltage", "clearance", 2.5), rule("planting", "parking", "forbidden"))


def _row_of_trees(count, distance=1.5, **cable):
    trees = [body(f"t{place}", "tree", f"POINT ({10 * place} {distance})", "existing") for place in range(count)]
    return bodies(body("cable", "low_voltage", f"LINESTRING (-9 0, {10 * count} 0)", **cable), *trees)


def _groups(findings):
    return [sorted(part["b_id"]) for _name, part in findings.groupby("group_id", sort=False)]


def test_one_claim_under_one_rule_with_things_of_one_kind_and_owner_is_one_group():
    bays = [body(f"p{place}", "parking", square(5 * place, 0, 5), "existing", owner="x") for place in range(3)]
    other = body("p9", "parking", square(15, 0, 5), "existing", owner="y")
    found = analyse(bodies(body("planting", "planting", shapely.box(0, 0, 20, 4)), *bays, other), rules=RULES).findings
    assert sorted(_groups(found)) == [["p0", "p1", "p2"], ["p9"]]


def test_severity_and_reason_part_a_group():
    table = _row_of_trees(3)
    table.loc[table["body_id"] == "t1", "geometry"] = shapely.Point(10, 0.5)
    table.loc[table["body_id"] == "t2", "geometry"] = shapely.Point(20, 2.6)
    table.loc[table["body_id"] == "t2", "accuracy_m"] = 1.0
    table.loc[table["body_id"] == "cable", "accuracy_m"] = 1.0
    found = analyse(table, rules=RULES).findings
    assert dict(zip(found.b_id, found.severity)) == {"t0": "warning", "t1": "blocking", "t2": "uncertain"}
    assert found.group_id.is_unique


@pytest.mark.parametrize(("building", "trees"), [("a", "z"), ("z", "a")])
def test_a_building_over_three_claimed_trees_is_one_row_whatever_they_are_called(building, trees):
    claims = [body(f"{trees}{place}", "tree", f"POINT ({place} 5)") for place in range(1, 4)]
    table = bodies(body(building, "new_building", square(0, 0, 10)), *claims)
    found = analyse(table, rules=book(rule("tree", "new_building", "forbidden"))).findings
    assert len(found) == 3
    assert found.group_id.nunique() == 1


def test_what_a_source_does_not_say_is_one_row_with_the_claims_that_it_concerns():
    coverage = pd.DataFrame([("net", "Net", square(100, 100, 1))], columns=["source_id", "name", "geometry"])
    claims = [body(name, "heat", f"LINESTRING (0 {place}, 9 {place})") for place, name in enumerate("abc")]
    found = analyse(bodies(*claims), coverage, book()).findings
    assert (found.subtype == "outside").all()
    assert found.group_id.nunique() == 1
    assert group_sentence(found.to_dict("records")) == (
        "3 claims lie partly or wholly outside Net: nothing is known there. It concerns a, b, c."
    )


def test_a_group_says_how_many_there_are_and_the_nearest():
    table = _row_of_trees(3)
    table.loc[table["body_id"] == "t1", "geometry"] = shapely.Point(10, 1.3)
    said = group_sentence(analyse(table, rules=RULES).findings.to_dict("records"))
    assert said == "cable lies 1.3 m or more from 3 trees and 2.5 m is asked."


def test_a_group_of_one_says_what_its_finding_says():
    rows = analyse(_row_of_trees(1), rules=RULES).findings.to_dict("records")
    assert group_sentence(rows) == finding_sentence(rows[0]) == "cable lies 1.5 m from t0 and 2.5 m is asked."


def test_of_what_lies_below_works_and_what_lies_beside_them_no_one_distance_is_said():
    row = {"subtype": "works_near", "group_id": "g", "a_name": "Gas", "b_kind": "telecom", "accuracy_m": 0.0}
    two = [{**row, "b_name": "one", "measured_m": 0.0}, {**row, "b_name": "other", "measured_m": 0.2}]
    assert "or beside it" in group_sentence(two)
    assert "or beside it" not in group_sentence([two[0], {**two[0], "b_name": "third"}])


def test_a_large_group_is_stored_as_one_row_and_counted_exactly():
    findings = analyse(_row_of_trees(60), rules=RULES).findings
    stored = with_large_groups_as_one(findings)
    assert len(stored) == 1
    row = stored.iloc[0]
    assert row.finding_id == row.group_id == findings.group_id[0]
    assert (row.pairs, row.b_id, row.b_kind) == (60, "", "tree")
    assert finding_sentence(row) == "cable lies 1.5 m or more from 60 trees and 2.5 m is asked."
    assert pairs_under(stored, CONFLICT) == pairs_under(findings, CONFLICT) == 60
    assert groups_under(stored, CONFLICT) == groups_under(findings, CONFLICT) == 1
    assert shapely.covers(row.geometry, findings.geometry.to_numpy()).all()
    assert list(stored.dtypes) == list(findings.dtypes)


def test_what_was_judged_or_decided_keeps_a_row_of_its_own():
    findings = analyse(_row_of_trees(60), rules=RULES).findings
    kept = findings.finding_id[7]
    stored = with_large_groups_as_one(findings, [kept])
    assert sorted(stored.pairs.fillna(1).tolist()) == [1, 59]
    assert kept in set(stored.finding_id)
    assert stored.group_id.nunique() == 1


def test_a_group_that_one_can_read_stays_as_it_is():
    findings = analyse(_row_of_trees(50), rules=RULES).findings
    assert with_large_groups_as_one(findings) is findings


def test_the_row_of_a_group_is_the_same_whatever_the_order_and_says_when_one_of_it_changes():
    table = _row_of_trees(60)
    one, turned = (with_large_groups_as_one(analyse(rows, rules=RULES).findings) for rows in (table, table.iloc[::-1]))
    assert one.drop(columns="geometry").equals(turned.drop(columns="geometry"))
    table.loc[table["body_id"] == "t7", "geometry"] = shapely.Point(70, 1.4)
    moved = with_large_groups_as_one(analyse(table, rules=RULES).findings)
    assert (moved.finding_id == one.finding_id).all()
    assert (moved.version != one.version).all()


def test_conflicts_that_only_inform_are_counted_apart():
    table = pd.DataFrame(
        [("conflict", "warning", "a"), ("conflict", "info", "b"), ("conflict", "info", "b"), ("coupling", "info", "c")],
        columns=["type", "severity", "group_id"],
    ).assign(pairs=float("nan"))
    assert [pairs_under(table, heading) for heading in (CONFLICT, INFO, "coupling")] == [1, 2, 1]
    assert [groups_under(table, heading) for heading in (CONFLICT, INFO, "coupling")] == [1, 1, 1]
