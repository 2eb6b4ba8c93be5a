"""The button of the studio's row picks over all layers; what was selected elsewhere does not stay selected."""

from __future__ import annotations

import pytest
from live_plans import memory_file
from qgis.core import QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QToolBar
from registering import register
from tag_layers import memory_layer, square
from working_window import working_window

from wijkaanpak_plugin.map.source_layers import SOURCE_PROPERTY

#: Where the tree of the small plan stands, and a place without anything, in RD New.
TREE, NOTHING = (155050, 463053), (155050, 463090)


@pytest.fixture
def studio(qtbot, qgis_new_project, small_plan):
    """The small plan in the studio, with a house beside its tree that is current, selected, and data of the plan."""
    small_plan.close()
    with working_window(qtbot, small_plan.backend.path) as desk:
        desk.houses = memory_layer("Panden", "Polygon", [(square(155045, 463045, 10), "house", "")])
        desk.houses.setCustomProperty(SOURCE_PROPERTY, "houses")
        QgsProject.instance().addMapLayer(desk.houses)
        desk.canvas.setLayers([desk.plan.layer("claim_point"), desk.houses])
        desk.canvas.setExtent(QgsRectangle(155000, 463020, 155100, 463100))
        desk.commands.studio.setChecked(True)
        QApplication.processEvents()
        yield desk
        desk.commands.studio.setChecked(False)


def pixel(desk, place):
    found = desk.canvas.getCoordinateTransform().transform(*place)
    return QPoint(round(found.x()), round(found.y()))


def click(desk, place):
    QTest.mouseClick(desk.canvas.viewport(), Qt.MouseButton.LeftButton, pos=pixel(desk, place))


def take(desk):
    """Press the button that selects in the row of the studio."""
    row = desk.window.findChild(QToolBar, "WijkaanpakStudioRow")
    action = next(action for action in row.actions() if action.objectName() == "WijkaanpakPickAction")
    row.widgetForAction(action).click()
    return action


def test_with_claims_in_front_a_click_on_a_claim_chooses_it_whatever_layer_is_current(studio):
    studio.bring("claims")
    chosen_ids = []
    studio.workplace.panels.use("claims", lambda claims: claims.claims_chosen.connect(chosen_ids.append))
    studio.iface.setActiveLayer(studio.houses)
    studio.houses.selectAll()
    take(studio)
    click(studio, TREE)
    studio.qtbot.waitUntil(lambda: chosen_ids[-1:] == [["tree"]])
    assert studio.houses.selectedFeatureCount() == 0


def test_with_tags_in_front_data_of_the_plan_is_picked_first(studio):
    studio.bring("tags")
    take(studio)
    click(studio, TREE)
    assert studio.houses.selectedFeatureCount() == 1
    assert studio.plan.layer("claim_point").selectedFeatureCount() == 0


def test_what_is_registered_only_to_be_looked_at_is_not_picked(studio):
    trees = memory_file(studio.plan.backend.path.parent / "trees.gpkg")
    register(studio.plan, trees, "background")
    QgsProject.instance().addMapLayer(trees)
    studio.canvas.setLayers([trees])
    take(studio)
    click(studio, (155060, 463054))
    assert trees.selectedFeatureCount() == 0
    assert studio.iface.messageBar().currentItem().text() == "There is nothing here to pick."


def test_a_box_that_hits_nothing_leaves_no_house_selected_that_a_key_would_tag(studio):
    studio.bring("tags")
    studio.houses.selectAll()
    take(studio)
    map_ = studio.canvas.viewport()
    start = pixel(studio, NOTHING)
    QTest.mousePress(map_, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(map_, start + QPoint(30, 20))
    QTest.mouseRelease(map_, Qt.MouseButton.LeftButton, pos=start + QPoint(30, 20))
    assert studio.houses.selectedFeatureCount() == 0
    assert studio.iface.messageBar().currentItem().text() == "There is nothing here to pick."


def test_the_button_is_down_as_long_as_it_picks_and_the_desk_gets_its_tool_back(studio):
    action = take(studio)
    assert action.isChecked()
    QTest.keyClick(studio.canvas, Qt.Key.Key_Escape)
    assert not action.isChecked()
    take(studio)
    tool = studio.canvas.mapTool()
    studio.commands.studio.setChecked(False)
    assert studio.canvas.mapTool() is not tool
    studio.commands.studio.setChecked(True)
