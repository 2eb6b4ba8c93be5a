"""What belongs to one plan does not outlive it, and what is not chosen does not look chosen."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLineEdit, QListView, QToolButton, QWidget
from working_window import working_window

SEARCHES = {
    "claims": ("WijkaanpakBlockSearch", "WijkaanpakClaimSearch"),
    "hot_spots": ("WijkaanpakHotSpotSearch",),
    "findings": ("WijkaanpakSearch",),
}


@pytest.fixture
def desk(qtbot, qgis_new_project, small_plan):
    small_plan.close()
    with working_window(qtbot, small_plan.backend.path) as made:
        made.path = small_plan.backend.path
        yield made


def test_searches_and_filters_end_with_their_plan(desk):
    fields = []
    for key, names in SEARCHES.items():
        desk.bring(key)
        fields += [desk.part(key, QLineEdit, name) for name in names]
    for field in fields:
        QTest.keyClicks(field, "heat network")
    conflicts = desk.part("findings", QToolButton, "WijkaanpakType_conflict")
    filters = desk.part("claims", QWidget, "WijkaanpakBlockFilters")
    energy = filters.findChild(QToolButton, "WijkaanpakTransition_energy")
    conflicts.click()
    energy.click()
    desk.plan_in_project.close()
    desk.plan_in_project.open(desk.path)
    assert [field.text() for field in fields] == ["", "", "", ""]
    assert conflicts.isChecked()
    assert not energy.isChecked()


def test_of_the_kinds_of_hot_spots_none_looks_chosen_until_a_click_on_the_map_is_one(desk):
    desk.bring("hot_spots")
    kinds = [
        one
        for one in desk.dock("hot_spots").findChildren(QToolButton)
        if one.objectName().startswith("WijkaanpakHotSpotKind_")
    ]
    assert not any(one.isChecked() for one in kinds)
    QTest.mouseClick(kinds[2], Qt.MouseButton.LeftButton)
    assert [one for one in kinds if one.isChecked()] == [kinds[2]]
    QTest.mouseClick(kinds[2], Qt.MouseButton.LeftButton)
    assert kinds[2].isChecked()
    desk.press(Qt.Key.Key_Escape)
    assert not any(one.isChecked() for one in kinds)


def ground(cards, index):
    """The colour of a card where nothing is written."""
    desk_of_cards = cards.viewport().grab().toImage()
    box = cards.visualRect(index)
    return desk_of_cards.pixelColor(box.center().x(), box.bottom() - 5).name()


def test_a_card_is_filled_when_its_block_is_drawn_next_and_not_because_the_keys_mark_it(desk):
    desk.bring("claims")
    cards = desk.part("claims", QListView, "WijkaanpakBlockCards")
    model = cards.model()
    first, second = model.index(0, 0), model.index(1, 0)
    assert cards.currentIndex() == first
    assert ground(cards, first) == ground(cards, second)
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=cards.visualRect(second).center())
    picked = ground(cards, second)
    desk.workplace.panels.use("claims", lambda claims: claims.dock.palette_of_blocks.picked.emit(""))
    assert ground(cards, second) != picked
