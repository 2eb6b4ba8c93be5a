"""Keys that a panel and QGIS both have a use for."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QLineEdit, QListWidget, QMainWindow, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.panel.own_key import OwnKey

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot):
    """A window whose own actions have the keys, as QGIS has; what it heard is in ``window.heard``."""
    shown = QMainWindow()
    qtbot.addWidget(shown)
    shown.heard = []
    for key in (QKeySequence.StandardKey.Find, QKeySequence.StandardKey.Delete):
        action = QAction("of the window", shown)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda _on, heard=key: shown.heard.append(heard))
        shown.addAction(action)
    shown.panel, shown.list, shown.line, shown.elsewhere = QWidget(), QListWidget(), QLineEdit(), QLineEdit()
    inside = QVBoxLayout(shown.panel)
    inside.addWidget(shown.list)
    inside.addWidget(shown.line)
    middle = QWidget()
    column = QVBoxLayout(middle)
    column.addWidget(shown.panel)
    column.addWidget(shown.elsewhere)
    shown.setCentralWidget(middle)
    shown.show()
    qtbot.waitExposed(shown)
    shown.activateWindow()
    return shown


def test_inside_the_panel_the_key_is_the_panels_and_elsewhere_it_is_the_windows(window):
    heard = []
    OwnKey(window.panel, QKeySequence.StandardKey.Find).pressed.connect(lambda: heard.append("panel"))
    window.list.setFocus()
    QTest.keyClick(window.list, Qt.Key.Key_F, CONTROL)
    assert (heard, window.heard) == (["panel"], [])
    window.elsewhere.setFocus()
    QTest.keyClick(window.elsewhere, Qt.Key.Key_F, CONTROL)
    assert (heard, window.heard) == (["panel"], [QKeySequence.StandardKey.Find])


def test_delete_in_a_list_deletes_nothing_on_the_map_and_stays_a_key_of_text_fields(window):
    heard = []
    OwnKey(window.list, QKeySequence.StandardKey.Delete).pressed.connect(lambda: heard.append("list"))
    window.list.setFocus()
    QTest.keyClick(window.list, Qt.Key.Key_Delete)
    assert (heard, window.heard) == (["list"], [])
    window.line.setText("ab")
    window.line.setFocus()
    window.line.home(False)
    QTest.keyClick(window.line, Qt.Key.Key_Delete)
    assert (window.line.text(), heard, window.heard) == ("b", ["list"], [])
