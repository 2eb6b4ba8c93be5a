"""Storing findings: the engine's part is replaced, what people added stays."""

from __future__ import annotations

import pandas as pd
import pytest
import shapely
from records import locked
from stored_findings import decide, found, judge, log_rows

from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.findings.findings import findings, judgements, store_findings
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
