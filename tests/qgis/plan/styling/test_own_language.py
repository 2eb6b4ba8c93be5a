"""A plan of somebody who works in another language speaks that of the reader."""

from __future__ import annotations

import pytest
from plan_panel import points_on_disk
from qgis.core import QgsCategorizedSymbolRenderer, QgsProject, QgsRendererCategory, QgsSymbol, QgsVectorLayer
from registering import register

from wijkaanpak_plugin.domain.translation import install_translator
from wijkaanpak_plugin.map.source_layers import show_sources
from wijkaanpak_plugin.plan.files.create import create_plan
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.files.project_layers import add_to_project
from wijkaanpak_plugin.plan.store.plan import NAME_PROPERTY
from wijkaanpak_plugin.plan.styling.own_language import name_kinds


def speak_dutch():
    """Texts of the program are marked, and what has a Dutch label shows it."""
    install_translator(lambda _context, text: f"NL {text}", "nl")


@pytest.fixture
def dutch_plan(tmp_path):
    """The place of a plan that was made in Dutch; the reader works in English."""
    speak_dutch()
    create_plan(tmp_path / "plan.gpkg", "Buurt").close()
    install_translator(None)
    yield tmp_path / "plan.gpkg"
    install_translator(None)


@pytest.fixture
def project():
    project = QgsProject()
    yield project
    project.clear()


def legend(layer):
    """Every text in the legend of a layer that is drawn by rules."""
    return [rule.label() for rule in layer.renderer().rootRule().descendants()]


def said(plan):
    """What a user reads of the claims: the name of their layer, its legend and its fields."""
    layer = plan.layer("claim_line")
    fields = [layer.attributeDisplayName(number) for number in range(layer.fields().count())]
    choices = layer.editorWidgetSetup(layer.fields().indexOf("vertical_layer")).config()["map"]
    return [layer.name(), *legend(layer), *fields, *(label for choice in choices for label in choice)]


def test_a_plan_made_in_dutch_speaks_english_to_an_english_reader(dutch_plan, project, tmp_path):
    plan = open_plan(dutch_plan)
    add_to_project(plan, project)
    english = create_plan(tmp_path / "english.gpkg", "Neighbourhood")
    assert said(plan) == said(english)
    assert "Layer unknown" in said(plan)


def test_a_project_saved_in_dutch_speaks_english_and_keeps_what_the_user_named(dutch_plan, project):
    speak_dutch()
    plan = open_plan(dutch_plan)
    add_to_project(plan, project)
    plan.layer("claim_area").setName("Mijn vlakken")
    install_translator(None)
    plan = open_plan(dutch_plan)
    add_to_project(plan, project)
    assert plan.layer("claim_line").name() == "Claims (lines)"
    assert "Layer unknown" in legend(plan.layer("claim_line"))
    assert plan.layer("claim_area").name() == "Mijn vlakken"


def test_a_label_of_the_user_stays_when_the_plan_speaks_the_language_already(dutch_plan, project):
    speak_dutch()
    plan = open_plan(dutch_plan)
    add_to_project(plan, project)
    layer = plan.layer("claim_line")
    changed = layer.renderer().clone()
    changed.rootRule().children()[1].setLabel("Werk")
    layer.setRenderer(changed)
    add_to_project(open_plan(dutch_plan), project)
    assert "Werk" in legend(layer)


def test_existing_data_names_its_kinds_in_the_language_of_the_reader():
    layer = QgsVectorLayer("LineString?crs=EPSG:28992&field=kind:string", "wegen", "memory")
    labels = ("rijbaan", "Carriageway", "Wat er verder is")
    categories = [QgsRendererCategory(label, QgsSymbol.defaultSymbol(layer.geometryType()), label) for label in labels]
    layer.setRenderer(QgsCategorizedSymbolRenderer("kind", categories))
    name_kinds(layer)
    shown = [category.label() for category in layer.renderer().categories()]
    assert shown[0].lower() == "carriageway"
    assert shown[1:] == ["Carriageway", "Wat er verder is"]


def groups(project):
    return [group.name() for group in project.layerTreeRoot().findGroups(True)]


def with_data(plan, project):
    """Add the layers of a plan and one of existing data to a project."""
    add_to_project(plan, project)
    register(plan, points_on_disk(plan.backend.path.with_name("bomen.gpkg")), "existing")
    show_sources(plan, project)


def test_the_groups_of_a_project_saved_in_dutch_are_called_in_english(dutch_plan, project):
    speak_dutch()
    with_data(open_plan(dutch_plan), project)
    assert groups(project) == ["Buurt", "NL Tables", "NL Existing data of Buurt"]
    install_translator(None)
    plan = open_plan(dutch_plan)
    add_to_project(plan, project)
    show_sources(plan, project)
    assert groups(project) == ["Buurt", "Tables", "Existing data of Buurt"]


def test_groups_of_a_project_of_before_they_were_known_by_their_name_are_called_in_dutch(dutch_plan, project):
    plan = open_plan(dutch_plan)
    with_data(plan, project)
    for group in project.layerTreeRoot().findGroups(True):
        group.removeCustomProperty(NAME_PROPERTY)
    speak_dutch()
    add_to_project(plan, project)
    show_sources(plan, project)
    assert groups(project) == ["Buurt", "NL Tables", "NL Existing data of Buurt"]


def test_a_name_that_a_user_gave_a_group_stays(dutch_plan, project):
    plan = open_plan(dutch_plan)
    with_data(plan, project)
    for group, name in zip(project.layerTreeRoot().findGroups(True), ("Plan", "Lijsten", "Wat er ligt")):
        group.setName(name)
    speak_dutch()
    add_to_project(plan, project)
    show_sources(plan, project)
    assert groups(project) == ["Plan", "Lijsten", "Wat er ligt"]
