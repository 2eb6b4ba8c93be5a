"""Puts a style for each table in the plan file, so that plain QGIS shows the plan as the plugin does."""

from __future__ import annotations

import re
from pathlib import Path

from osgeo import gdal, ogr
from qgis.core import QgsReadWriteContext, QgsVectorLayer
from qgis.PyQt.QtXml import QDomDocument

from wijkaanpak_plugin.plan.schema.table import Table
from wijkaanpak_plugin.plan.schema.tables import GEOMETRY_COLUMN, TABLES
from wijkaanpak_plugin.plan.store.clock import now
from wijkaanpak_plugin.plan.store.geopackage import GeoPackageError, add_row, changing, compact
from wijkaanpak_plugin.plan.styling.forms import set_up_form
from wijkaanpak_plugin.plan.styling.lists import Lists, plan_lists
from wijkaanpak_plugin.plan.styling.map_labels import labelling
from wijkaanpak_plugin.plan.styling.renderers import renderer

STYLE_NAME = "wijkaanpak"
STYLE_TABLE = "layer_styles"

#: The table in which QGIS looks for styles, with the names that it expects.
_STYLE_COLUMNS = (
    ("f_table_catalog", ogr.OFTString, 256),
    ("f_table_schema", ogr.OFTString, 256),
    ("f_table_name", ogr.OFTString, 256),
    ("f_geometry_column", ogr.OFTString, 256),
    ("styleName", ogr.OFTString, 30),
    ("styleQML", ogr.OFTString, 0),
    ("styleSLD", ogr.OFTString, 0),
    ("useAsDefault", ogr.OFTInteger, 0),
    ("description", ogr.OFTString, 0),
    ("owner", ogr.OFTString, 30),
    ("ui", ogr.OFTString, 30),
    ("update_time", ogr.OFTDateTime, 0),
)
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


def store_styles(path: Path) -> None:
    """Write the styles of all tables to a plan file, as default style, in place of those that this plugin
    wrote.

    Colours and choices come from the lists stored in the plan, labels are in the user's language. Styles
    that users saved under another name stay. GeoPackageError when the file cannot be written.
    """
    lists = plan_lists(path)
    styles = [(table, style(path, table, lists)) for table in TABLES]
    with changing(path) as dataset:
        layer = dataset.GetLayerByName(STYLE_TABLE) or _create_style_table(dataset)
        for fid in [row.GetFID() for row in layer if row.GetField("styleName") == STYLE_NAME]:
            layer.DeleteFeature(fid)
        for table, qml in styles:
            add_row(layer, _row(table, qml))
    compact(path)


def style(path: Path, table: Table, lists: Lists) -> str:
    """Return the style of a table as QML."""
    layer = QgsVectorLayer(f"{path}|layername={table.name}", table.name, "ogr", _without_style())
    if not layer.isValid():
        raise GeoPackageError(table.name)
    drawn = renderer(table, lists)
    if drawn is not None:
        layer.setRenderer(drawn)
        labels = labelling(table)
        layer.setLabeling(labels)
        layer.setLabelsEnabled(labels is not None)
    set_up_form(layer, table, lists)
    document = QDomDocument()
    error = layer.exportNamedStyle(document, QgsReadWriteContext())
    if error:
        raise GeoPackageError(error)
    return _steady(table.name, document.toString(-1))


def _without_style() -> QgsVectorLayer.LayerOptions:
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = False
    return options


def _steady(table: str, qml: str) -> str:
    """Replace the random names that QGIS gives to parts of a style by ones that are the same each time."""
    known: dict[str, str] = {}

    def name(found: re.Match[str]) -> str:
        number = len(known) + 1
        return known.setdefault(found.group(), f"{sum(table.encode()):08x}-0000-4000-8000-{number:012x}")

    return _UUID.sub(name, qml)


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


def _row(table: Table, qml: str) -> dict[str, object]:
    return {
        "f_table_catalog": "",
        "f_table_schema": "",
        "f_table_name": table.name,
        "f_geometry_column": GEOMETRY_COLUMN if table.geometry else "",
        "styleName": STYLE_NAME,
        "styleQML": qml,
        "styleSLD": "",
        "useAsDefault": True,
        "description": table.meaning,
        "owner": "",
        "update_time": now(),
    }
