"""A designer turns street parking into green in a real window, from the palette to what it means."""

from __future__ import annotations

import pytest
from played import play
from run_desktop import SMALL


@pytest.mark.timeout(600)
def test_parking_gives_way_to_green_by_its_block_and_then_on_purpose(tmp_path):
    steps = play("nl", tmp_path, "street_parking_session.py", "street_parking_session_nl", SMALL)
    assert len(steps) == 6, f"only these steps were taken: {steps}"
