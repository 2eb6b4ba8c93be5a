"""Templates: any layout of the user, with example texts for who edits it, and letters that come from nowhere else."""

from __future__ import annotations

import os
import re
import sqlite3
from contextlib import closing

import pytest
from qgis.core import QgsApplication, QgsExpressionContextUtils, QgsLayoutItemLabel, QgsProject
from qgis.PyQt.QtXml import QDomDocument

from wijkaanpak_plugin.export.content.passport.reading import read_passport
from wijkaanpak_plugin.export.content.sheet_content import sheet_content
from wijkaanpak_plugin.export.errors import ExportError
from wijkaanpak_plugin.export.sheet.paper import PAPERS
from wijkaanpak_plugin.export.sheet.passport_sheet import PassportSheet
from wijkaanpak_plugin.export.sheet.residents_sheet import ResidentsSheet
from wijkaanpak_plugin.export.sheet.sheet import Sheet
from wijkaanpak_plugin.export.sheet.template import PREFIX, Template, template_path
from wijkaanpak_plugin.export.sheets import FINDINGS, LAYERS, PASSPORT, RESIDENTS, TABLES, TIMELINE
from wijkaanpak_plugin.sources.fonts import FAMILIES, is_installed, text_format

#: Sheets that have a template each.
ONE_SHEET = (FINDINGS, PASSPORT, RESIDENTS, TABLES, LAYERS, TIMELINE)


def _fetched(family):
    """Whether QGIS would fetch this family where it is not installed."""
    details, _matched = QgsApplication.fontManager().detailsForFontDownload(family)
    return bool(details.fontUrls()) if hasattr(details, "fontUrls") else bool(details)


def _families(text):
    return set(re.findall(r'fontFamily="([^"]*)"|<family name="([^"]*)"', text))


def _named(text):
    return {name for pair in _families(text) for name in pair if name}


def test_no_family_of_ours_is_one_that_qgis_fetches():
    assert _fetched("Open Sans"), "else this test sees nothing"
    assert not [family for family in FAMILIES if _fetched(family)]
    for sheet in ONE_SHEET:
        assert not [family for family in _named(template_path(sheet).read_text("utf-8")) if _fetched(family)]


def test_a_style_names_installed_letters_first():
    style = text_format()
    assert set(style.families()) == set(FAMILIES)
    if any(is_installed(family) for family in FAMILIES):
        assert is_installed(style.families()[0])
        assert style.font().family() == style.families()[0]


def test_a_plan_stores_no_style_that_makes_qgis_fetch_letters(small_plan):
    with closing(sqlite3.connect(small_plan.backend.path)) as file:
        styles = [style for (style,) in file.execute("SELECT styleQML FROM layer_styles")]
    assert styles
    assert not [family for style in styles for family in _named(style) if _fetched(family)]


def test_letters_of_an_own_template_that_are_not_installed_are_not_asked_for(tmp_path):
    own = tmp_path / "own.qpt"
    text = template_path().read_text(encoding="utf-8")
    own.write_text(re.sub(r'fontFamily="[^"]*"', 'fontFamily="Roboto"', text), encoding="utf-8")
    template = Template.read(own, QgsProject())
    labels = [item for item in template.layout.items() if isinstance(item, QgsLayoutItemLabel)]
    assert labels
    named = {family for label in labels for family in label.textFormat().families()}
    assert named
    assert not [family for family in named if _fetched(family) and not is_installed(family)]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with a name")
def test_a_pipe_is_no_template_and_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "own.qpt")
    with pytest.raises(ExportError, match=r"own\.qpt"):
        Template.read(tmp_path / "own.qpt", QgsProject())


def test_a_file_that_is_far_too_large_is_no_template_and_is_not_read(tmp_path):
    with (tmp_path / "own.qpt").open("wb") as file:
        file.truncate(1024**3)
    with pytest.raises(ExportError, match=r"own\.qpt"):
        Template.read(tmp_path / "own.qpt", QgsProject())


def test_who_edits_the_template_sees_example_texts_and_the_export_replaces_them_all(small_plan):
    text = template_path().read_text(encoding="utf-8")
    document = QDomDocument()
    document.setContent(text)
    project = QgsProject()
    template = Template.read(template_path(), project)
    examples = _variables(template)
    used = set(re.findall(rf"@{PREFIX}(\w+)", text))
    assert used == set(examples)
    assert all(examples.values())
    Sheet(template, sheet_content(small_plan, "open", None), project, PAPERS["A3"]).fill()
    filled = _variables(template)
    fixed = {name for name in used if name.endswith(("_caption", "_title")) or name == "disclaimer"}
    assert {name for name in used if filled[name] == examples[name]} <= fixed


@pytest.mark.parametrize("sheet", [PASSPORT, RESIDENTS])
def test_the_templates_of_a_package_show_an_example_of_every_text_and_the_sheet_replaces_them(package_plan, sheet):
    text = template_path(sheet).read_text(encoding="utf-8")
    project = QgsProject()
    template = Template.read(template_path(sheet), project)
    examples = _variables(template)
    assert set(re.findall(rf"@{PREFIX}(\w+)", text)) == set(examples)
    assert all(examples.values())
    content = sheet_content(package_plan, "open", "p1")
    makers = {PASSPORT: PassportSheet, RESIDENTS: ResidentsSheet}
    makers[sheet](template, content, read_passport(content), project, PAPERS["A3"]).fill()
    filled = _variables(template)
    changed = {"title", "scale", "data", "versions", "fictional"}
    assert all(filled[name] != examples[name] for name in changed & set(examples))
    del template.layout
    project.clear()


@pytest.mark.parametrize("sheet", ONE_SHEET)
def test_the_map_of_the_template_has_a_scale_and_its_legends_have_names(sheet):
    text = template_path(sheet).read_text(encoding="utf-8")
    assert 'xmin="nan"' not in text
    assert 'title="legend_' not in text


@pytest.mark.parametrize("sheet", [TABLES, LAYERS, TIMELINE])
def test_templates_of_several_pages_show_an_example_of_every_text(qgis_app, sheet):
    text = template_path(sheet).read_text(encoding="utf-8")
    project = QgsProject()
    template = Template.read(template_path(sheet), project)
    examples = _variables(template)
    assert set(re.findall(rf"@{PREFIX}(\w+)", text)) == set(examples)
    assert all(examples.values())
    del template.layout
    project.clear()


def _variables(template):
    scope = QgsExpressionContextUtils.layoutScope(template.layout)
    names = [name for name in scope.variableNames() if name.startswith(PREFIX)]
    return {name[len(PREFIX) :]: scope.variable(name) for name in names}
