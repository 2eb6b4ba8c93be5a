"""Storing findings: the engine's part is replaced, what people added stays."""

from __future__ import annotations

import json

import pandas as pd
import pytest
import shapely
from records import locked
from stored_findings import decide, found, judge, log_rows

from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.findings.findings import findings, judgement_history, judgements, store_findings
from wijkaanpak_plugin.plan.store.errors import PlanError


def test_what_is_stored_can_be_read_again(plan):
    store_findings(plan, found(a="1", b="1"))
    table = findings(plan).set_index("finding_id")
    assert sorted(table.index) == ["a", "b"]
    assert table.loc["a", "measured_m"] == 1.5
    assert table.loc["a", "from_date"] == "2027-01-01"
    assert table.loc["a", "reason"] is None
    assert pd.isna(table.loc["a", "shift_months"])
    assert table.loc["a", "geometry"].geom_type == "MultiPolygon"
    assert table.loc["a", "geometry"].area == 100


def test_no_findings_is_a_table_without_rows(plan):
    store_findings(plan, found())
    assert len(findings(plan)) == 0
    assert "decision" in findings(plan).columns


def test_storing_the_same_findings_again_changes_nothing(plan):
    assert store_findings(plan, found(a="1")).added == 1
    before = plan.backend.path.read_bytes()
    again = store_findings(plan, found(a="1"))
    assert (again.added, again.changed, again.gone) == (0, 0, 0)
    assert plan.backend.path.read_bytes() == before


def test_findings_that_are_no_longer_found_go_away(plan):
    store_findings(plan, found(a="1", b="1"))
    result = store_findings(plan, found(b="1", c="1"))
    assert (result.added, result.changed, result.gone, result.logged) == (1, 0, 1, 0)
    assert sorted(findings(plan)["finding_id"]) == ["b", "c"]


def test_a_decision_stays_and_is_marked_when_the_version_changes(plan):
    store_findings(plan, found(a="1"))
    decide(plan, "a", decision="Verplaatsen", decided_by="Anna", accepted=True, decided_version="1", money="veel")
    store_findings(plan, found(a="1"))
    assert not findings(plan).loc[0, "decide_again"]
    store_findings(plan, found(a="2"))
    row = findings(plan).loc[0]
    assert row["version"] == "2"
    assert row["decision"] == "Verplaatsen"
    assert row["money"] == "veel"
    assert row["decide_again"]


def test_a_judgement_stays_and_is_marked_until_the_version_is_the_judged_one_again(plan):
    store_findings(plan, found(a="1", b="1"))
    judge(plan, "a", "1")
    judge(plan, "b", "1")
    assert store_findings(plan, found(a="2", b="1")).judge_again == 1
    marked = judgements(plan).set_index("finding_id")["judge_again"]
    assert marked["a"]
    assert not marked["b"]
    store_findings(plan, found(a="1", b="1"))
    assert not judgements(plan).set_index("finding_id")["judge_again"]["a"]


def test_a_decided_or_judged_finding_that_is_gone_is_kept_in_the_log(plan):
    store_findings(plan, found(a="1", b="1", c="1"))
    decide(plan, "a", decision="Verplaatsen", decided_by="Anna", decided_version="1")
    judge(plan, "b", "1")
    result = store_findings(plan, found(), author="Bas")
    assert result.logged == 2
    texts = log_rows(plan)
    assert any("tree a lies 1.5 m from cable" in text and "Verplaatsen" in text and "Anna" in text for text in texts)
    assert any("tree b lies 1.5 m from cable" in text for text in texts)
    assert len(judgements(plan)) == 1


def test_a_finding_that_returns_gets_its_decision_back(plan):
    store_findings(plan, found(a="1"))
    decide(plan, "a", decision="Verplaatsen", decided_by="Anna", decided_version="1", accepted=True)
    store_findings(plan, found())
    store_findings(plan, found(a="2"))
    row = findings(plan).loc[0]
    assert row["decision"] == "Verplaatsen"
    assert row["accepted"]
    assert row["decide_again"]


def test_storing_is_no_step_to_undo_also_while_somebody_edits(plan):
    layer = plan.layer("finding")
    layer.startEditing()
    store_findings(plan, found(a="1", b="1"))
    assert not layer.isModified()
    assert plan.history.undo_text is None
    assert sorted(findings(open_plan(plan.backend.path))["finding_id"]) == ["a", "b"]
    layer.rollBack()


def test_edits_that_are_not_saved_are_not_written_over(plan):
    store_findings(plan, found(a="1", b="1"))
    layer = plan.layer("finding")
    layer.startEditing()
    layer.changeAttributeValue(1, layer.fields().indexOf("money"), "veel")
    with pytest.raises(PlanError, match="not saved"):
        store_findings(plan, found(a="2", c="1"))
    assert layer.commitChanges()
    store_findings(plan, found(a="2", c="1"))
    table = findings(plan).set_index("finding_id")
    assert sorted(table.index) == ["a", "c"]
    assert table.loc["a", "money"] == "veel"


def test_a_plan_that_another_program_writes_is_left_as_it_was(plan):
    store_findings(plan, found(a="1"))
    with locked(plan.backend.path), pytest.raises(PlanError, match="another program"):
        store_findings(plan, found(b="1"))
    assert findings(plan)["finding_id"].tolist() == ["a"]


def test_one_bad_row_keeps_all_that_was_there(plan):
    store_findings(plan, found(a="1", b="1"))
    wrong = found(b="2", c="1")
    wrong.loc[1, "finding_id"] = None
    with pytest.raises(PlanError):
        store_findings(plan, wrong)
    assert sorted(findings(plan)["finding_id"]) == ["a", "b"]
    assert set(findings(plan)["version"]) == {"1"}


def test_a_finding_without_place_is_stored(plan):
    table = found(a="1")
    table.loc[0, "geometry"] = None
    store_findings(plan, table)
    assert findings(plan).loc[0, "geometry"] is None


def _about(claim, rule, x=0.0, **versions):
    return found(**versions).assign(a_id=claim, rule_id=rule, owners="Liander", geometry=shapely.box(x, 0, x + 10, 10))


def test_what_was_said_moves_to_the_finding_of_the_same_claim_rule_and_place(plan):
    store_findings(plan, _about("c1", "heat_cable", old="1"))
    decide(plan, "old", decision="Verplaatsen", decided_by="Anna", decided_version="1")
    judge(plan, "old", "1")
    result = store_findings(plan, _about("c1", "heat_cable", x=3.0, new="2"))
    assert (result.gone, result.logged) == (1, 0)
    row = findings(plan).loc[0]
    assert (row["finding_id"], row["decision"], row["decided_by"]) == ("new", "Verplaatsen", "Anna")
    assert row["decide_again"]
    judgement = judgements(plan).loc[0]
    assert (judgement["finding_id"], bool(judgement["judge_again"])) == ("new", True)


@pytest.mark.parametrize(
    "other",
    [
        {"claim": "c2", "rule": "heat_cable"},
        {"claim": "c1", "rule": "heat_gas"},
        {"claim": "c1", "rule": "heat_cable", "x": 6.0},
    ],
)
def test_nothing_moves_to_another_claim_kind_or_place(plan, other):
    store_findings(plan, _about("c1", "heat_cable", old="1"))
    decide(plan, "old", decision="Verplaatsen", decided_version="1")
    assert store_findings(plan, _about(**other, new="1")).logged == 1
    assert findings(plan).loc[0, "decision"] is None


def test_what_moved_comes_back_with_the_id_of_before(plan):
    store_findings(plan, _about("c1", "heat_cable", old="1"))
    decide(plan, "old", decision="Verplaatsen", decided_version="1")
    store_findings(plan, _about("c1", "heat_cable", new="1"))
    store_findings(plan, _about("c1", "heat_cable", old="1"))
    row = findings(plan).loc[0]
    assert (row["finding_id"], row["decision"]) == ("old", "Verplaatsen")


def test_two_decisions_on_pieces_do_not_overwrite_each_other(plan):
    pieces = pd.concat([_about("c1", "heat_cable", piece="1"), _about("c1", "heat_cable", other="1")])
    store_findings(plan, pieces.reset_index(drop=True))
    decide(plan, "piece", decision="Verplaatsen", decided_version="1")
    decide(plan, "other", decision="Laten liggen", decided_version="1")
    assert store_findings(plan, _about("c1", "heat_cable", whole="2")).logged == 1
    said = {findings(plan).loc[0, "decision"], *(text for text in log_rows(plan))}
    assert any("Verplaatsen" in text for text in said)
    assert any("Laten liggen" in text for text in said)


def _between(rule, measured=1.5, required=2.5, b="k1", **versions):
    table = found(**versions).assign(a_id="c1", b_id=b, rule_id=rule, owners="Liander")
    return table.assign(measured_m=measured, required_m=required)


def test_a_finding_whose_rule_got_another_id_keeps_what_was_said_and_nobody_is_asked_again(plan):
    store_findings(plan, _between("R1", old="1"))
    decide(plan, "old", decision="Verplaatsen", decided_by="Anna", decided_version="1")
    judge(plan, "old", "1")
    result = store_findings(plan, _between("R2", measured=1.52, new="7"))
    assert (result.gone, result.logged, result.judge_again) == (1, 0, 0)
    row = findings(plan).loc[0]
    assert (row["finding_id"], row["decision"], row["decided_version"]) == ("new", "Verplaatsen", "7")
    assert not row["decide_again"]
    judgement = judgements(plan).loc[0]
    assert (judgement["finding_id"], judgement["version"], bool(judgement["judge_again"])) == ("new", "7", False)


def test_who_was_to_be_asked_again_is_asked_again_under_the_new_rule_too(plan):
    store_findings(plan, _between("R1", old="2"))
    decide(plan, "old", decision="Verplaatsen", decided_version="1")
    judge(plan, "old", "1")
    store_findings(plan, _between("R2", new="7"))
    assert findings(plan).loc[0, "decide_again"]
    assert judgements(plan).loc[0, "judge_again"]


@pytest.mark.parametrize(
    "other", [{"measured": 1.55}, {"required": 2.6}, {"measured": None}, {"b": "k2"}, {"subtype": "overlap"}]
)
def test_another_verdict_or_another_object_is_another_finding(plan, other):
    subtype = other.pop("subtype", "clearance")
    store_findings(plan, _between("R1", old="1"))
    decide(plan, "old", decision="Verplaatsen", decided_version="1")
    result = store_findings(plan, _between("R2", **other, new="7").assign(subtype=subtype))
    assert result.logged == 1
    assert findings(plan).loc[0, "decision"] is None


def test_of_two_findings_with_other_rules_each_takes_over_one(plan):
    store_findings(plan, pd.concat([_between("R1", one="1"), _between("R2", two="1")], ignore_index=True))
    decide(plan, "one", decision="Verplaatsen", decided_version="1")
    decide(plan, "two", decision="Laten liggen", decided_version="1")
    store_findings(plan, pd.concat([_between("R3", three="1"), _between("R4", four="1")], ignore_index=True))
    assert sorted(findings(plan)["decision"]) == ["Laten liggen", "Verplaatsen"]


def test_the_log_keeps_what_a_decision_finds_its_way_back_by(small_plan):
    table = found(old="1").assign(a_id="wadi", b_id="kabel-7", rule_id="R1")
    store_findings(small_plan, table)
    decide(small_plan, "old", decision="Verplaatsen", decided_version="1")
    store_findings(small_plan, found())
    (details,) = [
        json.loads(row["details"]) for row in small_plan.layer("log").getFeatures() if row["action"] == "finding_gone"
    ]
    assert details["decision"] == "Verplaatsen"
    kept = details["found"]
    assert (kept["a_id"], kept["b_id"], kept["a_kind"], kept["b_kind"]) == ("wadi", "kabel-7", "wadi", None)
    assert (kept["rule_id"], kept["subtype"], kept["severity"]) == ("R1", "clearance", "warning")
    assert shapely.from_wkt(kept["zone"]).equals(shapely.box(0, 0, 10, 10))
    store_findings(small_plan, table)
    assert findings(small_plan).loc[0, "decision"] == "Verplaatsen"


def test_a_party_that_judges_again_adds_a_judgement_and_the_last_one_holds(plan):
    store_findings(plan, found(a="1"))
    judge(plan, "a", "1", party="Liander")
    judge(plan, "a", "1", party="Buurt")
    store_findings(plan, found(a="2"))
    judge(plan, "a", "2", party=" liander")
    store_findings(plan, found(a="3"))
    assert judgement_history(plan)["version"].tolist() == ["1", "1", "2"]
    assert judgements(plan)[["party", "version"]].to_numpy().tolist() == [["Buurt", "1"], [" liander", "2"]]
    assert judgements(plan)["judge_again"].tolist() == [True, True]
