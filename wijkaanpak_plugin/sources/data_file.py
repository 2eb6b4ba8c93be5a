"""Files that hold data and nothing else: reading one asks nothing of any other place."""

from __future__ import annotations

from pathlib import Path

from osgeo import gdal

from wijkaanpak_plugin.sources.gdal_calls import calling_gdal

#: Formats of GDAL whose files name no other file, server or program. Not among them are formats that may, such as VRT,
#: GML (its schema is fetched) and seamless tables of MapInfo, and SQLite with tables that stand for other files.
_DATA_ONLY = frozenset(
    ("CSV", "DGN", "DXF", "ESRI Shapefile", "ESRIJSON", "FlatGeobuf", "GeoJSON", "GeoJSONSeq", "GPKG", "TopoJSON")
)


def holds_data_only(file: Path) -> bool:
    """Return whether a file is there and is of a format that is data only, by its content, whatever its name is.

    The file is looked at and not opened as data.
    """
    if not file.is_file():
        return False
    with calling_gdal():
        driver = gdal.IdentifyDriverEx(str(file), gdal.OF_VECTOR)
    return driver is not None and driver.ShortName in _DATA_ONLY
