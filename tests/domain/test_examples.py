"""The examples in docstrings do what they say."""

from __future__ import annotations

import doctest

import pytest

from wijkaanpak_plugin.analysis import analysis
from wijkaanpak_plugin.domain import window
from wijkaanpak_plugin.domain.catalogue import kind_plurals, rule_book
from wijkaanpak_plugin.domain.sentences import figures, names

MODULES = [analysis, rule_book, kind_plurals, figures, names, window]


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_the_examples_of_a_module_give_what_they_show(module):
    result = doctest.testmod(module)
    assert result.attempted > 0
    assert result.failed == 0
