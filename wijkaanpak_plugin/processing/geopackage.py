"""A GeoPackage of several tables that an algorithm writes: whole and styled, or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Callable, NamedTuple
from uuid import uuid4

import pandas as pd
from osgeo import gdal, ogr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt import sip

from wijkaanpak_plugin.analysis.progress import PORTION, Feedback, tell
from wijkaanpak_plugin.plan.sources.saved_layer import keep_style
from wijkaanpak_plugin.plan.sources.written_file import not_whole, remove_files
from wijkaanpak_plugin.processing.tables import Columns, features_of, fields_of, not_written
from wijkaanpak_plugin.sources.gdal_calls import calling_gdal

_ENDING = ".gpkg"


class GeoPackageTable(NamedTuple):
    """One table to write: its name, its rows with ``columns`` and ``geometry``, and the type of that geometry."""

    name: str
    rows: pd.DataFrame
    columns: Columns
    geometry_type: QgsWkbTypes.Type


def address_of(file: Path, table: str) -> str:
    """Return where QGIS finds a table."""
    return f"{file}|layername={table}"


def write_geopackage(
    file: Path,
    tables: Sequence[GeoPackageTable],
    crs: QgsCoordinateReferenceSystem,
    style: Callable[[QgsVectorLayer], object],
    feedback: Feedback = None,
) -> None:
    """Write ``tables``, whose geometry is in ``crs``, with the style that ``style`` gives their layers.

    The file comes in place of one of that name when all of it is there. QgsProcessingException, one sentence, when it
    cannot be written; AnalysisCancelled when feedback says to stop. Then everything is as it was.
    """
    rows, done = max(sum(len(table.rows) for table in tables), 1), 0
    with draft_of(file) as draft:
        for number, table in enumerate(tables):
            for share in _written(draft, file, table, crs, is_first=number == 0):
                tell(feedback, (done + share * len(table.rows)) / rows)
            done += len(table.rows)
        for table in tables:
            tell(feedback, 1.0)
            check_whole(draft, file, table.name, len(table.rows))
        for table in tables:
            _style(draft, table.name, style)
        close_draft(draft, file)


def check_whole(draft: Path, asked: Path, table: str, rows: int) -> None:
    """Raise QgsProcessingException, which names the file that was asked for, unless a table holds what was written."""
    reason = not_whole(address_of(draft, table), rows)
    if reason:
        raise not_written(str(asked), reason)


def add_mark(draft: Path, asked: Path, table: str, name: str) -> None:
    """Give a table a field whose name alone says something of it; QgsProcessingException when it cannot be added.

    Without QGIS, which keeps a file that it changed open for a while.
    """
    with calling_gdal():
        dataset = gdal.OpenEx(str(draft), gdal.OF_VECTOR | gdal.OF_UPDATE)
        layer = dataset.GetLayerByName(table) if dataset is not None else None
        mark = ogr.FieldDefn(name, ogr.OFTInteger)
        mark.SetSubType(ogr.OFSTBoolean)
        failed = layer is None or layer.CreateField(mark) != ogr.OGRERR_NONE
        reason = gdal.GetLastErrorMsg()
        del layer, dataset
    if failed:
        raise not_written(str(asked), reason)


@contextmanager
def draft_of(file: Path) -> Iterator[Path]:
    """Yield the file to write to, which takes the place of ``file`` when nothing went wrong."""
    draft = file.with_name(f"{file.stem}.{uuid4().hex}{_ENDING}")  # no file of the user is called so
    try:
        yield draft
        draft.replace(file)
    except OSError as error:
        raise not_written(str(file), error.strerror or str(error)) from error
    finally:
        with suppress(OSError):
            remove_files(draft)


def _written(
    draft: Path, asked: Path, table: GeoPackageTable, crs: QgsCoordinateReferenceSystem, is_first: bool
) -> Iterator[float]:
    """Write one table; yields the share of it that is there. asked: the file that a sentence is to name."""
    fields = fields_of(table.columns)

    def portions() -> Iterator[list[QgsFeature]]:
        for start in range(0, len(table.rows), PORTION):
            portion = table.rows.iloc[start : start + PORTION]
            yield list(features_of(portion, table.columns, fields, table.geometry_type))

    rows = written_rows(draft, asked, table.name, portions(), fields, table.geometry_type, crs, is_first)
    yield from (row / max(1, len(table.rows)) for row in rows)


def written_rows(
    draft: Path,
    asked: Path,
    table: str,
    portions: Iterable[list[QgsFeature]],
    fields: QgsFields,
    geometry_type: QgsWkbTypes.Type,
    crs: QgsCoordinateReferenceSystem,
    is_first: bool,
) -> Iterator[int]:
    """Write portions of rows as one table, anew where it is the first of the file; yields how many rows are there.

    asked: the file that a sentence is to name. QgsProcessingException, one sentence, when it cannot be written.
    """
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName, options.fileEncoding = "GPKG", table, "UTF-8"
    exists = QgsVectorFileWriter.ActionOnExistingFile
    options.actionOnExistingFile = exists.CreateOrOverwriteFile if is_first else exists.CreateOrOverwriteLayer
    context = QgsCoordinateTransformContext()
    writer = QgsVectorFileWriter.create(str(draft), fields, geometry_type, crs, context, options)
    rows = 0
    try:
        if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
            raise not_written(str(asked), writer.errorMessage())
        yield rows
        for features in portions:
            if not writer.addFeatures(features, QgsFeatureSink.Flag.FastInsert):
                raise not_written(str(asked), writer.lastError() or writer.errorMessage())
            rows += len(features)
            yield rows
    finally:
        sip.delete(writer)  # closes the file


def _style(file: Path, table: str, style: Callable[[QgsVectorLayer], object]) -> None:
    """Style a table and keep that with it; one at a time, see `keep_style`."""
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = False  # there is none yet, and looking for it takes a fifth of the time
    layer = QgsVectorLayer(address_of(file, table), table, "ogr", options)
    style(layer)
    keep_style(layer)
    sip.delete(layer)


def close_draft(draft: Path, file: Path) -> None:
    """Take into the draft what SQLite keeps beside it since its styles were saved, and let it keep nothing there."""
    with calling_gdal():
        dataset = gdal.OpenEx(str(draft), gdal.OF_VECTOR | gdal.OF_UPDATE)
        answer = dataset.ExecuteSQL("PRAGMA journal_mode = DELETE") if dataset is not None else None
        row = answer.GetNextFeature() if answer is not None else None
        if row is None or row.GetField(0) != "delete":
            raise not_written(str(file), gdal.GetLastErrorMsg())
        dataset.ReleaseResultSet(answer)
        del row, answer, dataset
