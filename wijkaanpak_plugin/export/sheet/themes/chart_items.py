"""Boxes, lines and words on a page, as items of the layout, by millimetres on A3."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemPolygon,
    QgsLayoutItemPolyline,
    QgsLayoutItemShape,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLayoutUtils,
    QgsLineSymbol,
    QgsPrintLayout,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsTextFormat,
    QgsTextRenderer,
)
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPolygonF

from wijkaanpak_plugin.domain.plain_text import without_expressions
from wijkaanpak_plugin.export.layers.typography import INK, text_format
from wijkaanpak_plugin.export.sheet.paper import VECTOR_DPI
from wijkaanpak_plugin.export.sheet.text_table import in_lines

#: Grey value of a colour from which letters on it are dark.
_LIGHT = 130
#: Letters on the sign of a transition as a share of its height, in points for a millimetre.
_OF_CHIP = 1.75
#: A width that was reckoned and one that is drawn may differ by less, in millimetres.
_ROOM_MM = 0.6

LEFT, CENTRE, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight


def letters_on(colour: str) -> str:
    """Return the colour of letters on a colour: black, or white on a dark one."""
    paint = QColor(colour)
    grey = 0.299 * paint.red() + 0.587 * paint.green() + 0.114 * paint.blue()
    return "#000000" if grey > _LIGHT else "#FFFFFF"


def filled(
    colour: Optional[str], edge: Optional[str] = None, width: float = 0.25, is_broken: bool = False
) -> QgsFillSymbol:
    """Return the look of a box; None: without ground, or without an edge."""
    fill = QgsSimpleFillSymbolLayer(QColor(colour or "#FFFFFF"))
    if colour is None:
        fill.setBrushStyle(Qt.BrushStyle.NoBrush)
    if edge is None:
        fill.setStrokeStyle(Qt.PenStyle.NoPen)
    else:
        fill.setStrokeColor(QColor(edge))
        fill.setStrokeWidth(width)
        fill.setStrokeStyle(Qt.PenStyle.DashLine if is_broken else Qt.PenStyle.SolidLine)
    symbol = QgsFillSymbol()
    symbol.changeSymbolLayer(0, fill)
    return symbol


class Chart:
    """Draws on one page, what comes later over what came before."""

    def __init__(self, layout: QgsPrintLayout) -> None:
        self._layout = layout
        self._context = QgsLayoutUtils.createRenderContextForLayout(layout, None, VECTOR_DPI)
        self._context.setFlag(Qgis.RenderContextFlag.ApplyScalingWorkaroundForTextRendering)

    def box(
        self,
        place: QRectF,
        symbol: QgsFillSymbol,
        shape: QgsLayoutItemShape.Shape = QgsLayoutItemShape.Shape.Rectangle,
        radius: float = 0.0,
    ) -> None:
        """Draw a box, or another shape in it."""
        item = QgsLayoutItemShape(self._layout)
        item.setShapeType(shape)
        item.setSymbol(symbol)
        if radius:
            item.setCornerRadius(QgsLayoutMeasurement(radius, Qgis.LayoutUnit.Millimeters))
        self._put(item, place)

    def line(
        self,
        points: Sequence[tuple[float, float]],
        colour: str,
        width: float,
        pattern: Sequence[float] = (),
        has_arrow: bool = False,
    ) -> None:
        """Draw a line through places; pattern: strokes and gaps; has_arrow: at its end."""
        item = QgsLayoutItemPolyline(QPolygonF([QPointF(*point) for point in points]), self._layout)
        stroke = QgsSimpleLineSymbolLayer(QColor(colour), width)
        stroke.setPenCapStyle(Qt.PenCapStyle.FlatCap)
        if pattern:
            stroke.setUseCustomDashPattern(True)
            stroke.setCustomDashVector(list(pattern))
            stroke.setCustomDashPatternUnit(Qgis.RenderUnit.Millimeters)
        symbol = QgsLineSymbol()
        symbol.changeSymbolLayer(0, stroke)
        item.setSymbol(symbol)
        if has_arrow:
            item.setEndMarker(QgsLayoutItemPolyline.MarkerMode.ArrowHead)
            item.setArrowHeadWidth(1.6)
            item.setArrowHeadFillColor(QColor(colour))
            item.setArrowHeadStrokeColor(QColor(colour))
            item.setArrowHeadStrokeWidth(0.1)
        self._layout.addLayoutItem(item)

    def diamond(self, x: float, y: float, half: float, symbol: QgsFillSymbol) -> None:
        """Draw a diamond around a place; half: of its width."""
        corners = ((x - half, y), (x, y - half), (x + half, y), (x, y + half))
        item = QgsLayoutItemPolygon(QPolygonF([QPointF(*corner) for corner in corners]), self._layout)
        item.setSymbol(symbol)
        self._layout.addLayoutItem(item)

    def words(
        self,
        place: QRectF,
        text: str,
        points: float,
        colour: str = INK,
        align: Qt.AlignmentFlag = LEFT,
        is_bold: bool = False,
        is_italic: bool = False,
    ) -> None:
        """Write one line in a box; what does not fit is left out, and said so by dots."""
        style = self._style(points, is_bold, is_italic, colour)
        shown = in_lines(self._context, style, text, place.width() + _ROOM_MM / 2, 1)
        if not shown:
            return
        label = QgsLayoutItemLabel(self._layout)
        label.setTextFormat(style)
        label.setHAlign(align)
        label.setVAlign(Qt.AlignmentFlag.AlignVCenter)
        label.setMarginX(0)
        label.setMarginY(0)
        # A label runs what it takes for an expression: what people wrote is only shown.
        label.setText(without_expressions(shown))
        # Letters are rounded to dots: a little room more, so that no line is wrapped.
        more = {LEFT: (0.0, 2 * _ROOM_MM), RIGHT: (-2 * _ROOM_MM, 0.0)}.get(align, (-_ROOM_MM, _ROOM_MM))
        self._put(label, place.adjusted(more[0], 0.0, more[1], 0.0))

    def width(self, text: str, points: float, is_bold: bool = False, is_italic: bool = False) -> float:
        """Return how wide a line is, in millimetres."""
        style = self._style(points, is_bold, is_italic, INK)
        width = QgsTextRenderer.textWidth(self._context, style, [text])
        return float(width / self._context.scaleFactor()) + _ROOM_MM

    def chip(self, place: QRectF, letter: str, colour: str) -> None:
        """Draw the sign of a transition: its letter on its colour."""
        self.box(place, filled(colour), radius=0.5)
        self.words(place, letter, place.height() * _OF_CHIP, letters_on(colour), CENTRE, is_bold=True)

    def _style(self, points: float, is_bold: bool, is_italic: bool, colour: str) -> QgsTextFormat:
        style = text_format(points, bold=is_bold, colour=colour)
        if is_italic:
            font = style.font()
            font.setItalic(True)
            style.setFont(font)
        return style

    def _put(self, item: QgsLayoutItem, place: QRectF) -> None:
        item.attemptResize(QgsLayoutSize(place.width(), place.height(), Qgis.LayoutUnit.Millimeters))
        item.attemptMove(QgsLayoutPoint(place.left(), place.top(), Qgis.LayoutUnit.Millimeters))
        self._layout.addLayoutItem(item)
