"""Where the data of a source lies: relative to the plan where both lie on one disk, opened from there again."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Any

from qgis.core import QgsDataSourceUri, QgsProviderRegistry

from wijkaanpak_plugin.plan.sources.credentials import strip_secrets
from wijkaanpak_plugin.plan.store.backend import Backend

_FILE_PROVIDERS = ("ogr", "delimitedtext", "spatialite")


def relative_uri(backend: Backend, uri: str, provider: str) -> str:
    """Return the address of a layer as a plan keeps it: relative to the plan, where it is a file on the same disk."""
    parts = file_parts(uri, provider)
    path = parts.get("path") if parts else None
    if not path:
        return uri
    parts["path"] = backend.relative_file(path)
    return QgsProviderRegistry.instance().encodeUri(provider, parts)


def absolute_uri(backend: Backend, uri: str, provider: str) -> str:
    """Return the full address of a layer registered in a plan."""
    parts = file_parts(uri, provider)
    path = parts.get("path") if parts else None
    if not path or PurePosixPath(path).is_absolute() or Path(path).is_absolute():
        return uri
    parts["path"] = backend.full_file(path)
    return QgsProviderRegistry.instance().encodeUri(provider, parts)


def without_secrets(uri: str, provider: str) -> str:
    """Return where data lies, without the user names and passwords that addresses of services may hold."""
    parts = address_parts(uri, provider)
    return strip_secrets(str(parts.get("path") or parts.get("url") or parts.get("host") or provider))


def address_parts(uri: str, provider: str) -> dict[str, Any]:
    """Return the parts of an address; of web feature services QGIS itself does not tell them apart."""
    parts = QgsProviderRegistry.instance().decodeUri(provider, uri)
    if parts:
        return dict(parts)
    address = QgsDataSourceUri(uri)
    return {name: address.param(name) for name in ("url", "typename")}


def file_parts(uri: str, provider: str) -> dict[str, Any]:
    """Return the parts of the address of a file on a disk, as QGIS decodes it; empty when it is something else."""
    if provider not in _FILE_PROVIDERS or uri.startswith(("http:", "https:", "/vsi")):
        return {}
    return QgsProviderRegistry.instance().decodeUri(provider, uri)
