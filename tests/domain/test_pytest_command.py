"""``make pytest`` runs a test as its room needs it, and the closing lines of a run say what cost most."""

from __future__ import annotations

import pytest
import run_tests
import test_report
from pytest_command import PLAIN, WITH_QGIS, WITHOUT_QGIS, command, environment


@pytest.fixture
def tree(tmp_path):
    for name in ("tests/domain/test_kinds.py", "tests/qgis/map/test_tools.py", "tests/sources/klic/test_rows.py"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).touch()
    return tmp_path


@pytest.mark.parametrize("place", ["tests/domain", "tests/domain/test_kinds.py::test_a_tree", "tests/sources/klic"])
def test_a_plain_room_runs_without_qgis(tree, place):
    assert command([place, "-k", "tree"], tree) == [*WITHOUT_QGIS, place, "-k", "tree"]


def test_a_room_with_qgis_gets_it_also_beside_a_plain_one(tree):
    for places in (["tests/qgis/map"], ["tests/domain", "tests/qgis/map/test_tools.py"]):
        assert command(places, tree) == places


def test_without_a_place_every_room_runs_but_the_windows(tree):
    assert command(["-k", "undo"], tree) == ["-k", "undo", *PLAIN, *WITH_QGIS]


def test_qt_gets_a_platform_that_needs_no_display(monkeypatch):
    monkeypatch.delenv("DISPLAY", raising=False)
    assert environment()["QT_QPA_PLATFORM"] == "offscreen"


def takes(step, file):
    """Return whether a step of CI runs a test file."""
    named = [run_tests.ROOT / argument for argument in step.command if argument.startswith("tests/")]
    ignored = [
        run_tests.ROOT / argument.partition("=")[2] for argument in step.command if argument.startswith("--ignore=")
    ]
    around = {file, *file.parents}
    return bool(around.intersection(named)) and not around.intersection(ignored)


def test_ci_runs_every_test_file_in_one_step():
    steps = [*run_tests.plain_steps(), *run_tests.qgis_steps(), *run_tests.window_steps()]
    files = sorted((run_tests.ROOT / "tests").rglob("test_*.py"))
    assert len(files) > 100
    assert [file.name for file in files if sum(takes(step, file) for step in steps) != 1] == []


def test_the_files_that_cost_most_are_named_with_what_they_cost(tmp_path):
    report = tmp_path / "plain.xml"
    cases = [("tests.domain.test_kinds", 1.5), ("tests.domain.test_kinds", 2.0), ("tests.domain.test_docs", 3.0)]
    rows = "".join(f'<testcase classname="{name}" name="t{cost}" time="{cost}"/>' for name, cost in cases)
    report.write_text(f"<testsuites><testsuite>{rows}</testsuite></testsuites>", encoding="utf-8")
    assert test_report.slowest([report], 1) == [(3.5, "tests/domain/test_kinds.py")]
