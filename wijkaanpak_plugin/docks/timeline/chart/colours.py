"""Colours of the timeline on a light and on a dark theme; each also has its own shape, so none says it alone."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtGui import QColor, QPalette

_DARK_BELOW = 128


@dataclass(frozen=True)
class Colours:
    """ground, band: of rows and of heads; text, faint: letters; line, strong: grid; together, twice, waiting: what
    couples, what opens twice or is lost, what waits or is unknown; chosen: ground of the row that is chosen.
    """

    ground: QColor
    band: QColor
    text: QColor
    faint: QColor
    line: QColor
    strong: QColor
    together: QColor
    twice: QColor
    on_twice: QColor
    waiting: QColor
    chosen: QColor


def colours_of(palette: QPalette) -> Colours:
    """Return the colours that are read well on the ground of a theme."""
    ground, text = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
    is_dark = ground.lightness() < _DARK_BELOW
    chosen = palette.color(QPalette.ColorRole.Highlight)
    return Colours(
        ground=ground,
        band=mixed(ground, text, 0.09),
        text=text,
        faint=mixed(ground, text, 0.66),
        line=mixed(ground, text, 0.14),
        strong=mixed(ground, text, 0.32),
        together=QColor("#5fd6c4" if is_dark else "#00695c"),
        twice=QColor("#ff8a80" if is_dark else "#a31530"),
        on_twice=QColor("#000000" if is_dark else "#ffffff"),
        waiting=QColor("#cfa6e8" if is_dark else "#5b3a8c"),
        chosen=mixed(ground, chosen, 0.25),
    )


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """Return a colour between two; share: of the other one, from 0 to 1."""
    parts = [
        round(a + (b - a) * share)
        for a, b in ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    ]
    return QColor(*parts)
