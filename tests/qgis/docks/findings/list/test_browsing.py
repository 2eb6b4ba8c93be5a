"""The head of the panel: what is filtered by, how it is grouped, what is counted, and that it is remembered."""

from __future__ import annotations

from dataclasses import replace

import pytest
from found_examples import findings_table, four_findings
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QTableView, QToolButton, QWidget

from wijkaanpak_plugin.docks.findings.list.choices import SinceSession
from wijkaanpak_plugin.docks.findings.view import FindingsDock
from wijkaanpak_plugin.docks.live.finding_cells import FOUND_ROLE, GROUP_ROLE, NEW_ROLE
from wijkaanpak_plugin.docks.live.finding_rows import FindingRows
from wijkaanpak_plugin.domain.findings.said import Beside, Said


def the_rows():
    said = {"f0": Said(mark=4), "f1": Said(mark=2, first_found="2026-03-01"), "f2": Said(mark=3), "f3": Said(mark=1)}
    layers = {"f1": frozenset({"underground"})}
    return [
        replace(found, said=said[found.finding_id], beside=Beside(layers=layers.get(found.finding_id, frozenset())))
        for found in FindingRows(four_findings()).rows
    ]


@pytest.fixture
def dock(qtbot):
    QgsSettings().remove("wijkaanpak/findings")
    made = FindingsDock()
    qtbot.addWidget(made)
    made.resize(420, 800)
    made.show()
    made.show_findings(the_rows())
    return made


def button(dock, name):
    return dock.findChild(QToolButton, name)


def listed(dock):
    model = dock.list.model()
    groups = [model.index(row, 0) for row in range(model.rowCount())]
    places = [model.index(row, 0, group) for group in groups for row in range(model.rowCount(group))]
    return [place.data(FOUND_ROLE).finding_id for place in places]


def titles(dock):
    model = dock.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def choose(dock, name, value):
    box = dock.findChild(QComboBox, name)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def counted(dock):
    return dock.findChild(QLabel, "WijkaanpakCount").text()


def test_each_filter_works_at_once_and_is_shown_as_a_button_that_takes_it_away(dock):
    button(dock, "WijkaanpakFilterLayer_underground").click()
    assert (listed(dock), counted(dock)) == (["f1"], "1 of 4 findings")
    active = button(dock, "WijkaanpakActive_layers")
    assert active.isVisible()
    assert active.text().startswith("underground")
    active.click()
    assert (len(listed(dock)), counted(dock)) == (4, "4 findings")
    assert button(dock, "WijkaanpakActive_layers") is None or not button(dock, "WijkaanpakActive_layers").isVisible()


def test_filters_add_up_and_clear_all_takes_all_away(dock):
    button(dock, "WijkaanpakFilterTransition_energy").click()
    choose(dock, "WijkaanpakFilter_severity", "together")
    assert listed(dock) == ["f2"]
    choose(dock, "WijkaanpakFilter_severity", "cannot")
    assert listed(dock) == []
    assert "findings in all: 4" in counted(dock)
    dock.findChild(QPushButton, "WijkaanpakClearFilters").click()
    assert len(listed(dock)) == 4
    assert not button(dock, "WijkaanpakFilterTransition_energy").isChecked()


def test_the_filters_open_over_the_list_and_esc_closes_them(dock, qtbot):
    popup = dock.findChild(QWidget, "WijkaanpakFilters")
    button(dock, "WijkaanpakFiltersButton").click()
    assert popup.isVisible()
    assert popup.windowFlags() & Qt.WindowType.Popup
    QApplication.sendEvent(popup, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier))
    assert not popup.isVisible()


def test_parties_packages_and_sessions_are_those_of_the_plan(dock):
    dock.show_plan({"p": "Groen"}, {"s": SinceSession("Atelier 1", "2026-02-01")})
    parties = dock.findChild(QComboBox, "WijkaanpakFilter_party")
    assert [parties.itemText(row) for row in range(parties.count())] == ["all parties", "Gemeente", "Netbeheer"]
    choose(dock, "WijkaanpakFilter_session", "s")
    assert listed(dock) == ["f1"]
    assert button(dock, "WijkaanpakActive_session").text().startswith("new since Atelier 1")
    dock.show_plan({}, {})
    assert len(listed(dock)) == 4


def test_what_is_not_to_be_shown_is_left_out_said_in_words_and_found_by_its_status(dock):
    rows = [replace(found, said=replace(found.said, hidden=found.finding_id == "f2")) for found in the_rows()]
    dock.show_findings(rows)
    note = dock.findChild(QLabel, "WijkaanpakHiddenFindings")
    assert listed(dock) == ["f3", "f1", "f0"]
    assert note.text().startswith("1 finding is not shown in this plan")
    assert counted(dock) == "3 of 4 findings"
    assert button(dock, "WijkaanpakType_coupling").text() == "Couplings 0"
    choose(dock, "WijkaanpakFilter_status", "hidden")
    assert listed(dock) == ["f2"]
    assert button(dock, "WijkaanpakType_coupling").text() == "Couplings 1"
    assert not note.isVisible()


def test_who_is_led_to_a_finding_that_is_not_shown_sees_it(dock):
    rows = [replace(found, said=replace(found.said, hidden=found.finding_id == "f2")) for found in the_rows()]
    dock.show_findings(rows)
    dock.choose("f2")
    assert dock.current.finding_id == "f2"
    assert button(dock, "WijkaanpakActive_status").isVisible()


def test_the_way_of_grouping_is_remembered(dock, qtbot):
    choose(dock, "WijkaanpakGroupBy", "party")
    assert titles(dock) == ["Gemeente (1)", "Netbeheer (1)", "Without a party (3)"]
    assert counted(dock) == "4 findings"
    button(dock, "WijkaanpakUndergroundFirst").click()
    again = FindingsDock()
    qtbot.addWidget(again)
    again.show_findings(the_rows())
    assert titles(again) == titles(dock)
    assert button(again, "WijkaanpakUndergroundFirst").isChecked()


def test_the_current_finding_stays_so_when_groups_and_filters_change(dock, qtbot):
    dock.choose("f1")
    with qtbot.assertNotEmitted(dock.finding_current):
        button(dock, "WijkaanpakFilterLayer_underground").click()
    assert dock.current.finding_id == "f1"
    choose(dock, "WijkaanpakGroupBy", "transition")
    assert dock.current.finding_id == "f1"
    choose(dock, "WijkaanpakFilter_severity", "cannot")
    assert dock.current is None


def test_a_group_that_was_closed_stays_closed_when_the_findings_come_anew(dock):
    model = dock.list.model()
    first = model.index(0, 0)
    assert dock.list.isExpanded(first)
    dock.list.collapse(first)
    dock.show_findings(the_rows())
    closed = [model.index(row, 0).data(GROUP_ROLE).key for row in range(model.rowCount())]
    assert [dock.list.isExpanded(model.index(row, 0)) for row in range(model.rowCount())] == [
        key != closed[0] for key in closed
    ]


def test_the_matrix_filters_the_list_and_says_what_stands_in_no_cell(dock, qtbot):
    button(dock, "WijkaanpakMatrixButton").click()
    matrix = dock.findChild(QTableView, "WijkaanpakMatrix")
    assert matrix.isVisible()
    assert "2 findings serve no transition" in dock.findChild(QLabel, "WijkaanpakMatrixNote").text()
    cell = matrix.model().index(1, 0)
    qtbot.mouseClick(matrix.viewport(), Qt.MouseButton.LeftButton, pos=matrix.visualRect(cell).center())
    assert listed(dock) == ["f2"]
    assert "\u00d7" in button(dock, "WijkaanpakActive_cell").text()
    qtbot.mouseClick(matrix.viewport(), Qt.MouseButton.LeftButton, pos=matrix.visualRect(cell).center())
    assert len(listed(dock)) == 4


def test_a_finding_is_new_until_it_is_chosen_once(dock, qtbot):
    dock.show_findings(the_rows(), {"f3"})
    place = dock.browser.chain.place_of("f3")
    assert place.data(NEW_ROLE)
    qtbot.mouseClick(dock.list.viewport(), Qt.MouseButton.LeftButton, pos=dock.list.visualRect(place).center())
    assert not dock.browser.chain.place_of("f3").data(NEW_ROLE)


def test_a_row_says_aloud_its_number_and_what_was_said(dock):
    rows = the_rows()
    rows[0] = replace(rows[0], said=Said(mark=7, agree=frozenset("ab"), disagree=frozenset("c"), judge_again=True))
    dock.show_findings(rows)
    said = dock.browser.chain.place_of("f3").data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("7. blocking: ")
    assert "2 parties agree; 1 party disagrees; to be looked at again" in said


def test_a_long_sentence_is_read_whole(dock):
    long = " ".join(["Transformatorstation Sleedoornstraat ligt op kabels"] * 8)
    rows = [replace(found, sentence=long if found.finding_id == "f1" else "Kort.") for found in the_rows()]
    dock.show_findings(rows)
    tall, short = (dock.list.sizeHintForIndex(dock.browser.chain.place_of(name)).height() for name in ("f1", "f3"))
    letters = dock.list.fontMetrics()
    assert tall >= letters.boundingRect(0, 0, 420, 9999, int(Qt.TextFlag.TextWordWrap), long).height()
    assert short < tall


def test_of_many_findings_only_those_in_sight_are_measured(qtbot):
    dock = FindingsDock()
    qtbot.addWidget(dock)
    dock.resize(420, 800)
    dock.show()
    table = findings_table(*[{"type": "conflict", "subtype": "overlap", "severity": "blocking"}] * 2000)
    dock.show_findings(FindingRows(table).rows)
    measured = []
    hint = type(dock.list.itemDelegate()).sizeHint

    def counting(*arguments):
        measured.append(1)
        return hint(*arguments)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(type(dock.list.itemDelegate()), "sizeHint", counting)
        dock.choose("f1999")
        dock.choose("f0")
        QApplication.processEvents()
    assert dock.current.finding_id == "f0"
    assert len(measured) < 300


def test_long_names_never_make_the_list_wider(dock):
    long = "Zeer lange naam van een partij, pakket of sessie " * 6
    before = dock.browser.minimumSizeHint().width()
    filters = dock.findChild(QWidget, "WijkaanpakFilters").minimumSizeHint().width()
    rows = [replace(found, owners=(long,), beside=Beside(street=long, claims=(("c", long),))) for found in the_rows()]
    dock.show_plan({"p": long}, {"s": SinceSession(long, "2026-02-01")})
    dock.show_findings(rows)
    choose(dock, "WijkaanpakFilter_session", "s")
    for by in ("street", "claim", "party"):
        choose(dock, "WijkaanpakGroupBy", by)
        assert dock.browser.minimumSizeHint().width() <= before
    assert dock.findChild(QWidget, "WijkaanpakFilters").minimumSizeHint().width() <= filters
