"""Findings: one conflict, one coupling opportunity, or one thing that is not known."""

from __future__ import annotations

from typing import NamedTuple

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
    """One column of a table of findings: its name, type (text, number, date) and what it means."""

    name: str
    type: str
    meaning: str


FINDING_COLUMNS: tuple[FindingColumn, ...] = (
    FindingColumn("finding_id", "text", "Stable name: the same rule and the same two bodies give the same name."),
    FindingColumn("version", "text", "Changes when anything changes that the verdict rests on."),
    FindingColumn("type", "text", "conflict, coupling or no_coverage."),
    FindingColumn(
        "subtype",
        "text",
        "overlap, clearance, redig; shared_space, frees_space, joint_works; outside, not_supplied.",
    ),
    FindingColumn("severity", "text", "blocking, warning, uncertain or info."),
    FindingColumn("reason", "text", "Why it is uncertain: depth_unknown, within_accuracy or freed_by."),
    FindingColumn("a_id", "text", "body_id of the claim (of the first in order when both are claims)."),
    FindingColumn("a_name", "text", "Its name."),
    FindingColumn("b_id", "text", "body_id of the other, or the source that does not cover the claim."),
    FindingColumn("b_name", "text", "Its name."),
    FindingColumn("rule_id", "text", "The rule that was applied, empty where none was."),
    FindingColumn("rule_source", "text", "Where the rule, or the figure it rests on, comes from."),
    FindingColumn("rule_status", "text", "norm, authority, local or assumption."),
    FindingColumn("measured_m", "number", "Clear horizontal distance between the footprints."),
    FindingColumn("required_m", "number", "Distance that the rule asks for."),
    FindingColumn("shift_months", "number", "How far one planning must move so that both fit one opening."),
    FindingColumn("gap_months", "number", "Time between the two windows."),
    FindingColumn("shared_area_m2", "number", "Ground that both works need; for no_coverage the area outside."),
    FindingColumn("shared_length_m", "number", "Length that two lines run within the search distance."),
    FindingColumn("shared_volume_m3", "number", "Overlap of footprints times overlap in depth, where known."),
    FindingColumn("transitions", "text", "Transitions that both serve together, separated by commas."),
    FindingColumn("owners", "text", "Parties of both, separated by commas."),
    FindingColumn("from_date", "date", "Begin of the common (or, for redig, of the whole) period."),
    FindingColumn("to_date", "date", "Last day of that period."),
    FindingColumn("score", "number", "Transitions plus owners that a coupling serves."),
    FindingColumn("sentence", "text", "The finding in plain words."),
)

FINDING_COLUMN_NAMES: tuple[str, ...] = tuple(column.name for column in FINDING_COLUMNS)
FINDING_NUMBERS: tuple[str, ...] = tuple(column.name for column in FINDING_COLUMNS if column.type == "number")
