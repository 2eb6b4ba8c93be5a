"""Styles of the existing data of the sample, stored in its GeoPackage so that plain QGIS shows a Dutch map.

Colours follow the habits of Dutch base maps (water blue, green, grey carriageway, red cycle path, light footpath,
warm grey buildings); cables and pipes have the colours of the sector, from the catalogue of kinds.
"""

from __future__ import annotations

from pathlib import Path
from typing import Callable

from osgeo import gdal, ogr
from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsExpression,
    QgsFeatureRenderer,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsReadWriteContext,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsSymbolLayer,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtXml import QDomDocument

from tools.sample import place
from tools.sample.stories import TAGS
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.translation import language
from wijkaanpak_plugin.plan.store.geopackage.dataset import GeoPackageError, changing
from wijkaanpak_plugin.plan.store.geopackage.tables import add_row
from wijkaanpak_plugin.sources.fonts import text_format

STYLE_NAME = "wijkaanpak"
_STYLE_TEXTS = (
    "f_table_catalog",
    "f_table_schema",
    "f_table_name",
    "f_geometry_column",
    "styleName",
    "styleQML",
    "styleSLD",
    "description",
    "owner",
    "ui",
)

_STORED = QgsMapLayer.StyleCategory.Symbology | QgsMapLayer.StyleCategory.Labeling | QgsMapLayer.StyleCategory.Rendering
#: Fill and outline of each kind of area.
_AREA_COLOURS = {
    "water": ("#a6d3ee", "#7fb4d6"),
    "bank": ("#cbe3b6", "#b4d09c"),
    "planting": ("#bddba6", "#a9c990"),
    "verge": ("#cde4b6", "#b6d09c"),
    "park": ("#b5d99b", "#a2c988"),
    "play_area": ("#f2dfa8", "#d6be7c"),
    "garden": ("#dbe8bd", "#a8bd86"),
    "private_yard": ("#ebf0de", "#cdd5ba"),
    "carriageway": ("#cbcbcb", "#b0b0b0"),
    "parking": ("#dddce2", "#a9a8b2"),
    "cycle_path": ("#e3a594", "#cb8a78"),
    "footpath": ("#f3f0e8", "#d3cec0"),
    "pedestrian_area": ("#f1e7d3", "#d5c8ab"),
}
_BUILDING_COLOURS = {"building": ("#cdb9a6", "#77665a"), "other_structure": ("#ddd1c5", "#9d8f83")}
#: Shape, size in metres on the ground and colours of what stands in the street.
_OBJECTS = {
    "street_light": ("circle", 0.9, "#f6d743", "#8a7a1f"),
    "underground_container": ("square", 1.8, "#7f4f24", "#4b2e14"),
    "street_furniture": ("square", 1.1, "#b98ac0", "#7a5580"),
    "transformer_station": ("square", 3.0, "#7b3294", "#3f1a4c"),
    "manhole": ("circle", 0.8, "#8e5ea2", "#5d3d6b"),
}


def store_neighbourhood_styles(path: Path) -> None:
    """Store a default style for every table of the file. GeoPackageError when it can not be written.

    The styles are made on empty layers in memory, so that QGIS does not keep the file open.
    """
    styles = {table: _qml(table) for table in _STYLES}
    with changing(path) as dataset:
        layer = _style_table(dataset)
        for table, qml in styles.items():
            add_row(
                layer,
                {
                    "f_table_catalog": "",
                    "f_table_schema": "",
                    "f_table_name": table,
                    "f_geometry_column": "geom",
                    "styleName": STYLE_NAME,
                    "styleQML": qml,
                    "styleSLD": "",
                    "useAsDefault": True,
                    "description": place.NAME,
                    "owner": "",
                    "update_time": place.TIMESTAMP,
                },
            )


def _qml(table: str) -> str:
    make, geometry, fields = _STYLES[table]
    columns = "".join(f"&field={field}" for field in fields)
    layer = QgsVectorLayer(f"{geometry}?crs={place.CRS}{columns}", table, "memory")
    make(layer)
    document = QDomDocument()
    problem = layer.exportNamedStyle(document, QgsReadWriteContext(), _STORED)
    if problem:
        raise GeoPackageError(problem)
    return document.toString(-1)


def _style_table(dataset: gdal.Dataset) -> ogr.Layer:
    """Make the table in which QGIS looks for styles."""
    layer = dataset.CreateLayer("layer_styles", None, ogr.wkbNone, ["FID=id"])
    for name in _STYLE_TEXTS:
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    default = ogr.FieldDefn("useAsDefault", ogr.OFTInteger)
    default.SetSubType(ogr.OFSTBoolean)
    layer.CreateField(default)
    layer.CreateField(ogr.FieldDefn("update_time", ogr.OFTDateTime))
    return layer


def _topography(layer: QgsVectorLayer) -> None:
    layer.setRenderer(_categories({kind: _fill(*colours) for kind, colours in _AREA_COLOURS.items()}))


def _buildings(layer: QgsVectorLayer) -> None:
    layer.setRenderer(_categories({kind: _fill(*colours, "0.15") for kind, colours in _BUILDING_COLOURS.items()}))
    # The plan writes the names of what is tagged in it.
    tagged = ", ".join(QgsExpression.quotedString(tag.name) for tag in TAGS if tag.topic == "buildings")
    named = f"\"use\" NOT IN ('house', 'shed') AND \"name\" NOT IN ({tagged})"
    _label(layer, f'CASE WHEN {named} THEN "name" END', 7.0, "#4d4038", 4000)


def _networks(layer: QgsVectorLayer) -> None:
    kinds = load_kinds()
    symbols: dict[str, QgsSymbol] = {}
    for kind in ("gravity_sewer", "drinking_water", "gas_low_pressure", "medium_voltage", "low_voltage", "telecom"):
        width = "0.5" if kind == "gravity_sewer" else "0.3"
        symbols[kind] = QgsLineSymbol.createSimple(
            {"line_color": str(kinds.frame.loc[kind, "colour"]), "line_width": width, "capstyle": "round"}
        )
    layer.setRenderer(_categories(symbols))


def _street_furniture(layer: QgsVectorLayer) -> None:
    symbols: dict[str, QgsSymbol] = {}
    for kind, (shape, size, colour, outline) in _OBJECTS.items():
        symbols[kind] = QgsMarkerSymbol.createSimple(
            {
                "name": shape,
                "size": str(size),
                "size_unit": "RenderMetersInMapUnits",
                "color": colour,
                "outline_color": outline,
                "outline_width": "0.1",
            }
        )
    layer.setRenderer(_categories(symbols))


def _trees(layer: QgsVectorLayer) -> None:
    crown = QgsMarkerSymbol.createSimple(
        {
            "name": "circle",
            "size": "6",
            "size_unit": "RenderMetersInMapUnits",
            "color": "98,150,74,150",
            "outline_color": "70,115,52,200",
            "outline_width": "0.1",
        }
    )
    crown.symbolLayer(0).setDataDefinedProperty(QgsSymbolLayer.Property.PropertySize, QgsProperty.fromField("crown_m"))
    stem = QgsMarkerSymbol.createSimple(
        {
            "name": "circle",
            "size": "0.7",
            "size_unit": "RenderMetersInMapUnits",
            "color": "#5a4630",
            "outline_style": "no",
        }
    )
    crown.appendSymbolLayer(stem.symbolLayer(0).clone())
    layer.setRenderer(QgsSingleSymbolRenderer(crown))


def _coverage(layer: QgsVectorLayer) -> None:
    symbol = QgsFillSymbol.createSimple(
        {
            "style": "no",
            "outline_color": "#6e6e6e",
            "outline_width": "0.4",
            "outline_style": "dash",
        }
    )
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def _names(layer: QgsVectorLayer) -> None:
    layer.setRenderer(QgsSingleSymbolRenderer(QgsLineSymbol.createSimple({"line_style": "no"})))
    _label(layer, '"name"', 8.0, "#333333", 6000, along_line=True)


def _categories(symbols: dict[str, QgsSymbol]) -> QgsFeatureRenderer:
    kinds = load_kinds()
    categories = [QgsRendererCategory(kind, symbol, kinds.label(kind, language())) for kind, symbol in symbols.items()]
    return QgsCategorizedSymbolRenderer("kind", categories)


def _fill(colour: str, outline: str, width: str = "0.08") -> QgsSymbol:
    return QgsFillSymbol.createSimple(
        {
            "color": colour,
            "outline_color": outline,
            "outline_width": width,
            "joinstyle": "miter",
        }
    )


def _label(
    layer: QgsVectorLayer, expression: str, size: float, colour: str, smallest_scale: int, along_line: bool = False
) -> None:
    settings = QgsPalLayerSettings()
    settings.fieldName = expression
    settings.isExpression = True
    text = text_format()
    text.setSize(size)
    text.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    text.setColor(QColor(colour))
    buffer = text.buffer()
    buffer.setEnabled(True)
    buffer.setSize(0.6)
    buffer.setColor(QColor(255, 255, 255, 190))
    text.setBuffer(buffer)
    settings.setFormat(text)
    settings.placement = Qgis.LabelPlacement.Curved if along_line else Qgis.LabelPlacement.Horizontal
    if along_line:
        line = settings.lineSettings()
        line.setPlacementFlags(Qgis.LabelLinePlacementFlag.OnLine)
        settings.setLineSettings(line)
    settings.scaleVisibility = True
    settings.minimumScale = smallest_scale
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


#: How the style of a table is made, its geometry and the fields that the style reads.
_STYLES: dict[str, tuple[Callable[[QgsVectorLayer], None], str, tuple[str, ...]]] = {
    "topography": (_topography, "Polygon", ("kind:string",)),
    "buildings": (_buildings, "Polygon", ("kind:string", "name:string", "use:string")),
    "trees": (_trees, "Point", ("crown_m:double",)),
    "networks": (_networks, "LineString", ("kind:string",)),
    "street_furniture": (_street_furniture, "Point", ("kind:string",)),
    "coverage": (_coverage, "Polygon", ()),
    "names": (_names, "LineString", ("name:string",)),
}
