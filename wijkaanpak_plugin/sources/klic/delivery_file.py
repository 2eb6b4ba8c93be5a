"""File with the data of a delivery: the one XML file in a zip or a folder, or the XML itself.

Nothing is extracted and nothing is written: the XML is streamed from where it lies.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Callable, cast

from wijkaanpak_plugin.domain.files.special_file import is_special
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.klic.errors import KlicError

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

_DATA_FILE = re.compile(r"GI_gebiedsinformatielevering_(?P<number>.+?)(?P<v2>_V2)?\.xml", re.IGNORECASE)
_READING_ERRORS = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError)
_ENCRYPTED = 0x1  # bit of the flags of a zip member
_COMPRESSIONS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


@dataclass(frozen=True)
class DataFile:
    """The XML file of a delivery: how to open it, its name and its size in bytes.

    ``title`` is what to call it in a sentence: with the zip or folder that it lies in. ``passed_over`` names
    the older versions beside it.
    """

    open: Callable[[], BinaryIO]
    name: str
    title: str
    size: int
    passed_over: tuple[str, ...] = ()


@contextmanager
def open_delivery(path: str | Path) -> Iterator[tuple[DataFile, BinaryIO]]:
    """Open the XML with the data of the delivery at ``path`` and close everything afterwards.

    ``path`` is a zip, a folder or an XML file. Of a delivery in two versions IMKL 2.0 (``_V2``) is taken;
    pass the XML itself to read the other. Raises `KlicError` with one sentence that names the file; so do
    errors of the zip or of the disk that show only while reading.
    """
    location = Path(str(path).replace("\0", "\ufffd")).absolute()  # no file has a null byte in its name
    try:
        with _container(location) as data_file, data_file.open() as stream:
            yield data_file, stream
    except (FileNotFoundError, NotADirectoryError) as error:
        raise KlicError(translate("Klic", "{name} does not exist.").format(name=location.name)) from error
    except OSError as error:
        text = translate("Klic", "{name} cannot be opened: it is locked, or you may not read it.")
        raise KlicError(text.format(name=location.name)) from error
    except _READING_ERRORS as error:
        text = translate("Klic", "{name} is damaged or was not completely downloaded; download the delivery again.")
        raise KlicError(text.format(name=location.name)) from error


@contextmanager
def _container(location: Path) -> Iterator[DataFile]:
    if location.is_dir():
        yield _in_folder(location)
        return
    _refuse_special(location, location.name)
    with location.open("rb") as file:
        start = file.read(4)
    if not start:
        raise KlicError(translate("Klic", "{name} is empty.").format(name=location.name))
    if start.startswith(b"PK") or location.suffix.lower() == ".zip":
        with zipfile.ZipFile(location) as archive, _with_delivery(archive, location.name) as (inner, name):
            yield _in_zip(inner, name)
        return
    yield _on_disk(location, location.name)


@contextmanager
def _with_delivery(archive: zipfile.ZipFile, zip_name: str) -> Iterator[tuple[zipfile.ZipFile, str]]:
    """Yield the zip that holds the delivery, and what to call it: a mail may pack the zip of a delivery once more."""
    names = [member.filename for member in archive.infolist() if not member.is_dir()]
    zips = [name for name in names if name.lower().endswith(".zip")]
    if len(zips) != 1 or any(_DATA_FILE.fullmatch(_base_name(name)) for name in names):
        yield archive, zip_name
        return
    member = archive.getinfo(zips[0])
    title = f"{zip_name} ({_base_name(zips[0])})"
    _refuse_too_large(member.file_size, LARGEST_INNER_ZIP_BYTES, title)
    _refuse_unusual(member, zip_name)
    with zipfile.ZipFile(BytesIO(archive.read(member))) as inner:
        yield inner, title


def _base_name(path: str) -> str:
    """Return the name of a file in a zip, in which some Windows programs write folders with backslashes."""
    return PurePosixPath(path.replace("\\", "/")).name


def _on_disk(file: Path, title: str, passed_over: tuple[str, ...] = ()) -> DataFile:
    _refuse_special(file, title)
    size = file.stat().st_size
    _refuse_too_large(size, LARGEST_XML_BYTES, title)
    return DataFile(lambda: file.open("rb"), file.name, title, size, passed_over)


def _in_folder(folder: Path) -> DataFile:
    # The zip holds one folder, so that unpacking gives the files themselves or one folder with the files; programs that
    # unpack often make a folder around it.
    patterns = ("*.xml", "*/*.xml", "*/*/*.xml", "*.zip", "*/*.zip")
    found = [file for pattern in patterns for file in sorted(folder.glob(pattern))]
    chosen, passed_over = _choose([file.relative_to(folder).as_posix() for file in found], folder.name)
    return _on_disk(folder / chosen, f"{folder.name} ({chosen})", passed_over)


def _in_zip(archive: zipfile.ZipFile, zip_name: str) -> DataFile:
    members = [member for member in archive.infolist() if not member.is_dir()]
    if not members:
        raise KlicError(translate("Klic", "{name} is a zip without files.").format(name=zip_name))
    _refuse_too_large(sum(member.file_size for member in members), LARGEST_ZIP_BYTES, zip_name)
    chosen, passed_over = _choose([member.filename for member in members], zip_name)
    member = archive.getinfo(chosen)
    _refuse_too_large(member.file_size, LARGEST_XML_BYTES, zip_name)
    _refuse_unusual(member, zip_name)
    name = _base_name(chosen)
    title = f"{zip_name} ({name})"
    return DataFile(lambda: cast(BinaryIO, archive.open(member)), name, title, member.file_size, passed_over)


def _refuse_special(file: Path, name: str) -> None:
    if is_special(file):
        text = translate("Klic", "{name} is no file but a pipe or a device; choose the file of the delivery.")
        raise KlicError(text.format(name=name))


def _refuse_unusual(member: zipfile.ZipInfo, zip_name: str) -> None:
    """Refuse a file in a zip that has a password, is packed in a way Python does not know, or is a bomb."""
    if member.flag_bits & _ENCRYPTED or member.compress_type not in _COMPRESSIONS:
        text = translate("Klic", "{name} has a password or unusual packing; unpack it and choose the folder.")
        raise KlicError(text.format(name=zip_name))
    if member.file_size > LARGEST_RATIO * max(member.compress_size, 1):
        text = translate("Klic", "{name} is refused: it unpacks to {ratio} times its size, which no delivery does.")
        ratio = round(member.file_size / max(member.compress_size, 1))
        raise KlicError(text.format(name=zip_name, ratio=ratio))


def _refuse_too_large(size: int, limit: int, name: str) -> None:
    if size > limit:
        text = translate("Klic", "{name} is refused: unpacked it is {size} MB, more than the limit of {limit} MB.")
        raise KlicError(text.format(name=name, size=size // 1024**2, limit=limit // 1024**2))


def _choose(paths: list[str], container_name: str) -> tuple[str, tuple[str, ...]]:
    """Return the path of the data file, IMKL 2.0 first, and the names of the versions passed over."""
    deliveries: dict[str, list[tuple[bool, str]]] = {}
    for path in paths:
        match = _DATA_FILE.fullmatch(_base_name(path))
        if match:
            deliveries.setdefault(match["number"], []).append((match["v2"] is None, path))
    zips = [_base_name(path) for path in paths if path.lower().endswith(".zip")]
    if not deliveries and zips:
        text = translate(
            "Klic", "{name} holds no delivery itself but other zips ({names}); unpack it and choose one of them."
        )
        raise KlicError(text.format(name=container_name, names=", ".join(zips)))
    if not deliveries:
        text = translate("Klic", "{name} is no KLIC delivery: it holds no GI_gebiedsinformatielevering_….xml.")
        raise KlicError(text.format(name=container_name))
    if len(deliveries) > 1:
        text = translate("Klic", "{name} holds more than one delivery ({numbers}); choose one of them.")
        raise KlicError(text.format(name=container_name, numbers=", ".join(sorted(deliveries))))
    (versions,) = deliveries.values()
    (_, chosen), *others = sorted(versions)
    return chosen, tuple(_base_name(path) for _, path in others)
