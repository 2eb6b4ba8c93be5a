"""The algorithm that exports the package map."""

from __future__ import annotations

from map_files import pdf_text, svg_text
from qgis.core import QgsProcessingFeedback

from wijkaanpak_plugin.export.sheet.template import template_path


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


def test_the_passport_of_a_package_is_a_sheet_too(run, package_plan, tmp_path):
    output = tmp_path / "passport.svg"
    run(
        "exportpackagemap",
        QgsProcessingFeedback(),
        PLAN=str(package_plan.backend.path),
        PACKAGE="p1",
        SHEET=1,
        OUTPUT=str(output),
    )
    assert "Warmtebron" in svg_text(output)
