"""The atlas of a package: a page for each street or sub-area, on a map that the atlas of the layout zooms."""

from __future__ import annotations

import shutil

import pytest
from map_files import pdf_text
from package_of_all import SECRET, fill_package
from qgis.core import QgsProject
from records import add_record, save_all

from wijkaanpak_plugin.export.content.passport.reading import read_passport
from wijkaanpak_plugin.export.content.sheet_content import sheet_content
from wijkaanpak_plugin.export.content.themes.reading import ThemeReader
from wijkaanpak_plugin.export.errors import ExportError
from wijkaanpak_plugin.export.package_map import export_package_map
from wijkaanpak_plugin.export.sheet.paper import PAPERS
from wijkaanpak_plugin.export.sheet.template import Template, template_path
from wijkaanpak_plugin.export.sheet.themes.atlas_sheet import atlas_pages
from wijkaanpak_plugin.export.sheet.themes.theme_sheet import How
from wijkaanpak_plugin.export.sheets import AREAS, STREETS, TABLES
from wijkaanpak_plugin.plan.files.opening import open_plan

#: Two halves of the small plan; braces in a name are only shown.
WEST = "Polygon ((155000 463000, 155040 463000, 155040 463040, 155000 463040, 155000 463000))"
NORTH = "Polygon ((155000 463040, 155200 463040, 155200 463200, 155000 463200, 155000 463040))"


def fill(plan, with_secrets=False):
    fill_package(plan, with_secrets)
    add_record(plan, "street", "LineString (155000 463055, 155200 463055)", name="Lindestraat {plan}")
    add_record(plan, "zone", WEST, zone_id="w", name="West", role="sub_area", phase="1", director="Wubbo Quist")
    add_record(plan, "zone", NORTH, zone_id="n", name="Noord", role="sub_area", phase="2")
    if with_secrets:
        add_record(
            plan, "zone", NORTH, zone_id="zone-withheld", name=f"{SECRET} gebied", role="sub_area", confidential=True
        )
    save_all(plan)


@pytest.fixture
def themes(small_plan):
    """The reader of the package of a filled plan for others, with content and passport."""
    fill(small_plan)
    content = sheet_content(small_plan, "open", "p1")
    passport = read_passport(content)
    return content, passport, ThemeReader(content, passport)


def test_claims_stand_on_the_page_of_their_street_and_the_rest_on_the_last(themes):
    _content, _passport, reader = themes
    assert [(each.key, sorted(each.body_ids)) for each in reader.streets()] == [
        ("Lindestraat {plan}", ["heat", "sewer", "tree"]),
        ("", ["wadi"]),
    ]
    assert [(each.key, each.phase, sorted(each.body_ids)) for each in reader.areas()] == [
        ("West", "1", ["wadi"]),
        ("Noord", "2", ["heat", "sewer", "tree"]),
    ]


def test_the_atlas_of_the_layout_zooms_each_map_to_its_row_at_a_round_scale(themes):
    content, passport, reader = themes
    project = QgsProject()
    how = How(
        lambda: Template.read(template_path(STREETS), project),
        lambda: Template.read(template_path(TABLES), project),
        project,
        PAPERS["A1"],
        False,
        True,
    )
    found = reader.streets()
    made = [each.page for each in atlas_pages(content, passport, found, "{theme}", how, {})]
    assert [page.missing for page in made] == [[]] * len(made)
    with_map = [page for page in made if page.layout.itemById("map") is not None]
    for number, (page, theme) in enumerate(zip(with_map, found)):
        item, atlas = page.layout.itemById("map"), page.layout.atlas()
        assert (atlas.count(), atlas.currentFeatureNumber()) == (2, number)
        assert atlas.nameForPage(number) == theme.key
        assert item.extent().contains(theme.shape.boundingBox())
        on_paper = 1000 * item.extent().width() / item.rect().width() * 420 / 841
        assert on_paper / 250 == pytest.approx(round(on_paper / 250), abs=0.01)
    project.clear()


def test_a_page_says_projects_conflicts_what_goes_together_and_hot_spots(themes, small_plan, tmp_path):
    export_package_map(small_plan, tmp_path / "s.pdf", package="p1", sheet=STREETS)
    text = pdf_text(tmp_path / "s.pdf")
    for said in (
        "Lindestraat {plan} · streets 1 of 2",
        "along no street",
        "Warmtenet",
        "What can go together",
        "Taken along",
    ):
        assert said in text
    export_package_map(small_plan, tmp_path / "a.pdf", package="p1", sheet=AREAS)
    text = pdf_text(tmp_path / "a.pdf")
    assert "West · phase 1" in text
    assert "Wubbo" not in text


def test_a_plan_without_sub_areas_has_one_sentence(small_plan, tmp_path):
    fill_package(small_plan)
    with pytest.raises(ExportError, match="sub-area of the plan"):
        export_package_map(small_plan, tmp_path / "a.pdf", package="p1", sheet=AREAS)
    assert list(tmp_path.glob("a*")) == []


def test_the_open_edition_is_byte_for_byte_that_of_a_plan_without_anything_confidential(
    small_plan, small_plan_file, tmp_path
):
    fill(small_plan, with_secrets=True)
    other = open_plan(shutil.copy(small_plan_file, tmp_path / "other.gpkg"))
    fill(other)
    made = {}
    for plan, name in ((small_plan, "secret"), (other, "open")):
        (tmp_path / name).mkdir()
        made[name] = [
            file.read_bytes()
            for file in export_package_map(plan, tmp_path / name / "t.svg", "A4", package="p1", sheet=AREAS).files
        ]
    assert len(made["open"]) >= 2
    assert made["secret"] == made["open"]
