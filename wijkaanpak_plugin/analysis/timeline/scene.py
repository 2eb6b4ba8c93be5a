"""What the timeline draws besides bars: links between works, what waits, and moments that count."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Optional

import pandas as pd

from wijkaanpak_plugin.analysis.open_once.opening import Openings
from wijkaanpak_plugin.analysis.timeline.deadlines import DEADLINE, POLICY_GOAL
from wijkaanpak_plugin.domain.finding import REDIG
from wijkaanpak_plugin.domain.window import WindowError, first_day, last_day, months_at

PERIOD, GOALS = "period", (DEADLINE, POLICY_GOAL)


@dataclass(frozen=True)
class Link:
    """Two works (ids) that couple, as planned or after a shift (months), or that open the street twice."""

    a: str
    b: str
    fits: bool
    twice: bool
    shift: float
    metres: float
    m2: float


@dataclass(frozen=True)
class Wait:
    """What a claim or work (needs) waits for: another one (on, empty for something else), with its words."""

    needs: str
    on: str
    words: str
    moment: Optional[float]
    status: str


@dataclass(frozen=True)
class Moment:
    """A moment, or a period, that counts in the planning; start, end in months; marker_id: of its record."""

    kind: str
    name: str
    start: float
    end: float
    party: str
    source: str = ""
    marker_id: str = ""

    @property
    def when(self) -> float:
        """When it counts: a goal and a deadline at their end, a period and an event when they begin."""
        return self.end if self.kind in GOALS else self.start


@dataclass(frozen=True)
class YearCount:
    """How often the street is opened in a year, each work apart and as works can be coupled."""

    apart: int = 0
    coupled: int = 0


@dataclass(frozen=True)
class Scene:
    """All that is found about works in time; counts: couplings per months that a planning may move."""

    links: tuple[Link, ...] = ()
    waits: tuple[Wait, ...] = ()
    moments: tuple[Moment, ...] = ()
    counts: Mapping[int, int] = field(default_factory=dict)
    years: Mapping[int, YearCount] = field(default_factory=dict)
    opening_of: Mapping[str, int] = field(default_factory=dict)
    opening_years: tuple[int, ...] = ()

    def links_of(self, body_id: str) -> list[Link]:
        """Return the links of one work."""
        return [link for link in self.links if body_id in (link.a, link.b)]

    def openings_of(self, body_ids: Iterable[str]) -> tuple[list[int], int]:
        """Return the years of the openings that some works are done in, and how many of them open the street."""
        numbers = [self.opening_of[name] for name in body_ids if name in self.opening_of]
        return [self.opening_years[number] for number in sorted(set(numbers))], len(numbers)


def links_in(couplings: pd.DataFrame) -> tuple[Link, ...]:
    """Return the links of a table of couplings (``COUPLING_COLUMNS`` of the engine)."""
    columns = ("a_id", "b_id", "as_planned", "subtype", "shift_months", "length_m", "area_m2")
    return tuple(
        Link(a, b, bool(fits), subtype == REDIG, float(shift), _figure(length), _figure(area))
        for a, b, fits, subtype, shift, length, area in zip(*(couplings[name].tolist() for name in columns))
    )


def waits_in(rows: Iterable[Mapping[str, Any]], first_of: Mapping[str, str]) -> tuple[Wait, ...]:
    """Return what waits, of records of the table ``dependency``; first_of: the earliest work of a package, by id."""
    return tuple(
        Wait(
            first_of.get(row["needs_id"], str(row["needs_id"])),
            first_of.get(row.get("on_id") or "", str(row.get("on_id") or "")),
            str(row.get("on_text") or row.get("party") or ""),
            _moment(row.get("needed_by")),
            str(row.get("status") or "open"),
        )
        for row in rows
        if row.get("needs_id")
    )


def moments_in(rows: Iterable[Mapping[str, Any]]) -> tuple[tuple[Moment, ...], list[str]]:
    """Return the moments of records of the table ``marker``, and the names of those with a date that cannot be read.

    Those that the engine looks at it names itself (``timeline/deadlines.py``).
    """
    found, unreadable = [], []
    for row in rows:
        begin = _moment(row.get("from_date") or row.get("to_date"))
        end = _moment(row.get("to_date") or row.get("from_date"), is_end=True)
        if begin is None or end is None or end <= begin:
            kind, party = row.get("kind"), row.get("party")
            if kind != DEADLINE and not (kind == POLICY_GOAL and party):
                unreadable.append(str(row.get("name") or kind or "?"))
            continue
        found.append(
            Moment(
                str(row.get("kind") or ""),
                str(row.get("name") or ""),
                begin,
                end,
                str(row.get("party") or ""),
                str(row.get("source") or ""),
                str(row.get("marker_id") or ""),
            )
        )
    return tuple(sorted(found, key=lambda one: (one.start, one.name))), unreadable


def years_in(openings: Openings, starts: Mapping[str, float]) -> dict[int, YearCount]:
    """Return the openings per year: each work apart by the begin of its window, and as the plan couples them."""
    apart: dict[int, int] = {}
    coupled: dict[int, int] = {}
    for group in openings.groups:
        year = int(group.begin // 12)
        coupled[year] = coupled.get(year, 0) + 1
        for name in group.members:
            own = int(starts.get(name, group.begin) // 12)
            apart[own] = apart.get(own, 0) + 1
    return {year: YearCount(apart.get(year, 0), coupled.get(year, 0)) for year in sorted({*apart, *coupled})}


def _moment(value: Any, is_end: bool = False) -> Optional[float]:
    """Return the moment at which a date or year begins, or ends; None where there is none or it cannot be read."""
    try:
        day = last_day(value) if is_end else first_day(value)
        return None if day is None else months_at(day) + (1 / 30 if is_end else 0.0)
    except (WindowError, OverflowError, ValueError):
        return None


def _figure(value: Any) -> float:
    return 0.0 if value is None or value != value else float(value)
