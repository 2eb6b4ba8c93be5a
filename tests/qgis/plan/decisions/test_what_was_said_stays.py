"""What people said of findings stays through everything that may happen to a plan, until a finding itself changes."""

from __future__ import annotations

import pytest
import translations
from delivery_files import PIPES, parts_of, said_of, write_tables

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.domain import translation
from wijkaanpak_plugin.plan.claims.claims import claims_with
from wijkaanpak_plugin.plan.decisions.decisions import CONFRONTATION, accept, confront, decide
from wijkaanpak_plugin.plan.decisions.hiding import suppress_findings, suppress_rule
from wijkaanpak_plugin.plan.decisions.judgements import AGREES, DISAGREES, judge, judgements_about, last_judgements
from wijkaanpak_plugin.plan.decisions.suppressions import all_suppressions
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.findings.findings import findings, store_findings
from wijkaanpak_plugin.plan.sources.deliveries.delivery import registered_deliveries
from wijkaanpak_plugin.plan.sources.deliveries.registering import register_delivery
from wijkaanpak_plugin.plan.sources.deliveries.replacing import replace_delivery

DECISION = {"choice": "now", "decided_by": "Wijkregisseur", "mandate": "college", "decided_at": "2026-11-28"}
DECIDED = ("decision", "choice", "decided_by", "mandate", "decided_at", "accepted", "mark", *CONFRONTATION)


def analyse_again(plan):
    given = analysis_input(plan)
    store_findings(plan, analyse(given.bodies, given.coverage, given.rules, given.settings).findings)


def people_said(plan):
    """Return all that people said of each finding, and whether they are asked again."""
    table = findings(plan).set_index("finding_id")
    return {
        "decided": {name: [row[column] for column in DECIDED] for name, row in table.iterrows()},
        "asked again": sorted(name for name, row in table.iterrows() if row["decide_again"] is True),
        "judged": sorted(
            (one.finding_id, one.party, one.judgement, one.judge_again)
            for last in last_judgements(judgements_about(plan, set(table.index))).values()
            for one in last
        ),
        "not shown": sorted((one.finding_id or "", one.rule_id or "", one.reason) for one in all_suppressions(plan)),
    }


@pytest.fixture
def said(small_plan, tmp_path):
    """A plan with a delivery, of whose findings one is judged and decided, one accepted, and two are not shown."""
    file = write_tables(tmp_path / "older.gpkg", {"pipes": PIPES})
    small_plan.history.perform("Add", register_delivery(small_plan, said_of(file), parts_of(file, ("pipes",)), True))
    analyse_again(small_plan)
    table = findings(small_plan)
    named = {(row.a_id, row.b_id): row.finding_id for row in table.itertuples()}
    wadi, gas, cable = named["wadi", "p2"], named["heat", "p1"], named["heat", "p3"]
    for say in (
        lambda: judge(small_plan, [wadi], "Gasnet", AGREES),
        lambda: judge(small_plan, [wadi], "Gemeente", DISAGREES),
        lambda: confront(small_plan, [wadi], dict.fromkeys(CONFRONTATION, "gezegd")),
        lambda: decide(small_plan, [wadi], DECISION),
        lambda: accept(small_plan, [gas], "bekend"),
        lambda: suppress_findings(small_plan, [cable], "opgelost"),
        lambda: suppress_rule(small_plan, "tree_cable_or_pipe", "eigen afspraak"),
    ):
        small_plan.history.perform("Say", say())
    return small_plan


def in_another_language(plan, _tmp_path):
    known = translations.translations_in(translations.FOLDER / "wijkaanpak_nl.ts")
    translation.install_translator(lambda context, text: known[context, text], "nl", ",")
    return plan


def saved_and_opened_again(plan, _tmp_path):
    plan.close()
    return open_plan(plan.backend.path)


def with_another_delivery(plan, tmp_path):
    """The same cables and pipes come in a newer delivery, in another order and with one that was not there."""
    file = write_tables(tmp_path / "newer.gpkg", {"pipes": (*reversed(PIPES), ("p9", "telecom", 190))}, "2026-05-01")
    (before,) = registered_deliveries(plan)
    changes = replace_delivery(
        plan, before.delivery_id, said_of(file, "KLIC 26G2", "2026-05-01"), parts_of(file, ("pipes",))
    )
    plan.history.perform("Replace", changes)
    return plan


def as_it_was(plan, _tmp_path):
    return plan


@pytest.fixture
def english_again():
    yield
    translation.install_translator(None)


@pytest.mark.parametrize("happens", [as_it_was, saved_and_opened_again, with_another_delivery, in_another_language])
def test_it_stays_and_nobody_is_asked_again(said, tmp_path, english_again, happens):
    before = people_said(said)
    assert [(party, again) for _name, party, _judgement, again in before["judged"]] == [
        ("Gasnet", False),
        ("Gemeente", False),
    ]
    after = happens(said, tmp_path)
    analyse_again(after)
    now = people_said(after)
    # What is new in another delivery comes beside what was there.
    now["decided"] = {name: now["decided"][name] for name in before["decided"]}
    assert now == before


def test_a_claim_that_moved_asks_again_for_what_was_said_of_it_and_keeps_that(said):
    before = people_said(said)
    (wadi,) = claims_with(said, {"wadi"})
    layer = said.layer(wadi.table)
    layer.startEditing()
    for feature in layer.getFeatures():
        if feature["body_id"] == "wadi":
            moved = feature.geometry()
            moved.translate(0, 3.0)
            layer.changeGeometry(feature.id(), moved)
    assert layer.commitChanges()
    analyse_again(said)
    after = people_said(said)
    assert after["decided"] == before["decided"]
    table = findings(said).set_index("finding_id")
    assert [tuple(table.loc[name, ["a_id", "b_id"]]) for name in after["asked again"]] == [("wadi", "p2")]
    assert [row[1:] for row in after["judged"]] == [("Gasnet", AGREES, True), ("Gemeente", DISAGREES, True)]
    assert after["not shown"] == before["not shown"]
