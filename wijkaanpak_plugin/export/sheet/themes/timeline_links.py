"""What lies between bars of the timeline on a sheet: couplings, what opens twice, and what waits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from qgis.core import QgsLayoutItemShape
from qgis.PyQt.QtCore import QRectF

from wijkaanpak_plugin.analysis.timeline.axis import Axis
from wijkaanpak_plugin.analysis.timeline.scene import Link
from wijkaanpak_plugin.domain.sentences.figures import number
from wijkaanpak_plugin.domain.translation import translate, translated
from wijkaanpak_plugin.domain.window import WindowError, first_day, months_at
from wijkaanpak_plugin.export.content.passport.passport import Wait
from wijkaanpak_plugin.export.content.themes.package_time import TimeBar
from wijkaanpak_plugin.export.layers.typography import GREY
from wijkaanpak_plugin.export.sheet.passport_rows import NOT_KNOWN, WAITS
from wijkaanpak_plugin.export.sheet.themes.chart_items import CENTRE, LEFT, RIGHT, Chart, filled
from wijkaanpak_plugin.export.sheet.themes.timeline_bars import TOGETHER
from wijkaanpak_plugin.export.sheet.themes.timeline_head import RED

#: Lines between bars on one page at most; of more those that share most are drawn. Source: the rules of the timeline.
_MOST = 40
_PT = 7.0
#: In millimetres on A3: a dot, lines that would lie on each other lie so far apart, height of a tag.
#: Words of what waits stand so far after a window, and are left out where there is less room than this.
_AFTER, _FEWEST_MM = 9.0, 4.0
_DOT, _APART, _APART_PILLS, _TAG = 1.5, 2.8, 4.4, 3.6

#: Middle of the row and bar of each work on the page, by body_id.
Rows = Mapping[str, tuple[float, TimeBar]]


@dataclass
class _Knot:
    """Works that meet at one moment: a line through their rows. text: months of a shift, empty as planned."""

    x: float
    ys: set[float]
    text: str

    @property
    def span(self) -> tuple[float, float]:
        return min(self.ys), max(self.ys)


def draw_links(chart: Chart, axis: Axis, links: Iterable[Link], rows: Rows, row_mm: float) -> int:
    """Draw what couples and what opens twice among the works on a page; return how many lines there was no room for.

    row_mm: height of a row.
    """
    own = [link for link in links if link.a in rows and link.b in rows]
    own.sort(key=lambda link: -link.metres)
    knots = _knots(axis, [link for link in own if not link.twice], rows)
    twice = [link for link in own if link.twice]
    left_out = max(len(knots) + len(twice) - _MOST, 0)
    for knot in _apart(knots[: max(_MOST - len(twice), 0)], axis):
        _draw_knot(chart, knot, row_mm)
    tags: list[QRectF] = []
    for link in twice[:_MOST]:
        _draw_twice(chart, axis, link, rows, tags)
    return left_out


def _knots(axis: Axis, links: Sequence[Link], rows: Rows) -> list[_Knot]:
    """Return links as lines: those that meet at one moment and share a work are one line through all of them."""
    found: list[_Knot] = []
    for link in links:
        (one, a), (other, b) = rows[link.a], rows[link.b]
        late, early = max(a.window[0], b.window[0]), min(a.window[1], b.window[1])
        moment = late if link.fits else (late + early) / 2
        x = min(max(axis.x(moment) + (1.2 if link.fits else 0.0), axis.left + 1.0), axis.right - 1.0)
        text = "" if link.fits else number(round(link.shift), 0)
        ys = {one, other}
        same = [knot for knot in found if knot.text == text and abs(knot.x - x) < 1.0 and knot.ys & ys]
        for knot in same:
            ys |= knot.ys
            found.remove(knot)
        found.append(_Knot(same[0].x if same else x, ys, text))
    return found


def _apart(knots: Sequence[_Knot], axis: Axis) -> list[_Knot]:
    """Move lines that would lie on each other beside each other."""
    placed: list[_Knot] = []
    for knot in sorted(knots, key=lambda knot: (knot.x, knot.span)):
        apart = _APART_PILLS if knot.text else _APART
        while any(
            abs(other.x - knot.x) < apart - 0.1 and other.span[0] <= knot.span[1] and knot.span[0] <= other.span[1]
            for other in placed
        ):
            knot.x += apart
        if knot.x < axis.right:
            placed.append(knot)
    return placed


def _draw_knot(chart: Chart, knot: _Knot, row_mm: float) -> None:
    top, bottom = knot.span
    is_planned = not knot.text
    chart.line([(knot.x, top), (knot.x, bottom)], TOGETHER, 0.5 if is_planned else 0.35)
    for y in knot.ys:
        place = QRectF(knot.x - _DOT / 2, y - _DOT / 2, _DOT, _DOT)
        chart.box(place, filled(TOGETHER if is_planned else "#FFFFFF", TOGETHER, 0.3), QgsLayoutItemShape.Shape.Ellipse)
    if not is_planned:
        # Between two rows, so that it hides no dot.
        last, before = sorted(knot.ys, reverse=True)[:2]
        pill_at = last - min(last - before, row_mm) / 2
        wide = max(chart.width(knot.text, _PT, is_bold=True) + 1.2, 3.2)
        pill = QRectF(knot.x - wide / 2, pill_at - 1.6, wide, 3.2)
        chart.box(pill, filled("#FFFFFF", TOGETHER, 0.25), radius=1.5)
        chart.words(pill, knot.text, _PT, TOGETHER, CENTRE, is_bold=True)


def _draw_twice(chart: Chart, axis: Axis, link: Link, rows: Rows, tags: list[QRectF]) -> None:
    """Draw a broken line from the end of the earlier work to the begin of the later one, with what is opened twice."""
    (y0, early), (y1, late) = sorted((rows[link.a], rows[link.b]), key=lambda each: each[1].window)
    x0, x1 = (min(max(axis.x(x), axis.left), axis.right) for x in (early.window[1], late.window[0]))
    chart.line([(x0, y0), (x1, y0), (x1, y1)], RED, 0.35, (1.2, 0.8))
    text = twice_text(link)
    wide = chart.width(text, _PT, is_bold=True) + 2.0
    box = QRectF(min(max((x0 + x1 - wide) / 2, axis.left), axis.right - wide), y0 - _TAG / 2, wide, _TAG)
    while any(box.intersects(tag) for tag in tags) and box.right() + 2.0 < axis.right:
        box.translate(2.0, 0.0)
    tags.append(box)
    chart.box(box, filled(RED), radius=0.8)
    chart.words(box.adjusted(1.0, 0, -1.0, 0), text, _PT, "#FFFFFF", CENTRE, is_bold=True)


def twice_text(link: Link) -> str:
    """Return what opens twice: with metres, or m2, where these are told."""
    if link.metres > 0:
        return translate("Passport", "opened twice · {size}").format(size=f"{number(link.metres, 0)} m")
    if link.m2 > 0:
        return translate("Passport", "opened twice · {size}").format(size=f"{number(link.m2, 0)} m²")
    return translate("Passport", "opened twice")


def draw_waits(chart: Chart, axis: Axis, waits: Iterable[Wait], rows: Rows) -> None:
    """Draw what a work waits for: an arrow from another work of the package, else a diamond with its words."""
    for wait in waits:
        if wait.needs not in rows:
            continue
        y, bar = rows[wait.needs]
        begin = min(max(axis.x(bar.window[0]), axis.left), axis.right)
        if wait.on in rows:
            other_y, other = rows[wait.on]
            x = min(max(axis.x(other.window[1]), axis.left), axis.right)
            chart.line(
                [(x, other_y), (x, y), (begin, y)] if abs(x - begin) > 1 else [(x, other_y), (begin, y)],
                GREY,
                0.3,
                has_arrow=True,
            )
            continue
        sign, word = WAITS.get(wait.status, WAITS["open"])
        text = translate("Passport", "{mark} {what}: {status}")
        text = text.format(mark=wait.mark, what=wait.what, status=f"{sign} {translated(word)}")
        at = min(max(axis.x(_moment(wait, bar)), axis.left + 2.0), begin - 3.0)
        wide = chart.width(text, _PT)
        end = min(max(axis.x(bar.window[1]), axis.left), axis.right) + _AFTER
        before, after = at - 2.2 - axis.left, axis.right - end
        if begin - at > 1.6:
            chart.line([(at + 1.4, y), (begin, y)], NOT_KNOWN, 0.35, has_arrow=True)
            chart.diamond(at, y, 1.4, filled("#FFFFFF", NOT_KNOWN, 0.35))
        # Words stand after the window where there is no room for them before it.
        is_before = before >= min(wide, after)
        room = min(wide, max(before if is_before else after, 0.0))
        box = QRectF(at - 2.0 - room if is_before else end, y - 1.7, room, 3.4)
        if room > _FEWEST_MM:
            chart.box(box, filled("#FFFFFF"))
            chart.words(box, text, _PT, NOT_KNOWN, RIGHT if is_before else LEFT)


def _moment(wait: Wait, bar: TimeBar) -> float:
    """Return when it is needed, in months: when the work begins where nobody said, or where that cannot be read."""
    try:
        day = first_day(wait.needed_by)
    except WindowError:
        day = None
    return bar.window[0] if day is None else months_at(day)
