"""SIGKILL at a random moment of work on a plan."""

from __future__ import annotations

import random
import shutil
import time
from pathlib import Path
from typing import Callable

import pandas as pd
import pytest
from forked import Forked, Say
from old_plans import version
from outcome import Outcome
from plans import AREA, LINKED, draw, make_plan
from qgis.core import QgsFeature, QgsGeometry, QgsProject
from soundness import column, problems, rows_of
from stored_findings import found

from wijkaanpak_plugin.plan.files.create import create_plan
from wijkaanpak_plugin.plan.files.migrations import migrate
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.files.project_layers import add_to_project
from wijkaanpak_plugin.plan.findings.findings import store_findings
from wijkaanpak_plugin.plan.native_edits.native_edits import NativeEdits
from wijkaanpak_plugin.plan.schema.tables import SCHEMA_VERSION
from wijkaanpak_plugin.plan.store.backends import backend_at
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan

#: Work without an end is killed after at most so many actions, and so many seconds.
MOST_ACTIONS, LONGEST_S = 8, 0.2
#: The plan that each process works on a copy of.
FIRST = "first.gpkg"
OLD = 2


def attack(times: int, chance: random.Random, folder: Path) -> list[Outcome]:
    """Kill each sort of work so many times in all."""
    each = max(1, times // len(_SORTS))
    make_plan(folder / FIRST)
    return [sort(each, chance, folder / sort.__name__) for sort in _SORTS]


def steps(times: int, chance: random.Random, folder: Path) -> Outcome:
    """Steps of the history and their undo."""
    outcome = Outcome("kill: steps and undo", "every step that was done is there, no step is half")
    return _in_the_middle(outcome, times, chance, folder, _steps, _wrong_steps)


def native_edits(times: int, chance: random.Random, folder: Path) -> Outcome:
    """Edits with QGIS' own tools, edit mode on, and steps between them."""
    outcome = Outcome("kill: edits with QGIS' own tools", "every saved edit is there and noted, links go along")
    return _in_the_middle(outcome, times, chance, folder, _edits, _wrong_edits)


def saved_findings(times: int, chance: random.Random, folder: Path) -> Outcome:
    """Findings of one analysis in the place of those of another."""
    outcome = Outcome("kill: storing findings", "those of one analysis are there, never of two")
    return _in_the_middle(outcome, times, chance, folder, _findings, _wrong_findings)


def migration(times: int, chance: random.Random, folder: Path) -> Outcome:
    """Bringing an old plan up to date."""
    outcome = Outcome("kill: an old plan brought up to date", "it can be opened, with every row; nothing lies about")
    folder.mkdir()
    with version(pytest.MonkeyPatch(), OLD):
        old = make_plan(folder / "old.gpkg")
    before = {table: len(rows) for table, rows in rows_of(old).items()}
    longest = _seconds(lambda: migrate(backend_at(shutil.copy(old, folder / "timed.gpkg")), OLD))
    for number in range(times):
        path = _copy(old, folder, number)
        work = Forked(lambda _say, path=path: migrate(backend_at(path), OLD))
        work.kill_after(chance.uniform(0.0, 1.1 * longest))
        outcome.tried(_guarded(_wrong_migration, path, before), path.parent.name)
    return outcome


def creation(times: int, chance: random.Random, folder: Path) -> Outcome:
    """Making a plan, half of them in the place of another one."""
    outcome = Outcome("kill: making a plan", "it is whole or not there; the old one stays until then")
    folder.mkdir()
    old = folder.parent / FIRST
    longest = _seconds(lambda: _create(folder / "timed.gpkg"))
    for number in range(times):
        path = _copy(old, folder, number)
        replaces = number % 2 == 1
        if not replaces:
            path.unlink()
        Forked(lambda _say, path=path: _create(path)).kill_after(chance.uniform(0.0, 1.1 * longest))
        outcome.tried(_guarded(_wrong_creation, path, replaces), path.parent.name)
    return outcome


_SORTS = (steps, native_edits, saved_findings, migration, creation)


def _in_the_middle(
    outcome: Outcome,
    times: int,
    chance: random.Random,
    folder: Path,
    work: Callable[[Path, Say], None],
    wrong: Callable[[Path, list[str], list[str]], list[str]],
) -> Outcome:
    """Kill endless work, which says "begin ..." and "done ..." of each action, and look at the plan."""
    folder.mkdir()
    first = folder.parent / FIRST
    done_in_all = 0
    for number in range(times):
        path = _copy(first, folder, number)
        process = Forked(lambda say, path=path: work(path, say))
        process.kill_after(chance.uniform(0.0, LONGEST_S), lines=2 * chance.randint(0, MOST_ACTIONS) + 2)
        begun = [line.partition(" ")[2] for line in process.lines if line.startswith("begin ")]
        done = [line.partition(" ")[2] for line in process.lines if line.startswith("done ")]
        done_in_all += len(done)
        outcome.tried(_guarded(_wrong_after, path, begun, done, wrong), path.parent.name)
        shutil.rmtree(path.parent)
    outcome.remark = f"{done_in_all:,} actions done before"
    return outcome


def _wrong_after(path: Path, begun: list[str], done: list[str], wrong: Callable) -> list[str]:
    open_plan(path).close()
    return [*problems(path), *wrong(path, begun, done)]


def _guarded(check: Callable[..., list[str]], *arguments: object) -> list[str]:
    """Return what a check says, and a plan that cannot be opened as what it says."""
    try:
        return check(*arguments)
    except PlanError as error:
        return [f"does not open: {error}"]


def _copy(file: Path, folder: Path, number: int) -> Path:
    apart = folder / str(number)
    apart.mkdir()
    return Path(shutil.copy(file, apart / "plan.gpkg"))


def _seconds(work: Callable[[], None]) -> float:
    """Return how long work takes that nobody kills, in a process such as the one that is killed."""
    start = time.monotonic()
    Forked(lambda _say: work()).wait()
    return time.monotonic() - start


def _steps(path: Path, say: Say) -> None:
    plan = open_plan(path)
    for number in range(100_000):
        name = "undo" if number % 4 == 3 else f"draw {number}"
        say(f"begin {name}")
        if name == "undo":
            plan.history.undo()
        else:
            draw(plan, name, number)
        say(f"done {name}")


def _after_steps(actions: list[str]) -> tuple[list[bytes], list[bytes]]:
    """Return the names that are drawn and the texts of the log after these actions."""
    drawn, log = [], ["Begin"]
    for action in actions:
        log.append(f"Undo: {drawn[-1]}" if action == "undo" else action)
        if action == "undo":
            drawn.pop()
        else:
            drawn.append(action)
    return [name.encode() for name in drawn], [text.encode() for text in log]


def _wrong_steps(path: Path, begun: list[str], done: list[str]) -> list[str]:
    claims, spots, log = (
        column(path, "claim_point", "name"),
        column(path, "hot_spot", "text"),
        column(path, "log", "text"),
    )
    if claims[1:] != spots[1:]:
        return ["a step is half there"]
    if (claims[1:], log) not in (_after_steps(done), _after_steps(begun)):
        return [f"{len(claims) - 1} claims and {len(log)} rows of the log after {len(done)} steps that were done"]
    return []


def _edits(path: Path, say: Say) -> None:
    plan = open_plan(path)
    add_to_project(plan, QgsProject.instance())
    edits = NativeEdits(plan)
    for number in range(100_000):
        action = ("rename", "remove", "draw")[number % 3]
        say(f"begin {action} {number}")
        if action == "draw":
            draw(plan, f"draw {number}", number)
        else:
            _edit(plan, action, number)
            edits.save()
        say(f"done {action} {number}")


def _edit(plan: Plan, action: str, number: int) -> None:
    layer = plan.layer({"rename": "claim_point", "remove": "claim_area"}[action])
    rows = sorted(layer.getFeatures(), key=QgsFeature.id)
    if not layer.isEditable():
        layer.startEditing()
    layer.beginEditCommand(action)
    if action == "rename":
        layer.changeAttributeValue(rows[0].id(), layer.fields().indexOf("name"), f"renamed {number}")
    elif rows:
        layer.deleteFeature(rows[0].id())
    layer.endEditCommand()


def _after_edits(actions: list[str], areas: int) -> tuple[bytes, int, list[bytes]]:
    renamed, drawn, removed = "renamed", [], 0
    for action in actions:
        if action.startswith("rename"):
            renamed = action.replace("rename", "renamed")
        elif action.startswith("draw"):
            drawn.append(action.encode())
        else:
            removed += 1
    return renamed.encode(), max(0, areas - removed), drawn


def _wrong_edits(path: Path, begun: list[str], done: list[str]) -> list[str]:
    renamed, *drawn = column(path, "claim_point", "name")
    there = renamed, len(column(path, "claim_area", "fid")), drawn
    logged = len(column(path, "log", "fid")) - 1
    if there not in (_after_edits(done, LINKED), _after_edits(begun, LINKED)):
        return [f"{there} after {done[-3:]}"]
    removes_nothing = max(0, sum(each.startswith("remove") for each in done) - LINKED)
    applied = len(begun if there != _after_edits(done, LINKED) else done) - removes_nothing
    return [] if applied <= logged <= applied + 1 else [f"{logged} rows of the log for {applied} edits"]


def _analysis(number: int) -> pd.DataFrame:
    return found(**{f"analysis{number}_{each}": str(number) for each in range(150)})


def _ids(number: int) -> list[bytes]:
    return sorted(name.encode() for name in _analysis(number)["finding_id"])


def _findings(path: Path, say: Say) -> None:
    plan = open_plan(path)
    for number in range(100_000):
        say(f"begin {number}")
        store_findings(plan, _analysis(number))
        say(f"done {number}")


def _wrong_findings(path: Path, begun: list[str], done: list[str]) -> list[str]:
    there = sorted(column(path, "finding", "finding_id"))
    allowed = [_ids(int(each[-1])) if each else [] for each in (done, begun)]
    return [] if there in allowed else [f"{len(there)} findings after {len(done)} analyses"]


def _wrong_migration(path: Path, before: dict[str, int]) -> list[str]:
    if int(backend_at(path).info()["schema_version"]) < SCHEMA_VERSION:
        migrate(backend_at(path), OLD)
    open_plan(path).close()
    after = {table: len(rows) for table, rows in rows_of(path).items()}
    lost = [f"rows of {table} are lost" for table, count in before.items() if after[table] < count]
    return [*problems(path), *lost, *_lies_about(path, f"plan.version{OLD}.gpkg")]


def _create(path: Path) -> None:
    create_plan(path, "Nieuw", area=QgsGeometry.fromWkt(AREA), overwrite=True).close()


def _wrong_creation(path: Path, replaces: bool) -> list[str]:
    said = []
    if path.exists():
        plan = open_plan(path)
        names = {"Bloemenbuurt", "Nieuw"} if replaces else {"Nieuw"}
        said += [] if plan.name in names else [f"the plan is called {plan.name}"]
        plan.close()
        said += problems(path)
    elif replaces:
        said.append("the old plan is gone")
    _create(path)
    return [*said, *problems(path), *_lies_about(path)]


def _lies_about(path: Path, *allowed: str) -> list[str]:
    left = sorted(each.name for each in path.parent.iterdir() if each.name not in {path.name, *allowed})
    return [f"beside the plan lie {', '.join(left)}"] if left else []
