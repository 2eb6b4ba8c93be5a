"""Rows as they really come: blank cells, decimal commas, Dutch dates, mixed and 3D geometry."""

from __future__ import annotations

import json

import pytest
import shapely
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsGeometryCollection,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from wijkaanpak_plugin.sources.coverage_layer import layer_coverage
from wijkaanpak_plugin.sources.profiles.profile import own_profile, profile_named
from wijkaanpak_plugin.sources.profiles.profile_model import LINE as LINES
from wijkaanpak_plugin.sources.profiles.profile_model import POINT, POLYGON
from wijkaanpak_plugin.sources.profiles.profile_reader import read_with_profile
from wijkaanpak_plugin.sources.profiles.sorted_rows import by_geometry, commonest, leave_out
from wijkaanpak_plugin.sources.shapes import row_wkb

RD = QgsCoordinateReferenceSystem("EPSG:28992")
SQUARE = "Polygon((155000 463000, 155001 463000, 155001 463001, 155000 463000))"
MILLIMETRES = {"kind": {"value": "tree"}, "width_m": {"expression": 'to_real("breedte") / 1000'}}
LINE = "LineString(155000 463000, 155009 463000)"
ROOF_AND_FLOOR = (
    "PolyhedralSurface Z (((155000 463000 0, 155005 463000 0, 155005 463005 0, 155000 463005 0, 155000 463000 0)),"
    "((155000 463000 6, 155005 463000 6, 155005 463005 6, 155000 463005 6, 155000 463000 6)),"
    "((155000 463000 0, 155005 463000 0, 155005 463000 6, 155000 463000 6, 155000 463000 0)))"
)

WALLS = [
    "PolyhedralSurface Z (((155000 463000 0, 155005 463000 0, 155005 463000 6, 155000 463000 0)),"
    "((155000 463000 0, 155000 463005 0, 155000 463005 6, 155000 463000 0)))",
    "Triangle Z ((155000 463000 0, 155005 463000 0, 155005 463000 6, 155000 463000 0))",
    "TIN Z (((155000 463000 0, 155005 463000 0, 155005 463000 6, 155000 463000 0)))",
]


def memory(geometry, fields, rows, name="laag"):
    definition = "&".join([f"{geometry}?crs=EPSG:28992", *(f"field={field}" for field in fields)])
    layer = QgsVectorLayer(definition, name, "memory")
    for wkt, *values in rows:
        feature = QgsFeature(layer.fields())
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        feature.setAttributes(values)
        added, _ = layer.dataProvider().addFeatures([feature])
        assert added
    return layer


def collection(path, *shapes, **properties):
    """A GeoJSON file of rows of any geometry."""
    rows = [
        {"type": "Feature", "properties": properties, "geometry": json.loads(QgsGeometry.fromWkt(shape).asJson())}
        for shape in shapes
    ]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}}
    path.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": rows}), encoding="utf-8")
    return QgsVectorLayer(str(path), path.stem, "ogr")


@pytest.mark.parametrize("empty", ["", "  ", None])
def test_a_blank_cell_is_empty_for_the_conditions_and_choices_of_a_profile(qgis_app, empty):
    fields = ["lokaal_id:string", "functie:string", "fysiek_voorkomen:string", "eindRegistratie:string"]
    layer = memory("Polygon", fields, [(SQUARE, "a", "berm", "groenvoorziening", empty)])
    _, _, counts = read_with_profile(layer, profile_named("bgt_ondersteunendwegdeel"), RD)
    assert (counts.used, counts.rows_left_out) == (1, 0)
    fields = ["lokaal_id:string", "bgt-type:string", "plus-type:string"]
    layer = memory("Polygon", fields, [(SQUARE, "a", "stuw", empty)])
    bodies, _, _ = read_with_profile(layer, profile_named("bgt_kunstwerkdeel"), RD)
    assert bodies["kind"].tolist() == ["hydraulic_structure"]


@pytest.mark.parametrize("written", ["300,5", "300.5"])
def test_a_decimal_comma_is_read_where_a_profile_calculates(qgis_app, written):
    profile = own_profile(
        json.dumps({"body": {"kind": {"value": "tree"}, "width_m": {"expression": 'to_real("breedte") / 1000'}}}),
        "eigen",
    )
    layer = memory("LineString", ["breedte:string"], [(LINE, written)])
    bodies, _, _ = read_with_profile(layer, profile, RD)
    assert bodies["width_m"].tolist() == [0.3005]


def test_a_number_that_may_be_two_things_is_empty_and_said_by_name(qgis_app):
    profile = own_profile(
        json.dumps({"body": {"kind": {"value": "tree"}, "width_m": {"expression": 'to_real("breedte") / 1000'}}}),
        "eigen",
    )
    layer = memory("LineString", ["breedte:string"], [(LINE, "1.200")])
    bodies, report, _ = read_with_profile(layer, profile, RD)
    assert bodies["width_m"].isna().all()
    assert any("breedte '1.200'" in remark for remark in report)
    layer = memory("LineString", ["kind:string", "width_m:string"], [(LINE, "tree", "1.200")])
    bodies, report, _ = read_with_profile(layer, profile_named("body_fields"), RD)
    assert bodies["width_m"].isna().all()
    assert any("width_m" in remark and "1.200" in remark for remark in report)


def test_dates_that_nobody_can_read_are_named_when_the_source_is_read(qgis_app):
    fields = ["kind:string", "works_from:string", "works_to:string"]
    rows = [(LINE, "tree", "01-05-2027", "Q2 2027"), (LINE, "tree", "voorjaar 2027", "2027-2028")]
    _, report, counts = read_with_profile(memory("LineString", fields, rows), profile_named("body_fields"), RD)
    (remark,) = [line for line in report if "no date" in line]
    assert "works_from" in remark
    assert "voorjaar 2027" in remark
    assert "01-05-2027" in remark.partition("write")[2]
    assert "voorjaar 2027" in counts.text()


def test_a_building_of_surfaces_is_used_as_the_ground_under_it(qgis_app, tmp_path):
    profile = own_profile(json.dumps({"body": {"kind": {"value": "building"}}}), "eigen")
    layer = memory(f"{ROOF_AND_FLOOR.partition(' ')[0]}Z", ["kind:string"], [(ROOF_AND_FLOOR, "building")])
    assert layer.isValid()
    for read in (profile, profile_named("body_fields")):
        bodies, _, counts = read_with_profile(layer, read, RD)
        assert (counts.used, counts.rows_left_out) == (1, 0)
        assert bodies["geometry"].iloc[0].area == pytest.approx(25.0)
    assert layer_coverage(layer, RD).table["geometry"].iloc[0].area == pytest.approx(25.0)


@pytest.mark.parametrize(
    "profile", [own_profile(json.dumps({"body": MILLIMETRES}), "eigen"), profile_named("body_fields")]
)
@pytest.mark.parametrize("walls", WALLS)
def test_surfaces_that_all_stand_upright_are_left_out_with_their_reason(qgis_app, walls, profile):
    sort = walls.partition("(")[0].replace(" ", "")
    layer = memory(sort, ["kind:string", "breedte:string"], [(walls, "tree", "1")])
    bodies, _, counts = read_with_profile(layer, profile, RD)
    assert counts.used == 0
    assert dict(counts.left_out) == {"its surfaces stand upright and cover no ground": 1}
    assert not bodies["geometry"].notna().any()


def test_walls_in_a_collection_leave_the_rest_of_it(qgis_app):
    both = QgsGeometryCollection()
    for part in (WALLS[0], "Point Z (155000 463000 0)"):
        both.addGeometry(QgsGeometry.fromWkt(part).constGet().clone())
    assert shapely.from_wkb(row_wkb(QgsGeometry(both), None).wkb) == shapely.Point(155000, 463000)


def test_of_mixed_geometry_what_is_said_of_rows_counts_those_that_are_written(qgis_app, tmp_path):
    where = {"where": "true", "text_nl": "let op", "text_en": "look"}
    profile = own_profile(json.dumps({"body": {"kind": {"value": "tree"}}, "remarks": [where]}), "eigen")
    layer = collection(tmp_path / "mix.geojson", SQUARE, LINE, LINE, soort="a")
    reading = read_with_profile(layer, profile, RD)
    assert reading.counts.used == 3
    tables = by_geometry(reading.bodies)
    assert {word: len(table) for word, table in tables.items()} == {POINT: 0, LINES: 2, POLYGON: 1}
    most = commonest(tables, layer)
    leave_out(reading, tables, most, ())
    assert (most, reading.counts.used) == (LINES, 2)
    assert reading.counts.reasons() == ["Left out (1): areas: this output holds lines; ask for AREAS as well"]
    assert "Used (2): look" in reading.counts.text()


def test_a_layer_of_collections_is_read_by_the_parts_that_suit(qgis_app, tmp_path):
    shapes = ["GeometryCollection(Point(155000 463000), Point(155002 463000))"]
    shapes.append("GeometryCollection(Point(155000 463000), LineString(155000 463000, 155001 463000))")
    layer = collection(tmp_path / "los.geojson", *shapes, soort="a")
    profile = own_profile(json.dumps({"body": {"kind": {"value": "tree"}}}), "eigen")
    bodies, _, counts = read_with_profile(layer, profile, RD)
    assert [shape.geom_type for shape in bodies["geometry"]] == ["MultiPoint", "GeometryCollection"]
    assert (counts.used, counts.noted) == (2, [(), ()])
    points = own_profile(json.dumps({"body": {"kind": {"value": "tree"}}, "geometry": ["point"]}), "eigen")
    bodies, _, counts = read_with_profile(layer, points, RD)
    assert [shape.geom_type for shape in bodies["geometry"]] == ["MultiPoint", "Point"]
    assert counts.said_of_rows() == ["Used (1): only the parts of its geometry that this data has"]
    areas = own_profile(json.dumps({"body": {"kind": {"value": "tree"}}, "geometry": ["polygon"]}), "eigen")
    _, _, counts = read_with_profile(layer, areas, RD)
    assert counts.reasons() == ["Left out (2): its geometry is of another type than this data has"]


def test_a_collection_with_surfaces_of_a_building_in_it_is_read(qgis_app):
    inside = QgsGeometryCollection()
    for shape in (ROOF_AND_FLOOR, "Point Z(155009 463000 0)"):
        inside.addGeometry(QgsGeometry.fromWkt(shape).constGet().clone())
    wkb, partly = row_wkb(QgsGeometry(inside), None, (POLYGON,))
    assert shapely.from_wkb(wkb).area == pytest.approx(25.0)
    assert partly


def test_the_areas_of_collections_cover(qgis_app, tmp_path):
    layer = collection(tmp_path / "dekking.geojson", f"GeometryCollection({SQUARE}, {LINE})", LINE, name="a")
    table, counts = layer_coverage(layer, RD)
    assert [shape.area for shape in table["geometry"]] == [pytest.approx(0.5)]
    assert (counts.used, counts.rows_left_out, counts.doubts) == (1, 1, [])


@pytest.mark.parametrize("profile", ["body_fields", "trees"])
def test_an_empty_point_counts_as_no_geometry_whatever_reads_it(qgis_app, tmp_path, profile):
    rows = [("Point(155000 463000)", "tree", "Eik"), ("Point EMPTY", "tree", "Eik"), (None, "tree", "Eik")]
    layer = memory("Point", ["kind:string", "soortnaam:string"], rows)
    _, _, counts = read_with_profile(layer, profile_named(profile), RD)
    assert (counts.used, dict(counts.left_out)) == (1, {"no geometry": 2})


def test_a_row_whose_coordinates_are_no_place_is_left_out_by_itself(qgis_app):
    rows = [("Point(155000 463000)", "tree"), ("Point(1e300 463000)", "tree")]
    _, _, counts = read_with_profile(memory("Point", ["kind:string"], rows), profile_named("body_fields"), RD)
    assert (counts.used, dict(counts.left_out)) == (1, {"its coordinates are no place on earth": 1})


def test_the_newest_row_is_found_among_dutch_dates(qgis_app):
    fields = ["lokaal_id:string", "functie:string", "fysiek_voorkomen:string", "lv_publicatiedatum:string"]
    rows = [(SQUARE, "a", "voetpad", "tegels", day) for day in ("31-12-2024", "01-05-2026", "02-01-2025", "onbekend")]
    _, _, counts = read_with_profile(memory("Polygon", fields, rows, "wegdeel"), profile_named("bgt_wegdeel"), RD)
    assert counts.newest == "2026-05-01"


@pytest.mark.parametrize("ending", ["geojson", "gpkg"])
def test_a_moment_in_utc_is_of_the_day_that_it_is_in_the_netherlands(qgis_app, tmp_path, ending):
    moments = {"works_from": "2027-04-30T22:00:00Z", "works_to": "2027-05-31T21:30:00Z", "date": "2027-04-30T22:00:00Z"}
    layer = collection(tmp_path / "werk.geojson", SQUARE, kind="tree", **moments)
    if ending == "gpkg":
        context = QgsProject.instance().transformContext()
        options = QgsVectorFileWriter.SaveVectorOptions()
        QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(tmp_path / "werk.gpkg"), context, options)
        layer = QgsVectorLayer(str(tmp_path / "werk.gpkg"), "werk", "ogr")
    bodies, _, _ = read_with_profile(layer, profile_named("body_fields"), RD)
    assert bodies[["works_from", "works_to"]].to_numpy().tolist() == [["2027-05-01", "2027-05-31"]]
    assert layer_coverage(layer, RD).table["date"].tolist() == ["2027-05-01"]


#: A size in metres and a period, as people write them, with what they mean: empty where nobody can say.
SIZES = [("0,30", 0.3), ("0.30", 0.3), ("1.200,5", 1200.5), ("\u22120,3", -0.3), (" ", None), ("", None), (None, None)]
PERIODS = ["01-05-2027", "mei 2027", "Q2 2027", "week 20 2027", "2027-2028", "mei t/m juli 2027", "2e helft 2027"]


@pytest.mark.parametrize(("written", "size"), SIZES)
@pytest.mark.parametrize(
    "width", [{"field": "breedte"}, {"expression": 'to_real("breedte")'}, {"expression": '"breedte" * 1'}]
)
def test_a_size_is_the_same_whatever_way_it_is_asked_for(qgis_app, written, size, width):
    profile = own_profile(json.dumps({"body": {"kind": {"value": "tree"}, "width_m": width}}), "eigen")
    layer = memory("LineString", ["breedte:string"], [(LINE, written)])
    bodies, report, _ = read_with_profile(layer, profile, RD)
    as_is = memory("LineString", ["kind:string", "width_m:string"], [(LINE, "tree", written)])
    plain, _, _ = read_with_profile(as_is, profile_named("body_fields"), RD)
    for table in (bodies, plain):
        assert [None if value != value else value for value in table["width_m"]] == [size]
    assert not any("could not be calculated" in line for line in report)


@pytest.mark.parametrize("condition", ['"hoogte" < 0', 'to_real("hoogte") < 0', '"hoogte" BETWEEN -9 AND -0.1'])
def test_a_condition_on_a_number_knows_the_decimal_comma(qgis_app, condition):
    profile = own_profile(
        json.dumps(
            {
                "body": {"kind": {"value": "tree"}},
                "leave_out": [{"where": condition, "text_nl": "onder nul", "text_en": "below zero"}],
            }
        ),
        "eigen",
    )
    layer = memory("LineString", ["hoogte:string"], [(LINE, "-0,5"), (LINE, "0,5"), (LINE, ""), (LINE, "hoog")])
    _, _, counts = read_with_profile(layer, profile, RD)
    assert dict(counts.left_out) == {"below zero": 1}


@pytest.mark.parametrize("period", PERIODS)
def test_a_period_is_a_date_where_a_profile_asks_for_its_year(qgis_app, period):
    body = {
        "kind": {"value": "tree"},
        "works_from": {"field": "wanneer"},
        "works_to": {"expression": 'coalesce("wanneer", "nooit")'},
    }
    where = {"where": 'year(to_date("wanneer")) = 2027', "text_nl": "in 2027", "text_en": "in 2027"}
    profile = own_profile(json.dumps({"body": body, "remarks": [where], "fields": {"nooit": []}}), "eigen")
    layer = memory("LineString", ["wanneer:string"], [(LINE, period)])
    bodies, report, counts = read_with_profile(layer, profile, RD)
    assert counts.said_of_rows() == ["Used (1): in 2027"]
    # Elsewhere it stays the period that it is, with its own last day.
    assert bodies[["works_from", "works_to"]].to_numpy().tolist() == [[period, period]]
    assert not any("no date" in line for line in report)


def test_what_cannot_be_calculated_is_named_with_its_field_and_value(qgis_app):
    body = {"kind": {"value": "tree"}, "width_m": {"expression": '"breedte" / 1000'}}
    layer = memory("LineString", ["breedte:string"], [(LINE, "dik"), (LINE, "300"), (LINE, "")])
    bodies, report, _ = read_with_profile(layer, own_profile(json.dumps({"body": body}), "eigen"), RD)
    assert bodies["width_m"].tolist()[1] == 0.3
    (line,) = [line for line in report if "could not be calculated" in line]
    assert "Used (1): 'Width (m)' could not be calculated of breedte 'dik'" in line


def test_of_many_different_remarks_the_most_frequent_are_told(qgis_app):
    body = {"kind": {"value": "tree"}, "width_m": {"expression": '"breedte" / 1000'}}
    rows = [(LINE, f"dik {number}") for number in range(30)]
    _, _, counts = read_with_profile(
        memory("LineString", ["breedte:string"], rows), own_profile(json.dumps({"body": body}), "eigen"), RD
    )
    lines = counts.said_of_rows()
    assert len(lines) == 13
    assert lines[-1] == "Used (18) with other remarks (18)"
