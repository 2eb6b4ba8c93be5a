"""Files that hold data and nothing else: reading one asks nothing of any other place."""

from __future__ import annotations

import mmap
import re
import sqlite3
from contextlib import closing
from functools import lru_cache
from pathlib import Path

from osgeo import gdal

from wijkaanpak_plugin.sources.gdal_calls import calling_gdal
from wijkaanpak_plugin.sources.sqlite_parts import is_plain_table, is_storing_table

_JSON = frozenset(("ESRIJSON", "GeoJSON", "GeoJSONSeq", "TopoJSON"))
#: Formats of GDAL whose files name no other file, server or program. Not among them are formats that may, such as VRT,
#: GML (its schema is fetched) and seamless tables of MapInfo, and SQLite with tables that stand for other files. Of a
#: GeoPackage and of JSON the content decides.
_DATA_ONLY = frozenset(("CSV", "DGN", "DXF", "ESRI Shapefile", "FlatGeobuf", "GPKG")) | _JSON
#: Parts of a database that are worked out on reading, by a function or another file, or may be.
_PARTS = "SELECT type, sql FROM sqlite_master WHERE type IN ('table', 'view') AND sql IS NOT NULL"
_WORKED_OUT = re.compile(r"\bAS\s*\(", re.IGNORECASE)
#: A coordinate reference system of GeoJSON may be an address, which GDAL fetches (`OGRGeoJSONReadSpatialReference`): a
#: type that begins with one word, and a name that is another. Letters written as numbers may hide both.
_LINK_TYPE = re.compile(rb':\s*"(?:link|url)', re.IGNORECASE)
_LINK_NAME = re.compile(rb'"(?:href|url)"\s*:', re.IGNORECASE)
_ESCAPED_LETTER = re.compile(rb"\\u00[4-7]", re.IGNORECASE)


def holds_data_only(file: Path) -> bool:
    """Return whether a file is there and is of a format that is data only, by its content, whatever its name is.

    The file is looked at and not opened as data.
    """
    if not file.is_file():
        return False
    with calling_gdal():
        driver = gdal.IdentifyDriverEx(str(file), gdal.OF_VECTOR)
    if driver is None or driver.ShortName not in _DATA_ONLY:
        return False
    if driver.ShortName == "GPKG":
        return _only_stores(file)
    if driver.ShortName in _JSON:
        found = file.stat()
        return not _may_name_an_address(str(file), found.st_size, found.st_mtime_ns)
    return True


def _only_stores(file: Path) -> bool:
    """Return whether a database has tables only, each with what is stored in it; triggers run on writing alone.

    GDAL is not asked: it reads tables of its own on opening, which may be such parts themselves.
    """
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as database:
            return not any(_is_worked_out(*part) for part in database.execute(_PARTS))
    except sqlite3.Error:
        return False


def _is_worked_out(kind: str, sql: str) -> bool:
    if kind == "table" and is_plain_table(sql):
        return bool(_WORKED_OUT.search(sql))
    return kind != "table" or not is_storing_table(sql)


@lru_cache(maxsize=256)  # large files are looked through once
def _may_name_an_address(file: str, size: int, _changed_ns: int) -> bool:
    if not size:
        return False
    with open(file, "rb") as opened, mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ) as content:
        links = _LINK_TYPE.search(content) and _LINK_NAME.search(content)
        return bool(links or _ESCAPED_LETTER.search(content))
