"""Rows of openings as a tree: below each the works that go together; last what all rows are together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtCore import QModelIndex, QObject, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QFont, QPainter, QStandardItem, QStandardItemModel
from qgis.PyQt.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from wijkaanpak_plugin.docks.timeline.chart.colours import colours_of
from wijkaanpak_plugin.docks.timeline.openings.opening_rows import OpeningRow, sums_of
from wijkaanpak_plugin.docks.timeline.openings.opening_texts import (
    QUIET,
    UNKNOWN,
    Line,
    lines_of,
    sum_lines,
    sum_title,
    title_text,
    when_text,
    work_lines,
)
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is

#: What an item stands for (a row, a work, None for the sum), the lines below its title, and what stands at its right.
ROW_ROLE, LINES_ROLE, RIGHT_ROLE = (int(Qt.ItemDataRole.UserRole) + number for number in range(3))
_LEFT, _MARGIN, _LEAST = 4, 4, 120
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)
NOWHERE = QModelIndex()


class OpeningModel(QStandardItemModel):
    """In the order in which rows are given; the sum is the last row."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(0, 1, parent)

    def set_rows(self, rows: Sequence[OpeningRow], has_costs: bool, notes: Sequence[Line]) -> None:
        """Show these; has_costs: whether the plan has costs per m2. notes: what all figures rest on."""
        self.removeRows(0, self.rowCount())
        for row in rows:
            item = _item(title_text(row), when_text(row), lines_of(row, has_costs), row)
            for work in row.works:
                item.appendRow(_item(work.name, "", work_lines(work), work))
            self.appendRow(item)
        if rows:
            sums = sums_of(rows)
            self.appendRow(_item(sum_title(sums), "", [*sum_lines(sums), *notes], None))

    def row_of(self, index: QModelIndex) -> Optional[OpeningRow]:
        """Return the row that an index, or the one above it, stands for; None for the sum."""
        top = index.parent() if index.parent().isValid() else index
        row = top.data(ROW_ROLE)
        return row if isinstance(row, OpeningRow) else None

    def index_of(self, body_id: str) -> QModelIndex:
        """Return the row that holds a work; an invalid index where none does."""
        for place in range(self.rowCount()):
            index = self.index(place, 0)
            row = self.row_of(index)
            if row is not None and body_id in row.ids:
                return index
        return QModelIndex()


class OpeningDelegate(QStyledItemDelegate):
    """Draws a title, at the right when, and below it what is said, as wide as the list is."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Draw a row."""
        lines, colours = index.data(LINES_ROLE), colours_of(option.palette)
        painter.save()
        painter.setFont(option.font)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, colours.chosen)
        elif index.data(ROW_ROLE) is None:
            painter.fillRect(option.rect, colours.band)
        painter.setPen(colours.line)
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        box = QRectF(option.rect).adjusted(_LEFT, 3, -_MARGIN, -3)
        right = index.data(RIGHT_ROLE)
        painter.setPen(colours.text)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignRight), right)
        room = box.width() - (option.fontMetrics.horizontalAdvance(right) + 8 if right else 0)
        if not index.parent().isValid():
            painter.setFont(_bold(option.font))
        title = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, max(0, int(room)))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft), title)
        painter.setFont(option.font)
        top = box.top() + painter.fontMetrics().height()
        colour = {QUIET: colours.faint, UNKNOWN: colours.waiting}
        for line in lines:
            high = _height(option, line.text, int(box.width()))
            painter.setPen(colour.get(line.meant, colours.together))
            painter.drawText(QRectF(box.left(), top, box.width(), high), _WRAPPED, line.text)
            top += high
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """As high as all that is said, wrapped to what the list is wide."""
        lines, view = index.data(LINES_ROLE), self._view
        levels = 2 if index.parent().isValid() else 1
        wide = max(_LEAST, view.viewport().width() - levels * view.indentation() - _LEFT - _MARGIN)
        high = option.fontMetrics.height() + sum(_height(option, line.text, wide) for line in lines)
        return QSize(_LEAST, high + 7)


def _height(option: QStyleOptionViewItem, text: str, wide: int) -> int:
    return int(option.fontMetrics.boundingRect(0, 0, wide, 10_000, _WRAPPED, text).height())


def _item(title: str, right: str, lines: Sequence[Line], stands_for: object) -> QStandardItem:
    item = QStandardItem(title)
    item.setEditable(False)
    item.setData(stands_for, ROW_ROLE)
    item.setData(lines, LINES_ROLE)
    item.setData(right, RIGHT_ROLE)
    said = "\n".join([f"{title}: {right}" if right else title, *(line.text for line in lines)])
    item.setData(as_it_is(said, wrapped=True), Qt.ItemDataRole.ToolTipRole)
    item.setData(said, Qt.ItemDataRole.AccessibleTextRole)
    return item


def _bold(font: QFont) -> QFont:
    made = QFont(font)
    made.setBold(True)
    return made
