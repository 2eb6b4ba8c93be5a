"""What findings come down to, from what cannot be to what is only good to know: the order in which they are listed."""

from __future__ import annotations

from wijkaanpak_plugin.docks.live.finding_row import FindingRow
from wijkaanpak_plugin.domain.finding import (
    BLOCKING,
    CONFLICT,
    COUPLING,
    DEPENDENCY,
    DISPLACES,
    INFO,
    MUST_STAY,
    NO_COVERAGE,
    REDIG,
    UNCERTAIN,
    WEIGH,
)
from wijkaanpak_plugin.domain.translation import translate

#: What findings are counted under, in the order of the switches.
TYPES = (CONFLICT, COUPLING, NO_COVERAGE, INFO)

CANNOT, TOO_NEAR, TAKES_PLACE, TWICE, WAITS = "cannot", "too_near", "takes_place", "twice", "waits"
PERHAPS, TOGETHER, NOT_KNOWN, TO_KNOW = "perhaps", "together", "not_known", "to_know"
#: The groups in order. What is perhaps a conflict follows the conflicts: they are counted together.
SEVERITY_GROUPS = (CANNOT, TOO_NEAR, TAKES_PLACE, TWICE, WAITS, PERHAPS, TOGETHER, NOT_KNOWN, TO_KNOW)

_OF_TYPE = {COUPLING: TOGETHER, NO_COVERAGE: NOT_KNOWN, INFO: TO_KNOW}
_OF_SUBTYPE = {DISPLACES: TAKES_PLACE, MUST_STAY: TAKES_PLACE, REDIG: TWICE, DEPENDENCY: WAITS}
_OF_SEVERITY = {BLOCKING: CANNOT, WEIGH: TAKES_PLACE, UNCERTAIN: PERHAPS}
_SIGNS = {
    CANNOT: "finding_blocking",
    TOO_NEAR: "finding_warning",
    TAKES_PLACE: "finding_weigh",
    TWICE: "finding_warning",
    WAITS: "finding_warning",
    PERHAPS: "finding_uncertain",
    TOGETHER: "finding_coupling",
    NOT_KNOWN: "finding_no_coverage",
    TO_KNOW: "finding_info",
}


def severity_group(found: FindingRow) -> str:
    """Return the group of a finding, one of ``SEVERITY_GROUPS``."""
    if found.heading != CONFLICT:
        return _OF_TYPE[found.heading]
    if found.severity == UNCERTAIN and found.subtype == DISPLACES:
        return PERHAPS
    return _OF_SUBTYPE.get(found.subtype) or _OF_SEVERITY.get(found.severity, TOO_NEAR)


def severity_sign(group: str) -> str:
    """Return the name of the sign of a group; the triangle stands for all that is short of room or time."""
    return _SIGNS[group]


def severity_title(group: str) -> str:
    """Return what a group is called."""
    return {
        CANNOT: translate("FindingsDock", "Cannot"),
        TOO_NEAR: translate("FindingsDock", "Too near"),
        TAKES_PLACE: translate("FindingsDock", "Takes the place of"),
        TWICE: translate("FindingsDock", "Street opened twice"),
        WAITS: translate("FindingsDock", "Waits for"),
        PERHAPS: translate("FindingsDock", "Perhaps not: uncertain"),
        TOGETHER: translate("FindingsDock", "Can go together"),
        NOT_KNOWN: translate("FindingsDock", "Not known"),
        TO_KNOW: translate("FindingsDock", "For information"),
    }[group]


def severity_group_meaning(group: str) -> str:
    """Return what a group means, in a sentence."""
    return {
        CANNOT: translate(
            "FindingsDock", "It cannot be: one lies on the other, or less than half of the required distance is there."
        ),
        TOO_NEAR: translate("FindingsDock", "There is less room than a rule asks for."),
        TAKES_PLACE: translate(
            "FindingsDock", "It takes the place of something, or touches what must stay: somebody must agree to that."
        ),
        TWICE: translate("FindingsDock", "Two works open the same street, too far apart in time to be one opening."),
        WAITS: translate(
            "FindingsDock", "It waits for something that does not come in time, or of which that is open."
        ),
        PERHAPS: translate("FindingsDock", "It cannot be decided with what is known."),
        TOGETHER: translate(
            "FindingsDock",
            "Two things can share ground, make room for each other, or be built in one opening, or works can take a "
            "hot spot along.",
        ),
        NOT_KNOWN: translate(
            "FindingsDock", "There is no data here, or a party supplied nothing: that nothing is found means nothing."
        ),
        TO_KNOW: translate(
            "FindingsDock",
            "No conflict, but something to think of: works near what stands there, or a pair that no published rule "
            "judges.",
        ),
    }[group]
