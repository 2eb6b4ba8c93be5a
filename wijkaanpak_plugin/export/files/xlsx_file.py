"""Sheets as one workbook, written by GDAL."""

from __future__ import annotations

import re
from pathlib import Path

from osgeo import gdal, ogr

from wijkaanpak_plugin.analysis.progress import Feedback, tell
from wijkaanpak_plugin.domain.files.sheet_text import text_for_a_sheet
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.files.refused import not_written
from wijkaanpak_plugin.export.tables.sheet import Cell, Sheet
from wijkaanpak_plugin.plan.schema.table import DATE, INTEGER, NUMBER, TEXT
from wijkaanpak_plugin.sources.gdal_calls import calling_gdal

_TYPES = {TEXT: ogr.OFTString, INTEGER: ogr.OFTInteger64, NUMBER: ogr.OFTReal, DATE: ogr.OFTDate}
#: What the format allows: letters of the name of a sheet and of a cell, and signs that no such name may hold.
_LONGEST_NAME, _LONGEST_CELL = 31, 32_767
_HEADERS = "OGR_XLSX_HEADERS"  # option of GDAL
_NO_NAME = re.compile(r"[\[\]:*?/\\']")


def write_xlsx(sheets: list[Sheet], file: Path, feedback: Feedback = None) -> None:
    """Write all sheets to one file.

    ExportError, one sentence, when it cannot be written or not be read back; AnalysisCancelled when feedback says to
    stop. Then the caller throws the file away.
    """
    with calling_gdal():
        dataset = gdal.GetDriverByName("XLSX").Create(str(file), 0, 0, 0, gdal.GDT_Unknown)
        if dataset is None:
            raise not_written(file, gdal.GetLastErrorMsg())
        for number, sheet in enumerate(sheets):
            tell(feedback, number / len(sheets))
            if not _add(dataset, sheet):
                raise not_written(file, gdal.GetLastErrorMsg())
        dataset.FlushCache()
        del dataset  # the file is written now
        problem = gdal.GetLastErrorMsg() if gdal.GetLastErrorType() >= gdal.CE_Failure else ""
        if problem or not _is_whole(file, sheets):
            raise not_written(
                file, problem or translate("Plan", "it cannot be read back whole, perhaps because the disk is full")
            )
    tell(feedback, 1.0)


def _add(dataset: gdal.Dataset, sheet: Sheet) -> bool:
    layer = dataset.CreateLayer(_NO_NAME.sub(" ", sheet.title)[:_LONGEST_NAME].strip() or sheet.key)
    if layer is None:
        return False
    for column in sheet.columns:
        if layer.CreateField(ogr.FieldDefn(text_for_a_sheet(column.heading), _TYPES[column.type])) != ogr.OGRERR_NONE:
            return False
    return all(_add_row(layer, row) for row in sheet.rows)


def _add_row(layer: ogr.Layer, row: list[Cell]) -> bool:
    feature = ogr.Feature(layer.GetLayerDefn())
    for place, value in enumerate(row):
        if isinstance(value, str):
            feature.SetField(place, text_for_a_sheet(value)[:_LONGEST_CELL])
        elif value is not None:
            feature.SetField(place, value)
    return bool(layer.CreateFeature(feature) == ogr.OGRERR_NONE)


def _is_whole(file: Path, sheets: list[Sheet]) -> bool:
    """Return whether all rows are there when the file is opened again."""
    before = gdal.GetThreadLocalConfigOption(_HEADERS)
    gdal.SetThreadLocalConfigOption(_HEADERS, "FORCE")  # of a sheet of texts alone GDAL takes them for a row
    try:
        dataset = gdal.OpenEx(str(file), gdal.OF_VECTOR, allowed_drivers=["XLSX"])
        layers = [] if dataset is None else [dataset.GetLayer(place) for place in range(dataset.GetLayerCount())]
        return [layer.GetFeatureCount() for layer in layers] == [len(sheet.rows) for sheet in sheets]
    finally:
        gdal.SetThreadLocalConfigOption(_HEADERS, before)
