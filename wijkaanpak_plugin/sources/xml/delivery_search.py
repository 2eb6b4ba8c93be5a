"""Deliveries in a file or folder that somebody hands over: which there are, told from names and first lines only."""

from __future__ import annotations

import os
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from wijkaanpak_plugin.domain.files.special_file import is_special
from wijkaanpak_plugin.domain.translation import translate

KLIC, BGT = "klic", "bgt"

#: Levels of folders that are looked through below the one that was given, and files at most: somebody may drop a disk.
_DEEPEST, _MOST_FILES = 3, 5_000
#: Bytes at the beginning of a file in which its namespaces stand.
_HEAD = 8192

#: Names of the file with the data, and of a whole delivery.
_NAMES = {
    KLIC: re.compile(r"GI_gebiedsinformatielevering_.+\.xml|Levering_\d\d[A-Z]\d+_\d+\.zip", re.IGNORECASE),
    BGT: re.compile(r"bgt_[a-z]+\.(?:gml|xml)", re.IGNORECASE),
}
#: What the namespaces of the data hold.
_NAMESPACES = {KLIC: b"geostandaarden.nl/imkl/", BGT: b"geostandaarden.nl/imgeo/"}


@dataclass(frozen=True)
class FoundDelivery:
    """A delivery: its format (klic or bgt) and the zip, folder or file that the reader of that format takes."""

    format: str
    place: Path


def deliveries_at(path: Path) -> list[FoundDelivery]:
    """Return the deliveries in a zip, folder, xml or gml, in the order of their names; empty when there is none.

    A folder may hold several, some levels down. Nothing is unpacked; what cannot be read holds no delivery.
    """
    try:
        found = list(_in_folder(path) if path.is_dir() else _in_file(path))
    except OSError:
        return []
    return sorted(dict.fromkeys(found), key=lambda each: str(each.place))


def damaged_zip_text(path: Path) -> str:
    """Return in one sentence that a file is half a zip, such as a download that was broken off; "" when it is not."""
    if path.suffix.lower() != ".zip" or not path.is_file() or is_special(path) or zipfile.is_zipfile(path):
        return ""
    text = translate("Files", "{name} is damaged or was not completely downloaded; download it again.")
    return text.format(name=path.name)


def _in_folder(folder: Path) -> Iterator[FoundDelivery]:
    for file in _files_below(folder):
        name_of = next((sort for sort, names in _NAMES.items() if names.fullmatch(file.name)), None)
        if file.suffix.lower() == ".zip":
            yield from _in_file(file)
        elif name_of is not None:
            # The folder is the delivery: other files of it lie beside the data.
            yield FoundDelivery(name_of, file.parent)


def _files_below(folder: Path) -> Iterator[Path]:
    seen = 0
    for place, folders, names in os.walk(folder):
        if len(Path(place).relative_to(folder).parts) >= _DEEPEST:
            folders.clear()
        for name in sorted(names):
            seen += 1
            if seen > _MOST_FILES:
                return
            yield Path(place, name)


def _in_file(file: Path) -> Iterator[FoundDelivery]:
    if is_special(file):
        return
    if file.suffix.lower() == ".zip":
        names = _names_in(file)
        yield from (FoundDelivery(sort, file) for sort in _NAMES if _any_matches(_NAMES[sort], names))
    elif file.suffix.lower() in (".xml", ".gml"):
        with file.open("rb") as stream:
            head = stream.read(_HEAD)
        yield from (FoundDelivery(sort, file) for sort, namespace in _NAMESPACES.items() if namespace in head)


def _names_in(file: Path) -> list[str]:
    """Return the names of the files in a zip, without the folders they lie in, however their names are written."""
    try:
        with zipfile.ZipFile(file) as archive:
            return [PurePosixPath(name.replace("\\", "/")).name for name in archive.namelist()]
    except (zipfile.BadZipFile, NotImplementedError, ValueError):
        return []


def _any_matches(pattern: re.Pattern[str], names: Iterable[str]) -> bool:
    return any(pattern.fullmatch(name) for name in names)
