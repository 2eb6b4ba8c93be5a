"""What could not be saved is kept by plan, tried again in order, and thrown away only when that is asked."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QLabel, QPushButton

from wijkaanpak_plugin.docks.panel.unsaved import Unsaved
from wijkaanpak_plugin.docks.panel.unsaved_notice import UnsavedNotice


def two_plans():
    unsaved = Unsaved()
    unsaved.keep("one", "a")
    unsaved.keep("other", "z")
    unsaved.keep("one", "b")
    return unsaved


def test_what_is_kept_for_a_plan_never_ends_up_in_another():
    unsaved = two_plans()
    saved = []
    assert unsaved.retry("one", lambda value: saved.append(value) is None)
    assert saved == ["a", "b"]
    assert (unsaved.count("one"), unsaved.count("other")) == (0, 1)


def test_the_first_that_cannot_be_saved_stays_with_all_after_it_in_their_order():
    unsaved = two_plans()
    unsaved.keep("one", "c")
    tried = []

    def save(value):
        tried.append(value)
        return value != "b"

    assert not unsaved.retry("one", save)
    assert tried == ["a", "b"]
    assert list(unsaved.of("one").values()) == ["b", "c"]


def test_what_is_prepared_for_saving_in_vain_is_kept_as_it_was_prepared():
    unsaved = two_plans()
    assert not unsaved.retry("one", lambda _value: False, str.upper)
    assert list(unsaved.of("one").values()) == ["A", "b"]


def test_a_value_with_the_same_key_comes_in_the_place_of_the_one_before():
    unsaved = Unsaved()
    key = unsaved.keep("one", "first")
    assert unsaved.keep("one", "second", key) == key
    assert unsaved.get("one", key) == "second"
    unsaved.forget("one", key)
    unsaved.forget("none", key)
    assert unsaved.get("one", key) is None


def test_throwing_away_leaves_what_is_kept_for_other_plans():
    unsaved = two_plans()
    unsaved.discard("one")
    unsaved.discard("one")
    assert (unsaved.count("one"), unsaved.count("other")) == (0, 1)


def test_the_notice_is_there_only_while_there_is_something_to_say_and_asks_for_both(qtbot):
    notice = UnsavedNotice("Test", "Saves.", "Throws away.")
    qtbot.addWidget(notice)
    assert notice.isHidden()
    notice.show_sentence("2 things are not saved.")
    assert not notice.isHidden()
    assert notice.findChild(QLabel, "TestUnsaved").text() == "2 things are not saved."
    with qtbot.waitSignal(notice.try_again_wanted):
        notice.findChild(QPushButton, "TestTryAgain").click()
    with qtbot.waitSignal(notice.discard_wanted):
        notice.findChild(QPushButton, "TestDiscard").click()
    notice.show_sentence("")
    assert notice.isHidden()
