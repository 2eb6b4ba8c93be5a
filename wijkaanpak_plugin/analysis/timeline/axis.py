"""Axis of a timeline: months on pixels or millimetres, the years that fit, and what lies outside."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

YEAR = 12.0
#: Works farther than this from most others do not stretch the axis: they are counted at its edge. A year such as 1800
#: or 9999 is a slip far more often than a planning. Status: assumption.
FAR_MONTHS = 30 * YEAR
#: Least months that the axis shows.
LEAST_MONTHS = 6.0
#: Months that are seen before the first year, so that one sees that something begins there.
_BEFORE = 2.0
_NO_WORKS = (2025 * YEAR, 2035 * YEAR)
#: Pixels, or what else room is counted in, that a year needs for its months, and for its quarters, to be told apart.
_MONTHS_FROM, _QUARTERS_FROM = 170.0, 90.0


@dataclass(frozen=True)
class Axis:
    """first, last: moments (months) at the two ends; left, width: where it lies in pixels."""

    first: float
    last: float
    left: float
    width: float

    @property
    def pixels_per_month(self) -> float:
        """Pixels that a month takes."""
        return self.width / max(self.last - self.first, 1e-6)

    @property
    def right(self) -> float:
        """Pixel at which it ends."""
        return self.left + self.width

    def x(self, moment: float) -> float:
        """Return the pixel of a moment in months; far outside a little beyond the end, as Qt draws no large number."""
        place = self.left + (moment - self.first) * self.pixels_per_month
        return min(max(place, self.left - 4000.0), self.right + 4000.0)

    def moment(self, x: float) -> float:
        """Return the moment in months at a pixel."""
        return self.first + (x - self.left) / self.pixels_per_month

    def holds(self, start: float, end: float) -> bool:
        """Say whether something of a period is in sight."""
        return end > self.first and start < self.last

    @property
    def years(self) -> range:
        """The years of which something is in sight."""
        return range(int(self.first // YEAR), int(-(-self.last // YEAR)))

    @property
    def step(self) -> float:
        """Months between two thin lines: 1, 3 or 12, as there is room; in a long time more."""
        year = self.pixels_per_month * YEAR
        return 1.0 if year >= _MONTHS_FROM else 3.0 if year >= _QUARTERS_FROM else YEAR

    def years_apart(self, label: float) -> int:
        """Return how many years lie between two labels of this width in pixels."""
        wanted = label / max(self.pixels_per_month * YEAR, 1e-6)
        return next((years for years in (1, 2, 5, 10, 20, 50, 100) if years >= wanted), 200)


def whole_range(windows: Iterable[tuple[float, float]]) -> tuple[float, float]:
    """Return the whole years that hold the windows (months) of all works, but for those that lie far from most; and a
    little before them.
    """
    known = sorted(windows)
    if not known:
        return _NO_WORKS
    middle = known[len(known) // 2][0]
    near = [one for one in known if middle - FAR_MONTHS <= one[0] and one[1] <= middle + FAR_MONTHS] or [
        known[len(known) // 2]
    ]
    first = min(one[0] for one in near) // YEAR * YEAR - _BEFORE
    last = -(-min(max(one[1] for one in near), first + 2 * FAR_MONTHS) // YEAR) * YEAR
    return first, max(last + YEAR, first + 3 * YEAR)


def outside(windows: Iterable[tuple[float, float]], first: float, last: float) -> tuple[int, int]:
    """Return how many windows lie wholly before and wholly after a period (months)."""
    known = list(windows)
    return sum(end <= first for _start, end in known), sum(start >= last for start, _end in known)
