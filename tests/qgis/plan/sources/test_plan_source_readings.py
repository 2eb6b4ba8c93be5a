"""A plan reads each of its sources through its profile or mapping, and counts what it used."""

from __future__ import annotations

import json

import pytest
from qgis.core import QgsVectorLayer
from registering import register

from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.sources.registry import change_source
from wijkaanpak_plugin.plan.sources.row_counts import store_reading
from wijkaanpak_plugin.plan.sources.status import source_status


@pytest.fixture
def trees(tmp_path):
    """A municipal layer of trees with a stump, without any body field."""
    path = tmp_path / "bomen.geojson"
    rows = [("Linde", "Boom", 155040), ("Eik", "Boom", 155060), ("Beuk", "Stobbe", 155080)]
    features = [
        {
            "type": "Feature",
            "properties": {"soortnaam": name, "typeObject": sort},
            "geometry": {"type": "Point", "coordinates": [x, 463051]},
        }
        for name, sort, x in rows
    ]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}}
    path.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": features}), encoding="utf-8")
    return QgsVectorLayer(str(path), "Bomen", "ogr")


def test_a_source_is_read_through_its_profile_and_what_was_left_out_is_stored(small_plan, trees):
    source_id = register(small_plan, trees, "existing", profile="trees", coverage="plan_area")
    found = analysis_input(small_plan)
    existing = found.bodies[found.bodies["origin"] == "existing"]
    assert sorted(existing["name"]) == ["Eik", "Linde"]
    assert set(existing["kind"]) == {"tree"}
    assert any("stump" in remark for remark in found.report)
    store_reading(small_plan, found.readings)
    (status,) = source_status(small_plan)
    assert (status.source_id, status.rows_used, status.rows_left_out) == (source_id, 2, 1)
    assert "stump" in status.lines[0]


def test_a_source_is_read_through_a_mapping_of_its_own_also_as_planned_works(small_plan, trees):
    mapping = {"body": {"kind": {"value": "tree"}, "name": {"field": "soortnaam"}, "works_from": {"value": 2027}}}
    register(small_plan, trees, "works", mapping=json.dumps(mapping))
    works = analysis_input(small_plan).bodies.set_index("name").loc[["Linde", "Eik", "Beuk"]]
    assert set(works["origin"]) == {"work"}
    assert set(works["works_from"]) == {"2027"}


def test_a_source_whose_fields_do_not_suit_is_named_and_covers_nothing(small_plan, trees):
    register(small_plan, trees, "existing", profile="bgt_put", coverage="plan_area")
    found = analysis_input(small_plan)
    assert any("Bomen" in remark and "lacks" in remark for remark in found.report)
    assert found.coverage[found.coverage["source"] == "Bomen"]["geometry"].tolist() == [None]
    assert found.readings == {}
    assert "Bomen" in source_status(small_plan)[0].problem


def test_a_profile_that_a_newer_version_wrote_is_said_and_the_rest_is_read(small_plan, trees):
    source_id = register(small_plan, trees, "existing", profile="trees")
    table = small_plan.layer("source")
    table.startEditing()
    (row,) = table.getFeatures()
    table.changeAttributeValue(row.id(), table.fields().indexOf("profile"), "trees_2030")
    table.commitChanges()
    found = analysis_input(small_plan)
    assert any("trees_2030" in remark for remark in found.report)
    assert len(found.bodies) == 4
    small_plan.history.perform("Change", change_source(small_plan, source_id, profile="trees"))
    assert len(analysis_input(small_plan).bodies) == 6


def test_a_confidential_source_is_left_out_of_what_is_meant_for_others(small_plan, trees):
    register(small_plan, trees, "existing", profile="trees", confidential=True)
    assert len(analysis_input(small_plan).bodies) == 6
    found = analysis_input(small_plan, with_confidential=False)
    assert len(found.bodies) == 4
    assert found.readings == {}
    assert not any("Bomen" in remark for remark in found.report)
