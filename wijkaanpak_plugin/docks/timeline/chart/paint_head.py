"""Draws the head of the timeline: periods of councils, years, and moments that count with their lines."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QLineF, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from wijkaanpak_plugin.analysis.timeline.scene import GOALS, PERIOD, Moment
from wijkaanpak_plugin.docks.timeline.chart.colours import Colours, mixed
from wijkaanpak_plugin.docks.timeline.chart.places import Places
from wijkaanpak_plugin.docks.timeline.texts import legend_words

_CENTRE = Qt.AlignmentFlag.AlignCenter
#: Pixels around the words of a label, and of the sign of a moment beside its line.
_AROUND, _SIGN = 12.0, 6.0


def paint_head(painter: QPainter, places: Places, colours: Colours, moments: Sequence[Moment]) -> None:
    """Draw periods as bands at the top, flags and diamonds of moments below them, and years at the bottom.

    Of labels that would touch the later one is shortened; what is below the mouse says all (``moment_at``).
    """
    axis, half = places.axis, places.head_row
    painter.fillRect(QRectF(axis.left, 0, axis.width, places.head), colours.band)
    for number, moment in enumerate(one for one in moments if one.kind == PERIOD):
        if not axis.holds(moment.start, moment.end):
            continue
        left, right = max(axis.x(moment.start), axis.left), min(axis.x(moment.end), axis.right)
        box = QRectF(left, 0, right - left, half)
        painter.fillRect(box, mixed(colours.band, colours.text, 0.08 if number % 2 else 0.16))
        painter.setPen(QPen(colours.ground, 1))
        painter.drawLine(QLineF(right, 0, right, half))
        painter.setPen(colours.text)
        if painter.fontMetrics().horizontalAdvance(moment.name) <= box.width() - 6:
            painter.drawText(box, _CENTRE, moment.name)
    _moments(painter, places, colours, moments)
    _years(painter, places, colours)


def paint_chosen_moment(painter: QPainter, places: Places, colours: Colours, moment: Moment) -> None:
    """Draw a frame around the moment that is chosen, with its name, also where that was left out."""
    axis, half = places.axis, places.head_row
    if not axis.holds(moment.start, moment.end):
        return
    if moment.kind == PERIOD:
        left, right = max(axis.x(moment.start), axis.left), min(axis.x(moment.end), axis.right)
        box = QRectF(left + 1, 1, right - left - 2, half - 2)
    else:
        x, wide = axis.x(moment.when), painter.fontMetrics().horizontalAdvance(moment.name) + 12
        box = QRectF(x - wide if x - wide > axis.left else x, half + 1, wide, half - 2)
        painter.fillRect(box, colours.ground)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colours.text, 2.0))
    painter.drawRect(box)
    if moment.kind != PERIOD:
        painter.drawText(box, _CENTRE, moment.name)


def paint_legend(painter: QPainter, places: Places, colours: Colours) -> None:
    """Draw above the names what boxes and dots mean; all is said below the mouse (``texts.legend_text``)."""
    half = places.head_row
    side = half - 9
    x = 8.0
    words = legend_words()
    metrics = painter.fontMetrics()
    for place, word in enumerate(words):
        if place == len(words) // 2:
            x = 8.0
        y = half * (place // (len(words) // 2)) + half / 2
        if x + side * 2 + 4 + metrics.horizontalAdvance(word) > places.names:
            continue
        if place < len(words) // 2:
            box = QRectF(x, y - side / 2, side * 2, side)
            painter.setPen(QPen(colours.faint, 1))
            painter.setBrush(colours.faint if place else mixed(colours.band, colours.faint, 0.3))
            painter.drawRect(box)
        else:
            painter.setPen(QPen(colours.together, 1.6))
            painter.setBrush(colours.ground if place % 2 else colours.together)
            painter.drawEllipse(QPointF(x + side, y), 3.5, 3.5)
        painter.setPen(colours.text)
        left = x + side * 2 + 4
        painter.drawText(QRectF(left, y - half / 2, places.names, half), Qt.AlignmentFlag.AlignVCenter, word)
        x = left + metrics.horizontalAdvance(word) + 10


def moment_at(places: Places, moments: Sequence[Moment], x: float, y: float) -> list[Moment]:
    """Return the moments at a place in the head."""
    if y > places.head or x < places.axis.left:
        return []
    if y < places.head_row:
        at = places.axis.moment(x)
        return [one for one in moments if one.kind == PERIOD and one.start <= at < one.end]
    return [one for one in moments if one.kind != PERIOD and abs(places.axis.x(one.when) - x) <= 7]


def paint_moment_lines(painter: QPainter, places: Places, colours: Colours, moments: Sequence[Moment]) -> None:
    """Draw the lines of goals and events over the rows: full for a goal or deadline, dotted for an event."""
    for moment in moments:
        if moment.kind == PERIOD or not places.axis.first <= moment.when <= places.axis.last:
            continue
        is_goal = moment.kind in GOALS
        style = Qt.PenStyle.SolidLine if is_goal else Qt.PenStyle.DotLine
        painter.setPen(QPen(colours.twice if is_goal else colours.text, 1.5, style))
        x = places.axis.x(moment.when)
        painter.drawLine(QLineF(x, places.head, x, places.height))


def moment_labels(
    places: Places, metrics: QFontMetricsF, moments: Sequence[Moment]
) -> list[tuple[Moment, QRectF, str]]:
    """Return the moments (no periods) in sight with the box of their label and what is read in it.

    A label without room is cut off with three dots; empty: there is no room even for these.
    """
    found: list[tuple[Moment, QRectF, str]] = []
    axis, free = places.axis, places.axis.left
    for moment in moments:
        x = axis.x(moment.when)
        if moment.kind == PERIOD or not axis.left <= x <= axis.right:
            continue
        wide = metrics.horizontalAdvance(moment.name) + _AROUND
        is_left = moment.kind in GOALS and x - wide > axis.left
        room = min(wide, x - free if is_left else axis.right - x if x - _SIGN >= free else 0.0)
        text = metrics.elidedText(moment.name, Qt.TextElideMode.ElideRight, room - _AROUND) if room > _AROUND else ""
        wide = metrics.horizontalAdvance(text) + _AROUND if text else _SIGN
        box = QRectF(x - wide if is_left or not text else x, places.head_row, wide, places.head_row)
        found.append((moment, box, text))
        free = max(free, box.right(), x + _SIGN)
    return found


def year_labels(places: Places, metrics: QFontMetricsF) -> list[tuple[int, QRectF]]:
    """Return the years that are written, as many as there is room for, with their boxes."""
    axis, high = places.axis, places.head_row
    wide = metrics.horizontalAdvance("2000") + 6.0
    apart = axis.years_apart(wide + 6)
    return [
        (year, QRectF(axis.x(year * 12.0) + 4, places.head - high, wide, high))
        for year in axis.years
        if not year % apart and axis.left - 1 <= axis.x(year * 12.0) <= axis.right + 2 - wide
    ]


def _moments(painter: QPainter, places: Places, colours: Colours, moments: Sequence[Moment]) -> None:
    """Draw flags of goals and diamonds of events with their labels; their lines go on through the years."""
    high = places.head_row
    for moment, box, text in moment_labels(places, QFontMetricsF(painter.font()), moments):
        x, is_goal = places.axis.x(moment.when), moment.kind in GOALS
        painter.setPen(QPen(colours.twice if is_goal else colours.faint, 1.5 if is_goal else 1.0))
        painter.drawLine(QLineF(x, high, x, places.head))
        if is_goal:
            painter.fillRect(box, colours.twice)
            painter.setPen(colours.on_twice)
            painter.drawText(box, _CENTRE, text)
            continue
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.text)
        at = QPointF(x, high * 1.5)
        painter.drawPolygon(QPolygonF([at + QPointF(*one) for one in ((-5, 0), (0, -5), (5, 0), (0, 5))]))
        painter.setPen(colours.text)
        painter.drawText(box.translated(7, 0), Qt.AlignmentFlag.AlignVCenter, text)


def _years(painter: QPainter, places: Places, colours: Colours) -> None:
    bold = QFont(painter.font())
    bold.setBold(True)
    painter.save()
    painter.setFont(bold)
    painter.setPen(colours.text)
    for year, box in year_labels(places, QFontMetricsF(bold)):
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, str(year))
    painter.restore()
