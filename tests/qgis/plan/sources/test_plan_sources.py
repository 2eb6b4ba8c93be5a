"""Registered data: the plan keeps where it lies, not the data, and says what is gone by name."""

from __future__ import annotations

import os
import shutil

import pytest
from osgeo import ogr, osr
from qgis.core import QgsField, QgsProject, QgsVectorLayer, QgsVectorLayerJoinInfo
from qgis.PyQt.QtCore import QMetaType
from records import add_record, save_all
from registering import register

from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.sources.registry import (
    change_source,
    open_source,
    register_source,
    registered_sources,
    remove_source,
)
from wijkaanpak_plugin.plan.sources.row_counts import store_reading
from wijkaanpak_plugin.plan.sources.same_data import same_table
from wijkaanpak_plugin.plan.sources.status import source_status
from wijkaanpak_plugin.plan.sources.uri import absolute_uri, relative_uri
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.sources.row_counts import RowCounts


def trees(folder):
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "bomen.gpkg"
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(28992)
    for name in ("bomen", "heggen"):
        source.CreateLayer(name, srs, ogr.wkbPoint)
    del source
    return QgsVectorLayer(f"{path}|layername=heggen", "Heggen", "ogr")


def test_a_source_is_kept_relative_to_the_plan_and_opens_after_both_move(plan, tmp_path):
    layer = trees(tmp_path / "data")
    register(plan, layer, "existing", date="2026-01-01", confidential=True)
    (source,) = registered_sources(plan)
    assert source.uri == "data/bomen.gpkg|layername=heggen"
    assert source.confidential
    plan.close()
    new = tmp_path / "elsewhere"
    new.mkdir()
    shutil.copy(plan.backend.path, new / "plan.gpkg")
    shutil.copytree(tmp_path / "data", new / "data")
    shutil.rmtree(tmp_path / "data")
    moved = open_plan(new / "plan.gpkg")
    (source,) = registered_sources(moved, "existing")
    opened = open_source(moved, source)
    assert opened.problem == ""
    assert os.path.samefile(opened.layer.source().split("|")[0], new / "data" / "bomen.gpkg")
    assert opened.layer.source().endswith("layername=heggen")


def test_a_source_that_is_gone_is_said_by_name(plan, tmp_path):
    register(plan, trees(tmp_path / "data"), "existing")
    shutil.rmtree(tmp_path / "data")
    (source,) = registered_sources(plan)
    opened = open_source(plan, source)
    assert opened.layer is None
    assert "Heggen" in opened.problem
    assert "bomen.gpkg" in opened.problem


def test_passwords_in_addresses_are_not_said(plan, tmp_path):
    register(plan, trees(tmp_path / "data"), "existing")
    layer = plan.layer("source")
    assert layer.startEditing()
    (row,) = layer.getFeatures()
    secret = "geheim"
    uri = f"dbname='x' host=127.0.0.1 port=1 user='anna' password='{secret}' table=\"a\".\"b\" (geom)"
    layer.changeAttributeValue(row.id(), layer.fields().indexOf("uri"), uri)
    layer.changeAttributeValue(row.id(), layer.fields().indexOf("provider"), "postgres")
    assert layer.commitChanges()
    (source,) = registered_sources(plan)
    opened = open_source(plan, source)
    assert secret not in opened.problem
    assert "anna" not in opened.problem
    assert "Heggen" in opened.problem


def test_roles_are_told_apart_and_unknown_ones_refused(plan, tmp_path):
    layer = trees(tmp_path / "data")
    register(plan, layer, "background")
    assert registered_sources(plan, "existing") == []
    assert len(registered_sources(plan, "background")) == 1
    with pytest.raises(PlanError, match="decoration"):
        register_source(plan, layer, "decoration")


def test_registering_is_one_step_that_can_be_undone(plan, tmp_path):
    register(plan, trees(tmp_path / "data"), "existing")
    assert len(registered_sources(open_plan(plan.backend.path))) == 1
    plan.history.undo()
    assert registered_sources(plan) == []
    plan.history.redo()
    assert [source.name for source in registered_sources(plan)] == ["Heggen"]


def test_the_layer_inside_the_file_and_what_is_said_of_it_are_kept(plan, tmp_path):
    mapping = '{"body": {"kind": {"value": "hedge"}}}'
    register(plan, trees(tmp_path / "data"), "existing", mapping=mapping, complete=False, remarks="Van de gemeente")
    (source,) = registered_sources(plan)
    assert source.values["layer_name"] == "heggen"
    assert source.values["mapping"] == mapping
    assert source.values["complete"] is False
    assert source.values["remarks"] == "Van de gemeente"
    assert source.confidential is False


def test_coverage_is_as_the_profile_says_unless_it_is_given(plan, tmp_path):
    first = register(plan, trees(tmp_path / "data"), "existing", profile="klic_lines")
    second = register(plan, trees(tmp_path / "more"), "existing", profile="klic_lines", coverage="plan_area")
    coverage = {source.source_id: source.values["coverage"] for source in registered_sources(plan)}
    assert coverage == {first: "table", second: "plan_area"}


def test_a_profile_that_is_not_there_and_a_broken_mapping_are_refused(plan, tmp_path):
    layer = trees(tmp_path / "data")
    with pytest.raises(PlanError, match=r"no profile 'bgt_bos'; the nearest are bgt_mast, bgt_kast, bgt_spoor\.$"):
        register_source(plan, layer, "existing", profile="bgt_bos")
    with pytest.raises(PlanError, match="JSON"):
        register_source(plan, layer, "existing", mapping="{")
    with pytest.raises(PlanError, match="'boom' is no kind"):
        register_source(plan, layer, "existing", mapping='{"body": {"kind": {"value": "boom"}}}')


def test_a_temporary_layer_must_be_saved_first(plan):
    layer = QgsVectorLayer("Point?crs=EPSG:28992&field=kind:string", "Schets", "memory")
    for role in ("existing", "background"):
        with pytest.raises(PlanError, match=r"Schets.*save it as a file first"):
            register_source(plan, layer, role)


def test_a_layer_with_joined_calculated_or_unsaved_parts_must_be_saved_first(plan, tmp_path):
    layer = trees(tmp_path / "data")
    layer.addExpressionField("'hedge'", QgsField("kind", QMetaType.Type.QString))
    with pytest.raises(PlanError, match="joined or calculated"):
        register_source(plan, layer, "existing")
    layer = trees(tmp_path / "joined")
    other = QgsVectorLayer("None?field=id:int&field=kind:string", "tabel", "memory")
    QgsProject.instance().addMapLayer(other)
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(other)
    join.setJoinFieldName("id")
    join.setTargetFieldName("fid")
    layer.addJoin(join)
    with pytest.raises(PlanError, match="joined or calculated"):
        register_source(plan, layer, "existing")
    QgsProject.instance().removeMapLayer(other.id())
    layer = trees(tmp_path / "edited")
    layer.startEditing()
    layer.addAttribute(QgsField("kind", QMetaType.Type.QString))
    with pytest.raises(PlanError, match="save them first"):
        register_source(plan, layer, "existing")
    layer.rollBack()


def test_a_layer_without_a_place_or_without_polygons_is_refused_in_that_role(plan, tmp_path):
    layer = trees(tmp_path / "data")
    with pytest.raises(PlanError, match="no polygons"):
        register_source(plan, layer, "coverage")
    table = tmp_path / "tabel.csv"
    table.write_text("name,kind\nLinde,tree\n", encoding="utf-8")
    with pytest.raises(PlanError, match="no geometry"):
        register_source(plan, QgsVectorLayer(str(table), "Tabel", "ogr"), "existing")
    bare = tmp_path / "bare.shp"
    source = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(bare))
    source.CreateLayer("bare", None, ogr.wkbPoint).CreateField(ogr.FieldDefn("kind", ogr.OFTString))
    del source
    with pytest.raises(PlanError, match="coordinate reference system"):
        register_source(plan, QgsVectorLayer(str(bare), "Kaal", "ogr"), "existing")


def test_a_table_of_the_plan_is_no_source(plan):
    with pytest.raises(PlanError, match="table of a plan"):
        register_source(plan, plan.layer("claim_area"), "existing")


def test_changing_a_source_is_one_step_and_forgets_what_was_counted_in_another_way(plan, tmp_path):
    source_id = register(plan, trees(tmp_path / "data"), "existing")
    store_reading(plan, {source_id: RowCounts(used=3)})
    plan.history.perform("Change", change_source(plan, source_id, name="Hagen", complete=True))
    (source,) = registered_sources(plan)
    assert (source.name, source.values["rows_used"]) == ("Hagen", 3)
    plan.history.perform("Change", change_source(plan, source_id, profile="trees"))
    (source,) = registered_sources(plan)
    assert (source.values["profile"], source.values["rows_used"]) == ("trees", None)
    plan.history.undo()
    (source,) = registered_sources(plan)
    assert (source.values["profile"], source.values["rows_used"]) == (None, 3)


def test_a_source_that_is_gone_and_words_that_make_no_sense_cannot_be_changed(plan, tmp_path):
    source_id = register(plan, trees(tmp_path / "data"), "existing")
    with pytest.raises(PlanError, match="decoration"):
        change_source(plan, source_id, role="decoration")
    with pytest.raises(PlanError, match="uri"):
        change_source(plan, source_id, uri="elsewhere")
    plan.history.perform("Remove", remove_source(plan, source_id))
    with pytest.raises(PlanError, match="not in the plan any more"):
        change_source(plan, source_id, name="Hagen")
    with pytest.raises(PlanError, match="not in the plan any more"):
        remove_source(plan, source_id)


def test_removing_a_source_takes_its_coverage_along_and_undo_brings_both_back(plan, tmp_path):
    kept = register(plan, trees(tmp_path / "data"), "existing")
    gone = register(plan, trees(tmp_path / "more"), "existing")
    square = "Polygon ((155000 463000, 155001 463000, 155001 463001, 155000 463000))"
    for number, source_id in enumerate((kept, gone)):
        add_record(plan, "coverage", square, coverage_id=f"c{number}", source_id=source_id, name="Levering")
    save_all(plan)
    plan.history.perform("Remove", remove_source(plan, gone))
    assert [source.source_id for source in registered_sources(plan)] == [kept]
    assert [row["coverage_id"] for row in plan.layer("coverage").getFeatures()] == ["c0"]
    plan.history.undo()
    assert {source.source_id for source in registered_sources(plan)} == {kept, gone}
    assert {row["coverage_id"] for row in plan.layer("coverage").getFeatures()} == {"c0", "c1"}


def test_what_was_counted_is_stored_without_a_step(plan, tmp_path):
    source_id = register(plan, trees(tmp_path / "data"), "existing")
    counts = RowCounts(used=7, newest="2026-02-01", remarks=["Diepte onbekend"])
    counts.left_out["vervallen"] = 3
    counts.left_out["gepland"] = 1
    before = plan.history.undo_text
    store_reading(plan, {source_id: counts, "gone": RowCounts(used=1)})
    (status,) = source_status(open_plan(plan.backend.path))
    assert (status.rows_used, status.rows_left_out) == (7, 4)
    assert "(3)" in status.lines[0]
    assert "vervallen" in status.lines[0]
    assert "Diepte onbekend" in status.lines
    assert "2026-02-01" in status.lines[-1]
    assert plan.history.undo_text == before


def test_the_status_of_a_source_says_what_keeps_it_from_being_read(plan, tmp_path):
    layer = trees(tmp_path / "data")
    register(plan, layer, "existing", profile="trees")
    register(plan, layer, "existing", mapping='{"body": {"kind": {"value": "hedge"}}}')
    register(plan, layer, "background")
    fields, own, background = source_status(plan)
    assert fields.profile == "Municipal trees"
    assert "species" in fields.problem
    assert (own.profile, own.problem) == ("own field mapping", "")
    assert (background.profile, background.problem) == ("", "")
    shutil.rmtree(tmp_path / "data")
    assert all("bomen.gpkg" in status.problem for status in source_status(plan))
    assert source_status(plan, {own.source_id: layer})[1].problem == ""


@pytest.mark.parametrize(
    ("uri", "provider"),
    [("url='https://example.org/wfs' typename='a'", "WFS"), ("https://example.org/a.geojson", "ogr")],
)
def test_addresses_of_services_are_kept_as_they_are(plan, uri, provider):
    assert relative_uri(plan.backend, uri, provider) == uri
    assert absolute_uri(plan.backend, uri, provider) == uri


TABLE = 'dbname=\'gis\' host=db port=5432 table="public"."{table}" (geom)'
FEATURES = "typename='{table}' url='https://geo.example.nl/wfs'"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("ogr", "/data/a.gpkg|layername=bomen"), ("ogr", "/data/a.gpkg|layername=bomen|subset=fid < 2"), True),
        (("ogr", "/data/a.gpkg|layername=bomen"), ("ogr", "/data/../data/a.gpkg"), True),
        (("ogr", "/data/a.gpkg|layername=bomen"), ("spatialite", "dbname='/data/a.gpkg' table=\"bomen\" (geom)"), True),
        (("ogr", "/data/a.gpkg|layername=bomen"), ("ogr", "/data/a.gpkg|layername=putten"), False),
        (("ogr", "/data/a.gpkg|layername=bomen"), ("ogr", "/data/b.gpkg|layername=bomen"), False),
        (("postgres", TABLE.format(table="a")), ("postgres", TABLE.format(table="a") + " sql=id < 2"), True),
        (("postgres", TABLE.format(table="a")), ("postgres", "user='me' " + TABLE.format(table="b")), False),
        (("postgres", TABLE.format(table="a")), ("postgres", "user='me' " + TABLE.format(table="a")), True),
        (("WFS", FEATURES.format(table="a")), ("WFS", "version='auto' " + FEATURES.format(table="a")), True),
        (("WFS", FEATURES.format(table="a")), ("WFS", FEATURES.format(table="b")), False),
        (("ogr", "/data/a.gpkg"), ("postgres", TABLE.format(table="a")), False),
    ],
)
def test_two_addresses_lead_to_the_same_data_whatever_rows_and_user_they_name(one, other, same):
    (provider, uri), (other_provider, other_uri) = one, other
    assert same_table(uri, provider, other_uri, other_provider) is same
    assert same_table(other_uri, other_provider, uri, provider) is same
