"""Writes the sample as two GeoPackages: the existing data, and a plan with claims that refers to it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pandas as pd
import shapely
from osgeo import gdal, ogr, osr

from tools.sample import place
from tools.sample.names import names_table
from tools.sample.plan import write_plan
from tools.sample.reproducible import make_reproducible
from tools.sample.styles import store_neighbourhood_styles
from tools.sample.tables import coverage_table, existing_tables
from wijkaanpak_plugin.domain.body import BODY_COLUMNS, GEOMETRY
from wijkaanpak_plugin.plan.store.geopackage.dataset import GeoPackageError, creating
from wijkaanpak_plugin.plan.store.geopackage.tables import add_row
from wijkaanpak_plugin.sample.sample_files import SamplePaths, sample_paths

_GEOMETRIES = {"Polygon": ogr.wkbPolygon, "LineString": ogr.wkbLineString, "Point": ogr.wkbPoint}
_NUMBERS = {"crown_m", *(column.name for column in BODY_COLUMNS if column.type == "number")}
_INTEGERS = {"year"}


def write_sample(folder: Path) -> SamplePaths:
    """Write both files to a folder that there is, in place of earlier ones; the same bytes every time.

    Needs PyQGIS with its application started. PlanError or GeoPackageError when they can not be written.
    """
    paths = sample_paths(folder)
    with _clock_standing_still():
        _write_neighbourhood(paths.neighbourhood)
        write_plan(paths.plan, paths.neighbourhood)
    return paths


@contextmanager
def _clock_standing_still() -> Iterator[None]:
    """Let GDAL and the plan write one fixed moment; the setting is as it was afterwards."""
    before = gdal.GetConfigOption("OGR_CURRENT_DATE", None)
    gdal.SetConfigOption("OGR_CURRENT_DATE", place.TIMESTAMP)
    try:
        yield
    finally:
        gdal.SetConfigOption("OGR_CURRENT_DATE", before)


def _write_neighbourhood(path: Path) -> None:
    path.unlink(missing_ok=True)
    _write_existing(path)
    store_neighbourhood_styles(path)
    make_reproducible(path)


def _write_existing(path: Path) -> None:
    srs = osr.SpatialReference()
    srs.SetFromUserInput(place.CRS)
    with creating(path) as dataset:
        for name, table in existing_tables().items():
            _write_table(dataset, name, table, srs, f"{place.NAME}: {name.replace('_', ' ')}")
        meaning = f"{place.NAME}: where cables and pipes were delivered"
        _write_table(dataset, "coverage", coverage_table(), srs, meaning)
        _write_table(dataset, "names", names_table(), srs, f"{place.NAME}: names on the map")


def _write_table(
    dataset: gdal.Dataset, name: str, table: pd.DataFrame, srs: osr.SpatialReference, meaning: str
) -> None:
    kind = _GEOMETRIES[table[GEOMETRY].iloc[0].geom_type]
    options = ["FID=fid", "GEOMETRY_NAME=geom", f"IDENTIFIER={name}", f"DESCRIPTION={meaning}"]
    layer = dataset.CreateLayer(name, srs, kind, options)
    if layer is None:
        raise GeoPackageError(gdal.GetLastErrorMsg())
    columns = [column for column in table.columns if column != GEOMETRY]
    for column in columns:
        layer.CreateField(_field(column))
    shapes = shapely.to_wkb(table[GEOMETRY].to_numpy(dtype=object), output_dimension=2)
    if layer.StartTransaction() != ogr.OGRERR_NONE:
        raise GeoPackageError(gdal.GetLastErrorMsg())
    for values, wkb in zip(table[columns].to_dict("records"), shapes):
        add_row(layer, {key: _plain(value) for key, value in values.items()}, wkb)
    if layer.CommitTransaction() != ogr.OGRERR_NONE:
        raise GeoPackageError(gdal.GetLastErrorMsg())


def _field(column: str) -> ogr.FieldDefn:
    if column in _NUMBERS:
        return ogr.FieldDefn(column, ogr.OFTReal)
    if column in _INTEGERS:
        return ogr.FieldDefn(column, ogr.OFTInteger)
    if column == "date":
        return ogr.FieldDefn(column, ogr.OFTDate)
    field = ogr.FieldDefn(column, ogr.OFTInteger if column == "complete" else ogr.OFTString)
    if column == "complete":
        field.SetSubType(ogr.OFSTBoolean)
    return field


def _plain(value: Any) -> Any:
    """Return a value of a table as a plain Python one."""
    return value.item() if hasattr(value, "item") else value
