"""Figures that a plan may set: how near works must be, how far a planning may move, how long a street stays closed."""

from __future__ import annotations

import math
from dataclasses import dataclass, fields

from wijkaanpak_plugin.domain.translation import translate

#: Largest figure of each setting. They catch slips (a comma left out, metres for millimetres) and keep infinity out of
#: the reckoning; they are no norm. Ten kilometres is wider than a neighbourhood, a hundred years longer than any
#: planning. Status: assumption.
LARGEST_FIGURE = {
    "search_distance_m": 10_000.0,
    "max_shift_months": 1_200.0,
    "redig_period_months": 1_200.0,
}

#: Signs of a wrong figure that are quoted: enough to know it again in the table. Status: assumption.
_LONGEST_QUOTE = 60


class SettingError(ValueError):
    """A figure that cannot be used; ``str(error)`` is one translated sentence for the user."""


@dataclass(frozen=True)
class AnalysisSettings:
    """Settings of one analysis; sources and status stand in ``resources/catalogue/constants.csv``.

    search_distance_m: works nearer than this may share one opening (R).
    max_shift_months: how far one planning may move for a coupling (G).
    redig_period_months: how long a street should stay closed after works, *graafrust* (P).

    SettingError when a figure is not between zero and its `LARGEST_FIGURE`.
    """

    search_distance_m: float = 20.0
    max_shift_months: float = 24.0
    redig_period_months: float = 84.0

    def __post_init__(self) -> None:
        for field in fields(self):
            read_figure(field.name, getattr(self, field.name))


def read_figure(key: str, value: object, title: str | None = None) -> float:
    """Return the figure for the setting ``key``, given as a number or as text (a decimal comma may be used).

    title: what the user knows the setting by, the key when None. SettingError when it is no number from zero
    to its `LARGEST_FIGURE`.
    """
    try:
        figure = float(str(value).strip().replace(",", "."))
    except ValueError:
        figure = math.nan
    largest = LARGEST_FIGURE[key]
    if not 0 <= figure <= largest:
        text = translate("Plan", "The setting {key} is '{value}'; it must be a number from 0 to {largest}.")
        written = " ".join(str(value).split())
        if len(written) > _LONGEST_QUOTE:
            written = f"{written[: _LONGEST_QUOTE - 1]}…"
        raise SettingError(text.format(key=title or key, value=written, largest=f"{largest:.0f}"))
    return figure
