"""Runs inside QGIS: how long each move of the pen takes, from the event to the painted map, with 200,000 objects.

Leaves live_speed.json: milliseconds per move of the mouse, for a line and for an area.
"""

from __future__ import annotations

import json
import math
import os
import sys
import time
from pathlib import Path

import numpy as np
import pandas as pd
import shapely
from osgeo import ogr, osr
from qgis.core import Qgis, QgsGeometry, QgsVectorLayer
from qgis.PyQt.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtWidgets import QApplication

sys.path.insert(0, str(Path(os.environ["WIJKAANPAK_HANDS"]).parent / "bench"))
sys.path.insert(0, os.environ["WIJKAANPAK_HANDS"])

from hands import FOLDER, check, iface, look_at, picture, pump, wait_until, work_through
from scenes import networks
from studio_hands import (
    CORNER,
    begin_shape,
    claims,
    make_plan,
    open_in_qgis,
    pick_block,
    settled,
    stop_drawing,
    workplace,
)

from wijkaanpak_plugin.analysis.incremental.incremental import IncrementalAnalysis
from wijkaanpak_plugin.docks.live.texts import answer_lines, time_lines
from wijkaanpak_plugin.domain.body import BODY_COLUMN_NAMES
from wijkaanpak_plugin.map.drawing.cursor_label import MOST_LINES
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.sources.registry import register_source
from wijkaanpak_plugin.sources.shapes import flat_wkb

OBJECTS = 200_000
#: Moves that are measured of each shape, after some that warm up.
MOVES, WARM_UP = 400, 60
#: Side of the ground, and its middle in RD New.
SIDE = float(np.sqrt(OBJECTS * 11.0))
MIDDLE = (CORNER[0] + SIDE / 2, CORNER[1] + SIDE / 2)
SCALE = 1000.0
#: Only what lies so near can matter to a drawn body: more than any rule or search distance reaches.
AROUND_M = 80.0
figures, answers = {}, []


class Painted(QObject):
    """Notices when the map is painted, and how often."""

    def __init__(self, viewport):
        super().__init__()
        self.count = 0
        self._viewport = viewport
        viewport.installEventFilter(self)

    def stop(self):
        self._viewport.removeEventFilter(self)

    def eventFilter(self, _watched, event):
        self.count += event.type() == QEvent.Type.Paint
        return False


class Asked:
    """Stands for ``IncrementalAnalysis.ask_all`` and adds up what it takes."""

    def __init__(self, incremental):
        self.seconds = 0.0
        self.times = 0
        self._ask = incremental.ask_all
        incremental.ask_all = self

    def __call__(self, bodies):
        start = time.perf_counter()
        found = self._ask(bodies)
        self.seconds += time.perf_counter() - start
        self.times += 1
        return found


class Told:
    """Remembers what the Claims panel says of the shape in hand."""

    def __init__(self, claims):
        self.values, self.geometry = {}, QgsGeometry()
        claims.drawing_changed.connect(self._changed)

    def _changed(self, _tool, values, geometry):
        self.values, self.geometry = values, geometry

    def body(self):
        row = {name: self.values.get(name) for name in BODY_COLUMN_NAMES}
        row.update(body_id="hand", origin="claim", geometry=shapely.from_wkb(flat_wkb(self.geometry)))
        return pd.DataFrame([row])


def write_networks(path):
    """Write the existing objects as a layer with body fields."""
    table = networks(OBJECTS)
    shapes = shapely.transform(table["geometry"].to_numpy(), lambda xy: xy + CORNER)
    driver = ogr.GetDriverByName("GPKG")
    dataset = driver.CreateDataSource(str(path))
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(28992)
    layer = dataset.CreateLayer("networks", srs, ogr.wkbLineString)
    columns = [name for name in table.columns if name not in ("geometry", "origin")]
    for name in columns:
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTReal if name.endswith("_m") else ogr.OFTString))
    layer.StartTransaction()
    for values, wkb in zip(table[columns].to_dict("records"), shapely.to_wkb(shapes)):
        feature = ogr.Feature(layer.GetLayerDefn())
        for name, value in values.items():
            feature.SetField(name, value)
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(wkb))
        layer.CreateFeature(feature)
    layer.CommitTransaction()
    del layer, dataset


def a_plan_with_200_000_existing_objects_opens():
    write_networks(FOLDER / "networks.gpkg")
    made = open_plan(make_plan(FOLDER / "plan.gpkg", SIDE))
    layer = QgsVectorLayer(f"{FOLDER / 'networks.gpkg'}|layername=networks", "networks", "ogr")
    check(layer.featureCount() == OBJECTS, f"{layer.featureCount()} objects were written")
    made.history.perform("Register", register_source(made, layer, "existing", coverage="plan_area"))
    made.close()
    del layer
    open_in_qgis(made.backend.path)
    incremental = workplace().live.findings.incremental
    check(len(incremental) >= OBJECTS, f"only {len(incremental)} bodies stand ready")
    look_at(*MIDDLE, SCALE)
    picture("1_plan")


def _line_path(number):
    """A pen that goes around its last corner, 20 to 90 m away."""
    turn, far = 2 * math.pi * number / 173, 55 + 35 * math.sin(number / 29)
    return MIDDLE[0] + 20 + far * math.cos(turn), MIDDLE[1] + far * math.sin(turn) * 0.8


def _area_path(number):
    """A pen that makes an area of some hundreds to some thousands of square metres."""
    return MIDDLE[0] - 25 + 20 * math.sin(number / 31), MIDDLE[1] + 15 + 25 * (1 + math.sin(number / 23)) / 2


def _position(x, y):
    canvas = iface.mapCanvas()
    return canvas.getCoordinateTransform().transform(x, y).toQPointF()


def _post(x, y):
    viewport = iface.mapCanvas().viewport()
    at = _position(x, y)
    far = QPointF(viewport.mapToGlobal(at.toPoint()))
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(QEvent.Type.MouseMove, at, far, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.postEvent(viewport, event)


def _one_move(painted, x, y):
    """Return the seconds from the event to the last paint that it caused, and those the processor worked for it."""
    before = painted.count
    start, working = time.perf_counter(), time.thread_time()
    _post(x, y)
    end = worked = 0.0
    while time.perf_counter() - start < 2:
        QApplication.processEvents()
        if painted.count == before and end:
            return end - start, worked - working
        if painted.count > before:
            end, worked, before = time.perf_counter(), time.thread_time(), painted.count
    raise RuntimeError("the map was not painted within two seconds")


def measure(name, path):
    """Move the pen along a path, and write down what each move took."""
    painted, told = Painted(iface.mapCanvas().viewport()), Told(claims())
    asked = Asked(workplace().live.findings.incremental)
    taken, worked, asking, right = [], [], [], []
    for number in range(-WARM_UP, MOVES):
        asked_before = asked.seconds
        seconds, work = _one_move(painted, *path(number))
        if number >= 0:
            taken.append(1000 * seconds)
            worked.append(1000 * work)
            asking.append(1000 * (asked.seconds - asked_before))
        if number >= 0 and number % 80 == 0:
            right.append(is_right(told))
        pump(0.005)
    painted.stop()
    check(asked.times >= MOVES + WARM_UP, f"only {asked.times} answers for {MOVES + WARM_UP} moves")
    picture(f"2_{name}")
    figures[name] = {
        "moves": len(taken),
        "event_to_painted_ms": spread(taken),
        "processor_ms": spread(worked),
        "ask_ms": spread(asking),
        "answers_compared": len(right),
        "milliseconds": [round(one, 2) for one in taken],
    }
    check(all(right), f"{right.count(False)} of {len(right)} answers on the map differ from a small plan of their own")


def spread(values):
    middle, most, nearly_all = np.percentile(values, [50, 95, 99])
    return {"middle": middle, "within_95": most, "within_99": nearly_all, "longest": max(values)}


def is_right(told):
    """Compare what the label says with a plan that holds the surroundings only, found without an index."""
    tool = claims().drawing.tools.tool
    drawn = told.body()
    near = shapely.distance(shapes, drawn["geometry"].iloc[0]) < AROUND_M
    check(10 < near.sum() < OBJECTS / 4, f"{near.sum()} objects lie around what is drawn")
    small = IncrementalAnalysis(tables.bodies[near], tables.coverage, tables.rules, tables.settings)
    # The first line of the label is the size of the shape.
    said, answer = tool.label.text.split("\n")[1:], small.ask(drawn)
    expected = [*answer_lines(answer), *time_lines(small.openings(answer))]
    answers.append(said)
    return bool(said) and said == expected[: MOST_LINES - 1]


def everything_is_read_a_second_time_to_compare_with():
    global tables, shapes
    tables = analysis_input(workplace().plan_in_project.plan)
    shapes = tables.bodies["geometry"].to_numpy()
    check(len(tables.bodies) == OBJECTS, f"{len(tables.bodies)} bodies")


def a_line_is_drawn():
    pick_block("heat_network")
    begin_shape([(MIDDLE[0] - 60, MIDDLE[1] - 20), (MIDDLE[0] + 20, MIDDLE[1])], _line_path(0))
    measure("line", _line_path)
    stop_drawing()


def an_area_is_drawn():
    pick_block("infiltration_crates")
    x, y = MIDDLE
    begin_shape([(x - 40, y - 10), (x + 10, y - 12), (x + 12, y + 14)], _area_path(0))
    measure("area", _area_path)
    stop_drawing()


def the_figures_are_written():
    incremental = workplace().live.findings.incremental
    canvas = iface.mapCanvas()
    figures["objects"] = len(incremental)
    figures["map"] = f"{canvas.viewport().width()} x {canvas.viewport().height()}, 1 : {round(canvas.scale())}"
    told = [line for answer in answers for line in answer]
    # Only a conflict has its rule below it, also one that depends on a depth.
    check(any(line.startswith("    rule ") for line in told), f"no answer spoke of a conflict: {told}")
    figures["qgis"] = Qgis.QGIS_VERSION
    (FOLDER / "live_speed.json").write_text(json.dumps(figures, indent=1), encoding="utf-8")
    settled()
    wait_until(lambda: claims().drawing.tools.tool is None, "no tool is left in hand")


STEPS = (
    a_plan_with_200_000_existing_objects_opens,
    everything_is_read_a_second_time_to_compare_with,
    a_line_is_drawn,
    an_area_is_drawn,
    the_figures_are_written,
)

QTimer.singleShot(1500, lambda: work_through(STEPS))
