"""What a user points at to read XML: a zip, a folder or the file itself; nothing is extracted and nothing is written.

The XML is streamed from where it lies. A zip that lies in a zip, or in the folder above, is found as well.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Callable, Protocol, cast

from wijkaanpak_plugin.domain.files.special_file import is_special
from wijkaanpak_plugin.domain.translation import translate

#: Largest XML that is read. The largest of the 22 sample deliveries holds 20.5 MB; 512 MiB is 25 times as
#: much and still passes as a stream. Status: assumption.
LARGEST_XML_BYTES = 512 * 1024**2

#: Largest total of all files in a zip, drawings and base map included. Status: assumption, as above.
LARGEST_ZIP_BYTES = 4 * LARGEST_XML_BYTES

#: Largest zip inside a zip, which is held in memory. Status: assumption, as above.
LARGEST_INNER_ZIP_BYTES = 256 * 1024**2

#: Largest ratio of unpacked to packed size of the XML. The sample deliveries have 19 to 29; deflate reaches
#: 1032 on a file of one repeated byte, which is how a zip bomb is made. Status: assumption.
LARGEST_RATIO = 200.0

_READING_ERRORS = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError)
_ENCRYPTED = 0x1  # bit of the flags of a zip member
_COMPRESSIONS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class UnreadableContainerError(Exception):
    """The zip, folder or file cannot be read; the text is one sentence for the user and names it."""


@dataclass(frozen=True)
class XmlFile:
    """One XML file: how to open it, its name and its size in bytes.

    ``title`` is what to call it in a sentence: with the zip or folder that it lies in.
    """

    open: Callable[[], BinaryIO]
    name: str
    title: str
    size: int


class Container(Protocol):
    """A zip, a folder or a file: ``title`` is what to call it, ``paths`` the files in it that may be of use."""

    title: str
    paths: tuple[str, ...]

    def file(self, path: str) -> XmlFile:
        """Return one of ``paths``; UnreadableContainerError when it may not be read."""


def base_name(path: str) -> str:
    """Return the name of a file in a zip, in which some Windows programs write folders with backslashes."""
    return PurePosixPath(path.replace("\\", "/")).name


@contextmanager
def open_container(
    path: str | Path, ending: str, is_data: Callable[[str], bool], times: int = 1
) -> Iterator[Container]:
    """Open the zip, the folder or the file at ``path`` and close everything afterwards.

    ``ending`` is that of XML in a folder (``.xml``); ``is_data`` tells by its name whether a file is one that is looked
    for; ``times`` the limits for one file and for all is what may come from a publisher. Raises
    `UnreadableContainerError`, also for errors of the zip or of the disk that show only while reading.
    """
    location = Path(str(path).replace("\0", "\ufffd")).absolute()  # no file has a null byte in its name
    try:
        with _container(location, ending, is_data, times) as container:
            yield container
    except (FileNotFoundError, NotADirectoryError) as error:
        text = translate("Files", "{name} does not exist.")
        raise UnreadableContainerError(text.format(name=location.name)) from error
    except OSError as error:
        text = translate("Files", "{name} cannot be opened: it is locked, or you may not read it.")
        raise UnreadableContainerError(text.format(name=location.name)) from error
    except _READING_ERRORS as error:
        text = translate("Files", "{name} is damaged or was not completely downloaded; download it again.")
        raise UnreadableContainerError(text.format(name=location.name)) from error


class SingleFile:
    """The XML itself."""

    def __init__(self, location: Path, times: int) -> None:
        self.title = location.name
        self.paths: tuple[str, ...] = (location.name,)
        self._location = location
        self._times = times

    def file(self, _path: str) -> XmlFile:
        """Return the file."""
        return _on_disk(self._location, self.title, self._times)


class _Folder:
    def __init__(self, folder: Path, ending: str, times: int) -> None:
        # A zip holds one folder, so that unpacking gives the files themselves or one folder with the files; programs
        # that unpack often make a folder around it.
        patterns = (f"*{ending}", f"*/*{ending}", f"*/*/*{ending}", "*.zip", "*/*.zip")
        found = [file for pattern in patterns for file in sorted(folder.glob(pattern))]
        self.title = folder.name
        self.paths = tuple(file.relative_to(folder).as_posix() for file in found)
        self._folder = folder
        self._times = times

    def file(self, path: str) -> XmlFile:
        return _on_disk(self._folder / path, f"{self.title} ({path})", self._times)


class _Zip:
    def __init__(self, archive: zipfile.ZipFile, title: str, times: int) -> None:
        members = [member for member in archive.infolist() if not member.is_dir()]
        if not members:
            text = translate("Files", "{name} is a zip without files.")
            raise UnreadableContainerError(text.format(name=title))
        _refuse_too_large(sum(member.file_size for member in members), LARGEST_ZIP_BYTES * times, title)
        self.title = title
        self.paths = tuple(member.filename for member in members)
        self._archive = archive
        self._times = times

    def file(self, path: str) -> XmlFile:
        member = self._archive.getinfo(path)
        _refuse_too_large(member.file_size, LARGEST_XML_BYTES * self._times, self.title)
        _refuse_unusual(member, self.title)
        name = base_name(path)
        title = f"{self.title} ({name})"
        return XmlFile(lambda: cast(BinaryIO, self._archive.open(member)), name, title, member.file_size)


@contextmanager
def _container(location: Path, ending: str, is_data: Callable[[str], bool], times: int) -> Iterator[Container]:
    if location.is_dir():
        yield _Folder(location, ending, times)
        return
    _refuse_special(location, location.name)
    with location.open("rb") as file:
        start = file.read(4)
    if not start:
        raise UnreadableContainerError(translate("Files", "{name} is empty.").format(name=location.name))
    if start.startswith(b"PK") or location.suffix.lower() == ".zip":
        with zipfile.ZipFile(location) as archive, _with_data(archive, location.name, is_data) as (inner, name):
            yield _Zip(inner, name, times)
        return
    yield SingleFile(location, times)


@contextmanager
def _with_data(
    archive: zipfile.ZipFile, zip_name: str, is_data: Callable[[str], bool]
) -> Iterator[tuple[zipfile.ZipFile, str]]:
    """Yield the zip that holds the data, and what to call it: a mail may pack a zip once more."""
    names = [member.filename for member in archive.infolist() if not member.is_dir()]
    zips = [name for name in names if name.lower().endswith(".zip")]
    if len(zips) != 1 or any(is_data(base_name(name)) for name in names):
        yield archive, zip_name
        return
    member = archive.getinfo(zips[0])
    title = f"{zip_name} ({base_name(zips[0])})"
    _refuse_too_large(member.file_size, LARGEST_INNER_ZIP_BYTES, title)
    _refuse_unusual(member, zip_name)
    with zipfile.ZipFile(BytesIO(archive.read(member))) as inner:
        yield inner, title


def _on_disk(file: Path, title: str, times: int) -> XmlFile:
    _refuse_special(file, title)
    size = file.stat().st_size
    _refuse_too_large(size, LARGEST_XML_BYTES * times, title)
    return XmlFile(lambda: file.open("rb"), file.name, title, size)


def _refuse_special(file: Path, name: str) -> None:
    if is_special(file):
        text = translate("Files", "{name} is no file but a pipe or a device; choose the file with the data.")
        raise UnreadableContainerError(text.format(name=name))


def _refuse_unusual(member: zipfile.ZipInfo, zip_name: str) -> None:
    """Refuse a file in a zip that has a password, is packed in a way Python does not know, or is a bomb."""
    if member.flag_bits & _ENCRYPTED or member.compress_type not in _COMPRESSIONS:
        text = translate("Files", "{name} has a password or unusual packing; unpack it and choose the folder.")
        raise UnreadableContainerError(text.format(name=zip_name))
    if member.file_size > LARGEST_RATIO * max(member.compress_size, 1):
        text = translate("Files", "{name} is refused: it unpacks to {ratio} times its size, which no delivery does.")
        ratio = round(member.file_size / max(member.compress_size, 1))
        raise UnreadableContainerError(text.format(name=zip_name, ratio=ratio))


def _refuse_too_large(size: int, limit: int, name: str) -> None:
    if size > limit:
        text = translate("Files", "{name} is refused: unpacked it is {size} MB, more than the limit of {limit} MB.")
        raise UnreadableContainerError(text.format(name=name, size=size // 1024**2, limit=limit // 1024**2))
