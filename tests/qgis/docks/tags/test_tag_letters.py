"""Keys of the scale levels: the letters of their names, in the language that they are shown in."""

from __future__ import annotations

import pytest

from wijkaanpak_plugin.docks.tags.tag_buttons import level_mark
from wijkaanpak_plugin.domain import translation
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies


@pytest.fixture
def read_in():
    """Let texts be in a language."""
    yield lambda language: translation.install_translator(lambda _context, text: text, language)
    translation.install_translator(None)


@pytest.mark.parametrize(("language", "letters"), [("nl", "MSB"), ("en", "MUN")])
def test_a_scale_level_has_the_first_letter_of_its_name(read_in, language, letters):
    read_in(language)
    levels = load_vocabularies()["scale_level"].keys()
    assert "".join(level_mark(key) for key in levels) == letters


def test_a_level_of_somebody_else_has_no_letter():
    assert level_mark("province") == ""
