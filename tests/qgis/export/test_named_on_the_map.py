"""What the list names is found on the map: zones that findings name, and the symbols of claims beside their markers."""

from __future__ import annotations

import math

import pytest
from qgis.core import QgsGeometry, QgsMapLayerLegendUtils, QgsProject
from records import add_record, save_all

from wijkaanpak_plugin.export.audience import INTERNAL, OPEN
from wijkaanpak_plugin.export.content.sheet_content import sheet_content
from wijkaanpak_plugin.export.layers.named_zones import named_zones
from wijkaanpak_plugin.export.sheet.paper import PAPERS
from wijkaanpak_plugin.export.sheet.sheet import Sheet
from wijkaanpak_plugin.export.sheet.template import Template, template_path

OVER_THE_WADI = "Polygon ((155000 463000, 155020 463000, 155020 463020, 155000 463020, 155000 463000))"
ELSEWHERE = "Polygon ((155100 463100, 155120 463100, 155120 463120, 155100 463120, 155100 463100))"
FIXED = {"role": "frame", "frame": "fixed"}


@pytest.fixture
def plan(small_plan):
    """The small plan with a zone over the wadi where nothing may change, and zones that touch no claim."""
    add_record(small_plan, "zone", OVER_THE_WADI, zone_id="z1", name="Pleintje blijft", **FIXED)
    add_record(small_plan, "zone", ELSEWHERE, zone_id="z2", name="Hofje blijft", **FIXED)
    add_record(small_plan, "zone", OVER_THE_WADI, zone_id="z3", name="Open", role="frame", frame="open")
    save_all(small_plan)
    return small_plan


@pytest.fixture
def filled(plan):
    """Return what fills a sheet of the plan; it lives until the test ends."""
    kept = []

    def fill(audience=INTERNAL):
        project = QgsProject()
        template = Template.read(template_path(), project)
        sheet = Sheet(template, sheet_content(plan, audience, None), project, PAPERS["A3"])
        sheet.fill()
        kept.append((template, project))
        return sheet, template.layout

    yield fill
    for template, project in kept:
        template.layout.clear()
        project.clear()


def legend_labels(layout, item_id):
    legend = layout.itemById(item_id)
    return [
        QgsMapLayerLegendUtils.legendNodeUserLabel(node, place)
        for node in legend.model().rootGroup().findLayers()
        for place in QgsMapLayerLegendUtils.legendNodeOrder(node)
    ]


def test_a_zone_that_a_finding_names_is_drawn_under_the_claims_with_its_name_and_a_row_in_the_legend(filled):
    _sheet, layout = filled()
    drawn = [layer.name() for layer in layout.itemById("map").layers()]
    assert "Zones" in drawn
    zones = layout.itemById("map").layers()[drawn.index("Zones")]
    assert [row["name"] for row in zones.getFeatures()] == ["Pleintje blijft"]
    assert zones.labelsEnabled()
    assert drawn.index("Zones") > max(place for place, name in enumerate(drawn) if name.startswith("Claims"))
    assert "Fixed zone" in legend_labels(layout, "legend_layers")


def test_without_such_a_finding_there_is_no_zone_and_no_row_of_the_legend(plan, filled):
    zones = plan.layer("zone")
    zones.startEditing()
    zones.deleteFeatures([row.id() for row in zones.getFeatures() if row["zone_id"] == "z1"])
    save_all(plan)
    _sheet, layout = filled()
    assert "Zones" not in [layer.name() for layer in layout.itemById("map").layers()]
    assert "Fixed zone" not in legend_labels(layout, "legend_layers")


def test_others_see_no_zone_that_is_confidential(plan):
    zones = plan.layer("zone")
    zones.startEditing()
    (row,) = (row for row in zones.getFeatures() if row["zone_id"] == "z1")
    zones.changeAttributeValue(row.id(), zones.fields().indexOf("confidential"), True)
    save_all(plan)
    assert named_zones(sheet_content(plan, OPEN, None)) is None
    assert named_zones(sheet_content(plan, INTERNAL, None)) is not None


def test_no_marker_lies_on_the_symbol_of_a_claim(plan, filled):
    """The tree stands on the heat pipe, so that its finding lies where it stands."""
    _sheet, layout = filled()
    item = layout.itemById("map")
    layers = {layer.name(): layer for layer in item.layers()}
    millimetre = item.extent().width() / item.rect().width()
    tree = QgsGeometry.fromWkt("Point (155050 463053)").asPoint()
    markers = [row.geometry().asPoint() for row in layers["finding_marker"].getFeatures()]
    assert markers
    # Half of the symbol with its white edge, and half of a marker.
    assert min(math.dist((tree.x(), tree.y()), (each.x(), each.y())) for each in markers) / millimetre > 3.3 + 2.3
