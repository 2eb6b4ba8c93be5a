"""Starting QGIS with the plugin: nothing is loaded that is needed only later."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from wijkaanpak_plugin.docks.shell.panels import PANELS

START = Path(__file__).resolve().parents[3] / "bench" / "start.py"


def modules(*options):
    """The modules that the plugin loads when a fresh QGIS starts, without a plan in its project."""
    command = [sys.executable, str(START), "--once", *options]
    told = subprocess.run(command, capture_output=True, text=True, check=True, timeout=240)
    return set(json.loads(told.stdout.splitlines()[-1])["modules"])


@pytest.fixture(scope="module")
def loaded():
    """Those that are loaded before the window is there."""
    return modules()


def test_the_plugin_was_started(loaded):
    assert {"wijkaanpak_plugin.docks.shell.workplace", "wijkaanpak_plugin.processing.provider"} <= loaded


@pytest.mark.parametrize("package", ["pandas", "shapely", "numpy", "osgeo", "sqlite3"])
def test_no_package_for_the_work_is_loaded(loaded, package):
    # Shapely and NumPy may be there already: QGIS itself loads them. Counted is what the plugin adds.
    assert {name for name in loaded if name.split(".")[0] == package} == set()


@pytest.mark.parametrize(
    "room", ["analysis", "sample", "export", "sources.klic", "sources.bgt", "plan.schema", "plan.files"]
)
def test_no_room_that_does_the_work_is_loaded(loaded, room):
    assert {name for name in loaded if name.startswith(f"wijkaanpak_plugin.{room}")} == set()


@pytest.mark.parametrize("room", [*(panel.key for panel in PANELS), "live", "help", "exports", "in_qgis"])
def test_no_panel_is_loaded(loaded, room):
    assert {name for name in loaded if name.startswith(f"wijkaanpak_plugin.docks.{room}.")} == set()


def test_what_comes_once_the_window_is_there_reads_no_plan_and_loads_no_package_for_it():
    loaded = modules("--idle")
    assert "wijkaanpak_plugin.docks.in_qgis.places" in loaded
    assert {name for name in loaded if name.split(".")[0] in ("pandas", "shapely", "numpy", "osgeo")} == set()
    assert {name for name in loaded if name.startswith("wijkaanpak_plugin.plan.")} <= {
        "wijkaanpak_plugin.plan.store",
        "wijkaanpak_plugin.plan.store.errors",
    }


def test_few_modules_of_the_plugin_are_loaded(loaded):
    assert len({name for name in loaded if name.startswith("wijkaanpak_plugin")}) < 70
