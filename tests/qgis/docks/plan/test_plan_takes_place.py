"""A plan that takes the place of the one that is open: asked first, and no reason to save the project."""

from __future__ import annotations

import shutil

import pytest
from event_loop import process_events_until_idle
from plan_panel import find
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QFileDialog, QLineEdit, QMessageBox, QProgressDialog

from wijkaanpak_plugin.plan.files.create import create_plan
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.files.project_layers import plan_group


@pytest.fixture
def answers(monkeypatch):
    """Answer the question before a plan is closed; what was asked is noted."""
    asked, given = [], []

    def answer(box):
        asked.append(box.text())
        role = QMessageBox.ButtonRole.AcceptRole if given.pop(0) else QMessageBox.ButtonRole.RejectRole
        button = next(button for button in box.buttons() if box.buttonRole(button) == role)
        button.click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)
    return asked, given


@pytest.fixture
def other(tmp_path):
    made = create_plan(tmp_path / "noord.gpkg", "Noord", author="Test")
    made.close()
    return made.backend.path


def test_opening_another_plan_asks_before_the_open_one_is_closed(panel_plan, other, answers, monkeypatch):
    controller, _plan = panel_plan
    asked, given = answers
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_about: (str(other), ""))
    given += [False, True]
    controller.choose_plan()
    assert find(controller, QLineEdit, "WijkaanpakPlanName").text() == "Bloemenbuurt"
    assert "Bloemenbuurt is closed first. Everything in it is saved." in asked[0]
    controller.choose_plan()
    assert find(controller, QLineEdit, "WijkaanpakPlanName").text() == "Noord"
    assert not given


def test_the_sample_and_a_new_plan_ask_too_and_the_open_plan_itself_does_not(panel_plan, answers, monkeypatch):
    controller, plan = panel_plan
    asked, given = answers
    given += [False, False]
    controller.open_sample()
    controller.new_plan()
    assert len(asked) == 2
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_about: (str(plan.backend.path), ""))
    controller.choose_plan()
    assert len(asked) == 2


def test_opening_a_plan_leaves_a_project_that_was_saved_saved(plan_controller, other):
    QgsProject.instance().setDirty(False)
    assert plan_controller.open_file(other)
    process_events_until_idle()
    assert not QgsProject.instance().isDirty()


def test_the_sample_shows_how_far_it_is(plan_controller, qgis_iface, tmp_path, monkeypatch, built_sample):
    monkeypatch.setattr("wijkaanpak_plugin.sample.sample_files.sample_folder", lambda: built_sample.plan.parent)
    shown = []
    set_value = QProgressDialog.setValue
    monkeypatch.setattr(QProgressDialog, "setValue", lambda box, share: (shown.append(share), set_value(box, share)))
    assert plan_controller.write_and_open_sample(tmp_path)
    assert shown[0] < 10
    assert shown[-1] == 100
    assert shown == sorted(shown)


def test_a_plan_gets_another_name_in_the_panel_in_one_step(panel_plan):
    controller, plan = panel_plan
    field = find(controller, QLineEdit, "WijkaanpakPlanName")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "Zonnewijk")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert plan.name == "Zonnewijk"
    assert plan.history.undo_text == "Rename plan: Zonnewijk"
    assert plan_group(QgsProject.instance(), plan.plan_id).name() == "Zonnewijk"
    copy = shutil.copy(plan.backend.path, plan.backend.path.with_name("copy.gpkg"))
    assert open_plan(copy).name == "Zonnewijk"
    plan.history.undo()
    assert (plan.name, field.text()) == ("Bloemenbuurt", "Bloemenbuurt")
    assert plan_group(QgsProject.instance(), plan.plan_id).name() == "Bloemenbuurt"


def test_a_name_that_is_taken_away_comes_back(panel_plan):
    controller, plan = panel_plan
    field = find(controller, QLineEdit, "WijkaanpakPlanName")
    field.clear()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert (plan.name, field.text()) == ("Bloemenbuurt", "Bloemenbuurt")
