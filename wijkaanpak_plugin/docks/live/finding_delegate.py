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
_LONG, _SHORT = MarkerLook("", 888), MarkerLook("", 88)
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class FindingDelegate(QStyledItemDelegate):
    """Draws what is in sight only; a row is as high as its sentence needs."""

    def __init__(self, parent: Optional[QObject] = None, with_said: bool = True) -> None:
        """with_said: whether there is a column for what was said."""
        super().__init__(parent)
        self._with_said = with_said
        self._letters: Optional[_Letters] = None

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """Return the room of a row: of a finding that of its sentence beside a scroll bar, of a group one line."""
        found = index.data(FOUND_ROLE)
        letters = self._letters_of(option.font)
        if found is None:
            return QSize(super().sizeHint(option, index).width(), _height(letters.large, 1))
        said = self._said(found, index)
        row = _Row(QRect(0, 0, _width_of(option, index), 0), letters, found, said, self._with_said)
        wrapped = letters.large.boundingRect(
            QRect(0, 0, max(row.sentence.width(), 1), 1 << 15), _WRAPPED, found.sentence
        )
        lines = _height(letters.small, len(said))
        return QSize(0, max(_height(letters.large, LINES), wrapped.height() + _AROUND, lines))

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
        empty = QStyleOptionViewItem(option)
        self.initStyleOption(empty, index)
        empty.text, empty.icon = "", type(empty.icon)()
        empty.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, empty, painter, empty.widget)
        letters, said = self._letters_of(option.font), self._said(found, index)
        row = _Row(option.rect, letters, found, said, self._with_said)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        is_active = bool(option.state & QStyle.StateFlag.State_Active)
        group = QPalette.ColorGroup.Active if is_active else QPalette.ColorGroup.Inactive
        role = QPalette.ColorRole.HighlightedText if is_chosen else QPalette.ColorRole.Text
        painter.save()
        painter.setClipRect(option.rect)
        painter.setFont(option.font)
        look = marker_of(found, bool(index.data(NEW_ROLE)))
        width = round(marker_width(look, letters.marker, option.font))
        draw_marker(painter, QRectF(row.marker.left(), row.marker.top(), width, letters.marker), look)
        painter.setPen(option.palette.color(group, role))
        painter.drawText(row.sentence, _WRAPPED, found.sentence)
        painter.setFont(letters.small_font)
        painter.drawText(row.said, int(Qt.AlignmentFlag.AlignCenter), "\n".join(said))
        painter.restore()

    def _said(self, found: FindingRow, index: QModelIndex) -> list[str]:
        return said_words(found, bool(index.data(NEW_ROLE))) if self._with_said else []

    def _letters_of(self, font: QFont) -> _Letters:
        """Return what is measured of letters, which are the same for all rows of a list."""
        if self._letters is None or self._letters.font != font:
            self._letters = _Letters(font)
        return self._letters


class _Letters:
    """What does not depend on the row."""

    def __init__(self, font: QFont) -> None:
        self.font = QFont(font)
        self.large = QFontMetrics(font)
        self.small_font = QFont(font)
        if font.pixelSize() > 0:
            self.small_font.setPixelSize(max(1, round(font.pixelSize() * _SMALLER)))
        else:
            self.small_font.setPointSizeF(font.pointSizeF() * _SMALLER)
        self.small = QFontMetrics(self.small_font)
        self.marker = marker_height(self.large)
        self.long, self.short = (round(marker_width(look, self.marker, font)) for look in (_LONG, _SHORT))


class _Row:
    """Where the parts of a row stand."""

    def __init__(self, row: QRect, letters: _Letters, found: FindingRow, said: list[str], is_long: bool) -> None:
        """is_long: the list is one of many, with larger numbers."""
        wide = letters.long if is_long else letters.short
        if (found.mark or 0) > (888 if is_long else 88) or found.said.again or found.said.settled:
            wide = max(wide, round(marker_width(marker_of(found, False), letters.marker, letters.font)))
        column = max((letters.small.horizontalAdvance(line) for line in said), default=0)
        self.marker = QRect(row.left() + _GAP, row.top() + _AROUND // 2 + 1, wide, letters.marker)
        self.said = QRect(row.right() - column - _GAP, row.top(), column + 2, row.height())
        left, until = self.marker.right() + _GAP, (self.said.left() if column else row.right()) - _GAP
        self.sentence = QRect(left, row.top(), until - left, row.height())


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


def _width_of(option: QStyleOptionViewItem, index: QModelIndex) -> int:
    """Return the width of a row, beside a scroll bar: whether there is one depends on the heights, and changes none."""
    view = option.widget
    beside = 2 * view.frameWidth() + view.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
    depth, above = 0, index
    while above.isValid():
        depth, above = depth + 1, above.parent()
    steps = depth if view.rootIsDecorated() else depth - 1
    return int(max(view.width() - beside - steps * view.indentation(), 1))
