"""Looking for findings in a real window: numbered on the map, filtered, counted in a matrix, grouped, large."""

from __future__ import annotations

import pytest
from played import play
from run_desktop import PROJECTOR


@pytest.mark.timeout(600)
def test_findings_are_found_at_the_desk_in_a_real_window(tmp_path):
    steps = play("nl", tmp_path, "findings_session.py", "findings_session_nl", PROJECTOR)
    assert len(steps) == 9, f"only these steps were taken: {steps}"
