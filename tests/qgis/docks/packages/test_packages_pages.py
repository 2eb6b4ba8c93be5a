"""The pages of the Packages panel: choices, tasks, agreements, what waits, and the warnings that lead there."""

from __future__ import annotations

import pytest
from event_loop import process_events_until_idle
from plan_panel import Filled, press_ok, problem
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QTabWidget,
    QTreeView,
)

from wijkaanpak_plugin.docks.packages.agreements import AgreementDialog
from wijkaanpak_plugin.docks.panel.studio import show_studio
from wijkaanpak_plugin.docks.widgets.dialogs.reason_dialog import ReasonDialog
from wijkaanpak_plugin.docks.widgets.waits.dependency_dialog import DependencyDialog
from wijkaanpak_plugin.domain.packages.choices import Quadrant
from wijkaanpak_plugin.plan.claims.claims import change_claims
from wijkaanpak_plugin.plan.claims.dependencies import add_dependency, change_dependency
from wijkaanpak_plugin.plan.findings.state import FindingsStatus
from wijkaanpak_plugin.plan.packages.choices import choose
from wijkaanpak_plugin.plan.packages.measures import add_measure
from wijkaanpak_plugin.plan.packages.packages import change_package
from wijkaanpak_plugin.plan.packages.tasks import say_of_tasks
from wijkaanpak_plugin.plan.store.changes import Changes

CLAIMS, CHOICES, SCORES, TASKS, AGREED, WAITS = range(6)
#: Row of energy in the matrix; its columns: central and decentral within, then above.
ENERGY, CENTRAL_WITHIN, CENTRAL_ABOVE = 0, 0, 2
ABOVE = Quadrant("central", "above")


def perform(desk, changes):
    desk.plan.history.perform("Step", changes)
    process_events_until_idle()


def undone(desk):
    desk.plan.history.undo()
    process_events_until_idle()


# Choices


@pytest.fixture
def matrix(desk):
    """The page with choices, in front; the heat network is central, within the neighbourhood."""
    perform(desk, change_claims(desk.plan, ["heat"], {"organisation": "central", "organisation_level": "within"}))
    desk.tab(CHOICES)
    return desk.part(QTableView, "Choices")


def cell(matrix, column, row=ENERGY):
    return matrix.model().index(row, column).data()


def tick(desk, theme, kind=QCheckBox):
    return desk.part(kind, f"Choice_{theme}")


def test_a_cell_says_how_many_claims_are_there_and_how_long_they_are(desk, matrix):
    assert cell(matrix, CENTRAL_WITHIN) == "1 claim\n200 m"
    assert cell(matrix, CENTRAL_ABOVE) == ""
    matrix.clicked.emit(matrix.model().index(ENERGY, CENTRAL_WITHIN))
    process_events_until_idle()
    assert "Warmtenet" in desk.text("ChoiceSaid")
    assert desk.selected_on_map() == {"heat"}


def test_a_theme_is_chosen_with_a_tick_and_why_is_typed_and_taken_back(desk, matrix):
    matrix.setCurrentIndex(matrix.model().index(ENERGY, CENTRAL_WITHIN))
    tick(desk, "energy_production").click()
    process_events_until_idle()
    assert cell(matrix, CENTRAL_WITHIN).startswith("✓ 1 claim")
    why = desk.part(QLineEdit, "ChoiceWhy_energy_production")
    why.setText("The flats are near")
    why.editingFinished.emit()
    process_events_until_idle()
    (choice,) = desk.contents().choices
    assert (choice.theme, choice.quadrant.organisation, choice.reason) == (
        "energy_production",
        "central",
        "The flats are near",
    )
    undone(desk)
    assert [each.reason for each in desk.contents().choices] == [""]
    tick(desk, "energy_production").click()
    process_events_until_idle()
    assert desk.contents().choices == ()
    undone(desk)
    assert len(desk.contents().choices) == 1


def test_a_choice_without_a_claim_is_a_gap_in_words_and_a_sign_and_the_warning_leads_there(desk, matrix):
    perform(desk, choose(desk.plan, desk.package_id, "mobility", "logistics", ABOVE))
    row = matrix.model().index_of("mobility", ABOVE).row()
    assert cell(matrix, CENTRAL_ABOVE, row) == "✓ ✖ nothing there"
    assert desk.part(QTabWidget, "PackageTabs").tabText(CHOICES) == "Choices 1"
    desk.tab(CLAIMS)
    desk.go_to_warning("1 choice has no claim")
    assert desk.part(QTabWidget, "PackageTabs").currentIndex() == CHOICES
    assert (matrix.currentIndex().row(), matrix.currentIndex().column()) == (row, CENTRAL_ABOVE)


def test_where_it_is_not_said_how_claims_are_organised_a_choice_is_no_gap(desk):
    perform(desk, choose(desk.plan, desk.package_id, "energy", "energy_saving", ABOVE))
    desk.tab(CHOICES)
    assert cell(desk.part(QTableView, "Choices"), CENTRAL_ABOVE) == "✓ ? not said"
    assert not any("choice" in warning for warning in desk.warnings())


def test_above_the_neighbourhood_it_offers_to_note_what_is_waited_for(desk, matrix, monkeypatch):
    matrix.setCurrentIndex(matrix.model().index(ENERGY, CENTRAL_WITHIN))
    process_events_until_idle()
    button = desk.part(QPushButton, "ChoiceWait")
    assert not button.isVisible()
    matrix.setCurrentIndex(matrix.model().index(ENERGY, CENTRAL_ABOVE))
    process_events_until_idle()
    assert button.isVisible()
    seen = []

    def note(dialog):
        seen.append(dialog.values["needs_id"])
        dialog.findChild(QComboBox, "WijkaanpakDependency_on_id").setEditText("A source")
        press_ok(dialog)

    Filled(monkeypatch, DependencyDialog, note)
    desk.press(QPushButton, "ChoiceWait")
    assert seen == [desk.package_id]
    assert [each.on_name for each in desk.contents().waits] == ["A source"]
    perform(desk, choose(desk.plan, desk.package_id, "mobility", "logistics", ABOVE))
    perform(desk, change_dependency(desk.plan, desk.contents().waits[0].dependency_id, above_it(desk)))
    assert not any("choice" in warning for warning in desk.warnings())


def test_a_theme_in_own_words_is_shown_and_can_be_taken_back(desk, matrix):
    perform(desk, choose(desk.plan, desk.package_id, "energy", "Zwembad", Quadrant("central", "within")))
    matrix.setCurrentIndex(matrix.model().index(ENERGY, CENTRAL_WITHIN))
    process_events_until_idle()
    assert tick(desk, "Zwembad").isChecked()
    tick(desk, "Zwembad").click()
    process_events_until_idle()
    assert desk.contents().choices == ()


def above_it(desk):
    """What is waited for first, above the neighbourhood."""
    return {**desk.contents().waits[0].values, "level": "above"}


def test_a_cell_without_claims_leaves_what_is_selected_on_the_map(desk, matrix):
    desk.select_on_map("claim_area", "wadi")
    matrix.setCurrentIndex(matrix.model().index(ENERGY, CENTRAL_ABOVE))
    process_events_until_idle()
    assert desk.selected_on_map() == {"wadi"}


# Tasks


def tasks(desk):
    model = desk.part(QTreeView, "PackageTasks").model()
    return {model.index(row, 0).data(): model.index(row, 1).data() for row in range(model.rowCount())}


def choose_task(desk, row):
    view = desk.part(QTreeView, "PackageTasks")
    view.setCurrentIndex(view.model().index(row, 0))
    process_events_until_idle()


def test_a_task_is_taken_along_with_enter(desk):
    desk.tab(TASKS)
    assert set(tasks(desk).values()) == {"not said"}
    choose_task(desk, 0)
    view = desk.part(QTreeView, "PackageTasks")
    QTest.keyClick(view, Qt.Key.Key_Return)
    process_events_until_idle()
    assert next(iter(tasks(desk).values())) == "in"
    undone(desk)
    assert set(tasks(desk).values()) == {"not said"}


def test_a_task_is_left_out_with_a_reason_and_said_nothing_of_again(desk, monkeypatch):
    desk.tab(TASKS)
    choose_task(desk, 1)

    def because(dialog):
        dialog.findChild(QPlainTextEdit, "WijkaanpakReasonWhy").setPlainText("Too dear")
        press_ok(dialog)

    Filled(monkeypatch, ReasonDialog, because)
    desk.press(QPushButton, "PackageTaskOut")
    assert list(tasks(desk).values())[1] == "not, because"
    assert "Because: Too dear" in desk.text("PackageTask")
    desk.press(QPushButton, "PackageTaskUnsaid")
    assert set(tasks(desk).values()) == {"not said"}


def test_who_thinks_better_of_it_leaves_nothing_out(desk, monkeypatch):
    desk.tab(TASKS)
    choose_task(desk, 1)
    Filled(monkeypatch, ReasonDialog, lambda dialog: dialog.reject())
    desk.press(QPushButton, "PackageTaskOut")
    assert set(tasks(desk).values()) == {"not said"}


def test_the_warning_of_tasks_leads_to_those_that_are_open_and_counts_them(desk):
    ids = [task.task_id for task in desk.contents().tasks]
    perform(desk, say_of_tasks(desk.plan, desk.package_id, ids[2:], True))
    assert desk.part(QTabWidget, "PackageTabs").tabText(TASKS) == "Tasks 2"
    desk.go_to_warning("2 tasks")
    assert desk.part(QTabWidget, "PackageTabs").currentIndex() == TASKS
    assert len(tasks(desk)) == 2
    assert desk.text("PackageTasksCount") == f"2 of {len(ids)} not said"
    desk.part(QCheckBox, "PackageTasksOpen").click()
    assert len(tasks(desk)) == len(ids)


# Agreements


def agreement(**texts):
    """Fill in an agreement and press OK."""

    def answer(dialog):
        for name, text in texts.items():
            dialog.findChild(QLineEdit, f"WijkaanpakAgreement_{name}").setText(text)
        press_ok(dialog)

    return answer


def agreements(desk):
    return [measure.values["text"] for measure in desk.contents().measures]


def test_an_agreement_is_added_changed_with_enter_and_removed_with_delete(desk, monkeypatch):
    desk.tab(AGREED)
    assert desk.part(QLabel, "AgreementsNothing").isVisible()
    Filled(monkeypatch, AgreementDialog, agreement(text="Buy together", cost_from="20000", cost_to="35000,5"))
    desk.press(QPushButton, "AgreementsAdd")
    (measure,) = desk.contents().measures
    assert (measure.values["cost_from"], measure.values["cost_to"]) == (20000.0, 35000.5)
    assert "€ 20000 – 35000.5" in desk.text("AgreementsDetail")
    Filled(monkeypatch, AgreementDialog, agreement(text="Buy later"))
    QTest.keyClick(desk.part(QTreeView, "AgreementsList"), Qt.Key.Key_Return)
    process_events_until_idle()
    assert agreements(desk) == ["Buy later"]
    QTest.keyClick(desk.part(QTreeView, "AgreementsList"), Qt.Key.Key_Delete)
    process_events_until_idle()
    assert agreements(desk) == []
    undone(desk)
    assert agreements(desk) == ["Buy later"]


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ({"text": ""}, "what is agreed"),
        ({"text": "x", "cost_from": "veel"}, "no amount"),
        ({"text": "x", "cost_to": "inf"}, "no amount"),
        ({"text": "x", "cost_from": "5", "cost_to": "4"}, "below"),
        ({"text": "x", "works_from": "ooit"}, "no date"),
    ],
)
def test_an_agreement_that_makes_no_sense_is_refused_in_the_form(desk, monkeypatch, texts, said):
    answers = []

    def answer(dialog):
        agreement(**texts)(dialog)
        answers.append(problem(dialog))
        dialog.reject()

    desk.tab(AGREED)
    Filled(monkeypatch, AgreementDialog, answer)
    desk.press(QPushButton, "AgreementsAdd")
    assert said in answers[0]
    assert agreements(desk) == []


def test_a_cost_that_nobody_knows_is_said_to_be_unknown(desk):
    changes, _measure_id = add_measure(desk.plan, desk.package_id, {"text": "Buy together"})
    perform(desk, changes)
    assert "Cost: not known" in desk.text("AgreementsDetail")


# What waits, warnings and couplings


def test_what_waits_is_listed_and_its_warning_leads_there(desk):
    assert "not the same as nothing" in desk.text("PackageWaitsNothing")
    perform(desk, add_dependency(desk.plan, {"needs_id": "heat", "on_text": "A source"}))
    desk.go_to_warning("Not promised: A source, for Warmtenet")
    assert desk.part(QTabWidget, "PackageTabs").currentIndex() == WAITS
    assert "Warmtenet waits for A source." in desk.text("PackageWaitsDetail")
    QTest.keyClick(desk.part(QTreeView, "PackageWaitsList"), Qt.Key.Key_Delete)
    process_events_until_idle()
    assert desk.contents().waits == ()


def test_without_a_leading_transition_the_warning_leads_to_where_one_is_chosen(desk):
    perform(desk, change_package(desk.plan, desk.package_id, {"leading_transitions": None}))
    assert desk.dock.passport.isCollapsed()
    show_studio(desk.dock, True)
    assert not desk.dock.passport.isVisible()
    desk.go_to_warning("No transition leads")
    assert desk.dock.passport.isVisible()
    assert not desk.dock.passport.isCollapsed()


def found(desk, a_id, b_id, **values):
    changes = Changes(desk.plan)
    facts = {"type": "conflict", "subtype": "overlap", "severity": "blocking", "group_id": f"{a_id} {b_id}", **values}
    changes.add("finding", {"finding_id": f"{a_id}-{b_id}", "a_id": a_id, "b_id": b_id, **facts})
    desk.plan.history.perform("Find", changes)
    desk.controller.findings_changed()
    process_events_until_idle()


def test_nobody_looked_is_said_until_somebody_did(desk):
    assert any("Nobody looked" in warning for warning in desk.warnings())
    assert "not known" in desk.text("PackageCouplings")
    found(desk, "wadi", "tree")
    assert not any("Nobody looked" in warning for warning in desk.warnings())


def test_two_claims_that_exclude_each_other_stand_first_and_the_warning_chooses_both(desk):
    found(desk, "heat", "sewer")
    assert desk.warnings()[0] == "Cannot both be there: Warmtenet and Riool"
    desk.tab(TASKS)
    desk.go_to_warning("Cannot both")
    assert desk.part(QTabWidget, "PackageTabs").currentIndex() == CLAIMS
    assert set(desk.dock.claims.chosen_ids) == {"heat", "sewer"}
    assert desk.selected_on_map() == {"heat", "sewer"}


def test_couplings_inside_and_across_are_two_figures_and_it_is_said_when_they_may_not_hold(desk):
    coupling = {"type": "coupling", "subtype": "joint_works", "severity": "info"}
    found(desk, "heat", "sewer", **coupling)
    found(desk, "sewer", "tree", **coupling)
    desk.controller.show_status(FindingsStatus.CURRENT)
    process_events_until_idle()
    said = "Couplings inside the package: 1 · with what is outside it: 1"
    assert desk.text("PackageCouplings") == said
    desk.controller.show_status(FindingsStatus.OUTDATED)
    process_events_until_idle()
    assert desk.text("PackageCouplings") == f"{said} · as they were found last"
