"""Layers as bodies: claims of a plan, and any vector layer that has the fields."""

from __future__ import annotations

import math

import pytest
import shapely
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QMetaType
from records import add_record, save_all

from wijkaanpak_plugin.analysis.progress import AnalysisCancelled
from wijkaanpak_plugin.domain.body import BODY_COLUMN_NAMES, empty_bodies
from wijkaanpak_plugin.plan.claims.bodies import claim_bodies
from wijkaanpak_plugin.plan.claims.claims import change_claims
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.sources.vector_layer import LayerError, layer_bodies

RD = QgsCoordinateReferenceSystem("EPSG:28992")


def memory(definition, rows):
    """A memory layer; rows are (wkt or None, {field: value})."""
    layer = QgsVectorLayer(definition, "lagen", "memory")
    for wkt, values in rows:
        feature = QgsFeature(layer.fields())
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        for name, value in values.items():
            feature[name] = value
        added, _ = layer.dataProvider().addFeatures([feature])
        if not added:
            raise RuntimeError(wkt)
    return layer


def test_claims_and_works_of_all_three_tables_are_bodies(small_plan):
    bodies = analysis_input(small_plan).bodies.set_index("body_id")
    assert sorted(bodies.index) == ["heat", "sewer", "tree", "wadi"]
    assert bodies.loc["heat", "origin"] == "claim"
    assert bodies.loc["sewer", "origin"] == "work"
    assert bodies.loc["heat", "width_m"] == 1.2
    assert bodies.loc["heat", "works_from"] == "2028"
    assert math.isnan(bodies.loc["tree", "width_m"])
    assert bodies.loc["tree", "name"] is None
    assert bodies.loc["wadi", "geometry"].area == pytest.approx(200)


def test_a_table_of_the_plan_that_cannot_be_read_is_a_fault_of_the_plan(small_plan):
    layer = small_plan.layer("claim_line")
    assert layer.dataProvider().renameAttributes({layer.fields().indexOf("kind"): "theirs"})
    for read in (analysis_input, lambda plan: claim_bodies(plan, ["heat"])):
        with pytest.raises(PlanError, match="kind"):
            read(small_plan)


def test_an_empty_plan_gives_an_empty_table_with_every_column(plan):
    bodies = analysis_input(plan).bodies
    assert len(bodies) == 0
    assert list(bodies.columns) == list(empty_bodies().columns)


def test_edits_count_once_they_are_saved(small_plan):
    add_record(small_plan, "claim_point", "Point (155001 463001)", body_id="new", kind="tree")
    assert "new" not in set(analysis_input(small_plan).bodies["body_id"])
    save_all(small_plan)
    assert "new" in set(analysis_input(small_plan).bodies["body_id"])


def test_dropped_claims_claim_nothing_unless_asked_for(small_plan):
    add_record(small_plan, "claim_point", "Point (155001 463001)", body_id="gone", kind="tree", status="dropped")
    save_all(small_plan)
    assert "gone" not in set(analysis_input(small_plan).bodies["body_id"])


def test_a_claim_without_geometry_is_kept_for_the_engine_to_report(plan):
    add_record(plan, "claim_area", body_id="nowhere", kind="tree")
    save_all(plan)
    (shape,) = analysis_input(plan).bodies["geometry"]
    assert shape is None


def test_missing_fields_are_empty_and_named(plan):
    layer = memory("Point?crs=EPSG:28992&field=kind:string", [("Point(1 2)", {"kind": "tree"})])
    bodies, report = layer_bodies(layer, RD, origin="existing")
    assert list(bodies.columns) == [*BODY_COLUMN_NAMES, "geometry"]
    assert bodies.loc[0, "origin"] == "existing"
    assert bodies.loc[0, "body_id"] is None
    assert bodies.loc[0, "geometry"] == shapely.Point(1, 2)
    (remark,) = list(report)
    assert "lagen" in remark
    assert "Width (m)" in remark


def test_a_layer_without_kind_says_how_to_map_it():
    layer = memory("Point?crs=EPSG:28992&field=soort:string", [])
    with pytest.raises(LayerError, match=r"lagen.*kind.*profile"):
        layer_bodies(layer, RD)


def test_a_layer_without_crs_and_a_broken_layer_are_refused():
    layer = memory("Point?field=kind:string", [])
    layer.setCrs(QgsCoordinateReferenceSystem())
    with pytest.raises(LayerError, match="coordinate reference system"):
        layer_bodies(layer, RD)
    with pytest.raises(LayerError, match="cannot be read"):
        layer_bodies(QgsVectorLayer("/nowhere.gpkg", "weg", "ogr"), RD)


def test_another_crs_is_moved_to_the_plan():
    layer = memory(
        "Point?crs=EPSG:4326&field=kind:string",
        [("Point(5.38763888888889 52.1561605555556)", {"kind": "tree"})],
    )
    bodies, _ = layer_bodies(layer, RD)
    # The origin of RD, the Onze Lieve Vrouwetoren in Amersfoort (ETRS89 position), to about a metre.
    assert bodies.loc[0, "geometry"].distance(shapely.Point(155000, 463000)) < 200


def test_curves_heights_and_measures_become_flat_straight_shapes():
    layer = memory(
        "CompoundCurveZM?crs=EPSG:28992&field=kind:string",
        [("CompoundCurveZM(CircularStringZM(0 0 1 5, 1 1 1 5, 2 0 1 5))", {"kind": "tree"})],
    )
    bodies, _ = layer_bodies(layer, RD)
    shape = bodies.loc[0, "geometry"]
    assert shape.geom_type in ("LineString", "MultiLineString")
    assert not shape.has_z
    assert shape.length == pytest.approx(math.pi, abs=0.001)


def test_empty_and_absent_geometry_do_not_stop_the_reading():
    layer = memory(
        "Polygon?crs=EPSG:28992&field=kind:string",
        [(None, {"kind": "tree"}), ("Polygon((0 0, 1 0, 1 1, 0 0))", {"kind": "water"})],
    )
    bodies, _ = layer_bodies(layer, RD)
    assert bodies["geometry"].tolist()[0] is None
    assert bodies["kind"].tolist() == ["tree", "water"]


def test_years_and_dates_of_any_type_become_text():
    layer = memory("Point?crs=EPSG:28992&field=kind:string&field=works_from:int&field=works_to:date", [])
    layer.dataProvider().addAttributes([QgsField("duration_months", QMetaType.Type.QString)])
    layer.updateFields()
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["heat", 2027, QDate(2028, 6, 30), "6,5"])
    layer.dataProvider().addFeatures([feature])
    bodies, _ = layer_bodies(layer, RD)
    assert bodies.loc[0, "works_from"] == "2027"
    assert bodies.loc[0, "works_to"] == "2028-06-30"
    assert bodies.loc[0, "duration_months"] == 6.5


def test_text_that_is_no_number_is_empty_and_reported():
    layer = memory(
        "Point?crs=EPSG:28992&field=kind:string&field=width_m:string",
        [
            ("Point(0 0)", {"kind": "tree", "width_m": "breed"}),
            ("Point(0 0)", {"kind": "tree", "width_m": ""}),
        ],
    )
    bodies, report = layer_bodies(layer, RD)
    assert bodies["width_m"].isna().all()
    assert any("width_m" in remark and "breed" in remark for remark in report)


def test_rows_with_the_same_name_keep_it_for_the_engine_to_tell_apart():
    layer = memory(
        "Point?crs=EPSG:28992&field=kind:string&field=body_id:string",
        [("Point(0 0)", {"kind": "tree", "body_id": "a"}), ("Point(0 0)", {"kind": "tree", "body_id": "a"})],
    )
    assert layer_bodies(layer, RD)[0]["body_id"].tolist() == ["a", "a"]


def test_a_feature_that_has_no_place_in_the_target_is_left_out_and_said():
    layer = memory(
        "Point?crs=EPSG:4326&field=kind:string",
        [
            ("Point(5 95)", {"kind": "tree"}),
            ("Point(155000 463000)", {"kind": "tree"}),
            ("Point(5 52)", {"kind": "tree"}),
        ],
    )
    bodies, report = layer_bodies(layer, RD)
    assert [shape is None for shape in bodies["geometry"]] == [True, True, False]
    assert any("could not be moved" in remark for remark in report)


def test_the_accuracy_of_a_transformation_counts_in_the_location_and_is_said():
    layer = memory("Point?crs=EPSG:4326&field=kind:string", [("Point(5 52)", {"kind": "tree"})])
    bodies, report = layer_bodies(layer, RD)
    assert bodies["accuracy_m"].tolist() == [1.0]
    assert any("accuracy of 1 m" in remark for remark in report)


def test_field_names_may_be_written_in_capitals():
    layer = memory("Point?crs=EPSG:28992&field=KIND:string", [("Point(0 0)", {"KIND": "tree"})])
    assert layer_bodies(layer, RD)[0]["kind"].tolist() == ["tree"]


def test_reading_stops_when_the_user_stops_it(small_plan):
    with pytest.raises(AnalysisCancelled):
        analysis_input(small_plan, feedback=lambda share: False)


def test_a_layer_without_features_gives_an_empty_table():
    bodies, _ = layer_bodies(memory("Point?crs=EPSG:28992&field=kind:string", []), RD)
    assert len(bodies) == 0
    assert list(bodies.columns) == [*BODY_COLUMN_NAMES, "geometry"]
    assert bodies["width_m"].dtype == float


def test_rows_behind_a_damaged_one_are_read_and_the_damaged_is_counted(tmp_path):
    path = tmp_path / "bomen.gml"
    points = ("1 2", "3", "5 6")
    rows = "".join(
        f'<gml:featureMember><b:boom><b:kind>tree</b:kind><b:geom><gml:LineString srsName="EPSG:28992"><gml:posList>'
        f"{point} 7 8</gml:posList></gml:LineString></b:geom></b:boom></gml:featureMember>"
        for point in points
    )
    path.write_text(
        '<?xml version="1.0"?><gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml" xmlns:b="http://b">'
        f"{rows}</gml:FeatureCollection>",
        encoding="utf-8",
    )
    layer = QgsVectorLayer(str(path), "bomen", "ogr")
    layer.setCrs(RD)
    bodies, report = layer_bodies(layer, RD)
    assert bodies["kind"].tolist() == ["tree", "tree"]
    assert any("not read (1)" in remark and "damaged" in remark for remark in report)


def test_a_body_says_how_hard_its_planning_is_and_which_design_packages_and_objects_it_belongs_to(small_plan):
    change = {
        "wadi": {"design_id": "Klimaatstraat", "hardness": "firm", "confidential": True, "building_block": "wadi"},
        "sewer": {"on_object": "riool-7"},
        "heat": {"on_object": "geen werk"},
    }
    changes = Changes(small_plan)
    for body_id, values in change.items():
        change_claims(small_plan, [body_id], values, changes=changes)
    first, second = (changes.add("package", {"name": name}) for name in ("One", "Two"))
    for package in (first, second, first):
        changes.add("package_claim", {"package_id": package, "body_id": "wadi"})
    small_plan.history.perform("Change", changes)
    bodies = analysis_input(small_plan).bodies.set_index("body_id")
    wadi = bodies.loc["wadi"]
    assert (wadi["design_id"], wadi["hardness"], wadi["building_block"]) == ("Klimaatstraat", "firm", "wadi")
    assert (wadi["packages"], bool(wadi["confidential"])) == (f"{first},{second}", True)
    assert bodies.loc["sewer", "renews"] == "riool-7"
    assert not bodies.loc["sewer", "confidential"]
    assert bodies.loc[["wadi", "heat", "tree"], "renews"].isna().all()
    assert bodies.loc[["heat", "sewer", "tree"], "packages"].isna().all()
    small_plan.history.perform("Say", change_claims(small_plan, ["sewer"], {"renews": "riool-8,riool-9"}))
    bodies, _gone = claim_bodies(small_plan, ["sewer"])
    assert bodies["renews"].tolist() == ["riool-8,riool-9"]


def test_a_role_without_a_package_puts_the_claim_in_none_and_is_said(small_plan):
    changes = Changes(small_plan)
    changes.add("package_claim", {"package_id": "", "body_id": "wadi", "role": "leading"})
    changes.add("package_claim", {"package_id": "gone", "body_id": "heat", "role": "following"})
    small_plan.history.perform("Put", changes)
    read = analysis_input(small_plan)
    assert read.bodies.set_index("body_id").loc[["wadi", "heat"], "packages"].isna().all()
    (said,) = [remark for remark in read.report if "role" in remark]
    assert said.startswith("Claims with a role in a package that is not in the plan, which count as in none: 2 (")
    names = read.bodies.set_index("body_id")["name"]
    assert said.endswith(", ".join(sorted(names[["wadi", "heat"]])) + ")")
