"""Rows with a part that GDAL cannot read: a shape that is none, text that is no UTF-8.

They are removed, changed and put back as others are, with the very bytes that were there.
"""

from __future__ import annotations

from typing import Optional

from osgeo import gdal, ogr

from wijkaanpak_plugin.plan.schema.tables import FID_COLUMN
from wijkaanpak_plugin.plan.store.geopackage.dataset import quoted
from wijkaanpak_plugin.plan.store.record_steps import UnreadableShape

#: How Python marks bytes that are no UTF-8 in a text (PEP 383); GDAL gives such text in this way.
_ESCAPES = "surrogateescape"
#: GDAL's name for the shape of a row, whatever its column is called.
_ANY_SHAPE = "OGR_GEOMETRY"


def feature_of(layer: ogr.Layer, fid: int) -> tuple[Optional[ogr.Feature], bool]:
    """Return a row, None when it is not there, and whether its shape cannot be read; then the row has none."""
    feature = layer.GetFeature(fid)
    if gdal.GetLastErrorType() < gdal.CE_Failure:
        return feature, False
    gdal.ErrorReset()
    layer.SetIgnoredFields([_ANY_SHAPE])
    try:
        feature = layer.GetFeature(fid)
    finally:
        layer.SetIgnoredFields([])
    return feature, feature is not None and bool(layer.GetGeometryColumn())


def stored_shape(dataset: gdal.Dataset, layer: ogr.Layer, fid: int) -> UnreadableShape:
    """Return what stands in the place of the shape of a row."""
    result = dataset.ExecuteSQL(_sql(f"SELECT hex({_column(layer)}) FROM", layer, fid))
    stored = next(iter(result)).GetFieldAsString(0)
    dataset.ReleaseResultSet(result)
    return UnreadableShape.fromhex(stored)


def put_shape(dataset: gdal.Dataset, layer: ogr.Layer, fid: int, shape: UnreadableShape) -> None:
    """Put back what stood in the place of the shape of a row."""
    dataset.ExecuteSQL(_sql("UPDATE", layer, fid, f"SET {_column(layer)} = x'{shape.hex()}'"))


def set_text(feature: ogr.Feature, name: str, text: str) -> None:
    """Fill a column with text, also with bytes that are no UTF-8."""
    stored = text.encode("utf-8", _ESCAPES)
    if stored == text.encode("utf-8", "replace"):
        feature.SetField(name, text)
    else:
        feature.SetFieldBinaryFromHexString(name, stored.hex())


def _column(layer: ogr.Layer) -> str:
    return quoted(layer.GetGeometryColumn())


def _sql(before: str, layer: ogr.Layer, fid: int, after: str = "") -> str:
    """Return SQL about one row: made of names of the file, in quotes, and of figures; GDAL takes no parameters."""
    return " ".join((before, quoted(layer.GetName()), after, f"WHERE {quoted(FID_COLUMN)} = {fid:d}"))
