"""Differences of packages on the sheet: as many lines of each kind as there is room for, the others counted."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QRectF

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.comparison.comparison import Pair
from wijkaanpak_plugin.export.comparison.differing import FIRST_LINES, more_text
from wijkaanpak_plugin.export.sheet.comparison.board import CAPTION, STRONG, TEXT, Board

_LINE_MM, _GAP_MM = 3.5, 3.0


def draw_differences(board: Board, area: QRectF, pairs: Sequence[Pair]) -> None:
    """Draw the pairs beside each other, each as a column."""
    if not pairs:
        return
    wide = (area.width() - _GAP_MM * (len(pairs) - 1)) / len(pairs)
    for number, pair in enumerate(pairs):
        _draw_pair(board, QRectF(area.left() + number * (wide + _GAP_MM), area.top(), wide, area.height()), pair)


def _draw_pair(board: Board, box: QRectF, pair: Pair) -> None:
    room = int(box.height() / _LINE_MM)
    lines = _lines(pair, FIRST_LINES)
    for most in range(FIRST_LINES, -1, -1):
        lines = _lines(pair, most)
        if len(lines) <= room:
            break
    for number, (text, letters) in enumerate(lines[:room]):
        board.text(QRectF(box.left(), box.top() + number * _LINE_MM, box.width(), _LINE_MM), text, letters)


def _lines(pair: Pair, most: int) -> list[tuple[str, str]]:
    """Return what is written of a pair, with its letters; most: lines of a kind."""
    lines = [(translate("Packages", "{first} beside {second}").format(first=pair.first, second=pair.second), CAPTION)]
    if not pair.kinds:
        lines.append((translate("Packages", "the same claims, places and periods"), TEXT))
    for kind in pair.kinds:
        lines.append((kind.title, STRONG))
        lines += [(line.text, TEXT) for line in kind.lines[:most]]
        if most and len(kind.lines) > most:
            lines.append((more_text(len(kind.lines) - most), CAPTION))
    return lines
