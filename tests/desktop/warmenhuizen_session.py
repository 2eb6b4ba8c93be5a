"""Runs inside QGIS: the method on a real delivery, from an empty project to a decision, an order and a shift.

The nets are those of a KLIC delivery, the buildings those traced from its base map, the claims and works are made up
along one of its streets. Each step is checked by what the plan file holds and what stands on the screen.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsSettings,
    QgsVectorLayer,
)
from qgis.PyQt.QtWidgets import QAction, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QToolButton

sys.path.insert(0, os.environ["WIJKAANPAK_HANDS"])

from counted_hands import counted, on_map, press, tap, took, type_words
from hands import (
    DUTCH,
    FOLDER,
    begin,
    check,
    click,
    find,
    iface,
    look_over,
    panel,
    picture,
    press_in_dialog,
    switch_studio,
    unexpected,
    wait_until,
    when_dialog,
)
from method_hands import (
    DECISION,
    answer_pairs,
    apply_shift_and_take_it_back,
    bring,
    choose_finding,
    choose_interests,
    compare,
    confront,
    decide,
    lacks,
    look_at_shift,
    over_map,
    part,
    show_page,
    show_timeline,
    told_order,
)
from studio_hands import (
    claim_rows,
    draw,
    open_add_data,
    pick_block,
    plan,
    planned_windows,
    register_layer,
    rows,
    sentences,
    settled,
    stop_drawing,
    undo,
    workplace,
)

from wijkaanpak_plugin.plan.store.changes import Changes

DELIVERY = Path(os.environ.get("WIJKAANPAK_DELIVERY", ""))
BASE_MAP = Path(os.environ.get("WIJKAANPAK_BASE_MAP", ""))
#: Along the street Helshoek in Warmenhuizen, from south to north, in RD New: a medium-voltage cable lies in it, low
#: voltage and gas beside it.
STREET = [(111727.0, 526312.0), (111731.0, 526345.0), (111735.0, 526385.0)]
#: Around it: west, south, east, north.
AROUND = (111690, 526295, 111775, 526400)
#: Less than a metre from the gas pipe that lies along the houses.
TREE = (111738.0, 526352.0)
#: Over the width of the street, around the tree.
GREEN = [(111730.0, 526348.0), (111739.0, 526348.0), (111739.0, 526358.0), (111730.0, 526358.0)]
PERIODS = "2027, 2030, 2035"
PEOPLE = "Anna (Gemeente Schagen)\nBo (Warmtebedrijf)\nCem (Bewoners Helshoek)"
MET = {
    "interest": "Schaduw, en een leiding die bereikbaar blijft",
    "money": "Plantbudget van de gemeente",
    "space": "Twee meter te weinig naast de gasleiding",
    "time": "Boom na de warmteleiding",
    "reach": "Alleen voor de deur",
    "bearers": "Gemeente",
}


def path():
    """The file of the plan."""
    return Path(plan().backend.place)


def claims():
    """Claims and works as the file holds them."""
    return claim_rows(path())


def called(kind):
    """The claim or work of a kind, as the file holds it."""
    (row,) = (row for row in claims() if row["kind"] == kind)
    return row


def conflicts():
    return [row for row in rows(path(), "finding") if row["type"] == "conflict"]


def an_area_on_its_base_map():
    """Lay the traced base map of the delivery in the empty project, and the neighbourhood as a polygon above it."""
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:28992"))
    for name in ("bgt_waterdeel", "bgt_pand"):
        traced = QgsProject.instance().addMapLayer(QgsVectorLayer(f"{BASE_MAP}|layername={name}", name, "ogr"))
        check(traced is not None and traced.isValid(), f"WIJKAANPAK_BASE_MAP holds no {name}: {BASE_MAP}")
    layer = QgsVectorLayer("Polygon?crs=EPSG:28992&field=name:string", "Warmenhuizen", "memory")
    feature = QgsFeature(layer.fields())
    feature["name"] = "Warmenhuizen"
    feature.setGeometry(QgsGeometry.fromRect(traced.extent()))
    layer.dataProvider().addFeatures([feature])
    layer.setOpacity(0.2)
    QgsProject.instance().addMapLayer(layer)
    around = traced.extent()
    look_over(around.xMinimum(), around.yMinimum(), around.xMaximum(), around.yMaximum())
    iface.setActiveLayer(layer)
    return layer


def from_a_delivery_to_the_first_conflict():
    check(DELIVERY.is_file(), f"WIJKAANPAK_DELIVERY names no delivery: {DELIVERY}")
    folder = FOLDER / "delivery"
    folder.mkdir()
    QgsSettings().setValue("wijkaanpak/last_folder", str(folder))
    layer = an_area_on_its_base_map()
    panel("Plan")

    def take_it(dialog):
        picture("1_new_plan")
        press_in_dialog(dialog)
        took()

    with counted("from a selected area and a KLIC delivery to the first conflict", 15):
        layer.selectAll()
        took()  # a click on the area
        when_dialog(take_it, "WijkaanpakNewPlanDialog")
        find(QAction, "WijkaanpakNewPlan").trigger()
        took()
        wait_until(lambda: workplace().plan_in_project.plan is not None, "the plan is open", 20)
        dialog = open_add_data(panel("Plan"))
        took()
        dialog.take_paths([DELIVERY])
        took()  # the file is dropped on the window
        wait_until(lambda: dialog.page.used > 0, "the delivery is shown", 120)
        check(rows(path(), "source") == [], "something is registered before anybody said so")
        picture("2_add_data", after_s=1)
        tap("Return")
        wait_until(lambda: len(rows(path(), "source")) > 0, "the delivery is registered", 120)
        settled()
        search = find(QLineEdit, "WijkaanpakBlockSearch", panel("Claims"))
        took()  # its tab
        press(search)
        type_words("war" if DUTCH else "hea")
        tap("Return")
        on_map(*STREET[0])
        on_map(*STREET[-1])
        on_map(*STREET[-1], button=3)
        # What is drawn is compared by itself: nobody has to run the analysis.
        wait_until(lambda: conflicts(), "there is a conflict", 120)
    check(all(str(row["b_id"]).startswith("nl.imkl-") for row in conflicts()), "a conflict is with no real net")
    picture("3_first_conflict")


def the_buildings_of_the_base_map_come_along():
    """And the first try is taken back: the room begins with an empty street."""
    undo()
    wait_until(lambda: claims() == [], "the first try is taken back", 10)
    known = len(rows(path(), "source"))
    buildings = next(one for one in QgsProject.instance().mapLayers().values() if one.name() == "bgt_pand")
    iface.setActiveLayer(buildings)
    register_layer(panel("Plan"))
    wait_until(lambda: len(rows(path(), "source")) == known + 1, "the buildings are registered", 20)
    settled()
    check("building" in str(rows(path(), "source")[-1]), f"registered was {rows(path(), 'source')[-1]}")
    picture("4_data")


def a_session_begins():
    changes = Changes(plan())
    changes.add("setting", {"key": "session_periods", "value": PERIODS})
    plan().history.perform("Periods", changes)
    dock = panel("Plan")
    find(QLineEdit, "WijkaanpakSessionName", dock).setText("Atelier Helshoek")
    find(QPlainTextEdit, "WijkaanpakParticipants", dock).setPlainText(PEOPLE)
    start = find(QPushButton, "WijkaanpakStartSession", dock)
    bring(start)
    click(start)
    wait_until(lambda: len(rows(path(), "session")) == 1, "the session has begun", 10)
    switch_studio(True)
    look_over(*AROUND)


def draw_block(words, points, period, party, work=False):
    """Draw a shape of a building block, with the chips of a period and a party pressed."""
    before = len(claims())
    pick_block(words)
    work_button = part(QToolButton, "WijkaanpakPlannedWork", "Claims")
    for chip in (f"WijkaanpakPeriod_{period}", f"WijkaanpakParty_{party}"):
        button = part(QToolButton, chip, "Claims")
        if not button.isChecked():
            click(button)
    if work_button.isChecked() != work:
        click(work_button)
    draw(points)
    wait_until(lambda: len(claims()) == before + 1, f"{words} is saved", 15)
    settled()


def works_and_claims_are_drawn_along_the_street():
    draw_block("gescheiden riool" if DUTCH else "separated sewer", STREET, 2, 1, work=True)
    east = [(x + 1.5, y) for x, y in STREET]
    draw_block("warmtenet" if DUTCH else "heat network", east, 3, 2)
    draw_block("bomen in stedelijk" if DUTCH else "trees in built-up", [TREE], 3, 1)
    draw_block("stedelijk water" if DUTCH else "urban water", GREEN, 2, 1)
    stop_drawing()
    picture("5_drawn")
    held = [(row["kind"], row["origin"], row["works_from"], row["works_to"], row["owner"]) for row in claims()]
    wanted = [
        ("tree", "claim", "2031", "2035", "Gemeente Schagen"),
        ("gravity_sewer", "work", "2028", "2030", "Gemeente Schagen"),
        ("heat", "claim", "2031", "2035", "Warmtebedrijf"),
        ("wadi", "claim", "2028", "2030", "Gemeente Schagen"),
    ]
    check(held == wanted, f"the plan holds {held}")


def conflicts_are_with_the_real_nets():
    """Of each that opens the ground, with what Liander supplied; said as no finer than it was measured."""
    with_nets = [row for row in conflicts() if str(row["b_id"]).startswith("nl.imkl-")]
    for kind in ("tree", "gravity_sewer", "heat"):
        body = called(kind)["body_id"]
        check(any(row["a_id"] == body for row in with_nets), f"no conflict of {kind} with a net: {with_nets}")
    check(all("Liander" in row["owners"] for row in with_nets), f"owners are {[row['owners'] for row in with_nets]}")
    switch_studio(False)
    chosen = tree_and_gas()
    check((chosen["severity"], chosen["required_m"]) == ("blocking", 2.5), f"found was {chosen}")
    check(0 < chosen["measured_m"] < 1, f"it lies {chosen['measured_m']} m from it")
    sentence = choose_finding(chosen["finding_id"])
    check("gasleiding lage druk" in sentence or "low-pressure gas" in sentence, f"the panel says: {sentence}")
    check("1 m" in sentence, f"the panel does not say how accurate the place is: {sentence}")
    picture("6_conflict")


def tree_and_gas():
    """The conflict of the tree with the gas pipe in the street, as the file holds it."""
    tree = called("tree")["body_id"]
    found = [row for row in conflicts() if row["a_id"] == tree and row["rule_id"] == "tree_gas_pipe"]
    return min(found, key=lambda row: row["measured_m"])


def one_conflict_is_decided():
    show_page(DECISION)
    click(part(QToolButton, "WijkaanpakTable_decision", "Findings"))
    check(lacks() != "", "nothing is said to lack")
    check(tree_and_gas()["table_stage"] is None, "it lies on the decision table while six things lack")
    picture("7_lacks")
    # It is said in the message bar too, of which QGIS keeps a log.
    told = sentences()
    check(len(told) == 1 and told[0] == lacks(), f"the message bar says: {told}")
    unexpected.clear()
    confront(MET, tree_and_gas)
    picture("8_confronted")
    decide("Wijkregisseur", "besluit van het college", "De boom gaat naar de overkant", tree_and_gas)
    picture("9_decided")


def four_interests_are_weighed_in_the_studio():
    switch_studio(True)
    choose_interests([row["body_id"] for row in claims()])
    count = find(QLabel, "WijkaanpakPairCount").text()
    check(count.startswith("4") and "6" in count, f"it says: {count}")
    compare()
    picture("10_pair", after_s=1)
    # The sewer above the heat network, that above the tree, and the wadi last.
    answer_pairs(("second", "second", "first", "first", "first", "first"), 0)
    check(len(rows(path(), "vote")) == 6, f"{len(rows(path(), 'vote'))} questions are answered")
    check({row["party"] for row in rows(path(), "vote")} == {"Gemeente Schagen"}, "another party has voted")
    lines = told_order().split("\n")
    check([line[:2] for line in lines] == ["1.", "2.", "3.", "4."], f"the order is {lines}")
    check(over_map("WijkaanpakPairCards") is not None, "the cards are gone")
    picture("11_order", after_s=1)


def a_smallest_shift_is_applied_and_taken_back():
    switch_studio(False)
    show_timeline()
    shift = look_at_shift(0)
    check(not shift.refused, f"the first shift of the list cannot be made: {shift.refused}")
    picture("12_shift")
    held, moved = apply_shift_and_take_it_back(lambda: planned_windows(path()))
    changed = {body_id for body_id, window in moved.items() if window != held[body_id]}
    check(changed == set(shift.ids), f"moved were {changed}, and not {shift.ids}")
    picture("13_taken_back")


STEPS = (
    from_a_delivery_to_the_first_conflict,
    the_buildings_of_the_base_map_come_along,
    a_session_begins,
    works_and_claims_are_drawn_along_the_street,
    conflicts_are_with_the_real_nets,
    one_conflict_is_decided,
    four_interests_are_weighed_in_the_studio,
    a_smallest_shift_is_applied_and_taken_back,
)

begin(STEPS)
