"""The room judges conflicts, weighs interests two by two and gets its report, in a real window."""

from __future__ import annotations

import pytest
from played import play
from run_desktop import SMALL


@pytest.mark.timeout(600)
def test_a_room_judges_weighs_and_takes_its_report_home(tmp_path):
    steps = play("nl", tmp_path, "weigh_session.py", "weigh_session_nl", SMALL)
    assert len(steps) == 5, f"only these steps were taken: {steps}"
