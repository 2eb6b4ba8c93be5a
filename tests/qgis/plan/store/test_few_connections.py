"""Opening a plan opens its file a few times, however many tables it has; nothing is written, and nothing stays open."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsProject

from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.files.project_layers import add_to_project, remove_from_project
from wijkaanpak_plugin.plan.store.geopackage.dataset import GeoPackageError, changing, reading, reading_with_one


@contextmanager
def gdal_speaking():
    """Let GDAL say which files it opens, where it is not told to be quiet."""
    before = gdal.GetConfigOption("CPL_DEBUG")
    gdal.SetConfigOption("CPL_DEBUG", "GDAL")
    try:
        yield
    finally:
        gdal.SetConfigOption("CPL_DEBUG", before)


@pytest.fixture
def opened(monkeypatch):
    """A list with an entry for each time that the plugin itself opens a file."""
    calls, open_file = [], gdal.OpenEx

    def count(path, *arguments, **options):
        calls.append(path)
        return open_file(path, *arguments, **options)

    monkeypatch.setattr(gdal, "OpenEx", count)
    return calls


def stamp(path):
    return path.read_bytes(), os.stat(path).st_mtime_ns, sorted(os.listdir(path.parent))


def times_open(path):
    return sum(os.path.realpath(entry) == str(path) for entry in Path("/proc/self/fd").iterdir())


def test_the_layers_of_a_plan_share_what_is_opened_for_them(plan, qgis_new_project, capfd):
    with gdal_speaking():
        add_to_project(plan, QgsProject.instance())
    assert len(plan.project_tables) > 20
    assert 1 <= capfd.readouterr().err.count(f"GDALOpen({plan.backend.path}") <= 6


def test_layers_that_share_can_be_edited_each_and_nothing_was_written_for_them(plan, qgis_new_project):
    before = stamp(plan.backend.path)
    add_to_project(plan, QgsProject.instance())
    assert stamp(plan.backend.path) == before
    for name in plan.project_tables:
        layer = plan.layer(name)
        assert layer.startEditing()
        assert layer.rollBack()


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux which files are open")
def test_what_the_layers_shared_is_closed_with_them(plan, qgis_new_project):
    path = plan.backend.path
    add_to_project(plan, QgsProject.instance())
    assert 1 <= times_open(path) <= 2
    remove_from_project(plan, QgsProject.instance())
    plan.close()
    assert times_open(path) == 0


def test_layers_of_a_file_that_may_only_be_read_are_opened_all_the_same(plan, qgis_new_project, monkeypatch):
    monkeypatch.setattr("qgis.core.QgsVectorDataProvider.enterUpdateMode", lambda _provider: False)
    add_to_project(plan, QgsProject.instance())
    assert all(plan.layer(name).isValid() for name in plan.project_tables)


def test_a_plan_is_opened_with_one_look_at_what_it_is_made_of(empty_plan_file, opened):
    plan = open_plan(empty_plan_file)
    assert opened == [str(empty_plan_file)]
    plan.close()


def test_reading_at_once_sees_what_was_written_meanwhile(plan):
    path = plan.backend.path
    with reading_with_one(path):
        with reading(path) as dataset:
            before = dataset.GetLayerByName("plan_info").GetFeatureCount()
            del dataset
        with changing(path) as dataset:
            dataset.ExecuteSQL("INSERT INTO plan_info (key, value) VALUES ('a', 'b')")
            del dataset
        with reading(path) as dataset:
            assert dataset.GetLayerByName("plan_info").GetFeatureCount() == before + 1
            assert "a" in [row.GetField("key") for row in dataset.GetLayerByName("plan_info")]
            del dataset


def test_what_cannot_be_read_is_asked_for_again_each_time(tmp_path, opened):
    path = tmp_path / "none.gpkg"
    with reading_with_one(path):
        for _time in range(2):
            with pytest.raises(GeoPackageError), reading(path):
                pass
    assert len(opened) == 2


def test_another_file_is_opened_by_itself(plan, empty_plan_file, opened):
    with reading_with_one(plan.backend.path):
        for path in (plan.backend.path, empty_plan_file, plan.backend.path, empty_plan_file):
            with reading(path):
                pass
    assert [os.fspath(path) for path in opened].count(str(plan.backend.path)) == 1
    assert len(opened) == 3
