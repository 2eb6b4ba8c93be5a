"""Works are moved in time in a real window: by mouse, list and form, and the map follows."""

from __future__ import annotations

import pytest
from played import play


@pytest.mark.timeout(600)
def test_works_are_moved_in_time_and_back(tmp_path):
    # In English on a large screen it is worked through for the pictures of the guide.
    steps = play("nl", tmp_path, "timeline_session.py", "timeline_session_nl")
    assert len(steps) == 9, f"only these steps were taken: {steps}"
