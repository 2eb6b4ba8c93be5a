"""Cells of the table in which packages stand beside each other: what is read, and what is drawn below it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from wijkaanpak_plugin.domain.translation import translate

#: Places of a judgement, from the worst on.
DOTS = 5


@dataclass(frozen=True)
class Span:
    """A stretch of the bar below a figure, in the unit of its row. is_apart: of each work apart, drawn pale."""

    begin: float
    end: float
    is_apart: bool = False


@dataclass(frozen=True)
class Cell:
    """One figure of one package.

    text: what is read, several lines with breaks; strong: the part of it that counts most; spans: what is drawn; dot:
    which of the five dots of a judgement is filled, from the left; lines: all about it; claims: ids of claims, works
    and agreements.
    """

    text: str
    spans: tuple[Span, ...] = ()
    lines: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    is_unknown: bool = False
    strong: str = ""
    dot: Optional[int] = None

    @property
    def told(self) -> str:
        """What it says, for who does not see dots."""
        if self.dot is None:
            return self.text
        return translate("Packages", "{place} of {all}, 5 is best").format(place=self.dot + 1, all=DOTS)


@dataclass(frozen=True)
class CompareRow:
    """cells: of doing nothing, then of each package. transition: whose sign stands before the title, else empty.

    colour: of its bars (``#rrggbb``), else empty; note: what the title means; has_axis: whether bars stand on an axis
    that is drawn.
    """

    title: str
    cells: tuple[Cell, ...]
    transition: str = ""
    colour: str = ""
    note: str = ""
    has_axis: bool = False

    @property
    def axis(self) -> tuple[float, float]:
        """From where to where bars of this row are drawn; zero is always on it."""
        ends = [end for cell in self.cells for span in cell.spans for end in (span.begin, span.end)]
        return min([0.0, *ends]), max([0.0, *ends])

    @property
    def lines(self) -> int:
        """How many lines its longest text has."""
        return max((cell.text.count("\n") + 1 for cell in self.cells), default=1)


@dataclass(frozen=True)
class CompareGroup:
    """Rows of one sort. meaning: what is counted there."""

    title: str
    meaning: str
    rows: tuple[CompareRow, ...]
