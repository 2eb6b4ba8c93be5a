"""The table in which QGIS looks for the styles of a GeoPackage."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Optional

from osgeo import gdal, ogr

from wijkaanpak_plugin.plan.schema.tables import GEOMETRY_COLUMN, table
from wijkaanpak_plugin.plan.store.clock import now
from wijkaanpak_plugin.plan.store.geopackage.dataset import GeoPackageError, changing, compact, reading
from wijkaanpak_plugin.plan.store.geopackage.tables import add_row

STYLE_TABLE = "layer_styles"
#: Stands in the first element of each style that the plugin wrote; QGIS reads over it and leaves it out when it writes.
_MARK = 'writtenBy="wijkaanpak"'
#: Letters of the name of a style.
_LONGEST_NAME = 30

#: Its columns, with the names that QGIS expects.
_STYLE_COLUMNS = (
    ("f_table_catalog", ogr.OFTString, 256),
    ("f_table_schema", ogr.OFTString, 256),
    ("f_table_name", ogr.OFTString, 256),
    ("f_geometry_column", ogr.OFTString, 256),
    ("styleName", ogr.OFTString, _LONGEST_NAME),
    ("styleQML", ogr.OFTString, 0),
    ("styleSLD", ogr.OFTString, 0),
    ("useAsDefault", ogr.OFTInteger, 0),
    ("description", ogr.OFTString, 0),
    ("owner", ogr.OFTString, 30),
    ("ui", ogr.OFTString, 30),
    ("update_time", ogr.OFTDateTime, 0),
)


def read_default_styles(path: Path) -> dict[str, str]:
    """Return per table the style that QGIS takes by itself, as QML; GeoPackageError when the file cannot be read.

    That is the newest of those marked as default, and where none is marked the newest of all.
    Source: `QgsOgrProviderMetadata::loadStyle` of QGIS.
    """
    best: dict[str, tuple[bool, str]] = {}
    styles: dict[str, str] = {}
    with reading(path) as dataset:
        layer = dataset.GetLayerByName(STYLE_TABLE)
        for row in layer if _holds_styles(layer) else ():
            table_name = row.GetField("f_table_name")
            rank = (bool(row.GetField("useAsDefault")), row.GetField("update_time") or "")
            if table_name not in best or rank > best[table_name]:
                best[table_name] = rank
                styles[table_name] = row.GetField("styleQML") or ""
        del layer
    return styles


def _holds_styles(layer: Optional[ogr.Layer]) -> bool:
    """Return whether a table is there and has the columns that are read; QGIS finds no style in another one either."""
    names = ("f_table_name", "styleQML", "useAsDefault", "update_time")
    return layer is not None and all(layer.GetLayerDefn().GetFieldIndex(name) >= 0 for name in names)


def write_styles(path: Path, name: str, styles: Mapping[str, str]) -> None:
    """Store QML by table as default styles, in place of those of this name, and leave out what was deleted from the
    file; GeoPackageError when it cannot be written.

    One of this name that a user saved stays, to be chosen again, under another name.
    """
    with changing(path) as dataset:
        layer = dataset.GetLayerByName(STYLE_TABLE) or _create_style_table(dataset)
        rows = [row for row in layer if row.GetField("styleName") == name]
        # Plugins before version 5 of the tables wrote no mark; then all that tells is that QGIS may write SLD as well.
        with_marks = any(map(_is_marked, rows))
        for row in rows:
            if row.GetField("styleSLD") or (with_marks and not _is_marked(row)):
                _keep_apart(layer, row, name)
            else:
                layer.DeleteFeature(row.GetFID())
        for table_name, qml in styles.items():
            add_row(layer, _row(table_name, name, qml))
        # The file is closed when the last name for it is gone; until then it cannot be made smaller.
        del layer, dataset
    compact(path)


def _is_marked(row: ogr.Feature) -> bool:
    return _MARK in (row.GetField("styleQML") or "").partition("<qgis ")[2].partition(">")[0]


def _keep_apart(layer: ogr.Layer, row: ogr.Feature, name: str) -> None:
    """Give a style a name that says from when it is, and let QGIS no longer take it by itself."""
    row.SetField("styleName", f"{name} {(row.GetField('update_time') or '')[:19]}".strip()[:_LONGEST_NAME])
    row.SetField("useAsDefault", 0)
    if layer.SetFeature(row) != ogr.OGRERR_NONE:
        raise GeoPackageError(gdal.GetLastErrorMsg())


def _create_style_table(dataset: gdal.Dataset) -> ogr.Layer:
    layer = dataset.CreateLayer(STYLE_TABLE, None, ogr.wkbNone, ["FID=id"])
    if layer is None:
        raise GeoPackageError(gdal.GetLastErrorMsg())
    for name, kind, width in _STYLE_COLUMNS:
        column = ogr.FieldDefn(name, kind)
        column.SetWidth(width)
        if name == "useAsDefault":
            column.SetSubType(ogr.OFSTBoolean)
        if name == "update_time":
            column.SetDefault("CURRENT_TIMESTAMP")
        if layer.CreateField(column) != ogr.OGRERR_NONE:
            raise GeoPackageError(gdal.GetLastErrorMsg())
    return layer


def _row(table_name: str, name: str, qml: str) -> dict[str, object]:
    described = table(table_name)
    return {
        "f_table_catalog": "",
        "f_table_schema": "",
        "f_table_name": described.name,
        "f_geometry_column": GEOMETRY_COLUMN if described.geometry else "",
        "styleName": name,
        "styleQML": qml.replace("<qgis ", f"<qgis {_MARK} ", 1),
        "styleSLD": "",
        "useAsDefault": True,
        "description": described.meaning,
        "owner": "",
        "update_time": now(),
    }
