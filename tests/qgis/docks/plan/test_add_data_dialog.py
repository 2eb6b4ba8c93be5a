"""The window Add Data with ways that are told what to show: what is chosen, dropped, registered and given up in it."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from plan_panel import choose
from qgis.core import QgsApplication, QgsVectorLayer
from qgis.gui import QgsDateEdit
from qgis.PyQt.QtCore import QDate, QMimeData, QPoint, Qt, QUrl
from qgis.PyQt.QtGui import QDropEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QCommandLinkButton, QLabel, QLineEdit, QPushButton, QWidget
from told_way import AREAS, PIPES, ToldWay

from wijkaanpak_plugin.docks.plan.sources.add_data.dialog import AddDataDialog
from wijkaanpak_plugin.docks.plan.sources.add_data.parts_table import ROLE, STATE, WHAT, PartsTable
from wijkaanpak_plugin.docks.plan.sources.add_data.way import AskedPart
from wijkaanpak_plugin.docks.widgets.sentence_label import SentenceLabel


@pytest.fixture
def ways():
    return [ToldWay(), ToldWay("other", ".csv")]


@pytest.fixture
def dialog(qtbot, plan, ways):
    made = AddDataDialog(None, plan, ways)
    qtbot.addWidget(made, before_close_func=lambda window: window.reject())
    made.show()
    return made


def part(dialog, kind, name):
    """Return a part of the way that is in front."""
    return dialog.page.findChild(kind, f"WijkaanpakAdd{name}")


def button(dialog):
    return dialog.findChild(QPushButton, "WijkaanpakAddRegister")


def tick(dialog, row, on):
    table = part(dialog, PartsTable, "Parts")
    table.item(row, WHAT).setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)


def drop(dialog, qtbot, *paths):
    """Drop files, and wait until the window knows what they are."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    dialog.dropEvent(QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, buttons, keys))
    qtbot.waitUntil(lambda: not dialog.page.is_reading, timeout=20000)


def wait_until_no_task_is_left(qtbot):
    qtbot.waitUntil(lambda: not QgsApplication.taskManager().activeTasks(), timeout=20000)


def problem(dialog):
    return part(dialog, SentenceLabel, "Problem").text


def test_nothing_can_be_registered_before_there_is_a_preview_and_then_the_button_counts(dialog, ways):
    assert not button(dialog).isEnabled()
    ways[0].preview()
    assert (button(dialog).text(), button(dialog).isEnabled()) == ("Register 2 layers", True)
    tick(dialog, 0, False)
    assert button(dialog).text() == "Register 1 layer"
    ways[0].began.emit("other.zip")
    assert not button(dialog).isEnabled()
    ways[0].previewed.emit(None)
    assert not button(dialog).isEnabled()
    assert not part(dialog, PartsTable, "Parts").isVisible()


def test_what_comes_along_is_shown_with_its_state_and_what_one_will_not_know(dialog, ways):
    ways[0].preview()
    table = part(dialog, PartsTable, "Parts")
    assert [table.item(row, WHAT).text() for row in range(2)] == ["cables and pipes", "where it holds"]
    assert [table.item(row, STATE).text() for row in range(2)] == ["in order", "1 supplied nothing"]
    assert not table.item(0, STATE).icon().isNull()
    assert table.item(1, STATE).toolTip() == "Elzenkabel supplied nothing."
    assert table.item(1, ROLE).text() == "Coverage"
    assert part(dialog, QLabel, "Unknown").text() == "the depth of 1,066."
    assert part(dialog, QLabel, "DateOrigin").text() == "from the delivery"
    assert part(dialog, QWidget, "Map").isVisible()


def test_what_is_chosen_is_what_the_way_is_asked_for(dialog, ways):
    ways[0].preview()
    choose(part(dialog, QComboBox, "Role1"), "works")
    choose(part(dialog, QComboBox, "Profile1"), "body_fields")
    part(dialog, QgsDateEdit, "Date").setDate(QDate(2026, 3, 2))
    part(dialog, QCheckBox, "Confidential").click()
    part(dialog, QCheckBox, "Colours").click()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    asked = ways[0].asked
    assert asked.parts == (
        AskedPart("pipes", True, "works", "body_fields"),
        AskedPart("coverage", True, "coverage", ""),
    )
    assert (asked.date, asked.confidential, asked.colours) == ("2026-03-02", False, False)
    assert dialog.result() == AddDataDialog.DialogCode.Accepted
    assert [way.did[-1] for way in ways] == ["close", "close"]


def test_a_part_that_must_come_along_cannot_be_left_out_and_its_profile_rests_while_it_is_only_shown(dialog, ways):
    ways[0].preview()
    assert not part(dialog, PartsTable, "Parts").item(1, WHAT).flags() & Qt.ItemFlag.ItemIsUserCheckable
    choose(part(dialog, QComboBox, "Role1"), "background")
    assert not part(dialog, QComboBox, "Profile1").isEnabled()


def test_what_fails_is_said_and_what_was_chosen_stays_for_another_try(dialog, ways):
    way = ways[0]
    way.preview(PIPES, AREAS)
    tick(dialog, 0, False)
    part(dialog, QCheckBox, "Confidential").click()
    way.answer = "The plan is held by another program."
    dialog.accept()
    assert (problem(dialog), dialog.isVisible()) == (way.answer, True)
    way.layer = QgsVectorLayer("Point?crs=EPSG:28992", "points", "memory")
    way.preview(PIPES, AREAS)
    way.answer = ""
    dialog.accept()
    assert [each.used for each in way.asked.parts] == [False, True]
    assert not way.asked.confidential


def test_esc_closes_at_once_and_lets_each_way_take_away_what_it_prepared(dialog, ways):
    ways[0].preview()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert [way.did for way in ways] == [["begin", "close"], ["begin", "close"]]
    assert ways[0].asked is None


def test_a_file_that_is_dropped_comes_to_the_way_that_reads_it(dialog, ways, qtbot):
    drop(dialog, qtbot, Path("/somewhere/works.csv"))
    assert ways[1].did == ["begin", "works.csv"]
    assert dialog.findChild(QCommandLinkButton, "WijkaanpakWay_other").isChecked()
    drop(dialog, qtbot, Path("/somewhere/photo.jpg"), Path("/somewhere/delivery.zip"))
    assert ways[0].did == ["begin", "delivery.zip"]
    note = part(dialog, SentenceLabel, "Note")
    assert note.text == "Only delivery.zip is shown; drop these after it: photo.jpg."
    ways[0].began.emit("delivery.zip")
    ways[0].previewed.emit(None)
    assert note.text == ""
    drop(dialog, qtbot, Path("/somewhere/photo.jpg"))
    assert problem(dialog) == "photo.jpg is nothing that can be added here."
    assert not any(field.acceptDrops() for field in dialog.findChildren(QLineEdit))


def test_the_way_in_front_has_a_sign_in_a_theme_in_which_pressed_buttons_look_like_the_others(dialog, ways):
    dialog.setStyleSheet("QCommandLinkButton { background: #222222; color: white; border: 0; }")
    buttons = [dialog.findChild(QCommandLinkButton, f"WijkaanpakWay_{key}") for key in ("told", "other")]

    def has_sign(button):
        picture = button.grab().toImage()
        ground = picture.pixelColor(1, 1)
        size = button.iconSize().width() + 4
        places = ((x, y) for x in range(2, size) for y in range(2, min(size + 8, picture.height())))
        return any(picture.pixelColor(*place) != ground for place in places)

    for chosen in ("told", "other"):
        dialog.show_way(chosen)
        assert [has_sign(button) for button in buttons] == [chosen == "told", chosen == "other"]


def test_what_is_dropped_is_looked_at_beside_the_window_which_answers_and_can_stop_it(dialog, ways, monkeypatch, qtbot):
    may_go_on, threads = threading.Event(), []

    def slowly(path):
        threads.append(threading.current_thread())
        may_go_on.wait(20)
        return True

    monkeypatch.setattr(ways[0], "takes", slowly)
    dialog.take_paths([Path("/somewhere/long.xlsx")])
    qtbot.waitUntil(lambda: bool(threads), timeout=20000)
    assert threads[0] is not threading.main_thread()
    assert dialog.page.is_reading
    dialog.page.findChild(QPushButton, "WijkaanpakStopDelivery").click()
    assert not dialog.page.is_reading
    may_go_on.set()
    wait_until_no_task_is_left(qtbot)
    assert ways[0].did == ["begin"]


def test_each_way_keeps_what_it_shows_while_another_one_is_in_front(dialog, ways):
    ways[0].preview()
    dialog.findChild(QCommandLinkButton, "WijkaanpakWay_other").click()
    assert not button(dialog).isEnabled()
    dialog.findChild(QCommandLinkButton, "WijkaanpakWay_told").click()
    assert button(dialog).text() == "Register 2 layers"


def test_reading_can_be_stopped(dialog, ways):
    ways[0].began.emit("delivery.zip")
    stop = dialog.page.findChild(QPushButton, "WijkaanpakStopDelivery")
    assert stop.isVisible()
    stop.click()
    assert not stop.isVisible()
    assert problem(dialog) == ""
