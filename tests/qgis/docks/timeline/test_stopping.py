"""Working out what follows from a move is stopped when nobody wants it any more; what was shown stays."""

from __future__ import annotations

import threading

import pytest
from qgis.core import QgsApplication

from wijkaanpak_plugin.analysis.progress import AnalysisCancelled
from wijkaanpak_plugin.analysis.timeline.timeline import Timeline


class Endless:
    """Openings that are never ready the first time, and end only when they are told to."""

    def __init__(self):
        self.began, self.ended = threading.Event(), threading.Event()
        self.afterwards = Timeline.work_out_openings

    def __call__(self, timeline, feedback=None):
        if self.began.is_set():
            return self.afterwards(timeline, feedback)
        self.began.set()
        while feedback(0.5):
            self.ended.wait(0.001)
        self.ended.set()
        raise AnalysisCancelled


@pytest.fixture
def endless(hand, monkeypatch):
    """A bar was moved, and what follows from that is being worked out."""
    endless = Endless()
    monkeypatch.setattr(Timeline, "work_out_openings", lambda timeline, feedback=None: endless(timeline, feedback))
    hand.drag("sewer", 12)
    hand.qtbot.waitUntil(endless.began.is_set, timeout=30000)
    return endless


def test_a_cancel_ends_it_and_leaves_what_was_shown(hand, endless):
    works, scene = hand.controller.works, hand.chart.scene
    assert works.is_busy
    for task in QgsApplication.taskManager().activeTasks():
        task.cancel()
    hand.qtbot.waitUntil(lambda: endless.ended.is_set() and not works.is_busy, timeout=30000)
    assert hand.chart.scene is scene
    assert hand.dock.is_shown
    # The bar stands where it was put all the same, and can be taken back.
    assert hand.window("sewer") == ("2028", "2028")
    hand.plan.history.undo()
    assert hand.window("sewer") == ("2027", "2027")


def test_closing_the_plan_ends_it(hand, endless):
    hand.controller.close_plan()
    hand.qtbot.waitUntil(endless.ended.is_set, timeout=30000)
    assert hand.controller.works.found is None


def test_another_move_ends_it_and_is_worked_out_itself(hand, endless):
    hand.plan.history.undo()
    hand.qtbot.waitUntil(endless.ended.is_set, timeout=30000)
    hand.settled()
    assert hand.chart.rows[hand.chart.number_of("sewer")].bar.window == (2027 * 12, 2028 * 12)
