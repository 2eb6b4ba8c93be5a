"""Where everything on the chart of the timeline lies, in pixels of what is seen of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from qgis.PyQt.QtCore import QRectF

from wijkaanpak_plugin.analysis.timeline.axis import Axis
from wijkaanpak_plugin.docks.timeline.bars import Bar

#: Pixels: bars that last shorter would not be seen, nor taken with a mouse.
_NARROWEST = 4.0


@dataclass(frozen=True)
class Places:
    """axis: in the room right of the names; names: width of these; head: height of the head; row: of a row; scrolled:
    how many pixels of rows lie above what is seen; width, height: of all that is seen;
    head_rows: of which the head is made, periods at the top, years at the bottom, moments that have a row between them.
    """

    axis: Axis
    names: float
    head: float
    row: float
    scrolled: float
    width: float
    height: float
    head_rows: int

    @property
    def head_row(self) -> float:
        """Height of a row of the head."""
        return self.head / self.head_rows

    def top(self, number: int) -> float:
        """Return where a row begins."""
        return self.head + number * self.row - self.scrolled

    def row_at(self, y: float) -> int:
        """Return the number of the row at a height; -1 in the head."""
        return -1 if y < self.head else int((y - self.head + self.scrolled) // self.row)

    def rows_in_sight(self, count: int) -> range:
        """Return the numbers of the rows of which something is seen."""
        first = max(0, int(self.scrolled // self.row))
        last = int((self.scrolled + self.height - self.head) // self.row) + 1
        return range(first, min(count, last))

    def middle(self, number: int) -> float:
        """Return the height of the middle of a row."""
        return self.top(number) + self.row / 2

    def window(self, start: float, end: float, number: int) -> QRectF:
        """Return the box of a window (months) in a row."""
        left, right = self.axis.x(start), self.axis.x(end)
        return QRectF(left, self.top(number) + 2, max(right - left, _NARROWEST), self.row - 4)

    def work(self, start: float, duration: float, number: int) -> QRectF:
        """Return the box of the works themselves, at the begin of their window."""
        return self.window(start, start + duration, number)

    def grip(self, bar: Bar, number: int) -> Optional[QRectF]:
        """Return the box by which a bar is taken, None where it has no window."""
        if not bar.has_window:
            return None
        return self.window(*bar.window, number).adjusted(-2, -1, 2, 1)
