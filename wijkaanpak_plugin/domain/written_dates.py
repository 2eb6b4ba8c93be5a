"""Dates and periods as people write them in the Netherlands: the day goes first, a year or quarter is a period."""

from __future__ import annotations

import datetime
import re
from typing import Optional

from wijkaanpak_plugin.domain.dutch_time import day_with_time

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("januari", "january", "jan"),
            ("februari", "february", "feb"),
            ("maart", "march", "mrt", "mar"),
            ("april", "apr"),
            ("mei", "may"),
            ("juni", "june", "jun"),
            ("juli", "july", "jul"),
            ("augustus", "august", "aug"),
            ("september", "sep", "sept"),
            ("oktober", "october", "okt", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        1,
    )
    for name in names
}

_TIME = r"(?:[T ](\d{1,2}:.*|\d{1,2}[Z+-].*))?"
_YEAR = re.compile(r"(\d{4})(?:\.0+)?")
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})" + _TIME)
_DAY_FIRST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})" + _TIME)
_DIGITS = re.compile(r"((?:19|20|21)\d{2})(\d{2})(\d{2})")
_YEAR_MONTH = re.compile(r"(\d{4})[-/](\d{1,2})")
_MONTH_YEAR = re.compile(r"(\d{1,2})[-/](\d{4})")
_YEARS = re.compile(r"(\d{4}) ?(?:-|–|/|t/m|tot en met) ?(\d{4})")
_NAMED = re.compile(r"(?:(\d{1,2})[ -])?([a-z]+)\.?[ -](\d{4})")
_QUARTER = re.compile(r"(?:q|k|kw|kwartaal) ?([1-4])[ /-]?(\d{4})|([1-4])e? ?(?:q|kw|kwartaal) (\d{4})")
_YEAR_QUARTER = re.compile(r"(\d{4})[ -]?(?:q|k|kw|kwartaal) ?([1-4])")
_HALF = re.compile(r"(?:h|helft|halfjaar) ?([12])[ /-]?(\d{4})|([12])e? ?(?:helft|halfjaar) (\d{4})")
_YEAR_HALF = re.compile(r"(\d{4})[ -]?(?:h|helft|halfjaar) ?([12])")
_WEEK = re.compile(r"(?:w|wk|week) ?(\d{1,2})[ -](\d{4})")
_YEAR_WEEK = re.compile(r"(\d{4})[ -]?(?:w|wk|week) ?(\d{1,2})")

#: What people write around a date: the day of the week, "van" between period and year, a year without its century.
_WEEKDAY = re.compile(
    r"^(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo)\.?,? (?=\d)"
)
_SHORT_YEAR = re.compile(r"(?<!\d)['\u2019](\d{2})$")
_ABBREVIATED = re.compile(r"\b(wk|kw|kwart)\. ?")
_FIRST_TO_FOURTH = {"eerste": "1e", "tweede": "2e", "derde": "3e", "vierde": "4e"}
#: From one period to another: with words, with a dash between blanks, or between two names or numbers of one year.
_FROM_TO = re.compile(
    r"(.+?) ?(?:t/m|tot en met| - | – ) ?(.+)|((?:week |wk ?|q|kw ?)?[a-z0-9]+)[-–/]((?:q|kw ?)?[a-z0-9]+ \d{4})"
)
_UNIT = re.compile(r"(week|wk|kwartaal|kw|q) ?(?=\d)")


def days_of(words: str) -> tuple[datetime.date, datetime.date]:
    """Return the first and the last day of a date or period; ValueError when it is none, or may be several.

    >>> [day.isoformat() for day in days_of("1-5-2027")]
    ['2027-05-01', '2027-05-01']
    >>> [day.isoformat() for day in days_of("Q2 2027")]
    ['2027-04-01', '2027-06-30']
    >>> days_of("2027-04-30T22:00:00Z")[0].isoformat()  # a moment is of the day that it is in the Netherlands
    '2027-05-01'
    """
    text = _plainly(words)
    try:
        return _single(text)
    except ValueError:
        match = _FROM_TO.fullmatch(text)
        if match is None:
            raise
        return _from_to(match[1] or match[3], match[2] or match[4])


def _plainly(words: str) -> str:
    """Return a text as the patterns expect it: without capitals, double blanks and what says nothing."""
    text = " ".join(words.casefold().replace(",", " ").split())
    text = _ABBREVIATED.sub(r"\1 ", _WEEKDAY.sub("", text))
    text = _SHORT_YEAR.sub(r"20\1", text).replace(" van ", " ")
    first, _, rest = text.partition(" ")
    return f"{_FIRST_TO_FOURTH[first]} {rest}" if first in _FIRST_TO_FOURTH else text


def _single(text: str) -> tuple[datetime.date, datetime.date]:
    if match := _YEAR.fullmatch(text):
        return _months(int(match[1]), 1, 12)
    if match := _YEAR_FIRST.fullmatch(text.upper()):
        return _moment(int(match[1]), int(match[3]), int(match[4]), match[5])
    if match := _DAY_FIRST.fullmatch(text.upper()):
        return _moment(int(match[4]), int(match[3]), int(match[1]), match[5])
    if match := _DIGITS.fullmatch(text):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    return _period(text)


def _from_to(begin: str, end: str) -> tuple[datetime.date, datetime.date]:
    """Return the first day of one period and the last of another; what the first leaves out is as in the second.

    >>> [day.isoformat() for day in days_of("week 20 t/m 24 2027")]
    ['2027-05-17', '2027-06-20']
    """
    unit = _UNIT.match(begin)
    last = _single(f"{unit[1]} {end}" if unit and end[:1].isdigit() and not _YEAR.fullmatch(end) else end)
    try:
        first = _single(begin)
    except ValueError:
        first = _single(f"{begin} {last[1].year}")
    if first[0] > last[1]:
        raise ValueError(f"{begin} - {end}")
    return first[0], last[1]


def _period(text: str) -> tuple[datetime.date, datetime.date]:
    if match := _YEAR_MONTH.fullmatch(text):
        return _months(int(match[1]), int(match[2]), int(match[2]))
    if match := _MONTH_YEAR.fullmatch(text):
        return _months(int(match[2]), int(match[1]), int(match[1]))
    if match := _YEARS.fullmatch(text):
        first, last = _months(int(match[1]), 1, 12)[0], _months(int(match[2]), 1, 12)[1]
        if first > last:
            raise ValueError(text)
        return first, last
    if (match := _NAMED.fullmatch(text)) and match[2] in _MONTHS:
        year, month = int(match[3]), _MONTHS[match[2]]
        return _day(year, month, int(match[1])) if match[1] else _months(year, month, month)
    return _part_of_year(text)


def _part_of_year(text: str) -> tuple[datetime.date, datetime.date]:
    if match := _QUARTER.fullmatch(text):
        return _quarter(int(match[2] or match[4]), int(match[1] or match[3]))
    if match := _YEAR_QUARTER.fullmatch(text):
        return _quarter(int(match[1]), int(match[2]))
    if match := _HALF.fullmatch(text):
        return _half(int(match[2] or match[4]), int(match[1] or match[3]))
    if match := _YEAR_HALF.fullmatch(text):
        return _half(int(match[1]), int(match[2]))
    if match := _WEEK.fullmatch(text):
        return _week(int(match[2]), int(match[1]))
    if match := _YEAR_WEEK.fullmatch(text):
        return _week(int(match[1]), int(match[2]))
    raise ValueError(text)


def _day(year: int, month: int, day: int) -> tuple[datetime.date, datetime.date]:
    date = datetime.date(year, month, day)
    return date, date


def _moment(year: int, month: int, day: int, time: Optional[str]) -> tuple[datetime.date, datetime.date]:
    date = day_with_time(datetime.date(year, month, day), time or "")
    return date, date


def _quarter(year: int, quarter: int) -> tuple[datetime.date, datetime.date]:
    return _months(year, 3 * quarter - 2, 3 * quarter)


def _half(year: int, half: int) -> tuple[datetime.date, datetime.date]:
    return _months(year, 6 * half - 5, 6 * half)


def _week(year: int, week: int) -> tuple[datetime.date, datetime.date]:
    monday = datetime.date.fromisocalendar(year, week, 1)
    return monday, monday + datetime.timedelta(days=6)


def _months(year: int, first: int, last: int) -> tuple[datetime.date, datetime.date]:
    begin = datetime.date(year, last, 1)
    if (year, last) == (datetime.MAXYEAR, 12):
        return datetime.date(year, first, 1), datetime.date.max
    following = (begin + datetime.timedelta(days=32)).replace(day=1)
    return datetime.date(year, first, 1), following - datetime.timedelta(days=1)
