"""Storing the findings of an edit: those about the affected bodies are replaced, all others stay."""

from __future__ import annotations

import pytest
from records import add_record, save_all
from stored_findings import decide, found, judge, log_rows

from wijkaanpak_plugin.plan.findings.findings import findings, judgements, store_affected, store_findings


def about(table, **pairs):
    """Findings between bodies: ``about(found(f="1"), f=("a", "b"))``."""
    for name, values in (("a_id", 0), ("b_id", 1)):
        table[name] = [pairs[finding_id][values] for finding_id in table["finding_id"]]
    return table


@pytest.fixture
def stored(plan):
    store_findings(plan, about(found(ab="1", bc="1", cd="1"), ab=("a", "b"), bc=("b", "c"), cd=("c", "d")))
    return plan


def test_only_findings_about_the_affected_bodies_are_replaced(stored):
    before = findings(stored).set_index("finding_id").loc["cd"]
    fresh = about(found(bc="2", be="1"), bc=("b", "c"), be=("b", "e"))
    result = store_affected(stored, fresh, {"b"})
    assert (result.added, result.changed, result.gone) == (1, 1, 1)
    table = findings(stored).set_index("finding_id")
    assert table["version"].to_dict() == {"bc": "2", "be": "1", "cd": "1"}
    assert table.loc["cd"].drop("geometry").equals(before.drop("geometry"))


def test_the_other_body_of_a_finding_counts_as_much_as_the_first(stored):
    assert store_affected(stored, about(found()), {"d"}).gone == 1
    assert sorted(findings(stored)["finding_id"]) == ["ab", "bc"]


def test_nothing_affected_changes_nothing(stored):
    before = stored.backend.path.read_bytes()
    assert store_affected(stored, about(found()), set()).gone == 0
    assert stored.backend.path.read_bytes() == before


def test_many_affected_bodies_are_replaced_too(stored):
    assert store_affected(stored, about(found()), {"a", *(f"x{i}" for i in range(1000))}).gone == 1
    assert sorted(findings(stored)["finding_id"]) == ["bc", "cd"]


def test_a_body_whose_name_holds_a_quote_is_found(plan):
    name = "o'neill \" % \\"
    store_findings(plan, about(found(q="1"), q=(name, "b")))
    assert store_affected(plan, about(found()), {name}).gone == 1


def test_what_is_not_known_goes_by_the_claim_and_not_by_a_source_of_the_same_name(plan):
    table = about(found(u="1"), u=("a", "klic"))
    table["type"] = "no_coverage"
    store_findings(plan, table)
    assert store_affected(plan, about(found()), {"klic"}).gone == 0
    assert store_affected(plan, about(found()), {"a"}).gone == 1


def test_decisions_and_judgements_stay_as_they_do_after_a_whole_analysis(stored):
    decide(stored, "ab", decision="Verplaatsen", decided_by="Anna", decided_version="1", accepted=True)
    judge(stored, "bc", "1")
    judge(stored, "cd", "1")
    result = store_affected(stored, about(found(bc="2"), bc=("b", "c")), {"b"}, author="Bas")
    assert (result.logged, result.judge_again) == (1, 1)
    assert any("Verplaatsen" in text for text in log_rows(stored))
    again = judgements(stored).set_index("finding_id")["judge_again"]
    assert again["bc"]
    assert not again["cd"]
    store_affected(stored, about(found(ab="1", bc="1"), ab=("a", "b"), bc=("b", "c")), {"b"})
    row = findings(stored).set_index("finding_id").loc["ab"]
    assert row["decision"] == "Verplaatsen"
    assert not row["decide_again"]
    assert not judgements(stored).set_index("finding_id")["judge_again"]["bc"]


def test_a_mark_of_a_finding_that_is_not_affected_stays(stored):
    judgement = {"finding_id": "cd", "version": "0", "party": "Liander", "judgement": "no", "judge_again": True}
    add_record(stored, "finding_judgement", **judgement)
    save_all(stored)
    store_affected(stored, about(found(ab="2"), ab=("a", "b")), {"a"})
    assert judgements(stored).loc[0, "judge_again"]
