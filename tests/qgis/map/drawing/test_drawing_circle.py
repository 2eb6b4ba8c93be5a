"""The tool that draws a circle, driven by mouse and keys."""

from __future__ import annotations

import math

import pytest
from drawing_hand import RD
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import Qt

from wijkaanpak_plugin.map.drawing.circle_tool import CircleTool


@pytest.fixture
def hand(hand):
    hand.take(CircleTool(hand.canvas, hand.cad, QgsCoordinateReferenceSystem(RD)))
    return hand


def radius_of(circle):
    return math.sqrt(circle.area() / math.pi)


def test_two_clicks_draw_a_circle_round_the_first_through_the_second(hand):
    hand.click((200, 150), (260, 150))
    circle = hand.drawn[0]
    assert circle.wkbType() == Qgis.WkbType.Polygon
    assert circle.centroid().asPoint().distance(hand.at(200, 150)) < 1e-6
    assert radius_of(circle) == pytest.approx(hand.at(200, 150).distance(hand.at(260, 150)), rel=0.002)


def test_a_right_click_takes_the_radius_too(hand):
    hand.click((200, 150))
    hand.right_click(260, 150)
    assert hand.names() == ["drawn"]


def test_a_right_click_without_a_middle_says_nothing(hand):
    hand.right_click()
    assert hand.said == []


def test_a_circle_without_radius_is_refused_and_can_be_gone_on_with(hand):
    hand.click((200, 150), (200, 150), (260, 150))
    assert hand.names() == ["refused", "drawn"]


@pytest.mark.parametrize("typed", ["2,5", "2.5"])
def test_a_typed_radius_is_taken_with_enter(hand, typed):
    hand.click((200, 150))
    hand.type(typed)
    assert hand.tool.label.text == f"Radius {typed} m"
    hand.key(Qt.Key.Key_Return)
    assert radius_of(hand.drawn[0]) == pytest.approx(2.5, rel=0.002)


@pytest.mark.parametrize(("typed", "shown"), [("0", "0 m"), ("0,0", "0,0 m"), (",", "0, m")])
def test_a_typed_radius_of_zero_is_shown_and_draws_nothing_until_more_is_typed(hand, typed, shown):
    hand.click((200, 150))
    hand.move(260, 150)
    hand.type(typed)
    assert hand.tool.label.text == f"Radius {shown}"
    assert hand.changes[-1].isEmpty()
    hand.key(Qt.Key.Key_Return)
    assert hand.names() == ["refused"]
    hand.type("5" if "," in typed else ",5")
    hand.key(Qt.Key.Key_Return)
    assert radius_of(hand.drawn[0]) == pytest.approx(0.05 if typed == "0,0" else 0.5, rel=0.002)


def test_a_radius_without_digits_is_again_that_of_the_mouse(hand):
    hand.click((200, 150))
    hand.type("0")
    hand.key(Qt.Key.Key_Backspace)
    hand.click((260, 150))
    assert radius_of(hand.drawn[0]) == pytest.approx(hand.at(200, 150).distance(hand.at(260, 150)), rel=0.002)


def test_backspace_takes_back_a_digit_first_and_then_the_middle(hand):
    hand.click((200, 150))
    hand.type("25")
    hand.key(Qt.Key.Key_Backspace)
    hand.key(Qt.Key.Key_Return)
    assert radius_of(hand.drawn[0]) == pytest.approx(2, rel=0.002)
    hand.click((200, 150))
    hand.key(Qt.Key.Key_Backspace)
    assert hand.names() == ["drawn", "cancelled"]


def test_undo_from_the_keyboard_takes_back_the_middle(hand):
    hand.click((200, 150))
    hand.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert hand.names() == ["cancelled"]


def test_what_was_typed_is_forgotten_with_the_circle(hand):
    hand.click((200, 150))
    hand.type("3")
    hand.key(Qt.Key.Key_Escape)
    hand.click((200, 150), (300, 150))
    assert radius_of(hand.drawn[0]) > 5


def test_escape_gives_the_circle_up_and_then_leaves(hand):
    hand.click((200, 150))
    hand.key(Qt.Key.Key_Escape)
    hand.key(Qt.Key.Key_Escape)
    assert hand.names() == ["cancelled", "left"]
    assert hand.canvas.mapTool() is None


def test_the_circle_is_told_with_its_radius_at_each_move(hand):
    hand.move(100, 100)
    assert hand.changes == []
    hand.click((200, 150))
    hand.move(230, 150)
    radius = hand.at(200, 150).distance(hand.at(230, 150))
    assert radius_of(hand.changes[-1]) == pytest.approx(radius, rel=0.002)
    assert hand.tool.label.text.startswith("Radius 3.0")


def test_a_circle_on_a_stretched_map_is_round_in_the_plan(hand):
    hand.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    hand.look_at(QgsRectangle(599700, 6834600, 599760, 6834645))
    hand.click((200, 150))
    hand.type("5")
    hand.key(Qt.Key.Key_Return)
    in_the_plan = hand.tool.plane.from_map(hand.drawn[0])
    assert radius_of(in_the_plan) == pytest.approx(5, rel=0.002)
    assert radius_of(hand.drawn[0]) > 7


def test_a_map_in_degrees_without_a_plan_is_refused(hand):
    hand.put_down()
    hand.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    hand.look_at(QgsRectangle(5.387, 52.155, 5.389, 52.156))
    hand.take(CircleTool(hand.canvas, hand.cad))
    hand.click((200, 150), (260, 150))
    assert hand.names() == ["refused"]


def test_a_distance_locked_in_the_cad_dock_is_the_radius(hand):
    hand.cad.enableAction().trigger()
    hand.click((200, 150))
    hand.cad.setDistance("7.5", hand.cad.WidgetSetMode.ReturnPressed)
    hand.click((260, 150))
    hand.cad.enableAction().trigger()
    assert radius_of(hand.drawn[0]) == pytest.approx(7.5, rel=0.002)


def test_a_table_without_geometry_being_current_changes_nothing(hand):
    table = QgsVectorLayer("None?field=name:string", "table", "memory")
    QgsProject.instance().addMapLayer(table)
    hand.canvas.setCurrentLayer(table)
    hand.click((200, 150), (260, 150))
    hand.canvas.setCurrentLayer(None)
    assert hand.names() == ["drawn"]


def test_nothing_is_left_on_the_map_after_taking_down_half_way(hand):
    hand.click((200, 150))
    hand.move(230, 150)
    hand.put_down()
    assert hand.items() == hand.items_before
    assert hand.canvas.mapTool() is None
