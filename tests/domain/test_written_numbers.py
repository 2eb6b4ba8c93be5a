"""Numbers are read as they are written in the Netherlands; what may be two things is not guessed."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkaanpak_plugin.domain.written_numbers import AmbiguousNumber, decimal_sign_of, read_number


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("300,5", 300.5),
        ("300.5", 300.5),
        ("1.200,5", 1200.5),
        ("1,200.5", 1200.5),
        ("1.200.000", 1_200_000.0),
        ("0.200", 0.2),
        ("-0,85", -0.85),
        ("1 200", 1200.0),
        ("1e3", 1000.0),
        ("\u22120,6", -0.6),
        ("\u20130,6", -0.6),
        ("1\u202f200,5", 1200.5),
        ("1\u00a0200", 1200.0),
    ],
)
def test_a_number_is_read_with_a_comma_or_a_point(written, number):
    assert read_number(written) == number


def test_a_point_before_three_digits_is_thousands_or_decimals_by_what_stands_beside_it():
    with pytest.raises(AmbiguousNumber):
        read_number("1.200")
    assert read_number("1.200", decimal_sign_of(["1.200", "0.35"])) == 1.2
    assert read_number("1.200", decimal_sign_of(["1.200", "12,5"])) == 1200.0
    assert decimal_sign_of(["1.200", "3"]) is None
    assert decimal_sign_of(["1,5", "1.5"]) is None


@pytest.mark.parametrize("written", ["breed", "-", "1-2", "1,2,3", "1.2.3"])
def test_what_is_no_number_raises(written):
    with pytest.raises(ValueError, match=re.escape(written)):
        read_number(written)


@given(thousandths=st.integers(-10_000_000, 10_000_000), blank=st.sampled_from(["", ".", " ", "\u00a0", "\u202f"]))
def test_a_number_with_decimals_is_the_same_however_its_thousands_are_written(thousandths, blank):
    whole, rest = divmod(abs(thousandths), 1000)
    text = f"{whole:,}".replace(",", blank) + f",{rest:03}"
    assert read_number(f"-{text}" if thousandths < 0 else text) == thousandths / 1000
