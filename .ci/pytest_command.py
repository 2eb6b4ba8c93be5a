"""Runs pytest as each room needs it: make pytest ARGS="tests/domain/catalogue/test_kinds.py -k tree".

Plain rooms run without QGIS, everything else offscreen, so that it works without a display. Without a file or folder
among the arguments all rooms run but the sessions in a window.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
#: Rooms that must do without QGIS.
PLAIN = ("tests/domain", "tests/analysis", "tests/sources")
WITH_QGIS = ("tests/qgis", "tests/torture")
#: Keeps QGIS out: pytest-qgis would start it before the first test.
WITHOUT_QGIS = ("-p", "no:pytest_qgis", "-p", "no:qgis")


def places(arguments: Sequence[str], root: Path = ROOT) -> list[Path]:
    """Return the files and folders among the arguments of pytest."""
    named = [argument.partition("::")[0] for argument in arguments if not argument.startswith("-")]
    return [root / name for name in named if (root / name).exists()]


def is_plain(path: Path, root: Path = ROOT) -> bool:
    """Return whether a file or folder belongs to a room without QGIS."""
    rooms = [root / room for room in PLAIN]
    return any(room == path or room in path.parents for room in rooms)


def command(arguments: Sequence[str], root: Path = ROOT) -> list[str]:
    """Return the arguments that pytest gets."""
    named = places(arguments, root)
    if not named:
        return [*arguments, *PLAIN, *WITH_QGIS]
    return [*(WITHOUT_QGIS if all(is_plain(path, root) for path in named) else ()), *arguments]


def environment() -> dict[str, str]:
    """Return the environment of a test run; sessions in a window give the QGIS that they start a screen."""
    earlier = os.environ.get("PYTHONPATH")
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(ROOT / ".ci"), *([earlier] if earlier else [])]),
        "QT_QPA_PLATFORM": "offscreen",
    }


def main(arguments: Sequence[str]) -> int:
    """Run pytest, and say so when it does not come to an end of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", *command(arguments)], cwd=ROOT, env=environment(), check=False
    )
    if done.returncode < 0:
        print(f"pytest was ended by {signal.Signals(-done.returncode).name}", file=sys.stderr)
        return 128 - done.returncode
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
