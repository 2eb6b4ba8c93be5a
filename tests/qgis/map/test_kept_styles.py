"""A layer that is removed while the map begins to draw it does not take QGIS down."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from qgis.core import QgsProject
from records import open_again

from wijkaanpak_plugin.map import kept_styles
from wijkaanpak_plugin.map import plan_in_project as map_of_plan

REPOSITORY = Path(__file__).parents[3]


def test_layers_removed_while_they_begin_to_be_drawn_do_not_crash_qgis():
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(REPOSITORY), *sys.path])}
    command = [sys.executable, str(Path(__file__).parents[1] / "drawing_crash.py"), "200"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=200, check=False)
    assert done.returncode == 0, done.stderr


def test_a_style_outlives_its_layer_until_no_drawing_goes_on(plan, monkeypatch, qtbot):
    monkeypatch.setattr(kept_styles, "DRAWING_MS", 50)
    project = QgsProject()
    layer = plan.layer("claim_area").clone()
    shown = layer.renderer().dump()
    project.addMapLayer(layer, False)
    kept = kept_styles.keep_styles(project, [layer.id(), "no such layer"])
    project.removeMapLayer(layer)
    assert [renderer.dump() for renderer in kept] == [shown]
    qtbot.waitUntil(lambda: not kept)


def test_the_styles_of_a_plan_that_is_closed_are_kept(plan_in_project, plan, monkeypatch):
    opened = open_again(plan_in_project, plan)
    names = {opened.layer(name).id() for name in opened.project_tables}
    seen = []
    monkeypatch.setattr(map_of_plan, "keep_styles", lambda _project, layer_ids: seen.extend(layer_ids))
    plan_in_project.close()
    assert set(seen) == names
