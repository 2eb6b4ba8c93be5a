"""Interests two by two: chosen in the list or on the map, read from two cards, voted on, and put in order."""

from __future__ import annotations

import numpy as np
import pytest
from event_loop import process_events_until_idle
from found_examples import findings_table
from qgis.core import QgsGeometry
from qgis.gui import QgsMapToolPan
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QLineEdit, QListWidget, QToolButton
from walk_hand import button, press, shown

from wijkaanpak_plugin.docks.panel.studio import show_studio
from wijkaanpak_plugin.docks.walk.pairs.boxes import VoteBar
from wijkaanpak_plugin.docks.walk.pairs.cards import PairCards
from wijkaanpak_plugin.docks.walk.pairs.cut_label import CutLabel
from wijkaanpak_plugin.docks.walk.pairs.page import PairPage
from wijkaanpak_plugin.docks.walk.pairs.pair_on_map import PairOnMap
from wijkaanpak_plugin.domain.weighing.pairwise_order import Count, count
from wijkaanpak_plugin.map.findings.finding_markers import FindingMarkers, MarkedFindings
from wijkaanpak_plugin.map.findings.marker_look import MarkerLook
from wijkaanpak_plugin.plan.claims.claims import add_claim, change_claims, claims_with, delete_claims
from wijkaanpak_plugin.plan.decisions.votes import vote, votes_of
from wijkaanpak_plugin.plan.findings.findings import store_findings
from wijkaanpak_plugin.plan.store.sessions import current_session, start_session

PEOPLE = "Anna (gemeente)\nBo (Gasnet)\nCem (bewoners)"
A, B = ("WijkaanpakPairCard_A", "WijkaanpakPairCard_B")

OVERLAP = {"type": "conflict", "subtype": "overlap", "severity": "blocking", "a_id": "heat", "b_id": "wadi"}
NEAR = {"type": "conflict", "subtype": "clearance", "severity": "warning", "a_id": "tree", "b_id": "heat"}
UNSURE = {"type": "conflict", "subtype": "clearance", "severity": "uncertain", "a_id": "wadi", "b_id": "tree"}
TWICE = {"type": "conflict", "subtype": "redig", "severity": "warning", "a_id": "sewer", "b_id": "heat"}


def conflicts():
    return findings_table(
        {**OVERLAP, "shared_area_m2": 12.0, "a_name": "Warmtenet", "b_name": "Wadi"},
        {**NEAR, "measured_m": 1.0, "required_m": 2.5, "a_name": "Boom", "b_name": "Warmtenet"},
        {**UNSURE, "a_name": "Wadi", "b_name": "Boom", "sentence": "Of het past is niet bekend."},
        {**TWICE, "gap_months": 12.0, "a_name": "Riool", "b_name": "Warmtenet"},
    )


@pytest.fixture
def choosing(walk_panel, plan_in_project, small_plan):
    """The panel with four claims to choose from, and three parties at the table."""
    store_findings(small_plan, conflicts())
    small_plan.close()
    plan = plan_in_project.open(small_plan.backend.path)
    plan.history.perform("Session", start_session(plan, "Atelier", PEOPLE))
    press(walk_panel, "WalkAlong_pairs")
    return walk_panel, plan


def listed(controller):
    return shown(controller, "PairClaims", QListWidget)


def row_of(controller, body_id):
    items = (listed(controller).item(row) for row in range(listed(controller).count()))
    return next(item for item in items if item.data(Qt.ItemDataRole.UserRole) == body_id)


def choose(controller, *body_ids):
    for body_id in body_ids:
        place = listed(controller).visualItemRect(row_of(controller, body_id)).center()
        QTest.mouseClick(listed(controller).viewport(), Qt.MouseButton.LeftButton, pos=place)


def chosen(controller):
    items = [listed(controller).item(row) for row in range(listed(controller).count())]
    return {item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() == Qt.CheckState.Checked}


@pytest.fixture
def comparing(choosing):
    """Three interests, three questions, the first one in front: heat (A) and wadi (B)."""
    controller, plan = choosing
    choose(controller, "heat", "wadi", "tree")
    press(controller, "PairBegin")
    return controller, plan


def card(canvas, side):
    """Name, line, interest and loss on a card."""
    found = canvas.findChild(PairCards)
    parts = ("Name", "Line", "Interest", "Loss")
    return tuple(found.findChild(CutLabel, f"WijkaanpakPair{part}_{side}").text for part in parts)


def on_map(canvas):
    return [item for item in canvas.items() if isinstance(item, PairOnMap)]


def votes(plan):
    session = current_session(plan)
    return votes_of(plan, session.session_id if session is not None else "")


def said(plan, first="heat", second="wadi"):
    return count([each.ballot for each in votes(plan)], (first, second))


def order(controller):
    return shown(controller, "PairOrder").text().split("\n")


def question(controller):
    return shown(controller, "PairQuestion").text()


# Choosing


def test_two_to_five_claims_are_chosen_and_it_is_said_how_many_questions_that_makes(choosing):
    controller, _plan = choosing
    said = shown(controller, "PairCount")
    assert "Choose 2 to 5" in said.text()
    choose(controller, "heat")
    assert not button(controller, "PairBegin").isEnabled()
    choose(controller, "wadi")
    assert said.text() == "2 interests: 1 question."
    choose(controller, "tree", "sewer")
    assert said.text() == "4 interests: 6 questions."
    assert button(controller, "PairBegin").isEnabled()
    choose(controller, "heat")
    assert chosen(controller) == {"wadi", "tree", "sewer"}


def test_more_than_ten_questions_ask_to_choose_fewer(choosing, plan_in_project):
    controller, plan = choosing
    claim = claims_with(plan, ["wadi"])[0]
    for number in range(2):
        values = {**claim.values, "body_id": f"wadi{number}", "name": f"Wadi {number}"}
        shape = QgsGeometry(claim.geometry)
        shape.translate(50 * (number + 1), 0)
        plan.history.perform("Copy", add_claim(plan, values, shape)[0])
    names = [listed(controller).item(row).data(Qt.ItemDataRole.UserRole) for row in range(6)]
    choose(controller, *names)
    assert "6 interests are 15 questions, more than 10: choose 5 at most." in shown(controller, "PairCount").text()
    assert not button(controller, "PairBegin").isEnabled()


def test_a_claim_is_found_by_its_name_and_ticked_with_the_keyboard(choosing):
    controller, _plan = choosing
    QTest.keyClicks(shown(controller, "PairSearch", QLineEdit), "wad")
    seen = [listed(controller).item(row) for row in range(4) if not listed(controller).item(row).isHidden()]
    assert [item.data(Qt.ItemDataRole.UserRole) for item in seen] == ["wadi"]
    listed(controller).setCurrentItem(seen[0])
    QTest.keyClick(listed(controller), Qt.Key.Key_Space)
    assert chosen(controller) == {"wadi"}


def test_a_press_on_the_map_chooses_a_claim_and_esc_gives_the_tool_back(choosing, canvas, plan_in_project):
    controller, plan = choosing
    tool = QgsMapToolPan(canvas)
    canvas.setMapTool(tool)
    canvas.setLayers([plan.layer(name) for name in ("claim_area", "claim_line", "claim_point")])
    press(controller, "PairPick")
    assert canvas.mapTool() is not tool
    place = canvas.getCoordinateTransform().transform(155020, 463015)
    spot = QPoint(round(place.x()), round(place.y()))
    QTest.mouseMove(canvas.viewport(), spot)
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert chosen(controller) == {"wadi"}
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert chosen(controller) == set()
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.mapTool() is tool
    assert not button(controller, "PairPick").isChecked()


def test_one_claim_alone_can_be_compared_with_nothing(walk_panel, plan_in_project, small_plan):
    small_plan.history.perform("Delete", delete_claims(small_plan, ["heat", "tree", "sewer"]))
    small_plan.close()
    plan_in_project.open(small_plan.backend.path)
    press(walk_panel, "WalkAlong_pairs")
    assert "no two claims" in shown(walk_panel, "WalkMessage").text()


def test_without_a_plan_it_says_what_to_do(walk_panel):
    press(walk_panel, "WalkAlong_pairs")
    assert "Open a plan" in shown(walk_panel, "WalkMessage").text()


# The cards and the map


def test_two_cards_say_the_same_lines_and_what_the_other_one_loses(comparing, canvas):
    _controller, plan = comparing
    plan.history.perform("Say", change_claims(plan, ["heat"], {"interest": "Warm zonder gas.", "owner": "Gasnet"}))
    name, line, interest, loss = card(canvas, "A")
    assert (name, interest) == ("Warmtenet", "Warm zonder gas.")
    assert line == "Gasnet · 2028 · idea"
    assert loss == "Choose A: B loses 12 m² of 200 m²."
    assert card(canvas, "B")[2] == "? Which interest this serves was not said."
    assert card(canvas, "B")[1].startswith("party unknown · period unknown")
    assert card(canvas, "B")[3] == "Choose B: A loses 12 m² of 240 m²."


@pytest.mark.parametrize(
    ("pair", "loss"),
    [
        (("heat", "tree"), "Choose A: B has to move 1.5 m (1 m in place of 2.5 m)."),
        (("heat", "sewer"), "Choose A: B opens the street again, 12 months apart, or shifts."),
        (("wadi", "sewer"), "? Choose A: no conflict was found; what B loses is not known."),
    ],
)
def test_each_sort_of_loss_has_its_words_and_what_is_not_known_is_said(choosing, canvas, pair, loss):
    controller, _plan = choosing
    choose(controller, *pair)
    press(controller, "PairBegin")
    assert card(canvas, "A")[3] == loss


def test_an_uncertain_conflict_is_an_unknown_loss(choosing, canvas):
    controller, _plan = choosing
    choose(controller, "wadi", "tree")
    press(controller, "PairBegin")
    assert card(canvas, "A")[3].startswith("? Choose A: what B loses is not known.")


def test_without_an_analysis_a_loss_is_not_known(walk_panel, plan_in_project, small_plan_path, canvas):
    plan_in_project.open(small_plan_path)
    press(walk_panel, "WalkAlong_pairs")
    choose(walk_panel, "heat", "wadi")
    press(walk_panel, "PairBegin")
    assert card(canvas, "B")[3] == "? Choose B: nobody looked for conflicts; what A loses is not known."


def test_the_map_shows_both_then_the_one_that_is_pressed_then_both_again(comparing, canvas):
    _controller, plan = comparing
    both, cards = canvas.extent(), canvas.findChild(PairCards)
    for claim in claims_with(plan, ["heat", "wadi"]):
        assert both.contains(claim.geometry.boundingBox())
    zoom = cards.findChild(QToolButton, "WijkaanpakPairZoom_B")
    QTest.mouseClick(zoom, Qt.MouseButton.LeftButton)
    assert canvas.extent().width() < both.width()
    assert canvas.extent().contains(claims_with(plan, ["wadi"])[0].geometry.boundingBox())
    QTest.mouseClick(zoom, Qt.MouseButton.LeftButton)
    assert canvas.extent().width() == pytest.approx(both.width())


def test_a_vote_leaves_the_map_at_the_card_that_was_pressed_and_another_question_shows_both(comparing, canvas):
    controller, _plan = comparing
    cards = canvas.findChild(PairCards)
    QTest.mouseClick(cards.cards[1], Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    near = canvas.extent()
    press(controller, "Pair_first_0")
    assert canvas.extent() == near
    assert [card.is_chosen for card in cards.cards] == [False, True]
    press(controller, "WalkNext")
    assert [card.is_chosen for card in cards.cards] == [False, False]


@pytest.mark.usefixtures("comparing")
def test_a_press_anywhere_on_a_card_goes_there_and_does_not_reach_the_map(canvas):
    cards, tool = canvas.findChild(PairCards), canvas.mapTool()
    before = canvas.extent()
    QTest.mouseClick(cards.cards[1], Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    assert canvas.extent().width() < before.width()
    assert canvas.mapTool() is tool


@pytest.mark.usefixtures("comparing")
def test_a_card_hides_the_map_also_in_a_theme_in_which_widgets_are_transparent(canvas):
    """*Night Mapping* makes every widget transparent that does not say otherwise."""
    QApplication.instance().setStyleSheet("QWidget { background: transparent; }")
    try:
        canvas.setCanvasColor(QColor("#FF00FF"))
        canvas.waitWhileRendering()
        seen = canvas.grab(canvas.findChild(PairCards).geometry()).toImage()
        assert seen.pixelColor(8, 8) == QApplication.palette().color(QPalette.ColorRole.Base)
    finally:
        QApplication.instance().setStyleSheet("")


@pytest.mark.usefixtures("comparing")
def test_the_letters_stand_on_the_map_below_the_cards(canvas):
    (item,) = on_map(canvas)
    bottom = canvas.findChild(PairCards).geometry().bottom()
    assert len(item.letters) == 2
    for place in item.letters:
        assert canvas.rect().contains(place.toPoint())
        assert place.y() > bottom
    assert item.letters[0] != item.letters[1]


@pytest.mark.usefixtures("comparing")
def test_other_claims_are_half_as_strong_and_the_two_are_as_they_were(canvas, qtbot):
    """White lies over the sewer, half of it, and neither over the two nor beside them."""
    transform = canvas.getCoordinateTransform()

    def grey(x, y):
        place = transform.transform(x, y)
        return picture.pixelColor(round(place.x()), round(place.y())).lightness()

    (item,) = on_map(canvas)
    canvas.setCanvasColor(Qt.GlobalColor.black)
    canvas.refresh()
    qtbot.waitUntil(lambda: not canvas.isDrawing())
    picture = canvas.grab().toImage()
    assert grey(155180, 463058) in range(110, 145), "the sewer is half hidden"
    assert grey(155100, 463030) < 40, "beside the claims the map is as it was"
    assert grey(155028, 463012) < 40, "the wadi is as it was"
    assert item.isVisible()


def test_once_every_question_was_voted_on_the_order_stands_open_above_the_votes(comparing):
    controller, _plan = comparing
    fold, order_lines = button(controller, "PairFold"), shown(controller, "PairOrder")
    show_studio(controller.dock, True)
    fold.setChecked(False)
    for question_number in range(3):
        assert fold.text() == "Order so far"
        press(controller, "Pair_first_0")
        if question_number < 2:
            press(controller, "WalkNext")
    assert fold.text() == "The order, after all questions"
    assert order_lines.isVisibleTo(controller.dock)
    controller.dock.resize(400, 900)
    controller.dock.show()
    process_events_until_idle()
    assert order_lines.y() < shown(controller, "PairNotVoted").y()
    show_studio(controller.dock, False)


@pytest.mark.usefixtures("choosing")
def test_of_the_findings_only_those_between_the_two_are_marked(choosing, canvas):
    controller, _plan = choosing
    table = conflicts()
    places = np.array([[155100.0, 463050.0]] * len(table))
    names, numbers = table["finding_id"].tolist(), np.arange(1, len(table) + 1)
    markers = FindingMarkers(canvas)
    markers.mark(MarkedFindings(names, places, names, numbers, lambda row: MarkerLook("finding_blocking", row + 1)))
    try:
        choose(controller, "heat", "wadi", "tree")
        press(controller, "PairBegin")
        assert [name for name, _more, _box in markers.placed] == ["f0"]
        press(controller, "WalkNext")
        assert [name for name, _more, _box in markers.placed] == ["f1"]
        press(controller, "WalkAlong_conflicts")
        assert markers.placed == [], "its own numbers say where the conflicts are"
        controller.end()
        assert sum(1 + more for _name, more, _box in markers.placed) == len(table)
    finally:
        canvas.scene().removeItem(markers)


# Votes


def test_a_press_is_one_vote_and_one_step_and_the_same_takes_it_back(comparing):
    controller, plan = comparing
    press(controller, "Pair_first_0")
    press(controller, "Pair_equal_1")
    press(controller, "Pair_second_2")
    assert said(plan) == Count(1, 1, 1)
    assert controller.dock.findChild(VoteBar).text == "A 1  = 1  B 1"
    assert shown(controller, "PairNotVoted").text() == "Everybody here has voted."
    press(controller, "Pair_second_2")
    assert said(plan) == Count(1, 0, 1)
    assert shown(controller, "PairNotVoted").text() == "Not voted yet: bewoners."
    plan.history.undo()
    plan.history.undo()
    assert said(plan) == Count(1, 0, 1)
    assert button(controller, "Pair_equal_1").isChecked()
    plan.history.redo()
    assert button(controller, "Pair_second_2").isChecked()


def test_it_says_all_the_time_that_it_is_a_poll_and_no_decision(comparing):
    controller, _plan = comparing
    said = shown(controller, "WalkAnswered")
    assert said.text().startswith("A poll, not a decision. Polled: 0 of 3")
    press(controller, "Pair_first_0")
    press(controller, "WalkNext")
    assert said.text().startswith("A poll, not a decision. Polled: 1 of 3")
    assert said.isVisible()


def test_keys_vote_where_the_keyboard_is_and_the_arrows_go_to_another_party(comparing):
    controller, plan = comparing
    controller.dock.activateWindow()
    button(controller, "Pair_first_0").setFocus()
    for key in ("a", Qt.Key.Key_Down, "0", Qt.Key.Key_Down, "b"):
        QTest.keyClick(QApplication.focusWidget(), key)
        process_events_until_idle()
    assert said(plan) == Count(1, 1, 1)
    QTest.keyClick(QApplication.focusWidget(), "b")
    assert said(plan) == Count(1, 0, 1)


def test_a_letter_that_is_typed_as_a_remark_is_no_vote(comparing):
    controller, plan = comparing
    press(controller, "Pair_remark_2")
    line = shown(controller, "PairRemark", QLineEdit)
    assert "bewoners" in line.placeholderText()
    QTest.keyClicks(line, "ab 0")
    assert votes(plan) == []
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert shown(controller, "PairSaid").text() == "bewoners: ab 0"
    assert said(plan) == Count()
    press(controller, "Pair_second_2")
    assert shown(controller, "PairSaid").text() == "bewoners: ab 0"
    plan.history.undo()
    plan.history.undo()
    assert votes(plan) == []


def test_skipping_is_no_vote_and_goes_to_the_next_question_without_one(comparing):
    controller, plan = comparing
    press(controller, "WalkNext")
    press(controller, "Pair_first_0")
    press(controller, "WalkPrevious")
    press(controller, "WalkSkip")
    assert question(controller).startswith("Question 3 of 3")
    press(controller, "WalkSkip")
    assert question(controller).startswith("Question 1 of 3")
    assert len(votes(plan)) == 1


def test_questions_are_gone_along_by_button_key_and_list(comparing, canvas):
    controller, _plan = comparing
    assert question(controller) == "Question 1 of 3 · 3 interests"
    QTest.keyClick(canvas, Qt.Key.Key_PageDown)
    assert (card(canvas, "A")[0], card(canvas, "B")[0]) == (
        "Warmtenet",
        row_of(controller, "tree").text().split("\n")[0],
    )
    QTest.keyClick(controller.dock, Qt.Key.Key_PageDown)
    assert question(controller).startswith("Question 3")
    stops = shown(controller, "WalkStops", QComboBox)
    assert stops.itemText(0) == "1. Warmtenet – Wadi"
    press(controller, "Pair_first_0")
    assert stops.itemText(2).startswith("3. ✓ Wadi – ")
    stops.activated.emit(0)
    assert question(controller).startswith("Question 1")
    assert not button(controller, "Pair_first_0").isChecked()


# The order


def test_the_order_so_far_names_what_has_no_place_and_what_nobody_voted_on(comparing):
    controller, _plan = comparing
    tree = row_of(controller, "tree").text().split("\n")[0]
    assert order(controller) == ["Nobody has voted yet."]
    press(controller, "Pair_second_0")
    assert order(controller) == [
        "1. Wadi",
        "2. Warmtenet",
        f"Without a place yet: {tree}.",
        f"Nobody voted on: Warmtenet – {tree}; Wadi – {tree}.",
    ]


def test_a_tie_is_said_and_a_circle_is_told_and_not_solved(comparing):
    controller, plan = comparing
    tree = row_of(controller, "tree").text().split("\n")[0]
    press(controller, "Pair_equal_0")
    assert order(controller)[0] == "1. Warmtenet = Wadi (equal)"
    press(controller, "Pair_first_0")
    press(controller, "WalkNext")
    press(controller, "Pair_second_0")
    press(controller, "WalkNext")
    press(controller, "Pair_first_0")
    assert f"Warmtenet above Wadi above {tree} above Warmtenet: talk on." in order(controller)
    assert order(controller)[0].endswith("(in a circle)")
    plan.history.undo()
    assert order(controller)[:3] == [f"1. {tree}", "2. Warmtenet", "3. Wadi"]


def test_where_a_session_has_little_room_the_order_is_folded_and_unfolds(comparing):
    controller, _plan = comparing
    show_studio(controller.dock, True)
    fold = button(controller, "PairFold")
    assert fold.isChecked() == shown(controller, "PairOrder").isVisibleTo(controller.dock)
    QTest.mouseClick(fold, Qt.MouseButton.LeftButton)
    assert fold.isChecked() == shown(controller, "PairOrder").isVisibleTo(controller.dock)


# What happens meanwhile


def test_a_claim_that_is_removed_takes_its_questions_along_and_its_return_brings_no_vote_to_ruin(comparing, canvas):
    controller, plan = comparing
    press(controller, "Pair_first_0")
    plan.history.perform("Delete", delete_claims(plan, ["tree"]))
    assert question(controller) == "Question 1 of 1 · 2 interests"
    plan.history.perform("Delete", delete_claims(plan, ["wadi"]))
    assert not controller.is_walking
    assert on_map(canvas) == []
    assert "Choose 2 to 5" in shown(controller, "PairCount").text()
    plan.history.undo()
    assert said(plan) == Count(1, 0, 0)


def test_other_interests_are_chosen_and_the_votes_stay(comparing, canvas):
    controller, plan = comparing
    press(controller, "Pair_first_0")
    press(controller, "PairOthers")
    assert canvas.findChild(PairCards) is None
    assert chosen(controller) == {"heat", "wadi", "tree"}
    choose(controller, "tree", "sewer")
    press(controller, "PairBegin")
    assert question(controller) == "Question 1 of 3 · 3 interests"
    assert button(controller, "Pair_first_0").isChecked()
    assert said(plan) == Count(1, 0, 0)


def test_the_session_goes_on_where_it_was_after_the_plan_was_closed(comparing, plan_in_project, small_plan_path):
    controller, _plan = comparing
    for _question in range(2):
        press(controller, "Pair_first_0")
        press(controller, "WalkNext")
    plan_in_project.close()
    assert not controller.is_walking
    plan_in_project.open(small_plan_path)
    assert chosen(controller) == {"heat", "wadi", "tree"}
    press(controller, "PairBegin")
    assert question(controller) == "Question 1 of 3 · 3 interests"
    assert button(controller, "Pair_first_0").isChecked()


def test_another_session_begins_without_votes(comparing):
    controller, plan = comparing
    press(controller, "Pair_first_0")
    plan.history.perform("Session", start_session(plan, "Volgende", PEOPLE))
    assert not controller.is_walking
    assert chosen(controller) == set()
    assert said(plan) == Count()


def test_a_vote_of_somebody_else_is_seen_at_once(comparing):
    controller, plan = comparing
    session = current_session(plan).session_id
    plan.history.perform("Vote", vote(plan, session, ("wadi", "heat"), "Winkeliers", "first"))
    assert controller.dock.findChild(VoteBar).text == "A 0  = 0  B 1"
    assert button(controller, "Pair_second_3").isChecked()


def test_without_a_session_votes_are_of_no_session_and_all_parties_are_asked(
    walk_panel, plan_in_project, small_plan_path
):
    plan = plan_in_project.open(small_plan_path)
    plan.history.perform("Say", change_claims(plan, ["heat"], {"owner": "Gasnet"}))
    press(walk_panel, "WalkAlong_pairs")
    choose(walk_panel, "heat", "wadi")
    press(walk_panel, "PairBegin")
    assert button(walk_panel, "Pair_first_0").toolTip().startswith("Gasnet")
    press(walk_panel, "Pair_first_0")
    assert said(plan) == Count(1, 0, 0)


def test_where_no_party_is_known_it_says_how_to_ask_one(walk_panel, plan_in_project, small_plan_path):
    plan = plan_in_project.open(small_plan_path)
    press(walk_panel, "WalkAlong_pairs")
    choose(walk_panel, "heat", "wadi")
    press(walk_panel, "PairBegin")
    assert shown(walk_panel, "PairNone").isVisible()
    walk_panel.dock.findChild(PairPage).who.parties.chosen.emit("Winkeliers")
    assert not shown(walk_panel, "PairNone").isVisible()
    press(walk_panel, "Pair_first_0")
    assert [(one.party, one.choice) for one in votes(plan)] == [("Winkeliers", "first")]


def test_esc_ends_it_and_nothing_is_left_on_the_map(comparing, canvas):
    controller, _plan = comparing
    QTest.keyClick(canvas, Qt.Key.Key_Home)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert not controller.is_walking
    assert canvas.findChild(PairCards) is None
    assert on_map(canvas) == []
    assert shown(controller, "PairClaims", QListWidget).isVisible()


def test_in_the_studio_nothing_is_compared_before_it_was_chosen(choosing, canvas, qtbot):
    controller, _plan = choosing
    show_studio(controller.dock, True)
    qtbot.waitUntil(lambda: listed(controller).isVisible())
    assert not controller.is_walking
    assert button(controller, "PairBegin").height() >= 40
