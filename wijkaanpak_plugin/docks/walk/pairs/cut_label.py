"""Text of so many lines at most, in letters of so many pixels; dots show where it is cut, its tooltip has all of it."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QPointF, QSize, Qt
from qgis.PyQt.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPalette, QTextLayout
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is


class CutLabel(QWidget):
    """Keeps its height whatever it says."""

    def __init__(self, name: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._text, self._pixels, self._lines, self._is_bold = "", 12, 1, False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """All that it says."""
        return self._text

    def say(self, text: str) -> None:
        """Show this text, which is no markup."""
        self._text = " ".join(text.split())
        self.setToolTip(as_it_is(self._text, wrapped=True))
        self.setAccessibleName(self._text)
        self.update()

    def set_letters(self, pixels: int, lines: int = 1, is_bold: bool = False) -> None:
        """Take letters of this size, for so many lines."""
        self._pixels, self._lines, self._is_bold = pixels, lines, is_bold
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the height of the lines."""
        return QSize(100, round(self._lines * QFontMetricsF(self._letters).lineSpacing()) + 1)

    def lines_for(self, width: int, most: int) -> int:
        """Return how many lines all of it needs in so many pixels, up to a number."""
        rest, lines = self._text, 1
        while lines < most and QFontMetricsF(self._letters).horizontalAdvance(rest) > width:
            rest, lines = rest[_fitting(rest, self._letters, width) :].strip(), lines + 1
        return lines

    def shown_lines(self, width: int) -> list[str]:
        """Return the lines as they are seen in so many pixels."""
        metrics, rest = QFontMetricsF(self._letters), self._text
        lines: list[str] = []
        while rest and len(lines) < self._lines - 1:
            length = _fitting(rest, self._letters, width)
            lines.append(rest[:length].strip())
            rest = rest[length:].strip()
        return [*lines, metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)] if rest else lines

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write the lines."""
        painter = QPainter(self)
        painter.setFont(self._letters)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        metrics = QFontMetricsF(self._letters)
        for number, line in enumerate(self.shown_lines(self.width())):
            painter.drawText(QPointF(0, metrics.ascent() + number * metrics.lineSpacing()), line)
        painter.end()

    @property
    def _letters(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self._pixels)
        font.setBold(self._is_bold)
        return font


def _fitting(text: str, font: QFont, width: int) -> int:
    """Return how many characters of a text are its first line in so many pixels; at least one."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(max(1, width))
    length = line.textLength()
    layout.endLayout()
    return max(1, length)
