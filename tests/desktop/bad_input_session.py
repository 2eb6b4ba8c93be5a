"""Runs inside QGIS: what goes wrong in a session. Each time one clear message, nothing lost, and QGIS goes on.

Every step opens a plan of its own, draws into trouble, and draws and undoes again when the trouble is over.
"""

from __future__ import annotations

import gc
import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing, contextmanager

from osgeo import ogr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsPointXY,
    QgsProject,
    QgsSettings,
)
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QAbstractItemView, QDialogButtonBox, QLabel, QPushButton

sys.path.insert(0, os.environ["WIJKAANPAK_HANDS"])

import hands
import qgis.utils
from hands import (
    FOLDER,
    PACKAGE,
    check,
    click,
    find,
    iface,
    key,
    look_at,
    look_over,
    map_click,
    map_drag,
    panel,
    picture,
    plan_layers,
    press_in_dialog,
    pump,
    when_dialog,
    work_through,
)
from studio_hands import (
    begin_shape,
    choose_shape,
    copied,
    draw,
    is_drawing,
    make_plan,
    new_project,
    note_hot_spot,
    open_in_qgis,
    pick_block,
    plan,
    rows,
    sentences,
    settled,
    stop_drawing,
    undo,
    workplace,
)

from wijkaanpak_plugin.map.source_layers import SOURCE_PROPERTY
from wijkaanpak_plugin.plan.files.project_layers import plan_group
from wijkaanpak_plugin.plan.store.changes import Changes

X, Y = 155200.0, 463200.0
SCALE = 500.0
LINE = [(X - 20, Y - 5), (X + 5, Y), (X + 20, Y - 4)]
OTHER = [(X - 20, Y + 8), (X + 18, Y + 12)]
READ_ONLY = os.environ.get("WIJKAANPAK_READ_ONLY", "yes")
RD = QgsCoordinateReferenceSystem("EPSG:28992")


def fresh(name):
    """Open a plan of its own in a new project, with a heat network in hand, and return its path."""
    new_project()
    QgsProject.instance().setCrs(RD)
    folder = FOLDER / name
    folder.mkdir()
    path = another_plan(folder / "plan.gpkg")
    open_in_qgis(path)
    look_at(X, Y, SCALE)
    sentences()
    hands.unexpected.clear()
    return path


def another_plan(path):
    """Make a plan by copying one and giving it a name of its own."""
    copied(FOLDER / "template.gpkg", path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE plan_info SET value = ? WHERE key = 'plan_id'", (str(path),))
    return path


def told(*words):
    """Check that exactly one sentence is said and that it holds these words."""
    said = sentences()
    check(len(said) == 1, f"{len(said)} messages: {said}")
    check(all(word in said[0] for word in words), f"'{said[0]}' does not say {words}")
    # The log has the same sentence, and must have nothing else: a failure with a traceback is no clear message.
    hands.unexpected[:] = [text for text in hands.unexpected if text not in said]
    print(f"said: {said[0]}", flush=True)


def silent():
    """Check that nothing is said."""
    said = sentences()
    check(not said, f"said: {said}")


def lines(path):
    return len(rows(path, "claim_line"))


def works_again(path):
    """Check that drawing and undoing go on."""
    before = lines(path)
    pick_block("heat_network")
    draw(OTHER)
    check(lines(path) == before + 1, f"{lines(path)} lines, there were {before}")
    undo()
    check(lines(path) == before, f"after undo {lines(path)} lines, there were {before}")
    settled()
    silent()


def save_kept_claim(path, count=1):
    """Press the button that saves the shape that was kept; so many lines are in the file then."""
    panel("Claims")
    click(find(QPushButton, "WijkaanpakTryAgain"))
    check(lines(path) == count, f"the shape was not saved: {lines(path)} lines are in the file")


def save_kept_hot_spot(path):
    """Press the button that saves the hot spot that was kept."""
    panel("HotSpots")
    click(find(QPushButton, "WijkaanpakHotSpotTryAgain"))
    check(len(rows(path, "hot_spot")) == 1, "the hot spot was not saved")


@contextmanager
def locked(path, how="EXCLUSIVE"):
    """Hold a plan file as another program does while it writes."""
    with closing(sqlite3.connect(path, isolation_level=None, timeout=10)) as other:
        other.execute(f"BEGIN {how}")
        try:
            yield
        finally:
            other.execute("ROLLBACK")


@contextmanager
def read_only(path):
    """Make a file and its folder read-only, for root too."""
    both = [str(path), str(path.parent)]
    if os.geteuid():
        modes = [os.stat(one).st_mode for one in both]
        for one in both:
            os.chmod(one, stat.S_IMODE(os.stat(one).st_mode) & ~0o222)
        try:
            yield
        finally:
            for one, mode in zip(both, modes):
                os.chmod(one, stat.S_IMODE(mode))
        return
    subprocess.run(["chattr", "+i", *both], check=True, timeout=20)
    try:
        yield
    finally:
        subprocess.run(["chattr", "-i", *both], check=True, timeout=20)


def ends(path, table="claim_line"):
    """Return the first and last point of the last record of a table."""
    dataset = ogr.Open(str(path))
    shapes = [feature.GetGeometryRef().Clone() for feature in dataset.GetLayerByName(table)]
    points = shapes[-1].GetGeometryRef(0).GetPoints()
    return points[0][:2], points[-1][:2]


def lies_at(found, wanted, far=0.5):
    return all(abs(a - b) < far for one, other in zip(found, wanted) for a, b in zip(one, other))


def a_plan_is_made():
    # QGIS would ask in a window of its own which transformation to take from RD New to degrees.
    QgsSettings().setValue("projections/promptWhenMultipleTransformsExist", False, QgsSettings.Section.App)
    make_plan(FOLDER / "template.gpkg")


def a_map_in_degrees_or_without_a_crs_takes_claims():
    path = fresh("crs")
    to_degrees = QgsCoordinateTransform(RD, QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance())

    def in_degrees(point):
        turned = to_degrees.transform(QgsPointXY(*point))
        return turned.x(), turned.y()

    QgsProject.instance().setCrs(to_degrees.destinationCrs())
    look_at(*in_degrees((X, Y)), SCALE)
    pick_block("heat_network")
    draw([in_degrees(point) for point in LINE])
    check(lies_at(ends(path), (LINE[0], LINE[-1])), f"the claim lies at {ends(path)}")
    silent()
    stop_drawing()
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem())
    look_over(X - 50, Y - 40, X + 50, Y + 40)
    pick_block("heat_network")
    draw(OTHER)
    check(lies_at(ends(path), (OTHER[0], OTHER[-1])), f"the claim lies at {ends(path)}")
    silent()
    picture("1_no_crs")
    stop_drawing()
    QgsProject.instance().setCrs(RD)
    look_at(X, Y, SCALE)
    works_again(path)


def a_crs_that_changes_while_drawing_gives_the_shape_up_and_no_more():
    path = fresh("crs_changes")
    pick_block("heat_network")
    begin_shape(LINE[:2], LINE[2])
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    pump(0.5)
    check(not is_drawing(), "points of another system are still in hand")
    QgsProject.instance().setCrs(RD)
    look_at(X, Y, SCALE)
    sentences()
    works_again(path)


def a_file_that_another_program_holds_keeps_the_shapes_until_it_lets_go():
    path = fresh("locked")
    pick_block("heat_network")
    with locked(path):
        draw(LINE)
        told("another program")
        note_hot_spot((X + 10, Y + 10), "risk", "")
        told("another program")
        picture("2_locked")
    check(lines(path) == 0, "something was written")
    save_kept_claim(path)
    check(lies_at(ends(path), (LINE[0], LINE[-1])), f"the claim lies at {ends(path)}")
    save_kept_hot_spot(path)
    silent()
    with locked(path, "IMMEDIATE"):
        undo()
        told("another program")
    check(len(rows(path, "hot_spot")) == 1, "the hot spot is gone")
    undo()
    check(not rows(path, "hot_spot"), "the hot spot was not taken back")
    works_again(path)


def a_locked_file_keeps_what_is_typed():
    path = fresh("locked_text")
    note_hot_spot((X, Y), "idea", "first")
    note_hot_spot((X + 12, Y), "idea", "", enter=False)
    with locked(path):
        hands.write("second")
        key("Return")
        told("another program")
    tree = find(QAbstractItemView, "WijkaanpakHotSpotsList")
    stop_drawing()
    shown = panel("HotSpots").detail.text
    check(shown.toPlainText() == "second", f"the field holds '{shown.toPlainText()}'")
    shown.setFocus()
    key("Return")
    if "second" not in {row["text"] for row in rows(path, "hot_spot")}:
        key("End")
        hands.write("!")
        key("Return")
    texts = {row["text"] for row in rows(path, "hot_spot")}
    check(texts in ({"first", "second"}, {"first", "second!"}), f"the file holds {texts}")
    check(tree.model().rowCount() == 2, "the list does not show two hot spots")
    works_again(path)


def an_edit_with_qgis_own_tools_in_a_locked_file_waits_in_the_layer():
    path = fresh("locked_edit")
    pick_block("heat_network")
    draw(LINE)
    stop_drawing()
    settled()
    layer = plan().layer("claim_line")
    check(layer.startEditing(), "the layer cannot be edited")
    (feature,) = layer.getFeatures()
    name = layer.fields().indexOf("name")
    with locked(path):
        layer.changeAttributeValue(feature.id(), name, "renamed")
        pump(7)
        told("wait there", "another program")
    check(layer.getFeature(feature.id())["name"] == "renamed", "the edit is lost")
    layer.changeAttributeValue(feature.id(), layer.fields().indexOf("why_here"), "again")
    pump(0.5)
    check(rows(path, "claim_line")[0]["name"] == "renamed", f"the file holds {rows(path, 'claim_line')[0]['name']}")
    layer.rollBack()
    works_again(path)


def a_layer_that_is_removed_while_drawing_loses_nothing():
    path = fresh("layer_removed")
    pick_block("heat_network")
    begin_shape(LINE[:2], LINE[2])
    QgsProject.instance().removeMapLayer(plan_layers("claim_line")[0].id())
    pump(0.5)
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
    pump(0.5)
    told("the shape is kept")
    picture("4_plan_removed")
    open_in_qgis(path)
    look_at(X, Y, SCALE)
    save_kept_claim(path)
    silent()
    works_again(path)


def a_source_layer_that_is_removed_while_a_feature_is_taken_from_it():
    path = fresh("source_removed")
    memory = iface.addVectorLayer("LineString?crs=EPSG:28992", "parcels", "memory")
    check(not memory.customProperty(SOURCE_PROPERTY), "the layer is registered")
    pick_block("heat_network")
    choose_shape("parallel")
    QgsProject.instance().removeMapLayer(memory.id())
    del memory
    map_click(X, Y)
    said = sentences()
    check(len(said) <= 1, f"said: {said}")
    hands.unexpected[:] = [text for text in hands.unexpected if text not in said]
    stop_drawing()
    works_again(path)


def a_loop_that_crosses_itself_is_one_area_or_is_explained():
    path = fresh("crossing")
    pick_block("infiltration_crates")
    choose_shape("freehand")
    eight = [(X - 15, Y), (X, Y + 9), (X + 15, Y), (X, Y - 9), (X - 3, Y + 9), (X - 15, Y + 1)]
    map_drag([point for start, end in zip(eight, eight[1:]) for point in _between(start, end)])
    silent()
    (row,) = rows(path, "claim_area")
    dataset = ogr.Open(str(path))
    (shape,) = [feature.GetGeometryRef().Clone() for feature in dataset.GetLayerByName("claim_area")]
    check(shape.IsValid() and shape.GetGeometryCount() == 1, shape.ExportToWkt())
    check(row["kind"] == "infiltration_crates", row["kind"])
    choose_shape("area")
    crossing = [(X - 15, Y - 15), (X + 15, Y - 20), (X - 15, Y - 20), (X + 15, Y - 15)]
    draw(crossing)
    told("crosses itself")
    check(is_drawing(), "what was drawn is gone")
    picture("5_crossing")
    iface.mapCanvas().setFocus()
    key("BackSpace")
    map_click(*crossing[2], button=3)
    check(len(rows(path, "claim_area")) == 2, "the mended outline was not saved")
    silent()
    works_again(path)


def _between(start, end, count=8):
    (x, y), (u, v) = start, end
    return [(x + (u - x) * part / count, y + (v - y) * part / count) for part in range(count)]


def a_line_without_length_is_explained_and_can_go_on():
    path = fresh("no_length")
    pick_block("heat_network")
    map_click(*LINE[0])
    map_click(*LINE[0], button=3)
    told("two different points")
    map_click(*LINE[0])
    map_click(*LINE[0], button=3)
    told("two different points")
    check(is_drawing(), "what was drawn is gone")
    map_click(*LINE[1])
    map_click(*LINE[1], button=3)
    check(lines(path) == 1, "the mended line was not saved")
    silent()
    works_again(path)


def a_claim_outside_the_plan_area_is_saved_and_said_once():
    path = fresh("outside")
    look_at(X + 400, Y, SCALE)
    away = [(X + 390, Y), (X + 410, Y)]
    pick_block("heat_network")
    draw(away)
    told("outside the plan area")
    draw([(X + 390, Y + 8), (X + 410, Y + 8)])
    silent()
    check(lines(path) == 2, f"{lines(path)} claims")
    note_hot_spot((X + 400, Y - 8), "question", "")
    told("outside the plan area")
    stop_drawing()
    look_at(X, Y, SCALE)
    works_again(path)


def a_plan_in_a_read_only_folder_opens_and_says_that_it_cannot_be_changed():
    new_project()
    QgsProject.instance().setCrs(RD)
    (FOLDER / "read_only").mkdir()
    path = another_plan(FOLDER / "read_only" / "plan.gpkg")
    with read_only(path):
        hands.unexpected.clear()
        open_in_qgis(path)
        look_at(X, Y, SCALE)
        at_opening = sentences()
        check(len(at_opening) <= 1, f"said: {at_opening}")
        hands.unexpected[:] = [text for text in hands.unexpected if text not in at_opening]
        pick_block("heat_network")
        draw(LINE)
        told("read-only")
        picture("6_read_only")
        note_hot_spot((X + 10, Y + 10), "risk", "")
        told("read-only")
        check(lines(path) == 0, "something was written")
    save_kept_claim(path)
    silent()
    works_again(path)


def a_stick_that_is_taken_out_keeps_the_shapes_until_it_is_back():
    path = fresh("stick")
    pick_block("heat_network")
    draw(LINE)
    settled()
    away = FOLDER / "stick_away"
    path.parent.rename(away)
    draw([(X - 20, Y - 14), (X + 15, Y - 16)])
    told("not there any more")
    picture("7_stick")
    note_hot_spot((X + 10, Y + 10), "risk", "")
    told("not there any more")
    undo()
    told("not there any more")
    away.rename(path.parent)
    save_kept_claim(path, 2)
    save_kept_hot_spot(path)
    silent()
    works_again(path)


def a_plan_that_another_program_writes_is_not_opened():
    new_project()
    path = another_plan(FOLDER / "held.gpkg")
    sentences()
    hands.unexpected.clear()
    with locked(path):
        check(not workplace().plan.open_file(path), "it was opened")
        told("another program")
    check(not QgsProject.instance().mapLayers(), "layers of it are in the project")
    open_in_qgis(path)
    look_at(X, Y, SCALE)
    sentences()
    works_again(path)


def a_photo_that_is_gone_is_said_in_the_panel():
    path = fresh("photo")
    note_hot_spot((X, Y), "idea", "with a photo")
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
    pump(1)
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
    pump(1)
    for _time in range(3):
        check(qgis.utils.reloadPlugin(PACKAGE), "the plugin was not loaded again")
        # The old panels are still there as long as this step goes on; the timers of their lists are, too.
        gc.collect()
        pump(1.5)
        panel("Findings")
        pump(1)
    hands.unexpected.clear()
    sentences()


STEPS = (
    a_plan_is_made,
    a_map_in_degrees_or_without_a_crs_takes_claims,
    a_crs_that_changes_while_drawing_gives_the_shape_up_and_no_more,
    a_file_that_another_program_holds_keeps_the_shapes_until_it_lets_go,
    a_locked_file_keeps_what_is_typed,
    an_edit_with_qgis_own_tools_in_a_locked_file_waits_in_the_layer,
    a_layer_that_is_removed_while_drawing_loses_nothing,
    a_plan_that_is_removed_while_drawing_keeps_the_shape_until_it_is_opened_again,
    a_source_layer_that_is_removed_while_a_feature_is_taken_from_it,
    a_loop_that_crosses_itself_is_one_area_or_is_explained,
    a_line_without_length_is_explained_and_can_go_on,
    a_claim_outside_the_plan_area_is_saved_and_said_once,
    # The test knows whether anything can be made read-only here: see test_bad_input.py.
    *([a_plan_in_a_read_only_folder_opens_and_says_that_it_cannot_be_changed] if READ_ONLY else []),
    a_stick_that_is_taken_out_keeps_the_shapes_until_it_is_back,
    a_plan_that_another_program_writes_is_not_opened,
    a_photo_that_is_gone_is_said_in_the_panel,
    a_project_whose_plan_is_gone_opens_and_says_so,
    the_plugin_is_loaded_again_and_again_with_findings_in_front,
)

QTimer.singleShot(1500, lambda: work_through(STEPS, go_on=True))
