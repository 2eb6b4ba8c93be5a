"""The button that makes a claim of a hot spot says of which building block, which another panel has in hand."""

from __future__ import annotations

import pytest
from claims_panel import block_of
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QListView, QToolButton
from working_window import working_window

from wijkaanpak_plugin.plan.claims.claims import all_claims


@pytest.fixture
def desk(qtbot, qgis_new_project, small_plan):
    small_plan.close()
    with working_window(qtbot, small_plan.backend.path) as made:
        made.bring("hot_spots")
        spots = made.part("hot_spots", QListView, "WijkaanpakHotSpotsList")
        spots.setCurrentIndex(spots.model().index(0, 0))
        yield made


@pytest.fixture
def button(desk):
    return desk.part("hot_spots", QToolButton, "WijkaanpakHotSpot_claim")


def take(desk, block):
    desk.workplace.panels.use("claims", lambda claims: claims.dock.palette_of_blocks.picked.emit(block.key))


def test_the_button_names_the_block_in_hand_and_makes_a_claim_of_it(desk, button):
    assert button.text() == "Make a claim…"
    block = block_of("point")
    take(desk, block)
    assert button.accessibleName() == f"Make a claim: {block.label()}"
    assert block.label() in button.toolTip()
    before = len(all_claims(desk.plan))
    desk.bring("hot_spots")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center())
    made = all_claims(desk.plan)
    assert len(made) == before + 1
    said = [(claim.name, claim.values["why_here"]) for claim in made if claim.values["building_block"] == block.key]
    assert (block.label(), "Krap") in said


def test_with_no_block_in_hand_it_asks_for_one(desk, button):
    before = len(all_claims(desk.plan))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(all_claims(desk.plan)) == before
    desk.qtbot.waitUntil(lambda: desk.dock("claims").isUserVisible())
    take(desk, block_of("point"))
    assert len(all_claims(desk.plan)) == before + 1


def test_the_arrow_beside_the_name_asks_for_another_block(desk, button):
    take(desk, block_of("line"))
    other = next(action for action in button.menu().actions() if action.objectName() == "WijkaanpakHotSpot_other_block")
    assert isinstance(other, QAction)
    other.trigger()
    assert button.text() == "Make a claim…"
    before = len(all_claims(desk.plan))
    take(desk, block_of("point"))
    assert len(all_claims(desk.plan)) == before + 1


def test_the_button_forgets_the_block_with_the_plan(desk, button):
    take(desk, block_of("point"))
    desk.plan_in_project.close()
    assert button.text() == "Make a claim…"
