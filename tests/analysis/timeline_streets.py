"""Streets full of works for the tests of the timeline: lines and areas side by side, planned by the day."""

from __future__ import annotations

import datetime
from typing import Any

import numpy as np
import pandas as pd
import shapely
from scenes import bodies, body

from wijkaanpak_plugin.analysis.judging.criteria import criteria_from
from wijkaanpak_plugin.analysis.timeline.timeline import Timeline, read_timeline
from wijkaanpak_plugin.domain.body import OPENS_SURFACE, OPENS_UNDERGROUND

#: Kinds of works, whose they are, and how far from the middle of the street.
_SORTS = (
    ("gravity_sewer", "municipality", 0.0),
    ("heat", "heat company", 2.5),
    ("gas_low_pressure", "grid operator", -2.5),
    ("drinking_water", "water company", 4.0),
    ("footpath", "municipality", 6.0),
    ("planting", "municipality", -6.0),
)
_HARDNESS = ("fixed", "firm", "flexible", "")


def line(name: str, y: float, begin: str, end: str | None = None, kind: str = "heat", **values: Any) -> dict[str, Any]:
    """Return works along a street of 100 m, ``y`` metres from its axis; without an end they begin and end there."""
    shape = values.pop("shape", shapely.LineString([(0, y), (100, y)]))
    given = {"owner": name, "width_m": 0.4, "opens": OPENS_UNDERGROUND, **values}
    return body(name, kind, shape, works_from=begin, works_to=end or begin, **given)


def timeline(*rows: dict[str, Any], **others: Any) -> Timeline:
    """Return the timeline of works, judged by the rules of the catalogue."""
    return read_timeline(bodies(*rows), criteria_from(), **others)


def random_street(seed: int, count: int = 8, by_day: bool = True) -> pd.DataFrame:
    """Return works in two streets that cross, each with a shape of its own; by_day: with any days, else whole years."""
    random = np.random.default_rng(seed)
    rows = []
    for number in range(count):
        kind, owner, y = _SORTS[int(random.integers(len(_SORTS)))]
        # Each line is as long as no other, so that nothing is left to the ids.
        begin, end = float(random.integers(0, 30)), 60.0 + 3.0 * number
        shape = shapely.LineString([(begin, y), (end, y)])
        if random.random() < 0.3:
            shape = shapely.transform(shape, lambda xy: xy[:, ::-1])
        if kind in ("footpath", "planting"):
            shape = shapely.buffer(shape, 1.0, cap_style="flat")
        first, last = _days(random, by_day)
        duration = float(random.integers(1, 9)) if random.random() < 0.6 else None
        rows.append(
            body(
                f"w{number:02}",
                kind,
                shape,
                "work" if random.random() < 0.4 else "claim",
                owner=owner,
                width_m=0.4,
                works_from=first,
                works_to=last,
                duration_months=duration,
                hardness=str(random.choice(_HARDNESS)),
                opens=OPENS_SURFACE if kind in ("footpath", "planting") else OPENS_UNDERGROUND,
            )
        )
    return bodies(*rows)


def _days(random: np.random.Generator, by_day: bool) -> tuple[str, str]:
    year = int(random.integers(2026, 2033))
    if not by_day or random.random() < 0.3:
        return str(year), str(year + int(random.integers(0, 2)))
    begin = datetime.date(year, 1, 1) + datetime.timedelta(days=int(random.integers(0, 365)))
    if random.random() < 0.3:
        return begin.strftime("%Y-%m"), begin.strftime("%Y-%m")
    lasts = 30 if random.random() < 0.4 else int(random.integers(20, 500))
    return begin.isoformat(), (begin + datetime.timedelta(days=lasts)).isoformat()
