"""What stands in the report of a session, whatever it is written as."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.domain.written_days import day_text
from wijkaanpak_plugin.export.audience import checked_audience
from wijkaanpak_plugin.export.content.edition import audience_line, disclaimer, made_by
from wijkaanpak_plugin.export.errors import ExportError
from wijkaanpak_plugin.export.seen import Seen
from wijkaanpak_plugin.export.session.findings_told import told_findings
from wijkaanpak_plugin.export.session.order_told import told_order
from wijkaanpak_plugin.export.session.session_time import SessionTime
from wijkaanpak_plugin.export.session.wishes_told import claim_lines, told_hot_spots, waiting_lines
from wijkaanpak_plugin.plan.store.clock import now
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.sessions import Session, sessions


@dataclass(frozen=True)
class Section:
    """A heading and its lines; without any it says so in one sentence."""

    title: str
    lines: tuple[str, ...]
    without: str

    @property
    def said(self) -> tuple[str, ...]:
        """Its lines, or the sentence that says that there are none."""
        return self.lines or (self.without,)


@dataclass(frozen=True)
class SessionReport:
    """Title, what stands below it, sections, and the foot of the page."""

    title: str
    below: tuple[str, ...]
    sections: tuple[Section, ...]
    foot: tuple[str, ...]


def session_report(plan: Plan, session_id: str, audience: str) -> SessionReport:
    """Return the report of a session. audience: open (nothing confidential, no persons) or internal.

    ExportError when there is no such session or audience, PlanError when the plan cannot be read.
    """
    checked_audience(audience)
    session = next((each for each in sessions(plan) if each.session_id == session_id), None)
    if session is None:
        raise ExportError(translate("SessionReport", "This session is not in the plan any more."))
    seen, time = Seen(plan, audience), SessionTime(session)
    found, spots = told_findings(plan, time, seen), told_hot_spots(plan, session, time, seen)
    decided = (*found.decided, *spots.answered)
    waiting = waiting_lines(plan, session, seen)
    open_lines = (*found.judged, *spots.open, *waiting)
    who_does = [translate("SessionReport", "{who}: {what}").format(who=who, what=what) for who, what in found.bearers]
    return SessionReport(
        translate("SessionReport", "Report: {session}").format(session=_name(session, seen)),
        tuple(filter(None, (plan_name(plan, seen), _when(session, time, seen), _goal(session, seen)))),
        (
            _who(session, seen),
            Section(
                translate("SessionReport", "What was added"),
                (*claim_lines(plan, session, seen), *spots.noted),
                translate("SessionReport", "Nothing was drawn or noted in this session."),
            ),
            Section(
                translate("SessionReport", "Decided"),
                decided,
                translate("SessionReport", "Nothing was decided in this session."),
            ),
            Section(
                translate("SessionReport", "Open"),
                open_lines,
                translate("SessionReport", "Nothing that was spoken of is open."),
            ),
            Section(
                translate("SessionReport", "Who does what"),
                (*who_does, *spots.tasks),
                translate("SessionReport", "It was not said who does what."),
            ),
            Section(
                translate("SessionReport", "What weighs more"),
                tuple(told_order(plan, session_id, seen)),
                translate("SessionReport", "No interests were compared in this session."),
            ),
        ),
        (
            disclaimer(),
            " · ".join((audience_line(audience), *((made_by(plan),) if seen.names_persons else ()), _made_on())),
        ),
    )


def plan_name(plan: Plan, seen: Seen) -> str:
    """Return the name of the plan."""
    return seen.text(plan.name)


def _name(session: Session, seen: Seen) -> str:
    return seen.text(session.name) or translate("SessionReport", "session")


def _when(session: Session, time: SessionTime, seen: Seen) -> str:
    kinds = load_vocabularies()["session_kind"]
    kind = kinds.label(session.kind) if session.kind in kinds else session.kind
    ended = "" if session.ended else translate("SessionReport", "still going on")
    return " · ".join(filter(None, (time.text, ended, kind, seen.text(session.table_name))))


def _goal(session: Session, seen: Seen) -> str:
    goal = seen.text(session.goal)
    return translate("SessionReport", "Goal: {goal}").format(goal=goal) if goal else ""


def _who(session: Session, seen: Seen) -> Section:
    """Return who took part: persons with their party, or for others the parties only."""
    lines: Sequence[str]
    if seen.names_persons:
        people = [
            f"{one.name} ({one.party})" if one.name and one.party else one.name or one.party for one in session.people
        ]
        led = translate("SessionReport", "Led by: {name}").format(name=session.led_by) if session.led_by else ""
        lines = ["; ".join(people), led]
    else:
        lines = [", ".join(seen.parties(one.party for one in session.people))]
    without = translate("SessionReport", "Nobody was written down as taking part.")
    return Section(translate("SessionReport", "Who took part"), tuple(filter(None, lines)), without)


def _made_on() -> str:
    return translate("SessionReport", "Made on {date}").format(date=day_text(now()))
