"""The periods that a session plans in, as a plan sets them."""

from __future__ import annotations

from wijkaanpak_plugin.domain.periods import Period, PeriodsError, periods, read_boundaries, standard_boundaries
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
    for row in plan.stored("setting").getFeatures():
        text = str(plain(row["value"]) or "").strip()
        if plain(row["key"]) == SESSION_PERIODS and text:
            try:
                return periods(read_boundaries(text), _this_year())
            except PeriodsError as error:
                raise PlanError(str(error)) from error
    return standard_periods()


def _this_year() -> int:
    return int(now()[:4])
