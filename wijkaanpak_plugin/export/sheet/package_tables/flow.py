"""Tables that flow: below each other, from column to column and from page to page, each with its head.

The template says where the columns are, and with one example what a table and its head look like.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, Optional, TypeVar

from qgis.core import (
    Qgis,
    QgsLayoutFrame,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemManualTable,
    QgsLayoutItemShape,
    QgsLayoutMultiFrame,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
)
from qgis.PyQt.QtCore import QRectF

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.sheet.fitting import in_width
from wijkaanpak_plugin.export.sheet.package_tables.column_widths import shared_widths
from wijkaanpak_plugin.export.sheet.sections import GAP_MM
from wijkaanpak_plugin.export.sheet.template import Template
from wijkaanpak_plugin.export.sheet.text_table import Cell, Row, TextTable

#: Ids of the example in the template, and what the ids of columns begin with.
EXAMPLE, _TITLE, _CAPTION, _RULE = "table", "table_title", "table_caption", "table_rule"
_COLUMN = "column_{number}"
#: Lines of a cell, and letters that are looked at, at most: a text stands here whole, as far as a column is high.
_LINES = 40
_LETTERS = 4000
#: A table that goes on in the next column has so many rows in this one at least.
_FEWEST_ROWS = 2
#: Tables of so many rows at most begin in the next column where they do not fit in this one.
_KEPT_TOGETHER = 10
#: Room for the line below the last row of a table, in millimetres on A3.
_LAST_LINE_MM = 0.5
#: A frame is so much higher than its rows: QGIS rounds large letters up, and leaves out a last row that does not fit.
_ROUNDING = 1.005

Item = TypeVar("Item", bound=QgsLayoutItem)


class Block(NamedTuple):
    """A table with its head. without: the sentence that stands there when it has no rows."""

    title: str
    caption: str
    head: Sequence[Row]
    rows: Sequence[Row]
    without: str


class Flow:
    """Puts tables on pages. pages: those that were begun, in their order."""

    def __init__(self, new_page: Callable[[], Template]) -> None:
        """new_page: reads the template once more."""
        self.pages: list[Template] = []
        self._new_page = new_page
        self._columns: list[QRectF] = []
        self._top = 0.0
        self._begin_page()

    def add(self, block: Block) -> None:
        """Put a table below those before it."""
        example = self._example()
        if example is None or not self._columns:
            return
        head, rows = (block.head, list(block.rows)) if block.rows else ([], [[Cell(block.without)]])
        measured = TextTable(*example, _LETTERS)
        room, widths, head_mm, row_mm = 0.0, [0.0], 0.0, [0.0]
        done = 0
        while done < len(rows):
            if self._columns[0].width() != room:
                # On a next page of another template columns may be wider.
                room, widths = self._columns[0].width(), self._widths(example, [*head, *rows])
                head_mm, row_mm = sum(measured.heights(head, widths, _LINES)), measured.heights(rows, widths, _LINES)
            fitting = self._fitting(head_mm, row_mm[done:])
            if not fitting:
                self._next_column()
                if not self._columns:
                    return
                continue
            title = block.title
            if done:
                title = translate("Passport", "{title} (continued)").format(title=title)
            shown = [*head, *rows[done : done + fitting]]
            self._put(title, block.caption, shown, widths)
            done += fitting

    def _fitting(self, head_mm: float, row_mm: Sequence[float]) -> int:
        """Return how many rows go in what is left of the column; none where it is better to begin in the next one."""
        column = self._columns[0]
        left, count = column.bottom() - self._top - self._head_mm - head_mm - _LAST_LINE_MM, 0
        for height in row_mm:
            left -= height
            if left < 0:
                break
            count += 1
        is_whole, is_at_top = count == len(row_mm), self._top <= column.top()
        if is_at_top:
            return max(count, 1)
        return count if is_whole or (count >= _FEWEST_ROWS and len(row_mm) > _KEPT_TOGETHER) else 0

    def _put(self, title: str, caption: str, rows: Sequence[Row], widths: Sequence[float]) -> None:
        """Draw a table with its head at the top of what is left of the column."""
        page, column = self.pages[-1], self._columns[0]
        example = self._example()
        if example is None:
            return
        frame, table = example
        shift = column.left() - frame.pagePos().x(), self._top - (frame.pagePos().y() - self._head_mm)
        rule = page.layout.itemById(_RULE)
        if isinstance(rule, QgsLayoutItemShape):
            _moved(_shape_like(rule, page.layout), rule, shift)
        for name, text in ((_TITLE, title), (_CAPTION, caption)):
            label = page.layout.itemById(name)
            if isinstance(label, QgsLayoutItemLabel):
                # A head without a caption has the whole width.
                width = label.rect().width() if caption else column.width()
                made = _label_like(label, page.layout, in_width(label, text, 1, width))
                _moved(made, label, shift)
                made.attemptResize(QgsLayoutSize(width, label.rect().height(), Qgis.LayoutUnit.Millimeters))
        drawn = _table_like(table, page.layout, widths)
        own = QgsLayoutFrame(page.layout, drawn)
        _moved(own, frame, shift)
        drawn.addFrame(own)
        shown = TextTable(own, drawn, _LETTERS)
        shown.show([], rows, _LINES)
        height = shown.height * _ROUNDING
        own.attemptResize(QgsLayoutSize(column.width(), height, Qgis.LayoutUnit.Millimeters))
        self._top += self._head_mm + shown.height + 2 * GAP_MM

    def _widths(self, example: tuple[QgsLayoutFrame, QgsLayoutItemManualTable], rows: Sequence[Row]) -> list[float]:
        """Return the widths of the columns of a table, in millimetres."""
        measured, count = TextTable(*example, _LETTERS), max(map(len, rows))
        wanted, least = [0.0] * count, [0.0] * count
        for row in rows:
            for at, cell in enumerate(row):
                lines = cell.text.split("\n")
                words = lines if cell.is_kept else cell.text.split()
                wanted[at] = max([wanted[at], *(measured.text_width(cell, line) for line in lines)])
                least[at] = max([least[at], *(measured.text_width(cell, word) for word in words)])
        room = self._columns[0].width() - 2 * example[1].cellMargin() * count
        return shared_widths(wanted, least, room)

    @property
    def _head_mm(self) -> float:
        """How far a table begins below the top of its head."""
        items = [self.pages[-1].layout.itemById(name) for name in (EXAMPLE, _TITLE, _CAPTION, _RULE)]
        tops = [item.pagePos().y() for item in items if isinstance(item, QgsLayoutItem)]
        example = self._example()
        return float(example[0].pagePos().y() - min(tops)) if example else 0.0

    def _example(self) -> Optional[tuple[QgsLayoutFrame, QgsLayoutItemManualTable]]:
        return self.pages[-1].table(EXAMPLE)

    def _next_column(self) -> None:
        self._columns = self._columns[1:]
        if not self._columns:
            self._begin_page()
        else:
            self._top = self._columns[0].top()

    def _begin_page(self) -> None:
        """Read the template once more; its example is looked at, and not shown."""
        page = self._new_page()
        self.pages.append(page)
        number = 1
        while isinstance(column := page.layout.itemById(_COLUMN.format(number=number)), QgsLayoutItem):
            column.setVisibility(False)
            self._columns.append(QRectF(column.pagePos(), column.rect().size()))
            number += 1
        if not self._columns:
            page.item(_COLUMN.format(number=1), QgsLayoutItemShape)
            return
        self._top = self._columns[0].top()
        for name in (EXAMPLE, _TITLE, _CAPTION, _RULE):
            item = page.item(name, QgsLayoutItem)
            if item is not None:
                item.setVisibility(False)


def _moved(item: QgsLayoutItem, example: QgsLayoutItem, shift: tuple[float, float]) -> None:
    """Give an item the size of the example, and a place as far from it as its table is from that of the example."""
    size, place = example.rect().size(), example.pagePos()
    item.attemptResize(QgsLayoutSize(size.width(), size.height(), Qgis.LayoutUnit.Millimeters))
    item.attemptMove(QgsLayoutPoint(place.x() + shift[0], place.y() + shift[1], Qgis.LayoutUnit.Millimeters))
    item.layout().addLayoutItem(item)


def _label_like(example: QgsLayoutItemLabel, layout: QgsPrintLayout, text: str) -> QgsLayoutItemLabel:
    label = QgsLayoutItemLabel(layout)
    label.setTextFormat(example.textFormat())
    label.setHAlign(example.hAlign())
    label.setVAlign(example.vAlign())
    label.setMarginX(example.marginX())
    label.setMarginY(example.marginY())
    label.setText(text)
    return label


def _shape_like(example: QgsLayoutItemShape, layout: QgsPrintLayout) -> QgsLayoutItemShape:
    shape = QgsLayoutItemShape(layout)
    shape.setShapeType(example.shapeType())
    shape.setSymbol(example.symbol())
    return shape


def _table_like(
    example: QgsLayoutItemManualTable, layout: QgsPrintLayout, widths: Sequence[float]
) -> QgsLayoutItemManualTable:
    table = QgsLayoutItemManualTable.create(layout)
    table.setContentTextFormat(example.contentTextFormat())
    table.setCellMargin(example.cellMargin())
    table.setShowGrid(example.showGrid())
    table.setHorizontalGrid(example.horizontalGrid())
    table.setVerticalGrid(example.verticalGrid())
    table.setGridStrokeWidth(example.gridStrokeWidth())
    table.setGridColor(example.gridColor())
    table.setBackgroundColor(example.backgroundColor())
    table.setIncludeTableHeader(False)
    table.setWrapBehavior(example.wrapBehavior())
    table.setResizeMode(QgsLayoutMultiFrame.ResizeMode.UseExistingFrames)
    table.setColumnWidths(list(widths))
    layout.addMultiFrame(table)
    return table
