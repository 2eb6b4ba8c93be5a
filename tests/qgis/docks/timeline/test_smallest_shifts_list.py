"""The list of smallest shifts: what moves, gains and losses, applied in one step, and what hardness forbids."""

from __future__ import annotations

from dataclasses import replace

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QFont, QFontMetrics
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QTabWidget
from records import add_record, save_all

from wijkaanpak_plugin.analysis.timeline.windows import Move
from wijkaanpak_plugin.docks.timeline.shift_list import ShiftModel, title_in
from wijkaanpak_plugin.docks.timeline.shift_rows import ShiftRow


def button(hand, name):
    return hand.dock.findChild(QPushButton, f"WijkaanpakTimeline{name}")


def take(hand, *ids, listed=True):
    number, row = hand.shift_row(*ids, listed=listed)
    view = hand.shift_view()
    view.setCurrentIndex(view.model().index(number, 0))
    return row


def test_a_shift_says_what_it_gains_and_what_it_loses(hand):
    _number, row = hand.shift_row("sewer")
    assert row.far == "12 months later"
    assert "200 m" in row.gain
    assert any("1 coupling needs a shift then" in text for text in row.losses)
    _number, row = hand.shift_row("heat")
    assert row.far == "12 months earlier"
    assert "2 couplings fit" in row.gain
    assert row.losses == ("\u2212 nothing elsewhere",)


def test_a_shift_of_several_works_says_so_before_the_name_and_names_them_all():
    one = ShiftRow(("a",), Move(12), 12.0, ("Heat network",), "Heat network", "12 months later", "+ 1", ("-",), "")
    two = replace(one, ids=("a", "b"), names=("Heat network", "Sewer"), title="Heat network and Sewer")
    three = replace(two, ids=("a", "b", "c"), names=(*two.names, "Fibre"))
    metrics = QFontMetrics(QFont())
    narrow = metrics.horizontalAdvance("+1 work · Heat …")
    assert title_in(one, metrics, 500) == "Heat network"
    assert title_in(two, metrics, narrow).startswith("+1 work · H")
    assert title_in(three, metrics, 10).startswith("+2 works · ")
    model = ShiftModel()
    model.set_rows([one, three])
    words = [model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole) for row in range(2)]
    assert "with" not in words[0]
    assert words[1].splitlines()[:2] == ["Heat network: 12 months later", "with Sewer, Fibre"]


def test_what_is_looked_at_is_a_ghost_on_the_chart(hand):
    row = take(hand, "heat")
    ghost = hand.chart.ghost
    assert (ghost.ids, ghost.months) == (row.ids, -12)
    assert {change.other for change in ghost.changes if change.gain} == {"sewer", "gas"}


def test_apply_is_one_step_and_gives_what_was_promised(hand):
    before = hand.controller.works.found.scene.counts[0]
    row = take(hand, "heat")
    QTest.mouseClick(button(hand, "Apply"), Qt.MouseButton.LeftButton)
    hand.settled()
    assert hand.window("heat") == ("2027", "2027")
    assert hand.controller.works.found.scene.counts[0] == before + 2
    assert "2 couplings fit" in row.gain
    hand.plan.history.undo()
    hand.settled()
    assert hand.window("heat") == ("2028", "2028")
    assert hand.controller.works.found.scene.counts[0] == before


def test_what_hardness_forbids_stays_listed_with_its_reason_and_cannot_be_applied(hand):
    _number, row = hand.shift_row("gas", listed=False)
    assert "Gas is fixed" in row.refused
    take(hand, "gas", listed=False)
    assert not button(hand, "Apply").isEnabled()
    assert "Gas is fixed" in button(hand, "Apply").toolTip()
    assert button(hand, "ShowOnMap").isEnabled()


def test_show_on_map_selects_the_work_and_goes_there(hand):
    take(hand, "heat")
    shown = []
    hand.dock.shows_place.connect(lambda: shown.append(True))
    QTest.mouseClick(button(hand, "ShowOnMap"), Qt.MouseButton.LeftButton)
    assert [row["body_id"] for row in hand.plan.layer("claim_line").selectedFeatures()] == ["heat"]
    assert hand.canvas.extent().contains(155100, 463051)
    assert shown


def test_the_counts_for_each_months_are_seen_and_follow_a_move(hand):
    counts = hand.dock.top.counts
    assert counts.isVisible()
    before = counts.said
    assert all(f"at {months} mo" in before for months in (0, 12, 24, 60))
    hand.drag("heat", -12)
    hand.settled()
    assert counts.said != before


def test_a_narrow_panel_has_the_list_on_a_tab(hand):
    tabs = hand.dock.findChild(QTabWidget, "WijkaanpakTimelineTabs")
    assert not tabs.isVisible()
    hand.dock.resize(900, 500)
    hand.qtbot.waitUntil(tabs.isVisible, timeout=20000)
    assert [tabs.tabText(number) for number in range(tabs.count())] == ["Works", "Smallest shifts", "Opened once"]
    hand.dock.resize(1300, 500)
    hand.qtbot.waitUntil(lambda: not tabs.isVisible(), timeout=20000)
    assert hand.dock.shifts.isVisible()
    assert hand.chart.isVisible()


def test_where_nothing_couples_it_says_what_was_looked_at(empty_hand, plan_in_project, plan_path):
    hand = empty_hand
    hand.plan = plan_in_project.open(plan_path)
    add_record(
        hand.plan,
        "claim_line",
        "LineString (155000 463050, 155200 463050)",
        body_id="heat",
        kind="heat",
        works_from="2028",
        works_to="2028",
        opens="underground",
    )
    save_all(hand.plan)
    hand.controller.open_plan(hand.plan)
    hand.settled()
    said = hand.dock.findChild(QLabel, "WijkaanpakTimelineNoShifts").text()
    assert "within 20 m" in said
    assert "24 months" in said


def test_what_others_do_with_a_work_is_a_step_that_the_list_follows(hand):
    assert hand.shift_row("heat") is not None
    layer = hand.plan.layer("claim_line")
    layer.startEditing()
    for row in layer.getFeatures():
        if row["body_id"] == "heat":
            layer.deleteFeature(row.id())
    layer.commitChanges()
    hand.qtbot.waitUntil(lambda: "heat" not in hand.controller.works.bars, timeout=60000)
    hand.settled()
    assert hand.shift_row("heat") is None
