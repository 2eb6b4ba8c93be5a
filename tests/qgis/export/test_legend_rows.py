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
    QgsSingleSymbolRenderer,
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


def whole(name, colour, shape="LineString (0 0, 1 1)"):
    """A layer that is drawn with one symbol, and stands in a legend under its own name; None: without rows."""
    layer = QgsVectorLayer("LineString?crs=EPSG:28992", name, "memory")
    if shape is not None:
        row = QgsFeature(layer.fields())
        row.setGeometry(QgsGeometry.fromWkt(shape))
        layer.dataProvider().addFeature(row)
    symbol = QgsSymbol.defaultSymbol(layer.geometryType())
    symbol.setColor(QColor(colour))
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    return layer


def rows(*layers, columns=1, size=(200, 100)):
    project = QgsProject()
    layout = QgsLayout(project)
    legend = QgsLayoutItemLegend(layout)
    layout.addLayoutItem(legend)
    legend.setWrapString("|")
    legend.setColumnCount(columns)
    legend.setSplitLayer(True)
    legend.attemptResize(QgsLayoutSize(*size))
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


def test_a_long_name_without_spaces_leaves_the_other_rows_where_they_are(qgis_app):
    """Names of files and tables are one word. The room is that of the sheet."""
    name = "bgt_raster_vlakken_22G003178_van_de_gemeente"
    layers = net("LineString", "#F5DD8C"), whole(name, "#FF9E17"), whole("water", "#3060A0")
    assert rows(*layers, columns=3, size=(90, 44.5)) == [("LineString", 1), (name, 1), ("water", 1)]


def test_long_names_that_begin_alike_are_told_apart(qgis_app):
    names = [f"bgt_raster_vlakken_22G003178_van_de_gemeente — bgt_{name}" for name in ("pand", "waterdeel")]
    found = rows(*(whole(name, "#B0B0B0") for name in names), columns=3, size=(90, 44.5))
    assert found == [(name, 1) for name in names]


def test_what_lies_elsewhere_or_nowhere_is_not_explained_also_where_it_is_one_row(qgis_app):
    elsewhere = whole("brug", "#FF9E17", "LineString (100 100, 101 101)")
    assert rows(whole("water", "#3060A0"), elsewhere, whole("tunnel", "#808080", None)) == [("water", 1)]
