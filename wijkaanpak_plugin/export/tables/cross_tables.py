"""The four cross-tables of an export in plain tables, a row for each cell: of the whole plan, and of each package."""

from __future__ import annotations

from wijkaanpak_plugin.domain.translation import N_
from wijkaanpak_plugin.plan.schema.table import INTEGER, NUMBER, TEXT, Field, Table

#: Of which package a row is; both are empty where it is of the whole plan.
OF_PACKAGE = (
    Field("package_id", TEXT, "The package; empty: the whole plan.", label=N_("PlanField", "Package")),
    Field("package", TEXT, "What it is called.", label=N_("PlanField", "Package")),
)
_TRANSITION = Field("transition", TEXT, "A transition.", label=N_("PlanField", "Transition"), vocabulary="transition")
_COUPLINGS = Field("couplings", INTEGER, "What can go together.", label=N_("Passport", "can go together"))
CROSS_TRANSITION = Table(
    "cross_transition",
    None,
    (
        *OF_PACKAGE,
        _TRANSITION,
        Field(
            "with_transition",
            TEXT,
            "The one that it meets, or itself.",
            label=N_("ExportPlan", "With transition"),
            vocabulary="transition",
        ),
        Field("conflicts", INTEGER, "Conflicts between the two.", label=N_("ExportPlan", "conflicts")),
        _COUPLINGS,
    ),
    "Conflicts and what can go together per two transitions, only where there are any.",
    label=N_("Passport", "Transition by transition"),
)
CROSS_LAYER = Table(
    "cross_layer",
    None,
    (
        *OF_PACKAGE,
        _TRANSITION,
        Field(
            "vertical_layer",
            TEXT,
            "Where it lies.",
            label=N_("PlanField", "Vertical layer"),
            vocabulary="vertical_layer",
        ),
        Field("area_m2", NUMBER, "Ground of the claims together; empty: unknown.", label=N_("ExportPlan", "Area (m²)")),
        Field("claims", INTEGER, "How many claims.", label=N_("ExportPlan", "claims")),
        Field(
            "without_size", INTEGER, "Of how many no size is known.", label=N_("ExportPlan", "claims without a size")
        ),
    ),
    "Ground and number of the claims per transition and layer, only where there are any.",
    label=N_("Passport", "Transition by layer"),
)
CROSS_PARTY = Table(
    "cross_party",
    None,
    (
        *OF_PACKAGE,
        Field("party", TEXT, "A party.", label=N_("PlanField", "Party")),
        Field("with_party", TEXT, "The one that it meets, or itself.", label=N_("ExportPlan", "With party")),
        _COUPLINGS,
        Field("open_conflicts", INTEGER, "Conflicts not decided on.", label=N_("Passport", "open conflicts")),
    ),
    "What can go together and conflicts that nobody decided on, per two parties, only where there are any.",
    label=N_("Passport", "Party by party"),
)
CROSS_STREET = Table(
    "cross_street",
    None,
    (
        *OF_PACKAGE,
        Field("street", TEXT, "A street; empty: not known which.", label=N_("PlanField", "Street")),
        Field("year", INTEGER, "Year in which the ground opens.", label=N_("ExportPlan", "Year")),
        Field("openings", INTEGER, "How often it opens then.", label=N_("ExportPlan", "openings of the ground")),
    ),
    "How often each street opens in each year, only where it does.",
    label=N_("Passport", "Street by year"),
)
CROSS_TABLES = (CROSS_TRANSITION, CROSS_LAYER, CROSS_PARTY, CROSS_STREET)
