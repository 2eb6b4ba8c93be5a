"""The booklet of a package: all its sheets, what was decided and what is open, as one PDF with page numbers."""

from __future__ import annotations

import re
import shutil

import pytest
from map_files import pdf_facts, pdf_text
from package_of_all import SECRET
from records import save_all

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.analysis.progress import AnalysisCancelled
from wijkaanpak_plugin.export.content.passport.issues import read_issues
from wijkaanpak_plugin.export.content.sheet_content import sheet_content
from wijkaanpak_plugin.export.errors import ExportError
from wijkaanpak_plugin.export.package_map import export_package_map
from wijkaanpak_plugin.export.sheet.template import template_path
from wijkaanpak_plugin.export.sheets import BOOKLET, TABLES
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.findings.findings import store_findings


@pytest.fixture
def with_package(secret_package_plan):
    return secret_package_plan


def decide(plan, **values):
    """Let it be decided what becomes of heat and sewer."""
    known = analysis_input(plan)
    result = analyse(known.bodies, known.coverage, known.rules, known.settings, known.kinds, wishes=known.wishes)
    store_findings(plan, result.findings)
    layer = plan.layer("finding")
    layer.startEditing()
    for row in layer.getFeatures():
        if {row["a_id"], row["b_id"]} == {"heat", "sewer"}:
            for name, value in values.items():
                layer.changeAttributeValue(row.id(), layer.fields().indexOf(name), value)
    save_all(plan)


def test_it_holds_every_sheet_once_with_the_number_of_each_page(with_package, tmp_path):
    report = export_package_map(with_package, tmp_path / "b.pdf", package="p1", sheet=BOOKLET)
    assert (report.files, report.missing_items) == ((tmp_path / "b.pdf",), ())
    count = int(re.search(r"Pages:\s+(\d+)", pdf_facts(tmp_path / "b.pdf"))[1])
    text = pdf_text(tmp_path / "b.pdf")
    assert [f"page {number} of {count}" in text for number in range(1, count + 1)] == [True] * count
    heads = (
        *("· passport", "Conflicts and coupling opportunities", "· layers 1 of", "· transitions 1 of"),
        *("· timeline 1 of", "· streets 1 of", "· tables 1 of", "decisions and open issues 1 of"),
    )
    places = [text.index(head) for head in heads]
    assert places == sorted(places)
    assert SECRET not in text
    assert "was anything decided yet" in text


def test_what_was_decided_is_told_and_by_whom_to_ourselves_only(with_package):
    decide(with_package, table_stage="decided", decision="Samen in 2027", decided_by="Femke Ziggers")
    others, ours = (
        [said for _sentence, said in read_issues(sheet_content(with_package, audience, "p1")).decided]
        for audience in ("open", "internal")
    )
    assert any("Samen in 2027" in said for said in others)
    assert not any("Femke Ziggers" in said for said in others)
    assert any("Femke Ziggers" in said for said in ours)


def test_a_conflict_that_was_decided_on_is_not_open_any_more(with_package):
    def about_both():
        found = read_issues(sheet_content(with_package, "open", "p1"))
        open_ones = [each for each in found.conflicts if {each.row["a_id"], each.row["b_id"]} == {"heat", "sewer"}]
        return len(open_ones), len(found.decided)

    before = about_both()
    decide(with_package, table_stage="decided", decision="Samen")
    after = about_both()
    assert before[1] == 0
    assert after[0] == 0
    assert after[1] > 0


def test_the_open_booklet_says_what_that_of_a_plan_without_secrets_says(with_package, package_plan_file, tmp_path):
    other = open_plan(shutil.copy(package_plan_file, tmp_path / "other.gpkg"))
    for plan, name in ((with_package, "secret"), (other, "open")):
        export_package_map(plan, tmp_path / f"{name}.pdf", package="p1", sheet=BOOKLET)
    assert pdf_text(tmp_path / "secret.pdf") == pdf_text(tmp_path / "open.pdf")


@pytest.mark.parametrize("stop_at", [0.3, 0.55, 0.68, 0.8])
def test_cancel_leaves_the_file_that_was_there_and_nothing_else(with_package, tmp_path, stop_at):
    (tmp_path / "out").mkdir()
    output = tmp_path / "out" / "b.pdf"
    output.write_bytes(b"of before")
    with pytest.raises(AnalysisCancelled):
        export_package_map(
            with_package, output, "A4", package="p1", sheet=BOOKLET, feedback=lambda share: share < stop_at
        )
    assert [path.name for path in output.parent.iterdir()] == ["b.pdf"]
    assert output.read_bytes() == b"of before"


def test_it_is_a_pdf_of_one_package_and_takes_no_template(with_package, tmp_path):
    with pytest.raises(ExportError, match="about one"):
        export_package_map(with_package, tmp_path / "b.pdf", sheet=BOOKLET)
    with pytest.raises(ExportError, match=r"\.pdf"):
        export_package_map(with_package, tmp_path / "b.svg", package="p1", sheet=BOOKLET)
    with pytest.raises(ExportError, match="of one sheet"):
        export_package_map(
            with_package, tmp_path / "b.pdf", package="p1", sheet=BOOKLET, template=template_path(TABLES)
        )
    assert list(tmp_path.glob("b.*")) == []
