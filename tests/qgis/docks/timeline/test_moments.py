"""Moments are added, changed and removed in the panel, by mouse and by keys: each one step to undo."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtGui import QFontMetricsF
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QComboBox, QDialogButtonBox, QLineEdit, QPushButton
from records import another_program_writing

from wijkaanpak_plugin.docks.timeline.chart.paint_head import moment_labels, year_labels
from wijkaanpak_plugin.docks.timeline.marker_form import MarkerForm
from wijkaanpak_plugin.docks.timeline.moments_button import MomentsButton
from wijkaanpak_plugin.docks.widgets.sentence_label import SentenceLabel
from wijkaanpak_plugin.plan.records.markers import add_marker, markers

NO_GAS = {"kind": "policy_goal", "name": "No gas", "from_date": "2032", "source": "Heat programme"}
COUNCIL = {"kind": "period", "name": "Council", "from_date": "2026", "to_date": "2029"}
TOUR = {"kind": "steering", "name": "Tour", "from_date": "2030-06"}


@pytest.fixture
def moments(hand):
    """A period, an event and a goal; their ids by name."""
    ids = {}
    for values in (COUNCIL, TOUR, NO_GAS):
        changes, ids[values["name"]] = add_marker(hand.plan, values)
        hand.plan.history.perform("Add", changes)
    hand.settled()
    hand.chart.setFocus()
    return ids


def form_of(hand):
    forms = [form for form in hand.dock.findChildren(MarkerForm) if form.isVisible()]
    return forms[0] if forms else None


def fill_in(hand, **texts):
    for name, text in texts.items():
        form_of(hand).findChild(QLineEdit, f"WijkaanpakMarker_{name}").setText(text)


def choose_kind(hand, key):
    field = form_of(hand).findChild(QComboBox, "WijkaanpakMarker_kind")
    field.setCurrentIndex(field.findData(key))


def ok(hand):
    form_of(hand).findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).click()


def problem(hand):
    return form_of(hand).findChild(SentenceLabel).text


def menu_of(hand):
    menu = hand.dock.findChild(MomentsButton).menu()
    menu.aboutToShow.emit()
    return {action.text(): action for action in menu.actions() if not action.isSeparator()}


def place_of_moment(hand, name):
    """A place in the head at which a moment is drawn."""
    moment = next(one for one in hand.chart.moments if one.name == name)
    places = hand.chart.places
    if moment.kind == "period":
        return QPoint(round(places.axis.x((moment.start + moment.end) / 2)), round(places.head / 4))
    return QPoint(round(places.axis.x(moment.when)), round(places.head * 3 / 4))


def names(hand):
    return [row["name"] for row in markers(hand.plan)]


def test_a_moment_is_added_with_the_button_and_stands_on_the_axis_until_undo(hand):
    menu_of(hand)["&New moment…"].trigger()
    choose_kind(hand, "policy_goal")
    fill_in(hand, name=" No gas ", from_date="2032", source="Heat programme")
    ok(hand)
    assert form_of(hand) is None
    hand.settled()
    (moment,) = hand.chart.scene.moments
    assert (moment.kind, moment.name, moment.source) == ("policy_goal", "No gas", "Heat programme")
    assert hand.chart.chosen_moment == moment.marker_id
    assert "No gas" in hand.plan.history.undo_text
    hand.plan.history.undo()
    hand.settled()
    assert hand.chart.scene.moments == ()


def test_insert_asks_for_a_moment(hand):
    hand.chart.setFocus()
    hand.key(Qt.Key.Key_Insert)
    fill_in(hand, name="Ready", to_date="2031")
    QTest.keyClick(form_of(hand), Qt.Key.Key_Return)
    assert [(row["kind"], row["to_date"]) for row in markers(hand.plan)] == [("deadline", "2031")]


@pytest.mark.parametrize(
    ("texts", "sentence"),
    [
        ({"name": ""}, "Give the moment a name."),
        ({"to_date": "2029"}, "ends (2029) before it begins (2032)"),
        ({"from_date": "1800"}, "outside the years 1900 to 2200"),
        ({"from_date": "9999"}, "'9999'"),
        ({"from_date": ""}, "Say when it is"),
    ],
)
def test_what_makes_no_sense_is_told_in_the_form_which_keeps_what_was_typed(hand, texts, sentence):
    hand.chart.setFocus()
    hand.key(Qt.Key.Key_Insert)
    fill_in(hand, **{"name": "No gas", "from_date": "2032", **texts})
    ok(hand)
    assert sentence in problem(hand)
    assert markers(hand.plan) == []
    fill_in(hand, name="No gas", from_date="2032", to_date="")
    ok(hand)
    assert names(hand) == ["No gas"]


@pytest.mark.parametrize("name", ["Council", "Tour", "No gas"])
def test_a_double_click_on_a_moment_opens_it(hand, moments, name):
    place = place_of_moment(hand, name)
    QTest.mouseClick(hand.chart.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert hand.chart.chosen_moment == moments[name]
    hand.mouse(QEvent.Type.MouseButtonDblClick, place)
    assert form_of(hand).values["name"] == name
    fill_in(hand, name="Another")
    ok(hand)
    hand.settled()
    assert "Another" in {moment.name for moment in hand.chart.moments}
    hand.plan.history.undo()
    assert name in names(hand)


def test_keys_go_from_the_rows_to_the_moments_and_back(hand, moments):
    hand.chart.choose(hand.chart.rows[0].group.key)
    hand.key(Qt.Key.Key_Up)
    assert hand.chart.chosen_moment == moments["Council"]
    hand.key(Qt.Key.Key_Right)
    assert hand.chart.chosen_moment == moments["Tour"]
    assert "Tour" in hand.chart.accessibleDescription()
    hand.key(Qt.Key.Key_Right, times=5)
    assert hand.chart.chosen_moment == moments["No gas"]
    hand.key(Qt.Key.Key_Left)
    hand.key(Qt.Key.Key_Return)
    assert form_of(hand).values["name"] == "Tour"
    QTest.keyClick(form_of(hand), Qt.Key.Key_Escape)
    assert form_of(hand) is None
    hand.key(Qt.Key.Key_Down)
    assert hand.chart.chosen_moment == ""
    hand.key(Qt.Key.Key_Down)
    assert hand.chart.chosen_key == hand.chart.rows[1].bar.body_id


def test_delete_removes_the_moment_that_is_chosen_and_nothing_else(hand, moments):
    hand.chart.choose("sewer")
    hand.key(Qt.Key.Key_Delete)
    assert len(names(hand)) == 3
    hand.chart.choose_moment(moments["Tour"])
    hand.key(Qt.Key.Key_Delete)
    assert names(hand) == ["Council", "No gas"]
    assert hand.chart.chosen_moment == ""
    hand.plan.history.undo()
    assert names(hand) == ["Council", "Tour", "No gas"]


def test_the_form_of_a_moment_removes_it_too(hand, moments):
    menu_of(hand)["2030-06 · Tour"].trigger()
    form_of(hand).findChild(QPushButton, "WijkaanpakMarker_remove").click()
    assert form_of(hand) is None
    assert names(hand) == ["Council", "No gas"]


def test_a_new_moment_outside_the_years_that_are_shown_comes_in_sight(hand, moments):
    hand.key(Qt.Key.Key_Insert)
    fill_in(hand, name="Far", from_date="2060")
    ok(hand)
    hand.settled()
    first, last = hand.chart.shown_period
    assert first <= 2061 * 12 <= last
    hand.chart.choose_moment(moments["Tour"])
    first, last = hand.chart.shown_period
    assert first <= 2030 * 12 + 5 <= last


def test_below_the_mouse_stands_all_that_is_known_of_a_moment(hand, moments):
    said = hand.chart.words_at(place_of_moment(hand, "No gas"))
    assert [part for part in ("No gas", "2032", "Heat programme") if part not in said] == []


def test_a_moment_that_somebody_else_removed_is_told_and_opens_nothing(hand, moments):
    hand.plan.history.undo()
    hand.dock.moment_hand.form_wanted.emit(moments["No gas"])
    assert form_of(hand) is None
    assert "no longer in the plan" in hand.said()


def test_moments_that_are_not_drawn_are_not_chosen_by_the_mouse(hand, moments):
    place = place_of_moment(hand, "No gas")
    hand.chart.show_parts({"links"})
    place.setY(int(hand.chart.places.head) - 4)
    QTest.mouseClick(hand.chart.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert hand.chart.chosen_moment == ""
    assert hand.chart.words_at(place) == ""


def test_what_is_typed_is_no_part_of_the_plan_and_said_before_closing(hand):
    hand.key(Qt.Key.Key_Insert)
    assert any("moment" in said for said in hand.controller.not_saved(False))
    hand.controller.close_plan()
    assert form_of(hand) is None
    assert hand.controller.not_saved(False) == []
    # Without a plan there is nothing to add it to.
    hand.key(Qt.Key.Key_Insert)
    assert form_of(hand) is None


def test_a_plan_that_is_locked_keeps_the_form_with_the_reason(hand, moments):
    hand.key(Qt.Key.Key_Insert)
    fill_in(hand, name="Ready", from_date="2031")
    with another_program_writing(hand.plan):
        ok(hand)
        assert problem(hand)
    ok(hand)
    assert form_of(hand) is None
    assert "Ready" in names(hand)


def test_years_are_read_where_moments_have_their_labels(hand, moments):
    hand.chart.resize(700, 300)
    metrics = QFontMetricsF(hand.chart.font())
    years = year_labels(hand.chart.places, metrics)
    assert {2030, 2032} <= {year for year, _box in years}
    labels = moment_labels(hand.chart.places, metrics, hand.chart.moments)
    assert [moment.name for moment, _box, _text in labels] == ["Tour", "No gas"]
    assert not [year for year, box in years for _moment, label, _text in labels if box.intersects(label)]


def test_a_label_without_room_is_cut_off_and_the_mouse_tells_all_of_it(hand, moments):
    for name in ("A goal with a name that is far too long to stand beside another", "Another goal on one day"):
        changes, _id = add_marker(hand.plan, {**NO_GAS, "name": name})
        hand.plan.history.perform("Add", changes)
    hand.settled()
    labels = moment_labels(hand.chart.places, QFontMetricsF(hand.chart.font()), hand.chart.moments)
    shown = {moment.name: text for moment, _box, text in labels}
    assert any(text not in (name, "") and text.endswith("…") for name, text in shown.items())
    boxes = [box for _moment, box, text in labels if text]
    assert not [one for place, one in enumerate(boxes) for other in boxes[:place] if one.intersects(other)]
    words = hand.chart.words_at(place_of_moment(hand, "No gas"))
    assert all(name in words for name in shown if name != "Tour")


def test_without_moments_the_head_has_no_row_for_them(hand, moments):
    with_moments = hand.chart.places.head
    hand.chart.show_parts({"links", "waits"})
    assert hand.chart.places.head < with_moments
