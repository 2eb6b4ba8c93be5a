"""Findings that give way to others: what is one obstacle is one finding, the others are counted with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

import numpy as np

from wijkaanpak_plugin.analysis.judging.fit import FitVerdicts
from wijkaanpak_plugin.domain.finding import SEVERITIES

#: Rows of verdicts, and the row that each gives way to.
GivesWay = dict[int, int]
#: Rows of verdicts, and the bodies (rows) that were counted with each.
CountedWith = dict[int, list[int]]

_SEVERITY_ORDER = {severity: place for place, severity in enumerate(SEVERITIES)}


def seriousness(verdicts: FitVerdicts, row: int) -> tuple[int, float]:
    """Return what says which finding stays: the most serious, then the nearest."""
    return _SEVERITY_ORDER[verdicts.severity[row]], float(verdicts.measured[row])


def without(
    verdicts: FitVerdicts, gives_way_to: GivesWay, counted_with: Mapping[int, list[int]]
) -> tuple[FitVerdicts, CountedWith]:
    """Leave out the rows that give way, and say per row that stays which bodies were counted with it.

    counted_with: what was counted with rows before, which goes along.
    """
    if not gives_way_to:
        return verdicts, dict(counted_with)
    stays = np.ones(len(verdicts), dtype=bool)
    stays[list(gives_way_to)] = False
    new_row = np.cumsum(stays) - 1
    result: dict[int, set[int]] = defaultdict(set)
    for row, bodies in counted_with.items():
        result[_keeper(row, gives_way_to)].update(bodies)
    for row in gives_way_to:
        result[_keeper(row, gives_way_to)].update((int(verdicts.a[row]), int(verdicts.b[row])))
    named = {row: {int(verdicts.a[row]), int(verdicts.b[row])} for row in result}
    return verdicts.rows(stays), {int(new_row[row]): sorted(found - named[row]) for row, found in result.items()}


def _keeper(row: int, gives_way_to: GivesWay) -> int:
    while row in gives_way_to:
        row = gives_way_to[row]
    return row
