"""Tables of what the plan is to reach, and what packages are weighed by."""

from __future__ import annotations

from wijkaanpak_plugin.domain.files.units import METRE, PIECE, SQUARE_METRE
from wijkaanpak_plugin.domain.translation import N_
from wijkaanpak_plugin.plan.schema.table import INTEGER, NUMBER, TEXT, Choice, Field, Table, identity, reference

TASK = Table(
    "task",
    None,
    (
        identity("task_id", "Id of the task: its key for a standard one, else a uuid."),
        Field(
            "transition",
            TEXT,
            "Transition that it belongs to.",
            label=N_("PlanField", "Transition"),
            vocabulary="transition",
        ),
        Field("label_nl", TEXT, "Dutch label.", label=N_("PlanField", "Dutch label")),
        Field("label_en", TEXT, "English label.", label=N_("PlanField", "English label")),
        Field("position", INTEGER, "Place in the list.", label=N_("PlanField", "Position")),
        Field("source", TEXT, "Where it comes from.", label=N_("PlanField", "Source")),
    ),
    "Transition tasks of this plan; they start as the standard ones and can be edited.",
    label=N_("PlanTable", "Transition tasks"),
    in_project=False,
)

GOAL = Table(
    "goal",
    None,
    (
        identity("goal_id"),
        Field(
            "transition",
            TEXT,
            "Transition that it belongs to.",
            label=N_("PlanField", "Transition"),
            vocabulary="transition",
        ),
        Field("indicator", TEXT, "What is measured.", label=N_("PlanField", "Indicator"), required=True),
        Field("baseline", NUMBER, "Value at the start; empty is unknown.", label=N_("PlanField", "Baseline")),
        Field("target", NUMBER, "Value to reach.", label=N_("PlanField", "Target")),
        Field("unit", TEXT, "Unit of the values.", label=N_("PlanField", "Unit")),
        Field("date", TEXT, "Date or year by which.", label=N_("PlanField", "Date")),
        Field("source", TEXT, "Where the goal comes from.", label=N_("PlanField", "Source")),
    ),
    "Goals: what is to be reached, in figures.",
    label=N_("PlanTable", "Goals"),
    in_project=False,
)

GOAL_VALUE = Table(
    "goal_value",
    None,
    (
        identity("value_id"),
        reference("goal_id", "The goal."),
        Field("date", TEXT, "Date or year of the value.", label=N_("PlanField", "Date")),
        Field("value", NUMBER, "The value that was measured.", label=N_("PlanField", "Value")),
        Field("source", TEXT, "Where it comes from.", label=N_("PlanField", "Source")),
    ),
    "Values of goals over time, as they were measured.",
    label=N_("PlanTable", "Values of goals"),
    in_project=False,
)

CRITERION = Table(
    "criterion",
    None,
    (
        identity("criterion_id"),
        Field("criterion_set", TEXT, "Set of criteria that it belongs to.", label=N_("PlanField", "Set of criteria")),
        Field("key", TEXT, "Name in formulas and data.", label=N_("PlanField", "Key"), required=True),
        Field("name", TEXT, "Name that people read.", label=N_("PlanField", "Name")),
        Field(
            "direction",
            TEXT,
            "Whether more is better or worse.",
            label=N_("PlanField", "Direction"),
            vocabulary=(
                Choice("more", N_("PlanChoice", "More is better")),
                Choice("less", N_("PlanChoice", "Less is better")),
            ),
        ),
        Field("formula", TEXT, "How it is worked out; empty: it is judged.", label=N_("PlanField", "Formula")),
        Field("position", INTEGER, "Place in the set.", label=N_("PlanField", "Position")),
        Field("source", TEXT, "Where it comes from.", label=N_("PlanField", "Source")),
    ),
    "Criteria that packages are weighed by.",
    label=N_("PlanTable", "Criteria"),
    in_project=False,
)

WEIGHT = Table(
    "weight",
    None,
    (
        identity("weight_id"),
        reference("criterion_id", "The criterion."),
        Field("group_name", TEXT, "Group of people whose weight it is.", label=N_("PlanField", "Group of people")),
        Field("value", NUMBER, "How heavily it counts.", label=N_("PlanField", "Value")),
        Field("remarks", TEXT, "Anything else.", label=N_("PlanField", "Remarks")),
    ),
    "How heavily a criterion counts, per group of people.",
    label=N_("PlanTable", "Weights"),
    in_project=False,
)

UNITS = (
    Choice(METRE, N_("PlanChoice", "per metre")),
    Choice(SQUARE_METRE, N_("PlanChoice", "per m²")),
    Choice(PIECE, N_("PlanChoice", "each")),
)

UNIT_COST = Table(
    "unit_cost",
    None,
    (
        identity("cost_id"),
        Field("kind", TEXT, "Kind that it is about.", label=N_("PlanField", "Kind"), required=True),
        Field("unit", TEXT, "Unit: m, m2, or a piece.", label=N_("PlanField", "Unit"), vocabulary=UNITS, required=True),
        Field("cost", NUMBER, "Cost of one unit, in euros.", label=N_("PlanField", "Cost of one (euro)")),
        Field("source", TEXT, "Where it comes from.", label=N_("PlanField", "Source")),
    ),
    "Costs per unit, as the user gave them; nothing is saved on paper without.",
    label=N_("PlanTable", "Costs per unit"),
    in_project=False,
)
