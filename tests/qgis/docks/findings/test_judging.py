"""Judging, confronting and deciding in the panel: each press is one step of the plan, and each can be undone."""

from __future__ import annotations

import pytest
from plan_panel import Filled, ok_button, press_ok
from qgis.core import QgsGeometry, QgsRectangle
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAction,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QToolButton,
    QTreeView,
)
from records import another_program_writing
from stored_findings import found
from working_window import working_window

from wijkaanpak_plugin.docks.live.finding_cells import FOUND_ROLE
from wijkaanpak_plugin.docks.widgets.dialogs.reason_dialog import ReasonDialog
from wijkaanpak_plugin.docks.widgets.sentence_label import SentenceLabel
from wijkaanpak_plugin.docks.widgets.value_fields import ChoiceField, TextField
from wijkaanpak_plugin.plan.decisions.decisions import CONFRONTATION
from wijkaanpak_plugin.plan.decisions.judgements import judgements_about
from wijkaanpak_plugin.plan.decisions.suppressions import all_suppressions
from wijkaanpak_plugin.plan.findings.findings import findings, store_findings
from wijkaanpak_plugin.plan.parties.parties import add_party
from wijkaanpak_plugin.plan.store.errors import PlanError

ALT = Qt.KeyboardModifier.AltModifier
JUDGEMENT, CONFRONTED, DECISION = 1, 2, 3


@pytest.fixture
def desk(qtbot, qgis_new_project, small_plan):
    """A window with a finding that is two pairs, between the municipality and an operator with a hard condition."""
    table = found(f1="v1", f2="v1").assign(
        owners="Gemeente, Gasnet", group_id="g", a_id="heat", b_id=["p1", "p2"], rule_id="roots", rule_source="handbook"
    )
    store_findings(small_plan, table)
    condition = {"party_type": "network_operator", "hard_conditions": "2.5 m free"}
    small_plan.history.perform("Party", add_party(small_plan, "Gasnet", condition)[0])
    small_plan.close()
    with working_window(qtbot, small_plan.backend.path) as made:
        made.bring("findings")
        made.workplace.panels.use("findings", lambda panel: panel.show_finding("f1"))
        tree = made.part("findings", QTreeView, "WijkaanpakFindingsList")
        tree.setCurrentIndex(tree.currentIndex().parent())  # the row that stands for both
        assert tree.currentIndex().data(FOUND_ROLE).finding_ids == {"f1", "f2"}
        yield made


def part(desk, kind, name):
    made = desk.part("findings", kind, name)
    assert made is not None, name
    return made


def page(desk, place):
    part(desk, QTabWidget, "WijkaanpakFindingTabs").setCurrentIndex(place)


def press(desk, name):
    button = part(desk, QToolButton, name)
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def judged(desk):
    return [(one.finding_id, one.party, one.judgement) for one in judgements_about(desk.plan, ["f1", "f2"])]


def value(desk, name):
    table = findings(desk.plan).set_index("finding_id")
    return [table.loc[finding_id, name] for finding_id in ("f1", "f2")]


def fill(field, text):
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def confront_all(desk):
    page(desk, CONFRONTED)
    for name in CONFRONTATION:
        fill(part(desk, TextField, f"WijkaanpakConfront_{name}"), "said")


def warned(desk):
    item = desk.iface.messageBar().currentItem()
    return item.text() if item is not None else ""


# Judging


def test_a_press_judges_all_that_the_row_stands_for_and_the_same_press_takes_it_back(desk):
    page(desk, JUDGEMENT)
    press(desk, "WijkaanpakJudge_yes_0")
    assert judged(desk) == [("f1", "Gemeente", "yes"), ("f2", "Gemeente", "yes")]
    assert part(desk, QToolButton, "WijkaanpakJudge_yes_0").isChecked()
    assert part(desk, QTabWidget, "WijkaanpakFindingTabs").tabText(JUDGEMENT) == "Judgement 1"
    desk.plan.history.undo()
    assert judged(desk) == []
    assert not part(desk, QToolButton, "WijkaanpakJudge_yes_0").isChecked()
    desk.plan.history.redo()
    press(desk, "WijkaanpakJudge_yes_0")
    assert judged(desk) == []


def test_a_changed_mind_and_a_remark_stand_in_the_history(desk):
    page(desk, JUDGEMENT)
    press(desk, "WijkaanpakJudge_yes_1")
    press(desk, "WijkaanpakJudge_no_1")
    press(desk, "WijkaanpakJudge_remark_1")
    fill(part(desk, QLineEdit, "WijkaanpakJudgeRemark"), "2.5 m is what we need")
    older = part(desk, QToolButton, "WijkaanpakJudgeOlder")
    assert older.text() == "History (2)"
    press(desk, "WijkaanpakJudgeOlder")
    lines = part(desk, QPlainTextEdit, "WijkaanpakJudgeHistory").toPlainText().splitlines()
    assert ["agrees" in lines[0], "disagrees: 2.5 m is what we need" in lines[1]] == [True, True]


def test_another_party_gets_a_row_and_becomes_known_when_it_answers(desk):
    page(desk, JUDGEMENT)
    more = part(desk, QToolButton, "WijkaanpakJudgeParty")
    more.menu().chosen.emit("Bewoners")
    press(desk, "WijkaanpakJudge_unrated_2")
    assert judged(desk) == [("f1", "Bewoners", "unrated"), ("f2", "Bewoners", "unrated")]


def test_a_changed_finding_names_who_is_asked_again_and_what_was_said(desk):
    page(desk, JUDGEMENT)
    press(desk, "WijkaanpakJudge_yes_0")
    table = findings(desk.plan)
    store_findings(desk.plan, table.assign(version="v2"))
    desk.workplace.panels.use("findings", lambda panel: panel.open_plan(desk.plan))
    desk.workplace.panels.use("findings", lambda panel: panel.show_finding("f1"))
    again = desk.part("findings", QLabel, "WijkaanpakFindingSentence")
    assert again.text()
    said = part(desk, SentenceLabel, "WijkaanpakJudgeAgain").text
    assert "Gemeente (agrees)" in said
    assert not part(desk, QToolButton, "WijkaanpakJudge_yes_0").isChecked()


def test_a_remark_that_cannot_be_noted_stays_where_it_was_typed(desk, monkeypatch):
    page(desk, JUDGEMENT)
    press(desk, "WijkaanpakJudge_no_1")
    press(desk, "WijkaanpakJudge_remark_1")

    def refuse(_text, _changes):
        raise PlanError("The plan is in use.")

    with monkeypatch.context() as locked:
        locked.setattr(desk.plan.history, "perform", refuse)
        fill(part(desk, QLineEdit, "WijkaanpakJudgeRemark"), "2.5 m")
    assert part(desk, QLineEdit, "WijkaanpakJudgeRemark").text() == "2.5 m"
    QTest.keyClick(part(desk, QLineEdit, "WijkaanpakJudgeRemark"), Qt.Key.Key_Return)
    assert {one.remark for one in judgements_about(desk.plan, ["f1", "f2"])} == {"2.5 m"}
    press(desk, "WijkaanpakJudge_remark_1")
    QTest.keyClick(part(desk, QLineEdit, "WijkaanpakJudgeRemark"), Qt.Key.Key_Return)
    assert {one.remark for one in judgements_about(desk.plan, ["f1", "f2"])} == {"2.5 m"}, "nothing was typed"


# Confronting


def test_each_field_is_written_when_it_is_left_and_undone_alone(desk):
    page(desk, CONFRONTED)
    fill(part(desk, TextField, "WijkaanpakConfront_money"), "nobody yet")
    fill(part(desk, TextField, "WijkaanpakConfront_space"), "1.86 m short")
    assert value(desk, "money") == ["nobody yet", "nobody yet"]
    assert part(desk, QTabWidget, "WijkaanpakFindingTabs").tabText(CONFRONTED) == "Confront 2/6"
    desk.plan.history.undo()
    assert (value(desk, "space"), value(desk, "money")[0]) == ([None, None], "nobody yet")
    assert part(desk, TextField, "WijkaanpakConfront_space").text() == ""


def test_the_place_of_a_compensation_is_a_click_on_the_map_and_the_tool_of_before_comes_back(desk):
    page(desk, CONFRONTED)
    resolution = part(desk, ChoiceField, "WijkaanpakConfront_resolution")
    resolution.setCurrentIndex(resolution.findData("compensate_elsewhere"))
    resolution.activated.emit(resolution.currentIndex())
    desk.canvas.setExtent(QgsRectangle(155000, 463000, 155200, 463200))
    before = desk.canvas.mapTool()
    QTest.mouseClick(part(desk, QPushButton, "WijkaanpakConfrontPoint"), Qt.MouseButton.LeftButton)
    assert desk.canvas.mapTool() is not before
    middle = desk.canvas.viewport().rect().center()
    QTest.mouseClick(desk.canvas.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert desk.canvas.mapTool() is before
    place = QgsGeometry.fromWkt(value(desk, "compensation_place")[0])
    clicked = desk.canvas.getCoordinateTransform().toMapCoordinates(middle)
    assert place.asPoint().distance(clicked) < 0.01
    desk.plan.history.undo()
    assert value(desk, "compensation_place") == [None, None]


def test_esc_points_out_no_place(desk):
    page(desk, CONFRONTED)
    resolution = part(desk, ChoiceField, "WijkaanpakConfront_resolution")
    resolution.edited.emit("compensate_elsewhere")
    before = desk.canvas.mapTool()
    part(desk, QPushButton, "WijkaanpakConfrontPoint").click()
    QTest.keyClick(desk.canvas, Qt.Key.Key_Escape)
    assert desk.canvas.mapTool() is before
    assert value(desk, "compensation_place") == [None, None]


# Deciding


def test_what_lacks_and_who_holds_it_up_stand_beside_the_table(desk):
    page(desk, DECISION)
    said = part(desk, SentenceLabel, "WijkaanpakDecisionObstacle").text
    assert "interest, money, space, time, reach, bearers" in said
    assert "Gasnet: 2.5 m free" in said
    press(desk, "WijkaanpakTable_decision")
    assert "Gasnet: 2.5 m free" in warned(desk)
    assert value(desk, "table_stage") == [None, None]
    assert part(desk, QToolButton, "WijkaanpakTable_preparation").isChecked()


def test_a_decision_is_recorded_when_nothing_lacks_and_undone_in_one_step(desk):
    confront_all(desk)
    page(desk, JUDGEMENT)
    press(desk, "WijkaanpakJudge_yes_1")
    page(desk, DECISION)
    press(desk, "WijkaanpakTable_decision")
    assert value(desk, "table_stage") == ["decision", "decision"]
    record = part(desk, QPushButton, "WijkaanpakDecide")
    assert not record.isEnabled()
    press(desk, "WijkaanpakChoice_elsewhere")
    part(desk, QComboBox, "WijkaanpakDecidedBy").setEditText("Wijkregisseur")
    assert "mandate" in record.toolTip()
    fill(part(desk, TextField, "WijkaanpakMandate"), "college")
    assert record.isEnabled()
    QTest.mouseClick(record, Qt.MouseButton.LeftButton)
    assert (value(desk, "table_stage"), value(desk, "choice")) == (["decided"] * 2, ["elsewhere"] * 2)
    said = part(desk, QLabel, "WijkaanpakDecisionSaid").text()
    assert "Wijkregisseur (college): elsewhere" in said
    log = [row["text"] for row in desk.plan.stored("log").getFeatures()]
    assert any(text.startswith("Decide: ") for text in log)
    desk.plan.history.undo()
    assert value(desk, "table_stage") == ["decision", "decision"]


def test_decided_is_not_a_press_but_what_is_recorded(desk):
    page(desk, DECISION)
    press(desk, "WijkaanpakTable_decided")
    assert value(desk, "table_stage") == [None, None]
    assert part(desk, QToolButton, "WijkaanpakTable_preparation").isChecked()
    how = part(desk, SentenceLabel, "WijkaanpakDecisionHow")
    assert part(desk, QPushButton, "WijkaanpakDecide").text() in how.text
    assert how.isVisible()
    press(desk, "WijkaanpakTable_preparation")
    agree(desk)
    assert how.text == ""


# Accepting and hiding


def agree(desk):
    """Let the operator agree, whose hard condition holds the finding up."""
    page(desk, JUDGEMENT)
    press(desk, "WijkaanpakJudge_yes_1")


def why(words):
    def answer(dialog):
        assert not ok_button(dialog).isEnabled()
        dialog.findChild(QPlainTextEdit, "WijkaanpakReasonWhy").setPlainText(words)
        press_ok(dialog)

    return answer


def test_what_a_hard_condition_holds_up_cannot_be_accepted_or_hidden_and_the_buttons_say_why(desk):
    accept, more = (part(desk, QToolButton, f"WijkaanpakFindingAct_{name}") for name in ("accept", "hide"))
    more.menu().aboutToShow.emit()
    hide, hide_rule = (part(desk, QAction, f"WijkaanpakFinding{name}") for name in ("Hide", "HideRule"))
    assert [one.isEnabled() for one in (accept, hide, hide_rule)] == [False] * 3
    assert all("Gasnet: 2.5 m free" in one.toolTip() for one in (accept, more, hide, hide_rule))
    agree(desk)
    more.menu().aboutToShow.emit()
    assert all("Gasnet" not in one.toolTip() for one in (accept, more, hide, hide_rule))
    assert [one.isEnabled() for one in (accept, hide, hide_rule)] == [True] * 3


def test_no_reason_is_asked_for_what_is_refused(desk, monkeypatch):
    asked = Filled(monkeypatch, ReasonDialog)
    agree(desk)
    accept, hide = part(desk, QToolButton, "WijkaanpakFindingAct_accept"), part(desk, QAction, "WijkaanpakFindingHide")
    store_findings(desk.plan, findings(desk.plan).assign(version="v2"))  # beside this panel, which knows nothing of it
    for press_it in (accept.click, hide.trigger, part(desk, QAction, "WijkaanpakFindingHideRule").trigger):
        press_it()
        assert "Gasnet: 2.5 m free" in warned(desk)
    assert (asked.dialogs, all_suppressions(desk.plan), value(desk, "accepted")) == ([], [], [None, None])


def test_what_is_accepted_has_a_reason_and_can_be_taken_back(desk, monkeypatch):
    agree(desk)
    Filled(monkeypatch, ReasonDialog, why("the tree is young"))
    press(desk, "WijkaanpakFindingAct_accept")
    assert (value(desk, "accepted"), value(desk, "decision_reason")) == ([True, True], ["the tree is young"] * 2)
    accept = part(desk, QToolButton, "WijkaanpakFindingAct_accept")
    assert accept.text() == "Accept no more"
    press(desk, "WijkaanpakFindingAct_accept")
    assert value(desk, "accepted") == [None, None]


@pytest.mark.parametrize(("action", "rows"), [("WijkaanpakFindingHide", 2), ("WijkaanpakFindingHideRule", 1)])
def test_what_is_not_shown_has_a_reason_and_comes_back(desk, monkeypatch, action, rows):
    agree(desk)
    Filled(monkeypatch, ReasonDialog, why("known and solved"))
    part(desk, QAction, action).trigger()
    assert [one.reason for one in all_suppressions(desk.plan)] == ["known and solved"] * rows
    assert "known and solved" in part(desk, QLabel, "WijkaanpakFindingHidden").text()
    part(desk, QAction, "WijkaanpakFindingShowAgain").trigger()
    assert all_suppressions(desk.plan) == []


@pytest.mark.parametrize("press_it", ["accept", "WijkaanpakFindingHideRule"])
def test_a_reason_that_cannot_be_saved_stays_in_its_dialog_which_says_why(desk, monkeypatch, press_it):
    agree(desk)

    def why_while_another_program_writes(dialog):
        with another_program_writing(desk.plan):
            why("known and solved")(dialog)
            assert dialog.result() != dialog.DialogCode.Accepted
            assert "another program" in dialog.findChild(SentenceLabel).text
        assert dialog.reason.words == "known and solved"
        press_ok(dialog)

    asked = Filled(monkeypatch, ReasonDialog, why_while_another_program_writes)
    if press_it == "accept":
        press(desk, "WijkaanpakFindingAct_accept")
        assert value(desk, "decision_reason") == ["known and solved"] * 2
    else:
        part(desk, QAction, press_it).trigger()
        assert {one.reason for one in all_suppressions(desk.plan)} == {"known and solved"}
    assert len(asked.dialogs) == 1


# The pages


def test_alt_and_a_digit_choose_a_page_while_the_keyboard_is_in_the_panel(desk, qtbot):
    tabs = part(desk, QTabWidget, "WijkaanpakFindingTabs")
    tree = part(desk, QTreeView, "WijkaanpakFindingsList")
    tree.setFocus()
    qtbot.waitUntil(tree.hasFocus)
    for place in (3, 1, 0, 2):
        desk.press(Qt.Key.Key_1 + place, ALT)
        assert tabs.currentIndex() == place


def test_the_number_of_the_finding_stands_beside_its_sentence(desk):
    assert part(desk, QLabel, "WijkaanpakFindingNumber").text() == "1"


def test_what_is_typed_and_not_noted_is_told_before_the_plan_is_closed(desk):
    page(desk, JUDGEMENT)
    press(desk, "WijkaanpakJudge_remark_0")
    part(desk, QLineEdit, "WijkaanpakJudgeRemark").setText("half a")
    told = []
    desk.workplace.panels.use("findings", lambda panel: told.extend(panel.not_saved(everywhere=False)))
    assert told == ["Reactions that were typed and not given: 1"]


def test_of_a_finding_that_is_gone_nothing_can_be_said(desk):
    store_findings(desk.plan, findings(desk.plan).head(0))
    desk.workplace.panels.use("findings", lambda panel: panel.dock.finding_current.emit(panel.dock.current))
    tabs = part(desk, QTabWidget, "WijkaanpakFindingTabs")
    assert [tabs.isTabEnabled(place) for place in range(4)] == [True, False, False, False]
