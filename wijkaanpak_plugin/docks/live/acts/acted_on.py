"""Which findings something can be done about with a button, of a row that may stand for several."""

from __future__ import annotations

from wijkaanpak_plugin.docks.live.finding_row import FindingRow
from wijkaanpak_plugin.domain.finding import ANSWERS_HOT_SPOT, DEPENDENCY, DISPLACES


def losses(found: FindingRow) -> list[str]:
    """Return the id by which a row is called meant, if it tells of a loss.

    All that a row stands for is said of one claim and one other kind: one of them is enough.
    """
    return [min(found.finding_ids)] if found.subtype == DISPLACES else []


def hot_spots_beside(found: FindingRow) -> list[FindingRow]:
    """Return the findings of hot spots that works can still take along, each by itself."""
    return [each for each in _each(found, ANSWERS_HOT_SPOT) if not each.both_ways]


def waits(found: FindingRow) -> list[FindingRow]:
    """Return the findings of what is waited for, each by itself."""
    return _each(found, DEPENDENCY)


def _each(found: FindingRow, subtype: str) -> list[FindingRow]:
    """Return the findings of a row; of a large group only the group was stored, and nothing names what is in it."""
    if found.subtype != subtype or (found.stands_for > 1 and not found.pairs):
        return []
    return list(found.pairs) or [found]
