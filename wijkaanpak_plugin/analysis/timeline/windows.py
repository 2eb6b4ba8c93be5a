"""Planning windows by the day, and where they come when they move by whole months or by days.

A plan holds days and the engine counts months, so a window is moved as a day and then counted: what is promised of a
shift is what an analysis finds once it was carried out.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from wijkaanpak_plugin.analysis.arrays import Numbers, Rows
from wijkaanpak_plugin.analysis.judging.works import Planning
from wijkaanpak_plugin.domain.window import MONTHS_PER_DAY

_EPOCH, _YEAR = datetime.date(1970, 1, 1), 12
#: Days since 1970 outside which no date can be written: the years 1 to 9998, of which the last day has a next one.
_FIRST_DAY, _LAST_DAY = -719_162, 2_932_531


class Move(NamedTuple):
    """How far windows move: whole months of the calendar, or days; later is more."""

    months: int = 0
    days: int = 0


@dataclass(frozen=True)
class Windows:
    """Planning windows of n works.

    first: first day, after: the day after the last one, both in days since 1970; known: whether there is a window (the
    days say nothing where there is none); asked: duration in months, NaN where works take the whole window.
    """

    first: Rows
    after: Rows
    known: np.ndarray[Any, np.dtype[np.bool_]]
    asked: Numbers

    def __len__(self) -> int:
        return len(self.first)

    def rows(self, selection: Any) -> Windows:
        """Return the windows of a mask or an array of row numbers."""
        return Windows(self.first[selection], self.after[selection], self.known[selection], self.asked[selection])

    @property
    def planning(self) -> Planning:
        """Start, end and duration in months as ``domain/window.py`` counts them, NaN where there is no window."""
        start = np.where(self.known, months_at_days(self.first), np.nan)
        end = np.where(self.known, months_at_days(self.after), np.nan)
        return Planning(start, end, np.fmin(self.asked, end - start) + 0.0 * start)

    def moved(self, months: Rows, days: Rows) -> Windows:
        """Return the windows as many months and days later (negative: earlier), row by row."""
        first, last = _months_later(self.first, months) + days, _end_later(self.after, months) + days
        return Windows(first, last, self.known, self.asked)

    @property
    def can_be_written(self) -> np.ndarray[Any, np.dtype[np.bool_]]:
        """Which windows lie in years that dates can be written of."""
        return (self.first >= _FIRST_DAY) & (self.after - 1 <= _LAST_DAY)


def date_at(days: int) -> datetime.date:
    """Return the date of a day since 1970."""
    return _EPOCH + datetime.timedelta(days=int(days))


def days_of(date: datetime.date) -> int:
    """Return the days since 1970 of a date.

    >>> date_at(days_of(datetime.date(2027, 5, 1))).isoformat()
    '2027-05-01'
    """
    return (date - _EPOCH).days


def months_at_days(days: Rows) -> Numbers:
    """Return moments in months at the beginning of days since 1970; ``months_at`` of domain/window.py, for many."""
    year = _as_days(days).astype("datetime64[Y]")
    first = year.astype("datetime64[D]").astype(np.int64)
    return (year.astype(np.int64) + _EPOCH.year) * _YEAR + (days - first) * MONTHS_PER_DAY


def _as_days(days: Rows) -> np.ndarray[Any, np.dtype[np.datetime64]]:
    return days.astype("datetime64[D]")


def _months_later(days: Rows, months: Rows) -> Rows:
    """Return the same day of another month, or the last one of a month that is too short for it."""
    month = _as_days(days).astype("datetime64[M]")
    within = days - month.astype("datetime64[D]").astype(np.int64)
    other = month + months
    begin = other.astype("datetime64[D]").astype(np.int64)
    lasts = (other + 1).astype("datetime64[D]").astype(np.int64) - begin
    return begin + np.minimum(within, lasts - 1)


def _end_later(after: Rows, months: Rows) -> Rows:
    """Return the end of a window (the day after its last) in another month: what ended a month ends that one too."""
    is_first = _as_days(after).astype("datetime64[M]").astype("datetime64[D]").astype(np.int64) == after
    return np.where(is_first, _months_later(after, months), _months_later(after - 1, months) + 1)
