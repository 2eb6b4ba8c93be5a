"""The session in the Plan panel goes on until it is ended, also on another day or from another program."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing

import pytest
from event_loop import process_events_until_idle
from osgeo import gdal
from plan_panel import choose, click, find, leave, said, type_session
from qgis.core import Qgis
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton

from wijkaanpak_plugin.plan.records.agenda import agenda_of, agenda_text
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.sessions import current_session, sessions


@pytest.fixture
def set_clock():
    """A function that sets the clock of GDAL and of the plan to a time (ISO 8601, UTC)."""
    yield lambda time: gdal.SetConfigOption("OGR_CURRENT_DATE", time)
    gdal.SetConfigOption("OGR_CURRENT_DATE", None)


def test_a_session_after_midnight_goes_on_in_panel_log_and_end(panel_plan, set_clock):
    controller, plan = panel_plan
    set_clock("2026-01-02T20:00:00.000Z")
    type_session(controller, name="Avond")
    click(controller, "WijkaanpakStartSession")
    set_clock("2026-01-03T20:00:00.000Z")
    choose(find(controller, QComboBox, "WijkaanpakLeading"), "energy")
    state = find(controller, QLabel, "WijkaanpakSessionState").text()
    assert "since 2 January 2026" in state
    led_by = find(controller, QLineEdit, "WijkaanpakLedBy")
    led_by.setText("Anna")
    leave(led_by)
    assert current_session(plan).led_by == "Anna"
    click(controller, "WijkaanpakEndSession")
    assert current_session(plan) is None
    assert find(controller, QPushButton, "WijkaanpakEndSession").isHidden()
    with closing(sqlite3.connect(plan.backend.path)) as connection:
        details = [json.loads(row[0]) for row in connection.execute("SELECT details FROM log ORDER BY fid")]
    assert [row.get("session") for row in details][-3:-1] == ["Avond", "Avond"]


def test_folding_the_session_brings_no_button_back_that_was_gone(panel_plan, qtbot):
    controller, _plan = panel_plan
    controller.dock.show()
    qtbot.waitExposed(controller.dock)
    section = controller.dock.session
    start, end = (find(controller, QPushButton, f"Wijkaanpak{name}Session") for name in ("Start", "End"))
    for pressed, shown, hidden in ((None, start, end), (start, end, start), (end, start, end)):
        if pressed is not None:
            pressed.click()
        for collapsed in (True, False):
            section.setCollapsed(collapsed)
        assert (shown.isVisibleTo(section), hidden.isVisibleTo(section)) == (True, False)


def test_a_plan_with_a_session_of_another_day_says_so_once_when_it_is_opened(plan_in_project, panel_plan, qgis_iface):
    controller, plan = panel_plan
    changes = Changes(plan)
    changes.add("session", {"name": "Vergeten", "started": "2026-01-02T10:00:00.000Z"})
    plan.history.perform("Start session", changes)
    path = plan.backend.path
    plan_in_project.close()
    plan_in_project.open(path)
    (sentence,) = [text for text in said(qgis_iface, Qgis.MessageLevel.Info) if "still going on" in text]
    assert "The session of 2 January 2026 is still going on" in sentence
    assert not find(controller, QPushButton, "WijkaanpakEndSession").isHidden()


def test_ending_a_session_that_another_program_ended_says_so_and_shows_it(panel_plan, qgis_iface):
    controller, plan = panel_plan
    type_session(controller)
    click(controller, "WijkaanpakStartSession")
    with closing(sqlite3.connect(plan.backend.path)) as connection:
        connection.execute("UPDATE session SET ended = '2030-01-01T10:00:00.000Z'")
        connection.commit()
    click(controller, "WijkaanpakEndSession")
    assert "ended elsewhere" in said(qgis_iface, Qgis.MessageLevel.Info)[0]
    assert not find(controller, QPushButton, "WijkaanpakStartSession").isHidden()
    assert sessions(plan)[0].ended.startswith("2030")


def test_start_session_gets_the_click_although_the_brackets_do_not_fit(panel_plan, qtbot):
    controller, plan = panel_plan
    controller.dock.resize(380, 900)
    controller.dock.show()
    qtbot.waitExposed(controller.dock)
    type_session(controller, people="Anna (gemeente")
    process_events_until_idle()
    people = find(controller, QPlainTextEdit, "WijkaanpakParticipants")
    start = find(controller, QPushButton, "WijkaanpakStartSession")
    finger = start.mapToGlobal(start.rect().center())
    before = start.mapTo(controller.dock, QPoint(0, 0))
    QTest.mousePress(start, Qt.MouseButton.LeftButton)
    leave(people)
    process_events_until_idle()
    assert not find(controller, QLabel, "WijkaanpakUnclearParticipants").isHidden()
    assert start.mapTo(controller.dock, QPoint(0, 0)) == before
    QTest.mouseRelease(start, Qt.MouseButton.LeftButton, pos=start.mapFromGlobal(finger))
    assert current_session(plan).participants == "Anna (gemeente"


def test_on_a_screen_of_1080_a_session_begins_without_scrolling(panel_plan, qtbot):
    controller, _plan = panel_plan
    # What docks have there between the tool bars and the tabs.
    controller.dock.resize(360, 880)
    controller.dock.show()
    qtbot.waitExposed(controller.dock)
    process_events_until_idle()
    start = find(controller, QPushButton, "WijkaanpakStartSession")
    assert start.visibleRegion().boundingRect() == start.rect()


def programme(controller):
    kind = find(controller, QComboBox, "WijkaanpakSessionKind").currentData()
    goal, table = (find(controller, QLineEdit, f"WijkaanpakSession{name}").text() for name in ("Goal", "Table"))
    return kind, goal, table, find(controller, QPlainTextEdit, "WijkaanpakSessionAgenda").toPlainText()


def type_programme(controller):
    choose(find(controller, QComboBox, "WijkaanpakSessionKind"), "studio_residents")
    find(controller, QLineEdit, "WijkaanpakSessionGoal").setText("Wat hindert")
    find(controller, QLineEdit, "WijkaanpakSessionTable").setText("Tafel 2")
    find(controller, QPlainTextEdit, "WijkaanpakSessionAgenda").setPlainText("15 min: hotspots\n\n35 tekenen")


def test_kind_goal_table_and_agenda_begin_with_the_session_in_one_step(panel_plan):
    controller, plan = panel_plan
    type_session(controller)
    type_programme(controller)
    click(controller, "WijkaanpakStartSession")
    session = current_session(plan)
    assert (session.kind, session.goal, session.table_name) == ("studio_residents", "Wat hindert", "Tafel 2")
    assert agenda_text(agenda_of(plan, session.session_id)) == "15 hotspots\n35 tekenen"
    plan.history.undo()
    assert current_session(plan) is None
    assert agenda_of(plan, session.session_id) == ()


def test_while_it_goes_on_each_of_them_is_changed_at_once(panel_plan):
    controller, plan = panel_plan
    type_session(controller)
    click(controller, "WijkaanpakStartSession")
    choose(find(controller, QComboBox, "WijkaanpakSessionKind"), "walk")
    goal, agenda = find(controller, QLineEdit, "WijkaanpakSessionGoal"), "WijkaanpakSessionAgenda"
    goal.setText("Kijken")
    leave(goal)
    find(controller, QPlainTextEdit, agenda).setPlainText("20 lopen")
    leave(find(controller, QPlainTextEdit, agenda))
    session = current_session(plan)
    assert (session.kind, session.goal) == ("walk", "Kijken")
    assert agenda_text(agenda_of(plan, session.session_id)) == "20 lopen"
    plan.history.undo()
    assert programme(controller) == ("walk", "Kijken", "", "")


def test_the_next_session_is_proposed_with_the_agenda_of_the_last_and_a_goal_of_its_own(panel_plan):
    controller, _plan = panel_plan
    type_session(controller)
    type_programme(controller)
    click(controller, "WijkaanpakStartSession")
    click(controller, "WijkaanpakEndSession")
    assert programme(controller) == ("studio_residents", "", "Tafel 2", "15 hotspots\n35 tekenen")
