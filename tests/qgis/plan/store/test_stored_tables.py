"""What a plan holds is read from its tables, whatever the user did to the layers that show them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer, QgsVectorLayerJoinInfo

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.plan.claims.claims import claims_with
from wijkaanpak_plugin.plan.claims.confidential import confidential_ids
from wijkaanpak_plugin.plan.files.project_layers import add_to_project
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.findings.findings import findings, store_findings
from wijkaanpak_plugin.plan.hot_spots.records import hot_spots
from wijkaanpak_plugin.plan.schema.tables import TABLES
from wijkaanpak_plugin.plan.sources.registry import registered_sources
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.sessions import current_session


def analysed(plan):
    read = analysis_input(plan)
    return analyse(read.bodies, read.coverage).findings


def hide_everything(plan):
    for table in TABLES:
        assert plan.layer(table.name).setSubsetString("fid < 0")


def join_something(plan):
    notes = QgsVectorLayer("None?field=body_id:string&field=kind:string", "notes", "memory")
    QgsProject.instance().addMapLayer(notes)
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(notes)
    join.setJoinFieldName("body_id")
    join.setTargetFieldName("body_id")
    join.setPrefix("")
    for name in ("claim_point", "claim_line", "claim_area"):
        plan.layer(name).addJoin(join)


def call_it_degrees(plan):
    for table in TABLES:
        plan.layer(table.name).setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))


def edit_without_saving(plan):
    for name in ("claim_line", "claim_area", "hot_spot"):
        layer = plan.layer(name)
        layer.startEditing()
        layer.deleteFeatures([feature.id() for feature in layer.getFeatures()])


@pytest.fixture(params=[hide_everything, join_something, call_it_degrees, edit_without_saving])
def shown(request, small_plan, qgis_new_project):
    """A plan in a project, and what was done to its layers."""
    add_to_project(small_plan, QgsProject.instance())
    yield small_plan, lambda: request.param(small_plan)
    for table in TABLES:
        small_plan.layer(table.name).rollBack()
    QgsProject.instance().clear()


def what_it_holds(plan):
    bodies = analysis_input(plan).bodies
    return {
        "bodies": bodies.drop(columns="geometry").to_csv(),
        "places": [shape.wkt for shape in bodies["geometry"]],
        "claims": [(claim.table, str(claim.values)) for claim in claims_with(plan, {"wadi", "heat", "tree", "sewer"})],
        "confidential": confidential_ids(plan),
        "hot spots": [replace(spot, geometry=spot.geometry.asWkt()) for spot in hot_spots(plan)],
        "sources": registered_sources(plan),
        "session": current_session(plan),
        "settings": plan.settings(),
        "findings": sorted(findings(plan)["finding_id"]),
        "crs": plan.crs.authid(),
    }


def test_the_user_may_do_anything_with_a_layer_on_the_map_and_the_plan_is_what_it_was(shown):
    plan, change = shown
    found = analysed(plan)
    store_findings(plan, found)
    before = what_it_holds(plan)
    assert before["findings"]
    change()
    assert what_it_holds(plan) == before


def test_a_new_analysis_takes_no_finding_out_of_the_plan_because_a_layer_hides_it(small_plan, qgis_new_project):
    add_to_project(small_plan, QgsProject.instance())
    found = analysed(small_plan)
    assert store_findings(small_plan, found).added == len(found) > 0
    hide_everything(small_plan)
    again = store_findings(small_plan, analysed(small_plan))
    assert (again.added, again.gone) == (0, 0)


def test_a_claim_that_a_filter_hides_can_be_changed_and_is_hidden_afterwards_too(small_plan, qgis_new_project):
    add_to_project(small_plan, QgsProject.instance())
    small_plan.layer("claim_area").setSubsetString("kind <> 'wadi'")
    changes = Changes(small_plan)
    changes.change("claim_area", "wadi", {"name": "Wadi langs het park"})
    small_plan.history.perform("Rename", changes)
    (claim,) = claims_with(small_plan, {"wadi"})
    assert claim.values["name"] == "Wadi langs het park"
    assert small_plan.layer("claim_area").featureCount() == 0


@pytest.mark.parametrize("table", ["claim_area", "hot_spot"])
def test_what_is_stored_is_read_before_while_and_after_a_layer_is_edited(small_plan, qgis_new_project, table):
    add_to_project(small_plan, QgsProject.instance())
    layer = small_plan.layer(table)
    column = layer.fields().indexOf("name" if table == "claim_area" else "text")
    (before,) = small_plan.stored(table).getFeatures()
    for turn in range(4):
        layer.startEditing()
        assert layer.changeAttributeValue(before.id(), column, f"turn {turn}")
        (waiting,) = small_plan.stored(table).getFeatures()
        assert waiting[column] == before[column]
        assert layer.commitChanges(stopEditing=turn % 2 == 0)
        (before,) = small_plan.stored(table).getFeatures()
        assert before[column] == f"turn {turn}"
        counts = {name: sum(1 for _row in small_plan.stored(name).getFeatures()) for name in small_plan.tables}
        assert counts["claim_line"] == 2
    assert layer.commitChanges()
