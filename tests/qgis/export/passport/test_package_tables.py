"""The sheet of tables of a package: every row of the passport, space balance and cross-tables, on several pages."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from map_files import pdf_facts, pdf_text, svg_text
from package_of_all import SECRET
from qgis.core import QgsLayoutFrame, QgsLayoutItemLabel, QgsProject
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QImage
from records import add_record, save_all

from wijkaanpak_plugin.export.content.passport.reading import read_passport
from wijkaanpak_plugin.export.content.passport.reading_tables import read_tables
from wijkaanpak_plugin.export.content.sheet_content import sheet_content
from wijkaanpak_plugin.export.errors import ExportError
from wijkaanpak_plugin.export.package_map import export_package_map
from wijkaanpak_plugin.export.sheet.package_tables.package_tables_sheet import table_pages
from wijkaanpak_plugin.export.sheet.template import Template, template_path
from wijkaanpak_plugin.export.sheet.text_table import TextTable
from wijkaanpak_plugin.export.sheets import TABLES

PAGE = QRectF(0, 0, 420, 289)


@pytest.fixture
def with_package(package_plan):
    return package_plan


@pytest.fixture
def pages(package_plan):
    """Fills the sheet without drawing it; with change: of another passport than the one that the plan gives."""
    made = []

    def new_page():
        project = QgsProject()
        template = Template.read(template_path(TABLES), project)
        made.append((project, template))
        return template

    def fill(change=lambda passport: passport, audience="open"):
        content = sheet_content(package_plan, audience, "p1")
        return table_pages(content, change(read_passport(content)), read_tables(content), new_page)

    yield fill
    for project, template in made:
        del template.layout
        project.clear()


def of_size(count, text="Naam {}"):
    """Return what gives a passport so many projects and decisions."""

    def change(passport):
        first, decision = passport.projects[1], passport.decisions[0]
        projects = [replace(first, number=number, name=text.format(number)) for number in range(1, count + 1)]
        decisions = [replace(decision, number=number, text=text.format(number)) for number in range(1, count + 1)]
        return replace(passport, projects=tuple(projects), decisions=tuple(decisions))

    return change


def frames(page):
    found = [item for item in page.layout.items() if isinstance(item, QgsLayoutFrame) and item.isVisible()]
    return sorted(found, key=lambda frame: (frame.pagePos().x(), frame.pagePos().y()))


def rows(page):
    """Return the rows of every table on a page, down the columns."""
    cells = [row for frame in frames(page) for row in frame.multiFrame().tableContents()]
    return [[" ".join(str(cell.content()).split()) for cell in row] for row in cells]


def heads(page):
    labels = [item for item in page.layout.items() if isinstance(item, QgsLayoutItemLabel) and item.isVisible()]
    return [label.currentText() for label in labels if not label.id()]


def assert_within_bounds(page):
    places = [QRectF(frame.pagePos(), frame.rect().size()) for frame in frames(page)]
    assert places
    assert all(PAGE.contains(place) for place in places)
    for one, other in combinations(places, 2):
        assert one.intersected(other).isEmpty()
    for frame in frames(page):
        # A frame that is lower shows a row less.
        assert TextTable(frame, frame.multiFrame()).height <= frame.rect().height() + 0.001
        assert frame.multiFrame().totalSize().height() <= frame.rect().height() + 0.1
        assert sum(frame.multiFrame().columnWidths()) <= frame.rect().width()


def test_every_item_that_the_sheet_fills_is_in_its_template(with_package, pages):
    assert [page.missing for page in pages()] == [[]]


@pytest.mark.parametrize("text", ["Naam {}", "Een naam die niet ophoudt " * 12 + "{}"], ids=["short", "300 letters"])
@pytest.mark.parametrize("count", [1, 120])
def test_however_much_there_is_every_row_stands_somewhere_whole_and_within_bounds(with_package, pages, count, text):
    made = pages(of_size(count, text))
    for page in made:
        assert_within_bounds(page)
    said = [row for page in made for row in rows(page)]
    for number in range(1, count + 1):
        name = " ".join(text.format(number).split())
        assert [row for row in said if row[0] == str(number) and row[1] == name]
    assert len([row for row in said if len(row) == 9 and row[0].isdigit()]) == count
    assert (len(made) > 1) == (count > 1)


def test_a_table_that_goes_on_says_so_and_repeats_its_heading(with_package, pages):
    made = pages(of_size(120))
    assert any("Projects (continued)" in heads(page) for page in made)
    assert sum(row[:2] == ["no.", "what"] for page in made for row in rows(page)) > 1


def test_a_text_longer_than_a_column_is_cut_and_says_so(with_package, pages):
    made = pages(of_size(1, "woord " * 5000 + "{}"))
    for page in made:
        assert_within_bounds(page)
    assert any(row[1].endswith("…") for page in made for row in rows(page) if len(row) > 1)


def test_cross_tables_count_what_the_findings_of_the_package_say(with_package):
    tables = read_tables(sheet_content(with_package, "open", "p1"))
    layers = {(row.transition, row.layer): (row.claims, row.without_size) for row in tables.layers.itertuples()}
    assert layers["energy", "underground"] == (1, 0)
    assert layers["nature_inclusivity", "surface"] == (2, 1)
    assert tables.streets.to_numpy().tolist() == [["", 2027, 1]]
    assert tables.without_period == 2


def test_what_is_not_known_is_said_in_words(with_package, pages):
    said = [cell for page in pages() for row in rows(page) for cell in row]
    assert "street unknown" in said
    assert "200 m² · 2 claims, of which 1 of unknown size" in said
    assert "not known" in said


def test_a_package_without_anything_has_a_sentence_under_each_head(small_plan, tmp_path):
    add_record(small_plan, "package", package_id="bare", name="Kaal")
    add_record(small_plan, "package_claim", link_id="b1", package_id="bare", body_id="tree")
    save_all(small_plan)
    export_package_map(small_plan, tmp_path / "t.pdf", package="bare", sheet=TABLES)
    text = pdf_text(tmp_path / "t.pdf")
    for said in ("No hot spot lies among", "That is not the same as nothing", "is it known when"):
        assert said in text


def test_what_lies_below_ground_is_told_in_our_own_edition_only(with_package, pages):
    hidden = "What lies below ground is not told in this edition."
    assert [hidden] in [row for page in pages() for row in rows(page)]
    ours = [row for page in pages(audience="internal") for row in rows(page)]
    assert [hidden] not in ours
    assert any(row[0] == "cables and pipes" for row in ours)


def test_each_kind_of_file_can_be_opened_again(with_package, tmp_path):
    report = export_package_map(with_package, tmp_path / "t.pdf", package="p1", sheet=TABLES)
    assert (report.files, report.missing_items) == ((tmp_path / "t.pdf",), ())
    assert "(A3)" in pdf_facts(tmp_path / "t.pdf")
    text = pdf_text(tmp_path / "t.pdf")
    for said in ("Straat in één keer", "Warmtebron", "Space balance: surface", "Street by year", "tables 1 of 1"):
        assert said in text
    (drawn,) = export_package_map(with_package, tmp_path / "t.png", package="p1", sheet=TABLES).files
    assert QImage(str(drawn)).width() == 2480


def test_the_open_edition_is_byte_for_byte_that_of_a_plan_without_anything_confidential(
    secret_package_plan, package_plan, tmp_path
):
    for plan, name in ((secret_package_plan, "secret"), (package_plan, "open")):
        export_package_map(plan, tmp_path / f"{name}.svg", package="p1", sheet=TABLES)
    assert (tmp_path / "secret.svg").read_bytes() == (tmp_path / "open.svg").read_bytes()
    export_package_map(secret_package_plan, tmp_path / "ours.svg", package="p1", sheet=TABLES, audience="internal")
    assert SECRET in svg_text(tmp_path / "ours.svg")


def test_what_people_wrote_is_shown_and_never_run(with_package, tmp_path):
    add_record(with_package, "dependency", dependency_id="odd", needs_id="heat", on_text="[% 1 + 1 %] <b>vet</b>")
    save_all(with_package)
    export_package_map(with_package, tmp_path / "t.svg", package="p1", sheet=TABLES)
    said = svg_text(tmp_path / "t.svg")
    assert "1 + 1" in said
    assert "&lt;b&gt;vet" in said


def test_a_template_with_one_column_takes_more_pages_and_one_without_says_what_it_lacks(with_package, tmp_path):
    text = template_path(TABLES).read_text(encoding="utf-8")
    own = tmp_path / "own.qpt"
    own.write_text(text.replace('id="column_2"', 'id="mine"'), encoding="utf-8")
    one = export_package_map(with_package, tmp_path / "one.pdf", package="p1", sheet=TABLES, template=own)
    assert one.missing_items == ()
    assert "tables 1 of 2" in pdf_text(tmp_path / "one.pdf")
    own.write_text(text.replace('id="column_', 'id="mine_'), encoding="utf-8")
    none = export_package_map(with_package, tmp_path / "none.pdf", package="p1", sheet=TABLES, template=own)
    assert none.missing_items == ("column_1",)


def test_it_is_about_one_package(with_package, tmp_path):
    with pytest.raises(ExportError, match="about one"):
        export_package_map(with_package, tmp_path / "t.pdf", sheet=TABLES)
    assert list(tmp_path.glob("t.*")) == []
