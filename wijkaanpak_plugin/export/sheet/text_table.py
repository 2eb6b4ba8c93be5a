"""Tables of a sheet: rows of cells that stay in their frame, however many they are and however long their texts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from qgis.core import (
    Qgis,
    QgsLayoutFrame,
    QgsLayoutItemManualTable,
    QgsLayoutUtils,
    QgsRenderContext,
    QgsTableCell,
    QgsTextFormat,
    QgsTextRenderer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from wijkaanpak_plugin.domain.short_names import MORE
from wijkaanpak_plugin.export.layers.typography import GREY, INK

#: Lines of a cell at most; the rest of a longer text is left out.
LINES = 2
#: Letters of a text that are looked at: none has room for more.
_LONGEST = 400
_VECTOR_DPI = 300
#: Letters are rounded to dots, so that on another paper a line may be a little wider.
_SLACK = 0.96
#: A width that was reckoned and one that is measured again differ by less, in millimetres.
_LEAST_MM = 0.02


class Cell(NamedTuple):
    """One cell. fill: colour of its ground, empty for paper; is_small: in the smaller letters of captions; is_kept: on
    one line where columns are as wide as what stands in them.
    """

    text: str
    is_bold: bool = False
    colour: str = INK
    fill: str = ""
    is_small: bool = False
    is_centred: bool = False
    is_kept: bool = False


Row = Sequence[Cell]
#: Gives the row that says how many there is no room for.
MoreRow = Callable[[int], Row]


class TextTable:
    """A table in its frame, with the letters and the column widths that its template gives it."""

    def __init__(self, frame: QgsLayoutFrame, table: QgsLayoutItemManualTable, longest: int = _LONGEST) -> None:
        """longest: letters of a text that are looked at."""
        self.frame, self._table, self._longest = frame, table, longest
        self._style = table.contentTextFormat()
        self._context = QgsLayoutUtils.createRenderContextForLayout(frame.layout(), None, _VECTOR_DPI)
        self._context.setFlag(Qgis.RenderContextFlag.ApplyScalingWorkaroundForTextRendering)

    @property
    def height(self) -> float:
        """How high its rows are together, in millimetres. QGIS itself tells no less than the height of the frame."""
        return sum(self._row_height(row) for row in self._table.tableContents()) + self._grid

    def heights(self, rows: Sequence[Row], widths: Sequence[float], lines: int) -> list[float]:
        """Return how high rows would be in columns of these widths, with the line below each, in millimetres."""
        return [self._row_height(self._made(row, widths, lines)) for row in rows]

    def text_width(self, cell: Cell, text: str) -> float:
        """Return how wide a column must be for a text in the letters of a cell, in millimetres."""
        width = QgsTextRenderer.textWidth(self._context, self._format(cell), [text])
        return float(width / self._context.scaleFactor()) / _SLACK + _LEAST_MM

    def fill(
        self, head: Sequence[Row], rows: Sequence[Row], more: MoreRow, room: float, lines: int = LINES, hidden: int = 0
    ) -> int:
        """Show as many rows as fit in a height, in millimetres; the last one says how many do not. Return how many are
        shown. hidden: how many there are that are none of these rows.
        """
        widths = list(self._table.columnWidths())
        above = [self._made(row, widths, LINES) for row in head]
        made: list[list[QgsTableCell]] = []
        # The height of the head and of so many rows below it: what lies below the frame is not made.
        heights = [sum(map(self._row_height, above))]
        for row in rows:
            made.append(self._made(row, widths, lines))
            heights.append(heights[-1] + self._row_height(made[-1]))
            if heights[-1] + self._grid > room:
                break
        for shown in range(len(made), -1, -1):
            left = hidden + len(rows) - shown
            last = [self._made(more(left), widths, lines)] if left else []
            if heights[shown] + sum(map(self._row_height, last)) + self._grid <= room:
                break
        self._table.setTableContents([*above, *made[:shown], *last])
        return shown

    def show(self, head: Sequence[Row], rows: Sequence[Row], lines: int) -> None:
        """Show rows, however high they are; lines: of a cell at most."""
        widths = list(self._table.columnWidths())
        most = [LINES] * len(head) + [lines] * len(rows)
        self._table.setTableContents([self._made(row, widths, each) for row, each in zip([*head, *rows], most)])

    def _made(self, row: Row, widths: Sequence[float], lines: int) -> list[QgsTableCell]:
        return [self._cell(cell, widths, at, lines) for at, cell in enumerate(row)]

    def _row_height(self, row: Sequence[QgsTableCell]) -> float:
        tallest = max((self._text_height(cell) for cell in row), default=0.0)
        return float(tallest + 2 * self._table.cellMargin() + self._grid)

    @property
    def _grid(self) -> float:
        """How thick the line between two rows is, in millimetres."""
        is_shown = self._table.showGrid() and self._table.horizontalGrid()
        return float(self._table.gridStrokeWidth()) if is_shown else 0.0

    def _text_height(self, cell: QgsTableCell) -> float:
        lines = str(cell.content() or "").split("\n")
        # As QGIS itself measures the rows of a table.
        mode = Qgis.TextLayoutMode.RectangleAscentBased
        height = QgsTextRenderer.textHeight(self._context, cell.textFormat(), lines, mode)
        return float(height / self._context.scaleFactor())

    def _cell(self, cell: Cell, widths: Sequence[float], column: int, lines: int) -> QgsTableCell:
        style = self._format(cell)
        width = _SLACK * (widths[column] if column < len(widths) else 0.0)
        text = in_lines(self._context, style, cell.text, width, lines, self._longest) if width > 0 else cell.text
        made = QgsTableCell(text)
        made.setTextFormat(style)
        made.setVerticalAlignment(Qt.AlignmentFlag.AlignTop)
        if cell.is_centred:
            made.setHorizontalAlignment(Qt.AlignmentFlag.AlignHCenter)
        if cell.fill:
            made.setBackgroundColor(QColor(cell.fill))
        return made

    def _format(self, cell: Cell) -> QgsTextFormat:
        style = QgsTextFormat(self._style)
        font = style.font()
        font.setBold(cell.is_bold)
        style.setFont(font)
        style.setColor(QColor(cell.colour))
        if cell.is_small:
            style.setSize(max(style.size() - 1.0, 7.0))
        return style


def small(text: str) -> Cell:
    """Return a cell in the smaller letters of captions."""
    return Cell(text, colour=GREY, is_small=True)


def in_lines(
    context: QgsRenderContext, style: QgsTextFormat, text: str, width_mm: float, most: int, longest: int = _LONGEST
) -> str:
    """Return a text in lines that are no wider than a width; what does not fit in so many lines is left out, and the
    last line says so. A word that is wider than a line is broken. longest: letters that are looked at.
    """
    room = width_mm * context.scaleFactor()

    def fits(line: str) -> bool:
        return bool(QgsTextRenderer.textWidth(context, style, [line]) <= room)

    lines: list[str] = []
    for part in text[:longest].splitlines():
        lines += _wrapped(part, fits)
    if len(lines) <= most and len(text) <= longest:
        return "\n".join(lines)
    lines = lines[:most]
    if not lines:
        return ""
    last = lines[-1]
    while last and not fits(last + MORE):
        last = last[:-1]
    return "\n".join([*lines[:-1], last.rstrip() + MORE])


def _wrapped(text: str, fits: Callable[[str], bool]) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and fits(longer):
            lines[-1] = longer
            continue
        while not fits(word) and len(word) > 1:
            cut = next((length for length in range(len(word) - 1, 1, -1) if fits(word[:length])), 1)
            lines.append(word[:cut])
            word = word[cut:]
        lines.append(word)
    return lines
