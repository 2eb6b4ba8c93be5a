"""Rows of the timeline: groups, filters, what has no period, what lies outside the axis, and thousands of bars."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest
from qgis.core import QgsGeometry
from qgis.PyQt.QtCore import QEvent, QPoint, QRect, Qt
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QToolButton
from working_window import working_window

from wijkaanpak_plugin.docks.panel.studio import show_studio
from wijkaanpak_plugin.docks.timeline.chart.chart import Chart
from wijkaanpak_plugin.docks.timeline.groups import groups_of, rows_of
from wijkaanpak_plugin.docks.timeline.top_row import Counts
from wijkaanpak_plugin.plan.claims.claims import add_claim, change_claims
from wijkaanpak_plugin.plan.store.changes import Changes


def chosen(hand, name, data):
    box = hand.dock.findChild(QComboBox, f"WijkaanpakTimeline{name}")
    box.setCurrentIndex(box.findData(data))


def test_works_stand_by_street_the_earliest_first_and_last_what_has_no_period(hand):
    assert hand.row_names() == [
        "[Elm Street]",
        "Gas",
        "Sewer",
        "Heat network",
        "Fibre",
        "[Oak Street]",
        "Wadi",
        "[Without a period]",
    ]
    assert len(hand.chart.rows[-1].group.bars) == 1


def test_they_can_be_grouped_by_transition_party_and_package(hand):
    chosen(hand, "Group", "owner")
    assert "[heat company]" in hand.row_names()
    assert "[Of nobody known]" in hand.row_names()
    chosen(hand, "Group", "transition")
    assert hand.row_names()[0].lower().startswith("[climate")
    chosen(hand, "Group", "package")
    assert hand.row_names()[0] == "[In no package]"


def test_words_and_a_package_filter_the_bars(hand):
    changes = Changes(hand.plan)
    package = changes.add("package", {"name": "Heat first"})
    changes.add("package_claim", {"package_id": package, "body_id": "heat"})
    hand.plan.history.perform("Package", changes)
    hand.settled()
    hand.dock.findChild(QLineEdit, "WijkaanpakTimelineSearch").setText("elm s")
    assert hand.row_names() == ["[Elm Street]", "Gas", "Sewer", "Heat network", "Fibre"]
    hand.dock.findChild(QLineEdit, "WijkaanpakTimelineSearch").clear()
    chosen(hand, "Package", "Heat first")
    assert hand.row_names() == ["[Elm Street]", "Heat network"]


def test_a_head_folds_its_group_and_says_in_how_many_openings_it_can_be_done(hand):
    found = hand.controller.works.found
    years, works = found.scene.openings_of(["sewer", "gas", "heat", "telecom"])
    assert (len(years), works) == (2, 4)
    QTest.mouseClick(hand.chart.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, int(hand.chart.places.middle(0))))
    assert hand.row_names()[:2] == ["[Elm Street]", "[Oak Street]"]
    assert hand.chart.is_folded(hand.chart.rows[0].group.key)


def test_choosing_a_bar_selects_its_claim_on_the_map_and_the_other_way_round(hand):
    QTest.mouseClick(hand.chart.viewport(), Qt.MouseButton.LeftButton, pos=hand.middle("wadi"))
    area = hand.plan.layer("claim_area")
    assert [row["body_id"] for row in area.selectedFeatures()] == ["wadi"]
    line = hand.plan.layer("claim_line")
    area.removeSelection()
    line.selectByExpression("body_id = 'gas'")
    hand.qtbot.waitUntil(lambda: hand.chart.chosen_key == "gas", timeout=20000)


def test_works_far_from_most_are_counted_at_the_edge_and_a_press_goes_there(hand):
    hand.plan.history.perform("Far", change_claims(hand.plan, ["telecom"], {"works_from": "9990", "works_to": "9991"}))
    hand.settled()
    first, last = hand.chart.shown_period
    assert last < 2060 * 12
    box, text, is_after = hand.chart.outside_boxes()[0]
    assert (text.startswith("1 work after"), is_after) == (True, True)
    hand.mouse(QEvent.Type.MouseButtonPress, box.center().toPoint())
    first, last = hand.chart.shown_period
    assert first <= 9990 * 12 < last
    QTest.mouseClick(hand.dock.findChild(QToolButton, "WijkaanpakTimelineAll"), Qt.MouseButton.LeftButton)
    assert hand.chart.shown_period[1] < 2060 * 12


@pytest.mark.parametrize(
    ("planning", "sentence"),
    [
        ({"works_from": "2030", "works_to": "2028"}, "end before they begin"),
        ({"works_from": "whenever", "works_to": "2028"}, "is no period"),
        ({"works_from": "2028", "works_to": "9999"}, "is no period"),
        ({"works_from": "2028", "works_to": None}, "Only one end"),
    ],
)
def test_a_window_that_cannot_be_stands_without_a_period_and_says_why(hand, planning, sentence):
    written_past_the_checks(hand, "wadi", planning)
    bar = hand.controller.works.bars["wadi"]
    assert not bar.has_window
    assert sentence in bar.problem
    hand.chart.fold_wanted.emit(hand.chart.rows[-1].group.key)
    assert "Wadi" in hand.row_names()[hand.row_names().index("[Without a period]") :]
    hand.chart.choose("wadi")
    number = hand.chart.number_of("wadi")
    assert sentence in hand.chart.words_at(QPoint(40, int(hand.chart.places.middle(number))))


def test_a_duration_longer_than_its_window_is_cut_to_it_and_said(hand):
    written_past_the_checks(hand, "wadi", {"duration_months": 60.0})
    bar = hand.controller.works.bars["wadi"]
    assert bar.duration == 24
    assert "take 60 months, the period lasts 24" in bar.problem


def test_a_work_in_the_year_1800_and_one_of_nobody_are_shown_and_survived(hand):
    written_past_the_checks(hand, "wadi", {"works_from": "1800", "works_to": "1800", "owner": None})
    bar = hand.controller.works.bars["wadi"]
    assert bar.window[0] == 1800 * 12
    assert "Nobody said whose it is" in hand.chart.words_at(
        QPoint(40, int(hand.chart.places.middle(hand.chart.number_of("wadi"))))
    )
    texts = [text for _box, text, _after in hand.chart.outside_boxes()]
    assert any("1 work before" in text for text in texts)


def written_past_the_checks(hand, body_id, values):
    """Write into a layer as plain QGIS does, where nobody checks."""
    layer = hand.plan.layer("claim_area")
    before = hand.controller.works.found
    layer.startEditing()
    row = next(row for row in layer.getFeatures() if row["body_id"] == body_id)
    for name, value in values.items():
        layer.changeAttributeValue(row.id(), layer.fields().indexOf(name), value)
    assert layer.commitChanges()
    hand.qtbot.waitUntil(lambda: hand.controller.works.found is not before, timeout=60000)
    hand.settled()


def test_moments_stand_in_the_head_and_say_what_they_are(hand):
    changes = Changes(hand.plan)
    changes.add("marker", {"kind": "period", "name": "Council", "from_date": "2026", "to_date": "2029"})
    changes.add("marker", {"kind": "policy_goal", "name": "No gas", "from_date": "2032", "to_date": "2032"})
    changes.add("marker", {"kind": "deadline", "name": "When?", "from_date": "soon"})
    changes.add("marker", {"kind": "steering", "name": "Tour", "from_date": "2031", "to_date": "2029"})
    hand.plan.history.perform("Moments", changes)
    hand.settled()
    axis = hand.chart.places.axis
    assert "Council" in hand.chart.words_at(QPoint(round(axis.x(2028 * 12)), 5))
    assert "No gas" in hand.chart.words_at(QPoint(round(axis.x(2033 * 12)), int(hand.chart.places.head - 5)))
    said = hand.dock.findChild(QLabel, "WijkaanpakTimelineRemark").toolTip()
    assert (said.count("When?"), said.count("Tour")) == (1, 1)


def test_what_a_package_waits_for_holds_up_the_work_of_it_that_begins_first(hand):
    changes = Changes(hand.plan)
    package = changes.add("package", {"name": "Heat first"})
    for body_id in ("telecom", "heat"):
        changes.add("package_claim", {"package_id": package, "body_id": body_id})
    changes.add("dependency", {"needs_id": package, "on_text": "A source", "needed_by": "2027", "status": "promised"})
    changes.add("dependency", {"needs_id": "wadi", "on_id": "sewer", "kind": "order"})
    hand.plan.history.perform("Waits", changes)
    hand.settled()
    waits = {(wait.needs, wait.on, wait.words, wait.moment) for wait in hand.controller.works.found.scene.waits}
    assert waits == {("heat", "", "A source", 2027 * 12), ("wadi", "sewer", "", None)}
    before = picture_of(hand.chart)
    QTest.mouseClick(hand.dock.findChild(QToolButton, "WijkaanpakTimeline_waits"), Qt.MouseButton.LeftButton)
    assert picture_of(hand.chart) != before


def picture_of(chart):
    image = QImage(chart.viewport().size(), QImage.Format.Format_RGB32)
    chart.viewport().render(image)
    return image


def test_the_counts_say_that_they_count_couplings_where_there_is_room(qtbot):
    counts = Counts()
    qtbot.addWidget(counts)
    counts.show_counts({0: 22, 12: 34})
    word, least = counts.fontMetrics().horizontalAdvance("couplings"), counts.minimumSizeHint()
    assert counts.sizeHint().width() >= least.width() + word
    counts.resize(counts.sizeHint())
    image = counts.grab(QRect(0, 0, word, least.height())).toImage()
    colours = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    assert len(colours) > 1
    whole = counts.grab(QRect(QPoint(counts.width() - least.width(), 0), least)).toImage()
    counts.resize(least)
    assert counts.grab().toImage() == whole


def test_two_thousand_bars_are_drawn_as_few_as_are_in_sight(hand, qtbot):
    bar = hand.controller.works.bars["heat"]
    many = [replace(bar, body_id=f"work{n}", name=f"Work {n}", street=f"Street {n // 20}") for n in range(2000)]
    rows = rows_of(groups_of(many, "street"), ())
    chart = Chart()
    qtbot.addWidget(chart)
    chart.resize(900, 400)
    chart.show_rows(rows, (), {}, many)
    assert len(rows) == 2100
    assert len(chart.places.rows_in_sight(len(rows))) < 30
    chart.choose("work1999")
    assert chart.place_of("work1999").top() > 0
    image = QImage(chart.size(), QImage.Format.Format_RGB32)
    chart.render(image)
    assert image.pixelColor(5, 5) != image.pixelColor(450, 200)


def test_in_the_studio_rows_are_for_a_finger(hand):
    show_studio(hand.dock, True)
    assert hand.chart.row_height >= 32
    show_studio(hand.dock, False)
    assert hand.chart.row_height < 32


def test_without_a_plan_it_says_what_to_do_first(empty_hand):
    message = empty_hand.dock.findChild(QLabel, "WijkaanpakTimelineMessage")
    assert "Open a plan" in message.text()
    assert not empty_hand.dock.is_shown


def test_a_plan_without_works_says_how_to_make_some_and_follows_the_first_one(empty_hand, plan_in_project, plan_path):
    hand = empty_hand
    hand.plan = plan_in_project.open(plan_path)
    hand.settled()
    message = hand.dock.findChild(QLabel, "WijkaanpakTimelineMessage")
    assert "no claim and no planned work yet" in message.text()
    shape = QgsGeometry.fromWkt("LineString (155000 463050, 155200 463050)")
    changes, _name = add_claim(hand.plan, {"kind": "heat", "name": "Heat"}, shape)
    hand.plan.history.perform("Draw", changes)
    hand.qtbot.waitUntil(lambda: hand.dock.is_shown, timeout=60000)
    assert hand.row_names() == ["[Without a period]", "Heat"]
    assert "nothing can be said about opening once" in hand.dock.findChild(QLabel, "WijkaanpakTimelineRemark").text()


def test_while_nobody_looks_nothing_is_worked_out(hand):
    hand.dock.hide()
    QApplication.processEvents()
    found = hand.controller.works.found
    hand.plan.history.perform("Move", change_claims(hand.plan, ["heat"], {"works_from": "2027", "works_to": "2027"}))
    assert not hand.controller.works.is_busy
    assert hand.controller.works.found is found
    hand.dock.show()
    hand.qtbot.waitUntil(lambda: hand.controller.works.found is not found, timeout=60000)
    hand.settled()
    assert hand.chart.rows[hand.chart.number_of("heat")].bar.window[0] == 2027 * 12


def test_a_panel_that_is_first_opened_with_a_plan_there_is_filled(qtbot, streets_file, tmp_path):
    with working_window(qtbot, shutil.copy(streets_file, tmp_path / "plan.gpkg")) as made:
        dock = made.bring("timeline")
        contents = dock.widget()
        qtbot.waitUntil(lambda: contents.is_shown, timeout=60000)
        assert made.window.dockWidgetArea(dock) == Qt.DockWidgetArea.BottomDockWidgetArea
        assert not made.window.tabifiedDockWidgets(dock)
