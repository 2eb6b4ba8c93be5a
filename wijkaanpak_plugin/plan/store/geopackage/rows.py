"""Rows of a GeoPackage that GDAL has open: read by fid and, in a transaction, written."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Optional

from osgeo import gdal, ogr

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.schema.plan_tables import PLAN_AREA
from wijkaanpak_plugin.plan.schema.table import Field, Table
from wijkaanpak_plugin.plan.store.geopackage.damaged_rows import feature_of, put_shape, stored_shape
from wijkaanpak_plugin.plan.store.geopackage.dataset import GeoPackageError, changing, reading
from wijkaanpak_plugin.plan.store.geopackage.tables import create_table, field_definition, set_values
from wijkaanpak_plugin.plan.store.record_steps import Conflict, RecordState, UnreadableShape

#: How SQLite says that an id is there already.
_TAKEN = "UNIQUE constraint"


class GeoPackageRows:
    """The rows of an open file; see ``backend.Rows``."""

    def __init__(self, dataset: gdal.Dataset) -> None:
        self._dataset: Optional[gdal.Dataset] = dataset

    def release(self) -> None:
        """Let go of the file: GDAL closes it when the last name for it is gone."""
        self._dataset = None

    def row(
        self, table: str, fid: int, columns: Optional[Collection[str]] = None, with_shape: bool = True
    ) -> Optional[RecordState]:
        """Return what a row holds, None when it is not there; Conflict when a column is gone."""
        layer = self._table(table)
        feature, is_damaged = feature_of(layer, fid)
        if feature is None:
            return None
        shape = feature.GetGeometryRef() if with_shape else None
        wkb = bytes(shape.ExportToIsoWkb(ogr.wkbNDR)) if shape is not None else None
        if with_shape and is_damaged:
            wkb = stored_shape(self._dataset, layer, fid)
        return RecordState(_values(feature, _columns(feature) if columns is None else columns), wkb)

    def rows(self, table: str, columns: Optional[Collection[str]] = None) -> list[tuple[int, dict[str, Any]]]:
        """Return fid and values, in these columns or in all, of every row of a table."""
        return [
            (feature.GetFID(), _values(feature, _columns(feature) if columns is None else columns))
            for feature in self._table(table)
        ]

    def _table(self, name: str) -> ogr.Layer:
        table = self._dataset.GetLayerByName(name) if self._dataset is not None else None
        if table is None:
            raise GeoPackageError(translate("Plan", "table {table} is missing").format(table=name))
        return table


class GeoPackageTransaction(GeoPackageRows):
    """Writes rows of a file in which a transaction is going on; see ``backend.Transaction``."""

    def add(self, table: str, values: Mapping[str, Any], wkb: Optional[bytes] = None, fid: Optional[int] = None) -> int:
        """Add a row and return its fid; Conflict when the fid that is asked for, or the identity, is taken."""
        layer = self._table(table)
        feature = ogr.Feature(layer.GetLayerDefn())
        set_values(feature, values)
        if wkb is not None and not isinstance(wkb, UnreadableShape):
            feature.SetGeometry(ogr.CreateGeometryFromWkb(wkb))
        if fid is not None:
            if feature_of(layer, fid)[0] is not None:
                raise Conflict(str(fid))
            feature.SetFID(fid)
        code = layer.CreateFeature(feature)
        if code != ogr.OGRERR_NONE and fid is not None and _TAKEN in gdal.GetLastErrorMsg():
            raise Conflict(str(fid))
        _done(code)
        if isinstance(wkb, UnreadableShape):
            put_shape(self._dataset, layer, feature.GetFID(), wkb)
        return feature.GetFID()

    def change(
        self, table: str, fid: int, values: Mapping[str, Any], wkb: Optional[bytes] = None, reshape: bool = False
    ) -> None:
        """Change columns of a row, and its geometry where it is to be reshaped; Conflict when the row is gone."""
        layer = self._table(table)
        feature, is_damaged = feature_of(layer, fid)
        if feature is None:
            raise Conflict(str(fid))
        set_values(feature, values)
        shape = wkb if reshape else stored_shape(self._dataset, layer, fid) if is_damaged else None
        if reshape:
            is_shape = wkb is not None and not isinstance(wkb, UnreadableShape)
            feature.SetGeometry(ogr.CreateGeometryFromWkb(wkb) if is_shape else None)
        _done(layer.SetFeature(feature))
        if isinstance(shape, UnreadableShape):
            put_shape(self._dataset, layer, fid, shape)

    def remove(self, table: str, fid: int) -> None:
        """Remove a row."""
        _done(self._table(table).DeleteFeature(fid))

    def add_columns(self, table: str, fields: Iterable[Field]) -> None:
        """Add empty columns to a table; one that is there stays as it is."""
        layer = self._table(table)
        for field in fields:
            if layer.GetLayerDefn().GetFieldIndex(field.name) < 0:
                _done(layer.CreateField(field_definition(field)))

    def rename_column(self, table: str, name: str, field: Field) -> None:
        """Give a column the name of this field; its values stay."""
        layer = self._table(table)
        old = layer.GetLayerDefn().GetFieldIndex(name)
        if old < 0:
            return
        if layer.GetLayerDefn().GetFieldIndex(field.name) < 0:
            _done(layer.AlterFieldDefn(old, field_definition(field), ogr.ALTER_NAME_FLAG))
            return
        for fid, row in self.rows(table):
            if row[field.name] is None and row[name] is not None:
                self.change(table, fid, {field.name: row[name]})

    def add_tables(self, tables: Iterable[Table]) -> None:
        """Add empty tables in the system of the plan; one that is there gets the columns that it lacks."""
        srs = self._table(PLAN_AREA.name).GetSpatialRef()
        for table in tables:
            if self._dataset is not None and self._dataset.GetLayerByName(table.name) is None:
                create_table(self._dataset, table, srs)
            else:
                self.add_columns(table.name, table.fields)


@contextmanager
def reading_rows(path: Path) -> Iterator[GeoPackageRows]:
    """Read rows of a file; GeoPackageError when it cannot be read."""
    with reading(path) as dataset:
        rows = GeoPackageRows(dataset)
        del dataset
        try:
            yield rows
        finally:
            rows.release()


@contextmanager
def writing_rows(path: Path) -> Iterator[GeoPackageTransaction]:
    """Write rows of a file in one transaction; GeoPackageError when that fails, and nothing is written then."""
    with changing(path) as dataset:
        transaction = GeoPackageTransaction(dataset)
        del dataset
        try:
            yield transaction
        finally:
            transaction.release()


def _columns(feature: ogr.Feature) -> list[str]:
    return [feature.GetFieldDefnRef(index).GetName() for index in range(feature.GetFieldCount())]


def _values(feature: ogr.Feature, columns: Iterable[str]) -> dict[str, Any]:
    return {name: _value(feature, name) for name in columns}


def _value(feature: ogr.Feature, name: str) -> Any:
    index = feature.GetFieldIndex(name)
    if index < 0:
        raise Conflict(name)  # somebody removed the column
    if not feature.IsFieldSetAndNotNull(index):
        return None
    kind = feature.GetFieldDefnRef(index).GetType()
    if kind in (ogr.OFTInteger, ogr.OFTInteger64, ogr.OFTReal):
        return feature.GetField(index)
    return feature.GetFieldAsString(index)


def _done(code: int) -> None:
    if code != ogr.OGRERR_NONE:
        raise GeoPackageError(gdal.GetLastErrorMsg())
