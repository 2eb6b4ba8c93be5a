"""Whether a file beside a stranger's plan is opened unasked is decided by what stands in it."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from plan_panel import points_on_disk
from qgis.core import QgsProject

from wijkaanpak_plugin.sources.data_file import holds_data_only

CRS = '{{"type": "FeatureCollection", "crs": {}, "features": []}}'
JSON = {
    "link": '{"type": "link", "properties": {"href": "http://127.0.0.1/x"}}',
    "url": '{"type":"URL","properties":{"url":"http://127.0.0.1/x"}}',
    "beginning": '{"type": "Linked", "properties": {"HREF": "http://127.0.0.1/x"}}',
    "hidden": '{"type": "\\u006cink", "properties": {"\\u0068ref": "http://127.0.0.1/x"}}',
}
PARTS = {
    "text of another file": "CREATE VIRTUAL TABLE v USING VirtualText('/etc/passwd', 'utf-8')",
    "shapes of another file": 'create  virtual\ntable "v" using "VirtualShape"(x, y, 28992)',
    "GDAL": "CREATE VIRTUAL TABLE v USING VirtualOGR('/vsicurl/http://127.0.0.1/x.gpkg')",
    "a table that GDAL reads on opening": "CREATE VIRTUAL TABLE gpkg_contents USING VirtualText('x')",
    "a comment": "CREATE VIRTUAL TABLE v /* USING rtree */ USING VirtualText('x')",
    "another comment": "CREATE/**/VIRTUAL TABLE v USING VirtualText('x')",
    "a column": "CREATE TABLE v (a TEXT, b TEXT GENERATED ALWAYS AS (BlobFromFile(a)))",
}


def put_in(path, kind, sql):
    """Write a part of a database, as another program may that knows what virtual tables it likes."""
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("PRAGMA writable_schema = ON")
        database.execute("INSERT INTO sqlite_master VALUES (?, 'v', 'v', 0, ?)", (kind, sql))


@pytest.mark.parametrize("part", PARTS)
def test_a_geopackage_with_a_table_that_stands_for_something_else_is_not_opened_unasked(qgis_app, tmp_path, part):
    path = tmp_path / "bomen.gpkg"
    points_on_disk(path)
    assert holds_data_only(path)
    put_in(path, "table", PARTS[part])
    assert not holds_data_only(path)


def test_a_geopackage_with_a_view_is_not_opened_unasked(qgis_app, tmp_path):
    path = tmp_path / "bomen.gpkg"
    points_on_disk(path)
    put_in(path, "view", "CREATE VIEW v AS SELECT BlobFromFile('/etc/passwd') AS t")
    assert not holds_data_only(path)


def test_a_geopackage_that_is_damaged_is_not_opened_unasked(qgis_app, tmp_path):
    path = tmp_path / "bomen.gpkg"
    points_on_disk(path)
    path.write_bytes(path.read_bytes()[:100])
    assert not holds_data_only(path)


@pytest.mark.parametrize("crs", JSON)
def test_geojson_whose_coordinate_reference_system_is_an_address_is_not_opened_unasked(qgis_app, tmp_path, crs):
    path = tmp_path / "bomen.geojson"
    path.write_text(CRS.format(JSON[crs]))
    assert not holds_data_only(path)


def test_geojson_that_names_addresses_and_words_that_begin_with_link_is_data(qgis_app, tmp_path):
    path = tmp_path / "bomen.geojson"
    name = '{"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}}'
    path.write_text(CRS.format(name).replace("[]", '[{"type":"Feature","properties":{"url":"http://x/caf\\u00e9"}}]'))
    assert holds_data_only(path)
    path.write_text(CRS.format(name).replace("[]", '[{"type":"Feature","properties":{"oever":"linkeroever"}}]'))
    assert holds_data_only(path)


def test_files_that_name_layers_are_not_opened_unasked(qgis_new_project, tmp_path):
    (tmp_path / "lagen.qlr").write_text("<qlr><maplayers><maplayer type='vector'/></maplayers></qlr>")
    QgsProject.instance().write(str(tmp_path / "lagen.qgz"))
    assert not holds_data_only(tmp_path / "lagen.qlr")
    assert not holds_data_only(tmp_path / "lagen.qgz")
