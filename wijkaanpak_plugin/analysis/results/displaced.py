"""Figures of what a claim takes the place of: metres of lines, and how many trees, bays and other things."""

from __future__ import annotations

import numpy as np
import shapely

from wijkaanpak_plugin.analysis.bodies.prepared import Numbers, PreparedBodies
from wijkaanpak_plugin.analysis.judging.fit import FitVerdicts
from wijkaanpak_plugin.analysis.judging.rule_arrays import RuleArrays
from wijkaanpak_plugin.domain.finding import DISPLACES

#: A thing of which kinds.csv says how much ground one takes counts as one up to so many times that.
_LARGE_UNITS = 2.0


def displaced(bodies: PreparedBodies, verdicts: FitVerdicts, rules: RuleArrays) -> tuple[Numbers, Numbers]:
    """Return the length and the number of what is displaced, of lines, of trees and of what has a unit; else NaN.

    verdicts: with all their ground; ``a`` takes the place of ``b``.
    """
    length, number = np.full(len(verdicts), np.nan), np.full(len(verdicts), np.nan)
    rows = np.flatnonzero(verdicts.are((DISPLACES,)))
    if len(rows):
        a, b, area = verdicts.a[rows], verdicts.b[rows], verdicts.area[rows]
        lines = shapely.get_dimensions(bodies.shape[b]) == 1
        within = shapely.intersection(bodies.shape[b[lines]], bodies.footprint[a[lines]])
        length[rows[lines]] = shapely.length(within)
        unit = rules.kinds.unit_m2[bodies.kind[b]]
        single = rules.kinds.counted[bodies.kind[b]] & ~lines
        large = shapely.area(bodies.footprint[b]) > _LARGE_UNITS * unit
        units = np.maximum(1.0, np.round(area / unit))
        number[rows] = np.where(single, 1.0, np.where(large, units, np.where(np.isnan(unit), np.nan, 1.0)))
    return length, number
