"""Periods in which the works of a claim may be done: a few spans of years, one press each in a session."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple, Optional

from wijkaanpak_plugin.domain.translation import translate

#: Keys of the periods, the nearest first, and of a period that is not known.
NEAR, NEXT, FAR, LATER, UNKNOWN = "near", "next", "far", "later", "unknown"
#: How long works take that are given a whole period, in months: the period says when they may be done, not how long a
#: street lies open. Status: assumption.
DURATION_MONTHS = 12.0
#: The last years of the first three periods, counted from this year; with them a plan looks ten years ahead. Status:
#: assumption.
_AHEAD = (1, 4, 9)
#: The last period has an end too, as a window without one says nothing: so many years after its beginning. Status:
#: assumption.
_LATER_YEARS = 10
_EARLIEST, _LATEST = 1900, 2900


class PeriodsError(ValueError):
    """Years that make no periods; the text is one translated sentence."""


class Period(NamedTuple):
    """First and last year of the works; None: not known."""

    key: str
    first: Optional[int] = None
    last: Optional[int] = None

    @property
    def values(self) -> dict[str, object]:
        """What works in this period have, by column of a claim."""
        if self.first is None or self.last is None:
            return {"works_from": None, "works_to": None, "duration_months": None}
        return {"works_from": str(self.first), "works_to": str(self.last), "duration_months": DURATION_MONTHS}


class Horizon(NamedTuple):
    """First and last year that a plan looks ahead over, both included."""

    first: int
    last: int

    @property
    def years(self) -> int:
        """How many years that are."""
        return self.last - self.first + 1


def standard_boundaries(this_year: int) -> tuple[int, int, int]:
    """Return the last years of the first three periods, where a plan sets none.

    >>> standard_boundaries(2026)
    (2027, 2030, 2035)
    """
    near, next_, far = (this_year + years for years in _AHEAD)
    return near, next_, far


def read_boundaries(text: str) -> tuple[int, int, int]:
    """Read the last years of the first three periods as somebody wrote them; PeriodsError when they make none.

    >>> read_boundaries("2027, 2030; 2035")
    (2027, 2030, 2035)
    """
    words = re.split(r"[\s,;]+", text.strip())
    years = [int(word) for word in words if word.isdecimal()]
    is_right = len(years) == len(words) == len(_AHEAD) and years == sorted(set(years))
    if not is_right or not _EARLIEST <= years[0] <= years[-1] <= _LATEST:
        said = translate(
            "Periods",
            "The periods of a session are '{text}'; write the last years of the first three, such as {example}.",
        )
        example = ", ".join(map(str, standard_boundaries(2026)))
        raise PeriodsError(said.format(text=text.strip()[:60], example=example))
    return years[0], years[1], years[2]


def periods(boundaries: Sequence[int], this_year: int) -> tuple[Period, ...]:
    """Return the periods in order: three, later, and not known.

    boundaries: the last years of the first three. The first one begins this year, or in its own last year when that
    has passed.
    """
    near, next_, far = boundaries
    return (
        Period(NEAR, min(this_year, near), near),
        Period(NEXT, near + 1, next_),
        Period(FAR, next_ + 1, far),
        Period(LATER, far + 1, far + _LATER_YEARS),
        Period(UNKNOWN),
    )


def horizon(boundaries: Sequence[int], this_year: int) -> Horizon:
    """Return how far a plan looks ahead: over the first three periods (assumption: what comes later has no end).

    >>> horizon((2027, 2030, 2035), 2026)
    Horizon(first=2026, last=2035)
    """
    near, _next, far = boundaries
    return Horizon(min(this_year, near), far)


def period_text(period: Period) -> str:
    """Return a period in as few signs as can be read across a room."""
    if period.first is None or period.last is None:
        return "?"
    if period.key == NEAR:
        return translate("Periods", "to {year}").format(year=period.last)
    if period.key == LATER:
        return translate("Periods", "after {year}").format(year=period.first - 1)
    return years_text(period.first, period.last)


def years_text(first: int, last: int) -> str:
    """Return a span of years, the century of the last one left out where it is that of the first.

    >>> years_text(2028, 2030), years_text(2027, 2027), years_text(2098, 2102)
    ('2028–30', '2027', '2098–2102')
    """
    if first == last:
        return str(first)
    return f"{first}–{last % 100:02d}" if first // 100 == last // 100 else f"{first}–{last}"


def period_meaning(period: Period) -> str:
    """Return what a period gives a claim, in one sentence."""
    if period.first is None:
        return translate("Periods", "Period not known: nothing can be said then about opening the street once.")
    text = translate(
        "Periods", "Works between the beginning of {first} and the end of {last}, of {months} months (assumption)."
    )
    return text.format(first=period.first, last=period.last, months=f"{DURATION_MONTHS:.0f}")
