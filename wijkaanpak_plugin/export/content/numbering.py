"""Numbering of findings on the sheet: which ones get a number, and which number.

One claim often gives many findings of one kind: a cycle route over ten pieces of footpath and verge breaks a rule ten
times. On paper these are one entry with one number, which says how many there are.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Optional

import pandas as pd
import shapely

from wijkaanpak_plugin.domain.finding import (
    ANSWERS_HOT_SPOT,
    CONFLICT,
    COUPLING,
    DEPENDENCY,
    FREES_SPACE,
    JOINT_WORKS,
    MUST_STAY,
    REDIG,
    counted_as,
)

#: When both do not fit, conflicts take this share of the list; assumption.
CONFLICT_SHARE = 0.55

#: Findings that name two parties that matter, or say what somebody said: each stands alone.
_ALONE = (FREES_SPACE, JOINT_WORKS, REDIG, ANSWERS_HOT_SPOT, MUST_STAY, DEPENDENCY)


@dataclass(frozen=True)
class Entry:
    """One line of the list: rows of findings that say the same of one claim.

    number: 0 when it is not in the list; row: the first of its findings in rank order; point: where that one lies,
    None where it lies nowhere; places: how many findings it stands for; other_points: where the others lie.
    """

    number: int
    row: pd.Series
    point: Optional[shapely.Point]
    places: int
    other_points: tuple[shapely.Point, ...]

    @property
    def is_conflict(self) -> bool:
        """Whether it is a conflict (else a coupling opportunity)."""
        return bool(self.row["type"] == CONFLICT)

    @property
    def severity(self) -> str:
        """Severity of its findings."""
        return str(self.row["severity"])


def entries(findings: pd.DataFrame) -> list[Entry]:
    """Return conflicts, then couplings, each in rank order and not yet numbered.

    findings: columns of ``domain/finding.py`` and ``geometry``, ranked. Findings about what is not known, and those
    that only inform, get no entry. One entry holds the findings of a claim of one subtype and severity, as far as
    they rest on rules between kinds; works and freed space name two parties that matter, so each stands alone.
    """
    groups: dict[tuple[str, ...], list[int]] = {}
    for place, row in enumerate(findings.to_dict("records")):
        if counted_as(row["type"], row["severity"]) in (CONFLICT, COUPLING):
            groups.setdefault(_same(row), []).append(place)
    made = [_entry(findings.iloc[places]) for places in groups.values()]
    return [entry for entry in made if entry.is_conflict] + [entry for entry in made if not entry.is_conflict]


def numbered(found: list[Entry], room: int) -> tuple[list[Entry], list[Entry]]:
    """Return the entries for which there is room, numbered from 1, and the rest.

    Conflicts come first; neither conflicts nor couplings push the other off the sheet.
    """
    conflicts = [entry for entry in found if entry.is_conflict]
    couplings = [entry for entry in found if not entry.is_conflict]
    first, second = _shares(len(conflicts), len(couplings), room)
    chosen = conflicts[:first] + couplings[:second]
    listed = [replace(each, number=number) for number, each in enumerate(chosen, 1)]
    return listed, conflicts[first:] + couplings[second:]


def _shares(conflicts: int, couplings: int, room: int) -> tuple[int, int]:
    room = max(room, 0)
    first = min(conflicts, max(round(CONFLICT_SHARE * room), room - couplings))
    return first, min(couplings, room - first)


def _same(row: dict[str, object]) -> tuple[str, ...]:
    """Return what findings of one entry have in common."""
    alone = "" if row["subtype"] not in _ALONE else row["finding_id"]
    parts = (row["type"], row["subtype"], row["severity"], row["reason"], row["a_id"], alone)
    return tuple(str(part) for part in parts)


def _entry(rows: pd.DataFrame) -> Entry:
    points = [None if shape is None else shapely.point_on_surface(shape) for shape in rows["geometry"]]
    return Entry(0, rows.iloc[0], points[0], len(points), tuple(point for point in points[1:] if point is not None))
