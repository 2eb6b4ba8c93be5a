"""Rows of a list of findings: marker, whole sentence, and a narrow column for what was said of it."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QModelIndex, QObject, QRect, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QFont, QFontMetrics, QPainter, QPalette
from qgis.PyQt.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from wijkaanpak_plugin.docks.live.finding_cells import FOUND_ROLE, NEW_ROLE
from wijkaanpak_plugin.docks.live.finding_marker import marker_of
from wijkaanpak_plugin.docks.live.finding_row import FindingRow
from wijkaanpak_plugin.docks.live.said_words import said_words
from wijkaanpak_plugin.map.findings.marker_look import MarkerLook, draw_marker, marker_width

#: A row has room for so many lines at least.
LINES = 2
#: Pixels that keep the texts of two rows apart, and parts of a row.
_AROUND, _GAP = 8, 6
#: The marker is so many times as high as a line, and at least so many pixels.
_MARKER, _LEAST_MARKER = 1.25, 20
#: The words of the column are so much smaller than the sentence.
_SMALLER = 0.85
#: Sentences begin below each other up to these numbers, in a long list and in one of a few.
_LONG, _SHORT = MarkerLook("finding_info", 888), MarkerLook("finding_info", 88)
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class FindingDelegate(QStyledItemDelegate):
    """Draws what is in sight only; a row is as high as its sentence needs."""

    def __init__(self, parent: Optional[QObject] = None, with_said: bool = True) -> None:
        """with_said: whether there is a column for what was said."""
        super().__init__(parent)
        self._with_said = with_said

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """Return the room of a row: of a finding that of its sentence beside a scroll bar, of a group one line."""
        found = index.data(FOUND_ROLE)
        letters = QFontMetrics(option.font)
        if found is None:
            return QSize(super().sizeHint(option, index).width(), _height(letters, 1))
        room = self._rects(
            QRect(0, 0, _width_of(option, index), 0), option.font, self._marker(found, index), found, index
        )
        wrapped = letters.boundingRect(QRect(0, 0, max(room[1].width(), 1), 1 << 15), _WRAPPED, found.sentence)
        said = len(said_words(found, bool(index.data(NEW_ROLE)))) if self._with_said else 0
        return QSize(0, max(_height(letters, LINES), wrapped.height() + _AROUND, _height(_small(option.font)[1], said)))

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Write the names of groups in bold."""
        super().initStyleOption(option, index)
        if index.data(FOUND_ROLE) is None:
            option.font.setBold(True)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Draw a row."""
        found = index.data(FOUND_ROLE)
        if found is None:
            super().paint(painter, option, index)
            return
        row = QStyleOptionViewItem(option)
        self.initStyleOption(row, index)
        row.text, row.icon = "", type(row.icon)()
        style = row.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, row, painter, row.widget)
        look = self._marker(found, index)
        marker, sentence, column = self._rects(option.rect, option.font, look, found, index)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        is_active = bool(option.state & QStyle.StateFlag.State_Active)
        group = QPalette.ColorGroup.Active if is_active else QPalette.ColorGroup.Inactive
        role = QPalette.ColorRole.HighlightedText if is_chosen else QPalette.ColorRole.Text
        painter.save()
        painter.setClipRect(option.rect)
        painter.setFont(option.font)
        draw_marker(painter, QRectF(marker), look)
        painter.setPen(option.palette.color(group, role))
        painter.drawText(sentence, _WRAPPED, found.sentence)
        if self._with_said:
            painter.setFont(_small(option.font)[0])
            words = "\n".join(said_words(found, bool(index.data(NEW_ROLE))))
            painter.drawText(column, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), words)
        painter.restore()

    def _marker(self, found: FindingRow, index: QModelIndex) -> MarkerLook:
        return marker_of(found, bool(index.data(NEW_ROLE)))

    def _rects(
        self, row: QRect, font: QFont, look: MarkerLook, found: FindingRow, index: QModelIndex
    ) -> tuple[QRect, QRect, QRect]:
        """Return where marker, sentence and column of a row stand."""
        height = marker_height(QFontMetrics(font))
        wide = max(marker_width(look, height, font), marker_width(_LONG if self._with_said else _SHORT, height, font))
        top = row.top() + _AROUND // 2 + 1
        marker = QRect(row.left() + _GAP, top, round(marker_width(look, height, font)), height)
        said = said_words(found, bool(index.data(NEW_ROLE))) if self._with_said else []
        small = _small(font)[1]
        column = max((small.horizontalAdvance(line) for line in said), default=0)
        right = QRect(row.right() - column - _GAP, row.top(), column + 2, row.height())
        left = row.left() + _GAP + round(wide) + _GAP
        until = right.left() - _GAP if column else row.right() - _GAP
        return marker, QRect(left, row.top(), until - left, row.height()), right


def marker_height(letters: QFontMetrics) -> int:
    """Return the height in pixels of the marker of a finding in a list with these letters."""
    return max(_LEAST_MARKER, round(letters.lineSpacing() * _MARKER))


def finding_height(letters: QFontMetrics) -> int:
    """Return the height in pixels of the row of a finding of which the sentence is short."""
    return _height(letters, LINES)


def group_height(letters: QFontMetrics) -> int:
    """Return the height in pixels of the row of a group."""
    return _height(letters, 1)


def _height(letters: QFontMetrics, lines: int) -> int:
    return letters.lineSpacing() * lines + _AROUND


def _small(font: QFont) -> tuple[QFont, QFontMetrics]:
    small = QFont(font)
    if font.pixelSize() > 0:
        small.setPixelSize(max(1, round(font.pixelSize() * _SMALLER)))
    else:
        small.setPointSizeF(font.pointSizeF() * _SMALLER)
    return small, QFontMetrics(small)


def _width_of(option: QStyleOptionViewItem, index: QModelIndex) -> int:
    """Return the width of a row, beside a scroll bar: whether there is one depends on the heights, and changes none."""
    view = option.widget
    beside = 2 * view.frameWidth() + view.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
    depth, above = 0, index
    while above.isValid():
        depth, above = depth + 1, above.parent()
    steps = depth if view.rootIsDecorated() else depth - 1
    return int(max(view.width() - beside - steps * view.indentation(), 1))
