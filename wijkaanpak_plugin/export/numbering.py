"""Which findings get a number on the sheet, and which number.

One place often gives many findings of one kind: a cycle route over ten pieces of footpath breaks one rule ten
times. On paper these are one entry with one number, which says how many places it has.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import shapely

from wijkaanpak_plugin.domain import finding as words

#: When both do not fit, conflicts take this share of the list; assumption.
CONFLICT_SHARE = 0.55


@dataclass(frozen=True)
class Entry:
    """One line of the list: rows of findings that say the same of one claim.

    number: 0 when it is not in the list; point: where its marker belongs; places: how many findings it stands
    for; row: the first of them in rank order.
    """

    number: int
    places: int
    point: shapely.Point
    row: pd.Series

    @property
    def is_conflict(self) -> bool:
        """Whether it is a conflict (else a coupling opportunity)."""
        return bool(self.row["type"] == words.CONFLICT)

    @property
    def severity(self) -> str:
        """Severity of its findings."""
        return str(self.row["severity"])


def entries(findings: pd.DataFrame) -> list[Entry]:
    """Return conflicts, then couplings, each in rank order and not yet numbered.

    findings: columns of ``domain/finding.py`` and ``geometry``, ranked. Findings about what is not known get no
    entry. One entry holds the findings of the same claim by the same rule with the same severity.
    """
    groups: dict[tuple[str, ...], list[int]] = {}
    for place, row in enumerate(findings.to_dict("records")):
        if row["type"] in (words.CONFLICT, words.COUPLING):
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
    listed = [Entry(number, each.places, each.point, each.row) for number, each in enumerate(chosen, 1)]
    return listed, conflicts[first:] + couplings[second:]


def _shares(conflicts: int, couplings: int, room: int) -> tuple[int, int]:
    room = max(room, 0)
    first = min(conflicts, max(round(CONFLICT_SHARE * room), room - couplings))
    return first, min(couplings, room - first)


def _same(row: dict[str, object]) -> tuple[str, ...]:
    """Return what findings of one entry have in common; without a rule each stands alone."""
    other = "" if row["rule_id"] else row["finding_id"]
    return tuple(
        str(part)
        for part in (row["type"], row["subtype"], row["severity"], row["reason"], row["a_id"], row["rule_id"], other)
    )


def _entry(rows: pd.DataFrame) -> Entry:
    first = rows.iloc[0]
    return Entry(0, len(rows), shapely.point_on_surface(first["geometry"]), first)
