"""Numbers in texts are written as in the number fields beside them."""

from __future__ import annotations

import pytest

from wijkaanpak_plugin.domain import translation
from wijkaanpak_plugin.domain.sentences import metres, months, number


@pytest.fixture
def speak():
    """Return what installs a language and a decimal sign."""
    yield lambda language, sign: translation.install_translator(lambda _context, text: text, language, sign)
    translation.install_translator(None)


@pytest.mark.parametrize(
    ("language", "sign", "expected"), [("nl", ",", "1,5 m"), ("nl", ".", "1.5 m"), ("en", ",", "1,5 m")]
)
def test_the_decimal_sign_is_that_of_the_number_fields_in_any_language(speak, language, sign, expected):
    speak(language, sign)
    assert metres(1.5) == expected


def test_without_a_translator_the_sign_is_a_point(speak):
    speak("nl", ",")
    translation.install_translator(None)
    assert number(0.25, 2) == "0.25"


def test_there_are_no_needless_zeros_and_whole_numbers_stay_whole(speak):
    speak("nl", ",")
    assert [number(1.50, 2), number(100.0, 0), number(2.0)] == ["1,5", "100", "2"]
    assert months(1.0) == "1 month"
