"""The palette of building blocks: what is listed, picked and remembered, by mouse and keyboard."""

from __future__ import annotations

import re

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtGui import QHelpEvent, QKeyEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAction,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QMainWindow,
    QPushButton,
    QToolButton,
    QToolTip,
)

from wijkaanpak_plugin.docks.claims.palette.filters import BlockFilter, CollectionFilter
from wijkaanpak_plugin.docks.claims.palette.model import BLOCK_ROLE, FAVOURITE_ROLE, BlockModel
from wijkaanpak_plugin.docks.claims.palette.view import BuildingBlockPalette
from wijkaanpak_plugin.docks.panel.studio import show_studio
from wijkaanpak_plugin.domain.catalogue.building_block_search import BlockQuery, folded
from wijkaanpak_plugin.domain.catalogue.building_blocks import load_building_blocks
from wijkaanpak_plugin.domain.translation import install_translator

UNDRAWABLE = "energy_cooperative"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def nothing_remembered():
    QgsSettings().remove("wijkaanpak/claims")
    yield
    QgsSettings().remove("wijkaanpak/claims")


@pytest.fixture
def palette(qtbot):
    return shown(qtbot)


def shown(qtbot):
    palette = BuildingBlockPalette()
    palette.set_blocks(load_building_blocks())
    qtbot.addWidget(palette)
    palette.resize(380, 560)
    with qtbot.waitExposed(palette):
        palette.show()
    return palette


def child(palette, kind, name):
    return palette.findChild(kind, name)


def count(palette):
    return child(palette, QLabel, "WijkaanpakBlockCount").text()


def offered(number, unknown=0):
    """Return what the palette says when so many of all blocks are listed, and of so many it is not known."""
    said = f"{number} of {len(load_building_blocks())} blocks"
    return f"{said}, {unknown} not known" if unknown else said


def all_offered():
    return offered(len(load_building_blocks()))


def names(palette):
    return [palette.cards.model().index(row, 0).data() for row in range(len(palette.listed_keys()))]


def press(palette, name):
    child(palette, QToolButton, name).click()


def choose(palette, name, key):
    choice = child(palette, QComboBox, name)
    choice.setCurrentIndex(choice.findData(key))


def search(palette, text):
    field = palette.findChild(object, "WijkaanpakBlockSearch")
    field.setText(text)
    return field


def make_current(palette, key):
    row = palette.listed_keys().index(key)
    palette.cards.setCurrentIndex(palette.cards.model().index(row, 0))
    palette.cards.scrollTo(palette.cards.currentIndex())
    return palette.cards.currentIndex()


def picks(palette):
    made = []
    palette.picked.connect(made.append)
    return made


# Models


def test_the_model_and_its_proxies_obey_the_rules_of_item_models(qtmodeltester):
    model = BlockModel()
    model.set_blocks(load_building_blocks())
    model.mark_used("heat_network")
    collection = CollectionFilter()
    collection.setSourceModel(model)
    listed = BlockFilter()
    listed.setSourceModel(collection)
    listed.set_query(BlockQuery(scale_level="neighbourhood"))
    for one in (model, collection, listed):
        qtmodeltester.check(one)


def test_an_empty_model_obeys_the_rules_too(qtmodeltester):
    qtmodeltester.check(BlockModel())


def test_blocks_stand_in_the_order_of_the_alphabet_of_the_users_language_and_mere_kinds_after_them(palette):
    serving = sum(bool(block.transitions) for block in load_building_blocks())

    def assert_in_order(listed):
        for part in (listed[:serving], listed[serving:]):
            assert part == sorted(part, key=folded)

    assert_in_order(names(palette))
    assert "railway" in palette.listed_keys()[serving:]
    install_translator(lambda _context, text: text, "nl")
    try:
        palette.set_blocks(load_building_blocks())
        dutch = names(palette)
        assert_in_order(dutch)
        assert dutch[palette.listed_keys().index("geothermal_heat")] == "Aardwarmte"
    finally:
        install_translator(None)


# Filters


def test_without_filters_all_blocks_are_offered(palette):
    assert count(palette) == all_offered()
    assert set(palette.listed_keys()) == {block.key for block in load_building_blocks()}
    assert child(palette, QToolButton, "WijkaanpakBlocksClear").isHidden()


def test_several_transitions_offer_blocks_of_any_of_them(palette):
    press(palette, "WijkaanpakTransition_energy")
    energy = set(palette.listed_keys())
    press(palette, "WijkaanpakTransition_mobility")
    both = set(palette.listed_keys())
    press(palette, "WijkaanpakTransition_energy")
    assert both == energy | set(palette.listed_keys())
    assert energy < both


def test_a_vertical_layer_offers_only_blocks_that_claim_room_there(palette):
    choose(palette, "WijkaanpakBlockLayer", "underground")
    layers = {block.key: block.vertical_layers for block in load_building_blocks()}
    assert palette.listed_keys()
    assert all("underground" in layers[key] for key in palette.listed_keys())


def test_blocks_without_a_suggested_scale_come_after_those_that_surely_fit_and_are_counted(palette):
    choose(palette, "WijkaanpakBlockScale", "neighbourhood")
    scales = {block.key: block.scale_level for block in load_building_blocks()}
    fit, unknown = (sum(scale == wanted for scale in scales.values()) for wanted in ("neighbourhood", None))
    assert fit
    assert unknown
    assert fit + unknown < len(scales)
    listed = [scales[key] for key in palette.listed_keys()]
    assert listed == ["neighbourhood"] * fit + [None] * unknown
    assert count(palette) == offered(fit + unknown, unknown)


def test_blocks_of_which_it_is_not_known_can_be_left_out(palette):
    unknown = child(palette, QCheckBox, "WijkaanpakBlockUnknown")
    assert unknown.isHidden()
    choose(palette, "WijkaanpakBlockOrganisation", "central")
    assert not unknown.isHidden()
    unknown.setChecked(False)
    organised = {block.key: block.organisation for block in load_building_blocks()}
    fit = {key for key, organisation in organised.items() if organisation in ("central", "both")}
    assert set(organised.values()) == {"central", "decentral", "both", None}
    assert set(palette.listed_keys()) == fit
    assert count(palette) == offered(len(fit))


def test_filters_and_search_narrow_each_other(palette):
    press(palette, "WijkaanpakTransition_energy")
    search(palette, "battery")
    assert "neighbourhood_battery" in palette.listed_keys()
    assert len(palette.listed_keys()) < 10
    choose(palette, "WijkaanpakBlockLayer", "underground")
    assert "neighbourhood_battery" not in palette.listed_keys()


def test_the_button_of_the_filters_says_how_many_narrow_the_list(palette):
    press(palette, "WijkaanpakTransition_energy")
    choose(palette, "WijkaanpakBlockLayer", "surface")
    assert child(palette, QToolButton, "WijkaanpakBlocks_filters").text() == "2"


def test_when_nothing_fits_a_sentence_says_so_and_a_button_brings_all_back(palette):
    press(palette, "WijkaanpakTransition_energy")
    search(palette, "xyzzy")
    assert palette.current_key() is None
    assert child(palette, QLabel, "WijkaanpakBlocksNone").isVisible()
    assert "No building block fits" in child(palette, QLabel, "WijkaanpakBlocksNone").text()
    assert not child(palette, QLabel, "WijkaanpakBlockSummary").isVisible()
    child(palette, QPushButton, "WijkaanpakBlocksClearWhenNone").click()
    assert count(palette) == all_offered()
    assert palette.cards.isVisible()


def test_clear_all_takes_every_filter_off(palette):
    press(palette, "WijkaanpakTransition_energy")
    choose(palette, "WijkaanpakBlockLayer", "surface")
    choose(palette, "WijkaanpakBlockScale", "urban")
    choose(palette, "WijkaanpakBlockOrganisation", "both")
    child(palette, QCheckBox, "WijkaanpakBlockUnknown").setChecked(False)
    press(palette, "WijkaanpakBlocks_recent")
    search(palette, "x")
    press(palette, "WijkaanpakBlocksClear")
    assert count(palette) == all_offered()
    assert child(palette, QToolButton, "WijkaanpakBlocks_filters").text() == ""
    assert child(palette, QCheckBox, "WijkaanpakBlockUnknown").isChecked()


def test_an_empty_catalogue_is_said(palette):
    palette.set_blocks(())
    assert "no building blocks" in child(palette, QLabel, "WijkaanpakBlocksNone").text()
    assert child(palette, QPushButton, "WijkaanpakBlocksClearWhenNone").isHidden()


# Recent and favourites


def test_the_last_eight_used_blocks_are_listed_the_newest_first_and_remembered(palette, qtbot):
    used = palette.listed_keys()[:10]
    for key in [*used, used[5]]:
        palette.mark_used(key)
    expected = [used[5], *[key for key in reversed(used) if key != used[5]]][:8]
    press(palette, "WijkaanpakBlocks_recent")
    assert palette.listed_keys() == expected
    another = shown(qtbot)
    press(another, "WijkaanpakBlocks_recent")
    assert another.listed_keys() == expected


def test_a_block_that_is_used_joins_the_recent_ones_at_once(palette):
    press(palette, "WijkaanpakBlocks_recent")
    assert "Nothing has been drawn" in child(palette, QLabel, "WijkaanpakBlocksNone").text()
    palette.mark_used("fountain")
    palette.mark_used("heat_network")
    assert palette.listed_keys() == ["heat_network", "fountain"]
    assert palette.cards.isVisible()


def test_a_used_block_leaves_the_current_card_as_it_is(palette):
    make_current(palette, "heat_network")
    palette.mark_used("fountain")
    assert palette.current_key() == "heat_network"


def test_one_favourite_is_remembered_and_told(palette, qtbot):
    told = []
    palette.favourite_toggled.connect(lambda key, on: told.append((key, on)))
    make_current(palette, "heat_network")
    QTest.keyClick(palette.cards, Qt.Key.Key_D, CONTROL)
    assert told == [("heat_network", True)]
    another = shown(qtbot)
    press(another, "WijkaanpakBlocks_favourite")
    assert another.listed_keys() == ["heat_network"]
    QTest.keyClick(another.cards, Qt.Key.Key_D, CONTROL)
    assert another.listed_keys() == []
    assert "no favourites yet" in child(another, QLabel, "WijkaanpakBlocksNone").text()


def test_favourites_and_recent_exclude_each_other(palette):
    press(palette, "WijkaanpakBlocks_recent")
    press(palette, "WijkaanpakBlocks_favourite")
    assert not child(palette, QToolButton, "WijkaanpakBlocks_recent").isChecked()
    assert child(palette, QToolButton, "WijkaanpakBlocks_favourite").isChecked()


def test_a_click_on_the_star_makes_a_favourite_and_picks_nothing(palette):
    made = picks(palette)
    index = make_current(palette, "heat_network")
    QTest.mouseClick(palette.cards.viewport(), Qt.MouseButton.LeftButton, pos=palette.cards.star_place(index).center())
    assert palette.cards.currentIndex().data(FAVOURITE_ROLE)
    assert made == []


def test_the_star_says_what_it_does(palette):
    index = make_current(palette, "heat_network")
    place = palette.cards.star_place(index).center()
    QToolTip.hideText()
    event = QHelpEvent(QEvent.Type.ToolTip, place, palette.cards.viewport().mapToGlobal(place))
    QApplication.sendEvent(palette.cards.viewport(), event)
    assert "Ctrl+D" in QToolTip.text()


# Picking


def test_a_click_on_a_card_picks_its_block(palette):
    made = picks(palette)
    index = make_current(palette, "heat_network")
    place = palette.cards.visualRect(index).center()
    QTest.mouseClick(palette.cards.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert made == ["heat_network"]
    assert palette.current_key() == "heat_network"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_picks_the_current_card(palette, key):
    made = picks(palette)
    make_current(palette, "fountain")
    QTest.keyClick(palette.cards, key)
    assert made == ["fountain"]


def test_a_block_without_a_footprint_is_not_picked_and_says_why(palette):
    made = picks(palette)
    index = make_current(palette, UNDRAWABLE)
    QTest.keyClick(palette.cards, Qt.Key.Key_Return)
    QTest.mouseClick(palette.cards.viewport(), Qt.MouseButton.LeftButton, pos=palette.cards.visualRect(index).center())
    assert made == []
    assert "Cannot be drawn" in child(palette, QLabel, "WijkaanpakBlockSummary").text()
    assert "Cannot be drawn" in index.data(Qt.ItemDataRole.ToolTipRole)
    without = sum(block.kind is None for block in load_building_blocks())
    assert (
        f"Blocks that cannot be drawn, shown in grey: {without}."
        in child(palette, QLabel, "WijkaanpakBlockCount").toolTip()
    )


def test_arrows_walk_over_the_columns(palette):
    palette.cards.setFocus()
    keys = palette.listed_keys()
    QTest.keyClick(palette.cards, Qt.Key.Key_Right)
    assert palette.current_key() == keys[1]
    QTest.keyClick(palette.cards, Qt.Key.Key_Down)
    assert palette.current_key() == keys[3]


def test_typing_in_the_search_and_enter_picks_the_first_hit(palette):
    made = picks(palette)
    field = search(palette, "")
    QTest.keyClicks(field, "warmtenet")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert made == [palette.listed_keys()[0]]


def test_the_search_is_reached_left_and_cleared_with_keys(palette, qtbot):
    palette.activateWindow()
    palette.cards.setFocus()
    QTest.keyClick(palette.cards, Qt.Key.Key_F, CONTROL)
    field = search(palette, "fountain")
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert palette.cards.hasFocus()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert count(palette) == all_offered()


def test_ctrl_d_is_kept_from_qgis_which_would_remove_a_layer(palette):
    for widget in (palette.cards, palette.findChild(object, "WijkaanpakBlockSearch"), palette):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_D, CONTROL)
        event.ignore()
        QApplication.sendEvent(widget, event)
        assert event.isAccepted()


def test_ctrl_d_in_the_palette_does_not_reach_an_action_of_the_window(palette, qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    remove_layer = QAction("Remove layer", window)
    remove_layer.setShortcut("Ctrl+D")
    window.addAction(remove_layer)
    removed = []
    remove_layer.triggered.connect(removed.append)
    window.setCentralWidget(palette)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    make_current(palette, "heat_network")
    QTest.keyClick(palette.cards, Qt.Key.Key_D, CONTROL)
    assert removed == []
    assert palette.cards.currentIndex().data(FAVOURITE_ROLE)
    QTest.keyClick(window, Qt.Key.Key_D, CONTROL)
    assert len(removed) == 1
    window.takeCentralWidget()


# What is shown


def test_a_tooltip_says_what_is_unknown_and_where_the_rest_comes_from(palette):
    text = make_current(palette, "heat_network").data(Qt.ItemDataRole.ToolTipRole)
    assert "Width or diameter: unknown" in text
    assert "Depth below ground level: 1 m to unknown (default of the kind)" in text
    assert "Scale level: unknown" in text
    assert "De integrale wijkaanpak" in text
    assert "Judged, not read in the source: geometry" in text


def test_a_tooltip_says_what_a_block_frees_its_parts_and_where_its_own_size_comes_from(palette):
    def told(key):
        return make_current(palette, key).data(Qt.ItemDataRole.ToolTipRole)

    assert "Makes free: parking" in told("convert_street_parking")
    assert "Drawn with it: infiltration strip, underground water storage" in told("climate_street")
    assert "Makes free" not in told("heat_network")
    assert "Source of width and depth: assumption: an unverified text" in told("fast_cycle_routes")


def test_a_kind_that_no_block_of_the_method_draws_has_a_card(palette):
    tooltip = make_current(palette, "railway").data(Qt.ItemDataRole.ToolTipRole)
    assert "Transitions: none of its own" in tooltip
    assert "so that it can be drawn" in tooltip


def test_the_current_card_is_told_in_words(palette):
    make_current(palette, "heat_network")
    assert child(palette, QLabel, "WijkaanpakBlockSummary").text() == "Heat network: line · underground · energy"


def test_every_control_has_a_tooltip(palette):
    named = re.compile("Wijkaanpak")
    for kind in (QToolButton, QComboBox, QCheckBox, QPushButton):
        for control in palette.findChildren(kind):
            if named.match(control.objectName()):
                assert control.toolTip(), control.objectName()


@pytest.mark.parametrize("studio", [False, True])
@pytest.mark.parametrize("width", [320, 380, 900])
def test_cards_fill_the_width_and_none_is_cut_off(palette, width, studio):
    show_studio(palette, studio)
    palette.resize(width, 560)
    QApplication.processEvents()
    cards = palette.cards
    rights = [cards.visualRect(cards.model().index(row, 0)).right() for row in range(20)]
    assert max(rights) < cards.viewport().width()
    assert max(rights) > cards.viewport().width() * 0.9
    assert palette.minimumSizeHint().width() <= 380
    assert cards.horizontalScrollBar().maximum() == 0


def test_two_columns_fit_in_a_narrow_dock(palette):
    palette.resize(340, 560)
    QApplication.processEvents()
    tops = [palette.cards.visualRect(palette.cards.model().index(row, 0)).top() for row in range(3)]
    assert tops[0] == tops[1] < tops[2]


def test_studio_mode_is_large_with_folded_filters_and_leaves_the_desk_as_it_was(palette):
    filters = palette.findChild(object, "WijkaanpakBlockFilters")
    height = palette.cards.gridSize().height()
    show_studio(palette, True)
    assert filters.isHidden()
    assert palette.cards.gridSize().height() >= 60
    # A star would be too small for a finger: favourites are chosen at the desk.
    assert palette.cards.star_place(palette.cards.model().index(0, 0)).isEmpty()
    press(palette, "WijkaanpakBlocks_filters")
    QApplication.processEvents()
    assert child(palette, QToolButton, "WijkaanpakTransition_energy").height() >= 40
    show_studio(palette, False)
    assert not filters.isHidden()
    assert palette.cards.gridSize().height() == height


def test_folded_filters_stay_folded_the_next_time(palette, qtbot):
    press(palette, "WijkaanpakBlocks_filters")
    assert shown(qtbot).findChild(object, "WijkaanpakBlockFilters").isHidden()


def test_the_star_of_a_card_lies_in_its_corner(palette):
    index = make_current(palette, "heat_network")
    card, star = palette.cards.visualRect(index), palette.cards.star_place(index)
    assert card.contains(star)
    assert not star.contains(card.center())
    assert star.topRight().x() > card.center().x()
    assert palette.cards.indexAt(star.center()).data(BLOCK_ROLE).key == "heat_network"


def test_a_dozen_cards_of_the_studio_are_seen_three_in_a_row(palette):
    show_studio(palette, True)
    palette.resize(420, 700)
    QApplication.processEvents()
    grid, room = palette.cards.gridSize(), palette.cards.viewport().rect()
    assert room.width() // grid.width() == 3
    assert 3 * (room.height() // grid.height()) >= 12
    show_studio(palette, False)


def test_a_block_that_was_searched_and_picked_in_the_studio_stands_among_all_cards_again(palette, qtbot):
    show_studio(palette, True)
    field = search(palette, "heat network")
    key = palette.current_key()
    with qtbot.waitSignal(palette.picked):
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == ""
    assert len(palette.listed_keys()) > 100
    assert palette.current_key() == key


@pytest.mark.parametrize("studio", [False, True], ids=["desk", "studio"])
def test_the_card_that_was_picked_stays_in_sight_when_a_form_takes_room(palette, studio):
    show_studio(palette, studio)
    QApplication.processEvents()
    cards = palette.cards
    last_seen = cards.indexAt(cards.viewport().rect().bottomLeft() + QPoint(20, -cards.gridSize().height() // 2))
    palette.show_picked(last_seen.data(BLOCK_ROLE).key)
    palette.resize(palette.width(), palette.height() - 2 * cards.gridSize().height())
    QApplication.processEvents()
    assert cards.viewport().rect().contains(cards.visualRect(last_seen).center())
    show_studio(palette, False)


def test_a_card_that_the_user_scrolled_away_from_does_not_come_back(palette):
    palette.show_picked(palette.listed_keys()[0])
    bar = palette.cards.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    palette.resize(palette.width(), palette.height() - 60)
    QApplication.processEvents()
    assert bar.value() > 0


def test_at_the_desk_what_was_searched_stays_when_a_block_is_picked(palette, qtbot):
    field = search(palette, "heat network")
    with qtbot.waitSignal(palette.picked):
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "heat network"
