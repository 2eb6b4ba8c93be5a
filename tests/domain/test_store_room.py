"""Only plan/store knows what holds a plan: above it nobody opens a database or asks for the path of a plan."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "wijkaanpak_plugin"
# The rooms that work on plans. processing, export, sources and sample read and write other files too, and stay free.
ABOVE_THE_STORE = ("plan", "map", "docks")
THE_STORE = "plan/store"
# What opens the file, or the server, of a plan.
DATABASES = ("osgeo", "sqlite3", "psycopg2")
# `os.path` is a module and no path of a plan; nothing else in these rooms has an attribute of that name, but for the
# items of the Browser of QGIS, in the one module that knows them.
NO_PATH_OF_A_PLAN = ("os",)
KNOWS_THE_BROWSER = "docks/shell/files/browser_items.py"


def knows_what_holds_a_plan(source: str) -> Iterator[tuple[int, str]]:
    """Yield line and reason for each import of a database and each attribute `path`, also inside functions."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            modules = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            modules = [node.module or ""]
        else:
            modules = []
            if isinstance(node, ast.Attribute) and node.attr == "path" and not _is_module(node.value):
                yield node.lineno, "asks for a path; ask plan.backend for what is to be done with it"
        for module in modules:
            if module.split(".")[0] in DATABASES:
                yield node.lineno, f"imports {module}; plan.backend reads and writes plans"


def _is_module(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id in NO_PATH_OF_A_PLAN


def offences(package: Path) -> list[str]:
    """Return one line for each place above the store that knows what holds a plan."""
    return [
        f"{path.relative_to(package).as_posix()}:{line} {reason}"
        for room in ABOVE_THE_STORE
        for path in sorted((package / room).rglob("*.py"))
        if package / THE_STORE not in path.parents and path != package / KNOWS_THE_BROWSER
        for line, reason in knows_what_holds_a_plan(path.read_text(encoding="utf-8"))
    ]


def test_nothing_above_the_store_knows_what_holds_a_plan():
    assert offences(SOURCE) == []


def test_there_is_something_to_look_at():
    assert all(any((SOURCE / room).rglob("*.py")) for room in (*ABOVE_THE_STORE, THE_STORE))


@pytest.mark.parametrize(
    "source",
    [
        "from osgeo import gdal",
        "import osgeo.ogr as ogr",
        "def later():\n    import sqlite3",
        "def show(plan):\n    return plan.path",
        "def show(self):\n    return self._plan.path.name",
        "def show(plan):\n    return plan.backend.path",
        "def show(holder):\n    return holder().plan.path",
        "import os\n\ndef there(plan):\n    return os.path.exists(plan.path)",
    ],
)
@pytest.mark.parametrize("room", ["docks/claims", "map", "plan/files"])
def test_a_database_or_the_path_of_a_plan_is_seen_however_it_is_written(tmp_path, room, source):
    file = tmp_path / room / "guilty.py"
    file.parent.mkdir(parents=True)
    file.write_text(source, encoding="utf-8")
    (found,) = offences(tmp_path)
    assert found.startswith(f"{room}/guilty.py:")


@pytest.mark.parametrize(
    ("room", "source"),
    [
        ("plan/store/geopackage", "import sqlite3\nfrom osgeo import gdal\n\ndef show(self):\n    return self.path"),
        ("sources", "from osgeo import gdal"),
        ("docks/plan", "import os\n\ndef there(file, path):\n    return os.path.exists(file) and path"),
        ("map", "def show(plan, project):\n    return plan.backend.place_in(project)"),
    ],
)
def test_the_store_itself_other_rooms_and_other_files_are_free(tmp_path, room, source):
    file = tmp_path / room / "innocent.py"
    file.parent.mkdir(parents=True)
    file.write_text(source, encoding="utf-8")
    assert offences(tmp_path) == []
