"""Runs inside QGIS: parking in a street gives way to green, first because its building block says so, then on purpose.

The whole story of a designer: the palette finds what is asked, the block makes parking free, without that the claim
takes the place of parking, which blocks nothing, and one press says that this is meant.
"""

from __future__ import annotations

import os
import sys

from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QAbstractItemView, QComboBox, QToolButton, QTreeView, QWidget

sys.path.insert(0, os.environ["WIJKAANPAK_HANDS"])

from hands import FOLDER, check, click, find, look_over, open_sample, panel, picture, pump, wait_until, work_through
from studio_hands import claims, draw, pick_block, plan, rows, settled, stop_drawing, undo

from wijkaanpak_plugin.docks.live.finding_cells import FOUND_ROLE
from wijkaanpak_plugin.domain.catalogue.building_blocks import load_building_blocks
from wijkaanpak_plugin.plan.findings.findings import findings

PLAN = FOLDER / "sample" / "plan.gpkg"
BLOCK = next(block for block in load_building_blocks() if block.key == "convert_street_parking")
#: Two groups of bays in the Beukenstraat, a hand inside their edge: metres in RD New.
FIRST = [(145241.7, 507452.5), (145241.2, 507454.1), (145251.2, 507457.5), (145251.8, 507455.9)]
SECOND = [(145254.6, 507456.8), (145254.1, 507458.4), (145264.1, 507461.8), (145264.6, 507460.2)]
#: What a search for rain below the ground must not miss.
UNDERGROUND = ("underground_water_storage", "rainwater_buffer", "separated_sewer")


def part(kind, name):
    return find(kind, name, panel("Claims"))


def areas():
    return rows(PLAN, "claim_area")


def said_of(claim):
    """What the plan holds of a claim: subtype and severity of each finding."""
    found = findings(plan(), [claim["body_id"]])
    return sorted(zip(found["subtype"], found["severity"]))


def listed():
    """What stands below the form of the claim in hand."""
    model = part(QTreeView, "WijkaanpakFindingsOfClaimList").model()
    return [model.index(row, 0).data(FOUND_ROLE).subtype for row in range(model.rowCount())]


def drawn(corners):
    """Draw an area and return its row once what it gives is found."""
    before = len(areas())
    draw(corners)
    wait_until(lambda: len(areas()) == before + 1, "the claim is saved", 15)
    settled()
    stop_drawing()
    return areas()[-1]


def the_sample_is_open():
    open_sample()
    look_over(145236, 507446, 145270, 507466)
    settled()


def the_palette_finds_rain_below_the_ground():
    panel("Claims")
    fold = part(QToolButton, "WijkaanpakFoldPalette")
    if not fold.isChecked():
        fold.click()
        pump(0.4)
    filters = part(QToolButton, "WijkaanpakBlocks_filters")
    if not filters.isChecked():
        click(filters)
        pump(0.3)
    # The form of a claim has buttons of these names too.
    click(find(QToolButton, "WijkaanpakTransition_climate_adaptation", part(QWidget, "WijkaanpakBlockFilters")))
    layer = part(QComboBox, "WijkaanpakBlockLayer")
    layer.setCurrentIndex(layer.findData("underground"))
    pump(0.3)
    cards = part(QAbstractItemView, "WijkaanpakBlockCards").model()
    shown = {str(cards.index(row, 0).data()) for row in range(cards.rowCount())}
    picture("1_palette")
    labels = {block.key: block.label() for block in load_building_blocks()}
    missing = [key for key in UNDERGROUND if not any(text.startswith(labels[key]) for text in shown)]
    check(not missing, f"the palette lacks {missing}: {sorted(shown)}")
    part(QToolButton, "WijkaanpakBlocksClear").click()
    pump(0.3)


def the_block_makes_parking_free():
    pick_block(BLOCK.label())
    check(part(QToolButton, "WijkaanpakFreeing").isChecked(), "the block does not take parking away")
    claim = drawn(FIRST)
    picture("2_freed")
    check(claim["frees"] == "parking", f"saved was {claim['frees']}")
    check(len(claim["transitions"].split(",")) == 4, f"it serves {claim['transitions']}")
    wait_until(lambda: said_of(claim) == [("frees_space", "info")], f"only parking is freed: {said_of(claim)}", 20)


def without_that_it_takes_the_place_of_parking_and_blocks_nothing():
    pick_block(BLOCK.label())
    click(part(QToolButton, "WijkaanpakFreeing"))
    wait_until(lambda: not part(QToolButton, "WijkaanpakFreeing").isChecked(), "the switch is off", 5)
    claim = drawn(SECOND)
    check(claim["frees"] is None, f"saved was {claim['frees']}")
    wait_until(lambda: said_of(claim) == [("displaces", "weigh")], f"one loss to weigh: {said_of(claim)}", 20)
    wait_until(lambda: listed() == ["displaces"], f"one row says so: {listed()}", 10)
    picture("3_takes_the_place_of")


def one_press_says_that_it_is_meant():
    claim = areas()[-1]
    check(claims().editing.selected == [claim["body_id"]], "the claim that was drawn is not in hand")
    click(part(QToolButton, "WijkaanpakMeant"))
    wait_until(lambda: areas()[-1]["frees"] == "parking", "the claim takes parking away", 10)
    settled()
    wait_until(lambda: said_of(claim) == [("frees_space", "info")], f"it makes room: {said_of(claim)}", 20)
    wait_until(lambda: listed() == ["frees_space"], f"one row says so: {listed()}", 10)
    check(not part(QToolButton, "WijkaanpakMeant").isVisible(), "there is nothing left to mean")
    picture("4_meant")


def undo_takes_it_back():
    claim = areas()[-1]
    undo()
    wait_until(lambda: areas()[-1]["frees"] is None, "the claim takes nothing away", 10)
    settled()
    wait_until(lambda: said_of(claim) == [("displaces", "weigh")], f"the loss is back: {said_of(claim)}", 20)


STEPS = (
    the_sample_is_open,
    the_palette_finds_rain_below_the_ground,
    the_block_makes_parking_free,
    without_that_it_takes_the_place_of_parking_and_blocks_nothing,
    one_press_says_that_it_is_meant,
    undo_takes_it_back,
)

QTimer.singleShot(1500, lambda: work_through(STEPS))
