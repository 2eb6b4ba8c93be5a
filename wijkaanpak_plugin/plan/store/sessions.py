"""Studio sessions of a plan: who sat at the table, who led, and which session is going on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Optional

from qgis.core import QgsFeature

from wijkaanpak_plugin.plan.schema.plan_tables import SESSION
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.clock import now
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.values import plain

#: "name (party)": the party is what stands between the last brackets, and may hold a pair itself.
_PARTICIPANT = re.compile(r"^(?P<name>.*?)\s*\((?P<party>(?:[^()]|\([^()]*\))*)\)\s*$")
#: Brackets that belong together, with nothing in them that is a bracket too.
_PAIR = re.compile(r"\([^()]*\)")
_BRACKETS = re.compile(r"[()\[\]{}]")
#: What else is told about a session.
_ABOUT = ("kind", "goal", "table_name")


@dataclass(frozen=True)
class Participant:
    """Somebody at the table, and for which party; the party is empty when it was not said."""

    name: str
    party: str = ""


@dataclass(frozen=True)
class Session:
    """One row of the table session. ``started`` and ``ended`` are ISO 8601 text in UTC, empty when not known;
    ``participants`` one line each, "name (party)"."""

    session_id: str
    name: str
    started: str
    ended: str
    participants: str
    led_by: str
    kind: str = ""
    goal: str = ""
    table_name: str = ""

    @property
    def people(self) -> list[Participant]:
        """Who took part, in the order in which they were written."""
        return read_participants(self.participants)


def read_participants(text: str) -> list[Participant]:
    """Read participants, one per line, "name (party)" or only a name; a line with only "(party)" is a party
    without a name. Empty lines are skipped.
    """
    lines = (line.strip() for line in text.splitlines())
    return [_participant(line) for line in lines if line]


def unclear_participants(text: str) -> list[str]:
    """Return the lines of which the brackets do not say a party: one is missing, they are empty, of another shape,
    or not at the end. Such a line is kept as it is; ``read_participants`` takes it for a name where it finds no party.
    """
    lines = (line.strip() for line in text.splitlines())
    return [line for line in lines if line and _is_unclear(line)]


def sessions(plan: Plan) -> list[Session]:
    """Return the sessions of a plan, the one that began last first."""
    rows = (_session(feature) for feature in plan.stored(SESSION.name).getFeatures())
    return sorted(rows, key=lambda session: session.started, reverse=True)


def current_session(plan: Plan) -> Optional[Session]:
    """Return the session that is going on, None when there is none.

    It is the one that began last, until it is ended, also after midnight. One that was never ended is over once
    another one has begun. Read anew each time, because another program may end it; the table holds a few rows.
    """
    last = next(iter(sessions(plan)), None)
    return last if last is not None and last.started and not last.ended else None


def parties(plan: Plan) -> list[str]:
    """Return the parties that took part in any session, each once, alphabetically."""
    found = {person.party for session in sessions(plan) for person in session.people if person.party}
    return sorted(found, key=str.casefold)


def start_session(
    plan: Plan, name: str, participants: str = "", led_by: str = "", about: Optional[Mapping[str, str]] = None
) -> Changes:
    """Begin a session now; one that is going on ends. ``participants``: one line each, "name (party)".

    about: kind, goal and table_name, as far as they are known.
    """
    changes = Changes(plan)
    running = current_session(plan)
    if running is not None:
        changes.change(SESSION.name, running.session_id, {"ended": now()})
    changes.add(SESSION.name, {**_written(name, participants, led_by, about), "started": now()})
    return changes


def change_session(
    plan: Plan, session_id: str, name: str, participants: str, led_by: str, about: Optional[Mapping[str, str]] = None
) -> Changes:
    """Write what is said about a session anew, of ``about`` what is in it; PlanError when it is not there."""
    changes = Changes(plan)
    changes.change(SESSION.name, session_id, _written(name, participants, led_by, about))
    return changes


def end_session(plan: Plan, session_id: str) -> Changes:
    """End a session now; PlanError when it is not there."""
    changes = Changes(plan)
    changes.change(SESSION.name, session_id, {"ended": now()})
    return changes


def _written(name: str, participants: str, led_by: str, about: Optional[Mapping[str, str]]) -> dict[str, Optional[str]]:
    lines = "\n".join(line.strip() for line in participants.splitlines() if line.strip())
    told = {column: (about or {})[column].strip() or None for column in _ABOUT if column in (about or {})}
    return {"name": name.strip() or None, "participants": lines or None, "led_by": led_by.strip() or None, **told}


def _participant(line: str) -> Participant:
    match = _PARTICIPANT.match(line)
    if match is None:
        return Participant(line)
    return Participant(match["name"].strip(), match["party"].strip())


def _is_unclear(line: str) -> bool:
    if not _BRACKETS.search(line):
        return False
    match = _PARTICIPANT.match(line)
    if match is None or not match["party"].strip():
        return True
    return bool(_BRACKETS.search(_PAIR.sub("", match["name"]) + _PAIR.sub("", match["party"])))


def _session(feature: QgsFeature) -> Session:
    return Session(**{name: str(plain(feature[name]) or "") for name in Session.__dataclass_fields__})
