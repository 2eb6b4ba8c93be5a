"""The parties of a plan, each once; other tables hold their names."""

from __future__ import annotations

from wijkaanpak_plugin.domain.translation import N_
from wijkaanpak_plugin.plan.schema.table import BOOLEAN, INTEGER, TEXT, Field, Table, identity

PARTY = Table(
    "party",
    None,
    (
        identity("party_id"),
        Field(
            "name",
            TEXT,
            "Name, unique in the plan (capitals and blanks aside); other tables name the party by it.",
            label=N_("PlanField", "Name"),
            required=True,
        ),
        Field(
            "party_type",
            TEXT,
            "What kind of party.",
            label=N_("PlanField", "Kind of party"),
            vocabulary="party_type",
        ),
        Field(
            "interest",
            INTEGER,
            "How much it matters to them, 1 (little) to 5 (much); empty is unknown.",
            label=N_("PlanField", "Interest (1-5)"),
        ),
        Field(
            "influence",
            INTEGER,
            "How much they can decide, 1 (little) to 5 (much); empty is unknown.",
            label=N_("PlanField", "Influence (1-5)"),
        ),
        Field("colour", TEXT, "Colour as #rrggbb.", label=N_("PlanField", "Colour")),
        Field(
            "hard_conditions",
            TEXT,
            "What they will not do without.",
            label=N_("PlanField", "Hard conditions"),
        ),
        Field(
            "contact",
            TEXT,
            "Whom to ask, and how; stays behind in every export meant for others.",
            label=N_("PlanField", "Contact"),
            person=True,
        ),
        Field(
            "confidential",
            BOOLEAN,
            "Must not leave the machine in an export meant for others.",
            label=N_("PlanField", "Confidential"),
            default="false",
        ),
    ),
    "Parties: who owns, pays, pulls, takes part or judges.",
    label=N_("PlanTable", "Parties"),
)
