"""Where the data of a source lies: relative to the plan file on disk, opened from there again."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath
from typing import Any

from qgis.core import QgsDataSourceUri, QgsProviderRegistry

from wijkaanpak_plugin.plan.plan_folder import beside_plan, relative_to_plan
from wijkaanpak_plugin.plan.secrets import strip_secrets

_FILE_PROVIDERS = ("ogr", "delimitedtext", "spatialite")
#: Parts of an address that say which data it is, not how it is read, by whom, or which rows of it.
_WHICH_DATA = ("host", "service", "port", "dbname", "schema", "table", "url", "typename")


def relative_uri(plan_path: Path, uri: str, provider: str) -> str:
    """Return the address of a layer relative to the folder of the plan, where it is a file on the same
    disk.
    """
    parts = _file_parts(uri, provider)
    path = parts.get("path") if parts else None
    if not path:
        return uri
    parts["path"] = relative_to_plan(plan_path, path)
    return QgsProviderRegistry.instance().encodeUri(provider, parts)


def absolute_uri(plan_path: Path, uri: str, provider: str) -> str:
    """Return the full address of a layer registered in a plan."""
    parts = _file_parts(uri, provider)
    path = parts.get("path") if parts else None
    if not path or PurePosixPath(path).is_absolute() or Path(path).is_absolute():
        return uri
    parts["path"] = beside_plan(plan_path, path)
    return QgsProviderRegistry.instance().encodeUri(provider, parts)


def same_data(uri: str, provider: str, other_uri: str, other_provider: str) -> bool:
    """Say whether two full addresses lead to the same table; of a file, when one does not say which: to that file."""
    one, other = _parts(uri, provider), _parts(other_uri, other_provider)
    if one.get("path") and other.get("path"):
        names = {parts["layerName"] for parts in (one, other) if parts.get("layerName")}
        return len(names) < 2 and _real_path(one["path"]) == _real_path(other["path"])
    if provider != other_provider:
        return False
    which = [tuple(str(parts.get(name) or "") for name in _WHICH_DATA) for parts in (one, other)]
    return which[0] == which[1] if any(which[0]) else uri == other_uri


def _parts(uri: str, provider: str) -> dict[str, Any]:
    """Return the parts of an address; of a web feature service QGIS itself does not tell them apart."""
    parts = QgsProviderRegistry.instance().decodeUri(provider, uri)
    if parts:
        return dict(parts)
    address = QgsDataSourceUri(uri)
    return {name: address.param(name) for name in ("url", "typename")}


def _real_path(path: str) -> str:
    return os.path.normcase(os.path.realpath(path))


def without_secrets(uri: str, provider: str) -> str:
    """Return where data lies, without the user names and passwords that addresses of services may hold."""
    parts = QgsProviderRegistry.instance().decodeUri(provider, uri)
    return strip_secrets(str(parts.get("path") or parts.get("url") or parts.get("host") or provider))


def _file_parts(uri: str, provider: str) -> dict[str, Any]:
    if provider not in _FILE_PROVIDERS or uri.startswith(("http:", "https:", "/vsi")):
        return {}
    return QgsProviderRegistry.instance().decodeUri(provider, uri)
