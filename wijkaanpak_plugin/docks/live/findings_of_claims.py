"""Findings of the claims that are chosen, as a panel lists them."""

from __future__ import annotations

from dataclasses import dataclass

from wijkaanpak_plugin.docks.live.finding_row import FindingRow


@dataclass(frozen=True)
class FindingsOfClaims:
    """claims: how many claims are chosen. rows: what was found about them, conflicts first. new: finding_ids of what
    the last edit added. hold: whether these are all that there is to find about them as they are now; where not, that
    nothing is listed means nothing. doubts: what was not judged of them, line by line, as the label by the cursor says
    it while drawing: no conflict is listed of it, and that does not say that it fits.
    """

    claims: int
    rows: tuple[FindingRow, ...]
    new: frozenset[str]
    hold: bool
    doubts: tuple[str, ...] = ()
