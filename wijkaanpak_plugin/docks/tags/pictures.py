"""The pictures on the buttons of the Tags panel: colour, hatch or line weight, with the key that presses them."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QFont, QIcon, QPainter, QPen, QPixmap

#: How many of the selected features have it.
NONE, SOME, EVERY = "none", "some", "every"

#: Share of the picture by which a line is drawn, as heavy as the scale level is on the map.
_WEIGHTS = {"metropolitan": 0.2, "urban": 0.12, "neighbourhood": 0.06}
#: Hatch of a vertical layer, as claims have it on the map.
_HATCHES = {
    "building": Qt.BrushStyle.DiagCrossPattern,
    "surface": Qt.BrushStyle.Dense6Pattern,
    "underground": Qt.BrushStyle.BDiagPattern,
}
#: AlignCenter as the number that both Qt 5 and Qt 6 take when text is drawn.
_CENTRED = 0x0084
#: Lighter than this (0 to 1, of perceived lightness), a colour carries black ink.
_LIGHT = 0.55


#: Room for the star of the transition that leads, as a share of the side.
STAR = 0.45


def transition_picture(
    colour: str, mark: str, state: str, leads: Optional[bool], side: int, ratio: float, ink: QColor
) -> QIcon:
    """Return a square in the colour of a transition with its key: outlined, half filled or filled.

    leads: whether a star stands beside it; None: without room for one.
    """
    paint = QColor(colour or "#7f7f7f")
    pixmap, painter, box = _canvas(side, ratio, side if leads is None else round(side * (1 + STAR)))
    if leads:
        _write(painter, QRectF(side, 0, side * STAR, side), "★", ink, 0.45)
    painter.setPen(QPen(paint, max(2.0, side / 10)))
    painter.drawRoundedRect(box, 3, 3)
    if state != NONE:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(paint))
        filled = QRectF(box) if state == EVERY else QRectF(box.left(), box.top(), box.width() / 2, box.height())
        painter.drawRoundedRect(filled, 3, 3)
    _write(painter, box, mark, _ink_on(paint) if state == EVERY else ink, rim=state == SOME)
    return _icon(pixmap, painter)


def level_picture(key: str, mark: str, state: str, side: int, ratio: float, ink: QColor) -> QIcon:
    """Return the key of a scale level above a line of its weight; boxed where some or all have it."""
    pixmap, painter, box = _canvas(side, ratio)
    weight = _WEIGHTS.get(key, 0.03) * side
    painter.setPen(QPen(ink, max(1.0, weight), Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    height = box.bottom() - weight / 2
    painter.drawLine(QPointF(box.left(), height), QPointF(box.right(), height))
    upper = QRectF(box.left(), box.top(), box.width(), box.height() * 0.78)
    _write(painter, upper, mark, ink, 0.85)
    _boxed(painter, box, state, ink)
    return _icon(pixmap, painter)


def layer_picture(key: str, state: str, side: int, ratio: float, ink: QColor) -> QIcon:
    """Return the hatch of a vertical layer; boxed where some or all have it."""
    pixmap, painter, box = _canvas(side, ratio)
    painter.setPen(QPen(ink, 1))
    painter.setBrush(QBrush(ink, _HATCHES.get(key, Qt.BrushStyle.NoBrush)))
    painter.drawRect(box.adjusted(3, 3, -3, -3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _boxed(painter, box, state, ink)
    return _icon(pixmap, painter)


def _canvas(side: int, ratio: float, width: int = 0) -> tuple[QPixmap, QPainter, QRectF]:
    pixmap = QPixmap(round((width or side) * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return pixmap, painter, QRectF(1.5, 1.5, side - 3, side - 3)


def _write(
    painter: QPainter, box: QRectF, mark: Optional[str], ink: QColor, size: float = 0.62, rim: bool = False
) -> None:
    font = QFont(painter.font())
    font.setBold(True)
    font.setPixelSize(max(8, round(box.height() * size)))
    painter.setFont(font)
    if rim:  # on two colours at once
        painter.setPen(_ink_on(ink))
        for across, down in ((-1, 0), (1, 0), (0, -1), (0, 1), (-1, -1), (1, 1), (-1, 1), (1, -1)):
            painter.drawText(box.translated(across, down), _CENTRED, mark or "")
    painter.setPen(ink)
    painter.drawText(box, _CENTRED, mark or "")


def _boxed(painter: QPainter, box: QRectF, state: str, ink: QColor) -> None:
    if state == NONE:
        return
    style = Qt.PenStyle.SolidLine if state == EVERY else Qt.PenStyle.DotLine
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink, 1.5, style))
    painter.drawRect(box)


def _ink_on(paint: QColor) -> QColor:
    lightness = 0.299 * paint.redF() + 0.587 * paint.greenF() + 0.114 * paint.blueF()
    return QColor("black") if lightness > _LIGHT else QColor("white")


def _icon(pixmap: QPixmap, painter: QPainter) -> QIcon:
    painter.end()
    return QIcon(pixmap)
