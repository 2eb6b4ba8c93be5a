"""Shifts as a table: what moves and when it comes, what that gains, and what it loses elsewhere."""

from __future__ import annotations

import numpy as np
import pandas as pd

from wijkaanpak_plugin.analysis.arrays import Numbers, Rows
from wijkaanpak_plugin.analysis.timeline.effects import COUNTED, Effects, counts
from wijkaanpak_plugin.analysis.timeline.gains import shared_ground, street_metres
from wijkaanpak_plugin.analysis.timeline.moving import Moving
from wijkaanpak_plugin.analysis.timeline.proposals import Proposals
from wijkaanpak_plugin.analysis.timeline.windows import date_at
from wijkaanpak_plugin.domain.window import MONTHS_PER_DAY

#: Columns of a table of shifts.
#:
#: - moved, names: ids and names of what moves together; whole_months, days: how far, one of the two is 0 and later is
#:   more; months: the same in months; from_date, to_date: first and last day of the window then (ISO 8601)
#: - partners: ids of what fits with it as planned then and does not now, else of what couples with it again;
#:   left_months: what those still have to move, 0 where something fits
#: - numbers of pairs (``effects.Effects`` says which): fits_gained, couplings_gained, twice_gone; lost: fits_lost,
#:   couplings_lost, twice_new, farther
#: - metres, m2: street and ground that are opened once then; lost_metres, lost_m2: opened apart from then on
#: - deadlines: names of those that are missed then and not now; too_hard: ids of what moves and may not move so far;
#:   breaks: dependency_id of what comes to grief
SHIFT_COLUMNS = (
    *("moved", "names", "months", "whole_months", "days", "from_date", "to_date", "partners", "left_months"),
    *COUNTED,
    *("metres", "m2", "lost_metres", "lost_m2", "deadlines", "too_hard", "breaks", "confidential"),
)


def shift_table(moving: Moving, shifts: Proposals, found: Effects) -> pd.DataFrame:
    """Return shifts as a table with the columns of ``SHIFT_COLUMNS``; found: what they change."""
    works = members(moving, shifts)
    gained, lost = found.rows(np.flatnonzero(found.fits_gained)), found.rows(np.flatnonzero(found.fits_lost))
    again = found.rows(np.flatnonzero(found.couplings_gained & ~found.after.fits))
    # Where something fits, what only couples again is no partner.
    again = again.rows(np.flatnonzero(~np.isin(again.proposal, gained.proposal)))
    ids, names = moving.works.ids, moving.works.names
    then = [moving.windows.rows(one).moved(*_by(shifts, row, len(one))) for row, one in enumerate(works)]
    columns = {
        "moved": _texts([tuple(ids[one]) for one in works]),
        "names": _texts([tuple(names[one]) for one in works]),
        "months": np.round(shifts.months + shifts.days * MONTHS_PER_DAY, 2),
        "whole_months": shifts.months,
        "days": shifts.days,
        "from_date": [date_at(windows.first[0]).isoformat() for windows in then],
        "to_date": [date_at(windows.after[0] - 1).isoformat() for windows in then],
        "partners": _partners(moving, shifts, gained, again),
        "left_months": _least(again.proposal, again.after.shift, len(shifts)),
        **counts(found, len(shifts)),
        "metres": street_metres(shifts, gained, moving.pairs).round(2),
        "m2": _ground(moving, works, gained).round(2),
        "lost_metres": street_metres(shifts, lost, moving.pairs).round(2),
        "lost_m2": _ground(moving, works, lost).round(2),
        "deadlines": _texts([moving.missed(one, windows) for one, windows in zip(works, then)]),
        "too_hard": _texts([tuple(ids[one[moving.may_move[one] < size]]) for one, size in zip(works, shifts.size)]),
        "breaks": _texts([moving.broken(one, windows) for one, windows in zip(works, then)]),
        "confidential": _confidential(moving, works, found),
    }
    return pd.DataFrame({name: columns[name] for name in SHIFT_COLUMNS}, index=pd.RangeIndex(len(shifts)))


def members(moving: Moving, shifts: Proposals) -> list[Rows]:
    """Return the works (rows) that each shift moves, in the order that decides between equals."""
    member, owner = shifts.movers.of(shifts.mover)
    order = np.lexsort((moving.pairs.place[member], owner))
    return np.split(member[order], np.cumsum(np.bincount(owner, minlength=len(shifts)))[:-1]) if len(shifts) else []


def _by(shifts: Proposals, row: int, count: int) -> tuple[Rows, Rows]:
    return np.full(count, shifts.months[row]), np.full(count, shifts.days[row])


def _partners(moving: Moving, shifts: Proposals, gained: Effects, again: Effects) -> pd.Series:
    sides, ids, place = moving.pairs.sides, moving.works.ids, moving.pairs.place
    others: list[set[int]] = [set() for _ in range(len(shifts))]
    for part in (gained, again):
        for row, other in zip(part.proposal.tolist(), sides.other[part.side].tolist()):
            others[row].add(other)
    return _texts([tuple(ids[sorted(one, key=lambda work: place[work])]) if one else () for one in others])


def _least(row: Rows, values: Numbers, count: int) -> Numbers:
    least = np.full(count, np.inf)
    np.minimum.at(least, row, values)
    return np.where(np.isfinite(least), least, 0.0).round(2)


def _ground(moving: Moving, works: list[Rows], found: Effects) -> Numbers:
    """Return the m2 of street that each shift has in common with others by some pairs, each square metre once."""
    result = np.zeros(len(works))
    sides, pairs = moving.pairs.sides, moving.pairs
    pair = sides.pair[found.side]
    shares = np.flatnonzero((pairs.area[pair] > 0) & pairs.street[pair])
    order = np.argsort(found.proposal[shares], kind="stable")
    rows, first = np.unique(found.proposal[shares][order], return_index=True)
    others = np.split(sides.other[found.side[shares]][order], first[1:])
    moved = np.split(sides.one[found.side[shares]][order], first[1:])
    result[rows] = shared_ground(moved, others, moving.ground) if len(rows) else 0.0
    return result


def _confidential(moving: Moving, works: list[Rows], found: Effects) -> list[bool]:
    secret, sides = moving.works.confidential, moving.pairs.sides
    told = [bool(secret[one].any()) for one in works]
    for row in np.unique(found.proposal[secret[sides.other[found.side]]]):
        told[row] = True
    return told


def _texts(values: list[tuple[str, ...]]) -> pd.Series:
    column = np.empty(len(values), dtype=object)
    column[:] = values
    return pd.Series(column, dtype=object)
