"""The brush and QGIS' temporal controller show one period, both ways; two moments are two linked maps."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from qgis.core import Qgis, QgsDateTimeRange, QgsRectangle, QgsTemporalNavigationObject
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QDate, QDateTime, QEvent, QPoint, Qt, QTime
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDockWidget, QMainWindow, QToolButton, QTreeView


@pytest.fixture
def controller(canvas):
    """The temporal controller of the map, as QGIS' window has one."""
    made = QgsTemporalNavigationObject()
    canvas.setTemporalController(made)
    yield made
    canvas.setTemporalController(None)
    made.deleteLater()


@pytest.fixture
def second(qgis_iface, monkeypatch):
    """The maps that QGIS is asked to make, by name; closed ones go."""
    made = {}

    def create(name):
        made[name] = QgsMapCanvas()
        made[name].resize(400, 400)
        return made[name]

    monkeypatch.setattr(qgis_iface, "createNewMapCanvas", create, raising=False)
    monkeypatch.setattr(qgis_iface, "closeMapCanvas", lambda name: made.pop(name).deleteLater(), raising=False)
    yield made
    for canvas in made.values():
        canvas.deleteLater()


def pull(hand, first_year, last_year, keys=Qt.KeyboardModifier.NoModifier):
    brush = hand.dock.brush
    begin, end = (
        QPoint(int(brush.year_box(year).center().x()), brush.height() // 2) for year in (first_year, last_year)
    )
    hand.mouse(QEvent.Type.MouseButtonPress, begin, keys=keys, on=brush)
    hand.mouse(QEvent.Type.MouseMove, end, keys=keys, on=brush)
    hand.mouse(QEvent.Type.MouseButtonRelease, end, keys=keys, on=brush)


def years(canvas):
    span = canvas.temporalRange()
    if span.isInfinite():
        return None
    return span.begin().toString("yyyy-MM-dd"), span.end().toString("yyyy-MM-dd")


def test_a_drag_over_years_is_the_period_of_the_controller_and_the_map(controller, hand):
    pull(hand, 2028, 2029)
    assert controller.navigationMode() == Qgis.TemporalNavigationMode.FixedRange
    assert years(hand.canvas) == ("2028-01-01", "2029-12-31")
    assert hand.dock.brush.period == (2028 * 12, 2030 * 12)


def test_the_brush_follows_the_controller(controller, hand):
    begin, end = (QDateTime(QDate(year, 1, 1), QTime(0, 0), Qt.TimeSpec.UTC) for year in (2027, 2028))
    controller.setTemporalExtents(QgsDateTimeRange(begin, end))
    controller.setNavigationMode(Qgis.TemporalNavigationMode.FixedRange)
    assert hand.dock.brush.period == (2027 * 12, 2028 * 12)
    controller.setNavigationMode(Qgis.TemporalNavigationMode.Disabled)
    assert hand.dock.brush.period is None


def test_a_double_click_or_esc_shows_all_of_time_and_arrows_go_on_by_a_year(controller, hand):
    pull(hand, 2028, 2028)
    brush = hand.dock.brush
    QTest.keyClick(brush, Qt.Key.Key_Right)
    assert years(hand.canvas) == ("2029-01-01", "2029-12-31")
    QTest.keyClick(brush, Qt.Key.Key_Escape)
    assert years(hand.canvas) is None
    pull(hand, 2028, 2028)
    QTest.mouseDClick(brush, Qt.MouseButton.LeftButton, pos=QPoint(600, 5))
    assert brush.period is None


def test_an_end_of_the_period_is_pulled_by_itself(controller, hand):
    pull(hand, 2028, 2028)
    brush = hand.dock.brush
    begin = QPoint(round(brush.year_box(2029).left()), 10)
    end = QPoint(int(brush.year_box(2030).center().x()), 10)
    hand.mouse(QEvent.Type.MouseButtonPress, begin, on=brush)
    hand.mouse(QEvent.Type.MouseMove, end, on=brush)
    hand.mouse(QEvent.Type.MouseButtonRelease, end, on=brush)
    assert brush.period == (2028 * 12, 2031 * 12)


def test_a_map_without_a_controller_gets_the_period_all_the_same(hand):
    pull(hand, 2027, 2027)
    assert years(hand.canvas) == ("2027-01-01", "2027-12-31")
    QTest.keyClick(hand.dock.brush, Qt.Key.Key_Escape)
    assert years(hand.canvas) is None


def two(hand):
    return hand.dock.findChild(QToolButton, "WijkaanpakTimelineTwo")


def test_two_moments_are_two_maps_of_one_place_with_a_period_each(controller, second, hand):
    hand.canvas.setExtent(QgsRectangle(155000, 463000, 155200, 463200))
    pull(hand, 2027, 2027)
    two(hand).click()
    other = second["Second moment"]
    assert years(other) == ("2028-01-01", "2028-12-31")
    assert years(hand.canvas) == ("2027-01-01", "2027-12-31")
    hand.canvas.setCenter(hand.canvas.center().__class__(155150, 463150))
    assert other.center().distance(hand.canvas.center()) < 0.5
    other.zoomScale(5000)
    assert hand.canvas.scale() == pytest.approx(5000, rel=0.02)
    other.show()
    other.resize(250, 330)
    hand.qtbot.waitUntil(lambda: other.mapSettings().outputSize().width() < 300, timeout=20000)
    assert hand.canvas.scale() == pytest.approx(5000, rel=0.02)
    assert other.scale() == pytest.approx(5000, rel=0.02)
    pull(hand, 2030, 2031, keys=Qt.KeyboardModifier.ShiftModifier)
    assert years(other) == ("2030-01-01", "2031-12-31")
    assert years(hand.canvas) == ("2027-01-01", "2027-12-31")
    two(hand).click()
    assert second == {}


def test_without_the_second_map_the_first_one_shows_all_of_time_again(controller, second, hand):
    two(hand).click()
    assert years(hand.canvas) is not None
    two(hand).click()
    assert years(hand.canvas) is None
    assert controller.navigationMode() == Qgis.TemporalNavigationMode.Disabled
    assert hand.dock.brush.period is None


def test_a_period_from_before_the_second_map_is_back_after_it(controller, second, hand):
    pull(hand, 2028, 2029)
    two(hand).click()
    pull(hand, 2031, 2031)
    second.pop("Second moment").deleteLater()
    hand.qtbot.waitUntil(lambda: not two(hand).isChecked(), timeout=20000)
    assert years(hand.canvas) == ("2028-01-01", "2029-12-31")
    assert controller.navigationMode() == Qgis.TemporalNavigationMode.FixedRange


def test_a_map_without_a_controller_shows_all_of_time_again_too(second, hand):
    two(hand).click()
    assert years(hand.canvas) is not None
    two(hand).click()
    assert years(hand.canvas) is None


def test_a_second_map_that_the_user_closes_is_gone(second, hand):
    two(hand).click()
    assert two(hand).isChecked()
    second.pop("Second moment").deleteLater()
    hand.qtbot.waitUntil(lambda: not two(hand).isChecked(), timeout=20000)
    hand.canvas.zoomScale(3000)
    two(hand).click()
    assert "Second moment" in second


def test_the_second_map_goes_with_the_plan(second, hand, plan_in_project):
    two(hand).click()
    plan_in_project.close()
    assert second == {}
    assert not two(hand).isChecked()


@pytest.fixture
def window(qgis_iface, canvas, monkeypatch):
    """A window with the map in the middle and a narrow dock left of it; a second map gets a dock there."""
    window = QMainWindow()
    window.resize(1200, 600)
    window.setCentralWidget(canvas)
    layers = QDockWidget("Layers", window)
    layers.setWidget(QTreeView())
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, layers)
    window.show()
    window.resizeDocks([layers], [220], Qt.Orientation.Horizontal)
    docks = {}

    def create(name):
        docks[name] = QDockWidget(name, window)
        docks[name].setWidget(QgsMapCanvas())
        docks[name].widget().setMinimumWidth(400)
        window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, docks[name])
        return docks[name].widget()

    monkeypatch.setattr(qgis_iface, "mainWindow", lambda: window)
    monkeypatch.setattr(qgis_iface, "createNewMapCanvas", create, raising=False)
    monkeypatch.setattr(qgis_iface, "closeMapCanvas", lambda name: docks.pop(name).deleteLater(), raising=False)
    yield SimpleNamespace(layers=layers, docks=docks)
    window.takeCentralWidget()
    window.deleteLater()


def test_docks_beside_the_map_are_as_wide_after_the_second_map_as_before(window, hand):
    hand.qtbot.waitUntil(lambda: window.layers.width() == 220, timeout=20000)
    two(hand).click()
    dock = window.docks["Second moment"]
    hand.qtbot.waitUntil(lambda: dock.width() >= 400, timeout=20000)
    two(hand).click()
    hand.qtbot.waitUntil(lambda: sip.isdeleted(dock), timeout=20000)
    hand.qtbot.waitUntil(lambda: window.layers.width() == 220, timeout=5000)


def test_the_title_of_the_second_map_says_of_which_years_it_is(window, hand):
    pull(hand, 2027, 2027)
    two(hand).click()
    dock = window.docks["Second moment"]
    assert dock.windowTitle() == "Second moment: 2028"
    pull(hand, 2030, 2031, keys=Qt.KeyboardModifier.ShiftModifier)
    assert dock.windowTitle() == "Second moment: 2030–2031"
