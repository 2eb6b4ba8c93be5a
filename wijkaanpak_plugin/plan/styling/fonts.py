"""The letters of all labels: one family stands in for another, so that a project opens everywhere without a warning."""

from __future__ import annotations

from qgis.core import QgsTextFormat
from qgis.PyQt.QtGui import QFont

#: The first that is installed is used: Open Sans comes with many Linux systems, Arial with Windows and macOS.
FAMILIES = ("Open Sans", "Noto Sans", "DejaVu Sans", "Arial")


def text_format(bold: bool = False) -> QgsTextFormat:
    """Return a text format that says which families may stand in for the first one where that is not installed."""
    font = QFont(FAMILIES[0])
    font.setBold(bold)
    style = QgsTextFormat()
    style.setFont(font)
    style.setFamilies(list(FAMILIES))
    return style
