"""What all map tools have in common: QGIS lets them in hand, and keeps nothing of them."""

from __future__ import annotations

import pytest
from qgis.gui import QgsMapTool, QgsMapToolPan

from wijkaanpak_plugin.map.drawing.capture_tool import CaptureTool
from wijkaanpak_plugin.map.drawing.circle_tool import CircleTool
from wijkaanpak_plugin.map.drawing.freehand_tool import FreehandTool
from wijkaanpak_plugin.map.drawing.parallel_tool import ParallelTool
from wijkaanpak_plugin.map.drawing.pick_tool import PickFeatureTool
from wijkaanpak_plugin.map.drawing.shapes import Shape

TOOLS = {
    "point": lambda hand: CaptureTool(hand.canvas, hand.cad, Shape.POINT),
    "line": lambda hand: CaptureTool(hand.canvas, hand.cad, Shape.LINE),
    "area": lambda hand: CaptureTool(hand.canvas, hand.cad, Shape.AREA),
    "circle": lambda hand: CircleTool(hand.canvas, hand.cad),
    "freehand": lambda hand: FreehandTool(hand.canvas),
    "parallel": lambda hand: ParallelTool(hand.canvas),
    "pick": lambda hand: PickFeatureTool(hand.canvas),
}


@pytest.mark.parametrize("name", TOOLS)
def test_a_tool_in_hand_is_no_edit_tool_so_that_a_click_in_the_layer_tree_does_not_end_it(hand, name):
    tool = hand.take(TOOLS[name](hand))
    assert not tool.flags() & QgsMapTool.Flag.EditTool


@pytest.mark.parametrize("name", TOOLS)
def test_a_tool_is_an_edit_tool_while_it_is_put_on_so_that_qgis_does_not_remember_it(hand, name):
    seen = []
    tool = TOOLS[name](hand)

    def look(new, _old):
        seen.append(bool(new.flags() & QgsMapTool.Flag.EditTool))

    hand.canvas.mapToolSet.connect(look)
    hand.take(tool)
    hand.canvas.mapToolSet.disconnect(look)
    assert seen == [True]


@pytest.mark.parametrize("name", TOOLS)
def test_a_tool_that_was_put_away_comes_back_in_hand(hand, name):
    tool = hand.take(TOOLS[name](hand))
    pan = QgsMapToolPan(hand.canvas)
    hand.canvas.setMapTool(pan)
    hand.canvas.setMapTool(tool)
    assert tool.isActive()
    assert not tool.flags() & QgsMapTool.Flag.EditTool


@pytest.mark.parametrize("name", TOOLS)
def test_a_tool_that_was_never_used_can_be_taken_down(hand, name):
    hand.tool = TOOLS[name](hand)
    hand.put_down()
    assert hand.items() == hand.items_before


@pytest.mark.parametrize("name", TOOLS)
def test_the_tool_of_somebody_else_stays_when_ours_is_taken_down(hand, name):
    hand.take(TOOLS[name](hand))
    pan = QgsMapToolPan(hand.canvas)
    hand.canvas.setMapTool(pan)
    hand.put_down()
    assert hand.canvas.mapTool() is pan
