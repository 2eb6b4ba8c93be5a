"""Runs inside QGIS: a session that is killed while a hand is still drawing or typing, and the start after it.

WIJKAANPAK_MOMENT says which: "drawing" or "typing" (the process kills itself with SIGKILL, so that nothing of QGIS or
of Qt gets a chance to save), or "afterwards". WIJKAANPAK_PLAN is the plan file of "afterwards". Before it is killed the
session leaves drawn.json: what was drawn, and all rows of the plan file.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path

from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QAction, QPlainTextEdit, QToolButton

sys.path.insert(0, os.environ["WIJKAANPAK_HANDS"])

from hands import (
    FOLDER,
    check,
    click,
    find,
    iface,
    key,
    layer_of,
    look_at,
    map_click,
    open_sample,
    panel,
    picture,
    wait_until,
    work_through,
)
from studio_hands import (
    begin_shape,
    draw,
    note_hot_spot,
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

from wijkaanpak_plugin.plan.schema.tables import TABLES

MOMENT = os.environ["WIJKAANPAK_MOMENT"]
#: A crossing in the sample neighbourhood.
X, Y = 145280.0, 507280.0
SCALE = 500.0
LINE = [(X - 25, Y - 14), (X + 5, Y - 10), (X + 22, Y - 16)]
AREA = [(X - 24, Y + 2), (X - 10, Y + 2), (X - 10, Y + 12), (X - 24, Y + 12)]
POINT = (X + 14, Y + 8)
BUILDING_LAYER = "buildings"
HOT_SPOT = (X + 24, Y + 14)
HOT_SPOT_TEXT = "too narrow for the bus"
HALF_DRAWN = [(X - 5, Y + 20), (X + 10, Y + 22)]
drawn = {}


def _body_ids(table):
    return {feature["body_id"] for feature in plan().layer(table).getFeatures()}


def _draw_claim(table, words, points):
    """Draw one claim and remember its id and where it was drawn."""
    before = _body_ids(table)
    pick_block(words)
    if len(points) == 1:
        map_click(*points[0])
    else:
        draw(points)
    wait_until(lambda: _body_ids(table) - before, f"a claim comes into {table}", 15)
    fresh = _body_ids(table) - before
    check(len(fresh) == 1, f"{len(fresh)} claims came into {table}")
    drawn.setdefault("claims", []).append({"table": table, "body_id": fresh.pop(), "points": points, "block": words})


def the_sample_is_open():
    open_sample()
    settled()
    look_at(X, Y, SCALE)
    sentences()


def three_claims_are_drawn():
    _draw_claim("claim_line", "heat_network", LINE)
    _draw_claim("claim_area", "infiltration_crates", AREA)
    _draw_claim("claim_point", "deciduous_tree", [POINT])
    stop_drawing()


def a_building_is_tagged():
    layer = layer_of(BUILDING_LAYER)
    iface.setActiveLayer(layer)
    click(find(QToolButton, "WijkaanpakTags_select", panel("Tags")))
    near = min(layer.getFeatures(iface.mapCanvas().extent().buffered(-12)), key=_far)
    place = near.geometry().pointOnSurface().asPoint()
    map_click(place.x(), place.y())
    check(layer.selectedFeatureIds() == [near.id()], f"selected: {layer.selectedFeatureIds()}")
    key("1")
    key("n")
    drawn["tag"] = {"source_feature": f"fid={near.id()}", "transitions": "energy", "scale_level": "neighbourhood"}
    stop_drawing()


def _far(feature):
    place = feature.geometry().centroid().asPoint()
    return abs(place.x() - X) + abs(place.y() - Y)


def a_hot_spot_is_noted():
    note_hot_spot(HOT_SPOT, "bottleneck", HOT_SPOT_TEXT)
    drawn["hot_spot"] = {"text": HOT_SPOT_TEXT, "kind": "bottleneck", "place": HOT_SPOT}
    stop_drawing()


def a_claim_is_drawn_and_taken_back():
    _draw_claim("claim_point", "deciduous_tree", [(X - 4, Y + 24)])
    drawn["taken_back"] = drawn["claims"].pop()
    undo()
    settled()


def the_process_is_killed():
    if MOMENT == "typing":
        note_hot_spot((X - 18, Y + 20), "idea", "a text that is never", enter=False)
        typed = find(QPlainTextEdit, "WijkaanpakHotSpotText").toPlainText()
        check(typed == "a text that is never", f"typed is '{typed}'")
    else:
        pick_block("heat_network")
        begin_shape(HALF_DRAWN, (X + 16, Y + 18))
    picture(f"killed_while_{MOMENT}")
    drawn["plan"] = str(plan().backend.path)
    drawn["rows"] = {table.name: len(rows(plan().backend.path, table.name)) for table in TABLES}
    (FOLDER / "drawn.json").write_text(json.dumps(drawn, indent=1), encoding="utf-8")
    os.kill(os.getpid(), signal.SIGKILL)


def the_plan_opens_as_if_nothing_had_happened():
    path = Path(os.environ["WIJKAANPAK_PLAN"])
    open_in_qgis(path)
    said = sentences()
    check(not said, f"said: {said}")
    check(not find(QAction, "WijkaanpakUndo").isEnabled(), "what was done before the crash cannot be undone by key")
    look_at(X, Y, SCALE)
    picture("afterwards")


def drawing_and_undoing_go_on():
    path = plan().backend.path
    before = len(rows(path, "claim_line"))
    pick_block("heat_network")
    draw(HALF_DRAWN)
    wait_for_rows(path, "claim_line", before + 1)
    undo()
    wait_for_rows(path, "claim_line", before)
    key("ctrl+shift+z")
    wait_for_rows(path, "claim_line", before + 1)
    settled()
    check(not sentences(), "something was complained of")


BEFORE = (
    the_sample_is_open,
    three_claims_are_drawn,
    a_building_is_tagged,
    a_hot_spot_is_noted,
    a_claim_is_drawn_and_taken_back,
    the_process_is_killed,
)
AFTER = (the_plan_opens_as_if_nothing_had_happened, drawing_and_undoing_go_on)

QTimer.singleShot(1500, lambda: work_through(AFTER if MOMENT == "afterwards" else BEFORE))
