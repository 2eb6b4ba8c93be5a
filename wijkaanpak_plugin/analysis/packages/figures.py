"""A figure of a package: its value or why nobody knows it, and the claims that it comes from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Optional

import pandas as pd

#: Columns of a table of figures, one row per figure; see ``Figure``. about: a tuple; claims: ids with commas.
FIGURE_TABLE_COLUMNS = ("key", "about", "value", "upper", "unknown", "reason", "claims")


@dataclass(frozen=True)
class Figure:
    """One figure.

    key: of ``resources/catalogue/package_figures.csv``, which has its unit and formula. about: keys or names of what it
    is about, as the formula says: a transition, a transition and a layer, a party; empty for the whole package, and for
    what has no party. value: None where it is not known, and reason says why; of a range the lower end, and upper the
    other one. unknown: how many claims or things are left out because something is not known of them, so that the value
    is not the whole. claims: ids of the claims, works and agreements that it comes from, sorted.
    """

    key: str
    value: Optional[float]
    about: tuple[str, ...] = ()
    upper: Optional[float] = None
    unknown: int = 0
    reason: str = ""
    claims: tuple[str, ...] = field(default=())

    @property
    def is_whole(self) -> bool:
        """Whether it is known, with nothing left out."""
        return self.value is not None and not self.unknown


def sorted_ids(ids: Iterable[str]) -> tuple[str, ...]:
    """Return ids of claims as a figure holds them, each once."""
    return tuple(sorted({str(name) for name in ids}))


def figure_table(figures: Iterable[Figure]) -> pd.DataFrame:
    """Return figures as a table of ``FIGURE_TABLE_COLUMNS``; what is not known is None."""
    rows = [
        (each.key, each.about, each.value, each.upper, each.unknown, each.reason, ",".join(each.claims))
        for each in figures
    ]
    return pd.DataFrame(rows, columns=list(FIGURE_TABLE_COLUMNS), dtype=object)
