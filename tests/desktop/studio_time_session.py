"""Runs inside QGIS: a studio in which claims get a period and a party with one press each, drawn beside planned works.

Of the stories that must pass this is what is drawn: a street that is opened once, and parking that makes room. After it
the room walks along the hot spots, and the desk looks at the parties.
"""

from __future__ import annotations

import os
import re
import sys

from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QToolButton,
    QWidget,
)

sys.path.insert(0, os.environ["WIJKAANPAK_HANDS"])

from hands import (
    DUTCH,
    SAMPLE_PLAN,
    begin,
    check,
    click,
    find,
    iface,
    key,
    look_over,
    map_click,
    map_move,
    open_sample,
    panel,
    picture,
    pump,
    switch_studio,
    wait_until,
    window,
    write,
)
from studio_hands import begin_shape, claims, draw, pick_block, plan, rows, settled, stop_drawing

from wijkaanpak_plugin.domain.catalogue.building_blocks import load_building_blocks
from wijkaanpak_plugin.plan.parties.parties import all_parties, change_party
from wijkaanpak_plugin.plan.records.agenda import with_programme
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.sessions import start_session

HEAT = "warmtenet" if DUTCH else "heat network"
#: North of the gas pipe in the Parklaan that is renewed in 2027, seven metres from it: metres in RD New.
BEGIN, END = (145244.0, 507164.0), (145290.0, 507169.0)
#: A parking bay in the Berkenstraat is looked for by its kind.
CONVERTED = "convert_street_parking"
#: The windows of the sample stand still, so the periods do too.
PERIODS = "2027, 2030, 2035"
PEOPLE = "Anna (Gemeente Elzen)\nBo (Waterschap)\nCem (Bewoners)"
AGENDA = "15 langs de hotspots\n35 claims tekenen" if DUTCH else "15 along the hot spots\n35 draw claims"
#: One of two works moves at most so many months for the street to be opened once.
LARGEST_SHIFT = 24


def lines():
    return rows(SAMPLE_PLAN, "claim_line")


def shape(name):
    return find(QToolButton, name, panel("Claims"))


def label():
    """What the label by the cursor says."""
    found = window.findChildren(QLabel, "WijkaanpakCursorLabel")
    return "\n".join(one.text() for one in found if one.isVisible())


def says(*words):
    wait_until(lambda: all(word in label() for word in words), f"the label says {words}: {label()}", 20)


def the_sample_is_open_on_the_desk():
    open_sample()
    changes = Changes(plan())
    changes.add("setting", {"key": "session_periods", "value": PERIODS})
    plan().history.perform("Periods", changes)
    look_over(145200, 507120, 145330, 507190)
    settled()


def a_planning_is_typed_on_the_desk():
    pick_block(HEAT)
    for name, year in (("works_from", "2031"), ("works_to", "2033")):
        field = next(one for one in shapes_of(QLineEdit, f"WijkaanpakClaim_{name}") if one.isVisible())
        click(field)
        write(year)
        key("Tab")
    check(claims().drawing.block_in_hand != "", "nothing is in hand")
    stop_drawing()


def shapes_of(kind, name):
    return panel("Claims").findChildren(kind, name)


def the_studio_shows_what_it_applies():
    switch_studio(True)
    panel("Claims")
    pick_block(HEAT)
    look_over(145200, 507120, 145330, 507190)
    picture("1_studio", after_s=0.5)
    chips = [one for one in shapes_of(QToolButton, None) if one.objectName().startswith("WijkaanpakPeriod_")]
    check(len(chips) == 5, f"{len(chips)} periods")
    shown = [one for one in shapes_of(QToolButton, None) if one.objectName().startswith("WijkaanpakParty_")]
    for one in (*chips, *(chip for chip in shown if chip.isVisible())):
        check(one.isVisible() and one.height() >= 40, f"{one.objectName()} is {one.height()} high")
        check(one.sizeHint().width() <= one.width(), f"{one.text()} is cut")
        inside = one.mapTo(panel("Claims"), one.rect().bottomRight())
        check(panel("Claims").rect().contains(inside), f"{one.text()} lies outside the panel")
    canvas, whole = iface.mapCanvas().size(), window.size()
    share = canvas.width() * canvas.height() / (whole.width() * whole.height())
    check(share > 0.65, f"the map has {share:.0%} of the screen")


def without_a_period_the_label_says_where_the_street_opens():
    before = len(lines())
    begin_shape([BEGIN], END)
    says("Hier gaat de straat open" if DUTCH else "Here the street opens", "2027")
    picture("2_no_period")
    map_click(*END)
    map_click(*END, button=3)
    wait_until(lambda: len(lines()) == before + 1, "the claim is saved", 10)
    drawn = lines()[-1]
    check(drawn["works_from"] is None and drawn["owner"] is None, f"what was typed on the desk is applied: {drawn}")
    key("ctrl+z")
    wait_until(lambda: len(lines()) == before, "it is taken back", 10)


def with_a_period_and_a_party_it_says_what_can_be_opened_once():
    before = len(lines())
    iface.mapCanvas().setFocus()
    begin_shape([BEGIN], END)
    key("w")
    says("2028–30")
    party = next(one for one in shapes_of(QToolButton, "WijkaanpakMoreParties") if one.isVisible())
    QTimer.singleShot(800, lambda: (write("warmte"), key("Return")))
    click(party)
    # The label had gone with the mouse.
    map_move(END[0] - 1, END[1])
    says("Warmtebedrijf", "⇄ Straat één keer open met" if DUTCH else "⇄ One opening with")
    shift = re.search(r"(\d+) (?:maand|month)", label().split("⇄", 1)[1])
    # Without a figure nothing has to move.
    check(shift is None or int(shift[1]) <= LARGEST_SHIFT, f"the label says: {label()}")
    picture("3_period")
    map_click(*END)
    map_click(*END, button=3)
    wait_until(lambda: len(lines()) == before + 1, "the claim is saved", 10)
    drawn = {name: lines()[-1][name] for name in ("works_from", "works_to", "duration_months", "owner")}
    wanted = {"works_from": "2028", "works_to": "2030", "duration_months": 12.0}
    check(drawn == {**wanted, "owner": "Warmtebedrijf Elzen (fictief)"}, f"saved was {drawn}")
    settled()
    picture("4_saved", after_s=0.5)
    width = next(one for one in shapes_of(QDoubleSpinBox, "WijkaanpakClaim_width_m") if one.isVisible())
    seen = width.visibleRegion().boundingRect().height()
    check(seen >= 40, f"of the width of the claim {seen} pixels are seen")


def the_claim_in_hand_gets_another_period_in_its_form():
    field = next(one for one in shapes_of(QComboBox, "WijkaanpakClaimPeriod") if one.isVisible())
    who = next(one for one in shapes_of(QComboBox, "WijkaanpakClaimParty") if one.isVisible())
    check((field.currentText(), who.currentText()) == ("2028–30", "Warmtebedrijf Elzen (fictief)"), "it says another")
    for one in (field, who):
        seen = one.visibleRegion().boundingRect().height()
        check(seen >= 40, f"of {one.objectName()} {seen} pixels are seen")
    click(field)
    picture("4_period_of_the_claim")
    key("Down")
    key("Return")
    wait_until(lambda: lines()[-1]["works_from"] == "2031", f"the claim has another period: {lines()[-1]}", 10)
    iface.mapCanvas().setFocus()
    key("ctrl+z")
    wait_until(lambda: lines()[-1]["works_from"] == "2028", "one step takes it back", 10)


def planned_work_is_one_press():
    before = len(lines())
    iface.mapCanvas().setFocus()
    key("g")
    wait_until(shape("WijkaanpakPlannedWork").isChecked, "planned work is on", 5)
    picture("5_planned_work")
    draw([(BEGIN[0], BEGIN[1] + 8), (END[0], END[1] + 8)])
    wait_until(lambda: len(lines()) == before + 1, "the work is saved", 10)
    work = lines()[-1]
    check((work["origin"], work["works_from"]) == ("work", "2028"), f"saved was {work}")
    key("g")
    wait_until(lambda: not shape("WijkaanpakPlannedWork").isChecked(), "planned work is off", 5)
    check(claims().drawing.block_in_hand.lower() == HEAT, "the block of before is not in hand")


def parking_makes_room():
    """As far as the catalogue says that the block takes parking away."""
    block = next(one for one in load_building_blocks() if one.key == CONVERTED)
    pick_block(block.label())
    freeing = next(iter(shapes_of(QToolButton, "WijkaanpakFreeing")))
    check(freeing.isVisible() == bool(block.frees), "the switch is there where the block takes nothing away")
    if block.frees:
        check(freeing.isChecked(), "the switch is off")
        iface.mapCanvas().setFocus()
        key("v")
        wait_until(lambda: not freeing.isChecked(), "the switch goes off", 5)
    picture("6_freeing")


def the_list_says_what_is_drawn_next():
    said = find(QLabel, "WijkaanpakNextElsewhere", panel("Claims"))
    claims().dock.tabs.setCurrentIndex(1)
    wait_until(said.isVisible, "what is drawn next is said beside the list", 5)
    picture("7_list")
    claims().dock.tabs.setCurrentIndex(0)
    wait_until(lambda: not said.isVisible(), "the drawing bar says it again", 5)


def the_room_walks_along_the_hot_spots():
    begun = with_programme(plan(), start_session(plan(), "Atelier 2", PEOPLE), AGENDA)
    plan().history.perform("Session", begun)
    line = find(QWidget, "WijkaanpakAgendaLine")
    wait_until(lambda: "Atelier 2" in line.text and "15" in line.text, f"the agenda says: {line.text}", 5)
    before = iface.mapCanvas().extent()
    dock = panel("Walk")
    wait_until(lambda: iface.mapCanvas().findChild(QWidget, "WijkaanpakReadingStrip") is not None, "it begins", 10)
    words = find(QLabel, "WijkaanpakStripWords", iface.mapCanvas())
    first = words.text()
    picture("9_walk", after_s=1)
    iface.mapCanvas().setFocus()
    key("Next")
    wait_until(lambda: words.text() != first, "the next one is read", 5)
    click(find(QToolButton, "WijkaanpakWalk_agree_1", dock))
    click(find(QToolButton, "WijkaanpakWalk_disagree_2", dock))
    wait_until(lambda: find(QToolButton, "WijkaanpakWalk_agree_1", dock).isChecked(), "it is noted", 5)
    iface.mapCanvas().setFocus()
    key("2")
    answered = find(QToolButton, "WijkaanpakAnswer_taken_along", dock)
    wait_until(answered.isChecked, "it is answered", 5)
    for name in ("Walk_agree_0", "Walk_disagree_0", "Walk_unknown_0", "Walk_remark_0", "Answer_not_with_reason"):
        button = find(QToolButton, f"Wijkaanpak{name}", dock)
        check(button.height() >= 40 and button.sizeHint().width() <= button.width(), f"{name} is cut")
    picture("10_walk_answered")
    iface.mapCanvas().setFocus()
    key("Escape")
    wait_until(lambda: iface.mapCanvas().findChild(QWidget, "WijkaanpakReadingStrip") is None, "it ends", 5)
    check(iface.mapCanvas().extent().contains(before.center()), "the map shows another place than before")
    panel("Plan")
    picture("11_plan_in_the_studio", after_s=0.5)


def the_desk_shows_the_parties():
    for place, party in enumerate(all_parties(plan())[:7]):
        values = {"interest": 5 - place % 4, "influence": 1 + (place * 2) % 5}
        plan().history.perform("Place", change_party(plan(), party.party_id, values))
    dock = panel("Plan")
    grid = find(QWidget, "WijkaanpakPartyGrid", dock)
    scroll = [one for one in dock.findChildren(QScrollArea) if one.isAncestorOf(grid)][-1]
    scroll.verticalScrollBar().setValue(grid.mapTo(scroll.widget(), grid.rect().topLeft()).y() - 60)
    pump(0.5)
    seen = grid.visibleRegion().boundingRect()
    picture("12_parties")
    check((seen.width(), seen.height()) == (grid.width(), grid.height()), f"of the grid is seen {seen}")
    scroll.verticalScrollBar().setValue(scroll.verticalScrollBar().maximum())
    picture("13_session")


def the_desk_applies_what_it_shows():
    switch_studio(False)
    check(not find(QWidget, "WijkaanpakSessionChips", panel("Claims")).isVisible(), "the chips are on the desk")
    pick_block(HEAT)
    field = next(one for one in shapes_of(QLineEdit, "WijkaanpakClaim_works_from") if one.isVisible())
    check(field.text() == "2031", f"the desk forgot its planning: {field.text()}")
    picture("8_desk")


STEPS = (
    the_sample_is_open_on_the_desk,
    a_planning_is_typed_on_the_desk,
    the_studio_shows_what_it_applies,
    without_a_period_the_label_says_where_the_street_opens,
    with_a_period_and_a_party_it_says_what_can_be_opened_once,
    the_claim_in_hand_gets_another_period_in_its_form,
    planned_work_is_one_press,
    parking_makes_room,
    the_list_says_what_is_drawn_next,
    the_room_walks_along_the_hot_spots,
    the_desk_applies_what_it_shows,
    the_desk_shows_the_parties,
)

begin(STEPS)
