"""Registered data without a style of its own: the same on each sheet, and as on the map where it is there."""

from __future__ import annotations

import pytest
from osgeo import ogr, osr
from qgis.core import Qgis, QgsProject, QgsVectorLayer
from qgis.PyQt.QtGui import QColor
from registering import register

from wijkaanpak_plugin.export.layers.background import background, muted
from wijkaanpak_plugin.map.source_layers import SOURCE_PROPERTY, show_sources
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
