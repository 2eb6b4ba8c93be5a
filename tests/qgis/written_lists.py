"""Lists that were written, read back as a spreadsheet would."""

from __future__ import annotations

import csv

from osgeo import gdal


def csv_rows(folder, name):
    """Return the rows of a csv file of an export, headings first."""
    text = (folder / "csv" / f"{name}.csv").read_bytes().decode("utf-8-sig")
    return list(csv.reader(text.splitlines(), delimiter=";"))


def workbook(path):
    """Return by sheet its rows, headings first, as GDAL reads them without guessing."""
    for option, value in (("OGR_XLSX_HEADERS", "DISABLE"), ("OGR_XLSX_FIELD_TYPES", "STRING")):
        gdal.SetThreadLocalConfigOption(option, value)
    try:
        dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR)
        layers = [dataset.GetLayer(place) for place in range(dataset.GetLayerCount())]
        return {
            layer.GetName(): [[row.GetField(i) for i in range(row.GetFieldCount())] for row in layer]
            for layer in layers
        }
    finally:
        for option in ("OGR_XLSX_HEADERS", "OGR_XLSX_FIELD_TYPES"):
            gdal.SetThreadLocalConfigOption(option, None)
