"""What goes wrong in a session in a real window: one clear message, nothing lost, and QGIS goes on."""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest
from played import play


@pytest.fixture
def can_be_read_only(tmp_path):
    """Say whether a file can be made read-only here: root writes to everything but what is marked immutable."""
    if os.geteuid():
        return True
    if not shutil.which("chattr"):
        return False
    mark = tmp_path / "mark"
    mark.touch()
    marked = [
        subprocess.run(["chattr", sign, str(mark)], capture_output=True, check=False, timeout=20).returncode
        for sign in ("+i", "-i")
    ]
    return marked == [0, 0]


@pytest.mark.timeout(600)
@pytest.mark.parametrize(("subject", "count"), [("drawing", 7), ("files", 7), ("project", 6)])
def test_trouble_in_a_session_is_said_once_and_loses_nothing(subject, count, tmp_path, monkeypatch, can_be_read_only):
    monkeypatch.setenv("WIJKAANPAK_READ_ONLY", "yes" if can_be_read_only else "")
    folder = tmp_path / "session"
    folder.mkdir()
    steps = play("en", folder, f"bad_input_{subject}.py", f"bad_input_{subject}")
    expected = count if can_be_read_only or subject != "files" else count - 1
    assert len(steps) == expected, f"only these steps were taken: {steps}"
