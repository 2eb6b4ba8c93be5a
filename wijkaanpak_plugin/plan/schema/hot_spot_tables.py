"""Tables of hot spots: the spots, the reactions to them and the claims that answer them."""

from __future__ import annotations

from wijkaanpak_plugin.domain.translation import N_
from wijkaanpak_plugin.plan.schema.table import (
    AREA,
    BOOLEAN,
    DATETIME,
    POINT,
    TEXT,
    Choice,
    Field,
    Table,
    identity,
    reference,
)

_HOT_SPOT_FIELDS = (
    identity("hot_spot_id"),
    Field(
        "kind",
        TEXT,
        "Opportunity, bottleneck, risk, question, idea, or something that must stay.",
        label=N_("PlanField", "Kind"),
        vocabulary="hot_spot_kind",
    ),
    Field("text", TEXT, "What is said.", label=N_("PlanField", "Text")),
    Field(
        "photo",
        TEXT,
        "Path of a photo: relative to the folder of the plan file where possible.",
        label=N_("PlanField", "Photo"),
    ),
    Field(
        "moment",
        TEXT,
        "When it was noted.",
        label=N_("PlanField", "Moment"),
        vocabulary=(Choice("walk", N_("PlanChoice", "Walk")), Choice("studio", N_("PlanChoice", "Studio"))),
    ),
    Field(
        "transitions",
        TEXT,
        "Transitions it touches.",
        label=N_("PlanField", "Transitions (first one leads)"),
        vocabulary="transition",
        list=True,
    ),
    Field("answer", TEXT, "What is answered to it.", label=N_("PlanField", "Answer")),
    Field(
        "answer_status",
        TEXT,
        "What became of it.",
        label=N_("PlanField", "What became of it"),
        vocabulary="answer_status",
    ),
    Field("session_id", TEXT, "Session in which it was noted.", label=N_("PlanField", "Session")),
    Field(
        "confidential",
        BOOLEAN,
        "Must not leave the machine in an export meant for others.",
        label=N_("PlanField", "Confidential"),
        default="false",
    ),
    Field("added_by", TEXT, "Who noted it.", label=N_("PlanField", "Added by"), person=True),
    Field("added_at", DATETIME, "When it was noted.", label=N_("PlanField", "Added at"), default="now()"),
)
HOT_SPOT = Table("hot_spot", POINT, _HOT_SPOT_FIELDS, "Hot spots noted at a place.", label=N_("PlanTable", "Hot spots"))
HOT_SPOT_AREA = Table(
    "hot_spot_area", AREA, _HOT_SPOT_FIELDS, "Hot spots noted for an area.", label=N_("PlanTable", "Hot spot areas")
)
HOT_SPOT_REACTION = Table(
    "hot_spot_reaction",
    None,
    (
        identity("reaction_id"),
        reference("hot_spot_id", "The hot spot."),
        Field(
            "stance",
            TEXT,
            "Agrees, disagrees, or only remarks; empty is unknown.",
            label=N_("PlanField", "Stance"),
            vocabulary=(
                Choice("agree", N_("PlanChoice", "Agree")),
                Choice("disagree", N_("PlanChoice", "Disagree")),
                Choice("remark", N_("PlanChoice", "Only a remark")),
            ),
        ),
        Field(
            "party", TEXT, "Party whose reaction it is; empty is unknown.", label=N_("PlanField", "Party"), party=True
        ),
        Field("text", TEXT, "The reaction.", label=N_("PlanField", "Text")),
        Field("by", TEXT, "Who noted it.", label=N_("PlanField", "By"), person=True),
        Field("at", DATETIME, "When.", label=N_("PlanField", "At"), default="now()"),
    ),
    "Reactions to a hot spot.",
    label=N_("PlanTable", "Reactions to hot spots"),
)
HOT_SPOT_CLAIM = Table(
    "hot_spot_claim",
    None,
    (
        identity("link_id"),
        reference("hot_spot_id", "The hot spot."),
        reference("body_id", "The claim.", label=N_("PlanField", "Unique name")),
    ),
    "Which claims answer which hot spots.",
    label=N_("PlanTable", "Claims of hot spots"),
)
