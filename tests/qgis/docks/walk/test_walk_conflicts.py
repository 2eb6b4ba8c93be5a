"""The walk along the conflicts: the worst first, large on the map, and judged by each party."""

from __future__ import annotations

import pytest
import shapely
from qgis.core import Qgis, QgsRectangle
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QComboBox, QLineEdit
from stored_findings import found
from walk_hand import button, press, shown, strip

from wijkaanpak_plugin.docks.panel.studio import show_studio
from wijkaanpak_plugin.docks.walk.reading_strip import ReadingStrip
from wijkaanpak_plugin.docks.widgets.sentence_label import SentenceLabel
from wijkaanpak_plugin.map.numbered_places import NumberedPlaces
from wijkaanpak_plugin.plan.decisions.hiding import suppress_findings
from wijkaanpak_plugin.plan.decisions.judgements import judgements_about
from wijkaanpak_plugin.plan.findings.findings import store_findings
from wijkaanpak_plugin.plan.parties.parties import all_parties
from wijkaanpak_plugin.plan.store.sessions import start_session

FAR = shapely.box(155300, 463300, 155320, 463310)


def table(**versions):
    """Three conflicts: two of one group that warn, one that blocks far away, one without a place; and a coupling."""
    made = found(**versions)
    made["geometry"] = shapely.box(155040, 463050, 155060, 463060)
    made["group_id"] = made["group_id"].astype(object)
    made["rule_id"], made["owners"], made["a_id"], made["b_id"] = "roots", "Gasnet,Gemeente", "tree", made["finding_id"]
    made.loc[made["finding_id"].isin(["w1", "w2"]), "group_id"] = "g"
    made.loc[made["finding_id"] == "block", ["severity", "subtype", "measured_m", "a_name"]] = (
        *("blocking", "overlap", 0.0, "hal"),
    )
    made.loc[made["finding_id"] == "block", "geometry"] = FAR
    made.loc[made["finding_id"] == "nowhere", ["severity", "geometry"]] = ("weigh", None)
    made.loc[made["finding_id"] == "together", ["type", "subtype", "severity"]] = ("coupling", "joint_works", "info")
    return made


@pytest.fixture
def walk(walk_panel, plan_in_project, small_plan, canvas):
    """The panel with conflicts and three parties at the table, along the conflicts; the walk has not begun."""
    store_findings(small_plan, table(w1="1", w2="1", block="1", nowhere="1", together="1"))
    small_plan.close()
    plan = plan_in_project.open(small_plan.backend.path)
    plan.history.perform("Session", start_session(plan, "Atelier", "Anna (gemeente)\nBo (Gasnet)\nCem (bewoners)"))
    press(walk_panel, "WalkAlong_conflicts")
    return walk_panel, plan


@pytest.fixture
def walking(walk):
    controller, plan = walk
    press(controller, "WalkBegin")
    return controller, plan


def judged(plan):
    every = judgements_about(plan, ["w1", "w2", "block", "nowhere"])
    return [(one.finding_id, one.party, one.judgement) for one in every]


def test_it_says_how_many_conflicts_there_are_before_it_begins(walk):
    controller, _plan = walk
    assert "Conflicts: 3" in shown(controller, "WalkMessage").text()
    assert not controller.is_walking


def test_the_worst_comes_first_and_couplings_are_no_stops(walking, canvas):
    controller, _plan = walking
    words, below, place = strip(canvas)
    assert words.startswith("hal")
    assert (place, below) == ("1 of 3", "blocking · in the same place · Gasnet, Gemeente")
    assert canvas.extent().contains(QgsRectangle(155300, 463300, 155320, 463310))
    press(controller, "WalkNext")
    assert "2 of 3" in strip(canvas)
    QTest.keyClick(canvas, Qt.Key.Key_PageDown)
    words, below, place = strip(canvas)
    assert place == "3 of 3"
    assert "without a place on the map" in below
    assert not button(controller, "WalkNext").isEnabled()
    QTest.keyClick(controller.dock, Qt.Key.Key_PageUp)
    assert "2 of 3" in strip(canvas)


def test_each_goes_by_the_number_that_it_has_everywhere(walking, canvas):
    controller, plan = walking
    marks = {row["finding_id"]: row["mark"] for row in plan.stored("finding").getFeatures()}
    stops = shown(controller, "WalkStops", QComboBox)
    assert stops.itemText(0).startswith(f"{marks['block']}. ")
    assert [int(stops.itemText(row).split(".")[0]) for row in range(3)] == [
        marks["block"],
        marks["w1"],
        marks["nowhere"],
    ]


def test_a_press_judges_all_that_the_row_stands_for_the_same_takes_it_back_and_each_is_one_step(walking):
    controller, plan = walking
    press(controller, "WalkNext")
    press(controller, "WalkConflict_yes_1")
    assert judged(plan) == [("w1", "Gasnet", "yes"), ("w2", "Gasnet", "yes")]
    assert button(controller, "WalkConflict_yes_1").isChecked()
    assert shown(controller, "WalkConflictCounts").text() == "agree: 1"
    assert shown(controller, "WalkAnswered").text().startswith("judged: 1 of 3")
    plan.history.undo()
    assert judged(plan) == []
    assert not button(controller, "WalkConflict_yes_1").isChecked()
    plan.history.redo()
    press(controller, "WalkConflict_yes_1")
    assert judged(plan) == []


def test_who_has_no_record_yet_becomes_a_party_when_it_judges(walking):
    controller, plan = walking
    press(controller, "WalkConflict_no_2")
    assert "bewoners" in [party.name for party in all_parties(plan)]
    assert button(controller, "WalkConflict_no_2").isChecked()


def test_each_conflict_has_its_own(walking):
    controller, _plan = walking
    press(controller, "WalkConflict_unrated_0")
    press(controller, "WalkNext")
    assert not button(controller, "WalkConflict_unrated_0").isChecked()


def test_words_are_noted_with_the_judgement_and_stand_below(walking):
    controller, plan = walking
    press(controller, "WalkConflict_no_1")
    press(controller, "WalkConflict_remark_1")
    line = shown(controller, "WalkConflictRemark", QLineEdit)
    line.setText("eerst graven")
    assert controller.not_saved(everywhere=False) != []
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert shown(controller, "WalkConflictSaid").text() == "Gasnet: eerst graven"
    assert controller.not_saved(everywhere=False) == []
    plan.history.undo()
    assert shown(controller, "WalkConflictSaid").text() == ""


def test_a_conflict_that_changed_asks_for_a_new_judgement(walking, qtbot):
    controller, plan = walking
    press(controller, "WalkConflict_no_1")
    store_findings(plan, table(w1="1", w2="1", block="2", nowhere="1", together="1"))
    controller.findings_changed({"hal"}, None)
    qtbot.waitUntil(lambda: not button(controller, "WalkConflict_no_1").isChecked())
    again = controller.dock.findChild(SentenceLabel, "WijkaanpakWalkConflictAgain")
    assert "Gasnet (disagrees)" in again.text


def test_what_is_not_shown_in_this_plan_is_no_stop(walking, canvas):
    controller, plan = walking
    plan.history.perform("Hide", suppress_findings(plan, ["block"], "Afgesproken"))
    assert "1 of 2" in strip(canvas)
    plan.history.undo()
    assert shown(controller, "WalkStops", QComboBox).count() == 3


def test_findings_that_are_found_anew_are_walked_along_and_the_last_one_that_goes_ends_it(walking, canvas, qtbot):
    controller, plan = walking
    store_findings(plan, table(w1="1", w2="1"))
    controller.findings_changed({"hal"}, None)
    qtbot.waitUntil(lambda: "1 of 1" in strip(canvas))
    store_findings(plan, table())
    controller.findings_changed({"tree"}, None)
    qtbot.waitUntil(lambda: not controller.is_walking)
    assert canvas.findChild(ReadingStrip) is None


def test_one_that_is_gone_before_anybody_said_so_is_refused_in_one_sentence(walking, qgis_iface):
    controller, plan = walking
    store_findings(plan, table())
    press(controller, "WalkConflict_yes_0")
    assert judged(plan) == []
    assert "gone" in qgis_iface.messageBar().get_messages(Qgis.MessageLevel.Warning)[-1]
    assert not controller.is_walking


def test_a_plan_that_nobody_analysed_says_what_to_do(walk_panel, plan_in_project, small_plan_path):
    plan_in_project.open(small_plan_path)
    press(walk_panel, "WalkAlong_conflicts")
    assert "Nobody has looked" in shown(walk_panel, "WalkMessage").text()
    assert button(walk_panel, "WalkBegin").isHidden()


def test_a_plan_without_a_conflict_does_not_say_that_all_is_well(walk_panel, plan_in_project, small_plan):
    store_findings(small_plan, table(together="1"))
    small_plan.close()
    plan_in_project.open(small_plan.backend.path)
    press(walk_panel, "WalkAlong_conflicts")
    assert "in what is known" in shown(walk_panel, "WalkMessage").text()


def test_without_a_session_the_owners_and_all_parties_are_asked(walk_panel, plan_in_project, small_plan):
    store_findings(small_plan, table(w1="1"))
    small_plan.close()
    plan_in_project.open(small_plan.backend.path)
    press(walk_panel, "WalkAlong_conflicts")
    press(walk_panel, "WalkBegin")
    assert button(walk_panel, "WalkConflict_yes_0").toolTip().startswith("Gasnet")
    assert button(walk_panel, "WalkConflict_yes_1").toolTip().startswith("Gemeente")


def test_from_hot_spots_to_conflicts_and_back_the_map_stays_in_the_walk(walking, canvas):
    controller, _plan = walking
    before = canvas.extent()
    press(controller, "WalkNext")
    press(controller, "WalkAlong_hot_spots")
    assert strip(canvas)[0::2] == ("Krap", "1 of 1")
    press(controller, "WalkAlong_conflicts")
    assert "2 of 3" in strip(canvas)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert not controller.is_walking
    assert canvas.extent() != before
    assert [item for item in canvas.items() if isinstance(item, NumberedPlaces)] == []


def test_the_map_is_after_it_as_it_was(walk, canvas):
    controller, _plan = walk
    before = canvas.extent().center()
    press(controller, "WalkBegin")
    assert canvas.extent().center() != before
    QTest.keyClick(canvas, Qt.Key.Key_Home)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.extent().center() == before


def test_in_the_studio_it_goes_on_with_what_was_chosen_on_top(walk, canvas, qtbot):
    controller, _plan = walk
    show_studio(controller.dock, True)
    qtbot.waitUntil(lambda: controller.is_walking)
    assert strip(canvas)[0].startswith("hal")
    assert button(controller, "WalkConflict_yes_0").height() >= 40
