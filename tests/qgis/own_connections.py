"""Connections of the user to services, as QGIS keeps them."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import QgsOwsConnection

from wijkaanpak_plugin.domain.catalogue.services import load_services
from wijkaanpak_plugin.sources.services.connections import add_connection


def connected(name, address, provider="OAPIF"):
    """Let QGIS have a connection of this name to a service (its address for QGIS)."""
    sample = next(each for each in load_services() if each.provider == provider)
    add_connection(replace(sample, service=name, url=address.split("'")[1]))


def forget_connections():
    """Let QGIS have none."""
    for sort in ("WFS", "WMS"):
        for name in QgsOwsConnection.connectionList(sort):
            QgsOwsConnection.deleteConnection(sort, name)
