"""``wijkaanpak:readklic``: its layers come styled in the project, with the ids of objects and of their lines."""

from __future__ import annotations

import pytest
from map_picture import drawn
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from tests.sources import klic_files as made
from wijkaanpak_plugin.map.klic_styles import COLOURS, style_delivery


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


def test_what_is_out_of_use_is_dashed_what_is_planned_dotted_and_all_else_whole(qgis_new_project):
    layer = QgsVectorLayer("LineString?crs=EPSG:28992&field=theme:string&field=status:string", "KLIC", "memory")
    heights = {20: "disused", 40: "functional", 60: "projected", 80: None}
    for y, status in heights.items():
        feature = QgsFeature(layer.fields())
        feature.setAttributes(["laagspanning", status])
        feature.setGeometry(QgsGeometry.fromWkt(f"LineString (155000 {463000 + y}, 155100 {463000 + y})"))
        layer.dataProvider().addFeatures([feature])
    style_delivery(layer)
    picture = drawn([layer], 400)
    white = {
        y: sum(picture.pixelColor(x, 400 - 4 * y).name() == "#ffffff" for x in range(20, 380)) / 360 for y in heights
    }
    assert (white[40], white[80]) == (0, 0)
    assert 0.05 < white[20] < white[60]


STATION = made.point_object("TechnischGebouw", "s", "nl.imkl-KL1.LS", 1, 1, made.href("imkl:extraGeometrie", "g"))
GROUND = made.area("g", "0 0 3 0 3 3 0 3 0 0")


def run(delivery, **outputs):
    from qgis import processing

    return processing.run("wijkaanpak:readklic", {"INPUT": str(delivery), "OUTPUT": "memory:", **outputs})


def ids(layer):
    return [feature["body_id"] for feature in layer.getFeatures()]


@pytest.fixture
def with_station(tmp_path):
    return made.write_xml(tmp_path / "made.xml", made.whole(made.ordinary(STATION, GROUND)))


def test_a_station_comes_as_its_ground_where_areas_are_asked(provider, with_station):
    results = run(with_station, POINTS="memory:", AREAS="memory:")
    assert (ids(results["POINTS"]), ids(results["AREAS"])) == ([], ["s"])
    assert next(results["AREAS"].getFeatures()).geometry().area() == 9.0


def test_a_station_stays_a_point_where_no_areas_are_asked(provider, with_station):
    results = run(with_station, POINTS="memory:")
    assert ids(results["POINTS"]) == ["s"]
    assert "not used because no areas are asked" in results["REPORT"]


def test_a_delivery_without_base_map_gives_its_data(provider, with_station, tmp_path):
    results = run(with_station, POINTS="memory:", BASE_MAP=str(tmp_path / "map.png"))
    assert "BASE_MAP" not in results
    assert not (tmp_path / "map.png").exists()


@pytest.mark.real_data
def test_the_base_map_of_a_delivery_lies_where_its_world_file_says(provider, real_data, tmp_path):
    delivery = real_data / "klic" / "Levering_22G003178_1.zip"
    results = run(delivery, BASE_MAP=str(tmp_path / "map.png"), PRECAUTIONS="memory:")
    picture = QgsRasterLayer(results["BASE_MAP"], "map", "gdal")
    asked = QgsRasterLayer(str(real_data / "warmenhuizen" / "GB_22G003178.png"), "asked", "gdal")
    assert picture.crs().authid() == "EPSG:28992"
    assert picture.extent().toString(3) == asked.extent().toString(3) == "111480.000,526212.000 : 111836.000,526679.000"
    (area,) = results["PRECAUTIONS"].getFeatures()
    assert (area["kind"], area["precaution"]) == ("precaution_area", "G_HD_K_W2_11")
    assert isinstance(results["PRECAUTIONS"], QgsVectorLayer)


def test_an_unpacked_delivery_is_read_whatever_its_folder_is_called(run, tmp_path):
    delivery = made.write_delivery(tmp_path / "levering", objects=12)
    assert run("readklic", INPUT=str(delivery), OUTPUT="memory:")["ROWS"] == 12
