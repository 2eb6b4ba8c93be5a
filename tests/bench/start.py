"""Measures what the plugin adds to the start of QGIS: import, ``initGui`` and ``initProcessing``, in fresh processes.

``python tests/bench/start.py --once`` does it once in this process and prints milliseconds and the loaded modules; with
``--idle`` those that are loaded once the window has nothing left to do are among them.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
#: Fresh processes, of which the middle one counts.
ROUNDS = 7
#: The most that the start of QGIS may become longer, in milliseconds.
AIM_MS = 150


def start_of_qgis() -> list[str]:
    """Return the lines of the report."""
    measured = [_in_a_fresh_process() for _ in range(ROUNDS)]
    own = [name for name in measured[0]["modules"] if name.startswith("wijkaanpak_plugin")]
    middle = statistics.median(one["ms"] for one in measured)
    least, most = min(one["ms"] for one in measured), max(one["ms"] for one in measured)
    processor = statistics.median(one["processor_ms"] for one in measured)
    return [
        "### What the plugin adds to the start of QGIS",
        "",
        "Import, docks and processing provider, without a plan in the project: "
        f"**{middle:.0f} ms** (middle of {ROUNDS} fresh processes, {least:.0f} to {most:.0f}; the aim is {AIM_MS}), of "
        f"which the processor worked {processor:.0f}; {len(own)} modules of the plugin and "
        f"{len(measured[0]['modules']) - len(own)} others are loaded.",
    ]


def _in_a_fresh_process() -> dict[str, Any]:
    command = [sys.executable, str(Path(__file__).resolve()), "--once"]
    told = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300)
    figures: dict[str, Any] = json.loads(told.stdout.splitlines()[-1])
    return figures


def _once() -> dict[str, Any]:
    """Start the plugin in a window that is there already, as QGIS does."""
    from qgis.core import QgsApplication, QgsProject
    from qgis.PyQt.QtWidgets import QMainWindow

    sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "qgis")]
    from qgis_window import WindowInterface

    application = QgsApplication([], True)
    application.initQgis()
    QgsProject.instance()
    window = QMainWindow()
    iface = WindowInterface(window)
    before = set(sys.modules)
    begin, worked = time.perf_counter(), time.process_time()
    from wijkaanpak_plugin import classFactory

    plugin = classFactory(iface)
    plugin.initGui()
    plugin.initProcessing()
    milliseconds, processor = 1000.0 * (time.perf_counter() - begin), 1000.0 * (time.process_time() - worked)
    if "--idle" in sys.argv:
        for _time in range(20):
            application.processEvents()
    modules = sorted(set(sys.modules) - before)
    plugin.unload()
    return {"ms": milliseconds, "processor_ms": processor, "modules": modules}


if __name__ == "__main__":
    if "--once" in sys.argv:
        print(json.dumps(_once()), flush=True)
        # Without taking QGIS down in order: what counts has been told.
        os._exit(0)
    print("\n".join(start_of_qgis()))
