"""Keys of the panels wherever the keyboard is: the search, the way back to the map, and undo from a field."""

from __future__ import annotations

import pytest
from event_loop import process_events_until_idle
from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractSpinBox,
    QAction,
    QApplication,
    QDockWidget,
    QLineEdit,
    QTabBar,
    QToolButton,
    QTreeView,
)
from working_window import CONTROL, working_window

from wijkaanpak_plugin.plan.claims.claims import all_claims


@pytest.fixture
def desk(qtbot, qgis_new_project, small_plan):
    small_plan.close()
    with working_window(qtbot, small_plan.backend.path) as made:
        yield made


def find(desk):
    desk.press(Qt.Key.Key_F, CONTROL)


SEARCHES = [
    ("claims", "WijkaanpakBlockSearch"),
    ("hot_spots", "WijkaanpakHotSpotSearch"),
]


@pytest.mark.parametrize(("key", "search"), SEARCHES)
def test_ctrl_f_on_the_map_goes_to_the_search_of_the_panel_in_front(desk, key, search):
    desk.bring(key)
    desk.on_map()
    find(desk)
    assert desk.has_keyboard(desk.part(key, QLineEdit, search))
    assert desk.filtered == 0


def test_what_is_typed_then_is_searched_and_enter_takes_the_block_and_gives_the_map_the_keyboard(desk):
    desk.bring("claims")
    desk.on_map()
    find(desk)
    desk.type("boom")
    desk.press(Qt.Key.Key_Return)
    assert desk.has_keyboard(desk.canvas)


def test_ctrl_f_after_a_press_on_the_tab_is_that_of_the_panel_behind_it(desk, qtbot):
    desk.bring("plan")
    tabs = next(
        bar
        for bar in desk.window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if "Claims" in [bar.tabText(place) for place in range(bar.count())]
    )
    place = next(place for place in range(tabs.count()) if tabs.tabText(place) == "Claims")
    qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(place).center())
    qtbot.waitUntil(lambda: desk.dock("claims").widget() is not None, timeout=30000)
    desk.window.setFocus()
    find(desk)
    assert desk.has_keyboard(desk.part("claims", QLineEdit, "WijkaanpakBlockSearch"))


def test_of_two_panels_that_are_seen_it_is_the_one_the_user_worked_in(desk, qtbot):
    desk.bring("hot_spots")
    desk.window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, desk.dock("hot_spots"))
    desk.bring("claims")
    # A dock that moves goes out of sight and comes back, which gives the map the keyboard.
    process_events_until_idle()
    hot_spots = desk.part("hot_spots", QgsFilterLineEdit, "WijkaanpakHotSpotSearch")
    qtbot.mouseClick(hot_spots, Qt.MouseButton.LeftButton)
    assert desk.has_keyboard(hot_spots)
    desk.on_map()
    find(desk)
    assert desk.has_keyboard(hot_spots)


def test_in_the_studio_ctrl_f_on_the_map_searches_the_blocks(desk, qtbot):
    desk.commands.studio.setChecked(True)
    qtbot.waitUntil(
        lambda: desk.dock("plan").isUserVisible(), timeout=30000
    )  # it has no search: the blocks come in its place
    desk.on_map()
    find(desk)
    assert desk.dock("claims").isUserVisible()
    assert desk.has_keyboard(desk.part("claims", QLineEdit, "WijkaanpakBlockSearch"))
    assert desk.filtered == 0
    desk.commands.studio.setChecked(False)


def test_in_a_panel_of_qgis_ctrl_f_stays_that_of_qgis(desk):
    desk.bring("claims")
    layers, tree = QDockWidget("Layers", desk.window), QTreeView()
    layers.setWidget(tree)
    desk.window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, layers)
    layers.show()
    tree.setFocus()
    assert desk.has_keyboard(tree)
    find(desk)
    assert desk.filtered == 1
    assert desk.has_keyboard(tree)


def test_without_a_search_in_sight_ctrl_f_stays_that_of_qgis(desk):
    desk.bring("plan")
    desk.on_map()
    find(desk)
    assert desk.filtered == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_esc_and_enter_in_a_search_give_the_map_the_keyboard(desk, key):
    desk.bring("hot_spots")
    desk.on_map()
    find(desk)
    assert desk.has_keyboard(desk.part("hot_spots", QLineEdit, "WijkaanpakHotSpotSearch"))
    desk.press(key)
    assert desk.has_keyboard(desk.canvas)


# Favourites


@pytest.fixture
def removed(desk):
    """What QGIS' own Ctrl+D was asked to remove."""
    asked = []
    remove = QAction("Remove layer…", desk.window)
    remove.setShortcut(QKeySequence("Ctrl+D"))
    remove.triggered.connect(lambda _checked: asked.append("the current layer"))
    desk.window.addAction(remove)
    return asked


@pytest.fixture
def starred(desk):
    """What became a favourite (True), or is none any more; the first block is current."""
    desk.bring("claims")
    dock = desk.dock("claims").widget()
    told = []
    dock.palette_of_blocks.favourite_toggled.connect(lambda _key, on: told.append(on))
    desk.on_map()
    find(desk)
    desk.press(Qt.Key.Key_Down)
    return told


def test_ctrl_d_on_the_map_makes_the_current_card_a_favourite_and_removes_no_layer(desk, starred, removed):
    desk.on_map()
    desk.press(Qt.Key.Key_D, CONTROL)
    desk.press(Qt.Key.Key_D, CONTROL)
    assert (starred, removed) == ([True, False], [])


def test_ctrl_d_removes_no_layer_while_the_cards_are_folded(desk, starred, removed):
    desk.part("claims", QToolButton, "WijkaanpakFoldPalette").setChecked(False)
    desk.on_map()
    desk.press(Qt.Key.Key_D, CONTROL)
    assert (starred, removed) == ([], [])


def test_ctrl_d_stays_that_of_qgis_where_no_panel_has_cards(desk, removed):
    desk.bring("plan")
    desk.on_map()
    desk.press(Qt.Key.Key_D, CONTROL)
    assert removed == ["the current layer"]


# Undo from a field


@pytest.fixture
def width(desk):
    """The field with the width of a claim that is chosen; the keyboard is there."""
    desk.bring("claims")
    claim = next(claim for claim in all_claims(desk.plan) if claim.name == "Warmtenet")
    desk.workplace.panels.use("claims", lambda claims: claims.editing.show([claim.body_id]))
    form = desk.part("claims", QAbstractSpinBox, "WijkaanpakClaim_top_m").window()
    field = next(one for one in form.findChildren(QAbstractSpinBox, "WijkaanpakClaim_width_m") if one.isVisible())
    field.setFocus()
    assert desk.has_keyboard(field)
    desk.qtbot.waitUntil(lambda: field.lineEdit().hasSelectedText(), timeout=30000)
    return field


def width_of(desk):
    return next(claim for claim in all_claims(desk.plan) if claim.name == "Warmtenet").values["width_m"]


def test_ctrl_z_after_a_number_was_typed_takes_the_step_back(desk, width):
    desk.type("3")
    desk.press(Qt.Key.Key_Tab)
    assert width_of(desk) == 3.0
    assert isinstance(QApplication.focusWidget(), QAbstractSpinBox)
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert width_of(desk) == 1.2
    QTest.keySequence(QApplication.focusWidget(), desk.commands.redo.shortcut())
    assert width_of(desk) == 3.0
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert width_of(desk) == 1.2


def test_ctrl_z_while_a_number_is_typed_takes_the_typing_back(desk, width):
    before = width.text()
    desk.type("3")
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert width.text() == before
    assert width_of(desk) == 1.2
    assert desk.plan.history.undo_text is None


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_enter_and_esc_in_a_number_give_the_map_the_keyboard(desk, width, key):
    desk.type("3")
    desk.press(key)
    assert desk.has_keyboard(desk.canvas)
    assert width_of(desk) == 3.0
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert width_of(desk) == 1.2


def test_what_is_typed_after_another_panel_came_to_the_front_changes_nothing_in_the_one_behind(desk, width, qtbot):
    before = width_of(desk)
    desk.bring("findings")
    assert desk.has_keyboard(desk.canvas)
    desk.type("3")
    desk.press(Qt.Key.Key_Return)
    assert width_of(desk) == before
