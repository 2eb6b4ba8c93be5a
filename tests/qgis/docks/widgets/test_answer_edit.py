"""The answer to a hot spot: a press, its words, and a reason where it is not done."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLineEdit, QToolButton

from wijkaanpak_plugin.docks.widgets.hot_spots.answer_edit import AnswerEdit


@pytest.fixture
def answer(qtbot):
    edit = AnswerEdit()
    qtbot.addWidget(edit)
    edit.told = []
    edit.edited.connect(edit.told.append)
    edit.show()
    return edit


def button(answer, key):
    return answer.findChild(QToolButton, f"WijkaanpakAnswer_{key}")


def line(answer):
    return answer.findChild(QLineEdit, "WijkaanpakAnswer")


def pressed(answer):
    return [one.objectName().split("_", 1)[1] for one in answer.findChildren(QToolButton) if one.isChecked()]


def test_without_an_answer_it_is_open(answer):
    assert pressed(answer) == ["open"]
    button(answer, "open").click()
    assert (answer.told, pressed(answer)) == ([], ["open"])


def test_a_press_answers_at_once(answer):
    button(answer, "taken_along").click()
    assert answer.told == [{"answer_status": "taken_along"}]
    answer.show_answer("taken_along", "")
    assert pressed(answer) == ["taken_along"]


def test_not_asks_its_reason_and_both_are_one_wish(answer):
    button(answer, "not_with_reason").click()
    assert answer.told == []
    assert pressed(answer) == ["not_with_reason"]
    assert line(answer).placeholderText().startswith("Why not?")
    line(answer).setText("Te duur")
    QTest.keyClick(line(answer), Qt.Key.Key_Return)
    assert answer.told == [{"answer": "Te duur", "answer_status": "not_with_reason"}]


def test_a_reason_that_stands_there_is_not_asked_again(answer):
    answer.show_answer("open", "Te duur")
    button(answer, "not_with_reason").click()
    assert answer.told == [{"answer_status": "not_with_reason"}]


def test_another_press_is_another_answer_than_the_reason_that_was_asked(answer):
    button(answer, "not_with_reason").click()
    button(answer, "solved_otherwise").click()
    assert answer.told == [{"answer_status": "solved_otherwise"}]


def test_why_it_was_not_done_goes_when_it_is_done_after_all(answer):
    answer.show_answer("not_with_reason", "Te duur")
    button(answer, "taken_along").click()
    assert answer.told == [{"answer_status": "taken_along", "answer": ""}]


def test_words_are_saved_by_themselves(answer):
    answer.show_answer("taken_along", "")
    line(answer).setText("met het riool in 2027")
    line(answer).editingFinished.emit()
    assert answer.told == [{"answer": "met het riool in 2027"}]


def test_the_keys_of_the_walk_press_the_same_buttons(answer):
    answer.press(1)
    answer.press(9)
    assert answer.told == [{"answer_status": "taken_along"}]
