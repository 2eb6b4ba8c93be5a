"""The map on the page for residents: the neighbourhood muted, plans in colour with numbers, places as letters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from qgis.core import (
    Qgis,
    QgsGeometry,
    QgsMapLayer,
    QgsMapRendererCustomPainterJob,
    QgsMapSettings,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProject,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsTextBackgroundSettings,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QSize, QSizeF
from qgis.PyQt.QtGui import QColor, QImage, QPainter
from qgis.PyQt.QtXml import QDomDocument

from wijkaanpak_plugin.analysis.progress import Feedback, tell
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.audience import sources_for
from wijkaanpak_plugin.export.errors import ExportError
from wijkaanpak_plugin.export.layers.background import background
from wijkaanpak_plugin.export.layers.memory_layers import Row as MemoryRow
from wijkaanpak_plugin.export.layers.memory_layers import memory_layer
from wijkaanpak_plugin.export.layers.typography import INK, text_format
from wijkaanpak_plugin.export.residents.page_content import PageContent
from wijkaanpak_plugin.export.tables.exported_plan import ExportedPlan
from wijkaanpak_plugin.plan.schema.hot_spot_tables import HOT_SPOT, HOT_SPOT_AREA
from wijkaanpak_plugin.plan.schema.plan_tables import PLAN_AREA
from wijkaanpak_plugin.plan.schema.table import BOOLEAN, INTEGER, NUMBER, Table
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.unlogged_changes import Row
from wijkaanpak_plugin.plan.styling.stored_styles import style_as_qml

#: Pixels: wide enough to be enlarged on a telephone, small enough to be mailed. Status: assumption.
_WIDTH, _HIGHEST, _LOWEST = 1600, 1600, 700
_DPI = 144
#: Room around what is shown, as a part of its size.
_MARGIN = 1.06
_MARK = "mark"
_TYPES = {NUMBER: "double", INTEGER: "integer", BOOLEAN: "integer"}
_SHAPES = {"MULTIPOINT": "MultiPoint", "MULTILINESTRING": "MultiLineString", "MULTIPOLYGON": "MultiPolygon"}
_PAPER = "#FFFFFF"


def page_map(plan: Plan, exported: ExportedPlan, content: PageContent, feedback: Feedback = None) -> bytes:
    """Return the map as PNG. ExportError when it cannot be drawn; AnalysisCancelled when feedback says to stop."""
    projects = {project.body_id: project.mark for project in content.projects}
    spots = {spot.hot_spot_id: spot.mark for spot in content.spots}
    # As on the sheet for residents: where cables and pipes lie is for those who asked for it.
    below = background(plan, [each for each in sources_for(plan, exported.audience) if each.table not in exported.nets])
    layers: list[QgsMapLayer] = [
        *(_marks(exported, table, spots) for table in (HOT_SPOT, HOT_SPOT_AREA)),
        *(_numbered(exported, name, projects) for name in CLAIM_TABLES),
        _drawn(exported, exported.table(PLAN_AREA.name), exported.rows[PLAN_AREA.name], {}),
    ]
    extent = _extent(layers)
    tell(feedback, 0.2)
    return _png([*layers, *below.layers, *below.base_maps], extent, exported)


def _drawn(exported: ExportedPlan, table: Table, rows: Iterable[Row], marks: Mapping[str, str]) -> QgsVectorLayer:
    """Return rows as a layer in the style of the plan, with a column for what stands on the map."""
    fields = {field.name: _TYPES.get(field.type, "string") for field in table.fields} | {_MARK: "string"}
    made: list[MemoryRow] = []
    for row in rows:
        shape = QgsGeometry()
        shape.fromWkb(row.wkb or b"")
        values = [row.values[field.name] for field in table.fields]
        made.append((shape, [*values, marks.get(str(row.values[table.identity]))]))
    layer = memory_layer(_SHAPES[str(table.geometry)], exported.crs, fields, made, table.name)
    document = QDomDocument()
    document.setContent(style_as_qml(table, exported.lists))
    layer.importNamedStyle(document, QgsMapLayer.StyleCategory.Symbology)
    return layer


def _numbered(exported: ExportedPlan, name: str, marks: Mapping[str, str]) -> QgsVectorLayer:
    rows = [row for row in exported.rows[name] if row.values["body_id"] in marks]
    layer = _drawn(exported, exported.table(name), rows, marks)
    _label(layer, QgsTextBackgroundSettings.ShapeType.ShapeSquare, INK, _PAPER)
    return layer


def _marks(exported: ExportedPlan, table: Table, marks: Mapping[str, str]) -> QgsVectorLayer:
    """Return hot spots as letters in a circle, an area with its outline."""
    rows = [row for row in exported.rows[table.name] if row.wkb]
    layer = _drawn(exported, exported.table(table.name), rows, marks)
    if table is HOT_SPOT:
        layer.setRenderer(QgsSingleSymbolRenderer(_dot()))
    _label(layer, QgsTextBackgroundSettings.ShapeType.ShapeCircle, _PAPER, INK)
    return layer


def _dot() -> QgsSymbol:
    return QgsMarkerSymbol.createSimple({"color": INK, "outline_color": _PAPER, "outline_width": "0.3", "size": "1.6"})


def _label(layer: QgsVectorLayer, shape: QgsTextBackgroundSettings.ShapeType, ink: str, paper: str) -> None:
    """Show the mark of each row in a box, none left out: who looks for a number finds it."""
    style = text_format(8.0, bold=True, colour=ink)
    box = QgsTextBackgroundSettings()
    box.setEnabled(True)
    box.setType(shape)
    box.setSizeType(QgsTextBackgroundSettings.SizeType.SizeBuffer)
    box.setSize(QSizeF(0.6, 0.6))
    box.setSizeUnit(Qgis.RenderUnit.Millimeters)
    box.setFillColor(QColor(paper))
    box.setStrokeColor(QColor(INK))
    box.setStrokeWidth(0.3)
    style.setBackground(box)
    settings = QgsPalLayerSettings()
    settings.fieldName = _MARK
    settings.setFormat(style)
    is_point = layer.geometryType() == Qgis.GeometryType.Point
    beside, upon = Qgis.LabelPlacement.OrderedPositionsAroundPoint, Qgis.LabelPlacement.Horizontal
    settings.placement = beside if is_point else upon
    settings.placementSettings().setOverlapHandling(Qgis.LabelOverlapHandling.AllowOverlapIfRequired)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def _extent(layers: Iterable[QgsVectorLayer]) -> QgsRectangle:
    """Return the box around all that is shown, a metre large at least."""
    extent = QgsRectangle()
    for layer in layers:
        if layer.featureCount():
            extent.combineExtentWith(layer.extent())
    if extent.isNull():
        raise ExportError(
            translate("Residents", "There is nothing to draw on a map: draw the plan area or a claim first.")
        )
    extent.grow(0.5)
    extent.scale(_MARGIN)
    return extent


def _png(layers: list[QgsMapLayer], extent: QgsRectangle, exported: ExportedPlan) -> bytes:
    height = max(_LOWEST, min(_HIGHEST, round(_WIDTH * extent.height() / extent.width())))
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(exported.crs)
    settings.setTransformContext(QgsProject.instance().transformContext())
    settings.setExtent(extent)
    settings.setOutputSize(QSize(_WIDTH, height))
    settings.setOutputDpi(_DPI)
    settings.setBackgroundColor(QColor(_PAPER))
    image = QImage(settings.outputSize(), QImage.Format.Format_RGB32)
    image.fill(QColor(_PAPER))
    painter = QPainter(image)
    QgsMapRendererCustomPainterJob(settings, painter).renderSynchronously()
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):
        raise ExportError(translate("Export", "The sheet could not be drawn."))
    return bytes(content)
