"""The base map of a delivery: a picture on white paper, through which whatever lies beneath it stays in sight."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsLineSymbol,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsProject,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage

from wijkaanpak_plugin.map.klic_base_map import keep_base_map

RD = QgsCoordinateReferenceSystem("EPSG:28992")
#: The picture covers this, a metre to a pixel.
WEST, SOUTH, SIZE = 155000, 463000, 100
WHITE, GREY, RED = QColor("#FFFFFF"), QColor("#C0C0C0"), QColor("#FF0000")


@pytest.fixture
def base_map(tmp_path):
    """White paper; its eastern half is grey, as a building is."""
    picture = QImage(SIZE, SIZE, QImage.Format.Format_RGB32)
    picture.fill(WHITE)
    for x in range(SIZE // 2, SIZE):
        for y in range(SIZE):
            picture.setPixelColor(x, y, GREY)
    path = tmp_path / "KLIC_Levering_22G000002_1.png"
    assert picture.save(str(path))
    path.with_suffix(".pgw").write_text(f"1\n0\n0\n-1\n{WEST + 0.5}\n{SOUTH + SIZE - 0.5}\n", encoding="utf-8")
    return path


def cable():
    """A red line from west to east, of another delivery."""
    layer = QgsVectorLayer("LineString?crs=EPSG:28992", "kabels en leidingen", "memory")
    feature = QgsFeature(layer.fields())
    middle = SOUTH + SIZE / 2
    feature.setGeometry(QgsGeometry.fromWkt(f"LineString ({WEST} {middle}, {WEST + SIZE} {middle})"))
    layer.dataProvider().addFeature(feature)
    symbol = QgsLineSymbol.createSimple({"line_color": RED.name(), "line_width": "5", "line_width_unit": "Pixel"})
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    return layer


def drawn(project):
    """The map of the project, a pixel to a metre."""
    settings = QgsMapSettings()
    settings.setDestinationCrs(RD)
    settings.setLayers(project.layerTreeRoot().checkedLayers())
    settings.setExtent(QgsRectangle(WEST, SOUTH, WEST + SIZE, SOUTH + SIZE))
    settings.setOutputSize(QSize(SIZE, SIZE))
    settings.setBackgroundColor(WHITE)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def test_the_base_map_of_one_delivery_does_not_hide_the_cables_of_another(qgis_new_project, base_map):
    project = QgsProject.instance()
    other = project.layerTreeRoot().addGroup("KLIC 22G000001")
    project.addMapLayer(cable(), False)
    layer = next(iter(project.mapLayers().values()))
    other.addLayer(layer)
    newer = project.layerTreeRoot().insertGroup(0, "KLIC 22G000002")
    own = cable()
    project.addMapLayer(own, False)
    newer.addLayer(own).setItemVisibilityChecked(False)
    keep_base_map(newer, base_map, project)
    image = drawn(project)
    on_paper, on_a_building = image.pixelColor(25, SIZE // 2), image.pixelColor(75, SIZE // 2)
    for seen in (on_paper, on_a_building):
        assert seen.red() > seen.green() + 100
    assert image.pixelColor(25, 10) == WHITE
    assert image.pixelColor(75, 10) == GREY


def test_where_two_base_maps_show_the_same_it_is_no_darker(qgis_new_project, base_map):
    project = QgsProject.instance()
    for number in range(2):
        group = project.layerTreeRoot().insertGroup(0, f"KLIC {number}")
        own = cable()
        project.addMapLayer(own, False)
        group.addLayer(own).setItemVisibilityChecked(False)
        keep_base_map(group, base_map, project)
    assert drawn(project).pixelColor(75, 10) == GREY
