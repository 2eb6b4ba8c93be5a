"""Selecting on the map with the tools of the Tags panel: over all layers, data of the plan first."""

from __future__ import annotations

import pytest
from drawing_hand import Hand
from qgis.core import QgsProject, QgsRectangle
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QToolButton
from records import open_again
from tag_layers import geopackage_layer, memory_layer, square

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.tags.controller import TagsController
from wijkaanpak_plugin.map.source_layers import SOURCE_PROPERTY
from wijkaanpak_plugin.plan.sources.registry import register_source

SHIFT = Qt.KeyboardModifier.ShiftModifier


class Desk:
    """The Tags panel, a map of 40 by 30 m of 400 by 300 pixels, and two layers: buildings on a district."""

    def __init__(self, controller, hand, layers):
        self.controller, self.hand = controller, hand
        self.buildings, self.district = layers

    def press(self, name):
        self.controller.dock.findChild(QToolButton, f"WijkaanpakTags_{name}").click()

    def choose(self, layer):
        """Choose a layer in the list of the panel, as with the mouse."""
        chosen = self.controller.dock.layer
        chosen.setLayer(layer)
        chosen.activated.emit(chosen.currentIndex())

    def selected(self):
        return {
            layer.name(): sorted(row["name"] for row in layer.getSelectedFeatures())
            for layer in (self.buildings, self.district)
            if layer.selectedFeatureCount()
        }


@pytest.fixture
def desk(qgis_iface, plan_in_project, plan, monkeypatch):
    hand = Hand()
    hand.look_at(QgsRectangle(155000, 463000, 155040, 463030))
    monkeypatch.setattr(qgis_iface, "mapCanvas", lambda: hand.canvas)
    said = []
    messages = Messages(qgis_iface)
    monkeypatch.setattr(messages, "info", said.append)
    rows = [(square(155002, 463002, 4), "left", ""), (square(155012, 463002, 4), "right", "")]
    layers = (
        memory_layer("Panden", "Polygon", rows),
        memory_layer("Wijk", "Polygon", [(square(154900, 462900, 300), "all", "")]),
    )
    QgsProject.instance().addMapLayers(layers)
    hand.canvas.setLayers([layers[1], layers[0]])
    controller = TagsController(qgis_iface, plan_in_project, messages)
    open_again(plan_in_project, plan)
    made = Desk(controller, hand, layers)
    made.said, made.plan = said, plan_in_project.plan
    # The current layer is another one than what is clicked.
    qgis_iface.setActiveLayer(plan_in_project.plan.layer("hot_spot"))
    made.press("select")
    yield made
    controller.unload()
    plan_in_project.close()
    hand.close()


def pixel(x, y):
    """The pixel of a place, in metres from the lower left corner of the map."""
    return round(x * 10), round(300 - y * 10)


LEFT, RIGHT, BESIDE = pixel(4, 4), pixel(14, 4), pixel(30, 20)


def test_a_click_takes_what_lies_under_the_cursor_whatever_layer_is_current(desk):
    desk.hand.click(LEFT)
    assert desk.selected() == {"Panden": ["left"]}
    desk.hand.click(BESIDE)
    assert desk.selected() == {"Wijk": ["all"]}


def test_data_of_the_plan_is_taken_before_other_layers(desk):
    desk.district.setCustomProperty(SOURCE_PROPERTY, "district")
    desk.hand.click(LEFT)
    assert desk.selected() == {"Wijk": ["all"]}


@pytest.mark.parametrize("role", ["coverage", "background"])
def test_what_only_says_where_data_holds_or_lies_behind_is_not_taken_until_it_is_chosen(desk, tmp_path, role):
    behind = geopackage_layer(tmp_path, count=2)
    QgsProject.instance().addMapLayer(behind)
    desk.plan.history.perform("source", register_source(desk.plan, behind, role, coverage="unknown"))
    desk.hand.canvas.setLayers([behind])
    desk.hand.click(LEFT)
    desk.hand.drag(pixel(1, 1), pixel(10, 8), pixel(20, 10))
    assert desk.said == ["There is nothing here that can be tagged."] * 2
    assert behind.selectedFeatureCount() == 0
    desk.choose(behind)
    desk.hand.click(LEFT)
    assert behind.selectedFeatureCount() == 1


def test_the_layer_that_somebody_chose_in_the_list_goes_first(desk):
    desk.district.setCustomProperty(SOURCE_PROPERTY, "district")
    desk.choose(desk.buildings)
    desk.hand.click(LEFT)
    assert desk.selected() == {"Panden": ["left"]}
    desk.hand.drag(pixel(1, 1), pixel(10, 8), pixel(20, 10))
    assert desk.selected() == {"Panden": ["left", "right"]}


def test_a_drag_over_several_layers_says_how_much_of_which_one_was_taken(desk):
    desk.hand.drag(pixel(1, 1), pixel(10, 8), pixel(20, 10))
    assert desk.selected() == {"Wijk": ["all"]}
    assert desk.said == ["1 selected in Wijk. There is more here, in Panden: choose a layer in the list to go first."]


def test_a_press_that_picks_nothing_says_so_and_leaves_no_selection_elsewhere(desk):
    desk.hand.canvas.setLayers([desk.buildings])
    desk.district.selectAll()
    desk.hand.click(BESIDE)
    assert desk.said == ["There is nothing here that can be tagged."]
    assert desk.selected() == {}
    desk.district.selectAll()
    desk.hand.drag(pixel(25, 20), pixel(30, 25), pixel(35, 28))
    assert len(desk.said) == 2
    assert desk.selected() == {}


def test_a_drag_takes_the_features_in_the_box_and_drops_what_is_left_elsewhere(desk):
    desk.hand.canvas.setLayers([desk.buildings])
    desk.district.selectAll()
    desk.hand.drag(pixel(1, 1), pixel(10, 8), pixel(20, 10))
    assert desk.selected() == {"Panden": ["left", "right"]}


def test_shift_adds_and_takes_one_out_again(desk):
    desk.hand.click(LEFT)
    desk.hand.click(RIGHT, modifier=SHIFT)
    assert desk.selected() == {"Panden": ["left", "right"]}
    desk.hand.click(LEFT, modifier=SHIFT)
    assert desk.selected() == {"Panden": ["right"]}


def test_a_loop_takes_what_it_touches_in_whatever_layer(desk):
    desk.hand.canvas.setLayers([desk.buildings])
    desk.press("freehand")
    desk.hand.drag(pixel(1, 1), pixel(9, 1), pixel(9, 9), pixel(1, 9), pixel(1, 2))
    assert desk.selected() == {"Panden": ["left"]}


def test_the_button_shows_that_a_press_selects_and_esc_gives_the_map_back(desk):
    button = desk.controller.dock.findChild(QToolButton, "WijkaanpakTags_select")
    assert button.isChecked()
    desk.hand.key(Qt.Key.Key_Escape)
    assert not button.isChecked()
