"""Numbering of findings on the sheet: which ones get a number, and which number.

One claim often gives many findings of one kind: a cycle route over ten pieces of footpath breaks a rule ten times. On
paper, as in the panels, these are one entry (``group_id``) with one number, which says how many there are.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from itertools import count
from typing import Any, Optional

import pandas as pd
import shapely

from wijkaanpak_plugin.domain.finding import CONFLICT, COUPLING, counted_as
from wijkaanpak_plugin.domain.findings.finding_group import summed

#: Column of findings: whether how far, how deep and where may not be told (``nets.py``).
NO_FIGURES = "no_figures"
#: When both do not fit, conflicts take this share of the list; assumption.
CONFLICT_SHARE = 0.55
#: What is with works outside the package takes this share then; assumption.
_OUTSIDE_SHARE = 0.2


@dataclass(frozen=True)
class Entry:
    """One line of the list: rows of findings that say the same of one claim.

    number: 0 when it is not in the list; mark: the number that it goes by in the plan, 0 for none; row: the first of
    its findings in rank order; facts: what they say together, as ``finding_sentence`` takes it; point: where the first
    one lies, None where it lies nowhere; other_points: where the others lie; is_outside: whether it is with work
    outside the package that the sheet is about.
    """

    number: int
    mark: int
    row: pd.Series
    facts: Mapping[str, Any]
    point: Optional[shapely.Point]
    other_points: tuple[shapely.Point, ...]
    is_outside: bool = False

    @property
    def is_conflict(self) -> bool:
        """Whether it is a conflict (else a coupling opportunity)."""
        return bool(self.row["type"] == CONFLICT)

    @property
    def is_untold(self) -> bool:
        """Whether how far, how deep and where is not told: it is with a net, and for others."""
        return bool(self.row.get(NO_FIGURES, False))

    @property
    def severity(self) -> str:
        """Severity of its findings."""
        return str(self.row["severity"])


def entries(
    findings: pd.DataFrame, marks: Optional[Mapping[str, int]] = None, outside: Collection[str] = ()
) -> list[Entry]:
    """Return conflicts, then couplings, each in rank order and not yet numbered; then those with works outside the
    package, in the same order.

    outside: body_id of such works.

    marks: by group_id the number that it goes by in the plan, for those who see the panels too.

    findings: columns of ``domain/finding.py`` and ``geometry``, ranked. Findings about what is not known, and those
    that only inform, get no entry.
    """
    groups: dict[str, list[int]] = {}
    for place, row in enumerate(findings.to_dict("records")):
        if counted_as(row["type"], row["severity"]) in (CONFLICT, COUPLING):
            groups.setdefault(str(row["group_id"] or row["finding_id"]), []).append(place)
    known = marks or {}
    made = [_entry(findings.iloc[places], known.get(name, 0)) for name, places in groups.items()]
    made = [replace(each, is_outside=each.row["a_id"] in outside or each.row["b_id"] in outside) for each in made]
    return sorted(made, key=lambda entry: (entry.is_outside, not entry.is_conflict))


def numbered(found: list[Entry], room: int) -> tuple[list[Entry], list[Entry]]:
    """Return the entries for which there is room, with their numbers, and the rest.

    Conflicts come first; neither conflicts nor couplings push the other off the sheet. Each goes by its mark; those
    without one get the numbers after the largest.
    """
    conflicts = [entry for entry in found if entry.is_conflict and not entry.is_outside]
    couplings = [entry for entry in found if not entry.is_conflict and not entry.is_outside]
    outside = [entry for entry in found if entry.is_outside]
    kept = min(len(outside), max(round(_OUTSIDE_SHARE * room), room - len(conflicts) - len(couplings), 0))
    first, second = _shares(len(conflicts), len(couplings), room - kept)
    chosen = conflicts[:first] + couplings[:second] + outside[:kept]
    fresh = count(max((each.mark for each in found), default=0) + 1)
    listed = [replace(each, number=each.mark or next(fresh)) for each in chosen]
    return listed, conflicts[first:] + couplings[second:] + outside[kept:]


def _shares(conflicts: int, couplings: int, room: int) -> tuple[int, int]:
    room = max(room, 0)
    first = min(conflicts, max(round(CONFLICT_SHARE * room), room - couplings))
    return first, min(couplings, room - first)


def _entry(rows: pd.DataFrame, mark: int) -> Entry:
    points = [None if shape is None else shapely.point_on_surface(shape) for shape in rows["geometry"]]
    others = tuple(point for point in points[1:] if point is not None)
    facts = rows.drop(columns="geometry").to_dict("records")
    return Entry(0, mark, rows.iloc[0], summed(facts) if len(facts) > 1 else facts[0], points[0], others)
