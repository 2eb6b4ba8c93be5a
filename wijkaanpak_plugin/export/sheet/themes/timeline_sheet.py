"""The timeline of a package as a sheet: works in their windows by street and year, on as many pages as it takes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, Optional

from qgis.core import QgsLayoutItem, QgsLayoutItemShape
from qgis.PyQt.QtCore import QRectF

from wijkaanpak_plugin.analysis.timeline.axis import Axis
from wijkaanpak_plugin.domain.sentences.figures import number
from wijkaanpak_plugin.domain.translation import counted, translate
from wijkaanpak_plugin.export.content.passport.passport import Passport
from wijkaanpak_plugin.export.content.shown import SheetContent
from wijkaanpak_plugin.export.content.themes.package_time import PackageTime, StreetInTime, TimeBar
from wijkaanpak_plugin.export.sheet.fitting import in_width, shrink_to_fit
from wijkaanpak_plugin.export.sheet.package_tables.package_tables_sheet import fill_texts
from wijkaanpak_plugin.export.sheet.template import Template
from wijkaanpak_plugin.export.sheet.themes.chart_items import Chart, filled
from wijkaanpak_plugin.export.sheet.themes.timeline_bars import BAND, draw_bar, draw_name, draw_street, draw_without
from wijkaanpak_plugin.export.sheet.themes.timeline_head import (
    HEAD_MM,
    draw_grid,
    draw_head,
    draw_moment_lines,
    draw_years,
)
from wijkaanpak_plugin.export.sheet.themes.timeline_key import KEY_MM, draw_key
from wijkaanpak_plugin.export.sheet.themes.timeline_links import draw_links, draw_waits
from wijkaanpak_plugin.plan.styling.lists import UNKNOWN_COLOUR, plan_lists

#: Least and largest height of a row, height of what says the openings per year, and width of the names, in millimetres
#: on A3.
ROW_MM, _HIGHEST_MM, YEARS_MM, NAMES_MM = 5.4, 8.0, 7.0, 92.0
#: A street that goes on on the next page has so many works on this one at least.
_FEWEST = 2
#: Lines below a key figure, and its smallest letters in points on A3.
_CAPTION_LINES, _FIGURE_PT = 3, 10.5


class Line(NamedTuple):
    """A row of the chart: the head of a street (bar None), or a work along it. goes_on: whether the street began on an
    earlier page; street None: of what has no period.
    """

    street: Optional[StreetInTime]
    bar: Optional[TimeBar] = None
    goes_on: bool = False


def timeline_pages(
    content: SheetContent, passport: Passport, time: PackageTime, new_page: Callable[[], Template]
) -> list[Template]:
    """Return the pages, filled. new_page: reads the template once more."""
    colours = {
        entry.key: (entry.label[:1].upper(), entry.colour or UNKNOWN_COLOUR)
        for entry in plan_lists(content.plan.backend).get("transition", [])
    }
    page = new_page()
    frame = page.item("chart", QgsLayoutItemShape)
    pages = [page]
    if frame is not None:
        place = QRectF(frame.pagePos(), frame.rect().size())
        lines_by_page = lines_of_pages(time, rows_in(place))
        row_mm = min(max(_room(place) / max(map(len, lines_by_page)), ROW_MM), _HIGHEST_MM)
        for lines in lines_by_page:
            if lines is not lines_by_page[0]:
                pages.append(new_page())
            _draw(pages[-1], place, lines, row_mm, time, colours)
    for each in pages:
        _fill_figures(each, passport, time)
    where = translate("Passport", "{plan} · package {number} of {count} · timeline {page} of {pages}")
    fill_texts(pages, content, passport, where)
    return pages


def rows_in(place: QRectF) -> int:
    """Return how many rows a page has room for, four at least."""
    return max(int(_room(place) // ROW_MM), 4)


def _room(place: QRectF) -> float:
    return float(place.height() - HEAD_MM - YEARS_MM - KEY_MM)


def lines_of_pages(time: PackageTime, most: int) -> list[list[Line]]:
    """Return the rows of each page: a street that does not fit goes on on the next one, with its head once more."""
    pages: list[list[Line]] = [[]]
    groups: list[tuple[Optional[StreetInTime], Sequence[TimeBar]]] = [(each, each.bars) for each in time.streets]
    if time.without or not groups:
        groups.append((None, time.without))
    for street, bars in groups:
        left = most - len(pages[-1]) - 1
        if pages[-1] and left < min(len(bars), _FEWEST):
            pages.append([])
        pages[-1].append(Line(street))
        for bar in bars:
            if len(pages[-1]) >= most:
                pages.append([Line(street, goes_on=True)])
            pages[-1].append(Line(street, bar))
    return pages


def _draw(
    page: Template,
    place: QRectF,
    lines: Sequence[Line],
    row_mm: float,
    time: PackageTime,
    colours: dict[str, tuple[str, str]],
) -> None:
    """Draw the rows of a page in its frame, which is not drawn itself."""
    frame = page.layout.itemById("chart")
    if isinstance(frame, QgsLayoutItem):
        frame.setVisibility(False)
    chart = Chart(page.layout)
    axis = Axis(time.first, time.last, place.left() + NAMES_MM, place.width() - NAMES_MM)
    top = place.top() + HEAD_MM
    bottom = top + len(lines) * row_mm
    boxes = [QRectF(place.left(), top + at * row_mm, place.width(), row_mm) for at in range(len(lines))]
    heads = [box for line, box in zip(lines, boxes) if line.bar is None]
    for box in heads:
        chart.box(box, filled(BAND))
    draw_grid(chart, axis, top, bottom, heads)
    draw_head(chart, axis, place, time.moments)
    draw_moment_lines(chart, axis, top, bottom, time.moments)
    rows: dict[str, tuple[float, TimeBar]] = {}
    for line, box in zip(lines, boxes):
        if line.bar is None:
            draw_street(chart, axis, box, line.street, line.goes_on, len(time.without))
            continue
        draw_name(chart, QRectF(box.left(), box.top(), NAMES_MM, row_mm), line.bar, colours)
        if line.street is None:
            draw_without(chart, axis, box, line.bar)
            continue
        draw_bar(chart, axis, box, line.bar, colours)
        rows[line.bar.body_id] = (box.center().y(), line.bar)
    left_out = draw_links(chart, axis, time.links, rows, row_mm)
    draw_waits(chart, axis, time.waits, rows)
    draw_years(chart, axis, QRectF(place.left(), bottom, place.width(), YEARS_MM), time.years)
    draw_key(chart, QRectF(place.left(), place.bottom() - KEY_MM, place.width(), KEY_MM), left_out)


def _fill_figures(page: Template, passport: Passport, time: PackageTime) -> None:
    openings = passport.openings
    without = len(time.without)
    every = len(time.bars) + without
    unknown = translate("Passport", "unknown")
    planned, moved = time.couplings
    couple = f"{number(planned, 0)} → {number(moved, 0)}"
    said = translate("Passport", "pairs that couple: as planned\n→ when one may move {months} months")
    said = said.format(months=number(time.max_shift, 0))
    one, several = translate("Passport", "1 claim"), translate("Passport", "{count} claims")
    figures = [
        (
            f"{openings.alone} → {openings.coupled}" if openings.alone else unknown,
            translate("Passport", "openings of the ground:\neach work apart → in this package"),
        ),
        (couple, said),
        (
            translate("Passport", "{count} of {all}").format(count=without, all=every),
            translate("Passport", "without begin and end,\nof {claims}").format(
                claims=counted(every, one, several).format(count=every)
            ),
        ),
    ]
    for place, (figure, caption) in enumerate(figures, 1):
        _set(page, f"figure_{place}", figure)
        label = page.label(f"figure_{place}_caption")
        page.set_text(f"figure_{place}_caption", caption if label is None else in_width(label, caption, _CAPTION_LINES))
    page.set_text("theme", translate("Passport", "Timeline"))
    page.set_text("figures_note", translate("Passport", "Reckoned from the plan."))


def _set(page: Template, name: str, text: str) -> None:
    label = page.label(name)
    if label is not None:
        shrink_to_fit(label, text, _FIGURE_PT)
        text = in_width(label, text, 1)
    page.set_text(name, text)
