"""Reader of one BGT download: opens it, reads its objects, and says what was left out."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable

from wijkaanpak_plugin.domain.rd_new import is_rd_new
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.bgt.download import open_download
from wijkaanpak_plugin.sources.bgt.errors import BgtCancelled, BgtError
from wijkaanpak_plugin.sources.bgt.features import NotAListOfObjectsError, ObjectReader
from wijkaanpak_plugin.sources.bgt.kept_objects import ELSEWHERE, KeptObjects
from wijkaanpak_plugin.sources.bgt.remarks import ReadFiles, describe
from wijkaanpak_plugin.sources.bgt.tables import BgtTable
from wijkaanpak_plugin.sources.xml.container import XmlFile
from wijkaanpak_plugin.sources.xml.safe_xml import BrokenXmlError, UnknownEncodingError, UnsafeXmlError, parse_stream

#: Takes the progress from 0 to 1; False stops the reading.
Feedback = Callable[[float], object]

#: Share of the progress that is the reading of the XML; making the tables is the rest. Measured on 36 MB.
_READING_SHARE = 0.9


@dataclass
class BgtDownload:
    """Content of one download. ``tables`` as `BgtTable` says; ``rows`` counts those of all tables.

    ``left_out`` counts the objects that are in no table, those that are no longer current included; ``report`` has
    sentences on what was read, left out, changed or is not known.
    """

    tables: list[BgtTable]
    left_out: int
    report: list[str] = field(default_factory=list)

    @property
    def rows(self) -> int:
        """Rows of all tables."""
        return sum(len(table.rows) for table in self.tables)


def read_bgt(path: str | Path, current_only: bool = True, feedback: Feedback | None = None) -> BgtDownload:
    """Read the BGT download at ``path``: CityGML-IMGeo or GML light, as zip, folder or one GML file.

    ``current_only``: without objects of which the registration has ended (eindRegistratie). Raises `BgtError` with one
    sentence for the user when there is no usable download at ``path``, and `BgtCancelled` when ``feedback`` returns
    False. Nothing is written or extracted.
    """
    tell = _progress_of(feedback)
    tell(0.0)
    kept, read = KeptObjects(), ReadFiles()
    with open_download(path) as (title, files):
        total, done = max(sum(file.size for file in files), 1), 0
        for file in files:
            _read_file(file, ObjectReader(kept.add, current_only), read, tell, done / total, file.size / total)
            done += file.size
    if not read.objects:
        text = translate("Bgt", "{name} is no download of the BGT: it holds no objects of the BGT.")
        raise BgtError(text.format(name=title))
    tell(_READING_SHARE)
    tables = kept.tables()
    if not tables and len(kept.left_out.get(ELSEWHERE, ())):
        text = translate("Bgt", "{name} has coordinates outside the Netherlands; a BGT download is in RD New.")
        raise BgtError(text.format(name=title))
    tell(1.0)
    left_out = read.ended + sum(len(names) for names in kept.left_out.values())
    return BgtDownload(tables, left_out, describe(title, tables, kept, read).remarks)


def _progress_of(feedback: Feedback | None) -> Callable[[float], None]:
    def tell(fraction: float) -> None:
        if feedback is not None and feedback(fraction) is False:
            raise BgtCancelled(translate("Bgt", "Reading the download was stopped."))

    return tell


def _read_file(
    file: XmlFile, reader: ObjectReader, read: ReadFiles, tell: Callable[[float], None], begin: float, share: float
) -> None:
    done = 0

    def advance(length: int) -> None:
        nonlocal done
        done += length
        tell(min(begin + share * done / max(file.size, 1), 1.0) * _READING_SHARE)

    try:
        with file.open() as stream:
            parse_stream(reader.parser, stream, advance)
    except NotAListOfObjectsError:
        read.other_files.append(file.name)
        return
    except UnsafeXmlError as error:
        text = translate("Bgt", "{name} is refused: it declares entities or nests too deeply, unlike any download.")
        raise BgtError(text.format(name=file.title)) from error
    except UnknownEncodingError as error:
        text = translate("Bgt", "{name} is in the encoding {encoding}, which is not read; a BGT download is in UTF-8.")
        raise BgtError(text.format(name=file.title, encoding=str(error)[:40])) from error
    except BrokenXmlError as error:
        raise BgtError(_broken(reader, file.title, error.line)) from error
    foreign = [srs for srs in reader.srs_names if not is_rd_new(srs)]
    if reader.objects and foreign:
        text = translate("Bgt", "{name} has coordinates in {systems}; a BGT download is in RD New (EPSG:28992).")
        raise BgtError(text.format(name=file.title, systems=", ".join(foreign[:3])))
    read.add(reader)


def _broken(reader: ObjectReader, name: str, line: int) -> str:
    if not reader.is_collection:
        return translate("Bgt", "{name} is no download of the BGT: it is no XML file.").format(name=name)
    text = translate("Bgt", "{name} is damaged or incomplete: the XML breaks off or is wrong at line {line}.")
    return text.format(name=name, line=line)
