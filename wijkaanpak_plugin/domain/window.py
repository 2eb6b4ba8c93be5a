"""Planning windows in months: a year counts 12 months, a day 12 / 365.25 of a month.

A moment is a number of months since the beginning of year 0, so that 2027-01-01 is 2027 x 12. Within a year days are
counted from 1 January; whole years are therefore exact, and a window from a year to the same year lasts 12 months.
"""

from __future__ import annotations

import datetime
import math
import re
from typing import NamedTuple

from wijkaanpak_plugin.domain.dutch_time import day_of, iso_day_of
from wijkaanpak_plugin.domain.written_dates import days_of

MONTHS_PER_DAY = 12 / 365.25
#: A planning outside these years is a slip more often than not. Status: assumption.
FIRST_YEAR, LAST_YEAR = 1900, 2200


_ISO = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]|$)")


class Window(NamedTuple):
    """Earliest start, latest finish (exclusive) and duration, all in months."""

    start: float
    end: float
    duration: float


class WindowError(ValueError):
    """A date that cannot be read, or a window that ends before it begins."""


def months_at(day: datetime.date) -> float:
    """Return the moment at the beginning of ``day`` in months."""
    first = datetime.date(day.year, 1, 1)
    return day.year * 12 + (day - first).days * MONTHS_PER_DAY


def day_at(months: float) -> datetime.date:
    """Return the day that begins at (or holds) the moment ``months``; the reverse of :func:`months_at`."""
    year, rest = divmod(months, 12)
    first = datetime.date(int(year), 1, 1)
    # Twelve months are a little longer than 365 days: the moments after its last day still belong to the year.
    days_in_year = (datetime.date(first.year, 12, 31) - first).days
    return first + datetime.timedelta(days=min(math.floor(rest / MONTHS_PER_DAY + 1e-6), days_in_year))


def last_day_before(months: float) -> datetime.date:
    """Return the last day of a period whose exclusive end is the moment ``months``."""
    return day_at(months - 1e-6)


def first_day(text: object) -> datetime.date | None:
    """Read a date or period (``written_dates``) as its first day; empty gives None, all else raises ``WindowError``."""
    days = _days(text)
    return days[0] if days else None


def last_day(text: object) -> datetime.date | None:
    """Read a date or period (``written_dates``) as its last day; empty gives None, all else raises ``WindowError``."""
    days = _days(text)
    return days[1] if days else None


def iso_day(text: str) -> str:
    """Return a date or the first day of a period in ISO 8601; empty when it cannot be read.

    >>> iso_day("1-5-2027"), iso_day("onbekend")
    ('2027-05-01', '')
    """
    if _ISO.match(text):
        return iso_day_of(text)
    try:
        day = first_day(text)
    except WindowError:
        return ""
    return "" if day is None else day.isoformat()


def read_window(works_from: object, works_to: object, duration_months: float | None = None) -> Window | None:
    """Return the window of works, or None when begin or end is not known.

    A year means its first day as begin and its last day as end. A duration that is empty or 0 is the whole window; a
    duration longer than the window is cut to it, because the window is the agreement.

    >>> read_window("2027", "2028")
    Window(start=24324.0, end=24348.0, duration=24.0)
    >>> read_window("2027-03", "2027-06", duration_months=2).duration
    2.0
    >>> read_window("2027", "") is None
    True
    """
    begin, finish = first_day(works_from), last_day(works_to)
    if begin is None or finish is None:
        return None
    if finish < begin:
        raise WindowError(f"{works_from} - {works_to}")
    start, end = months_at(begin), months_at(finish + datetime.timedelta(days=1))
    length = end - start
    known = duration_months is not None and duration_months == duration_months and duration_months >= 0
    return Window(start, end, min(float(duration_months), length) if known and duration_months else length)


def _days(text: object) -> tuple[datetime.date, datetime.date] | None:
    if isinstance(text, datetime.datetime):
        return day_of(text), day_of(text)
    if isinstance(text, datetime.date):
        return text, text
    if text is None or text != text:
        return None
    words = str(text).strip()
    if not words:
        return None
    try:
        first, last = days_of(words)
        if last.year == datetime.MAXYEAR:  # the usual way to write "no date"; its last day has no day after it
            raise ValueError(words)
        return first, last
    except (ValueError, OverflowError) as error:
        raise WindowError(words) from error
