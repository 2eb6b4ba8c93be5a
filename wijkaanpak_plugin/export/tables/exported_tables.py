"""Tables of an export as data: those of the plan, less what says nothing outside it or must not go to others."""

from __future__ import annotations

from dataclasses import replace

from wijkaanpak_plugin.domain.translation import N_
from wijkaanpak_plugin.export.audience import OPEN
from wijkaanpak_plugin.export.tables.cross_tables import CROSS_TABLES
from wijkaanpak_plugin.plan.schema.area_tables import ZONE
from wijkaanpak_plugin.plan.schema.finding_tables import DECISION_FIELDS, FINDING
from wijkaanpak_plugin.plan.schema.hot_spot_tables import HOT_SPOT, HOT_SPOT_AREA
from wijkaanpak_plugin.plan.schema.package_tables import PACKAGE, PACKAGE_CLAIM
from wijkaanpak_plugin.plan.schema.plan_tables import PLAN_AREA
from wijkaanpak_plugin.plan.schema.table import INTEGER, TEXT, Field, Table
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES
from wijkaanpak_plugin.plan.schema.tables import table as table_of

#: Columns that mean something beside the plan only: places of files, ids in tables that are not exported, and marks by
#: which the program sees that something changed.
_OF_THE_PLAN_ONLY = frozenset(("photo", "session_id", "version", "decided_version", "first_found"))
#: Columns by which others would find objects of somebody's data.
_OF_DATA = frozenset(("on_source", "on_object", "renews"))

DECISION = Table(
    "decision",
    None,
    (
        *(FINDING.field(name) for name in ("finding_id", "mark", "sentence", "a_name", "b_name")),
        *(field for field in DECISION_FIELDS if field.name != "decided_version"),
    ),
    "What was decided about findings.",
    label=N_("ExportPlan", "Decisions"),
)
ABOUT = Table(
    "about",
    None,
    (
        Field("position", INTEGER, "Place in the list.", label=N_("PlanField", "Position")),
        Field("subject", TEXT, "What it is about.", label=N_("ExportPlan", "About")),
        Field("text", TEXT, "What is said.", label=N_("PlanField", "Text"), named=True),
    ),
    "What this export is, of which day, on what data it rests, and what it is not.",
    label=N_("ExportPlan", "About this export"),
)

#: In the order in which they stand in a file.
_TABLES = (
    ABOUT,
    PLAN_AREA,
    *map(table_of, CLAIM_TABLES),
    FINDING,
    DECISION,
    PACKAGE,
    PACKAGE_CLAIM,
    HOT_SPOT,
    HOT_SPOT_AREA,
    ZONE,
    *CROSS_TABLES,
)


def exported_tables(audience: str) -> tuple[Table, ...]:
    """Return the tables of an export, each with the columns that this audience gets.

    For others: no persons, nothing by which objects of somebody's data are found, and no mark that is the same in all
    rows because what bears it was left out.
    """
    return tuple(
        replace(table, fields=tuple(field for field in table.fields if _goes_along(field, audience)))
        for table in _TABLES
    )


def _goes_along(field: Field, audience: str) -> bool:
    if field.name in _OF_THE_PLAN_ONLY:
        return False
    if audience != OPEN:
        return True
    return not (field.person or field.name in _OF_DATA or field.name == "confidential")
