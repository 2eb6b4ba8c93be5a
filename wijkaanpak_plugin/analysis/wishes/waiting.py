"""What waits for what: dependencies with the dates of both sides, and whether these go together."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, Optional

import pandas as pd

from wijkaanpak_plugin.analysis.bodies.row_names import text_column
from wijkaanpak_plugin.analysis.wishes.circles import circles
from wijkaanpak_plugin.analysis.wishes.planned import Planned, day_of
from wijkaanpak_plugin.analysis.wishes.wishes import Wishes
from wijkaanpak_plugin.domain.confidential import is_confidential
from wijkaanpak_plugin.domain.finding import DATE_UNKNOWN, UNCERTAIN, WARNING
from wijkaanpak_plugin.domain.window import last_day, months_at

_OPEN, _ARRANGED = "open", "arranged"
_NOTHING, _A_DAY = datetime.timedelta(), datetime.timedelta(days=1)


class Waiting(NamedTuple):
    """One dependency that is to be said: who waits (a), for what (b), and what is wrong with that.

    bodies: ids of who waits, as far as they may be drawn; needed, ready: the days of which the second is too late, or
    what is known of both; promised: whether ``ready`` is what somebody promised; is_circle: whether it waits for
    itself, perhaps by way of others; circle: ids and names of these; grounds: everything that the verdict rests on.
    """

    dependency_id: str
    needs_id: str
    name: str
    kind: str
    on_name: str
    sort: str
    severity: str
    reason: str
    needed: Optional[datetime.date]
    ready: Optional[datetime.date]
    promised: bool
    months_late: Optional[float]
    bodies: tuple[str, ...]
    owners: tuple[str, ...]
    transitions: tuple[str, ...]
    confidential: bool
    is_circle: bool
    circle: tuple[tuple[str, str], ...]
    grounds: tuple[str, ...]


class Dependency(NamedTuple):
    """One row of the table of dependencies."""

    dependency_id: str
    needs_id: str
    on_id: str
    on_text: str
    kind: str
    party: str
    needed_by: str
    promised_by: str
    status: str
    confidential: bool


class Verdict(NamedTuple):
    """What is wrong with a dependency: how bad, why, by when it is needed and when it is there (as far as anybody
    said), whether that day is a promise, and how many months it is too late.
    """

    severity: str
    reason: str
    needed: Optional[datetime.date]
    ready: Optional[datetime.date]
    promised: bool
    months_late: Optional[float]


def waiting(wishes: Wishes, known: Mapping[str, Planned], members: Mapping[str, tuple[str, ...]]) -> list[Waiting]:
    """Return what waits in vain, or may, in the order of the ids.

    known: claims, works and packages by id; members: ids of the claims in each package. Who waits for nothing that is
    wrong gives no row, and neither does who is not in the plan (any more). Those that wait for each other give one row.
    """
    rows = [row for row in dependencies_of(wishes.dependencies) if row.needs_id in known]
    edges = [(row.needs_id, row.on_id) for row in rows if row.on_id in known]
    edges += [(package, member) for package, bodies in members.items() for member in bodies]
    round_ = circles(edges)
    in_circle: dict[int, list[Dependency]] = {}
    found = []
    for row in rows:
        number = round_.get(row.needs_id)
        if number is not None and round_.get(row.on_id) == number:
            in_circle.setdefault(number, []).append(row)
            continue
        verdict = judged(row, known)
        if verdict is not None:
            found.append(_waiting(row, verdict, known))
    found += [_of_circle(each, known) for each in in_circle.values()]
    return sorted(found, key=lambda each: each.dependency_id)


def dependencies_of(table: pd.DataFrame) -> Iterator[Dependency]:
    """Yield the dependencies of a table (``DEPENDENCY_COLUMNS``) that say what is waited for, each id once."""
    columns = [text_column(table, name) for name in Dependency._fields if name != "confidential"]
    secret = table["confidential"].tolist() if "confidential" in table.columns else [False] * len(table)
    seen = set()
    for number, flag in enumerate(secret):
        texts = (column[number] for column in columns)
        row = Dependency._make((*texts, flag == flag and is_confidential(flag)))
        if row.dependency_id not in seen and (row.on_id or row.on_text):
            seen.add(row.dependency_id)
            yield row


def judged(row: Dependency, known: Mapping[str, Planned]) -> Optional[Verdict]:
    """Say whether what is waited for comes in time; None when it does, or when that was arranged and no day says
    otherwise (assumption).
    """
    needs, on = known[row.needs_id], known.get(row.on_id)
    start, ready = needs.first, on.last if on is not None else None
    promised = day_of(row.promised_by, last_day)
    asked = day_of(row.needed_by, last_day)
    due = start if asked is None else asked
    # Who needs it by a day has that day itself; who starts on one has not.
    sides = ((start, ready, False, _NOTHING), (due, promised, True, _NOTHING if asked is None else _A_DAY))
    late = [
        Verdict(WARNING, "", day, then, is_promise, round(months_at(then + _A_DAY) - months_at(day + grace), 6))
        for day, then, is_promise, grace in sides
        if day is not None and then is not None and then > day
    ]
    if late:
        return max(late, key=lambda each: each.months_late or 0.0)
    nearest = promised if promised is not None else ready
    open_ends = Verdict("", "", due, nearest, promised is not None, None)
    if row.status == _OPEN:
        return open_ends._replace(severity=WARNING)
    is_compared = start is not None and ready is not None and needs.knows_first and on is not None and on.knows_last
    if row.status == _ARRANGED or is_compared or (due is not None and promised is not None):
        return None
    return open_ends._replace(severity=UNCERTAIN, reason=DATE_UNKNOWN)


def _waiting(
    row: Dependency, verdict: Verdict, known: Mapping[str, Planned], others: Iterable[Dependency] = ()
) -> Waiting:
    sides = [known[each] for each in (row.needs_id, row.on_id) if each in known]
    circle = sorted((known[other.needs_id].name, other.dependency_id) for other in others)
    needs, on = known[row.needs_id], known.get(row.on_id)
    dates = (needs.first, needs.knows_first, *(() if on is None else (on.last, on.knows_last)))
    # A party that is called otherwise is no other question.
    said = row._replace(party="")[1:-1]
    return Waiting(
        dependency_id=row.dependency_id,
        needs_id=row.needs_id,
        name=needs.name,
        kind=needs.kind,
        on_name=on.name if on is not None else row.on_text,
        sort=row.kind,
        severity=verdict.severity,
        reason=verdict.reason,
        needed=verdict.needed,
        ready=verdict.ready,
        promised=verdict.promised,
        months_late=verdict.months_late,
        bodies=needs.bodies,
        owners=tuple(sorted({row.party, *(owner for side in sides for owner in side.owners)} - {""})),
        transitions=tuple(sorted({key for side in sides for key in side.transitions})),
        confidential=row.confidential or any(side.confidential for side in sides),
        is_circle=False,
        circle=tuple((name, name_of) for name_of, name in circle),
        grounds=(*said, *map(str, dates), *(other.dependency_id for other in others)),
    )


def _of_circle(rows: list[Dependency], known: Mapping[str, Planned]) -> Waiting:
    """Return the one row of dependencies that wait for each other: none of them can ever begin.

    Which of them is named hangs on what they say, and on their ids only where they say the same.
    """

    def said(row: Dependency) -> tuple[str, ...]:
        return (known[row.needs_id].name, known[row.on_id].name, *row[3:-1], row.dependency_id)

    first, *others = sorted(rows, key=said)
    made = _waiting(first, Verdict(WARNING, "", None, None, False, None), known, others)
    secret = any(row.confidential or known[row.needs_id].confidential for row in others)
    return made._replace(is_circle=True, confidential=made.confidential or secret)
