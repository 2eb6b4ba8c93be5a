"""Tables of zones, in which something holds, and of streets, by which lists are grouped."""

from __future__ import annotations

from wijkaanpak_plugin.domain.translation import N_
from wijkaanpak_plugin.plan.schema.table import AREA, BOOLEAN, DATE, LINE, TEXT, Choice, Field, Table, identity

ZONE = Table(
    "zone",
    AREA,
    (
        identity("zone_id"),
        Field("name", TEXT, "Name of the zone.", label=N_("PlanField", "Name")),
        Field("role", TEXT, "What the zone says.", label=N_("PlanField", "Role"), vocabulary="zone_role"),
        Field(
            "transition",
            TEXT,
            "Transition, of an ambition.",
            label=N_("PlanField", "Transition"),
            vocabulary="transition",
        ),
        Field(
            "level",
            TEXT,
            "How far an ambition goes.",
            label=N_("PlanField", "Level of ambition"),
            vocabulary=(
                Choice("minimal", N_("PlanChoice", "Minimal")),
                Choice("above_average", N_("PlanChoice", "Above average")),
                Choice("maximal", N_("PlanChoice", "Maximal")),
            ),
        ),
        Field(
            "frame",
            TEXT,
            "How firm a frame is.",
            label=N_("PlanField", "Frame"),
            vocabulary=(
                Choice("fixed", N_("PlanChoice", "Fixed")),
                Choice("negotiable", N_("PlanChoice", "Negotiable")),
                Choice("open", N_("PlanChoice", "Open")),
            ),
        ),
        Field("reason", TEXT, "Why.", label=N_("PlanField", "Reason")),
        Field("phase", TEXT, "Phase, of a sub-area.", label=N_("PlanField", "Phase")),
        Field("director", TEXT, "Who directs a sub-area.", label=N_("PlanField", "Director"), person=True),
        Field("project_leader", TEXT, "Who leads its projects.", label=N_("PlanField", "Project leader"), person=True),
        Field("source", TEXT, "Where it comes from.", label=N_("PlanField", "Source")),
        Field("date", DATE, "Date of that source.", label=N_("PlanField", "Date")),
        Field(
            "confidential",
            BOOLEAN,
            "Must not leave the machine in an export meant for others.",
            label=N_("PlanField", "Confidential"),
            default="false",
        ),
    ),
    "Zones: ambitions, frames and sub-areas.",
    label=N_("PlanTable", "Zones"),
)

_STREET_FIELDS = (
    identity("street_id"),
    Field("name", TEXT, "Name of the street.", label=N_("PlanField", "Name"), required=True),
    Field("source", TEXT, "Where it comes from.", label=N_("PlanField", "Source")),
)
STREET = Table(
    "street",
    LINE,
    _STREET_FIELDS,
    "Streets as lines.",
    label=N_("PlanTable", "Streets"),
    in_project=False,
)
STREET_AREA = Table(
    "street_area",
    AREA,
    _STREET_FIELDS,
    "Streets as areas.",
    label=N_("PlanTable", "Street areas"),
    in_project=False,
)
