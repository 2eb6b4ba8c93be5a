"""A session in a real QGIS window, in Dutch: every step of ``session.py`` has to go well.

In English ``make screenshots`` takes its pictures.
"""

from __future__ import annotations

import pytest
from played import play


@pytest.mark.timeout(600)
def test_a_session_in_a_real_window_goes_well(tmp_path):
    steps = play("nl", tmp_path, "session.py", "session_nl")
    assert len(steps) >= 11, f"only these steps were taken: {steps}"
