"""Sessions of a plan: who took part, which one is in hand, and that the log knows it."""

from __future__ import annotations

import json
import sqlite3
from datetime import datetime, timedelta, timezone

import pytest
from qgis.core import QgsApplication, QgsSettings

from wijkaanpak_plugin.plan.claims.parties import known_parties
from wijkaanpak_plugin.plan.parties.parties import add_party
from wijkaanpak_plugin.plan.store import author as author_of
from wijkaanpak_plugin.plan.store.author import author, set_author
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.sessions import (
    Participant,
    change_session,
    current_session,
    end_session,
    parties,
    read_participants,
    sessions,
    start_session,
    unclear_participants,
)


@pytest.fixture
def own_settings():
    before = QgsSettings().value("wijkaanpak/author", "")
    QgsSettings().remove("wijkaanpak/author")
    yield
    set_author(str(before or ""))


def start(plan, *arguments):
    plan.history.perform("Start session", start_session(plan, *arguments))
    return current_session(plan)


def test_a_new_plan_has_no_session_in_hand(plan):
    assert current_session(plan) is None
    assert sessions(plan) == []
    assert parties(plan) == []


def test_a_session_that_was_started_is_in_hand_until_it_ends(plan):
    session = start(plan, " Studio 1 ", "Anna (gemeente)\n\n  Bram (Netbeheer)  ", "Carla")
    assert (session.name, session.led_by, session.ended) == ("Studio 1", "Carla", "")
    assert session.participants == "Anna (gemeente)\nBram (Netbeheer)"
    plan.history.perform("End session", end_session(plan, session.session_id))
    assert current_session(plan) is None
    assert sessions(plan)[0].ended


def test_starting_a_session_ends_the_one_before_in_the_same_step(plan):
    first = start(plan, "Eerste")
    second = start(plan, "Tweede")
    assert current_session(plan) == second
    assert [session.ended != "" for session in sessions(plan) if session.session_id == first.session_id] == [True]
    plan.history.undo()
    assert current_session(plan).session_id == first.session_id


def test_starting_and_ending_can_be_undone(plan):
    session = start(plan, "Studio")
    plan.history.perform("End session", end_session(plan, session.session_id))
    plan.history.undo()
    assert current_session(plan) == session
    plan.history.undo()
    assert sessions(plan) == []


def begun_days_ago(plan, name, days):
    begun = (datetime.now(timezone.utc) - timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%S.000Z")
    changes = Changes(plan)
    changes.add("session", {"name": name, "started": begun})
    plan.history.perform("Start session", changes)


def test_a_session_goes_on_after_midnight_until_it_is_ended(plan):
    begun_days_ago(plan, "Avond", 1)
    session = current_session(plan)
    assert session.name == "Avond"
    plan.history.perform("End session", end_session(plan, session.session_id))
    assert current_session(plan) is None


def test_a_session_that_nobody_ended_is_over_once_another_one_has_begun(plan):
    begun_days_ago(plan, "Vergeten", 3)
    begun_days_ago(plan, "Gisteren", 1)
    session = current_session(plan)
    assert session.name == "Gisteren"
    plan.history.perform("End session", end_session(plan, session.session_id))
    assert current_session(plan) is None
    plan.history.undo()
    assert current_session(plan) == session


def test_a_session_without_a_begin_is_not_in_hand(plan):
    changes = Changes(plan)
    changes.add("session", {"name": "Half"})
    plan.history.perform("Start session", changes)
    assert current_session(plan) is None


def test_what_is_said_about_a_session_can_be_written_anew(plan):
    session = start(plan, "Studio", "Anna", "")
    plan.history.perform("Change", change_session(plan, session.session_id, "Studio 2", "", "Bram"))
    again = current_session(plan)
    assert (again.name, again.participants, again.led_by) == ("Studio 2", "", "Bram")


def test_changing_a_session_that_is_gone_is_one_sentence(plan):
    with pytest.raises(PlanError):
        change_session(plan, "gone", "x", "", "")


def test_each_step_in_a_session_is_logged_with_its_name(plan, own_settings):
    set_author("Dirk")
    start(plan, "Studio")
    changes = Changes(plan)
    changes.add("session", {"name": "los"})
    plan.history.perform("Something", changes)
    with sqlite3.connect(plan.backend.path) as connection:
        rows = connection.execute("SELECT author, details FROM log WHERE text = 'Something'").fetchall()
    assert [(name, json.loads(details).get("session")) for name, details in rows] == [("Dirk", "Studio")]


@pytest.mark.parametrize(
    ("line", "person"),
    [
        ("Anna (gemeente)", Participant("Anna", "gemeente")),
        ("Anna", Participant("Anna")),
        ("Anna (van de wijk) (gemeente Delft)", Participant("Anna (van de wijk)", "gemeente Delft")),
        ("Anna (Gemeente Elzenbeek (fictief))", Participant("Anna", "Gemeente Elzenbeek (fictief)")),
        ("(Waterschap)", Participant("", "Waterschap")),
        ("Anna ()", Participant("Anna", "")),
        ("Anna (open", Participant("Anna (open")),
    ],
)
def test_a_participant_is_a_name_and_perhaps_a_party(line, person):
    assert read_participants(f"\n {line} \n") == [person]


@pytest.mark.parametrize(
    ("line", "unclear"),
    [
        ("Anna (gemeente", True),
        ("Anna gemeente)", True),
        ("Anna (gemeente))", True),
        ("Anna ((gemeente)", True),
        ("Anna (gemeente) van de wijk", True),
        ("Anna ()", True),
        ("Anna [gemeente]", True),
        ("Anna (gemeente]", True),
        ("Anna (gemeente)", False),
        ("Anna (van de wijk) (gemeente Delft)", False),
        ("Anna (Gemeente Elzenbeek (fictief))", False),
        ("(Waterschap)", False),
        ("Anna", False),
        ("  ", False),
    ],
)
def test_brackets_that_say_no_party_are_noticed(line, unclear):
    assert unclear_participants(f"Bram (Netbeheer)\n{line}") == ([line] if unclear else [])


def test_parties_are_named_once_over_all_sessions(plan):
    start(plan, "1", "Anna (gemeente)\nBram (Netbeheer)")
    start(plan, "2", "Carla (gemeente)\nDirk")
    assert parties(plan) == ["gemeente", "Netbeheer"]


def test_the_author_is_the_name_that_was_chosen_else_that_of_the_account(own_settings, monkeypatch):
    monkeypatch.setattr(QgsApplication, "userFullName", staticmethod(lambda: "Anna de Vries"))
    assert author() == "Anna de Vries"
    set_author("  Team Zuid ")
    assert author() == "Team Zuid"
    set_author("")
    assert author() == "Anna de Vries"


@pytest.mark.parametrize("full_name", ["", "anna", "Anna"])
def test_the_login_of_an_account_is_never_the_author(own_settings, monkeypatch, full_name):
    monkeypatch.setattr(QgsApplication, "userFullName", staticmethod(lambda: full_name))
    monkeypatch.setattr(author_of.getpass, "getuser", lambda: "anna")
    assert author() == ""


def test_an_account_without_any_name_gives_none(own_settings, monkeypatch):
    monkeypatch.setattr(QgsApplication, "userFullName", staticmethod(lambda: ""))

    def nobody():
        raise OSError

    monkeypatch.setattr(author_of.getpass, "getuser", nobody)
    assert author() == ""


def test_a_party_is_offered_once_however_people_at_the_table_type_it(plan):
    plan.history.perform("Add party", add_party(plan, "Water Board")[0])
    start(plan, "Studio", "Ann (Water Board)\nBob (water  board)\nCas (Delft)")
    assert known_parties(plan) == ["Water Board", "Delft"]
