"""The algorithm that exports the package map."""

from __future__ import annotations

import pytest
from map_files import pdf_text, svg_text
from qgis.core import QgsProcessingFeedback
from records import add_record, save_all

from wijkaanpak_plugin.export.sheet.template import template_path
from wijkaanpak_plugin.processing.algorithms.export_package_map import SHEETS


def test_a_template_of_the_user_takes_the_place_of_ours_and_what_it_lacks_is_said(run, small_plan, tmp_path):
    own = tmp_path / "own.qpt"
    own.write_text(template_path().read_text("utf-8").replace('id="findings"', 'id="mine"'), encoding="utf-8")
    said = QgsProcessingFeedback()
    output = tmp_path / "map.svg"
    run("exportpackagemap", said, PLAN=str(small_plan.backend.path), TEMPLATE=str(own), OUTPUT=str(output))
    assert output.is_file()
    assert "lacks these items" in said.textLog()


def test_a_booklet_is_one_pdf_of_a_package(run, package_plan, tmp_path):
    output = tmp_path / "booklet.pdf"
    run("exportbooklet", QgsProcessingFeedback(), PLAN=str(package_plan.backend.path), PACKAGE="p1", OUTPUT=str(output))
    assert "decisions and open issues 1 of 1" in pdf_text(output)


@pytest.mark.parametrize("sheet", [1, "passport"], ids=["by its number", "by its word"])
def test_the_passport_of_a_package_is_a_sheet_too(run, package_plan, tmp_path, sheet):
    output = tmp_path / "passport.svg"
    run(
        "exportpackagemap",
        QgsProcessingFeedback(),
        PLAN=str(package_plan.backend.path),
        PACKAGE="p1",
        SHEET=sheet,
        OUTPUT=str(output),
    )
    assert "Warmtebron" in svg_text(output)


def test_packages_are_named_with_a_semicolon_to_stand_beside_each_other(run, package_plan, tmp_path):
    add_record(package_plan, "package", package_id="p2", name="Groen eerst")
    save_all(package_plan)
    output = tmp_path / "beside.svg"
    run(
        "exportpackagemap",
        QgsProcessingFeedback(),
        PLAN=str(package_plan.backend.path),
        PACKAGE="Groen eerst; p1",
        SHEET=SHEETS.index("comparison"),
        OUTPUT=str(output),
    )
    said = svg_text(output)
    assert "Groen eerst" in said
    assert "Straat in één keer" in said
