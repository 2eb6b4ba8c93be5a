"""Connects the session section of the Plan panel with the table of sessions."""

from __future__ import annotations

from dataclasses import replace
from typing import Callable, Optional

from qgis.PyQt.QtCore import QDateTime, QLocale, Qt

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.perform_step import perform
from wijkaanpak_plugin.docks.plan.session.session_section import SessionSection, SessionText
from wijkaanpak_plugin.domain.translation import language, translate
from wijkaanpak_plugin.plan.records.agenda import agenda_of, agenda_text, with_programme
from wijkaanpak_plugin.plan.store.author import author, set_author
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.clock import now
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.sessions import (
    Session,
    change_session,
    current_session,
    end_session,
    sessions,
    start_session,
)


class SessionControl:
    """Starts, changes and ends sessions, one step each; proposes for a new one the people of the last."""

    def __init__(self, section: SessionSection, messages: Messages) -> None:
        self._section = section
        self._messages = messages
        self._plan: Optional[Plan] = None
        #: The session that the panel shows as going on: what is typed, and End, are about this one.
        self._shown: Optional[Session] = None
        section.started.connect(self._start)
        section.ended.connect(self._end)
        section.changed.connect(self._change)
        section.author_changed.connect(self._set_author)

    def open_plan(self, plan: Plan) -> None:
        """Show the sessions of this plan."""
        self._plan = plan
        self._section.show_author(author())
        self.refresh()
        if self._shown is not None and _day(self._shown.started) != _day(now()):
            text = translate(
                "PlanDock", "The session of {date} is still going on; end it in the Plan panel if it is over."
            )
            self._messages.info(text.format(date=_day(self._shown.started)))

    def close_plan(self) -> None:
        """Let go of the plan."""
        self._plan = self._shown = None

    def refresh(self) -> None:
        """Show the current session, or what is proposed for the next one."""
        plan = self._plan
        if plan is None:
            return
        session = self._shown = current_session(plan)
        if session is not None:
            text = translate("PlanDock", "The session has been going on since {date}, {time}.")
            state = text.format(date=_day(session.started), time=_clock(session.started))
            self._section.show_session(state, _text(plan, session), going_on=True)
            return
        state = translate("PlanDock", "No session is going on; the log says only who did what.")
        self._section.show_session(state, _proposal(plan), going_on=False)

    def _start(self, text: SessionText) -> None:
        self._perform(
            translate("PlanDock", "Start session"),
            lambda plan: with_programme(
                plan, start_session(plan, text.name, text.participants, text.led_by, _about(text)), text.agenda
            ),
        )

    def _end(self) -> None:
        if self._plan is None or self._shown is None:
            return
        current = current_session(self._plan)
        if current is None or current.session_id != self._shown.session_id:
            self._messages.info(translate("PlanDock", "This session was ended elsewhere already."))
            self.refresh()
            return
        self._on_session(translate("PlanDock", "End session"), end_session)

    def _change(self, text: SessionText) -> None:
        self._on_session(
            translate("PlanDock", "Change session"),
            lambda plan, session_id: with_programme(
                plan,
                change_session(plan, session_id, text.name, text.participants, text.led_by, _about(text)),
                text.agenda,
                session_id,
            ),
        )

    def _set_author(self, name: str) -> None:
        set_author(name)
        self._section.show_author(author())

    def _on_session(self, step: str, make: Callable[[Plan, str], Changes]) -> None:
        if self._shown is not None:
            session_id = self._shown.session_id
            self._perform(step, lambda plan: make(plan, session_id))

    def _perform(self, step: str, make: Callable[[Plan], Changes]) -> None:
        perform(self._plan, self._messages, step, make)


def _text(plan: Plan, session: Session) -> SessionText:
    agenda = agenda_text(agenda_of(plan, session.session_id))
    told = (session.kind, session.goal, session.table_name)
    return SessionText(session.name, session.participants, session.led_by, *told, agenda)


def _about(text: SessionText) -> dict[str, str]:
    return {"kind": text.kind, "goal": text.goal, "table_name": text.table_name}


def _proposal(plan: Plan) -> SessionText:
    """Return what the next session may be: as the last one, with another number and a goal of its own."""
    before = sessions(plan)
    name = translate("PlanDock", "Session {number}").format(number=len(before) + 1)
    return replace(_text(plan, before[0]), name=name, goal="") if before else SessionText(name)


def _clock(time: str) -> str:
    """Return a time in UTC (ISO 8601) as the clock on the wall shows it."""
    return QLocale(language()).toString(_local(time).time(), "HH:mm")


def _day(time: str) -> str:
    """Return the date of a time in UTC (ISO 8601) on the clock of this machine."""
    return QLocale(language()).toString(_local(time).date(), "d MMMM yyyy")


def _local(time: str) -> QDateTime:
    return QDateTime.fromString(time, Qt.DateFormat.ISODate).toLocalTime()
