"""Making a plan file: complete, or a sentence that says why not."""

from __future__ import annotations

import hashlib
import os
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import shapely
from full_disk import full_disk
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsVectorLayer
from records import locked

from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.plan.files.create import create_plan
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.schema.tables import SCHEMA_VERSION, TABLES
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.geopackage import new_file
from wijkaanpak_plugin.plan.styling.stored_styles import styles_as_qml


def query(path, sql, *values):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql, values).fetchall()


def sentence(error):
    text = str(error.value)
    assert text.strip()
    assert "\n" not in text
    return text


def test_a_new_plan_can_be_opened_again_with_its_name_area_and_settings(tmp_path, plan_area):
    made = create_plan(tmp_path / "wijk.gpkg", "Rivierenbuurt", area=plan_area, author="Anna")
    plan = open_plan(tmp_path / "wijk.gpkg")
    assert plan.name == "Rivierenbuurt"
    assert plan.plan_id == made.plan_id
    assert plan.crs.authid() == "EPSG:28992"
    assert plan.info["schema_version"] == str(SCHEMA_VERSION)
    assert plan.info["author"] == "Anna"
    assert plan.settings().search_distance_m == 20
    assert plan.settings().max_shift_months == 24
    assert plan.settings().redig_period_months == 84
    (area,) = plan.layer("plan_area").getFeatures()
    assert area.geometry().area() == pytest.approx(40000)


def test_the_ending_is_added_and_nothing_else_is_left_in_the_folder(tmp_path):
    create_plan(tmp_path / "wijk", "Wijk")
    assert os.listdir(tmp_path) == ["wijk.gpkg"]


def test_another_metric_crs_may_be_chosen(tmp_path):
    plan = create_plan(tmp_path / "a.gpkg", "A", crs=QgsCoordinateReferenceSystem("EPSG:31370"))
    assert plan.crs.authid() == "EPSG:31370"
    srs = query(plan.backend.path, "SELECT DISTINCT srs_id FROM gpkg_geometry_columns")
    assert srs == [(31370,)]


def test_every_table_and_column_of_the_schema_is_there(plan):
    for table in TABLES:
        layer = plan.layer(table.name)
        assert layer.fields().names() == ["fid", *table.field_names]
        assert layer.isSpatial() == (table.geometry is not None)


def test_the_lists_of_the_catalogue_are_in_the_plan(plan):
    stored = query(plan.backend.path, "SELECT list, key FROM vocabulary ORDER BY list, position")
    expected = [(name, term.key) for name, terms in sorted(load_vocabularies().items()) for term in terms]
    assert stored == expected


def test_every_column_that_names_a_list_names_one_that_exists():
    lists = load_vocabularies()
    named = {field.vocabulary for table in TABLES for field in table.fields if isinstance(field.vocabulary, str)}
    assert named <= set(lists)


def test_two_runs_give_the_same_bytes_when_the_clock_stands_still(tmp_path, plan_area, fixed_clock):
    hashes = set()
    for folder in ("a", "b"):
        styles_as_qml.cache_clear()  # nor may what QGIS makes differ
        (tmp_path / folder).mkdir()
        plan = create_plan(tmp_path / folder / "plan.gpkg", "Wijk", area=plan_area, author="Anna")
        hashes.add(hashlib.sha256(plan.backend.path.read_bytes()).hexdigest())
    assert len(hashes) == 1
    times = query(plan.backend.path, "SELECT DISTINCT update_time FROM layer_styles")
    assert times == [(fixed_clock,)]


def test_two_plans_of_the_same_name_are_different_plans(tmp_path):
    first = create_plan(tmp_path / "a.gpkg", "Wijk")
    second = create_plan(tmp_path / "b.gpkg", "Wijk")
    assert first.plan_id != second.plan_id


# --- the rules for GeoPackages of the Dutch geo-register that hold for a file with empty tables


def user_tables(path):
    return [row[0] for row in query(path, "SELECT table_name FROM gpkg_contents") if row[0] != "layer_styles"]


def test_table_and_column_names_are_short_and_lower_case(plan):
    for table in user_tables(plan.backend.path):
        columns = [row[0] for row in query(plan.backend.path, "SELECT name FROM pragma_table_info(?)", table)]
        for name in (table, *columns):
            assert re.fullmatch(r"[a-z][a-z0-9_]{0,56}", name), name


def test_there_are_no_views_and_all_geometry_is_in_one_system(plan):
    assert query(plan.backend.path, "SELECT name FROM sqlite_master WHERE type = 'view'") == []
    assert query(plan.backend.path, "SELECT DISTINCT srs_id FROM gpkg_geometry_columns") == [(28992,)]


def test_geometry_columns_are_named_geom_and_hold_one_multi_type(plan):
    rows = query(
        plan.backend.path, "SELECT table_name, column_name, geometry_type_name, z, m FROM gpkg_geometry_columns"
    )
    expected = {table.name: table.geometry for table in TABLES if table.geometry}
    assert {row[0]: row[2] for row in rows} == expected
    assert {row[1] for row in rows} == {"geom"}
    assert {row[3:] for row in rows} == {(0, 0)}


def test_every_geometry_table_has_a_spatial_index_and_every_table_a_unique_fid(plan):
    indexed = {
        row[0]
        for row in query(
            plan.backend.path, "SELECT table_name FROM gpkg_extensions WHERE extension_name = 'gpkg_rtree_index'"
        )
    }
    assert indexed == {table.name for table in TABLES if table.geometry}
    for table in user_tables(plan.backend.path):
        keys = query(plan.backend.path, "SELECT name FROM pragma_table_info(?) WHERE pk = 1", table)
        assert keys == [("fid",)]


def test_the_spatial_index_and_the_row_counts_are_right_after_edits(small_plan):
    small_plan.close()
    counts = dict(query(small_plan.backend.path, "SELECT table_name, feature_count FROM gpkg_ogr_contents"))
    assert counts["claim_line"] == 2
    assert query(small_plan.backend.path, "SELECT count(*) FROM rtree_claim_line_geom") == [(2,)]


def test_the_boundary_is_valid_and_runs_counterclockwise(tmp_path):
    clockwise_bow = "Polygon ((0 0, 0 10, 10 0, 10 10, 0 0))"
    plan = create_plan(tmp_path / "a.gpkg", "A", area=QgsGeometry.fromWkt(clockwise_bow))
    (area,) = plan.layer("plan_area").getFeatures()
    shape = area.geometry()
    assert shape.isGeosValid()
    assert shape.area() == pytest.approx(50)
    assert all(part.exterior.is_ccw for part in shapely.from_wkb(shape.asWkb().data()).geoms)


def test_database_is_sound(plan):
    assert query(plan.backend.path, "PRAGMA integrity_check") == [("ok",)]
    assert query(plan.backend.path, "PRAGMA foreign_key_check") == []


# --- bad input


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(PlanError) as error:
        create_plan(tmp_path / "weg" / "plan.gpkg", "A")
    assert "weg" in sentence(error)


def test_an_existing_file_is_not_overwritten_unless_asked(tmp_path):
    path = tmp_path / "plan.gpkg"
    path.write_bytes(b"mine")
    with pytest.raises(PlanError) as error:
        create_plan(path, "A")
    assert "plan.gpkg" in sentence(error)
    assert path.read_bytes() == b"mine"
    assert create_plan(path, "A", overwrite=True).name == "A"


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:4258"])
def test_a_crs_in_degrees_is_refused_by_name(tmp_path, crs):
    with pytest.raises(PlanError) as error:
        create_plan(tmp_path / "plan.gpkg", "A", crs=QgsCoordinateReferenceSystem(crs))
    assert crs in sentence(error)
    assert os.listdir(tmp_path) == []


def test_a_crs_in_feet_or_without_definition_is_refused(tmp_path):
    for crs in (QgsCoordinateReferenceSystem("EPSG:2263"), QgsCoordinateReferenceSystem()):
        with pytest.raises(PlanError) as error:
            create_plan(tmp_path / "plan.gpkg", "A", crs=crs)
        sentence(error)
    assert os.listdir(tmp_path) == []


def test_a_boundary_that_is_no_area_is_refused(tmp_path):
    with pytest.raises(PlanError) as error:
        create_plan(tmp_path / "plan.gpkg", "A", area=QgsGeometry.fromWkt("LineString (0 0, 1 1)"))
    sentence(error)
    assert os.listdir(tmp_path) == []


def test_a_folder_without_write_permission_is_named(tmp_path):
    folder = Path("/sys")
    if os.geteuid() != 0 or not folder.is_dir():
        folder = tmp_path / "locked"
        folder.mkdir()
        folder.chmod(0o555)
    before = os.listdir(folder)
    with pytest.raises(PlanError) as error:
        create_plan(folder / "plan.gpkg", "A")
    assert str(folder) in sentence(error)
    assert os.listdir(folder) == before


@pytest.mark.parametrize("room", [0, 4096, 300_000])
def test_a_full_disk_is_said_and_leaves_nothing_behind(tmp_path, monkeypatch, room):
    (tmp_path / "scratch").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "scratch"))
    (tmp_path / "target").mkdir()
    with full_disk(room), pytest.raises(PlanError) as error:
        create_plan(tmp_path / "target" / "plan.gpkg", "A")
    assert "plan.gpkg" in sentence(error)
    assert os.listdir(tmp_path / "target") == []
    assert os.listdir(tmp_path / "scratch") == []


def test_a_disk_that_fills_up_while_moving_keeps_the_old_plan(tmp_path, monkeypatch):
    path = tmp_path / "plan.gpkg"
    create_plan(path, "Old")
    before = path.read_bytes()

    def fill_up(source, target):
        Path(target).write_bytes(b"half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(new_file.shutil, "copyfile", fill_up)
    with pytest.raises(PlanError) as error:
        create_plan(path, "New", overwrite=True)
    assert "disk is full" in sentence(error)
    assert path.read_bytes() == before
    assert os.listdir(tmp_path) == ["plan.gpkg"]


def test_a_name_that_the_disk_does_not_take_is_said_in_our_words(tmp_path):
    with pytest.raises(PlanError) as error:
        create_plan(tmp_path / f"{'n' * 300}.gpkg", "Long")
    assert sentence(error).endswith(": the name is too long.")
    assert os.listdir(tmp_path) == []


def test_a_file_in_the_place_of_a_folder_is_not_said_to_be_missing(tmp_path):
    file = tmp_path / "empty.gpkg"
    file.touch()
    with pytest.raises(PlanError) as error:
        create_plan(file / "plan.gpkg", "Inside")
    assert sentence(error) == f"{file} is a file and no folder; choose a folder."


def test_a_file_that_another_program_writes_is_not_replaced(tmp_path):
    path = tmp_path / "plan.gpkg"
    create_plan(path, "Old")
    with locked(path), pytest.raises(PlanError) as error:
        create_plan(path, "New", overwrite=True)
    assert "open in another program" in sentence(error)
    assert open_plan(path).name == "Old"


def test_a_plan_that_is_being_edited_in_qgis_is_not_replaced(tmp_path):
    path = tmp_path / "plan.gpkg"
    create_plan(path, "Old")
    layer = QgsVectorLayer(f"{path}|layername=claim_area", "open elsewhere", "ogr")
    assert layer.startEditing()
    with pytest.raises(PlanError) as error:
        create_plan(path, "New", overwrite=True)
    assert "open in another program" in sentence(error)
    layer.rollBack()
    del layer
    assert open_plan(path).name == "Old"
