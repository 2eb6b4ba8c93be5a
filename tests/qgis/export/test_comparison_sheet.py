"""The sheet on which packages stand beside each other: what it shows, and what others never get to know."""

from __future__ import annotations

import shutil
from itertools import combinations

import pytest
from map_files import pdf_facts, pdf_text, svg_text
from package_of_all import SECRET, fill_package
from qgis.core import QgsLayoutItem, QgsLayoutItemMap, QgsLayoutItemPage, QgsProject
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QImage
from records import add_record, save_all

from wijkaanpak_plugin.analysis.packages.all_figures import figures_of
from wijkaanpak_plugin.analysis.packages.found_figures import FoundFigures
from wijkaanpak_plugin.analysis.packages.package_scene import doing_nothing
from wijkaanpak_plugin.export.comparison.figure_rows import compare_groups
from wijkaanpak_plugin.export.comparison.reading import packages_beside, read_comparison
from wijkaanpak_plugin.export.content.sheet_content import sheet_content
from wijkaanpak_plugin.export.errors import ExportError
from wijkaanpak_plugin.export.package_map import export_package_map
from wijkaanpak_plugin.export.sheet.comparison.comparison_sheet import ComparisonSheet
from wijkaanpak_plugin.export.sheet.paper import PAPERS
from wijkaanpak_plugin.export.sheet.template import Template, template_path
from wijkaanpak_plugin.export.sheets import COMPARISON
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.packages.figures_input import figures_snapshot
from wijkaanpak_plugin.processing.algorithms import export_package_map as algorithm

PAGE = QRectF(0, 0, 420, 297)
CRITERIA = {"criterion_set": "own", "direction": "more"}


def fill(plan, with_secrets=False):
    """Give the small plan three packages, and with secrets a fourth one, claims and judgements that nobody may know."""
    fill_package(plan, with_secrets)
    add_record(plan, "package", package_id="p2", name="Groen eerst", horizon="2031")
    add_record(plan, "package_claim", link_id="g1", package_id="p2", body_id="tree")
    add_record(plan, "package_claim", link_id="g2", package_id="p2", body_id="wadi")
    add_record(plan, "package", package_id="p3", name="Niets anders")
    add_record(plan, "package_choice", choice_id="c2", package_id="p2", transition="climate_adaptation", theme="water",
               organisation="decentral", organisation_level="within", reason="Er is ruimte")  # fmt: skip
    add_record(plan, "criterion", criterion_id="k1", key="own_quiet", name="Rust", **CRITERIA)
    add_record(plan, "package_score", score_id="s1", package_id="p1", criterion="own_quiet", value=-1.0,
               source="Bewoners")  # fmt: skip
    if with_secrets:
        add_record(plan, "package", package_id="p0", name=f"Aaa {SECRET}", confidential=True)
        add_record(plan, "package_claim", link_id="g0", package_id="p0", body_id="heat")
        # What it waits for above the neighbourhood would show that there is something in a cell of the choices.
        add_record(plan, "dependency", dependency_id="d8", needs_id="tree", on_text="water", level="above",
                   party=f"{SECRET} bureau")  # fmt: skip
        add_record(plan, "package_claim", link_id="g9", package_id="p2", body_id="secret")
        add_record(plan, "criterion", criterion_id="k0", key="own_secret", name=f"{SECRET} kabel past", **CRITERIA)
    save_all(plan)


@pytest.fixture
def beside(small_plan):
    fill(small_plan)
    return small_plan


@pytest.fixture
def filled(small_plan):
    """Fills the sheet without drawing it."""
    made = []

    def fill_sheet(audience="internal", compared=None):
        project = QgsProject()
        template = Template.read(template_path(COMPARISON), project)
        made.append((project, template))
        content = sheet_content(small_plan, audience, None)
        comparison = read_comparison(content, packages_beside(small_plan, audience, compared))
        sheet = ComparisonSheet(template, content, comparison, project, PAPERS["A3"])
        sheet.fill()
        return template, comparison, sheet

    yield fill_sheet
    for project, template in made:
        del template.layout
        project.clear()


def texts(template):
    labels = [item for item in template.layout.items() if hasattr(item, "currentText") and item.isVisible()]
    return [label.currentText() for label in labels]


def test_it_says_what_the_window_says(beside, filled):
    template, comparison, sheet = filled()
    assert (template.missing, sheet.remarks) == ([], [])
    scene = figures_snapshot(beside).read()
    packages = {each.package_id: each for each in figures_snapshot(beside).packages}
    years = {name: package.horizon for name, package in packages.items()}
    found = FoundFigures(
        {name: figures_of(scene, package) for name, package in packages.items()},
        {package.horizon: figures_of(scene, doing_nothing(scene, package)) for package in packages.values()},
        years,
        True,
    )
    ids = [each.package_id for each in comparison.packages]

    def said(groups):
        # The window rests on the findings that are stored, of which there are none here.
        of_findings = ("relocate", "twice")
        every = [row for group in groups for row in group.rows]
        rows = [row for row in every if not any(word in row.title for word in of_findings)]
        return {row.title: [cell.text for cell in row.cells] for row in rows}

    window = said(compare_groups(found, ids))
    sheet_says = said(comparison.groups)
    assert sheet_says.pop("Rust") == ["not judged", "not judged yet", "not judged yet", "-1".replace("-", "\u2212")]
    assert sheet_says == window
    written = texts(template)
    for title, cells in window.items():
        assert title in written, title
        # Of two figures with an arrow the second one stands by itself, in bold letters.
        assert "→" in cells[-1] or cells[-1].split("\n")[0] in written, cells


def test_maps_have_one_place_and_scale_and_each_the_claims_of_its_package(beside, filled):
    template, comparison, _sheet = filled()
    maps = [template.layout.itemById(f"map_{number}") for number in range(1, 5)]
    assert [each.isVisible() for each in maps] == [True, True, True, False]
    assert len({(round(each.scale()), each.extent().toString(2)) for each in maps[:3]}) == 1
    drawn = [
        sum(layer.featureCount() for layer in each.layers() if layer.name() == "compared_claims") for each in maps[:3]
    ]
    assert drawn == [len(each.claims) for each in comparison.packages]


def test_a_choice_without_claims_is_a_gap_and_no_judgement_is_said(beside, filled):
    template, comparison, _sheet = filled()
    squares = dict(comparison.choices)
    lines = [line for square in squares["climate_adaptation"] for line in square.lines]
    assert any("Er is ruimte" in line for line in lines)
    assert "not judged yet" in texts(template)


@pytest.mark.parametrize("text", ["Naam {}", "Een naam die niet ophoudt " * 12 + "{}"], ids=["short", "300 letters"])
def test_everything_stays_on_the_page_however_long_names_are(beside, filled, text):
    for number in range(4):
        add_record(beside, "package", package_id=f"x{number}", name=text.format(number))
        add_record(beside, "package_claim", link_id=f"x{number}", package_id=f"x{number}", body_id="tree")
    save_all(beside)
    template, _comparison, _sheet = filled(compared=[f"x{number}" for number in range(4)])
    items = [
        item
        for item in template.layout.items()
        if isinstance(item, QgsLayoutItem) and item.isVisible() and not isinstance(item, QgsLayoutItemPage)
    ]
    assert all(PAGE.contains(QRectF(item.pagePos(), item.rect().size())) for item in items)
    maps = [QRectF(item.pagePos(), item.rect().size()) for item in items if isinstance(item, QgsLayoutItemMap)]
    assert len(maps) == 4
    assert all(one.intersected(other).isEmpty() for one, other in combinations(maps, 2))


def test_the_open_edition_is_byte_for_byte_that_of_a_plan_without_anything_confidential(
    small_plan, small_plan_file, tmp_path
):
    fill(small_plan, with_secrets=True)
    other = open_plan(shutil.copy(small_plan_file, tmp_path / "other.gpkg"))
    fill(other)
    # A criterion is no secret by itself: what it is called names one, and is left out.
    add_record(other, "criterion", criterion_id="k0", key="own_secret", name="", **CRITERIA)
    save_all(other)
    for plan, name in ((small_plan, "secret"), (other, "open")):
        export_package_map(plan, tmp_path / f"{name}.svg", sheet=COMPARISON)
    assert (tmp_path / "secret.svg").read_bytes() == (tmp_path / "open.svg").read_bytes()
    export_package_map(small_plan, tmp_path / "ours.svg", sheet=COMPARISON, audience="internal")
    ours = svg_text(tmp_path / "ours.svg")
    assert f"Aaa {SECRET}" in ours
    assert "7,777" in ours


def test_each_kind_of_file_can_be_opened_again_and_nothing_people_wrote_is_run(beside, tmp_path):
    add_record(beside, "package", package_id="odd", name="[% 1 + 1 %] <b>vet</b>")
    add_record(beside, "package_claim", link_id="odd", package_id="odd", body_id="tree")
    save_all(beside)
    asked = ["odd", "Groen eerst"]
    export_package_map(beside, tmp_path / "t.pdf", paper="A0", sheet=COMPARISON, compared=asked)
    assert "(A0)" in pdf_facts(tmp_path / "t.pdf")
    text = pdf_text(tmp_path / "t.pdf")
    for said in ("[% 1 + 1 %] <b>vet</b>", "Groen eerst", "Space balance", "Choices", "Open edition"):
        assert said in text, said
    assert "Niets anders" not in text
    export_package_map(beside, tmp_path / "t.png", paper="A4", sheet=COMPARISON, compared=asked)
    assert not QImage(str(tmp_path / "t.png")).isNull()


def test_two_to_four_packages_that_may_be_shown_are_compared(small_plan, tmp_path):
    fill(small_plan, with_secrets=True)
    first = packages_beside(small_plan, "internal")
    assert len(first) == 4
    assert "p1" not in first
    # One that is confidential is left out, as if it were not there.
    assert packages_beside(small_plan, "open", ["p0", "p1", "p2"]) == ["p2", "p1"]
    with pytest.raises(ExportError, match="no two packages"):
        export_package_map(small_plan, tmp_path / "t.pdf", sheet=COMPARISON, compared=["p0", "p1"])
    add_record(small_plan, "package", package_id="p9", name="Vijfde", preferred=True)
    save_all(small_plan)
    assert packages_beside(small_plan, "internal") == [*first[:3], "p9"]
    with pytest.raises(ExportError, match="At most four"):
        packages_beside(small_plan, "internal", ["p0", "p1", "p2", "p3", "p9"])
    assert list(tmp_path.glob("t.*")) == []


def test_the_algorithm_knows_the_sheet():
    assert algorithm.SHEETS[-1] == COMPARISON
