"""Writes rows in the tables of a plan file, with ids that are the same in every run."""

from __future__ import annotations

import math
import uuid
from typing import Any, Optional

import shapely
from osgeo import gdal, ogr
from shapely.geometry import LineString, MultiLineString, MultiPoint, MultiPolygon, Point, Polygon
from shapely.geometry.base import BaseGeometry

from tools.sample import place
from wijkaanpak_plugin.plan.store.geopackage.tables import add_row

AUTHOR = "Voorbeeld (fictief)"
#: Who added a record, and when.
STAMP = {"added_by": AUTHOR, "added_at": place.TIMESTAMP}
_MULTI = {Point: MultiPoint, LineString: MultiLineString, Polygon: MultiPolygon}
_NAMESPACE = uuid.UUID("2f1d9a52-3a0e-5c53-8c1b-6f3f0f6f5a10")


class Tables:
    """The tables of a plan file that is being filled."""

    def __init__(self, dataset: gdal.Dataset) -> None:
        self._dataset = dataset

    def layer(self, name: str) -> ogr.Layer:
        """Return a table to read or change its rows."""
        return self._dataset.GetLayerByName(name)

    def add(self, name: str, values: dict[str, Any], shape: Optional[BaseGeometry] = None) -> None:
        """Add one row with what the table has a column for."""
        layer = self.layer(name)
        columns = layer.GetLayerDefn()
        known = {key: value for key, value in values.items() if columns.GetFieldIndex(key) >= 0}
        add_row(layer, {key: _plain(value) for key, value in known.items()}, _multi_wkb(shape))


def identifier(*parts: str) -> str:
    """Return an id that is the same in every run."""
    return str(uuid.uuid5(_NAMESPACE, "/".join(parts)))


def single(shape: BaseGeometry) -> str:
    """Return the type of a geometry, or of the parts that it is made of."""
    return shape.geom_type.replace("Multi", "")


def _multi_wkb(shape: Optional[BaseGeometry]) -> Optional[bytes]:
    if shape is None:
        return None
    multi = _MULTI.get(type(shape))
    return shapely.to_wkb(shape if multi is None else multi([shape]), output_dimension=2)


def _plain(value: Any) -> Any:
    if isinstance(value, float) and math.isnan(value):
        return None
    return value.item() if hasattr(value, "item") else value
