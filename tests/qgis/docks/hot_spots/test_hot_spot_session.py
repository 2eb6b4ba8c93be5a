"""Noting hot spots on the map: a key, a click, and it is in the plan file; and back again."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from event_loop import process_events_until_idle
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY, QgsProject, QgsRectangle, QgsSettings
from qgis.gui import QgsMapCanvas, QgsMapToolPan
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QKeyEvent, QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QToolButton
from records import another_program_writing, locked

from wijkaanpak_plugin.docks.hot_spots.controller import HotSpotsController
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.studio import show_studio
from wijkaanpak_plugin.map.drawing.freehand_tool import FreehandTool
from wijkaanpak_plugin.map.plan_in_project import PlanInProject
from wijkaanpak_plugin.plan.files.create import create_plan
from wijkaanpak_plugin.plan.hot_spots.records import hot_spots
from wijkaanpak_plugin.plan.store.history import Step
from wijkaanpak_plugin.plan.store.sessions import start_session

AREA_WKT = "Polygon ((155000 463000, 155200 463000, 155200 463200, 155000 463200, 155000 463000))"
VIEW = QgsRectangle(155000, 463000, 155200, 463200)
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def canvas(qgis_iface, qgis_new_project, monkeypatch):
    """A map of 400 by 400 pixels that shows the plan, as the map of QGIS."""
    canvas = QgsMapCanvas()
    canvas.resize(400, 400)
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:28992"))
    canvas.show()
    QApplication.processEvents()
    canvas.setExtent(VIEW)
    monkeypatch.setattr(qgis_iface, "mapCanvas", lambda: canvas)
    yield canvas
    canvas.deleteLater()


@pytest.fixture
def session(qgis_iface, canvas, plan_in_project, plan_path, qtbot):
    """A controller with an open, empty plan and a map that shows it; yields controller and plan."""
    QgsSettings().remove("wijkaanpak")
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:28992"))
    controller = HotSpotsController(qgis_iface, plan_in_project, Messages(qgis_iface))
    qtbot.addWidget(controller.dock, before_close_func=lambda _dock: None)
    plan = plan_in_project.open(plan_path)
    controller.dock.resize(400, 700)
    controller.dock.show()
    yield controller, plan
    controller.unload()


def pixel(canvas, x, y):
    place = canvas.getCoordinateTransform().transform(x, y)
    return QPoint(round(place.x()), round(place.y()))


def click(canvas, x, y):
    QTest.mouseClick(canvas.viewport(), LEFT, NONE, pixel(canvas, x, y))


def draw_loop(canvas, *corners):
    first, *others = [pixel(canvas, x, y) for x, y in corners]
    send(canvas, QEvent.Type.MouseButtonPress, first, LEFT)
    before = first
    for corner in (*others, first):
        for step in range(1, 6):
            send(canvas, QEvent.Type.MouseMove, before + (corner - before) * step / 5, Qt.MouseButton.NoButton)
        before = corner
    send(canvas, QEvent.Type.MouseButtonRelease, first, LEFT)


def send(canvas, what, place, button):
    """Send one event of the mouse with the left button down, as a hand that drags does."""
    everywhere = QPointF(canvas.viewport().mapToGlobal(place))
    QApplication.sendEvent(canvas.viewport(), QMouseEvent(what, QPointF(place), everywhere, button, LEFT, NONE))


def is_noting(canvas):
    return isinstance(canvas.mapTool(), FreehandTool)


def key(canvas, letter):
    QTest.keyClick(canvas, letter)


def only(plan):
    (spot,) = hot_spots(plan)
    return spot


def in_the_file(plan):
    """Return kind and text of the hot spots as another program reads them."""
    with closing(sqlite3.connect(f"file:{plan.backend.path}?mode=ro", uri=True)) as connection:
        return connection.execute("SELECT kind, text FROM hot_spot ORDER BY fid").fetchall()


def said(qgis_iface, level):
    return qgis_iface.messageBar().get_messages(level)


def select(dock, hot_spot_id):
    model = dock.list.model()
    for row in range(model.rowCount()):
        if model.index(row, 0).data(Qt.ItemDataRole.UserRole + 1).hot_spot_id == hot_spot_id:
            dock.list.setCurrentIndex(model.index(row, 0))


def test_a_key_and_a_click_are_a_hot_spot_that_is_saved_at_once(session, canvas):
    controller, plan = session
    controller.start_noting()
    key(canvas, "b")
    click(canvas, 155100, 463100)
    assert only(plan).kind == "bottleneck"
    assert only(plan).geometry.boundingBox().center().x() == pytest.approx(155100, abs=1)
    assert in_the_file(plan) == [("bottleneck", None)]
    assert plan.history.undo_text == "Note hot spot: bottleneck"


def test_in_a_session_a_key_begins_noting_when_the_panel_is_in_front_whatever_tool_is_in_hand(session, canvas):
    controller, plan = session
    other = QgsMapToolPan(canvas)
    canvas.setMapTool(other)
    key(canvas, "2")
    assert canvas.mapTool() is other, "on a desk other tools have the keys"
    show_studio(controller.dock, True)
    key(canvas, "2")
    click(canvas, 155100, 463100)
    assert only(plan).kind == "bottleneck"
    controller.stop_noting()
    controller.dock.hide()
    key(canvas, "3")
    assert canvas.mapTool() is other, "another panel is in front"
    show_studio(controller.dock, False)


def test_a_kind_button_begins_noting_so_that_button_and_click_are_enough(session, canvas):
    controller, plan = session
    controller.dock.findChild(QToolButton, "WijkaanpakHotSpotKind_risk").click()
    click(canvas, 155100, 463100)
    assert only(plan).kind == "risk"


def test_five_kinds_in_a_row_by_digit_and_the_next_click_is_the_next_hot_spot(session, canvas):
    controller, plan = session
    controller.start_noting()
    for number in range(1, 6):
        key(canvas, str(number))
        click(canvas, 155000 + 30 * number, 463100)
    assert [kind for kind, _text in in_the_file(plan)] == ["opportunity", "bottleneck", "risk", "question", "idea"]
    pressed = controller.dock.kinds.pressed
    assert pressed == "idea"


def test_a_loop_is_an_area(session, canvas):
    controller, plan = session
    controller.start_noting()
    key(canvas, "i")
    draw_loop(canvas, (155050, 463050), (155150, 463050), (155150, 463150), (155050, 463150))
    assert only(plan).is_area
    assert only(plan).kind == "idea"
    assert only(plan).geometry.area() == pytest.approx(10_000, rel=0.05)


def test_what_is_typed_after_the_click_is_its_text_saved_on_enter_in_one_step(session, canvas):
    controller, plan = session
    controller.start_noting()
    click(canvas, 155100, 463100)
    QTest.keyClicks(controller.dock.detail.text, "Krap")
    assert only(plan).text == ""
    QTest.keyClick(controller.dock.detail.text, Qt.Key.Key_Return)
    assert in_the_file(plan) == [("opportunity", "Krap")]
    plan.history.undo()
    assert only(plan).text == ""
    plan.history.redo()
    assert only(plan).text == "Krap"
    assert controller.dock.detail.text.toPlainText() == "Krap"


def test_esc_after_the_click_leaves_the_text_empty_and_the_hot_spot_there(session, canvas):
    controller, plan = session
    controller.start_noting()
    click(canvas, 155100, 463100)
    QTest.keyClicks(controller.dock.detail.text, "toch niet")
    QTest.keyClick(controller.dock.detail.text, Qt.Key.Key_Escape)
    assert only(plan).text == ""
    assert plan.history.undo_text.startswith("Note hot spot")


def test_text_that_was_typed_is_saved_when_the_next_place_is_clicked(session, canvas):
    controller, plan = session
    controller.start_noting()
    click(canvas, 155050, 463100)
    controller.dock.detail.text.setPlainText("eerste")
    click(canvas, 155150, 463100)
    assert in_the_file(plan) == [("opportunity", "eerste"), ("opportunity", None)]


def spot_on_canvas(canvas, x, y):
    return canvas.getCoordinateTransform().transform(x, y).toQPointF().toPoint()


def test_a_double_click_is_one_hot_spot(session, canvas):
    controller, plan = session
    controller.start_noting()
    place = spot_on_canvas(canvas, 155100, 463100)
    QTest.mouseClick(canvas.viewport(), LEFT, NONE, place)
    QTest.mouseDClick(canvas.viewport(), LEFT, NONE, place)
    assert len(hot_spots(plan)) == 1
    assert plan.history.undo_text.startswith("Note hot spot")


def test_a_second_click_on_a_hot_spot_without_text_is_no_second_one_and_goes_to_its_text(session, canvas, qgis_iface):
    controller, plan = session
    controller.start_noting()
    for off in (0, 2, 0):
        place = spot_on_canvas(canvas, 155100, 463100) + QPoint(off, 0)
        QTest.mouseClick(canvas.viewport(), LEFT, NONE, place)
    assert len(hot_spots(plan)) == 1
    (sentence,) = said(qgis_iface, Qgis.MessageLevel.Info)
    assert sentence.endswith("type what is said.")


def test_a_second_hot_spot_on_the_same_place_is_noted_when_it_says_something_else(session, canvas):
    controller, plan = session
    controller.start_noting()
    click(canvas, 155100, 463100)
    controller.dock.detail.text.setPlainText("eerste")
    click(canvas, 155100, 463100)
    assert in_the_file(plan) == [("opportunity", "eerste"), ("opportunity", None)]
    canvas.setFocus()
    key(canvas, "3")
    click(canvas, 155100, 463100)
    assert [kind for kind, _text in in_the_file(plan)] == ["opportunity", "opportunity", "risk"]
    plan.history.undo()
    click(canvas, 155100, 463100)
    assert [kind for kind, _text in in_the_file(plan)] == ["opportunity", "opportunity", "risk"]


def test_a_double_click_on_a_plan_that_is_locked_keeps_one_hot_spot(session, canvas):
    controller, plan = session
    controller.start_noting()
    with another_program_writing(plan):
        click(canvas, 155100, 463100)
        click(canvas, 155100, 463100)
    controller.dock.unsaved.try_again_wanted.emit()
    assert len(hot_spots(plan)) == 1


def test_right_clicks_keys_held_down_and_enter_note_nothing_more(session, canvas):
    controller, plan = session
    controller.start_noting()
    place = spot_on_canvas(canvas, 155100, 463100)
    QTest.mouseClick(canvas.viewport(), LEFT, NONE, place)
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.RightButton, NONE, place)
    for _ in range(3):
        QTest.keyClick(controller.dock.detail.text, Qt.Key.Key_Return)
    for _ in range(3):
        key(canvas, "1")
        QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert len(hot_spots(plan)) == 1


def test_the_letter_of_a_kind_wins_from_a_shortcut_of_qgis(session, canvas):
    controller, _plan = session
    controller.start_noting()
    override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_R, NONE, "r")
    override.ignore()
    QApplication.sendEvent(canvas, override)
    assert override.isAccepted()
    with_control = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier, "r")
    with_control.ignore()
    QApplication.sendEvent(canvas, with_control)
    assert not with_control.isAccepted()


def test_after_noting_the_keys_are_the_maps_again(session, canvas):
    controller, _plan = session
    controller.start_noting()
    controller.stop_noting()
    key(canvas, "b")
    assert controller.dock.kinds.pressed == "opportunity"


def test_esc_on_the_map_stops_and_gives_back_the_tool_that_was_there(session, canvas):
    controller, _plan = session
    pan = QgsMapToolPan(canvas)
    canvas.setMapTool(pan)
    controller.start_noting()
    assert canvas.mapTool() is not pan
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.mapTool() is pan
    assert not controller.dock.findChild(QToolButton, "WijkaanpakHotSpotDraw").isChecked()
    canvas.unsetMapTool(pan)


def test_another_tool_takes_over_and_the_button_comes_up(session, canvas):
    controller, _plan = session
    pan = QgsMapToolPan(canvas)
    controller.start_noting()
    assert controller.dock.findChild(QToolButton, "WijkaanpakHotSpotDraw").isChecked()
    canvas.setMapTool(pan)
    assert canvas.mapTool() is pan
    assert not controller.dock.findChild(QToolButton, "WijkaanpakHotSpotDraw").isChecked()
    canvas.unsetMapTool(pan)


def test_with_a_session_a_hot_spot_is_of_the_studio_and_of_that_session(session, canvas):
    controller, plan = session
    plan.history.perform("x", start_session(plan, "Ochtend", "Anna (Waterschap)\nBram (Bewoners)"))
    controller.start_noting()
    click(canvas, 155100, 463100)
    assert only(plan).moment == "studio"
    party = controller.dock.findChild(QComboBox, "WijkaanpakReactionParty")
    assert [party.itemText(row) for row in range(party.count())] == ["Waterschap", "Bewoners"]


@pytest.mark.parametrize("stance", ["agree", "disagree", "remark"])
def test_a_button_is_pressed_at_once_while_a_known_party_is_typed(session, canvas, stance, qtbot):
    controller, plan = session
    plan.history.perform("x", start_session(plan, "Ochtend", "Anna (Waterschap)\nBram (Bewoners)"))
    controller.start_noting()
    click(canvas, 155100, 463100)
    controller.dock.findChild(QLineEdit, "WijkaanpakReactionText").setText("Te druk")
    party = controller.dock.findChild(QComboBox, "WijkaanpakReactionParty")
    party.setFocus()
    for letter in "bewoners":
        QTest.keyClicks(party, letter)
    button = controller.dock.findChild(QToolButton, f"WijkaanpakReact_{stance}")
    assert QApplication.activePopupWidget() is None
    meant = QApplication.widgetAt(button.mapToGlobal(button.rect().center()))
    QTest.mouseClick(meant, Qt.MouseButton.LeftButton)
    assert [(one.stance, one.party) for one in hot_spots(plan)[0].reactions] == [(stance, "Bewoners")]


ACTIONS = {
    "kind": lambda dock, _canvas: dock.detail.change_wanted.emit(dock.current_id, {"kind": "question"}),
    "transitions": lambda dock, _canvas: dock.findChild(QToolButton, "WijkaanpakTransition_energy").click(),
    "confidential": lambda dock, _canvas: dock.detail.change_wanted.emit(dock.current_id, {"confidential": True}),
    "photo": lambda dock, _canvas: dock.detail.photo.chosen.emit("a.jpg"),
    "agree": lambda dock, _canvas: dock.findChild(QToolButton, "WijkaanpakReact_agree").click(),
    "move": lambda dock, canvas: (
        dock.findChild(QToolButton, "WijkaanpakHotSpot_move").click(),
        click(canvas, 155020, 463020),
    ),
    "remove": lambda dock, _canvas: dock.findChild(QToolButton, "WijkaanpakHotSpot_remove").click(),
}


def test_every_action_of_the_panel_is_one_step_and_undone_and_redone(session, canvas):
    controller, plan = session
    controller.start_noting()
    click(canvas, 155100, 463100)
    states = [hot_spots(plan)]
    for act in ACTIONS.values():
        act(controller.dock, canvas)
        states.append(hot_spots(plan))
        assert described(states[-1]) != described(states[-2])
    assert states[-1] == []
    for expected in reversed(states[:-1]):
        plan.history.undo()
        assert described(hot_spots(plan)) == described(expected)
        assert controller.dock.list.model().rowCount() == len(expected)
        # Undoing a removal gives the hot spot back, but not the choice of it.
        controller.dock.choose(states[0][0].hot_spot_id)
    for expected in states[1:]:
        plan.history.redo()
        assert described(hot_spots(plan)) == described(expected)


def described(spots):
    return [
        (spot.kind, spot.text, spot.photo, spot.transitions, spot.confidential, spot.reactions, spot.geometry.asWkt(1))
        for spot in spots
    ]


def test_undo_of_noting_takes_it_from_list_and_file(session, canvas):
    controller, plan = session
    controller.start_noting()
    click(canvas, 155100, 463100)
    plan.history.undo()
    assert in_the_file(plan) == []
    assert controller.dock.list.model().rowCount() == 0
    assert controller.dock.current is None


def test_a_reaction_empties_its_text_and_a_remark_without_words_is_refused(session, canvas, qgis_iface):
    controller, plan = session
    controller.start_noting()
    click(canvas, 155100, 463100)
    text = controller.dock.findChild(QLineEdit, "WijkaanpakReactionText")
    text.setText("Klopt")
    controller.dock.findChild(QToolButton, "WijkaanpakReact_agree").click()
    assert text.text() == ""
    controller.dock.findChild(QToolButton, "WijkaanpakReact_remark").click()
    assert "Write the remark first." in said(qgis_iface, Qgis.MessageLevel.Warning)[0]
    assert len(only(plan).reactions) == 1


def test_selecting_on_the_map_selects_in_the_list_and_back_without_ping_pong(session, canvas, qtbot):
    controller, plan = session
    controller.start_noting()
    click(canvas, 155050, 463100)
    draw_loop(canvas, (155100, 463100), (155150, 463100), (155150, 463150))
    area, point = sorted(hot_spots(plan), key=lambda spot: not spot.is_area)
    asked = []
    controller.dock.hot_spot_current.connect(asked.append)
    plan.layer("hot_spot").selectByIds([point.fid])
    qtbot.waitUntil(lambda: controller.dock.current_id == point.hot_spot_id)
    plan.layer("hot_spot_area").removeSelection()
    process_events_until_idle()
    plan.layer("hot_spot_area").selectByIds([area.fid])
    qtbot.waitUntil(lambda: controller.dock.current_id == area.hot_spot_id)
    plan.layer("hot_spot_area").removeSelection()
    qtbot.waitUntil(lambda: controller.dock.current_id == point.hot_spot_id)
    assert asked == []
    select(controller.dock, area.hot_spot_id)
    assert plan.layer("hot_spot_area").selectedFeatureIds() == [area.fid]
    assert plan.layer("hot_spot").selectedFeatureIds() == []
    assert len(asked) == 1


def test_a_layer_that_came_back_selects_in_the_list_and_noting_goes_on(session, plan_in_project, canvas, qtbot):
    controller, plan = session
    controller.start_noting()
    click(canvas, 155050, 463100)
    click(canvas, 155150, 463100)
    QgsProject.instance().removeMapLayer(plan.layer("hot_spot").id())
    plan_in_project.open(plan.backend.path)
    first, second = hot_spots(plan)
    for spot in (first, second):
        plan.layer("hot_spot").selectByIds([spot.fid])
        qtbot.waitUntil(lambda spot=spot: controller.dock.current_id == spot.hot_spot_id)
    click(canvas, 155100, 463150)
    assert len(hot_spots(plan)) == 3


def test_a_click_in_the_list_brings_a_hot_spot_into_view(session, canvas):
    controller, _plan = session
    controller.start_noting()
    click(canvas, 155100, 463100)
    canvas.setExtent(QgsRectangle(156000, 464000, 156100, 464100))
    controller.dock.list.chosen.emit(controller.dock.current)
    assert canvas.extent().contains(controller.dock.current.geometry.boundingBox())
    size = canvas.extent().width()
    controller.dock.list.entered_on.emit(controller.dock.current)
    assert canvas.extent().width() < size


def test_outside_the_plan_area_is_noted_and_said(session, canvas, qgis_iface):
    controller, plan = session
    canvas.setExtent(QgsRectangle(156000, 464000, 156200, 464200))
    controller.start_noting()
    click(canvas, 156100, 464100)
    assert len(hot_spots(plan)) == 1
    assert any("outside the plan area" in text for text in said(qgis_iface, Qgis.MessageLevel.Info))


def test_a_map_in_another_crs_gives_the_same_place(session, canvas):
    controller, plan = session
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    canvas.setExtent(QgsRectangle(5.38, 52.15, 5.40, 52.16))
    controller.start_noting()
    # The tower in Amersfoort from which the Dutch grid is measured: RD (155000, 463000).
    click(canvas, 5.38721, 52.15517)
    place = only(plan).geometry.boundingBox().center()
    assert (place.x(), place.y()) == (pytest.approx(155000, abs=8), pytest.approx(463000, abs=8))


def test_a_place_that_the_plan_cannot_express_is_refused_in_one_sentence(session, canvas, qgis_iface):
    controller, plan = session
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    controller.start_noting()
    canvas.mapTool().clicked.emit(QgsPointXY(1e30, 1e30))
    (sentence,) = said(qgis_iface, Qgis.MessageLevel.Warning)
    assert "cannot be expressed" in sentence
    assert hot_spots(plan) == []


def test_a_plan_that_is_locked_is_said_and_no_hot_spot_is_lost(session, canvas, qgis_iface):
    controller, plan = session
    controller.start_noting()
    with closing(sqlite3.connect(plan.backend.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        for letter, x in (("q", 155050), ("r", 155150)):
            key(canvas, letter)
            click(canvas, x, 463100)
        other.execute("ROLLBACK")
    assert hot_spots(plan) == []
    assert len(said(qgis_iface, Qgis.MessageLevel.Warning)) == 2
    again = controller.dock.findChild(QPushButton, "WijkaanpakHotSpotTryAgain")
    assert again.isVisibleTo(controller.dock)
    again.click()
    assert [kind for kind, _text in in_the_file(plan)] == ["question", "risk"]
    assert not again.isVisibleTo(controller.dock)


@pytest.mark.parametrize("how", ["IMMEDIATE", "EXCLUSIVE"])
def test_what_is_typed_after_a_click_that_could_not_be_saved_is_saved_with_its_hot_spot(session, canvas, how):
    controller, plan = session
    dock = controller.dock
    controller.start_noting()
    with locked(plan.backend.path, how):
        for letter, x, said_there in (("r", 155050, "order of trees here"), ("q", 155150, "who mows?")):
            key(canvas, letter)
            click(canvas, x, 463100)
            assert dock.detail.text.isVisibleTo(dock)
            QTest.keyClicks(dock.detail.text, said_there)
            QTest.keyClick(dock.detail.text, Qt.Key.Key_Return)
    assert hot_spots(plan) == []
    dock.findChild(QPushButton, "WijkaanpakHotSpotTryAgain").click()
    assert in_the_file(plan) == [("risk", "order of trees here"), ("question", "who mows?")]
    assert not dock.unsaved.isVisibleTo(dock)
    assert dock.detail.text.toPlainText() == "who mows?"
    plan.history.undo()
    assert in_the_file(plan) == [("risk", "order of trees here")]


def test_the_field_of_a_hot_spot_that_waits_has_the_keyboard_and_gives_it_back(session, canvas):
    controller, plan = session
    dock = controller.dock
    controller.start_noting()
    dock.list.setFocus()
    with another_program_writing(plan):
        click(canvas, 155100, 463100)
        assert dock.detail.text.window().focusWidget() is dock.detail.text
        left = []
        dock.detail.text_left.connect(lambda: left.append(True))
        QTest.keyClicks(dock.detail.text, "Krap")
        QTest.keyClick(dock.detail.text, Qt.Key.Key_Return)
        assert left == [True]
        assert not dock.findChild(QToolButton, "WijkaanpakReact_agree").isVisibleTo(dock)
        assert not dock.buttons.isEnabled()


@pytest.mark.parametrize("then", ["try again", "close", "another click", "choose another", "read anew"])
def test_text_for_a_hot_spot_that_waits_needs_no_enter_to_be_kept(session, plan_in_project, canvas, then):
    controller, plan = session
    dock = controller.dock
    controller.start_noting()
    click(canvas, 155150, 463150)
    saved = dock.current_id
    key(canvas, "r")
    with another_program_writing(plan):
        click(canvas, 155050, 463050)
        QTest.keyClicks(dock.detail.text, "Krap")
        if then == "close":
            plan_in_project.close()
        elif then == "another click":
            click(canvas, 155100, 463100)
        elif then == "choose another":
            select(dock, saved)
        elif then == "read anew":
            plan.history.performed.emit(Step("Step of another panel", {"session": frozenset({"s"})}))
            assert dock.detail.text.toPlainText() == "Krap"
    if then == "close":
        plan = plan_in_project.open(plan.backend.path)
    dock.unsaved.try_again_wanted.emit()
    second = [("risk", None)] if then == "another click" else []
    assert in_the_file(plan) == [("opportunity", None), ("risk", "Krap"), *second]


def test_text_typed_for_a_saved_hot_spot_does_not_become_that_of_one_that_waits(session, canvas):
    controller, plan = session
    dock = controller.dock
    controller.start_noting()
    click(canvas, 155150, 463150)
    with another_program_writing(plan):
        QTest.keyClicks(dock.detail.text, "eerste")
        click(canvas, 155050, 463050)
        assert dock.detail.text.toPlainText() == ""
        QTest.keyClicks(dock.detail.text, "tweede")
        QTest.keyClick(dock.detail.text, Qt.Key.Key_Return)
        QTest.keyClicks(dock.detail.text, "toch niet")
        QTest.keyClick(dock.detail.text, Qt.Key.Key_Escape)
        assert dock.detail.text.toPlainText() == "tweede"
    dock.unsaved.try_again_wanted.emit()
    assert in_the_file(plan) == [("opportunity", "eerste"), ("opportunity", "tweede")]


def test_a_second_click_on_a_hot_spot_that_waits_goes_to_its_text_until_it_has_one(session, canvas):
    controller, plan = session
    dock = controller.dock
    controller.start_noting()
    with another_program_writing(plan):
        click(canvas, 155100, 463100)
        click(canvas, 155100, 463100)
        QTest.keyClicks(dock.detail.text, "eerste")
        click(canvas, 155100, 463100)
        assert dock.detail.text.toPlainText() == ""
    dock.unsaved.try_again_wanted.emit()
    assert in_the_file(plan) == [("opportunity", "eerste"), ("opportunity", None)]


def test_trying_again_in_vain_keeps_the_text_of_a_hot_spot_that_waits(session, canvas):
    controller, plan = session
    dock = controller.dock
    controller.start_noting()
    with another_program_writing(plan):
        click(canvas, 155100, 463100)
        QTest.keyClicks(dock.detail.text, "Krap")
        dock.unsaved.try_again_wanted.emit()
        assert dock.detail.text.toPlainText() == "Krap"
    dock.unsaved.try_again_wanted.emit()
    assert in_the_file(plan) == [("opportunity", "Krap")]


def test_what_could_not_be_saved_waits_while_the_plan_is_closed_and_is_offered_again(
    session, plan_in_project, canvas, qgis_iface
):
    controller, plan = session
    controller.start_noting()
    click(canvas, 155100, 463100)
    with closing(sqlite3.connect(plan.backend.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        QTest.keyClicks(controller.dock.detail.text, "Krap")
        QTest.keyClick(controller.dock.detail.text, Qt.Key.Key_Return)
        key(canvas, "r")
        click(canvas, 155050, 463050)
        plan_in_project.close()
        other.execute("ROLLBACK")
    again = controller.dock.findChild(QPushButton, "WijkaanpakHotSpotTryAgain")
    assert not again.isVisibleTo(controller.dock)
    (sentence,) = [text for text in said(qgis_iface, Qgis.MessageLevel.Warning) if "was closed with" in text]
    assert "not saved yet: 2" in sentence
    reopened = plan_in_project.open(plan.backend.path)
    assert again.isVisibleTo(controller.dock)
    again.click()
    assert in_the_file(reopened) == [("opportunity", "Krap"), ("risk", None)]
    assert not again.isVisibleTo(controller.dock)
    plan_in_project.close()
    assert len([text for text in said(qgis_iface, Qgis.MessageLevel.Warning) if "was closed with" in text]) == 1


def test_what_waits_is_offered_when_the_open_plan_is_opened_again_and_never_in_another(
    session, plan_in_project, canvas, tmp_path
):
    controller, plan = session
    controller.start_noting()
    with closing(sqlite3.connect(plan.backend.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        click(canvas, 155050, 463050)
        other.execute("ROLLBACK")
    again = controller.dock.findChild(QPushButton, "WijkaanpakHotSpotTryAgain")
    plan_in_project.open(plan.backend.path)
    assert again.isVisibleTo(controller.dock)
    create_plan(tmp_path / "other.gpkg", "Other", area=QgsGeometry.fromWkt(AREA_WKT)).close()
    plan_in_project.open(tmp_path / "other.gpkg")
    assert not again.isVisibleTo(controller.dock)
    reopened = plan_in_project.open(plan.backend.path)
    again.click()
    assert in_the_file(reopened) == [("opportunity", None)]


def test_what_could_not_be_saved_can_be_thrown_away_hot_spots_and_texts_alike(session, plan_in_project, canvas):
    controller, plan = session
    dock = controller.dock
    controller.start_noting()
    click(canvas, 155150, 463150)
    saved = dock.current_id
    with another_program_writing(plan):
        QTest.keyClicks(dock.detail.text, "Krap")
        QTest.keyClick(dock.detail.text, Qt.Key.Key_Return)
        key(canvas, "r")
        click(canvas, 155050, 463050)
        QTest.keyClicks(dock.detail.text, "Natte hoek")
        dock.findChild(QPushButton, "WijkaanpakHotSpotDiscard").click()
    assert not dock.unsaved.isVisibleTo(dock)
    assert not dock.detail.text.isVisibleTo(dock)
    select(dock, saved)
    assert dock.detail.text.toPlainText() == ""
    assert in_the_file(plan) == [("opportunity", None)]
    plan_in_project.close()
    reopened = plan_in_project.open(plan.backend.path)
    assert not dock.unsaved.isVisibleTo(dock)
    assert in_the_file(reopened) == [("opportunity", None)]


def test_trying_again_in_vain_keeps_everything_and_says_it_once(session, canvas, qgis_iface):
    controller, plan = session
    controller.start_noting()
    again = controller.dock.findChild(QPushButton, "WijkaanpakHotSpotTryAgain")
    with closing(sqlite3.connect(plan.backend.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        for letter, x in (("q", 155050), ("r", 155150)):
            key(canvas, letter)
            click(canvas, x, 463100)
        before = len(said(qgis_iface, Qgis.MessageLevel.Warning))
        again.click()
        assert len(said(qgis_iface, Qgis.MessageLevel.Warning)) == before + 1
        other.execute("ROLLBACK")
    again.click()
    assert [kind for kind, _text in in_the_file(plan)] == ["question", "risk"]


def test_a_text_that_waits_for_a_hot_spot_out_of_sight_is_saved_too(session, canvas):
    controller, plan = session
    controller.start_noting()
    click(canvas, 155100, 463100)
    first = controller.dock.current_id
    with closing(sqlite3.connect(plan.backend.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        QTest.keyClicks(controller.dock.detail.text, "Krap")
        QTest.keyClick(controller.dock.detail.text, Qt.Key.Key_Return)
        other.execute("ROLLBACK")
    controller.dock.detail.text.leave()  # as when the plan goes: it is not tried again
    controller.dock.choose("")
    again = controller.dock.findChild(QPushButton, "WijkaanpakHotSpotTryAgain")
    assert again.isVisibleTo(controller.dock)
    again.click()
    assert {spot.hot_spot_id: spot.text for spot in hot_spots(plan)} == {first: "Krap"}
    assert not again.isVisibleTo(controller.dock)


def test_text_that_is_being_typed_when_the_plan_is_closed_is_saved(session, plan_in_project, canvas):
    controller, plan = session
    controller.start_noting()
    click(canvas, 155100, 463100)
    QTest.keyClicks(controller.dock.detail.text, "Krap")
    plan_in_project.close()
    assert in_the_file(plan) == [("opportunity", "Krap")]


def test_a_text_that_cannot_be_saved_stays_and_is_saved_later(session, canvas):
    controller, plan = session
    controller.start_noting()
    click(canvas, 155100, 463100)
    text = controller.dock.detail.text
    QTest.keyClicks(text, "Krap")
    with closing(sqlite3.connect(plan.backend.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        QTest.keyClick(text, Qt.Key.Key_Return)
        other.execute("ROLLBACK")
    assert only(plan).text == ""
    assert text.toPlainText() == "Krap"
    QTest.keyClick(text, Qt.Key.Key_Return)
    assert only(plan).text == "Krap"


def test_moving_a_point_by_drawing_a_loop_is_refused_and_it_stays(session, canvas, qgis_iface):
    controller, plan = session
    controller.start_noting()
    click(canvas, 155100, 463100)
    before = only(plan).geometry.asWkt(1)
    controller.dock.findChild(QToolButton, "WijkaanpakHotSpot_move").click()
    draw_loop(canvas, (155050, 463050), (155150, 463050), (155150, 463150))
    assert "click its new place" in said(qgis_iface, Qgis.MessageLevel.Warning)[0]
    assert only(plan).geometry.asWkt(1) == before
    click(canvas, 155020, 463020)
    assert only(plan).geometry.asWkt(1) != before


def test_moving_stops_when_another_hot_spot_is_chosen(session, canvas):
    controller, plan = session
    controller.start_noting()
    click(canvas, 155050, 463100)
    click(canvas, 155150, 463100)
    controller.dock.findChild(QToolButton, "WijkaanpakHotSpot_move").click()
    other = next(spot for spot in hot_spots(plan) if spot.hot_spot_id != controller.dock.current_id)
    select(controller.dock, other.hot_spot_id)
    assert not controller.dock.findChild(QToolButton, "WijkaanpakHotSpot_move").isChecked()
    assert not is_noting(canvas)


@pytest.mark.parametrize("how", ["kind button", "key on the map", "draw button"])
def test_whoever_goes_on_noting_while_a_hot_spot_is_being_moved_notes_and_moves_nothing(session, canvas, how):
    controller, plan = session
    dock = controller.dock
    controller.start_noting()
    click(canvas, 155050, 463100)
    before = only(plan)
    move = dock.findChild(QToolButton, "WijkaanpakHotSpot_move")
    move.click()
    if how == "kind button":
        dock.findChild(QToolButton, "WijkaanpakHotSpotKind_risk").click()
    elif how == "key on the map":
        key(canvas, "r")
    else:
        dock.findChild(QToolButton, "WijkaanpakHotSpotDraw").click()
    assert not move.isChecked()
    assert dock.findChild(QToolButton, "WijkaanpakHotSpotDraw").isChecked()
    click(canvas, 155150, 463100)
    spots = {spot.hot_spot_id: spot for spot in hot_spots(plan)}
    assert len(spots) == 2
    assert spots[before.hot_spot_id].geometry.asWkt(1) == before.geometry.asWkt(1)
    fresh = next(spot for name, spot in spots.items() if name != before.hot_spot_id)
    assert fresh.kind == ("opportunity" if how == "draw button" else "risk")


def test_make_a_claim_asks_with_name_and_place_and_stops_noting(session, canvas):
    controller, plan = session
    asked = []
    controller.when_claim_is_wanted(lambda name, geometry, choose: asked.append((name, geometry.asWkt(1), choose)))
    controller.start_noting()
    click(canvas, 155100, 463100)
    controller.dock.findChild(QToolButton, "WijkaanpakHotSpot_claim").click()
    assert asked == [(only(plan).hot_spot_id, only(plan).geometry.asWkt(1), True)]
    assert not is_noting(canvas)


def test_without_a_plan_noting_is_refused_and_the_panel_says_what_to_do(session, plan_in_project, canvas, qgis_iface):
    controller, _plan = session
    plan_in_project.close()
    controller.start_noting()
    assert not is_noting(canvas)
    assert any("Open a plan first" in text for text in said(qgis_iface, Qgis.MessageLevel.Info))


def test_closing_the_plan_while_noting_leaves_the_map(session, plan_in_project, canvas):
    controller, _plan = session
    controller.start_noting()
    plan_in_project.close()
    assert canvas.mapTool() is None
    assert controller.dock.list.model().rowCount() == 0


def test_taking_down_leaves_no_tool_no_item_on_the_map_and_no_listener(qgis_iface, canvas, plan):
    path = plan.backend.path
    plan.close()
    before = len(canvas.scene().items())
    plan_in_project = PlanInProject(QgsProject.instance())
    controller = HotSpotsController(qgis_iface, plan_in_project, Messages(qgis_iface))
    plan = plan_in_project.open(path)
    listeners = plan.history.receivers(plan.history.performed)
    layer = plan.layer("hot_spot")
    watching = layer.receivers(layer.selectionChanged)
    controller.start_noting()
    click(canvas, 155100, 463100)
    controller.unload()
    assert canvas.mapTool() is None
    assert len(canvas.scene().items()) == before
    assert plan.history.receivers(plan.history.performed) == listeners - 1
    assert layer.receivers(layer.selectionChanged) == watching - 1
    key(canvas, "b")
    plan_in_project.unload()
    QgsProject.instance().clear()


def test_the_answer_of_a_hot_spot_is_given_at_the_desk_and_stands_in_the_list(session, canvas):
    controller, plan = session
    controller.start_noting()
    click(canvas, 155100, 463100)
    controller.dock.findChild(QToolButton, "WijkaanpakAnswer_taken_along").click()
    assert only(plan).answer_status == "taken_along"
    line = controller.dock.findChild(QLineEdit, "WijkaanpakAnswer")
    line.setText("met het riool in 2027")
    line.editingFinished.emit()
    assert only(plan).answer == "met het riool in 2027"
    index = controller.dock.list.model().index(0, 0)
    assert "taken along" in str(index.data(Qt.ItemDataRole.ToolTipRole))
    plan.history.undo()
    plan.history.undo()
    assert (only(plan).answer_status, only(plan).answer) == ("", "")
    assert controller.dock.findChild(QToolButton, "WijkaanpakAnswer_open").isChecked()


def test_in_the_studio_the_walk_asks_for_the_answer_and_this_panel_does_not(session, canvas):
    controller, _plan = session
    controller.start_noting()
    click(canvas, 155100, 463100)
    answer = controller.dock.findChild(QToolButton, "WijkaanpakAnswer_open")
    assert not answer.isHidden()
    assert answer.isVisibleTo(controller.dock.detail)
    show_studio(controller.dock, True)
    assert not answer.isVisibleTo(controller.dock.detail)
