"""Selected features only, filters and limits: wherever an algorithm reads features it takes the rows that are meant."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterFeatureSource,
    QgsProject,
    QgsVectorLayer,
)

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
    with pytest.raises(QgsProcessingException, match="The filter on layer 'tree' is no expression"):
        run("readsource", INPUT=Chosen(trees.id(), filterExpression="kind ="), PROFILE="", OUTPUT="memory:")


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
