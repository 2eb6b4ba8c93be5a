"""Periods of works, read from what people wrote, and said as people say them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any, Optional

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.domain.window import WindowError, day_at, first_day, last_day, last_day_before, months_at
from wijkaanpak_plugin.domain.written_days import month_text
from wijkaanpak_plugin.export.content.passport.passport import Period

_YEAR = 12


def period_of(works_from: Any, works_to: Any) -> Period:
    """Return the period between two written dates or years; what cannot be read is not known."""
    begin, finish = _day(first_day, works_from), _day(last_day, works_to)
    return Period(
        None if begin is None else months_at(begin),
        None if finish is None else months_at(finish + datetime.timedelta(days=1)),
    )


def earliest(periods: Iterable[Period]) -> Period:
    """Return the period that begins first; of those without a begin any; one of which nothing is known for none."""
    known = [period for period in periods if period.is_known]
    return min(known, key=lambda period: (period.start is None, period.start or 0.0), default=Period())


def period_text(period: Period) -> str:
    """Return a period in words, without what it rests on: years where they are whole, else months.

    >>> period_text(period_of("2028", "2028")), period_text(period_of("2028-04-01", "2029-02"))
    ('2028', 'Apr 2028 – Feb 2029')
    >>> period_text(period_of("2028", None)), period_text(Period())
    ('from 2028', 'unknown')
    """
    start, end = period.start, period.end
    if start is None and end is None:
        return translate("Passport", "unknown")
    if start is None or end is None:
        text = translate("Passport", "until {end}") if start is None else translate("Passport", "from {start}")
        only = end if start is None else start
        whole = only is not None and _is_whole(only)
        day = last_day_before(end) if end is not None else day_at(start or 0.0)
        return text.format(start=_moment(day, whole), end=_moment(day, whole))
    whole = _is_whole(start) and _is_whole(end)
    first, last = day_at(start), last_day_before(end)
    said = _moment(first, whole), _moment(last, whole)
    if said[0] == said[1]:
        return said[0]
    if not whole and first.year == last.year:
        return f"{month_text(first.month)} – {said[1]}"
    return f"{said[0]} – {said[1]}"


def years_text(period: Period) -> str:
    """Return the years of a period in words.

    >>> years_text(period_of("2028-04-01", "2028-12-01")), years_text(period_of("2029", "2030"))
    ('2028', '2029 – 2030')
    """
    years = [day_at(period.start).year] if period.start is not None else []
    years += [last_day_before(period.end).year] if period.end is not None else []
    return " – ".join(map(str, dict.fromkeys(years))) or translate("Passport", "unknown")


def _moment(day: datetime.date, whole_year: bool) -> str:
    return str(day.year) if whole_year else f"{month_text(day.month)} {day.year}"


def _is_whole(moment: float) -> bool:
    return moment % _YEAR == 0


def _day(read: Any, text: Any) -> Optional[datetime.date]:
    try:
        found: Optional[datetime.date] = read(text)
    except WindowError:
        return None
    return found
