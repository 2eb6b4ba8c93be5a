"""Findings: one conflict, one coupling opportunity, or one thing that is not known.

A table of findings holds facts: figures, ids and names. What is said of a finding is made of them when it is read, in
the language and with the decimal sign of the reader (``domain/sentences``).
"""

from __future__ import annotations

from typing import NamedTuple

from wijkaanpak_plugin.domain.translation import N_, Translatable

CONFLICT = "conflict"
COUPLING = "coupling"
NO_COVERAGE = "no_coverage"

OVERLAP = "overlap"
CLEARANCE = "clearance"
CROSSING = "crossing"
DISPLACES = "displaces"
WORKS_NEAR = "works_near"
NOT_JUDGED = "not_judged"
PRECAUTION = "precaution"
DEPENDENCY = "dependency"
MUST_STAY = "touches_what_must_stay"
ANSWERS_HOT_SPOT = "answers_hot_spot"
SHARED_SPACE = "shared_space"
FREES_SPACE = "frees_space"
JOINT_WORKS = "joint_works"
REDIG = "redig"
OUTSIDE = "outside"
NOT_SUPPLIED = "not_supplied"

BLOCKING = "blocking"
WARNING = "warning"
#: A loss that someone must agree to, no impossibility.
WEIGH = "weigh"
UNCERTAIN = "uncertain"
INFO = "info"
#: From the most to the least serious; findings are listed in this order.
SEVERITIES = (BLOCKING, WARNING, WEIGH, UNCERTAIN, INFO)

DEPTH_UNKNOWN = "depth_unknown"
SIZE_UNKNOWN = "size_unknown"
WITHIN_ACCURACY = "within_accuracy"
FREED_BY = "freed_by"
RESERVED = "reserved"
DATE_UNKNOWN = "date_unknown"
#: Of several reasons the first of these is given.
REASONS = (FREED_BY, RESERVED, SIZE_UNKNOWN, DEPTH_UNKNOWN, WITHIN_ACCURACY, DATE_UNKNOWN)


def counted_as(finding_type: str, severity: str) -> str:
    """Return under which heading a finding is counted and listed: its type, or ``info`` for a conflict that only
    informs (works near a tree, two things that nobody published a distance for, a precaution that an operator demands),
    which is never called a conflict.
    """
    return INFO if finding_type == CONFLICT and severity == INFO else finding_type


class FindingColumn(NamedTuple):
    """One column of a table of findings: its name, type (text, number, date, boolean), what it means, and
    what it is called on screen.
    """

    name: str
    type: str
    meaning: str
    label: Translatable


#: What the engine finds out.
FACT_COLUMNS: tuple[FindingColumn, ...] = (
    FindingColumn(
        "finding_id",
        "text",
        "Stable name: the same rule and the same two bodies give the same name.",
        N_("PlanField", "Finding"),
    ),
    FindingColumn(
        "group_id",
        "text",
        "The same for findings of one claim under one rule with one other kind of one owner: one row for the reader.",
        N_("PlanField", "Group"),
    ),
    FindingColumn(
        "version", "text", "Changes when anything changes that the verdict rests on.", N_("PlanField", "Version")
    ),
    FindingColumn("type", "text", "conflict, coupling or no_coverage.", N_("PlanField", "Type")),
    FindingColumn(
        "subtype",
        "text",
        "overlap, clearance, crossing, displaces, works_near, not_judged, precaution, redig, dependency, "
        "touches_what_must_stay; shared_space, frees_space, joint_works, answers_hot_spot; outside, not_supplied.",
        N_("PlanField", "Subtype"),
    ),
    FindingColumn("severity", "text", "blocking, warning, weigh, uncertain or info.", N_("PlanField", "Severity")),
    FindingColumn(
        "reason",
        "text",
        "Why it is uncertain: depth_unknown, size_unknown, within_accuracy, freed_by, reserved or date_unknown.",
        N_("PlanField", "Why uncertain"),
    ),
    FindingColumn(
        "a_id",
        "text",
        "body_id of the claim; of two claims of the one with the larger footprint; what waits may be a package.",
        N_("PlanField", "First (unique name)"),
    ),
    FindingColumn("a_name", "text", "Its name.", N_("PlanField", "First")),
    FindingColumn("a_kind", "text", "Its kind.", N_("PlanField", "Kind of the first")),
    FindingColumn(
        "b_id",
        "text",
        "body_id of the other, the source that does not cover the claim, or the id of a hot spot, zone or dependency.",
        N_("PlanField", "Second (unique name)"),
    ),
    FindingColumn("b_name", "text", "Its name.", N_("PlanField", "Second")),
    FindingColumn(
        "b_kind",
        "text",
        "Its kind, or that of a hot spot or dependency; empty for a source.",
        N_("PlanField", "Kind of the second"),
    ),
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
        "rule_note",
        "text",
        "Why a pair was not judged, or what a precaution means, and whom to ask; else empty.",
        N_("PlanField", "Note of the rule"),
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
        "from_date",
        "date",
        "Begin of the common (or, for redig, of the whole) period; of a dependency the day by which it is needed.",
        N_("PlanField", "From"),
    ),
    FindingColumn(
        "to_date",
        "date",
        "Last day of that period; of a dependency the day on which it is there.",
        N_("PlanField", "Up to and including"),
    ),
    FindingColumn("score", "number", "Transitions plus owners that a coupling serves.", N_("PlanField", "Score")),
    FindingColumn(
        "confidential",
        "boolean",
        "Whether either of the two must not leave the machine in an export meant for others.",
        N_("PlanField", "Confidential"),
    ),
    FindingColumn(
        "depth_source",
        "text",
        "What the least certain of the depths rests on: unknown, default, network, given or measured.",
        N_("PlanField", "Source of the depth"),
    ),
    FindingColumn(
        "accuracy_m",
        "number",
        "Accuracy of both locations together, plus or minus; 0: drawn, or not said.",
        N_("PlanField", "Accuracy (m)"),
    ),
    FindingColumn(
        "required_months",
        "number",
        "How long the ground should stay closed between two openings; of a coupling with a planned work, how long it "
        "takes until the ground is due again.",
        N_("PlanField", "Required (months)"),
    ),
    FindingColumn(
        "number",
        "number",
        "How many things a claim takes the place of or takes away: bodies, of a large one its area by the size of one.",
        N_("PlanField", "Number"),
    ),
    FindingColumn(
        "pairs",
        "number",
        "Of a group that is stored as one row: how many findings it stands for; else empty.",
        N_("PlanField", "Findings in this row"),
    ),
    FindingColumn(
        "share",
        "number",
        "Share of the claim (0 to 1) about which the source, or a party in it, says nothing.",
        N_("PlanField", "Share (0-1)"),
    ),
    FindingColumn(
        "source_name",
        "text",
        "The source; empty where there is none at all.",
        N_("PlanField", "Name of the source"),
    ),
    FindingColumn(
        "source_date",
        "text",
        "Date of that source, or dates, separated by commas; of a dependency the day that was promised.",
        N_("PlanField", "Date of the source"),
    ),
    FindingColumn(
        "freed_by",
        "text",
        "body_id of who takes away what is in the way, or makes room; separated by commas. See both_ways.",
        N_("PlanField", "Makes room (unique names)"),
    ),
    FindingColumn("freed_by_names", "text", "Their names.", N_("PlanField", "Makes room")),
    FindingColumn(
        "order_turns",
        "text",
        "body_id of who is planned to start before that room is made, separated by commas: the order must turn.",
        N_("PlanField", "Starts too early (unique names)"),
    ),
    FindingColumn(
        "both_ways",
        "boolean",
        "Whether each of the two makes room for the other, they wait for each other, or the claim was made for the hot "
        "spot.",
        N_("PlanField", "Each makes room for the other"),
    ),
    FindingColumn(
        "counted_with",
        "text",
        "body_id of what was counted with it, separated by commas: a casing over its own cables is one obstacle.",
        N_("PlanField", "Counted with (unique names)"),
    ),
    FindingColumn("counted_with_names", "text", "Their names.", N_("PlanField", "Counted with")),
)

#: The facts, and the sentence that is made of them. In a plan it is a copy for QGIS without the plugin, in the language
#: of whoever wrote the row: it is never compared, and read only where the facts are lacking.
FINDING_COLUMNS: tuple[FindingColumn, ...] = (
    *FACT_COLUMNS,
    FindingColumn(
        "sentence",
        "text",
        "The finding in plain words; in a plan in the language of whoever wrote the row. The plugin makes it anew for "
        "each reader.",
        N_("PlanField", "In words"),
    ),
)

FACT_COLUMN_NAMES: tuple[str, ...] = tuple(column.name for column in FACT_COLUMNS)
FINDING_COLUMN_NAMES: tuple[str, ...] = tuple(column.name for column in FINDING_COLUMNS)
FINDING_NUMBERS: tuple[str, ...] = tuple(column.name for column in FINDING_COLUMNS if column.type == "number")

#: Decimals with which figures are kept and handed on: millimetres, hundredths of months, square and cubic metres.
FINDING_DECIMALS: dict[str, int] = {
    "measured_m": 3,
    "required_m": 3,
    "shift_months": 2,
    "gap_months": 2,
    "shared_area_m2": 2,
    "shared_length_m": 2,
    "shared_volume_m3": 2,
}
