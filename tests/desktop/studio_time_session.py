"""Runs inside QGIS: a studio in which claims get a period and a party with one press each, drawn beside planned works.

Of the stories that must pass this is what is drawn: a street that is opened once, and parking that makes room.
"""

from __future__ import annotations

import os
import sys

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QDoubleSpinBox, QLabel, QLineEdit, QToolButton, QWidget

sys.path.insert(0, os.environ["WIJKAANPAK_HANDS"])

from hands import (
    FOLDER,
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
    wait_until,
    window,
    work_through,
    write,
)
from studio_hands import begin_shape, claims, draw, hide_legend, pick_block, plan, rows, settled, stop_drawing

from wijkaanpak_plugin.domain.catalogue.building_blocks import load_building_blocks
from wijkaanpak_plugin.plan.store.changes import Changes

DUTCH = QgsApplication.locale().startswith("nl")
PLAN = FOLDER / "sample" / "plan.gpkg"
HEAT = "warmtenet" if DUTCH else "heat network"
#: North of the gas pipe in the Parklaan that is renewed in 2027, seven metres from it: metres in RD New.
BEGIN, END = (145244.0, 507164.0), (145290.0, 507169.0)
#: A parking bay in the Berkenstraat is looked for by its kind.
CONVERTED = "convert_street_parking"
#: The windows of the sample stand still, so the periods do too.
PERIODS = "2027, 2030, 2035"


def lines():
    return rows(PLAN, "claim_line")


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
    layers = find(QDockWidget, "Layers")
    find(QAction, "WijkaanpakStudio").trigger()
    wait_until(lambda: not layers.isVisible(), "the layers panel gives way", 10)
    hide_legend()
    panel("Claims")
    pick_block(HEAT)
    look_over(145200, 507120, 145330, 507190)
    pump(0.5)
    picture("1_studio")
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
    picture("3_period")
    map_click(*END)
    map_click(*END, button=3)
    wait_until(lambda: len(lines()) == before + 1, "the claim is saved", 10)
    drawn = {name: lines()[-1][name] for name in ("works_from", "works_to", "duration_months", "owner")}
    wanted = {"works_from": "2028", "works_to": "2030", "duration_months": 12.0}
    check(drawn == {**wanted, "owner": "Warmtebedrijf Elzen (fictief)"}, f"saved was {drawn}")
    settled()
    pump(0.5)
    picture("4_saved")
    width = next(one for one in shapes_of(QDoubleSpinBox, "WijkaanpakClaim_width_m") if one.isVisible())
    seen = width.visibleRegion().boundingRect().height()
    check(seen >= 40, f"of the width of the claim {seen} pixels are seen")


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


def the_desk_applies_what_it_shows():
    layers = find(QDockWidget, "Layers")
    find(QAction, "WijkaanpakStudio").trigger()
    wait_until(layers.isVisible, "the desk is back", 10)
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
    planned_work_is_one_press,
    parking_makes_room,
    the_list_says_what_is_drawn_next,
    the_desk_applies_what_it_shows,
)

QTimer.singleShot(1500, lambda: work_through(STEPS))
