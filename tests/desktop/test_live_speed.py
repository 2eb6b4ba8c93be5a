"""Live answers among 200,000 existing objects in a real window: they are right, and what each move took is printed.

How fast they are is measured here and never asserted; ``make bench`` writes the figures to docs/performance.md.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from run_desktop import PROJECTOR, keep_pictures, missing_tools, run_session


@pytest.mark.timeout(600)
def test_the_pen_is_answered_among_200_000_objects(tmp_path, capsys):
    missing = missing_tools()
    if missing:
        pytest.fail(f"needs {', '.join(missing)}")
    try:
        steps = run_session("en", tmp_path, "live_speed.py", PROJECTOR)
    finally:
        keep_pictures(tmp_path, "live_speed")
    failed = [f"{step['name']}: {step['message']}" for step in steps if not step["ok"]]
    assert not failed, "\n".join(failed)
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
