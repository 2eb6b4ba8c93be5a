"""Whether a table of a GeoPackage that was written is there: each of its pages is looked at, not only its count."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing

import pytest
from qgis.core import QgsCoordinateTransformContext, QgsFeature, QgsGeometry, QgsVectorFileWriter, QgsVectorLayer

from wijkaanpak_plugin.plan.sources.written_file import not_whole
from wijkaanpak_plugin.plan.store.geopackage import sound_table

ROWS = 3000
PAGE = 4096


@pytest.fixture(scope="module")
def written(qgis_app, tmp_path_factory):
    """A GeoPackage with a table of many pages, whose name holds a quotation mark."""
    layer = QgsVectorLayer("Point?crs=EPSG:28992&field=name:string", "bomen", "memory")
    features = []
    for number in range(ROWS):
        feature = QgsFeature(layer.fields())
        feature.setAttributes(["eik" * 20])
        feature.setGeometry(QgsGeometry.fromWkt(f"Point ({155000 + number} 463000)"))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", 'bomen "zuid"'
    path = tmp_path_factory.mktemp("written") / "bomen.gpkg"
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), QgsCoordinateTransformContext(), options)
    return path


@pytest.fixture
def copy(written, tmp_path):
    return shutil.copy(written, tmp_path / "bomen.gpkg")


def table_of(path):
    return f'{path}|layername=bomen "zuid"'


def test_all_rows_are_there_and_neither_more_nor_fewer_are_taken_for_them(copy):
    assert not_whole(table_of(copy), ROWS) == ""
    assert all(not_whole(table_of(copy), rows) for rows in (ROWS - 1, ROWS + 1, 0))
    assert [file.name for file in copy.parent.iterdir()] == ["bomen.gpkg"]


def test_a_page_that_did_not_reach_the_disk_is_seen_though_the_count_is_right(copy):
    content = bytearray(copy.read_bytes())
    begin = content.find(b"eik" * 20, len(content) // 3) // PAGE * PAGE
    content[begin : begin + PAGE] = bytes(PAGE)
    copy.write_bytes(content)
    assert not_whole(table_of(copy), ROWS)


@pytest.mark.parametrize("share", [0.0, 0.3, 0.9])
def test_a_file_that_breaks_off_is_not_whole(copy, share):
    content = copy.read_bytes()
    copy.write_bytes(content[: int(share * len(content))])
    assert not_whole(table_of(copy), ROWS)


def test_a_table_that_is_no_layer_or_not_there_is_not_whole(copy):
    with closing(sqlite3.connect(copy)) as database, database:
        database.execute("DELETE FROM gpkg_contents")
    assert not_whole(table_of(copy), ROWS)
    assert not_whole(f"{copy}|layername=palen", 0)
    assert not_whole(f"{copy.with_name('weg.gpkg')}|layername=bomen", 0)
    assert not copy.with_name("weg.gpkg").exists()


def test_looking_can_be_stopped(copy, monkeypatch):
    monkeypatch.setattr(sound_table, "STEPS", 1)
    assert not_whole(table_of(copy), ROWS + 1, stopped=lambda: True) == ""
