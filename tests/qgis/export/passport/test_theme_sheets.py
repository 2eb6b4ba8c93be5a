"""Sheets of a package by vertical layer and by transition: what lies there in full, the rest pale, a list beside it."""

from __future__ import annotations

import shutil
from dataclasses import replace
from itertools import combinations

import pytest
from map_files import pdf_text, svg_text
from package_of_all import SECRET, fill_package
from qgis.core import QgsLayoutFrame, QgsLayoutItemMap, QgsProject
from qgis.PyQt.QtCore import QRectF
from records import add_record, save_all

from wijkaanpak_plugin.analysis.progress import AnalysisCancelled
from wijkaanpak_plugin.export.content.passport.reading import read_passport
from wijkaanpak_plugin.export.content.sheet_content import sheet_content
from wijkaanpak_plugin.export.content.themes.reading import ThemeReader
from wijkaanpak_plugin.export.errors import ExportError
from wijkaanpak_plugin.export.package_map import export_package_map
from wijkaanpak_plugin.export.sheet.paper import PAPERS
from wijkaanpak_plugin.export.sheet.template import Template, template_path
from wijkaanpak_plugin.export.sheet.text_table import TextTable
from wijkaanpak_plugin.export.sheet.themes.theme_sheet import How, theme_pages
from wijkaanpak_plugin.export.sheets import LAYERS, TABLES, TRANSITIONS
from wijkaanpak_plugin.plan.files.opening import open_plan

PAGE = QRectF(0, 0, 420, 289)
#: Edge of what recedes.
PALE = "#a9b4ba"


@pytest.fixture
def with_package(small_plan):
    fill_package(small_plan)
    return small_plan


@pytest.fixture
def pages(with_package):
    """Fills pages without drawing them, of themes that were changed."""
    project = QgsProject()
    content = sheet_content(with_package, "open", "p1")
    passport = read_passport(content)
    how = How(
        lambda: Template.read(template_path(LAYERS), project),
        lambda: Template.read(template_path(TABLES), project),
        project,
        PAPERS["A3"],
        False,
        True,
    )

    def fill(change):
        themes = change(ThemeReader(content, passport))
        return [each.page for each in theme_pages(content, passport, themes, "{theme} {page} / {pages}", how)]

    yield fill
    project.clear()


def rows(page):
    frames = [item for item in page.layout.items() if isinstance(item, QgsLayoutFrame) and item.isVisible()]
    return [[str(cell.content()) for cell in row] for each in frames for row in each.multiFrame().tableContents()]


def claims_drawn(page):
    """Return how many claims the map of a page draws in full, and how many pale."""
    full = pale = 0
    for layer in page.layout.itemById("map").layers():
        if layer.name() == "package_claim":
            is_pale = {_is_pale(each.symbol()) for each in layer.renderer().categories()} == {True}
            full, pale = (full, pale + layer.featureCount()) if is_pale else (full + layer.featureCount(), pale)
    return full, pale


def _is_pale(symbol):
    return any(part.color().name() == PALE or part.strokeColor().name() == PALE for part in symbol.symbolLayers())


def test_each_claim_is_drawn_in_full_on_the_page_of_its_layer_and_pale_on_the_others(pages):
    made = pages(lambda reader: reader.layers())
    assert [page.missing for page in made] == [[], [], []]
    # A building, the tree and the wadi on the surface, heat and sewer below it.
    assert [claims_drawn(page) for page in made] == [(0, 4), (2, 2), (2, 2)]
    assert ["Nothing of this package lies in this layer."] in rows(made[0])
    numbers = {row[1]: row[0] for page in made for row in rows(page) if len(row) > 4}
    assert {numbers["Warmtenet"], numbers["Riool"]} == {"1"}


def test_sizes_are_those_of_the_claims_and_what_is_not_known_is_said(with_package):
    content = sheet_content(with_package, "open", "p1")
    building, surface, underground = ThemeReader(content, read_passport(content)).layers()
    heat = next(each for each in underground.claims if each.body_id == "heat")
    assert (heat.size.width, heat.size.top, heat.size.bottom, heat.size.length) == (1.2, -1.0, -1.4, 200.0)
    assert surface.ground.m2 == pytest.approx(200.0)
    assert surface.ground.without_size == 1
    assert building.claims == ()
    assert underground.known is None
    ours = ThemeReader(internal := sheet_content(with_package, "internal", "p1"), read_passport(internal)).layers()
    assert ours[2].known is not None


def test_a_page_for_each_transition_that_is_served_says_roles_choices_and_tasks(with_package, tmp_path):
    export_package_map(with_package, tmp_path / "t.pdf", package="p1", sheet=TRANSITIONS)
    text = pdf_text(tmp_path / "t.pdf")
    assert "energy · transitions 1 of 3" in text
    assert "climate adaptation · transitions 2 of 3" in text
    for said in ("leading", "Samen inkopen", "agreement", "warmte", "central, within", "What it does", "○ nobody said"):
        assert said in text


@pytest.mark.parametrize("name", ["Naam {}", "Een naam die niet ophoudt " * 12 + "{}"], ids=["short", "300 letters"])
def test_however_many_claims_there_are_each_has_its_row_and_all_stays_within_bounds(pages, name):
    def many(reader):
        theme = reader.layers()[2]
        claims = [replace(theme.claims[0], name=name.format(number)) for number in range(1, 91)]
        return [replace(theme, claims=tuple(claims))]

    made = pages(many)
    assert len(made) > 1
    said = {" ".join(row[1].split()) for page in made for row in rows(page) if len(row) > 4}
    assert said >= {name.format(number) for number in range(1, 91)}
    for page in made:
        frames = [item for item in page.layout.items() if isinstance(item, QgsLayoutFrame) and item.isVisible()]
        places = [QRectF(frame.pagePos(), frame.rect().size()) for frame in frames]
        assert all(PAGE.contains(place) for place in places)
        assert all(one.intersected(other).isEmpty() for one, other in combinations(places, 2))
        for frame in frames:
            assert TextTable(frame, frame.multiFrame()).height <= frame.rect().height() + 0.001
        maps = [item for item in page.layout.items() if isinstance(item, QgsLayoutItemMap) and item.isVisible()]
        assert bool(maps) == (page is made[0])


def test_the_open_edition_is_byte_for_byte_that_of_a_plan_without_anything_confidential(
    small_plan, small_plan_file, tmp_path
):
    fill_package(small_plan, with_secrets=True)
    other = open_plan(shutil.copy(small_plan_file, tmp_path / "other.gpkg"))
    fill_package(other)
    made = {}
    for plan, name in ((small_plan, "secret"), (other, "open")):
        (tmp_path / name).mkdir()
        made[name] = [
            file.read_bytes()
            for file in export_package_map(plan, tmp_path / name / "t.svg", "A4", package="p1", sheet=LAYERS).files
        ]
    assert len(made["open"]) == 3
    assert made["secret"] == made["open"]
    ours = export_package_map(small_plan, tmp_path / "ours.svg", package="p1", sheet=LAYERS, audience="internal").files
    assert SECRET in svg_text(ours[-1])


def test_a_package_that_serves_no_transition_has_one_sentence(small_plan, tmp_path):
    add_record(small_plan, "package", package_id="bare", name="Kaal")
    add_record(small_plan, "package_claim", link_id="b1", package_id="bare", body_id="sewer")
    save_all(small_plan)
    with pytest.raises(ExportError, match="which transition it serves"):
        export_package_map(small_plan, tmp_path / "t.pdf", package="bare", sheet=TRANSITIONS)
    assert list(tmp_path.glob("t*")) == []


@pytest.mark.parametrize("stop_at", [0.6, 0.85])
def test_when_it_is_stopped_no_page_is_written(with_package, tmp_path, stop_at):
    (tmp_path / "out").mkdir()
    with pytest.raises(AnalysisCancelled):
        export_package_map(
            with_package,
            tmp_path / "out" / "t.png",
            "A4",
            package="p1",
            sheet=TRANSITIONS,
            feedback=lambda share: share < stop_at,
        )
    assert list((tmp_path / "out").iterdir()) == []
