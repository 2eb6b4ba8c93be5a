"""Styles of a plan from somebody else: how a layer looks is taken over, what would run or fetch something is not."""

from __future__ import annotations

import pytest
from qgis.core import (
    Qgis,
    QgsAction,
    QgsEditFormConfig,
    QgsEditorWidgetSetup,
    QgsPalLayerSettings,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtXml import QDomDocument

from wijkaanpak_plugin.sources.plain_style import apply_plain_style


@pytest.fixture
def layer(qgis_app):
    return QgsVectorLayer("Point?field=name:string", "points", "memory")


def style_of(layer):
    document = QDomDocument()
    layer.exportNamedStyle(document)
    return document.toString()


def with_code(layer):
    form = layer.editFormConfig()
    form.setInitCodeSource(Qgis.AttributeFormPythonInitCodeSource.Dialog)
    form.setInitFunction("start")
    form.setInitCode("def start(*_): open('/tmp/x', 'w')")
    layer.setEditFormConfig(form)
    layer.actions().addAction(QgsAction(Qgis.AttributeActionType.GenericPython, "Run", "print(1)"))
    layer.setMapTipTemplate("<img src='x.png'>")


def test_code_of_forms_actions_and_map_tips_are_left_out_and_the_look_is_kept(layer):
    with_code(layer)
    layer.setOpacity(0.5)
    qml = style_of(layer)
    fresh = QgsVectorLayer("Point?field=name:string", "points", "memory")
    assert apply_plain_style(fresh, qml)
    assert fresh.opacity() == 0.5
    assert fresh.editFormConfig().initCodeSource() == Qgis.AttributeFormPythonInitCodeSource.NoSource
    assert fresh.editFormConfig().initCode() == ""
    assert fresh.actions().actions() == []
    assert fresh.mapTipTemplate() == ""


@pytest.mark.parametrize(
    "address",
    [
        "http://evil/x.svg",
        "HTTPS://evil/x.svg",
        "//evil/x.svg",
        "\\\\evil\\x.svg",
        "file:///x.svg",
        "/etc/x.svg",
        "C:\\x.svg",
    ],
)
def test_a_style_with_an_address_is_not_taken_over(layer, address):
    layer.setOpacity(0.5)
    qml = style_of(layer).replace("</qgis>", '<Option name="name" value="ADDRESS"/></qgis>')
    fresh = QgsVectorLayer("Point?field=name:string", "points", "memory")
    assert not apply_plain_style(fresh, qml.replace("ADDRESS", address))
    assert not apply_plain_style(fresh, qml.replace("ADDRESS", f"'x' || '{address}'"))
    assert fresh.opacity() == 1.0
    assert apply_plain_style(fresh, qml.replace("ADDRESS", "shapes/star.svg"))
    assert fresh.opacity() == 0.5


@pytest.mark.parametrize(
    "expression",
    ["load_layer('x.gpkg', 'ogr')", "env('HOME')", "eval('1')", "file_exists ('x')", "exif('x.jpg')"],
)
def test_a_style_with_an_expression_that_reaches_out_is_not_taken_over(layer, expression):
    settings = QgsPalLayerSettings()
    settings.fieldName = expression
    settings.isExpression = True
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    fresh = QgsVectorLayer("Point?field=name:string", "points", "memory")
    assert not apply_plain_style(fresh, style_of(layer))
    assert fresh.labeling() is None


def test_what_is_written_with_numbers_for_letters_is_seen_through(layer):
    qml = style_of(layer).replace("</qgis>", '<x a="&#x68;ttp://evil.example"/></qgis>')
    assert "http://evil" not in qml
    assert not apply_plain_style(layer, qml)
    assert not apply_plain_style(layer, "<!DOCTYPE qgis [<!ENTITY a 'b'>]><qgis>&a;</qgis>")
    assert not apply_plain_style(layer, "no style")


def test_an_editor_that_reads_another_layer_is_left_out(layer):
    layer.setEditorWidgetSetup(0, QgsEditorWidgetSetup("ValueRelation", {"LayerSource": "x", "Key": "a"}))
    layer.setOpacity(0.5)
    fresh = QgsVectorLayer("Point?field=name:string", "points", "memory")
    assert apply_plain_style(fresh, style_of(layer))
    assert fresh.opacity() == 0.5
    assert fresh.editorWidgetSetup(0).type() == ""


def test_a_plan_with_code_in_its_styles_opens_without_it(plan, tmp_path):
    layer = plan.layer("claim_point")
    with_code(layer)
    layer.setOpacity(0.5)
    layer.saveStyleToDatabase("mine", "", True, "")
    (tmp_path / "plan.qml").write_text(style_of(layer))
    plan.close()
    again = plan.layer("claim_point")
    assert again is not layer
    assert again.opacity() == 0.5
    assert isinstance(again.editFormConfig(), QgsEditFormConfig)
    assert again.editFormConfig().initCode() == ""
    assert again.actions().actions() == []
    assert again.mapTipTemplate() == ""
