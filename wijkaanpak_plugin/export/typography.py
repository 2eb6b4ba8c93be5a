"""Letters on the sheet: fonts that are there on every platform, with halos where they lie on the map."""

from __future__ import annotations

from qgis.core import Qgis, QgsTextBufferSettings, QgsTextFormat
from qgis.PyQt.QtGui import QColor, QFont

#: The first that is installed is used: Open Sans comes with many Linux systems, Arial with Windows and macOS.
FAMILIES = ("Open Sans", "Noto Sans", "DejaVu Sans", "Arial")
INK = "#1E2A32"
GREY = "#55636D"


def text_format(size: float, bold: bool = False, colour: str = INK, halo_mm: float = 0.0) -> QgsTextFormat:
    """Return a text format. size: in points on A3."""
    font = QFont(FAMILIES[0])
    font.setBold(bold)
    style = QgsTextFormat()
    style.setFont(font)
    style.setFamilies(list(FAMILIES))
    style.setSize(size)
    style.setSizeUnit(Qgis.RenderUnit.Points)
    style.setColor(QColor(colour))
    if halo_mm > 0:
        halo = QgsTextBufferSettings()
        halo.setEnabled(True)
        halo.setSize(halo_mm)
        halo.setColor(QColor("#FFFFFF"))
        style.setBuffer(halo)
    return style
