"""The page of scores: a set of criteria, figures and judgements, weights of a group, and the order that follows."""

from __future__ import annotations

import pytest
from event_loop import process_events_until_idle
from plan_panel import Filled, press_ok, problem
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QToolButton, QTreeView
from records import locked

from wijkaanpak_plugin.docks.packages.scores.criterion_dialog import CriterionDialog
from wijkaanpak_plugin.docks.packages.scores.weight_field import WeightField
from wijkaanpak_plugin.docks.widgets.parties.party_field import PartyField
from wijkaanpak_plugin.plan.packages.members import put_in
from wijkaanpak_plugin.plan.packages.packages import make_package
from wijkaanpak_plugin.plan.packages.scores import criteria, judge, judgements, set_weight, use_criteria_set, weights

SCORES = 2
NUISANCE, SYNERGY, EFFORT, COINCIDENCE = range(4)


@pytest.fixture
def scores(desk):
    """The page in front, with the criteria of works in one area."""
    desk.plan.history.perform("Take", use_criteria_set(desk.plan, "same_area"))
    desk.tab(SCORES)
    process_events_until_idle()
    return desk


def rows(desk):
    model = desk.part(QTreeView, "Scores").model()
    return [[model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())]


def choose(desk, row):
    listed = desk.part(QTreeView, "Scores")
    listed.setCurrentIndex(listed.model().index(row, 0))
    process_events_until_idle()


def worked_out(desk, qtbot):
    qtbot.waitUntil(lambda: all(score != "working…" for _name, score, _weight in rows(desk)), timeout=30000)


def weigh_as(desk, group):
    field = desk.part(PartyField, "ScoreGroup")
    field.setEditText(group)
    field.lineEdit().editingFinished.emit()
    process_events_until_idle()


def undone(desk):
    desk.plan.history.undo()
    process_events_until_idle()


def test_a_set_is_looked_at_before_it_is_taken_over_in_one_step(desk):
    desk.tab(SCORES)
    box = desk.part(QComboBox, "ScoreSet")
    box.setCurrentIndex(box.findData("same_area"))
    box.activated.emit(box.currentIndex())
    process_events_until_idle()
    assert "• nuisance" in desk.text("ScoresNothing")
    assert criteria(desk.plan) == []
    desk.press(QPushButton, "ScoresTake")
    assert [row[0] for row in rows(desk)] == ["nuisance", "synergy", "effort", "coincidence"]
    undone(desk)
    assert rows(desk) == []


def test_a_criterion_is_worked_out_or_waits_for_a_judgement(scores, qtbot):
    worked_out(scores, qtbot)
    assert [row[1] for row in rows(scores)] == ["not known", "not judged", "not judged", "1"]
    choose(scores, COINCIDENCE)
    said = scores.text("ScoreDetail")
    assert "Openings, together: 1" in said
    assert "As few openings as plannings and couplings allow." in said
    assert "assumption" in said
    choose(scores, NUISANCE)
    assert "It is not known in which streets the works lie." in scores.text("ScoreDetail")


def test_a_figure_leads_to_its_claims_on_the_map(scores, qtbot):
    worked_out(scores, qtbot)
    choose(scores, COINCIDENCE)
    scores.press(QPushButton, "ScoreClaims")
    assert scores.selected_on_map() == {"heat", "sewer"}


def test_a_judgement_says_who_and_is_taken_back_by_the_same_press(scores):
    choose(scores, SYNERGY)
    scores.part(PartyField, "JudgeWho").setEditText("Bewoners")
    scores.press(QToolButton, "Judge_2")
    (said,) = judgements(scores.plan)
    assert (said.value, said.source) == (2, "Bewoners")
    assert rows(scores)[SYNERGY][1] == "++"
    assert "Judged ++ (does much better) by: Bewoners" in scores.text("ScoreDetail")
    undone(scores)
    assert judgements(scores.plan) == []
    scores.plan.history.redo()
    process_events_until_idle()
    scores.press(QToolButton, "Judge_2")
    assert judgements(scores.plan) == []


def test_another_judge_changes_the_judgement_that_is_there(scores):
    choose(scores, EFFORT)
    scores.press(QToolButton, "Judge_-1")
    who = scores.part(PartyField, "JudgeWho")
    who.setEditText("Gemeente")
    who.lineEdit().editingFinished.emit()
    process_events_until_idle()
    assert [(each.value, each.source) for each in judgements(scores.plan)] == [(-1, "Gemeente")]


def test_weights_are_of_a_group_and_without_one_there_is_no_order(scores):
    choose(scores, SYNERGY)
    weight = scores.part(WeightField, "ScoreWeight")
    assert not weight.isEnabled()
    assert "say whose weights count" in scores.text("ScoreOrder")
    weigh_as(scores, "Studio")
    assert "Studio gave no weights" in scores.text("ScoreOrder")
    weight.setValue(3)
    process_events_until_idle()
    assert weights(scores.plan, "Studio") == {"same_area_synergy": 3}
    assert rows(scores)[SYNERGY][2] == "3"
    undone(scores)
    assert weights(scores.plan, "Studio") == {}
    assert rows(scores)[SYNERGY][2] == "none"


@pytest.fixture
def two(scores):
    """Two packages that are judged on two criteria, one better on each."""
    plan = scores.plan
    changes, other = make_package(plan, "Green")
    plan.history.perform("Make", put_in(plan, other, ["tree"], changes))
    ids = {each.key: each.criterion_id for each in criteria(plan)}
    for package, synergy, effort in ((scores.package_id, 2, -1), (other, 0, 0)):
        plan.history.perform("Judge", judge(plan, package, ids["same_area_synergy"], synergy))
        plan.history.perform("Judge", judge(plan, package, ids["same_area_effort"], effort))
    for key, value in (("same_area_synergy", 1), ("same_area_effort", 1)):
        plan.history.perform("Weigh", set_weight(plan, ids[key], "Studio", value))
    process_events_until_idle()
    scores.ids = ids
    return scores


def test_the_order_by_judgements_is_told_and_that_it_is_firm(two):
    weigh_as(two, "Studio")
    said = two.text("ScoreOrder")
    assert "Order for Studio: 1. Open once · 2. Green" in said
    assert "does not change the order" in said


def test_an_order_that_a_quarter_changes_says_by_what(two):
    two.plan.history.perform("Weigh", set_weight(two.plan, two.ids["same_area_effort"], "Studio", 1.9))
    process_events_until_idle()
    weigh_as(two, "Studio")
    said = two.text("ScoreOrder")
    assert "1. Open once" in said
    assert "not firm" in said
    assert "effort a quarter heavier gives 1. Green" in said


def test_a_package_of_which_something_that_counts_is_not_known_has_no_place(two):
    two.plan.history.perform("Judge", judge(two.plan, two.package_id, two.ids["same_area_effort"], None))
    process_events_until_idle()
    weigh_as(two, "Studio")
    said = two.text("ScoreOrder")
    assert "1. Green" in said
    assert "No place for Open once: not known or not whole is effort." in said


def test_a_criterion_of_ones_own_needs_a_name_that_is_not_there_yet(scores, monkeypatch):
    problems = []

    def answer(name):
        def fill(dialog):
            dialog.findChild(QLineEdit, "WijkaanpakCriterion_name").setText(name)
            press_ok(dialog)
            problems.append(problem(dialog))

        return fill

    Filled(monkeypatch, CriterionDialog, *(answer(name) for name in ("", "effort", "Beauty")))
    for _time in range(3):
        scores.press(QToolButton, "ScoreAdd")
    assert [bool(said) for said in problems] == [True, True, False]
    assert rows(scores)[-1] == ["Beauty", "not judged", "none"]
    undone(scores)
    assert len(rows(scores)) == 4


def test_delete_removes_a_criterion_with_what_hangs_on_it(two):
    choose(two, SYNERGY)
    QTest.keyClick(two.part(QTreeView, "Scores"), Qt.Key.Key_Delete)
    process_events_until_idle()
    assert [row[0] for row in rows(two)] == ["nuisance", "effort", "coincidence"]
    assert {each.key for each in judgements(two.plan)} == {"same_area_effort"}
    undone(two)
    assert {each.key for each in judgements(two.plan)} == {"same_area_effort", "same_area_synergy"}


def test_what_a_locked_plan_refuses_is_said_and_not_shown(scores):
    choose(scores, SYNERGY)
    with locked(scores.plan.backend.path):
        scores.press(QToolButton, "Judge_1")
    assert scores.said()
    assert rows(scores)[SYNERGY][1] == "not judged"
    assert not scores.part(QToolButton, "Judge_1").isChecked()


def test_another_plan_begins_without_the_group_of_the_one_before(scores, plan_in_project):
    weigh_as(scores, "Studio")
    path = scores.plan.backend.path
    plan_in_project.close()
    plan_in_project.open(path)
    process_events_until_idle()
    assert scores.part(PartyField, "ScoreGroup").currentText() == ""
    assert scores.part(QLabel, "ScoreOrder").isVisible()
