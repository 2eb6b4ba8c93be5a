"""The passport sheet: what is on it, whatever a package holds, and what never is."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from map_files import pdf_facts, pdf_text, svg_text
from package_of_all import SECRET
from qgis.core import QgsLayoutItemLabel, QgsLayoutItemMap, QgsProject
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtSvg import QSvgRenderer
from records import add_record, save_all

from wijkaanpak_plugin.export.content.passport.reading import read_passport
from wijkaanpak_plugin.export.content.sheet_content import sheet_content
from wijkaanpak_plugin.export.errors import ExportError
from wijkaanpak_plugin.export.package_map import export_package_map
from wijkaanpak_plugin.export.sheet.fitting import text_width_mm
from wijkaanpak_plugin.export.sheet.paper import PAPERS
from wijkaanpak_plugin.export.sheet.passport_sheet import PassportSheet
from wijkaanpak_plugin.export.sheet.template import Template, template_path
from wijkaanpak_plugin.export.sheets import PASSPORT, RESIDENTS

#: The tables of the sheet.
TABLES = ("projects", "passport", "choices", "hot_spots", "waits", "decisions", "left_out")
LONG = "Een naam die niet ophoudt " * 12


@pytest.fixture
def filled(package_plan):
    """Fills a sheet without drawing it; with change: of another passport than the one that the plan gives."""
    made = []

    def fill(change=lambda passport: passport, package="p1", may_arrange=True, plan=package_plan):
        project = QgsProject()
        template = Template.read(template_path(PASSPORT), project)
        content = sheet_content(plan, "open", package)
        passport = change(read_passport(content))
        sheet = PassportSheet(template, content, passport, project, PAPERS["A3"], may_arrange=may_arrange)
        sheet.fill()
        made.append((project, template))
        return template, sheet

    yield fill
    for project, template in made:
        del template.layout
        project.clear()


@pytest.fixture
def with_package(package_plan):
    return package_plan


def of_size(count, name="Project {}"):
    """Return what gives a passport so many projects, side by side over the plan area, and as much under each head."""

    def change(passport):
        first = passport.projects[1]
        projects = tuple(
            replace(
                first,
                number=number,
                name=name.format(number),
                parties=(name.format("wie"),),
                bearers=(name.format("betaalt"),),
                place=(155005.0 + 190.0 * number / max(count, 1), 463010.0 + 13.0 * (number % 9)),
            )
            for number in range(1, count + 1)
        )
        answers = tuple(
            replace(passport.answers[0], mark=f"A{number}", said=name.format(number), answer=name.format(number))
            for number in range(count)
        )
        decisions = tuple(replace(passport.decisions[0], text=name.format(number)) for number in range(count))
        waits = tuple(replace(passport.waits[0], what=name.format(number)) for number in range(count))
        left = tuple(replace(passport.left_out[0], reason=name.format(number)) for number in range(count))
        return replace(passport, projects=projects, answers=answers, decisions=decisions, waits=waits, left_out=left)

    return change


def assert_within_bounds(template):
    """No table is higher than its frame, nothing lies on anything else or off the paper."""
    frames = {name: template.table(name) for name in TABLES}
    for name, (frame, table) in frames.items():
        assert table.totalSize().height() <= frame.rect().height() + 0.1, name
    places = [QRectF(frame.pagePos(), frame.rect().size()) for frame, _table in frames.values()]
    page = QRectF(0, 0, 420, 289)
    assert all(page.contains(place) for place in places)
    for one, other in combinations(places, 2):
        assert one.intersected(other).isEmpty()
    for item in template.layout.items():
        if isinstance(item, QgsLayoutItemLabel) and item.id().endswith("_title"):
            place = QRectF(item.pagePos(), item.rect().size())
            assert all(place.intersected(other).height() < 0.5 for other in places), item.id()


def texts(template, name):
    _frame, table = template.table(name)
    return [[str(cell.content()) for cell in row] for row in table.tableContents()]


def test_every_item_that_the_sheet_fills_is_in_its_template(with_package, filled):
    template, _sheet = filled()
    assert template.missing == []


@pytest.mark.parametrize("name", ["Project {}", LONG + "{}"], ids=["short", "300 letters"])
@pytest.mark.parametrize("count", [0, 1, 10, 300])
def test_any_number_of_anything_stays_within_bounds_and_every_project_keeps_its_number(
    with_package, filled, count, name
):
    template, _sheet = filled(of_size(count, name))
    assert_within_bounds(template)
    marks = _layer(template, "package_mark")
    signs = [row["sign"] for row in marks.getFeatures() if row["kind"] == "project"]
    assert signs == [str(number) for number in range(1, count + 1)]
    inside = template.layout.itemById("map").extent()
    assert all(inside.contains(row.geometry().asPoint()) for row in marks.getFeatures())
    if count == 300:
        assert template.layout.itemById("projects_title").currentText().endswith("of 300")
        assert any("others, by number" in cell for row in texts(template, "projects") for cell in row)


def test_a_heading_that_counts_stays_on_one_line_and_a_theme_is_named_in_words(with_package, filled):
    add_record(
        with_package,
        "package_choice",
        choice_id="c2",
        package_id="p1",
        transition="climate_adaptation",
        theme="climate_underground",
        organisation="central",
        organisation_level="within",
    )
    save_all(with_package)
    template, _sheet = filled(of_size(300))
    heading = template.layout.itemById("left_out_title")
    assert heading.currentText().endswith("of 301")
    assert text_width_mm(heading, heading.currentText(), heading.textFormat()) <= heading.rect().width()
    assert any("sewers and" in " ".join(cell.split()) for row in texts(template, "choices") for cell in row)


def test_a_bare_package_keeps_its_heads_with_a_sentence_each(small_plan, filled):
    add_record(small_plan, "package", package_id="bare", name="Kaal")
    add_record(small_plan, "package_claim", link_id="b1", package_id="bare", body_id="wadi")
    save_all(small_plan)
    template, _sheet = filled(package="bare", plan=small_plan)
    assert_within_bounds(template)
    said = {name: " ".join(cell for row in texts(template, name) for cell in row) for name in TABLES}
    assert "not appointed yet" in said["passport"]
    assert "That is not the same as nothing" in " ".join(said["waits"].split())
    assert "Who leads this package?" in said["decisions"]
    assert "without a reason" in " ".join(said["left_out"].split())
    assert template.layout.itemById("figure_2").currentText() == "unknown"
    assert "onbekend" not in template.layout.itemById("figure_1").currentText()
    assert template.layout.itemById("figure_1").currentText() == "unknown"


def test_of_many_projects_the_table_shows_those_that_begin_first(with_package, filled):
    def change(passport):
        many = of_size(30)(passport)
        later = [
            replace(each, period=replace(each.period, start=24000.0 + 12 * (40 - each.number)))
            for each in many.projects
        ]
        return replace(many, projects=tuple(later))

    template, _sheet = filled(change)
    numbers = [row[0] for row in texts(template, "projects")[1:] if row[0]]
    assert numbers == [str(number) for number in range(31 - len(numbers), 31)]
    assert len(numbers) > 4


def test_the_numbers_on_the_map_are_those_of_the_table_and_letters_those_of_the_list(with_package, filled):
    template, sheet = filled()
    marks = [(row["kind"], row["sign"]) for row in _layer(template, "package_mark").getFeatures()]
    table = [row[0] for row in texts(template, "projects")[1:] if row[0].isdigit()]
    assert [sign for kind, sign in marks if kind == "project"] == table
    listed = [row[0] for row in texts(template, "hot_spots")[1:]]
    assert [sign for kind, sign in marks if kind == "hot_spot"] == listed[: len(listed)]
    assert not any(one.crosses(other) for one, other in combinations(sheet.marks.leaders, 2))


def test_a_template_of_ones_own_keeps_its_arrangement(with_package, filled):
    template, _sheet = filled(of_size(20), may_arrange=False)
    frame, table = template.table("hot_spots")
    assert frame.pagePos().y() == pytest.approx(147.2, abs=0.1)
    assert table.totalSize().height() <= frame.rect().height() + 0.1


@pytest.mark.parametrize("paper", ["A4", "A0"])
def test_the_scale_on_the_paper_is_a_whole_number_of_five_hundreds(with_package, tmp_path, paper):
    export_package_map(with_package, tmp_path / "p.svg", paper=paper, package="p1", sheet=PASSPORT)
    said = svg_text(tmp_path / "p.svg")
    scale = said.partition("1 : ")[2].partition(" on ")[0]
    assert int("".join(scale.split())) % 500 == 0


def test_each_kind_of_file_can_be_opened_again(with_package, tmp_path):
    for ending in ("pdf", "svg", "png"):
        report = export_package_map(with_package, tmp_path / f"p.{ending}", package="p1", sheet=PASSPORT)
        assert report.missing_items == ()
    assert "(A3)" in pdf_facts(tmp_path / "p.pdf")
    text = " ".join(pdf_text(tmp_path / "p.pdf").split())
    for said in ("Straat in één keer", "Warmtebedrijf", "Warmtebron", "Met het riool", "not a final design"):
        assert said in text
    assert "Glasvezel" not in text
    assert QSvgRenderer(str(tmp_path / "p.svg")).isValid()
    assert QImage(str(tmp_path / "p.png")).width() == 2480


def test_the_open_edition_says_nothing_of_what_is_confidential(secret_package_plan, tmp_path):
    export_package_map(secret_package_plan, tmp_path / "open.svg", package="p1", sheet=PASSPORT)
    assert SECRET not in svg_text(tmp_path / "open.svg")
    export_package_map(secret_package_plan, tmp_path / "ours.svg", package="p1", sheet=PASSPORT, audience="internal")
    assert SECRET in svg_text(tmp_path / "ours.svg")


@pytest.mark.parametrize("sheet", [PASSPORT, RESIDENTS])
def test_the_open_edition_is_byte_for_byte_that_of_a_plan_without_anything_confidential(
    secret_package_plan, package_plan, tmp_path, sheet
):
    for plan, name in ((secret_package_plan, "secret"), (package_plan, "open")):
        export_package_map(plan, tmp_path / f"{name}.svg", package="p1", sheet=sheet)
    assert (tmp_path / "secret.svg").read_bytes() == (tmp_path / "open.svg").read_bytes()


def test_what_people_wrote_is_shown_and_never_run(with_package, tmp_path):
    add_record(with_package, "package", package_id="odd", name="[% 1 + 1 %] <b>vet</b>")
    add_record(with_package, "package_claim", link_id="o1", package_id="odd", body_id="heat")
    save_all(with_package)
    export_package_map(with_package, tmp_path / "p.svg", package="odd", sheet=PASSPORT)
    said = svg_text(tmp_path / "p.svg")
    assert "1 + 1" in said
    assert "&lt;b&gt;vet" in said


def test_without_a_package_or_with_an_unknown_sheet_nothing_is_written(with_package, tmp_path):
    with pytest.raises(ExportError, match="about one"):
        export_package_map(with_package, tmp_path / "p.pdf", sheet=PASSPORT)
    with pytest.raises(ExportError, match="no sheet"):
        export_package_map(with_package, tmp_path / "p.pdf", sheet="atlas")
    assert list(tmp_path.glob("p*.pdf")) == []


def _layer(template, name):
    item = template.layout.itemById("map")
    assert isinstance(item, QgsLayoutItemMap)
    return next(layer for layer in item.layers() if layer.name() == name)
