"""Another plugin switched the exceptions of GDAL on: everything goes as it does without, and the switch stays on."""

from __future__ import annotations

from threading import Event, Thread

import pytest
from old_plans import version
from osgeo import gdal, ogr, osr
from plan_steps import draw
from qgis.core import QgsProcessingContext
from records import locked

from wijkaanpak_plugin.plan.claims.claims import delete_claims
from wijkaanpak_plugin.plan.files.create import create_plan
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.native_edits.native_edits import NativeEdits
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.processing.written_layer import remove
from wijkaanpak_plugin.sources.data_file import holds_data_only
from wijkaanpak_plugin.sources.gdal_calls import calling_gdal

MODULES = (gdal, ogr, osr)


@pytest.fixture(autouse=True)
def raising():
    """GDAL raises exceptions, in all of its modules, and still does afterwards."""
    for module in MODULES:
        module.UseExceptions()
    yield
    still = [bool(module.GetUseExceptions()) for module in MODULES]
    for module in reversed(MODULES):
        module.DontUseExceptions()
    assert still == [True, True, True]


def names(plan):
    return [row["name"] for row in plan.stored("claim_point").getFeatures()]


def actions(plan):
    return [row["action"] for row in plan.stored("log").getFeatures()]


def test_a_plan_is_made_filled_and_undone(tmp_path, plan_area):
    plan = create_plan(tmp_path / "new.gpkg", "Wijk", area=plan_area)
    claim = draw(plan, "Linde")
    plan.history.perform("Delete", delete_claims(plan, [claim]))
    plan.history.undo()
    assert names(plan) == ["Linde"]
    plan.close()
    assert names(open_plan(plan.backend.path)) == ["Linde"]


def test_an_older_plan_is_brought_up_to_date(tmp_path, plan_area, monkeypatch):
    with version(monkeypatch, 3):
        create_plan(tmp_path / "old.gpkg", "Wijk", area=plan_area).close()
    assert open_plan(tmp_path / "old.gpkg", bring_up_to_date=True).name == "Wijk"


@pytest.mark.parametrize("how", ["IMMEDIATE", "EXCLUSIVE"])
def test_a_lock_is_said(plan, how):
    with locked(plan.backend.path, how), pytest.raises(PlanError, match="another program"):
        draw(plan)
    draw(plan, "Linde")
    assert names(plan) == ["Linde"]


def test_an_edit_of_qgis_is_noted_and_undone(plan):
    draw(plan, "Linde")
    edits, layer = NativeEdits(plan), plan.layer("claim_point")
    layer.startEditing()
    layer.deleteFeatures([row.id() for row in layer.getFeatures()])
    edits.save()
    assert actions(plan)[-1] == "removed"
    plan.history.undo()
    assert names(plan) == ["Linde"]
    edits.unload()
    layer.rollBack()


def test_a_file_of_no_format_is_no_data(tmp_path):
    (tmp_path / "x.vrt").write_text("<OGRVRTDataSource>")
    (tmp_path / "x.shp").write_bytes(b"x")
    assert not holds_data_only(tmp_path / "x.vrt")
    assert not holds_data_only(tmp_path / "x.shp")


def test_what_was_written_to_a_broken_file_is_taken_away(tmp_path):
    broken = tmp_path / "out.gpkg"
    broken.write_bytes(b"no database")
    remove(f"{broken}|layername=out", QgsProcessingContext())
    assert not broken.exists()


def test_what_is_raised_inside_gives_the_switch_back():
    with pytest.raises(ValueError, match="x"), calling_gdal(), calling_gdal():
        raise ValueError("x")
    with pytest.raises(RuntimeError):
        ogr.CreateGeometryFromWkb(b"x")


def test_two_threads_do_not_switch_it_on_under_each_other():
    began, may_end = Event(), Event()

    def other():
        with calling_gdal():
            began.set()
            may_end.wait(10)

    thread = Thread(target=other)
    thread.start()
    began.wait(10)
    with calling_gdal():
        may_end.set()
        thread.join()
        assert ogr.CreateGeometryFromWkb(b"x") is None
