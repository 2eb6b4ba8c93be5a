"""What counts as confidential."""

from __future__ import annotations

import pytest

from wijkaanpak_plugin.domain.confidential import is_confidential


@pytest.mark.parametrize("value", [True, 1, -1, 2, 0.5, "true", "ja", "0", "no"])
def test_anything_but_false_or_empty_is_confidential(value):
    assert is_confidential(value)


@pytest.mark.parametrize("value", [False, 0, 0.0, None, "", "  "])
def test_false_and_empty_are_not(value):
    assert not is_confidential(value)
