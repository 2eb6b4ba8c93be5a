"""Space balance and choices of packages on the sheet."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QRectF

from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.packages.choices import QUADRANTS, WITHIN
from wijkaanpak_plugin.domain.packages.words import label
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.comparison.balance import LayerBalance
from wijkaanpak_plugin.export.comparison.cells import CompareRow
from wijkaanpak_plugin.export.comparison.choices import ChoiceSquare, MarkState
from wijkaanpak_plugin.export.layers.typography import GREY, INK
from wijkaanpak_plugin.export.sheet.comparison.board import CAPTION, CENTRE, LEFT, RIGHT, STRONG, TEXT, Board
from wijkaanpak_plugin.export.sheet.comparison.table import draw_sign

#: Parts of the width: where uses are named, and where figures have room on either side.
_NAMED, _SAID = 0.2, 0.23
#: Millimetres: from bar to bar at most and at least, and how high one is.
_MOST_MM, _LEAST_MM, _BAR_MM = 4.0, 2.6, 1.5
#: Bars of the packages in their order, beside the sign of each.
_FILLS = (INK, "#7C8891", "#C3CAD0", "#FFFFFF")
_RULE, _GAP = "#D5DADE", "#7B2D8B"
#: How much white there is in the colour of a cell that was chosen.
_WHITE = 0.8
_HEAD_MM, _FIRST = 8.0, 0.3
#: From how high on a name may take two lines.
_TWO_LINES_MM = 7.0


def draw_balance(board: Board, area: QRectF, balance: LayerBalance, marks: Sequence[str]) -> None:
    """Draw the net m² of each use: minus to the left, plus to the right; where not all fit those that change most."""
    rows = list(balance.rows)
    most = max(1, int(area.height() / (_LEAST_MM * len(marks) + 0.6)))
    left_out = len(rows) - most
    if left_out > 0:
        most = max(1, int((area.height() - _LEAST_MM) / (_LEAST_MM * len(marks) + 0.6)))
        kept = sorted(rows, key=lambda row: row.axis[0] - row.axis[1])[:most]
        left_out = len(rows) - len(kept)
        rows = [row for row in rows if row in kept]
    pitch = min(_MOST_MM, (area.height() - (_LEAST_MM if left_out > 0 else 0)) / max(len(rows), 1) / len(marks) - 0.2)
    low, high = balance.axis
    track = area.adjusted((_NAMED + _SAID) * area.width(), 0, -_SAID * area.width(), 0)
    scale = track.width() / (high - low) if high > low else 0.0
    top = area.top()
    for row in rows:
        tall = pitch * len(marks) + 0.6
        board.text(
            QRectF(area.left(), top, _NAMED * area.width() - 1, tall), row.title, lines=2 if tall > _TWO_LINES_MM else 1
        )
        _draw_bars(board, QRectF(area.left(), top, area.width(), tall), row, marks, (track.left() - low * scale, scale))
        top += tall
        board.line(QRectF(area.left(), top - 0.2, area.width(), 1), _RULE)
    board.bar(QRectF(track.left() - low * scale - 0.1, area.top(), 0.2, top - area.top()), INK)
    if left_out > 0:
        more = translate("Packages", "{count} more uses, which change less").format(count=left_out)
        board.text(QRectF(area.left(), top, area.width(), 3.4), more, CAPTION)


def _draw_bars(board: Board, box: QRectF, row: CompareRow, marks: Sequence[str], axis: tuple[float, float]) -> None:
    zero, scale = axis
    pitch = (box.height() - 0.6) / len(marks)
    begin = box.left() + _NAMED * box.width()
    for number, (cell, mark) in enumerate(zip(row.cells, marks)):
        line = QRectF(box.left(), box.top() + 0.2 + number * pitch, box.width(), pitch)
        left = right = zero
        for span in cell.spans:
            left, right = zero + span.begin * scale, zero + span.end * scale
            if right - left < 0.4:
                left, right = (zero - 0.4, zero) if span.begin < 0 else (zero, zero + 0.4)
            bar = QRectF(left, line.center().y() - _BAR_MM / 2, right - left, _BAR_MM)
            board.bar(bar, _FILLS[number % len(_FILLS)], INK if number == len(_FILLS) - 1 else "")
        text = f"{mark} {cell.text}"
        if left < zero:
            board.text(QRectF(begin, line.top(), left - 1 - begin, pitch), text, CAPTION, RIGHT, INK)
        else:
            board.text(QRectF(right + 1, line.top(), box.right() - right - 1, pitch), text, CAPTION, LEFT, INK)


def draw_choices(board: Board, area: QRectF, rows: Sequence[tuple[str, Sequence[ChoiceSquare]]]) -> None:
    """Draw the matrix: the sign of each package that chose, a gap in a dashed frame."""
    colours = {term.key: term.colour or "" for term in load_vocabularies()["transition"]}
    first = _FIRST * area.width()
    wide = (area.width() - first) / len(QUADRANTS)
    for column, quadrant in enumerate(QUADRANTS):
        within, above = translate("Packages", "within"), translate("Packages", "above")
        level = within if quadrant.organisation_level == WITHIN else above
        head = QRectF(area.left() + first + column * wide, area.top(), wide, _HEAD_MM)
        for number, text in enumerate((label("organisation", quadrant.organisation), level)):
            line = QRectF(head.left(), head.top() + number * 3.6, head.width(), 3.6)
            board.text(line, text, CAPTION, CENTRE)
    high = (area.height() - _HEAD_MM) / max(len(rows), 1)
    for number, (transition, squares) in enumerate(rows):
        top = area.top() + _HEAD_MM + number * high
        sign = QRectF(area.left() + 0.5, top + high / 2 - 1.8, 3.6, 3.6)
        draw_sign(board, sign, transition, colours.get(transition, ""))
        board.text(QRectF(sign.right() + 1.5, top, first - 6, high), label("transition", transition))
        for column, square in enumerate(squares):
            box = QRectF(area.left() + first + column * wide, top, wide, high)
            board.bar(box, _pale(colours.get(transition, "")) if square.is_chosen else "", _RULE)
            _draw_marks(board, box, square)


def _draw_marks(board: Board, box: QRectF, square: ChoiceSquare) -> None:
    step = min(7.0, box.width() / max(len(square.marks), 1))
    left = box.center().x() - step * len(square.marks) / 2
    for mark in square.marks:
        place = QRectF(left, box.top() + 0.8, step, box.height() - 1.6)
        is_gap = mark.state is MarkState.GAP
        if is_gap:
            board.bar(place.adjusted(0.5, 0, -0.5, 0), "", _GAP, is_dashed=True)
        letters = STRONG if mark.state is MarkState.CHOSEN else TEXT
        board.text(place, mark.text, letters, CENTRE, _GAP if is_gap else INK)
        left += step


def _pale(colour: str) -> str:
    """Return a colour with much white in it; of none the grey of what has none."""
    parts = [int((colour or GREY)[at : at + 2], 16) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(part + (255 - part) * _WHITE):02X}" for part in parts)
