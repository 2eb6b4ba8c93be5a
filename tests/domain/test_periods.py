"""Periods of a session: spans of years that one press gives a claim."""

from __future__ import annotations

import pytest

from wijkaanpak_plugin.domain.periods import (
    DURATION_MONTHS,
    UNKNOWN,
    PeriodsError,
    period_text,
    periods,
    read_boundaries,
    standard_boundaries,
)
from wijkaanpak_plugin.domain.window import read_window


def test_the_periods_follow_each_other_without_a_gap_and_end_with_not_known():
    found = periods(standard_boundaries(2026), 2026)
    assert [(period.first, period.last) for period in found[:-1]] == [
        (2026, 2027),
        (2028, 2030),
        (2031, 2035),
        (2036, 2045),
    ]
    assert found[-1].key == UNKNOWN
    assert found[-1].first is None


def test_the_first_period_of_a_plan_of_years_ago_is_still_one():
    assert periods((2027, 2030, 2035), 2031)[0][1:] == (2027, 2027)


def test_each_known_period_is_a_window_in_which_the_works_take_a_part():
    for period in periods((2027, 2030, 2035), 2026)[:-1]:
        values = period.values
        window = read_window(values["works_from"], values["works_to"], values["duration_months"])
        assert window.duration == DURATION_MONTHS < window.end - window.start


def test_a_period_that_is_not_known_leaves_no_window_behind():
    assert set(periods((2027, 2030, 2035), 2026)[-1].values.values()) == {None}


def test_a_period_is_said_in_few_signs():
    said = [period_text(period) for period in periods((2027, 2030, 2035), 2026)]
    assert said == ["to 2027", "2028–30", "2031–35", "after 2035", "?"]


@pytest.mark.parametrize("text", ["2027, 2030, 2035", "2027;2030;2035", " 2027 2030\n2035 "])
def test_boundaries_are_read_as_people_write_them(text):
    assert read_boundaries(text) == (2027, 2030, 2035)


@pytest.mark.parametrize(
    "text", ["", "soon", "2027", "2027, 2030", "2030, 2027, 2035", "2027, 2027, 2030", "27, 30, 35", "2027, 2030, x"]
)
def test_years_that_make_no_periods_are_refused_in_one_sentence(text):
    with pytest.raises(PeriodsError, match="such as 2027, 2030, 2035"):
        read_boundaries(text)
