"""Head of the timeline on a sheet: periods, moments that count, years and the lines below them; openings per year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.PyQt.QtCore import QRectF

from wijkaanpak_plugin.analysis.timeline.axis import YEAR, Axis
from wijkaanpak_plugin.analysis.timeline.scene import GOALS, PERIOD, Moment, YearCount
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.layers.typography import GREY, INK
from wijkaanpak_plugin.export.sheet.themes.chart_items import CENTRE, LEFT, RIGHT, Chart, filled
from wijkaanpak_plugin.export.sheet.themes.timeline_bars import TOGETHER

#: Height of each of the three rows of the head, in millimetres on A3.
_ROW = 5.0
HEAD_MM = 3 * _ROW
RED = "#A31530"
_PERIODS = ("#EEF2F4", "#DCE4E8")
_GRID, _FINE = "#B9C3C8", "#E3E8EA"
_PT = 7.5
#: Room around the words of a moment, and of a year, in millimetres.
_AROUND = 1.2


def draw_grid(chart: Chart, axis: Axis, top: float, bottom: float, heads: Sequence[QRectF]) -> None:
    """Draw the lines of years, and of quarters where there is room; heads of streets have none."""
    spans, begin = [], top
    for head in heads:
        if head.top() - begin > 0.1:
            spans.append((begin, head.top()))
        begin = head.bottom()
    if bottom - begin > 0.1:
        spans.append((begin, bottom))
    per_year = axis.pixels_per_month * YEAR
    step = YEAR / 4 if per_year >= 22.0 else YEAR
    moment = -(-axis.first // step) * step
    while moment <= axis.last:
        is_year = moment % YEAR == 0
        for one, other in spans:
            x = axis.x(moment)
            chart.line([(x, one), (x, other)], _GRID if is_year else _FINE, 0.2 if is_year else 0.15)
        moment += step
    chart.line([(axis.left, bottom), (axis.right, bottom)], _GRID, 0.2)


def draw_head(chart: Chart, axis: Axis, place: QRectF, moments: Sequence[Moment]) -> None:
    """Draw the head in the upper part of the place of the chart."""
    _draw_periods(chart, axis, place.top(), [each for each in moments if each.kind == PERIOD])
    _draw_moments(chart, axis, place.top() + _ROW, [each for each in moments if each.kind != PERIOD])
    top = place.top() + 2 * _ROW
    wide = chart.width("2000", 8.5, is_bold=True) + 2 * _AROUND
    apart = axis.years_apart(wide)
    for year in axis.years:
        x = axis.x(year * YEAR)
        if year % apart or x < axis.left - 0.1 or x + wide > axis.right + 0.1:
            continue
        chart.words(QRectF(x + _AROUND, top, wide - _AROUND, _ROW), str(year), 8.5, is_bold=True)
    chart.line([(place.left(), top + _ROW), (axis.right, top + _ROW)], INK, 0.5)


def draw_moment_lines(chart: Chart, axis: Axis, top: float, bottom: float, moments: Sequence[Moment]) -> None:
    """Draw lines through the rows: full for a goal or deadline, dotted for an event."""
    for each in moments:
        if each.kind != PERIOD and axis.first <= each.when <= axis.last:
            x, is_goal = axis.x(each.when), each.kind in GOALS
            chart.line([(x, top - _ROW), (x, bottom)], RED if is_goal else INK, 0.45, () if is_goal else (0.35, 0.8))


def draw_years(chart: Chart, axis: Axis, place: QRectF, years: Mapping[int, YearCount]) -> None:
    """Draw how often the ground is opened in each year: each work apart, and as works are coupled."""
    names = QRectF(place.left(), place.top() + 1.0, axis.left - place.left() - 2.0, _ROW)
    text = translate("Passport", "Openings per year: apart → in this package")
    chart.words(names, text, _PT, GREY, RIGHT)
    wide = axis.pixels_per_month * YEAR
    for year, count in years.items():
        x = axis.x(year * YEAR)
        said = f"{count.apart} → {count.coupled}"
        if x < axis.left - 0.1 or x + wide > axis.right + 0.1 or chart.width(said, _PT, is_bold=True) > wide:
            continue
        chart.words(QRectF(x, place.top() + 1.0, wide, _ROW), said, _PT, TOGETHER, CENTRE, is_bold=True)


def _draw_periods(chart: Chart, axis: Axis, top: float, periods: Sequence[Moment]) -> None:
    free = axis.left
    for at, each in enumerate(periods):
        left, right = max(axis.x(each.start), free), min(axis.x(each.end), axis.right)
        if right - left < 1.0:
            continue
        place = QRectF(left, top, right - left, _ROW - 0.4)
        chart.box(place, filled(_PERIODS[at % 2]))
        chart.words(place.adjusted(_AROUND, 0, -_AROUND, 0), each.name, _PT, GREY, CENTRE)
        # Of periods that lie over each other the later one begins where the other ends.
        free = right


def _draw_moments(chart: Chart, axis: Axis, top: float, moments: Sequence[Moment]) -> None:
    """Draw flags of goals and diamonds of events; words that would lie on others are shortened, or left out."""
    free = axis.left
    for each in moments:
        if not axis.first <= each.when <= axis.last:
            continue
        x, is_goal = axis.x(each.when), each.kind in GOALS
        wide = chart.width(each.name, _PT, is_bold=is_goal) + 2 * _AROUND
        if is_goal:
            wide = min(wide, x - free)
            if wide > 4 * _AROUND:
                box = QRectF(x - wide, top, wide, _ROW - 0.6)
                chart.box(box, filled(RED))
                chart.words(box.adjusted(_AROUND, 0, -_AROUND, 0), each.name, _PT, "#FFFFFF", LEFT, is_bold=True)
                free = x
            continue
        room = min(wide + 2.4, axis.right - x)
        if x - 1.4 < free:
            continue
        chart.diamond(x, top + _ROW / 2 - 0.3, 1.4, filled(INK))
        if room > 8 * _AROUND:
            chart.words(QRectF(x + 2.0, top, room - 2.4, _ROW - 0.6), each.name, _PT, INK, LEFT)
            free = x + room
        else:
            free = x + 1.4
