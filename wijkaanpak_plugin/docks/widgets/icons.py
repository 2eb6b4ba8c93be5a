"""The plugin's own icons."""

from __future__ import annotations

from qgis.PyQt.QtGui import QIcon

from wijkaanpak_plugin.resource_paths import resource


def icon(name: str) -> QIcon:
    """Return an icon of ``resources/icons`` by its name without ending, such as ``run_analysis``."""
    return QIcon(str(resource("icons", f"{name}.svg")))
