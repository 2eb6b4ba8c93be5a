"""Figures that a plan may set: how near works must be, how far a planning may move, how long a street stays closed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class AnalysisSettings:
    """Settings of one analysis; sources and status stand in ``resources/catalogue/constants.csv``.

    search_distance_m: works nearer than this may share one opening (R).
    max_shift_months: how far one planning may move for a coupling (G).
    redig_period_months: how long a street should stay closed after works, *graafrust* (P).
    overlap_tolerance_m2: footprints that share less than this only touch.
    """

    search_distance_m: float = 20.0
    max_shift_months: float = 24.0
    redig_period_months: float = 84.0
    overlap_tolerance_m2: float = 0.01

    def __post_init__(self) -> None:
        for name in ("search_distance_m", "max_shift_months", "redig_period_months", "overlap_tolerance_m2"):
            if not getattr(self, name) >= 0:
                raise ValueError(f"{name} must be zero or more")
