"""Draws a figure of the table of packages: its text, and a bar below it that compares within its row."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QModelIndex, QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPalette, QPen
from qgis.PyQt.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from wijkaanpak_plugin.docks.widgets.transition_symbols import draw_chip
from wijkaanpak_plugin.export.comparison.cells import DOTS, Cell, CompareRow

CELL_ROLE = int(Qt.ItemDataRole.UserRole) + 1
ROW_ROLE = CELL_ROLE + 1
#: What is said of the rows of a group, beside its title.
MEANING_ROLE = CELL_ROLE + 2
#: Columns before those of packages.
CRITERION, NOTHING, FIRST_PACKAGE = range(3)
#: Pixels: height of a bar and of the track of a range, room around, side of the sign of a transition.
_BAR, _TRACK, _AROUND, _SIGN = 6, 1, 8, 15
#: Part of the letters with which what is beside a title is written; how pale it is (0 to 255).
_SMALL, _PALE = 0.9, 165
#: How pale the bar of each work apart is; of 255.
_APART = 90


class FigureDelegate(QStyledItemDelegate):
    """Draws titles, figures and heads of groups; no cell holds a widget."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """Return the room of a row: its lines, and a bar below them."""
        size = super().sizeHint(option, index)
        lines = index.siblingAtColumn(NOTHING).data(ROW_ROLE) if index.parent().isValid() else None
        high = option.fontMetrics.lineSpacing() * (lines.lines if lines is not None else 1) + _AROUND
        return QSize(size.width(), high + (_BAR + 2 if index.parent().isValid() else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Draw one cell."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            painter.fillRect(option.rect, option.palette.color(QPalette.ColorRole.Highlight))
        elif not index.parent().isValid():
            painter.fillRect(option.rect, option.palette.color(QPalette.ColorRole.Button))
        ink = option.palette.color(QPalette.ColorRole.HighlightedText if is_chosen else QPalette.ColorRole.Text)
        box = QRectF(option.rect).adjusted(6, _AROUND / 2, -6, -_AROUND / 2)
        cell: Any = index.data(CELL_ROLE)
        painter.setFont(option.font)
        if not index.parent().isValid():
            _draw_head(painter, box, index, ink)
        elif cell is None:
            _draw_title(painter, box, index, ink)
        elif index.column() == NOTHING:
            _draw_nothing(painter, box, cell, ink)
        else:
            _draw_figure(painter, box, cell, index.data(ROW_ROLE), ink, is_chosen)
        painter.setPen(_paler(ink, 40))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()


def _draw_head(painter: QPainter, box: QRectF, index: QModelIndex, ink: QColor) -> None:
    title, meaning = str(index.data() or ""), str(index.data(MEANING_ROLE) or "")
    left = _drawn(painter, box, title, ink, is_bold=True)
    _drawn(painter, box.adjusted(left + 8, 0, 0, 0), meaning, _paler(ink))


def _draw_title(painter: QPainter, box: QRectF, index: QModelIndex, ink: QColor) -> None:
    row: CompareRow = index.siblingAtColumn(NOTHING).data(ROW_ROLE)
    if row.transition:
        draw_chip(painter, QRectF(box.left(), box.center().y() - _SIGN / 2, _SIGN, _SIGN), row.transition)
        box = box.adjusted(_SIGN + 6, 0, 0, 0)
    painter.setPen(ink)
    text = painter.fontMetrics().elidedText(str(index.data() or ""), Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


def _draw_nothing(painter: QPainter, box: QRectF, cell: Cell, ink: QColor) -> None:
    """Draw a figure of doing nothing, in whole lines: what does not fit is in its tooltip."""
    font = _small(painter.font())
    painter.setFont(font)
    painter.setPen(_paler(ink))
    metrics = QFontMetricsF(font)
    box = box.adjusted(-3, -3, 4, 3)
    lines = max(1, int((box.height() + 2) // metrics.lineSpacing()))
    room = QRectF(box.left(), box.top(), box.width(), lines * metrics.lineSpacing())
    painter.save()
    painter.setClipRect(room)
    painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap), cell.text)
    painter.restore()


def _draw_figure(painter: QPainter, box: QRectF, cell: Cell, row: CompareRow, ink: QColor, is_chosen: bool) -> None:
    if cell.dot is not None:
        _draw_dots(painter, box, cell.dot, ink)
        return
    said = _paler(ink) if cell.is_unknown and not is_chosen else ink
    metrics = painter.fontMetrics()
    for number, line in enumerate(cell.text.split("\n")):
        place = box.adjusted(0, number * metrics.lineSpacing(), 0, 0)
        before, strong, after = line.rpartition(cell.strong) if cell.strong else ("", "", line)
        for text, is_bold in ((before, False), (strong, True), (after, False)):
            place = place.adjusted(_drawn(painter, place, text, said, is_bold), 0, 0, 0)
    track = QRectF(box.left(), box.bottom() - _BAR, box.width(), _BAR)
    colour = QColor(row.colour) if row.colour and not is_chosen else ink
    draw_bar(painter, track, cell, row.axis, row.has_axis, ink, colour)


def draw_bar(
    painter: QPainter,
    track: QRectF,
    cell: Cell,
    axis: tuple[float, float],
    has_axis: bool,
    ink: QColor,
    colour: QColor,
) -> None:
    """Draw the bar of a figure on an axis; what is not known is hatched. has_axis: draw the axis as well."""
    low, high = axis
    if cell.is_unknown and not cell.spans:
        painter.fillRect(track, QBrush(_paler(ink, _APART), Qt.BrushStyle.BDiagPattern))
        return
    if high <= low:
        return
    scale = track.width() / (high - low)
    zero = track.left() - low * scale
    if has_axis:
        painter.fillRect(QRectF(track.left(), track.center().y(), track.width(), _TRACK), _paler(ink))
    elif cell.spans:
        painter.fillRect(QRectF(zero, track.top() - 1, 1, track.height() + 2), ink)
    for span in cell.spans:
        left = track.left() + (span.begin - low) * scale
        width = max(2.0, (span.end - span.begin) * scale)
        painter.fillRect(
            QRectF(left, track.top(), width, track.height()), _paler(ink, _APART) if span.is_apart else colour
        )


def _draw_dots(painter: QPainter, box: QRectF, filled: int, ink: QColor) -> None:
    side = min(10.0, box.height())
    painter.setPen(QPen(ink, 1.2))
    for number in range(DOTS):
        painter.setBrush(ink if number == filled else Qt.BrushStyle.NoBrush)
        middle = QPointF(box.left() + side / 2 + number * (side + 4), box.center().y())
        painter.drawEllipse(middle, side / 2, side / 2)


def _drawn(painter: QPainter, box: QRectF, text: str, ink: QColor, is_bold: bool = False) -> float:
    """Draw one line as far as there is room, and return how wide it is."""
    if box.width() <= 4:
        return 0.0
    font = QFont(painter.font())
    font.setBold(is_bold)
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.save()
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, shown)
    painter.restore()
    return float(metrics.horizontalAdvance(shown))


def _paler(ink: QColor, alpha: int = _PALE) -> QColor:
    pale = QColor(ink)
    pale.setAlpha(alpha)
    return pale


def _small(font: QFont) -> QFont:
    made = QFont(font)
    if font.pointSizeF() > 0:
        made.setPointSizeF(font.pointSizeF() * _SMALL)
    return made
