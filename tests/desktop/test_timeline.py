"""Works are moved in time in a real window: by mouse, list and form, and the map follows."""

from __future__ import annotations

import pytest
from played import play
from run_desktop import PROJECTOR, SMALL


@pytest.mark.timeout(600)
@pytest.mark.parametrize(("language", "screen"), [("nl", SMALL), ("en", PROJECTOR)])
def test_works_are_moved_in_time_and_back(tmp_path, language, screen):
    steps = play(language, tmp_path, "timeline_session.py", f"timeline_session_{language}", screen)
    assert len(steps) == 9, f"only these steps were taken: {steps}"
