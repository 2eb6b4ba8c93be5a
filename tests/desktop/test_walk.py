"""What docs/studio.md promises to take few steps is done in a real window, with mouse and keys, and counted."""

from __future__ import annotations

import json

import pytest
from played import play
from run_desktop import PROJECTOR


@pytest.mark.timeout(600)
def test_nothing_takes_more_steps_than_the_page_says(tmp_path):
    steps = play("nl", tmp_path, "walk_session.py", "walk_session_nl", PROJECTOR)
    assert len(steps) == 16, f"only these steps were taken: {steps}"
    counted = json.loads((tmp_path / "walk.json").read_text(encoding="utf-8"))
    assert [row["what"] for row in counted if row["took"] > row["most"]] == []
    assert len(counted) >= 19
