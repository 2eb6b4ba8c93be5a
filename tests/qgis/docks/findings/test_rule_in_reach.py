"""The rule of a finding: opened from it, counted before it is changed, changed for the plan, and shipped again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from live_plans import settled, until_all_holds
from plan_panel import Filled
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QToolButton
from working_window import working_window

from wijkaanpak_plugin.docks.findings.rules.rule_dialog import RuleDialog
from wijkaanpak_plugin.docks.widgets.sentence_label import SentenceLabel
from wijkaanpak_plugin.docks.widgets.value_fields import MetresField, TextField
from wijkaanpak_plugin.domain.catalogue.rule_book import load_rule_book
from wijkaanpak_plugin.plan.findings.findings import findings
from wijkaanpak_plugin.plan.findings.plan_rules import rule_in_plan, set_rule


@pytest.fixture
def desk(qtbot, qgis_new_project, small_plan):
    """A window in which all is found; a claimed heat network lies beside a tree."""
    small_plan.close()
    with working_window(qtbot, small_plan.backend.path) as made:
        made.bring("findings")
        with until_all_holds(made.workplace.live.findings, qtbot):
            made.commands.run_analysis.trigger()
        settled(made.workplace.live.findings, qtbot)
        yield made


def clearance(desk):
    """Return a stored finding under a rule that asks for a distance, and its rule."""
    shipped = {rule.rule_id: rule for rule in load_rule_book().rules if rule.relation == "clearance"}
    table = findings(desk.plan)
    row = table[table["rule_id"].isin(shipped) & (table["subtype"] == "clearance")].iloc[0]
    return row["finding_id"], shipped[row["rule_id"]]


def open_rule(desk, finding_id):
    desk.workplace.panels.use("findings", lambda panel: panel.show_finding(finding_id))
    button = desk.part("findings", QToolButton, "WijkaanpakFindingAct_rule")
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def press(dialog, name):
    QTest.mouseClick(dialog.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def fill(dialog, metres, source):
    dialog.findChild(MetresField, "WijkaanpakRule_horizontal_m").setValue(metres)
    dialog.findChild(TextField, "WijkaanpakRule_source").setText(source)


def test_another_distance_holds_in_this_plan_and_everything_is_judged_by_it(desk, qtbot, monkeypatch):
    finding_id, shipped = clearance(desk)

    def answer(dialog):
        assert dialog.windowTitle()
        assert dialog.findChild(MetresField, "WijkaanpakRule_horizontal_m").value_m() == shipped.horizontal_m
        assert dialog.findChild(TextField, "WijkaanpakRule_source").text() == ""
        assert any(shipped.source in label.text() for label in dialog.findChildren(QLabel))
        fill(dialog, shipped.horizontal_m + 0.5, "handbook of the town")
        press(dialog, "WijkaanpakRuleApply")

    Filled(monkeypatch, RuleDialog, answer)
    with until_all_holds(desk.workplace.live.findings, qtbot):
        open_rule(desk, finding_id)
    assert rule_in_plan(desk.plan, shipped.rule_id).rule.source == "handbook of the town"
    table = findings(desk.plan).set_index("finding_id")
    assert table.loc[finding_id, "required_m"] == pytest.approx(shipped.horizontal_m + 0.5)
    assert table.loc[finding_id, "rule_source"] == "handbook of the town"
    with until_all_holds(desk.workplace.live.findings, qtbot):
        desk.plan.history.undo()
    assert findings(desk.plan).set_index("finding_id").loc[finding_id, "required_m"] == shipped.horizontal_m


def test_what_would_change_is_counted_before_anything_is_written(desk, qtbot, monkeypatch):
    finding_id, shipped = clearance(desk)
    said = []

    def answer(dialog):
        result = dialog.findChild(QLabel, "WijkaanpakRuleChange")
        press(dialog, "WijkaanpakRulePreview")
        qtbot.waitUntil(lambda: result.text().startswith("Nothing changes"), timeout=30000)
        fill(dialog, 0.01, "looked at")
        press(dialog, "WijkaanpakRulePreview")
        qtbot.waitUntil(lambda: "now, " in result.text(), timeout=30000)
        said.append(result.text())
        dialog.reject()

    Filled(monkeypatch, RuleDialog, answer)
    before = findings(desk.plan)
    open_rule(desk, finding_id)
    assert "go" in said[0]
    assert not rule_in_plan(desk.plan, shipped.rule_id).of_plan
    assert findings(desk.plan)["finding_id"].tolist() == before["finding_id"].tolist()


def test_the_shipped_value_is_one_press_away(desk, qtbot, monkeypatch):
    finding_id, shipped = clearance(desk)
    with until_all_holds(desk.workplace.live.findings, qtbot):
        own = replace(shipped, horizontal_m=shipped.horizontal_m + 0.5, source="handbook")
        desk.plan.history.perform("Rule", set_rule(desk.plan, own))
    Filled(monkeypatch, RuleDialog, lambda dialog: press(dialog, "WijkaanpakRuleBack"))
    with until_all_holds(desk.workplace.live.findings, qtbot):
        open_rule(desk, finding_id)
    assert rule_in_plan(desk.plan, shipped.rule_id).rule == shipped


def test_a_rule_without_a_source_stays_in_the_dialog_with_one_sentence(desk, monkeypatch):
    finding_id, shipped = clearance(desk)
    said = []

    def answer(dialog):
        fill(dialog, 3.0, "")
        press(dialog, "WijkaanpakRuleApply")
        said.append(dialog.findChild(SentenceLabel).text)
        dialog.reject()

    Filled(monkeypatch, RuleDialog, answer)
    open_rule(desk, finding_id)
    assert "where this comes from" in said[0]
    assert not rule_in_plan(desk.plan, shipped.rule_id).of_plan


def test_counting_can_be_stopped_by_closing(desk, monkeypatch):
    finding_id, _shipped = clearance(desk)

    def answer(dialog):
        press(dialog, "WijkaanpakRulePreview")
        dialog.reject()

    Filled(monkeypatch, RuleDialog, answer)
    open_rule(desk, finding_id)
    assert desk.iface.messageBar().currentItem() is None
