"""Planning windows in months."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkaanpak_plugin.domain.dutch_time import dutch_day
from wijkaanpak_plugin.domain.window import (
    WindowError,
    day_at,
    first_day,
    iso_day,
    last_day,
    last_day_before,
    months_at,
    read_window,
)


def test_a_year_counts_twelve_months():
    window = read_window("2027", "2027")
    assert (window.start, window.end, window.duration) == (2027 * 12, 2028 * 12, 12)


@pytest.mark.parametrize("year", [2027, 2027.0, "2027", " 2027 ", "2027.0"])
def test_a_year_may_be_written_as_a_number(year):
    assert read_window(year, year).start == 2027 * 12


def test_a_date_counts_days_of_the_year():
    assert read_window("2027-07-01", "2027-12-31").start == pytest.approx(2027 * 12 + 181 * 12 / 365.25)


def test_a_month_runs_to_its_last_day():
    assert read_window("2027-02", "2027-02") == read_window("2027-02-01", "2027-02-28")


def test_a_duration_longer_than_the_window_is_cut_to_it():
    assert read_window("2027", "2027", 30).duration == 12


@pytest.mark.parametrize("missing", [("", "2027"), ("2027", None), (None, None), (float("nan"), "2027")])
def test_half_a_window_is_no_window(missing):
    assert read_window(*missing) is None


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("31-12-2027", "2027-12-31", "2027-12-31"),
        ("1-5-2027", "2027-05-01", "2027-05-01"),
        ("1/5/2027 0:00:00", "2027-05-01", "2027-05-01"),
        ("2027/05/01", "2027-05-01", "2027-05-01"),
        ("20270501", "2027-05-01", "2027-05-01"),
        ("mei 2027", "2027-05-01", "2027-05-31"),
        ("1 mei 2027", "2027-05-01", "2027-05-01"),
        ("5-2027", "2027-05-01", "2027-05-31"),
        ("Q2 2027", "2027-04-01", "2027-06-30"),
        ("2027-Q2", "2027-04-01", "2027-06-30"),
        ("2e kwartaal 2027", "2027-04-01", "2027-06-30"),
        ("week 20 2027", "2027-05-17", "2027-05-23"),
        ("2027-2028", "2027-01-01", "2028-12-31"),
        ("2027 t/m 2028", "2027-01-01", "2028-12-31"),
        ("mei '27", "2027-05-01", "2027-05-31"),
        ("vr 1 mei 2027", "2027-05-01", "2027-05-01"),
        ("2e kwartaal van 2027", "2027-04-01", "2027-06-30"),
        ("tweede kwartaal 2027", "2027-04-01", "2027-06-30"),
        ("Q2/2027", "2027-04-01", "2027-06-30"),
        ("week 20, 2027", "2027-05-17", "2027-05-23"),
        ("wk. 20 2027", "2027-05-17", "2027-05-23"),
        ("1e helft 2027", "2027-01-01", "2027-06-30"),
        ("2027-H2", "2027-07-01", "2027-12-31"),
        ("mei-juni 2027", "2027-05-01", "2027-06-30"),
        ("mei/juni 2027", "2027-05-01", "2027-06-30"),
        ("mei t/m juli 2027", "2027-05-01", "2027-07-31"),
        ("november 2027 - februari 2028", "2027-11-01", "2028-02-29"),
        ("Q2-Q3 2027", "2027-04-01", "2027-09-30"),
        ("Q2 t/m Q4 2027", "2027-04-01", "2027-12-31"),
        ("week 20-24 2027", "2027-05-17", "2027-06-20"),
        ("week 20 t/m 24 2027", "2027-05-17", "2027-06-20"),
        ("1-5-2027 t/m 30-6-2027", "2027-05-01", "2027-06-30"),
        ("01-05-2027 - 30-06-2027", "2027-05-01", "2027-06-30"),
    ],
)
def test_dates_and_periods_are_read_as_they_are_written_in_the_netherlands(written, first, last):
    assert (first_day(written).isoformat(), last_day(written).isoformat()) == (first, last)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2027-04-30T22:00:00Z", "2027-05-01"),
        ("2027-04-30T21:59:59.999Z", "2027-04-30"),
        ("2027-04-30 22:00:00+00", "2027-05-01"),
        ("2027/04/30 22:00:00+00:00", "2027-05-01"),
        ("30-04-2027 22:00 UTC", "2027-05-01"),
        ("2027-05-01T00:30:00+02:00", "2027-05-01"),
        ("2027-04-30T19:00:00-0300", "2027-05-01"),
        ("2027-12-31T22:30:00Z", "2027-12-31"),
        ("2027-12-31T23:00:00Z", "2028-01-01"),
        ("2027-03-27T22:59:59Z", "2027-03-27"),
        ("2027-03-28T22:00:00Z", "2027-03-29"),
        ("2027-10-30T22:00:00Z", "2027-10-31"),
        ("2027-10-31T22:00:00Z", "2027-10-31"),
        ("2027-04-30T22:00:00", "2027-04-30"),
    ],
)
def test_a_moment_is_of_the_day_that_it_is_in_the_netherlands(written, day):
    assert (first_day(written).isoformat(), last_day(written).isoformat()) == (day, day)
    assert iso_day(written) == day


def test_a_moment_of_python_is_of_the_day_that_it_is_in_the_netherlands():
    moment = datetime.datetime(2027, 4, 30, 22, tzinfo=datetime.timezone.utc)
    assert first_day(moment) == datetime.date(2027, 5, 1)
    assert first_day(moment.replace(tzinfo=None)) == datetime.date(2027, 4, 30)


@given(moment=st.datetimes(datetime.datetime(1996, 1, 1), datetime.datetime(2037, 12, 31)))
def test_the_clock_of_the_netherlands_is_that_of_the_time_zone_database(moment):
    zoneinfo = pytest.importorskip("zoneinfo")
    amsterdam = zoneinfo.ZoneInfo("Europe/Amsterdam")
    assert dutch_day(moment) == moment.replace(tzinfo=datetime.timezone.utc).astimezone(amsterdam).date()


NO_DATES = [
    "9999-12-31T23:00:00Z",
    "soon",
    "27",
    "1-5-27",
    "2027-13-01",
    "2027-02-30",
    "9999",
    "9999-12-31",
    "31-13-2027",
    "1-5-2027 ongeveer",
    "juli t/m mei 2027",
    "30-6-2027 t/m 1-5-2027",
    "mei-soon 2027",
    "week 60 2027",
    "voorjaar 2027",
    "2027 tot 2028",
]


@pytest.mark.parametrize("wrong", NO_DATES)
def test_what_is_no_date_raises(wrong):
    with pytest.raises(WindowError):
        read_window("2027", wrong)


WRITTEN = [
    "{d}-{m}-{y}",
    "{d:02}-{m:02}-{y}",
    "{d}/{m}/{y}",
    "{d:02}.{m:02}.{y}",
    "{y}-{m:02}-{d:02}",
    "{y}{m:02}{d:02}",
    "{d} {month} {y}",
    "{d}-{month}-{y}",
    "ma {d} {month} {y}",
    "{d:02}-{m:02}-{y} 00:00",
]
MONTHS = ["jan", "feb", "mrt", "april", "mei", "jun", "juli", "augustus", "sept", "okt", "nov", "december"]


@given(day=st.dates(datetime.date(1950, 1, 1), datetime.date(2099, 12, 31)), written=st.sampled_from(WRITTEN))
def test_a_day_is_the_same_however_it_is_written(day, written):
    text = written.format(d=day.day, m=day.month, y=day.year, month=MONTHS[day.month - 1])
    assert first_day(text) == last_day(text) == day
    assert iso_day(text) == day.isoformat()


@given(text=st.text(alphabet="0123456789 -/.'qwkmeit hjuniQTZ:+", max_size=24))
def test_a_text_is_a_period_in_the_right_order_or_none_at_all(text):
    try:
        first, last = first_day(text), last_day(text)
    except WindowError:
        return
    assert (first is None) == (last is None) == (not text.strip())
    assert first is None or first <= last


def test_a_window_that_ends_before_it_begins_raises():
    with pytest.raises(WindowError):
        read_window("2028", "2027")


@given(day=st.dates(datetime.date(1900, 1, 1), datetime.date(2200, 12, 31)))
def test_every_day_survives_the_way_to_months_and_back(day):
    assert day_at(months_at(day)) == day
    assert last_day_before(months_at(day + datetime.timedelta(days=1))) == day
