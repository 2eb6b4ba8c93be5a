"""The set of a package: passport, then conflicts and coupling opportunities, as pages or as files."""

from __future__ import annotations

import pytest
from map_files import pdf_facts, pdf_text, svg_text
from package_of_all import SECRET

from wijkaanpak_plugin.domain.finding import CONFLICT, COUPLING
from wijkaanpak_plugin.export.content.numbering import numbered
from wijkaanpak_plugin.export.content.sheet_content import sheet_content
from wijkaanpak_plugin.export.errors import ExportError
from wijkaanpak_plugin.export.package_map import export_package_map
from wijkaanpak_plugin.export.sheet.template import template_path
from wijkaanpak_plugin.export.sheets import SET


@pytest.fixture
def with_package(secret_package_plan):
    return secret_package_plan


def test_a_pdf_has_a_page_for_each_sheet_and_nothing_confidential(with_package, tmp_path):
    report = export_package_map(with_package, tmp_path / "set.pdf", package="p1", sheet=SET)
    assert report.files == (tmp_path / "set.pdf",)
    assert report.missing_items == ()
    assert "Pages: 2" in " ".join(pdf_facts(tmp_path / "set.pdf").split())
    text = pdf_text(tmp_path / "set.pdf")
    first, second = text.index("Still to decide"), text.index("Conflicts and coupling opportunities")
    assert first < second
    assert SECRET not in text


def test_other_files_are_one_for_each_sheet(with_package, tmp_path):
    report = export_package_map(with_package, tmp_path / "set.svg", package="p1", sheet=SET)
    assert [path.name for path in report.files] == ["set_1_passport.svg", "set_2_findings.svg"]
    assert not (tmp_path / "set.svg").exists()
    passport, findings = (svg_text(path) for path in report.files)
    assert "Warmtebron" in passport
    assert "Conflicts and coupling opportunities" in findings


def test_works_outside_the_package_are_a_group_of_their_own_and_in_no_count(with_package, tmp_path):
    content = sheet_content(with_package, "open", "p1")
    assert content.outside == {"glass"}
    outside = [entry for entry in content.entries if entry.is_outside]
    assert outside
    assert content.entries[-len(outside) :] == outside
    own = [entry for entry in content.entries if not entry.is_outside]
    assert content.count(CONFLICT) + content.count(COUPLING) == len(own)
    listed, rest = numbered(content.entries, len(content.entries))
    assert [entry.number for entry in listed] == list(range(1, len(listed) + 1))
    assert rest == []
    export_package_map(with_package, tmp_path / "f.svg", package="p1")
    assert "With works outside the package" in svg_text(tmp_path / "f.svg")


def test_the_whole_plan_has_no_works_outside_it(with_package, tmp_path):
    assert sheet_content(with_package, "open", None).outside == frozenset()
    export_package_map(with_package, tmp_path / "f.svg")
    assert "With works outside" not in svg_text(tmp_path / "f.svg")


def test_little_room_leaves_a_place_for_each_group(with_package):
    content = sheet_content(with_package, "open", "p1")
    listed, rest = numbered(content.entries, 1)
    assert len(listed) == 1
    assert len(listed) + len(rest) == len(content.entries)


def test_a_set_is_of_a_package_and_takes_no_template(with_package, tmp_path):
    with pytest.raises(ExportError, match="about one"):
        export_package_map(with_package, tmp_path / "set.pdf", sheet=SET)
    with pytest.raises(ExportError, match="of one sheet"):
        export_package_map(with_package, tmp_path / "set.pdf", package="p1", sheet=SET, template=template_path())
    assert list(tmp_path.glob("set*")) == []
