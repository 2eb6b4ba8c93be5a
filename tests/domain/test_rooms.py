"""Who may know whom: docs/architecture.md, checked on the imports of every file."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = "wijkaanpak_plugin"
SOURCE = Path(__file__).resolve().parents[2] / PACKAGE
# From the top of the house to its foundation; a room may know each room that stands after it.
ROOMS = ("docks", "processing", "export", "map", "sample", "plan", "sources", "analysis", "domain")
# Known to everyone, and knowing nobody.
FOR_EVERYONE = ("places",)
# The composition root, and the door to it.
KNOWS_ALL = ("plugin", "__init__")
WITHOUT_QGIS = ("domain", "analysis", "sources/klic")
QGIS_AND_QT = ("qgis", "osgeo", "PyQt5", "PyQt6", "sip")


def imported_modules(path: Path, package: Path) -> Iterator[tuple[int, str]]:
    """Yield line and full name of every module that a file imports, also inside functions; relative ones resolved."""
    here = (package.name, *path.relative_to(package).with_suffix("").parts)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(here[: len(here) - node.level]) if node.level else ""
            module = ".".join(part for part in (base, node.module) if part)
            # "from package import room" names the room in the second half.
            yield from ((node.lineno, f"{module}.{alias.name}") for alias in node.names)


def room_of(module: str, package: str = PACKAGE) -> str:
    """Return the first name below the package, or an empty text for a module of somebody else."""
    parts = module.split(".")
    return parts[1] if parts[0] == package and len(parts) > 1 else ""


def files(package: Path) -> Iterator[tuple[Path, str]]:
    """Yield every Python file with the room it stands in."""
    for path in sorted(package.rglob("*.py")):
        yield path, path.relative_to(package).with_suffix("").parts[0]


def upward_imports(package: Path) -> list[str]:
    """Return one line for each import of a room that the importing room may not know."""
    wrong = []
    for path, room in files(package):
        if room in KNOWS_ALL:
            continue
        allowed = {*FOR_EVERYONE, *(ROOMS[ROOMS.index(room) :] if room in ROOMS else ())}
        for line, module in imported_modules(path, package):
            known = room_of(module, package.name)
            if known and known not in allowed:
                wrong.append(f"{path.relative_to(package)}:{line} ({room}) may not know {known}")
    return wrong


def imports_of_qgis(package: Path, room: str) -> list[str]:
    """Return one line for each import of QGIS, Qt or GDAL in a room that does without."""
    return [
        f"{path.relative_to(package)}:{line} imports {module}"
        for path in sorted((package / room).rglob("*.py"))
        for line, module in imported_modules(path, package)
        if module.split(".")[0] in QGIS_AND_QT
    ]


def direct_qt(package: Path) -> list[str]:
    """Return one line for each import of a binding of Qt that does not go through qgis.PyQt."""
    return [
        f"{path.relative_to(package)}:{line} imports {module}"
        for path, _room in files(package)
        for line, module in imported_modules(path, package)
        if module.split(".")[0] in ("PyQt5", "PyQt6", "PySide2", "PySide6", "sip")
    ]


def test_no_room_knows_a_room_above_it():
    assert upward_imports(SOURCE) == []


@pytest.mark.parametrize("room", WITHOUT_QGIS)
def test_the_engine_does_without_qgis_and_qt(room):
    assert imports_of_qgis(SOURCE, room) == []


def test_qt_comes_through_qgis_so_that_the_plugin_runs_on_qt_5_and_6():
    assert direct_qt(SOURCE) == []


def test_every_folder_is_a_known_room():
    folders = {path.parent.relative_to(SOURCE).parts[0] for path in SOURCE.rglob("*.py") if path.parent != SOURCE}
    assert folders <= set(ROOMS)


def test_the_rooms_stand_in_the_order_of_the_architecture_page():
    page = (SOURCE.parent / "docs" / "architecture.md").read_text(encoding="utf-8")
    listed = [line.split("/")[0].strip() for line in page.splitlines() if line.startswith("  ") and "/" in line]
    assert tuple(room for room in listed if room in ROOMS) == ROOMS


def a_house(folder: Path, **sources: str) -> Path:
    """Make a package with the given files; a double underscore in a name stands for a folder."""
    package = folder / PACKAGE
    for name, source in sources.items():
        path = package / f"{name.replace('__', '/')}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source, encoding="utf-8")
    return package


@pytest.mark.parametrize(
    "source",
    [
        "from wijkaanpak_plugin.plan.schema.tables import SCHEMA_VERSION",
        "from wijkaanpak_plugin import plan",
        "import wijkaanpak_plugin.plan.schema.tables",
        "from ..plan import schema",
        "from .. import plan",
        "def later():\n    from ..plan.schema import SCHEMA_VERSION",
        "from .. import plugin",
    ],
)
def test_an_import_from_above_is_seen_however_it_is_written(tmp_path, source):
    wrong = upward_imports(a_house(tmp_path, domain__body=source))
    assert len(wrong) == 1
    assert wrong[0].startswith("domain/body.py:")


def test_imports_from_below_and_of_places_are_allowed(tmp_path):
    house = a_house(
        tmp_path,
        docks__findings__view="from ...plan import schema\nfrom .model import Model\nfrom ... import places",
        domain__kinds="from ..places import resource\nfrom .body import Body\nimport pandas",
        plugin="from .docks.findings import view",
    )
    assert upward_imports(house) == []


def test_a_room_that_nobody_planned_may_know_nothing(tmp_path):
    assert len(upward_imports(a_house(tmp_path, helpers__things="from ..domain import body"))) == 1


def test_qgis_in_the_engine_and_a_direct_qt_are_seen(tmp_path):
    house = a_house(
        tmp_path,
        analysis__fit="def judge():\n    from qgis.core import QgsGeometry",
        sources__klic__xml="from osgeo import ogr",
        map__canvas="from PyQt5.QtCore import Qt",
    )
    assert len(imports_of_qgis(house, "analysis")) == 1
    assert len(imports_of_qgis(house, "sources/klic")) == 1
    assert direct_qt(house) == ["map/canvas.py:1 imports PyQt5.QtCore.Qt"]
