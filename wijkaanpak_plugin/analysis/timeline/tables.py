"""Works and couplings of a timeline as tables: what bars and the lines between them show."""

from __future__ import annotations

import numpy as np
import pandas as pd

from wijkaanpak_plugin.analysis.arrays import Numbers
from wijkaanpak_plugin.analysis.bodies.sizes import of_kind
from wijkaanpak_plugin.analysis.timeline.effects import COUNTED, Effects
from wijkaanpak_plugin.analysis.timeline.moving import Moving
from wijkaanpak_plugin.analysis.timeline.windows import date_at
from wijkaanpak_plugin.domain.body import OPENS_BUILDING, WORK
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue
from wijkaanpak_plugin.domain.finding import JOINT_WORKS, REDIG

#: Claims and works that open something, in order of id.
#:
#: - transitions, packages: tuples; street: whether they open ground and no building
#: - from_date, to_date: first and last day of the window (ISO 8601, empty without one); start, end: the same as moments
#:   in months; duration_months: how long the works take; may_move_months: how far they may move, by hardness
#: - lifetime_years: of planned works of a kind that the catalogue knows one of, else NaN; due_year: when the ground is
#:   due again then, NaN where that is not known
WORK_COLUMNS = (
    *("body_id", "name", "origin", "kind", "owner", "transitions", "packages", "hardness", "confidential"),
    *("from_date", "to_date", "start", "end", "duration_months", "may_move_months"),
    *("street", "lifetime_years", "due_year"),
)
#: Pairs of works that one opening will do for (joint_works), or that open the street twice (redig). as_planned: nothing
#: has to move; shift_months, gap_months: as in findings; least_months: how far one must move until they couple, 0 where
#: they do; length_m NaN where one is no line.
COUPLING_COLUMNS = (
    *("a_id", "b_id", "subtype", "as_planned", "shift_months", "gap_months", "least_months"),
    *("distance_m", "length_m", "area_m2", "street"),
)
#: Pairs that a shift changes: which way (a name of ``effects.COUNTED``; of several the first), the months that it takes
#: before and after, and what both have in common.
CHANGE_COLUMNS = ("moved_id", "other_id", "change", "shift_before", "shift_after", "length_m", "area_m2")


def work_table(moving: Moving, kinds: KindCatalogue) -> pd.DataFrame:
    """Return the works with the columns of ``WORK_COLUMNS``."""
    works, windows = moving.works, moving.windows
    street = works.opens != OPENS_BUILDING
    renewed = (works.origin == WORK) & street
    lifetime: Numbers = np.where(renewed, of_kind(kinds.lifetime_years, works.kind), np.nan)
    last = [date_at(day - 1) if known else None for day, known in zip(windows.after, windows.known)]
    year = np.array([np.nan if day is None else float(day.year) for day in last])
    columns = {
        "body_id": works.ids,
        "name": works.names,
        "origin": works.origin,
        "kind": works.kind_key,
        "owner": works.owner,
        "transitions": works.transitions,
        "packages": works.packages,
        "hardness": works.hardness,
        "confidential": works.confidential,
        "from_date": [date_at(day).isoformat() if known else "" for day, known in zip(windows.first, windows.known)],
        "to_date": ["" if day is None else day.isoformat() for day in last],
        "start": works.start,
        "end": works.end,
        "duration_months": works.duration,
        "may_move_months": moving.may_move,
        "street": street,
        "lifetime_years": lifetime,
        "due_year": year + np.round(lifetime),
    }
    return pd.DataFrame({name: columns[name] for name in WORK_COLUMNS}, index=pd.RangeIndex(len(works)))


def coupling_table(moving: Moving) -> pd.DataFrame:
    """Return the pairs of works of which something is said, with the columns of ``COUPLING_COLUMNS``."""
    verdicts, pairs, ids = moving.verdicts, moving.pairs, moving.works.ids
    rows = np.flatnonzero(verdicts.joint | verdicts.twice)
    least = np.maximum(0.0, verdicts.shift[rows] - moving.judge.may_move[rows])
    columns = {
        "a_id": ids[pairs.a[rows]],
        "b_id": ids[pairs.b[rows]],
        "subtype": np.where(verdicts.joint[rows], JOINT_WORKS, REDIG).astype(object),
        "as_planned": verdicts.fits[rows],
        "shift_months": verdicts.shift[rows].round(2),
        "gap_months": verdicts.gap[rows].round(2),
        "least_months": np.where(verdicts.joint[rows], 0.0, least).round(2),
        "distance_m": pairs.distance[rows].round(3),
        "length_m": pairs.length[rows].round(2),
        "area_m2": pairs.area[rows].round(2),
        "street": pairs.street[rows],
    }
    return pd.DataFrame({name: columns[name] for name in COUPLING_COLUMNS}, index=pd.RangeIndex(len(rows)))


def change_table(moving: Moving, found: Effects) -> pd.DataFrame:
    """Return the pairs that shifts change, with the columns of ``CHANGE_COLUMNS``."""
    sides, ids = moving.pairs.sides, moving.works.ids
    change = np.full(len(found.side), COUNTED[-1], dtype=object)
    for name in COUNTED[::-1]:
        change[getattr(found, name)] = name
    pair = sides.pair[found.side]
    columns = {
        "moved_id": ids[sides.one[found.side]],
        "other_id": ids[sides.other[found.side]],
        "change": change,
        "shift_before": found.before.shift.round(2),
        "shift_after": found.after.shift.round(2),
        "length_m": moving.pairs.length[pair].round(2),
        "area_m2": moving.pairs.area[pair].round(2),
    }
    return pd.DataFrame({name: columns[name] for name in CHANGE_COLUMNS}, index=pd.RangeIndex(len(pair)))
