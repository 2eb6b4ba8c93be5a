"""Runs inside QGIS: layers, a plan, a photo or the plugin itself go from under the hands that work with them."""

from __future__ import annotations

import gc
import os
import sys

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QAbstractItemView, QDialogButtonBox, QLabel

sys.path.insert(0, os.environ["WIJKAANPAK_HANDS"])

import hands
import qgis.utils
from bad_input_hands import (
    LINE,
    OTHER,
    SCALE,
    X,
    Y,
    a_plan_is_made,
    fresh,
    lines,
    save_kept_claim,
    silent,
    told,
    works_again,
)
from hands import (
    FOLDER,
    PACKAGE,
    check,
    click,
    find,
    iface,
    look_at,
    map_click,
    panel,
    picture,
    plan_layers,
    press_in_dialog,
    pump,
    wait_until,
    when_dialog,
    work_through,
)
from studio_hands import (
    begin_shape,
    draw,
    new_project,
    note_hot_spot,
    open_in_qgis,
    pick_block,
    plan,
    rows,
    sentences,
    settled,
    stop_drawing,
    wait_for_rows,
)

from wijkaanpak_plugin.plan.files.project_layers import plan_group
from wijkaanpak_plugin.plan.store.changes import Changes

#: Seconds after which every timer of a list of findings has run out: what it does to a panel that is gone, it does now.
LONGEST_TIMER = 1.0


def a_layer_that_is_removed_while_drawing_loses_nothing():
    path = fresh("layer_removed")
    pick_block("heat_network")
    begin_shape(LINE[:2], LINE[2])
    QgsProject.instance().removeMapLayer(plan_layers("claim_line")[0].id())
    wait_until(lambda: not plan_layers("claim_line"), "the layer has gone", 10)
    map_click(*LINE[2])
    map_click(*LINE[2], button=3)
    told("Open the plan again")
    picture("3_layer_removed")
    check(lines(path) == 1, "the claim is not in the file")
    open_in_qgis(path)
    there = plan_layers("claim_line")
    check(len(there) == 1, "the claim is in the file, and no layer of the map shows it")
    check(there[0].featureCount() == 1, "the layer does not show the claim")
    silent()
    works_again(path)


def a_plan_that_is_removed_while_drawing_keeps_the_shape_until_it_is_opened_again():
    path = fresh("plan_removed")
    pick_block("heat_network")
    begin_shape(LINE[:2], LINE[2])
    group = plan_group(QgsProject.instance(), plan().plan_id)
    group.parent().removeChildNode(group)
    told("the shape is kept")
    picture("4_plan_removed")
    open_in_qgis(path)
    look_at(X, Y, SCALE)
    save_kept_claim(path)
    silent()
    works_again(path)


def a_photo_that_is_gone_is_said_in_the_panel():
    path = fresh("photo")
    note_hot_spot((X, Y), "idea", "with a photo")
    wait_for_rows(path, "hot_spot", 1)
    (spot,) = rows(path, "hot_spot")
    changes = Changes(plan())
    changes.change("hot_spot", spot["hot_spot_id"], {"photo": "photos/gone.jpg"})
    plan().history.perform("Photo", changes)
    stop_drawing()
    panel("HotSpots")
    tree = find(QAbstractItemView, "WijkaanpakHotSpotsList")
    click(tree.viewport(), tree.visualRect(tree.model().index(0, 0)).center())
    label = find(QLabel, "WijkaanpakHotSpotPicture")
    check("gone.jpg" in label.text(), f"the panel says '{label.text()}'")
    picture("8_photo")
    silent()
    works_again(path)


def a_project_whose_plan_is_gone_opens_and_says_so():
    path = fresh("gone")
    project = FOLDER / "gone.qgz"
    check(QgsProject.instance().write(str(project)), "the project was not written")
    new_project()
    path.rename(FOLDER / "elsewhere.gpkg")
    hands.unexpected.clear()
    when_dialog(_keep_the_layers, "QgsHandleBadLayersBase")
    check(iface.addProject(str(project)), "the project was not read")
    told("could not be opened")
    picture("9_plan_gone")
    new_project()
    back = FOLDER / "elsewhere.gpkg"
    open_in_qgis(back)
    look_at(X, Y, SCALE)
    sentences()
    works_again(back)


def _keep_the_layers(dialog):
    """Let QGIS keep the layers that it does not find, in the window that it shows of its own."""
    picture("9_window_of_qgis")
    press_in_dialog(dialog, QDialogButtonBox.StandardButton.Ignore)


def the_plugin_is_loaded_again_and_again_with_findings_in_front():
    fresh("reload")
    pick_block("heat_network")
    draw(OTHER)
    stop_drawing()
    settled()
    panel("Findings")
    pump(LONGEST_TIMER)
    for _time in range(3):
        check(qgis.utils.reloadPlugin(PACKAGE), "the plugin was not loaded again")
        # The old panels are still there as long as this step goes on; the timers of their lists are, too.
        gc.collect()
        pump(LONGEST_TIMER)
        panel("Findings")
        pump(LONGEST_TIMER)
    hands.unexpected.clear()
    sentences()


STEPS = (
    a_plan_is_made,
    a_layer_that_is_removed_while_drawing_loses_nothing,
    a_plan_that_is_removed_while_drawing_keeps_the_shape_until_it_is_opened_again,
    a_photo_that_is_gone_is_said_in_the_panel,
    a_project_whose_plan_is_gone_opens_and_says_so,
    the_plugin_is_loaded_again_and_again_with_findings_in_front,
)

QTimer.singleShot(1500, lambda: work_through(STEPS, go_on=True))
