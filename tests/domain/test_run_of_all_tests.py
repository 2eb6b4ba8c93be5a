"""The run of all tests: a step that hangs is ended and named, and counts as a failure."""

from __future__ import annotations

import argparse
import sys

import run_tests


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
