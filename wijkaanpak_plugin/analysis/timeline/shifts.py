"""Smallest shifts: what to move, by how much, what that opens once, and what it loses elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, Optional

import numpy as np
import pandas as pd

from wijkaanpak_plugin.analysis.arrays import Numbers, Rows
from wijkaanpak_plugin.analysis.progress import Feedback, part_of, tell
from wijkaanpak_plugin.analysis.timeline.effects import effects, effects_in_portions
from wijkaanpak_plugin.analysis.timeline.gains import street_metres
from wijkaanpak_plugin.analysis.timeline.moving import Moving
from wijkaanpak_plugin.analysis.timeline.proposals import Proposals, proposals
from wijkaanpak_plugin.analysis.timeline.shift_table import members, shift_table
from wijkaanpak_plugin.analysis.timeline.verdicts import Flags


@dataclass(frozen=True)
class Shifts:
    """Shifts (tables with the columns of ``SHIFT_COLUMNS``), most metres of street per month first, then the smallest.

    refused: those that move farther than a hardness allows, or break a dependency; all_proposed, all_refused: how many
    there are, also beyond what the tables hold.
    """

    proposed: pd.DataFrame
    refused: pd.DataFrame
    all_proposed: int
    all_refused: int


def smallest_shifts(moving: Moving, most: Optional[int] = None, feedback: Feedback = None) -> Shifts:
    """Return the smallest shifts that bring works together: of one, or of several that are planned for the same days.

    Each is the least that brings one of them together with some neighbour. most: rows of either table, None: all.
    ``AnalysisCancelled`` when feedback says so.
    """
    tell(feedback, 0.0)
    shifts = proposals(moving)
    tell(feedback, 0.2)
    refused = _refused(moving, shifts)
    ranked = _ranked(moving, shifts, _gained(moving, shifts, part_of(feedback, 0.3, 0.9)))
    tell(feedback, 0.9)
    tables = [ranked[wanted[ranked]] for wanted in (~refused, refused)]
    proposed, others = (_table(moving, shifts.rows(rows[:most])) for rows in tables)
    return Shifts(proposed, others, len(tables[0]), len(tables[1]))


class _Gained(NamedTuple):
    """What shifts gain, a figure for each: pairs that fit or couple, and metres of street."""

    fits: Numbers
    couplings: Numbers
    metres: Numbers


def _gained(moving: Moving, shifts: Proposals, feedback: Feedback) -> _Gained:
    pairs, count = moving.pairs, len(shifts)
    found = _Gained(*(np.zeros(count) for _ in _Gained._fields))
    for part in effects_in_portions(moving, shifts, feedback):
        own = part.rows(np.flatnonzero(part.fits_gained))
        found.fits[:] += np.bincount(own.proposal, minlength=count)
        found.couplings[:] += np.bincount(part.proposal[part.couplings_gained], minlength=count)
        # All pairs of a shift are in one portion.
        found.metres[:] += street_metres(shifts, own, pairs)
    return found


def _refused(moving: Moving, shifts: Proposals) -> Flags:
    """Return which shifts a hardness forbids, or a dependency."""
    works = members(moving, shifts)
    member, owner = shifts.movers.of(shifts.mover)
    refused = np.zeros(len(shifts), dtype=bool)
    refused[owner[moving.may_move[member] < shifts.size[owner]]] = True
    for row in np.flatnonzero(~refused):
        one = works[row]
        if not moving.waits(one):
            continue
        by = np.full(len(one), shifts.months[row]), np.full(len(one), shifts.days[row])
        refused[row] = bool(moving.broken(one, moving.windows.rows(one).moved(*by)))
    return refused


def _ranked(moving: Moving, shifts: Proposals, gained: _Gained) -> Rows:
    """Return the shifts in the order of a list: metres per month, size, pairs gained, and what lies where; no id."""
    size = shifts.size
    first = np.array([moving.pairs.place[one[0]] for one in members(moving, shifts)], dtype=np.int64)
    together = np.diff(shifts.movers.first)[shifts.mover]
    later = shifts.months + shifts.days
    per_month = (gained.metres / size).round(6)
    return np.lexsort((later, together, first, -gained.couplings, -gained.fits, size.round(6), -per_month))


def _table(moving: Moving, shifts: Proposals) -> pd.DataFrame:
    """Return shifts as a table."""
    return shift_table(moving, shifts, effects(moving, shifts))
