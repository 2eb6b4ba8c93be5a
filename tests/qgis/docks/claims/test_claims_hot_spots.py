"""Claims that answer a hot spot: at once, with the block that is picked next, or when they can be saved again."""

from __future__ import annotations

import sqlite3

import pytest
from claims_panel import block_of, kept
from qgis.core import QgsGeometry
from qgis.gui import QgsMapToolIdentify, QgsMapToolZoom
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDockWidget, QLabel, QPushButton, QToolButton

from wijkaanpak_plugin.plan.claims.claims import add_claim
from wijkaanpak_plugin.plan.hot_spots.actions import add_hot_spot, move_hot_spot, remove_hot_spot


def noted(panel):
    place = QgsGeometry.fromWkt("Point (155100 463100)")
    changes, hot_spot_id = add_hot_spot(panel.plan, place, "idea", "Bomen hier")
    panel.plan.history.perform("Note", changes)
    return hot_spot_id, place


def test_a_hot_spot_becomes_a_claim_of_the_block_in_hand_with_a_link(panel):
    hot_spot_id, place = noted(panel)
    panel.pick(block_of("point").key)
    panel.controller.make_claim_from_hot_spot(hot_spot_id, place)
    linked = next(panel.plan.layer("hot_spot_claim").getFeatures())
    assert (linked["hot_spot_id"], linked["body_id"]) == (hot_spot_id, panel.claims[0].body_id)
    assert panel.claims[0].values["why_here"] == "Bomen hier"
    panel.plan.history.undo()
    assert not panel.claims
    assert panel.plan.layer("hot_spot_claim").featureCount() == 0


def test_a_claim_of_a_hot_spot_is_called_as_any_other_and_what_was_said_is_its_reason(panel):
    place = QgsGeometry.fromWkt("Point (155100 463100)")
    said = "Hier staat na elke bui het water tot aan de voordeur,\nen de speelplek is dan een week niet te gebruiken"
    changes, hot_spot_id = add_hot_spot(panel.plan, place, "bottleneck", said)
    panel.plan.history.perform("Note", changes)
    block = block_of("point")
    panel.pick(block.key)
    panel.controller.make_claim_from_hot_spot(hot_spot_id, place)
    (claim,) = panel.claims
    assert claim.name == block.label()
    assert claim.values["why_here"] == said


def test_another_block_is_asked_for_though_one_is_in_hand(panel):
    hot_spot_id, place = noted(panel)
    panel.pick(block_of("line").key)
    assert panel.controller.block_in_hand == block_of("line").label()
    panel.controller.make_claim_from_hot_spot(hot_spot_id, place, choose_block=True)
    assert not panel.claims
    assert panel.controller.block_in_hand == ""
    panel.pick(block_of("point").key)
    assert [claim.values["building_block"] for claim in panel.claims] == [block_of("point").key]


def test_a_hot_spot_waits_for_a_block_when_none_is_in_hand(panel):
    hot_spot_id, place = noted(panel)
    panel.controller.make_claim_from_hot_spot(hot_spot_id, place)
    assert not panel.claims
    assert len(panel.infos()) == 1
    panel.pick(block_of("point").key)
    assert len(panel.claims) == 1
    assert panel.plan.layer("hot_spot_claim").featureCount() == 1


def waits(panel):
    return "answers this hot spot" in panel.dock.findChild(QLabel, "WijkaanpakNextClaim").text()


def choose_planned_work(panel):
    panel.dock.bar.work_toggled.emit(True)
    panel.dock.bar.kind_chosen.emit("gravity_sewer")
    panel.dock.bar.work_toggled.emit(False)


def press_in_another_panel(panel):
    other = QDockWidget()
    other.setObjectName("WijkaanpakFindingsDock")
    button = QToolButton()
    other.setWidget(button)
    other.show()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    other.close()
    other.deleteLater()


ELSEWHERE = {
    "planned work": choose_planned_work,
    "escape": lambda panel: panel.hand.key(Qt.Key.Key_Escape),
    "another tool": lambda panel: panel.hand.canvas.setMapTool(QgsMapToolIdentify(panel.hand.canvas)),
    "another tab": lambda panel: panel.dock.tabs.setCurrentIndex(1),
    "the panel closed": lambda panel: (panel.show(), panel.dock.close()),
    "another panel": press_in_another_panel,
    "another note": noted,
    "splitting": lambda panel: panel.controller.drawing.start_split(),
    "the note undone": lambda panel: panel.plan.history.undo(),
    "the hot spot removed": lambda panel: panel.plan.history.perform(
        "Remove", remove_hot_spot(panel.plan, next(panel.plan.layer("hot_spot").getFeatures())["hot_spot_id"])
    ),
}


@pytest.mark.parametrize("elsewhere", ELSEWHERE.values(), ids=ELSEWHERE)
def test_a_hot_spot_waits_no_longer_once_the_user_turned_to_something_else(panel, elsewhere):
    panel.controller.make_claim_from_hot_spot(*noted(panel))
    assert waits(panel)
    elsewhere(panel)
    assert not waits(panel)
    panel.pick(block_of("line").key)
    assert not panel.claims
    assert panel.controller.drawing.tools.active == "line"
    assert not panel.warnings()
    assert not kept(panel)


def test_a_hot_spot_goes_on_waiting_while_the_map_is_moved_blocks_are_searched_or_it_is_moved_itself(panel):
    hot_spot_id, place = noted(panel)
    panel.controller.make_claim_from_hot_spot(hot_spot_id, place)
    panel.hand.canvas.setMapTool(QgsMapToolZoom(panel.hand.canvas, False))
    panel.hand.canvas.setMapTool(panel.pan)
    panel.pick("")
    there = QgsGeometry.fromWkt("MultiPoint ((155120 463120))")
    panel.plan.history.perform("Move", move_hot_spot(panel.plan, hot_spot_id, there))
    panel.pick(block_of("point").key)
    assert [claim.geometry.asWkt() for claim in panel.claims] == [there.asWkt()]
    linked = next(panel.plan.layer("hot_spot_claim").getFeatures())
    assert linked["hot_spot_id"] == hot_spot_id


def test_the_last_hot_spot_that_asks_for_a_claim_is_answered(panel):
    first, (hot_spot_id, place) = noted(panel), noted(panel)
    panel.controller.make_claim_from_hot_spot(*first)
    panel.controller.make_claim_from_hot_spot(hot_spot_id, place)
    panel.pick(block_of("point").key)
    assert [row["hot_spot_id"] for row in panel.plan.layer("hot_spot_claim").getFeatures()] == [hot_spot_id]


def while_locked(panel, do):
    """Do something while another program holds the plan file."""
    lock = sqlite3.connect(panel.path, isolation_level=None)
    lock.execute("BEGIN EXCLUSIVE")
    do()
    lock.execute("ROLLBACK")
    lock.close()


def test_a_kept_claim_of_a_hot_spot_that_is_gone_is_saved_without_it_on_try_again(panel):
    panel.pick(block_of("point").key)
    hot_spot_id, place = noted(panel)
    while_locked(panel, lambda: panel.controller.make_claim_from_hot_spot(hot_spot_id, place))
    assert "1 shape" in kept(panel)
    panel.plan.history.undo()
    panel.said.clear()
    panel.dock.bar.findChild(QPushButton, "WijkaanpakTryAgain").click()
    assert len(panel.claims) == 1
    assert not kept(panel)
    assert panel.plan.layer("hot_spot_claim").featureCount() == 0
    assert panel.said == [("info", "The hot spot is not in the plan any more; the claim was made without it.")]


def test_a_kept_claim_keeps_its_hot_spot_while_that_is_there(panel):
    panel.pick(block_of("point").key)
    hot_spot_id, place = noted(panel)
    while_locked(panel, lambda: panel.controller.make_claim_from_hot_spot(hot_spot_id, place))
    panel.dock.bar.findChild(QPushButton, "WijkaanpakTryAgain").click()
    assert [row["hot_spot_id"] for row in panel.plan.layer("hot_spot_claim").getFeatures()] == [hot_spot_id]


def test_a_kept_claim_that_takes_along_with_works_that_are_gone_answers_the_hot_spot_alone(panel):
    hot_spot_id, place = noted(panel)
    line = QgsGeometry.fromWkt("LineString (155000 463058, 155200 463058)")
    changes, works_id = add_claim(panel.plan, {"kind": "gravity_sewer", "origin": "work", "works_from": "2027"}, line)
    panel.plan.history.perform("Work", changes)
    panel.pick(block_of("point").key)
    while_locked(panel, lambda: panel.controller.make_claim_from_hot_spot(hot_spot_id, place, works_id=works_id))
    assert "1 shape" in kept(panel)
    panel.plan.history.undo()
    panel.said.clear()
    panel.dock.bar.findChild(QPushButton, "WijkaanpakTryAgain").click()
    (claim,) = panel.claims
    assert not kept(panel)
    assert [row["body_id"] for row in panel.plan.layer("hot_spot_claim").getFeatures()] == [claim.body_id]
    assert panel.said == [("info", "The works are not in the plan any more; the claim was made without them.")]
