"""A session in a real QGIS window, in English and in Dutch: every step of ``session.py`` has to go well."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from run_desktop import keep_pictures, missing_tools, run_session


@pytest.mark.timeout(600)
@pytest.mark.parametrize("language", ["en", "nl"])
def test_a_session_in_a_real_window_goes_well(language, tmp_path):
    missing = missing_tools()
    if missing:
        pytest.fail(f"needs {', '.join(missing)}")
    try:
        steps = run_session(language, tmp_path)
    finally:
        keep_pictures(tmp_path, f"session_{language}")
    failed = [f"{step['name']}: {step['message']}" for step in steps if not step["ok"]]
    assert not failed, "\n".join(failed)
    assert len(steps) >= 11, f"only these steps were taken: {[step['name'] for step in steps]}"
