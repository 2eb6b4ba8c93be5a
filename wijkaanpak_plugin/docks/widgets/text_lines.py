"""How much of a text is seen: the height of a field in lines of its own font, and the length of a name."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QPlainTextEdit


def lines_height(field: QPlainTextEdit, lines: int) -> int:
    """Return the height in pixels at which so many lines are seen, in the font that the field has now."""
    around = 2 * (field.frameWidth() + int(field.document().documentMargin()))
    return int(lines * field.fontMetrics().lineSpacing() + around)


def shorten_name(name: str, letters: int) -> str:
    """Return a name of so many letters at most, so that it does not set the width of what shows it.

    >>> shorten_name("Zwerfafvalknelpunt", 10)
    'Zwerfafva…'
    """
    return name if len(name) <= letters else f"{name[: letters - 1]}…"
