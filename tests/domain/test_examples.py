"""The examples in docstrings do what they say."""

from __future__ import annotations

import doctest

import pytest

from wijkaanpak_plugin.analysis import analysis
from wijkaanpak_plugin.domain import sentences, window
from wijkaanpak_plugin.domain.catalogue import rule_book


@pytest.mark.parametrize("module", [analysis, rule_book, sentences, window], ids=lambda module: module.__name__)
def test_the_examples_of_a_module_give_what_they_show(module):
    result = doctest.testmod(module)
    assert result.attempted > 0
    assert result.failed == 0
