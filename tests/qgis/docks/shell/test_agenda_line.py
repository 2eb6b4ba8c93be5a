"""The line of the studio that says where the session is: by the clock, small, and without any alarm."""

from __future__ import annotations

import pytest
from osgeo import gdal
from qgis.core import QgsProject

from wijkaanpak_plugin.docks.shell.agenda_line import AgendaLine
from wijkaanpak_plugin.plan.records.agenda import with_programme
from wijkaanpak_plugin.plan.store.sessions import current_session, end_session, start_session

AGENDA = "15 hot spots\n35 claims\nwhat we take along"


@pytest.fixture
def set_clock():
    """A function that sets the clock of the plan to a time of one evening."""
    yield lambda time: gdal.SetConfigOption("OGR_CURRENT_DATE", f"2026-01-02T{time}:00.000Z")
    gdal.SetConfigOption("OGR_CURRENT_DATE", None)


@pytest.fixture
def evening(plan_in_project, plan_path, qtbot, set_clock):
    """The line beside an open plan, and the plan; the session began at eight."""
    QgsProject.instance().clear()
    plan = plan_in_project.open(plan_path)
    line = AgendaLine(plan_in_project)
    qtbot.addWidget(line)
    set_clock("20:00")
    session = start_session(plan, "Atelier 2", about={"table_name": "tafel 3"})
    plan.history.perform("Start", with_programme(plan, session, AGENDA))
    yield line, plan
    line.unload()


def test_it_says_the_part_the_minutes_left_and_what_comes_then(evening):
    line, _plan = evening
    assert line.text == "Atelier 2 (tafel 3) · hot spots: 15 min left · then claims"
    assert line.toolTip().splitlines()[1:] == [
        "▸ 15 min  hot spots",
        "   35 min  claims",
        "   ? min  what we take along",
    ]


def test_it_goes_on_with_the_clock_to_the_end(evening, set_clock):
    line, _plan = evening
    set_clock("20:14")
    line.look()
    assert "hot spots: 1 min left" in line.text
    set_clock("20:20")
    line.look()
    assert line.text == "Atelier 2 (tafel 3) · claims: 30 min left"
    set_clock("22:00")
    line.look()
    assert line.text == "Atelier 2 (tafel 3) · end of the agenda"


def test_another_agenda_is_said_at_once_and_no_session_says_nothing(evening):
    line, plan = evening
    plan.history.undo()
    assert line.text == ""
    plan.history.redo()
    assert line.text.startswith("Atelier 2")
    plan.history.perform("End", end_session(plan, current_session(plan).session_id))
    assert (line.text, line.toolTip()) == ("", "")


def test_a_session_without_an_agenda_has_its_name(evening, set_clock):
    line, plan = evening
    set_clock("21:00")
    plan.history.perform("Start", with_programme(plan, start_session(plan, "Avond"), ""))
    assert line.text == "Avond"


def test_without_a_plan_it_is_empty(evening, plan_in_project):
    line, _plan = evening
    plan_in_project.close()
    assert line.text == ""


def test_it_asks_for_no_width_however_long_the_agenda_is(evening, set_clock):
    line, plan = evening
    set_clock("21:00")
    plan.history.perform("Start", with_programme(plan, start_session(plan, "Avond " * 40), AGENDA))
    assert line.sizeHint().width() == 0
