"""Measures the import graph of the package: rooms, arrows between them, circles, full folders and the deepest chain.

Usage: python tools/import_graph.py [--folders] [--chain]      prints the figures that tests/domain/test_rooms.py holds

Imports are read from the syntax tree, also those inside functions and for types only: a circle of types hurts a reader
as much as one that runs.
"""

from __future__ import annotations

import argparse
import ast
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1] / "wijkaanpak_plugin"

#: From the top of the house to its foundation; a room may know each room that stands after it.
ROOMS = ("docks", "processing", "export", "map", "sample", "plan", "sources", "analysis", "domain")
#: The rooms of plan/, in the same way.
ROOMS_OF_PLAN = (
    "native_edits",
    "files",
    "packages",
    "findings",
    "decisions",
    "hot_spots",
    "claims",
    "records",
    "parties",
    "tags",
    "sources",
    "styling",
    "store",
    "schema",
)
#: Rooms of docks/ that every panel may know. live joins panels with answers.
SHARED_BY_PANELS = ("panel", "widgets", "live", "shell")
#: Known to everyone, and knowing nobody.
FOR_EVERYONE = ("resource_paths", "first_use")
#: The composition root, and the door to it.
KNOWS_ALL = ("plugin", "__init__")


def imported_names(path: Path, package: Path) -> Iterator[tuple[int, str]]:
    """Yield line and full name of everything that a file imports, also inside functions; relative ones resolved."""
    here = (package.name, *path.relative_to(package).with_suffix("").parts)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(here[: len(here) - node.level]) if node.level else ""
            module = ".".join(part for part in (base, node.module) if part)
            # "from package import room" names the room in the second half.
            yield from ((node.lineno, f"{module}.{alias.name}") for alias in node.names)


class House:
    """The modules of a package and who imports whom; names are dotted and begin below the package."""

    def __init__(self, package: Path = PACKAGE) -> None:
        self.package = package
        paths = {self._name(path): path for path in sorted(package.rglob("*.py"))}
        self.modules: dict[str, Path] = {name: path for name, path in paths.items() if path.name != "__init__.py"}
        #: Each module with the modules of the package that it imports, and the first line that does so.
        self.imports: dict[str, dict[str, int]] = {
            name: dict(self._imports_of(path)) for name, path in self.modules.items()
        }

    def _name(self, path: Path) -> str:
        return ".".join(path.relative_to(self.package).with_suffix("").parts)

    def _imports_of(self, path: Path) -> Iterator[tuple[str, int]]:
        seen = set()
        for line, full in imported_names(path, self.package):
            parts = full.split(".")
            if parts[0] != self.package.name:
                continue
            known = (".".join(parts[1:end]) for end in range(len(parts), 1, -1))
            module = next((name for name in known if name in self.modules), None)
            if module is not None and module not in seen and self.modules[module] != path:
                seen.add(module)
                yield module, line

    @property
    def arrows(self) -> Iterator[tuple[str, str, int]]:
        """Importing module, imported module and line of every import."""
        for name, known in self.imports.items():
            for other, line in known.items():
                yield name, other, line

    @cached_property
    def circles(self) -> list[list[str]]:
        """Groups of modules that import each other, around whatever corners."""
        return [sorted(group) for group in _components(self.imports) if len(group) > 1]

    def deepest_chain(self) -> list[str]:
        """Return the longest row of modules in which each imports the next; without meaning while there are circles."""
        known: dict[str, list[str]] = {}

        def below(name: str) -> list[str]:
            if name not in known:
                known[name] = [name]  # met again on its own way: a circle
                known[name] = [name, *max(map(below, self.imports[name]), key=len, default=[])]
            return known[name]

        return max(map(below, self.modules), key=len, default=[])

    def folders(self) -> Counter[str]:
        """Return how many modules stand in each folder, without those in folders below it."""
        return Counter(name.rpartition(".")[0].replace(".", "/") for name in self.modules)

    def rooms_of(self, folder: str) -> dict[str, set[str]]:
        """Return the rooms directly below a folder, each with the rooms beside it that it imports."""
        inside = f"{folder.replace('/', '.')}."
        rooms: dict[str, set[str]] = {}
        for name, known in self.imports.items():
            if name.startswith(inside):
                room = name[len(inside) :].split(".")[0]
                beside = {other[len(inside) :].split(".")[0] for other in known if other.startswith(inside)}
                rooms.setdefault(room, set()).update(beside - {room})
        return rooms

    def upward(self, order: Iterable[str], folder: str = "") -> list[str]:
        """Return a line for each import of a room that stands above the importing one, or that is not in the order."""
        places = {room: place for place, room in enumerate(order)}
        inside = f"{folder.replace('/', '.')}." if folder else ""
        wrong = []
        for name, other, line in self.arrows:
            if not (name.startswith(inside) and other.startswith(inside)):
                continue
            room, known = (each[len(inside) :].split(".")[0] for each in (name, other))
            if room == known or (not folder and (room in KNOWS_ALL or known in FOR_EVERYONE)):
                continue
            if room not in places or known not in places or places[known] < places[room]:
                wrong.append(f"{self.modules[name].relative_to(self.package)}:{line} ({room}) may not know {known}")
        return wrong

    def between_panels(self, shared: Iterable[str] = SHARED_BY_PANELS) -> list[str]:
        """Return a line for each import of one panel by another; shell joins them and may know them all."""
        return [
            f"{self.modules[name].relative_to(self.package)}:{line} may not know {other}"
            for name, other, line in self.arrows
            if name.startswith("docks.") and other.startswith("docks.")
            for room, known in [(name.split(".")[1], other.split(".")[1])]
            if room not in (known, "shell") and known not in shared
        ]


def floors(rooms: Mapping[str, set[str]]) -> int:
    """Return how many floors the rooms of a folder stand on: the longest row in which each knows the next."""

    def height(room: str, above: tuple[str, ...]) -> int:
        return 1 + max((height(each, (*above, room)) for each in rooms[room] if each not in above), default=0)

    return max((height(room, ()) for room in rooms), default=0)


def _components(graph: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """Return the strongly connected components of a graph (Tarjan 1972)."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    found: list[list[str]] = []

    def visit(node: str) -> None:
        index[node] = low[node] = len(index)
        stack.append(node)
        for other in graph[node]:
            if other not in index:
                visit(other)
                low[node] = min(low[node], low[other])
            elif other in stack:
                low[node] = min(low[node], index[other])
        if low[node] == index[node]:
            place = stack.index(node)
            found.append(stack[place:])
            del stack[place:]

    for node in graph:
        if node not in index:
            visit(node)
    return found


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folders", action="store_true", help="list every folder with its number of modules")
    parser.add_argument("--chain", action="store_true", help="list the deepest chain")
    asked = parser.parse_args()
    house = House()
    plan, folders, chain = house.rooms_of("plan"), house.folders(), house.deepest_chain()
    up = house.upward(ROOMS) + house.upward(ROOMS_OF_PLAN, "plan") + house.between_panels()
    largest, most = folders.most_common(1)[0]
    print(f"modules          {len(house.modules)}")
    print(f"imports          {sum(map(len, house.imports.values()))}")
    print(f"rooms of plan/   {len(plan)} on {floors(plan)} floors, {sum(map(len, plan.values()))} arrows")
    print(f"arrows up        {len(up)}")
    print(f"circles          {len(house.circles)}")
    print(f"largest folder   {most} modules in {largest}")
    print(f"deepest chain    {len(chain)}")
    for line in (*up, *(f"circle: {', '.join(circle)}" for circle in house.circles)):
        print(f"  {line}")
    if asked.folders:
        for folder, count in folders.most_common():
            print(f"  {count:3} {folder}")
    if asked.chain:
        print("  " + "\n  ".join(chain))


if __name__ == "__main__":
    main()
