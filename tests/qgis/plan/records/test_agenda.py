"""Agendas of sessions: read as they are typed, stored row by row, and where the clock is in one."""

from __future__ import annotations

import pytest

from wijkaanpak_plugin.plan.parties.parties import add_party, all_parties
from wijkaanpak_plugin.plan.records.agenda import (
    AgendaRow,
    agenda_of,
    agenda_text,
    minutes_since,
    place_in,
    read_agenda,
    with_programme,
)
from wijkaanpak_plugin.plan.records.records import records
from wijkaanpak_plugin.plan.store.sessions import change_session, current_session, sessions, start_session

AGENDA = "10 who is there\n15 hot spots\nto take along\n35 claims"


def begin(plan, agenda=AGENDA, people="", name="Avond"):
    plan.history.perform("Start", with_programme(plan, start_session(plan, name, people), agenda))
    return next(session for session in sessions(plan) if session.name == name)


def change(plan, session, agenda, people=""):
    changes = change_session(plan, session.session_id, session.name, people, "")
    plan.history.perform("Change", with_programme(plan, changes, agenda, session.session_id))


@pytest.mark.parametrize(
    ("line", "row"),
    [
        ("15 hot spots", (15.0, "hot spots")),
        ("15 min hot spots", (15.0, "hot spots")),
        ("15 minuten: langs de hotspots", (15.0, "langs de hotspots")),
        ("7,5' koffie", (7.5, "koffie")),
        ("10 – wie is er", (10.0, "wie is er")),
        ("minder stenen", (None, "minder stenen")),
        ("15", (None, "15")),
        ("2e ronde langs de straat", (None, "2e ronde langs de straat")),
        ("2nd round", (None, "2nd round")),
        ("1e9 lang", (None, "1e9 lang")),
        ("20min pauze", (20.0, "pauze")),
        ("5:koffie", (5.0, "koffie")),
        ("20 minima bespreken", (20.0, "minima bespreken")),
    ],
)
def test_a_part_is_read_as_people_write_it(line, row):
    assert read_agenda(line) == (AgendaRow(*row),)


@pytest.mark.parametrize(
    ("minutes", "row", "left", "after"),
    [
        (-2, "who is there", 10, "hot spots"),
        (0, "who is there", 10, "hot spots"),
        (10, "hot spots", 15, "claims"),
        (24, "hot spots", 1, "claims"),
        (59.5, "claims", 0.5, None),
    ],
)
def test_the_clock_says_which_part_goes_on_and_what_comes_next(minutes, row, left, after):
    place = place_in(read_agenda(AGENDA), minutes)
    assert (place.row.what, place.left, place.next and place.next.what) == (row, left, after)


@pytest.mark.parametrize(("agenda", "minutes"), [(AGENDA, 60), ("", 0), ("only words", 0)])
def test_after_its_end_and_without_minutes_there_is_no_place(agenda, minutes):
    assert place_in(read_agenda(agenda), minutes) == (None, None, None)


def test_a_session_begins_with_its_agenda_in_one_step(plan):
    session = begin(plan)
    assert agenda_text(agenda_of(plan, session.session_id)) == AGENDA
    assert [row["position"] for row in records(plan, "session_agenda")] == [1, 2, 3, 4]
    plan.history.undo()
    assert records(plan, "session_agenda") == []
    assert current_session(plan) is None


def test_rows_that_stay_the_same_stay_the_same_records(plan):
    session = begin(plan)
    before = {row["text"]: row["agenda_id"] for row in records(plan, "session_agenda")}
    change(plan, session, "10 who is there\n25 hot spots")
    after = {row["text"]: (row["agenda_id"], row["minutes"]) for row in records(plan, "session_agenda")}
    assert after == {"who is there": (before["who is there"], 10), "hot spots": (before["hot spots"], 25)}
    plan.history.undo()
    assert agenda_text(agenda_of(plan, session.session_id)) == AGENDA


def test_each_session_has_its_own(plan):
    first = begin(plan)
    second = begin(plan, "5 welcome", name="Ochtend")
    assert agenda_text(agenda_of(plan, first.session_id)) == AGENDA
    assert agenda_text(agenda_of(plan, second.session_id)) == "5 welcome"


def test_who_sits_at_the_table_makes_a_party_once(plan):
    changes, _id = add_party(plan, "Gemeente")
    plan.history.perform("Party", changes)
    session = begin(plan, people="Anna (gemeente)\nBo (Waterschap)\nCem (waterschap)\nDirk")
    assert [party.name for party in all_parties(plan)] == ["Gemeente", "Waterschap"]
    change(plan, session, AGENDA, "Els (Bewoners)")
    assert [party.name for party in all_parties(plan)] == ["Bewoners", "Gemeente", "Waterschap"]


def test_minutes_are_counted_from_when_the_session_began(fixed_clock):
    assert minutes_since("2026-01-02T02:34:05.000Z") == 30
