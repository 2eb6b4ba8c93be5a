"""A session in a real QGIS window, in English and in Dutch: every step of ``session.py`` has to go well."""

from __future__ import annotations

import pytest
from played import play


@pytest.mark.timeout(600)
@pytest.mark.parametrize("language", ["en", "nl"])
def test_a_session_in_a_real_window_goes_well(language, tmp_path):
    steps = play(language, tmp_path, "session.py", f"session_{language}")
    assert len(steps) >= 11, f"only these steps were taken: {steps}"
