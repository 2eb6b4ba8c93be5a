"""The exported GeoPackage: what the geo-register asks, and the rows that are in it."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing

import pytest
import shapely
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry
from records import add_record, save_all
from register_rules import RULES, broken

from wijkaanpak_plugin.export.errors import ExportError
from wijkaanpak_plugin.export.files.geopackage_file import write_geopackage
from wijkaanpak_plugin.export.tables.exported_rows import exported_plan
from wijkaanpak_plugin.plan.files.create import create_plan
from wijkaanpak_plugin.plan.files.opening import open_plan

#: Shapes as people draw them: crossing themselves, with the clock, twice the same.
ODD_SHAPES = {
    "claim_area": "Polygon ((155100 463100, 155120 463120, 155120 463100, 155100 463120, 155100 463100))",
    "claim_line": "LineString (155100 463150, 155140 463150, 155120 463170, 155120 463130)",
    "claim_point": "MultiPoint ((155150 463150), (155150 463150))",
    "zone": "Polygon ((155000 463000, 155000 463050, 155050 463050, 155050 463000, 155000 463000),"
    " (155010 463010, 155020 463010, 155020 463020, 155010 463020, 155010 463010))",
}


def rows(path, name):
    with closing(sqlite3.connect(path)) as file:
        file.row_factory = sqlite3.Row
        return [dict(row) for row in file.execute(f'SELECT * FROM "{name}"')]


@pytest.fixture(scope="module")
def odd_file(tmp_path_factory, small_plan_file):
    """The small plan with odd shapes, exported; written once."""
    folder = tmp_path_factory.mktemp("odd")
    plan = open_plan(shutil.copy(small_plan_file, folder / "plan.gpkg"))
    for table, shape in ODD_SHAPES.items():
        values = {"role": "frame", "frame": "open"} if table == "zone" else {"kind": "tree"}
        add_record(plan, table, shape, name="Vreemd", **values)
    add_record(plan, "package", package_id="p", name="Pakket")
    save_all(plan)
    write_geopackage(exported_plan(plan, "open"), folder / "open.gpkg")
    plan.close()
    return folder / "open.gpkg"


@pytest.fixture
def odd(odd_file, tmp_path):
    """A copy of that file, to be broken."""
    return shutil.copy(odd_file, tmp_path / "open.gpkg")


def test_the_register_takes_it(odd):
    assert broken(odd) == {}


def blob(shape):
    return b"GP\x00\x01" + (28992).to_bytes(4, "little") + shapely.to_wkb(shapely.from_wkt(shape))


BOW_TIE = blob("MultiPolygon (((0 0, 10 10, 10 0, 0 10, 0 0)))")
WITH_THE_CLOCK = blob("MultiPolygon (((0 0, 0 10, 10 10, 10 0, 0 0)))")
WITH_HEIGHT = blob("MultiPolygon Z (((0 0 1, 10 0 1, 10 10 1, 0 10 1, 0 0 1)))")
#: What breaks a rule.
FAULTS = {
    "RQ1": "UPDATE gpkg_contents SET table_name = 'Zone' WHERE table_name = 'zone'",
    "RQ2": "DELETE FROM zone",
    "RQ4": "CREATE VIEW seen AS SELECT 1 AS one",
    "RQ6": 'ALTER TABLE zone ADD COLUMN "Naam van zone" TEXT',
    "RQ7": "INSERT INTO gpkg_contents (table_name, data_type) VALUES ('gpkg_extensions', 'attributes')",
    "RQ9": "DELETE FROM gpkg_extensions WHERE table_name = 'zone'",
    "RQ10": "DELETE FROM rtree_zone_geom",
    "RQ11": "UPDATE gpkg_ogr_contents SET feature_count = 99",
    "RQ13": "UPDATE gpkg_geometry_columns SET srs_id = 4258 WHERE table_name = 'zone'",
    "RQ14": "UPDATE gpkg_geometry_columns SET geometry_type_name = 'GEOMETRY' WHERE table_name = 'zone'",
    "RQ15": "UPDATE gpkg_geometry_columns SET geometry_type_name = 'MULTIPOINT' WHERE table_name = 'zone'",
    "RQ21": f"ALTER TABLE zone ADD COLUMN {'a' * 58} TEXT",
    "RQ22": "UPDATE gpkg_geometry_columns SET srs_id = 32631",
    "RQ23": ("UPDATE zone SET geom = ?", BOW_TIE),
    "RQ24": "UPDATE zone SET geom = NULL",
    "RQ26": "UPDATE gpkg_contents SET data_type = 'attributes' WHERE table_name = 'zone'",
    "RC17": "UPDATE gpkg_geometry_columns SET column_name = 'geometry' WHERE table_name = 'zone'",
    "RC19": ("UPDATE zone SET geom = ?", WITH_HEIGHT),
    "RC20": ("UPDATE zone SET geom = ?", WITH_THE_CLOCK),
}


@pytest.mark.parametrize("rule", RULES)
def test_a_fault_against_each_rule_is_seen(rule, odd):
    statement, *values = FAULTS[rule] if isinstance(FAULTS[rule], tuple) else (FAULTS[rule],)
    with closing(sqlite3.connect(odd)) as file:
        # They call functions that SQLite by itself does not have.
        for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            file.execute(f'DROP TRIGGER "{name}"')
        file.execute(statement, values)
        file.commit()
    assert rule in broken(odd)


def test_tables_without_rows_stay_out_and_no_style_is_in_it(odd):
    with closing(sqlite3.connect(odd)) as file:
        tables = {name for (name,) in file.execute("SELECT table_name FROM gpkg_contents")}
    assert tables == {
        *("about", "plan_area", "claim_point", "claim_line", "claim_area", "finding", "package", "hot_spot", "zone")
    }


def test_a_shape_that_crosses_itself_keeps_its_ground(odd):
    (crossing,) = [row for row in rows(odd, "claim_area") if row["name"] == "Vreemd"]
    shape = QgsGeometry()
    shape.fromWkb(crossing["geom"][crossing["geom"].index(b"\x01\x06\x00\x00\x00") :])
    assert shape.area() == pytest.approx(200.0)
    (line,) = [row for row in rows(odd, "claim_line") if row["name"] == "Vreemd"]
    shape.fromWkb(line["geom"][line["geom"].index(b"\x01\x05\x00\x00\x00") :])
    assert shape.length() == pytest.approx(40 + 800**0.5 + 40)


def test_others_get_no_persons_no_photos_and_no_objects_of_data(small_plan, tmp_path):
    for audience in ("open", "internal"):
        write_geopackage(exported_plan(small_plan, audience), tmp_path / f"{audience}.gpkg")
    (open_spot, *_rest), (own_spot, *_rest) = (
        rows(tmp_path / f"{one}.gpkg", "hot_spot") for one in ("open", "internal")
    )
    assert set(own_spot) - set(open_spot) == {"added_by", "confidential"}
    assert "photo" not in own_spot
    claim, own = (rows(tmp_path / f"{one}.gpkg", "claim_area")[0] for one in ("open", "internal"))
    assert set(own) - set(claim) == {
        *("added_by", "changed_by", "confidential", "on_source", "on_object", "renews"),
    }


def test_a_plan_in_a_system_that_the_register_does_not_take_is_brought_to_rd_new(tmp_path):
    area = QgsGeometry.fromWkt(
        "Polygon ((682000 5803000, 683000 5803000, 683000 5804000, 682000 5804000, 682000 5803000))"
    )
    crs = QgsCoordinateReferenceSystem("EPSG:32631")
    plan = create_plan(tmp_path / "plan.gpkg", "Grens", area=area, crs=crs)
    write_geopackage(exported_plan(plan, "open"), tmp_path / "open.gpkg")
    assert broken(tmp_path / "open.gpkg") == {}


def test_a_place_that_cannot_be_written_is_one_sentence(small_plan, tmp_path):
    with pytest.raises(ExportError, match=r"open\.gpkg could not be written"):
        write_geopackage(exported_plan(small_plan, "open"), tmp_path / "away" / "open.gpkg")
