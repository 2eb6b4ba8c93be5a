"""How far a finding is: what the list can be filtered by."""

from __future__ import annotations

from enum import Enum

from wijkaanpak_plugin.docks.live.finding_row import FindingRow
from wijkaanpak_plugin.domain.findings.said import DECIDED, DECISION
from wijkaanpak_plugin.domain.translation import translate


class Status(Enum):
    """One of these is filtered for; all but the last leave out what somebody does not want to see in this plan."""

    SHOWN = "shown"
    NOT_DECIDED = "not_decided"
    AGAIN = "again"
    AT_DECISION_TABLE = "at_decision_table"
    DECIDED = "decided"
    ACCEPTED = "accepted"
    HIDDEN = "hidden"


def has_status(found: FindingRow, status: Status) -> bool:
    """Say whether a finding has a status."""
    said = found.said
    if status is Status.HIDDEN or said.hidden:
        return status is Status.HIDDEN and said.hidden
    return {
        Status.SHOWN: True,
        Status.NOT_DECIDED: not said.settled,
        Status.AGAIN: said.again,
        Status.AT_DECISION_TABLE: said.stage == DECISION,
        Status.DECIDED: said.stage == DECIDED,
        Status.ACCEPTED: said.accepted,
    }[status]


def status_label(status: Status) -> str:
    """Return what a status is called."""
    return {
        Status.SHOWN: translate("FindingsDock", "all"),
        Status.NOT_DECIDED: translate("FindingsDock", "not yet decided"),
        Status.AGAIN: translate("FindingsDock", "judge again"),
        Status.AT_DECISION_TABLE: translate("FindingsDock", "at the decision table"),
        Status.DECIDED: translate("FindingsDock", "decided"),
        Status.ACCEPTED: translate("FindingsDock", "accepted"),
        Status.HIDDEN: translate("FindingsDock", "not shown"),
    }[status]
