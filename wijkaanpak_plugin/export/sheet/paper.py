"""Sizes of paper, and map scales that people can work with."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

#: Scale numbers are one of these times a power of ten.
_ROUND = (1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.25, 2.5, 2.75, 3.0, 3.25, 3.5, 4.0, 4.5, 5.0, 6.0, 7.0, 7.5, 8.0, 9.0, 10.0)


@dataclass(frozen=True)
class Paper:
    """A sheet, in landscape unless it is turned.

    width_mm, height_mm: its size (ISO 216); png_dpi: dots per inch of a PNG of it.
    """

    name: str
    width_mm: float
    height_mm: float
    png_dpi: int

    def upright(self) -> Paper:
        """Return the same sheet, turned."""
        return replace(self, width_mm=self.height_mm, height_mm=self.width_mm)


#: Large sheets are looked at from further away, so that their pictures need fewer dots per inch.
PAPERS = {
    paper.name: paper
    for paper in (
        Paper("A4", 297, 210, 220),
        Paper("A3", 420, 297, 150),
        Paper("A1", 841, 594, 110),
        Paper("A0", 1189, 841, 90),
    )
}
#: Resolution of what cannot be drawn as lines and text in PDF and SVG, in dots per inch.
VECTOR_DPI = 300
#: Dots per inch of all kinds of files on the template, which is an A3 that is enlarged or reduced.
DOTS_ON_THE_TEMPLATE = tuple(
    dict.fromkeys([VECTOR_DPI, *(round(p.png_dpi * p.width_mm / PAPERS["A3"].width_mm) for p in PAPERS.values())])
)


def round_scale(smallest: float) -> float:
    """Return the first round scale number that is not below ``smallest``: 1250 for 1180."""
    power = 10.0 ** math.floor(math.log10(max(smallest, 1.0)))
    return next(power * number for number in _ROUND if power * number >= smallest * (1 - 1e-9))


def round_length(most: float) -> float:
    """Return the longest round length that is not above ``most``: 1, 2 or 5 times a power of ten."""
    power = 10.0 ** math.floor(math.log10(most))
    return max(power * number for number in (1.0, 2.0, 5.0) if power * number <= most)
