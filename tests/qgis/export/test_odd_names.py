"""Names with quotes, slashes, markup, emoji and three hundred letters: every export is made, and opens again."""

from __future__ import annotations

import csv

import pytest
from map_files import pdf_text
from osgeo import ogr
from package_of_all import fill_package

from wijkaanpak_plugin.export.package_map import export_package_map
from wijkaanpak_plugin.export.plan_export import export_plan
from wijkaanpak_plugin.plan.claims.claims import change_claims
from wijkaanpak_plugin.plan.packages.packages import change_package

ODD = "\"Straat\" / 'plein' \\ <b>&amp; [% $id %] 🌳 {x} %s ../.. "
LONG = ODD + "Warmtenet, riool en groen " * 12


@pytest.fixture(params=[ODD.strip(), LONG.strip()], ids=["odd", "long"])
def named(request, small_plan):
    """A package and its heat network of an odd name."""
    fill_package(small_plan)
    small_plan.history.perform("Name", change_package(small_plan, "p1", {"name": request.param}))
    small_plan.history.perform("Name", change_claims(small_plan, ["heat"], {"name": request.param}))
    return small_plan, request.param


def test_the_booklet_is_made(named, tmp_path):
    plan, _name = named
    folder = tmp_path / "made"
    folder.mkdir()
    export_package_map(plan, folder / "booklet.pdf", package="p1", sheet="booklet")
    said = pdf_text(folder / "booklet.pdf")
    # As it was written: nothing of it is taken for an expression or for markup; the font has no tree to draw.
    assert ODD.partition(" 🌳")[0] in said
    assert "Water in de straat" in said
    assert [file.name for file in folder.iterdir()] == ["booklet.pdf"]


def test_the_data_holds_the_whole_name_and_opens_again(named, tmp_path):
    plan, name = named
    folder = export_plan(plan, tmp_path, audience="open", formats=["geopackage", "csv", "web_page"]).folder
    assert folder.parent == tmp_path
    (package,) = folder.rglob("*.gpkg")
    source = ogr.Open(str(package))
    tables = [source.GetLayer(number) for number in range(source.GetLayerCount())]
    named_so = [table.GetName() for table in tables if name in {row.items().get("name") for row in table}]
    assert len(named_so) >= 2  # the claim and the package
    lists = [list(csv.reader(file.open(encoding="utf-8-sig"), delimiter=";")) for file in folder.rglob("*.csv")]
    assert name in {cell for rows in lists for row in rows for cell in row}
    (page,) = folder.rglob("*.html")
    assert "<b>&" not in page.read_text(encoding="utf-8")
