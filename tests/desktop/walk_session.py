"""Runs inside QGIS: what docs/studio.md counts, done with mouse and keys and counted.

The way from a delivery to the first conflict is counted where there is one: ``warmenhuizen_session.py``.
"""

from __future__ import annotations

import os
import sys

from qgis.core import (
    QgsGeometry,
    QgsRectangle,
)
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QAction,
    QApplication,
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

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
    key,
    layer_of,
    look_over,
    map_drag,
    map_move,
    panel,
    picture,
    press_in_dialog,
    pump,
    switch_studio,
    wait_until,
    when_dialog,
    window,
    write,
)
from studio_hands import (
    add_data_of_the_sample,
    claim_rows,
    register_layer,
    rows,
    settled,
    wait_for_rows,
)

PLAN = FOLDER / "walk.gpkg"
#: The part of the sample where the walk is: metres in RD New.
WEST, SOUTH, EAST, NORTH = 145180, 507200, 145420, 507360


def the_keyboard_is_on_the_map():
    focus = QApplication.focusWidget()
    return focus is iface.mapCanvas() or focus is iface.mapCanvas().viewport()


def button(name, dock):
    return find(QToolButton, name, panel(dock))


def claims():
    return claim_rows(PLAN)


def lines():
    return len(rows(PLAN, "claim_line"))


# Plan


def the_data_is_in_the_project():
    add_data_of_the_sample(("buildings", "networks", "trees"))
    look_over(WEST - 20, SOUTH - 20, EAST + 20, NORTH + 20)


def a_plan_is_drawn():
    dock = panel("Plan")

    def answer(dialog):
        dialog.findChild(QgsFileWidget).setFilePath(str(PLAN))
        press_in_dialog(dialog)
        took()

    with counted("new plan of a drawn area of four corners", 4 + 3):
        press(find(QPushButton, "WijkaanpakDrawArea", dock))
        when_dialog(answer, "WijkaanpakNewPlanDialog")
        for corner in ((WEST, SOUTH), (EAST, SOUTH), (EAST, NORTH), (WEST, NORTH)):
            on_map(*corner)
        on_map(WEST, NORTH, button=3)
        wait_until(lambda: PLAN.exists() and find(QAction, "WijkaanpakRunAnalysis").isEnabled(), "the plan is open")


def a_layer_is_registered():
    dock = panel("Plan")
    listed = find(QAbstractItemView, "WijkaanpakSources", dock)

    for number, name in enumerate(("buildings", "networks", "trees"), start=1):
        iface.setActiveLayer(layer_of(name))
        with counted(f"register the current layer ({name})", 2):
            register_layer(dock)
            took(2)
            wait_until(lambda number=number: len(rows(PLAN, "source")) == number, f"{name} is registered", 20)
        wait_until(lambda number=number: listed.model().rowCount() == number, f"{name} is listed", 20)


def a_session_begins():
    with counted("begin a session", 1):
        press(find(QPushButton, "WijkaanpakStartSession", panel("Plan")))
        wait_for_rows(PLAN, "session", 1)


def buttons_of(action):
    return [one for one in window.findChildren(QToolButton) if one.defaultAction() is action]


def the_studio_comes_and_goes():
    studio, layers = find(QAction, "WijkaanpakStudio"), find(QWidget, "Layers")
    for _turn in range(2):
        shown = layers.isVisible()
        with counted("studio on, desk back", 1):
            wait_until(lambda: any(one.isVisible() for one in buttons_of(studio)), "the button is there", 10)
            press(next(one for one in buttons_of(studio) if one.isVisible()))
            wait_until(lambda shown=shown: layers.isVisible() != shown, "the studio comes or goes", 10)
    switch_studio(True)
    look_over(WEST, SOUTH, EAST, NORTH)


# Tags


def tagged():
    return [row for shape in ("area", "line", "point") for row in rows(PLAN, f"feature_tag_{shape}")]


def features_are_tagged():
    layer = layer_of("buildings")
    inside = QgsGeometry.fromRect(QgsRectangle(WEST + 20, SOUTH + 20, EAST - 20, NORTH - 20))
    houses = [one for one in layer.getFeatures(inside.boundingBox()) if inside.contains(one.geometry())][:2]
    places = [house.geometry().pointOnSurface().asPoint() for house in houses]
    panel("Tags")
    iface.setActiveLayer(layer_of("trees"))  # the layer that is current plays no part
    press(button("WijkaanpakTags_select", "Tags"))
    with counted("select a feature to tag", 1):
        on_map(places[0].x(), places[0].y())
        wait_until(lambda: layer.selectedFeatureCount() == 1, "the house is selected", 5)
    with counted("tag it: a transition and a scale level", 2):
        tap("3")
        tap("s" if DUTCH else "u")
        wait_until(lambda: [row["scale_level"] for row in tagged()] == ["urban"], "the tag is saved", 5)
    with counted("take one of them away", 1):
        tap("3")
        wait_until(lambda: not tagged()[0]["transitions"], "the transition is taken away", 5)
    picture("1_tags")


# Claims


def a_block_is_found_from_the_map():
    """With the keyboard on the map, as it is while somebody draws."""
    iface.mapCanvas().setFocus()
    words = "warm" if DUTCH else "heat"
    panel("Claims")
    iface.mapCanvas().setFocus()
    with counted("first claim of a building block: found by its name", 1 + len(words) + 1 + 3):
        tap("ctrl+f")
        type_words(words)
        tap("Return")
        draw_line(WEST + 30, SOUTH + 30)
        wait_for_rows(PLAN, "claim_line", 1)
    picture("2_claim")


def draw_line(x, y):
    on_map(x, y)
    on_map(x + 40, y + 6)
    on_map(x + 40, y + 6, button=3)


def the_second_claim_costs_its_shape():
    with counted("second claim of the same block, a line of two points", 3):
        draw_line(WEST + 30, SOUTH + 60)
        wait_for_rows(PLAN, "claim_line", 2)


def a_claim_of_another_period_and_party():
    """One press more than the shape at most; the claims after it cost their shape."""
    before = lines()
    with counted("claim in another period, a line of two points", 1 + 3):
        tap("w")
        draw_line(WEST + 30, SOUTH + 75)
        wait_for_rows(PLAN, "claim_line", before + 1)
    with counted("second claim in the same period, for the same party", 3):
        draw_line(WEST + 110, SOUTH + 75)
        wait_for_rows(PLAN, "claim_line", before + 2)
    windows = [(row["works_from"], row["works_to"]) for row in rows(PLAN, "claim_line")[-2:]]
    check(windows[0] == windows[1] and None not in windows[0], f"the windows are {windows}")
    with counted("planned work on what is in hand, a line of two points", 1 + 3):
        press(button("WijkaanpakPlannedWork", "Claims"))
        draw_line(WEST + 110, SOUTH + 60)
        wait_for_rows(PLAN, "claim_line", before + 3)
    check(rows(PLAN, "claim_line")[-1]["origin"] == "work", "it is no planned work")
    press(button("WijkaanpakPlannedWork", "Claims"))
    tap("w")


def a_claim_of_a_card():
    cards = find(QAbstractItemView, "WijkaanpakBlockCards", panel("Claims"))
    if not cards.isVisible():
        click(find(QToolButton, "WijkaanpakFoldPalette", panel("Claims")))
    name = "Warmtenet" if DUTCH else "Heat network"
    wanted = [cards.model().index(row, 0) for row in range(cards.model().rowCount())]
    (card,) = (one for one in wanted if str(one.data()).startswith(name))
    # What is found about the claim before takes its room below the cards.
    settled()
    pump(0.5)
    cards.scrollTo(card, QAbstractItemView.ScrollHint.PositionAtCenter)
    pump(0.3)
    before = len(claims())
    with counted("first claim of a building block: its card, a line of two points", 1 + 3):
        press(cards.viewport(), cards.visualRect(card).center())
        draw_line(WEST + 110, SOUTH + 30)
        wait_until(lambda: len(claims()) > before, "the claim is saved", 10)


def other_ways_to_draw():
    before = lines()
    click(button("WijkaanpakShape_freehand", "Claims"))
    with counted("its shape by free hand", 1):
        x, y = WEST + 60, SOUTH + 90
        map_drag([(x, y), (x + 10, y + 2), (x + 20, y + 1), (x + 30, y + 6)])
        took()
        wait_for_rows(PLAN, "claim_line", before + 1)
    with counted("parallel at 1.5 m of any line", 6):
        press(button("WijkaanpakShape_parallel", "Claims"))
        on_map(WEST + 50, SOUTH + 33)
        map_move(WEST + 50, SOUTH + 40)
        type_words("1.5")
        tap("Return")
        wait_for_rows(PLAN, "claim_line", before + 2)


def undo_works_after_a_number():
    """The fault: after a width was typed no key took a step back any more."""
    width = next(one for one in panel("Claims").findChildren(QDoubleSpinBox) if one.isVisible())
    click(width.findChild(QLineEdit))
    key("ctrl+a")
    write("2")
    key("Tab")
    pump(0.3)
    typed = [row["width_m"] for row in rows(PLAN, "claim_line")]
    check(2.0 in typed, f"the width is not saved: {typed}")
    with counted("undo, also after a number was typed", 1):
        tap("ctrl+z")
        wait_until(lambda: 2.0 not in [row["width_m"] for row in rows(PLAN, "claim_line")], "it is taken back", 5)
    key("Escape")
    wait_until(the_keyboard_is_on_the_map, "the keyboard is on the map", 5)


# Hot spots


def hot_spots_are_noted():
    panel("HotSpots")
    with counted("hot spot", 2):
        press(button("WijkaanpakHotSpotKind_bottleneck", "HotSpots"))
        on_map(WEST + 60, NORTH - 30)
        wait_for_rows(PLAN, "hot_spot", 1)
    with counted("its text", 5 + 1):
        type_words("Nauw!")
        tap("Return")
        wait_until(lambda: rows(PLAN, "hot_spot")[0]["text"] == "Nauw!", "the text is saved", 5)
    with counted("another one of the same kind", 1):
        on_map(WEST + 100, NORTH - 30)
        wait_for_rows(PLAN, "hot_spot", 2)
    key("Escape")
    with counted("hot spot of an area", 2):
        press(button("WijkaanpakHotSpotKind_idea", "HotSpots"))
        x, y = EAST - 60, NORTH - 40
        map_drag([(x, y), (x + 15, y + 2), (x + 18, y + 14), (x + 3, y + 16), (x - 4, y + 6), (x + 1, y + 1)])
        took()
        wait_for_rows(PLAN, "hot_spot_area", 1)
    key("Escape")


def a_party_that_was_typed_reacts():
    """The fault: the list of names that came while typing swallowed the press."""
    party = find(QComboBox, "WijkaanpakReactionParty", panel("HotSpots"))
    click(party.lineEdit())
    write("bewoners")
    with counted("reaction", 1):
        press(button("WijkaanpakReact_disagree", "HotSpots"))
        wait_for_rows(PLAN, "hot_spot_reaction", 1)
    check(rows(PLAN, "hot_spot_reaction")[0]["party"] == "bewoners", "the party is not noted")
    picture("3_reaction")


def a_claim_answers_a_hot_spot():
    """Of the block in hand; the plan file then holds the claim and what joins it to the hot spot."""
    make = button("WijkaanpakHotSpot_claim", "HotSpots")
    # Whole in its tooltip: in a narrow panel the button cuts it.
    check(not make.text().endswith("…") or ":" in make.accessibleName(), f"no block is in hand: {make.text()}")
    before = {claim["body_id"]: claim for claim in claims()}
    with counted("hot spot to claim, with a building block in hand", 1):
        press(make)
        wait_for_rows(PLAN, "hot_spot_claim", 1)
    made = [claim for claim in claims() if claim["body_id"] not in before]
    check(len(made) == 1, f"{len(made)} claims were made of one hot spot")
    link = rows(PLAN, "hot_spot_claim")[0]
    check(link["body_id"] == made[0]["body_id"], f"the hot spot is joined to another claim: {link}")
    spots = {spot["hot_spot_id"] for table in ("hot_spot", "hot_spot_area") for spot in rows(PLAN, table)}
    check(link["hot_spot_id"] in spots, f"the claim is joined to no hot spot: {link}")
    check(made[0]["building_block"], "the claim has no building block")


def findings_of_the_claim_in_hand():
    settled()
    of_claim = find(QToolButton, "WijkaanpakOfClaim", panel("Findings"))
    wait_until(of_claim.isEnabled, "a claim is in hand", 10)
    with counted("only the findings of the claim in hand", 1):
        press(of_claim)
    picture("4_findings")


STEPS = (
    the_data_is_in_the_project,
    a_plan_is_drawn,
    a_layer_is_registered,
    a_session_begins,
    the_studio_comes_and_goes,
    features_are_tagged,
    a_block_is_found_from_the_map,
    the_second_claim_costs_its_shape,
    a_claim_of_another_period_and_party,
    a_claim_of_a_card,
    other_ways_to_draw,
    undo_works_after_a_number,
    hot_spots_are_noted,
    a_party_that_was_typed_reacts,
    a_claim_answers_a_hot_spot,
    findings_of_the_claim_in_hand,
)

begin(STEPS)
