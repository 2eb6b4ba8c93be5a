"""The gate before the data of a plan: what a plan names is opened only when it lies with the plan, or the user of this
machine has registered it or said that it may be read. A plan may come from anybody, and name any address.
"""

from __future__ import annotations

import hashlib
import ntpath
import os
import re
from collections.abc import Iterable
from pathlib import Path

from qgis.core import QgsSettings

from wijkaanpak_plugin.plan.sources.credentials import strip_secrets
from wijkaanpak_plugin.plan.sources.uri import absolute_uri, file_parts
from wijkaanpak_plugin.plan.store.backend import Backend
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.sources.data_file import holds_data_only

_FOLDER = "wijkaanpak/trusted"
#: Providers that read the file they are given and nothing else.
_FILE_READERS = ("ogr", "delimitedtext")
#: Parts of the address of such a file that only say which rows of it.
_PLAIN_PARTS = frozenset(("path", "layerName", "layerId", "subset", "geometryType", "uniqueGeometryType"))
#: A filter that calls a function or asks a question of its own may reach further than the rows of its file.
_MORE_THAN_A_FILTER = re.compile(r"\bselect\b|\b(?!(?:in|and|or|not)\b)\w+\s*\(", re.IGNORECASE)


def may_be_read(plan: Plan, uri: str, provider: str) -> bool:
    """Return whether the data at an address of this plan may be opened; nothing outside the plan's folder is touched.

    uri: as the plan keeps it, or in full.
    """
    return is_trusted(plan, uri, provider) or _lies_with_the_plan(plan.backend, uri, provider)


def is_trusted(plan: Plan, uri: str, provider: str) -> bool:
    """Return whether the user of this machine registered this address with this plan, or said that it may be read."""
    return bool(QgsSettings().value(_key(plan, uri, provider), ""))


def trust(plan: Plan, uri: str, provider: str) -> None:
    """Remember on this machine, and not in the plan, that this address of this plan may be read from now on."""
    QgsSettings().setValue(_key(plan, uri, provider), address_in_full(plan, uri, provider))


def trusted_addresses() -> dict[str, str]:
    """Return the addresses that plans may read on this machine, as people judge them, by the name of their setting.

    An address stands there once for each plan that may read it.
    """
    settings = QgsSettings()
    settings.beginGroup(_FOLDER)
    found = {f"{_FOLDER}/{key}": str(settings.value(key, "")) for key in settings.childKeys()}
    settings.endGroup()
    return {key: address for key, address in found.items() if address}


def forget_trust(keys: Iterable[str]) -> None:
    """Ask again before these addresses (names of their settings) are read; who has them open keeps them so long."""
    for key in keys:
        QgsSettings().remove(key)


def address_in_full(plan: Plan, uri: str, provider: str) -> str:
    """Return an address as it is to be judged by people: provider and all of it, in one line, without what lets
    somebody in.
    """
    # A server or drive as Windows writes it is no file beside the plan for whoever reads it, whatever this system says.
    is_full = is_elsewhere(uri) or bool(ntpath.splitdrive(uri)[0])
    address = strip_secrets(uri if is_full else absolute_uri(plan.backend, uri, provider))
    shown = "".join(letter if letter.isprintable() else "�" for letter in address)
    return shown if provider in _FILE_READERS else f"{provider}: {shown}"


def inside_folder(folder: str, file: str) -> bool:
    """Return whether a full path lies in a folder, links included; one that leads elsewhere by its letters, such as to
    another server or drive, is not looked up for it.
    """
    if not folder or not _is_below(folder, os.path.normpath(file)):
        return False
    return _is_below(os.path.realpath(folder), os.path.realpath(file))


def is_elsewhere(file: str) -> bool:
    r"""Return whether a path names a server (``\\host\share``, also with slashes) or a device."""
    return file[:2].replace("\\", "/") == "//"


def _is_below(folder: str, file: str) -> bool:
    return os.path.normcase(file).startswith(os.path.normcase(folder).rstrip("/\\") + os.sep)


def _lies_with_the_plan(backend: Backend, uri: str, provider: str) -> bool:
    parts = file_parts(uri, provider) if provider in _FILE_READERS else {}
    folder = backend.full_file("") if backend.files_folder else ""
    kept = str(parts.get("path") or "")
    leads_away = is_elsewhere(kept) and not is_elsewhere(folder)
    if not kept or not folder or leads_away or (ntpath.splitdrive(kept)[0] and os.name != "nt"):
        return False
    full = kept if os.path.isabs(kept) else backend.full_file(kept)
    if not inside_folder(folder, full) or not _asks_for_rows_only(parts, provider):
        return False
    # What is not there cannot be opened: that it is gone is said without a question.
    return not os.path.lexists(full) or provider == "delimitedtext" or holds_data_only(Path(full))


def _asks_for_rows_only(parts: dict[str, object], provider: str) -> bool:
    if provider == "delimitedtext":
        options = parts.get("openOptions") or []
        return isinstance(options, list) and not any(str(each).startswith("subset=") for each in options)
    return set(parts) <= _PLAIN_PARTS and not _MORE_THAN_A_FILTER.search(str(parts.get("subset") or ""))


def _key(plan: Plan, uri: str, provider: str) -> str:
    words = "\n".join((plan.plan_id, provider, absolute_uri(plan.backend, uri, provider)))
    return f"{_FOLDER}/{hashlib.sha256(words.encode()).hexdigest()}"
