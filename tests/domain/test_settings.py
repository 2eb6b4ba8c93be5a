"""Figures for the analysis: numbers within reason, or one sentence."""

from __future__ import annotations

import math

import pytest

from wijkaanpak_plugin.domain.settings import LARGEST_FIGURE, AnalysisSettings, SettingError, read_figure


def test_every_setting_has_a_largest_figure_that_its_standard_is_far_below():
    standard = AnalysisSettings()
    assert set(LARGEST_FIGURE) == set(AnalysisSettings.__dataclass_fields__)
    assert all(getattr(standard, key) * 10 < largest for key, largest in LARGEST_FIGURE.items())


@pytest.mark.parametrize("key", sorted(LARGEST_FIGURE))
@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, -0.001, 1e308])
def test_settings_refuse_figures_that_make_no_sense(key, value):
    with pytest.raises(SettingError, match=key):
        AnalysisSettings(**{key: value})


@pytest.mark.parametrize("key", sorted(LARGEST_FIGURE))
def test_zero_and_the_largest_figure_are_taken(key):
    for value in (0, LARGEST_FIGURE[key]):
        assert getattr(AnalysisSettings(**{key: value}), key) == value


@pytest.mark.parametrize(("text", "figure"), [("15,5", 15.5), (" 15.5 ", 15.5), ("0", 0.0), (7, 7.0), (7.5, 7.5)])
def test_a_figure_is_read_from_text_with_point_or_comma_and_from_a_number(text, figure):
    assert read_figure("search_distance_m", text) == figure


@pytest.mark.parametrize("text", ["abc", "", "nan", "inf", "-1", "1.000,5", "10001", None, True, "1\n2"])
def test_what_is_no_figure_is_said_in_one_sentence_with_name_value_and_limit(text):
    with pytest.raises(SettingError) as error:
        read_figure("search_distance_m", text, "Search distance (m)")
    sentence = str(error.value)
    assert sentence.startswith("The setting Search distance (m) is '")
    assert sentence.endswith("'; it must be a number from 0 to 10000.")
    assert "\n" not in sentence


def test_a_long_figure_is_quoted_in_part():
    with pytest.raises(SettingError) as error:
        read_figure("search_distance_m", "x" * 5000)
    assert f"'{'x' * 59}…'" in str(error.value)
