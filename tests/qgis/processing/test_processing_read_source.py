"""``wijkaanpak:readsource``: any layer as bodies, from the toolbox and from a command line."""

from __future__ import annotations

import json
import os
from functools import partial

import pytest
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from wijkaanpak_plugin.domain.body import BODY_COLUMN_NAMES
from wijkaanpak_plugin.sources.profiles.users_folder import keep_profiles_in
from wijkaanpak_plugin.sources.profiles.users_profiles import keep_profile

PREFACE = "Unable to execute algorithm\n"


@pytest.fixture
def run(run):
    """Run the algorithm that reads a source."""
    return partial(run, "readsource")


@pytest.fixture
def refusal(run):
    def refused(**parameters):
        with pytest.raises(QgsProcessingException) as error:
            run(**parameters)
        sentence = str(error.value)
        del error
        sentence = sentence[len(PREFACE) :] if sentence.startswith(PREFACE) else sentence
        assert sentence.strip()
        assert "Traceback" not in sentence
        return sentence

    return refused


def layer_of(rows, crs="EPSG:28992", name="wegdeel"):
    fields = "field=lokaal_id:string&field=functie:string&field=fysiek_voorkomen:string&field=eind_registratie:string"
    layer = QgsVectorLayer(f"Polygon?crs={crs}&{fields}", name, "memory")
    for number, (function, ended) in enumerate(rows):
        feature = QgsFeature(layer.fields())
        square = f"Polygon(({number} 0, {number + 1} 0, {number + 1} 1, {number} 0))"
        feature.setGeometry(QgsGeometry.fromWkt(square))
        feature.setAttributes([str(number), function, "open verharding", ended])
        layer.dataProvider().addFeatures([feature])
    return layer


ROWS = [("voetpad", None), ("fietspad", None), ("voetpad", "2020-01-01"), ("raar", None)]


class Listener(QgsProcessingFeedback):
    def __init__(self):
        super().__init__()
        self.said = []

    def pushInfo(self, text):
        self.said.append(text)


def test_the_profile_that_fits_best_is_used_and_said_and_rows_are_counted(run, tmp_path):
    listener = Listener()
    place = str(tmp_path / "bodies.gpkg")
    result = run(listener, INPUT=layer_of(ROWS), PROFILE="", OUTPUT=place)
    assert (result["ROWS"], result["LEFT_OUT"]) == (2, 2)
    assert "eindRegistratie" in result["REPORT"]
    assert "'raar'" in result["REPORT"]
    assert "Read as: BGT road part" in listener.said
    written = QgsVectorLayer(place, "bodies", "ogr")
    assert [name for name in written.fields().names() if name != "fid"] == list(BODY_COLUMN_NAMES)
    assert sorted(feature["kind"] for feature in written.getFeatures()) == ["cycle_path", "footpath"]
    assert written.crs().authid() == "EPSG:28992"


def test_a_layer_in_degrees_comes_out_in_metres(run):
    layer = layer_of([], crs="EPSG:4326")
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt("Polygon((5.38 52.15, 5.39 52.15, 5.39 52.16, 5.38 52.15))"))
    feature.setAttributes(["a", "voetpad", "open verharding", None])
    layer.dataProvider().addFeatures([feature])
    written = run(INPUT=layer, PROFILE="bgt_wegdeel", OUTPUT="memory:")["OUTPUT"]
    assert written.crs().authid() == "EPSG:28992"
    assert 100_000 < next(written.getFeatures()).geometry().centroid().asPoint().x() < 200_000


def test_a_json_file_with_a_mapping_is_a_profile_too(run, tmp_path):
    mapping = tmp_path / "mijn.json"
    body = {"kind": {"value": "planting"}, "name": {"field": "functie"}}
    mapping.write_text(json.dumps({"body": body}), encoding="utf-8")
    written = run(INPUT=layer_of(ROWS), PROFILE=str(mapping), OUTPUT="memory:")["OUTPUT"]
    rows = [(feature["kind"], feature["name"]) for feature in written.getFeatures()]
    assert rows == [("planting", function) for function, _ in ROWS]


def test_a_profile_that_the_user_keeps_reads_sizes_and_periods_in_the_dutch_way(run, tmp_path):
    layer = QgsVectorLayer(
        "LineString?crs=EPSG:28992&field=wat:string&field=breed:string&field=dan:string", "x", "memory"
    )
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt("LineString(155000 463000, 155009 463000)"))
    feature.setAttributes(["riool", "300,5", "mei t/m juli 2027"])
    layer.dataProvider().addFeatures([feature])
    body = {
        "kind": {"field": "wat", "values": {"riool": "gravity_sewer"}},
        "width_m": {"expression": '"breed" / 1000'},
        "works_from": {"field": "dan"},
    }
    keep_profiles_in(tmp_path)
    try:
        keep_profile("riool", json.dumps({"body": body, "role": "works", "needs": ["wat", "breed", "dan"]}))
        for name in ("user:riool", ""):
            result = run(INPUT=layer, PROFILE=name, OUTPUT="memory:")
            (row,) = result["OUTPUT"].getFeatures()
            assert (row["kind"], row["width_m"], row["works_from"]) == ("gravity_sewer", 0.3005, "mei t/m juli 2027")
            assert row["origin"] == "work"
            assert "no date" not in result["REPORT"]
    finally:
        keep_profiles_in(None)


def test_a_layer_that_is_only_shown_is_refused(refusal):
    layer = QgsVectorLayer("LineString?crs=EPSG:28992&field=straat:string", "straten", "memory")
    assert "can only be shown" in refusal(INPUT=layer, PROFILE="streets", OUTPUT="memory:")


def test_a_list_of_works_without_places_is_said(refusal):
    layer = QgsVectorLayer("None?field=straat:string&field=wat:string&field=van:string&field=tot:string", "w", "memory")
    assert "list of planned works without places" in refusal(INPUT=layer, PROFILE="", OUTPUT="memory:")


def test_the_result_can_be_analysed(run, qgis_processing):
    from qgis import processing

    bodies = run(INPUT=layer_of(ROWS), PROFILE="bgt_wegdeel", OUTPUT="memory:")["OUTPUT"]
    claims = QgsVectorLayer("Polygon?crs=EPSG:28992&field=kind:string", "claims", "memory")
    feature = QgsFeature(claims.fields())
    feature.setGeometry(QgsGeometry.fromWkt("Polygon((0 0, 9 0, 9 9, 0 0))"))
    feature.setAttributes(["planting"])
    claims.dataProvider().addFeatures([feature])
    found = processing.run("wijkaanpak:analyse", {"CLAIMS": [claims], "EXISTING": [bodies], "OUTPUT": "memory:"})
    assert found["OUTPUT"].isValid()


def test_bad_input_is_refused_in_one_sentence(refusal, tmp_path):
    good = layer_of(ROWS)
    assert "bgt_bos" in refusal(INPUT=good, PROFILE="bgt_bos", OUTPUT="memory:")
    assert "weg.json" in refusal(INPUT=good, PROFILE=str(tmp_path / "weg.json"), OUTPUT="memory:")
    (tmp_path / "stuk.json").write_text("{", encoding="utf-8")
    assert "JSON" in refusal(INPUT=good, PROFILE=str(tmp_path / "stuk.json"), OUTPUT="memory:")
    strange = QgsVectorLayer("Point?crs=EPSG:28992&field=iets:string", "raar", "memory")
    assert "No profile fits layer 'raar'" in refusal(INPUT=strange, OUTPUT="memory:")
    assert "species" in refusal(INPUT=strange, PROFILE="trees", OUTPUT="memory:")
    table = QgsVectorLayer("None?field=kind:string", "tabel", "memory")
    assert "geometry" in refusal(INPUT=table, PROFILE="body_fields", OUTPUT="memory:")
    assert "nergens.gpkg" in refusal(INPUT="/tmp/nergens.gpkg", OUTPUT="memory:")


def test_nothing_is_written_over_what_is_read_nor_left_behind_when_it_fails(refusal, tmp_path):
    path = tmp_path / "wegdeel.gpkg"
    layer = layer_of(ROWS)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = "wegdeel"
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), layer.transformContext(), options)
    assert "cannot be written over it" in refusal(INPUT=str(path), OUTPUT=str(path))
    target = tmp_path / "uit.gpkg"
    refusal(INPUT=str(path), PROFILE="trees", OUTPUT=str(target))
    assert not target.exists()
    assert os.listdir(tmp_path) == ["wegdeel.gpkg"]


def test_a_run_that_is_cancelled_leaves_nothing(run, tmp_path):
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    target = tmp_path / "uit.gpkg"
    assert run(feedback, INPUT=layer_of(ROWS), PROFILE="bgt_wegdeel", OUTPUT=str(target)) == {}
    assert not target.exists()


def test_the_help_is_there(run):
    algorithm = QgsApplication.processingRegistry().algorithmById("wijkaanpak:readsource")
    assert "JSON" in algorithm.shortHelpString()
    names = [each.name() for each in algorithm.parameterDefinitions()]
    assert names == ["INPUT", "PROFILE", "OUTPUT", "POINTS", "LINES", "AREAS"]
    outputs = ["OUTPUT", "POINTS", "LINES", "AREAS", "ROWS", "LEFT_OUT", "REPORT"]
    assert [each.name() for each in algorithm.outputDefinitions()] == outputs


# --- geometry of several types


AREA = "Polygon((155000 463000, 155001 463000, 155001 463001, 155000 463000))"
LINE = "LineString(155000 463000, 155009 463000)"
POINT = "Point(155000 463000)"


def mixed(path, *shapes):
    """A GeoJSON file of barriers of any geometry, that of the number of the row."""
    rows = [
        {
            "type": "Feature",
            "properties": {"kind": "barrier", "body_id": str(number)},
            "geometry": json.loads(QgsGeometry.fromWkt(shape).asJson()) if shape else None,
        }
        for number, shape in enumerate(shapes)
    ]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}}
    path.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": rows}), encoding="utf-8")
    return str(path)


def ids(layer):
    return [feature["body_id"] for feature in layer.getFeatures()]


def test_of_a_mixed_layer_the_output_holds_the_commonest_type_and_it_is_said_how_to_get_the_others(run, tmp_path):
    file = mixed(tmp_path / "mix.geojson", AREA, AREA, LINE, LINE, LINE, POINT, None)
    listener = Listener()
    result = run(listener, INPUT=file, OUTPUT="memory:")
    assert (ids(result["OUTPUT"]), result["ROWS"], result["LEFT_OUT"]) == (["2", "3", "4"], 3, 4)
    for said in (result["REPORT"].splitlines(), listener.said):
        assert "Left out (2): areas: this output holds lines; ask for AREAS as well" in said
        assert "Left out (1): points: this output holds lines; ask for POINTS as well" in said
        assert "Left out (1): no geometry" in said
    assert len(listener.said) == len(set(listener.said))
    assert not any("'mix': Layer 'mix'" in line for line in listener.said)


def test_every_row_of_a_mixed_layer_can_be_had_as_the_plan_reads_it(run, tmp_path):
    file = mixed(tmp_path / "mix.geojson", AREA, AREA, LINE, LINE, LINE, POINT)
    asked = dict.fromkeys(("OUTPUT", "POINTS", "LINES", "AREAS"), "memory:")
    result = run(INPUT=file, **asked)
    assert (result["ROWS"], result["LEFT_OUT"]) == (6, 0)
    found = {name: ids(result[name]) for name in asked}
    assert found == {"OUTPUT": ["2", "3", "4"], "POINTS": ["5"], "LINES": ["2", "3", "4"], "AREAS": ["0", "1"]}
    types = {name: result[name].wkbType() for name in ("POINTS", "LINES", "AREAS")}
    assert types == {
        "POINTS": Qgis.WkbType.MultiPoint,
        "LINES": Qgis.WkbType.MultiLineString,
        "AREAS": Qgis.WkbType.MultiPolygon,
    }
    some = run(INPUT=file, OUTPUT="memory:", AREAS="memory:")
    assert (some["ROWS"], some["LEFT_OUT"], ids(some["AREAS"])) == (5, 1, ["0", "1"])
    empty = run(INPUT=mixed(tmp_path / "one.geojson", AREA), OUTPUT="memory:", LINES="memory:")
    assert (empty["ROWS"], ids(empty["LINES"])) == (1, [])


@pytest.mark.parametrize("profile", ["body_fields", "all_of:barrier"])
def test_the_parts_of_a_collection_go_where_they_belong_and_what_stays_behind_is_said(run, tmp_path, profile):
    both = f"GeometryCollection({LINE}, MultiPoint((155000 463000), (155001 463000)), {POINT})"
    inner = f"GeometryCollection(GeometryCollection({LINE}))"
    file = mixed(tmp_path / "los.geojson", both, inner, "GeometryCollection(Point EMPTY)")
    alone = run(INPUT=file, PROFILE=profile, OUTPUT="memory:")
    assert (ids(alone["OUTPUT"]), alone["ROWS"], alone["LEFT_OUT"]) == (["0", "1"], 2, 1)
    assert alone["OUTPUT"].wkbType() == Qgis.WkbType.MultiLineString
    assert "Used (1): without its points: this output holds lines; ask for POINTS as well" in alone["REPORT"]
    asked = run(INPUT=file, PROFILE=profile, OUTPUT="memory:", POINTS="memory:")
    assert (asked["ROWS"], asked["LEFT_OUT"]) == (2, 1)
    (points,) = asked["POINTS"].getFeatures()
    assert points.geometry().constGet().numGeometries() == 3
    assert "without its" not in asked["REPORT"]


def test_a_layer_of_collections_can_be_chosen(provider, tmp_path, qgis_new_project):
    layer = QgsVectorLayer(mixed(tmp_path / "los.geojson", f"GeometryCollection({LINE}, {POINT})"), "los", "ogr")
    QgsProject.instance().addMapLayer(layer)
    parameter = provider.algorithm("readsource").parameterDefinition("INPUT")
    assert QgsProcessingUtils.compatibleVectorLayers(QgsProject.instance(), parameter.dataTypes()) == [layer]


def test_two_results_are_not_written_over_each_other(refusal, tmp_path):
    file, target = mixed(tmp_path / "mix.geojson", AREA, LINE, LINE), str(tmp_path / "uit.gpkg")
    assert "uit.gpkg" in refusal(INPUT=file, OUTPUT=target, AREAS=target)
    assert os.listdir(tmp_path) == ["mix.geojson"]


def test_no_result_is_written_over_what_is_read(refusal, tmp_path):
    file = mixed(tmp_path / "mix.geojson", AREA, LINE, LINE)
    assert "cannot be written over it" in refusal(INPUT=file, OUTPUT="memory:", AREAS=file)


@pytest.mark.real_data
def test_a_real_delivery_of_klic_goes_through_its_profile(run, real_data, tmp_path, qgis_processing):
    from qgis import processing

    lines, points = str(tmp_path / "kabels.gpkg"), str(tmp_path / "punten.gpkg")
    delivery = str(real_data / "klic" / "Levering_22G003178_1.zip")
    processing.run("wijkaanpak:readklic", {"INPUT": delivery, "OUTPUT": lines, "POINTS": points})
    listener = Listener()
    result = run(listener, INPUT=lines, OUTPUT="memory:")
    assert "Read as: KLIC cables and pipes" in listener.said
    assert (result["ROWS"], result["LEFT_OUT"]) == (587, 0)
    given = QgsVectorLayer(lines, "kabels", "ogr")
    before = sorted((f["body_id"], f["kind"], f["top_m"], f["accuracy_m"]) for f in given.getFeatures())
    after = sorted((f["body_id"], f["kind"], f["top_m"], f["accuracy_m"]) for f in result["OUTPUT"].getFeatures())
    assert after == before
    run(listener, INPUT=points, OUTPUT="memory:")
    assert "Read as: KLIC points" in listener.said


def test_a_source_of_which_no_row_is_used_is_said_to_call_no_place_free(run):
    report = run(INPUT=layer_of([("raar", None)]), PROFILE="bgt_wegdeel", OUTPUT="memory:")["REPORT"]
    assert "calls no place free" in report
