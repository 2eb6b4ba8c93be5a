"""QGIS is killed with SIGKILL in the middle of a session: everything but what was in hand is in the plan file."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from osgeo import ogr
from played import needs_tools, play
from run_desktop import ROOT, keep_pictures, run_session

#: A click is as exact as a pixel of the map, which is 13 cm there.
PIXEL_M = 0.3
#: Kinds of the building blocks that were drawn.
KINDS = {"heat_network": "heat", "infiltration_crates": "infiltration_crates", "deciduous_tree": "tree"}
IN_THE_MIDDLE = """
import os, signal, sys
from qgis.core import QgsApplication, QgsGeometry
app = QgsApplication([], False)
app.initQgis()
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.files.create import create_plan
from wijkaanpak_plugin.plan.store.history import PlanHistory
plan = create_plan(sys.argv[1], "Plan")
def draw(name):
    changes = Changes(plan)
    for table in ("claim_point", "hot_spot"):
        kind = {"claim_point": "tree", "hot_spot": "idea"}[table]
        values = {"kind": kind, **({"name": name} if table == "claim_point" else {"text": name})}
        changes.add(table, values, QgsGeometry.fromWkt("Point (155000 463000)"))
    plan.history.perform(name, changes)
draw("before")
def killed(self, transaction, *_more, forward):
    transaction._dataset.FlushCache()
    os.kill(os.getpid(), signal.SIGKILL)
PlanHistory._log = killed
draw("never")
"""


def table_of(path, table):
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(f'SELECT * FROM "{table}" ORDER BY rowid')]


def is_sound(path):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def corners(path, table, column, value):
    """Return the points of the one record with this value in a column."""
    dataset = ogr.Open(str(path))
    layer = dataset.GetLayerByName(table)
    found = [feature for feature in layer if feature.GetField(column) == value]
    assert len(found) == 1, f"{len(found)} records of {table} with {column} {value}"
    part = found[0].GetGeometryRef().GetGeometryRef(0)
    is_area = part.GetGeometryName() == "POLYGON"
    points = (part.GetGeometryRef(0) if is_area else part).GetPoints()
    # The ring of an area ends where it begins.
    return [point[:2] for point in (points[:-1] if is_area else points)]


def is_there(points, wanted):
    """Say whether these are the points that were clicked, in whichever order a ring has them."""
    near = all(any(abs(x - u) < PIXEL_M and abs(y - v) < PIXEL_M for x, y in points) for u, v in wanted)
    return near and len(points) == len(wanted)


def kill(moment, folder, monkeypatch):
    """Let a session be killed and return what it says that it drew."""
    needs_tools()
    folder.mkdir()
    monkeypatch.setenv("WIJKAANPAK_MOMENT", moment)
    try:
        with pytest.raises(RuntimeError, match="no result"):
            run_session("en", folder, "crash_session.py")
    finally:
        keep_pictures(folder, f"crash_{moment}")
    left = folder / "drawn.json"
    assert left.exists(), "the session did not come as far as to be killed; see build/screenshots"
    return json.loads(left.read_text(encoding="utf-8"))


def check_rows(drawn):
    path = Path(drawn["plan"])
    assert is_sound(path)
    for claim in drawn["claims"]:
        (row,) = [row for row in table_of(path, claim["table"]) if row["body_id"] == claim["body_id"]]
        assert (row["origin"], row["status"], row["kind"]) == ("claim", "idea", KINDS[claim["block"]])
        assert is_there(corners(path, claim["table"], "body_id", claim["body_id"]), claim["points"])
    back = drawn["taken_back"]
    assert back["body_id"] not in {row["body_id"] for row in table_of(path, back["table"])}
    (spot,) = [row for row in table_of(path, "hot_spot") if row["text"] == drawn["hot_spot"]["text"]]
    assert spot["kind"] == drawn["hot_spot"]["kind"]
    assert is_there(corners(path, "hot_spot", "text", spot["text"]), [drawn["hot_spot"]["place"]])
    (tag,) = [row for row in table_of(path, "feature_tag_area") if row["tagged_by"] != "Voorbeeld (fictief)"]
    assert {name: tag[name] for name in drawn["tag"]} == drawn["tag"]
    assert {table: len(table_of(path, table)) for table in drawn["rows"]} == drawn["rows"]
    logged = [row["subject_id"] for row in table_of(path, "log")]
    assert {*(claim["body_id"] for claim in drawn["claims"]), tag["tag_id"], spot["hot_spot_id"]} <= set(logged)


@pytest.mark.timeout(1000)
@pytest.mark.parametrize("moment", ["drawing", "typing"])
def test_a_killed_session_loses_only_what_was_in_hand_and_goes_on_afterwards(moment, tmp_path, monkeypatch):
    drawn = kill(moment, tmp_path / "killed", monkeypatch)
    check_rows(drawn)
    again = tmp_path / "again"
    again.mkdir()
    monkeypatch.setenv("WIJKAANPAK_MOMENT", "afterwards")
    monkeypatch.setenv("WIJKAANPAK_PLAN", drawn["plan"])
    steps = play("en", again, "crash_session.py", f"crash_{moment}_afterwards")
    assert len(steps) == 2
    assert is_sound(drawn["plan"])
    assert len(table_of(drawn["plan"], "claim_line")) == drawn["rows"]["claim_line"] + 1


def test_a_step_that_is_being_written_when_the_process_is_killed_is_not_there_at_all(tmp_path):
    path = tmp_path / "plan.gpkg"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    killed = subprocess.run(
        [sys.executable, "-c", IN_THE_MIDDLE, str(path)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert [row["name"] for row in table_of(path, "claim_point")] == ["before"]
    assert [row["text"] for row in table_of(path, "hot_spot")] == ["before"]
    assert [row["text"] for row in table_of(path, "log")] == ["before"]
    assert is_sound(path)
