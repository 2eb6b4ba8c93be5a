"""The marker by which a finding goes, in lists and on the map."""

from __future__ import annotations

from wijkaanpak_plugin.docks.live.finding_cells import finding_icon
from wijkaanpak_plugin.docks.live.finding_row import FindingRow
from wijkaanpak_plugin.map.findings.marker_look import MarkerLook, MarkerState


def marker_of(found: FindingRow, is_new: bool, more: int = 0) -> MarkerLook:
    """Return how the marker of a finding looks; more: of how many others it is the marker too."""
    state = MarkerState.SETTLED if found.said.settled else MarkerState.OPEN
    if found.said.again:
        state = MarkerState.AGAIN
    return MarkerLook(finding_icon(found), found.mark, state, is_new, more)
