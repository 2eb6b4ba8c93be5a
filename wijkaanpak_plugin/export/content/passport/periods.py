"""Periods of works, read from what people wrote, and said as people say them."""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterable
from typing import Any, Optional

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.domain.window import WindowError, first_day, last_day, months_at
from wijkaanpak_plugin.domain.written_days import month_text
from wijkaanpak_plugin.export.content.passport.passport import Period

_YEAR = 12
#: No month begins further from its twelfth part of a year.
_ALL_BUT = 0.1


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
    if start is None:
        month = _month_before(end or 0.0)
        return translate("Passport", "until {end}").format(end=_moment(month, _is_whole(end or 0.0)))
    if end is None:
        return translate("Passport", "from {start}").format(start=_moment(_month_at(start), _is_whole(start)))
    if _is_whole(start) and _is_whole(end):
        return " – ".join(dict.fromkeys((_year(_month_at(start)), _year(_month_before(end)))))
    first, last = _month_at(start), _month_before(end)
    if first == last:
        return _month(first)
    if first // _YEAR == last // _YEAR:
        return f"{month_text(first % _YEAR + 1)} – {_month(last)}"
    return f"{_month(first)} – {_month(last)}"


def years_text(period: Period) -> str:
    """Return the years of a period in words.

    >>> years_text(period_of("2028-04-01", "2028-12-01")), years_text(period_of("2029", "2030"))
    ('2028', '2029 – 2030')
    """
    years = [_year(_month_at(period.start))] if period.start is not None else []
    years += [_year(_month_before(period.end))] if period.end is not None else []
    return " – ".join(dict.fromkeys(years)) or translate("Passport", "unknown")


def _moment(month: int, whole_year: bool) -> str:
    return _year(month) if whole_year else _month(month)


def _year(month: int) -> str:
    return str(month // _YEAR)


def _month(month: int) -> str:
    return f"{month_text(month % _YEAR + 1)} {month // _YEAR}"


def _month_at(moment: float) -> int:
    """Return the month, from the year 0 on, in which something begins. Months that are counted in days begin a little
    before or after the twelfth parts of a year, so that one that has all but ended counts as the next.
    """
    return math.floor(moment + _ALL_BUT)


def _month_before(moment: float) -> int:
    """Return the last month before an exclusive end."""
    return math.ceil(moment - _ALL_BUT) - 1


def _is_whole(moment: float) -> bool:
    return moment % _YEAR == 0


def _day(read: Any, text: Any) -> Optional[datetime.date]:
    try:
        found: Optional[datetime.date] = read(text)
    except WindowError:
        return None
    return found
