"""Opens, makes and changes a GeoPackage with GDAL so that every failure is an error."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import local
from typing import Any, Optional

from osgeo import gdal, ogr

from wijkaanpak_plugin.plan.store.errors import StoreError
from wijkaanpak_plugin.plan.store.geopackage.beside_file import has_changes_beside
from wijkaanpak_plugin.sources.gdal_calls import calling_gdal

#: Milliseconds to wait for another program that is writing the plan: a save takes less. Status: assumption.
PATIENCE_MS = 1000
_BUSY_TIMEOUT = "SQLITE_BUSY_TIMEOUT"  # option of GDAL


class GeoPackageError(StoreError):
    """GDAL could not do what was asked; the text is GDAL's own."""


class _Kept(local):
    """The file that a thread reads with one connection, and that connection once it is open."""

    path: Optional[Path] = None
    dataset: Optional[gdal.Dataset] = None


_kept = _Kept()


def _checked() -> None:
    if gdal.GetLastErrorType() >= gdal.CE_Failure:
        raise GeoPackageError(gdal.GetLastErrorMsg())


@contextmanager
def creating(path: Path, options: Sequence[str] = ()) -> Iterator[gdal.Dataset]:
    """Make a new, empty GeoPackage and close it at the end; GeoPackageError when anything fails.

    options: of GDAL, for the making of the file.
    """
    with calling_gdal():
        dataset = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown, list(options))
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
    _kept.dataset = None  # it has counts of rows of before
    with calling_gdal():
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
        else:
            _fold_in(path, dataset)
        finally:
            del dataset


def _take_back(dataset: gdal.Dataset) -> None:
    """Give up the transaction. What GDAL says of that is no news: the first reason is what the user wants to know.

    SQLite gives up by itself when a disk is full; GDAL takes the end of a transaction for a failure then, and still
    holds the counts of rows that never came. Giving up another, empty transaction makes it forget them: otherwise they
    would be written into the file when it is closed.
    """
    if not _is_given_up(dataset):
        dataset.StartTransaction()
        _is_given_up(dataset)


def _fold_in(path: Path, dataset: gdal.Dataset) -> None:
    """Take the log of changes into the file, so that a copy of the file alone is the whole plan.

    QGIS lets SQLite keep such a log from the first edit of a layer until the last layer is closed. Who reads at this
    moment keeps a part of it there, which ``fold_in`` or the next step takes in: nobody waits for that.
    """
    if not has_changes_beside(path):
        return
    dataset.ReleaseResultSet(dataset.ExecuteSQL("PRAGMA busy_timeout=0"))
    dataset.ReleaseResultSet(dataset.ExecuteSQL("PRAGMA wal_checkpoint(TRUNCATE)"))
    gdal.ErrorReset()


def fold_in(path: Path) -> None:
    """Take the log of changes into a file that is being worked on, as far as nobody reads at this moment."""
    with calling_gdal():
        dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE, allowed_drivers=["GPKG"])
        if dataset is not None:
            _fold_in(path, dataset)
        del dataset


def take_in_changes(path: Path) -> None:
    """Take what a program that was killed left beside the file into the file, or out of it, where that can be done now.

    A reader of SQLite that may not write takes such a file for a damaged one. Where nobody has it open, SQLite keeps no
    log of changes afterwards.
    """
    if not has_changes_beside(path):
        return
    with calling_gdal():
        dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE, allowed_drivers=["GPKG"])
        if dataset is not None:
            _fold_in(path, dataset)
            dataset.ReleaseResultSet(dataset.ExecuteSQL("PRAGMA journal_mode=DELETE"))
        del dataset


def _is_given_up(dataset: gdal.Dataset) -> bool:
    return dataset.RollbackTransaction() == ogr.OGRERR_NONE


def compact(path: Path) -> None:
    """Leave out of a GeoPackage what was deleted: the same content then gives the same bytes.
    GeoPackageError.
    """
    with calling_gdal():
        dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE, allowed_drivers=["GPKG"])
        if dataset is None:
            raise GeoPackageError(gdal.GetLastErrorMsg())
        dataset.StartTransaction()
        for index in range(dataset.GetLayerCount()):
            # GDAL stores the count of a table, also an empty one, only when it is asked for.
            dataset.GetLayer(index).GetFeatureCount()
        dataset.CommitTransaction()
        _checked()
        dataset.ExecuteSQL("VACUUM")
        _checked()
        del dataset


@contextmanager
def reading_with_one(path: Path) -> Iterator[None]:
    """Let ``reading`` of a file in this thread keep what it opens until the end.

    SQLite reads what all tables look like for each connection, which takes as long as to read many rows.
    """
    before = _kept.path, _kept.dataset
    _kept.path, _kept.dataset = path, None
    try:
        yield
    finally:
        _kept.path, _kept.dataset = before


@contextmanager
def reading(path: Path) -> Iterator[gdal.Dataset]:
    """Open a GeoPackage to read; GeoPackageError when it is none."""
    with calling_gdal():
        dataset = _kept.dataset if path == _kept.path else None
        if dataset is None:
            dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_READONLY, allowed_drivers=["GPKG"])
        if dataset is None:
            raise GeoPackageError(gdal.GetLastErrorMsg())
        if path == _kept.path:
            _kept.dataset = dataset
        try:
            yield dataset
        finally:
            del dataset


def selected(dataset: gdal.Dataset, sql: str) -> list[tuple[Any, ...]]:
    """Return the rows that a SELECT gives, all columns of each; GeoPackageError when the file refuses it.

    sql: made of words, and of names of the file in quotes.
    """
    result = dataset.ExecuteSQL(sql)
    if result is None:
        raise GeoPackageError(gdal.GetLastErrorMsg())
    rows = [tuple(row.GetField(number) for number in range(row.GetFieldCount())) for row in result]
    dataset.ReleaseResultSet(result)
    return rows


def quoted(name: str) -> str:
    """Return the name of a table or a column as it stands in SQL."""
    return '"' + name.replace('"', '""') + '"'
