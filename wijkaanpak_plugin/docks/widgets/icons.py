"""Icons of the plugin's own."""

from __future__ import annotations

from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QLabel, QStyle

from wijkaanpak_plugin.resource_paths import resource


def icon(name: str) -> QIcon:
    """Return an icon of ``resources/icons`` by its name without ending, such as ``run_analysis``."""
    return QIcon(str(resource("icons", f"{name}.svg")))


def warning_sign() -> QLabel:
    """Return the sign that stands before a sentence about something that is not in order."""
    sign = QLabel()
    side = sign.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize)
    sign.setPixmap(icon("finding_warning").pixmap(side, side))
    return sign
