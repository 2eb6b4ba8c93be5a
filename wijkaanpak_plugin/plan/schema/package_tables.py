"""Tables of packages: the packages, the claims in them and their scores."""

from __future__ import annotations

from wijkaanpak_plugin.domain.translation import N_
from wijkaanpak_plugin.plan.schema.table import (
    BOOLEAN,
    DATE,
    DATETIME,
    NUMBER,
    TEXT,
    Choice,
    Field,
    Table,
    identity,
    reference,
)

PACKAGE = Table(
    "package",
    None,
    (
        identity("package_id"),
        Field("name", TEXT, "Name of the package.", label=N_("PlanField", "Name"), required=True),
        Field(
            "occasions",
            TEXT,
            "What sets it in motion.",
            label=N_("PlanField", "Occasions"),
            vocabulary="occasion",
            list=True,
        ),
        Field(
            "leading_transitions",
            TEXT,
            "Transitions that lead (koploper).",
            label=N_("PlanField", "Leading transitions"),
            vocabulary="transition",
            list=True,
        ),
        Field("vision", TEXT, "What it wants to reach.", label=N_("PlanField", "Vision")),
        Field("lead", TEXT, "Party that leads it.", label=N_("PlanField", "Lead"), party=True),
        Field("partners", TEXT, "Parties that take part.", label=N_("PlanField", "Partners"), list=True, party=True),
        Field("horizon", TEXT, "Year by which it is done.", label=N_("PlanField", "Horizon (year)")),
        Field("preferred", BOOLEAN, "Whether it is the preferred one.", label=N_("PlanField", "Preferred")),
        Field("review_date", DATE, "When it is looked at again.", label=N_("PlanField", "Looked at again on")),
        Field("remarks", TEXT, "Anything else.", label=N_("PlanField", "Remarks")),
        Field(
            "confidential",
            BOOLEAN,
            "Must not leave the machine in an export meant for others.",
            label=N_("PlanField", "Confidential"),
            default="false",
        ),
        Field("added_by", TEXT, "Who made it.", label=N_("PlanField", "Added by"), person=True),
        Field("added_at", DATETIME, "When it was made.", label=N_("PlanField", "Added at"), default="now()"),
    ),
    "Packages (pakketten): claims that are carried out together.",
    label=N_("PlanTable", "Packages"),
)
PACKAGE_CLAIM = Table(
    "package_claim",
    None,
    (
        identity("link_id"),
        reference("package_id", "The package.", label=N_("PlanField", "Package")),
        reference("body_id", "The claim.", label=N_("PlanField", "Unique name")),
        Field(
            "role",
            TEXT,
            "Occasion (aanleiding: planned already, others join), leading (koploper: serves a leading transition) or "
            "following (meeloper).",
            label=N_("PlanField", "Role"),
            vocabulary="package_role",
        ),
        Field("initiator", TEXT, "Party that pulls it (trekker).", label=N_("PlanField", "Initiator"), party=True),
        Field("partners", TEXT, "Parties that take part.", label=N_("PlanField", "Partners"), list=True, party=True),
        Field("remarks", TEXT, "Anything else.", label=N_("PlanField", "Remarks")),
    ),
    "Which claims are in which package, in which role.",
    label=N_("PlanTable", "Claims of packages"),
)
PACKAGE_TASK = Table(
    "package_task",
    None,
    (
        identity("link_id"),
        reference("package_id", "The package.", label=N_("PlanField", "Package")),
        reference("task_id", "The transition task."),
        Field(
            "taken_along",
            BOOLEAN,
            "Whether the package takes it along; empty: not said.",
            label=N_("PlanField", "Taken along"),
        ),
        Field("reason", TEXT, "Why not.", label=N_("PlanField", "Reason")),
    ),
    "Which transition tasks a package takes along, and why not the others.",
    label=N_("PlanTable", "Tasks of packages"),
    in_project=False,
)
PACKAGE_MEASURE = Table(
    "package_measure",
    None,
    (
        identity("measure_id"),
        reference("package_id", "The package.", label=N_("PlanField", "Package")),
        Field("building_block", TEXT, "Key of the building block.", label=N_("PlanField", "Building block")),
        Field("text", TEXT, "What is agreed.", label=N_("PlanField", "Text")),
        Field("party", TEXT, "Party that does it.", label=N_("PlanField", "Party"), party=True),
        Field(
            "works_from",
            TEXT,
            "Earliest start: a date or a year.",
            label=N_("PlanField", "Earliest start (date or year)"),
        ),
        Field(
            "works_to",
            TEXT,
            "Latest finish: a date or a year, which means its last day.",
            label=N_("PlanField", "Latest finish (date or year)"),
        ),
        Field("cost_from", NUMBER, "Lower end of the cost range, in euros.", label=N_("PlanField", "Cost from (euro)")),
        Field("cost_to", NUMBER, "Upper end of the cost range, in euros.", label=N_("PlanField", "Cost to (euro)")),
        Field(
            "transitions",
            TEXT,
            "Transitions it serves.",
            label=N_("PlanField", "Transitions (first one leads)"),
            vocabulary="transition",
            list=True,
        ),
    ),
    "Agreements of a package that have no place.",
    label=N_("PlanTable", "Agreements without a place"),
    in_project=False,
)
PACKAGE_CHOICE = Table(
    "package_choice",
    None,
    (
        identity("choice_id"),
        reference("package_id", "The package.", label=N_("PlanField", "Package")),
        Field("transition", TEXT, "The transition.", label=N_("PlanField", "Transition"), vocabulary="transition"),
        Field("theme", TEXT, "What the choice is about.", label=N_("PlanField", "Theme")),
        Field(
            "organisation",
            TEXT,
            "Central or decentral.",
            label=N_("PlanField", "Central or decentral"),
            vocabulary="organisation",
        ),
        Field(
            "organisation_level",
            TEXT,
            "Within or above the neighbourhood.",
            label=N_("PlanField", "Within or above the neighbourhood"),
            vocabulary="organisation_level",
        ),
        Field("reason", TEXT, "Why.", label=N_("PlanField", "Reason")),
    ),
    "What a package chooses per transition and theme: central or decentral, within or above the neighbourhood.",
    label=N_("PlanTable", "Choices of packages"),
    in_project=False,
)
PACKAGE_SCORE = Table(
    "package_score",
    None,
    (
        identity("score_id"),
        reference("package_id", "The package.", label=N_("PlanField", "Package")),
        Field(
            "criterion",
            TEXT,
            "Key of the criterion of the plan that is scored.",
            label=N_("PlanField", "Criterion"),
            required=True,
        ),
        Field(
            "transition",
            TEXT,
            "Transition, for a score on performance.",
            label=N_("PlanField", "Transition"),
            vocabulary="transition",
        ),
        Field("value", NUMBER, "The score; empty is unknown.", label=N_("PlanField", "Value")),
        Field("unit", TEXT, "Unit of the score.", label=N_("PlanField", "Unit")),
        Field("source", TEXT, "Where the score comes from.", label=N_("PlanField", "Source")),
        Field(
            "status",
            TEXT,
            "Measured, from a source, or an assumption.",
            label=N_("PlanField", "Status"),
            vocabulary=(
                Choice("measured", N_("PlanChoice", "Measured")),
                Choice("source", N_("PlanChoice", "From a source")),
                Choice("assumption", N_("PlanChoice", "Assumption")),
            ),
        ),
        Field("remarks", TEXT, "Anything else.", label=N_("PlanField", "Remarks")),
    ),
    "Scores that people give a package on the criteria of the plan.",
    label=N_("PlanTable", "Scores of packages"),
)
