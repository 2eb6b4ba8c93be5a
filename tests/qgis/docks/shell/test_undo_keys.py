"""Undo and redo of the plan from toolbar and keyboard, beside QGIS' own."""

from __future__ import annotations

import pytest
from plan_steps import draw, rows
from qgis.core import Qgis, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QShortcut
from records import locked

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.shell.undo import Undo


@pytest.fixture
def native(qgis_iface):
    """QGIS' own undo, as the main window has it."""
    window = qgis_iface.mainWindow()
    action = QAction("Undo", window)
    action.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
    action.setObjectName("mActionUndo")
    action.setEnabled(False)
    yield action
    action.setObjectName("")
    action.deleteLater()


@pytest.fixture
def keys(qgis_iface, native, plan_in_project, plan_path):
    """The two actions with an open plan; yields undo, redo, plan."""
    window = qgis_iface.mainWindow()
    undo, redo = QAction("Undo in the Plan", window), QAction("Redo in the Plan", window)
    commands = Undo(qgis_iface, plan_in_project, Messages(qgis_iface), undo, redo)
    yield undo, redo, plan_in_project.open(plan_path)
    commands.unload()
    undo.deleteLater()
    redo.deleteLater()


def test_there_is_nothing_to_undo_at_first(keys):
    undo, redo, _plan = keys
    assert (undo.isEnabled(), redo.isEnabled()) == (False, False)
    assert undo.shortcut() == QKeySequence(QKeySequence.StandardKey.Undo)


def test_the_action_names_the_step_it_takes_back(keys):
    undo, redo, plan = keys
    draw(plan)
    assert undo.isEnabled()
    assert undo.text() == "Undo in the Plan: Draw claim"
    undo.trigger()
    assert rows(plan, "claim_point") == []
    assert redo.text() == "Redo in the Plan: Draw claim"
    redo.trigger()
    assert len(rows(plan, "claim_point")) == 1


def test_as_long_as_qgis_has_something_to_undo_the_keys_are_its_own(keys, native):
    undo, _redo, plan = keys
    draw(plan)
    native.setEnabled(True)
    assert not undo.isEnabled()
    native.setEnabled(False)
    assert undo.isEnabled()


def test_what_cannot_be_undone_is_said(keys, qgis_iface):
    undo, _redo, plan = keys
    draw(plan)
    with locked(plan.backend.path):
        undo.trigger()
    said = qgis_iface.messageBar().get_messages(Qgis.MessageLevel.Warning)
    assert any("another program" in message for message in said)
    assert undo.isEnabled()


def test_a_closed_plan_has_nothing_to_undo(keys):
    undo, _redo, plan = keys
    draw(plan)
    QgsProject.instance().clear()
    assert not undo.isEnabled()
    assert undo.text() == "Undo in the Plan"


def test_undo_and_redo_say_what_they_moved(keys, qgis_iface):
    undo, redo, plan = keys
    draw(plan)
    undo.trigger()
    assert qgis_iface.messageBar().get_messages(Qgis.MessageLevel.Info)[-1] == "Wijkaanpak:Undone: Draw claim"
    redo.trigger()
    assert qgis_iface.messageBar().get_messages(Qgis.MessageLevel.Info)[-1] == "Wijkaanpak:Done again: Draw claim"


def test_the_plan_follows_when_the_user_gives_qgis_undo_other_keys(keys, native):
    undo, _redo, plan = keys
    native.setShortcut(QKeySequence("Alt+F9"))
    draw(plan)
    assert undo.shortcut() == QKeySequence("Alt+F9")
    assert "Alt+F9" in undo.toolTip()


def test_keys_that_the_user_gave_the_plan_itself_stay(keys, native):
    undo, _redo, _plan = keys
    undo.setShortcut(QKeySequence("Alt+F8"))
    native.setShortcut(QKeySequence("Alt+F9"))
    assert undo.shortcut() == QKeySequence("Alt+F8")


@pytest.mark.parametrize("kind", ["action", "shortcut"])
def test_keys_that_another_plugin_has_too_undo_each_time_and_that_is_said_once(keys, qgis_iface, kind):
    _undo, _redo, plan = keys
    window = qgis_iface.mainWindow()
    if kind == "action":
        other = QAction("&Back in the other plugin", window)
        other.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
    else:
        other = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), window)
    draw(plan, "A")
    draw(plan, "B")
    try:
        for _press in range(2):
            QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    finally:
        other.deleteLater()
    assert rows(plan, "claim_point") == []
    said = qgis_iface.messageBar().get_messages(Qgis.MessageLevel.Info)
    assert len([text for text in said if "Keyboard Shortcuts" in text]) == 1


def test_keys_that_another_plugin_brings_after_the_first_press_are_seen_too(keys, qgis_iface):
    _undo, _redo, plan = keys
    window = qgis_iface.mainWindow()
    draw(plan, "A")
    draw(plan, "B")
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    left = len(rows(plan, "claim_point"))
    other = QAction("Back in the other plugin", window)
    other.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
    try:
        QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    finally:
        other.deleteLater()
    assert len(rows(plan, "claim_point")) == left - 1
