"""Tables of what a plan may set for itself: figures, lists and rules."""

from __future__ import annotations

from wijkaanpak_plugin.domain.translation import N_
from wijkaanpak_plugin.plan.schema.table import (
    INTEGER,
    NUMBER,
    TEXT,
    Field,
    Table,
    identity,
)

SETTING = Table(
    "setting",
    None,
    (
        Field("key", TEXT, "Name of the setting.", label=N_("PlanField", "Key"), required=True, named=True),
        Field("value", TEXT, "Its value.", label=N_("PlanField", "Value")),
        Field("status", TEXT, "How well founded it is.", label=N_("PlanField", "Status"), vocabulary="rule_status"),
        Field("source", TEXT, "Where the value comes from.", label=N_("PlanField", "Source")),
    ),
    "Figures that this plan uses in the analysis.",
    label=N_("PlanTable", "Settings"),
)

VOCABULARY = Table(
    "vocabulary",
    None,
    (
        Field("list", TEXT, "Name of the list.", label=N_("PlanField", "List"), required=True),
        Field("key", TEXT, "Key that the other tables hold.", label=N_("PlanField", "Key"), required=True, named=True),
        Field("label_nl", TEXT, "Dutch label.", label=N_("PlanField", "Dutch label")),
        Field("label_en", TEXT, "English label.", label=N_("PlanField", "English label")),
        Field("definition_nl", TEXT, "One plain Dutch line.", label=N_("PlanField", "Dutch definition")),
        Field("definition_en", TEXT, "One plain English line.", label=N_("PlanField", "English definition")),
        Field("colour", TEXT, "Colour as #rrggbb.", label=N_("PlanField", "Colour")),
        Field("position", INTEGER, "Place in the list.", label=N_("PlanField", "Position")),
    ),
    "The lists that this plan uses; they start as the standard lists and can be edited.",
    label=N_("PlanTable", "Lists"),
)

OWN_SIZE = Table(
    "own_size",
    None,
    (
        identity("size_id"),
        Field("kind", TEXT, "Key in the catalogue of kinds.", label=N_("PlanField", "Kind"), required=True),
        Field("width_m", NUMBER, "Width of a line, diameter of a point.", label=N_("PlanField", "Width (m)")),
        Field(
            "top_m",
            NUMBER,
            "Height of the top above ground level; underground is negative.",
            label=N_("PlanField", "Top (m, below ground negative)"),
        ),
        Field(
            "bottom_m",
            NUMBER,
            "Height of the bottom above ground level; underground is negative.",
            label=N_("PlanField", "Bottom (m, below ground negative)"),
        ),
        Field("source", TEXT, "Where it comes from, such as a municipal handbook.", label=N_("PlanField", "Source")),
    ),
    "Sizes that this municipality uses, in the place of those of the catalogue.",
    label=N_("PlanTable", "Own sizes"),
    in_project=False,
)

RULE = Table(
    "rule",
    None,
    (
        Field("rule_id", TEXT, "Id of the rule.", label=N_("PlanField", "Rule"), required=True, named=True),
        Field("a", TEXT, "Kind or group.", label=N_("PlanField", "A"), required=True),
        Field("b", TEXT, "Kind or group.", label=N_("PlanField", "B"), required=True),
        Field(
            "relation",
            TEXT,
            "What the rule says.",
            label=N_("PlanField", "Relation"),
            vocabulary="relation",
            required=True,
        ),
        Field(
            "horizontal_m", NUMBER, "Horizontal distance asked for, in metres.", label=N_("PlanField", "Horizontal (m)")
        ),
        Field(
            "vertical_m",
            NUMBER,
            "Vertical distance asked for, in metres; empty: the rule holds at any depth.",
            label=N_("PlanField", "Vertical (m)"),
        ),
        Field("source", TEXT, "Where the rule comes from.", label=N_("PlanField", "Source")),
        Field("status", TEXT, "How well founded it is.", label=N_("PlanField", "Status"), vocabulary="rule_status"),
        Field("note", TEXT, "Anything else.", label=N_("PlanField", "Note")),
    ),
    "Rules of this plan: each holds in place of the standard rule of its id, or beside all of them. In a plan of "
    "before version 6 that had any, no other rule holds.",
    label=N_("PlanTable", "Rules of this plan"),
)
