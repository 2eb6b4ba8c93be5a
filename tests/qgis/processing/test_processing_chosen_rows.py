"""Selected features only, filters and limits: wherever an algorithm reads features it takes the rows that are meant."""

from __future__ import annotations

import pytest
from half_service import service
from qgis.core import (
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterFeatureSource,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType

Chosen = QgsProcessingFeatureSourceDefinition


def _layer(name, kind, places, origin="existing"):
    fields = "field=body_id:string&field=kind:string&field=origin:string"
    layer = QgsVectorLayer(f"Point?crs=EPSG:28992&{fields}", name, "memory")
    for number, x in enumerate(places):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([f"{name}{number}", kind, origin])
        feature.setGeometry(QgsGeometry.fromWkt(f"Point ({155000 + x} 463000)"))
        layer.dataProvider().addFeatures([feature])
    return layer


@pytest.fixture
def trees(qgis_new_project):
    """Three trees, two of them beside the pole, the middle one selected."""
    layer = _layer("tree", "tree", (1, 1.5, 90))
    QgsProject.instance().addMapLayer(layer)
    layer.select([2])
    return layer


@pytest.fixture
def cables(qgis_new_project):
    """Two claimed heat pipes beside the first two trees; only the first is selected."""
    layer = _layer("claim", "heat", (0, 2), "claim")
    QgsProject.instance().addMapLayer(layer)
    layer.select([1])
    return layer


def test_reading_a_source_takes_the_selected_features_only_when_that_is_asked(run, trees):
    everything = run("readsource", INPUT=trees, PROFILE="body_fields", OUTPUT="memory:")
    selected = run("readsource", INPUT=Chosen(trees.id(), True), PROFILE="body_fields", OUTPUT="memory:")
    assert (everything["ROWS"], selected["ROWS"]) == (3, 1)
    assert [feature["body_id"] for feature in selected["OUTPUT"].getFeatures()] == ["tree1"]


def test_reading_a_source_takes_a_filter_and_a_limit(run, trees):
    filtered = Chosen(trees.id(), filterExpression="\"body_id\" = 'tree2'")
    assert run("readsource", INPUT=filtered, PROFILE="body_fields", OUTPUT="memory:")["ROWS"] == 1
    limited = Chosen(trees.id(), featureLimit=2)
    assert run("readsource", INPUT=limited, PROFILE="body_fields", OUTPUT="memory:")["ROWS"] == 2


def test_an_analysis_takes_the_selected_claims_and_objects_only(run, trees, cables):
    def couple(claims, existing):
        findings = run("analyse", CLAIMS=[claims], EXISTING=[existing], OUTPUT="memory:")["OUTPUT"]
        return {(row["a_id"], row["b_id"]) for row in findings.getFeatures() if row["type"] == "conflict"}

    whole = couple(cables.id(), trees.id())
    assert {("claim0", "tree1"), ("claim1", "tree1")} <= whole
    some = couple(Chosen(cables.id(), True), Chosen(trees.id(), True))
    assert some == {pair for pair in whole if pair == ("claim0", "tree1")}


def test_where_nothing_is_selected_a_sentence_says_what_to_do(run, trees):
    trees.removeSelection()
    for name, values in (
        ("readsource", {"INPUT": Chosen(trees.id(), True), "PROFILE": "body_fields"}),
        ("analyse", {"CLAIMS": [Chosen(trees.id(), True)]}),
    ):
        with pytest.raises(QgsProcessingException, match="Nothing is selected in layer 'tree'; select what"):
            run(name, OUTPUT="memory:", **values)


def test_a_filter_that_is_no_expression_is_named(run, trees):
    with pytest.raises(QgsProcessingException, match="The filter on layer 'tree' cannot be used"):
        run("readsource", INPUT=Chosen(trees.id(), filterExpression="kind ="), PROFILE="", OUTPUT="memory:")


def test_a_filter_on_a_field_that_is_not_there_is_named(run, trees):
    with pytest.raises(QgsProcessingException, match=r"The filter on layer 'tree' cannot be used: .*hoogte"):
        run("readsource", INPUT=Chosen(trees.id(), filterExpression='"hoogte" > 3'), PROFILE="", OUTPUT="memory:")


def test_a_filter_may_use_fields_that_the_reading_does_not_need_and_the_selection(run, trees):
    trees.dataProvider().addAttributes([QgsField("hoogte", QMetaType.Type.Int)])
    trees.updateFields()
    trees.dataProvider().changeAttributeValues({1: {3: 4}, 2: {3: 9}, 3: {3: 9}})
    trees.select([1, 2])
    both = Chosen(trees.id(), True, filterExpression="\"hoogte\" > 3 and @layer_name = 'tree' and $x > 155001")
    read = run("readsource", INPUT=both, PROFILE="body_fields", OUTPUT="memory:")
    assert [feature["body_id"] for feature in read["OUTPUT"].getFeatures()] == ["tree1"]
    assert (read["ROWS"], read["LEFT_OUT"]) == (1, 0)


# --- rows that are meant and do not come


BROKEN_OFF = [(True, "missing rows: 15"), (False, "it is not known how many rows are missing")]


def _verges(address):
    layer = QgsVectorLayer(address, "BGT berm", "OAPIF")
    assert layer.isValid()
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.mark.parametrize(("says_how_many", "sentence"), BROKEN_OFF)
def test_a_filter_or_limit_on_a_service_that_breaks_off_says_what_is_missing(
    run, qgis_new_project, says_how_many, sentence
):
    with service(fails_from=10, says_how_many=says_how_many) as address:
        layer = _verges(address)
        for chosen, rows in (
            (Chosen(layer.id(), filterExpression="\"lokaal_id\" < 'G0599.0004'"), 4),
            (Chosen(layer.id(), featureLimit=20), 10),
        ):
            read = run("readsource", INPUT=chosen, PROFILE="bgt_ondersteunendwegdeel", OUTPUT="memory:")
            assert read["ROWS"] == rows
            assert sentence in read["REPORT"]


def test_a_limit_that_a_service_reaches_before_it_breaks_off_misses_nothing(run, qgis_new_project):
    with service(fails_from=20, says_how_many=True) as address:
        chosen = Chosen(_verges(address).id(), featureLimit=5)
        read = run("readsource", INPUT=chosen, PROFILE="bgt_ondersteunendwegdeel", OUTPUT="memory:")
    assert (read["ROWS"], read["LEFT_OUT"]) == (5, 0)
    assert "Not wholly read" not in read["REPORT"]


@pytest.mark.parametrize("fails_from", [10, None])
def test_selected_features_that_do_not_come_are_missing_and_those_that_come_are_all(run, qgis_new_project, fails_from):
    with service(fails_from=fails_from) as address:
        layer = _verges(address)
        given = [feature.id() for feature in layer.getFeatures()]
        for selected, missing in ((given[:3], 0), ([*given[:3], 1000], 1)):
            layer.selectByIds(selected)
            chosen = Chosen(layer.id(), True)
            read = run("readsource", INPUT=chosen, PROFILE="bgt_ondersteunendwegdeel", OUTPUT="memory:")
            assert (read["ROWS"], read["LEFT_OUT"]) == (3, missing)
            assert ("missing rows: 1)" in read["REPORT"]) == bool(missing)


class _Listener(QgsProcessingFeedback):
    """Keeps what is said."""

    def __init__(self):
        super().__init__()
        self.said = []

    def pushInfo(self, info):
        self.said.append(info)


def _no_coverage(layer):
    return {row["b_name"] for row in layer.getFeatures() if row["type"] == "no_coverage"}


@pytest.mark.parametrize(("says_how_many", "sentence"), BROKEN_OFF)
@pytest.mark.parametrize("choice", [{"filterExpression": "\"functie\" = 'berm'"}, {"featureLimit": 20}])
def test_nothing_is_free_because_of_chosen_rows_of_a_service_that_broke_off(
    run, cables, choice, says_how_many, sentence
):
    cover = QgsVectorLayer("Polygon?crs=EPSG:28992&field=source:string", "dekking", "memory")
    square = QgsFeature(cover.fields())
    square.setAttributes(["gemeente"])
    square.setGeometry(QgsGeometry.fromRect(QgsRectangle(154000, 462000, 156000, 464000)))
    cover.dataProvider().addFeatures([square])
    with service(fails_from=10, says_how_many=says_how_many) as address:
        layer = _verges(address)
        chosen, listener = Chosen(layer.id(), **choice), _Listener()
        found = run("analyse", listener, CLAIMS=[cables], EXISTING=[chosen], COVERAGE=[cover], OUTPUT="memory:")
    assert "BGT berm" in _no_coverage(found["OUTPUT"])
    assert any("BGT berm" in line and sentence in line for line in listener.said)


@pytest.mark.parametrize("choice", [{"filterExpression": "\"functie\" = 'berm'"}, {"featureLimit": 20}])
def test_chosen_rows_of_a_coverage_service_that_broke_off_cover_nothing(run, cables, trees, choice):
    with service(fails_from=10) as address:
        chosen, listener = Chosen(_verges(address).id(), **choice), _Listener()
        found = run("analyse", listener, CLAIMS=[cables], EXISTING=[trees], COVERAGE=[chosen], OUTPUT="memory:")
    assert "BGT berm" in _no_coverage(found["OUTPUT"])
    assert any("BGT berm" in line and "Not wholly read" in line for line in listener.said)


@pytest.mark.parametrize("only", [True, False])
def test_a_model_hands_over_its_features(run, trees, only):
    from qgis import processing

    model = QgsProcessingModelAlgorithm()
    model.addModelParameter(QgsProcessingParameterFeatureSource("IN", "In"), QgsProcessingModelParameter("IN"))
    child = QgsProcessingModelChildAlgorithm("wijkaanpak:readsource")
    child.setChildId("read")
    given = QgsProcessingModelChildParameterSource
    child.addParameterSources("INPUT", [given.fromModelParameter("IN")])
    child.addParameterSources("PROFILE", [given.fromStaticValue("body_fields")])
    child.setModelOutputs({"OUT": _output("OUT", "read", "OUTPUT")})
    model.addChildAlgorithm(child)
    model.updateDestinationParameters()
    result = processing.run(model, {"IN": Chosen(trees.id(), only), "read:OUT": "memory:"})
    (layer,) = [value for value in result.values() if isinstance(value, QgsVectorLayer)]
    assert layer.featureCount() == (1 if only else 3)


def _output(name, child, output):
    result = QgsProcessingModelOutput(name)
    result.setChildId(child)
    result.setChildOutputName(output)
    return result


def test_one_object_in_two_layers_gives_one_finding_with_the_same_id(run, cables):
    def found(*layers):
        findings = run("analyse", CLAIMS=[Chosen(cables.id(), True)], EXISTING=list(layers), OUTPUT="memory:")["OUTPUT"]
        return [row["finding_id"] for row in findings.getFeatures() if row["type"] == "conflict"]

    one, other = (_lines("nl.imkl-KL1040.cable1", x) for x in (10, 20))
    assert len(found(one)) == 1
    assert found(one) == found(one, other) == found(other, one) == found(other)


def _lines(body_id, end):
    layer = QgsVectorLayer("LineString?crs=EPSG:28992&field=body_id:string&field=kind:string", "cable", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes([body_id, "medium_voltage"])
    feature.setGeometry(QgsGeometry.fromWkt(f"LineString (154990 463000.1, {155000 + end} 463000.1)"))
    layer.dataProvider().addFeatures([feature])
    return layer
