"""What a finding is called and what that means, wherever one is listed: sign, group, severity, rule."""

from __future__ import annotations

from wijkaanpak_plugin.docks.live.finding_row import FindingRow
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.finding import (
    ANSWERS_HOT_SPOT,
    BLOCKING,
    CLEARANCE,
    CONFLICT,
    COUPLING,
    CROSSING,
    DEPENDENCY,
    DISPLACES,
    FREES_SPACE,
    INFO,
    JOINT_WORKS,
    MUST_STAY,
    NO_COVERAGE,
    NOT_JUDGED,
    NOT_SUPPLIED,
    OUTSIDE,
    OVERLAP,
    PRECAUTION,
    REDIG,
    SHARED_SPACE,
    UNCERTAIN,
    WARNING,
    WEIGH,
    WORKS_NEAR,
)
from wijkaanpak_plugin.domain.translation import translate


def type_label(finding_type: str) -> str:
    """Return the name of a group of findings."""
    return {
        CONFLICT: translate("FindingsDock", "Conflicts"),
        COUPLING: translate("FindingsDock", "Coupling opportunities"),
        NO_COVERAGE: translate("FindingsDock", "Not known"),
        INFO: translate("FindingsDock", "For information"),
    }[finding_type]


def type_meaning(finding_type: str) -> str:
    """Return what a group of findings means."""
    return {
        CONFLICT: translate(
            "FindingsDock",
            "Two things ask for the same room or lie nearer than a rule allows, a street is opened twice, something "
            "that must stay is touched, or something is waited for that does not come in time.",
        ),
        COUPLING: translate(
            "FindingsDock",
            "Two things can share ground, make room for each other, or be built in one opening, or works can take a "
            "hot spot along.",
        ),
        NO_COVERAGE: translate(
            "FindingsDock", "There is no data here, or a party supplied nothing: that nothing is found means nothing."
        ),
        INFO: translate(
            "FindingsDock",
            "No conflict, but something to think of: works near what stands there, or a pair that no published rule "
            "judges.",
        ),
    }[finding_type]


def severity_label(found: FindingRow) -> str:
    """Return how serious a finding is, in one or two words."""
    return {
        BLOCKING: translate("FindingsDock", "blocking"),
        WARNING: translate("FindingsDock", "warning"),
        WEIGH: translate("FindingsDock", "to weigh"),
        UNCERTAIN: translate("FindingsDock", "uncertain"),
    }.get(found.severity) or subtype_label(found)


def severity_meaning(found: FindingRow) -> str:
    """Return what the severity of a finding means."""
    return {
        BLOCKING: translate(
            "FindingsDock", "It cannot be: one lies on the other, or less than half of the required distance is there."
        ),
        WARNING: translate("FindingsDock", "Less room or time than the rule asks for."),
        WEIGH: translate(
            "FindingsDock", "It takes the place of something, or touches what must stay: somebody must agree to that."
        ),
        UNCERTAIN: translate("FindingsDock", "It cannot be decided with what is known."),
    }.get(found.severity) or type_meaning(found.heading)


def subtype_label(found: FindingRow) -> str:
    """Return what sort of finding it is."""
    return {
        OVERLAP: translate("FindingsDock", "in the same place"),
        CLEARANCE: translate("FindingsDock", "too near"),
        CROSSING: translate("FindingsDock", "crossing"),
        DISPLACES: translate("FindingsDock", "takes the place of something"),
        WORKS_NEAR: translate("FindingsDock", "works near something"),
        NOT_JUDGED: translate("FindingsDock", "not judged"),
        PRECAUTION: translate("FindingsDock", "precaution first"),
        REDIG: translate("FindingsDock", "street opened twice"),
        SHARED_SPACE: translate("FindingsDock", "shared space"),
        FREES_SPACE: translate("FindingsDock", "makes room"),
        JOINT_WORKS: translate("FindingsDock", "one opening"),
        ANSWERS_HOT_SPOT: translate("FindingsDock", "hot spot to take along"),
        MUST_STAY: translate("FindingsDock", "touches what must stay"),
        DEPENDENCY: translate("FindingsDock", "waits for something"),
        OUTSIDE: translate("FindingsDock", "outside the data"),
        NOT_SUPPLIED: translate("FindingsDock", "not supplied"),
    }.get(found.subtype, found.subtype)


def status_label(found: FindingRow) -> str:
    """Return how certain the rule is, in a word; a dash where no rule was applied."""
    return load_vocabularies()["rule_status"].label(found.rule_status) if found.rule_status else "–"


def status_meaning(found: FindingRow) -> str:
    """Return what the status of the rule means."""
    return load_vocabularies()["rule_status"].definition(found.rule_status)


def finding_meaning(found: FindingRow) -> str:
    """Return the sentence of a finding, what its severity and the status of its rule mean, and the source, in lines."""
    lines = [found.sentence, f"{severity_label(found)}: {severity_meaning(found)}"]
    if found.rule_status:
        lines.append(f"{status_label(found)}: {status_meaning(found)}")
    return "\n".join([*lines, found.rule_source] if found.rule_source else lines)
