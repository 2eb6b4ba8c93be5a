"""Habits of the tests themselves: they use what a user or a caller can reach, and wait for what happens."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]

#: Names with an underscore that are public all the same.
PUBLIC = {
    "_replace": "of a named tuple: the underscore only keeps it apart from the names of its fields",
    "_exit": "of the module os: the only way to end a process without taking Qt down",
}


def test_no_test_reaches_into_what_is_private():
    found = found_in_tests(private_accesses)
    assert found == [], "Use an object name with findChild, a signal or a public property."


def test_no_test_waits_a_fixed_time():
    found = found_in_tests(fixed_waits)
    assert found == [], "Wait for what happens: waitUntil, waitSignal, or a function of tests/qgis/event_loop.py."


@pytest.mark.parametrize("text", ["panel._dock", "panel.dock._role.x()", "module._f(1)", "first()._x = 1"])
def test_a_private_access_is_seen(text):
    assert private_accesses(text, "x.py")


@pytest.mark.parametrize("text", ["self._dock", "cls._made", "panel.__class__", "row._replace(a=1)", "_own_function()"])
def test_what_is_ones_own_or_public_is_no_private_access(text):
    assert private_accesses(text, "x.py") == []


@pytest.mark.parametrize("text", ["qtbot.wait(20)", "QTest.qWait(200)", "qWait(1)", "self.qtbot.wait(5)"])
def test_a_fixed_wait_is_seen(text):
    assert fixed_waits(text, "x.py")


@pytest.mark.parametrize("text", ["qtbot.waitUntil(f)", "task.wait()", "qtbot.waitSignal(s)"])
def test_waiting_for_something_is_no_fixed_wait(text):
    assert fixed_waits(text, "x.py") == []


def found_in_tests(look):
    """Return what a look at the text of each test finds."""
    paths = sorted(TESTS.rglob("*.py"))
    return [
        place for path in paths for place in look(path.read_text(encoding="utf-8"), path.relative_to(TESTS).as_posix())
    ]


def private_accesses(text, name):
    """Return where attributes with one underscore in front are used of anything but ``self`` and ``cls``."""
    return [
        f"{name}:{node.lineno} {node.attr}"
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Attribute)
        and node.attr.startswith("_")
        and not node.attr.startswith("__")
        and node.attr not in PUBLIC
        and not (isinstance(node.value, ast.Name) and node.value.id in ("self", "cls"))
    ]


def fixed_waits(text, name):
    """Return where somebody waits so many milliseconds, whatever happens."""
    return [
        f"{name}:{node.lineno}"
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Call) and _is_fixed_wait(ast.unparse(node.func).split("."))
    ]


def _is_fixed_wait(called):
    return called[-1] == "qWait" or called[-2:] == ["qtbot", "wait"]
