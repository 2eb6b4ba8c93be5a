"""Names longer than a sheet has room for: how they begin is on the map and in the list, and nothing is pushed away."""

from __future__ import annotations

import pytest
from map_files import svg_text
from qgis.core import QgsExpression, QgsExpressionContext, QgsFeature, QgsProject
from records import save_all

from wijkaanpak_plugin.domain.short_names import LONGEST
from wijkaanpak_plugin.export.content.entry_texts import _with_short_names, entry_text
from wijkaanpak_plugin.export.content.sheet_content import sheet_content
from wijkaanpak_plugin.export.layers.claim_layers import LONGEST_WORD, claim_layers
from wijkaanpak_plugin.export.package_map import export_package_map
from wijkaanpak_plugin.export.sheet.paper import PAPERS
from wijkaanpak_plugin.export.sheet.sheet import Sheet
from wijkaanpak_plugin.export.sheet.template import Template, template_path
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES

NAMES = {
    "one word": "Warmtenet" * 112,
    "many words": " ".join(["Warmtenet"] * 60),
    "many commas": ", ".join(["Warmtenet"] * 60),
}


@pytest.fixture(params=NAMES, ids=lambda name: name)
def long_name(request, small_plan):
    """A name that each claim of the small plan has."""
    name = NAMES[request.param]
    for table in CLAIM_TABLES:
        layer = small_plan.layer(table)
        layer.startEditing()
        for row in layer.getFeatures():
            layer.changeAttributeValue(row.id(), layer.fields().indexOf("name"), name)
    save_all(small_plan)
    return name


def labels(layer):
    """What stands on the map beside each feature of a layer."""
    expression = QgsExpression(layer.labeling().settings().fieldName)
    context = QgsExpressionContext()
    found = []
    for row in layer.getFeatures():
        context.setFeature(QgsFeature(row))
        found.append(str(expression.evaluate(context)))
        assert not expression.hasEvalError()
    return found


def test_labels_are_how_the_names_begin_in_lines_that_end(long_name, small_plan):
    named = claim_layers(sheet_content(small_plan, "open", None))[::2]
    assert len(named) == len(CLAIM_TABLES)
    for layer in named:
        for label in labels(layer):
            assert label.startswith("Warmtenet")
            assert label.endswith("…")
            assert len(label.replace("\n", "")) <= LONGEST
            on_a_line = layer.labeling().settings().autoWrapLength == 0
            assert on_a_line or max(map(len, label.split())) <= LONGEST_WORD


def test_labels_in_the_plan_itself_are_how_the_names_begin(long_name, small_plan):
    for table in CLAIM_TABLES:
        found = labels(small_plan.layer(table))
        assert found
        assert all(len(label.replace("\n", "")) <= LONGEST for label in found)


def test_all_findings_that_the_list_has_room_for_with_short_names_are_in_it(long_name, small_plan):
    content = sheet_content(small_plan, "open", None)
    project = QgsProject()
    template = Template.read(template_path(), project)
    sheet = Sheet(template, content, project, PAPERS["A3"])
    sheet.fill()
    assert sheet.listed
    assert sheet.rest == []
    assert not any(long_name[: LONGEST + 1] in entry_text(entry) for entry in sheet.listed)
    table = template.table("findings")[1]
    assert not any(long_name[: LONGEST + 1] in cell.content() for row in table.tableContents() for cell in row)
    del template.layout
    project.clear()


def test_the_whole_name_is_nowhere_on_the_sheet(long_name, small_plan, tmp_path):
    export_package_map(small_plan, tmp_path / "map.svg")
    assert long_name[: LONGEST + 1] not in svg_text(tmp_path / "map.svg")


def test_of_several_names_as_many_are_told_as_there_is_room_for():
    told = _with_short_names({"a_name": "Wadi", "freed_by_names": ", ".join(f"Plein {n}" for n in range(200))})
    assert told["a_name"] == "Wadi"
    assert told["freed_by_names"].startswith("Plein 0, Plein 1, ")
    assert told["freed_by_names"].endswith(", …")
    assert len(told["freed_by_names"]) <= 3 * LONGEST
