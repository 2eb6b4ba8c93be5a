"""The tool that captures a point, line or area, driven by mouse and keys."""

from __future__ import annotations

import pytest
from drawing_hand import CENTRE, RD, memory_layer
from map_bands import areas_on
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsSnappingConfig,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvasTracer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QAction

from wijkaanpak_plugin.map.drawing.capture_tool import CaptureTool
from wijkaanpak_plugin.map.drawing.shapes import Shape, State

RD_CRS = QgsCoordinateReferenceSystem(RD)


def line_tool(hand, shape=Shape.LINE):
    return hand.take(CaptureTool(hand.canvas, hand.cad, shape, RD_CRS))


def corners(geometry):
    return [(point.x(), point.y()) for point in geometry.vertices()]


def expected(hand, *places):
    return [pytest.approx((hand.at(*place).x(), hand.at(*place).y())) for place in places]


def test_clicks_and_a_right_click_draw_a_line_through_the_places_that_were_clicked(hand):
    line_tool(hand)
    hand.click((100, 100), (200, 100), (200, 200))
    hand.right_click(300, 250)
    assert hand.names() == ["drawn"]
    assert hand.drawn[0].wkbType() == Qgis.WkbType.LineString
    assert corners(hand.drawn[0]) == expected(hand, (100, 100), (200, 100), (200, 200))


def test_clicks_and_a_right_click_draw_a_closed_valid_area(hand):
    line_tool(hand, Shape.AREA)
    hand.click((100, 100), (200, 100), (200, 200))
    hand.right_click()
    assert hand.drawn[0].wkbType() == Qgis.WkbType.Polygon
    assert hand.drawn[0].isGeosValid()
    assert hand.drawn[0].area() == pytest.approx(50 * (10 * 400 / 398) ** 2 / 100, rel=0.02)


def test_a_click_draws_a_point_at_once(hand):
    line_tool(hand, Shape.POINT)
    hand.click((120, 80))
    assert corners(hand.drawn[0]) == expected(hand, (120, 80))


def test_a_right_click_draws_no_point(hand):
    line_tool(hand, Shape.POINT)
    hand.right_click()
    assert hand.said == []


def test_a_double_click_ends_the_line_there(hand):
    line_tool(hand)
    hand.click((100, 100))
    hand.double_click(200, 200)
    assert corners(hand.drawn[0]) == expected(hand, (100, 100), (200, 200))


def test_a_double_click_puts_one_point_and_not_two(hand):
    line_tool(hand, Shape.POINT)
    hand.double_click(200, 200)
    assert hand.names() == ["drawn"]


def test_the_second_shape_costs_only_its_own_clicks(hand):
    line_tool(hand)
    for y in (50, 150):
        hand.click((100, y), (200, y))
        hand.right_click()
    assert [corners(line) for line in hand.drawn] == [
        expected(hand, (100, 50), (200, 50)),
        expected(hand, (100, 150), (200, 150)),
    ]
    assert hand.canvas.mapTool() is hand.tool


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_backspace_and_delete_take_the_last_point_back(hand, key):
    line_tool(hand)
    hand.click((100, 100), (200, 100), (200, 200))
    hand.key(key)
    hand.right_click()
    assert corners(hand.drawn[0]) == expected(hand, (100, 100), (200, 100))


def test_undo_from_the_keyboard_takes_the_last_point_back(hand):
    line_tool(hand)
    hand.click((100, 100), (200, 100), (200, 200))
    hand.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    hand.right_click()
    assert corners(hand.drawn[0]) == expected(hand, (100, 100), (200, 100))


def shortcut(hand, key, modifier):
    """Whether the tool keeps a key from the shortcuts of the window."""
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifier)
    event.ignore()
    QCoreApplication.sendEvent(hand.canvas, event)
    return event.isAccepted()


def test_undo_belongs_to_the_shape_while_there_is_one_and_to_the_window_else(hand):
    line_tool(hand)
    assert not shortcut(hand, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    hand.click((100, 100))
    assert shortcut(hand, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not shortcut(hand, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    hand.canvas.unsetMapTool(hand.tool)
    assert not shortcut(hand, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_backspace_on_the_only_point_gives_the_line_up(hand):
    tool = line_tool(hand)
    hand.click((100, 100))
    hand.key(Qt.Key.Key_Backspace)
    assert hand.names() == ["cancelled"]
    assert not tool.is_drawing


def test_backspace_without_a_point_says_nothing(hand):
    line_tool(hand)
    hand.key(Qt.Key.Key_Backspace)
    assert hand.said == []


def test_escape_gives_the_line_up_and_keeps_the_tool(hand):
    tool = line_tool(hand)
    hand.click((100, 100), (200, 100))
    hand.key(Qt.Key.Key_Escape)
    assert hand.names() == ["cancelled"]
    assert hand.changes[-1].isEmpty()
    assert hand.canvas.mapTool() is tool


def test_escape_with_nothing_in_hand_leaves_the_tool(hand):
    line_tool(hand)
    hand.key(Qt.Key.Key_Escape)
    assert hand.names() == ["left"]
    assert hand.canvas.mapTool() is None


def test_enter_ends_the_line(hand):
    line_tool(hand)
    hand.click((100, 100), (200, 100))
    hand.key(Qt.Key.Key_Return)
    assert hand.names() == ["drawn"]


def test_another_tool_gives_the_line_up(hand):
    tool = line_tool(hand)
    hand.click((100, 100), (200, 100))
    hand.canvas.unsetMapTool(tool)
    assert hand.names() == ["cancelled"]
    assert not tool.is_drawing


def test_a_line_of_one_point_is_refused_and_can_be_gone_on_with(hand):
    line_tool(hand)
    hand.click((100, 100))
    hand.right_click()
    hand.click((200, 100))
    hand.right_click()
    assert hand.names() == ["refused", "drawn"]
    assert corners(hand.drawn[0]) == expected(hand, (100, 100), (200, 100))


def test_a_line_without_length_is_refused_in_one_sentence(hand):
    line_tool(hand)
    hand.click((100, 100), (102, 100), (100, 100))
    hand.key(Qt.Key.Key_Backspace)
    hand.key(Qt.Key.Key_Backspace)
    hand.click((100, 100))
    hand.right_click()
    assert hand.said == [("refused", "A line needs two different points.")]


def test_an_area_of_two_points_is_refused(hand):
    line_tool(hand, Shape.AREA)
    hand.click((100, 100), (200, 100))
    hand.right_click()
    assert hand.said == [("refused", "An area needs three different points.")]


def test_an_area_on_one_line_is_refused(hand):
    line_tool(hand, Shape.AREA)
    hand.click((100, 100), (150, 100), (200, 100))
    hand.right_click()
    assert hand.said == [("refused", "The points lie on one line and enclose no area.")]


def test_an_area_that_crosses_itself_is_refused_and_mended_with_backspace(hand):
    line_tool(hand, Shape.AREA)
    hand.click((100, 100), (200, 200), (200, 100), (100, 200))
    hand.right_click()
    hand.key(Qt.Key.Key_Backspace)
    hand.right_click()
    assert hand.names() == ["refused", "drawn"]
    assert hand.drawn[0].isGeosValid()


def test_a_right_click_with_nothing_in_hand_says_nothing(hand):
    line_tool(hand)
    hand.right_click()
    assert hand.said == []


def test_shift_and_a_right_click_close_the_line(hand):
    line_tool(hand)
    hand.click((100, 100), (200, 100), (200, 200))
    hand.right_click(modifier=Qt.KeyboardModifier.ShiftModifier)
    assert corners(hand.drawn[0])[0] == corners(hand.drawn[0])[-1]


def test_the_shape_is_told_with_the_point_under_the_cursor_at_each_move(hand):
    line_tool(hand)
    hand.click((100, 100))
    hand.move(150, 150)
    hand.move(180, 160)
    assert [corners(shape) for shape in hand.changes[-2:]] == [
        expected(hand, (100, 100), (150, 150)),
        expected(hand, (100, 100), (180, 160)),
    ]


def test_a_point_is_told_before_it_is_clicked(hand):
    line_tool(hand, Shape.POINT)
    hand.move(150, 150)
    assert corners(hand.changes[-1]) == expected(hand, (150, 150))


def test_an_area_half_way_is_told_valid_even_where_it_crosses_itself(hand):
    line_tool(hand, Shape.AREA)
    hand.click((100, 100))
    hand.move(200, 200)
    assert hand.changes[-1].isEmpty()
    hand.click((200, 200), (200, 100))
    hand.move(100, 200)
    assert hand.changes[-1].isGeosValid()
    assert hand.changes[-1].area() > 0


def test_nothing_is_told_before_the_first_click_of_a_line(hand):
    line_tool(hand)
    hand.move(150, 150)
    assert all(shape.isEmpty() for shape in hand.changes)


def test_a_layer_in_another_crs_being_current_changes_nothing(hand):
    layer = memory_layer(["Point (5 52)"], "Point", "EPSG:4326")
    QgsProject.instance().addMapLayer(layer)
    hand.canvas.setCurrentLayer(layer)
    line_tool(hand)
    hand.click((100, 100), (200, 100), (200, 200))
    hand.key(Qt.Key.Key_Backspace)
    hand.right_click()
    assert corners(hand.drawn[0]) == expected(hand, (100, 100), (200, 100))
    hand.canvas.setCurrentLayer(None)


def test_a_table_without_geometry_being_current_changes_nothing(hand):
    table = QgsVectorLayer("None?field=name:string", "table", "memory")
    QgsProject.instance().addMapLayer(table)
    hand.canvas.setCurrentLayer(table)
    line_tool(hand)
    hand.click((100, 100), (200, 100))
    hand.right_click()
    assert corners(hand.drawn[0]) == expected(hand, (100, 100), (200, 100))
    hand.canvas.setCurrentLayer(None)


def test_a_layer_taken_away_while_drawing_changes_nothing(hand):
    layer = memory_layer([], "LineString")
    QgsProject.instance().addMapLayer(layer)
    hand.canvas.setCurrentLayer(layer)
    line_tool(hand)
    hand.click((100, 100), (200, 100))
    hand.canvas.setCurrentLayer(None)
    QgsProject.instance().removeMapLayer(layer.id())
    hand.move(150, 150)
    hand.right_click()
    assert corners(hand.drawn[0]) == expected(hand, (100, 100), (200, 100))


def test_a_turned_map_draws_where_it_is_clicked(hand):
    hand.canvas.setRotation(30)
    line_tool(hand)
    hand.click((100, 100), (200, 100))
    hand.right_click()
    (x0, y0), (x1, y1) = corners(hand.drawn[0])
    assert [(x0, y0), (x1, y1)] == expected(hand, (100, 100), (200, 100))
    assert abs(y1 - y0) > 1


def test_a_click_snaps_to_the_vertex_of_a_layer(hand):
    x, y = CENTRE
    layer = memory_layer([f"LineString ({x} {y}, {x + 5} {y})"], "LineString")
    QgsProject.instance().addMapLayer(layer)
    hand.canvas.setLayers([layer])
    snapping(hand, layer)
    line_tool(hand)
    hand.click((100, 100), (203, 152))
    hand.right_click()
    assert corners(hand.drawn[0])[1] == pytest.approx((x, y), abs=1e-9)


def snapping(hand, layer):
    utils = hand.canvas.snappingUtils()
    config = QgsSnappingConfig(QgsProject.instance())
    config.setEnabled(True)
    config.setMode(Qgis.SnappingMode.AllLayers)
    config.setTypeFlag(Qgis.SnappingType.Vertex)
    config.setTolerance(12)
    config.setUnits(Qgis.MapToolUnit.Pixels)
    utils.setConfig(config)
    # The index is made in the background else, and the first clicks do not snap.
    utils.locatorForLayer(layer).init()


def test_tracing_follows_a_line_in_what_is_told_and_in_what_is_drawn(hand):
    x, y = CENTRE
    layer = memory_layer([f"LineString ({x - 10} {y}, {x} {y + 5}, {x + 10} {y})"], "LineString")
    QgsProject.instance().addMapLayer(layer)
    hand.canvas.setLayers([layer])
    snapping(hand, layer)
    tracer = QgsMapCanvasTracer(hand.canvas)
    switch = QAction(hand.canvas)
    switch.setCheckable(True)
    switch.setChecked(True)
    tracer.setActionEnableTracing(switch)
    line_tool(hand)
    hand.click((101, 151))
    hand.move(299, 151)
    traced = [(x - 10, y), (x, y + 5), (x + 10, y)]
    assert corners(hand.changes[-1]) == [pytest.approx(corner) for corner in traced]
    hand.click((299, 151))
    hand.right_click()
    assert corners(hand.drawn[0]) == [pytest.approx(corner) for corner in traced]
    switch.setChecked(False)
    hand.click((101, 151))
    hand.move(299, 151)
    assert len(corners(hand.changes[-1])) == 2
    sip.delete(tracer)


def test_another_crs_of_the_map_gives_the_shape_half_way_up(hand):
    line_tool(hand)
    hand.click((100, 100), (200, 100))
    hand.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    assert hand.names() == ["cancelled"]


def test_a_distance_locked_in_the_cad_dock_is_kept(hand):
    layer = memory_layer([], "LineString")
    QgsProject.instance().addMapLayer(layer)
    hand.canvas.setCurrentLayer(layer)
    line_tool(hand)
    hand.cad.enableAction().trigger()
    hand.click((100, 100))
    hand.cad.setDistance("7.5", hand.cad.WidgetSetMode.ReturnPressed)
    hand.click((220, 140))
    hand.right_click()
    hand.cad.enableAction().trigger()
    hand.canvas.setCurrentLayer(None)
    assert hand.drawn[0].length() == pytest.approx(7.5)


def test_streaming_of_qgis_draws_along_the_mouse(hand):
    tool = line_tool(hand)
    tool.setCurrentCaptureTechnique(Qgis.CaptureTechnique.Streaming)
    hand.click((100, 100))
    for x in range(110, 210, 20):
        hand.move(x, 100 + x % 40)
    hand.right_click()
    assert len(corners(hand.drawn[0])) > 3


def test_the_width_of_a_line_shows_as_a_strip(hand):
    tool = line_tool(hand)
    tool.set_width(2.0)
    hand.click((100, 100))
    hand.move(200, 100)
    (strip,) = areas_on(hand.canvas)
    assert strip.area() == pytest.approx(2.0 * hand.changes[-1].length(), rel=1e-6)


def test_a_width_on_a_map_in_degrees_is_measured_in_the_plan(hand):
    hand.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    hand.look_at(QgsRectangle(5.387, 52.155, 5.389, 52.156))
    tool = line_tool(hand, Shape.POINT)
    tool.set_width(4.0)
    hand.move(200, 150)
    (circle,) = map(tool.plane.from_map, areas_on(hand.canvas))
    assert circle.area() == pytest.approx(12.57, rel=0.02)


def test_a_width_without_metres_is_refused_once_and_drawing_goes_on(hand):
    hand.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    hand.look_at(QgsRectangle(5.387, 52.155, 5.389, 52.156))
    tool = hand.take(CaptureTool(hand.canvas, hand.cad, Shape.LINE))
    tool.set_width(4.0)
    hand.click((100, 100), (200, 100), (200, 200))
    hand.right_click()
    assert hand.names() == ["refused", "drawn"]


def test_no_width_shows_no_strip(hand):
    line_tool(hand)
    hand.click((100, 100))
    hand.move(200, 100)
    assert areas_on(hand.canvas) == []


def test_the_length_stands_beside_the_cursor(hand):
    tool = line_tool(hand)
    hand.click((100, 100))
    hand.move(200, 100)
    assert tool.label.text == f"{hand.changes[-1].length():.2f} m".replace("0 m", " m")
    hand.key(Qt.Key.Key_Escape)
    assert tool.label.text == ""


def test_the_bands_of_qgis_are_hidden_because_their_red_would_look_like_a_conflict(hand):
    tool = line_tool(hand)
    hand.click((100, 100), (200, 100))
    tool.bands.clear()
    hand.canvas.refresh()
    picture = hand.canvas.viewport().grab().toImage()
    red = [picture.pixelColor(x, 100) for x in range(110, 190, 5)]
    assert all(colour.red() - colour.blue() < 60 for colour in red)


def test_nothing_is_left_on_the_map_after_taking_down_half_way(hand):
    labels = hand.labels()
    tool = line_tool(hand)
    tool.set_width(2.0)
    tool.set_state(State.CONFLICT)
    hand.click((100, 100), (200, 100))
    hand.put_down()
    assert hand.items() == hand.items_before
    assert hand.labels() == labels
    assert hand.canvas.mapTool() is None


def test_the_shape_handed_over_is_a_copy_that_lives_on(hand):
    line_tool(hand)
    hand.click((100, 100), (200, 100))
    hand.right_click()
    hand.put_down()
    assert QgsGeometry(hand.drawn[0]).length() > 0
