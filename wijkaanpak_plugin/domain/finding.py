"""Findings: one conflict, one coupling opportunity, or one thing that is not known."""

from __future__ import annotations

from typing import NamedTuple

from wijkaanpak_plugin.domain.translation import N_, Translatable

CONFLICT = "conflict"
COUPLING = "coupling"
NO_COVERAGE = "no_coverage"

OVERLAP = "overlap"
CLEARANCE = "clearance"
SHARED_SPACE = "shared_space"
FREES_SPACE = "frees_space"
JOINT_WORKS = "joint_works"
REDIG = "redig"
OUTSIDE = "outside"
NOT_SUPPLIED = "not_supplied"

BLOCKING = "blocking"
WARNING = "warning"
UNCERTAIN = "uncertain"
INFO = "info"
#: From the most to the least serious; findings are listed in this order.
SEVERITIES = (BLOCKING, WARNING, UNCERTAIN, INFO)

DEPTH_UNKNOWN = "depth_unknown"
WITHIN_ACCURACY = "within_accuracy"
FREED_BY = "freed_by"


class FindingColumn(NamedTuple):
    """One column of a table of findings: its name, type (text, number, date), what it means, and what it is
    called on screen.
    """

    name: str
    type: str
    meaning: str
    label: Translatable


FINDING_COLUMNS: tuple[FindingColumn, ...] = (
    FindingColumn(
        "finding_id",
        "text",
        "Stable name: the same rule and the same two bodies give the same name.",
        N_("PlanField", "Finding"),
    ),
    FindingColumn(
        "version", "text", "Changes when anything changes that the verdict rests on.", N_("PlanField", "Version")
    ),
    FindingColumn("type", "text", "conflict, coupling or no_coverage.", N_("PlanField", "Type")),
    FindingColumn(
        "subtype",
        "text",
        "overlap, clearance, redig; shared_space, frees_space, joint_works; outside, not_supplied.",
        N_("PlanField", "Subtype"),
    ),
    FindingColumn("severity", "text", "blocking, warning, uncertain or info.", N_("PlanField", "Severity")),
    FindingColumn(
        "reason",
        "text",
        "Why it is uncertain: depth_unknown, within_accuracy or freed_by.",
        N_("PlanField", "Why uncertain"),
    ),
    FindingColumn(
        "a_id",
        "text",
        "body_id of the claim (of the first in order when both are claims).",
        N_("PlanField", "First (unique name)"),
    ),
    FindingColumn("a_name", "text", "Its name.", N_("PlanField", "First")),
    FindingColumn(
        "b_id",
        "text",
        "body_id of the other, or the source that does not cover the claim.",
        N_("PlanField", "Second (unique name)"),
    ),
    FindingColumn("b_name", "text", "Its name.", N_("PlanField", "Second")),
    FindingColumn("rule_id", "text", "The rule that was applied, empty where none was.", N_("PlanField", "Rule")),
    FindingColumn(
        "rule_source",
        "text",
        "Where the rule, or the figure it rests on, comes from.",
        N_("PlanField", "Source of the rule"),
    ),
    FindingColumn(
        "rule_status", "text", "norm, authority, local or assumption.", N_("PlanField", "Status of the rule")
    ),
    FindingColumn(
        "measured_m", "number", "Clear horizontal distance between the footprints.", N_("PlanField", "Measured (m)")
    ),
    FindingColumn("required_m", "number", "Distance that the rule asks for.", N_("PlanField", "Required (m)")),
    FindingColumn(
        "shift_months",
        "number",
        "How far one planning must move so that both fit one opening.",
        N_("PlanField", "Shift (months)"),
    ),
    FindingColumn("gap_months", "number", "Time between the two windows.", N_("PlanField", "Gap (months)")),
    FindingColumn(
        "shared_area_m2",
        "number",
        "Ground that both works need; for no_coverage the area outside.",
        N_("PlanField", "Shared area (m2)"),
    ),
    FindingColumn(
        "shared_length_m",
        "number",
        "Length that two lines run within the search distance.",
        N_("PlanField", "Shared length (m)"),
    ),
    FindingColumn(
        "shared_volume_m3",
        "number",
        "Overlap of footprints times overlap in depth, where known.",
        N_("PlanField", "Shared volume (m3)"),
    ),
    FindingColumn(
        "transitions",
        "text",
        "Transitions that both serve together, separated by commas.",
        N_("PlanField", "Transitions (first one leads)"),
    ),
    FindingColumn("owners", "text", "Parties of both, separated by commas.", N_("PlanField", "Owners")),
    FindingColumn(
        "from_date", "date", "Begin of the common (or, for redig, of the whole) period.", N_("PlanField", "From")
    ),
    FindingColumn("to_date", "date", "Last day of that period.", N_("PlanField", "Up to and including")),
    FindingColumn("score", "number", "Transitions plus owners that a coupling serves.", N_("PlanField", "Score")),
    FindingColumn("sentence", "text", "The finding in plain words.", N_("PlanField", "In words")),
)

FINDING_COLUMN_NAMES: tuple[str, ...] = tuple(column.name for column in FINDING_COLUMNS)
FINDING_NUMBERS: tuple[str, ...] = tuple(column.name for column in FINDING_COLUMNS if column.type == "number")
