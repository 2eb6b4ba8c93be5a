"""Several programs that change one plan at the same time, one of them with QGIS' edit mode on."""

from __future__ import annotations

import random
import time
from pathlib import Path

from forked import Forked, Say
from outcome import Outcome
from plans import LINKED, draw, make_plan
from qgis.core import QgsProject
from soundness import column, problems

from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.files.project_layers import add_to_project
from wijkaanpak_plugin.plan.native_edits.native_edits import NativeEdits
from wijkaanpak_plugin.plan.store.errors import PlanError

PROGRAMS = 3


def attack(times: int, chance: random.Random, folder: Path) -> list[Outcome]:
    """Let each program do so many actions."""
    outcome = Outcome("3 programs on one plan", "no row is lost, none is half; counts and index are right")
    path = make_plan(folder / "plan.gpkg")
    seeds = [chance.random() for _ in range(PROGRAMS)]
    programs = [
        Forked(lambda say, name=name, seed=seed: _work(path, name, times, random.Random(seed), say))
        for name, seed in enumerate(seeds)
    ]
    for program in programs:
        program.wait()
    lines = [line for program in programs for line in program.lines]
    done = [line.partition(" ")[2].encode() for line in lines if line.startswith("done ")]
    refused = [line for line in lines if line.startswith("refused ")]
    open_plan(path).close()
    outcome.tried([*problems(path), *_lost(path, done)], "3 programs")
    outcome.times = len(done) + len(refused)
    outcome.remark = f"{len(refused)} refused in one sentence"
    return [outcome]


def _work(path: Path, program: int, times: int, chance: random.Random, say: Say) -> None:
    plan = open_plan(path)
    edits = NativeEdits(plan) if program == 0 else None
    if edits is not None:
        add_to_project(plan, QgsProject.instance())
        plan.layer("claim_line").startEditing()
    for number in range(times):
        name = f"program {program} action {number}"
        try:
            draw(plan, name, number)
            say(f"done {name}")
        except PlanError as error:
            say(f"refused {error}")
        if edits is not None and number % 3 == 0:
            _rename(plan, number)
            edits.save()
        time.sleep(chance.uniform(0.0, 0.05))
    if edits is not None:
        edits.unload()


def _rename(plan, number: int) -> None:
    """Change an area with a tool of QGIS; what is locked waits in the layer."""
    layer = plan.layer("claim_area")
    if layer.isEditable() or layer.startEditing():
        (row, *_others) = layer.getFeatures()
        layer.beginEditCommand("Rename")
        layer.changeAttributeValue(row.id(), layer.fields().indexOf("name"), f"renamed {number}")
        layer.endEditCommand()


def _lost(path: Path, done: list[bytes]) -> list[str]:
    said = []
    for table, name in (("claim_point", "name"), ("hot_spot", "text"), ("log", "text")):
        there = [value for value in column(path, table, name) if value.startswith(b"program ")]
        if sorted(there) != sorted(done):
            said.append(f"{table} has {len(there)} rows of {len(done)} actions")
    if len(column(path, "claim_area", "fid")) != LINKED:
        said.append("areas are lost")
    return said
