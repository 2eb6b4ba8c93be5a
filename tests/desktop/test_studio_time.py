"""Claims get their period and their party in a real window, and the label says what can be opened once."""

from __future__ import annotations

import pytest
from played import play
from run_desktop import SMALL


@pytest.mark.timeout(600)
def test_a_claim_of_the_studio_knows_when_and_whose_it_is(tmp_path):
    steps = play("nl", tmp_path, "studio_time_session.py", "studio_time_session_nl", SMALL)
    assert len(steps) == 12, f"only these steps were taken: {steps}"
