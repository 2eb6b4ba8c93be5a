"""The table of the comparison: criteria in groups, doing nothing, and a column with text and bar for each package."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QRectF

from wijkaanpak_plugin.domain.packages.words import label
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.comparison.cells import DOTS, Cell, CompareGroup, CompareRow
from wijkaanpak_plugin.export.layers.typography import GREY, INK
from wijkaanpak_plugin.export.sheet.comparison.board import CAPTION, CENTRE, STRONG, Board

#: Widths of criteria and of doing nothing, in millimetres on A3.
_CRITERION_MM, _NOTHING_MM = 56.0, 20.0
#: Heights in millimetres: of titles, of the head of a group, of a row at most and at least, of a line, of a bar.
_TITLE_MM, _HEAD_MM, _MOST_MM, _LEAST_MM, _LINE_MM, _BAR_MM = 6.0, 5.2, 8.0, 5.8, 3.4, 1.3
#: Sums of heights are rounded.
_SLACK_MM = 0.05
_SIGN_MM, _AIR_MM, _DOT_MM = 3.6, 2.0, 2.2
_HEAD_FILL, _RULE, _APART = "#E1E5E8", "#D5DADE", "#C3CAD0"


def column_places(area: QRectF, packages: int) -> list[QRectF]:
    """Return where the column of each package stands, as high as the area."""
    left = area.left() + _CRITERION_MM + _NOTHING_MM
    wide = (area.right() - left) / packages
    return [QRectF(left + place * wide, area.top(), wide - _AIR_MM, area.height()) for place in range(packages)]


def draw_table(board: Board, area: QRectF, titles: Sequence[str], groups: Sequence[CompareGroup]) -> int:
    """Draw the table; return how many rows there was no room for."""
    columns = column_places(area, len(titles))
    _draw_titles(board, area, columns, titles)
    top = area.top() + _TITLE_MM
    rows = [row for group in groups for row in group.rows]
    extra = sum(_LINE_MM * (row.lines - 1) for row in rows)
    room = area.bottom() - top - _HEAD_MM * len(groups) - extra
    high = min(_MOST_MM, max(_LEAST_MM, room / max(len(rows), 1)))
    left_out = 0
    for group in groups:
        drawn = 0
        for row in group.rows:
            tall = high + _LINE_MM * (row.lines - 1)
            head = 0.0 if drawn else _HEAD_MM
            if top + head + tall > area.bottom() + _SLACK_MM:
                left_out += 1
                continue
            if head:
                _draw_head(board, QRectF(area.left(), top, area.width(), _HEAD_MM), group)
                top += head
            drawn += 1
            _draw_row(board, QRectF(area.left(), top, area.width(), tall), columns, row)
            top += tall
    return left_out


def _draw_titles(board: Board, area: QRectF, columns: Sequence[QRectF], titles: Sequence[str]) -> None:
    nothing = QRectF(area.left() + _CRITERION_MM, area.top(), _NOTHING_MM - 1, _TITLE_MM)
    board.text(nothing, translate("Packages", "doing nothing"), CAPTION)
    for column, title in zip(columns, titles):
        board.text(QRectF(column.left(), area.top(), column.width(), _TITLE_MM), title, STRONG)


def _draw_head(board: Board, box: QRectF, group: CompareGroup) -> None:
    board.bar(box, _HEAD_FILL)
    inner = box.adjusted(1.5, 0, -1.5, 0)
    wide = board.text(inner, group.title, STRONG)
    board.text(inner.adjusted(wide + 2.5, 0, 0, 0), group.meaning, CAPTION)


def _draw_row(board: Board, box: QRectF, columns: Sequence[QRectF], row: CompareRow) -> None:
    left = box.left() + 1.5
    if row.transition:
        sign = QRectF(left, box.center().y() - _SIGN_MM / 2, _SIGN_MM, _SIGN_MM)
        draw_sign(board, sign, row.transition, row.colour)
        left += _SIGN_MM + 1.5
    board.text(QRectF(left, box.top(), box.left() + _CRITERION_MM - 1 - left, box.height()), row.title)
    nothing, *cells = row.cells
    place = QRectF(box.left() + _CRITERION_MM, box.top() + 0.4, _NOTHING_MM - 1, box.height() - 0.8)
    board.text(place, nothing.text, CAPTION, lines=max(1, int(place.height() / 2.7)))
    for column, cell in zip(columns, cells):
        _draw_cell(board, QRectF(column.left(), box.top(), column.width(), box.height()), cell, row)
    board.line(QRectF(box.left(), box.bottom() - 0.1, box.width(), 1), _RULE)


def draw_sign(board: Board, box: QRectF, transition: str, colour: str) -> None:
    """Draw the sign of a transition: the first letter of its name in a frame of its colour."""
    board.bar(box, "#FFFFFF", colour or INK)
    board.text(box, label("transition", transition)[:1].upper(), CAPTION, CENTRE, INK)


def _draw_cell(board: Board, box: QRectF, cell: Cell, row: CompareRow) -> None:
    if cell.dot is not None:
        for number in range(DOTS):
            place = QRectF(box.left() + number * (_DOT_MM + 1), box.center().y() - _DOT_MM / 2, _DOT_MM, _DOT_MM)
            board.dot(place, number == cell.dot)
        return
    low, high = row.axis
    has_bar = high > low and (bool(cell.spans) or row.has_axis)
    text_high = box.height() - (_BAR_MM + 1.2 if high > low else 0.6)
    lines = cell.text.split("\n")
    for number, line in enumerate(lines):
        place = QRectF(box.left(), box.top() + 0.3 + number * _LINE_MM, box.width(), text_high / len(lines))
        before, strong, after = line.rpartition(cell.strong) if cell.strong else ("", "", line)
        colour = GREY if cell.is_unknown else ""
        for text, letters in ((before, "text"), (strong, STRONG), (after, "text")):
            # Letters lose the blank at their end when they are measured.
            wide = board.text(place, text, letters, colour=colour)
            place = place.adjusted(wide + (0.9 if text.endswith(" ") or (strong and text == strong) else 0.0), 0, 0, 0)
    if not has_bar:
        return
    track = QRectF(box.left(), box.bottom() - _BAR_MM - 0.7, box.width(), _BAR_MM)
    scale = track.width() / (high - low)
    if row.has_axis:
        board.line(QRectF(track.left(), track.center().y(), track.width(), 1), GREY)
    for span in cell.spans:
        begin = track.left() + (span.begin - low) * scale
        wide = max(0.5, (span.end - span.begin) * scale)
        fill = _APART if span.is_apart else row.colour or INK
        board.bar(QRectF(begin, track.top(), min(wide, track.right() - begin), track.height()), fill)
    if low < 0:
        board.bar(QRectF(track.left() - low * scale, track.top() - 0.4, 0.2, track.height() + 0.8), INK)
