"""What has just happened is said for a moment, one at a time; what has to be read stays until it is closed."""

from __future__ import annotations

from pathlib import Path

import pytest
from message_text import read_whole
from plan_steps import draw
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtWidgets import QMainWindow, QPushButton

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.perform_step import perform
from wijkaanpak_plugin.plan.claims.claims import change_claims


class Interface:
    """A message bar."""

    def __init__(self, window):
        self.window, self.bar = window, QgsMessageBar(window)

    def messageBar(self):
        return self.bar


@pytest.fixture
def said(qtbot, qgis_app):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    interface = Interface(window)
    return Messages(interface), interface.bar


def texts(bar):
    return [item.text() for item in bar.items()]


def test_a_new_one_takes_the_place_of_the_one_before(said):
    messages, bar = said
    for number in range(40):
        messages.brief(f"Undone: step {number}")
    assert texts(bar) == ["Undone: step 39"]


def test_it_goes_by_itself(said, qtbot):
    messages, bar = said
    messages.brief("Undone: a step")
    qtbot.waitUntil(lambda: texts(bar) == [], timeout=8000)
    messages.brief("Undone: another step")
    assert texts(bar) == ["Undone: another step"]


def test_a_file_that_was_written_and_a_warning_stay_whatever_is_undone_and_redone(said):
    messages, bar = said
    messages.written("Written: {path}.", Path("/tmp/map.pdf"))
    messages.warning("Something has to be done.")
    for number in range(40):
        messages.brief(f"Undone: step {number}")
    assert len(bar.items()) == 3
    assert texts(bar)[0] == "Undone: step 39"
    assert any("map.pdf" in text for text in texts(bar))


def test_one_that_the_user_closed_is_left_alone(said, qtbot):
    messages, bar = said
    messages.brief("Undone: a step")
    bar.popWidget()
    qtbot.waitUntil(lambda: bar.items() == [])
    messages.brief("Undone: another step")
    assert texts(bar) == ["Undone: another step"]


def test_how_a_matter_ended_takes_the_place_of_what_was_said_about_it_before(said):
    messages, bar = said
    messages.warning("Something else.")
    for _wrong_file in range(3):
        messages.info("It is being read.", "delivery")
        messages.warning("It is no delivery.", "delivery")
    messages.info("It is being read.", "delivery")
    assert sorted(texts(bar)) == ["It is being read.", "Something else."]
    messages.done("It is registered.", "delivery")
    assert texts(bar) == ["It is registered.", "Something else."]
    assert bar.currentItem().text() == "It is registered."
    messages.settle("delivery")
    assert texts(bar) == ["Something else."]


def test_why_a_claim_was_refused_goes_when_it_is_put_right(said, plan):
    messages, bar = said
    tree = draw(plan)

    def depths(bottom):
        return perform(
            plan, messages, "Depths", lambda plan: change_claims(plan, [tree], {"top_m": -1.0, "bottom_m": bottom})
        )

    assert not depths(0.0)
    assert "lies above the top" in bar.currentItem().text()
    assert depths(-2.0)
    assert texts(bar) == []


def test_what_does_not_fit_on_the_line_of_the_bar_can_be_read_whole(said, qtbot):
    """The bar shows one line, and of the next the upper half."""
    messages, bar = said
    long = "Of <bron> & co it is not known how much is missing, since it stopped. " * 3 + "It calls no place free."
    for say in (messages.info, messages.done, messages.warning):
        say(long)
        assert bar.currentItem().text().endswith("free.")
        assert read_whole(bar, qtbot) == long
    messages.info("Short.")
    assert read_whole(bar, qtbot) is None


def test_what_takes_longer_to_read_stays_longer(said):
    messages, bar = said
    messages.info("Short.")
    short = bar.currentItem().duration()
    messages.info("A sentence of which one cannot say that it is read at a glance, as it goes on and on. " * 2)
    assert bar.currentItem().duration() >= 2 * short > 0


def test_remarks_about_a_file_that_was_written_are_behind_a_button_and_not_in_the_bar(said, qtbot):
    messages, bar = said
    remarks = [f"Layer 'tabel {number}': it gives no date." for number in range(200)]
    messages.written("The map is in {path}.", Path("/tmp/map.pdf"), remarks)
    assert "tabel" not in bar.currentItem().text()
    assert bar.currentItem().findChild(QPushButton, "WijkaanpakReadWhole").text() == "Remarks (200)"
    assert read_whole(bar, qtbot) == "\n".join(remarks)
    messages.written("The map is in {path}.", Path("/tmp/map.pdf"))
    assert read_whole(bar, qtbot) is None
