"""Bars are moved by mouse, keys and form: one step to undo, refused in one sentence, let go with Esc."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QComboBox, QDialogButtonBox


def test_a_bar_that_is_dragged_moves_by_whole_months_in_one_step_and_back(hand):
    hand.drag("sewer", 12)
    assert hand.window("sewer") == ("2028", "2028")
    assert "Sewer" in hand.plan.history.undo_text
    hand.settled()
    assert hand.chart.rows[hand.chart.number_of("sewer")].bar.window == (2028 * 12, 2029 * 12)
    hand.plan.history.undo()
    assert hand.window("sewer") == ("2027", "2027")
    hand.settled()
    assert hand.chart.rows[hand.chart.number_of("sewer")].bar.window == (2027 * 12, 2028 * 12)


def test_a_move_of_some_months_is_written_in_months(hand):
    hand.drag("sewer", 5)
    assert hand.window("sewer") == ("2027-06", "2028-05")


def test_while_it_is_dragged_a_coupling_that_comes_is_seen_and_nothing_is_written(hand):
    before = hand.plan.history.undo_text
    hand.press_and_pull("sewer", 12)
    ghost = hand.chart.ghost
    assert (ghost.ids, ghost.months, ghost.refused) == (("sewer",), 12, "")
    gained = {change.other for change in ghost.changes if change.gain and change.after <= 0}
    assert gained == {"heat"}
    # The fixed gas pipe fitted beside it in 2027, and needs a shift then.
    assert {change.other for change in ghost.changes if not change.gain} == {"gas"}
    assert "12 months later" in ghost.says
    assert hand.window("sewer") == ("2027", "2027")
    assert hand.plan.history.undo_text == before


def test_esc_lets_go_of_what_is_dragged(hand):
    end = hand.press_and_pull("sewer", 12)
    hand.key(Qt.Key.Key_Escape)
    assert hand.chart.ghost is None
    hand.mouse(QEvent.Type.MouseButtonRelease, end)
    assert hand.window("sewer") == ("2027", "2027")


def test_a_press_without_a_drag_chooses_and_moves_nothing(hand):
    QTest.mouseClick(hand.chart.viewport(), Qt.MouseButton.LeftButton, pos=hand.middle("heat"))
    assert hand.chart.chosen_key == "heat"
    assert hand.window("heat") == ("2028", "2028")


@pytest.mark.parametrize(
    ("body_id", "months", "sentence"),
    [
        ("gas", 3, "'Gas' is fixed"),
        ("telecom", 14, "firm and moves 12 months"),
        ("heat", -30, "moves 24 months at most"),
    ],
)
def test_what_hardness_forbids_is_refused_in_one_sentence(hand, body_id, months, sentence):
    before = hand.window(body_id)
    hand.press_and_pull(body_id, months)
    assert sentence in hand.chart.ghost.refused
    hand.drag(body_id, months)
    assert hand.window(body_id) == before
    assert sentence in hand.said()
    assert hand.chart.ghost is None


def test_keys_choose_a_bar_and_move_it_in_one_step_however_many_months(hand):
    hand.chart.setFocus()
    hand.chart.choose("sewer")
    steps = []
    hand.plan.history.performed.connect(lambda step: steps.append(step.text))
    hand.shift_and(Qt.Key.Key_Right, times=3)
    assert hand.chart.ghost.months == 3
    assert hand.window("sewer") == ("2027", "2027")
    hand.shift_is_up()
    assert hand.window("sewer") == ("2027-04", "2028-03")
    assert len(steps) == 1
    hand.settled()
    hand.shift_and(Qt.Key.Key_Left)
    hand.key(Qt.Key.Key_Escape)
    assert hand.chart.ghost is None
    hand.shift_is_up()
    assert len(steps) == 1
    hand.key(Qt.Key.Key_Down)
    assert hand.chart.chosen_key != "sewer"


def test_arrows_fold_a_group_and_go_from_row_to_row(hand):
    hand.chart.setFocus()
    hand.chart.choose("sewer")
    hand.key(Qt.Key.Key_Left)
    assert hand.row_names()[:2] == ["[Elm Street]", "[Oak Street]"]
    hand.key(Qt.Key.Key_Right)
    assert "Sewer" in hand.row_names()
    hand.key(Qt.Key.Key_Home)
    hand.key(Qt.Key.Key_Down)
    assert hand.chart.chosen_key in ("sewer", "gas")


def open_form(hand, body_id):
    hand.chart.setFocus()
    hand.chart.choose(body_id)
    hand.key(Qt.Key.Key_Return)
    return hand.form()


def ok(form):
    return form.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)


def test_a_period_is_typed_in_a_form_that_enter_opens(hand):
    form = open_form(hand, "wadi")
    assert hand.form_field("works_from").text() == "2030"
    hand.form_field("works_from").setText("2029-03")
    hand.form_field("duration_months").setText("4,5")
    QTest.mouseClick(ok(form), Qt.MouseButton.LeftButton)
    assert hand.window("wadi") == ("2029-03", "2031")
    hand.settled()
    assert hand.chart.rows[hand.chart.number_of("wadi")].bar.duration == 4.5
    hand.plan.history.undo()
    assert hand.window("wadi") == ("2030", "2031")


def test_a_claim_without_a_period_gets_its_first_one_in_the_form(hand):
    hand.chart.fold_wanted.emit(hand.chart.rows[-1].group.key)
    form = open_form(hand, "tree")
    hand.form_field("works_from").setText("2028")
    hand.form_field("works_to").setText("2029")
    ok(form).click()
    hand.settled()
    assert hand.window("tree") == ("2028", "2029")
    assert hand.chart.rows[hand.chart.number_of("tree")].bar.has_window


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"works_from": "2032"}, "end before they begin"),
        ({"works_from": "soon"}, "is no period"),
        ({"works_to": ""}, "Only one end"),
        ({"duration_months": "40"}, "take 40 months, the period lasts 24"),
        ({"duration_months": "long"}, "no number of months"),
        ({"duration_months": "-3"}, "at least some days"),
        ({"works_to": "9999"}, "is no period"),
    ],
)
def test_a_period_that_cannot_be_is_told_and_not_given(hand, typed, sentence):
    form = open_form(hand, "wadi")
    for name, text in typed.items():
        hand.form_field(name).setText(text)
    assert sentence in hand.form_problem()
    assert not ok(form).isEnabled()
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert hand.window("wadi") == ("2030", "2031")


def test_what_is_fixed_gets_another_period_only_with_another_hardness(hand):
    form = open_form(hand, "gas")
    hand.form_field("works_from").setText("2028")
    hand.form_field("works_to").setText("2028")
    assert "fixed keeps its period" in hand.form_problem()
    hardness = hand.form_field("hardness", QComboBox)
    hardness.setCurrentIndex(hardness.findData("flexible"))
    assert hand.form_problem() == ""
    ok(form).click()
    assert hand.window("gas") == ("2028", "2028")
    hand.settled()
    assert hand.chart.rows[hand.chart.number_of("gas")].bar.may_move == 24


def test_what_is_flexible_can_be_typed_anywhere_as_it_was_agreed(hand):
    form = open_form(hand, "heat")
    hand.form_field("works_from").setText("2035")
    hand.form_field("works_to").setText("2035")
    ok(form).click()
    assert hand.window("heat") == ("2035", "2035")
