"""Height of a text field in lines of its own font."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QPlainTextEdit


def lines_height(field: QPlainTextEdit, lines: int) -> int:
    """Return the height in pixels at which so many lines are seen, in the font that the field has now."""
    around = 2 * (field.frameWidth() + int(field.document().documentMargin()))
    return int(lines * field.fontMetrics().lineSpacing() + around)
