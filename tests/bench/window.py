"""Measures what a hand feels: from a move of the mouse to the painted map, in a QGIS window on a screen of its own."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "desktop"))

from run_desktop import PROJECTOR, missing_tools, run_session

_HEAD = "### From a move of the mouse to the painted map, 200,000 existing cables and pipes"


def event_to_painted() -> list[str]:
    """Return the table of a line and an area being drawn; one sentence where no window can be opened here."""
    missing = missing_tools()
    if missing:
        return [_HEAD, "", f"Not measured: this machine has no {', '.join(missing)}."]
    with tempfile.TemporaryDirectory(prefix="wijkaanpak-") as name:
        folder = Path(name)
        steps = run_session("en", folder, str(Path(__file__).with_name("live_speed.py")), PROJECTOR)
        failed = [step["message"] for step in steps if not step["ok"]]
        if failed:
            raise RuntimeError("\n".join(failed))
        figures = json.loads((folder / "live_speed.json").read_text(encoding="utf-8"))
    return _lines(figures)


def _lines(figures: dict) -> list[str]:
    lines = [
        _HEAD,
        "",
        f"QGIS in a window on a virtual screen of {PROJECTOR.replace('x', ' x ')} (drawn by the processor, no graphics "
        f"card); the map is {figures['map']}, full of objects. The time runs from the event until the map with band, "
        "lit places and label has been painted. Processor: what the thread of the window worked in that time; the rest "
        "is waiting for other programs. Asking: the part in which the engine judges the shape.",
        "",
        "| drawn | moves | | middle ms | 95 % within ms | 99 % within ms | longest ms |",
        "|---|---|---|---|---|---|---|",
    ]
    titles = {"line": "heat pipe of three points, 100 to 170 m", "area": "infiltration crates of four points"}
    parts = {"event_to_painted_ms": "**event to painted**", "processor_ms": "processor", "ask_ms": "asking"}
    for shape, title in titles.items():
        measured = figures[shape]
        for part, name in parts.items():
            values = [measured[part][key] for key in ("middle", "within_95", "within_99", "longest")]
            cells = " | ".join(f"{value:.1f}" for value in values)
            lines.append(f"| {title} | {measured['moves']} | {name} | {cells} |")
    return lines
