"""Every byte of a file that was made: as it lies on the disk, and as it is once what is packed in it is unpacked."""

from __future__ import annotations

import base64
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path

from map_files import pdf_text

_PNG = b"\x89PNG\r\n\x1a\n"
_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_BASE64 = re.compile(rb"base64,([A-Za-z0-9+/=\s]+)")


def contents(path: Path) -> Iterator[bytes]:
    """Yield the bytes of a file, of what is packed in it, and of its name."""
    yield path.name.encode()
    yield from _inside(path.read_bytes())
    if path.suffix == ".pdf":
        # Letters of a font of its own are numbers in the file: what they stand for another program has to say.
        yield pdf_text(path).encode()


def _inside(content: bytes) -> Iterator[bytes]:
    yield content
    if content.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(content)) as parts:
            yield parts.comment
            for part in parts.infolist():
                yield part.filename.encode() + b"\n" + part.comment + part.extra
                yield from _inside(parts.read(part))
    elif content.startswith(b"%PDF"):
        yield from (_inflated(packed) for packed in _STREAM.findall(content))
    elif content.startswith(_PNG):
        yield from _texts_of_png(content)
    for packed in _BASE64.findall(content):
        yield from _inside(base64.b64decode(packed))


def _inflated(packed: bytes) -> bytes:
    """Return a stream as it is read; one that is not packed, or packed otherwise, as it is."""
    try:
        return zlib.decompressobj().decompress(packed)
    except zlib.error:
        return packed


def _texts_of_png(content: bytes) -> Iterator[bytes]:
    """Yield all parts of a PNG but its pixels, with the texts among them unpacked."""
    place = len(_PNG)
    while place < len(content):
        length, kind = struct.unpack(">I4s", content[place : place + 8])
        part = content[place + 8 : place + 8 + length]
        if kind in (b"zTXt", b"iTXt"):
            yield _inflated(part[part.index(b"\0") + (2 if kind == b"zTXt" else 5) :])
        if kind != b"IDAT":
            yield kind + part
        place += 12 + length


def written(word: str) -> set[bytes]:
    """Return a word as files may hold it, in small letters."""
    return {word.lower().encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be", "latin-1")}


def coordinates(x: float, y: float) -> set[bytes]:
    """Return a corner as files may hold it: as numbers of a geometry, and as text of a tenth of a unit and finer."""
    numbers = {struct.pack(order, each) for each in (x, y) for order in ("<d", ">d")}
    return numbers | {f"{each:.1f}".encode() for each in (x, y)}


def degrees(longitude: float, latitude: float) -> set[bytes]:
    """Return a corner in degrees as text, to a metre, and as numbers."""
    texts = {str(each)[:8].encode() for each in (longitude, latitude)}
    return texts | {struct.pack("<d", each) for each in (longitude, latitude)}


def found(path: Path, needles: Iterable[bytes]) -> set[bytes]:
    """Return those of the needles that are somewhere in a file; capital letters are small ones."""
    needles = set(needles)
    texts = [text for content in contents(path) for text in (content, content.lower())]
    return {needle for needle in needles if any(needle in text for text in texts)}
