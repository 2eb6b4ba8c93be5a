"""Tables of packages: the packages, the claims in them and their scores."""

from __future__ import annotations

from wijkaanpak_plugin.domain.translation import N_
from wijkaanpak_plugin.plan.schema.table import (
    BOOLEAN,
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
        Field("occasion", TEXT, "What sets it in motion.", label=N_("PlanField", "Occasion"), vocabulary="occasion"),
        Field(
            "leading_transition",
            TEXT,
            "Transition that leads (koploper).",
            label=N_("PlanField", "Leading transition"),
            vocabulary="transition",
        ),
        Field("vision", TEXT, "What it wants to reach.", label=N_("PlanField", "Vision")),
        Field("remarks", TEXT, "Anything else.", label=N_("PlanField", "Remarks")),
        Field(
            "confidential",
            BOOLEAN,
            "Must not leave the machine in an export meant for others.",
            label=N_("PlanField", "Confidential"),
            default="false",
        ),
        Field("added_by", TEXT, "Who made it.", label=N_("PlanField", "Added by")),
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
        reference("package_id", "The package."),
        reference("body_id", "The claim.", label=N_("PlanField", "Unique name")),
        Field(
            "role",
            TEXT,
            "Leading (koploper) or following (meeloper).",
            label=N_("PlanField", "Role"),
            vocabulary="package_role",
        ),
        Field("initiator", TEXT, "Party that pulls it (trekker).", label=N_("PlanField", "Initiator")),
        Field("partners", TEXT, "Parties that take part.", label=N_("PlanField", "Partners"), list=True),
        Field("remarks", TEXT, "Anything else.", label=N_("PlanField", "Remarks")),
    ),
    "Which claims are in which package, in which role.",
    label=N_("PlanTable", "Claims of packages"),
)
PACKAGE_SCORE = Table(
    "package_score",
    None,
    (
        identity("score_id"),
        reference("package_id", "The package."),
        Field(
            "criterion",
            TEXT,
            "What is scored.",
            label=N_("PlanField", "Criterion"),
            vocabulary=(
                Choice("performance", N_("PlanChoice", "Performance")),
                Choice("impact", N_("PlanChoice", "Impact")),
                Choice("costs", N_("PlanChoice", "Costs")),
            ),
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
    "Scores of a package on performance per transition, impact and costs.",
    label=N_("PlanTable", "Scores of packages"),
)
