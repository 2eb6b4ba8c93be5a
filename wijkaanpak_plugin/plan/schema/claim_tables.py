"""Tables of claims and planned works: one per shape, with the columns of a body and those of the plan."""

from __future__ import annotations

from dataclasses import replace

from wijkaanpak_plugin.domain.body import BODY_COLUMNS, BodyColumn
from wijkaanpak_plugin.domain.translation import N_, Translatable
from wijkaanpak_plugin.plan.schema.table import (
    AREA,
    BOOLEAN,
    DATETIME,
    INTERESTS,
    LINE,
    NUMBER,
    PLACE,
    POINT,
    RECORD,
    TEXT,
    WHAT,
    WORKS,
    Choice,
    Field,
    Table,
    identity,
)

#: Where a height comes from: asked of the kind, given for the whole net, or measured on the object.
DEPTH_SOURCES = (
    Choice("unknown", N_("PlanChoice", "Unknown")),
    Choice("default", N_("PlanChoice", "Default of the kind")),
    Choice("network", N_("PlanChoice", "Given for the whole network")),
    Choice("given", N_("PlanChoice", "Typed on the claim")),
    Choice("measured", N_("PlanChoice", "Measured")),
)
_BODY_VOCABULARIES: dict[str, str | tuple[Choice, ...]] = {
    "origin": (Choice("claim", N_("PlanChoice", "Claim")), Choice("work", N_("PlanChoice", "Planned work"))),
    "depth_source": DEPTH_SOURCES,
    "transitions": "transition",
    "scale_level": "scale_level",
    "hardness": (
        Choice("fixed", N_("PlanChoice", "Fixed")),
        Choice("firm", N_("PlanChoice", "Firm")),
        Choice("flexible", N_("PlanChoice", "Flexible")),
        Choice("unknown", N_("PlanChoice", "Unknown")),
    ),
    "opens": "opens",
    "status": "status",
}
_BODY_DEFAULTS = {"origin": "'claim'", "status": "'idea'", "accuracy_m": "0"}
_BODY_PAGES: dict[str, Translatable] = {
    **dict.fromkeys(("width_m", "top_m", "bottom_m", "depth_source", "accuracy_m", "frees"), PLACE),
    **dict.fromkeys(("works_from", "works_to", "duration_months", "hardness", "opens", "renews"), WORKS),
    "owner": INTERESTS,
    "body_id": RECORD,
}


#: Columns of a body that a claim does not have itself: they say what other tables hold of it.
_WORKED_OUT = ("packages",)


def _body_field(column: BodyColumn) -> Field:
    if column.name == "body_id":
        return replace(identity("body_id", label=column.label), page=RECORD)
    return Field(
        column.name,
        NUMBER if column.type == "number" else TEXT,
        column.meaning if column.name != "origin" else "claim, or work: planned work on something existing.",
        column.label,
        vocabulary=_BODY_VOCABULARIES.get(column.name),
        required=column.name == "origin",
        list=column.name in ("transitions", "frees", "renews"),
        default=_BODY_DEFAULTS.get(column.name, ""),
        page=_BODY_PAGES.get(column.name, WHAT),
        party=column.name == "owner",
    )


_CLAIM_FIELDS = (
    *(_body_field(column) for column in BODY_COLUMNS if column.name not in _WORKED_OUT),
    Field(
        "vertical_layer",
        TEXT,
        "Building, surface or underground.",
        label=N_("PlanField", "Vertical layer"),
        vocabulary="vertical_layer",
        page=WHAT,
    ),
    Field(
        "organisation",
        TEXT,
        "Central or decentral.",
        label=N_("PlanField", "Central or decentral"),
        vocabulary="organisation",
        page=WHAT,
    ),
    Field(
        "organisation_level",
        TEXT,
        "Within or above the neighbourhood.",
        label=N_("PlanField", "Within or above the neighbourhood"),
        vocabulary="organisation_level",
        page=WHAT,
    ),
    Field(
        "on_source",
        TEXT,
        "For planned work: source_id of the existing object.",
        label=N_("PlanField", "Works on: source"),
        page=WORKS,
        may_refer_to=("source_id",),
    ),
    Field(
        "on_object",
        TEXT,
        "For planned work: identity of the existing object in that source.",
        label=N_("PlanField", "Works on: object"),
        page=WORKS,
    ),
    Field(
        "task_type",
        TEXT,
        "Maintenance, transition or development.",
        label=N_("PlanField", "Type of task"),
        vocabulary="task_type",
        page=INTERESTS,
    ),
    Field(
        "obligation",
        TEXT,
        "Must, or desired.",
        label=N_("PlanField", "Obligation"),
        vocabulary="obligation",
        page=INTERESTS,
    ),
    Field(
        "means",
        TEXT,
        "Whether there is money or people for it.",
        label=N_("PlanField", "Means"),
        vocabulary="means",
        page=INTERESTS,
    ),
    Field(
        "amount",
        NUMBER,
        "Money that there is for it, in euros.",
        label=N_("PlanField", "Means there are (euro)"),
        page=INTERESTS,
    ),
    Field(
        "choice",
        TEXT,
        "Whether it is taken up: now, later, not, or elsewhere; empty: not chosen yet.",
        label=N_("PlanField", "Choice"),
        vocabulary="choice",
        page=INTERESTS,
    ),
    Field(
        "tasks",
        TEXT,
        "Transition tasks that it serves (see task).",
        label=N_("PlanField", "Transition tasks"),
        list=True,
        page=INTERESTS,
    ),
    Field("interest", TEXT, "Which interest the claim serves.", label=N_("PlanField", "Interest"), page=INTERESTS),
    Field(
        "cost_from",
        NUMBER,
        "Lower end of the cost range, in euros.",
        label=N_("PlanField", "Cost from (euro)"),
        page=INTERESTS,
    ),
    Field(
        "cost_to",
        NUMBER,
        "Upper end of the cost range, in euros.",
        label=N_("PlanField", "Cost to (euro)"),
        page=INTERESTS,
    ),
    Field(
        "cost_bearer",
        TEXT,
        "Who bears the cost.",
        label=N_("PlanField", "Bearer of the cost"),
        page=INTERESTS,
        party=True,
    ),
    Field(
        "initiator",
        TEXT,
        "Party that pulls it (trekker).",
        label=N_("PlanField", "Initiator"),
        page=INTERESTS,
        party=True,
    ),
    Field(
        "partners",
        TEXT,
        "Parties that take part.",
        label=N_("PlanField", "Partners"),
        list=True,
        page=INTERESTS,
        party=True,
    ),
    Field("uncertainty", TEXT, "What is not certain about it.", label=N_("PlanField", "Uncertainty"), page=INTERESTS),
    Field("why_here", TEXT, "Why it belongs here.", label=N_("PlanField", "Why here"), page=INTERESTS),
    Field(
        "confidential",
        BOOLEAN,
        "Must not leave the machine in an export meant for others.",
        label=N_("PlanField", "Confidential"),
        default="false",
        page=INTERESTS,
    ),
    Field(
        "copy_of",
        TEXT,
        "body_id of the claim that this is a copy or a part of: those of one claim are not compared with each other.",
        label=N_("PlanField", "Copy of"),
        page=RECORD,
        may_refer_to=("body_id",),
    ),
    Field("session_id", TEXT, "Session in which it was drawn.", label=N_("PlanField", "Session"), page=RECORD),
    Field("added_by", TEXT, "Who added it.", label=N_("PlanField", "Added by"), page=RECORD, person=True),
    Field("added_at", DATETIME, "When it was added.", label=N_("PlanField", "Added at"), default="now()", page=RECORD),
    Field("changed_by", TEXT, "Who changed it last.", label=N_("PlanField", "Changed by"), page=RECORD, person=True),
    Field("changed_at", DATETIME, "When it was changed last.", label=N_("PlanField", "Changed at"), page=RECORD),
)
CLAIM_POINT = Table(
    "claim_point",
    POINT,
    _CLAIM_FIELDS,
    "Claims and planned works drawn as points.",
    label=N_("PlanTable", "Claims (points)"),
)
CLAIM_LINE = Table(
    "claim_line",
    LINE,
    _CLAIM_FIELDS,
    "Claims and planned works drawn as lines.",
    label=N_("PlanTable", "Claims (lines)"),
)
CLAIM_AREA = Table(
    "claim_area",
    AREA,
    _CLAIM_FIELDS,
    "Claims and planned works drawn as areas.",
    label=N_("PlanTable", "Claims (areas)"),
)
