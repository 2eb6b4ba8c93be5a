"""Deliveries that overlap hold the same objects, each clipped to its own area: one obstacle, one finding, one name."""

from __future__ import annotations

import json

import pytest
import shapely
import shapely.geometry
from qgis.core import QgsGeometry, QgsVectorLayer
from records import add_record, save_all
from registering import register

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.plan.files.create import create_plan
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.sources.registry import remove_source
from wijkaanpak_plugin.sources.klic import read_klic

CABLE = "nl.imkl-KL1040.cable1"
CONTAINER = "MultiPolygon (((155100 463100, 155105 463100, 155105 463105, 155100 463105, 155100 463100)))"


def cable(path, name, west, east):
    """A layer with the same cable, clipped to a delivery from west to east."""
    line = {"type": "LineString", "coordinates": [[west, 463102], [east, 463102]]}
    properties = {"kind": "medium_voltage", "body_id": CABLE, "owner": "Liander", "accuracy_m": 1.0}
    return layer_of(path, name, [{"type": "Feature", "properties": properties, "geometry": line}])


def layer_of(path, name, features):
    """A layer of a file in RD New."""
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}}
    file = path / f"{name}.geojson"
    file.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": features}))
    layer = QgsVectorLayer(str(file), name, "ogr")
    assert layer.isValid()
    return layer


def conflicts(plan):
    """Return the conflicts with cables and pipes as an analysis of the plan finds them, by name and version."""
    tables = analysis_input(plan)
    settings = {"settings": tables.settings, "kinds": tables.kinds}
    findings = analyse(tables.bodies, tables.coverage, rules=tables.rules, **settings).findings
    return findings[findings["type"] == "conflict"]


def names(plan):
    found = conflicts(plan)
    return sorted(zip(found["finding_id"], found["version"], found["b_id"]))


#: Both deliveries hold the cable below the claim, or only the first does.
CLIPS = {"both": ((155000, 155110), (155090, 155200)), "the first": ((155000, 155110), (155108, 155200))}


@pytest.fixture(params=CLIPS)
def deliveries(request, plan, tmp_path):
    add_record(plan, "claim_area", CONTAINER, name="bak", kind="underground_container")
    save_all(plan)
    first, second = CLIPS[request.param]
    return {"first": cable(tmp_path, "first", *first), "second": cable(tmp_path, "second", *second)}


@pytest.mark.parametrize("order", [("first", "second"), ("second", "first")])
def test_the_same_cable_in_two_deliveries_is_one_obstacle_and_one_finding_whichever_came_first(plan, deliveries, order):
    register(plan, deliveries["first"], "existing", profile="body_fields", date="2024-01-01")
    (alone,) = names(plan)
    plan.history.undo()
    for name in order:
        register(plan, deliveries[name], "existing", profile="body_fields", date=f"2024-0{1 + order.index(name)}-01")
    assert names(plan) == [alone]
    assert alone[2] == CABLE


def test_the_finding_keeps_its_name_when_a_delivery_is_removed_later(plan, deliveries):
    ids = {name: register(plan, layer, "existing", profile="body_fields") for name, layer in deliveries.items()}
    (both,) = names(plan)
    plan.history.perform("Remove source", remove_source(plan, ids["second"]))
    assert names(plan) == [both]


# Real deliveries

NUMBERS = ("22G003178", "22G003180")
_COLUMNS = ("body_id", "name", "kind", "owner", "width_m", "top_m", "bottom_m", "depth_source", "accuracy_m", "status")


def lines_of(path, delivery):
    """A layer with the lines of a delivery."""
    features = []
    for row in delivery.lines.to_dict("records"):
        properties = {name: row[name] if row[name] == row[name] else None for name in _COLUMNS}
        features.append(
            {"type": "Feature", "properties": properties, "geometry": shapely.geometry.mapping(row["geometry"])}
        )
    return layer_of(path, delivery.number, features)


@pytest.fixture
def warmenhuizen(real_data, tmp_path):
    """Two real deliveries, and a plan with a container at each place where both hold the same cable or pipe."""
    one, two = (read_klic(real_data / "klic" / f"Levering_{number}_1.zip") for number in NUMBERS)
    path = tmp_path / "warmenhuizen.gpkg"
    area = QgsGeometry.fromWkt("Polygon ((111480 526114, 112125 526114, 112125 526679, 111480 526679, 111480 526114))")
    create_plan(path, "Warmenhuizen", area=area, author="Test").close()
    plan = open_plan(path)
    by_id = [delivery.lines.groupby("body_id")["geometry"].apply(shapely.union_all) for delivery in (one, two)]
    shared = set(by_id[0].index) & set(by_id[1].index)
    assert len(shared) == 16
    places = 0
    for name in sorted(shared):
        common = shapely.intersection(by_id[0][name], by_id[1][name])
        if common.length > 1:
            place = shapely.line_interpolate_point(
                shapely.get_parts(shapely.line_merge(common))[0], 0.5, normalized=True
            )
            add_record(plan, "claim_area", place.buffer(1).wkt, name=name, kind="underground_container")
            places += 1
    save_all(plan)
    assert places == 7
    yield plan, [lines_of(tmp_path, delivery) for delivery in (one, two)]
    plan.close()


@pytest.mark.real_data
def test_real_deliveries_that_overlap_give_each_finding_once_under_one_name(warmenhuizen):
    plan, layers = warmenhuizen
    found = {}
    for chosen in ((0,), (0, 1), (1, 0)):
        for number in chosen:
            register(plan, layers[number], "existing", profile="body_fields", date="2022-03-27")
        found[chosen] = conflicts(plan)
        for _ in chosen:
            plan.history.undo()
    alone, both, turned = found.values()
    assert set(both["finding_id"]) == set(turned["finding_id"])
    assert len(both) == both["finding_id"].nunique() == len(turned)
    # What the first delivery says stays under its name; each container has one finding with the object below it.
    assert set(alone["finding_id"]) <= set(both["finding_id"])
    below = both[both["a_name"] == both["b_id"]]
    assert below["a_name"].value_counts().max() == 1
