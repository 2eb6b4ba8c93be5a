"""Disks that are full and files that another program holds, while a plan is changed."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Callable

import pytest
from full_disk import full_disk
from old_plans import version
from outcome import Outcome
from plans import AREA, draw, make_plan
from qgis.core import QgsGeometry
from soundness import problems, rows_of
from stored_findings import found

from wijkaanpak_plugin.plan.files.create import create_plan
from wijkaanpak_plugin.plan.files.migrations import migrate
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.findings.findings import store_findings
from wijkaanpak_plugin.plan.store.backends import backend_at
from wijkaanpak_plugin.plan.store.errors import PlanError

OLD = 2
LOCKS = ("SHARED", "RESERVED", "EXCLUSIVE")


def attack(times: int, chance: random.Random, folder: Path) -> list[Outcome]:
    """Hinder each sort of work so many times in all: half with a full disk, half with a lock."""
    new, old = make_plan(folder / "new.gpkg"), folder / "old.gpkg"
    with version(pytest.MonkeyPatch(), OLD):
        make_plan(old)
    full = Outcome("full disk", "done, or one sentence and the plan as it was")
    held = Outcome("another program holds the file", "done, or one sentence and the plan as it was")
    for number in range(times):
        name, work = chance.choice(list(_WORK.items()))
        path = folder / str(number) / "plan.gpkg"
        path.parent.mkdir()
        shutil.copy(old if work is _update else new, path)
        if number % 2:
            how = LOCKS[number // 2 % len(LOCKS)]
            _try(held, work, path, _held(path, how), f"{name}, {how}")
        else:
            size = int(path.stat().st_size * chance.choice((0.0, chance.random(), 1.0, 1.1)))
            _try(full, work, path, full_disk(size), f"{name}, no file over {size}")
        shutil.rmtree(path.parent)
    return [full, held]


def _step(path: Path) -> None:
    draw(open_plan(path), "x" * 30_000)


def _undo(path: Path) -> None:
    plan = open_plan(path)
    draw(plan, "first")
    plan.history.undo()


def _store(path: Path) -> None:
    store_findings(open_plan(path), found(**{f"finding{number}": "1" for number in range(60)}))


def _update(path: Path) -> None:
    migrate(backend_at(path), OLD)


def _replace(path: Path) -> None:
    create_plan(path, "Nieuw", area=QgsGeometry.fromWkt(AREA), overwrite=True).close()


_WORK = {"step": _step, "step and undo": _undo, "findings": _store, "update": _update, "new plan": _replace}


def _try(outcome: Outcome, work: Callable[[Path], None], path: Path, hindrance, where: str) -> None:
    before, said = rows_of(path), None
    try:
        with hindrance:
            work(path)
    except PlanError as error:
        said = str(error)
    except Exception as error:
        outcome.tried([f"{type(error).__name__}: {error}"], where)
        return
    # A disk that takes nothing cannot be cleared up on either: that is done as soon as the plan is read again.
    backend_at(path).info()
    outcome.tried([*problems(path), *_after_refusal(said, work, before, path)], where)
    outcome.remark = f"{_refused(outcome) + (said is not None)} refused"


def _refused(outcome: Outcome) -> int:
    return int(outcome.remark.partition(" ")[0] or 0)


def _after_refusal(said: str | None, work: Callable, before: dict, path: Path) -> list[str]:
    if said is None:
        return []
    wrong = [] if _is_a_sentence(said) else [f"no sentence: {said!r}"]
    left = sorted(each.name for each in path.parent.iterdir() if each != path and each.stat().st_size)
    if left:
        wrong.append(f"beside it lie {', '.join(left)}")
    # Of two steps the first may be done.
    if work is not _undo and rows_of(path) != before:
        wrong.append("the plan is not as it was")
    return wrong


def _is_a_sentence(said: str) -> bool:
    return bool(said.strip()) and "\n" not in said and "Traceback" not in said and "Errno" not in said


@contextmanager
def _held(path: Path, how: str) -> Iterator[None]:
    """Hold a file as a program does that reads it (SHARED), is about to write, or writes."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute({"SHARED": "BEGIN", "RESERVED": "BEGIN IMMEDIATE", "EXCLUSIVE": "BEGIN EXCLUSIVE"}[how])
        other.execute("SELECT count(*) FROM gpkg_contents").fetchone()
        yield
        other.execute("ROLLBACK")
