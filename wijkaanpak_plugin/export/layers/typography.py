"""Letters on the sheet: their size and colour, with halos where they lie on the map."""

from __future__ import annotations

from qgis.core import Qgis, QgsTextBufferSettings, QgsTextFormat
from qgis.PyQt.QtGui import QColor

from wijkaanpak_plugin.sources import fonts

INK = "#1E2A32"
GREY = "#55636D"


def text_format(size: float, bold: bool = False, colour: str = INK, halo_mm: float = 0.0) -> QgsTextFormat:
    """Return a text format. size: in points on A3."""
    style = fonts.text_format(bold)
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
