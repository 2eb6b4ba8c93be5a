"""Runs inside QGIS: what is drawn, or where, is not what can be drawn."""

from __future__ import annotations

import os
import sys

from osgeo import ogr
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject
from qgis.PyQt.QtCore import QTimer

sys.path.insert(0, os.environ["WIJKAANPAK_HANDS"])

import hands
from bad_input_hands import (
    LINE,
    OTHER,
    RD,
    SCALE,
    X,
    Y,
    a_plan_is_made,
    ends,
    fresh,
    lies_at,
    silent,
    told,
    works_again,
)
from hands import check, iface, key, look_at, look_over, map_click, map_drag, picture, wait_until, work_through
from studio_hands import (
    begin_shape,
    choose_shape,
    draw,
    is_drawing,
    note_hot_spot,
    pick_block,
    rows,
    sentences,
    stop_drawing,
    wait_for_rows,
)

from wijkaanpak_plugin.map.source_layers import SOURCE_PROPERTY


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
    wait_for_rows(path, "claim_line", 1)
    check(lies_at(ends(path), (LINE[0], LINE[-1])), f"the claim lies at {ends(path)}")
    silent()
    stop_drawing()
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem())
    look_over(X - 50, Y - 40, X + 50, Y + 40)
    pick_block("heat_network")
    draw(OTHER)
    wait_for_rows(path, "claim_line", 2)
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
    wait_until(lambda: not is_drawing(), "points of another system are still being drawn with", 10)
    QgsProject.instance().setCrs(RD)
    look_at(X, Y, SCALE)
    sentences()
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
    wait_for_rows(path, "claim_area", 1)
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
    wait_for_rows(path, "claim_area", 2)
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
    wait_for_rows(path, "claim_line", 1)
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
    wait_for_rows(path, "claim_line", 2)
    silent()
    note_hot_spot((X + 400, Y - 8), "question", "")
    told("outside the plan area")
    stop_drawing()
    look_at(X, Y, SCALE)
    works_again(path)


STEPS = (
    a_plan_is_made,
    a_map_in_degrees_or_without_a_crs_takes_claims,
    a_crs_that_changes_while_drawing_gives_the_shape_up_and_no_more,
    a_source_layer_that_is_removed_while_a_feature_is_taken_from_it,
    a_loop_that_crosses_itself_is_one_area_or_is_explained,
    a_line_without_length_is_explained_and_can_go_on,
    a_claim_outside_the_plan_area_is_saved_and_said_once,
)

QTimer.singleShot(1500, lambda: work_through(STEPS, go_on=True))
