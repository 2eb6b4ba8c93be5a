"""The field for a party, wherever one is asked: known names, new ones, and several of them."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QLineEdit

from wijkaanpak_plugin.docks.claims.view.field_widgets import field_widget
from wijkaanpak_plugin.docks.widgets.parties.party_field import PartyField
from wijkaanpak_plugin.plan.schema.tables import PARTY_COLUMNS, table

NAMES = ["Gemeente Elzen", "Netbeheer", "Waterschap"]


@pytest.fixture
def field(qtbot):
    field = PartyField()
    qtbot.addWidget(field)
    field.set_parties(NAMES)
    field.told = []
    field.edited.connect(field.told.append)
    field.show()
    return field


def leave(field):
    field.lineEdit().editingFinished.emit()


def test_what_is_typed_is_told_once_in_the_spelling_of_the_party(field):
    field.setEditText(" gemeente  ELZEN")
    leave(field)
    leave(field)
    assert field.told == ["Gemeente Elzen"]
    field.setEditText("")
    leave(field)
    assert field.told[-1] is None


def test_the_arrow_opens_all_parties_with_a_search_that_takes_a_new_name_too(field):
    field.showPopup()
    search = field.menu.findChild(QLineEdit, "WijkaanpakPartySearch")
    QTest.keyClicks(search, "water")
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert field.told == ["Waterschap"]
    field.showPopup()
    QTest.keyClicks(search, "Winkeliers")
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert field.told[-1] == "Winkeliers"
    assert field.value_text() == "Winkeliers"
    assert QApplication.activePopupWidget() is None


def test_other_parties_leave_what_is_written(field):
    field.setEditText("Wink")
    field.set_parties([*NAMES, "Winkeliers"])
    assert field.currentText() == "Wink"
    assert field.told == []


def test_where_several_are_asked_each_press_adds_one(qtbot):
    field = PartyField(several=True)
    qtbot.addWidget(field)
    field.set_parties(NAMES)
    told = []
    field.edited.connect(told.append)
    field.set_value("Netbeheer,Waterschap")
    assert field.currentText() == "Netbeheer, Waterschap"
    field.menu.chosen.emit("Gemeente Elzen")
    field.menu.chosen.emit("Netbeheer")
    assert told == ["Netbeheer,Waterschap,Gemeente Elzen"]


@pytest.mark.parametrize("column", [field.name for name, field in PARTY_COLUMNS if name == "claim_line"])
def test_each_column_of_a_claim_that_names_a_party_has_this_field(qtbot, column):
    made = field_widget(table("claim_line").field(column), ["Netbeheer"], {}, NAMES)
    qtbot.addWidget(made.widget)
    assert isinstance(made.widget, PartyField)
    assert not made.is_changed
    made.widget.setEditText("waterschap")
    assert (made.is_changed, made.read()) == (True, "Waterschap")
