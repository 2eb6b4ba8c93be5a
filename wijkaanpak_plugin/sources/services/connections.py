"""Connections to services as QGIS itself keeps them, so that the Browser and the data source manager show them too."""

from __future__ import annotations

from typing import NamedTuple

from qgis.core import QgsDataSourceUri, QgsOwsConnection, QgsSettingsTree

from wijkaanpak_plugin.domain.catalogue.services import Service

#: OGC API Features are kept among the web feature services, told apart by this version.
_OAPIF_VERSION = "OGC_API_FEATURES"
#: What QGIS calls the two lists of connections.
_LISTS = {"WFS": "WFS", "OAPIF": "WFS", "WMS": "WMS"}


class Connection(NamedTuple):
    """A connection that QGIS keeps. provider: WFS or OAPIF. address: with its settings and authentication."""

    name: str
    provider: str
    address: str


def connections() -> list[Connection]:
    """Return the connections to web feature services and OGC API Features that the user has in QGIS, by name."""
    return [_connection(name) for name in sorted(QgsOwsConnection.connectionList("WFS"), key=str.casefold)]


def add_connection(service: Service) -> None:
    """Keep the connection of a ready-made entry in QGIS; one of that name that is there stays as the user has it."""
    kept_in = _LISTS[service.provider]
    if service.service in QgsOwsConnection.connectionList(kept_in):
        return
    settings = QgsSettingsTree.node("connections").childNode("ows").childNode("connections")
    named = [kept_in.lower(), service.service]
    settings.childSetting("url").setValue(service.url, named)
    if service.provider == "OAPIF":
        settings.childSetting("version").setValue(_OAPIF_VERSION, named)


def layer_address(service: Service, crs: str) -> str:
    """Return the address of a layer for QGIS, through the connection of that name where the user has one.

    crs: in which its coordinates are asked (authid), where the service can.
    """
    address = QgsOwsConnection(_LISTS[service.provider], service.service).uri()
    if not address.param("url"):
        address.removeParam("url")
        address.setParam("url", service.url)
    return _with_layer(address, service.provider, service.layer, crs)


def _with_layer(address: QgsDataSourceUri, provider: str, layer: str, crs: str) -> str:
    if provider == "WMS":
        for name, value in (("layers", layer), ("styles", ""), ("format", "image/png"), ("crs", crs)):
            address.setParam(name, value)
        return bytes(address.encodedUri()).decode()
    address.setParam("typename", layer)
    if provider == "WFS":
        address.setParam("srsname", crs)
    return str(address.uri(False))


def _connection(name: str) -> Connection:
    address = QgsOwsConnection("WFS", name).uri()
    provider = "OAPIF" if address.param("version") == _OAPIF_VERSION else "WFS"
    return Connection(name, provider, address.uri(False))
