"""Windows by the day: counted as the engine counts them, and moved as people move them."""

from __future__ import annotations

import datetime

import numpy as np
import pytest

from wijkaanpak_plugin.analysis.timeline.windows import Windows, date_at, days_of, months_at_days
from wijkaanpak_plugin.domain.window import months_at, read_window


def _windows(begin: str, end: str, asked: float = np.nan) -> Windows:
    first, last = datetime.date.fromisoformat(begin), datetime.date.fromisoformat(end)
    return Windows(np.array([days_of(first)]), np.array([days_of(last) + 1]), np.array([True]), np.array([asked]))


def _moved(begin: str, end: str, months: int, days: int = 0) -> tuple[str, str]:
    moved = _windows(begin, end).moved(np.array([months]), np.array([days]))
    return date_at(moved.first[0]).isoformat(), date_at(moved.after[0] - 1).isoformat()


def test_every_day_is_the_moment_that_the_engine_counts():
    days = np.arange(days_of(datetime.date(1899, 12, 1)), days_of(datetime.date(2110, 2, 1)), 3)
    assert months_at_days(days).tolist() == [months_at(date_at(day)) for day in days]


@pytest.mark.parametrize("asked", [np.nan, 0.5, 3.0, 99.0])
@pytest.mark.parametrize("window", [("2027-01-01", "2028-12-31"), ("2028-02-29", "2028-03-01"), ("1999-12-31",) * 2])
def test_start_end_and_duration_are_those_of_a_window_that_is_read(window, asked):
    planning = _windows(*window, asked).planning
    assert tuple(column[0] for column in planning) == read_window(*window, asked)


def test_without_a_window_nothing_is_known():
    windows = _windows("2027-01-01", "2027-12-31", 4.0)
    none = Windows(windows.first, windows.after, np.array([False]), windows.asked)
    assert all(np.isnan(column[0]) for column in none.planning)


@pytest.mark.parametrize(
    ("window", "months", "then"),
    [
        (("2027-01-01", "2027-12-31"), 12, ("2028-01-01", "2028-12-31")),
        (("2027-01-01", "2027-12-31"), -24, ("2025-01-01", "2025-12-31")),
        (("2027-03-05", "2027-04-03"), 2, ("2027-05-05", "2027-06-03")),
        # What ends a month ends the other one too, and a month that is too short ends with its last day.
        (("2027-02-01", "2027-02-28"), 1, ("2027-03-01", "2027-03-31")),
        (("2027-01-31", "2027-03-30"), 1, ("2027-02-28", "2027-04-30")),
        (("2027-01-30", "2027-01-30"), 1, ("2027-02-28", "2027-02-28")),
        (("2028-02-29", "2028-02-29"), 12, ("2029-02-28", "2029-02-28")),
        (("2027-12-31", "2028-01-01"), -10, ("2027-02-28", "2027-03-01")),
    ],
)
def test_a_window_moves_by_months_of_the_calendar(window, months, then):
    assert _moved(*window, months) == then


def test_a_window_moves_by_days():
    assert _moved("2027-12-30", "2028-02-28", 0, 2) == ("2028-01-01", "2028-03-01")


@pytest.mark.parametrize("months", [*range(-30, 31, 7), 1, 600])
def test_a_window_never_gets_lost_on_the_way(months):
    first = np.arange(days_of(datetime.date(2027, 1, 1)), days_of(datetime.date(2029, 1, 1)), 5)
    for lasts in (1, 2, 28, 31, 400):
        windows = Windows(first, first + lasts, np.ones(len(first), dtype=bool), np.full(len(first), np.nan))
        moved = windows.moved(np.full(len(first), months), np.zeros(len(first), dtype=np.int64))
        assert (moved.after > moved.first).all()
        assert (abs(moved.after - moved.first - lasts) <= 4).all()


def test_years_of_which_no_date_can_be_written_are_seen():
    windows = _windows("9998-01-01", "9998-12-31")
    assert windows.can_be_written.all()
    one, none = np.array([1]), np.array([0])
    assert not windows.moved(one, none).can_be_written.any()
    assert not windows.moved(none, -3_700_000 * one).can_be_written.any()
