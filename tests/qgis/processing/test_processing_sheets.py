"""What is written as a sheet of cells holds text, and no formula that a spreadsheet works out."""

from __future__ import annotations

import csv

import pytest
from osgeo import ogr
from qgis.core import QgsGeometry

from wijkaanpak_plugin.plan.claims.claims import add_claim

NAMES = ('=HYPERLINK("http://x.example","Linde")', "+31 6", "-Linde", "@SUM(A1)", "\t=1+1")


@pytest.fixture
def claims(plan):
    """A plan whose claims are called as formulas are; they lie on one another."""
    for number, name in enumerate(NAMES):
        place = QgsGeometry.fromWkt(f"Point (155010.{number} 463010)")
        changes, _body_id = add_claim(plan, {"kind": "tree", "name": name, "owner": name, "width_m": 3.0}, place)
        plan.history.perform("Draw", changes)
    plan.close()
    return str(plan.backend.path)


def written(path):
    """Return the rows of a sheet as any other program reads them."""
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))
    data = ogr.Open(str(path))
    return [feature.items() for feature in data.GetLayer(0)]


@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".ods"])
def test_a_name_that_looks_like_a_formula_is_text_and_numbers_stay_numbers(claims, run, tmp_path, ending):
    path = tmp_path / f"bevindingen{ending}"
    run("analyse", CLAIMS=[claims], OUTPUT=str(path))
    rows = written(path)
    assert rows
    for row in rows:
        for column in ("a_name", "b_name", "owners", "sentence"):
            assert not str(row[column] or "").startswith(("=", "+", "-", "@", "\t")), row[column]
        assert row["required_m"] in (None, "") or float(row["required_m"]) >= 0
    assert any("'=HYPERLINK" in str(row[column]) for row in rows for column in ("a_name", "b_name"))


def test_a_table_that_is_no_sheet_keeps_names_as_they_are(claims, run, tmp_path):
    path = tmp_path / "bevindingen.gpkg"
    run("analyse", CLAIMS=[claims], OUTPUT=str(path))
    names = {row[column] for row in written(path) for column in ("a_name", "b_name")}
    assert NAMES[0] in names
