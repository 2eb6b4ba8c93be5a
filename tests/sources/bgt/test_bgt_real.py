"""A real download: exactly these current objects, all areas valid, and the file as it was."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest
import shapely

from wijkaanpak_plugin.domain.body import GEOMETRY
from wijkaanpak_plugin.sources.bgt import BgtDownload, BgtError, read_bgt

pytestmark = pytest.mark.real_data

#: Rows of current objects (eindRegistratie empty); counted with another tool in the same file.
CURRENT = {
    "bgt_wegdeel": 1252,
    "bgt_ondersteunendwegdeel": 627,
    "bgt_begroeidterreindeel": 638,
    "bgt_onbegroeidterreindeel": 427,
    "bgt_waterdeel": 296,
    "bgt_ondersteunendwaterdeel": 87,
    "bgt_pand": 1711,
    "bgt_vegetatieobject_punt": 2088,
    "bgt_vegetatieobject_lijn": 16,
    "bgt_put": 1009,
    "bgt_paal": 398,
    "bgt_kunstwerkdeel_lijn": 64,
    "bgt_kunstwerkdeel_vlak": 1,
    "bgt_scheiding_lijn": 298,
    "bgt_scheiding_vlak": 5,
    "bgt_gebouwinstallatie": 153,
    "bgt_overigbouwwerk": 24,
    "bgt_kast": 12,
}
EVERY = 14122


@pytest.fixture(scope="module")
def archive(real_data: Path) -> Path:
    return real_data / "bgt_otterlo" / "bgt_otterlo.zip"


@pytest.fixture(scope="module")
def download(archive) -> BgtDownload:
    return read_bgt(archive)


def test_the_current_objects_are_those_of_the_download(download):
    counts = {table.name: len(table.rows) for table in download.tables}
    assert {name: counts.get(name) for name in CURRENT} == CURRENT
    assert download.rows + download.left_out == EVERY
    assert any("2020-07-28" in sentence for sentence in download.report)


def test_all_versions_come_when_they_are_asked_for(archive):
    every = read_bgt(archive, current_only=False)
    assert (every.rows, every.left_out) == (EVERY, 0)
    assert {table.name: len(table.rows) for table in every.tables}["bgt_wegdeel"] == 2444


def test_every_outline_is_valid_and_of_the_sort_of_its_table(download):
    for table in download.tables:
        shapes = table.rows[GEOMETRY].to_numpy(dtype=object)
        assert shapely.is_valid(shapes).all()
        assert not shapely.is_empty(shapes).any()
        assert len(set(shapely.get_dimensions(shapes))) == 1
        assert table.rows["lokaal_id"].is_unique


def test_buildings_keep_the_zero_of_their_bag_id(download):
    (buildings,) = (table.rows for table in download.tables if table.name == "bgt_pand")
    ids = buildings["identificatie_bag_pnd"].dropna()
    assert len(ids) > 1600
    assert set(ids.str.len()) == {16}
    assert set(ids.str[:4]) == {"0228"}


def test_roads_and_their_neighbours_hardly_overlap_along_curves(download):
    ground = [table.rows for table in download.tables if table.sort == "polygon"]
    shapes = [
        shape
        for rows in ground
        for shape, level in zip(rows[GEOMETRY], rows["relatieve_hoogteligging"])
        if level == 0 and "functie" in rows.columns
    ]
    tree = shapely.STRtree(shapes)
    one, other = tree.query(shapes, predicate="intersects")
    pairs = one < other
    common = shapely.area(shapely.intersection(tree.geometries[one[pairs]], tree.geometries[other[pairs]]))
    assert common.max() < 0.05


def test_the_same_from_a_folder_and_one_file_and_nothing_is_left_behind(archive, download, tmp_path):
    with zipfile.ZipFile(archive) as source:
        for name in ("bgt_wegdeel.gml", "bgt_paal.gml"):
            source.extract(name, tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    folder, single = read_bgt(tmp_path), read_bgt(tmp_path / "bgt_paal.gml")
    assert {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()} == before
    (paal,) = (table.rows for table in download.tables if table.name == "bgt_paal")
    assert {table.name: len(table.rows) for table in folder.tables} == {"bgt_wegdeel": 1252, "bgt_paal": 398}
    assert single.tables[0].rows.equals(paal)


def test_a_download_that_breaks_off_is_refused(archive, tmp_path):
    path = tmp_path / "short.zip"
    shutil.copyfile(archive, path)
    path.chmod(0o644)
    with path.open("r+b") as file:
        file.truncate(1_500_000)
    with pytest.raises(BgtError, match="damaged"):
        read_bgt(path)
