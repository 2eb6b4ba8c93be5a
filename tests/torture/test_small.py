"""A few rounds of each attack; ``make torture`` takes many."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

RUN = Path(__file__).resolve().with_name("run.py")


@pytest.mark.timeout(900)
def test_no_promise_is_broken_in_a_few_rounds_of_each_attack():
    done = subprocess.run(
        [sys.executable, str(RUN), "--small", "--seed", "8"],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, [line for line in done.stdout.splitlines() if line.startswith("BROKEN")]) == (0, []), (
        done.stdout + done.stderr
    )
