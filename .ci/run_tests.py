"""Runs all that CI runs: one line per step when it is well, everything it said when it is not.

Usage: .ci/test [--lint-only | --tests-only]. The last line counts the tests of all steps; a step that fails
without a failed test counts as one failure. The exit code is not zero when a step failed, when no test ran,
or when CI=true and a test that needs the real deliveries was skipped.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from test_report import Count, count, verdict

ROOT = Path(__file__).resolve().parent.parent
REPORTS = ROOT / "build" / "reports"
PACKAGE = "wijkaanpak_plugin"
PLAIN = ("tests/domain", "tests/analysis", "tests/sources")
#: These take about as long as all other sessions together.
LONG_SESSIONS = ("test_bad_input.py", "test_session.py")
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
        Step("ruff", _python("-m", "ruff", "check", "--quiet", ".")),
        Step("mypy", _python("-m", "mypy", "--no-error-summary", "--cache-dir", "build/mypy")),
        # QGS1 and QGS4: imports and calls that Qt 6 or QGIS 4 lack. QGS105 is a matter of taste: iface is handed in.
        Step("flake8-qgis", _python("-m", "flake8", "--select", "QGS1,QGS4", "--ignore", "QGS105", PACKAGE)),
        Step("bandit", _python("-m", "bandit", "--quiet", "--recursive", PACKAGE)),
        Step("translations", _python(".ci/translations.py", "--check")),
        Step("catalogue", _python("-m", "wijkaanpak_plugin.domain.catalogue_check")),
        Step("profiles", _python("-m", "wijkaanpak_plugin.sources.profile_check")),
    ]


def _has_tests(place: str) -> bool:
    return (ROOT / place).is_file() or any((ROOT / place).rglob("test_*.py"))


def _tests(name: str, places: Sequence[str], *options: str) -> list[Step]:
    present = [place for place in places if _has_tests(place)]
    if not present:
        return []
    report = REPORTS / f"{name.replace(' ', '_')}.xml"
    reporting = ("-q", "-p", "mark_real_data", f"--junitxml={report}")
    return [Step(f"tests: {name}", _python("-m", "pytest", *reporting, *options, *present), report)]


def test_steps() -> list[Step]:
    """Return the pytest runs without a screen; QGIS is kept out of the plain ones, which must do without it."""
    return [
        *_tests("plain", PLAIN, "-p", "no:pytest_qgis", "-p", "no:qgis"),
        *_tests("qgis", ["tests/qgis"]),
    ]


def window_steps() -> list[list[Step]]:
    """Return the sessions in real windows, in two rows of about the same length; each starts a screen of its own."""
    files = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "tests" / "desktop").glob("test_*.py"))
    long = [name for name in files if Path(name).name in LONG_SESSIONS]
    return [_tests("windows", long), _tests("more windows", [name for name in files if name not in long])]


def delivery_steps() -> list[Step]:
    """Return the steps that make what users get: the zip, and the demo."""
    steps = [Step("package", _python(".ci/check_package.py"))]
    if (ROOT / ".ci" / "demo").exists():
        steps.append(Step("demo", ("make", "demo")))
    return steps


def run(step: Step) -> tuple[bool, Count]:
    """Run one step, print how it went, and return whether it is well and what its report counts."""
    if step.report:
        step.report.unlink(missing_ok=True)
    started = time.monotonic()
    done = subprocess.run(
        step.command,
        cwd=ROOT,
        env=_environment(step),
        text=True,
        errors="replace",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    counted = count(step.report) if step.report and step.report.exists() else Count()
    well = done.returncode == 0 or (step.report is not None and done.returncode == NO_TESTS)
    if not well and not counted.failed:
        counted.failed = 1  # a check, or a run that broke by itself: the last line must say so
    details = f"  {counted.sentence()}" if step.report else ""
    seconds = time.monotonic() - started
    print(f"{'ok    ' if well else 'FAILED'} {step.name:<16} {seconds:6.1f} s{details}", flush=True)
    if not well:
        print(done.stdout, f"({step.name} ended with code {done.returncode})", sep="\n", flush=True)
    return well, counted


def run_all(steps: Sequence[Step]) -> list[tuple[str, bool, Count]]:
    """Run steps one after the other; return name, whether it is well, and what its report counts."""
    return [(step.name, *run(step)) for step in steps]


def _environment(step: Step) -> dict[str, str]:
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    if step.report:
        earlier = environment.get("PYTHONPATH")
        environment["PYTHONPATH"] = os.pathsep.join([str(ROOT / ".ci"), *([earlier] if earlier else [])])
        # Sessions in a window give the QGIS that they start a screen.
        environment["QT_QPA_PLATFORM"] = "offscreen"
    return environment


def main(arguments: Sequence[str]) -> int:
    """Run the steps that were asked for, and count."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    only = parser.add_mutually_exclusive_group()
    only.add_argument("--lint-only", action="store_true")
    only.add_argument("--tests-only", action="store_true")
    asked = parser.parse_args(arguments)
    first = [] if asked.tests_only else lint_steps()
    rows = [] if asked.lint_only else [test_steps(), *window_steps()]
    if not (asked.lint_only or asked.tests_only):
        rows[0] += delivery_steps()
    shutil.rmtree(REPORTS, ignore_errors=True)
    REPORTS.mkdir(parents=True)
    total, broken = Count(), []
    done = run_all(first)
    # A session in a window waits most of its time: the other tests run beside it.
    with ThreadPoolExecutor(max_workers=3) as at_once:
        for part in at_once.map(run_all, rows):
            done += part
    for name, well, counted in done:
        total.add(counted)
        if not well:
            broken.append(name)
    if asked.lint_only:
        return 1 if broken else 0
    reasons = verdict(total, broken, os.environ.get("CI") == "true")
    for reason in reasons:
        print(f"Not good enough: {reason}")
    (REPORTS / "count.txt").write_text(total.sentence() + "\n", encoding="utf-8")
    print(total.sentence())
    return 1 if reasons else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
