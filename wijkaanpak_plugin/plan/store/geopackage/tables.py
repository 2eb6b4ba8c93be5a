"""Tables and rows of a GeoPackage, made and filled with GDAL."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from osgeo import gdal, ogr, osr

from wijkaanpak_plugin.plan.schema.table import (
    AREA,
    BOOLEAN,
    DATE,
    DATETIME,
    INTEGER,
    LINE,
    NUMBER,
    POINT,
    TEXT,
    Field,
    Table,
)
from wijkaanpak_plugin.plan.schema.tables import FID_COLUMN, GEOMETRY_COLUMN
from wijkaanpak_plugin.plan.store.geopackage.damaged_rows import set_text
from wijkaanpak_plugin.plan.store.geopackage.dataset import GeoPackageError
from wijkaanpak_plugin.plan.store.geopackage.indexes import index_statement

_OGR_TYPES = {
    TEXT: ogr.OFTString,
    INTEGER: ogr.OFTInteger64,
    NUMBER: ogr.OFTReal,
    BOOLEAN: ogr.OFTInteger,
    DATE: ogr.OFTDate,
    DATETIME: ogr.OFTDateTime,
}
_OGR_GEOMETRIES = {
    POINT: ogr.wkbMultiPoint,
    LINE: ogr.wkbMultiLineString,
    AREA: ogr.wkbMultiPolygon,
    None: ogr.wkbNone,
}


def field_definition(field: Field) -> ogr.FieldDefn:
    """Return the column as GDAL wants it."""
    definition = ogr.FieldDefn(field.name, _OGR_TYPES[field.type])
    if field.type == BOOLEAN:
        definition.SetSubType(ogr.OFSTBoolean)
    if field.required:
        definition.SetNullable(False)
    if field.identity:
        definition.SetUnique(True)
    return definition


def create_table(dataset: gdal.Dataset, table: Table, srs: osr.SpatialReference | None) -> ogr.Layer:
    """Make the table with its columns, indexes and description; GeoPackageError when it fails."""
    options = [f"FID={FID_COLUMN}", f"DESCRIPTION={table.meaning}"]
    if table.geometry:
        options.append(f"GEOMETRY_NAME={GEOMETRY_COLUMN}")
    layer = dataset.CreateLayer(table.name, srs if table.geometry else None, _OGR_GEOMETRIES[table.geometry], options)
    if layer is None:
        raise GeoPackageError(gdal.GetLastErrorMsg())
    for field in table.fields:
        if layer.CreateField(field_definition(field)) != ogr.OGRERR_NONE:
            raise GeoPackageError(gdal.GetLastErrorMsg())
    if table.looked_up_by:
        # GDAL makes a table only when something is asked of it.
        if layer.SyncToDisk() != ogr.OGRERR_NONE:
            raise GeoPackageError(gdal.GetLastErrorMsg())
        dataset.ExecuteSQL(index_statement(table))
    return layer


def set_values(feature: ogr.Feature, values: Mapping[str, Any]) -> None:
    """Fill columns of a feature; None and NaN become empty, booleans numbers, anything else that is no
    number text.
    """
    for name, value in values.items():
        if value is None or value != value:
            feature.SetFieldNull(name)
        elif isinstance(value, bool):
            feature.SetField(name, int(value))
        elif isinstance(value, (int, float)):
            feature.SetField(name, value)
        else:
            set_text(feature, name, str(value))


def add_row(layer: ogr.Layer, values: Mapping[str, Any], wkb: bytes | None = None) -> None:
    """Add one row; GeoPackageError when the table refuses it."""
    feature = ogr.Feature(layer.GetLayerDefn())
    set_values(feature, values)
    if wkb is not None:
        feature.SetGeometry(ogr.CreateGeometryFromWkb(wkb))
    if layer.CreateFeature(feature) != ogr.OGRERR_NONE:
        raise GeoPackageError(gdal.GetLastErrorMsg())
