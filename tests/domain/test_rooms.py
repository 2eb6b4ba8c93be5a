"""Who may know whom: docs/architecture.md, checked on the imports of every file by ``tools/import_graph.py``."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from import_graph import ROOMS, ROOMS_OF_PLAN, House, floors, imported_names

PACKAGE = "wijkaanpak_plugin"
SOURCE = Path(__file__).resolve().parents[2] / PACKAGE
WITHOUT_QGIS = ("domain", "analysis", "sources/bgt", "sources/klic", "sources/xml")
QGIS_AND_QT = ("qgis", "osgeo", "PyQt5", "PyQt6", "sip")
#: A folder with more is a heap; plan/ with more rooms is one too.
MOST_MODULES, MOST_ROOMS_OF_PLAN = 20, 15
#: So many modules may stand on each other: who reads the one on top can still see the ground.
DEEPEST = 20


@pytest.fixture(scope="module")
def house() -> House:
    """The modules of the plugin."""
    return House()


def imports_of_qgis(package: Path, room: str) -> list[str]:
    """Return one line for each import of QGIS, Qt or GDAL in a room that does without."""
    return [
        f"{path.relative_to(package)}:{line} imports {module}"
        for path in sorted((package / room).rglob("*.py"))
        for line, module in imported_names(path, package)
        if module.split(".")[0] in QGIS_AND_QT
    ]


def direct_qt(package: Path) -> list[str]:
    """Return one line for each import of a binding of Qt that does not go through qgis.PyQt."""
    return [
        f"{path.relative_to(package)}:{line} imports {module}"
        for path in sorted(package.rglob("*.py"))
        for line, module in imported_names(path, package)
        if module.split(".")[0] in ("PyQt5", "PyQt6", "PySide2", "PySide6", "sip")
    ]


def too_full(house: House, most: int = MOST_MODULES) -> list[str]:
    """Return the folders with too many modules."""
    return [f"{folder}: {count} modules" for folder, count in house.folders().items() if count > most]


def named_at_first_use(package: Path) -> Iterator[tuple[str, str]]:
    """Yield module and name of everything that ``imported`` loads when it is first used: no import says so."""
    for path in sorted(package.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "imported":
                module, name = (argument.value for argument in node.args if isinstance(argument, ast.Constant))
                yield module, name


# The house


def test_no_room_knows_a_room_above_it(house):
    assert house.upward(ROOMS) == []


def test_no_room_of_plan_knows_a_room_above_it(house):
    assert house.upward(ROOMS_OF_PLAN, "plan") == []


def test_no_module_imports_itself_around_a_corner_type_imports_included(house):
    assert house.circles == []


def test_a_panel_imports_no_other_panel(house):
    assert house.between_panels() == []


def test_no_folder_is_a_heap(house):
    assert too_full(house) == []
    assert len(house.rooms_of("plan")) <= MOST_ROOMS_OF_PLAN


def test_no_chain_of_imports_is_too_deep(house):
    chain = house.deepest_chain()
    assert len(chain) <= DEEPEST, " > ".join(chain)


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
    assert tuple(room for room in listed if room in ROOMS) == tuple(ROOMS)


def test_what_is_loaded_at_first_use_is_there():
    named = list(named_at_first_use(SOURCE))
    assert named
    for module, name in named:
        path = SOURCE.parent / f"{module.replace('.', '/')}.py"
        source = path.read_text(encoding="utf-8")
        assert re.search(rf"^(def|class) {name}\b", source, re.MULTILINE), f"{module} has no {name}"


# The rules see what they are for


def a_house(folder: Path, **sources: str) -> House:
    """Make a package with the given files; a double underscore in a name stands for a folder."""
    package = folder / PACKAGE
    for name, source in sources.items():
        path = package / f"{name.replace('__', '/')}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source, encoding="utf-8")
    return House(package)


@pytest.mark.parametrize(
    "source",
    [
        "from wijkaanpak_plugin.plan.schema import tables",
        "import wijkaanpak_plugin.plan.schema.tables",
        "from ..plan.schema import tables",
        "from ..plan.schema.tables import SCHEMA_VERSION",
        "def later():\n    from ..plan.schema.tables import SCHEMA_VERSION",
        "if TYPE_CHECKING:\n    from ..plan.schema.tables import Table",
    ],
)
def test_an_import_from_above_is_seen_however_it_is_written(tmp_path, source):
    wrong = a_house(tmp_path, domain__body=source, plan__schema__tables="").upward(ROOMS)
    assert len(wrong) == 1
    assert wrong[0].startswith("domain/body.py:")


def test_the_composition_root_is_known_to_nobody(tmp_path):
    assert len(a_house(tmp_path, domain__body="from .. import plugin", plugin="").upward(ROOMS)) == 1


def test_imports_from_below_and_of_what_is_for_everyone_are_allowed(tmp_path):
    house = a_house(
        tmp_path,
        docks__findings__view="from ...plan.schema import tables\nfrom .model import M\nfrom ... import resource_paths",
        docks__findings__model="",
        domain__kinds="from ..resource_paths import resource\nfrom .body import Body\nimport pandas",
        domain__body="",
        plan__schema__tables="",
        plugin="from .docks.findings import view",
        resource_paths="",
    )
    assert house.upward(ROOMS) == []


def test_a_room_that_nobody_planned_may_know_nothing(tmp_path):
    assert len(a_house(tmp_path, helpers__things="from ..domain import body", domain__body="").upward(ROOMS)) == 1


def test_a_room_of_plan_that_knows_one_above_it_is_seen(tmp_path):
    house = a_house(
        tmp_path, plan__schema__table="from ..claims import claims", plan__claims__claims="", plan__store__plan=""
    )
    assert len(house.upward(ROOMS_OF_PLAN, "plan")) == 1


@pytest.mark.parametrize(
    "back", ["from .a import A", "if TYPE_CHECKING:\n    from .a import A", "def f():\n    from . import a"]
)
def test_a_circle_is_seen_also_through_a_type_and_around_a_corner(tmp_path, back):
    house = a_house(tmp_path, domain__a="from .b import B", domain__b="from .c import C", domain__c=back)
    assert house.circles == [["domain.a", "domain.b", "domain.c"]]


def test_a_panel_that_imports_another_one_is_seen(tmp_path):
    house = a_house(
        tmp_path,
        docks__claims__view="from ..hot_spots import view\nfrom ..panel import messages",
        docks__hot_spots__view="",
        docks__panel__messages="",
        docks__shell__workplace="from ..claims import view",
    )
    assert house.between_panels() == ["docks/claims/view.py:1 may not know docks.hot_spots.view"]


def test_a_heap_and_a_deep_chain_are_seen(tmp_path):
    house = a_house(
        tmp_path,
        domain__a="from .b import B",
        domain__b="from .c import C",
        domain__c="",
        plan__one__x="from ..two import y",
        plan__two__y="",
    )
    assert too_full(house, most=2) == ["domain: 3 modules"]
    assert house.deepest_chain() == ["domain.a", "domain.b", "domain.c"]
    assert floors(house.rooms_of("plan")) == 2


def test_qgis_in_the_engine_and_a_direct_qt_are_seen(tmp_path):
    package = a_house(
        tmp_path,
        analysis__fit="def judge():\n    from qgis.core import QgsGeometry",
        sources__klic__xml="from osgeo import ogr",
        map__canvas="from PyQt5.QtCore import Qt",
    ).package
    assert len(imports_of_qgis(package, "analysis")) == 1
    assert len(imports_of_qgis(package, "sources/klic")) == 1
    assert direct_qt(package) == ["map/canvas.py:1 imports PyQt5.QtCore.Qt"]
