"""What a row of a stranger names is not fetched by the style of its layer, nor read as a page: it is shown as text."""

from __future__ import annotations

import pytest
from qgis.core import (
    Qgis,
    QgsAttributeEditorTextElement,
    QgsEditorWidgetSetup,
    QgsFeature,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProject,
    QgsProperty,
    QgsRasterFillSymbolLayer,
    QgsRasterLineSymbolLayer,
    QgsRasterMarkerSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsSVGFillSymbolLayer,
    QgsSvgMarkerSymbolLayer,
    QgsSymbolLayer,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.gui import QgsAttributeForm, QgsExternalResourceWidget
from qgis.PyQt.QtXml import QDomDocument

from wijkaanpak_plugin.plan.files.project_layers import add_to_project
from wijkaanpak_plugin.sources.plain_style import apply_plain_style

FETCHED = QgsExternalResourceWidget.DocumentViewerContent
PREVIEWS = [
    {"DocumentViewer": 1},
    {"DocumentViewer": 2},
    {
        "PropertyCollection": {
            "name": None,
            "type": "collection",
            "properties": {"documentViewerContent": {"active": True, "type": 3, "expression": "'image'"}},
        }
    },
]


def points():
    return QgsVectorLayer("Point?field=name:string", "points", "memory")


def taken_over(layer, **words):
    """Return a fresh layer with the style of this one, as of a stranger; words: written in another way in the file."""
    document = QDomDocument()
    layer.exportNamedStyle(document)
    qml = document.toString()
    for word, other in words.items():
        assert word in qml
        qml = qml.replace(word, other)
    fresh = points()
    assert apply_plain_style(fresh, qml)
    return fresh


def shown_by_form(layer, name):
    """Return what the form of a layer previews of a row."""
    feature = QgsFeature(layer.fields())
    feature[name] = "https://nobody.invalid/plein.png"
    form = QgsAttributeForm(layer, feature)
    return {widget.documentViewerContent() for widget in form.findChildren(QgsExternalResourceWidget)}


def test_the_form_of_a_hot_spot_previews_no_photo(plan):
    assert shown_by_form(plan.layer("hot_spot"), "photo") == {FETCHED.NoContent}


@pytest.mark.parametrize("config", PREVIEWS)
def test_a_style_whose_form_previews_what_a_row_names_is_taken_over_without_it(qgis_app, config):
    layer = points()
    layer.setEditorWidgetSetup(0, QgsEditorWidgetSetup("ExternalResource", config))
    layer.setOpacity(0.5)
    assert shown_by_form(layer, "name") != {FETCHED.NoContent}
    fresh = taken_over(layer)
    assert shown_by_form(fresh, "name") == {FETCHED.NoContent}
    assert fresh.opacity() == 0.5
    if "DocumentViewer" in config:
        hidden = taken_over(layer, DocumentViewer="&#68;ocumentViewer")
        assert shown_by_form(hidden, "name") == {FETCHED.NoContent}


@pytest.mark.parametrize("config", PREVIEWS)
def test_a_plan_and_a_project_that_still_preview_photos_do_so_no_more(plan, qgis_new_project, config):
    layer = plan.layer("hot_spot")
    position = layer.fields().indexOf("photo")
    layer.setEditorWidgetSetup(position, QgsEditorWidgetSetup("ExternalResource", config))
    layer.saveStyleToDatabase("wijkaanpak", "", True, "")
    QgsProject.instance().addMapLayer(layer)
    plan.close()
    add_to_project(plan, QgsProject.instance())
    assert plan.layer("hot_spot") is layer
    assert shown_by_form(layer, "photo") == {FETCHED.NoContent}
    QgsProject.instance().clear()
    plan.close()
    assert shown_by_form(plan.layer("hot_spot"), "photo") == {FETCHED.NoContent}


def test_a_value_is_not_read_as_a_page_in_forms_and_labels(qgis_app):
    layer = points()
    layer.setEditorWidgetSetup(0, QgsEditorWidgetSetup("TextEdit", {"UseHtml": True, "IsMultiline": True}))
    settings, letters = QgsPalLayerSettings(), QgsTextFormat()
    letters.setAllowHtmlFormatting(True)
    settings.setFormat(letters)
    settings.fieldName = "name"
    settings.dataDefinedProperties().setProperty(
        QgsPalLayerSettings.Property.ShapeSVGFile, QgsProperty.fromField("name")
    )
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    fresh = taken_over(layer)
    assert not fresh.editorWidgetSetup(0).config().get("UseHtml")
    assert fresh.editorWidgetSetup(0).config()["IsMultiline"]
    label = fresh.labeling().settings()
    assert not label.format().allowHtmlFormatting()
    assert label.fieldName == "name"
    assert not label.dataDefinedProperties().isActive(QgsPalLayerSettings.Property.ShapeSVGFile)


def test_a_form_with_text_worked_out_from_a_row_is_left_out(qgis_app):
    layer = points()
    form = layer.editFormConfig()
    form.setLayout(Qgis.AttributeFormLayout.DragAndDrop)
    text = QgsAttributeEditorTextElement("t", form.invisibleRootContainer())
    text.setText("""[% "name" %]""")
    form.addTab(text)
    layer.setEditFormConfig(form)
    fresh = taken_over(layer).editFormConfig()
    assert "t" not in [child.name() for child in fresh.invisibleRootContainer().children()]


def test_a_name_of_a_column_that_hides_an_address_behind_numbers_is_seen_through(qgis_app):
    layer = points()
    layer.setFieldAlias(0, "<img src=&#47;&#47;evil>")
    document = QDomDocument()
    layer.exportNamedStyle(document)
    assert not apply_plain_style(points(), document.toString())


def drawn_by(kind, part, *properties):
    """Return how to draw with this part of a symbol, of which a column decides these properties."""
    for each in properties:
        part.setDataDefinedProperty(each, QgsProperty.fromField("name"))
    symbol = kind.createSimple({})
    symbol.changeSymbolLayer(0, part)
    return QgsSingleSymbolRenderer(symbol)


@pytest.mark.parametrize(
    ("kind", "drawn", "file"),
    [
        (QgsMarkerSymbol, QgsSvgMarkerSymbolLayer, QgsSymbolLayer.PropertyName),
        (QgsMarkerSymbol, QgsRasterMarkerSymbolLayer, QgsSymbolLayer.PropertyName),
        (QgsFillSymbol, QgsSVGFillSymbolLayer, QgsSymbolLayer.PropertyFile),
        (QgsFillSymbol, QgsRasterFillSymbolLayer, QgsSymbolLayer.PropertyFile),
        (QgsLineSymbol, QgsRasterLineSymbolLayer, QgsSymbolLayer.PropertyFile),
    ],
)
def test_a_symbol_whose_file_a_row_names_is_drawn_with_its_own(qgis_app, kind, drawn, file):
    layer = points()
    layer.setRenderer(drawn_by(kind, drawn("x.png"), file, QgsSymbolLayer.PropertyOpacity))
    fresh = taken_over(layer)
    (part,) = fresh.renderer().symbol().symbolLayers()
    assert not part.dataDefinedProperties().isActive(file)
    assert part.dataDefinedProperties().isActive(QgsSymbolLayer.PropertyOpacity)


def test_a_shape_may_be_that_of_a_row(qgis_app):
    layer = points()
    layer.setRenderer(drawn_by(QgsMarkerSymbol, QgsSimpleMarkerSymbolLayer(), QgsSymbolLayer.PropertyName))
    fresh = taken_over(layer)
    (part,) = fresh.renderer().symbol().symbolLayers()
    assert part.dataDefinedProperties().isActive(QgsSymbolLayer.PropertyName)
