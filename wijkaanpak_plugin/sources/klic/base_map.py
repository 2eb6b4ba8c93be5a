"""The base map that a delivery brings along: a picture of the ground in the area of the request, without a place.

Source of the place: the picture fills the envelope of the request, north up, with square pixels (14 to the metre in the
sample deliveries of Kadaster).
"""

from __future__ import annotations

import re
import struct
import zipfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from wijkaanpak_plugin.domain.report import Report
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.klic.content import Content
from wijkaanpak_plugin.sources.klic.features import ENVELOPE
from wijkaanpak_plugin.sources.xml.container import UnreadableContainerError, XmlFile, base_name, open_container

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
    """Return the picture of this name in a zip (also one within it) or folder, or beside the XML; None without it."""
    place = delivery.parent if delivery.is_file() and not zipfile.is_zipfile(delivery) else delivery
    try:
        with open_container(place, ".png", lambda path: path == name) as container:
            found = [path for path in container.paths if base_name(path) == name]
            zips = [path for path in container.paths if path.lower().endswith(".zip")]
            if found:
                return _content(container.file(found[0]))
    except UnreadableContainerError:
        return None
    # Beside an XML that was chosen lies more than its delivery: only in a folder that was is a zip looked into.
    return _picture(delivery / zips[0], name) if delivery.is_dir() and len(zips) == 1 else None


def _content(file: XmlFile) -> bytes | None:
    if not 0 < file.size <= LARGEST_BYTES:
        return None
    with file.open() as stream:
        return stream.read()
