"""Tags of features of any layer: made, changed, undone, and still there when their source is not."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from osgeo import ogr
from qgis.core import QgsApplication, QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer, QgsVectorLayerJoinInfo
from tag_desk import AREAS, ENERGY, LINES
from tag_layers import add_rows, geopackage_layer, memory_layer, square

from wijkaanpak_plugin.plan.sources.registry import register_source
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.tags.edit import TagEdit
from wijkaanpak_plugin.plan.tags.feature_tags import Selected
from wijkaanpak_plugin.plan.tags.layer_source import SourceNames
from wijkaanpak_plugin.plan.tags.suggestion_input import FeatureWords


def test_a_tag_copies_the_geometry_and_says_where_it_comes_from(desk, tmp_path, monkeypatch):
    monkeypatch.setattr(QgsApplication, "userFullName", staticmethod(lambda: "Anna de Vries"))
    layer = geopackage_layer(tmp_path, count=1)
    tagging = desk.tag(layer, ENERGY)
    assert (tagging.added, list(tagging.report)) == (1, [])
    (row,) = desk.rows()
    assert row["transitions"] == "energy"
    assert row["scale_level"] is None
    assert row["name"] == "park 0"
    assert row["feature_type"] == "pocketpark"
    assert row["vertical_layer"] == "surface"
    assert row["source_layer"] == "parken.gpkg|layername=parken"
    assert row["source_feature"] == "fid=1"
    assert row["suggested"] is False
    assert row["tagged_by"] == "Anna de Vries"
    assert row["geometry"].area() == pytest.approx(400.0)


@pytest.mark.parametrize(
    ("shape", "wkt", "table"),
    [
        ("Point", "Point (155000 463000)", "feature_tag_point"),
        ("LineString", "LineString (155000 463000, 155100 463000)", "feature_tag_line"),
        ("PolygonZ", "PolygonZ ((155000 463000 1, 155100 463000 1, 155000 463100 1, 155000 463000 1))", AREAS),
        ("CompoundCurve", "CompoundCurve (CircularString (155000 463000, 155010 463010, 155020 463000))", LINES),
    ],
)
def test_every_shape_can_be_tagged(desk, shape, wkt, table):
    layer = memory_layer("Laag", shape, [(wkt, "a", "b")])
    assert desk.tag(layer, ENERGY).added == 1
    assert len(desk.rows(table)) == 1


def test_tagging_again_changes_the_tag_and_the_first_transition_leads(desk, tmp_path):
    layer = geopackage_layer(tmp_path, count=2)
    desk.tag(layer, ENERGY)
    tagging = desk.tag(layer, TagEdit(add=("mobility",), scale_level="urban"))
    assert (tagging.added, tagging.changed) == (0, 2)
    rows = desk.rows()
    assert len(rows) == 2
    assert {row["transitions"] for row in rows} == {"energy,mobility"}
    desk.tag(layer, TagEdit(lead="mobility"))
    assert {row["transitions"] for row in desk.rows()} == {"mobility,energy"}
    assert {row["scale_level"] for row in desk.rows()} == {"urban"}


def test_a_tag_that_says_nothing_any_more_goes(desk, tmp_path):
    layer = geopackage_layer(tmp_path, count=1)
    desk.tag(layer, ENERGY)
    tagging = desk.tag(layer, TagEdit(remove=("energy",)))
    assert tagging.removed == 1
    assert desk.rows() == []
    desk.plan.history.undo()
    assert desk.rows()[0]["transitions"] == "energy"


def test_pressing_what_is_there_already_is_no_step(desk, tmp_path):
    layer = geopackage_layer(tmp_path, count=1)
    desk.tag(layer, ENERGY)
    assert desk.tag(layer, ENERGY).count == 0
    desk.plan.history.undo()
    assert desk.plan.history.undo_text is None
    assert desk.rows() == []


def test_every_action_is_undone_and_redone_in_one_step(desk, tmp_path):
    layer = geopackage_layer(tmp_path, count=3)
    desk.tag(layer, ENERGY)
    before = desk.rows()
    steps = [
        lambda: desk.tag(layer, TagEdit(add=("mobility",), scale_level="urban")),
        lambda: desk.perform(desk.tags.untag([next(iter(desk.tags.records)).tag_id])),
        lambda: desk.perform(desk.tags.untag_all()),
    ]
    for step in steps:
        step()
        after = desk.rows()
        assert len(after) != len(before) or after != before
        desk.plan.history.undo()
        assert [row["transitions"] for row in desk.rows()] == [row["transitions"] for row in before]
        assert len(desk.tags.records) == 3
        desk.plan.history.redo()
        assert len(desk.rows()) == len(after) == len(desk.tags.records)
        desk.plan.history.undo()


def test_tag_like_gives_the_same_transitions_and_scale_level(desk, tmp_path):
    layer = geopackage_layer(tmp_path, count=3)
    first, *others = layer.getFeatures()
    desk.tag(layer, TagEdit(add=("nature_inclusivity", "energy"), scale_level="neighbourhood"), [first])
    desk.tag(layer, TagEdit(add=("mobility",)), others[:1])
    tag = desk.tags.tags_of(layer, [first])[0]
    desk.perform(desk.tags.tag_like(tag.tag_id, [Selected(layer, others)]))
    assert {row["transitions"] for row in desk.rows()} == {"nature_inclusivity,energy"}
    assert {row["scale_level"] for row in desk.rows()} == {"neighbourhood"}
    with pytest.raises(PlanError):
        desk.tags.tag_like("gone", [])


def test_selected_tags_are_changed_themselves_also_when_their_source_is_gone(desk, tmp_path):
    layer = geopackage_layer(tmp_path, count=2)
    desk.tag(layer, ENERGY)
    tag_layer = desk.plan.layer("feature_tag_area")
    assert desk.tags.can_tag(tag_layer)
    selected = [Selected(layer, list(layer.getFeatures())), Selected(tag_layer, list(tag_layer.getFeatures()))]
    tagging = desk.perform(desk.tags.tag(selected, TagEdit(scale_level="urban")))
    assert (tagging.added, tagging.changed) == (0, 2)
    desk.tag(tag_layer, TagEdit(scale_level="metropolitan"))
    assert {row["scale_level"] for row in desk.rows()} == {"metropolitan"}


def test_claims_and_tables_are_not_tagged(desk):
    assert not desk.tags.can_tag(desk.plan.layer("claim_area"))
    assert not desk.tags.can_tag(desk.plan.layer("log"))
    assert not desk.tags.can_tag(None)
    assert not desk.tags.can_tag(QgsVectorLayer("/nowhere.gpkg", "x", "ogr"))


def test_a_layer_in_degrees_is_moved_to_the_crs_of_the_plan(desk):
    layer = memory_layer("WGS", "Point", [("Point (5.3872 52.1552)", "Amersfoort", "")], crs="EPSG:4326")
    desk.tag(layer, ENERGY)
    point = desk.rows("feature_tag_point")[0]["geometry"].asMultiPoint()[0]
    assert abs(point.x() - 155000) < 500
    assert abs(point.y() - 463000) < 500


def test_what_cannot_be_tagged_is_named_and_the_rest_is_tagged(desk):
    here = memory_layer("RD", "Polygon", [(None, "without", ""), (square(155000), "good", "")])
    tagging = desk.tag(here, ENERGY)
    assert tagging.added == 1
    assert ["1" in remark and "without" in remark for remark in tagging.report] == [True]
    nowhere = memory_layer("Zonder", "Polygon", [(square(155000), "lost", "")], crs="")
    tagging = desk.tag(nowhere, ENERGY)
    assert tagging.added == 0
    assert "lost" in next(iter(tagging.report))


def test_an_area_that_crosses_itself_is_tagged_with_a_repaired_copy_and_that_is_said(desk):
    bow_tie = "Polygon ((155000 463000, 155020 463020, 155020 463000, 155000 463020, 155000 463000))"
    tagging = desk.tag(memory_layer("Strik", "Polygon", [(bow_tie, "bow", "")]), ENERGY)
    assert tagging.added == 1
    assert "bow" in next(iter(tagging.report))
    (row,) = desk.rows()
    assert row["geometry"].isGeosValid()
    assert row["geometry"].area() == pytest.approx(200.0)


def test_a_feature_that_is_not_saved_yet_is_left_out_and_named(desk):
    layer = memory_layer("Nieuw", "Polygon", [])
    layer.startEditing()
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt(square(155000)))
    feature["name"] = "fresh"
    layer.addFeature(feature)
    tagging = desk.tag(layer, ENERGY)
    assert tagging.added == 0
    assert "fresh" in next(iter(tagging.report))
    layer.rollBack()


def test_a_joined_layer_and_a_read_only_layer_can_be_tagged(desk, tmp_path):
    project = QgsProject.instance()
    layer = geopackage_layer(tmp_path, count=2)
    extra = memory_layer("Extra", "None", [(None, "park 1", "ringweg")])
    project.addMapLayers([layer, extra])
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(extra)
    join.setJoinFieldName("name")
    join.setTargetFieldName("name")
    layer.addJoin(join)
    layer.setReadOnly(True)
    assert desk.tag(layer, ENERGY).added == 2
    layer.removeJoin(extra.id())
    assert desk.tag(layer, ENERGY).count == 0


def test_a_virtual_layer_can_be_tagged_and_is_known_again(desk, tmp_path):
    layer = geopackage_layer(tmp_path, count=2)
    QgsProject.instance().addMapLayer(layer)
    virtual = QgsVectorLayer(f'?query=SELECT fid, name, geometry FROM "{layer.id()}"', "Virtual", "virtual")
    assert virtual.isValid()
    assert desk.tag(virtual, ENERGY).added == 2
    assert desk.tag(virtual, TagEdit(scale_level="urban")).changed == 2


def test_a_field_whose_values_are_unique_is_the_identity_where_there_is_no_key(desk):
    fields = "field=name:string&field=identificatie:string"
    layer = memory_layer("BAG", "Polygon", [(square(155000), "a", "001"), (square(155100), "b", "002")], fields)
    desk.tag(layer, ENERGY)
    assert {row["source_feature"] for row in desk.rows()} == {"identificatie=001", "identificatie=002"}
    twice = memory_layer("BAG", "Polygon", [(square(155000), "a", "7"), (square(155100), "b", "7")], fields)
    desk.tag(twice, ENERGY)
    assert {row["source_feature"] for row in desk.rows()[2:]} == {"#1", "#2"}


def test_a_registered_source_is_named_and_found_again_when_it_was_tagged_before_it_was_registered(desk, tmp_path):
    layer = geopackage_layer(tmp_path, count=1)
    desk.tag(layer, ENERGY)
    source_id = register_registered(desk.plan, layer)
    desk.tags.sources.reload()
    assert desk.tag(layer, TagEdit(scale_level="urban")).changed == 1
    assert desk.tags.sources.of(layer)[0] == source_id


def register_registered(plan, layer):
    outcome = register_source(plan, layer, "existing")
    if isinstance(outcome, str):
        plan.layer("source").commitChanges()
        return outcome
    plan.history.perform("Register", outcome)
    return next(iter(plan.layer("source").getFeatures()))["source_id"]


@pytest.mark.parametrize(
    "address",
    [
        "dbname='x' host=db user='me' password='secret' key='id' table=\"a\".\"b\" (geom) sql=x=1",
        "https://me:secret@host/wfs?typename=a&token=secret",
        "url='https://host/wfs' authcfg=secret username='me' password='secret' typename='a:b'",
    ],
)
def test_no_password_is_written_in_a_plan(desk, address, monkeypatch):
    layer = memory_layer("x", "Point", [])
    monkeypatch.setattr(QgsVectorLayer, "source", lambda self: address)
    monkeypatch.setattr(QgsVectorLayer, "providerType", lambda self: "WFS")
    _source_id, written = SourceNames(desk.plan).of(layer)
    assert "secret" not in written
    assert "me" not in written.replace("name", "")
    assert written


def test_a_filter_on_the_layer_does_not_change_what_a_feature_is_called(desk, tmp_path):
    layer = geopackage_layer(tmp_path, count=2)
    desk.tag(layer, ENERGY)
    layer.setSubsetString("\"name\" = 'park 1'")
    assert desk.tag(layer, TagEdit(scale_level="urban")).changed == 1
    assert len(desk.rows()) == 2


def test_a_tag_stays_when_its_layer_goes_and_is_refreshed_when_it_is_back(desk, tmp_path):
    layer = geopackage_layer(tmp_path, count=2)
    desk.tag(layer, ENERGY)
    found = desk.refresh()
    assert found.layers_gone == {"parken": 2}
    assert [row["source_gone"] for row in desk.rows()] == [True, True]
    assert [row["geometry"].isEmpty() for row in desk.rows()] == [False, False]
    source = ogr.Open(str(tmp_path / "parken.gpkg"), 1)
    row = source.GetLayer(0).GetFeature(1)
    row["name"] = "Park Zuid"
    source.GetLayer(0).SetFeature(row)
    del row, source
    again = QgsVectorLayer(f"{tmp_path / 'parken.gpkg'}|layername=parken", "Anders", "ogr")
    found = desk.refresh(again)
    assert found.layers_gone == {}
    assert len(found.back) == 2
    assert len(found.renewed) == 1
    assert [row["source_gone"] for row in desk.rows()] == [False, False]
    assert sorted(row["name"] for row in desk.rows()) == ["Park Zuid", "park 1"]


def test_a_source_that_goes_and_comes_back_costs_nobody_an_undo(desk, tmp_path):
    layer = geopackage_layer(tmp_path, count=1)
    desk.tag(layer, ENERGY)
    desk.tag(layer, TagEdit(scale_level="urban"))
    desk.plan.history.undo()
    desk.refresh()
    assert desk.plan.history.redo_text == "Tag"
    desk.plan.history.redo()
    assert desk.rows()[0]["scale_level"] == "urban"
    desk.plan.history.undo()
    desk.plan.history.undo()
    assert desk.rows() == []


def test_a_feature_that_is_deleted_in_its_source_is_named_and_its_tag_stays(desk, tmp_path):
    layer = geopackage_layer(tmp_path, count=2)
    desk.tag(layer, ENERGY)
    layer.dataProvider().deleteFeatures([1])
    found = desk.refresh(layer)
    assert found.features_gone == ["park 0"]
    gone = {row["name"]: bool(row["source_gone"]) for row in desk.rows()}
    assert gone == {"park 0": True, "park 1": False}


def test_a_shape_that_changed_in_the_source_is_taken_over_and_undo_and_redo_stay_with_the_user(desk, tmp_path):
    layer = geopackage_layer(tmp_path, count=1)
    desk.tag(layer, ENERGY)
    desk.tag(layer, TagEdit(scale_level="urban"))
    desk.plan.history.undo()
    layer.dataProvider().changeGeometryValues({1: QgsGeometry.fromWkt(square(155050, side=40.0))})
    layer.dataProvider().changeAttributeValues({1: {1: "Park Oost"}})
    assert len(desk.refresh(layer).renewed) == 1
    assert (desk.plan.history.undo_text, desk.plan.history.redo_text) == ("Tag", "Tag")
    assert desk.rows()[0]["geometry"].area() == pytest.approx(1600.0)
    desk.plan.history.redo()
    assert (desk.rows()[0]["scale_level"], desk.rows()[0]["name"]) == ("urban", "Park Oost")
    desk.plan.history.undo()
    desk.plan.history.undo()
    assert desk.rows() == []


def test_a_row_number_that_means_another_feature_now_is_not_taken_for_it(desk):
    layer = memory_layer("Rijen", "Polygon", [(square(155000), "a", "")])
    desk.tag(layer, ENERGY)
    layer.dataProvider().changeAttributeValues({1: {0: "somebody else"}})
    layer.dataProvider().changeGeometryValues({1: QgsGeometry.fromWkt(square(156000))})
    found = desk.refresh(layer)
    assert found.features_gone == ["a"]
    assert desk.rows()[0]["name"] == "a"


def test_nothing_is_written_when_nothing_changed(desk, tmp_path):
    layer = geopackage_layer(tmp_path, count=3)
    desk.tag(layer, ENERGY)
    found = desk.refresh(layer)
    assert (found.rows, found.renewed, found.back) == ({}, set(), [])


def test_using_a_suggestion_gives_each_feature_its_own_level_and_is_confirmed(desk):
    rows = [(square(155000), "x", "pocketpark"), (square(155100), "y", "rivier"), (square(155200), "z", "voetpad")]
    layer = memory_layer("Laag", "Polygon", rows)
    tagging = desk.perform(desk.tags.use_suggestions([Selected(layer, list(layer.getFeatures()))]))
    assert tagging.added == 2
    levels = {row["name"]: (row["scale_level"], row["transitions"], row["suggested"]) for row in desk.rows()}
    assert levels == {"x": ("neighbourhood", None, False), "y": ("metropolitan", None, False)}


def test_a_thousand_features_are_one_step(desk, tmp_path):
    layer = geopackage_layer(tmp_path, count=1000)
    assert desk.tag(layer, ENERGY).added == 1000
    assert desk.tag(layer, TagEdit(scale_level="urban")).changed == 1000
    assert len(desk.tags.records) == 1000
    assert {tag.scale_level for tag in desk.tags.records} == {"urban"}
    desk.plan.history.undo()
    desk.plan.history.undo()
    assert len(desk.tags.records) == 0


def test_a_plan_that_cannot_be_written_leaves_all_as_it_was(desk, tmp_path):
    layer = memory_layer("Laag", "Polygon", [(square(155000), "a", "")])
    add_rows(layer, [(square(155100), "b", "")])
    with closing(sqlite3.connect(desk.plan.backend.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(PlanError):
            desk.tag(layer, ENERGY)
        other.execute("ROLLBACK")
    assert desk.rows() == []
    assert len(desk.tags.records) == 0


def test_the_name_of_a_tag_asks_nothing_of_the_machine(plan, monkeypatch):
    monkeypatch.setenv("WIJKAANPAK_SECRET", "s3cr3t-token")
    layer = QgsVectorLayer("Point?crs=EPSG:28992&field=naam:string", "Bomen", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["Linde"])
    feature.setGeometry(QgsGeometry.fromWkt("Point (155010 463010)"))
    layer.dataProvider().addFeature(feature)
    layer.setDisplayExpression("\"naam\" || env('WIJKAANPAK_SECRET')")
    feature = next(layer.getFeatures())
    assert FeatureWords(layer).name(feature) == "Bomen 1"
    layer.setDisplayExpression('upper("naam")')
    assert FeatureWords(layer).name(feature) == "LINDE"
