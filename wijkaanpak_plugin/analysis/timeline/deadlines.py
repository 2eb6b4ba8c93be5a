"""Days by which works must be finished: which ones a shift would miss."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import NamedTuple

import pandas as pd

from wijkaanpak_plugin.analysis.bodies.row_names import text_column
from wijkaanpak_plugin.domain.parties import party_key
from wijkaanpak_plugin.domain.report import Report
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.domain.window import WindowError, last_day, months_at

#: Columns of moments that count, as a plan holds them (table marker).
MARKER_COLUMNS = ("kind", "name", "from_date", "to_date", "party")
DEADLINE, POLICY_GOAL = "deadline", "policy_goal"
_A_DAY = datetime.timedelta(days=1)


class Deadline(NamedTuple):
    """A day by which works must be finished: moment in months, just after it; party: whose works, empty: all."""

    name: str
    moment: float
    party: str


def deadlines(markers: pd.DataFrame, report: Report) -> tuple[Deadline, ...]:
    """Return the moments that works can miss, the earliest first: deadlines, and goals of policy that name a party (a
    goal of nobody in particular says nothing about one work; assumption). Works must be finished on the last day of it.

    A date that cannot be read is said in ``report``.
    """
    found, unreadable = [], []
    for kind, name, begin, end, party in _rows(markers):
        if kind != DEADLINE and not (kind == POLICY_GOAL and party):
            continue
        try:
            day = last_day(end or begin)
        except WindowError:
            unreadable.append(name or kind)
            continue
        if day is not None:
            found.append(Deadline(name, months_at(day + _A_DAY), party_key(party)))
    report.say_of(
        translate("Analysis", "Deadlines with a date that cannot be read, left out: {count} ({names})"), unreadable
    )
    return tuple(sorted(found, key=lambda each: (each.moment, each.name, each.party)))


def missed(all_of_them: tuple[Deadline, ...], owner: str, before: float, after: float) -> Iterator[str]:
    """Yield the names of the deadlines that works of a party would miss and did not before.

    before, after: end of the window in months.
    """
    for deadline in all_of_them:
        if before <= deadline.moment < after and deadline.party in ("", party_key(owner)):
            yield deadline.name


def _rows(markers: pd.DataFrame) -> Iterator[tuple[str, ...]]:
    yield from zip(*(text_column(markers, name).tolist() for name in MARKER_COLUMNS))
