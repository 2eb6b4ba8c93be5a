"""Repository of markers: moments and periods that count in the planning, such as a deadline or a council's term."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Optional

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.domain.window import FIRST_YEAR, LAST_YEAR, WindowError, first_day, last_day
from wijkaanpak_plugin.plan.records.records import add_record, change_record, records, remove_records
from wijkaanpak_plugin.plan.schema.time_tables import MARKER
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan

#: Kinds of markers: works must be finished by the first two, a period lasts, and a steering event happens.
DEADLINE, POLICY_GOAL, PERIOD, STEERING = "deadline", "policy_goal", "period", "steering"


def markers(plan: Plan) -> list[dict[str, Any]]:
    """Return the markers by column, the earliest first; those without a date that can be read come last.

    PlanError when they cannot be read.
    """
    return sorted(records(plan, MARKER.name), key=_when)


def add_marker(plan: Plan, values: Mapping[str, Any]) -> tuple[Changes, str]:
    """Return the changes that add a marker, and its id. values: by column.

    PlanError, in one sentence, for a marker without a name or a date, and for dates that make no sense.
    """
    _check(values)
    return add_record(plan, MARKER.name, values)


def change_marker(plan: Plan, marker_id: str, values: Mapping[str, Any]) -> Changes:
    """Return the changes that give a marker other values, by column; PlanError as of ``add_marker``, and when it is
    gone.
    """
    known = records(plan, MARKER.name, MARKER.identity, [marker_id])
    _check({**(known[0] if known else {}), **values})
    return change_record(plan, MARKER.name, marker_id, values)


def remove_marker(plan: Plan, marker_id: str) -> Changes:
    """Return the changes that remove a marker; PlanError when it is gone."""
    return remove_records(plan, MARKER.name, [marker_id])


def _check(values: Mapping[str, Any]) -> None:
    if not str(values.get("name") or "").strip():
        raise PlanError(translate("Records", "Give the moment a name."))
    begin, finish = (_day(values.get(name), is_last) for name, is_last in (("from_date", False), ("to_date", True)))
    if begin is None and finish is None:
        raise PlanError(translate("Records", "Say when it is: a year (2030), a month or a day."))
    if values.get("kind") == PERIOD and (begin is None or finish is None):
        raise PlanError(translate("Records", "A period has a first and a last day; give both."))
    if begin is not None and finish is not None and finish < begin:
        text = translate("Records", "It ends ({end}) before it begins ({begin}).")
        raise PlanError(text.format(begin=values["from_date"], end=values["to_date"]))


def _day(value: Any, is_last: bool) -> Optional[datetime.date]:
    """Return the first or last day of a date as it was typed, None where there is none."""
    try:
        day = last_day(value) if is_last else first_day(value)
    except WindowError as error:
        text = translate("Records", "'{value}' is no date or period; write 2027, May 2027 or 2027-05-01.")
        raise PlanError(text.format(value=value)) from error
    if day is not None and not FIRST_YEAR <= day.year <= LAST_YEAR:
        text = translate("Records", "'{value}' lies outside the years {first} to {last}; look at the year again.")
        raise PlanError(text.format(value=value, first=FIRST_YEAR, last=LAST_YEAR))
    return day


def _when(values: Mapping[str, Any]) -> tuple[datetime.date, str]:
    name = str(values.get("name") or "")
    try:
        return first_day(values.get("from_date")) or first_day(values.get("to_date")) or datetime.date.max, name
    except WindowError:
        return datetime.date.max, name
