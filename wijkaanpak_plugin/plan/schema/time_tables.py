"""Tables of what the planning depends on: what waits for what, and moments that count."""

from __future__ import annotations

from wijkaanpak_plugin.domain.translation import N_
from wijkaanpak_plugin.plan.schema.table import TEXT, Choice, Field, Table, identity

DEPENDENCY = Table(
    "dependency",
    None,
    (
        identity("dependency_id"),
        Field(
            "needs_id",
            TEXT,
            "Id of the claim, work or package that waits.",
            label=N_("PlanField", "What waits (unique name)"),
            required=True,
            refers_to=("body_id", "package_id"),
        ),
        Field(
            "on_id",
            TEXT,
            "Id of the claim or work that it waits for; empty: see on_text.",
            label=N_("PlanField", "Waits for (unique name)"),
            refers_to=("body_id", "package_id"),
        ),
        Field("on_text", TEXT, "What it waits for, where that is not in the plan.", label=N_("PlanField", "Waits for")),
        Field(
            "kind",
            TEXT,
            "What kind of dependency.",
            label=N_("PlanField", "Kind of dependency"),
            vocabulary=(
                Choice("source", N_("PlanChoice", "From a source")),
                Choice("grid_capacity", N_("PlanChoice", "Capacity of the grid")),
                Choice("order", N_("PlanChoice", "Order of works")),
                Choice("consent", N_("PlanChoice", "Consent")),
                Choice("money", N_("PlanChoice", "Money")),
                Choice("decision", N_("PlanChoice", "Decision")),
            ),
        ),
        Field("party", TEXT, "Party that it depends on.", label=N_("PlanField", "Party"), party=True),
        Field(
            "level",
            TEXT,
            "Within or above the neighbourhood.",
            label=N_("PlanField", "Within or above the neighbourhood"),
            vocabulary="organisation_level",
        ),
        Field("needed_by", TEXT, "Date or year by which it is needed.", label=N_("PlanField", "Needed by")),
        Field("promised_by", TEXT, "Date or year that was promised.", label=N_("PlanField", "Promised by")),
        Field(
            "status",
            TEXT,
            "How far it is.",
            label=N_("PlanField", "Status"),
            vocabulary=(
                Choice("open", N_("PlanChoice", "Open")),
                Choice("promised", N_("PlanChoice", "Promised")),
                Choice("arranged", N_("PlanChoice", "Arranged")),
            ),
        ),
        Field("source", TEXT, "Where that is known from.", label=N_("PlanField", "Source")),
        Field("remarks", TEXT, "Anything else.", label=N_("PlanField", "Remarks")),
    ),
    "What waits for what: a claim or package for another one, or for something outside the plan.",
    label=N_("PlanTable", "Dependencies"),
    in_project=False,
)

MARKER = Table(
    "marker",
    None,
    (
        identity("marker_id"),
        Field(
            "kind",
            TEXT,
            "What kind of moment.",
            label=N_("PlanField", "Kind of moment"),
            vocabulary=(
                Choice("deadline", N_("PlanChoice", "Deadline")),
                Choice("policy_goal", N_("PlanChoice", "Goal of policy")),
                Choice("period", N_("PlanChoice", "Period")),
                Choice("steering", N_("PlanChoice", "Steering")),
            ),
        ),
        Field("name", TEXT, "Name of the moment.", label=N_("PlanField", "Name"), required=True),
        Field("from_date", TEXT, "Date or year, or the first of a period.", label=N_("PlanField", "From")),
        Field("to_date", TEXT, "Date or year until which.", label=N_("PlanField", "Up to and including")),
        Field("party", TEXT, "Party whose moment it is.", label=N_("PlanField", "Party"), party=True),
        Field("source", TEXT, "Where it comes from.", label=N_("PlanField", "Source")),
    ),
    "Moments and periods that count in the planning.",
    label=N_("PlanTable", "Moments"),
    in_project=False,
)
