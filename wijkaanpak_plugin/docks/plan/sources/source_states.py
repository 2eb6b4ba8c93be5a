"""The words of the list of sources: how a source is doing, what that means, and what its columns hold."""

from __future__ import annotations

from enum import Enum

from qgis.PyQt.QtCore import QLocale

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.domain.written_days import day_text
from wijkaanpak_plugin.plan.schema.labels import choice_label
from wijkaanpak_plugin.plan.sources.status import SourceStatus


class State(Enum):
    """How a source is doing, the worst first."""

    UNREADABLE = "unreadable"
    NOT_ALLOWED = "not_allowed"
    NOT_READ = "not_read"
    IN_DOUBT = "in_doubt"
    LEFT_OUT = "left_out"
    NOT_KNOWN = "not_known"
    READ = "read"
    SHOWN = "shown"
    NO_ROWS = "no_rows"


#: A shape and a colour for each state: names of icons.
SIGNS = {
    State.UNREADABLE: "finding_blocking",
    State.NOT_ALLOWED: "finding_no_coverage",
    State.NOT_READ: "finding_no_coverage",
    State.IN_DOUBT: "finding_no_coverage",
    State.LEFT_OUT: "finding_warning",
    State.NOT_KNOWN: "finding_uncertain",
    State.READ: "state_in_order",
    State.SHOWN: "state_shown",
    State.NO_ROWS: "state_shown",
}


def state_of(row: SourceStatus) -> State:
    """Return how a source is doing."""
    if not row.may_be_read:
        return State.NOT_ALLOWED
    if row.problem:
        return State.UNREADABLE
    if row.role == "background":
        return State.SHOWN
    if row.role != "coverage" and row.rows_used is None:
        return State.NOT_READ
    if row.in_doubt:
        return State.IN_DOUBT
    if row.has_no_rows:
        return State.NO_ROWS
    if row.rows_lost:
        return State.LEFT_OUT
    return State.NOT_KNOWN if unknowns(row) else State.READ


def state_label(row: SourceStatus) -> str:
    """Return how a source is doing, in a few words."""
    return label_of(state_of(row))


def label_of(state: State) -> str:
    """Return a state in a few words."""
    return {
        State.UNREADABLE: translate("PlanSources", "cannot be read"),
        State.NOT_ALLOWED: translate("PlanSources", "not read: not trusted yet"),
        State.NOT_READ: translate("PlanSources", "not read yet"),
        State.IN_DOUBT: translate("PlanSources", "not relied on"),
        State.LEFT_OUT: translate("PlanSources", "rows left out"),
        State.NOT_KNOWN: translate("PlanSources", "partly known"),
        State.READ: translate("PlanSources", "in order"),
        State.SHOWN: translate("PlanSources", "only shown"),
        State.NO_ROWS: translate("PlanSources", "no rows"),
    }[state]


def being_read_text() -> str:
    """Return what a delivery says for itself as long as it is being read."""
    return translate("PlanSources", "being read…")


def state_meaning(row: SourceStatus) -> str:
    """Return one sentence on how a source is doing, and what to do about it."""
    state = state_of(row)
    if state in (State.UNREADABLE, State.NOT_ALLOWED):
        return row.problem
    if state is State.NOT_KNOWN:
        text = translate("PlanSources", "Not known: {what}. What is not known is never taken to be in order.")
        return text.format(what=", ".join(unknowns(row)))
    return {
        State.NOT_READ: translate(
            "PlanSources", "Its rows are read by themselves, a moment after it is registered or found again."
        ),
        State.IN_DOUBT: translate(
            "PlanSources", "It was not wholly read or lies elsewhere, so it calls no place free; why stands below."
        ),
        State.LEFT_OUT: translate("PlanSources", "Not every row could be used; the reasons stand below."),
        State.READ: _in_order(row),
        State.SHOWN: translate("PlanSources", "It is shown on the map and not used in the analysis."),
        State.NO_ROWS: translate("PlanSources", "It was read, and there is no row in it."),
    }[state]


def _in_order(row: SourceStatus) -> str:
    """Return what is known: what `unknowns` asks of a source in this role."""
    if row.rows_left_out:
        text = translate(
            "PlanSources", "Every row is used but those that are left out on purpose ({count}); why stands below."
        )
        return text.format(count=count_text(row.rows_left_out))
    if row.role == "coverage":
        return translate("PlanSources", "Its date, and whether it is complete, are known.")
    if row.role == "works":
        return translate("PlanSources", "Every row is used; its date, and whether it is complete, are known.")
    return translate("PlanSources", "Every row is used; its date, whether it is complete and where it holds are known.")


def unknowns(row: SourceStatus) -> list[str]:
    """Return what is not known about a source that the analysis rests on."""
    missing = []
    if not row.date:
        missing.append(translate("PlanSources", "the date"))
    if row.complete is None:
        missing.append(translate("PlanSources", "whether it is complete"))
    if row.role == "existing" and row.coverage in ("", "unknown"):
        missing.append(translate("PlanSources", "where it holds"))
    return missing


def role_meaning(role: str) -> str:
    """Return what a source with this role is used for."""
    return {
        "existing": translate("PlanSources", "What is there now, such as cables, trees and buildings."),
        "coverage": translate("PlanSources", "Areas within which something is known, such as those of a delivery."),
        "works": translate("PlanSources", "Works that are planned, with the years in which the street is open."),
        "background": translate("PlanSources", "To look at only; the analysis does not use it."),
    }.get(role, "")


def coverage_meaning(coverage: str) -> str:
    """Return what it means that a source holds there."""
    return {
        "unknown": translate("PlanSources", "Nobody knows; away from its objects nothing is known then."),
        "full_layer": translate("PlanSources", "Everywhere between its outermost objects."),
        "plan_area": translate("PlanSources", "Everywhere inside the boundary of the plan."),
        "table": translate("PlanSources", "In the areas that the plan's table of coverage holds for it."),
    }.get(coverage, "")


def yes_no(value: bool | None) -> str:
    """Return yes, no or not known."""
    if value is None:
        return translate("PlanSources", "not known")
    return translate("PlanSources", "yes") if value else translate("PlanSources", "no")


def date_text(date: str) -> str:
    """Return a date (ISO 8601) as people write it, or that it is not known."""
    return day_text(date) if date else translate("PlanSources", "not known")


def coverage_label(coverage: str) -> str:
    """Return where a source holds, in a few words."""
    if coverage in ("", "unknown"):
        return translate("PlanSources", "not known")
    return choice_label(coverage)


def count_text(count: int | None) -> str:
    """Return a number of rows, written as QGIS writes numbers; a dash when nothing was counted."""
    return "–" if count is None else QLocale().toString(count)


def details(row: SourceStatus) -> list[str]:
    """Return everything there is to say about a source, one line each, the most important first."""
    lines = [f"{row.name}: {state_label(row)}", state_meaning(row)]
    pairs = (
        (translate("PlanSources", "Used as"), choice_label(row.role)),
        (translate("PlanSources", "Profile"), row.profile or "–"),
        (translate("PlanSources", "Date"), date_text(row.date)),
        (translate("PlanSources", "Complete"), yes_no(row.complete)),
        (translate("PlanSources", "Holds"), coverage_label(row.coverage)),
        (translate("PlanSources", "Rows used"), count_text(row.rows_used)),
        (translate("PlanSources", "Rows left out"), count_text(row.rows_left_out)),
    )
    lines += [f"{label}: {value}" for label, value in pairs]
    if row.confidential:
        lines.append(confidential_line())
    return lines + [f"• {reason}" for reason in row.lines]


def confidential_line() -> str:
    """Return what it means that data is confidential."""
    return translate("PlanSources", "Confidential: not in an export that is meant for others.")


def summary(rows: list[SourceStatus]) -> str:
    """Return how the sources are doing, in one line."""
    if not rows:
        return translate("PlanSources", "No data is registered yet; without it nothing can be in the way.")
    waiting = sum(state_of(row) is State.NOT_ALLOWED for row in rows)
    if waiting:
        text = translate("PlanSources", "Sources: {count}; not read, because not trusted yet: {waiting}")
        return text.format(count=len(rows), waiting=waiting)
    unreadable = sum(state_of(row) is State.UNREADABLE for row in rows)
    if unreadable:
        text = translate("PlanSources", "Sources: {count}; cannot be read: {unreadable}")
        return text.format(count=len(rows), unreadable=unreadable)
    return translate("PlanSources", "Sources: {count}").format(count=len(rows))
