"""What a package and its claims wait for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Optional

from wijkaanpak_plugin.domain.window import WindowError, last_day
from wijkaanpak_plugin.export.content.passport.passport import Project, Wait
from wijkaanpak_plugin.export.content.passport.rows import PackageRows
from wijkaanpak_plugin.plan.claims.claims import claims_with
from wijkaanpak_plugin.plan.claims.dependencies import OPEN
from wijkaanpak_plugin.plan.records.records import records
from wijkaanpak_plugin.plan.schema.time_tables import DEPENDENCY

ARRANGED = "arranged"
_LAST = "9999"


def waits_of(rows: PackageRows, projects: Sequence[Project]) -> list[Wait]:
    """Return what is waited for, by the day on which it is needed; what is arranged comes last.

    What names no date is needed when the claim that waits begins.
    """
    claims = {claim.body_id: claim for claim in rows.claims}
    found = []
    for row, what in told_waits(rows):
        waiting = claims.get(row["needs_id"])
        needed = row["needed_by"] or (waiting.values["works_from"] if waiting is not None else None)
        numbers = tuple(project.number for project in projects if row["needs_id"] in project.body_ids)
        found.append((str(needed or ""), row, what, numbers))
    found.sort(key=lambda each: (each[1]["status"] == ARRANGED, _day(each[0])))
    return [
        Wait(
            f"W{number}",
            what,
            rows.seen.party(row["party"]),
            needed,
            str(row["promised_by"] or ""),
            str(row["status"] or OPEN),
            numbers,
            needs=str(row["needs_id"]) if row["needs_id"] in claims else "",
            on=str(row["on_id"]) if row["on_id"] in claims else "",
        )
        for number, (needed, row, what, numbers) in enumerate(found, 1)
    ]


def told_waits(rows: PackageRows) -> list[tuple[Mapping[str, Any], str]]:
    """Return the records of what the package and its claims wait for, each with what that is called, as far as the
    audience may know of them.
    """
    waiting = [*(claim.body_id for claim in rows.claims), rows.package.package_id]
    named = [(row, _what(rows, row)) for row in records(rows.plan, DEPENDENCY.name, "needs_id", waiting)]
    return [
        (row, what)
        for row, what in named
        if rows.seen.record(row) and what and (not row["party"] or rows.seen.party(row["party"]))
    ]


def marks_of_waits(project: Project, waits: Sequence[Wait]) -> tuple[str, ...]:
    """Return the marks of what a project waits for and is not arranged."""
    return tuple(wait.mark for wait in waits if project.number in wait.projects and wait.status != ARRANGED)


def _what(rows: PackageRows, row: Mapping[str, Any]) -> str:
    """Return what is waited for, empty where it must not be known."""
    on = claims_with(rows.plan, [row["on_id"]]) if row["on_id"] else []
    if on and rows.seen.record(on[0].values):
        return rows.seen.name_of(on[0])
    return rows.seen.text(row["on_text"])


def _day(text: Optional[str]) -> str:
    """Return the last day of a written date or year in ISO 8601; what is none comes last."""
    try:
        day = last_day(text)
    except WindowError:
        day = None
    return _LAST if day is None else day.isoformat()
