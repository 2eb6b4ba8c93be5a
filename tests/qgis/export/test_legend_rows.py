"""The legend of what is there now: a net with lines, points and areas is one row, another thing of its name is not;
each thing that lies on the map has a row, and nothing else.
"""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsLayout,
    QgsLayoutItemLegend,
    QgsLayoutSize,
    QgsMapLayerLegendUtils,
    QgsProject,
    QgsRectangle,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from wijkaanpak_plugin.export.sheet.legend import Shown, fill_legend

NEAR = QgsRectangle(-5, -5, 5, 5)
LINE = "LineString (0 0, 1 1)"
SHAPES = {"LineString": LINE, "Point": "Point (1 1)"}


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


def whole(name, *shapes, crs="EPSG:28992"):
    """A layer of lines that is drawn with one symbol, so that a legend has one row for it, called as the layer."""
    layer = QgsVectorLayer(f"LineString?crs={crs}", name, "memory")
    for shape in shapes:
        row = QgsFeature(layer.fields())
        row.setGeometry(QgsGeometry.fromWkt(shape))
        layer.dataProvider().addFeature(row)
    layer.setRenderer(QgsSingleSymbolRenderer(QgsSymbol.defaultSymbol(layer.geometryType())))
    return layer


def labels(*layers, shown=NEAR, subject=None, columns=1, size=(200, 100), wrap="|"):
    """What the rows of the legend say, by the name of their layer, in a room of that size in millimetres."""
    project = QgsProject()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:28992"))
    layout = QgsLayout(project)
    legend = QgsLayoutItemLegend(layout)
    layout.addLayoutItem(legend)
    legend.setWrapString(wrap)
    legend.setColumnCount(columns)
    legend.setSplitLayer(True)
    legend.attemptResize(QgsLayoutSize(*size))
    fill_legend(legend, "There", list(layers), Shown(shown, subject or shown))
    model = legend.model()
    found = [
        (node.layer().name(), [QgsMapLayerLegendUtils.legendNodeUserLabel(node, place) for place in order(node)])
        for node in model.rootGroup().findLayers()
    ]
    layout.clear()
    project.clear()
    return found


def order(node):
    return QgsMapLayerLegendUtils.legendNodeOrder(node)


def rows(*layers, **room):
    """How many rows the legend has for each layer."""
    return [(name, len(said)) for name, said in labels(*layers, **room)]


def test_shades_of_one_colour_with_one_name_are_one_row_of_which_the_line_stays(qgis_app):
    assert rows(net("Point", "#F6E29E"), net("LineString", "#F5DD8C")) == [("LineString", 1)]


def test_another_colour_of_the_same_name_is_a_row_of_its_own(qgis_app):
    assert rows(net("Point", "#3060A0"), net("LineString", "#F5DD8C")) == [("Point", 1), ("LineString", 1)]


@pytest.mark.parametrize("wrap", ["|", ""], ids=["a template with a sign to break at", "a template without one"])
def test_a_long_name_without_a_space_pushes_no_other_row_out(qgis_app, wrap):
    """Names of files and tables are one word. The room is that of the sheet."""
    layers = [whole("bgt_raster_vlakken_22G003178_van_de_gemeente", LINE), *(whole(name, LINE) for name in "abcdef")]
    assert len(rows(*layers, columns=3, size=(90, 44.5), wrap=wrap)) == 7


def test_a_long_name_is_broken_after_a_sign_within_it_and_ends_after_a_few_lines(qgis_app):
    others = [whole(f"bgt_raster_punten_22G003178_{name}", LINE) for name in "bc"]
    said = dict(labels(whole("bgt_raster_vlakken_22G003178", LINE), *others, columns=3, size=(125, 44.5)))
    (label,) = said["bgt_raster_vlakken_22G003178"]
    assert label.replace("|", "") == "bgt_raster_vlakken_22G003178"
    assert label.count("|") >= 1
    assert all(line.endswith("_") for line in label.split("|")[:-1])
    ((_name, (label,)),) = labels(whole("verzamelnaam" * 20, LINE), columns=3, size=(90, 44.5))
    assert label.split("|")[0].endswith("…")
    assert label.count("|") == 3


def test_a_word_stays_whole_as_long_as_the_legend_has_room_beside_it(qgis_app):
    """The other columns are narrower."""
    rows_of = [whole("voetgangersgebied_west", LINE), *(whole(name, LINE) for name in "bc")]
    assert dict(labels(*rows_of, columns=3, size=(125, 44.5)))["voetgangersgebied_west"] == ["voetgangersgebied_west"]


def test_long_names_that_begin_alike_are_told_apart_by_their_ends(qgis_app):
    begin = "verzameling_van_gegevens_over_de_openbare_ruimte_in_de_wijk_"
    alike = [whole(f"{begin}{name}", LINE) for name in ("panden", "wateren")]
    for layer in alike:
        layer.renderer().symbol().setColor(QColor("#808080"))
    found = labels(*alike, columns=3, size=(90, 44.5))
    assert [label.replace("|", "")[-6:] for _name, (label,) in found] == ["panden", "ateren"]


def test_what_lies_elsewhere_or_nowhere_is_not_explained_also_where_it_is_one_row(qgis_app):
    elsewhere, empty = whole("bridge", "LineString (100 100, 101 101)"), whole("tunnel")
    around = whole("ring", "LineString (-9 0, -9 -9, 0 -9)", "LineString (9 0, 9 9, 0 9)")
    assert rows(whole("water", LINE), elsewhere, empty, around) == [("water", 1)]


def test_data_in_another_reference_system_is_asked_where_it_lies(qgis_app):
    amersfoort = QgsRectangle(154900, 462900, 155100, 463100)
    degrees = whole("trees", "LineString (5.3871 52.1551, 5.3879 52.1553)", crs="EPSG:4326")
    assert rows(degrees, shown=amersfoort) == [("trees", 1)]


def test_what_lies_around_the_subject_of_the_map_has_a_row_as_long_as_there_is_room(qgis_app):
    def named(**size):
        around = [whole(name, "LineString (50 50, 60 60)") for name in ("c", "d")]
        inside = [whole(name, LINE) for name in ("a", "b")]
        shown = {"shown": QgsRectangle(-90, -90, 90, 90), "subject": NEAR}
        return [name for name, _count in rows(*around, *inside, **shown, **size)]

    assert named() == ["c", "d", "a", "b"]
    little = named(size=(200, 26))
    assert little[-2:] == ["a", "b"]
    assert len(little) < 4
