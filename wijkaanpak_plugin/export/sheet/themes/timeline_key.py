"""What the signs of the timeline on a sheet mean, in two lines below the rows."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsLayoutItemShape
from qgis.PyQt.QtCore import QRectF

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.layers.typography import GREY, INK
from wijkaanpak_plugin.export.sheet.passport_rows import NOT_KNOWN
from wijkaanpak_plugin.export.sheet.themes.chart_items import CENTRE, Chart, filled
from wijkaanpak_plugin.export.sheet.themes.timeline_bars import TOGETHER
from wijkaanpak_plugin.export.sheet.themes.timeline_head import RED

#: Height of the key, of one of its lines, width of a sign and room after its words, in millimetres on A3.
KEY_MM = 10.0
_LINE, _SIGN, _AFTER = 5.0, 9.0, 5.0
_PT = 7.0
_FIELD, _EDGE = "#D5DCE0", "#55636D"


def draw_key(chart: Chart, place: QRectF, left_out: int) -> None:
    """Draw the key; left_out: lines between works for which there was no room."""
    entries: list[tuple[Callable[[Chart, QRectF], None], str]] = [
        (_window, translate("Passport", "window of a work; broken edge: chance or not said")),
        (_works, translate("Passport", "how long the works take")),
        (_posts, translate("Passport", "fixed or firm")),
        (_whisker, translate("Passport", "how far it may move")),
        (_fits, translate("Passport", "go together as planned")),
        (_shifted, translate("Passport", "go together after a shift, in months")),
        (_twice, translate("Passport", "the ground opens twice")),
        (_waits, translate("Passport", "waits for others")),
        (_order, translate("Passport", "after another work")),
        (_goal, translate("Passport", "goal or deadline")),
        (_event, translate("Passport", "moment that counts")),
    ]
    left, top = place.left(), place.top()
    for draw, words in entries:
        wide = chart.width(words, _PT)
        if left + _SIGN + wide > place.right() and left > place.left():
            left, top = place.left(), top + _LINE
        if top + _LINE > place.bottom() + 0.1:
            return
        draw(chart, QRectF(left, top + 0.6, _SIGN - 1.5, _LINE - 1.2))
        chart.words(QRectF(left + _SIGN, top, wide, _LINE), words, _PT, GREY)
        left += _SIGN + wide + _AFTER
    if left_out:
        text = translate("Passport", "not drawn, for want of room: {count}").format(count=left_out)
        chart.words(QRectF(left, top, place.right() - left, _LINE), text, _PT, GREY)


def _window(chart: Chart, box: QRectF) -> None:
    chart.box(box.adjusted(0, 0.3, 0, -0.3), filled("#EEF1F3", _EDGE, 0.25, is_broken=True))


def _works(chart: Chart, box: QRectF) -> None:
    inner = box.adjusted(0, 0.3, 0, -0.3)
    chart.box(inner, filled("#EEF1F3", _EDGE))
    inner.setWidth(inner.width() * 0.6)
    chart.box(inner, filled(_FIELD, _EDGE))


def _posts(chart: Chart, box: QRectF) -> None:
    chart.box(box.adjusted(0, 0.6, 0, -0.6), filled("#EEF1F3", _EDGE))
    for x in (box.left(), box.right()):
        chart.line([(x, box.top() - 0.2), (x, box.bottom() + 0.2)], _EDGE, 0.6)


def _whisker(chart: Chart, box: QRectF) -> None:
    y = box.center().y()
    chart.line([(box.left(), y), (box.right(), y)], GREY, 0.25, [0.35, 0.8])
    chart.line([(box.right(), y - 0.9), (box.right(), y + 0.9)], GREY, 0.25)


def _fits(chart: Chart, box: QRectF) -> None:
    _dots(chart, box, TOGETHER)


def _shifted(chart: Chart, box: QRectF) -> None:
    _dots(chart, box, "#FFFFFF")
    pill = QRectF(box.center().x() - 1.8, box.top() + 0.2, 3.6, box.height() - 0.4)
    chart.box(pill, filled("#FFFFFF", TOGETHER), radius=1.5)
    chart.words(pill, "12", _PT - 1.0, TOGETHER, CENTRE, is_bold=True)


def _dots(chart: Chart, box: QRectF, colour: str) -> None:
    y = box.center().y()
    chart.line([(box.left() + 0.8, y), (box.right() - 0.8, y)], TOGETHER, 0.45)
    for x in (box.left() + 0.8, box.right() - 0.8):
        chart.box(QRectF(x - 0.75, y - 0.75, 1.5, 1.5), filled(colour, TOGETHER), QgsLayoutItemShape.Shape.Ellipse)


def _twice(chart: Chart, box: QRectF) -> None:
    y = box.center().y()
    chart.line([(box.left(), y), (box.right(), y)], RED, 0.35, (1.2, 0.8))
    chart.box(box.adjusted(2.0, 0.4, -2.0, -0.4), filled(RED), radius=0.8)


def _waits(chart: Chart, box: QRectF) -> None:
    y, x = box.center().y(), box.left() + 1.4
    chart.diamond(x, y, 1.4, filled("#FFFFFF", NOT_KNOWN, 0.35))
    chart.line([(x + 1.4, y), (box.right(), y)], NOT_KNOWN, 0.35, has_arrow=True)


def _order(chart: Chart, box: QRectF) -> None:
    chart.line([(box.left(), box.center().y()), (box.right(), box.center().y())], GREY, 0.3, has_arrow=True)


def _goal(chart: Chart, box: QRectF) -> None:
    chart.box(box.adjusted(2.0, 0.2, -0.5, -0.2), filled(RED))
    chart.line([(box.right() - 0.5, box.top() - 0.4), (box.right() - 0.5, box.bottom() + 0.4)], RED, 0.45)


def _event(chart: Chart, box: QRectF) -> None:
    chart.diamond(box.center().x(), box.center().y(), 1.4, filled(INK))
