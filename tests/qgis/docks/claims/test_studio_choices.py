"""Periods and parties of the studio: one press for all shapes that follow, and nothing applied that is not in sight."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drawing_hand import NONE
from qgis.core import QgsGeometry
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from wijkaanpak_plugin.docks.claims.actions import drawing
from wijkaanpak_plugin.docks.panel.studio import show_studio
from wijkaanpak_plugin.domain.catalogue.building_blocks import load_building_blocks
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.sessions import start_session

BLOCK = "heat_network"
PEOPLE = "Anna (gemeente)\nBo (Warmtebedrijf)\nCem (bewoners)"


def set_periods(panel, text):
    changes = Changes(panel.plan)
    changes.add("setting", {"key": "session_periods", "value": text})
    panel.plan.history.perform("Periods", changes)


@pytest.fixture
def studio(panel):
    """The panel in the studio, with periods that stand still and three parties at the table."""
    set_periods(panel, "2027, 2030, 2035")
    panel.plan.history.perform("Session", start_session(panel.plan, "Atelier", PEOPLE))
    panel.show()
    show_studio(panel.dock, True)
    panel.hand.settle()
    return panel


def chip(panel, name):
    return panel.dock.findChild(QToolButton, f"Wijkaanpak{name}")


def party(panel, name):
    chips = [each for each in panel.dock.findChildren(QToolButton) if "WijkaanpakParty_" in each.objectName()]
    return next(each for each in chips if each.isVisible() and each.accessibleName() == name)


def draw(panel, x=100):
    """Draw a line with whatever is in hand, and return the values of the claim."""
    panel.hand.click((x, 100), (x + 80, 120))
    panel.hand.right_click(x + 80, 120)
    return panel.claims[-1].values


def planning(values):
    return tuple(values[name] for name in ("works_from", "works_to", "duration_months", "owner"))


def type_planning(panel, first, last):
    panel.dock.bar.sizes.edited.emit("works_from", first)
    panel.dock.bar.sizes.edited.emit("works_to", last)


def test_a_period_and_a_party_are_in_each_shape_that_follows_until_they_are_let_go(studio):
    studio.pick(BLOCK)
    chip(studio, "Period_2").click()
    party(studio, "Warmtebedrijf").click()
    assert planning(draw(studio)) == ("2028", "2030", 12.0, "Warmtebedrijf")
    assert planning(draw(studio, 200)) == ("2028", "2030", 12.0, "Warmtebedrijf")
    chip(studio, "Period_2").click()
    party(studio, "Warmtebedrijf").click()
    assert planning(draw(studio, 20)) == (None, None, None, None)


def test_not_known_is_no_window(studio):
    studio.pick(BLOCK)
    chip(studio, "Period_3").click()
    chip(studio, "Period_5").click()
    assert not chip(studio, "Period_3").isChecked()
    assert planning(draw(studio)) == (None, None, None, None)


def test_a_planning_that_was_typed_on_the_desk_is_not_applied_unseen_and_is_there_again_on_the_desk(panel):
    panel.pick(BLOCK)
    type_planning(panel, "2031", "2033")
    panel.show()
    show_studio(panel.dock, True)
    assert planning(draw(panel)) == (None, None, None, None)
    panel.pick(BLOCK)
    assert planning(draw(panel, 200)) == (None, None, None, None)
    show_studio(panel.dock, False)
    assert planning(draw(panel, 20))[:2] == ("2031", "2033")


def test_what_the_studio_chose_is_not_applied_on_the_desk(studio):
    studio.pick(BLOCK)
    chip(studio, "Period_1").click()
    party(studio, "gemeente").click()
    show_studio(studio.dock, False)
    assert not chip(studio, "Period_1").isVisible()
    assert planning(draw(studio)) == (None, None, None, None)
    show_studio(studio.dock, True)
    assert chip(studio, "Period_1").isChecked()
    assert planning(draw(studio, 200))[3] == "gemeente"


def test_defaults_in_the_studio_leave_the_planning_of_the_desk(panel):
    panel.pick(BLOCK)
    type_planning(panel, "2031", "2033")
    panel.show()
    show_studio(panel.dock, True)
    defaults = panel.dock.findChild(QPushButton, "WijkaanpakDefaults")
    assert not defaults.isEnabled()
    panel.dock.bar.sizes.edited.emit("width_m", 3.0)
    defaults.click()
    show_studio(panel.dock, False)
    assert planning(draw(panel))[:2] == ("2031", "2033")


def test_the_values_of_the_next_shape_are_said_while_a_claim_takes_their_place(panel):
    panel.pick(BLOCK)
    panel.dock.bar.sizes.edited.emit("width_m", 2.5)
    type_planning(panel, "2031", "2033")
    draw(panel)
    said = panel.dock.findChild(QLabel, "WijkaanpakNextClaim").text().replace("\u00a0", " ")
    assert "2.5 m wide" in said
    assert "2031–2033" in said


def test_beside_the_list_it_is_said_what_is_drawn_next(studio):
    studio.pick(BLOCK)
    said = studio.dock.findChild(QLabel, "WijkaanpakNextElsewhere")
    assert not said.isVisible()
    studio.dock.tabs.setCurrentIndex(1)
    assert said.isVisible()
    assert "Heat network" in said.text()
    assert chip(studio, "Period_1").isVisible()


def test_the_parties_at_the_table_come_first_and_then_the_owners_of_claims(studio):
    studio.pick(BLOCK)
    chips = studio.dock.session.parties
    chips.menu.chosen.emit("Aannemer")
    draw(studio)
    assert party(studio, "Aannemer").isChecked()
    chips.clear()
    chips.set_parties([])
    studio.plan.history.undo()
    studio.plan.history.redo()
    listed = chips.menu.findChild(QWidget, "WijkaanpakParties")
    assert [listed.item(row).text() for row in range(listed.count())] == [
        "gemeente",
        "Warmtebedrijf",
        "bewoners",
        "Aannemer",
    ]


def test_the_menu_finds_a_party_by_a_part_of_its_name_and_takes_a_new_one(studio):
    menu = studio.dock.session.parties.menu
    search, listed = menu.findChild(QLineEdit), menu.findChild(QWidget, "WijkaanpakParties")
    search.setText("bed")
    assert [listed.item(row).text() for row in range(listed.count())] == ["Warmtebedrijf"]
    search.returnPressed.emit()
    assert studio.dock.session.parties.party == "Warmtebedrijf"
    search.setText("Nieuwe corporatie")
    search.returnPressed.emit()
    assert studio.dock.session.parties.party == "Nieuwe corporatie"


@pytest.mark.parametrize("width", [300, 352, 420])
def test_the_chosen_party_is_in_sight_however_many_there_are(studio, width):
    chips = studio.dock.session.parties
    names = [f"Partij met een lange naam {number}" for number in range(12)]
    chips.set_parties(names)
    studio.dock.resize(width + 24, 800)
    studio.hand.settle()
    chips.menu.chosen.emit(names[-1])
    studio.hand.settle()
    shown = party(studio, names[-1])
    assert shown.isChecked()
    assert shown.sizeHint().width() <= shown.width()
    assert chips.rect().contains(shown.geometry())


def test_keys_on_the_map_choose_and_let_go(studio):
    studio.pick(BLOCK)
    studio.hand.key(Qt.Key.Key_W)
    assert chip(studio, "Period_2").isChecked()
    studio.hand.key(Qt.Key.Key_E)
    assert [chip(studio, f"Period_{place}").isChecked() for place in (2, 3)] == [False, True]
    studio.hand.key(Qt.Key.Key_E)
    assert not chip(studio, "Period_3").isChecked()
    studio.hand.key(Qt.Key.Key_G)
    assert chip(studio, "PlannedWork").isChecked()


def takes(panel, key):
    """Whether the map keeps a key from the shortcuts of QGIS."""
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, NONE)
    event.ignore()
    QApplication.sendEvent(panel.hand.canvas, event)
    return event.isAccepted()


def test_keys_come_before_those_of_qgis_only_where_they_mean_something(studio):
    assert takes(studio, Qt.Key.Key_R)
    assert not takes(studio, Qt.Key.Key_T)
    show_studio(studio.dock, False)
    assert not takes(studio, Qt.Key.Key_R)
    show_studio(studio.dock, True)
    studio.dock.hide()
    assert not takes(studio, Qt.Key.Key_R)


def test_planned_work_is_one_press_on_what_is_in_hand_and_the_block_comes_back(studio):
    studio.pick(BLOCK)
    chip(studio, "Period_1").click()
    chip(studio, "PlannedWork").click()
    work = draw(studio)
    assert (work["origin"], work["kind"], work["building_block"]) == ("work", "heat", None)
    assert work["works_to"] == "2027"
    chip(studio, "PlannedWork").click()
    assert draw(studio, 200)["building_block"] == BLOCK


def test_a_period_that_is_chosen_half_way_is_judged_before_the_mouse_moves(studio):
    studio.pick(BLOCK)
    studio.hand.click((100, 100))
    studio.hand.move(180, 120)
    told = []
    studio.controller.drawing_changed.connect(lambda _tool, values, _shape: told.append(values["works_from"]))
    chip(studio, "Period_2").click()
    assert told == ["2028"]


def test_what_the_block_takes_away_is_on_until_it_is_switched_off(studio, monkeypatch):
    blocks = {block.key: block for block in load_building_blocks()}
    freeing = replace(blocks[BLOCK], frees=("parking", "tree"))
    monkeypatch.setattr(drawing, "blocks_by_key", lambda: {**blocks, BLOCK: freeing})
    others = (block for block in blocks.values() if block.kind and block.geometry == "line" and block.key != BLOCK)
    other = next(block for block in others if not block.frees)
    studio.pick(BLOCK)
    switch = chip(studio, "Freeing")
    assert switch.isVisible()
    assert switch.isChecked()
    assert "parking" in switch.text().lower()
    assert draw(studio)["frees"] == "parking,tree"
    studio.hand.key(Qt.Key.Key_V)
    assert draw(studio, 200)["frees"] is None
    studio.pick(other.key)
    assert not switch.isVisible()


def test_another_plan_begins_with_nothing_chosen(studio):
    studio.pick(BLOCK)
    chip(studio, "Period_2").click()
    party(studio, "gemeente").click()
    studio.controller.close_plan()
    studio.controller.open_plan(studio.plan)
    studio.pick(BLOCK)
    assert planning(draw(studio)) == (None, None, None, None)


def test_periods_that_make_no_sense_are_said_and_the_standard_ones_are_there(panel):
    set_periods(panel, "soon")
    assert any("soon" in text for text in panel.warnings())
    show_studio(panel.dock, True)
    assert chip(panel, "Period_5").text().startswith("?")
    assert chip(panel, "Period_1").text()


@pytest.mark.parametrize("width", [352, 420])
def test_no_chip_is_cut_or_lower_than_a_thumb(studio, width):
    studio.dock.resize(width + 24, 800)
    studio.hand.settle()
    for place in range(1, 6):
        shown = chip(studio, f"Period_{place}")
        assert shown.height() >= 40
        assert shown.sizeHint().width() <= shown.width()


def test_a_claim_of_a_hot_spot_gets_them_too(studio):
    studio.pick(BLOCK)
    chip(studio, "Period_2").click()
    line = QgsGeometry.fromWkt("LineString (155010 463010, 155050 463010)")
    studio.controller.drawing.claim_from_hot_spot("", line)
    assert planning(studio.claims[-1].values)[:2] == ("2028", "2030")
