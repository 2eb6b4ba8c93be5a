"""The tool that picks a feature, driven by mouse and keys."""

from __future__ import annotations

import pytest
from drawing_hand import CENTRE, memory_layer
from event_loop import let_timers_run_out
from map_bands import shapes_on
from qgis.core import Qgis, QgsProject
from qgis.PyQt.QtCore import Qt

from wijkaanpak_plugin.map.drawing.feature_hover import REST
from wijkaanpak_plugin.map.drawing.pick_tool import PickFeatureTool

X, Y = CENTRE
BIG = f"Polygon (({X - 18} {Y - 13}, {X + 18} {Y - 13}, {X + 18} {Y + 13}, {X - 18} {Y + 13}, {X - 18} {Y - 13}))"
SMALL = f"Polygon (({X - 5} {Y - 5}, {X + 5} {Y - 5}, {X + 5} {Y + 5}, {X - 5} {Y + 5}, {X - 5} {Y - 5}))"


def show(hand, *layers):
    QgsProject.instance().addMapLayers(list(layers))
    hand.canvas.setLayers(list(layers))
    hand.canvas.refresh()
    hand.canvas.waitWhileRendering()


def picker(hand, accepts=None):
    tool = hand.take(PickFeatureTool(hand.canvas, accepts))
    tool.picked.connect(lambda layer, feature: hand.said.append(("picked", layer, feature)))
    return tool


def test_a_click_picks_the_feature_with_its_layer(hand):
    layer = memory_layer([f"LineString ({X} {Y}, {X + 5} {Y})"], "LineString")
    show(hand, layer)
    picker(hand)
    hand.click((210, 150))
    ((_name, picked, feature),) = hand.said
    assert picked.id() == layer.id()
    assert feature["name"] == "0"
    assert feature.geometry().length() == pytest.approx(5)


def test_a_click_beside_everything_says_so_in_one_sentence(hand):
    show(hand, memory_layer([f"LineString ({X} {Y}, {X + 5} {Y})"], "LineString"))
    picker(hand)
    hand.click((20, 20))
    assert hand.said == [("refused", "There is no feature here that can be taken.")]


def test_a_map_without_layers_says_so(hand):
    picker(hand)
    hand.click((20, 20))
    assert hand.names() == ["refused"]


def test_a_point_below_an_area_is_picked_and_not_the_area(hand):
    show(hand, memory_layer([BIG], "Polygon"), memory_layer([f"Point ({X} {Y})"], "Point"))
    picker(hand)
    hand.click((200, 150))
    assert hand.said[0][1].geometryType() == Qgis.GeometryType.Point


def test_the_smallest_of_two_areas_is_picked(hand):
    show(hand, memory_layer([BIG], "Polygon"), memory_layer([SMALL], "Polygon"))
    picker(hand)
    hand.click((200, 150))
    assert hand.said[0][2].geometry().area() == pytest.approx(100)


def test_of_two_lines_the_topmost_is_picked(hand):
    line = f"LineString ({X - 5} {Y}, {X + 5} {Y})"
    top, below = memory_layer([line], "LineString"), memory_layer([line], "LineString")
    show(hand, top, below)
    picker(hand)
    hand.click((200, 150))
    assert hand.said[0][1].id() == top.id()


def test_layers_that_are_not_accepted_are_passed_over(hand):
    points = memory_layer([f"Point ({X} {Y})"], "Point")
    show(hand, points, memory_layer([BIG], "Polygon"))
    picker(hand, lambda layer: layer.geometryType() == Qgis.GeometryType.Polygon)
    hand.click((200, 150))
    assert hand.said[0][2].geometry().type() == Qgis.GeometryType.Polygon


def test_a_layer_that_is_not_shown_is_not_picked_from(hand):
    hidden = memory_layer([f"Point ({X} {Y})"], "Point")
    QgsProject.instance().addMapLayer(hidden)
    picker(hand)
    hand.click((200, 150))
    assert hand.names() == ["refused"]


def test_a_layer_in_another_crs_is_picked_from(hand):
    layer = memory_layer(["Point (5.387206 52.155174)"], "Point", "EPSG:4326")
    show(hand, layer)
    picker(hand)
    hand.click((200, 150))
    assert hand.names() == ["picked"]


def test_the_tool_waits_for_the_next_pick(hand):
    show(hand, memory_layer([f"Point ({X} {Y})"], "Point"))
    tool = picker(hand)
    hand.click((200, 150), (200, 150))
    assert hand.names() == ["picked", "picked"]
    assert hand.canvas.mapTool() is tool


def test_a_right_click_picks_nothing(hand):
    show(hand, memory_layer([f"Point ({X} {Y})"], "Point"))
    picker(hand)
    hand.right_click(200, 150)
    assert hand.said == []


def test_what_is_under_the_resting_cursor_lights_up_and_goes_out(hand, qtbot):
    show(hand, memory_layer([f"LineString ({X} {Y}, {X + 5} {Y})"], "LineString"))
    picker(hand)
    hand.move(210, 150)
    qtbot.waitUntil(lambda: bool(shapes_on(hand.canvas)))
    assert {round(shape.length(), 3) for shape in shapes_on(hand.canvas)} == {5.0}
    hand.move(20, 20)
    qtbot.waitUntil(lambda: not shapes_on(hand.canvas))


def test_escape_leaves_the_tool(hand):
    picker(hand)
    hand.key(Qt.Key.Key_Escape)
    assert hand.names() == ["left"]
    assert hand.canvas.mapTool() is None


def test_nothing_is_left_on_the_map_after_taking_down(hand):
    show(hand, memory_layer([f"Point ({X} {Y})"], "Point"))
    before = hand.items()
    picker(hand)
    hand.move(200, 150)
    hand.put_down()
    let_timers_run_out(REST)
    assert hand.items() == before
    assert hand.canvas.mapTool() is None
