"""Draws the head of the timeline: periods of councils, years, and moments that count with their lines."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QLineF, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QFont, QPainter, QPen, QPolygonF

from wijkaanpak_plugin.docks.timeline.chart.colours import Colours, mixed
from wijkaanpak_plugin.docks.timeline.chart.places import Places
from wijkaanpak_plugin.docks.timeline.scene import GOALS, PERIOD, Moment
from wijkaanpak_plugin.docks.timeline.texts import legend_words

_CENTRE = Qt.AlignmentFlag.AlignCenter


def paint_head(painter: QPainter, places: Places, colours: Colours, moments: Sequence[Moment]) -> None:
    """Draw periods as bands in the upper half, years with flags and diamonds in the lower one.

    Of labels that would touch the later one is left out; what is below the mouse says all (``moment_at``).
    """
    axis, half = places.axis, places.head / 2
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
    taken = _flags(painter, places, colours, moments)
    _years(painter, places, colours, taken)


def paint_chosen_moment(painter: QPainter, places: Places, colours: Colours, moment: Moment) -> None:
    """Draw a frame around the moment that is chosen, with its name, also where that was left out."""
    axis, half = places.axis, places.head / 2
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
    half = places.head / 2
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
    if y < places.head / 2:
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


def _flags(painter: QPainter, places: Places, colours: Colours, moments: Sequence[Moment]) -> list[tuple[float, float]]:
    """Draw flags of goals and diamonds of events; return where their labels stand."""
    taken: list[tuple[float, float]] = []
    top, half = places.head / 2, places.head / 2
    metrics = painter.fontMetrics()
    for moment in moments:
        x = places.axis.x(moment.when)
        if moment.kind == PERIOD or not places.axis.left <= x <= places.axis.right:
            continue
        wide = metrics.horizontalAdvance(moment.name) + 12
        if moment.kind in GOALS:
            left = x - wide if x - wide > places.axis.left else x
            box = QRectF(left, top, wide, half)
            fits = not _touches(taken, box.left(), box.right())
            shown = box if fits else QRectF(x - 6, top, 6, half)
            painter.fillRect(shown, colours.twice)
            painter.setPen(colours.on_twice)
            if fits:
                painter.drawText(box, _CENTRE, moment.name)
            taken.append((shown.left(), shown.right()))
            continue
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.text)
        at = QPointF(x, top + half / 2)
        painter.drawPolygon(QPolygonF([at + QPointF(*one) for one in ((-5, 0), (0, -5), (5, 0), (0, 5))]))
        if not _touches(taken, x - 6, x + wide):
            painter.setPen(colours.text)
            painter.drawText(QRectF(x + 7, top, wide, half), Qt.AlignmentFlag.AlignVCenter, moment.name)
            taken.append((x - 6, x + wide))
        else:
            taken.append((x - 6, x + 6))
    return taken


def _years(painter: QPainter, places: Places, colours: Colours, taken: list[tuple[float, float]]) -> None:
    bold = QFont(painter.font())
    bold.setBold(True)
    painter.save()
    painter.setFont(bold)
    painter.setPen(colours.text)
    axis = places.axis
    wide = painter.fontMetrics().horizontalAdvance("2000") + 6.0
    apart = axis.years_apart(wide + 6)
    for year in axis.years:
        x = axis.x(year * 12.0)
        if year % apart or x < axis.left - 1 or x + wide > axis.right + 2 or _touches(taken, x, x + wide):
            continue
        box = QRectF(x + 4, places.head / 2, wide, places.head / 2)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, str(year))
    painter.restore()


def _touches(taken: list[tuple[float, float]], left: float, right: float) -> bool:
    return any(left < other and one < right for one, other in taken)
