"""Comparison of two addresses: the same file may be written in several ways."""

from __future__ import annotations

import os
from typing import Any

from qgis.core import QgsDataSourceUri, QgsProviderRegistry

from wijkaanpak_plugin.plan.sources.trust import is_elsewhere
from wijkaanpak_plugin.plan.sources.uri import absolute_uri, address_parts, file_parts
from wijkaanpak_plugin.plan.store.backend import Backend
from wijkaanpak_plugin.plan.store.values import plain

_LAYER = ("layerName", "layerId")
#: Parts of an address that say which data it is, not how it is read, by whom, or which rows of it.
_WHICH_DATA = ("host", "service", "port", "dbname", "schema", "table", "url", "typename")


def same_data(backend: Backend, uri: str, other: str, provider: str) -> bool:
    """Return whether two addresses of one provider, relative to a plan or full, are of one layer with one filter."""
    first, second = (_parts(absolute_uri(backend, each, provider), provider) for each in (uri, other))
    if not first or not second:
        return _of_service(uri) == _of_service(other)
    layers = [{name: parts.pop(name, None) for name in _LAYER} for parts in (first, second)]
    if first != second:
        return False
    # A file is opened only when the addresses leave it open which of its layers is meant.
    return layers[0] == layers[1] or _layer_name(first, layers[0]) == _layer_name(second, layers[1])


def _parts(uri: str, provider: str) -> dict[str, Any]:
    """Return the parts of the address of a file, empty when it is something else."""
    parts = file_parts(uri, provider)
    if not parts.get("path"):
        return {}
    parts["path"] = _real_path(parts["path"])
    return {name: plain(value) for name, value in parts.items() if plain(value) not in (None, "")}


def _of_service(uri: str) -> str:
    """Return the address of a service or database without who asks it, which makes no other data."""
    if uri.startswith(("http:", "https:", "/vsi")):
        return uri
    parsed = QgsDataSourceUri(uri)
    parsed.setUsername("")
    parsed.setPassword("")
    parsed.setAuthConfigId("")
    return parsed.uri(False) or uri


def _layer_name(parts: dict[str, Any], layer: dict[str, Any]) -> str:
    """Return the name of a layer inside its file; the first one where the address names none."""
    if layer["layerName"]:
        return str(layer["layerName"])
    number = int(layer["layerId"] or 0)
    found = QgsProviderRegistry.instance().querySublayers(str(parts.get("path", "")))
    return next((each.name() for each in found if each.layerNumber() == number), "")


def same_table(uri: str, provider: str, other_uri: str, other_provider: str) -> bool:
    """Return whether two full addresses lead to one table, whatever rows of it and whoever asks.

    Of a file, when one does not say which of its tables: to one file.
    """
    one, other = address_parts(uri, provider), address_parts(other_uri, other_provider)
    if one.get("path") and other.get("path"):
        names = {parts["layerName"] for parts in (one, other) if parts.get("layerName")}
        return len(names) < 2 and _real_path(one["path"]) == _real_path(other["path"])
    if provider != other_provider:
        return False
    which = [tuple(str(parts.get(name) or "") for name in _WHICH_DATA) for parts in (one, other)]
    return which[0] == which[1] if any(which[0]) else uri == other_uri


def _real_path(path: str) -> str:
    # To follow links is to look a path up; what a plan names on a server is compared by its letters instead.
    return os.path.normcase(os.path.normpath(path) if is_elsewhere(path) else os.path.realpath(path))
