"""The run of all tests: a step that hangs is ended and named, and counts as a failure."""

from __future__ import annotations

import argparse
import subprocess
import sys

import pytest
import run_tests
from pytest_command import WITHOUT_QGIS


def test_a_step_that_hangs_is_ended_and_named(monkeypatch, capsys):
    monkeypatch.setattr(run_tests, "LONGEST_STEP", 1)
    endless = "import time; print('at work', flush=True); time.sleep(600)"
    well, counted = run_tests.run(run_tests.Step("endless", (sys.executable, "-c", endless)))
    said = capsys.readouterr().out
    assert not well
    assert counted.failed == 1
    assert "FAILED endless" in said
    assert "at work" in said
    assert "Ended after 1 seconds" in said


def test_a_step_that_goes_well_says_one_line(capsys):
    well, counted = run_tests.run(run_tests.Step("short", (sys.executable, "-c", "print('much to say')")))
    assert well
    assert counted.failed == 0
    assert "much to say" not in capsys.readouterr().out


def test_a_whole_run_has_sessions_in_windows_and_everything_else_beside_each_other():
    asked = argparse.Namespace(lint_only=False, check=False, tests_only=False)
    groups = [[step.name for row in group for step in row] for _at_once, group in run_tests.rows(asked)]
    windows, others = groups
    assert {step.name for step in run_tests.window_steps()} == set(windows)
    assert {"build", "package", "demo", "ruff", "tests: plain worlds", "tests: torture"} <= set(others)


@pytest.mark.parametrize(("test", "code"), [("assert True", 0), ("assert False", 1)])
def test_what_breaks_after_the_last_test_does_not_change_how_the_tests_went(tmp_path, test, code):
    breaks_at_the_end = "import atexit, os, sys\nsys.modules['qgis.core'] = os\natexit.register(os.abort)\n"
    (tmp_path / "test_it.py").write_text(f"{breaks_at_the_end}def test_it():\n    {test}\n", encoding="utf-8")
    (tmp_path / "conftest.py").write_text((run_tests.ROOT / "tests" / "conftest.py").read_text(encoding="utf-8"))
    report = tmp_path / "report.xml"
    command = [sys.executable, "-m", "pytest", *WITHOUT_QGIS, "-q", f"--junitxml={report}", "test_it.py"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert done.returncode == code, done.stdout + done.stderr
    assert f"1 {'failed' if code else 'passed'}" in done.stdout
    assert "testcase" in report.read_text(encoding="utf-8")
