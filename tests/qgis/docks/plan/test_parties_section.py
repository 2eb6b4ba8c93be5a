"""The parties in the Plan panel: list, grid and fields show one choice, and each action is one step."""

from __future__ import annotations

import pytest
from plan_panel import find, said
from qgis.core import QgsGeometry
from qgis.gui import QgsColorButton
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtGui import QColor, QHelpEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QApplication,
    QComboBox,
    QInputDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QSpinBox,
    QToolTip,
)

from wijkaanpak_plugin.docks.panel.studio import show_studio
from wijkaanpak_plugin.docks.plan.parties.party_grid import PartyGrid
from wijkaanpak_plugin.plan.claims.claims import add_claim, all_claims
from wijkaanpak_plugin.plan.parties.parties import add_party, all_parties, find_party

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def parties(panel_plan, qtbot):
    """The panel with three parties of which two have a place in the grid; yields controller and plan."""
    controller, plan = panel_plan
    for name, interest, influence in (("Bewoners", 5, 2), ("Gemeente", 5, 5), ("Winkeliers", None, 3)):
        values = {"interest": interest, "influence": influence}
        changes, _id = add_party(plan, name, values)
        plan.history.perform(f"Add {name}", changes)
    controller.dock.resize(400, 1400)
    controller.dock.show()
    qtbot.waitExposed(controller.dock)
    return controller, plan


def section(controller):
    return controller.dock.parties


def grid(controller):
    return find(controller, PartyGrid, "WijkaanpakPartyGrid")


def listed(controller):
    rows = find(controller, QListWidget, "WijkaanpakPartyList")
    return [rows.item(row).text() for row in range(rows.count())]


def choose(controller, name):
    find(controller, QListWidget, "WijkaanpakPartyList").setCurrentRow(listed(controller).index(name))


def field(controller, kind, name):
    return find(controller, kind, f"WijkaanpakPartyField_{name}")


def type_in(line, text):
    line.setText(text)
    line.editingFinished.emit()


def type_name(controller, name):
    line = find(controller, QLineEdit, "WijkaanpakNewParty")
    line.setText(name)
    QTest.keyClick(line, Qt.Key.Key_Return)
    return line


def claim_of(plan, owner):
    values = {"kind": "tree", "owner": owner}
    changes, _id = add_claim(plan, values, QgsGeometry.fromWkt("Point (155100 463100)"))
    plan.history.perform("Claim", changes)


def test_a_name_and_enter_add_a_party_which_is_chosen(parties):
    controller, plan = parties
    line = type_name(controller, "Waterschap")
    assert listed(controller) == ["Bewoners", "Gemeente", "Waterschap", "Winkeliers"]
    assert field(controller, QLineEdit, "name").text() == "Waterschap"
    assert line.text() == ""
    plan.history.undo()
    assert listed(controller) == ["Bewoners", "Gemeente", "Winkeliers"]


def test_a_party_named_twice_is_told_in_one_sentence_and_the_name_stays(parties, qgis_iface):
    controller, plan = parties
    line = type_name(controller, " GEMEENTE ")
    (sentence,) = said(qgis_iface)
    assert "There is a party called Gemeente already" in sentence
    assert line.text() == " GEMEENTE "
    assert len(all_parties(plan)) == 3


def test_each_field_is_one_step_and_undone(parties):
    controller, plan = parties
    choose(controller, "Gemeente")
    kind = field(controller, QComboBox, "party_type")
    kind.setCurrentIndex(kind.findData("municipality"))
    kind.activated.emit(kind.currentIndex())
    field(controller, QSpinBox, "interest").setValue(4)
    type_in(field(controller, QLineEdit, "hard_conditions"), "Geen kap")
    field(controller, QgsColorButton, "colour").setColor(QColor("#123456"))
    party = find_party(plan, "Gemeente")
    told = (party.party_type, party.interest, party.hard_conditions, party.colour)
    assert told == ("municipality", 4, "Geen kap", "#123456")
    for _step in range(4):
        plan.history.undo()
    party = find_party(plan, "Gemeente")
    assert (party.party_type, party.interest, party.hard_conditions, party.colour) == ("", 5, "", "")


def test_another_name_is_written_wherever_the_plan_names_the_party(parties):
    controller, plan = parties
    claim_of(plan, "Gemeente")
    choose(controller, "Gemeente")
    type_in(field(controller, QLineEdit, "name"), "Gemeente Elzen")
    assert all_claims(plan)[0].values["owner"] == "Gemeente Elzen"
    assert field(controller, QLineEdit, "name").text() == "Gemeente Elzen"


def test_an_empty_name_is_refused_and_the_old_one_stands_there_again(parties, qgis_iface):
    controller, _plan = parties
    choose(controller, "Gemeente")
    type_in(field(controller, QLineEdit, "name"), "")
    assert "A party needs a name." in said(qgis_iface)[0]
    assert field(controller, QLineEdit, "name").text() == "Gemeente"


def test_merging_names_one_in_the_place_of_the_other_and_undo_brings_both_back(parties):
    controller, plan = parties
    claim_of(plan, "Winkeliers")
    choose(controller, "Bewoners")
    menu = find(controller, QPushButton, "WijkaanpakMergeParties").menu()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["Gemeente", "Winkeliers"]
    menu.actions()[1].trigger()
    assert listed(controller) == ["Bewoners", "Gemeente"]
    assert all_claims(plan)[0].values["owner"] == "Bewoners"
    plan.history.undo()
    assert listed(controller) == ["Bewoners", "Gemeente", "Winkeliers"]
    assert all_claims(plan)[0].values["owner"] == "Winkeliers"


def test_a_party_that_is_named_is_not_deleted_and_another_one_is(parties, qgis_iface):
    controller, plan = parties
    claim_of(plan, "Winkeliers")
    choose(controller, "Winkeliers")
    rows = find(controller, QListWidget, "WijkaanpakPartyList")
    QTest.keyClick(rows, Qt.Key.Key_Delete)
    assert "The plan names Winkeliers (times: 1)" in said(qgis_iface)[0]
    choose(controller, "Bewoners")
    QTest.keyClick(rows, Qt.Key.Key_Delete)
    assert listed(controller) == ["Gemeente", "Winkeliers"]


def test_whom_to_ask_is_never_on_screen_until_its_button_is_pressed(parties, monkeypatch):
    controller, plan = parties
    choose(controller, "Gemeente")
    asked = []

    def answer(*question):
        asked.append(question)
        return " Anna, 06 1234 ", True

    monkeypatch.setattr(QInputDialog, "getMultiLineText", answer)
    field(controller, QPushButton, "contact").click()
    assert find_party(plan, "Gemeente").contact == "Anna, 06 1234"
    shown = [label.text() for label in section(controller).findChildren(QLabel)]
    shown += [line.text() for line in section(controller).findChildren(QLineEdit)]
    shown += [find(controller, QListWidget, "WijkaanpakPartyList").currentItem().toolTip()]
    assert not any("Anna" in text for text in shown)


# The grid


def at(controller, name, plan):
    return grid(controller).middle_of(find_party(plan, name).party_id)


def test_the_grid_shows_who_has_both_and_says_how_many_have_not(parties):
    controller, plan = parties
    board = grid(controller)
    assert at(controller, "Gemeente", plan) == board.place_at(5, 5)
    assert at(controller, "Winkeliers", plan) is None
    assert find(controller, QLabel, "WijkaanpakPartiesWithoutPlace").text().startswith("1 party is not in the grid")
    assert "Gemeente: interest 5, influence 5" in board.accessibleDescription()


def test_a_press_on_a_disc_chooses_the_party_in_list_and_fields(parties):
    controller, plan = parties
    QTest.mouseClick(grid(controller), LEFT, NONE, at(controller, "Gemeente", plan).toPoint())
    assert find(controller, QListWidget, "WijkaanpakPartyList").currentItem().text() == "Gemeente"
    assert field(controller, QLineEdit, "name").text() == "Gemeente"


def test_a_disc_is_dragged_to_another_cell_in_one_step_and_beside_the_grid_it_goes_back(parties):
    controller, plan = parties
    board = grid(controller)
    begin, end = at(controller, "Bewoners", plan).toPoint(), board.place_at(2, 4).toPoint()
    QTest.mousePress(board, LEFT, NONE, begin)
    QTest.mouseMove(board, end)
    QTest.mouseRelease(board, LEFT, NONE, end)
    party = find_party(plan, "Bewoners")
    assert (party.interest, party.influence) == (2, 4)
    plan.history.undo()
    assert find_party(plan, "Bewoners").interest == 5
    QTest.mousePress(board, LEFT, NONE, begin)
    QTest.mouseRelease(board, LEFT, NONE, QPoint(2, 2))
    assert at(controller, "Bewoners", plan) == board.place_at(5, 2)


def test_the_arrows_move_the_chosen_party_as_far_as_the_grid_goes(parties):
    controller, plan = parties
    choose(controller, "Gemeente")
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Down):
        QTest.keyClick(grid(controller), key)
    party = find_party(plan, "Gemeente")
    assert (party.interest, party.influence) == (4, 3)


def test_discs_in_one_cell_stand_beside_each_other_inside_the_grid(parties):
    controller, plan = parties
    for name in ("Corporatie", "Netbeheer"):
        changes, _id = add_party(plan, name, {"interest": 5, "influence": 5})
        plan.history.perform(name, changes)
    places = [at(controller, name, plan) for name in ("Gemeente", "Corporatie", "Netbeheer")]
    assert len({place.x() for place in places}) == 3
    assert all(0 < place.x() < grid(controller).width() - 10 for place in places)


def test_a_tooltip_says_who_it_is_with_both_figures(parties):
    controller, plan = parties
    place = at(controller, "Gemeente", plan).toPoint()
    board = grid(controller)
    QApplication.sendEvent(board, QHelpEvent(QEvent.Type.ToolTip, place, board.mapToGlobal(place)))
    assert QToolTip.text() == "Gemeente: interest 5, influence 5"


def test_in_the_studio_the_parties_are_there_to_look_at(parties):
    controller, plan = parties
    show_studio(controller.dock, True)
    assert grid(controller).isVisible()
    assert not field(controller, QLineEdit, "name").isVisible()
    choose(controller, "Gemeente")
    QTest.keyClick(grid(controller), Qt.Key.Key_Left)
    QTest.keyClick(find(controller, QListWidget, "WijkaanpakPartyList"), Qt.Key.Key_Delete)
    assert find_party(plan, "Gemeente").interest == 5
    show_studio(controller.dock, False)
    assert field(controller, QLineEdit, "name").isVisible()


def test_list_and_grid_fit_beside_each_other_on_a_small_screen(parties):
    controller, _plan = parties
    controller.dock.resize(360, 900)
    QApplication.processEvents()
    for widget in (find(controller, QListWidget, "WijkaanpakPartyList"), grid(controller)):
        right = widget.mapTo(controller.dock, widget.rect().bottomRight()).x()
        assert right <= controller.dock.width()
    assert find(controller, QListWidget, "WijkaanpakPartyList").width() >= 100
