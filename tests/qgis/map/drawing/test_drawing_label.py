"""What a drawing shows on the map: the label beside the cursor and the bands."""

from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtWidgets import QApplication, QLabel

from wijkaanpak_plugin.map.drawing.capture_tool import CaptureTool
from wijkaanpak_plugin.map.drawing.cursor_label import CursorLabel
from wijkaanpak_plugin.map.drawing.metric_plane import MetricPlane, NoMetres
from wijkaanpak_plugin.map.drawing.rubber_bands import LOOKS, DrawingBands
from wijkaanpak_plugin.map.drawing.shapes import Shape, State


@pytest.fixture
def label(hand):
    label = CursorLabel(hand.canvas)
    yield label
    label.unload()


def shown(hand):
    """Return the label as it lies over the map."""
    return hand.canvas.viewport().findChild(QLabel, "WijkaanpakCursorLabel")


def test_the_size_stands_above_what_is_said_about_the_place(label):
    label.set_lines(["Conflict with gas main", "0.4 m, 1.0 m required"])
    label.set_measure("12 m")
    assert label.text == "12 m\nConflict with gas main\n0.4 m, 1.0 m required"


def test_when_and_whose_it_is_stands_behind_the_size_and_alone_says_nothing(label):
    label.set_note("2028–30 · Warmtebedrijf")
    assert label.text == ""
    label.set_measure("12 m")
    assert label.text == "12 m · 2028–30 · Warmtebedrijf"
    label.set_measure("")
    label.set_lines(["No conflict with what is known here"])
    assert label.text == "2028–30 · Warmtebedrijf\nNo conflict with what is known here"
    label.set_note("")
    assert label.text == "No conflict with what is known here"


def test_an_area_is_said_in_hectares_from_one_hectare(hand):
    """As it is said of the area of a plan, which is drawn with the same tools."""
    hand.take(CaptureTool(hand.canvas, hand.cad, Shape.AREA))
    side_m = 350 * hand.canvas.mapUnitsPerPixel()
    hand.click((20, 20), (370, 20))
    hand.move(370, 290)
    small = hand.changes[-1].area()
    assert hand.tool.label.text == f"{small:.0f} m²"
    hand.look_at(hand.canvas.extent().buffered(100 * side_m))
    hand.move(370, 290)
    large = hand.changes[-1].area()
    assert large > 10_000
    assert hand.tool.label.text == f"{large / 10_000:.1f} ha".replace(".0 ha", " ha")


def test_a_label_with_nothing_to_say_is_hidden(label, hand):
    label.set_lines(["Conflict"])
    label.clear()
    assert label.text == ""
    assert shown(hand).isHidden()


def test_a_text_that_looks_like_html_is_shown_as_it_is(label, hand):
    label.set_lines(["<b>gas</b>"])
    assert shown(hand).textFormat() == Qt.TextFormat.PlainText


@pytest.mark.parametrize("place", [(5, 5), (395, 5), (5, 295), (395, 295), (200, 150)])
def test_the_label_stays_on_the_map_and_clear_of_the_cursor(label, hand, place):
    label.set_lines(["Conflict with gas main", "0.4 m, 1.0 m required"])
    label.move_to(QPoint(*place))
    box = shown(hand).geometry()
    assert hand.canvas.viewport().rect().contains(box)
    assert not box.contains(QPoint(*place))


def test_a_label_that_grows_at_the_edge_stays_on_the_map(label, hand):
    label.set_lines(["x"])
    label.move_to(QPoint(340, 150))
    label.set_lines(["Conflict with gas main of Stedin"])
    assert hand.canvas.viewport().rect().contains(shown(hand).geometry())


def test_the_label_lets_the_mouse_through(hand):
    tool = hand.take(CaptureTool(hand.canvas, hand.cad, Shape.POINT))
    hand.move(100, 100)
    tool.label.set_lines(["Conflict"] * 3)
    place = shown(hand).geometry().center()
    assert hand.canvas.viewport().childAt(place) is None
    hand.click((place.x(), place.y()))
    assert hand.names() == ["drawn"]


def test_letters_are_larger_in_studio_mode_and_small_again_after(label, hand):
    label.set_lines(["Conflict"])
    desk = shown(hand).height()
    label.set_studio(True)
    studio = shown(hand).height()
    label.set_studio(False)
    assert studio > 1.3 * desk
    assert shown(hand).height() == desk


def test_no_two_states_look_alike_in_colour_dashes_or_hatching():
    for aspect in ("colour", "line", "hatch"):
        assert len({getattr(LOOKS[state], aspect) for state in State}) == len(State)


def test_a_state_is_shown_and_goes_with_the_shape(hand):
    tool = hand.take(CaptureTool(hand.canvas, hand.cad, Shape.LINE))
    hand.click((100, 100))
    tool.set_state(State.CONFLICT)
    assert tool.bands.state is State.CONFLICT
    hand.click((200, 100))
    assert tool.bands.state is State.CONFLICT
    hand.right_click()
    assert tool.bands.state is State.NEUTRAL


def test_bands_that_were_taken_down_can_be_spoken_to(hand):
    bands = DrawingBands(hand.canvas)
    bands.unload()
    bands.show_shape(QgsGeometry.fromWkt("Point (1 2)"))
    bands.set_state(State.UNKNOWN)
    bands.clear()
    assert hand.items() == hand.items_before


def test_a_map_without_crs_is_taken_as_metres(qgis_new_project):
    canvas = QgsMapCanvas()
    plane = MetricPlane(canvas)
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem())
    assert plane.from_map(QgsGeometry.fromWkt("Point (1 2)")).asPoint().x() == 1


def test_a_place_that_has_no_coordinates_in_the_plan_is_refused_in_one_sentence(hand):
    hand.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    plane = MetricPlane(hand.canvas, QgsCoordinateReferenceSystem("EPSG:3857"))
    with pytest.raises(NoMetres, match="cannot be turned"):
        plane.from_map(QgsGeometry.fromWkt("Point (0 95)"))


def leave(hand):
    """Move the mouse from the map, to a panel or out of the window."""
    QApplication.sendEvent(hand.canvas.viewport(), QEvent(QEvent.Type.Leave))


def test_a_mouse_that_leaves_the_map_takes_the_label_along(label, hand):
    label.set_lines(["Conflict"])
    leave(hand)
    assert shown(hand).isHidden()
    label.set_lines(["Another conflict"])  # a field of a panel changed the width
    assert shown(hand).isHidden()


def test_a_mouse_that_comes_back_brings_the_label(label, hand):
    label.set_lines(["Conflict"])
    leave(hand)
    label.move_to(QPoint(100, 100))
    assert not shown(hand).isHidden()
    assert label.text == "Conflict"


def test_a_mouse_that_comes_back_brings_no_label_that_says_nothing(label, hand):
    leave(hand)
    label.move_to(QPoint(100, 100))
    assert shown(hand).isHidden()
