"""The answer while a block of several functions is drawn is about all that will be made, not about its first part."""

from __future__ import annotations

import pytest
from qgis.core import QgsGeometry
from records import open_again
from told_tool import Tool

from wijkaanpak_plugin.docks.live.feedback import LiveFeedback
from wijkaanpak_plugin.docks.live.live_findings import LiveFindings
from wijkaanpak_plugin.domain.catalogue.building_blocks import load_building_blocks
from wijkaanpak_plugin.domain.claim_defaults import claim_values
from wijkaanpak_plugin.map.drawing.shapes import State

BLOCKS = {block.key: block for block in load_building_blocks()}
#: At 2.8 m from a tree, of which a pipe keeps 2.5 m and a tank 3 m; and over it.
BESIDE, OVER = "LineString (155045 463055.8, 155055 463055.8)", "LineString (155045 463053, 155055 463053)"
PART = "underground water storage"


@pytest.fixture
def drawn(rd_map, plan_in_project, small_plan, qtbot, qgis_iface):
    """Return what a tool shows while these values are drawn at a place."""
    answers = LiveFindings(plan_in_project)
    with qtbot.waitSignal(answers.stands, timeout=30000, check_params_cb=bool):
        plan = open_again(plan_in_project, small_plan)
    shown = LiveFeedback(qgis_iface.mapCanvas(), answers)

    def draw(values, place):
        tool = Tool()
        shown.show(tool, values, QgsGeometry.fromWkt(place), plan.crs)
        return tool

    yield draw
    shown.unload()
    answers.unload()


def test_a_part_that_cannot_lie_there_is_what_is_said_and_is_named(drawn):
    values = claim_values(BLOCKS["climate_street"])
    assert drawn({**values, "building_block": None}, BESIDE).state == State.UNKNOWN
    tool = drawn(values, BESIDE)
    assert tool.state == State.CONFLICT
    assert tool.label.lines[0] == f"Of {PART}:"
    assert "3 m asked" in tool.label.lines[1]


def test_where_the_whole_is_as_bad_it_is_what_is_said_and_the_parts_are_named_behind(drawn):
    tool = drawn(claim_values(BLOCKS["climate_street"]), OVER)
    assert tool.state == State.CONFLICT
    assert "2.5 m asked" in tool.label.lines[0]
    assert any(line.startswith("✖ Also in conflict: ") and PART in line for line in tool.label.lines)


def test_of_what_has_no_parts_nothing_else_is_said(drawn):
    tool = drawn({**claim_values(BLOCKS["climate_street"]), "building_block": None}, OVER)
    assert not any(line.startswith(("Of ", "✖ Also")) for line in tool.label.lines)
