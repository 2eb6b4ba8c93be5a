"""The periods that a session plans in, as a plan sets them."""

from __future__ import annotations

from typing import Optional

from wijkaanpak_plugin.domain.periods import (
    Horizon,
    Period,
    PeriodsError,
    horizon,
    periods,
    read_boundaries,
    standard_boundaries,
)
from wijkaanpak_plugin.plan.store.clock import now
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.values import plain

#: Key of the setting: the last years of the first three periods, such as "2027, 2030, 2035".
SESSION_PERIODS = "session_periods"


def standard_periods() -> tuple[Period, ...]:
    """Return the periods counted from this year."""
    year = _this_year()
    return periods(standard_boundaries(year), year)


def session_periods(plan: Plan) -> tuple[Period, ...]:
    """Return the periods of a plan, counted from this year where it sets none; PlanError when what it sets is wrong."""
    boundaries = _own_boundaries(plan)
    return standard_periods() if boundaries is None else periods(boundaries, _this_year())


def plan_horizon(plan: Plan) -> tuple[Horizon, bool]:
    """Return how far a plan looks ahead, and whether it says so itself; PlanError when what it sets is wrong."""
    boundaries = _own_boundaries(plan)
    return horizon(boundaries or standard_boundaries(_this_year()), _this_year()), boundaries is not None


def _own_boundaries(plan: Plan) -> Optional[tuple[int, int, int]]:
    for row in plan.stored("setting").getFeatures():
        text = str(plain(row["value"]) or "").strip()
        if plain(row["key"]) == SESSION_PERIODS and text:
            try:
                return read_boundaries(text)
            except PeriodsError as error:
                raise PlanError(str(error)) from error
    return None


def _this_year() -> int:
    return int(now()[:4])
