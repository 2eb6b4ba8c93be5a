"""Text of a plan, its lists and the styles of its data is text on the sheet, and is never run."""

from __future__ import annotations

import pytest
from map_files import svg_text
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFontMarkerSymbolLayer,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsProperty,
    QgsRendererCategory,
    QgsSymbolLayer,
    QgsVectorLayer,
)
from records import save_all
from registering import register

from wijkaanpak_plugin.export.package_map import export_package_map

LOOK = "[% 'E' || env('WIJKAANPAK_SECRET') || @user_account_name %]"
SECRET = "s3cr3t-token"


@pytest.fixture(autouse=True)
def secret(monkeypatch):
    """A setting of the machine that nobody may read."""
    monkeypatch.setenv("WIJKAANPAK_SECRET", SECRET)


def trees(folder, category=LOOK, expression=""):
    """A layer beside the plan with a style of its own, that QGIS reads by itself."""
    path = folder / "bomen.geojson"
    path.write_text(
        '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::28992"}},'
        '"features":[{"type":"Feature","properties":{"soort":"eik"},'
        '"geometry":{"type":"Point","coordinates":[155100,463100]}}]}',
        encoding="utf-8",
    )
    layer = QgsVectorLayer(str(path), LOOK, "ogr")
    symbol = QgsMarkerSymbol.createSimple({})
    if expression:
        letter = QgsFontMarkerSymbolLayer("Sans", "x", 6)
        letter.setDataDefinedProperty(QgsSymbolLayer.Property.Character, QgsProperty.fromExpression(expression))
        symbol.changeSymbolLayer(0, letter)
    layer.setRenderer(QgsCategorizedSymbolRenderer("soort", [QgsRendererCategory("eik", symbol, category)]))
    assert layer.saveNamedStyle(str(path.with_suffix(".qml")), QgsMapLayer.StyleCategory.AllStyleCategories)[1]
    return layer


def sheet(plan, folder):
    export_package_map(plan, folder / "map.svg")
    return svg_text(folder / "map.svg")


def test_the_label_of_a_list_is_shown_as_it_is_written(small_plan, tmp_path):
    layer = small_plan.layer("vocabulary")
    layer.startEditing()
    for row in layer.getFeatures("\"list\" IN ('transition', 'vertical_layer')"):
        for column in ("label_nl", "label_en"):
            layer.changeAttributeValue(row.id(), layer.fields().indexOf(column), LOOK)
    save_all(small_plan)
    text = sheet(small_plan, tmp_path)
    assert SECRET not in text
    assert "[ % 'E'" in text


def test_the_name_and_the_categories_of_a_layer_are_shown_as_they_are_written(small_plan, tmp_path):
    register(small_plan, trees(tmp_path), "background")
    text = sheet(small_plan, tmp_path)
    assert SECRET not in text
    assert "[ % 'E'" in text


def drawn(plan, folder):
    """The sheet as it is written: letters of a font marker are drawn as shapes."""
    export_package_map(plan, folder / "map.svg")
    return (folder / "map.svg").read_bytes()


def test_a_letter_that_a_style_asks_of_the_machine_is_not_drawn(small_plan, tmp_path, monkeypatch):
    register(small_plan, trees(tmp_path, "Eik", "env('WIJKAANPAK_SECRET')"), "background")
    before = drawn(small_plan, tmp_path)
    monkeypatch.setenv("WIJKAANPAK_SECRET", "other")
    assert drawn(small_plan, tmp_path) == before


def test_a_letter_that_a_style_takes_from_the_row_is_drawn(small_plan, tmp_path):
    register(small_plan, trees(tmp_path, "Eik", "'x'"), "background")
    before = drawn(small_plan, tmp_path)
    trees(tmp_path, "Eik", '"soort"')
    assert drawn(small_plan, tmp_path) != before
