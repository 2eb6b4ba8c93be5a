"""Draws what lies between bars: couplings, streets opened twice, what waits, and a shift before it is made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Optional

from qgis.PyQt.QtCore import QLineF, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPen, QPolygonF

from wijkaanpak_plugin.analysis.timeline.scene import Link, Wait
from wijkaanpak_plugin.docks.timeline.bars import Bar
from wijkaanpak_plugin.docks.timeline.chart.colours import Colours
from wijkaanpak_plugin.docks.timeline.chart.places import Places
from wijkaanpak_plugin.docks.timeline.texts import change_text, twice_text, wait_text

#: With more links in sight only those of the row that is chosen and of the one below the mouse are drawn.
MOST_LINKS = 40
_DOT = 3.5


@dataclass(frozen=True)
class Change:
    """A pair of works that a shift changes: moved and other (ids), months before and after; gain: for the better."""

    moved: str
    other: str
    before: float
    after: float
    gain: bool


@dataclass(frozen=True)
class Ghost:
    """Works (ids) so many months later than planned, before anybody made it so; says: in words; refused: why not, empty
    where it may be.
    """

    ids: tuple[str, ...]
    months: float
    changes: tuple[Change, ...] = ()
    says: str = ""
    refused: str = ""


#: Bars by id with the number of the row that each stands in, seen or not.
Rows = Mapping[str, tuple[int, Bar]]


def links_in_sight(links: Iterable[Link], rows: Rows, sight: range, of: Iterable[str]) -> list[Link]:
    """Return the links to draw: all with an end in the rows in sight, or where that are many those of some works."""
    both = (link for link in links if link.a in rows and link.b in rows)
    seen = [link for link in both if rows[link.a][0] in sight or rows[link.b][0] in sight]
    if len(seen) <= MOST_LINKS:
        return seen
    some = set(of)
    return [link for link in seen if link.a in some or link.b in some]


def paint_links(painter: QPainter, places: Places, colours: Colours, links: Iterable[Link], rows: Rows) -> None:
    """Draw links: filled dots as planned, open ones with the months after a shift, red what opens the street twice."""
    for link in links:
        (one, a), (other, b) = rows[link.a], rows[link.b]
        if not (a.has_window and b.has_window):
            continue
        if link.twice:
            _twice(painter, places, colours, link, (one, a), (other, b))
        else:
            x = places.axis.x(meeting(a, b, link.fits))
            _dots(painter, places, colours, x, (one, other), link.fits)
            if not link.fits:
                _pill(
                    painter,
                    colours,
                    QPointF(x, (places.middle(one) + places.middle(other)) / 2),
                    str(round(link.shift)),
                )


def meeting(a: Bar, b: Bar, fits: bool) -> float:
    """Return the moment at which two works meet as planned, or at which they are nearest to each other."""
    late, early = max(a.window[0], b.window[0]), min(a.window[1], b.window[1])
    return late if fits else (late + early) / 2


def paint_waits(painter: QPainter, places: Places, colours: Colours, waits: Iterable[Wait], rows: Rows) -> None:
    """Draw what waits: an arrow to the bar from another work, or from a diamond at the moment when it is needed."""
    for wait in waits:
        if wait.needs not in rows or not rows[wait.needs][1].has_window:
            continue
        number, bar = rows[wait.needs]
        to = QPointF(places.axis.x(bar.window[0]), places.middle(number))
        if wait.on in rows and rows[wait.on][1].has_window:
            on, other = rows[wait.on]
            _arrow(painter, QPen(colours.faint, 1), QPointF(places.axis.x(other.window[1]), places.middle(on)), to)
            continue
        if wait.on:
            continue
        moment = bar.window[0] if wait.moment is None else wait.moment
        at = QPointF(min(places.axis.x(moment), to.x() - 14), to.y())
        _diamond(painter, colours, at)
        _arrow(painter, QPen(colours.waiting, 1.4), at + QPointF(6, 0), to)
        painter.setPen(colours.waiting)
        words = wait_text(wait)
        room = at.x() - 8 - places.axis.left
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(max(0.0, min(room, 260.0))))
        wide = painter.fontMetrics().horizontalAdvance(shown)
        painter.drawText(QPointF(at.x() - 9 - wide, to.y() + painter.fontMetrics().ascent() / 2 - 1), shown)


def paint_ghost(painter: QPainter, places: Places, colours: Colours, ghost: Ghost, rows: Rows) -> None:
    """Draw where works would come, what would couple then and what would not any more."""
    colour = colours.twice if ghost.refused else colours.text
    last: Optional[QRectF] = None
    for name in ghost.ids:
        if name not in rows or not rows[name][1].has_window:
            continue
        number, bar = rows[name]
        start, end = bar.window
        last = places.window(start + ghost.months, end + ghost.months, number)
        painter.setPen(QPen(colour, 1.6, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(colour.red(), colour.green(), colour.blue(), 45))
        painter.drawRect(last)
    for change in ghost.changes:
        _change(painter, places, colours, ghost, change, rows)
    if last is not None and (ghost.says or ghost.refused):
        above = QPointF(last.center().x(), last.top() - painter.fontMetrics().height() / 2 - 3)
        _tag(painter, places, colours, above, ghost.refused or ghost.says, bool(ghost.refused))


def _change(painter: QPainter, places: Places, colours: Colours, ghost: Ghost, change: Change, rows: Rows) -> None:
    if change.moved not in rows or change.other not in rows:
        return
    (one, moved), (other, still) = rows[change.moved], rows[change.other]
    if not (moved.has_window and still.has_window):
        return
    start, end = moved.window[0] + ghost.months, moved.window[1] + ghost.months
    late, early = max(start, still.window[0]), min(end, still.window[1])
    x = places.axis.x(late if change.after <= 0 else (late + early) / 2)
    if change.gain:
        _dots(painter, places, colours, x, (one, other), change.after <= 0)
    else:
        middle = QPointF(x, places.middle(other))
        _tag(painter, places, colours, middle, change_text(change.before, change.after), True)


def _dots(painter: QPainter, places: Places, colours: Colours, x: float, rows: tuple[int, int], filled: bool) -> None:
    painter.setPen(QPen(colours.together, 2 if filled else 1.4))
    tops = [places.middle(row) for row in rows]
    painter.drawLine(QLineF(x, tops[0], x, tops[1]))
    painter.setBrush(colours.together if filled else colours.ground)
    for y in tops:
        painter.drawEllipse(QPointF(x, y), _DOT, _DOT)


def _pill(painter: QPainter, colours: Colours, middle: QPointF, text: str) -> None:
    box = _around(painter, middle, text, 8.0)
    painter.setPen(QPen(colours.together, 1.2))
    painter.setBrush(colours.ground)
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.setPen(colours.together)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _twice(
    painter: QPainter, places: Places, colours: Colours, link: Link, a: tuple[int, Bar], b: tuple[int, Bar]
) -> None:
    (first, early), (second, late) = sorted((a, b), key=lambda one: one[1].window)
    x0, x1 = places.axis.x(early.window[1]), places.axis.x(late.window[0])
    y0, y1 = places.middle(first), places.middle(second)
    painter.setPen(QPen(colours.twice, 1.2, Qt.PenStyle.DashLine))
    painter.drawLine(QLineF(x0, y0, x1, y0))
    painter.drawLine(QLineF(x1, y0, x1, y1))
    text = twice_text(link.metres)
    # Where the row of the earlier one is out of sight the words stand on the line that leads there.
    seen = min(max(y0, places.head + places.row / 2), places.height - places.row / 2)
    box = _around(painter, QPointF((x0 + x1) / 2 if seen == y0 else x1, seen), text, 12.0)
    box.moveLeft(max(places.axis.left + 2, min(box.left(), places.axis.right - box.width() - 2)))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.twice)
    painter.drawRoundedRect(box, 3, 3)
    painter.setPen(colours.on_twice)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _tag(painter: QPainter, places: Places, colours: Colours, middle: QPointF, text: str, is_loss: bool) -> None:
    """Draw words in a box, wholly right of the names and below the head."""
    axis = places.axis
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(axis.width - 24))
    box = _around(painter, middle, shown, 10.0)
    box.moveLeft(max(axis.left + 4, min(box.left(), axis.right - box.width() - 4)))
    box.moveTop(max(box.top(), places.head + 2))
    painter.setPen(QPen(colours.twice if is_loss else colours.together, 1.4))
    painter.setBrush(colours.ground)
    painter.drawRoundedRect(box, 3, 3)
    painter.setPen(colours.twice if is_loss else colours.together)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)


def _around(painter: QPainter, middle: QPointF, text: str, more: float) -> QRectF:
    wide, high = painter.fontMetrics().horizontalAdvance(text) + more, painter.fontMetrics().height()
    return QRectF(middle.x() - wide / 2, middle.y() - high / 2, wide, high)


def _diamond(painter: QPainter, colours: Colours, at: QPointF) -> None:
    painter.setPen(QPen(colours.waiting, 1.4))
    painter.setBrush(colours.ground)
    painter.drawPolygon(QPolygonF([at + QPointF(*one) for one in ((-6, 0), (0, -6), (6, 0), (0, 6))]))


def _arrow(painter: QPainter, pen: QPen, begin: QPointF, end: QPointF) -> None:
    painter.setPen(pen)
    if abs(begin.y() - end.y()) > 1:
        turn = max(begin.x() + 4, end.x() - 8)
        painter.drawPolyline(QPolygonF([begin, QPointF(turn, begin.y()), QPointF(turn, end.y()), end]))
        back = end.x() < turn
    else:
        painter.drawLine(begin, end)
        back = end.x() < begin.x()
    painter.setBrush(pen.color())
    side = 6.0 if back else -6.0
    painter.drawPolygon(QPolygonF([end, end + QPointF(side, -3.5), end + QPointF(side, 3.5)]))
