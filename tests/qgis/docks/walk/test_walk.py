"""The walk along the hot spots: large on the map, what parties think and its answer, and the map as it was after it."""

from __future__ import annotations

import pytest
from qgis.core import QgsGeometry, QgsRectangle
from qgis.gui import QgsMapToolPan
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QImage, QPalette
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QToolButton
from walk_hand import press, shown, strip

from wijkaanpak_plugin.docks.panel.studio import show_studio
from wijkaanpak_plugin.docks.walk.hot_spots.page import HotSpotPage
from wijkaanpak_plugin.docks.walk.hot_spots.party_rows import PartyRows
from wijkaanpak_plugin.docks.walk.reading_strip import ReadingStrip
from wijkaanpak_plugin.map.numbered_places import NumberedPlaces
from wijkaanpak_plugin.plan.hot_spots.actions import add_hot_spot, change_hot_spot, remove_hot_spot
from wijkaanpak_plugin.plan.hot_spots.records import hot_spots
from wijkaanpak_plugin.plan.parties.parties import all_parties
from wijkaanpak_plugin.plan.store.sessions import start_session

VIEW = QgsRectangle(155000, 463000, 155400, 463400)
SPOTS = (
    ("risk", "Donker", (155020, 463020)),
    ("idea", "Bankje", (155300, 463300)),
    ("bottleneck", "", (155200, 463100)),
)
PEOPLE = "Anna (gemeente)\nBo (Warmtebedrijf)\nCem (bewoners)"


@pytest.fixture
def walk(walk_panel, plan_in_project, plan_path):
    """The panel with three hot spots in the plan and three parties at the table; yields controller and plan."""
    plan = plan_in_project.open(plan_path)
    for kind, text, (x, y) in SPOTS:
        changes, _id = add_hot_spot(plan, QgsGeometry.fromWkt(f"Point ({x} {y})"), kind, text)
        plan.history.perform("Note", changes)
    plan.history.perform("Session", start_session(plan, "Atelier", PEOPLE))
    return walk_panel, plan


@pytest.fixture
def walking(walk):
    controller, plan = walk
    press(controller, "WalkBegin")
    return controller, plan


def rows(controller):
    return controller.dock.findChild(PartyRows)


def ask_also(controller, name):
    controller.dock.findChild(HotSpotPage).who.parties.chosen.emit(name)


def numbers(canvas):
    return [item for item in canvas.items() if isinstance(item, NumberedPlaces)]


def spot(plan, text):
    return next(one for one in hot_spots(plan) if one.text == text)


def said(plan, text="Donker"):
    return [(one.party, one.stance, one.text) for one in spot(plan, text).reactions]


def pixel_of(canvas, plan, text):
    place = spot(plan, text).geometry.boundingBox().center()
    return canvas.getCoordinateTransform().transform(place)


def test_before_it_begins_nothing_is_on_the_map(walk, canvas):
    controller, _plan = walk
    assert canvas.findChild(ReadingStrip) is None
    assert canvas.extent().contains(VIEW)
    assert not controller.is_walking


def test_it_begins_with_the_first_one_in_the_middle_of_what_the_strip_leaves_free(walking, canvas):
    _controller, plan = walking
    words, below, place = strip(canvas)
    assert (words, place) == ("Donker", "1 of 3")
    assert below.startswith("risk")
    place, covered = pixel_of(canvas, plan, "Donker"), canvas.findChild(ReadingStrip).geometry().bottom()
    assert place.x() == pytest.approx(canvas.width() / 2, abs=3)
    assert place.y() == pytest.approx((covered + canvas.height()) / 2, abs=6)
    assert 50 <= canvas.extent().width() <= 300


def test_next_and_previous_go_along_all_of_them_by_button_and_by_the_keys_of_a_clicker(walking, canvas):
    controller, _plan = walking
    press(controller, "WalkNext")
    assert strip(canvas)[0::2] == ("Bankje", "2 of 3")
    QTest.keyClick(canvas, Qt.Key.Key_PageDown)
    assert strip(canvas)[0::2] == ("(no text yet)", "3 of 3")
    assert not controller.dock.findChild(QPushButton, "WijkaanpakWalkNext").isEnabled()
    QTest.keyClick(canvas, Qt.Key.Key_PageDown)
    QTest.keyClick(controller.dock, Qt.Key.Key_PageUp)
    assert strip(canvas)[2] == "2 of 3"
    press(controller, "WalkPrevious")
    assert strip(canvas)[2] == "1 of 3"
    assert not controller.dock.findChild(QPushButton, "WijkaanpakWalkPrevious").isEnabled()


def test_one_is_chosen_in_the_list_of_all(walking, canvas):
    controller, _plan = walking
    stops = shown(controller, "WalkStops", QComboBox)
    assert [stops.itemText(row) for row in range(3)] == ["1. Donker", "2. Bankje", "3. (no text yet)"]
    stops.setCurrentIndex(1)
    stops.activated.emit(1)
    assert strip(canvas)[0] == "Bankje"


def test_home_shows_all_of_them_and_goes_back(walking, canvas):
    _controller, plan = walking
    near = canvas.extent()
    QTest.keyClick(canvas, Qt.Key.Key_Home)
    for one in hot_spots(plan):
        assert canvas.extent().contains(one.geometry.boundingBox().center())
    QTest.keyClick(canvas, Qt.Key.Key_Home)
    assert canvas.extent().width() == pytest.approx(near.width())


def test_esc_ends_it_and_the_map_shows_what_it_showed_with_the_tool_that_was_in_hand(walk, canvas):
    controller, _plan = walk
    tool = QgsMapToolPan(canvas)
    canvas.setMapTool(tool)
    before = canvas.extent()
    press(controller, "WalkBegin")
    assert canvas.mapTool() is not tool
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert not controller.is_walking
    assert canvas.mapTool() is tool
    assert canvas.findChild(ReadingStrip) is None
    assert numbers(canvas) == []
    assert canvas.extent().center() == before.center()
    assert canvas.extent().width() == pytest.approx(before.width())
    # The keys are the map's again.
    QTest.keyClick(canvas, Qt.Key.Key_PageDown)
    assert not controller.is_walking


def test_it_goes_on_where_it_was_left(walking, canvas):
    controller, _plan = walking
    press(controller, "WalkNext")
    press(controller, "WalkEnd")
    press(controller, "WalkBegin")
    assert strip(canvas)[0] == "Bankje"


def test_in_the_studio_it_begins_when_the_panel_is_in_front_and_another_panel_leaves_the_map_there(walk, canvas, qtbot):
    controller, _plan = walk
    show_studio(controller.dock, True)
    qtbot.waitUntil(lambda: controller.is_walking)
    near = canvas.extent()
    controller.dock.hide()
    qtbot.waitUntil(lambda: not controller.is_walking)
    assert canvas.extent() == near


# Who thinks what


def test_a_press_notes_what_a_party_thinks_another_one_changes_it_and_the_same_takes_it_back(walking):
    controller, plan = walking
    press(controller, "Walk_agree_0")
    assert said(plan) == [("gemeente", "agree", "")]
    assert controller.dock.findChild(QToolButton, "WijkaanpakWalk_agree_0").isChecked()
    press(controller, "Walk_disagree_0")
    assert said(plan) == [("gemeente", "disagree", "")]
    press(controller, "Walk_unknown_2")
    assert ("bewoners", "", "") in said(plan)
    plan.history.undo()
    press(controller, "Walk_disagree_0")
    assert said(plan) == []
    plan.history.undo()
    plan.history.undo()
    assert said(plan) == [("gemeente", "agree", "")]
    assert controller.dock.findChild(QToolButton, "WijkaanpakWalk_agree_0").isChecked()
    assert shown(controller, "WalkCounts").text() == "1 agrees"


def test_each_hot_spot_has_its_own(walking):
    controller, _plan = walking
    press(controller, "Walk_agree_1")
    press(controller, "WalkNext")
    assert not controller.dock.findChild(QToolButton, "WijkaanpakWalk_agree_1").isChecked()
    assert shown(controller, "WalkCounts").text() == ""


def test_a_remark_is_typed_for_one_party_and_stands_below(walking):
    controller, plan = walking
    press(controller, "Walk_remark_2")
    line = shown(controller, "WalkRemark", QLineEdit)
    assert "bewoners" in line.placeholderText()
    line.setText("eerst lampen")
    assert controller.not_saved(everywhere=False) != []
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert said(plan) == [("bewoners", "remark", "eerst lampen")]
    assert shown(controller, "WalkSaid").text() == "bewoners – remarks: eerst lampen"
    assert not line.isVisible()
    assert controller.not_saved(everywhere=False) == []


def test_another_party_gets_a_row_and_becomes_one_when_it_answers(walking):
    controller, plan = walking
    ask_also(controller, "Winkeliers")
    press(controller, "Walk_agree_3")
    assert said(plan) == [("Winkeliers", "agree", "")]
    assert "Winkeliers" in [party.name for party in all_parties(plan)]


def test_the_arrows_go_from_button_to_button(walking):
    controller, _plan = walking
    controller.dock.activateWindow()
    controller.dock.findChild(QToolButton, "WijkaanpakWalk_agree_0").setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right):
        QTest.keyClick(rows(controller).focusWidget(), key)
    assert rows(controller).focusWidget().objectName() == "WijkaanpakWalk_disagree_1"


# The answer


def test_the_answer_is_one_press_or_one_key_and_one_step(walking, canvas):
    controller, plan = walking
    press(controller, "Answer_taken_along")
    assert spot(plan, "Donker").answer_status == "taken_along"
    assert shown(controller, "WalkStops", QComboBox).currentText() == "1. ✓ Donker"
    assert shown(controller, "WalkAnswered").text().startswith("1 answered, 2 open")
    QTest.keyClick(canvas, "3")
    assert spot(plan, "Donker").answer_status == "solved_otherwise"
    plan.history.undo()
    plan.history.undo()
    assert spot(plan, "Donker").answer_status == ""


def test_not_is_saved_with_its_reason_in_one_step(walking):
    controller, plan = walking
    press(controller, "Answer_not_with_reason")
    assert spot(plan, "Donker").answer_status == ""
    line = controller.dock.findChild(QLineEdit, "WijkaanpakAnswer")
    line.setText("De lampen zijn nieuw")
    QTest.keyClick(line, Qt.Key.Key_Return)
    told = spot(plan, "Donker")
    assert (told.answer_status, told.answer) == ("not_with_reason", "De lampen zijn nieuw")
    plan.history.undo()
    assert (spot(plan, "Donker").answer_status, spot(plan, "Donker").answer) == ("", "")


def test_a_claim_is_asked_for_this_hot_spot_and_the_map_stays_there(walking, canvas):
    controller, plan = walking
    asked = []
    controller.when_claim_is_wanted(lambda *told: asked.append(told))
    near = canvas.extent()
    press(controller, "WalkClaim")
    ((hot_spot_id, geometry, choose),) = asked
    assert (hot_spot_id, choose) == (spot(plan, "Donker").hot_spot_id, True)
    assert geometry.equals(spot(plan, "Donker").geometry)
    assert not controller.is_walking
    assert canvas.extent() == near


# What happens meanwhile


def test_a_photo_is_shown_where_there_is_one(walking, tmp_path):
    controller, plan = walking
    picture = QLabel
    assert not controller.dock.findChild(picture, "WijkaanpakHotSpotPicture").isVisible()
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    image.save(f"{plan.backend.files_folder}/lamp.png")
    changes = change_hot_spot(plan, spot(plan, "Donker").hot_spot_id, {"photo": "lamp.png"})
    plan.history.perform("Photo", changes)
    photo = controller.dock.findChild(picture, "WijkaanpakHotSpotPicture")
    assert photo.isVisible()
    assert photo.pixmap() is not None


def test_one_that_is_deleted_gives_its_place_to_the_next_and_the_last_one_ends_the_walk(walking, canvas):
    controller, plan = walking
    plan.history.perform("Delete", remove_hot_spot(plan, spot(plan, "Donker").hot_spot_id))
    assert strip(canvas)[0::2] == ("Bankje", "1 of 2")
    for text in ("Bankje", ""):
        plan.history.perform("Delete", remove_hot_spot(plan, spot(plan, text).hot_spot_id))
    assert not controller.is_walking
    assert "There is no hot spot yet" in shown(controller, "WalkMessage").text()


def test_closing_the_plan_ends_the_walk(walking, canvas, plan_in_project):
    controller, _plan = walking
    plan_in_project.close()
    assert not controller.is_walking
    assert canvas.findChild(ReadingStrip) is None
    assert "Open a plan" in shown(controller, "WalkMessage").text()


def test_long_words_stay_in_the_strip_and_the_strip_on_the_map(walking, canvas):
    controller, plan = walking
    words = "Bij elke hoosbui staat het water hier tot over de stoep en loopt het de winkels in. " * 6
    changes = change_hot_spot(plan, spot(plan, "Donker").hot_spot_id, {"text": words})
    plan.history.perform("Write", changes)
    found = canvas.findChild(ReadingStrip)
    assert canvas.rect().contains(found.geometry())
    label = found.findChild(QLabel, "WijkaanpakStripWords")
    assert label.heightForWidth(label.width()) <= label.height() + 1
    assert controller.is_walking


def test_the_strip_hides_the_map_below_it_also_in_a_theme_in_which_widgets_are_transparent(walking, canvas):
    """*Night Mapping* makes every widget transparent that does not say otherwise."""
    QApplication.instance().setStyleSheet("QWidget { background: transparent; }")
    try:
        canvas.setCanvasColor(QColor("#FF00FF"))
        canvas.waitWhileRendering()
        found = canvas.findChild(ReadingStrip)
        seen = canvas.grab(found.geometry()).toImage()
        assert seen.pixelColor(5, 5) == found.palette().color(QPalette.ColorRole.Window)
    finally:
        QApplication.instance().setStyleSheet("")


def test_words_that_the_list_cuts_are_read_whole_in_the_panel_and_others_stand_there_once(walking, qtbot):
    controller, plan = walking
    words = "Bij elke hoosbui staat het water hier tot over de stoep en loopt het de winkels in. " * 6
    assert shown(controller, "WalkWords").isHidden()
    changes = change_hot_spot(plan, spot(plan, "Donker").hot_spot_id, {"text": f"{words}\nDe kelder ook."})
    plan.history.perform("Write", changes)
    label = shown(controller, "WalkWords")
    assert label.text() == f"{words}De kelder ook."
    qtbot.waitUntil(lambda: 0 < label.heightForWidth(label.width()) <= label.height() + 1)


def test_a_message_is_read_above_the_strip_and_not_over_its_words(walking, canvas, qgis_iface):
    bar, found = qgis_iface.messageBar(), canvas.findChild(ReadingStrip)
    before = found.geometry()
    bar.setParent(canvas)
    bar.resize(canvas.width(), 40)
    bar.show()
    assert not found.geometry().intersects(bar.geometry())
    assert canvas.rect().contains(found.geometry())
    assert found.geometry().size() == before.size()
    bar.hide()
    assert found.geometry() == before
    bar.setParent(None)


def test_the_buttons_of_a_row_keep_their_width_and_the_name_is_cut(walking, qtbot):
    controller, _plan = walking
    name = "Vereniging van eigenaren en gebruikers van de flat aan het Winkelplein"
    ask_also(controller, name)
    show_studio(controller.dock, True)
    controller.dock.resize(376, 680)
    whats = ("agree", "disagree", "unknown", "remark")
    names = [f"WijkaanpakWalk_{what}_{row}" for row in range(4) for what in whats]
    buttons = [controller.dock.findChild(QToolButton, name) for name in names]

    def ends():
        return [button.mapTo(controller.dock, button.rect().bottomRight()).x() for button in buttons]

    qtbot.waitUntil(lambda: max(ends()) < 376)
    assert all(button.width() >= button.sizeHint().width() and button.height() >= 40 for button in buttons)


def test_dots_show_that_a_name_is_cut(walking, qtbot):
    controller, _plan = walking
    name = "H" * 80
    ask_also(controller, name)
    label = next(label for label in controller.dock.findChildren(QLabel) if label.text() == name)
    qtbot.waitUntil(lambda: label.width() > 0 and not label.visibleRegion().isEmpty())
    picture = label.grab().toImage()
    paper = picture.pixel(0, 0)
    ink = [(x, y) for x in range(picture.width()) for y in range(picture.height()) if picture.pixel(x, y) != paper]
    end = max(x for x, _y in ink) - label.fontMetrics().horizontalAdvance("…") // 2
    assert min(y for x, y in ink if x > end) > picture.height() // 2, "the last letter is cut in the middle"
