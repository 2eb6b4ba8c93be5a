"""Confidential stays with what moves from record to record, and is read in one way."""

from __future__ import annotations

import sqlite3

import pytest
from osgeo import ogr, osr
from plan_steps import draw
from qgis.core import QgsGeometry, QgsProject, QgsVectorLayer, QgsVectorLayerUtils
from registering import register

from wijkaanpak_plugin.export.content.sheet_content import sheet_content
from wijkaanpak_plugin.plan.claims.claims import add_claim, all_claims, claims_with
from wijkaanpak_plugin.plan.claims.confidential import confidential_ids, feature_is_confidential
from wijkaanpak_plugin.plan.claims.split_merge import merge_claims, split_claim
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.hot_spots.actions import add_hot_spot, change_hot_spot, turn_into_claim
from wijkaanpak_plugin.plan.hot_spots.records import hot_spots
from wijkaanpak_plugin.plan.native_edits.native_edits import NativeEdits
from wijkaanpak_plugin.plan.packages.copies import copy_to_package
from wijkaanpak_plugin.plan.sources.registry import registered_sources
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.values import plain

LEFT = "Polygon ((155010 463010, 155020 463010, 155020 463020, 155010 463020, 155010 463010))"
RIGHT = "Polygon ((155020 463010, 155030 463010, 155030 463020, 155020 463020, 155020 463010))"


def area(plan, wkt, **values):
    changes, body_id = add_claim(plan, {"kind": "wadi", **values}, QgsGeometry.fromWkt(wkt))
    plan.history.perform("Draw", changes)
    return body_id


def write_in_file(plan, table, value):
    """Write the flag past GDAL, as a program does that has its own idea of true."""
    path = plan.backend.path
    plan.close()
    with sqlite3.connect(path) as file:
        triggers = file.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", (table,)
        ).fetchall()
        for name, _sql in triggers:
            file.execute(f'DROP TRIGGER "{name}"')
        file.execute(f'UPDATE "{table}" SET confidential = ?', (value,))
        for _name, sql in triggers:
            file.execute(sql)
    file.close()
    return open_plan(path)


# One reading


@pytest.mark.parametrize("value", [1, -1, 2, "ja", "true"])
def test_a_claim_is_withheld_unless_its_flag_is_exactly_false_or_empty(plan, value):
    body_id = draw(plan, "GEHEIM")
    draw(plan, "Openbaar", wkt="Point (155050 463050)")
    plan = write_in_file(plan, "claim_point", value)
    assert body_id in confidential_ids(plan)
    assert analysis_input(plan, with_confidential=False).bodies.empty


@pytest.mark.parametrize("value", [0, None, ""])
def test_a_claim_is_shown_when_its_flag_is_false_or_empty(plan, value):
    draw(plan)
    plan = write_in_file(plan, "claim_point", value)
    assert not confidential_ids(plan)
    assert sum(map(len, sheet_content(plan, "open", None).claims.values())) == 1


def test_the_flag_of_a_source_is_read_in_the_same_way(plan, tmp_path):
    register(plan, layer_of(tmp_path), "background")
    plan = write_in_file(plan, "source", -1)
    assert [source.confidential for source in registered_sources(plan)] == [True]


# Merge, split and copy


@pytest.mark.parametrize("first_is_secret", [True, False])
def test_a_merge_of_which_a_part_is_confidential_is_confidential_and_undo_gives_both_back(plan, first_is_secret):
    first = area(plan, LEFT, confidential=first_is_secret)
    other = area(plan, RIGHT, confidential=not first_is_secret)
    merged = merge_claims(plan, [first, other])
    plan.history.perform("Merge", merged.changes)
    assert confidential_ids(plan) == {first}
    plan.history.undo()
    assert confidential_ids(plan) == {first if first_is_secret else other}


def test_a_merge_of_open_claims_is_open(plan):
    merged = merge_claims(plan, [area(plan, LEFT), area(plan, RIGHT)])
    plan.history.perform("Merge", merged.changes)
    assert not confidential_ids(plan)


def test_the_parts_and_the_copies_of_a_confidential_claim_are_confidential(plan):
    secret = area(plan, LEFT, confidential=True)
    changes, _copies = copy_to_package(plan, [secret], new_name="Pakket")
    plan.history.perform("Copy", changes)
    parts = split_claim(plan, secret, QgsGeometry.fromWkt("LineString (155000 463015, 155040 463015)"))
    plan.history.perform("Split", parts.changes)
    assert confidential_ids(plan) == {claim.body_id for claim in all_claims(plan)}
    assert len(all_claims(plan)) == 3


# Features, sources and hot spots


def layer_of(folder, name="lijnen", fields=(), wkt="LineString (155000 463060, 155100 463060)"):
    path = folder / f"{name}.gpkg"
    data = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    rd = osr.SpatialReference()
    rd.ImportFromEPSG(28992)
    table = data.CreateLayer(name, rd, ogr.wkbUnknown)
    for field in ("kind", *fields):
        table.CreateField(ogr.FieldDefn(field, ogr.OFTString))
    row = ogr.Feature(table.GetLayerDefn())
    row.SetField("kind", "heat")
    row.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
    table.CreateFeature(row)
    del row, table, data
    return QgsVectorLayer(f"{path}|layername={name}", name, "ogr")


def only_feature(layer):
    (feature,) = layer.getFeatures()
    return feature


@pytest.mark.parametrize("secret", [True, False])
def test_what_is_drawn_after_a_feature_is_confidential_where_its_source_is(plan, tmp_path, secret):
    layer = layer_of(tmp_path)
    register(plan, layer, "background", confidential=secret)
    again = QgsVectorLayer(layer.source(), "added by hand", "ogr")
    assert feature_is_confidential(plan, again, only_feature(again)) is secret


DELIVERY = ("object_class", "theme", "diameter_mm")


def test_a_layer_of_a_delivery_is_confidential_until_somebody_says_otherwise(plan, tmp_path):
    layer = layer_of(tmp_path, fields=DELIVERY)
    feature = only_feature(layer)
    assert feature_is_confidential(plan, layer, feature)
    register(plan, layer, "background")
    assert registered_sources(plan)[0].confidential
    assert feature_is_confidential(plan, layer, feature)


def test_a_delivery_that_was_registered_as_open_is_open(plan, tmp_path):
    layer = layer_of(tmp_path, fields=DELIVERY)
    register(plan, layer, "background", confidential=False)
    assert not feature_is_confidential(plan, layer, only_feature(layer))


def test_the_areas_of_a_delivery_are_proposed_as_confidential_too(plan, tmp_path):
    layer = layer_of(tmp_path, fields=("polygon_type", "supplied", "missing"), wkt=LEFT)
    register(plan, layer, "background")
    assert registered_sources(plan)[0].confidential


def test_any_other_layer_is_open(plan, tmp_path):
    layer = layer_of(tmp_path)
    assert not feature_is_confidential(plan, layer, only_feature(layer))
    register(plan, layer, "background")
    assert not registered_sources(plan)[0].confidential


def test_what_is_drawn_after_a_confidential_claim_is_confidential(plan):
    secret, known = area(plan, LEFT, confidential=True), area(plan, RIGHT)
    layer = plan.layer("claim_area")
    said = {row["body_id"]: feature_is_confidential(plan, layer, row) for row in layer.getFeatures()}
    assert said == {secret: True, known: False}


def test_what_is_drawn_after_a_tag_of_confidential_data_is_confidential(plan, tmp_path):
    source_id = register(plan, layer_of(tmp_path), "background", confidential=True)
    changes = Changes(plan)
    for source in (source_id, None):
        place = QgsGeometry.fromWkt("Point (155010 463010)")
        changes.add("feature_tag_point", {"source_id": source, "transitions": "energy"}, place)
    plan.history.perform("Tag", changes)
    layer = plan.layer("feature_tag_point")
    said = {bool(plain(row["source_id"])): feature_is_confidential(plan, layer, row) for row in layer.getFeatures()}
    assert said == {True: True, False: False}


@pytest.mark.parametrize("values", [{}, {"confidential": False}])
def test_a_claim_of_a_confidential_hot_spot_is_confidential_whatever_else_is_said(plan, values):
    place = QgsGeometry.fromWkt("Point (155010 463010)")
    changes, spot = add_hot_spot(plan, place, "idea", "GEHEIM")
    plan.history.perform("Note", changes)
    plan.history.perform("Secret", change_hot_spot(plan, spot, {"confidential": True}))
    plan.history.perform("Claim", turn_into_claim(plan, spot, "claim_point", {"kind": "tree", **values}, place))
    (claim,) = all_claims(plan)
    assert confidential_ids(plan) == {claim.body_id}
    assert hot_spots(plan)[0].confidential


# QGIS' own tools


@pytest.fixture
def edits(plan, qtbot):
    """Saves native edits of the plan."""
    watching = NativeEdits(plan)
    yield watching
    watching.unload()


def test_features_merged_with_qgis_are_confidential_when_one_of_them_was(plan, edits, qtbot):
    known, secret = area(plan, LEFT), area(plan, RIGHT, confidential=True)
    layer = plan.layer("claim_area")
    fids = {row["body_id"]: row.id() for row in layer.getFeatures()}
    whole = QgsGeometry.unaryUnion([claim.geometry for claim in claims_with(plan, [known, secret])])
    whole.convertToMultiType()
    layer.startEditing()
    layer.beginEditCommand("Merged features")
    layer.deleteFeature(fids[secret])
    layer.changeGeometry(fids[known], whole)
    layer.endEditCommand()
    qtbot.waitUntil(lambda: not layer.isModified())
    assert confidential_ids(plan) == {known}
    plan.history.undo()
    assert confidential_ids(plan) == {secret}


def test_a_confidential_claim_that_is_deleted_with_qgis_leaves_the_others_open(plan, edits, qtbot):
    known, secret = area(plan, LEFT), area(plan, RIGHT, confidential=True)
    layer = plan.layer("claim_area")
    fids = {row["body_id"]: row.id() for row in layer.getFeatures()}
    layer.startEditing()
    layer.deleteFeature(fids[secret])
    qtbot.waitUntil(lambda: not layer.isModified())
    assert [claim.body_id for claim in all_claims(plan)] == [known]
    assert not confidential_ids(plan)


@pytest.mark.parametrize("secret", [True, False])
def test_a_feature_pasted_from_data_is_confidential_where_that_is(
    plan, edits, qtbot, tmp_path, qgis_new_project, secret
):
    data = layer_of(tmp_path)
    register(plan, data, "background", confidential=secret)
    QgsProject.instance().addMapLayer(data)
    layer = plan.layer("claim_line")
    shape = only_feature(data).geometry()
    shape.convertToMultiType()
    layer.startEditing()
    layer.beginEditCommand("Features pasted")
    layer.addFeature(QgsVectorLayerUtils.createFeature(layer, shape, {layer.fields().indexOf("kind"): "heat"}))
    layer.endEditCommand()
    qtbot.waitUntil(lambda: not layer.isModified())
    assert bool(confidential_ids(plan)) is secret
    QgsProject.instance().clear()


def test_a_pasted_copy_of_a_confidential_claim_is_confidential(plan, edits, qtbot):
    area(plan, LEFT, confidential=True)
    layer = plan.layer("claim_area")
    (row,) = layer.getFeatures()
    layer.startEditing()
    layer.beginEditCommand("Features pasted")
    attributes = {place: value for place, value in enumerate(row.attributes()) if place > 0}
    layer.addFeature(QgsVectorLayerUtils.createFeature(layer, row.geometry(), attributes))
    layer.endEditCommand()
    qtbot.waitUntil(lambda: not layer.isModified())
    assert len(confidential_ids(plan)) == 2
