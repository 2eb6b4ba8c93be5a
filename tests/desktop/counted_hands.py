"""Hands that are counted: what docs/studio.md says to take few steps. Runs inside QGIS.

walk.json holds a row per action: what, how many steps the page says, how many it took.
"""

from __future__ import annotations

import json
from contextlib import contextmanager

from hands import FOLDER, check, click, key, map_click, write

table = []
_taken = 0


def took(steps=1):
    """Count steps: clicks, keys and drags."""
    global _taken
    _taken += steps


@contextmanager
def counted(what, most):
    """Count what is done inside, and fail when it takes more steps than the page says."""
    global _taken
    _taken = 0
    yield
    table.append({"what": what, "most": most, "took": _taken})
    (FOLDER / "walk.json").write_text(json.dumps(table, indent=1), encoding="utf-8")
    check(_taken <= most, f"{what} took {_taken} steps in place of {most}")


def press(widget, point=None):
    """Click a widget."""
    click(widget, point)
    took()


def tap(*names):
    """Press keys."""
    key(*names)
    took(len(names))


def on_map(x, y, button=1):
    """Click on the map."""
    map_click(x, y, button)
    took()


def type_words(text):
    """Type a text, of which each letter counts."""
    write(text)
    took(len(text))
