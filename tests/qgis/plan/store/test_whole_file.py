"""The one file is the plan: after each step a copy of it has everything, whatever is being edited or was."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import time
from contextlib import closing

import pytest
from event_loop import let_own_timers_run_out, let_timers_run_out
from qgis.core import QgsGeometry, QgsProject

from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.files.project_layers import add_to_project
from wijkaanpak_plugin.plan.native_edits.native_edits import NativeEdits
from wijkaanpak_plugin.plan.native_edits.whole_plan import AGAIN_MS
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.unlogged_changes import Row, RowChanges, apply_changes

#: Seconds that GDAL waits for a lock of its own accord.
GDAL_WAITS_S = 5


def draw(plan, name):
    changes = Changes(plan)
    changes.add("claim_point", {"kind": "tree", "name": name}, QgsGeometry.fromWkt("Point (155010 463010)"))
    plan.history.perform(f"Draw {name}", changes)


def content(path, folder):
    """Names of trees and texts of the log in a copy of the file and of nothing beside it."""
    copy = shutil.copy(path, folder / "copy.gpkg")
    with closing(sqlite3.connect(f"file:{copy}?immutable=1", uri=True)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        names = [row[0] for row in database.execute("SELECT name FROM claim_point ORDER BY fid")]
        return names, [row[0] for row in database.execute("SELECT text FROM log ORDER BY fid")]


@pytest.fixture
def watched(small_plan, qgis_new_project):
    """A plan on the map whose edits with QGIS' own tools become steps."""
    add_to_project(small_plan, QgsProject.instance())
    edits = NativeEdits(small_plan)
    yield small_plan, edits
    edits.unload()
    QgsProject.instance().clear()


def edit(plan, edits, table, name):
    layer = plan.layer(table)
    (row, *_others) = plan.stored(table).getFeatures()
    assert layer.isEditable() or layer.startEditing()
    layer.beginEditCommand("Rename")
    layer.changeAttributeValue(row.id(), layer.fields().indexOf("name"), name)
    layer.endEditCommand()
    edits.save()


@pytest.mark.parametrize("stays", [True, False], ids=["edit mode stays on", "edit mode was left"])
def test_a_copy_after_each_step_has_that_step_once_a_layer_was_edited(watched, tmp_path, stays):
    plan, edits = watched
    edit(plan, edits, "claim_area", "Wadi in het park")
    if not stays:
        assert plan.layer("claim_area").commitChanges()
    before = len(content(plan.backend.path, tmp_path)[0])
    for number in range(12):
        draw(plan, f"Boom {number}")
        names, log = content(plan.backend.path, tmp_path)
        assert names[before:] == [f"Boom {each}" for each in range(number + 1)]
        assert log[-1] == f"Draw Boom {number}"
    plan.history.undo()
    assert content(plan.backend.path, tmp_path)[0][-1] == "Boom 10"


def test_a_copy_after_an_edit_with_a_tool_of_qgis_has_it(watched, tmp_path):
    plan, edits = watched
    for number in range(5):
        edit(plan, edits, "claim_point", f"Linde {number}")
        names, log = content(plan.backend.path, tmp_path)
        assert names[0] == f"Linde {number}"
        assert log[-1] == "Rename"


def test_what_is_being_read_keeps_a_step_out_of_the_copy_no_longer_than_it_is_read(watched, tmp_path):
    plan, edits = watched
    edit(plan, edits, "claim_area", "Wadi")
    reading = plan.stored("claim_line").getFeatures()
    next(reading)
    draw(plan, "Boom 1")
    let_timers_run_out(AGAIN_MS)
    assert content(plan.backend.path, tmp_path)[0][-1] != "Boom 1"
    reading.close()
    let_own_timers_run_out(edits)
    names, log = content(plan.backend.path, tmp_path)
    assert names[-1] == "Boom 1"
    assert log[-1] == "Draw Boom 1"


def test_findings_stored_while_something_is_read_are_in_the_copy_once_it_is_not(watched, tmp_path):
    plan, edits = watched
    edit(plan, edits, "claim_area", "Wadi")
    reading = plan.stored("claim_line").getFeatures()
    next(reading)
    apply_changes(plan, [RowChanges("setting", added=[Row({"key": "found", "value": "1"})])])
    reading.close()
    let_own_timers_run_out(edits)
    copy = shutil.copy(plan.backend.path, tmp_path / "copy.gpkg")
    with closing(sqlite3.connect(f"file:{copy}?immutable=1", uri=True)) as database:
        assert database.execute("SELECT count(*) FROM setting WHERE key = 'found'").fetchone() == (1,)


def test_a_step_does_not_wait_for_what_is_being_read(watched):
    plan, edits = watched
    edit(plan, edits, "claim_area", "Wadi")
    reading = plan.stored("claim_line").getFeatures()
    next(reading)
    began = time.monotonic()
    draw(plan, "Boom 1")
    assert time.monotonic() - began < GDAL_WAITS_S
    reading.close()


def test_the_next_step_takes_in_what_was_kept_out_of_the_copy(watched, tmp_path):
    plan, edits = watched
    edit(plan, edits, "claim_area", "Wadi")
    reading = plan.stored("claim_line").getFeatures()
    next(reading)
    draw(plan, "Boom 1")
    reading.close()
    draw(plan, "Boom 2")
    assert content(plan.backend.path, tmp_path)[0][-2:] == ["Boom 1", "Boom 2"]


def test_a_backup_put_in_the_place_of_a_plan_that_was_edited_is_what_opens(small_plan, tmp_path, qgis_new_project):
    backup = shutil.copy(small_plan.backend.path, tmp_path / "backup.gpkg")
    add_to_project(small_plan, QgsProject.instance())
    edits = NativeEdits(small_plan)
    edit(small_plan, edits, "claim_area", "Wadi")
    draw(small_plan, "Boom")
    edits.unload()
    shutil.copy(backup, small_plan.backend.path)
    QgsProject.instance().clear()
    small_plan.close()
    again = open_plan(small_plan.backend.path)
    assert "Boom" not in [row["name"] for row in again.stored("claim_point").getFeatures()]


WRITES_AND_IS_KILLED = """
import os, signal, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA journal_mode=WAL")
connection.execute("INSERT INTO setting (key, value) VALUES ('left_behind', '1')")
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_opening_takes_in_what_a_killed_program_left_beside_the_file(small_plan, tmp_path):
    path = small_plan.backend.path
    small_plan.close()
    subprocess.run([sys.executable, "-c", WRITES_AND_IS_KILLED, str(path)], check=False)
    assert path.with_name(path.name + "-wal").stat().st_size > 0
    plan = open_plan(path)
    assert "left_behind" in [row["key"] for row in plan.stored("setting").getFeatures()]
    copy = shutil.copy(path, tmp_path / "copy.gpkg")
    with closing(sqlite3.connect(f"file:{copy}?immutable=1", uri=True)) as database:
        assert database.execute("SELECT count(*) FROM setting WHERE key = 'left_behind'").fetchone() == (1,)
