"""A figure of a package: its value or why nobody knows it, and the claims that it comes from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Optional

import pandas as pd

from wijkaanpak_plugin.domain.packages.package_figures import NO_COSTS

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


def known_ends(low: Optional[float], high: Optional[float]) -> tuple[Optional[float], Optional[float]]:
    """Return the ends of a range as far as they say something together.

    Ends that are not known of the same posts may add up to a higher end below the lower one: that is no end.

    >>> known_ends(500.0, 100.0), known_ends(1.0, 2.0)
    ((500.0, None), (1.0, 2.0))
    """
    return (low, None) if low is not None and high is not None and high < low else (low, high)


def costs_together(figures: Iterable[Figure]) -> Figure:
    """Return the costs of all bearers of a package together: what is known of them, and how many posts are not whole.

    The figure has the key ``costs`` and is about nobody. upper: None also where what is known of the higher ends adds
    up to less than the lower ones, because they are not known of the same posts.
    """
    found = [each for each in figures if each.key == "costs"]
    lows = [each.value for each in found if each.value is not None]
    highs = [each.upper for each in found if each.upper is not None]
    low, high = known_ends(sum(lows) if lows else None, sum(highs) if highs else None)
    ids = sorted_ids(name for each in found for name in each.claims)
    nothing = bool(ids) and low is None and high is None
    return Figure("costs", low, (), high, sum(each.unknown for each in found), NO_COSTS if nothing else "", ids)
