"""``wijkaanpak:readklic``: its layers come styled in the project, with the ids of objects and of their lines."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
)

from tests.sources import klic_files as made
from wijkaanpak_plugin.map.klic_styles import COLOURS


@pytest.fixture
def loaded(provider, qgis_new_project, tmp_path):
    """The layers of a delivery as QGIS loads them after a run in the toolbox."""
    from qgis import processing

    delivery = made.write_delivery(tmp_path / "Levering_23G000001_1.zip")
    place = QgsProcessingOutputLayerDefinition("memory:", QgsProject.instance())
    parameters = {"INPUT": str(delivery), "OUTPUT": place, "COVERAGE": place}
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    results = processing.run("wijkaanpak:readklic", parameters, context=context, feedback=feedback)
    layers = {}
    for layer in (results["OUTPUT"], results["COVERAGE"]):
        context.layerToLoadOnCompletionDetails(layer.id()).postProcessor().postProcessLayer(layer, context, feedback)
        layers[layer.geometryType().name] = layer
    return layers


def test_networks_come_in_the_colours_of_the_sector_and_coverage_as_an_outline(loaded):
    categories = loaded["Line"].renderer().categories()
    colours = {category.value(): category.symbol().color().name() for category in categories}
    assert colours["laagspanning"] == COLOURS["laagspanning"].lower()
    assert all(category.label() for category in categories)
    assert loaded["Polygon"].renderer().symbol().symbolLayer(0).layerType() == "SimpleLine"


def test_each_row_has_the_id_of_its_object_and_that_of_its_line(loaded):
    rows = {(feature["body_id"], feature["link_id"]) for feature in loaded["Line"].getFeatures()}
    assert ("nl.imkl-KL1.object_0", "nl.imkl-KL1.link_0") in rows


def test_an_unpacked_delivery_is_read_whatever_its_folder_is_called(run, tmp_path):
    delivery = made.write_delivery(tmp_path / "levering", objects=12)
    assert run("readklic", INPUT=str(delivery), OUTPUT="memory:")["ROWS"] == 12
