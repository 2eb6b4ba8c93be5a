"""The sheet for residents: plain words, what is certain and what is a plan, and nothing that is not for them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from map_files import svg_text
from package_of_all import SECRET
from qgis.core import QgsProject
from records import add_record, save_all

from wijkaanpak_plugin.export.content.passport.passport import CHANCE, Cost, Period, Project
from wijkaanpak_plugin.export.content.passport.reading import read_passport
from wijkaanpak_plugin.export.content.passport.residents import (
    MOST_BANDS,
    WORDS,
    bands_of,
    is_sure,
    items_of,
    quotes_of,
    what_of,
)
from wijkaanpak_plugin.export.content.sheet_content import sheet_content
from wijkaanpak_plugin.export.package_map import export_package_map
from wijkaanpak_plugin.export.sheet.paper import PAPERS
from wijkaanpak_plugin.export.sheet.residents_sheet import ResidentsSheet
from wijkaanpak_plugin.export.sheet.template import Template, template_path
from wijkaanpak_plugin.export.sheets import RESIDENTS

TABLES = ("quotes", "questions", "years")


def project(number=1, start=24336.0, end=24348.0, status="decided", decision=0, **others):
    """A project of one claim, for as far as residents hear of it."""
    made = Project(
        number=number,
        name="Buis 7 van het warmtebedrijf",
        body_ids=(f"b{number}",),
        parts=("Buis",),
        streets=("Lindestraat",),
        transitions=("energy",),
        parties=("Warmtebedrijf",),
        period=Period(start, end, decision),
        cost=Cost(None, None, 0, 1),
        bearers=(),
        without_bearer=1,
        hardness=CHANCE,
        status=status,
        place=(155100.0, 463050.0),
    )
    return replace(made, **others)


@pytest.fixture
def filled(package_plan):
    """Fills the sheet without drawing it; change: of the passport."""
    made = []

    def fill(change=lambda passport: passport):
        sheet_project = QgsProject()
        template = Template.read(template_path(RESIDENTS), sheet_project)
        content = sheet_content(package_plan, "open", "p1")
        sheet = ResidentsSheet(template, content, change(read_passport(content)), sheet_project, PAPERS["A3"])
        sheet.fill()
        made.append((sheet_project, template))
        fill.sheet = sheet
        return template

    yield fill
    for sheet_project, template in made:
        del template.layout
        sheet_project.clear()


def texts(template, name):
    return [[str(cell.content()) for cell in row] for row in template.table(name)[1].tableContents()]


def test_a_year_is_certain_when_the_work_and_its_year_are_decided():
    assert is_sure(project())
    assert not is_sure(project(status="planned"))
    assert not is_sure(project(decision=2))
    assert not is_sure(project(end=None))


def test_work_is_named_in_words_of_the_list_and_never_by_what_a_claim_is_called():
    assert what_of(project()) == "heat and power"
    assert what_of(project(transitions=("climate_adaptation", "nature_inclusivity"))) == "sewer and rainwater, green"
    assert what_of(project(transitions=())) == "work in the street"
    assert set(WORDS) == {
        "energy",
        "climate_adaptation",
        "nature_inclusivity",
        "mobility",
        "urbanisation",
        "socio_economic",
    }


@pytest.mark.parametrize(("count", "undated"), [(1, 0), (5, 0), (9, 0), (12, 2)])
def test_years_merge_until_there_are_five_bands_and_every_item_stays(filled, count, undated):
    projects = [project(number, 24300.0 + 12 * number, 24312.0 + 12 * number) for number in range(count)]
    projects += [project(100 + number, None, None) for number in range(undated)]
    filled_passport = []
    filled(lambda passport: filled_passport.append(replace(passport, projects=tuple(projects))) or passport)
    bands = bands_of(items_of(filled_passport[0]))
    assert len(bands) == min(count + bool(undated), MOST_BANDS)
    assert sum(len(band.items) for band in bands) == count + undated
    assert (bands[-1].years == "year not known") is bool(undated)


def test_a_quote_keeps_its_words_and_gets_a_label_and_the_number_on_the_map(filled):
    template = filled()
    rows = texts(template, "quotes")
    assert ["1", "“Water in de straat”"] in rows
    assert any("Met het riool" in row[1] and row[1].startswith("Plan for") for row in rows)
    layers = template.layout.itemById("map").layers()
    marks = next(layer for layer in layers if layer.name() == "package_mark")
    assert "1" in {row["sign"] for row in marks.getFeatures() if row["kind"] == "hot_spot"}


def test_every_item_is_in_the_template(filled):
    assert filled().missing == []


@pytest.mark.parametrize("count", [0, 300])
def test_whatever_there_is_stays_within_its_frame_and_no_quote_loses_its_answer(filled, count):
    def change(passport):
        said = "Een zin die maar doorgaat. " * 12
        answers = tuple(replace(passport.answers[0], said=said, answer=said) for _number in range(count))
        return replace(passport, projects=tuple(map(project, range(1, count + 1))), answers=answers)

    template = filled(change)
    for name in TABLES:
        frame, table = template.table(name)
        assert table.totalSize().height() <= frame.rect().height() + 0.1, name
    if count:
        rows = texts(template, "quotes")
        numbered = [row for row in rows if row[0]]
        assert len(rows) == 2 * len(numbered) + 1
        assert rows[-1][1] == f"and {count - len(numbered)} more, on the second sheet"
        quotes, years = filled.sheet.left_over
        assert [row[0].text for row in quotes.rows] == [str(n) for n in range(len(numbered) + 1, count + 1)]
        assert {row[1].text for row in quotes.rows} == {f"“{'Een zin die maar doorgaat. ' * 12}”"}
        assert len(years.rows) == count
    else:
        assert filled.sheet.left_over == ()


def test_it_names_no_rule_party_cost_nor_anything_confidential(secret_package_plan, tmp_path):
    content = sheet_content(secret_package_plan, "open", "p1")
    export_package_map(secret_package_plan, tmp_path / "r.svg", package="p1", sheet=RESIDENTS)
    written, said = (tmp_path / "r.svg").read_text(encoding="utf-8"), svg_text(tmp_path / "r.svg")
    rules = {str(rule) for rule in content.findings["rule_id"] if rule}
    assert rules
    assert not [rule for rule in rules if rule in written]
    for never in (SECRET, "Warmtebedrijf", "Gemeente", "Provincie", "100,000", "clearance", "Glasvezel"):
        assert never not in said
    assert "Water in de straat" in said


def test_more_than_seven_quotes_go_on_a_second_sheet_each_with_its_number_on_the_map(package_plan, tmp_path):
    for number in range(2, 12):
        said = {"kind": "idea", "text": f"Wens nummer {number}", "added_at": f"2026-02-{number:02}T10:00:00Z"}
        place = f"Point ({155000 + 15 * number} 463055)"
        add_record(package_plan, "hot_spot", place, hot_spot_id=f"q{number}", **said)
        add_record(package_plan, "hot_spot_claim", link_id=f"ql{number}", hot_spot_id=f"q{number}", body_id="sewer")
    save_all(package_plan)
    report = export_package_map(package_plan, tmp_path / "r.svg", package="p1", sheet=RESIDENTS)
    assert [file.name for file in report.files] == ["r_1_residents.svg", "r_2_residents.svg"]
    assert report.missing_items == ()
    first, second = (svg_text(file) for file in report.files)
    assert "and 4 more, on the second sheet" in first
    for number in range(2, 12):
        assert (f"Wens nummer {number}" in first) is (number <= 7), number
        assert (f"Wens nummer {number}" in second) is (number > 7), number


def test_quotes_say_what_became_of_them(package_plan):
    passport = read_passport(sheet_content(package_plan, "open", "p1"))
    first = passport.answers[0]
    kinds = ("taken_along", "solved_otherwise", "not_with_reason", "")
    several = replace(passport, answers=tuple(replace(first, status=kind) for kind in kinds))
    labels = [quote.label for quote in quotes_of(several)]
    assert labels[1:] == ["Solved in another way", "Not now", "Still open"]
    assert labels[0].startswith("Plan for 202")
