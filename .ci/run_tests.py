"""Runs all that CI runs: one line per step when it is well, everything it said when it is not.

Usage: .ci/test [--lint-only | --check | --tests-only]. --check runs what answers fast: the static checks and the plain
tests. The last line counts the tests of all steps; a step that fails without a failed test counts as one failure. The
exit code is not zero when a step failed, when no test ran, or when CI=true and a test that needs the real deliveries
was skipped.
"""

from __future__ import annotations

import argparse
import itertools
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from pytest_command import WITHOUT_QGIS, environment
from test_report import Count, count, slowest, verdict

ROOT = Path(__file__).resolve().parent.parent
REPORTS = ROOT / "build" / "reports"
PACKAGE = "wijkaanpak_plugin"
#: The answers that follow each edit are tested about as long as all other plain rooms together.
INCREMENTAL = "tests/analysis/incremental"
#: Shifts are carried out and analysed anew, one by one.
TIMELINE = "tests/analysis/timeline"
#: The longest first.
LONG_SESSIONS = ("test_bad_input.py", "test_studio_session.py", "test_warmenhuizen.py", "test_crash.py", "test_walk.py")
#: A session in a window waits about as long as it works: two of them run beside the steps that keep the processors
#: busy.
WINDOWS_AT_ONCE, BUSY_AT_ONCE = 2, 2
CHECKS_AT_ONCE = 2
SLOWEST = 5
#: Files in memory (Linux), used when so many bytes are free.
MEMORY, LEAST_MEMORY = Path("/dev/shm"), 8 * 1024**3
#: Rooms whose rooms are steps of their own.
LARGE_ROOMS = ("docks", "plan")
#: Bytes of tests up to which a room is small, and from which it takes two steps: one would come near the time after
#: which a step is ended.
SMALL_ROOM, LARGE_ROOM = 32_000, 250_000
#: Seconds after which a step is ended: what hangs is named then, before the whole run is out of time.
LONGEST_STEP = 700
NO_TESTS = 5  # pytest's own exit code


@dataclass(frozen=True)
class Step:
    """One command; ``report`` is the JUnit file it writes when it runs tests."""

    name: str
    command: Sequence[str]
    report: Path | None = None


def _python(*arguments: str) -> tuple[str, ...]:
    return (sys.executable, *arguments)


def lint_steps() -> list[Step]:
    """Return the static checks."""
    return [
        Step("format", _python("-m", "ruff", "format", "--check", "--quiet", ".")),
        Step("ruff", _python("-m", "ruff", "check", "--quiet", ".")),
        Step("mypy", _python("-m", "mypy", "--no-error-summary", "--cache-dir", "build/mypy")),
        # QGS1 and QGS4: imports and calls that Qt 6 or QGIS 4 lack. QGS105 is a matter of taste: iface is handed in.
        Step("flake8-qgis", _python("-m", "flake8", "--select", "QGS1,QGS4", "--ignore", "QGS105", PACKAGE)),
        Step("bandit", _python("-m", "bandit", "--quiet", "--recursive", PACKAGE)),
        Step("translations", _python(".ci/translations.py", "--check")),
        Step("catalogue", _python("-m", "wijkaanpak_plugin.domain.catalogue.check")),
        Step("profiles", _python("-m", "wijkaanpak_plugin.sources.profiles.profile_check")),
    ]


def _tests(name: str, *arguments: str) -> Step:
    report = REPORTS / f"{name.replace(' ', '_').replace('/', '_')}.xml"
    reporting = ("-q", "-p", "mark_real_data", f"--junitxml={report}")
    return Step(f"tests: {name}", _python("-m", "pytest", *reporting, *arguments), report)


def plain_steps() -> list[Step]:
    """Return the tests that do without QGIS, the longest step first; QGIS is kept out of them."""
    worlds = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "tests" / "analysis").glob("test_*.py"))
    left_out = (f"--ignore={path}" for path in (INCREMENTAL, TIMELINE, *worlds))
    return [
        _tests("plain worlds", *WITHOUT_QGIS, *worlds),
        _tests("plain incremental and domain", *WITHOUT_QGIS, INCREMENTAL, "tests/domain"),
        _tests("plain analysis", *WITHOUT_QGIS, "tests/analysis", *left_out),
        _tests("plain timeline and sources", *WITHOUT_QGIS, TIMELINE, "tests/sources"),
    ]


def qgis_steps() -> list[Step]:
    """Return the tests with QGIS and without a screen, a step per room, of a large one per room in it.

    Small rooms share a step: QGIS would take longer to start than their tests to run.
    """
    folders = [path for path in (ROOT / "tests" / "qgis").iterdir() if path.name not in LARGE_ROOMS]
    for name in LARGE_ROOMS:
        folders += (ROOT / "tests" / "qgis" / name).iterdir()
    rooms = [path for path in folders if path.is_dir() and any(path.rglob("test_*.py"))]
    largest_first = sorted(rooms, key=_size, reverse=True)
    large = [room for room in largest_first if _size(room) > SMALL_ROOM]
    small = [room.relative_to(ROOT).as_posix() for room in largest_first if _size(room) <= SMALL_ROOM]
    return [
        _tests("torture", "tests/torture"),
        _tests("qgis small rooms", *small),
        *itertools.chain.from_iterable(map(_steps_of_room, large)),
    ]


def _steps_of_room(room: Path) -> list[Step]:
    """Return the step that runs a room; the two that do, each about half of it, when it is large."""
    name = f"qgis {room.relative_to(ROOT / 'tests' / 'qgis').as_posix()}"
    if _size(room) <= LARGE_ROOM:
        return [_tests(name, room.relative_to(ROOT).as_posix())]
    largest_first = sorted(room.rglob("test_*.py"), key=lambda path: path.stat().st_size, reverse=True)
    files = [path.relative_to(ROOT).as_posix() for path in largest_first]
    return [_tests(f"{name} {part + 1}", *files[part::2]) for part in (0, 1)]


def window_steps() -> list[Step]:
    """Return the sessions in real windows, those that take longest first; each starts a screen of its own."""
    files = sorted((ROOT / "tests" / "desktop").glob("test_*.py"), key=_length_of_session)
    return [_tests(f"window {path.stem.partition('_')[2]}", path.relative_to(ROOT).as_posix()) for path in files]


def _length_of_session(path: Path) -> int:
    return LONG_SESSIONS.index(path.name) if path.name in LONG_SESSIONS else len(LONG_SESSIONS)


def _size(room: Path) -> int:
    return sum(path.stat().st_size for path in room.rglob("*.py"))


def delivery_steps() -> list[Step]:
    """Return the steps that make what users get: the zip, and the demo."""
    return [Step("package", _python(".ci/check_package.py")), Step("demo", ("make", "demo"))]


def run(step: Step) -> tuple[bool, Count]:
    """Run one step, print how it went, and return whether it is well and what its report counts."""
    if step.report:
        step.report.unlink(missing_ok=True)
    started = time.monotonic()
    code, said = _run_to_the_end(step)
    counted = count(step.report) if step.report and step.report.exists() else Count()
    well = code == 0 or (step.report is not None and code == NO_TESTS)
    if not well and not counted.failed:
        counted.failed = 1  # a check, or a run that broke by itself: the last line must say so
    details = f"  {counted.sentence()}" if step.report else ""
    seconds = time.monotonic() - started
    print(f"{'ok    ' if well else 'FAILED'} {step.name:<16} {seconds:6.1f} s{details}", flush=True)
    if not well:
        print(said, f"({step.name} ended with code {code})", sep="\n", flush=True)
    return well, counted


def _run_to_the_end(step: Step) -> tuple[int, str]:
    """Run the command of a step, and end it with all it started when it takes too long; return its code and output."""
    with subprocess.Popen(
        step.command,
        cwd=ROOT,
        env=_environment(step),
        text=True,
        errors="replace",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    ) as process:
        try:
            said, _nothing = process.communicate(timeout=LONGEST_STEP)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            said, _nothing = process.communicate()
            said += f"\nEnded after {LONGEST_STEP} seconds."
    return process.returncode, said


def run_all(steps: Sequence[Step]) -> list[tuple[str, bool, Count]]:
    """Run steps one after the other; return name, whether it is well, and what its report counts."""
    return [(step.name, *run(step)) for step in steps]


def _environment(step: Step) -> dict[str, str]:
    if step.report is None:
        return {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    # Steps that run at once would change each other's settings of QGIS: pytest-qgis keeps those of each worker apart.
    return {**environment(), "PYTEST_XDIST_WORKER": step.report.stem, **_files_in_memory(step)}


def _files_in_memory(step: Step) -> dict[str, str]:
    """Let tests without a window keep their files in memory where there is room: plans are written thousands of times,
    and each time somebody would wait for a disk.
    """
    is_short = step.name.startswith("tests: qgis")
    if not is_short or not MEMORY.is_dir() or shutil.disk_usage(MEMORY).free < LEAST_MEMORY:
        return {}
    return {"PYTEST_DEBUG_TEMPROOT": str(MEMORY)}


def rows(asked: argparse.Namespace) -> list[tuple[int, list[list[Step]]]]:
    """Return the groups of what runs, each with its number of rows at once: the steps of a row in turn, the longest row
    first.
    """
    if asked.lint_only:
        return [(1, [lint_steps()])]
    if asked.check:
        return [(CHECKS_AT_ONCE, [[step] for step in (*plain_steps(), *lint_steps())])]
    # Whatever needs the sample, which the build makes, finds it or waits for it; plain tests do without.
    busy = (Step("build", _python(".ci/build_plugin.py")), *plain_steps(), *qgis_steps())
    quick = [] if asked.tests_only else [lint_steps(), delivery_steps()]
    windows = [[step] for step in window_steps()]
    return [(WINDOWS_AT_ONCE, windows), (BUSY_AT_ONCE, [*([step] for step in busy), *quick])]


def run_side_by_side(groups: Sequence[tuple[int, list[list[Step]]]]) -> list[tuple[str, bool, Count]]:
    """Run all groups beside each other, each with its own number of rows at once."""
    done = []
    with ExitStack() as stack:
        parts = []
        for at_once, group in groups:
            hands = stack.enter_context(ThreadPoolExecutor(max_workers=at_once))
            parts.append(hands.map(run_all, group))
        for part in itertools.chain.from_iterable(parts):
            done += part
    return done


def main(arguments: Sequence[str]) -> int:
    """Run the steps that were asked for, and count."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    only = parser.add_mutually_exclusive_group()
    only.add_argument("--lint-only", action="store_true", help="static checks")
    only.add_argument("--check", action="store_true", help="static checks and plain tests")
    only.add_argument("--tests-only", action="store_true", help="every test, and nothing else")
    asked = parser.parse_args(arguments)
    shutil.rmtree(REPORTS, ignore_errors=True)
    REPORTS.mkdir(parents=True)
    done = run_side_by_side(rows(asked))
    total, broken = Count(), []
    for name, well, counted in done:
        total.add(counted)
        if not well:
            broken.append(name)
    if asked.lint_only:
        return 1 if broken else 0
    for seconds, name in slowest(sorted(REPORTS.glob("*.xml")), SLOWEST):
        print(f"{seconds:8.1f} s in {name}")
    reasons = verdict(total, broken, os.environ.get("CI") == "true" and not asked.check)
    for reason in reasons:
        print(f"Not good enough: {reason}")
    (REPORTS / "count.txt").write_text(total.sentence() + "\n", encoding="utf-8")
    print(total.sentence())
    return 1 if reasons else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
