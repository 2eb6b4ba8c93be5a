"""Rows of the timeline on a sheet: streets with their openings, names, windows, works, and how far they may move."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Optional

from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QColor

from wijkaanpak_plugin.analysis.judging.movable import FIRM, FIXED
from wijkaanpak_plugin.analysis.timeline.axis import Axis
from wijkaanpak_plugin.domain.sentences.figures import number
from wijkaanpak_plugin.domain.translation import counted, translate
from wijkaanpak_plugin.export.content.passport.periods import period_text
from wijkaanpak_plugin.export.content.themes.package_time import StreetInTime, TimeBar
from wijkaanpak_plugin.export.layers.claim_styles import edge_colour, style_of, symbol_of
from wijkaanpak_plugin.export.layers.typography import GREY, INK
from wijkaanpak_plugin.export.sheet.passport_rows import NOT_KNOWN
from wijkaanpak_plugin.export.sheet.themes.chart_items import RIGHT, Chart, filled
from wijkaanpak_plugin.plan.styling.lists import UNKNOWN_COLOUR

#: Ground of the head of a street, and colour of what couples.
BAND, TOGETHER = "#E4E9EB", "#00695C"
#: Letters in points on A3: of rows, and in bars.
_ROW_PT, _BAR_PT = 8.0, 7.0
#: In millimetres on A3: side of a sign, room for a number, height of a window at most.
_CHIP, _NUMBER, _WINDOW = 3.5, 8.0, 5.2
#: Height of a window as a share of its row.
_OF_ROW = 0.72
#: A bar has its months in it from this width on, and so much of it is seen beside them, in millimetres.
_INSIDE, _SEEN = 11.0, 5.0
#: The part of a colour that the ground of a window has.
_PALE = 0.25

#: Letter and colour of transitions, by key.
Signs = Mapping[str, tuple[str, str]]


def draw_street(
    chart: Chart, axis: Axis, box: QRectF, street: Optional[StreetInTime], goes_on: bool, without: int
) -> None:
    """Draw the head of a street, or (None) of what has no period; without: how many these are."""
    if street is None:
        name, count = translate("Passport", "Without a period"), without
    else:
        name, count = street.name or translate("Passport", "Along no street"), len(street.bars)
    if goes_on:
        name = translate("Passport", "{title} (continued)").format(title=name)
    works = counted(count, translate("Passport", "1 work"), translate("Passport", "{count} works"))
    works = works.format(count=number(count, 0))
    wide = chart.width(works, _ROW_PT)
    end = axis.left - 2.0
    chart.words(
        QRectF(box.left() + 1.5, box.top(), end - wide - box.left() - 3.5, box.height()), name, _ROW_PT, is_bold=True
    )
    chart.words(QRectF(end - wide, box.top(), wide, box.height()), works, _ROW_PT, GREY, RIGHT)
    room = QRectF(axis.left + 1.5, box.top(), axis.width - 3.0, box.height())
    if street is None:
        text = translate("Passport", "of these nothing can be said about opening once")
        chart.words(room, text, _BAR_PT, GREY)
    elif street.openings:
        text = openings_text(street.openings)
        # Over the lines of moments.
        wide = min(chart.width(text, _BAR_PT, is_bold=True), room.width())
        chart.box(QRectF(room.left(), room.top() + 0.8, wide, room.height() - 1.6), filled(BAND))
        chart.words(room, text, _BAR_PT, TOGETHER, is_bold=True)


def openings_text(years: tuple[int, ...]) -> str:
    """Return in how many openings the works along a street can be done, and when."""
    many = translate("Passport", "{year} ({count} times)")
    said = ", ".join(
        str(year) if count == 1 else many.format(year=year, count=count)
        for year, count in sorted(Counter(years).items())
    )
    one, several = (
        translate("Passport", "can be done in one opening: {years}"),
        translate("Passport", "can be done in {count} openings: {years}"),
    )
    return counted(len(years), one, several).format(count=len(years), years=said)


def draw_name(chart: Chart, box: QRectF, bar: TimeBar, signs: Signs) -> None:
    """Draw the number of its project, the signs of its transitions, and its name."""
    number_box = QRectF(box.left(), box.top(), _NUMBER - 1.0, box.height())
    chart.words(number_box, str(bar.number) if bar.number else "", _ROW_PT, align=RIGHT, is_bold=True)
    left = box.left() + _NUMBER + 0.6
    for key in bar.transitions[:2] or ("",):
        letter, colour = signs.get(key, ("?", UNKNOWN_COLOUR))
        chart.chip(QRectF(left, box.center().y() - _CHIP / 2, _CHIP, _CHIP), letter, colour)
        left += _CHIP + 0.5
    left = box.left() + _NUMBER + 0.6 + 2 * (_CHIP + 0.5) + 0.8
    chart.words(QRectF(left, box.top(), box.right() - 2.0 - left, box.height()), bar.name, _ROW_PT)


def draw_without(chart: Chart, axis: Axis, box: QRectF, bar: TimeBar) -> None:
    """Say what is known of when a work is done that has no window."""
    known = bar.period.is_known
    text = period_text(bar.period) if known else translate("Passport", "nobody said when")
    room = QRectF(axis.left + 1.5, box.top(), axis.width - 3.0, box.height())
    chart.words(room, text, _BAR_PT, INK if known else NOT_KNOWN)


def draw_bar(chart: Chart, axis: Axis, box: QRectF, bar: TimeBar, signs: Signs) -> None:
    """Draw a window, the works in it, how hard it is and how far it may move."""
    start, end = bar.window
    if not axis.holds(start, end):
        _outside(chart, axis, box, bar)
        return
    middle, high = box.center().y(), min(_OF_ROW * box.height(), _WINDOW)
    left, right = max(axis.x(start), axis.left), min(axis.x(end), axis.right)
    colours = {key: colour for key, (_letter, colour) in signs.items()}
    style = style_of(bar.values, colours)._replace(weight=0.3)
    dark = edge_colour(style.colours[0]).name()
    window = QRectF(left, middle - high / 2, max(right - left, 0.8), high)
    _whiskers(chart, axis, bar, middle, window)
    chart.box(window, filled(_pale(style.colours[0]), dark, 0.25, not bar.is_hard))
    last = min(axis.x(start + bar.duration), right) if bar.duration is not None else right
    works = QRectF(left, middle - high / 2, max(last - left, 0.8), high)
    if bar.duration is not None:
        chart.box(works, symbol_of("MultiPolygon", style))
        _months(chart, works, window, bar.duration)
    if bar.hardness in (FIXED, FIRM):
        for x in (window.left(), window.right()):
            chart.line([(x, middle - high / 2 - 0.5), (x, middle + high / 2 + 0.5)], dark, 0.6)


def months_text(months: float) -> str:
    """Return a duration as it stands in a bar."""
    shown = number(months, 0) if months >= 1 else number(months, 1)
    return translate("Passport", "{count} mo").format(count=shown)


def _months(chart: Chart, works: QRectF, window: QRectF, duration: float) -> None:
    text = months_text(duration)
    wide = chart.width(text, _BAR_PT, is_bold=True)
    if works.width() >= max(_INSIDE, wide + _SEEN):
        place = QRectF(works.center().x() - wide / 2, works.top() + 0.4, wide, works.height() - 0.8)
        chart.box(place, filled("#FFFFFF"))
        chart.words(place, text, _BAR_PT, INK, is_bold=True)
        return
    left = works.right() + 0.8
    if left + wide > window.right():
        left = max(left, window.right() + 0.8)
    chart.words(QRectF(left, works.top(), wide, works.height()), text, _BAR_PT, INK)


def _whiskers(chart: Chart, axis: Axis, bar: TimeBar, middle: float, window: QRectF) -> None:
    """Draw how far it may move: long dashes where it is firm, dots where it is flexible, a tick at the end."""
    if bar.may_move <= 0 or bar.hardness == FIXED:
        return
    pattern = [1.6, 0.9] if bar.hardness == FIRM else [0.35, 0.8]
    start, end = bar.window
    for begin, moment in ((window.left(), start - bar.may_move), (window.right(), end + bar.may_move)):
        x = min(max(axis.x(moment), axis.left), axis.right)
        if abs(x - begin) < 0.8:
            continue
        chart.line([(begin, middle), (x, middle)], GREY, 0.25, pattern)
        if axis.left < x < axis.right:
            chart.line([(x, middle - 0.9), (x, middle + 0.9)], GREY, 0.25)


def _outside(chart: Chart, axis: Axis, box: QRectF, bar: TimeBar) -> None:
    text = period_text(bar.period)
    room = QRectF(axis.left + 1.5, box.top(), axis.width - 3.0, box.height())
    if bar.window[1] <= axis.first:
        chart.words(room, f"\u25c2 {text}", _BAR_PT, GREY)
    else:
        chart.words(room, f"{text} \u25b8", _BAR_PT, GREY, RIGHT)


def _pale(colour: str) -> str:
    """Return the ground of a window: a quarter of the colour of its transition."""
    paint = QColor(colour)
    parts = (paint.red(), paint.green(), paint.blue())
    return QColor(*(round(255 - _PALE * (255 - part)) for part in parts)).name()
