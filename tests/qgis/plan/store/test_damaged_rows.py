"""Rows with text that is no UTF-8 or a shape that is none: each action on them is done and undone, byte for byte."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from osgeo import gdal, ogr
from stranger import run_sql

from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.native_edits.native_edits import NativeEdits
from wijkaanpak_plugin.plan.store.changes import Changes

DAMAGE = {
    "text": "name = CAST(x'ff41fe' AS TEXT)",
    "no header": "geom = x'0102'",
    "a header alone": "geom = x'47500001'",
    "half a shape": "geom = substr(geom, 1, 60)",
    "text for a shape": "geom = CAST('abc' AS BLOB)",
    "both": "geom = x'0102', name = CAST(x'ff41fe' AS TEXT)",
}


@pytest.fixture(params=DAMAGE)
def damaged(small_plan, request):
    """Return a plan in which the first claim in the list of areas is damaged, and the id of that claim."""
    path = small_plan.backend.path
    record_id = next(small_plan.stored("claim_area").getFeatures())["body_id"]
    small_plan.close()
    triggers = rows(path, "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'claim_area'")
    run_sql(
        path,
        *(f"DROP TRIGGER {name.decode()}" for name, _sql in triggers),
        f"UPDATE claim_area SET {DAMAGE[request.param]} WHERE body_id = '{record_id}'",
        *(sql.decode() for _name, sql in triggers),
    )
    return open_plan(path), record_id


@pytest.fixture
def raising():
    """Another plugin switched the exceptions of GDAL on."""
    gdal.UseExceptions()
    ogr.UseExceptions()
    yield
    ogr.DontUseExceptions()
    gdal.DontUseExceptions()


def rows(path, sql):
    with closing(sqlite3.connect(path)) as connection:
        connection.text_factory = bytes
        return connection.execute(sql).fetchall()


def areas(plan):
    return rows(plan.backend.path, "SELECT * FROM claim_area ORDER BY fid")


def perform(plan, action, *arguments):
    changes = Changes(plan)
    getattr(changes, action)(*arguments)
    plan.history.perform(action, changes)


def test_a_damaged_record_is_deleted_and_comes_back_byte_for_byte(damaged):
    plan, record_id = damaged
    before = areas(plan)
    perform(plan, "remove", "claim_area", record_id)
    without = areas(plan)
    assert len(without) == len(before) - 1
    assert plan.history.undo() == "remove"
    assert areas(plan) == before
    assert plan.history.redo() == "remove"
    assert areas(plan) == without
    assert plan.history.undo() == "remove"


def test_a_damaged_record_is_changed_and_what_cannot_be_read_stays(damaged):
    plan, record_id = damaged
    before = areas(plan)
    perform(plan, "change", "claim_area", record_id, {"why_here": "daarom"})
    assert sum(one != other for one, other in zip(before, areas(plan))) == 1
    assert b"daarom" in str(areas(plan)).encode()
    assert plan.history.undo() == "change"
    assert areas(plan) == before


def test_a_damaged_record_gets_a_shape_and_a_name_and_these_are_undone(damaged):
    plan, record_id = damaged
    before = areas(plan)
    shape = next(plan.stored("plan_area").getFeatures()).geometry()
    perform(plan, "change", "claim_area", record_id, {"name": "Wadi"}, shape)
    assert plan.history.undo() == "change"
    assert areas(plan) == before
    assert plan.history.redo() == "change"
    (mended,) = [each for each in plan.stored("claim_area").getFeatures() if each["body_id"] == record_id]
    assert (mended["name"], mended.geometry().area()) == ("Wadi", shape.area())


def test_a_damaged_record_does_not_stand_before_earlier_steps(damaged):
    plan, record_id = damaged
    before = areas(plan)
    point = next(plan.stored("claim_point").getFeatures())["body_id"]
    perform(plan, "change", "claim_point", point, {"name": "anders"})
    perform(plan, "remove", "claim_area", record_id)
    assert [plan.history.undo(), plan.history.undo(), plan.history.undo()] == ["remove", "change", None]
    assert areas(plan) == before


def test_a_damaged_record_is_deleted_too_when_gdal_raises(damaged, raising):
    plan, record_id = damaged
    before = areas(plan)
    perform(plan, "remove", "claim_area", record_id)
    assert plan.history.undo() == "remove"
    assert areas(plan) == before


def test_qgis_deletes_a_damaged_record_and_that_is_noted_and_undone_when_gdal_raises(damaged, raising):
    plan, record_id = damaged
    before, said = areas(plan), []
    edits, layer = NativeEdits(plan), plan.layer("claim_area")
    edits.problem.connect(said.append)
    (fid,) = [row.id() for row in plan.stored("claim_area").getFeatures() if row["body_id"] == record_id]
    layer.startEditing()
    layer.deleteFeature(fid)
    edits.save()
    assert said == []
    assert len(areas(plan)) == len(before) - 1
    assert plan.history.undo() is not None
    assert areas(plan) == before
    edits.unload()
    layer.rollBack()
