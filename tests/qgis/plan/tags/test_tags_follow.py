"""A tag stays with its feature: when rows go, ids are empty or double, a filter is set, fields or layers change."""

from __future__ import annotations

import pytest
from osgeo import ogr
from qgis.core import Qgis, QgsFeature, QgsFeatureRequest, QgsGeometry, QgsVectorLayer
from tag_desk import ENERGY
from tag_layers import geopackage_layer, memory_layer, shapefile_layer, square

from wijkaanpak_plugin.plan.tags.edit import TagEdit
from wijkaanpak_plugin.plan.tags.feature_tags import Selected

WITH_ID = (("id", ogr.OFTInteger), ("name", ogr.OFTString))


@pytest.fixture
def parcels(tmp_path):
    """Adjacent parcels in a shapefile, without an id."""
    return shapefile_layer(tmp_path, "percelen", [(square(155000 + 20 * n), f"perceel {n}") for n in range(5)])


@pytest.fixture
def roads(tmp_path):
    """Five areas in a shapefile, with an id."""
    return shapefile_layer(tmp_path, "wegen", [(square(155000 + 30 * n), n + 1, f"weg {n}") for n in range(5)], WITH_ID)


def named(layer, *names):
    return [feature for feature in layer.getFeatures() if feature["name"] in names]


def tagged(desk, layer):
    """Names of the features that have a tag, as the panel asks for them: without geometry."""
    request = QgsFeatureRequest().setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    features = [QgsFeature(feature) for feature in layer.getFeatures(request)]
    return [feature["name"] for feature, tag in zip(features, desk.tags.tags_of(layer, features)) if tag is not None]


def delete(layer, *names):
    layer.startEditing()
    layer.deleteFeatures([feature.id() for feature in named(layer, *names)])
    assert layer.commitChanges()


def add(layer, *rows):
    layer.startEditing()
    for wkt, values in rows:
        feature = QgsFeature(layer.fields())
        for name, value in values.items():
            feature[name] = value
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.addFeature(feature)
    assert layer.commitChanges()


def test_a_tag_follows_its_feature_when_rows_before_it_are_deleted(desk, parcels):
    desk.tag(parcels, ENERGY, named(parcels, "perceel 2"))
    delete(parcels, "perceel 0")
    assert "perceel 3" not in tagged(desk, parcels)
    found = desk.refresh(parcels)
    assert found.features_gone == []
    assert tagged(desk, parcels) == ["perceel 2"]
    (row,) = desk.rows()
    assert (row["name"], row["source_feature"], bool(row["source_gone"])) == ("perceel 2", "#1", False)
    assert row["geometry"].boundingBox().xMinimum() == 155040.0
    assert desk.plan.history.undo_text == "Tag"
    assert desk.tag(parcels, TagEdit(scale_level="urban"), named(parcels, "perceel 2")).changed == 1


def test_a_tag_whose_feature_was_deleted_is_not_given_to_its_neighbour(desk, parcels):
    desk.tag(parcels, ENERGY, named(parcels, "perceel 2"))
    delete(parcels, "perceel 2")
    assert desk.refresh(parcels).features_gone == ["perceel 2"]
    assert tagged(desk, parcels) == []
    assert desk.rows()[0]["name"] == "perceel 2"
    assert desk.tag(parcels, ENERGY, named(parcels, "perceel 3")).added == 1
    desk.refresh(parcels)
    assert tagged(desk, parcels) == ["perceel 3"]
    assert desk.tag(parcels, TagEdit(scale_level="urban"), named(parcels, "perceel 3")).added == 0
    assert {row["name"]: bool(row["source_gone"]) for row in desk.rows()} == {"perceel 2": True, "perceel 3": False}


def test_areas_on_the_same_place_are_told_apart_by_their_names(desk, tmp_path):
    floors = shapefile_layer(tmp_path, "lagen", [(square(155000), f"verdieping {n}") for n in range(3)])
    desk.tag(floors, ENERGY, named(floors, "verdieping 1"))
    delete(floors, "verdieping 0")
    desk.refresh(floors)
    assert [(row["name"], row["source_feature"]) for row in desk.rows()] == [("verdieping 1", "#0")]


def test_a_shape_that_was_corrected_a_little_is_still_that_of_its_row(desk, parcels):
    desk.tag(parcels, ENERGY, named(parcels, "perceel 2"))
    corrected = "Polygon ((155040 463000, 155060.5 463000, 155060 463020, 155040 463020.4, 155040 463000))"
    (feature,) = named(parcels, "perceel 2")
    parcels.dataProvider().changeGeometryValues({feature.id(): QgsGeometry.fromWkt(corrected)})
    assert tagged(desk, parcels) == ["perceel 2"]
    assert desk.refresh(parcels).features_gone == []
    assert desk.rows()[0]["geometry"].area() == pytest.approx(QgsGeometry.fromWkt(corrected).area())


def test_cables_side_by_side_are_not_taken_for_one_another(desk, tmp_path):
    lines = [(f"LineString (155000 {463000 + n / 10}, 155100 {463000 + n / 10})", f"kabel {n}") for n in range(3)]
    cables = shapefile_layer(tmp_path, "kabels", lines, shape=ogr.wkbLineString)
    desk.tag(cables, ENERGY, named(cables, "kabel 1"))
    delete(cables, "kabel 1")
    assert desk.refresh(cables).features_gone == ["kabel 1"]
    assert tagged(desk, cables) == []


def test_tags_stay_when_features_without_an_id_come(desk, roads):
    desk.tag(roads, ENERGY)
    add(roads, *((square(155100 + 30 * n, 463100), {"name": f"nieuw {n}"}) for n in range(2)))
    found = desk.refresh(roads)
    assert (found.features_gone, found.rows) == ([], {})
    assert tagged(desk, roads) == [f"weg {n}" for n in range(5)]
    tagging = desk.tag(roads, TagEdit(add=("mobility",)))
    assert (tagging.added, tagging.changed) == (2, 5)
    assert len(desk.rows()) == 7


def test_tags_stay_when_an_id_is_no_longer_unique_and_the_double_one_is_told_by_its_shape(desk, roads):
    desk.tag(roads, ENERGY, named(roads, "weg 0", "weg 1"))
    add(roads, (square(155100, 463100), {"id": 1, "name": "nieuw"}))
    assert desk.refresh(roads).features_gone == []
    assert tagged(desk, roads) == ["weg 0", "weg 1"]
    tagging = desk.tag(roads, TagEdit(scale_level="urban"))
    assert (tagging.changed, tagging.added) == (2, 4)


def test_an_id_that_is_given_twice_without_more_rows_is_noticed(desk, roads):
    desk.tag(roads, ENERGY, named(roads, "weg 0"))
    (other,) = named(roads, "weg 3")
    roads.dataProvider().changeAttributeValues({other.id(): {0: 1}})
    assert desk.refresh(roads).features_gone == []
    assert tagged(desk, roads) == ["weg 0"]


def test_a_filter_hides_features_and_takes_no_tag_away(desk, roads):
    desk.tag(roads, ENERGY)
    assert roads.setSubsetString("\"name\" = 'weg 3'")
    assert tagged(desk, roads) == ["weg 3"]
    found = desk.refresh(roads)
    assert (found.features_gone, found.rows) == ([], {})
    assert desk.tag(roads, TagEdit(scale_level="urban")).changed == 1
    roads.setSubsetString("")
    assert len(tagged(desk, roads)) == 5


@pytest.mark.parametrize("make", ["shapefile", "memory"])
def test_a_filter_does_not_change_how_features_without_a_unique_field_are_known(desk, tmp_path, make):
    rows = [(square(155000 + 30 * n), name, "7") for n, name in enumerate("aab")]
    if make == "memory":
        layer = memory_layer("Laag", "Polygon", rows, "field=name:string&field=nummer:string")
    else:
        layer = shapefile_layer(tmp_path, "laag", rows, (("name", ogr.OFTString), ("nummer", ogr.OFTString)))
    desk.tag(layer, ENERGY)
    assert layer.setSubsetString("\"name\" = 'b'")
    assert tagged(desk, layer) == ["b"]
    found = desk.refresh(layer)
    assert (found.features_gone, found.rows) == ([], {})
    assert desk.tag(layer, TagEdit(scale_level="urban")).changed == 1


def test_what_a_filtered_layer_on_a_server_does_not_show_is_not_called_gone(desk, roads, monkeypatch):
    desk.tag(roads, ENERGY)
    roads.setSubsetString("\"name\" = 'weg 3'")
    monkeypatch.setattr("wijkaanpak_plugin.plan.tags.feature_keys.is_local", lambda _layer: False)
    found = desk.refresh(roads)
    assert (found.features_gone, found.rows) == ([], {})


def test_a_layer_that_shows_all_goes_before_a_filtered_copy(desk, roads, monkeypatch):
    desk.tag(roads, ENERGY)
    copy = QgsVectorLayer(roads.source(), "Deel", "ogr")
    copy.setSubsetString("\"name\" = 'weg 3'")
    monkeypatch.setattr("wijkaanpak_plugin.plan.tags.feature_keys.is_local", lambda _layer: False)
    delete(roads, "weg 2")
    assert desk.refresh(copy, roads).features_gone == ["weg 2"]


def test_a_field_that_is_deleted_breaks_nothing_and_tags_are_told_by_their_shape(desk, roads):
    desk.tag(roads, ENERGY, named(roads, "weg 1"))
    held = list(roads.getFeatures())
    roads.startEditing()
    roads.deleteAttribute(0)
    assert desk.tags.tags_of(roads, list(roads.getFeatures()))
    assert roads.commitChanges()
    assert len(desk.tags.tags_of(roads, held)) == 5
    assert desk.refresh(roads).features_gone == []
    assert tagged(desk, roads) == ["weg 1"]
    assert desk.tag(roads, TagEdit(scale_level="urban"), named(roads, "weg 1")).changed == 1


def test_one_press_gives_one_tag_to_a_feature_that_two_layers_show(desk, tmp_path):
    layer = geopackage_layer(tmp_path)
    copy = QgsVectorLayer(layer.source(), "Kopie", "ogr")
    both = [Selected(shown, list(shown.getFeatures())) for shown in (layer, copy)]
    assert desk.perform(desk.tags.tag(both, ENERGY)).added == 3
    assert len(desk.rows()) == 3


def test_a_copy_of_a_layer_that_is_edited_is_looked_at(desk, roads):
    copy = QgsVectorLayer(roads.source(), "Kopie", "ogr")
    desk.tag(roads, ENERGY)
    delete(copy, "weg 2")
    assert desk.refresh(roads, copy, fresh={copy.id()}).features_gone == ["weg 2"]


def test_a_vertical_layer_alone_is_changed_and_not_taken_away(desk, tmp_path):
    layer = geopackage_layer(tmp_path, count=1, type_text="zzz", title="Zzz")
    assert desk.tag(layer, TagEdit(vertical_layer="underground")).added == 1
    assert desk.tag(layer, TagEdit(vertical_layer="surface")).changed == 1
    assert [row["vertical_layer"] for row in desk.rows()] == ["surface"]
    assert desk.tag(layer, TagEdit(clear=("vertical_layer",))).removed == 1


def test_a_layer_that_is_renamed_leaves_its_tags_their_names(desk):
    layer = memory_layer("Bomen", "Polygon", [(square(155000), 7)], "field=code:integer")
    desk.tag(layer, ENERGY)
    assert desk.rows()[0]["name"] == "Bomen 7"
    layer.setName("Bomen (oud)")
    assert desk.refresh(layer).rows == {}


def test_ids_with_decimals_are_found_again(desk, tmp_path):
    fields = (("objectid", ogr.OFTReal), ("name", ogr.OFTString))
    layer = shapefile_layer(tmp_path, "obj", [(square(155000 + 30 * n), n + 1.0, f"weg {n}") for n in range(3)], fields)
    desk.tag(layer, ENERGY)
    assert {row["source_feature"] for row in desk.rows()} == {"objectid=1.0", "objectid=2.0", "objectid=3.0"}
    assert desk.refresh(layer).rows == {}
