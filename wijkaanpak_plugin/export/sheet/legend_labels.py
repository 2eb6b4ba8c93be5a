"""Labels of a legend in lines that fit its columns."""

from __future__ import annotations

import re
from collections.abc import Callable

from qgis.core import (
    QgsLayerTreeLayer,
    QgsLayoutItemLegend,
    QgsLayoutUtils,
    QgsLegendStyle,
    QgsMapLayerLegendUtils,
    QgsRenderContext,
    QgsTextRenderer,
)

from wijkaanpak_plugin.export.sheet.paper import VECTOR_DPI

_LABEL, _LEFT = QgsLegendStyle.Style.SymbolLabel, QgsLegendStyle.Side.Left
#: Parts of a word: it may be broken after a sign within it, as names of files and tables have.
_PARTS = re.compile(r"[^_\-./]*[_\-./]|[^_\-./]+")
#: Lines of a label at most; the middle of a longer one is left out. Status: assumption.
_MOST_LINES = 3
#: Breaks a label where a template names no sign for that.
_BREAK = "\n"


def wrap_labels(legend: QgsLayoutItemLegend, node: QgsLayerTreeLayer) -> None:
    """Break labels that are wider than a column, within a word where it has to be: one of them would leave no room for
    any other row.
    """
    columns = max(legend.columnCount(), 1)
    column = (legend.rect().width() - (columns - 1) * legend.columnSpace()) / columns
    label = legend.style(_LABEL)  # held: its letters live as long as it does
    context, letters = _context(legend), label.textFormat()
    width = (column - legend.symbolWidth() - 2 * label.margin(_LEFT)) * context.scaleFactor()

    def fits(text: str) -> bool:
        return bool(QgsTextRenderer.textWidth(context, letters, [text]) <= width)

    for place in range(len(legend.model().layerOriginalLegendNodes(node))):
        lines = _lines(QgsMapLayerLegendUtils.legendNodeUserLabel(node, place), fits)
        text = (legend.wrapString() or _BREAK).join(lines)
        QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, place, text)


def _lines(text: str, fits: Callable[[str], bool]) -> list[str]:
    """Return a text in lines that fit; of more than a few the middle is left out, and the first says so."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and fits(longer):
            lines[-1] = longer
        else:
            lines += _pieces(word, fits)
    if len(lines) <= _MOST_LINES:
        return lines
    # Names of tables begin with that of their file, which they have in common: they are told apart by their ends.
    first = lines[0]
    while first and not fits(f"{first}…"):
        first = first[:-1]
    return [f"{first}…", *lines[1 - _MOST_LINES :]]


def _pieces(word: str, fits: Callable[[str], bool]) -> list[str]:
    """Return a word in pieces that fit, broken after a sign within it where there is one."""
    pieces = [""]
    for part in _PARTS.findall(word):
        if fits(pieces[-1] + part):
            pieces[-1] += part
            continue
        pieces.append("")
        for letter in part:
            if pieces[-1] and not fits(pieces[-1] + letter):
                pieces.append("")
            pieces[-1] += letter
    return [piece for piece in pieces if piece]


def _context(legend: QgsLayoutItemLegend) -> QgsRenderContext:
    return QgsLayoutUtils.createRenderContextForLayout(legend.layout(), None, VECTOR_DPI)
