"""Wijkaanpak: conflicts and coupling opportunities between the space claims of six transitions."""

from __future__ import annotations

from typing import Any


def classFactory(iface: Any) -> Any:
    """Return the plugin; QGIS calls this once when the plugin is switched on."""
    from wijkaanpak_plugin.plugin import WijkaanpakPlugin

    return WijkaanpakPlugin(iface)
