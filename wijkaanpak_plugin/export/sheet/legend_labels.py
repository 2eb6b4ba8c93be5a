"""Labels of a legend in lines that fit its columns."""

from __future__ import annotations

import re
from enum import Enum

from qgis.core import QgsLayoutItemLegend, QgsLayoutUtils, QgsLegendStyle, QgsTextRenderer

from wijkaanpak_plugin.export.sheet.paper import VECTOR_DPI

_LABEL, _LEFT = QgsLegendStyle.Style.SymbolLabel, QgsLegendStyle.Side.Left
#: Lines of a label at most; the middle of a longer one is left out. Status: assumption.
_MOST_LINES = 4
#: Breaks a label where a template names no sign for that.
_BREAK = "\n"


class Breaking(Enum):
    """Where a label may be broken, the best way first; the value takes a word apart."""

    AT_BLANKS = re.compile(r".+")
    #: After a sign within a word, as names of files and tables have.
    AT_SIGNS = re.compile(r"[^_\-./]*[_\-./]|[^_\-./]+")
    ANYWHERE = re.compile(r".")


class LabelLines:
    """Puts the labels of a legend in lines that are no wider than one of its columns, as far as they may be broken."""

    def __init__(self, legend: QgsLayoutItemLegend, breaking: Breaking) -> None:
        columns = max(legend.columnCount(), 1)
        column = (legend.rect().width() - (columns - 1) * legend.columnSpace()) / columns
        style = legend.style(_LABEL)  # held: its letters live as long as it does
        self._style, self._letters = style, style.textFormat()
        self._context = QgsLayoutUtils.createRenderContextForLayout(legend.layout(), None, VECTOR_DPI)
        self._width = (column - legend.symbolWidth() - 2 * style.margin(_LEFT)) * self._context.scaleFactor()
        self._break = legend.wrapString() or _BREAK
        self._breaking = breaking

    def of(self, label: str) -> str:
        """Return a label in lines; of more than a few the middle is left out, and the first says so."""
        lines: list[str] = []
        for word in label.split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self._fits(longer):
                lines[-1] = longer
            else:
                lines += self._pieces(word)
        if len(lines) > _MOST_LINES:
            # Names of tables begin with that of their file, which they have in common: their ends tell them apart.
            first = lines[0]
            while first and not self._fits(f"{first}…"):
                first = first[:-1]
            lines = [f"{first}…", *lines[1 - _MOST_LINES :]]
        return self._break.join(lines)

    def _pieces(self, word: str) -> list[str]:
        """Return a word in as few pieces that fit as it may be broken into."""
        pieces: list[str] = []
        for part in self._breaking.value.findall(word):
            if pieces and self._fits(pieces[-1] + part):
                pieces[-1] += part
            else:
                pieces.append(part)
        return pieces

    def _fits(self, text: str) -> bool:
        return bool(QgsTextRenderer.textWidth(self._context, self._letters, [text]) <= self._width)
