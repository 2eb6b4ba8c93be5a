"""What goes wrong while an algorithm runs: one sentence for the user, and nothing half-written left behind."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import zipfile

import pytest
from full_disk import full_disk
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsProperty,
    QgsRemappingSinkDefinition,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from records import locked

from tests.sources import klic_files as made
from wijkaanpak_plugin.plan.sources.written_file import not_whole
from wijkaanpak_plugin.processing.algorithms.analyse import AnalyseAlgorithm
from wijkaanpak_plugin.processing.algorithms.read_deliveries import ReadKlicAlgorithm

RULES_HEAD = "rule_id,a,b,relation,horizontal_m,vertical_m,source,status,note\n"
#: What QGIS itself puts before the sentence of `checkParameterValues`.
PREFACE = "Unable to execute algorithm\n"


@pytest.fixture
def refusal(run):
    """Return the sentence with which a run is refused, after a look that it is one."""

    def refused(name, **parameters):
        with pytest.raises(QgsProcessingException) as error:
            run(name, **parameters)
        sentence = str(error.value)
        del error
        sentence = sentence[len(PREFACE) :] if sentence.startswith(PREFACE) else sentence
        assert sentence.strip()
        assert "\n" not in sentence
        assert "Incorrect parameter value" not in sentence
        assert "There were errors executing" not in sentence
        return sentence

    return refused


@pytest.fixture
def delivery(tmp_path):
    """A KLIC delivery of 400 objects, in a folder of its own."""
    (tmp_path / "in").mkdir()
    return str(made.write_delivery(tmp_path / "in" / "delivery.zip", objects=400))


@pytest.fixture
def target(tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


@pytest.fixture
def trees():
    """A layer of 200 trees in one another's way: some hundred findings."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:28992&field=body_id:string&field=kind:string", "trees", "memory")
    for number in range(200):
        feature = QgsFeature(layer.fields())
        feature["body_id"], feature["kind"] = str(number), "tree" if number % 2 else "building"
        feature.setGeometry(QgsGeometry.fromWkt(f"Polygon (({number} 0, {number} 9, {number + 3} 9, {number} 0))"))
        assert layer.dataProvider().addFeature(feature)
    return layer


class StopAt(QgsProcessingFeedback):
    """Cancels when the progress has come to a share (in percent)."""

    def __init__(self, share):
        super().__init__()
        self.share = share

    def setProgress(self, progress):
        super().setProgress(progress)
        if progress >= self.share:
            self.cancel()


# --- the disk is full


@pytest.mark.parametrize("room", [0, 4096, 20_000, 98_304])
@pytest.mark.parametrize("ending", ["gpkg", "geojson", "fgb", "shp"])
def test_a_delivery_that_does_not_fit_on_the_disk_is_said_and_leaves_nothing(refusal, delivery, target, ending, room):
    with full_disk(room):
        sentence = refusal("readklic", INPUT=delivery, OUTPUT=str(target / f"lines.{ending}"))
    assert f"lines.{ending}" in sentence
    assert os.listdir(target) == []


@pytest.mark.parametrize("ending", ["gpkg", "geojson", "fgb", "shp", "csv"])
def test_findings_that_do_not_fit_on_the_disk_are_said_and_leave_nothing(refusal, trees, target, ending):
    with full_disk(20_000):
        sentence = refusal("analyse", CLAIMS=[trees], OUTPUT=str(target / f"findings.{ending}"))
    assert f"findings.{ending}" in sentence
    assert os.listdir(target) == []


def test_no_findings_that_do_not_fit_on_the_disk_are_no_success(refusal, trees, target):
    trees.dataProvider().truncate()
    with full_disk(2000):
        assert "findings.gpkg" in refusal("analyse", CLAIMS=[trees], OUTPUT=str(target / "findings.gpkg"))
    assert os.listdir(target) == []


def test_when_one_of_two_outputs_does_not_fit_neither_is_left(refusal, delivery, target):
    places = {"OUTPUT": str(target / "lines.ods"), "COVERAGE": str(target / "coverage.gpkg")}
    with full_disk(20_000):
        assert "coverage.gpkg" in refusal("readklic", INPUT=delivery, **places)
    assert os.listdir(target) == []


@pytest.fixture
def shared_file(run, delivery, target):
    """A GeoPackage with the coverage in it, and how to name a table of it as an output."""
    place = f"ogr:dbname='{target}/all.gpkg' table=\"{{}}\" (geom)"
    run("readklic", INPUT=delivery, OUTPUT="memory:", COVERAGE=place.format("coverage"))
    return target / "all.gpkg", place


def test_other_tables_in_the_same_file_stay_when_one_does_not_fit(refusal, delivery, shared_file):
    path, place = shared_file
    with full_disk(path.stat().st_size + 8192):
        assert "all.gpkg" in refusal("readklic", INPUT=delivery, OUTPUT=place.format("lines"))
    assert not not_whole(f"{path}|layername=coverage", 1)


def test_a_table_that_was_written_is_taken_out_of_its_file_when_the_user_stops(run, delivery, shared_file):
    path, place = shared_file
    places = {"OUTPUT": place.format("lines"), "POINTS": place.format("points")}
    assert "ROWS" not in run("readklic", StopAt(76), INPUT=delivery, **places)
    assert not not_whole(f"{path}|layername=coverage", 1)
    with contextlib.closing(sqlite3.connect(path)) as database:
        assert database.execute("SELECT table_name FROM gpkg_contents").fetchall() == [("coverage",)]


@pytest.mark.parametrize("ending", ["gpkg", "geojson", "fgb", "shp", "csv", "gml", "kml", "xlsx", "ods", "geojsonl"])
def test_what_fits_is_written_in_every_common_format_with_and_without_rows(run, delivery, target, ending):
    lines, points = str(target / f"lines.{ending}"), str(target / f"points.{ending}")
    assert run("readklic", INPUT=delivery, OUTPUT=lines, POINTS=points)["ROWS"] == 400
    assert not not_whole(lines, 400)
    assert all(not_whole(lines, rows) for rows in (398, 402))
    assert not not_whole(points, 0)


def test_a_result_is_not_added_to_a_layer_that_is_there_of_which_it_could_not_be_taken_away(
    run, refusal, trees, target
):
    place = str(target / "trees.gpkg")
    run("readsource", INPUT=trees, PROFILE="body_fields", OUTPUT=place)
    there = QgsVectorLayer(place, "there", "ogr")
    added = QgsRemappingSinkDefinition()
    added.setDestinationFields(there.fields())
    added.setDestinationCrs(there.crs())
    added.setDestinationWkbType(there.wkbType())
    output = QgsProcessingOutputLayerDefinition(place)
    output.setRemappingDefinition(added)
    assert "not added" in refusal("readsource", INPUT=trees, PROFILE="body_fields", OUTPUT=output)
    assert not not_whole(place, there.featureCount())


# --- the user stops


@pytest.mark.parametrize("share", [0, 50, 70, 77, 84, 91])
def test_a_delivery_whose_reading_is_stopped_leaves_nothing(run, delivery, target, share):
    names = ("OUTPUT", "POINTS", "PRECAUTIONS", "COVERAGE")
    places = {name: str(target / f"{name}.shp") for name in names}
    feedback = StopAt(share)
    result = run("readklic", feedback, INPUT=delivery, **places)
    assert feedback.isCanceled()
    assert "ROWS" not in result
    assert os.listdir(target) == []


@pytest.mark.parametrize("share", [30, 90])
def test_an_analysis_that_is_stopped_leaves_nothing(run, trees, target, share):
    result = run("analyse", StopAt(share), CLAIMS=[trees], OUTPUT=str(target / "findings.gpkg"))
    assert "CONFLICTS" not in result
    assert os.listdir(target) == []


def test_a_stopped_reading_keeps_what_stood_in_the_place_of_its_output(run, delivery, target):
    place = target / "lines.gpkg"
    place.write_bytes(b"mine")
    run("readklic", StopAt(50), INPUT=delivery, OUTPUT=str(place))
    assert place.read_bytes() == b"mine"


def test_a_stopped_reading_gives_qgis_no_layer_to_load(qgis_processing, delivery):
    algorithm, context = ReadKlicAlgorithm(), QgsProcessingContext()
    algorithm.initAlgorithm()
    memory = QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", QgsProject.instance())
    result, _ = algorithm.run({"INPUT": delivery, "OUTPUT": memory, "COVERAGE": memory}, context, StopAt(91))
    assert result == {}
    assert context.layersToLoadOnCompletion() == {}
    assert context.temporaryLayerStore().mapLayers() == {}


# --- figures


@pytest.mark.parametrize("name", ["SEARCH_DISTANCE", "MAX_SHIFT", "REDIG_PERIOD"])
@pytest.mark.parametrize("value", ["nan", float("nan"), "inf", float("inf"), 1e308, -1, "abc", "1e5", "3*2", "1\n2"])
def test_a_figure_that_makes_no_sense_is_refused_by_its_name(refusal, trees, name, value):
    sentence = refusal("analyse", CLAIMS=[trees], OUTPUT="memory:", **{name: value})
    assert AnalyseAlgorithm().create().parameterDefinition(name).description() in sentence
    assert "must be a number from 0 to" in sentence


@pytest.mark.parametrize("value", [None, "", 5, "5", "5,0", QgsProperty.fromExpression("2 + 3"), 10_000])
def test_a_figure_may_be_left_empty_or_given_as_number_text_or_expression(run, trees, value):
    assert "CONFLICTS" in run("analyse", CLAIMS=[trees], SEARCH_DISTANCE=value, OUTPUT="memory:")


def test_an_expression_that_gives_no_number_is_refused(refusal, trees):
    value = QgsProperty.fromExpression("'far'")
    assert "far" in refusal("analyse", CLAIMS=[trees], SEARCH_DISTANCE=value, OUTPUT="memory:")


@pytest.mark.parametrize("value", ["inf", "nan", "1e308", "-1", "far"])
def test_a_setting_of_a_plan_that_makes_no_sense_is_refused_by_its_name(refusal, plan, value):
    plan.close()
    with contextlib.closing(sqlite3.connect(plan.backend.path, isolation_level=None)) as database:
        database.execute("UPDATE setting SET value = ? WHERE key = 'search_distance_m'", (value,))
    sentence = refusal("analyse", CLAIMS=[str(plan.backend.path)], OUTPUT="memory:")
    assert "search_distance_m" in sentence
    assert value in sentence


# --- files that cannot be read


@pytest.mark.parametrize("name", ["CLAIMS", "EXISTING", "COVERAGE"])
@pytest.mark.parametrize("file", ["gone.gpkg", "gone.shp", "text.gpkg", "text.shp", "text.zip", "null\0byte.gpkg"])
def test_a_file_that_cannot_be_read_is_named(refusal, trees, target, name, file):
    (target / "text.gpkg").write_text("text")
    (target / "text.shp").write_text("text")
    (target / "text.zip").write_text("text")
    sentence = refusal("analyse", **{"CLAIMS": [trees], name: [str(target / file)], "OUTPUT": "memory:"})
    assert file.partition("\0")[0] in sentence


@pytest.mark.parametrize("share", [0.001, 0.1, 0.9])
def test_a_plan_that_breaks_off_is_said_to_be_damaged(refusal, empty_plan_file, target, share):
    whole = empty_plan_file.read_bytes()
    (target / "short.gpkg").write_bytes(whole[: int(len(whole) * share)])
    sentence = refusal("analyse", CLAIMS=[str(target / "short.gpkg")], OUTPUT="memory:")
    assert sentence == "short.gpkg is damaged or incomplete and cannot be read."


def test_a_plan_that_another_program_holds_locked_is_said_to_be_open_there(refusal, empty_plan_file, target):
    path = shutil.copy(empty_plan_file, target / "busy.gpkg")
    with locked(path, "EXCLUSIVE"):
        sentence = refusal("analyse", CLAIMS=[str(path)], OUTPUT="memory:")
    assert sentence.startswith("busy.gpkg is open in another program")


def test_what_is_found_while_preparing_reaches_the_caller(refusal, empty_plan_file, target):
    plans = [str(shutil.copy(empty_plan_file, target / name)) for name in ("one.gpkg", "two.gpkg")]
    assert refusal("analyse", CLAIMS=plans, OUTPUT="memory:").startswith("Give one plan at a time")


def test_a_hundred_wrong_rules_give_one_sentence(refusal, trees, target):
    path = target / "rules.csv"
    path.write_text(RULES_HEAD + "".join(f"r{n},tree,heat,near,far,,,maybe,\n" for n in range(100)), encoding="utf-8")
    sentence = refusal("analyse", CLAIMS=[trees], RULES=str(path), OUTPUT="memory:")
    assert "row 2" in sentence
    assert "more" in sentence
    assert len(sentence) < 1000


@pytest.mark.parametrize("encoding", ["foo", "hex", "shift_jis", "utf-7"])
def test_a_delivery_in_an_encoding_that_is_not_read_is_refused(refusal, tmp_path, encoding):
    path = made.write_delivery(tmp_path / "delivery.xml")
    path.write_bytes(path.read_bytes().replace(b"UTF-8", encoding.encode(), 1))
    assert encoding in refusal("readklic", INPUT=str(path), OUTPUT="memory:")


@pytest.mark.parametrize(
    ("algorithm", "parameter"), [("analyse", "EXISTING"), ("readsource", "INPUT"), ("createplan", "AREA")]
)
def test_a_file_with_several_tables_must_say_which(run, tmp_path, algorithm, parameter):
    path = tmp_path / "twee.gpkg"
    for name in ("kabels", "bomen"):
        shape = QgsGeometry.fromWkt("Point(155000 463000)")
        sort = "Polygon" if algorithm == "createplan" else "Point"
        layer = QgsVectorLayer(f"{sort}?crs=EPSG:28992&field=kind:string", name, "memory")
        feature = QgsFeature(layer.fields())
        feature.setAttributes(["tree"])
        feature.setGeometry(shape.buffer(50, 8) if algorithm == "createplan" else shape)
        layer.dataProvider().addFeatures([feature])
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.layerName = name
        if path.exists():
            options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
        QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), QgsProject.instance().transformContext(), options)
    given = {"CLAIMS": [layer]} if algorithm == "analyse" else {}
    given["OUTPUT"] = str(tmp_path / "plan.gpkg") if algorithm == "createplan" else "memory:"
    if algorithm == "createplan":
        given["NAME"] = "Zuid"
    with pytest.raises(QgsProcessingException, match=r"twee\.gpkg holds 2 tables \(kabels, bomen\).*layername=kabels"):
        run(algorithm, **given, **{parameter: str(path)})
    run(algorithm, **given, **{parameter: f"{path}|layername=bomen"})


def two_tables(folder, sort):
    """Return the address of something that holds two tables of trees: a folder database, a folder or an archive."""
    trees = [of_kind("tree", f"Point({x} 463000)", name) for x, name in ((155000, "linden"), (155001, "eiken"))]
    path = folder / {"database": "two.gdb", "folder": "two", "archive": "two.gpkg"}[sort]
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = {"database": "OpenFileGDB", "folder": "ESRI Shapefile", "archive": "GPKG"}[sort]
    if sort == "folder":
        path.mkdir()
    for layer in trees:
        options.layerName = layer.name()
        place = path / f"{layer.name()}.shp" if sort == "folder" else path
        QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(place), QgsProject.instance().transformContext(), options)
        if sort != "folder":
            options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    if sort != "archive":
        return str(path)
    with zipfile.ZipFile(folder / "two.zip", "w") as archive:
        archive.write(path, path.name)
    return f"/vsizip/{folder / 'two.zip'}/two.gpkg"


@pytest.mark.parametrize("sort", ["database", "folder", "archive"])
def test_whatever_holds_several_tables_must_say_which(run, refusal, tmp_path, sort):
    address = two_tables(tmp_path, sort)
    sentence = refusal("readsource", INPUT=address, PROFILE="body_fields", OUTPUT="memory:")
    assert "holds 2 tables" in sentence
    assert "eiken" in sentence
    table = f"{address}|layername=eiken"
    assert run("readsource", INPUT=table, PROFILE="body_fields", OUTPUT="memory:")["ROWS"] == 1


def test_a_layer_of_the_project_is_the_table_that_the_user_sees(run, tmp_path, qgis_new_project):
    layer = QgsVectorLayer(two_tables(tmp_path, "database"), "bomen", "ogr")
    QgsProject.instance().addMapLayer(layer)
    for named in (layer.id(), layer.name()):
        assert run("readsource", INPUT=named, PROFILE="body_fields", OUTPUT="memory:")["ROWS"] == 1


def of_kind(kind, wkt, name):
    geometry = QgsGeometry.fromWkt(wkt)
    layer = QgsVectorLayer(f"{wkt.partition('(')[0].strip()}?crs=EPSG:28992&field=kind:string", name, "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes([kind])
    feature.setGeometry(geometry)
    layer.dataProvider().addFeatures([feature])
    return layer


def test_existing_objects_outside_the_netherlands_call_no_place_free_whatever_the_coverage_says(run):
    claims = of_kind("heat", "LineString(155000 463000, 155010 463000)", "claims")
    coverage = of_kind("", "Polygon((154000 462000, 156000 462000, 156000 464000, 154000 462000))", "dekking")
    trees = of_kind("tree", "Point(6349316 -3620638)", "bomen")
    given = {"CLAIMS": [claims], "COVERAGE": [coverage], "OUTPUT": "memory:"}
    assert run("analyse", **given)["NO_COVERAGE"] == 0
    assert run("analyse", EXISTING=[trees], **given)["NO_COVERAGE"] == 1
    read = run("readsource", INPUT=trees, OUTPUT="memory:")
    assert "outside the Netherlands" in read["REPORT"]
