"""Days of moments in the Netherlands: a moment in UTC, or with another offset, may be of the day before or after there.

The rule of the European Union is written out, because Python has no time zones on Windows. It holds since 1996; before,
midnight in the Netherlands is of the right day too.
"""

from __future__ import annotations

import datetime
import re

_HOUR = datetime.timedelta(hours=1)
_ZONED = re.compile(
    r"(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d*)?)? ?(?:Z|UTC|GMT|([+-])(\d{2}):?(\d{2})?)", re.IGNORECASE
)
_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})[T ](.+)", re.IGNORECASE)


def dutch_day(utc: datetime.datetime) -> datetime.date:
    """Return the day in the Netherlands of a moment in UTC (without a zone of its own).

    >>> dutch_day(datetime.datetime(2027, 4, 30, 22)), dutch_day(datetime.datetime(2027, 12, 31, 22))
    (datetime.date(2027, 5, 1), datetime.date(2027, 12, 31))
    """
    summer = _changes(utc.year, 3) <= utc < _changes(utc.year, 10)
    return (utc + (2 * _HOUR if summer else _HOUR)).date()


def day_of(moment: datetime.datetime) -> datetime.date:
    """Return the day in the Netherlands of a moment; one without a zone is of there already."""
    offset = moment.utcoffset()
    return moment.date() if offset is None else dutch_day(moment.replace(tzinfo=None) - offset)


def day_with_time(day: datetime.date, time: str) -> datetime.date:
    """Return the day in the Netherlands of a moment, as it is written: a time that names no zone is of there already.

    >>> day_with_time(datetime.date(2027, 4, 30), "22:00:00Z")
    datetime.date(2027, 5, 1)
    """
    match = _ZONED.fullmatch(time.strip())
    if match is None:
        return day
    hours, minutes, seconds, sign, hours_ahead, minutes_ahead = match.groups(default="0")
    ahead = datetime.timedelta(hours=int(hours_ahead), minutes=int(minutes_ahead))
    written = datetime.timedelta(hours=int(hours), minutes=int(minutes), seconds=int(seconds))
    try:
        midnight = datetime.datetime(day.year, day.month, day.day)
        return dutch_day(midnight + written + (ahead if sign == "-" else -ahead))
    except OverflowError:  # the last day that there is, which means that there is none
        return day


def iso_day_of(text: str) -> str:
    """Return the day of an ISO 8601 date or moment in the Netherlands; of what is neither, its first ten signs.

    >>> iso_day_of("2027-04-30T22:00:00Z"), iso_day_of("2027-04-30T22:00:00"), iso_day_of("2027-04-30")
    ('2027-05-01', '2027-04-30', '2027-04-30')
    """
    match = _ISO.fullmatch(text.strip())
    if match is None:
        return text[:10]
    try:
        return day_with_time(datetime.date.fromisoformat(match[1]), match[2]).isoformat()
    except ValueError:
        return text[:10]


def _changes(year: int, month: int) -> datetime.datetime:
    """Return the moment in UTC at which the clock changes: one hour into the last Sunday of a month of 31 days."""
    last = datetime.datetime(year, month, 31, 1)
    return last - datetime.timedelta(days=last.isoweekday() % 7)
