"""A package in time: works in their windows by street, and what lies between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Optional

from wijkaanpak_plugin.analysis.timeline.scene import Link, Moment, YearCount
from wijkaanpak_plugin.export.content.passport.passport import Period, Wait


@dataclass(frozen=True)
class TimeBar:
    """A claim in time. number: of its project in the passport; values: of the claim by column, for its style.

    period: its window; duration: months that the works take, None where nobody said, and then it is the whole window;
    hardness: key; may_move: months that its planning may move; is_hard: whether it must be done or lies fixed.
    """

    body_id: str
    number: int
    name: str
    street: str
    values: Mapping[str, Any]
    transitions: tuple[str, ...]
    period: Period
    duration: Optional[float]
    hardness: str
    may_move: float
    is_hard: bool

    @property
    def has_window(self) -> bool:
        """Whether begin and end are known."""
        return self.period.start is not None and self.period.end is not None

    @property
    def window(self) -> tuple[float, float]:
        """Begin and end in months; only of one that has a window."""
        return (self.period.start or 0.0), (self.period.end or 0.0)


@dataclass(frozen=True)
class StreetInTime:
    """Works along one street, the earliest first; name: empty for those along none; openings: years in which they open
    it, a year for each opening.
    """

    name: str
    bars: tuple[TimeBar, ...]
    openings: tuple[int, ...]


@dataclass(frozen=True)
class PackageTime:
    """streets: by the year in which they begin; without: works without a window; first, last: whole years that hold the
    windows, in months. links: between works of the package, metres 0 where these are not told; waits: of the passport;
    max_shift: months that a planning may move; years: openings per year.
    """

    streets: tuple[StreetInTime, ...]
    without: tuple[TimeBar, ...]
    first: float
    last: float
    links: tuple[Link, ...]
    waits: tuple[Wait, ...]
    moments: tuple[Moment, ...]
    max_shift: float
    years: Mapping[int, YearCount]

    @property
    def couplings(self) -> tuple[int, int]:
        """How many pairs of works go together as planned, and when a planning may move."""
        joint = [link for link in self.links if not link.twice]
        return sum(link.fits for link in joint), len(joint)

    @property
    def bars(self) -> tuple[TimeBar, ...]:
        """Every work with a window."""
        return tuple(bar for street in self.streets for bar in street.bars)
