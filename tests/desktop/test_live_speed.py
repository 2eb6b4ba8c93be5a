"""Live answers among 200,000 existing objects in a real window: they are right, and what each move took is printed.

How fast they are is measured here and never asserted; ``make bench`` writes the figures to docs/performance.md.
"""

from __future__ import annotations

import json

import pytest
from played import play
from run_desktop import PROJECTOR


@pytest.mark.timeout(600)
def test_the_pen_is_answered_among_200_000_objects(tmp_path, capsys):
    play("en", tmp_path, "live_speed.py", "live_speed", PROJECTOR)
    figures = json.loads((tmp_path / "live_speed.json").read_text(encoding="utf-8"))
    assert figures["objects"] == 200_000
    for shape in ("line", "area"):
        measured = figures[shape]
        assert measured["moves"] >= 300
        assert measured["answers_compared"] >= 5
        with capsys.disabled():
            print(f"\n{shape}, ms: event to painted {measured['event_to_painted_ms']}, asking {measured['ask_ms']}")
    told = [line for answer in figures["answers"] for line in answer]
    assert any(line.startswith("✖") for line in told), f"no answer spoke of a conflict: {told}"
