"""The legend of what is there now: a net with lines, points and areas is one row, another thing of its name is not."""

from __future__ import annotations

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeature,
    QgsGeometry,
    QgsLayout,
    QgsLayoutItemLegend,
    QgsLayoutSize,
    QgsProject,
    QgsRectangle,
    QgsRendererCategory,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from wijkaanpak_plugin.export.sheet.legend import fill_legend

SHAPES = {"LineString": "LineString (0 0, 1 1)", "Point": "Point (1 1)"}


def net(shape, colour):
    layer = QgsVectorLayer(f"{shape}?crs=EPSG:28992&field=theme:string", shape, "memory")
    row = QgsFeature(layer.fields())
    row.setGeometry(QgsGeometry.fromWkt(SHAPES[shape]))
    row["theme"] = "gas"
    layer.dataProvider().addFeature(row)
    symbol = QgsSymbol.defaultSymbol(layer.geometryType())
    symbol.setColor(QColor(colour))
    rest = QgsRendererCategory(None, symbol.clone(), "other")
    layer.setRenderer(QgsCategorizedSymbolRenderer("theme", [QgsRendererCategory("gas", symbol, "gas pipe"), rest]))
    return layer


def rows(*layers):
    project = QgsProject()
    layout = QgsLayout(project)
    legend = QgsLayoutItemLegend(layout)
    layout.addLayoutItem(legend)
    legend.attemptResize(QgsLayoutSize(200, 100))
    fill_legend(legend, "There", list(layers), QgsRectangle(-5, -5, 5, 5))
    model = legend.model()
    nodes = model.rootGroup().findLayers()
    found = [(node.layer().name(), len(model.layerLegendNodes(node))) for node in nodes]
    layout.clear()
    project.clear()
    return found


def test_shades_of_one_colour_with_one_name_are_one_row_of_which_the_line_stays(qgis_app):
    assert rows(net("Point", "#F6E29E"), net("LineString", "#F5DD8C")) == [("LineString", 1)]


def test_another_colour_of_the_same_name_is_a_row_of_its_own(qgis_app):
    assert rows(net("Point", "#3060A0"), net("LineString", "#F5DD8C")) == [("Point", 1), ("LineString", 1)]
