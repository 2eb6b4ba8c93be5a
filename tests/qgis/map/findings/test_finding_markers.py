"""Markers of findings over a map: seen, chosen, pressed, and out of the way of who draws."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapToolEmitPoint, QgsMapToolPan
from qgis.PyQt.QtCore import QPoint, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QFont, QImage, QPainter
from qgis.PyQt.QtTest import QTest

from wijkaanpak_plugin.map.findings.finding_markers import (
    DESK,
    STUDIO,
    FindingMarkers,
    MarkedFindings,
    show_only_markers_of,
)
from wijkaanpak_plugin.map.findings.marker_look import MarkerLook, MarkerState, draw_marker, marker_width
from wijkaanpak_plugin.map.findings.marker_mouse import MarkerMouse
from wijkaanpak_plugin.map.findings.placement import MOST


@pytest.fixture
def canvas(qtbot):
    made = QgsMapCanvas()
    qtbot.addWidget(made)
    made.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:28992"))
    made.resize(800, 600)
    made.show()
    qtbot.waitUntil(lambda: made.mapSettings().outputSize().width() > 700)
    made.setExtent(QgsRectangle(0, 0, 200, 150))
    return made


@pytest.fixture
def markers(canvas):
    made = FindingMarkers(canvas)
    yield made
    canvas.scene().removeItem(made)


@pytest.fixture
def mouse(canvas, markers):
    made = MarkerMouse(canvas, markers)
    yield made
    made.unload()


def marked(points, claims=None, looks=None):
    names = [f"f{number}" for number in range(len(points))]
    looks = looks or [MarkerLook("finding_blocking", number + 1) for number in range(len(points))]
    numbers = np.array([look.number or 0 for look in looks], dtype=np.int64)
    return MarkedFindings(
        names, np.array(points, dtype=float).reshape(-1, 2), claims or [""] * len(points), numbers, looks.__getitem__
    )


def picture(item, canvas):
    image = QImage(canvas.size(), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    item.paint(painter)
    painter.end()
    return image


def is_painted(image, box):
    return any(
        image.pixelColor(QPoint(x, int(box.center().y()))).alpha() for x in range(int(box.left()), int(box.right()))
    )


def test_only_what_is_in_view_is_marked_and_each_is_drawn_where_it_is_said_to_be(markers, canvas):
    markers.mark(marked([(50, 50), (150, 100), (900, 900)]))
    assert [name for name, _more, _box in markers.placed] == ["f0", "f1"]
    image = picture(markers, canvas)
    assert all(is_painted(image, box) for _name, _more, box in markers.placed)
    markers.mark(marked([]))
    assert not markers.isVisible()


def test_up_to_1_to_2500_each_has_its_own_and_above_it_a_claim_has_one_with_its_worst_sign(markers, canvas):
    markers.mark(marked([(20, 20), (100, 20), (180, 20)], claims=["a", "a", "b"]))
    canvas.zoomScale(2000)
    assert len(markers.placed) == 3
    canvas.zoomScale(2600)
    assert [(name, more) for name, more, _box in markers.placed] == [("f0", 1), ("f2", 0)]


def test_of_twenty_thousand_findings_some_are_drawn_and_the_others_counted(markers, canvas):
    points = np.random.default_rng(1).uniform(0, 150, (20000, 2))
    markers.mark(marked(points.tolist()))
    placed = markers.placed
    assert 0 < len(placed) <= MOST
    assert sum(more + 1 for _name, more, _box in placed) == 20000
    boxes = [box for _name, _more, box in placed]
    assert not any(a.adjusted(-5, -5, 5, 5).intersects(b) for n, a in enumerate(boxes) for b in boxes[n + 1 :])


def test_markers_follow_the_map_also_when_it_is_turned(markers, canvas):
    markers.mark(marked([(100, 75)]))
    canvas.setCenter(canvas.extent().center())
    middle = markers.placed[0][2].center()
    canvas.setExtent(QgsRectangle(50, 0, 250, 150))
    assert markers.placed[0][2].center().x() == pytest.approx(middle.x() - 200, abs=3)
    canvas.setExtent(QgsRectangle(0, 0, 200, 150))
    markers.mark(marked([(120, 75)]))
    canvas.setRotation(90)
    box = markers.placed[0][2]
    place = canvas.getCoordinateTransform().transform(120, 75)
    assert place.x() == pytest.approx(400, abs=2)
    assert abs(box.center().x() - place.x()) < 80
    assert abs(box.center().y() - place.y()) < 60


def test_while_the_room_looks_at_something_else_only_its_markers_are_drawn(markers, canvas):
    markers.mark(marked([(20, 20), (100, 70), (180, 130)]))
    show_only_markers_of(canvas, {"f1"})
    assert [name for name, _more, _box in markers.placed] == ["f1"]
    show_only_markers_of(canvas, ())
    assert markers.placed == []
    show_only_markers_of(canvas, None)
    assert len(markers.placed) == 3


def test_in_a_session_markers_are_larger(markers):
    markers.mark(marked([(100, 75)]))
    assert markers.placed[0][2].height() == DESK == 24
    markers.set_studio(True)
    assert markers.placed[0][2].height() == STUDIO == 30


def test_the_chosen_one_has_a_ring_around_its_place_and_always_its_marker(markers, canvas):
    markers.mark(marked([(100, 75)] * 5))
    ring = canvas.getCoordinateTransform().transform(100, 75).toQPointF().toPoint() + QPoint(-17, 0)
    assert picture(markers, canvas).pixelColor(ring).alpha() == 0
    markers.choose("f4")
    assert picture(markers, canvas).pixelColor(ring).alpha() > 0
    assert [(name, more) for name, more, _box in markers.placed] == [("f4", 4)]
    markers.choose("")
    assert picture(markers, canvas).pixelColor(ring).alpha() == 0


def test_a_press_on_a_marker_is_said_and_moves_no_map(markers, mouse, canvas, qtbot):
    pan = QgsMapToolPan(canvas)
    canvas.setMapTool(pan)
    markers.mark(marked([(50, 50), (150, 100)]))
    extent = canvas.extent()
    with qtbot.waitSignal(mouse.pressed) as pressed:
        QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=markers.placed[1][2].center().toPoint())
    assert pressed.args == ["f1"]
    assert canvas.extent() == extent
    with qtbot.assertNotEmitted(mouse.pressed):
        QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))


def test_who_draws_draws_on_a_marker_too(markers, mouse, canvas, qtbot):
    tool = QgsMapToolEmitPoint(canvas)
    canvas.setMapTool(tool)
    markers.mark(marked([(100, 75)]))
    with qtbot.assertNotEmitted(mouse.pressed), qtbot.waitSignal(tool.canvasClicked):
        QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=markers.placed[0][2].center().toPoint())


def test_the_mouse_over_a_marker_says_which_and_says_when_it_leaves(markers, mouse, canvas, qtbot):
    markers.mark(marked([(100, 75)]))
    with qtbot.waitSignal(mouse.hovered) as hovered:
        QTest.mouseMove(canvas.viewport(), markers.placed[0][2].center().toPoint())
    assert hovered.args == ["f0"]
    with qtbot.waitSignal(mouse.hovered) as hovered:
        QTest.mouseMove(canvas.viewport(), QPoint(5, 5))
    assert hovered.args == [""]


def test_no_two_states_of_a_marker_look_the_same():
    base = MarkerLook("finding_warning", 12)
    others = [
        MarkerLook("finding_blocking", 12),
        MarkerLook("finding_warning", 13),
        MarkerLook("finding_warning", 12, MarkerState.SETTLED),
        MarkerLook("finding_warning", 12, MarkerState.AGAIN),
        MarkerLook("finding_warning", 12, is_new=True),
        MarkerLook("finding_warning", 12, more=3),
        MarkerLook("finding_warning", None),
    ]
    drawn = [_drawn(look) for look in (base, *others)]
    assert all(a != b for number, a in enumerate(drawn) for b in drawn[number + 1 :])


def test_what_stands_for_others_is_wider_by_their_number():
    widths = [marker_width(MarkerLook("finding_info", 7, more=more), 24, QFont()) for more in (0, 3, 300)]
    assert widths == sorted(widths)
    assert len(set(widths)) == 3


def _drawn(look):
    image = QImage(160, 50, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    draw_marker(painter, QRectF(10, 10, marker_width(look, 24, painter.font()), 24), look)
    painter.end()
    return image


def test_where_there_is_none_nothing_is_found(markers):
    markers.mark(marked([(100, 75)]))
    assert markers.at(QPointF(5, 5)) == ""
    assert markers.at(markers.placed[0][2].center()) == "f0"
