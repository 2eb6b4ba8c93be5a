"""Agenda of a session: its parts one after the other, as people write them, and where the clock is in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple, Optional

from wijkaanpak_plugin.domain.parties import Parties
from wijkaanpak_plugin.plan.parties.naming import party_names
from wijkaanpak_plugin.plan.records.records import records
from wijkaanpak_plugin.plan.schema.party_tables import PARTY
from wijkaanpak_plugin.plan.schema.plan_tables import SESSION
from wijkaanpak_plugin.plan.schema.session_tables import SESSION_AGENDA
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.clock import now
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.sessions import read_participants

#: "15 hot spots", "15 min: hot spots", "7,5' hot spots"; "2nd round" and "2e ronde" have no minutes.
_LINE = re.compile(
    r"^(?P<minutes>\d+(?:[.,]\d+)?)(?:\s*(?:min(?:utes|uten|\.)?\b|')\s*[:·–-]?|\s*[:·–-]|\s)\s*(?P<what>\S.*)$", re.I
)


class AgendaRow(NamedTuple):
    """One part: how many minutes it takes (None: not said) and what is done."""

    minutes: Optional[float]
    what: str


class Place(NamedTuple):
    """Where the clock is in an agenda: the part that is going on and how many minutes of it are left, and the next.

    All None once the agenda is over.
    """

    row: Optional[AgendaRow]
    left: Optional[float]
    next: Optional[AgendaRow]


def read_agenda(text: str) -> tuple[AgendaRow, ...]:
    """Read an agenda, one part in a line.

    >>> read_agenda("15 hot spots\\n\\n35 min: claims\\nwhat we take along")
    (AgendaRow(minutes=15.0, what='hot spots'), AgendaRow(minutes=35.0, what='claims'), \
AgendaRow(minutes=None, what='what we take along'))
    """
    return tuple(_row(line.strip()) for line in text.splitlines() if line.strip())


def agenda_text(rows: Sequence[AgendaRow]) -> str:
    """Return an agenda as it is typed.

    >>> agenda_text(read_agenda("15 min: hot spots\\n what we take along"))
    '15 hot spots\\nwhat we take along'
    """
    return "\n".join(row.what if row.minutes is None else f"{row.minutes:g} {row.what}" for row in rows)


def place_in(rows: Sequence[AgendaRow], minutes: float) -> Place:
    """Return where an agenda is, so many minutes after its beginning; a part of unknown length takes no time.

    >>> place_in(read_agenda("15 hot spots\\n35 claims"), 12).left
    3.0
    """
    timed = [row for row in rows if row.minutes]
    passed = 0.0
    for row, after in zip(timed, (*timed[1:], None)):
        passed += row.minutes or 0.0
        if minutes < passed:
            return Place(row, passed - max(0.0, minutes), after)
    return Place(None, None, None)


def minutes_since(started: str) -> float:
    """Return how many minutes ago a time (UTC, ISO 8601) was."""
    return (_moment(now()) - _moment(started)).total_seconds() / 60


def agenda_of(plan: Plan, session_id: str) -> tuple[AgendaRow, ...]:
    """Return the agenda of a session, in its order."""
    rows = records(plan, SESSION_AGENDA.name, "session_id", [session_id])
    rows.sort(key=lambda row: row["position"] or 0)
    return tuple(AgendaRow(row["minutes"], row["text"] or "") for row in rows)


def with_programme(plan: Plan, changes: Changes, agenda: str, session_id: str = "") -> Changes:
    """Add to the changes of a session its agenda, as it is typed, and the parties at its table that are not there.

    session_id: of one that is there; empty for the one that the changes add.
    """
    told = next(change for change in changes if change.table == SESSION.name and session_id in ("", change.record_id))
    if not session_id:
        told = next(change for change in changes if change.table == SESSION.name and change.fid is None)
    _write_agenda(plan, changes, told.record_id, read_agenda(agenda))
    known = Parties(party_names(plan))
    for person in read_participants(told.values.get("participants") or ""):
        if person.party and person.party not in known:
            changes.add(PARTY.name, {"name": known.spelled(person.party)})
    return changes


def _write_agenda(plan: Plan, changes: Changes, session_id: str, rows: Sequence[AgendaRow]) -> None:
    """Change the rows that differ, so that the others stay the same records."""
    stored = records(plan, SESSION_AGENDA.name, "session_id", [session_id])
    stored.sort(key=lambda row: row["position"] or 0)
    for place, row in enumerate(rows, start=1):
        values = {"position": place, "minutes": row.minutes, "text": row.what}
        if place > len(stored):
            changes.add(SESSION_AGENDA.name, {"session_id": session_id, **values})
        elif {name: stored[place - 1][name] for name in values} != values:
            changes.change(SESSION_AGENDA.name, stored[place - 1]["agenda_id"], values)
    for left_out in stored[len(rows) :]:
        changes.remove(SESSION_AGENDA.name, left_out["agenda_id"])


def _row(line: str) -> AgendaRow:
    match = _LINE.match(line)
    if match is None:
        return AgendaRow(None, line)
    return AgendaRow(float(match["minutes"].replace(",", ".")), match["what"].strip())


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text.replace("Z", "+00:00"))
