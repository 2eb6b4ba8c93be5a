"""The base map that a delivery brings along: a picture of the ground in the area of the request, without a place.

Source of the place: the picture fills the envelope of the request, north up, with square pixels (14 to the metre in the
sample deliveries of Kadaster).
"""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from wijkaanpak_plugin.domain.files.special_file import is_special
from wijkaanpak_plugin.domain.report import Report
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.klic.content import Content
from wijkaanpak_plugin.sources.klic.features import ENVELOPE

#: Largest picture in bytes, and in pixels once it is unpacked. The largest of the samples has 3 MB and 33 million
#: pixels. Status: assumption.
LARGEST_BYTES = 256 * 1024**2
LARGEST_PIXELS = 500_000_000
#: The sides of a pixel may differ by this share: a picture of whole pixels in an envelope of whole metres. Status:
#: assumption.
_LARGEST_STRETCH = 0.01

_NAME = re.compile(r"[\w.-]+\.png", re.IGNORECASE)
_PNG = b"\x89PNG\r\n\x1a\n"
_HEADER_BYTES = 24
#: Where a picture lies beside the data file or in what somebody unpacked.
_PLACES = ("", "bronnen", "*/bronnen", "*/*/bronnen")
#: What GDAL reads beside a picture; a world file tells no reference system.
_REFERENCE_SYSTEM = "<PAMDataset>\n  <SRS>EPSG:28992</SRS>\n</PAMDataset>\n"


@dataclass(frozen=True)
class BaseMap:
    """Name of the picture in the delivery, and the area that it fills: west, south, east, north (RD New, metres)."""

    name: str
    bounds: tuple[float, float, float, float]


def base_map(content: Content, report: Report) -> BaseMap | None:
    """Return the base map that a delivery names, None (with a sentence where it names one) when it has no place."""
    reference = content.first("GebiedsinformatieLevering").text("achtergrondkaart/kaartreferentie")
    name = PurePosixPath(reference.replace("\\", "/")).name
    if not _NAME.fullmatch(name):
        return None
    envelope = content.first(ENVELOPE)
    try:
        corners = [float(number) for key in ("lowerCorner", "upperCorner") for number in envelope.text(key).split()]
        west, south, east, north = corners
    except ValueError:
        west = south = east = north = 0.0
    if not (west < east and south < north):
        report.say(translate("Klic", "The base map has no place, because the delivery does not say what it covers."))
        return None
    return BaseMap(name, (west, south, east, north))


def write_base_map(delivery: str | Path, found: BaseMap, target: Path) -> bool:
    """Copy the base map of ``delivery`` (zip, folder or XML) to ``target`` (png), with the files that place it.

    False, and nothing is written, when there is no such picture or when it does not fill its area. Raises OSError when
    ``target`` cannot be written. Nothing is written in the delivery.
    """
    picture = _picture(Path(delivery), found.name)
    world = _world(picture, found.bounds) if picture else None
    if not picture or not world:
        return False
    target.write_bytes(picture)
    target.with_suffix(".pgw").write_text(world, encoding="ascii")
    target.with_name(target.name + ".aux.xml").write_text(_REFERENCE_SYSTEM, encoding="ascii")
    return True


def _world(picture: bytes, bounds: tuple[float, float, float, float]) -> str | None:
    """Return the world file of a picture, None when it does not fill its area."""
    if not picture.startswith(_PNG) or len(picture) < _HEADER_BYTES:
        return None
    columns, rows = struct.unpack(">II", picture[16:_HEADER_BYTES])
    if not 0 < columns * rows <= LARGEST_PIXELS:
        return None
    west, south, east, north = bounds
    across, down = (east - west) / columns, (north - south) / rows
    if abs(across - down) > _LARGEST_STRETCH * down:
        return None
    figures = (across, 0.0, 0.0, -down, west + across / 2, north - down / 2)
    return "".join(f"{figure:.12f}\n" for figure in figures)


def _picture(delivery: Path, name: str) -> bytes | None:
    try:
        with _opened(delivery, name) as stream:
            picture = stream.read(LARGEST_BYTES + 1) if stream else b""
    except (OSError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
        return None
    return picture if 0 < len(picture) <= LARGEST_BYTES else None


@contextmanager
def _opened(delivery: Path, name: str) -> Iterator[BinaryIO | None]:
    """Yield the picture of this name in a zip (also one within it) or folder, or beside the XML; None if it is not
    there.
    """
    folder = delivery if delivery.is_dir() else delivery.parent
    if delivery.is_dir() or not zipfile.is_zipfile(delivery):
        found = [file for place in _PLACES for file in sorted(folder.glob(str(PurePosixPath(place, name))))]
        usable = [file for file in found if file.is_file() and not is_special(file)]
        if usable:
            with usable[0].open("rb") as stream:
                yield stream
            return
        zips = [file for file in sorted(folder.glob("*.zip")) if not is_special(file)] if delivery.is_dir() else []
        if len(zips) != 1:
            yield None
            return
        delivery = zips[0]
    with zipfile.ZipFile(delivery) as archive, _in_zip(archive, name) as packed:
        yield packed


@contextmanager
def _in_zip(archive: zipfile.ZipFile, name: str, inside: bool = False) -> Iterator[BinaryIO | None]:
    members = {PurePosixPath(member.filename.replace("\\", "/")).name: member for member in archive.infolist()}
    zips = [member for member in members.values() if member.filename.lower().endswith(".zip")]
    if name in members:
        with archive.open(members[name]) as stream:
            yield stream  # type: ignore[misc]  # a file in a zip reads as any other
    elif len(zips) == 1 and not inside:
        with archive.open(zips[0]) as stream:
            packed = stream.read(LARGEST_BYTES + 1)
        with zipfile.ZipFile(BytesIO(packed)) as inner, _in_zip(inner, name, inside=True) as found:
            yield found
    else:
        yield None
