"""Writes a GeoPackage with GDAL so that every failure is an error, also when Python exceptions of GDAL are
off.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from osgeo import gdal, ogr, osr

from wijkaanpak_plugin.domain.translation import translate
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
from wijkaanpak_plugin.plan.store.errors import PlanError

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


#: Milliseconds to wait for another program that is writing the plan: a save takes less. Status: assumption.
PATIENCE_MS = 1000
_BUSY_TIMEOUT = "SQLITE_BUSY_TIMEOUT"  # option of GDAL


class GeoPackageError(Exception):
    """GDAL could not do what was asked; the text is GDAL's own."""


@contextmanager
def _quiet() -> Iterator[None]:
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    gdal.ErrorReset()
    try:
        yield
    except RuntimeError as error:  # raised by GDAL when another plugin has switched its exceptions on
        raise GeoPackageError(str(error)) from error
    finally:
        gdal.PopErrorHandler()


def _checked() -> None:
    if gdal.GetLastErrorType() >= gdal.CE_Failure:
        raise GeoPackageError(gdal.GetLastErrorMsg())


@contextmanager
def creating(path: Path) -> Iterator[gdal.Dataset]:
    """Make a new, empty GeoPackage and close it at the end; GeoPackageError when anything fails."""
    with _quiet():
        dataset = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
        if dataset is None:
            raise GeoPackageError(gdal.GetLastErrorMsg())
        yield dataset
        _checked()
        dataset.FlushCache()
        _checked()
        del dataset


@contextmanager
def short_wait() -> Iterator[None]:
    """Let GDAL wait no longer for a lock than `PATIENCE_MS` (of its own accord it waits five seconds)."""
    before = gdal.GetThreadLocalConfigOption(_BUSY_TIMEOUT)
    gdal.SetThreadLocalConfigOption(_BUSY_TIMEOUT, str(PATIENCE_MS))
    try:
        yield
    finally:
        gdal.SetThreadLocalConfigOption(_BUSY_TIMEOUT, before)


@contextmanager
def changing(path: Path) -> Iterator[gdal.Dataset]:
    """Open a GeoPackage and change it in one transaction: all or nothing.

    Raises GeoPackageError, with GDAL's text, when it cannot be opened or written, for instance because it
    is locked.
    """
    with _quiet():
        dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE, allowed_drivers=["GPKG"])
        if dataset is None:
            raise GeoPackageError(gdal.GetLastErrorMsg())
        if dataset.StartTransaction() != ogr.OGRERR_NONE:
            raise GeoPackageError(gdal.GetLastErrorMsg())
        try:
            yield dataset
            _checked()
            if dataset.CommitTransaction() != ogr.OGRERR_NONE:
                raise GeoPackageError(gdal.GetLastErrorMsg())
        except BaseException:
            _take_back(dataset)
            raise
        finally:
            del dataset


def _take_back(dataset: gdal.Dataset) -> None:
    """Give up the transaction. What GDAL says of that is no news: the first reason is what the user wants to know.

    SQLite gives up by itself when a disk is full; GDAL takes the end of a transaction for a failure then, and still
    holds the counts of rows that never came. Giving up another, empty transaction makes it forget them: otherwise they
    would be written into the file when it is closed.
    """
    if not _is_given_up(dataset):
        with suppress(RuntimeError):  # raised by GDAL when another plugin has switched its exceptions on
            dataset.StartTransaction()
        _is_given_up(dataset)


def _is_given_up(dataset: gdal.Dataset) -> bool:
    try:
        return dataset.RollbackTransaction() == ogr.OGRERR_NONE
    except RuntimeError:
        return False


def compact(path: Path) -> None:
    """Leave out of a GeoPackage what was deleted: the same content then gives the same bytes.
    GeoPackageError.
    """
    with _quiet():
        dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE, allowed_drivers=["GPKG"])
        if dataset is None:
            raise GeoPackageError(gdal.GetLastErrorMsg())
        for index in range(dataset.GetLayerCount()):
            # GDAL stores the count of a table, also an empty one, only when it is asked for.
            dataset.GetLayer(index).GetFeatureCount()
        dataset.ExecuteSQL("VACUUM")
        _checked()
        del dataset


@contextmanager
def reading(path: Path) -> Iterator[gdal.Dataset]:
    """Open a GeoPackage to read; GeoPackageError when it is none."""
    with _quiet():
        dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_READONLY, allowed_drivers=["GPKG"])
        if dataset is None:
            raise GeoPackageError(gdal.GetLastErrorMsg())
        try:
            yield dataset
        finally:
            del dataset


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
    """Make the table with its columns, spatial index and description; GeoPackageError when it fails."""
    options = [f"FID={FID_COLUMN}", f"DESCRIPTION={table.meaning}"]
    if table.geometry:
        options.append(f"GEOMETRY_NAME={GEOMETRY_COLUMN}")
    layer = dataset.CreateLayer(table.name, srs if table.geometry else None, _OGR_GEOMETRIES[table.geometry], options)
    if layer is None:
        raise GeoPackageError(gdal.GetLastErrorMsg())
    for field in table.fields:
        if layer.CreateField(field_definition(field)) != ogr.OGRERR_NONE:
            raise GeoPackageError(gdal.GetLastErrorMsg())
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
            feature.SetField(name, str(value))


def add_row(layer: ogr.Layer, values: Mapping[str, Any], wkb: bytes | None = None) -> None:
    """Add one row; GeoPackageError when the table refuses it."""
    feature = ogr.Feature(layer.GetLayerDefn())
    set_values(feature, values)
    if wkb is not None:
        feature.SetGeometry(ogr.CreateGeometryFromWkb(wkb))
    if layer.CreateFeature(feature) != ogr.OGRERR_NONE:
        raise GeoPackageError(gdal.GetLastErrorMsg())


def in_use(path: Path, error: GeoPackageError) -> PlanError:
    """Return the sentence for a plan that could not be written."""
    if not path.exists():
        text = translate("Plan", "The plan file {path} is not there any more; was a disk or stick taken out?")
        return PlanError(text.format(path=path))
    if "readonly" in str(error) or not os.access(path, os.W_OK):
        text = translate(
            "Plan",
            "The plan {name} cannot be changed: its file or folder is read-only. Copy it to a folder where you may "
            "write, and open the copy.",
        )
        return PlanError(text.format(name=path.name))
    return PlanError(_advice(str(error)).format(name=path.name, reason=str(error) or "?"))


def _advice(reason: str) -> str:
    """Return what to say of a file that is there and may be written: what SQLite says of it tells what can be done."""
    if "locked" in reason:
        return translate("Plan", "The plan {name} could not be changed: another program is writing to it.")
    if "disk is full" in reason:
        return translate("Plan", "The plan {name} could not be changed: the disk is full. Make room and try again.")
    if "disk I/O error" in reason:
        return translate(
            "Plan",
            "The plan {name} could not be changed: its disk does not take it. Is the disk full, or was the connection "
            "to it lost?",
        )
    return translate("Plan", "The plan {name} could not be changed: {reason}")
