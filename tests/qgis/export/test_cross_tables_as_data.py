"""The four cross-tables as data are those of the sheet: of the whole plan and of each package."""

from __future__ import annotations

import math

import pytest
from package_of_all import SECRET, fill_package
from qgis.core import QgsVectorLayer
from written_lists import csv_rows, workbook

from wijkaanpak_plugin.export.content.passport.reading_tables import read_tables
from wijkaanpak_plugin.export.content.sheet_content import sheet_content
from wijkaanpak_plugin.export.plan_export import export_plan
from wijkaanpak_plugin.plan.store.values import plain


@pytest.fixture
def made(small_plan, tmp_path):
    fill_package(small_plan, with_secrets=True)
    return export_plan(small_plan, tmp_path, formats=["geopackage", "csv", "xlsx"])


def rows(made, table):
    (file,) = [file for file in made.files if file.suffix == ".gpkg"]
    layer = QgsVectorLayer(f"{file}|layername={table}", table, "ogr")
    assert layer.isValid()
    names = [name for name in layer.fields().names() if name not in ("fid", "package")]
    return [tuple(row[name] for name in names) for row in layer.getFeatures()]


def of(found, package_id):
    return [tuple(row[1:]) for row in found if plain(row[0]) == package_id]


def test_they_say_what_the_sheet_of_the_package_says(made, small_plan):
    tables = read_tables(sheet_content(small_plan, "open", "p1"))
    for name, cells in (
        ("cross_transition", tables.transitions),
        ("cross_layer", tables.layers),
        ("cross_party", tables.parties),
        ("cross_street", tables.streets),
    ):
        wanted = [
            tuple(None if value == "" or value != value else value for value in row)
            for row in cells.itertuples(index=False, name=None)
        ]
        assert wanted
        assert [tuple(plain(value) for value in row) for row in of(rows(made, name), "p1")] == wanted
        assert of(rows(made, name), None), "the whole plan has rows of its own"


def test_in_lists_they_are_rows_by_columns_with_nothing_where_nothing_is_known(made):
    head, *found = csv_rows(made.folder, "transition-by-layer")
    assert head == ["Package", "Counted", "Transition", "building", "surface", "underground"]
    ground = {tuple(row[:3]): row[3:] for row in found}
    claims = ground["Straat in één keer", "claims", "nature inclusivity"]
    assert claims == ["0", "2", "0"]
    assert ("the whole plan", "claims", "energy") in ground
    head, *found = csv_rows(made.folder, "street-by-year")
    assert ["Straat in één keer", "street unknown", "1"] in [[*row[:2], row[head.index("2027")]] for row in found]
    sheets = workbook(next(file for file in made.files if file.suffix == ".xlsx"))
    assert {"Transition by transition", "Party by party"} <= set(sheets)
    half = [row for row in sheets["Transition by transition"][1:] if row[0] == "the whole plan"]
    assert [sum(cell is not None for cell in row[3:]) for row in half[:6]] == [1, 2, 3, 4, 5, 6]
    assert not any(SECRET in str(cell) for name, found in sheets.items() for row in found for cell in row)
    assert all(math.isfinite(float(cell)) for row in half for cell in row[3:] if cell is not None)
