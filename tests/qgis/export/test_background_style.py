"""Registered data without a style of its own: the same on each sheet, and as on the map where it is there."""

from __future__ import annotations

import pytest
from delivery_files import PIPES, POINTS, parts_of, said_of, write_tables
from osgeo import ogr, osr
from qgis.core import Qgis, QgsProject, QgsVectorLayer
from qgis.PyQt.QtGui import QColor, QImage
from registering import register

from wijkaanpak_plugin.export.layers.background import background, muted
from wijkaanpak_plugin.map.bgt_styles import COLOURS, style_untouched
from wijkaanpak_plugin.map.source_layers import SOURCE_PROPERTY, show_sources
from wijkaanpak_plugin.plan.sources.deliveries.registering import register_delivery
from wijkaanpak_plugin.plan.sources.registry import registered_sources

SHAPES = {
    "houses": (ogr.wkbPolygon, "POLYGON ((155000 463000, 155010 463000, 155010 463010, 155000 463000))"),
    "kerbs": (ogr.wkbLineString, "LINESTRING (155000 463000, 155010 463000)"),
    "lights": (ogr.wkbPoint, "POINT (155000 463000)"),
}


@pytest.fixture
def sources(plan, tmp_path, qgis_new_project):
    """Data of each kind of shape, without a style, registered with a plan; yields plan and sources."""
    path = tmp_path / "plain.gpkg"
    file = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(28992)
    for name, (kind, wkt) in SHAPES.items():
        table = file.CreateLayer(name, srs, kind)
        row = ogr.Feature(table.GetLayerDefn())
        row.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        table.CreateFeature(row)
    del file, table, row
    for name in SHAPES:
        register(plan, QgsVectorLayer(f"{path}|layername={name}", name, "ogr"), "background")
    return plan, registered_sources(plan)


def colours(layers):
    return {layer.name(): layer.renderer().symbol().color().name() for layer in layers}


def test_each_sheet_shows_it_in_the_same_colours(sources):
    first, *others = (colours(background(*sources).layers) for _sheet in range(4))
    assert set(first) == set(SHAPES)
    assert others == [first] * 3


def test_the_project_and_the_sheet_agree(sources):
    plan, registered = sources
    show_sources(plan, QgsProject.instance())
    shown = [layer for layer in QgsProject.instance().mapLayers().values() if layer.customProperty(SOURCE_PROPERTY)]
    for layer in shown:
        symbol = layer.renderer().symbol()
        assert symbol.color().saturation() < 20, layer.name()
        if layer.geometryType() == Qgis.GeometryType.Polygon:
            symbol.setColor(QColor("#3060a0"))
    assert colours(background(plan, registered).layers)["houses"] == muted(QColor("#3060a0"), 0.5).name()


def test_the_layer_on_the_map_keeps_its_own_colours(sources):
    plan, registered = sources
    show_sources(plan, QgsProject.instance())
    before = colours(QgsProject.instance().mapLayers().values())
    background(plan, registered)
    assert colours(QgsProject.instance().mapLayers().values()) == before


def test_where_data_holds_is_an_outline(plan, tmp_path, sources):
    path = tmp_path / "plain.gpkg"
    register(plan, QgsVectorLayer(f"{path}|layername=houses", "covered", "ogr"), "coverage")
    show_sources(plan, QgsProject.instance())
    (layer,) = QgsProject.instance().mapLayersByName("covered")
    assert [each.layerType() for each in layer.renderer().symbol().symbolLayers()] == ["SimpleLine"]


def test_a_table_of_the_bgt_without_a_style_looks_as_what_it_is_read_as(plan, tmp_path, sources):
    layer = QgsVectorLayer(f"{tmp_path / 'plain.gpkg'}|layername=kerbs", "hekken", "ogr")
    register(plan, layer, "existing", profile="bgt_scheiding")
    (source,) = (each for each in registered_sources(plan) if each.name == "hekken")
    (shown,) = background(plan, [source]).layers
    assert [each.label() for each in shown.renderer().categories()] == ["barrier"]


def test_a_layer_takes_the_look_of_the_bgt_as_long_as_nobody_gave_it_one(tmp_path, sources):
    untouched, own = (QgsVectorLayer(f"{tmp_path / 'plain.gpkg'}|layername=kerbs", "hekken", "ogr") for _layer in "ab")
    own.renderer().symbol().setWidth(1.0)
    for layer in (untouched, own):
        style_untouched(layer, "bgt_scheiding")
    assert (untouched.renderer().type(), own.renderer().type()) == ("categorizedSymbol", "singleSymbol")
    assert own.renderer().symbol().width() == 1.0


@pytest.mark.parametrize(("kind", "colour"), [("hedge", COLOURS["hedge"]), ("low_voltage", "#960000")])
def test_a_layer_of_one_kind_looks_as_that_kind_networks_in_the_colours_of_the_sector(tmp_path, sources, kind, colour):
    layer = QgsVectorLayer(f"{tmp_path / 'plain.gpkg'}|layername=kerbs", "lijnen", "ogr")
    style_untouched(layer, f"all_of:{kind}")
    (category,) = layer.renderer().categories()
    assert category.symbol().color() == QColor(colour)


def test_the_base_map_of_a_delivery_lies_below_it_for_whoever_may_see_that(plan, tmp_path, qgis_new_project):
    tables = write_tables(tmp_path / "klic.gpkg", {"pipes": PIPES, "points": POINTS})
    picture = QImage(4, 4, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFF)
    picture.save(str(tmp_path / "klic.png"))
    (tmp_path / "klic.pgw").write_text("1\n0\n0\n-1\n155000\n463000\n")
    plan.history.perform("Add", register_delivery(plan, said_of(tables), parts_of(tables), True))
    registered = registered_sources(plan)
    assert [layer.isValid() for layer in background(plan, registered).base_maps] == [True]
    assert background(plan, [each for each in registered if not each.confidential]).base_maps == []


def test_what_is_pale_already_keeps_more_of_its_colour():
    gas, road, cable = (QColor(name) for name in ("#FFD750", "#EFEFEF", "#C80000"))
    assert muted(road, 0.5).lightness() - road.lightness() < 4
    assert 255 - muted(gas, 0.5).blue() > 0.5 * (255 - gas.blue())
    assert muted(cable, 0.5).lightness() > cable.lightness() + 50
