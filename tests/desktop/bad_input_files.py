"""Runs inside QGIS: the file of the plan is locked, read-only, or gone for a while."""

from __future__ import annotations

import os
import sys

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QAbstractItemView, QPlainTextEdit

sys.path.insert(0, os.environ["WIJKAANPAK_HANDS"])

import hands
from bad_input_hands import (
    LINE,
    RD,
    SCALE,
    X,
    Y,
    a_plan_is_made,
    another_plan,
    ends,
    fresh,
    lies_at,
    lines,
    locked,
    read_only,
    save_kept_claim,
    save_kept_hot_spot,
    silent,
    told,
    works_again,
)
from hands import FOLDER, check, find, key, look_at, panel, picture, wait_until, work_through
from studio_hands import (
    draw,
    new_project,
    note_hot_spot,
    open_file,
    open_in_qgis,
    pick_block,
    plan,
    rows,
    sentences,
    settled,
    stop_drawing,
    undo,
    wait_for_rows,
)

READ_ONLY = os.environ.get("WIJKAANPAK_READ_ONLY", "yes")


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
    wait_for_rows(path, "hot_spot", 0)
    works_again(path)


def a_locked_file_keeps_what_is_typed():
    path = fresh("locked_text")
    note_hot_spot((X, Y), "idea", "first")
    wait_for_rows(path, "hot_spot", 1)
    note_hot_spot((X + 12, Y), "idea", "", enter=False)
    with locked(path):
        hands.write("second")
        key("Return")
        told("another program")
    tree = find(QAbstractItemView, "WijkaanpakHotSpotsList")
    stop_drawing()
    shown = find(QPlainTextEdit, "WijkaanpakHotSpotText", panel("HotSpots"))
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
    wait_for_rows(path, "claim_line", 1)
    stop_drawing()
    settled()
    layer = plan().layer("claim_line")
    check(layer.startEditing(), "the layer cannot be edited")
    # QGIS reads without locks: while findings are being stored it may give no row for a moment.
    wait_until(lambda: len(list(layer.getFeatures())) == 1, "the layer gives the claim", 10)
    (feature,) = layer.getFeatures()
    name = layer.fields().indexOf("name")
    with locked(path):
        layer.changeAttributeValue(feature.id(), name, "renamed")
        told("wait there", "another program")
    check(layer.getFeature(feature.id())["name"] == "renamed", "the edit is lost")
    layer.changeAttributeValue(feature.id(), layer.fields().indexOf("why_here"), "again")
    wait_until(lambda: rows(path, "claim_line")[0]["name"] == "renamed", "the file holds the new name", 10)
    layer.rollBack()
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
    wait_for_rows(path, "claim_line", 1)
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
        check(not open_file(path), "it was opened")
        told("another program")
    check(not QgsProject.instance().mapLayers(), "layers of it are in the project")
    open_in_qgis(path)
    look_at(X, Y, SCALE)
    sentences()
    works_again(path)


STEPS = (
    a_plan_is_made,
    a_file_that_another_program_holds_keeps_the_shapes_until_it_lets_go,
    a_locked_file_keeps_what_is_typed,
    an_edit_with_qgis_own_tools_in_a_locked_file_waits_in_the_layer,
    # The test knows whether anything can be made read-only here: see test_bad_input.py.
    *([a_plan_in_a_read_only_folder_opens_and_says_that_it_cannot_be_changed] if READ_ONLY else []),
    a_stick_that_is_taken_out_keeps_the_shapes_until_it_is_back,
    a_plan_that_another_program_writes_is_not_opened,
)

QTimer.singleShot(1500, lambda: work_through(STEPS, go_on=True))
