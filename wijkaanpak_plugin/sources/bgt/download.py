"""GML files of a download: those in a zip or a folder, or the GML itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.bgt.errors import BgtError
from wijkaanpak_plugin.sources.bgt.object_types import NO_OBJECTS
from wijkaanpak_plugin.sources.xml.container import (
    Container,
    SingleFile,
    UnreadableContainerError,
    XmlFile,
    base_name,
    open_container,
)

#: A download may hold a whole city, of which one table takes over a gigabyte. Status: assumption.
_TIMES_THE_LIMITS = 4

_GML = re.compile(r"(?P<stem>[^.].*)\.gml", re.IGNORECASE)
_OF_THE_BGT = re.compile(r"bgt_(?P<name>.+)", re.IGNORECASE)


@contextmanager
def open_download(path: str | Path) -> Iterator[tuple[str, list[XmlFile]]]:
    """Open the download at ``path`` and close everything afterwards; yields what to call it, and its files.

    ``path`` is a zip, a folder or a GML file. Files that by their name hold no objects are passed over. Raises
    `BgtError` with one sentence that names the file; so do errors of the zip or of the disk that show while reading.
    """
    try:
        with open_container(path, ".gml", _is_gml, _TIMES_THE_LIMITS) as container:
            yield container.title, [container.file(name) for name in _chosen(container)]
    except UnreadableContainerError as error:
        raise BgtError(str(error)) from error


def _is_gml(name: str) -> bool:
    return _GML.fullmatch(name) is not None


def _chosen(container: Container) -> list[str]:
    if isinstance(container, SingleFile):
        return list(container.paths)
    by_name: dict[str, list[str]] = {}
    for path in container.paths:
        match = _GML.fullmatch(base_name(path))
        if match:
            by_name.setdefault(match["stem"].lower(), []).append(path)
    if not by_name:
        raise BgtError(_none(container))
    twice = [paths for paths in by_name.values() if len(paths) > 1]
    if twice:
        text = translate("Bgt", "{name} holds more than one download ({files}); choose one of them.")
        raise BgtError(text.format(name=container.title, files=", ".join(twice[0][:2])))
    return [path for stem, (path,) in by_name.items() if not _is_passed_over(stem)]


def _none(container: Container) -> str:
    zips = [base_name(path) for path in container.paths if path.lower().endswith(".zip")]
    if zips:
        text = translate("Bgt", "{name} holds no GML itself but other zips ({zips}); unpack it and choose one of them.")
        return text.format(name=container.title, zips=", ".join(zips[:5]))
    return translate("Bgt", "{name} is no download of the BGT: it holds no .gml.").format(name=container.title)


def _is_passed_over(stem: str) -> bool:
    match = _OF_THE_BGT.fullmatch(stem)
    return match is not None and match["name"] in NO_OBJECTS
