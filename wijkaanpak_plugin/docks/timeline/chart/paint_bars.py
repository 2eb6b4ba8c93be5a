"""Draws rows and bars of the timeline: names with their transitions, windows, works, hardness and slack."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QLineF, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from wijkaanpak_plugin.analysis.judging.movable import FIRM, FIXED
from wijkaanpak_plugin.docks.timeline.bars import Bar
from wijkaanpak_plugin.docks.timeline.chart.colours import Colours, mixed
from wijkaanpak_plugin.docks.timeline.chart.places import Places
from wijkaanpak_plugin.docks.timeline.groups import WITHOUT_PERIOD, Group, Row
from wijkaanpak_plugin.docks.timeline.texts import count_text, due_text, short_months
from wijkaanpak_plugin.docks.widgets.transition_symbols import draw_chip, readable_on, transition_colour

#: Pixels from which the duration stands in its bar.
_LABEL_INSIDE = 44.0
#: Pixels of the strip before bars that are lit together.
_LIT = 4.0
_NO_TRANSITION = "#8a8a8a"
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


def paint_grid(painter: QPainter, places: Places, colours: Colours) -> None:
    """Draw the lines of years, and of quarters or months where these can be told apart."""
    axis = places.axis
    step = axis.step
    apart = axis.years_apart(6.0)
    moment = axis.first // step * step
    lines: list[QLineF] = []
    strong: list[QLineF] = []
    while moment <= axis.last:
        is_year = moment % 12 == 0
        if not is_year or (moment // 12) % apart == 0:
            x = axis.x(moment)
            (strong if is_year else lines).append(QLineF(x, places.head, x, places.height))
        moment += step
    for some, colour in ((lines, colours.line), (strong, colours.strong)):
        painter.setPen(QPen(colour, 1))
        painter.drawLines(some)


def paint_row_ground(
    painter: QPainter, places: Places, colours: Colours, number: int, row: Row, chosen: bool, lit: bool
) -> None:
    """Draw what lies below a row; what is lit with others has a strip at its left too, as colour says nothing alone."""
    box = QRectF(0, places.top(number), places.width, places.row)
    if chosen or lit:
        painter.fillRect(box, colours.chosen)
    elif row.bar is None:
        painter.fillRect(box, colours.band)
    if lit:
        painter.fillRect(QRectF(0, box.top(), _LIT, box.height()), colours.text)
    painter.setPen(QPen(colours.line, 1))
    painter.drawLine(QLineF(0, box.bottom(), places.width, box.bottom()))


def paint_group(
    painter: QPainter, places: Places, colours: Colours, number: int, group: Group, folded: bool, says: str
) -> None:
    """Draw the bar of a group that is folded, and what can be done in how many openings."""
    span, axis = group.span, places.axis
    box = QRectF(axis.left + 6, places.top(number), axis.width - 12, places.row)
    if folded and span is not None and axis.holds(*span):
        whole = places.window(*span, number)
        painter.fillRect(whole.adjusted(0, whole.height() * 0.28, 0, -whole.height() * 0.28), colours.strong)
        box.setLeft(max(box.left(), min(whole.right() + 6, axis.right - 160)))
    if says:
        painter.setPen(colours.faint if group.key == WITHOUT_PERIOD else colours.together)
        painter.setFont(_bold(painter.font(), group.key != WITHOUT_PERIOD))
        painter.drawText(
            box, _LEFT, painter.fontMetrics().elidedText(says, Qt.TextElideMode.ElideRight, int(box.width()))
        )
        painter.setFont(_bold(painter.font(), False))


def paint_bar(painter: QPainter, places: Places, colours: Colours, number: int, bar: Bar, start: float) -> None:
    """Draw a bar whose window begins at ``start`` (months): there, or where it is dragged to."""
    length = bar.window[1] - bar.window[0]
    window, work = places.window(start, start + length, number), places.work(start, bar.duration, number)
    ends = places.axis.x(start - bar.may_move), places.axis.x(start + length + bar.may_move)
    if bar.hardness != FIXED and bar.may_move > 0:
        _whiskers(painter, colours, bar, window, ends)
    own = [QColor(transition_colour(key)) for key in bar.transitions[:2]] or [QColor(_NO_TRANSITION)]
    painter.setPen(QPen(own[0], 1, Qt.PenStyle.DashLine if bar.is_chance else Qt.PenStyle.SolidLine))
    painter.setBrush(mixed(colours.ground, own[0], 0.24))
    painter.drawRect(window)
    painter.setPen(Qt.PenStyle.NoPen)
    inner = work.adjusted(0, 1.5, 0, -1.5).intersected(window.adjusted(-1, 0, 1, 0))
    for place, colour in enumerate(own):
        part = QRectF(inner)
        part.setLeft(inner.left() + inner.width() * place / len(own))
        painter.fillRect(part, colour)
    if bar.hardness in (FIXED, FIRM):
        painter.setPen(QPen(colours.text, 2))
        for x in (window.left(), window.right()):
            painter.drawLine(QLineF(x, window.top() - 1, x, window.bottom() + 1))
    _labels(painter, colours, bar, window, inner, own[0])


def paint_name(painter: QPainter, places: Places, colours: Colours, number: int, row: Row, folded: bool) -> None:
    """Draw the name of a row in the column at the left."""
    box = QRectF(6, places.top(number), places.names - 10, places.row)
    painter.setPen(colours.text)
    if row.bar is None:
        _triangle(painter, colours, QPointF(box.left() + 4, box.center().y()), folded)
        count = count_text(len(row.group.bars))
        wide = painter.fontMetrics().horizontalAdvance(count)
        painter.setPen(colours.faint)
        painter.drawText(box, _RIGHT, count)
        painter.setPen(colours.text)
        painter.setFont(_bold(painter.font(), True))
        _elided(painter, box.adjusted(16, 0, -wide - 6, 0), row.group.name)
        painter.setFont(_bold(painter.font(), False))
        return
    side = min(14.0, places.row - 4)
    for place, key in enumerate(row.bar.transitions[:2]):
        draw_chip(painter, QRectF(box.left() + 10 + place * (side + 1), box.center().y() - side / 2, side, side), key)
    text = box.adjusted(14 + 2 * (side + 1), 0, -2, 0)
    if row.bar.problem:
        painter.setPen(colours.twice)
        painter.drawText(QRectF(text.left(), text.top(), 12, text.height()), _LEFT, "!")
        text.setLeft(text.left() + 10)
        painter.setPen(colours.text)
    _elided(painter, text, row.bar.name)


def paint_outside(painter: QPainter, box: QRectF, colours: Colours, text: str) -> None:
    """Draw how many works lie outside the axis, at one of its edges."""
    painter.setPen(QPen(colours.strong, 1))
    painter.setBrush(colours.ground)
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(colours.text)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _labels(painter: QPainter, colours: Colours, bar: Bar, window: QRectF, inner: QRectF, colour: QColor) -> None:
    text = short_months(bar.duration)
    wide = painter.fontMetrics().horizontalAdvance(text)
    if inner.width() >= max(_LABEL_INSIDE, wide + 4):
        painter.setPen(QColor(readable_on(colour.name())))
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, text)
        after = window.right() + 14
    else:
        box = QRectF(inner.right() + 4, window.top(), wide + 4, window.height())
        if box.right() > window.right():
            # Slack lies here: letters on a line are read badly.
            painter.fillRect(QRectF(box).adjusted(max(0.0, window.right() + 2 - box.left()), 0, 0, 0), colours.ground)
        painter.setPen(colours.text)
        painter.drawText(box, _LEFT, text)
        after = max(window.right(), box.right()) + 14
    due = due_text(bar.due_year)
    if due:
        slanted = QFont(painter.font())
        slanted.setItalic(True)
        painter.save()
        painter.setFont(slanted)
        box = QRectF(after, window.top(), painter.fontMetrics().horizontalAdvance(due) + 6, window.height())
        painter.fillRect(box, colours.ground)
        painter.setPen(colours.faint)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, due)
        painter.restore()


def _whiskers(painter: QPainter, colours: Colours, bar: Bar, window: QRectF, ends: Sequence[float]) -> None:
    """Draw how far a bar may move: long dashes where it is firm, dots where it is flexible, with a tick at the end."""
    pen = QPen(colours.faint, 1)
    pen.setDashPattern([6, 3] if bar.hardness == FIRM else [1, 3])
    middle = window.center().y()
    painter.setPen(pen)
    painter.drawLine(QLineF(ends[0], middle, window.left(), middle))
    painter.drawLine(QLineF(window.right(), middle, ends[1], middle))
    painter.setPen(QPen(colours.faint, 1))
    for x in ends:
        painter.drawLine(QLineF(x, middle - 3, x, middle + 3))


def _triangle(painter: QPainter, colours: Colours, middle: QPointF, folded: bool) -> None:
    shape = ((-2, -4), (3, 0), (-2, 4)) if folded else ((-4, -2), (4, -2), (0, 3))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.text)
    painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in shape]))


def _elided(painter: QPainter, box: QRectF, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(0, int(box.width())))
    painter.drawText(box, _LEFT, shown)


def _bold(font: QFont, on: bool) -> QFont:
    made = QFont(font)
    made.setBold(on)
    return made
